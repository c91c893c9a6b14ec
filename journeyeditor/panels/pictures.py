"""Reads an image file for a map: turned upright, not larger than a screen shows, as PNG or JPEG."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from journeyeditor.model.isolate import isolated
from journeyeditor.translation import tr

LARGEST_SIDE = 1600  # px: a card at 100 % shows 192
LARGEST_PIXELS = 40_000_000  # of the file: it is decoded before it is made smaller
LARGEST_FILE = 20_000_000  # bytes
QUALITY = 88  # of a JPEG


def read_picture(file: Path) -> bytes:
    """The bytes of a PNG (where there is transparency) or JPEG that shows what `file` shows.

    Raises ValueError with a sentence for the user.
    """
    if file.is_file() and file.stat().st_size > LARGEST_FILE:
        raise ValueError(tr("The image has more than 20 MB: make it smaller first"))
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    size = reader.size()
    _check(size)
    if size.isValid() and max(size.width(), size.height()) > LARGEST_SIDE:
        limit = QSize(LARGEST_SIDE, LARGEST_SIDE)
        reader.setScaledSize(size.scaled(limit, Qt.AspectRatioMode.KeepAspectRatio))
    image = QImage() if _is_torn(file) else reader.read()
    if image.isNull():
        said = tr("“%1” can't be read as an image").replace("%1", isolated(file.name))
        raise ValueError(said)
    return _written(image)


def encode(image: QImage) -> bytes:
    """The bytes of a PNG or JPEG that shows `image`, made smaller where it is larger than a screen
    shows. Raises ValueError with a sentence for the user."""
    _check(image.size())
    if max(image.width(), image.height()) > LARGEST_SIDE:
        smooth = Qt.TransformationMode.SmoothTransformation
        keep = Qt.AspectRatioMode.KeepAspectRatio
        image = image.scaled(LARGEST_SIDE, LARGEST_SIDE, keep, smooth)
    return _written(image)


def _is_torn(file: Path) -> bool:
    """Whether a JPEG breaks off: Qt would show the rest of it in grey."""
    data = file.read_bytes() if file.is_file() else b""
    scan, end = b"\xff\xda", b"\xff\xd9"  # ITU-T T.81, table B.1: SOS, EOI
    return data.startswith(b"\xff\xd8") and data.rfind(end) < data.rfind(scan)


def _check(size: QSize) -> None:
    if size.width() * size.height() > LARGEST_PIXELS:
        raise ValueError(tr("The image has more than 40 million pixels: make it smaller first"))


def _written(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png" if image.hasAlphaChannel() else b"jpeg"))
    writer.setQuality(QUALITY)
    writer.write(image)
    return bytes(buffer.data().data())

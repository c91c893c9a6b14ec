"""Decodes the images of a map, and fits them to the pixels that they are seen in."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QTransform,
)

from journeyeditor.layout.drawing import Bitmap, Drawing

_IMAGE_SIDE = 2048  # pixels: a card at 400 % on a screen of double density needs 1,536
_LARGEST = 4_000_000  # pixels of a fitted image: twice those of a projector
_MOST = 64_000_000  # bytes of fitted images that are kept
_SMALL = 192  # pixels: more than a card has from afar
_SMOOTH = Qt.TransformationMode.SmoothTransformation
_FINE = 256  # parts of a pixel: between two of them nobody sees where an image lies


class Pictures:
    """The images of a Drawing, decoded once for each id and file, and fitted once for each size."""

    def __init__(self) -> None:
        self._decoded: dict[str, tuple[bytes, QImage]] = {}
        self._fitted: dict[tuple[object, ...], QImage] = {}  # the last one used is the last
        self._held = 0  # bytes of them

    def image(self, drawing: Drawing, id_: str) -> QImage:
        """The image `id_` of `drawing`; null where there is none or it cannot be read."""
        data = drawing.images.get(id_)
        if data is None:
            return QImage()
        known = self._decoded.get(id_)
        if known is None or known[0] is not data:
            known = self._decoded[id_] = (data, _decode(data))
        return known[1]

    def keep(self, drawing: Drawing) -> None:
        """Forget the images that `drawing` does not hold."""
        for gone in self._decoded.keys() - drawing.images.keys():
            del self._decoded[gone]

    def fitted(self, image: QImage, place: QRectF, radius: float) -> QImage:
        """What `image` looks like at a place that begins in the first pixel, with corners of
        `radius` pixels."""
        sides = place.x(), place.y(), place.width(), place.height()
        return self._made((image.cacheKey(), *sides, radius), lambda: _fit(image, place, radius))

    def paint_small(self, painter: QPainter, place: QRectF, image: QImage) -> None:
        """Paint an image that is seen from afar at a place of the map, in whole pixels."""
        to_device = painter.deviceTransform()
        pixels = to_device.mapRect(place).toAlignedRect()
        small = self._small(image, pixels.size())
        painter.save()
        painter.setWorldTransform(to_device.inverted()[0] * painter.worldTransform())
        painter.drawImage(pixels.topLeft(), small)
        painter.restore()

    def _small(self, image: QImage, size: QSize) -> QImage:
        """Made of a smaller one: a photo has a hundred times the pixels, all of which count."""

        def smaller() -> QImage:
            side = min(_SMALL, max(image.width(), image.height()))
            return image.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio, _SMOOTH)

        def small() -> QImage:
            of = self._made((image.cacheKey(),), smaller)
            return of.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, _SMOOTH)

        return self._made((image.cacheKey(), size.width(), size.height()), small)

    def _made(self, key: tuple[object, ...], make: Callable[[], QImage]) -> QImage:
        made = self._fitted.pop(key, None)
        if made is None:
            made = make()
            self._held += made.sizeInBytes()
        self._fitted[key] = made
        while self._held > _MOST:
            self._held -= self._fitted.pop(next(iter(self._fitted))).sizeInBytes()
        return made


def bitmap_paint(bitmap: Bitmap, image: QImage, pictures: Pictures) -> Callable[[QPainter], None]:
    """What paints a bitmap. On a screen it is fitted as a whole first: Qt scales otherwise where
    the painted area cuts an image, and what is scrolled into view in strips would show them."""
    rect = QRectF(bitmap.x, bitmap.y, bitmap.width, bitmap.height)

    def paint(painter: QPainter) -> None:
        to_device = painter.deviceTransform()
        around = to_device.mapRect(rect).toAlignedRect()
        painter.save()
        try:
            if _can_be_fitted(painter, to_device, around):
                pixels, radius = to_device.mapRect(rect), bitmap.radius * to_device.m11()
                fitted = pictures.fitted(image, _place(pixels, around), _rounded(radius))
                painter.setWorldTransform(to_device.inverted()[0] * painter.worldTransform())
                painter.drawImage(around.topLeft(), fitted)
            else:
                _draw(painter, image, rect, bitmap.radius)
        finally:
            painter.restore()

    return paint


def _can_be_fitted(painter: QPainter, to_device: QTransform, around: QRect) -> bool:
    """Whether an image is painted as pixels, upright, and not so large that little of it is
    seen."""
    return (
        painter.paintEngine().type() == QPaintEngine.Type.Raster
        and not to_device.isRotating()
        and around.width() * around.height() <= _LARGEST
    )


def _place(pixels: QRectF, around: QRect) -> QRectF:
    """Where in the whole pixels around it an image lies."""
    left, top = pixels.x() - around.x(), pixels.y() - around.y()
    sides = left, top, pixels.width(), pixels.height()
    return QRectF(*map(_rounded, sides))


def _rounded(pixels: float) -> float:
    return round(pixels * _FINE) / _FINE


def _fit(image: QImage, place: QRectF, radius: float) -> QImage:
    size = QSize(place.toAlignedRect().right() + 1, place.toAlignedRect().bottom() + 1)
    made = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw(painter, image, place, radius)
    return made


def _draw(painter: QPainter, image: QImage, place: QRectF, radius: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if radius:
        corners = QPainterPath()
        corners.addRoundedRect(place, radius, radius)
        painter.setClipPath(corners, Qt.ClipOperation.IntersectClip)
    painter.drawImage(place, image)


def _decode(data: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > _IMAGE_SIDE:
        within = QSize(_IMAGE_SIDE, _IMAGE_SIDE)
        reader.setScaledSize(size.scaled(within, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return image
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)

"""The map as pixels, painted as on the canvas, with or without a window."""

from functools import cache
from typing import TYPE_CHECKING

from journeyeditor.layout.drawing import Drawing
from journeyeditor.storage.problems import MapError, Phrase, Problem

if TYPE_CHECKING:  # the command line writes PDFs without Qt
    from PySide6.QtGui import QGuiApplication, QImage

MARGIN = 36.0  # points around the map
MOST_PIXELS = 400_000_000
_INCH = 72.0  # points
_QUALITY = 80  # of 100, as Qt counts: a tenth larger than the smallest file, in half the time


def png(drawing: Drawing, name: str, scale: float = 1.0, *, transparent: bool = False) -> bytes:
    """A PNG of `scale` pixels a point, on the paper's colour or `transparent`. `name` is that of
    the map, for the MapError that says that the picture would be too large."""
    from PySide6.QtCore import QBuffer, QIODevice

    columns, rows = size(drawing, scale)
    if columns * rows > MOST_PIXELS:
        raise _too_large(name, columns * rows)
    picture = image(drawing, scale, transparent=transparent)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG", _QUALITY)  # type: ignore[call-overload]  # PySide's stubs want bytes
    return bytes(buffer.data().data())


def size(drawing: Drawing, scale: float) -> tuple[int, int]:
    """Columns and rows of the picture with `scale` pixels a point."""
    wide, high = drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN
    return max(round(wide * scale), 1), max(round(high * scale), 1)


def image(drawing: Drawing, scale: float, *, transparent: bool = False) -> "QImage":
    """The drawing and the margin around it, `scale` pixels a point."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QColor, QImage, QPainter

    from journeyeditor.scene.painter import paint_drawing

    _application()
    columns, rows = size(drawing, scale)
    # Without an alpha channel a PNG takes half the time.
    clear, opaque = QImage.Format.Format_ARGB32_Premultiplied, QImage.Format.Format_RGB32
    picture = QImage(columns, rows, clear if transparent else opaque)
    picture.fill(Qt.GlobalColor.transparent if transparent else QColor(drawing.paper))
    picture.setDotsPerMeterX(round(scale * _INCH / 0.0254))
    picture.setDotsPerMeterY(round(scale * _INCH / 0.0254))
    with QPainter(picture) as painter:
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        painter.scale(scale, scale)
        painter.translate(MARGIN, MARGIN)
        shown = drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN
        paint_drawing(painter, drawing, QRectF(-MARGIN, -MARGIN, *shown))
    return picture


def pixels(drawing: Drawing, scale: float, *, transparent: bool = False) -> tuple[int, int, bytes]:
    """The same as columns, rows and, for each pixel, premultiplied blue, green, red, alpha."""
    picture = image(drawing, scale, transparent=transparent)
    return picture.width(), picture.height(), bytes(picture.constBits())


@cache
def _application() -> "QGuiApplication":
    """The application of the window; without one, one that stays, as what is painted with it is
    remembered."""
    from PySide6.QtGui import QGuiApplication

    there = QGuiApplication.instance()
    if isinstance(there, QGuiApplication):
        return there
    return QGuiApplication(["", "-platform", "offscreen"])


def _too_large(name: str, pixels: int) -> MapError:
    found = Phrase("a picture of {count} pixels", count=pixels)
    allowed = Phrase("at most {count} pixels", count=MOST_PIXELS)
    return MapError(name, (Problem("", found, allowed),), Phrase("Choose a smaller scale."))

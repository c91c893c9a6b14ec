"""The map as pixels, painted as on the canvas, with or without a window."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from journeyeditor.interchange.png import Lines, png_of_bands
from journeyeditor.layout.drawing import Drawing
from journeyeditor.storage.problems import MapError, Phrase, Problem

if TYPE_CHECKING:  # the command line writes PDFs without Qt
    from PySide6.QtGui import QGuiApplication, QImage

    from journeyeditor.scene.painter import Pictures

MARGIN = 36.0  # points around the map
MOST_PIXELS = 400_000_000
_INCH = 72.0  # points
_METRE = _INCH / 0.0254
_BAND = 1_000_000  # pixels of a PNG that are painted at once
# Rows above and below a band that are painted with it: Qt cuts curves where an image ends, and
# smooths them a little otherwise there.
_BESIDE = 16


def png(drawing: Drawing, name: str, scale: float = 1.0, *, transparent: bool = False) -> bytes:
    """A PNG of `scale` pixels a point, on the paper's colour or `transparent`. `name` is that of
    the map, for the MapError that says that the picture would be too large."""
    columns, rows = size(drawing, scale)
    if columns * rows > MOST_PIXELS:
        raise _too_large(name, columns * rows)
    bands = _bands(drawing, scale, transparent)
    per_metre = round(scale * _METRE)
    return png_of_bands(columns, rows, bands, alpha=transparent, per_metre=per_metre)


def size(drawing: Drawing, scale: float) -> tuple[int, int]:
    """Columns and rows of the picture with `scale` pixels a point."""
    wide, high = drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN
    return max(round(wide * scale), 1), max(round(high * scale), 1)


def image(drawing: Drawing, scale: float, *, transparent: bool = False) -> "QImage":
    """The drawing and the margin around it, `scale` pixels a point."""
    columns, rows = size(drawing, scale)
    picture = _empty(columns, rows, transparent)
    picture.setDotsPerMeterX(round(scale * _METRE))
    picture.setDotsPerMeterY(round(scale * _METRE))
    _paint(picture, drawing, scale, 0)
    return picture


def _empty(columns: int, rows: int, transparent: bool) -> "QImage":
    from PySide6.QtGui import QImage

    _application()
    # Without an alpha channel a PNG takes half the time.
    clear, opaque = QImage.Format.Format_ARGB32_Premultiplied, QImage.Format.Format_RGB32
    return QImage(columns, rows, clear if transparent else opaque)


def _paint(
    picture: "QImage",
    drawing: Drawing,
    scale: float,
    top: int,
    pictures: "Pictures | None" = None,
) -> None:
    """Paint what the whole picture shows from its row `top` on; where it is not opaque, on
    nothing."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QColor, QPainter

    from journeyeditor.scene.painter import paint_drawing

    clear = picture.hasAlphaChannel()
    picture.fill(Qt.GlobalColor.transparent if clear else QColor(drawing.paper))
    with QPainter(picture) as painter:
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        painter.translate(0, -top)
        painter.scale(scale, scale)
        painter.translate(MARGIN, MARGIN)
        begin, high = top / scale - MARGIN, picture.height() / scale
        shown = QRectF(-MARGIN, begin, drawing.width + 2 * MARGIN, high)
        paint_drawing(painter, drawing, shown, pictures)


def _bands(drawing: Drawing, scale: float, transparent: bool) -> Iterator[Lines]:
    """The lines of the picture, as many at once as take little memory."""
    from PySide6.QtGui import QImage

    from journeyeditor.scene.painter import Pictures

    columns, rows = size(drawing, scale)
    step, pictures = max(_BAND // columns, _BESIDE), Pictures()
    band = _empty(columns, min(step, rows) + 2 * _BESIDE, transparent)
    plain = QImage.Format.Format_RGBA8888 if transparent else QImage.Format.Format_RGB888
    for top in range(0, rows, step):
        _paint(band, drawing, scale, top - _BESIDE, pictures)
        painted = band.convertToFormat(plain)
        bits, line = painted.constBits(), painted.bytesPerLine()
        wide = columns * painted.depth() // 8
        last = _BESIDE + min(step, rows - top)
        yield [bits[row * line :][:wide] for row in range(_BESIDE, last)]


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

"""The map as pixels, painted as on the canvas, with or without a window."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from itertools import cycle
from math import floor
from typing import TYPE_CHECKING

from journeyeditor.layout.drawing import Drawing, Key, Part
from journeyeditor.storage.garbage import garbage_waits
from journeyeditor.storage.problems import MapError, Phrase, Problem

if TYPE_CHECKING:  # the command line writes PDFs without Qt
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QGuiApplication, QImage, QPainter

    from journeyeditor.interchange.png import Band

MARGIN = 36.0  # points around the map
MOST_PIXELS = 400_000_000
_INCH = 72.0  # points
_METRE = _INCH / 0.0254
_BAND = 1_000_000  # pixels of a PNG that are painted at once
# Rows above and below a band that are painted with it: Qt cuts curves where an image ends, and
# smooths them a little otherwise there.
_BESIDE = 16


@garbage_waits()  # it may hold windows, and lines are made in another thread than theirs
def png(drawing: Drawing, name: str, scale: float = 1.0, *, transparent: bool = False) -> bytes:
    """A PNG of `scale` pixels a point, on the paper's colour or `transparent`. `name` is that of
    the map, for the MapError that says that the picture would be too large."""
    from journeyeditor.interchange.png import png_of_bands

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
    from journeyeditor.scene.painter import paint_drawing

    columns, rows = size(drawing, scale)
    picture = _empty(columns, rows, transparent)
    picture.setDotsPerMeterX(round(scale * _METRE))
    picture.setDotsPerMeterY(round(scale * _METRE))
    with _painting(picture, drawing, scale, 0) as (painter, shown):
        paint_drawing(painter, drawing, shown)
    return picture


def _empty(columns: int, rows: int, transparent: bool) -> "QImage":
    from PySide6.QtGui import QImage

    _application()
    # Without an alpha channel a PNG takes half the time.
    clear, opaque = QImage.Format.Format_ARGB32_Premultiplied, QImage.Format.Format_RGB32
    return QImage(columns, rows, clear if transparent else opaque)


@contextmanager
def _painting(
    picture: "QImage", drawing: Drawing, scale: float, top: int
) -> Iterator[tuple["QPainter", "QRectF"]]:
    """A painter for what the whole picture shows from its row `top` on, and the area that this is,
    in points. Where the picture is not opaque, it is painted on nothing."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QColor, QPainter

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
        yield painter, QRectF(-MARGIN, begin, drawing.width + 2 * MARGIN, high)


def _bands(drawing: Drawing, scale: float, transparent: bool) -> Iterator["Band"]:
    """The picture from top to bottom, as much at once as takes little memory."""
    from journeyeditor.interchange.png import WAITING
    from journeyeditor.scene.bitmaps import Pictures
    from journeyeditor.scene.operations import Operation
    from journeyeditor.scene.painter import paint_part, prepare, region_of

    columns, rows = size(drawing, scale)
    step, pictures = max(_BAND // columns, _BESIDE), Pictures()
    images = [_empty(columns, min(step, rows) + 2 * _BESIDE, transparent) for _ in range(WAITING)]
    cut: dict[Key, list[Operation]] = {}  # how to paint what the next band shows, too
    tops = range(0, rows, step)
    shares = _parts_of(drawing, scale, step)
    for top, parts, image in zip(tops, shares, cycle(images), strict=False):
        known, cut = cut, {}
        with _painting(image, drawing, scale, top - _BESIDE) as (painter, shown):
            region = region_of([shown])
            for part, whole in parts:
                operations = known.get(part.key) or prepare(part, drawing, pictures)
                paint_part(painter, part, operations, None if whole else region)
                if not whole:
                    cut[part.key] = operations
        yield partial(_lines, image, min(step, rows - top))


def _lines(image: "QImage", count: int) -> bytes:
    """The `count` lines of a band without those beside it, as `png_of_bands` wants them."""
    from PySide6.QtGui import QImage

    clear, opaque = QImage.Format.Format_RGBA8888, QImage.Format.Format_RGB888
    plain = image.convertToFormat(clear if image.hasAlphaChannel() else opaque)
    bits, line = plain.constBits(), plain.bytesPerLine()
    wide = plain.width() * plain.depth() // 8
    starts = range(_BESIDE * line, (_BESIDE + count) * line, line)
    # Before each line the number of its filter: none.
    return b"\0".join([b"", *[bits[start : start + wide] for start in starts]])


def _parts_of(drawing: Drawing, scale: float, step: int) -> list[list[tuple[Part, bool]]]:
    """What each band of `step` rows shows, and the rows beside it, back to front; and whether no
    other band does."""
    _, rows = size(drawing, scale)
    bands: list[list[tuple[Part, bool]]] = [[] for _ in range(0, rows, step)]
    for part in drawing.parts:
        top = (part.y - part.ink + MARGIN) * scale - _BESIDE
        bottom = (part.y + part.height + part.ink + MARGIN) * scale + _BESIDE
        met = bands[max(floor(top / step), 0) : max(floor(bottom / step) + 1, 0)]
        for band in met:
            band.append((part, len(met) == 1))
    return bands


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

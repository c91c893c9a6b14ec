"""Colours, pens and brushes of marks, as the PDF has them."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from journeyeditor.layout.drawing import Stroke

from .paths import MITRE_LIMIT

_NO_PEN = QPen(Qt.PenStyle.NoPen)
_NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)


@lru_cache(2000)
def stroke_pen(stroke: Stroke | None) -> QPen:
    """The pen that draws as the PDF does: same ends, corners and dashes."""
    if stroke is None:
        return _NO_PEN
    pen = QPen(colour(stroke.colour, stroke.opacity))
    pen.setWidthF(stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if stroke.round else Qt.PenCapStyle.FlatCap)
    # SvgMiterJoin, not MiterJoin: beyond its limit it bevels, as in a PDF.
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if stroke.round else Qt.PenJoinStyle.SvgMiterJoin)
    pen.setMiterLimit(MITRE_LIMIT)
    if stroke.dash:
        # Qt counts dashes in pen widths and wants pairs; a PDF repeats an odd list.
        dash = stroke.dash * (1 + len(stroke.dash) % 2)
        pen.setDashPattern([length / stroke.width for length in dash])
    return pen


@lru_cache(100)
def thin(name: str) -> QPen:
    """A pen that draws lines of one pixel."""
    pen = QPen(colour(name))
    pen.setCosmetic(True)
    return pen


@lru_cache(2000)
def fill_brush(fill: str | None, opacity: float = 1.0) -> QBrush:
    """A solid brush; none for None."""
    return _NO_BRUSH if fill is None else QBrush(colour(fill, opacity))


@lru_cache(2000)
def colour(name: str, opacity: float = 1.0) -> QColor:
    """A "#rrggbb" colour."""
    made = QColor(name)
    made.setAlphaF(opacity)
    return made


@lru_cache(2000)
def blend(name: str, ground: str, opacity: float) -> str:
    """What a "#rrggbb" colour looks like where it is not opaque on its ground."""
    over, under = QColor(name), QColor(ground)
    pairs = ((over.red(), under.red()), (over.green(), under.green()), (over.blue(), under.blue()))
    return "#" + "".join(f"{round(a * opacity + b * (1 - opacity)):02x}" for a, b in pairs)

"""Lines as seen from afar: where nobody sees which of two lines lies above the other, all of
one pen are drawn at once."""

from collections.abc import Iterable, Sequence
from math import floor

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from journeyeditor.layout.drawing import Part

from .inks import blend, fill_brush
from .operations import Operation
from .painter import due_of, paint_part, scale_of

_LOWEST = 0.75  # device pixels: what is filled and lower is not painted

Prepared = tuple[Part, Sequence[Operation]]

# Pixels: of lines that end just between two pixels, where the view stands decided which was filled.
_ASIDE = 0.001


def paint_lines(painter: QPainter, parts: Iterable[Prepared], exposed: QRect, paper: str) -> None:
    """Paint what of these parts lies in `exposed` (points): straight legs first, as crisp lines a
    pixel wide and paler where they are thinner; then bends and open heads; then what is filled,
    where it is not too small either way."""
    scale = scale_of(painter)
    aside = _ASIDE / scale
    legs: dict[int, tuple[QPen, float, list[QRectF]]] = {}
    bends: dict[int, tuple[QPen, QPainterPath]] = {}
    filled: list[Prepared] = []
    for part, operations in parts:
        x, y = part.x + aside, part.y + aside
        seen = exposed.translated(-floor(part.x), -floor(part.y))
        others: list[Operation] = []
        for operation in due_of(operations, scale, seen):
            if operation.line is None:
                if min(operation.area.width(), operation.area.height()) * scale >= _LOWEST:
                    others.append(operation)
                continue
            line, pen = operation.line
            if isinstance(line, QRectF):
                _, half, rects = legs.get(id(pen)) or legs.setdefault(
                    id(pen), (pen, max(pen.widthF(), 1 / scale) / 2, [])
                )
                rects.append(line.adjusted(x - half, y - half, x + half, y + half))
            else:
                path = bends.setdefault(id(pen), (pen, QPainterPath()))[1]
                path.addPath(line().translated(x, y))
        if others:
            filled.append((part, others))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(Qt.PenStyle.NoPen))
    for pen, _, rects in sorted(legs.values(), key=lambda each: _look(each[0])):
        ink = blend(
            pen.color().name(), paper, pen.color().alphaF() * min(pen.widthF() * scale, 1.0)
        )
        painter.setBrush(fill_brush(ink))  # opaque: Qt blends upright lines at a thirtieth of this
        painter.drawRects(rects)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QBrush())
    for pen, path in sorted(bends.values(), key=lambda each: _look(each[0])):
        painter.setPen(pen)
        painter.drawPath(path)
    for part, rest in filled:
        paint_part(painter, part, rest)


def _look(pen: QPen) -> tuple[float, int]:
    """The order of pens: the same whichever lines are painted anew."""
    return pen.widthF(), pen.color().rgba()

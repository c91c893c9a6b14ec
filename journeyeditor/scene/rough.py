"""What stands for a part for as long as there is no time to prepare it: a box for a card, a ring
for a curve point, a thin line for a curve."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeyeditor.layout.drawing import Part, Path

from .inks import fill_brush, thin


def paint_rough(painter: QPainter, part: Part, body: tuple[str, str]) -> None:
    """Paint what stands for a part; `body` is the colours of its inside and of its edge."""
    if part.key[0] == "curve":
        _paint_course(painter, part)
        return
    fill, edge = body
    painter.setPen(thin(edge))
    painter.setBrush(fill_brush(fill))
    bounds = QRectF(part.x, part.y, part.width, part.height)
    if part.key[0] == "point":
        painter.drawEllipse(bounds)
    else:
        painter.drawRect(bounds)


def _paint_course(painter: QPainter, part: Part) -> None:
    """Straight from bend to bend, in the curve's own colour: where it is drawn double, its core has
    that of the ground."""
    own = ""
    for mark in part.marks:
        if not isinstance(mark, Path) or mark.stroke is None:
            continue
        own = own or mark.stroke.colour
        if mark.stroke.colour == own:
            ends = [command[-2:] for command in mark.commands if len(command) > 1]
            painter.setPen(thin(own))
            painter.drawPolyline([QPointF(part.x + float(x), part.y + float(y)) for x, y in ends])

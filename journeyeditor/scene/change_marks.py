"""How the differences of two versions are marked on the map: a ring, a sign, where it was before.

Each kind of difference has a colour and a sign of its own, for those who can't tell the colours.
"""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from journeyeditor.comparison import COLOURS
from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Bounds, Part, Path
from journeyeditor.layout.theme import Theme

from .drafting import grown, pen_of, square_about, united, visible_on
from .inks import colour
from .items import bounds_of, rect_of
from .paths import painter_path

# Strokes of the signs on a grid from −1 to 1.
_SIGNS: dict[str, tuple[tuple[float, float, float, float], ...]] = {
    "added": ((-1, 0, 1, 0), (0, -1, 0, 1)),
    "removed": ((-1, 0, 1, 0),),
    "moved": ((-1, 0, 1, 0), (0.2, -0.8, 1, 0), (0.2, 0.8, 1, 0)),
    "reworded": ((-1, -0.6, 1, -0.6), (-1, 0.2, 1, 0.2), (-1, 1, 0.1, 1)),
    "changed": ((-1, -0.5, 1, -0.5), (-1, 0.5, 1, 0.5)),
    "shifted": ((0, -1, 0, 1), (-0.6, -0.4, 0, -1), (-0.6, 0.4, 0, 1), (0.6, -0.4, 0, -1)),
}
_BADGE = 8.0  # radius of a sign's ground, in points: it grows and shrinks with its card
_LEAST = 5.0  # and in pixels, so that a map from afar still says where
_GONE = 6.0  # radius of the ring where a curve point is in the other version
_HEAD = 7.0  # length of an arrow's head


@dataclass(frozen=True)
class Marking:
    """One mark. `origin` is where it was, or will be: an arrow leads from there, or `leads` there.
    `point` says that what is marked is a point of a curve, `ghost` that the map has it no more;
    `line` is the part of a curve or a connection, which is marked along its way."""

    bounds: Bounds
    kind: str
    origin: tuple[float, float] | None = None
    leads: bool = False
    point: bool = False
    ghost: bool = False
    line: Part | None = None


@dataclass(frozen=True)
class ChangeMarks:
    """All marks of a map, or those of its heads; `current` is the one that is looked at."""

    marks: tuple[Marking, ...]
    current: Marking | None = None

    def area(self, unit: float) -> QRectF:
        return united(grown(_reach(mark), 16 + 12 * unit) for mark in self.marks)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        seen = bounds_of(visible_on(painter)).grown(16 + 12 * unit)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = [mark for mark in self.marks if bounds_of(_reach(mark)).meets(seen)]
        for mark in shown:
            if mark.origin:
                _paint_way(painter, mark, unit, theme, strong=mark == self.current)
        for mark in shown:
            _paint_ring(painter, mark, unit, theme, strong=mark == self.current)
        for mark in shown:
            _paint_sign(painter, mark, unit, theme)


def _reach(mark: Marking) -> QRectF:
    rect = rect_of(mark.bounds)
    return rect.united(square_about(*mark.origin, _GONE)) if mark.origin else rect


def _paint_ring(painter: QPainter, mark: Marking, unit: float, theme: Theme, strong: bool) -> None:
    ink, width = theme.colour(COLOURS[mark.kind]), max(2.0, 1.5 * unit)
    if mark.line is not None:
        _paint_along(painter, mark.line, theme.colour("accent") if strong else ink, unit)
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    rect = grown(rect_of(mark.bounds), width / 2)
    if strong:
        painter.setPen(pen_of(theme.colour("accent"), 2.5 * max(unit, 1.0)))
        about = grown(rect, 3 + 2 * unit)
        painter.drawEllipse(about) if mark.point else painter.drawRoundedRect(about, 9, 9)
    painter.setPen(pen_of(ink, width))
    if mark.point:
        painter.drawEllipse(square_about(rect.center().x(), rect.center().y(), 14.0))
        return
    if mark.ghost:
        painter.setBrush(colour(ink, 0.07))
    painter.drawRoundedRect(rect, 6, 6)


def _paint_along(painter: QPainter, line: Part, ink: str, unit: float) -> None:
    painter.save()
    painter.translate(line.x, line.y)
    for mark in line.marks:
        if isinstance(mark, Path) and mark.stroke and not mark.fill:
            pen = pen_of(ink, mark.stroke.width + 6 * max(unit, 1.0), opacity=0.3)
            painter.strokePath(painter_path(mark.commands), pen)
    painter.restore()


def _paint_sign(painter: QPainter, mark: Marking, unit: float, theme: Theme) -> None:
    radius = max(_BADGE, _LEAST * unit)
    x, y = mark.bounds.x + 2, mark.bounds.y + 1
    if mark.point:
        x, y = (
            mark.bounds.x + mark.bounds.width / 2 - 13,
            mark.bounds.y + mark.bounds.height / 2 - 13,
        )
    painter.setPen(pen_of(theme.colour("card"), 1.5 * radius / _BADGE))
    painter.setBrush(colour(theme.colour(COLOURS[mark.kind])))
    painter.drawEllipse(square_about(x, y, radius))
    arm = radius * 0.48
    painter.setPen(pen_of(theme.colour("paper"), 1.6 * radius / _BADGE))
    painter.drawLines(
        [
            QLineF(x + a * arm, y + b * arm, x + c * arm, y + d * arm)
            for a, b, c, d in _SIGNS[mark.kind]
        ]
    )


def _paint_way(painter: QPainter, mark: Marking, unit: float, theme: Theme, strong: bool) -> None:
    """From where it was to where it is, as an arrow."""
    assert mark.origin
    ink = theme.colour(COLOURS[mark.kind])
    opacity = 1.0 if strong or mark.point else 0.55
    there, here = QPointF(*mark.origin), rect_of(mark.bounds).center()
    start, end = (here, there) if mark.leads else (there, here)
    if mark.leads:
        start = _edge(mark.bounds, end)
    else:
        end = _edge(mark.bounds, start)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen_of(ink, 1.5 * max(unit, 1.0), opacity=opacity))
    painter.drawEllipse(square_about(there.x(), there.y(), _GONE))
    path = QPainterPath(start)
    path.lineTo(end)
    painter.drawPath(path)
    _paint_head(painter, start, end, max(_HEAD, _HEAD * unit * 0.7), colour(ink, opacity))


def _paint_head(painter: QPainter, start: QPointF, end: QPointF, size: float, ink: QColor) -> None:
    angle = math.atan2(end.y() - start.y(), end.x() - start.x())
    if QLineF(start, end).length() < size:
        return
    back = [
        end - QPointF(size * math.cos(angle + by), size * math.sin(angle + by))
        for by in (0.45, -0.45)
    ]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([end, *back]))


def _edge(bounds: Bounds, to: QPointF) -> QPointF:
    """Where the way from the middle of a rectangle to a place leaves it."""
    rect = rect_of(bounds)
    middle = rect.center()
    dx, dy = to.x() - middle.x(), to.y() - middle.y()
    if not dx and not dy:
        return middle
    share = min(
        (rect.width() / 2 + 3) / abs(dx) if dx else math.inf,
        (rect.height() / 2 + 3) / abs(dy) if dy else math.inf,
        1.0,
    )
    return QPointF(middle.x() + dx * share, middle.y() + dy * share)

"""What lies over the map and is never printed: rings, handles, marks, ghosts. Sizes are pixels.

An overlay is a frozen value that knows the area it needs and how it looks. Tools put overlays into
named slots; each slot is one graphics item that repaints where the old and the new one lie. `unit`
is the length of a pixel in points: 1 / zoom.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from journeyeditor.layout.drawing import Bounds, Box, Part, Path, Words
from journeyeditor.layout.theme import Theme
from journeyeditor.typeset import Block

from .hit import Landing
from .items import bounds_of, rect_of
from .painter import colour, dashed, painter_path, words_operations

GAP = 2.5  # between a card and its ring
_RING = 2.0
GRIP = (6.0, 16.0)
DOT = 6.5  # radius of the connect dot
END = 5.0  # radius of the handle at the end of a connection
POINT_RING = 15.0

# From back to front. Heads that stay in view lie between the first row and the second.
_BELOW_HEADS = (
    "add_lane",
    "target",
    "origin",
    "glow",
    "hover",
    "rings",
    "points",
    "focus",
    "handles",
    "plus",
)
_ABOVE_HEADS = ("heads", "head_focus", "band", "point", "preview", "ghost", "mark")
_ABOVE_Z = 20


class Overlay(Protocol):
    """Something that can be put into a slot."""

    def area(self, unit: float) -> QRectF:
        """All it paints on, in points."""

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        """Paint it, in points."""


class Overlays:
    """The slots of one scene."""

    def __init__(self, scene: QGraphicsScene, theme: Theme) -> None:
        self._items: dict[str, _Slot] = {}
        for z, slots in ((1, _BELOW_HEADS), (_ABOVE_Z, _ABOVE_HEADS)):
            for n, name in enumerate(slots):
                item = self._items[name] = _Slot(theme)
                item.setZValue(z + n / 100)
                scene.addItem(item)

    def put(self, slot: str, overlay: Overlay | None) -> None:
        """Show `overlay` in `slot`, nothing for None."""
        self._items[slot].show_overlay(overlay)

    def get(self, slot: str) -> Overlay | None:
        """What `slot` shows."""
        return self._items[slot].overlay

    def clear(self, *slots: str) -> None:
        """Show nothing in `slots`."""
        for slot in slots:
            self.put(slot, None)

    def set_unit(self, unit: float) -> None:
        """The view zoomed: a pixel is `unit` points now."""
        for item in self._items.values():
            item.set_unit(unit)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        for item in self._items.values():
            item.set_theme(theme)


class _Slot(QGraphicsItem):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.overlay: Overlay | None = None
        self._theme, self._unit = theme, 1.0
        self._rect = QRectF()
        self.setVisible(False)

    def boundingRect(self) -> QRectF:
        return self._rect

    def show_overlay(self, overlay: Overlay | None) -> None:
        if overlay != self.overlay:
            self.overlay = overlay
            self._measure()

    def set_unit(self, unit: float) -> None:
        if unit != self._unit:
            self._unit = unit
            self._measure()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def _measure(self) -> None:
        if self.overlay is None:
            self.setVisible(False)
            return
        rect = self.overlay.area(self._unit)
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect
        self.setVisible(True)
        self.update()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self.overlay is None:
            return
        painter.save()
        try:
            self.overlay.paint(painter, self._unit, self._theme)
        finally:
            painter.restore()


def _pen(name: str, width: float, dash: tuple[float, ...] = (), opacity: float = 1.0) -> QPen:
    pen = QPen(colour(name, opacity), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if not dash else Qt.PenCapStyle.FlatCap)
    if dash:
        pen.setDashPattern([length / width for length in dash])
    return pen


def _draw(painter: QPainter, path: QPainterPath, pen: QPen) -> None:
    if pen.style() == Qt.PenStyle.CustomDashLine:
        painter.fillPath(dashed(path, pen), pen.brush())
    else:
        painter.strokePath(path, pen)


def _visible(painter: QPainter) -> QRectF:
    """What of the map lies on what is painted on."""
    back, _ = painter.worldTransform().inverted()
    return back.mapRect(QRectF(painter.viewport()))


def _united(rects: Iterable[QRectF]) -> QRectF:
    whole = QRectF()
    for rect in rects:
        whole |= rect
    return whole


def _out(rect: QRectF, by: float) -> QRectF:
    return rect.adjusted(-by, -by, by, by)


def _around(x: float, y: float, r: float) -> QRectF:
    return QRectF(x - r, y - r, 2 * r, 2 * r)


# -- what things are in: hovered, selected, focused --------------------------------------------


@dataclass(frozen=True)
class HoverEdge:
    """A card's own outline, stronger."""

    part: Part

    def area(self, unit: float) -> QRectF:
        return _out(rect_of(self.part.bounds), self.part.ink + 2 * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        painter.translate(self.part.x, self.part.y)
        painter.strokePath(outline(self.part), _pen(theme.colour("ink2"), 1.25 * max(unit, 1.0)))


@dataclass(frozen=True)
class Rings:
    """What is selected."""

    rects: tuple[Bounds, ...]

    def area(self, unit: float) -> QRectF:
        return _united(_out(rect_of(b), (GAP + 2 * _RING) * unit) for b in self.rects)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        painter.setPen(_pen(theme.colour("accent"), _RING * unit))
        seen = bounds_of(_visible(painter)).grown(10 * unit)
        for bounds in self.rects:
            if not bounds.meets(seen):
                continue
            ring = _out(rect_of(bounds), (GAP + _RING / 2) * unit)
            painter.drawRoundedRect(ring, 6 * unit, 6 * unit)


@dataclass(frozen=True)
class FocusRing:
    """Where the keyboard is: a dotted ring around the ring of what is selected, or around an empty
    cell's middle."""

    bounds: Bounds
    selected: bool

    def area(self, unit: float) -> QRectF:
        return _out(rect_of(self.bounds), 10 * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        by = (GAP + _RING + 2.5) if self.selected else -2.0
        ring = QPainterPath()
        ring.addRoundedRect(_out(rect_of(self.bounds), by * unit), 8 * unit, 8 * unit)
        _draw(painter, ring, _pen(theme.colour("accent"), 1.5 * unit, (2 * unit, 2 * unit)))


@dataclass(frozen=True)
class Handles:
    """What the one selected card can be taken by: a grip at each side, a dot to connect."""

    bounds: Bounds

    def area(self, unit: float) -> QRectF:
        return _out(rect_of(self.bounds), (GAP + _RING + 2 * DOT) * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        accent = theme.colour("accent")
        painter.setPen(_pen(accent, 1.5 * unit))
        painter.setBrush(colour(theme.colour("card")))
        for grip in grips(self.bounds, unit):
            painter.drawRoundedRect(grip, 3 * unit, 3 * unit)
        x, y = connect_dot(self.bounds, unit)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(accent))
        painter.drawEllipse(_around(x, y, DOT * unit))
        painter.setPen(_pen(theme.colour("on_accent"), 1.5 * unit))
        arm = 3 * unit
        painter.drawLines([QLineF(x - arm, y, x + arm, y), QLineF(x, y - arm, x, y + arm)])


def grips(bounds: Bounds, unit: float) -> tuple[QRectF, QRectF]:
    """The left and the right grip of a selected card."""
    width, height = GRIP[0] * unit, min(GRIP[1] * unit, bounds.height)
    top = bounds.y + (bounds.height - height) / 2
    by = (GAP + _RING / 2) * unit + width / 2
    left = QRectF(bounds.x - by, top, width, height)
    return left, QRectF(bounds.right + by - width, top, width, height)


def connect_dot(bounds: Bounds, unit: float) -> tuple[float, float]:
    """The middle of a selected card's connect dot."""
    return bounds.x + bounds.width / 2, bounds.y - (GAP + _RING / 2) * unit


@dataclass(frozen=True)
class Glow:
    """A selected line, connection or curve; `ends` are handles that can be dragged elsewhere."""

    parts: tuple[Part, ...]
    ends: tuple[tuple[float, float], ...] = ()

    def area(self, unit: float) -> QRectF:
        lines = _united(_out(rect_of(p.bounds), p.ink + 8 * unit) for p in self.parts)
        return _united([lines, *(_around(x, y, 8 * unit) for x, y in self.ends)])

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        accent = theme.colour("accent")
        for part in self.parts:
            painter.save()
            painter.translate(part.x, part.y)
            for mark in part.marks:
                if isinstance(mark, Path) and mark.stroke and not mark.fill:
                    pen = _pen(accent, mark.stroke.width + 6 * unit, opacity=0.3)
                    painter.strokePath(painter_path(mark.commands), pen)
            painter.restore()
        painter.setPen(_pen(accent, 1.5 * unit))
        painter.setBrush(colour(theme.colour("card")))
        for x, y in self.ends:
            painter.drawEllipse(_around(x, y, END * unit))


@dataclass(frozen=True)
class Plus:
    """The offer to add a card in an empty cell."""

    cell: Bounds
    strong: bool = False

    def area(self, unit: float) -> QRectF:
        return rect_of(self.cell)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        x, y = plus_at(self.cell)
        if self.strong:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme.colour("accent_tint")))
            painter.drawEllipse(_around(x, y, PLUS * unit))
        painter.setPen(_pen(theme.colour("accent" if self.strong else "ink3"), 1.5 * unit))
        arm = 4 * unit
        painter.drawLines([QLineF(x - arm, y, x + arm, y), QLineF(x, y - arm, x, y + arm)])


@dataclass(frozen=True)
class AddLane:
    """The offer to add a lane below the last: a plus and a word at (`x`, `y`). It is as large as
    the map's own text, so that it stands in line with the lane heads."""

    x: float
    y: float
    word: Block
    strong: bool = False

    @property
    def bounds(self) -> Bounds:
        """Where a click takes the offer."""
        return Bounds(self.x - 4, self.y, self.word.width + 29, ADD_LANE_HEIGHT)

    def area(self, unit: float) -> QRectF:
        return rect_of(self.bounds)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        ink = theme.colour("accent" if self.strong else "ink3")
        x, y = self.x + 7, self.y + ADD_LANE_HEIGHT / 2
        painter.setPen(_pen(ink, 1.2))
        painter.drawLines([QLineF(x - 4.5, y, x + 4.5, y), QLineF(x, y - 4.5, x, y + 4.5)])
        top = y - self.word.height / 2
        line = Words(self.x + 21, top + self.word.baseline(0), self.word.lines[0], ink)
        for operation in words_operations([line]):
            operation(painter)


ADD_LANE_HEIGHT = 24.0  # points


PLUS = 11.0  # radius of the place around the plus that adds a card


def plus_at(cell: Bounds) -> tuple[float, float]:
    """The middle of the plus of a cell."""
    return cell.x + cell.width / 2, cell.y + cell.height / 2


# -- gestures ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Target:
    """The cell, lane or card that would take what is dragged; `holes` are the cards in it."""

    bounds: Bounds
    holes: tuple[Bounds, ...] = ()

    def area(self, unit: float) -> QRectF:
        return _out(rect_of(self.bounds), 2 * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        path = QPainterPath()
        path.addRect(rect_of(self.bounds))
        cards = QPainterPath()
        for hole in self.holes:
            cards.addRoundedRect(rect_of(hole), 4, 4)
        painter.fillPath(path - cards, colour(theme.colour("accent"), 0.09))
        painter.setPen(_pen(theme.colour("accent"), 1.5 * unit))
        painter.drawRect(_out(rect_of(self.bounds), -0.75 * unit))


@dataclass(frozen=True)
class Origin:
    """Where the cards that are dragged lie."""

    rects: tuple[Bounds, ...]

    def area(self, unit: float) -> QRectF:
        return _united(_out(rect_of(b), 3 * unit) for b in self.rects)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        pen = _pen(theme.colour("accent"), 1.0 * unit, (3 * unit, 3 * unit))
        for bounds in self.rects:
            edge = QPainterPath()
            edge.addRoundedRect(rect_of(bounds), 4, 4)
            painter.fillPath(edge, colour(theme.colour("accent_tint")))
            _draw(painter, edge, pen)


@dataclass(frozen=True)
class InsertionBar:
    """Exactly where something will land: a bar with a ring at each end."""

    landing: Landing

    def _ends(self) -> tuple[QPointF, QPointF]:
        at = self.landing
        end = QPointF(at.x, at.y + at.length) if at.upright else QPointF(at.x + at.length, at.y)
        return QPointF(at.x, at.y), end

    def area(self, unit: float) -> QRectF:
        start, end = self._ends()
        return _out(QRectF(start, end).normalized(), 6 * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        start, end = self._ends()
        painter.setPen(_pen(theme.colour("accent"), 2 * unit))
        painter.drawLine(start, end)
        painter.setBrush(colour(theme.colour("card")))
        for place in (start, end):
            painter.drawEllipse(_around(place.x(), place.y(), 3 * unit))


@dataclass(frozen=True, eq=False)
class Ghost:
    """What is dragged, under the pointer: a picture whose top left corner lies at (`x`, `y`)."""

    picture: QPixmap
    x: float
    y: float

    def area(self, unit: float) -> QRectF:
        size = self.picture.deviceIndependentSize() * unit
        return _out(QRectF(self.x, self.y, size.width(), size.height()), 2 * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        # On whole pixels: the picture was painted at this zoom and stays as sharp.
        at = painter.worldTransform().map(QPointF(self.x, self.y))
        painter.resetTransform()
        painter.setOpacity(0.92)
        painter.drawPixmap(QPointF(round(at.x()), round(at.y())), self.picture)


@dataclass(frozen=True)
class Band:
    """The rubber band."""

    bounds: Bounds

    def area(self, unit: float) -> QRectF:
        return _out(rect_of(self.bounds), 2 * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        painter.setPen(_pen(theme.colour("accent"), unit))
        painter.setBrush(colour(theme.colour("accent"), 0.08))
        painter.drawRect(rect_of(self.bounds))


@dataclass(frozen=True)
class PointMark:
    """Curve points that are selected or dragged: a ring each, a guide to the scale at `scale_x`;
    `value` is said in a bubble."""

    places: tuple[tuple[float, float], ...]
    scale_x: float
    value: Block | None = None

    def area(self, unit: float) -> QRectF:
        rings = _united(_around(x, y, (POINT_RING + 2) * unit) for x, y in self.places)
        x, y = self.places[-1]
        guide = QRectF(self.scale_x, y - unit, max(x - self.scale_x, 0.0), 2 * unit)
        return _united([rings, guide, _out(self._bubble(unit), unit)])

    def _bubble(self, unit: float) -> QRectF:
        if self.value is None:
            return QRectF()
        x, y = self.places[-1]
        width, height = (self.value.width + 14) * unit, (self.value.height + 5) * unit
        return QRectF(x + (POINT_RING + 5) * unit, y - height / 2, width, height)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        accent = theme.colour("accent")
        x, y = self.places[-1]
        if len(self.places) == 1 and x - POINT_RING * unit > self.scale_x:
            guide = QPainterPath(QPointF(self.scale_x, y))
            guide.lineTo(x - POINT_RING * unit, y)
            _draw(painter, guide, _pen(accent, unit, (3 * unit, 3 * unit)))
        painter.setPen(_pen(accent, _RING * unit))
        for place in self.places:
            painter.drawEllipse(_around(*place, POINT_RING * unit))
        if self.value is not None:
            self._paint_bubble(painter, unit, theme, self.value)

    def _paint_bubble(self, painter: QPainter, unit: float, theme: Theme, value: Block) -> None:
        bubble = self._bubble(unit)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme.colour("accent")))
        painter.drawRoundedRect(bubble, bubble.height() / 2, bubble.height() / 2)
        painter.translate(bubble.topLeft())
        painter.scale(unit, unit)
        words = [Words(7, 2.5 + value.baseline(0), value.lines[0], theme.colour("on_accent"))]
        for operation in words_operations(words):
            operation(painter)


@dataclass(frozen=True)
class LinePreview:
    """The connection that would be made, from a card to the pointer or to another card."""

    start: tuple[float, float]
    end: tuple[float, float]
    lands: bool

    def area(self, unit: float) -> QRectF:
        line = QRectF(QPointF(*self.start), QPointF(*self.end)).normalized()
        return _out(line, 10 * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        dash = () if self.lands else (5 * unit, 4 * unit)
        line = QPainterPath(QPointF(*self.start))
        line.lineTo(*self.end)
        _draw(painter, line, _pen(theme.colour("accent"), 2 * unit, dash))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme.colour("accent")))
        painter.drawEllipse(_around(*self.start, 3.2 * unit))
        painter.drawEllipse(_around(*self.end, 4.5 * unit))


# -- helpers -----------------------------------------------------------------------------------


def outline(part: Part) -> QPainterPath:
    """The silhouette of a part, relative to its origin: its first shape as large as itself."""
    for mark in part.marks:
        if isinstance(mark, Box) and mark.width > part.width * 0.9 and mark.height > 8:
            path = QPainterPath()
            rect = QRectF(mark.x, mark.y, mark.width, mark.height)
            path.addRoundedRect(rect, mark.radius, mark.radius)
            return path
        if isinstance(mark, Path):
            path = painter_path(mark.commands)
            size = path.controlPointRect()
            if size.width() > part.width * 0.9 and size.height() > part.height * 0.9:
                return path
    path = QPainterPath()
    path.addRoundedRect(QRectF(0, 0, part.width, part.height), 3, 3)
    return path


def ghost_picture(
    size: Bounds, zoom: float, ratio: float, count: int, paint: Callable[[QPainter], None]
) -> tuple[QPixmap, float]:
    """A picture of something dragged with its soft shadow, and how many pixels the shadow takes at
    each side. `paint` paints the thing in points at `size`; `count` things make a pile."""
    air, pile = 10.0, 4.0 * min(count - 1, 2)
    width, height = size.width * zoom, size.height * zoom
    picture = QPixmap(
        round((width + 2 * air + pile) * ratio) + 1, round((height + 2 * air + pile) * ratio) + 1
    )
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        body = QRectF(air, air, width + pile, height + pile)
        for step in range(7, -1, -1):
            painter.setBrush(colour("#000000", 0.022))
            painter.drawRoundedRect(_out(body, step).translated(0, 2), 4 + step, 4 + step)
        painter.translate(air, air)
        painter.scale(zoom, zoom)
        painter.translate(-size.x, -size.y)
        paint(painter)
    finally:
        painter.end()
    return picture, air

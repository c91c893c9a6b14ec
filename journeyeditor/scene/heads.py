"""Stage headers and lane heads that stay in view while the map scrolls."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from journeyeditor.layout.drawing import Drawing, Key, Part, Words
from journeyeditor.layout.theme import Theme

from .inks import colour
from .items import MapItem, bounds_of, rect_of

HEADS = frozenset({"phase", "stage", "lane"})  # the kinds of part that stay in view
_AIR = 6.0  # points of paper around the heads


class Strip(QGraphicsItem):
    """Paints some parts of the map a second time, on paper, with a hairline where it ends."""

    def __init__(self, map_item: MapItem, upright: bool) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._map, self._upright = map_item, upright
        self.parts: tuple[Part, ...] = ()
        self.shifts: dict[Key, float] = {}  # how far what a head says is moved down
        self._rect = QRectF()
        self._paper = self._line = "#ffffff"

    def boundingRect(self) -> QRectF:
        return self._rect

    def show_parts(self, parts: tuple[Part, ...], rect: QRectF, paper: str, line: str) -> None:
        """Show these parts on `rect` (in the map's own coordinates)."""
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect
        look = (self.parts, self._paper, self._line)
        self.parts, self._paper, self._line = parts, paper, line
        if look != (parts, paper, line):
            self.update()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        exposed: QRectF = option.exposedRect
        home = self.pos().isNull()  # only what the heads say has moved
        ground = self._rect.adjusted(0, 0, -_AIR, 0) if home else self._rect
        painter.fillRect(exposed & ground, colour(self._paper))
        area = bounds_of(exposed)
        seen = [part for part in self.parts if part.bounds.grown(part.ink).meets(area)]
        self._map.paint_parts(painter, [self._shifted(part) for part in seen], [exposed])
        if home:
            return
        painter.save()
        try:
            pen = QPen(colour(self._line), 1)
            pen.setCosmetic(True)
            painter.setPen(pen)
            rect = self._rect
            end = rect.topRight() if self._upright else rect.bottomLeft()
            painter.drawLine(end, rect.bottomRight())
        finally:
            painter.restore()

    def shift(self, shifts: dict[Key, float]) -> None:
        """Paint what these heads say so many points further down."""
        if shifts != self.shifts:
            self.shifts = shifts
            self.update()

    def _shifted(self, part: Part) -> Part:
        by = self.shifts.get(part.key, 0.0)
        return replace(part, y=part.y + by) if by else part


class Heads:
    """The two strips and the corner where they meet."""

    def __init__(self, map_item: MapItem, scene: QGraphicsScene) -> None:
        self._map = map_item
        self.stages = Strip(map_item, upright=False)
        self.lanes = Strip(map_item, upright=True)
        self._corner = Strip(map_item, upright=False)
        self._top = self._left = 0.0
        self._said: dict[Key, float] = {}  # how high what a lane head says is
        for z, strip in enumerate((self.stages, self.lanes, self._corner), 10):
            strip.setZValue(z)
            strip.setVisible(False)
            scene.addItem(strip)

    def show_drawing(self, drawing: Drawing, theme: Theme) -> None:
        """Take the heads of `drawing`."""
        stages = tuple(p for p in drawing.parts if p.key[0] in ("phase", "stage"))
        lanes = tuple(p for p in drawing.parts if p.key[0] == "lane")
        paper, line = drawing.paper, theme.colour("control_edge")
        across, down = _around(stages), _around(lanes)
        self._top, self._left = across.top(), down.left()
        wide = QRectF(-_AIR, across.top(), drawing.width + 2 * _AIR, across.height())
        tall = QRectF(down.left(), across.top(), down.width(), down.bottom() - across.top())
        self.stages.show_parts(stages, wide, paper, line)
        self.lanes.show_parts(lanes, tall, paper, line)
        scales = {scale.lane for scale in drawing.scales}  # a scale stays beside its curve
        self._said = {p.key: _height_said(p) for p in lanes if p.key[-1] not in scales}
        corner = QRectF(down.left(), across.top(), down.width(), across.height())
        self._corner.show_parts((), corner, paper, line)

    def repaint(self) -> None:
        """The same heads look different."""
        self.stages.update()
        self.lanes.update()

    def follow(self, visible: QRectF) -> None:
        """Stay at the top and left of what is `visible` (points)."""
        dx, dy = visible.left() - self._left, visible.top() - self._top
        down, across = bool(self.stages.parts) and dy > 0, bool(self.lanes.parts) and dx > 0
        _place(self.stages, down, QPointF(0, dy))
        shifts = self._shifts(visible.top() + (self.size[1] if down else 0.0))
        self.lanes.shift(shifts)
        _place(self.lanes, across or bool(shifts), QPointF(dx if across else 0.0, 0))
        # Over the place where both meet lies blank paper: neither head belongs there.
        _place(self._corner, down and across, QPointF(dx, dy))

    def _shifts(self, top: float) -> dict[Key, float]:
        """How far what the heads say goes down so that a lane that begins above `top` keeps its
        name in view for as long as there is room in it."""
        found = {}
        for part in self.lanes.parts:
            said = self._said.get(part.key, part.height)
            by = min(top - part.y, part.height - said)
            if by > 0 and part.y + part.height > top:
                found[part.key] = by
        return found

    @property
    def pinned(self) -> bool:
        """Whether some heads are away from their place."""
        return self.stages.isVisible() or self.lanes.isVisible()

    def fits(self, visible: QRectF) -> bool:
        """Whether all heads can stay in their place when this is `visible`."""
        down = bool(self.stages.parts) and visible.top() > self._top
        return not down and not (self.lanes.parts and visible.left() > self._left)

    @property
    def size(self) -> tuple[float, float]:
        """How many points the lane heads are wide and the stage headers are high."""
        return self.lanes.boundingRect().width(), self.stages.boundingRect().height()

    def covered(self) -> tuple[float, float]:
        """How many points of the left and of the top of the view the heads cover."""
        lanes, stages = self.lanes, self.stages
        return (
            lanes.boundingRect().width() if lanes.isVisible() else 0.0,
            stages.boundingRect().height() if stages.isVisible() else 0.0,
        )

    def seen(self, at: QPointF) -> QPointF:
        """The place of the map that the eye sees at `at`: on a head, that of the head."""
        for strip in (self._corner, self.lanes, self.stages):
            if strip.isVisible() and strip.boundingRect().translated(strip.pos()).contains(at):
                return at - strip.pos()
        return at

    def offset(self, kind: str) -> QPointF:
        """How far the heads of a kind ("stage", "lane", "phase") are from their place."""
        strip = {"stage": self.stages, "phase": self.stages, "lane": self.lanes}.get(kind)
        return strip.pos() if strip is not None and strip.isVisible() else QPointF()


def _height_said(part: Part) -> float:
    """How far down the words of a head go, with some air."""
    lines = [mark.y for mark in part.marks if isinstance(mark, Words)]
    return max(lines, default=part.height) + 2 * _AIR


def _around(parts: tuple[Part, ...]) -> QRectF:
    rect = QRectF()
    for part in parts:
        rect |= rect_of(part.bounds)
    return rect.adjusted(-_AIR, -_AIR, _AIR, _AIR) if parts else rect


def _place(strip: Strip, visible: bool, offset: QPointF) -> None:
    strip.setVisible(visible)
    if visible:
        strip.setPos(offset)

"""The map as a few big graphics items that paint only what is exposed."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeyeditor.layout.drawing import Bar, Bounds, Box, Drawing, Grid, Key, Part, Path, Words
from journeyeditor.layout.theme import Theme

from .differing import around, extent
from .drafting import united
from .index import CROWD, Bucket, Changes, PartIndex
from .later import Later
from .lit import FAR, paint_lit
from .painter import (
    Operation,
    Pictures,
    blend,
    colour,
    fill_brush,
    paint_part,
    prepare,
)
from .paths import painter_path

TEXT_SCALE = 0.35  # device pixels a point from which text is drawn: a card's title is 4 px high
BAR_SCALE = 0.15  # from which a card too small to read shows bars where its text is
_MANY_AREAS = 100  # more areas than this are invalidated as one
_AHEAD = 1000.0  # points that a map may grow without being painted anew as a whole
_MANY_PREPARED = 6000  # parts whose paint lists are kept
FAINT = 0.35  # what of a part is seen that steps back (look.md); its text is not
GHOST = 0.6  # of a card that only the map has that this one is compared with
NO_DRAWING = Drawing(0, 0, "#ffffff", (), Grid((), (), 0, 0))


def rect_of(bounds: Bounds) -> QRectF:
    """Bounds as Qt has them."""
    return QRectF(bounds.x, bounds.y, bounds.width, bounds.height)


def bounds_of(rect: QRectF) -> Bounds:
    """A Qt rectangle as bounds."""
    return Bounds(rect.x(), rect.y(), rect.width(), rect.height())


@dataclass
class _Simple:
    """Cards of one bucket as seen from afar: bodies by (fill, edge), and once they are large enough
    to be seen, text bars by colour."""

    bodies: dict[tuple[str, str], list[QRectF]] = field(default_factory=dict)
    bars: dict[str, list[QRectF]] | None = None


def bars_of(part: Part) -> list[Bar]:
    """What stands for the words of a part where they are too small to be read."""
    if not isinstance(part.look, tuple):
        return part.look.bars
    said = [mark for mark in part.marks if isinstance(mark, Words)]
    return [(m.x, m.y - m.line.size * 0.55, m.line.width, m.line.size / 2, m.colour) for m in said]


class MapItem(QGraphicsItem):
    """Paints all parts of the Drawing, and shows the next Drawing by repainting what differs.

    `exposed` is set by the view while it paints: the exact rectangles, where Qt itself would only
    give the one around them all. Parts in `back` step back, those in `lit` say what is looked for.
    Cards that come into view are boxes where a frame has no time to say more; `later` does.
    """

    def __init__(self, owner: QObject) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.index = PartIndex()
        self.drawing = NO_DRAWING
        self.exposed: list[QRectF] = []
        self.back: frozenset[Key] = frozenset()
        self.lit: frozenset[Key] = frozenset()
        self._wanted = ""
        self._edge = self._accent = "#000000"
        self._rect = QRectF()
        self._pictures = Pictures()
        self._prepared: dict[Key, tuple[object, list[Operation]]] = {}
        self._simple: dict[Bucket, _Simple] = {}
        self.later = Later(self._invalidate, owner)

    def boundingRect(self) -> QRectF:
        return self._rect

    def show_drawing(self, drawing: Drawing, theme: Theme) -> Changes:
        """Take `drawing` and invalidate what looks different."""
        if theme.colour("card_edge") != self._edge:
            self._edge, self._accent = theme.colour("card_edge"), theme.colour("accent")
            self._simple.clear()
        changes = self.index.show(drawing)
        self.drawing = drawing
        self._pictures.keep(drawing)
        for old, new in changes.parts:
            if old and not new:
                self._prepared.pop(old.key, None)  # what only changed is never a box in between
        for bucket in changes.buckets:
            self._simple.pop(bucket, None)
        self._reach([new for _, new in changes.parts if new])
        self._invalidate(changes.areas(bounds_of(self._in_view())))
        return changes

    def _reach(self, parts: Iterable[Part]) -> None:
        """Extend over these parts. Another rectangle paints everything anew: that is not for every
        card that makes a map a little longer."""
        whole = [bounds_of(self._rect)]
        beyond = [extent(part) for part in parts if not _covered(part, whole)]
        if beyond:
            self.prepareGeometryChange()
            self._rect |= rect_of(around(beyond).grown(_AHEAD))

    def forget(self) -> None:
        """Hold nothing, as at first."""
        self.index.forget()
        self.drawing = NO_DRAWING
        self._prepared.clear()
        self._simple.clear()
        self.later.forget()
        self.update()

    def step_back(self, keys: frozenset[Key]) -> None:
        """Let the parts with these keys step back, and no others."""
        changed = keys ^ self.back
        self.back = keys
        self._simple.clear()
        self._repaint(changed)

    def light(self, keys: frozenset[Key], wanted: str) -> None:
        """Light the parts with these keys, and no others, where they say `wanted` (folded)."""
        changed = keys | self.lit if wanted != self._wanted else keys ^ self.lit
        self.lit, self._wanted = keys, wanted
        self._repaint(changed)

    def _repaint(self, keys: Collection[Key]) -> None:
        if len(keys) > _MANY_AREAS:
            self.update()
            return
        parts = (self.index.parts.get(key) for key in keys)
        self._invalidate([extent(part) for part in parts if part is not None])

    def _invalidate(self, areas: list[Bounds]) -> None:
        seen = bounds_of(self._in_view())
        areas = [area for area in areas if area.meets(seen)]
        if len(areas) > _MANY_AREAS:
            areas = [around(areas)]
        rects = [rect_of(area).adjusted(-1, -1, 1, 1) for area in areas]
        # The item's own update also paints what lies between two rectangles. The first is one, for
        # that makes Qt gather what other items change before it paints.
        for rect in rects[:1]:
            self.update(rect)
        for rect in rects[1:]:
            self.scene().update(rect)

    def _in_view(self) -> QRectF:
        """What of the map somebody sees."""
        return united(
            view.mapToScene(view.viewport().rect()).boundingRect() for view in self.scene().views()
        )

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        exposed = [bounds_of(r) for r in self.exposed or [option.exposedRect]]
        scale = painter.deviceTransform().m11()
        self.later.begin_frame()
        try:
            if scale >= TEXT_SCALE:
                self.paint_parts(painter, self.index.meeting_any(exposed), exposed)
            else:
                self._paint_from_afar(painter, exposed, scale)
        finally:
            self.later.end_frame()

    def paint_parts(
        self, painter: QPainter, parts: Iterable[Part], exposed: Sequence[Bounds] = ()
    ) -> None:
        """Paint these parts in full, or what of them lies in the areas `exposed`."""
        pixel = 1 / painter.deviceTransform().m11()  # by which letters may be off their place
        areas = [rect_of(area.grown(2 * pixel)) for area in exposed]
        for part in parts:
            partly = areas if not _covered(part, exposed) else []
            back = part.key in self.back
            if back or part.key[0] == "ghost":
                painter.setOpacity(FAINT if back else GHOST)
            operations = self._operations(part)
            if operations is None:
                self._paint_box(painter, part)
            elif back:
                shapes = [operation for operation in operations if not operation.text]
                paint_part(painter, part, shapes, partly)
            else:
                paint_part(painter, part, operations, partly)
            painter.setOpacity(1.0)
            if part.key in self.lit:  # without its words there are none to light
                paint_lit(painter, part, "" if back else self._wanted, self._accent)

    def _operations(self, part: Part) -> list[Operation] | None:
        """How to paint a part; None for one that was never seen and that there is no time for."""
        known = self._prepared.get(part.key)
        if known is not None and known[0] is part.look:
            return known[1]
        if known is None and part.key[0] in CROWD and not self.later.in_time:
            self.later.put(part.key, partial(self._make_ready, part.key))
            return None
        return self._prepare(part)

    def _make_ready(self, key: Key) -> Bounds | None:
        part = self.index.parts.get(key)
        if part is None:
            return None
        self._prepare(part)
        return extent(part)

    def _prepare(self, part: Part) -> list[Operation]:
        if len(self._prepared) >= _MANY_PREPARED:
            for key in list(islice(self._prepared, _MANY_PREPARED // 6)):
                del self._prepared[key]
        made = prepare(part, self.drawing, self._pictures)
        self._prepared[part.key] = (part.look, made)
        part.let_go()
        return made

    def _paint_box(self, painter: QPainter, part: Part) -> None:
        fill, edge = self._look_of_body(part)
        painter.setPen(_thin(edge))
        painter.setBrush(fill_brush(fill))
        painter.drawRect(rect_of(part.bounds))

    # -- from afar ---------------------------------------------------------------------------

    def _paint_from_afar(self, painter: QPainter, exposed: list[Bounds], scale: float) -> None:
        below, above = self.index.around_crowd(exposed)
        self.paint_parts(painter, below, exposed)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            near = [area.grown(2 / scale) for area in exposed]  # edges are a pixel wide
            for bucket in self.index.crowded(near):
                self._paint_bucket(painter, bucket, scale)
            if self.lit:
                self._light_from_afar(painter, exposed)
        finally:
            painter.restore()
        self.paint_parts(painter, above, exposed)

    def _paint_bucket(self, painter: QPainter, bucket: Bucket, scale: float) -> None:
        simple = self._simple.get(bucket)
        if simple is None:
            simple = self._simple[bucket] = _Simple(self._bodies(self.index.crowd_in(bucket)))
        for (fill, edge), rects in simple.bodies.items():
            painter.setPen(_thin(edge))
            painter.setBrush(fill_brush(fill))
            painter.drawRects(rects)
        if scale < BAR_SCALE:
            return
        if simple.bars is None:
            if not self.later.in_time:
                self.later.put(bucket, partial(self._make_bars, bucket, simple))
                return
            simple.bars = self._bars(self.index.crowd_in(bucket))
        painter.setPen(Qt.PenStyle.NoPen)
        for ink, rects in simple.bars.items():
            painter.setBrush(fill_brush(ink, 0.4))
            painter.drawRects(rects)

    def _make_bars(self, bucket: Bucket, simple: _Simple) -> Bounds | None:
        if self._simple.get(bucket) is not simple:
            return None
        simple.bars = self._bars(self.index.crowd_in(bucket))
        return bounds_of(united(rect for rects in simple.bodies.values() for rect in rects))

    def _light_from_afar(self, painter: QPainter, exposed: list[Bounds]) -> None:
        buckets = self.index.crowded(exposed)
        crowd = {part.key: part for bucket in buckets for part in self.index.crowd_in(bucket)}
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill_brush(self._accent, FAR))
        painter.drawRects([rect_of(crowd[key].bounds) for key in crowd.keys() & self.lit])

    def _bodies(self, parts: Iterable[Part]) -> dict[tuple[str, str], list[QRectF]]:
        bodies: dict[tuple[str, str], list[QRectF]] = {}
        for part in parts:
            look = self._look_of_body(part)
            if part.key in self.back:
                # Blended, not transparent: who lies in two buckets is painted twice.
                fill, edge = (blend(name, self.drawing.paper, FAINT) for name in look)
                look = fill, edge
            rect = QRectF(part.x, part.y, part.width, part.height)
            bodies.setdefault(look, []).append(rect)
        return bodies

    def _bars(self, parts: Iterable[Part]) -> dict[str, list[QRectF]]:
        bars: dict[str, list[QRectF]] = {}
        for part in parts:
            if part.key not in self.back:
                for x, y, width, height, ink in bars_of(part):
                    bar = QRectF(part.x + x, part.y + y, width, height)
                    bars.setdefault(ink, []).append(bar)
        return bars

    def _look_of_body(self, part: Part) -> tuple[str, str]:
        """What the part says of its body; else fill and edge of the first shape that is as large as
        it is, if it has one."""
        if not isinstance(part.look, tuple):
            return part.look.body
        paper = self.drawing.paper
        for mark in part.marks:
            if isinstance(mark, Box):
                size = QRectF(0, 0, mark.width, mark.height)
            elif isinstance(mark, Path):
                size = painter_path(mark.commands).controlPointRect()
            else:
                continue
            if size.width() > part.width * 0.9 and size.height() > part.height * 0.7:
                edge = mark.stroke.colour if mark.stroke else self._edge
                return mark.fill or paper, edge
        return paper, paper


def _covered(part: Part, areas: Sequence[Bounds]) -> bool:
    """Whether a part lies as a whole in the only one of some areas."""
    if len(areas) != 1:
        return False
    area, ink = areas[0], part.ink
    return (
        area.x <= part.x - ink
        and area.y <= part.y - ink
        and part.x + part.width + ink <= area.x + area.width
        and part.y + part.height + ink <= area.y + area.height
    )


def _thin(name: str) -> QPen:
    """A pen that draws lines of one pixel."""
    pen = QPen(colour(name))
    pen.setCosmetic(True)
    return pen

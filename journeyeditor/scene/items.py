"""The map as a few big graphics items that paint only what is exposed."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import groupby, islice

from PySide6.QtCore import QObject, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeyeditor.layout.drawing import NO_DRAWING, Bounds, Drawing, Key, Part
from journeyeditor.layout.theme import Theme
from journeyeditor.lookup.keys import Keys

from .afar import Afar
from .between_frames import BetweenFrames
from .bitmaps import Pictures
from .differing import around, extent, extent_of, gathered
from .drafting import united
from .index import CROWD, Changes, PartIndex
from .lines import paint_lines
from .lit import paint_lit, paint_lit_box
from .operations import Operation
from .painter import paint_part, prepare, region_of
from .pale import pale
from .rough import paint_rough

TEXT_SCALE = 0.42  # device pixels a point from which text is drawn: a card's title is 5 px high
_POINTS = 0.08  # from which curve points are painted: a face is 2 px wide
_ROUGH = CROWD | {"curve", "point"}  # kinds that come roughly where there is no time
_LINES = frozenset({"grid", "connection"})  # kinds of which many lines are drawn at once from afar
_MANY_AREAS = 100  # more areas than this are invalidated as one
_MANY_SQUARES = 30  # of 4 by 4 buckets: so much is painted again sooner than each part is asked
_AHEAD = 1000.0  # points that a map may grow without being painted anew as a whole
_MANY_PREPARED = 6000  # parts whose paint lists are kept
GHOST = 0.6  # of a card that only the map has that this one is compared with


def rect_of(bounds: Bounds) -> QRectF:
    """Bounds as Qt has them."""
    return QRectF(bounds.x, bounds.y, bounds.width, bounds.height)


def bounds_of(rect: QRectF) -> Bounds:
    """A Qt rectangle as bounds."""
    return Bounds(rect.x(), rect.y(), rect.width(), rect.height())


class MapItem(QGraphicsItem):
    """Paints all parts of the Drawing, and shows the next Drawing by repainting what differs.

    `exposed` is set by the view while it paints: the exact rectangles, where Qt itself would only
    give the one around them all. Parts in `back` step back, those in `lit` say what is looked for.
    Cards that come into view are boxes where a frame has no time to say more; `between_frames`
    does.
    """

    def __init__(self, owner: QObject) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.index = PartIndex()
        self.drawing = NO_DRAWING
        self.exposed: list[QRectF] = []
        self.back = Keys()
        self.lit = Keys()
        self._wanted = ""
        self._accent = "#000000"
        self._grounds: list[str] = []  # the colours that words lie on
        self._rect = QRectF()
        self._pictures = Pictures()
        self._prepared: dict[Key, tuple[object, list[Operation]]] = {}
        self.between_frames = BetweenFrames(self._invalidate, owner)
        self._afar = Afar(self.index, self.between_frames, self._pictures)

    def boundingRect(self) -> QRectF:
        return self._rect

    def show_drawing(self, drawing: Drawing, theme: Theme) -> Changes:
        """Take `drawing` and invalidate what looks different."""
        if theme.colour("card_edge") != self._afar.edge:
            self._afar.edge, self._accent = theme.colour("card_edge"), theme.colour("accent")
            self._afar.forget()
        self._grounds = [theme.colour(name) for name in ("paper", "band_plus", "band_minus")]
        self._afar.drawing = drawing
        changes = self.index.show(drawing)
        self.drawing = drawing
        self._pictures.keep(drawing)
        for old, new in changes.parts:
            if old and not new:
                self._prepared.pop(old.key, None)  # what only changed is never a box in between
        self._afar.drop(changes.buckets)
        self._reach([new for _, new in changes.parts if new])
        self._invalidate(changes.areas(bounds_of(self._in_view())))
        return changes

    def _reach(self, parts: Iterable[Part]) -> None:
        """Extend over these parts. Another rectangle paints everything anew: that is not for every
        card that makes a map a little longer."""
        whole = bounds_of(self._rect)
        beyond = [part for part in parts if not _covered(part, whole)]
        if beyond:
            self.prepareGeometryChange()
            self._rect |= rect_of(extent_of(beyond).grown(_AHEAD))

    def forget(self) -> None:
        """Hold nothing, as at first."""
        self.index.forget()
        self.drawing = NO_DRAWING
        self._prepared.clear()
        self._afar.forget()
        self.between_frames.forget()
        self.update()

    def step_back(self, keys: Keys) -> None:
        """Let the parts with these keys step back, and no others."""
        if keys == self.back:
            return
        before, self.back = self.back, keys
        self._afar.step_back(keys)
        self._repaint(lambda key: (key in before) != (key in keys))

    def light(self, keys: Keys, wanted: str) -> None:
        """Light the parts with these keys, and no others, where they say `wanted` (folded)."""
        before, self.lit = self.lit, keys
        if wanted == self._wanted:
            self._repaint(lambda key: (key in before) != (key in keys))
        else:
            self._wanted = wanted
            self._repaint(lambda key: key in before or key in keys)

    def _repaint(self, changed: Callable[[Key], bool]) -> None:
        """Paint again the parts in view whose keys are of those that `changed` names."""
        seen = bounds_of(self._in_view())
        if len(self.index.crowded([seen], 4)) > _MANY_SQUARES:
            self._invalidate([seen])
        else:
            found = self.index.meeting(seen)
            self._invalidate([extent(part) for part in found if changed(part.key)])

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
        exposed = self.exposed or [option.exposedRect]
        scale = painter.deviceTransform().m11()
        self.between_frames.begin_frame()
        try:
            if scale >= TEXT_SCALE:
                seen = self.index.meeting(bounds_of(united(exposed)))
                self.paint_parts(painter, seen, exposed)
            else:
                self._paint_from_afar(painter, exposed, scale)
        finally:
            self.between_frames.end_frame()

    def paint_parts(
        self, painter: QPainter, parts: Iterable[Part], exposed: Sequence[QRectF] = ()
    ) -> None:
        """Paint these parts in full, or what of them lies in the areas `exposed`."""
        pixel = 1 / painter.deviceTransform().m11()  # by which letters may be off their place
        near = pixel * TEXT_SCALE <= 1
        whole = bounds_of(exposed[0]) if len(exposed) == 1 else None
        region = region_of(exposed, 2 * pixel)
        apart = len(exposed) > 1
        faint = pale(painter, self.drawing.paper, self._grounds)
        for part in parts:
            if apart and not region.intersects(rect_of(extent(part)).toAlignedRect()):
                continue
            partly = region if apart or (whole and not _covered(part, whole)) else None
            back = part.key in self.back
            if part.key[0] == "ghost":
                painter.setOpacity(GHOST)
            hand = faint if back else painter
            operations = self._operations(part, near)
            if operations is None:
                paint_rough(hand, part, self._afar.body(part))
            elif back:
                shapes = [operation for operation in operations if not operation.text]
                paint_part(hand, part, shapes, partly)
            else:
                paint_part(painter, part, operations, partly)
            painter.setOpacity(1.0)
            if part.key in self.lit and operations is None and part.key[0] in CROWD:
                paint_lit_box(painter, part, self._accent)
            elif part.key in self.lit:  # without its words there are none to light
                paint_lit(painter, part, "" if back else self._wanted, self._accent)

    def _paint_lines(self, painter: QPainter, parts: Iterable[Part], exposed: QRect) -> None:
        back, front = [], []
        for part in parts:
            known = self._prepared.get(part.key)
            made = known[1] if known and known[0] is part.look else self._prepare(part)
            if part.key in self.back:
                back.append((part, [operation for operation in made if not operation.text]))
            else:
                front.append((part, made))
        paint_lines(
            pale(painter, self.drawing.paper, self._grounds), back, exposed, self.drawing.paper
        )
        paint_lines(painter, front, exposed, self.drawing.paper)
        for part, _ in front:
            if part.key in self.lit:
                paint_lit(painter, part, self._wanted, self._accent)

    def _operations(self, part: Part, near: bool) -> list[Operation] | None:
        """How to paint a part; None for one that was never seen and that there is no time for (from
        afar there is more to do for what stands for it than for itself)."""
        known = self._prepared.get(part.key)
        if known is not None and known[0] is part.look:
            return known[1]
        rough = near and known is None and part.key[0] in _ROUGH
        if rough and not self.between_frames.in_time:
            self.between_frames.put(part.key, partial(self._make_ready, part.key))
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

    def _paint_from_afar(self, painter: QPainter, exposed: Sequence[QRectF], scale: float) -> None:
        areas = gathered(map(bounds_of, exposed))
        by = 2 / scale  # two pixels, by which thin lines are off their place
        near = [area.grown(by) for area in areas]
        below, above = self.index.around_crowd(near, points=scale >= _POINTS)
        around_all = united(exposed).adjusted(-by, -by, by, by).toAlignedRect()
        for lines, parts in groupby(below, lambda part: part.key[0] in _LINES):
            if lines:
                self._paint_lines(painter, list(parts), around_all)
            else:
                self.paint_parts(painter, parts, exposed)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            self._afar.paint(painter, areas, scale)
            if self.lit:
                self._afar.light(painter, areas, scale, self.lit, self._accent)
        finally:
            painter.restore()
        self.paint_parts(painter, above, exposed)


def _covered(part: Part, area: Bounds) -> bool:
    """Whether a part lies as a whole in an area."""
    ink = part.ink
    return (
        area.x <= part.x - ink
        and area.y <= part.y - ink
        and part.x + part.width + ink <= area.x + area.width
        and part.y + part.height + ink <= area.y + area.height
    )

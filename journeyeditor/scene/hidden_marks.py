"""Marks where something is hidden: stages and lanes between their neighbours, curves in the head of
their lane. A click shows it again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Drawing, Key, Span
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey, Lane, Stage

from .drafting import grown, pen_of, united
from .heads import Heads
from .hidden_curves import HIDDEN, SAMPLE, HiddenCurves, curve_named_at, curves_hidden
from .index import PartIndex
from .inks import colour
from .overlays import Overlays
from .tool import Pointer

_WIDE, _HIGH = 24.0, 14.0  # of a mark; points, and below 100 % pixels
_INWARD = 8.0  # points before the edge for marks at the ends: away from words, within the map
_LARGEST = 2.5  # times its size that a mark takes where the map is small


@dataclass(frozen=True)
class Gap:
    """Where stages (`across`) or lanes with these ids are hidden; (`x`, `y`) is the middle of its
    mark, in points."""

    ids: tuple[str, ...]
    x: float
    y: float
    across: bool

    @property
    def key(self) -> Key:
        return (HIDDEN, *self.ids)

    def box(self, unit: float) -> QRectF:
        """The mark's rectangle where a pixel is `unit` points."""
        times = min(max(unit, 1.0), _LARGEST)
        wide, high = _WIDE * times, _HIGH * times
        return QRectF(self.x - wide / 2, self.y - high / 2, wide, high)

    def sign(self, painter: QPainter, box: QRectF, ink: str) -> None:
        """Two arrows that point apart."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(ink))
        for side in (-1, 1):
            painter.drawPolygon(_arrow(box, side, self.across))


@dataclass(frozen=True)
class HiddenMarks:
    """A pill for each; `strong` is the key of the one that is pointed at."""

    gaps: tuple[Gap | HiddenCurves, ...]
    strong: Key | None = None

    def area(self, unit: float) -> QRectF:
        return united(grown(gap.box(unit), 1) for gap in self.gaps)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        for gap in self.gaps:
            box, strong = gap.box(unit), gap.key == self.strong
            round_ = box.height() / 2
            painter.setPen(pen_of(theme.colour("accent" if strong else "control_edge"), 1))
            painter.setBrush(colour(theme.colour("accent_tint" if strong else "card")))
            painter.drawRoundedRect(box, round_, round_)
            gap.sign(painter, box, theme.colour("accent" if strong else "ink2"))


def _arrow(box: QRectF, side: int, across: bool) -> QPolygonF:
    """The left (−1) or right arrow of a mark: to the sides for stages, up and down for lanes."""
    size = box.height() / 4
    middle = box.center() + QPointF(side * 1.5 * size, 0)
    ahead = QPointF(side * size, 0) if across else QPointF(0, side * size * 0.9)
    beside = QPointF(0, size * 1.1) if across else QPointF(size * 1.1, 0)
    back = middle - ahead * 0.6
    return QPolygonF([middle + ahead * 0.6, back + beside, back - beside])


class Hidden:
    """Keeps the marks of one map in step with what is hidden on it, and with its heads."""

    def __init__(self, overlays: Overlays, index: PartIndex, heads: Heads) -> None:
        self._overlays, self._index, self._heads = overlays, index, heads
        self._gaps: tuple[Gap | HiddenCurves, ...] = ()  # where the heads are at home
        self._hovered: Key | None = None
        self._told: tuple[Journey, Drawing, Theme] | None = None

    def refresh(self, journey: Journey, drawing: Drawing, theme: Theme) -> None:
        """Mark what is hidden now."""
        self._told = journey, drawing, theme
        grid = drawing.grid
        shown = [self._index.parts.get(("stage", span.id)) for span in grid.stages]
        head = next((part for part in shown if part is not None), None)
        middle = head.y + head.height / 2 if head is not None else grid.top
        stages = ((ids, at) for ids, at in _gaps(journey.stages, grid.stages))
        lanes = ((ids, at) for ids, at in _gaps(journey.lanes, grid.lanes))
        self._gaps = (
            *(Gap(ids, at, middle, True) for ids, at in stages),
            *(Gap(ids, grid.left + _WIDE / 2, at, False) for ids, at in lanes),
            *curves_hidden(journey, drawing, theme),
        )
        self.follow()

    def follow(self) -> None:
        """The heads are elsewhere now, and so are the marks on them."""
        seen = tuple(gap for gap in map(self._seen, self._gaps) if gap is not None)
        self._overlays.put("hidden", HiddenMarks(seen, self._hovered) if seen else None)

    def _seen(self, gap: Gap | HiddenCurves) -> Gap | HiddenCurves | None:
        """The mark where the eye sees it; None where it lies under the other heads."""
        away = self._heads.offset("stage" if gap.across else "lane")
        seen = replace(gap, x=gap.x + away.x(), y=gap.y + away.y())
        other = self._heads.lanes if gap.across else self._heads.stages
        over = other.boundingRect().translated(other.pos())
        away_too = self._heads.offset("lane" if gap.across else "stage")
        pinned = away_too.x() if gap.across else away_too.y()
        return None if pinned and over.contains(seen.x, seen.y) else seen

    def at(self, at: Pointer) -> Key | None:
        """The key of the mark at a place, or of the name of a curve in the head of its lane."""
        place = QPointF(at.head_x, at.head_y)
        mark = next((g.key for g in self._gaps if g.box(1 / at.zoom).contains(place)), None)
        if mark is None and self._told and self._told[1].scales:
            curve = curve_named_at(*self._told, at.head_x, at.head_y)
            mark = (SAMPLE, curve) if curve else None
        return mark

    def hover(self, key: Key | None) -> None:
        """The pointer is on what has this key."""
        hovered = key if key and key[0] == HIDDEN else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.follow()


def _gaps(
    lines: Sequence[Stage | Lane], spans: Sequence[Span]
) -> Iterator[tuple[tuple[str, ...], float]]:
    """The ids of neighbours that are hidden, and the edge between those that are shown. Nothing
    where all are hidden: there is no edge."""
    place = {span.id: span for span in spans}
    order = [line.id for line in lines if line.id in place]
    mirrored = [span.id for span in spans if span.id in order] != order
    before: Span | None = None
    inward = _INWARD if mirrored else -_INWARD
    left = len(order)
    for hidden, group in groupby(lines, lambda line: line.id not in place):
        ids = tuple(line.id for line in group)
        if not hidden:
            before, left = place[ids[-1]], left - len(ids)
        elif before is not None:
            edge = before.start if mirrored else before.end
            yield ids, edge if left else edge + inward
        elif order:
            first = place[order[0]]
            yield ids, (first.end if mirrored else first.start) + inward

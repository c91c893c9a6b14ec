"""Journey + theme → Drawing: the whole map, laying out again only what differs from before."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from journeyeditor.dataclass import dataclass
from journeyeditor.model import CardBase, Journey, Lane

from . import connections
from .cards import Setting, setting_of
from .cells import GATHERED, Cell, Stacks, lay_cell, place, stack, widest
from .curves import lay_curves
from .drawing import Drawing, Grid, Part, ScaleOfCurve, Span
from .ground import grid_part, separator_part, tint_part
from .heads import (
    LaneHead,
    curves_of,
    emotion_head,
    facts_of_title,
    lane_head,
    phase_parts,
    stage_height,
    stage_part,
    title_part,
)
from .images import image_files
from .labels import Labels
from .labels import labels as labels_of
from .legend import legend_part
from .memo import Cells, Memo, Ways, memo_of
from .theme import Theme

COLLAPSED = 88.0  # the width of a collapsed stage
NO_STAGES = 320.0  # the grid's width while there is no stage

Made = TypeVar("Made")


def lay_out(
    journey: Journey,
    theme: Theme,
    labels: Labels | None = None,
    previous: Drawing | None = None,
    legend: bool = False,
    votes: bool = True,
) -> Drawing:
    """Lay out a whole map.

    Lengths are points, y down, the origin at the upper left of the title. `labels` are the map's
    own words (by default in its language), `previous` an earlier drawing of the same map from
    which all that did not change is taken as it is, `legend` adds a line that explains the signs.
    Without `votes` nobody sees who leads while the room is voting.
    """
    words = labels or labels_of(journey.language)
    return _Layout(journey, theme, words, previous, votes).draw(legend)


@dataclass(slots=True, eq=False)
class _Row:
    """A lane on its way to its place."""

    lane: Lane
    head: LaneHead
    cells: list[Cell]
    stacks: Stacks
    corridors: int = 0  # above its cards
    below: int = 0
    height: float = 0.0
    y: float = 0.0

    @property
    def curves(self) -> bool:
        """Whether emotion curves are drawn in it."""
        return self.lane.kind == "emotions" and not self.lane.collapsed


class _Layout:
    """One run of the layout, from the outside in: columns, cells, lanes, then what lies on them."""

    def __init__(
        self,
        journey: Journey,
        theme: Theme,
        labels: Labels,
        previous: Drawing | None,
        votes: bool,
    ) -> None:
        self.journey, self.theme, self.labels, self.votes = journey, theme, labels, votes
        self.index, self.m = journey.index, theme.measure
        stamp = theme, labels, journey.channels, journey.sources, journey.images, votes
        self.old = memo_of(previous, stamp)
        self.new = Memo(stamp, self.old.settings)
        self.stages = [stage for stage in journey.stages if not stage.hidden]
        self.lanes = [lane for lane in journey.lanes if not lane.hidden]
        self.gathered = {(g.stage, g.lane) for g in journey.gathered}
        self.shortened: list[str] = []
        self.rooms: dict[tuple[int, int], tuple[float, ...]] = {}
        self.spans: list[Span] = []
        self.below: list[Part] = []  # what lies under the cards
        self.card_parts: list[Part] = []
        self.above: list[Part] = []

    def draw(self, legend: bool) -> Drawing:
        self.spans = self._columns()
        right = self.spans[-1].end if self.spans else self.m.lane_head + NO_STAGES
        rows = self._rows()
        ways = self._ways(rows)
        title, shortened = self._made(
            "title",
            (facts_of_title(self.journey), right),
            lambda: title_part(self.journey, self.theme, self.labels, right),
        )
        self.shortened += shortened
        phases_y = title.height + 6
        with_phases = any(stage.phase for stage in self.stages)
        stages_y = phases_y + (self.m.phase_mark + 4 if with_phases else 0)
        high = self._made(
            "stages",
            (self.stages, self.spans),
            lambda: stage_height(self.stages, self.spans, self.theme, self.labels),
        )
        top = stages_y + high + 6
        bottom = self._place_rows(rows, ways.need, top)

        self._ground(rows, top, right)
        self._place_cards(rows)
        reach = self._connections(ways, rows)
        self._curves(rows)
        self._heads(rows)
        if with_phases:
            of = self.stages, self.spans, phases_y, self.theme, self.labels
            self.above += self._made("phases", of, lambda: phase_parts(*of))
        self._stages(stages_y, high)
        self.above.append(title)
        height = bottom
        if legend:
            part = legend_part(self.journey, self.theme, self.labels, right, bottom + 8)
            self.above.append(part)
            height = part.y + part.height
        return self._finish(max(right, reach), height, rows, stages_y)

    def _made(self, what: object, of: object, make: Callable[[], Made]) -> Made:
        """What `make` gives, or gave in the drawing before of the same as this."""
        return self.new.make(self.old, what, of, make)

    def _finish(
        self,
        right: float,
        height: float,
        rows: Sequence[_Row],
        stages_y: float,
    ) -> Drawing:
        grid = Grid(
            tuple(self.spans),
            tuple(Span(row.lane.id, row.y, row.y + row.height) for row in rows),
            0.0,
            stages_y,
        )
        return Drawing(
            right,
            height,
            self.theme.colour("paper"),
            (*self.below, *self.card_parts, *self.above),
            grid,
            tuple(self._scale(row) for row in rows if row.curves),
            image_files(self.journey),
            tuple(dict.fromkeys(self.shortened)),
            self.new,
        )

    # -- columns and rows ----------------------------------------------------------------------

    def _columns(self) -> list[Span]:
        x = self.m.lane_head
        spans: list[Span] = []
        for stage in self.stages:
            width = COLLAPSED if stage.collapsed else stage.width or self.m.stage
            spans.append(Span(stage.id, x, x + width))
            x += width
        return self._made("columns", spans, lambda: spans)

    def _rows(self) -> list[_Row]:
        rows: list[_Row] = []
        columns = self.spans, [stage.collapsed for stage in self.stages], self.journey.gathered
        of = self.index.cells, self.spans, [lane.id for lane in self.lanes]
        held = self._made("held", of, self._held)
        for lane, cards in zip(self.lanes, held, strict=True):
            laid = self.old.lanes.get(lane.id)
            same = laid is not None and laid.lane is lane and laid.columns == columns
            if laid is None or not same or laid.cards != cards:
                laid = self._cells(lane, cards, columns, laid)
            self.new.lanes[lane.id] = laid
            rows.append(_Row(lane, laid.head, laid.cells, laid.stacks))
        return rows

    def _held(self) -> list[list[tuple[CardBase, ...]]]:
        """The cards of each cell, lane by lane."""
        return [[self.index.cell(span.id, lane.id) for span in self.spans] for lane in self.lanes]

    def _cells(
        self,
        lane: Lane,
        cards: Sequence[tuple[CardBase, ...]],
        columns: tuple[object, ...],
        old: Cells | None,
    ) -> Cells:
        """The head and the cells of a lane, with what did not change since `old`."""
        head = old.head if old and old.lane is lane else lane_head(lane, self.theme, self.labels)
        known = {cell.stage: cell for cell in old.cells} if old else {}
        cells = [
            self._cell(n, lane, held, known.get(self.spans[n].id)) for n, held in enumerate(cards)
        ]
        stacks = old.stacks if old and old.cells == cells else stack(cells, self.m.card_gap)
        return Cells(lane, cards, columns, head, cells, stacks)

    def _setting(self, lane: Lane) -> Setting:
        known = self.new.settings.get(lane.kind)
        if known is None:
            known = setting_of(self.index, self.theme, self.labels, lane.kind, self.votes)
            self.new.settings[lane.kind] = known
        return known

    def _cell(self, column: int, lane: Lane, cards: tuple[CardBase, ...], old: Cell | None) -> Cell:
        stage = self.stages[column]
        most = GATHERED if (stage.id, lane.id) in self.gathered else len(cards)
        if stage.collapsed or lane.collapsed:
            most = 0
        setting = self._setting(lane)
        if old and old.holds(cards, most, setting) and old.rooms == self._rooms(column, old.reach):
            return old
        rooms = self._rooms(column, widest(cards[:most]))
        return lay_cell(stage.id, lane.id, cards, most, rooms, setting, old)

    def _rooms(self, column: int, reach: int) -> tuple[float, ...]:
        """The widths from a stage's left edge to the right edges of so many stages."""
        known = self.rooms.get((column, reach))
        if known is None:
            start = self.spans[column].start
            known = tuple([span.end - start for span in self.spans[column : column + reach]])
            self.rooms[column, reach] = known
        return known

    def _ways(self, rows: Sequence[_Row]) -> Ways:
        """The ways of the connections; those of before, where no card and no connection changed."""
        lines = self.journey.connections
        laid = lines, self.spans, [(row.stacks, row.curves) for row in rows]
        ways = self.old.ways
        if ways is None or ways.laid != laid:
            terrain = self._terrain(rows, ways)
            known = ways.ways if ways and ways.terrain.network == terrain.network else []
            planned = connections.plan(lines, terrain, self.theme, known)
            ways = Ways(laid, terrain, *connections.stack(planned, terrain, known))
        self.new.ways = ways
        return ways

    def _terrain(self, rows: Sequence[_Row], known: Ways | None) -> connections.Terrain:
        """The cards that connections join, and those that lie in their way."""
        lines = self.journey.connections
        terrain = connections.Terrain(
            [self.m.lane_head, *(span.end for span in self.spans)],
            self.m.cell_padding,
            [row.curves for row in rows],
            frozenset([line.start for line in lines] + [line.end for line in lines]),
            known.terrain if known else None,
        )
        for row in rows if lines else ():
            terrain.put(row.cells, row.stacks)
        return terrain

    def _place_rows(self, rows: Sequence[_Row], need: dict[int, int], top: float) -> float:
        """Give the lanes their places. `need` has how many corridors each keeps above its cards;
        the number after the last stands for those that the last one keeps below them."""
        y = top
        pad = self.m.cell_padding
        for number, row in enumerate(rows):
            row.y, row.corridors = y, need.get(number, 0)
            stacked = row.stacks.height
            cards_top = pad + self.m.corridor * row.corridors
            row.height = max(
                cards_top + stacked + pad if stacked else 0.0,
                cards_top + pad,
                row.head.height,
                self.m.lane_least,
            )
            if row.curves:
                cards = stacked + 2 * pad if stacked else 0.0
                row.height = max(
                    self.m.curve_lane + cards + (cards_top - pad),
                    row.head.height + 20,
                )
            if row is rows[-1]:
                row.below = need.get(len(rows), 0)
                row.height += self.m.corridor * row.below
            y += row.height
        return y

    def _cards_top(self, row: _Row) -> float:
        top = row.y + self.m.cell_padding + self.m.corridor * row.corridors
        return top + self.m.curve_lane if row.curves else top

    # -- ground --------------------------------------------------------------------------------

    def _ground(self, rows: Sequence[_Row], top: float, right: float) -> None:
        """Tints of the emotions lanes, hairlines, blueprint separators."""
        lines = [top]
        for n, row in enumerate(rows):
            end, lane = row.y + row.height, row.lane
            if row.curves:
                high = self.m.curve_lane + self.m.corridor * row.corridors
                tint = lane.id, self._scale(row), self.m.lane_head, right, row.y, high, self.theme
                self.below.append(self._made(("band", lane.id), tint, partial(tint_part, *tint)))
            if lane.separator is None or n == len(rows) - 1:
                lines.append(end)
        grid = self.spans, lines, top, right, self.theme
        self.below.append(self._made("grid", grid, lambda: grid_part(*grid)))
        for row in rows[:-1]:
            if row.lane.separator:
                below, kind = row.y + row.height, row.lane.separator
                line = row.lane.id, kind, below, right, self.theme, self.labels
                what = "separator", row.lane.id
                self.below.append(self._made(what, line, partial(separator_part, *line)))

    def _scale(self, row: _Row) -> ScaleOfCurve:
        top = row.y + self.m.corridor * row.corridors
        return ScaleOfCurve(
            row.lane.id, top + self.m.curve_edge + 2 * self.m.curve_step, self.m.curve_step
        )

    # -- what lies on it -----------------------------------------------------------------------

    def _curves(self, rows: Sequence[_Row]) -> None:
        for row in rows:
            if not row.curves:
                continue
            lane = row.lane.id
            curves = curves_of(self.journey, lane)
            band = lay_curves(
                curves, self.spans, self.theme, self.labels, self.index, self.old.bands.get(lane)
            )
            self.new.bands[lane] = band
            self.above += band.parts(self.m.lane_head, row.y + self.m.corridor * row.corridors)
            self.shortened += band.shortened

    def _place_cards(self, rows: Sequence[_Row]) -> None:
        tops = [self._cards_top(row) for row in rows]
        of = self.spans, [row.stacks for row in rows], tops
        parts, shortened = self._made("cards", of, lambda: self._placed(rows, tops))
        self.card_parts = parts
        self.shortened += shortened

    def _placed(self, rows: Sequence[_Row], tops: Sequence[float]) -> tuple[list[Part], list[str]]:
        """The parts of all cells, and what their cards shorten."""
        parts: list[Part] = []
        shortened: list[str] = []
        for n, span in enumerate(self.spans):  # stage by stage: the order of the story
            x = span.start + self.m.cell_padding
            for row, top in zip(rows, tops, strict=True):
                cell, stacks = row.cells[n], row.stacks
                parts += place(cell, stacks.tops[n], stacks.strips[n], x, top)
                shortened += cell.shortened
        return parts, shortened

    def _connections(self, ways: Ways, rows: Sequence[_Row]) -> float:
        """Draw the connections; returns how far to the right they reach."""
        if not ways.ways:
            return 0.0
        high, pad, last = self.m.corridor, self.m.cell_padding, rows[-1]
        edges = [row.y + pad + high * row.corridors for row in rows]
        edges.append(last.y + last.height - pad - high * last.below)
        heights = connections.Heights.of([self._cards_top(row) for row in rows], edges, high)
        lines = connections.draw(
            ways.ways, ways.terrain, heights, self.theme, self.labels, self.old.lines
        )
        self.new.lines = lines
        self.below += lines.parts
        self.shortened += lines.shortened
        return max(part.x + part.width for part in lines.parts) + 4

    def _stages(self, y: float, high: float) -> None:
        last = len(self.stages) - 1
        for n, (stage, span) in enumerate(zip(self.stages, self.spans, strict=True)):
            of = stage, span, (n == 0, n == last), y, high, self.theme, self.labels
            part, short = self._made(("stage", stage.id), of, partial(stage_part, *of))
            self.above.append(part)
            self.shortened += [stage.id] if short else []

    def _heads(self, rows: Sequence[_Row]) -> None:
        for row in rows:
            marks, id_ = row.head.marks, row.lane.id
            self.shortened += [id_] if row.head.shortened else []
            if row.curves:
                zero, step = self._scale(row).zero - row.y, self.m.curve_step
                scale, seen = ScaleOfCurve(id_, zero, step), self.new.bands[id_].looks
                of = row.head, scale, seen, self.theme, self.labels
                marks = self._made(("emotions", id_), of, partial(emotion_head, *of))
            part = ("lane", id_), 0.0, row.y, self.m.lane_head, row.height, marks
            self.above.append(self._made(("lane", id_), part, partial(Part, *part)))

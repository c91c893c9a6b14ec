"""The corners of all connections, when the cards have their places."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from journeyeditor.layout.shapes import Point

from .gutters import Gutter, Upright, Vertical
from .heights import Heights
from .ports import Beside, End, ports
from .spacing import nearest
from .terrain import TOP, Terrain
from .tops import tops
from .ways import Way

_NEAR = 12.0  # from a gutter's middle to a line on a card's top that the lines in it mind
_FROM_LABEL = 4.0  # from a label to a vertical that it makes way for
_LABEL_EDGE = 10.0  # of the line that then stays to be seen at each side of the label


class Run(NamedTuple):
    """Where a line runs, however high the lanes are: its ends, counted from where the cards of
    their lanes start, and the x of each of its verticals; None for one without a length."""

    start: float
    end: float
    xs: list[float | None]


class Tracing:
    """One run over all connections. What is in a gutter or at the side of a card as it was in
    `known`, an earlier run, is taken from there."""

    def __init__(
        self,
        ways: Sequence[Way],
        terrain: Terrain,
        heights: Heights,
        known: "Tracing | None" = None,
    ) -> None:
        self.heights, self.middles = heights, terrain.gutters
        self.ports: dict[tuple[int, int], Beside] = ports(
            ways, len(heights.cards), known.ports if known else {}
        )
        last = len(terrain.gutters) - 1
        self.gutters = [Gutter(n == last) for n in range(last + 1)]
        # By corridor the verticals from it to cards' tops.
        self.feet: dict[int, dict[tuple[Way, int], Upright]] = {}
        self._tops = tops(ways, terrain)
        self._ends = self._note_ends()
        self.levels = {way: self._levels(way) for way in ways}
        self._note_verticals()
        self._take_tracks(known.gutters if known else ())
        self.runs = {way: self._run(way, ys) for way, ys in self.levels.items()}

    def _note_ends(self) -> dict[End, float]:
        """Note where lines end beside gutters; the heights of these ends in their lanes."""
        ends: dict[End, float] = {}
        for (row, gutter), beside in self.ports.items():
            start = self.heights.cards[row]
            self.gutters[gutter].legs += [start + y for y in beside.heights]
            ends.update(zip(beside.ends, beside.heights, strict=True))
        for each in self.gutters:
            each.legs.sort()
        return ends

    def _end(self, way: Way, at_end: bool) -> float:
        """The height of a line's end in its lane."""
        return way.card(at_end).top if way.gutter(at_end) == TOP else self._ends[way, at_end]

    def _levels(self, way: Way) -> list[float]:
        """The heights between which a line's verticals run, from its start to its end."""
        cards, route = self.heights.cards, way.route
        along = zip(route.corridors, way.levels, strict=True)
        return [
            cards[way.start.row] + self._end(way, False),
            *[self.heights.corridor(corridor, level) for corridor, level in along],
            cards[way.end.row] + self._end(way, True),
        ]

    def _note_verticals(self) -> None:
        """Note what runs in gutters, the short verticals first, and what stands on cards' tops,
        with those of a gutter where one is near."""
        for way, ys in self.levels.items():
            for n, gutter in enumerate(way.route.gutters):
                y1, y2 = ys[n : n + 2]
                top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
                if gutter == TOP:
                    self._note_foot(way, n, top, bottom)
                elif y1 != y2:
                    self.gutters[gutter].verticals.append(Vertical(way, n, top, bottom))
        for each in self.gutters:
            each.verticals.sort(key=lambda v: v.bottom - v.top)

    def _note_foot(self, way: Way, n: int, top: float, bottom: float) -> None:
        x, card = self._tops[way.line.id, n > 0], way.card(n > 0)
        self.feet.setdefault(card.row, {})[way, n] = Upright(x, top, bottom)
        for across in range(card.first + 1, card.last + 1):
            away = x - self.middles[across]
            if abs(away) < _NEAR:
                self.gutters[across].near[way, n] = Upright(away, top, bottom)

    def _take_tracks(self, known: Sequence[Gutter]) -> None:
        """Give the verticals in the gutters their places."""
        for number, gutter in enumerate(self.gutters):
            if number < len(known) and gutter.same_as(known[number]):
                self.gutters[number] = known[number]
            else:
                gutter.take_tracks()

    def _run(self, way: Way, ys: Sequence[float]) -> Run:
        xs: list[float | None] = []
        for n, gutter in enumerate(way.route.gutters):
            if gutter == TOP:
                xs.append(self._tops[way.line.id, n > 0])
            else:
                upright = self.gutters[gutter].uprights.get((way, n))
                xs.append(self.middles[gutter] + upright.x if upright else None)
        return Run(self._end(way, False), self._end(way, True), xs)

    # -- what is drawn -------------------------------------------------------------------------

    def corners(self, way: Way) -> list[Point]:
        """The corners of a line, from its start to its end."""
        ys, run = self.levels[way], self.runs[way]
        corners: list[Point] = []
        if way.route.leaves != "top":
            corners.append((way.start.edge(way.route.leaves, run.start - way.start.top), ys[0]))
        for x, (y1, y2) in zip(run.xs, pairwise(ys), strict=True):
            if x is not None:
                corners += [(x, y1), (x, y2)]
        if way.route.enters != "top":
            corners.append((way.end.edge(way.route.enters, run.end - way.end.top), ys[-1]))
        return corners

    def chevrons(self, way: Way) -> list[tuple[Point, float]]:
        """Places along a line's verticals, at most 160 apart and clear of other lines; 1 where the
        line leads down there, −1 where it leads up."""
        found: list[tuple[Point, float]] = []
        along = zip(way.route.gutters, self.runs[way].xs, pairwise(self.levels[way]), strict=True)
        for n, (gutter, x, (start, end)) in enumerate(along):
            if gutter != TOP and x is not None:
                down = math.copysign(1.0, end - start)
                places = self.gutters[gutter].chevrons(way, n, start, end)
                found += [((x, y), down) for y in places]
        return found

    def stretch(self, way: Way) -> tuple[float, float, float]:
        """The left and the right end of the stretch with the label, and its height."""
        left, right = sorted(x or 0.0 for x in self.runs[way].xs[way.labelled : way.labelled + 2])
        return left, right, self.levels[way][way.labelled + 1]

    def label_middle(self, way: Way, width: float) -> float:
        """The x nearest to the middle of the labelled stretch at which a label `width` wide lies on
        no other line's vertical."""
        left, right, y = self.stretch(way)
        half, middle = width / 2, (left + right) / 2
        across = self._across(way.route.corridors[way.labelled], left, right, y)
        low, high = left + _LABEL_EDGE + half, right - _LABEL_EDGE - half
        free = nearest(middle, across, half + _FROM_LABEL, low, high)
        return middle if free is None else free

    def _across(self, corridor: int, left: float, right: float, y: float) -> list[float]:
        """The x of verticals between two places in a corridor that cross its line at `y`,
        ascending."""
        high, low = y + 8, y - 8
        feet = self.feet.get(corridor, {}).values()
        xs = [x for x, top, bottom in feet if top < high and bottom > low]
        for number in self.between(left, right):
            middle, uprights = self.middles[number], self.gutters[number].uprights.values()
            xs += [middle + x for x, top, bottom in uprights if top < high and bottom > low]
        return sorted([x for x in xs if left < x < right])

    def between(self, left: float, right: float) -> range:
        """The numbers of the gutters whose middles lie between two places."""
        return range(bisect_left(self.middles, left), bisect_right(self.middles, right))

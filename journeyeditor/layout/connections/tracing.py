"""The corners of all connections, when the cards have their places."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from journeyeditor.layout.shapes import Point

from .gutters import Gutter, Span, Upright, Vertical
from .heights import Heights
from .ports import Beside, End, ports
from .spacing import nearest
from .terrain import TOP, Terrain
from .tops import tops
from .ways import Way

_NEAR = 12.0  # from a gutter's middle to a line on a card's top that the lines in it mind
_FROM_LABEL = 4.0  # from a label to a vertical that it makes way for
_MINDED = 16.0  # how far from a line's heads and its label others matter to them
_LABEL_EDGE = 10.0  # of the line that then stays to be seen at each side of the label


class Tracing:
    """One run over all connections. A gutter in which the same lines run at the same heights as in
    `known`, an earlier run over the same lanes and stages, is taken from there; `same` are the ways
    of which nothing else is to be drawn than was drawn then."""

    def __init__(
        self,
        ways: Sequence[Way],
        terrain: Terrain,
        heights: Heights,
        known: "Tracing | None" = None,
    ) -> None:
        self._middles, self._heights = terrain.gutters, heights
        self._ports: dict[tuple[int, int], Beside] = ports(
            ways, terrain.rows, known._ports if known else {}
        )
        self._tops = tops(ways, terrain)
        last = len(terrain.gutters) - 1
        self._gutters = [Gutter(n == last) for n in range(last + 1)]
        self._feet: dict[int, list[Upright]] = {}  # corridor → verticals from it to cards' tops
        levels = self._note_ends(ways)
        self._note_verticals(levels)
        self._changes = self._take_tracks(known._gutters if known else ())
        self._corners = {way: self._corners_of(way, ys) for way, ys in levels.items()}
        self.same = {way for way in ways if known and self._stays(way, known)}

    def _note_ends(self, ways: Sequence[Way]) -> dict[Way, list[float]]:
        """Note where lines end beside gutters; the heights between which each line's verticals run,
        from its start to its end."""
        ends: dict[End, float] = {}
        for (row, gutter), beside in self._ports.items():
            start = self._heights.cards[row]
            ys = [start + y for y in beside.heights]
            self._gutters[gutter].legs += ys
            ends.update(zip(beside.ends, ys, strict=True))
        for each in self._gutters:
            each.legs.sort()
        levels: dict[Way, list[float]] = {}
        for way in ways:
            along = zip(way.route.corridors, way.levels, strict=True)
            between = [self._heights.corridor(corridor, level) for corridor, level in along]
            first, last = [
                ends[way, at_end]
                if way.gutter(at_end) != TOP
                else self._heights.of(way.card(at_end))[0]
                for at_end in (False, True)
            ]
            levels[way] = [first, *between, last]
        return levels

    def _note_verticals(self, levels: dict[Way, list[float]]) -> None:
        """Note what runs in gutters, the short verticals first, and what stands on cards' tops,
        with those of a gutter where one is near."""
        for way, ys in levels.items():
            for n, gutter in enumerate(way.route.gutters):
                y1, y2 = ys[n : n + 2]
                top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
                if gutter == TOP:
                    self._note_foot(way, n > 0, top, bottom)
                elif y1 != y2:
                    self._gutters[gutter].verticals.append(Vertical(way, n, top, bottom))
        for each in self._gutters:
            each.verticals.sort(key=lambda v: v.bottom - v.top)

    def _note_foot(self, way: Way, at_end: bool, top: float, bottom: float) -> None:
        x, card = self._tops[way.line.id, at_end], way.card(at_end)
        self._feet.setdefault(card.row, []).append(Upright(x, top, bottom))
        for across in range(card.first + 1, card.last + 1):
            away = x - self._middles[across]
            if abs(away) < _NEAR:
                self._gutters[across].near.append(Upright(away, top, bottom))

    def _take_tracks(self, known: Sequence[Gutter]) -> dict[int, list[Span]]:
        """Give the verticals in the gutters their places; where each gutter is not as it was."""
        changes: dict[int, list[Span]] = {}
        for number, gutter in enumerate(self._gutters):
            before = known[number] if number < len(known) else Gutter(gutter.last)
            if gutter.same_as(before):
                self._gutters[number] = before
            else:
                gutter.take_tracks()
                changes[number] = gutter.change(before)
        return changes

    def _corners_of(self, way: Way, ys: Sequence[float]) -> list[Point]:
        corners: list[Point] = []
        if way.route.leaves != "top":
            corners.append(self._at_side(way, False, ys[0]))
        for n, (y1, y2) in enumerate(pairwise(ys)):
            if y1 != y2:  # else it leads straight to the next card
                x = self._x(way, n)
                corners += [(x, y1), (x, y2)]
        if way.route.enters != "top":
            corners.append(self._at_side(way, True, ys[-1]))
        return corners

    def _at_side(self, way: Way, at_end: bool, y: float) -> Point:
        card, side = way.card(at_end), way.route.enters if at_end else way.route.leaves
        return card.edge(side, y - self._heights.of(card)[0]), y

    def _x(self, way: Way, n: int) -> float:
        gutter = way.route.gutters[n]
        if gutter == TOP:
            return self._tops[way.line.id, n > 0]
        return self._middles[gutter] + self._gutters[gutter].xs[way, n]

    # -- what is drawn -------------------------------------------------------------------------

    def corners(self, way: Way) -> list[Point]:
        """The corners of a line, from its start to its end."""
        return self._corners[way]

    def chevrons(self, way: Way) -> list[tuple[Point, float]]:
        """Places along a line's verticals, at most 160 apart and clear of other lines; 1 where the
        line leads down there, −1 where it leads up."""
        found: list[tuple[Point, float]] = []
        for n, gutter in enumerate(way.route.gutters):
            if gutter != TOP:
                (x, start), (_, end) = self._ends(way, n)
                down = math.copysign(1.0, end - start)
                places = self._gutters[gutter].chevrons(way, n, start, end)
                found += [((x, y), down) for y in places]
        return found

    def label_middle(self, way: Way, width: float) -> float:
        """The x nearest to the middle of the labelled stretch at which a label `width` wide lies on
        no other line's vertical."""
        (start, y), (end, _) = self.stretch(way)
        left, right, half = min(start, end), max(start, end), width / 2
        across = sorted(
            x
            for x, top, bottom in self._near(way, left, right)
            if left < x < right and top - 8 < y < bottom + 8
        )
        low, high = left + _LABEL_EDGE + half, right - _LABEL_EDGE - half
        middle = (left + right) / 2
        free = nearest(middle, across, half + _FROM_LABEL, low, high)
        return middle if free is None else free

    def _ends(self, way: Way, n: int) -> tuple[Point, Point]:
        """The ends of a line's n-th vertical."""
        corner = way.corner(n) - 1
        start, end = self._corners[way][corner : corner + 2]
        return start, end

    def stretch(self, way: Way) -> tuple[Point, Point]:
        """The ends of the stretch with the label."""
        corner = way.corner(way.labelled)
        start, end = self._corners[way][corner : corner + 2]
        return start, end

    def _near(self, way: Way, left: float, right: float) -> Iterator[Upright]:
        yield from self._feet.get(way.route.corridors[way.labelled], ())
        for number in self._between(left, right):
            middle = self._middles[number]
            for x, top, bottom in self._gutters[number].uprights:
                yield Upright(middle + x, top, bottom)

    def _between(self, left: float, right: float) -> range:
        """The numbers of the gutters whose middles lie between two places."""
        return range(bisect_left(self._middles, left), bisect_right(self._middles, right))

    def _stays(self, way: Way, known: "Tracing") -> bool:
        """Whether a line looks as it did: nothing that its heads and its label mind has changed."""
        if known._corners.get(way) != self._corners[way]:
            return False
        for n, gutter in enumerate(way.route.gutters if way.heavy else ()):
            (_, start), (_, end) = self._ends(way, n)
            if self._changed(gutter, start, end):
                return False
        if not way.label:
            return True
        (start, y), (end, _) = self.stretch(way)
        corridor = way.route.corridors[way.labelled]
        return self._feet.get(corridor) == known._feet.get(corridor) and not any(
            self._changed(gutter, y, y)
            for gutter in self._between(min(start, end), max(start, end))
        )

    def _changed(self, gutter: int, start: float, end: float) -> bool:
        """Whether something else runs or ends in a gutter near what lies there between two
        heights."""
        spans = self._changes.get(gutter, ())
        low, high = min(start, end) - _MINDED, max(start, end) + _MINDED
        return any(top < high and bottom > low for top, bottom in spans)

"""The corners of all connections, when the cards have their places; their tracks in the gutters."""

import math
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from journeyeditor.layout.shapes import Point

from .heights import Heights
from .ports import ports
from .spacing import nearest
from .terrain import TOP, Terrain
from .tops import tops
from .ways import Way

# A gutter's tracks, from its middle, in the order in which they fill. A head must not swallow its
# leg, so that a line enters a card on the right from the middle or from the left of it.
_TRACKS = (0.0, 6.0, -6.0, 3.0, -3.0)
_TO_RIGHT = (0.0, -6.0, -3.0)
_BACK_TO_RIGHT = (-3.0, -6.0, 0.0)  # its head is larger
_BETWEEN = tuple(1.5 * n for n in range(-4, 5))  # where lines squeeze in
_LAST = tuple(3.0 + 6 * n for n in range(24))  # right of the last stage there is room for more
_WIDE, _NARROW = 5.9, 2.9  # between two verticals: as a rule, and where a gutter is full
_ENDS = 6.0  # between the ends of two verticals on one track

_FROM_LABEL = 4.0  # from a label to a vertical that it makes way for
_LABEL_EDGE = 10.0  # of the line that then stays to be seen at each side of the label
_CHEVRON_EVERY = 160.0
_FROM_CHEVRON = 15.0  # to a line that ends beside it
_CHEVRON_WITHIN = 4.0  # of the gutter's middle: there it clears the cards

_Upright = tuple[float, float, float]  # x, top, bottom


class Tracing:
    """One run over all connections, each of which it knows by its number."""

    def __init__(self, ways: Sequence[Way], terrain: Terrain, heights: Heights) -> None:
        self._ways, self._terrain, self._heights = ways, terrain, heights
        self._tops, self._ports = tops(ways, terrain), ports(ways, heights)
        self._levels = [self._levels_of(way) for way in ways]
        self._legs: dict[int, list[float]] = {}  # gutter → the heights of lines that end beside it
        self._uprights: dict[int, list[_Upright]] = {}  # gutter → its verticals
        self._feet: dict[int, list[_Upright]] = {}  # corridor → verticals from it to cards' tops
        self._xs: dict[tuple[int, int], float] = {}  # (line, its n-th vertical) → x
        self._note_ends()
        self._take_tracks()

    def _levels_of(self, way: Way) -> list[float]:
        """The heights between which a line's verticals run, from its start to its end."""
        along = zip(way.route.corridors, way.levels, strict=True)
        between = [self._heights.corridor(corridor, level) for corridor, level in along]
        return [self._end(way, False), *between, self._end(way, True)]

    def _end(self, way: Way, at_end: bool) -> float:
        if way.gutter(at_end) == TOP:
            return self._heights.of(way.card(at_end))[0]
        return self._ports[way.line.id, at_end]

    # -- verticals -----------------------------------------------------------------------------

    def _note_ends(self) -> None:
        """Note where lines end beside gutters, and the verticals on cards' tops, with those of a
        gutter where one is near."""
        for number, way in enumerate(self._ways):
            for at_end in (False, True):
                gutter, n = way.gutter(at_end), len(way.levels) if at_end else 0
                if gutter != TOP:
                    insort(self._legs.setdefault(gutter, []), self._end(way, at_end))
                    continue
                x, card = self._tops[way.line.id, at_end], way.card(at_end)
                top, bottom = sorted(self._levels[number][n : n + 2])
                self._xs[number, n] = x
                self._feet.setdefault(card.row, []).append((x, top, bottom))
                for across in range(card.first + 1, card.last + 1):
                    if abs(self._terrain.gutters[across] - x) < 12:
                        self._uprights.setdefault(across, []).append((x, top, bottom))

    def _take_tracks(self) -> None:
        """Give each vertical in a gutter a track, the short ones first: they lie nearest to the
        cards that they join, and the long ones go round them."""
        found = [
            (abs(ys[n + 1] - ys[n]), number, n)
            for number, ys in enumerate(self._levels)
            for n, gutter in enumerate(self._ways[number].route.gutters)
            if gutter != TOP and ys[n] != ys[n + 1]
        ]
        for _, number, n in sorted(found):
            gutter = self._ways[number].route.gutters[n]
            top, bottom = sorted(self._levels[number][n : n + 2])
            uprights, middle = self._uprights.setdefault(gutter, []), self._terrain.gutters[gutter]
            near = [x - middle for x, t, b in uprights if t < bottom + _ENDS and b > top - _ENDS]
            x = middle + _track(Counter(near), *self._tracks(self._ways[number], n))
            uprights.append((x, top, bottom))
            self._xs[number, n] = x

    def _tracks(self, way: Way, n: int) -> tuple[Sequence[float], Sequence[float]]:
        """The tracks that suit the n-th vertical of a line, the best first, and all there are."""
        if way.route.gutters[n] == len(self._terrain.gutters) - 1:
            return _LAST, _LAST
        side, tracks = None, _TO_RIGHT
        if n == 0:
            side = way.route.leaves
        if n == len(way.levels):
            side = way.route.enters
            tracks = _BACK_TO_RIGHT if way.heavy else _TO_RIGHT
        if side is None:
            return _TRACKS, _TRACKS
        return tracks if side == "left" else [-track for track in tracks], _TRACKS

    # -- what is drawn -------------------------------------------------------------------------

    def corners(self, number: int) -> list[Point]:
        """The corners of a line, from its start to its end."""
        way, ys = self._ways[number], self._levels[number]
        corners: list[Point] = []
        if way.route.leaves != "top":
            corners.append(self._at_side(way, False))
        for n, (y1, y2) in enumerate(pairwise(ys)):
            if y1 != y2:  # else it leads straight to the next card
                corners += [(self._xs[number, n], y1), (self._xs[number, n], y2)]
        if way.route.enters != "top":
            corners.append(self._at_side(way, True))
        return corners

    def _at_side(self, way: Way, at_end: bool) -> Point:
        card, side = way.card(at_end), way.route.enters if at_end else way.route.leaves
        y = self._end(way, at_end)
        return card.edge(side, y - self._heights.of(card)[0]), y

    def chevrons(self, number: int) -> list[tuple[Point, float]]:
        """Places along a line's verticals, at most 160 apart and clear of other lines; 1 where the
        line leads down there, −1 where it leads up."""
        found: list[tuple[Point, float]] = []
        ys = self._levels[number]
        for n, gutter in enumerate(self._ways[number].route.gutters):
            y1, y2 = ys[n : n + 2]
            count = int(abs(y2 - y1) // _CHEVRON_EVERY)
            x = self._xs.get((number, n), 0.0)
            if gutter == TOP or not count or not self._has_room(gutter, x):
                continue
            legs, low, high = self._legs.get(gutter, ()), min(y1, y2) + 12, max(y1, y2) - 12
            beside = [
                (top, bottom)
                for other, top, bottom in self._uprights[gutter]
                if top < high and bottom > low and 0 < abs(x - other) < _WIDE
            ]
            for m in range(count):
                y = nearest(y1 + (y2 - y1) * (m + 1) / (count + 1), legs, _FROM_CHEVRON, low, high)
                if y and not any(top < y < bottom for top, bottom in beside):
                    found.append(((x, y), math.copysign(1.0, y2 - y1)))
        return found

    def _has_room(self, gutter: int, x: float) -> bool:
        """Whether a chevron at `x` would be clear of the cards beside a gutter."""
        last = gutter == len(self._terrain.gutters) - 1
        return last or abs(x - self._terrain.gutters[gutter]) < _CHEVRON_WITHIN

    def label_middle(self, number: int, start: Point, end: Point, width: float) -> float:
        """The x nearest to the middle of the labelled stretch, from `start` to `end`, at which a
        label `width` wide lies on no other line's vertical."""
        left, right = sorted((start[0], end[0]))
        y, half, way = start[1], width / 2, self._ways[number]
        across = sorted(
            x
            for x, top, bottom in self._near(way.route.corridors[way.labelled], left, right)
            if left < x < right and top - 8 < y < bottom + 8
        )
        low, high = left + _LABEL_EDGE + half, right - _LABEL_EDGE - half
        middle = (left + right) / 2
        free = nearest(middle, across, half + _FROM_LABEL, low, high)
        return middle if free is None else free

    def _near(self, corridor: int, left: float, right: float) -> Iterator[_Upright]:
        yield from self._feet.get(corridor, ())
        gutters = self._terrain.gutters
        for gutter in range(bisect_left(gutters, left), len(gutters)):
            if gutters[gutter] > right:
                break
            yield from self._uprights.get(gutter, ())


def _track(busy: Counter[float], best: Sequence[float], others: Sequence[float]) -> float:
    """The first track that no other line is on; where all are taken, the place that is farthest
    from any line, of several the one on the fewest. `busy` counts the lines at each place."""
    for tracks, apart in ((best, _WIDE), (best, _NARROW), (others, _NARROW)):
        for track in tracks:
            if all(abs(track - x) > apart for x in busy):
                return track
    return max(_BETWEEN, key=lambda place: (min(abs(place - x) for x in busy), -busy[place]))

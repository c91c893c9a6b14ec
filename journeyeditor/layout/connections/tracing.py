"""The corners of all connections, when the cards have their places; their tracks in the gutters."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from journeyeditor.layout.shapes import Point

from .heights import Heights
from .ports import ports
from .terrain import TOP, Terrain
from .tops import tops
from .ways import Way

# A gutter's tracks, from its middle, in the order in which they fill. A head must not swallow its
# leg, so that a line enters a card on the right from the middle or from the left of it.
_TRACKS = (0.0, 6.0, -6.0, 3.0, -3.0)
_TO_RIGHT = (0.0, -6.0, -3.0)
_BACK_TO_RIGHT = (-3.0, -6.0, 0.0)  # its head is larger
_WIDE, _NARROW = 5.9, 2.9  # between two verticals: as a rule, and where a gutter is full
_ENDS = 6.0  # between the ends of two verticals on one track
_FROM_LABEL = 4.0

_Upright = tuple[float, float, float]  # x, top, bottom


class Tracing:
    """One run over all connections. `corners` has those of each way, in the order of the ways."""

    def __init__(self, ways: Sequence[Way], terrain: Terrain, heights: Heights) -> None:
        self._terrain, self._heights = terrain, heights
        self._tops, self._ports = tops(ways, terrain), ports(ways, heights)
        self._levels = [self._levels_of(way) for way in ways]
        self._uprights: dict[int, list[_Upright]] = {}  # gutter → its verticals
        self._feet: dict[int, list[_Upright]] = {}  # corridor → verticals from it to cards' tops
        self._xs: dict[tuple[str, int], float] = {}  # (connection, its n-th vertical) → x
        self._stand(ways)
        self._take_tracks(ways)
        self.corners = [
            self._corners_of(way, ys) for way, ys in zip(ways, self._levels, strict=True)
        ]

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

    def _stand(self, ways: Sequence[Way]) -> None:
        """Note the verticals on cards' tops, among those of a gutter too where one is near."""
        for way, ys in zip(ways, self._levels, strict=True):
            for at_end in (False, True):
                if way.gutter(at_end) != TOP:
                    continue
                x, card = self._tops[way.line.id, at_end], way.card(at_end)
                top, bottom = sorted(ys[-2:] if at_end else ys[:2])
                self._xs[way.line.id, len(ys) - 2 if at_end else 0] = x
                self._feet.setdefault(card.row, []).append((x, top, bottom))
                for gutter in range(card.first + 1, card.last + 1):
                    if abs(self._terrain.gutters[gutter] - x) < 12:
                        self._uprights.setdefault(gutter, []).append((x, top, bottom))

    def _take_tracks(self, ways: Sequence[Way]) -> None:
        """Give each vertical in a gutter a track, the short ones first: they lie nearest to the
        cards that they join, and the long ones go round them."""
        found = [
            (abs(ys[n + 1] - ys[n]), number, n)
            for number, (way, ys) in enumerate(zip(ways, self._levels, strict=True))
            for n, gutter in enumerate(way.route.gutters)
            if gutter != TOP and ys[n] != ys[n + 1]
        ]
        for _, number, n in sorted(found):
            way, ys = ways[number], self._levels[number]
            gutter = way.route.gutters[n]
            top, bottom = sorted(ys[n : n + 2])
            uprights = self._uprights.setdefault(gutter, [])
            middle = self._terrain.gutters[gutter]
            busy = [x - middle for x, t, b in uprights if t < bottom + _ENDS and b > top - _ENDS]
            x = middle + _track(busy, _tracks(way, n))
            uprights.append((x, top, bottom))
            self._xs[way.line.id, n] = x

    def _corners_of(self, way: Way, ys: Sequence[float]) -> list[Point]:
        corners: list[Point] = []
        if way.route.leaves != "top":
            corners.append((way.start.edge(way.route.leaves), ys[0]))
        for n in range(len(ys) - 1):
            if ys[n] != ys[n + 1]:  # else it leads straight to the next card
                x = self._xs[way.line.id, n]
                corners += [(x, ys[n]), (x, ys[n + 1])]
        if way.route.enters != "top":
            corners.append((way.end.edge(way.route.enters), ys[-1]))
        return corners

    # -- labels --------------------------------------------------------------------------------

    def label_middle(self, way: Way, start: Point, end: Point, width: float, edge: float) -> float:
        """The x nearest to the middle of the labelled stretch, from `start` to `end`, at which a
        label `width` wide lies on no other line's vertical, and `edge` from both ends."""
        left, right = sorted((start[0], end[0]))
        low, high = left + edge + width / 2, right - edge - width / 2
        middle, reach = (left + right) / 2, width / 2 + _FROM_LABEL
        if low >= high:
            return middle
        y, corridor = start[1], way.route.corridors[way.labelled]
        across = [
            x
            for x, top, bottom in self._near(corridor, left, right)
            if left < x < right and top - 8 < y < bottom + 8
        ]
        choices = [middle, *(x + reach for x in across), *(x - reach for x in across)]
        free = [
            choice
            for choice in choices
            if low <= choice <= high and all(abs(choice - x) >= reach - 0.01 for x in across)
        ]
        return min(free, key=lambda choice: abs(choice - middle), default=middle)

    def _near(self, corridor: int, left: float, right: float) -> Iterator[_Upright]:
        yield from self._feet.get(corridor, ())
        gutters = self._terrain.gutters
        for gutter in range(bisect_left(gutters, left), len(gutters)):
            if gutters[gutter] > right:
                break
            yield from self._uprights.get(gutter, ())


def _tracks(way: Way, n: int) -> Sequence[float]:
    """The tracks that suit the n-th vertical of a line, the best first."""
    side, tracks = None, _TO_RIGHT
    if n == 0:
        side = way.route.leaves
    if n == len(way.route.gutters) - 1:
        side = way.route.enters
        tracks = _BACK_TO_RIGHT if way.backward and way.line.direction == "one_way" else _TO_RIGHT
    if side is None:
        return _TRACKS
    return tracks if side == "left" else [-track for track in tracks]


def _track(busy: Sequence[float], best: Sequence[float]) -> float:
    """The first track that no other line is on; where all are taken, the one with fewest lines."""
    for tracks, apart in ((best, _WIDE), (best, _NARROW), (_TRACKS, _NARROW)):
        for track in tracks:
            if all(abs(track - x) > apart for x in busy):
                return track
    return min(_TRACKS, key=lambda track: sum(abs(track - x) < _NARROW for x in busy))

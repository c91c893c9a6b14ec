"""The shortest free way between two cards, where cards that span several stages block the simple
ones."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from math import inf
from operator import attrgetter
from typing import NamedTuple

from .terrain import TOP, Card, Network, Route, Side, Terrain

_TURN = 30.0  # what a turn costs, in points of length: fewer turns are easier to follow
_AWAY = 24.0  # what it costs to leave a card at the side away from the other card
_BESIDE = 3  # gutters beside both cards that are looked at before all others
_ROUNDING = 1e-6  # by which what is summed up in another order may differ
_LANE = 160.0  # what it costs to cross a lane, however high: lines keep their ways while cards grow


class _End(NamedTuple):
    """A way out of a card at one side into a corridor."""

    side: Side
    gutter: int
    corridor: int
    cost: float


class _Ends(NamedTuple):
    """All ways out of a card, and the stages that it covers."""

    first: int
    last: int
    ways: tuple[_End, ...]

    def covers(self, gutter: int) -> bool:
        return self.first < gutter <= self.last


class _Trail(NamedTuple):
    """A way from the first card into a gutter: the corridor along which it came there from the one
    before, or the side of the card that it left."""

    gutter: int
    corridor: int
    leaves: Side
    before: "_Trail | None"

    def route(self, way: _End) -> Route:
        """The whole way, in at `way`."""
        last = way.gutter == self.gutter != TOP
        gutters = [] if last else [way.gutter]
        corridors = [] if last else [way.corridor]
        trail = self
        while trail.before is not None:
            gutters.append(trail.gutter)
            corridors.append(trail.corridor)
            trail = trail.before
        gutters.append(trail.gutter)
        return Route(self.leaves, way.side, tuple(gutters[::-1]), tuple(corridors[::-1]))


_Found = tuple[float, _End, _Trail]  # a way to the other card, and what it costs


def search(start: Card, end: Card, stretch: bool, terrain: Terrain) -> Route:
    """The shortest way; with `stretch` one that runs along a corridor somewhere."""
    return _shortest(
        _ends(start, end, terrain), _ends(end, start, terrain), stretch, terrain.network
    )


def _ends(card: Card, other: Card, terrain: Terrain) -> _Ends:
    away: Side = "right" if other.last < card.first else "left"
    sides: tuple[Side, ...] = ("left", "right")
    ways: list[_End] = []
    for side in sides:
        gutter, cost = card.gutter(side), _LANE / 2 + (_AWAY if side == away else 0.0)
        if terrain.open_above(card, gutter):
            ways.append(_End(side, gutter, card.row, cost))
        if terrain.open_below(card, gutter):
            ways.append(_End(side, gutter, card.row + 1, cost))
    if card.highest:
        ways.append(_End("top", TOP, card.row, 0.0))
    return _Ends(card.first, card.last, tuple(ways))


@lru_cache(maxsize=20_000)
def _shortest(start: _Ends, end: _Ends, stretch: bool, network: Network) -> Route:
    """There always is a way: what lies across the gutter at a card's left was stacked before the
    card, so that nothing blocks the way down from there, and nothing lies across the first gutter
    and the last.
    """
    last = len(network.gutters)
    low, high = min(start.first, end.first), max(start.last, end.last) + 2
    within = range(max(low - _BESIDE, 0), min(high + _BESIDE, last))
    found = _ways_within(within, start, end, stretch, network)
    low, high = _worth(min([cost for cost, _, _ in found], default=inf), start, end, network)
    if low < within.start or high > within.stop:
        found = _ways_within(range(low, high), start, end, stretch, network)
    if not found:
        return _there_and_back(start, end)
    least = min(cost for cost, _, _ in found)
    best = [trail.route(way) for cost, way, trail in found if cost == least]
    return min(best, key=attrgetter("enters", "leaves", "gutters", "corridors"))


def _worth(cost: float, start: _Ends, end: _Ends, network: Network) -> tuple[int, int]:
    """The first gutter, and that after the last, by which a way may cost no more than `cost`."""
    xs = network.gutters
    lanes = min(abs(one.corridor - other.corridor) for one in start.ways for other in end.ways)
    there_and_back = cost + _ROUNDING - lanes * _LANE
    left = (xs[start.first] + xs[end.first] - there_and_back) / 2
    right = (xs[start.last + 1] + xs[end.last + 1] + there_and_back) / 2
    return bisect_left(xs, left), bisect_right(xs, right)


def _ways_within(
    gutters: range, start: _Ends, end: _Ends, stretch: bool, network: Network
) -> list[_Found]:
    """The shortest ways by some gutters, and others. From lane to lane it keeps the best way to
    each gutter (Viterbi's algorithm), downwards and upwards."""
    starts = [way.corridor for way in start.ways]
    goals = [way.corridor for way in end.ways]
    found: list[_Found] = []
    for first, last, step in ((min(starts), max(goals), 1), (max(starts), min(goals), -1)):
        front = _Front(gutters, start, end, stretch, network)
        for corridor in range(first, last + step, step):
            front.begin(corridor)
            found += front.entered(corridor, min([cost for cost, _, _ in found], default=inf))
            if corridor != last:
                front.cross(corridor, corridor if step > 0 else corridor - 1)
    return found


class _Front:
    """The best ways to each gutter in one corridor after the other: what those cost that never ran
    along a corridor and those that did, and where they lead. What it costs to cross lanes is left
    out of that, for it is the same for all; `_crossed` has it."""

    def __init__(
        self, gutters: range, start: _Ends, end: _Ends, stretch: bool, network: Network
    ) -> None:
        self._gutters, self._start, self._end, self._stretch = gutters, start, end, stretch
        self._xs, self._open = network
        none: list[_Trail | None] = [None] * len(self._xs)
        self._straight, self._turned = [inf] * len(none), [inf] * len(none)
        self._trails, self._turns = none, [*none]
        self._on_top: tuple[float, _Trail] | None = None  # a line up from the card's top
        self._crossed = 0.0

    def begin(self, corridor: int) -> None:
        """Add the ways out of the card into a corridor."""
        self._on_top = None
        for way in self._start.ways:
            if way.corridor == corridor:
                cost, trail = way.cost - self._crossed, _Trail(way.gutter, -1, way.side, None)
                if way.gutter == TOP:
                    self._on_top = cost, trail
                elif cost < self._straight[way.gutter]:
                    self._straight[way.gutter], self._trails[way.gutter] = cost, trail

    def entered(self, corridor: int, least: float) -> list[_Found]:
        """The ways into the other card from a corridor that do not cost more than `least`, and the
        least of them."""
        found: list[_Found] = []
        for way in self._end.ways:
            if way.corridor == corridor:
                extra = way.cost + self._crossed
                for cost, trail, turned in self._ways(way, least + _ROUNDING - extra):
                    turning = self._turning(trail.gutter, way.gutter)
                    bent = turned or way.gutter == TOP or way.gutter != trail.gutter
                    whole = cost + turning + extra
                    if whole <= least and turning < inf and (bent or not self._stretch):
                        least = whole
                        found.append((whole, way, trail))
        return found

    def _ways(self, way: _End, most: float) -> Iterator[tuple[float, _Trail, bool]]:
        """The ways to where a line may turn into the other card at `way`, but for those from which
        that costs more than `most`."""
        goal, xs = self._x(self._end, way.gutter), self._xs
        for costs, trails in ((self._straight, self._trails), (self._turned, self._turns)):
            for gutter in self._gutters:
                cost, trail = costs[gutter], trails[gutter]
                if cost + abs(xs[gutter] - goal) <= most and cost < inf and trail is not None:
                    yield cost, trail, costs is self._turned
        if self._on_top:
            yield *self._on_top, False

    def _turning(self, last: int, gutter: int) -> float:
        """What it costs to go on from a gutter to another one; infinite where a line that stands on
        a card's top would lead back over that card."""
        if last == gutter != TOP:
            return 0.0
        if (last == TOP and self._start.covers(gutter)) or (
            gutter == TOP and self._end.covers(last)
        ):
            return inf
        turns = (last != TOP) + (gutter != TOP)
        return _TURN * turns + abs(self._x(self._start, last) - self._x(self._end, gutter))

    def _x(self, card: _Ends, gutter: int) -> float:
        """Where a vertical runs, about: in its gutter or on the middle of the card's top."""
        if gutter != TOP:
            return self._xs[gutter]
        return (self._xs[card.first] + self._xs[card.last + 1]) / 2

    def cross(self, corridor: int, lane: int) -> None:
        """Go on from a corridor across a lane, in the gutters that are open."""
        best, xs = list(map(min, self._straight, self._turned)), self._xs
        came: list[tuple[float, int]] = [(inf, TOP)] * len(best)
        # A gutter farther on costs its distance more, wherever a way turns into it: two sweeps.
        for sweep, sign in ((self._gutters, 1.0), (self._gutters[::-1], -1.0)):
            least, nearest = inf, TOP
            for gutter in sweep:
                away = sign * xs[gutter]
                if least + away < came[gutter][0]:
                    came[gutter] = least + away, nearest
                if best[gutter] - away < least:
                    least, nearest = best[gutter] - away, gutter
        straight, turned = [inf] * len(best), [inf] * len(best)
        turns = [*self._turns]
        for gutter in self._open[lane]:
            if gutter not in self._gutters:
                continue
            straight[gutter], turned[gutter] = self._straight[gutter], self._turned[gutter]
            cost, nearest = came[gutter][0] + 2 * _TURN, came[gutter][1]
            before = None
            if self._on_top:
                from_top = self._on_top[0] + self._turning_off(gutter)
                if from_top < cost:
                    cost, before = from_top, self._on_top[1]
            if cost <= turned[gutter] and cost < inf:
                before = before or self._trail(nearest)
                assert before is not None  # or it would cost more than anything
                turned[gutter] = cost
                turns[gutter] = _Trail(gutter, corridor, before.leaves, before)
        self._straight, self._turned, self._turns = straight, turned, turns
        self._crossed += _LANE

    def _trail(self, gutter: int) -> _Trail | None:
        """The best way to a gutter."""
        straight = self._straight[gutter] <= self._turned[gutter]
        return (self._trails if straight else self._turns)[gutter]

    def _turning_off(self, gutter: int) -> float:
        """What it costs a line up from the card's top to turn into a gutter."""
        if self._start.covers(gutter):
            return inf
        return _TURN + abs(self._xs[gutter] - self._x(self._start, TOP))


def _there_and_back(start: _Ends, end: _Ends) -> Route:
    """The way to a corridor and back in one gutter, the only one that is open: for a label."""
    leaves, enters = next(
        (one, other)
        for one in start.ways
        for other in end.ways
        if (one.gutter, one.corridor) == (other.gutter, other.corridor)
    )
    gutters = leaves.gutter, enters.gutter
    return Route(leaves.side, enters.side, gutters, (leaves.corridor,))

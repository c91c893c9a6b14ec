"""The shortest free way between two cards, where cards that span several stages block the simple
ones."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from math import inf
from typing import NamedTuple

from .terrain import TOP, Card, Network, Route, Side, Terrain

_TURN = 30.0  # what a turn costs, in points of length: fewer turns are easier to follow
_AWAY = 24.0  # what it costs to leave a card at the side away from the other card
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


class _Path(NamedTuple):
    """A way from the first card into a gutter, along the gutters and corridors of a Route."""

    cost: float
    leaves: Side
    gutters: tuple[int, ...]
    corridors: tuple[int, ...]


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
    """From lane to lane it keeps the best way to each gutter (Viterbi's algorithm). There always is
    a way: what lies across the gutter at a card's left was stacked before the card, so that nothing
    blocks the way down from there, and nothing lies across the first gutter and the last.
    """
    found: list[tuple[float, Side, _Path]] = []
    for corridor in {way.corridor for way in start.ways}:
        begun = [
            _Path(way.cost, way.side, (way.gutter,), ())
            for way in start.ways
            if way.corridor == corridor
        ]
        goals = {way.corridor for way in end.ways}
        reached = _across(begun, corridor, goals, start, stretch, network)
        for goal in goals:
            found += _entered(reached[goal], goal, start, end, stretch, network)
    if not found:
        return _there_and_back(start, end)
    _, enters, path = min(found)
    return Route(path.leaves, enters, path.gutters, path.corridors)


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


def _across(
    begun: Sequence[_Path],
    corridor: int,
    goals: Collection[int],
    start: _Ends,
    stretch: bool,
    network: Network,
) -> dict[int, Sequence[_Path]]:
    """The paths from one corridor on to others, all `goals` among them, lane by lane."""
    reached = {corridor: begun}
    for step, farthest in ((1, max(goals, default=corridor)), (-1, min(goals, default=corridor))):
        for here in range(corridor, farthest, step):
            lane = here if step > 0 else here - 1
            paths = sorted(reached[here])
            reached[here + step] = _through(paths, here, lane, start, stretch, network)
    return reached


def _through(
    paths: Sequence[_Path],
    here: int,
    lane: int,
    start: _Ends,
    stretch: bool,
    network: Network,
) -> Sequence[_Path]:
    """The paths from the corridor `here` through a lane, in the order of their costs: to each
    gutter the best, where a stretch is asked for the best with one and the best without."""
    straight: dict[int, list[_Path]] = {}  # by the gutter that they are in
    for path in paths:
        straight.setdefault(path.gutters[-1], []).append(path)
    turning = _turned(paths, start, network)
    onward: list[_Path] = []
    for gutter in network.open[lane]:
        best: dict[bool, tuple[float, _Path]] = {}
        if gutter in turning:
            best[stretch] = turning[gutter]
        for path in straight.get(gutter, ()):
            kind = stretch and bool(path.corridors)
            if kind not in best or path.cost < best[kind][0]:
                best[kind] = path.cost, path
        onward += [_onward(path, gutter, here, cost + _LANE) for cost, path in best.values()]
    return onward


def _turned(
    paths: Sequence[_Path], start: _Ends, network: Network
) -> dict[int, tuple[float, _Path]]:
    """To each gutter the best of some paths, in the order of their costs, that turns into it from
    another one, and its cost then."""
    xs = network.gutters
    first: dict[int, int] = {}  # the best path in each gutter
    for n, path in enumerate(paths):
        first.setdefault(path.gutters[-1], n)
    best: dict[int, tuple[float, int]] = {}
    # A gutter farther on costs its distance more, from wherever a path turns into it: two sweeps.
    for sweep, sign in ((range(len(xs)), -1.0), (reversed(range(len(xs))), 1.0)):
        nearest, least, cost, at = -1, inf, 0.0, 0.0
        for gutter in sweep:
            x = xs[gutter]
            if nearest >= 0:
                whole = cost + (2 * _TURN + abs(at - x))
                if gutter not in best or (whole, nearest) < best[gutter]:
                    best[gutter] = whole, nearest
            n = first.get(gutter, -1)
            if n >= 0 and (paths[n].cost + sign * x, n) < (least, nearest):
                nearest, cost, at = n, paths[n].cost, x
                least = cost + sign * x
    for n, path in enumerate(paths):
        if path.gutters[-1] == TOP:
            for gutter, x in enumerate(xs):
                whole = path.cost + _turning(path, gutter, x, start, network)
                if whole < inf and (gutter not in best or (whole, n) < best[gutter]):
                    best[gutter] = whole, n
    return {gutter: (cost, paths[n]) for gutter, (cost, n) in best.items()}


def _entered(
    paths: Sequence[_Path],
    corridor: int,
    start: _Ends,
    end: _Ends,
    stretch: bool,
    network: Network,
) -> Iterator[tuple[float, Side, _Path]]:
    """The ways into the other card from a corridor that `paths` have reached, with their costs."""
    for way in end.ways:
        if way.corridor != corridor:
            continue
        x = _x(end, way.gutter, network)
        for path in paths:
            if way.gutter == TOP and end.covers(path.gutters[-1]):
                continue
            cost = path.cost + _turning(path, way.gutter, x, start, network) + way.cost
            whole = _onward(path, way.gutter, corridor, cost)
            if cost < inf and (whole.corridors or not stretch):
                yield cost, way.side, whole


def _turning(path: _Path, gutter: int, x: float, start: _Ends, network: Network) -> float:
    """What it costs to go on from the last vertical of a path to one at `x`; infinite where a line
    that stands on a card's top would lead back over that card."""
    last = path.gutters[-1]
    if last == gutter != TOP:
        return 0.0
    if last == TOP and start.covers(gutter):
        return inf
    turns = (last != TOP) + (gutter != TOP)
    return _TURN * turns + abs(_x(start, last, network) - x)


def _x(card: _Ends, gutter: int, network: Network) -> float:
    """Where a vertical runs, about: in its gutter or on the middle of the card's top."""
    if gutter != TOP:
        return network.gutters[gutter]
    return (network.gutters[card.first] + network.gutters[card.last + 1]) / 2


def _onward(path: _Path, gutter: int, corridor: int, cost: float) -> _Path:
    if path.gutters[-1] == gutter != TOP:
        return _Path(cost, path.leaves, path.gutters, path.corridors)
    return _Path(cost, path.leaves, (*path.gutters, gutter), (*path.corridors, corridor))

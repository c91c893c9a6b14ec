"""The shortest free way between two cards, where cards that span several stages block the simple
ones."""

import heapq
from collections.abc import Iterator
from typing import Literal, NamedTuple

from .terrain import TOP, Card, Route, Side, Terrain

_TURN = 30.0  # what a turn costs, in points of length: fewer turns are easier to follow
_AWAY = 24.0  # what it costs to leave a card at the side away from the other card

Heading = Literal["fresh", "upright", "left", "right"]  # fresh: upright, with no stretch so far


class _Spot(NamedTuple):
    """Where a gutter and a corridor cross, and how the line comes there."""

    gutter: int
    corridor: int
    heading: Heading


class _End(NamedTuple):
    """A crossing that a line can reach straight from a card; the heading with which it starts."""

    gutter: int
    corridor: int
    heading: Heading
    side: Side
    cost: float


def search(start: Card, end: Card, stretch: bool, terrain: Terrain) -> Route:
    """The shortest way; with `stretch` one that runs along a corridor somewhere.

    Dijkstra's algorithm. There always is a way: what lies across the gutter at a card's left was
    stacked before the card, so that nothing blocks the way down from there.
    """
    queue: list[tuple[float, _Spot, Side | Literal[""]]] = []  # third: the side where a way ends
    least: dict[_Spot, float] = {}
    came: dict[_Spot, _Spot | Side] = {}

    def reach(spot: _Spot, cost: float, before: _Spot | Side) -> None:
        if cost < least.get(spot, float("inf")):
            least[spot], came[spot] = cost, before
            heapq.heappush(queue, (cost, spot, ""))

    for exit_ in _ends(start, end, terrain):
        reach(_Spot(*exit_[:3]), exit_.cost, exit_.side)
    goals: dict[tuple[int, int], list[_End]] = {}
    for entry in _ends(end, start, terrain):
        goals.setdefault(entry[:2], []).append(entry)
    while queue:
        cost, spot, enters = heapq.heappop(queue)
        if enters:
            return _route(spot, came, enters)
        if cost > least[spot]:
            continue
        for entry in goals.get(spot[:2], ()):
            extra = _entering(spot, entry, stretch)
            if extra is not None:
                heapq.heappush(queue, (cost + entry.cost + extra, spot, entry.side))
        for onward, length in _onward(spot, terrain):
            reach(onward, cost + length, spot)
    raise AssertionError("the way down from a card's left is never blocked")


def _ends(card: Card, other: Card, terrain: Terrain) -> Iterator[_End]:
    """The crossings that a card reaches by the gutters beside it, or from its top."""
    y = (card.top + card.bottom) / 2
    away: Side = "right" if other.last < card.first else "left"
    sides: tuple[Side, ...] = ("left", "right")
    for side in sides:
        gutter, extra = card.gutter(side), _AWAY if side == away else 0.0
        if terrain.open_above(card, gutter):
            yield _End(gutter, card.row, "fresh", side, y + extra)
        if terrain.open_below(card, gutter):
            yield _End(gutter, card.row + 1, "fresh", side, terrain.heights[card.row] - y + extra)
    if card.highest:
        half = (card.right - card.x) / 2
        yield _End(card.first, card.row, "left", "top", half)
        yield _End(card.last + 1, card.row, "right", "top", half)


def _entering(spot: _Spot, entry: _End, stretch: bool) -> float | None:
    """What it costs to turn from `spot` into a card; None where that cannot be. An end at a top is
    reached along the corridor, against the heading with which a line would start there."""
    upright = spot.heading in ("fresh", "upright")
    if entry.side == "top":
        return None if spot.heading == entry.heading else _TURN * upright
    if stretch and spot.heading == "fresh":
        return None
    return 0.0 if upright else _TURN


def _onward(spot: _Spot, terrain: Terrain) -> Iterator[tuple[_Spot, float]]:
    """The next crossings: straight on or round a corner, never back."""
    gutter, corridor, heading = spot
    upright = heading in ("fresh", "upright")
    xs, turn = terrain.gutters, _TURN if upright else 0.0
    if heading != "right" and gutter > 0:
        yield _Spot(gutter - 1, corridor, "left"), xs[gutter] - xs[gutter - 1] + turn
    if heading != "left" and gutter + 1 < len(xs):
        yield _Spot(gutter + 1, corridor, "right"), xs[gutter + 1] - xs[gutter] + turn
    up: Heading = "fresh" if heading == "fresh" else "upright"
    turn = 0.0 if upright else _TURN
    if corridor > 0 and terrain.open(corridor - 1, gutter):
        yield _Spot(gutter, corridor - 1, up), terrain.heights[corridor - 1] + turn
    if corridor < terrain.rows and terrain.open(corridor, gutter):
        yield _Spot(gutter, corridor + 1, up), terrain.heights[corridor] + turn


def _route(last: _Spot, came: dict[_Spot, _Spot | Side], enters: Side) -> Route:
    """The route that leads to `last` and from there into a card."""
    spots: list[_Spot] = [last]
    before = came[last]
    while isinstance(before, _Spot):
        spots.append(before)
        before = came[before]
    spots.reverse()
    gutters = [TOP if before == "top" else spots[0].gutter]
    corridors: list[int] = []
    along = False
    for spot in spots:
        if spot.heading in ("fresh", "upright"):
            along = False
            continue
        if not along:
            corridors.append(spot.corridor)
            gutters.append(spot.gutter)
        gutters[-1] = spot.gutter
        along = True
    if enters == "top":
        if along:
            gutters.pop()
        else:
            corridors.append(last.corridor)
        gutters.append(TOP)
    return Route(before, enters, tuple(gutters), tuple(corridors))

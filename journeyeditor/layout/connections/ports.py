"""The heights at which lines leave and meet the sides of cards, no two of one gutter alike."""

from bisect import insort
from collections.abc import Sequence
from typing import NamedTuple

from .heights import Heights
from .spacing import nearest
from .terrain import TOP, Card
from .ways import Way

_APART = 10.0  # between two lines at one side of a card, where there is room
_EDGE = 8.0  # from the card's corners, or a quarter of its height
_STRAIGHT_EDGE = 10.0  # the same for a line that leads straight to the next card
_STRAIGHT = 20.0  # such a line's place below the lower card's top, where there is room
_CLEAR = (7.0, 4.0, 2.0, 1.2)  # between any two lines at the sides of one gutter, best first

Ends = dict[tuple[str, bool], float]  # a connection's id, and whether it is its end


class _Port(NamedTuple):
    """A line's end at the side of a card. A line that turns sooner is nearer the corner to which it
    turns, so that it does not cross the others."""

    down: bool
    towards: float
    way: Way
    at_end: bool


def ports(ways: Sequence[Way], heights: Heights) -> Ends:
    """The y of each line's end at the side of a card. A line straight to the next card has one y
    for both its ends."""
    placed: Ends = {}
    used: dict[int, list[float]] = {}  # gutter → heights in it, ascending
    sides: dict[tuple[Card, int], list[_Port]] = {}
    for way in ways:
        y = _straight(way, heights, used)
        for at_end in (False, True):
            if y is not None:
                placed[way.line.id, at_end] = y
            elif way.gutter(at_end) != TOP:
                side = way.card(at_end), way.gutter(at_end)
                sides.setdefault(side, []).append(_port(way, at_end, heights))
    for (_, gutter), lines in sides.items():
        _spread(sorted(lines, key=lambda p: (p.down, -p.towards)), gutter, heights, used, placed)
    return placed


def _straight(way: Way, heights: Heights, used: dict[int, list[float]]) -> float | None:
    """The height of a line straight to a neighbour that lies beside the card; None where there is
    no room for one."""
    route = way.route
    if route.corridors or route.leaves == route.enters:
        return None
    (top, bottom), (other_top, other_bottom) = heights.of(way.start), heights.of(way.end)
    low = max(top, other_top) + _STRAIGHT_EDGE
    high = min(bottom, other_bottom) - _STRAIGHT_EDGE
    if high < low:
        return None
    wanted = min(low - _STRAIGHT_EDGE + _STRAIGHT, high)
    if way.start.pointed:  # from its tip
        wanted = min(max((top + bottom) / 2, low), high)
    return _take(used.setdefault(route.gutters[0], []), wanted, low, high, _CLEAR[0])


def _port(way: Way, at_end: bool, heights: Heights) -> _Port:
    top, bottom = heights.of(way.card(at_end))
    if way.route.corridors:
        n = len(way.levels) - 1 if at_end else 0
        towards = heights.corridor(way.route.corridors[n], way.levels[n])
    else:
        towards = sum(heights.of(way.card(not at_end))) / 2
    return _Port(towards > (top + bottom) / 2, towards, way, at_end)


def _spread(
    lines: Sequence[_Port],
    gutter: int,
    heights: Heights,
    used: dict[int, list[float]],
    placed: Ends,
) -> None:
    """Give the lines at one side of one card heights about its middle, from top to bottom."""
    top, bottom = heights.of(lines[0].way.card(lines[0].at_end))
    edge = min(_EDGE, (bottom - top) / 4)
    low, high = top + edge, bottom - edge
    apart = min(_APART, (high - low) / max(len(lines) - 1, 1))
    for n, port in enumerate(lines):
        wanted = (top + bottom) / 2 + (n - (len(lines) - 1) / 2) * apart
        y = _free(used.setdefault(gutter, []), wanted, low, high, apart)
        placed[port.way.line.id, port.at_end] = y


def _free(used: list[float], wanted: float, low: float, high: float, apart: float) -> float:
    """The height nearest to `wanted` that is as clear as can be of those in use, which it joins;
    `apart` is how clear it can be of those at the same side."""
    for clear in _CLEAR:
        y = _take(used, wanted, low, high, clear) if clear <= apart else None
        if y is not None:
            return y
    return wanted


def _take(used: list[float], wanted: float, low: float, high: float, clear: float) -> float | None:
    y = nearest(wanted, used, clear, low, high)
    if y is not None:
        insort(used, y)
    return y

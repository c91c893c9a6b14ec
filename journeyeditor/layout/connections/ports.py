"""The heights at which lines leave and meet the sides of cards, no two of one gutter alike.

Heights are points below the place at which the cards of their lane start: they hold wherever that
is, and as long as the same lines end at one gutter in one lane.
"""

from bisect import insort
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .spacing import nearest, snapped
from .terrain import TOP, Card
from .ways import Way

_APART = 10.0  # between two lines at one side of a card, where there is room
_EDGE = 8.0  # from the card's corners, or a quarter of its height
_STRAIGHT_EDGE = 10.0  # the same for a line that leads straight to the next card
_STRAIGHT = 20.0  # such a line's place below the lower card's top, where there is room
_CLEAR = (7.0, 4.0, 2.0, 1.2)  # between any two lines at the sides of one gutter, best first

End = tuple[Way, bool]  # a connection's start, or its end


class Beside(NamedTuple):
    """The ends that meet one gutter in one lane, and their heights in the same order."""

    ends: list[End]
    heights: list[float]


class _Port(NamedTuple):
    """A line's end at the side of a card. A line that turns sooner is nearer the corner to which it
    turns, so that it does not cross the others: `row` and `towards` tell where it leads, the number
    of a lane and a height in it."""

    down: bool
    row: int
    towards: float
    number: int


def ports(
    ways: Sequence[Way], lanes: int, known: Mapping[tuple[int, int], Beside]
) -> dict[tuple[int, int], Beside]:
    """The height of each line's end at the side of a card, by lane and gutter, on a map of so many
    lanes. A line straight to the next card has one height for both its ends. `known` are those of
    other ways, taken where the same ones meet."""
    meeting: dict[tuple[int, int], list[End]] = {}
    for way in ways:
        for at_end in (False, True):
            gutter = way.gutter(at_end)
            if gutter != TOP:
                meeting.setdefault((way.card(at_end).row, gutter), []).append((way, at_end))
    found: dict[tuple[int, int], Beside] = {}
    for place, ends in meeting.items():
        before = known.get(place)
        found[place] = (
            before if before and before.ends == ends else Beside(ends, _placed(ends, lanes))
        )
    return found


def _placed(ends: Sequence[End], lanes: int) -> list[float]:
    heights = [0.0] * len(ends)
    used: list[float] = []  # ascending
    sides: dict[Card, list[_Port]] = {}
    straight: dict[Way, float] = {}
    for number, (way, at_end) in enumerate(ends):
        y = straight.get(way) if at_end else _straight(way, used)
        if y is None:
            sides.setdefault(way.card(at_end), []).append(_port(way, at_end, number, lanes))
        else:
            heights[number] = straight[way] = y
    for card, lines in sides.items():
        lines.sort(key=lambda p: (p.down, -p.row, -p.towards))
        for port, y in zip(lines, _spread(card, len(lines), used), strict=True):
            heights[port.number] = y
    return heights


def _straight(way: Way, used: list[float]) -> float | None:
    """The height of a line straight to a neighbour that lies beside the card; None where there is
    no room for one."""
    route, start, end = way.route, way.start, way.end
    if route.corridors or route.leaves == route.enters or start.row != end.row:
        return None
    low = max(start.top, end.top) + _STRAIGHT_EDGE
    high = min(start.bottom, end.bottom) - _STRAIGHT_EDGE
    if high < low:
        return None
    wanted = min(low - _STRAIGHT_EDGE + _STRAIGHT, high)
    if start.pointed:  # from its tip
        wanted = min(max((start.top + start.bottom) / 2, low), high)
    return _take(used, wanted, low, high, _CLEAR[0])


def _port(way: Way, at_end: bool, number: int, lanes: int) -> _Port:
    card, other = way.card(at_end), way.card(not at_end)
    if way.route.corridors:
        n = len(way.levels) - 1 if at_end else 0
        row, away = way.route.corridors[n], 1.0 + way.levels[n]
        towards = away if row == lanes else -away  # a corridor lies above the cards of its lane
    else:
        row, towards = other.row, (other.top + other.bottom) / 2
    down = (row, towards) > (card.row, (card.top + card.bottom) / 2)
    return _Port(down, row, towards, number)


def _spread(card: Card, count: int, used: list[float]) -> list[float]:
    """Heights for so many lines at one side of a card, about its middle, from top to bottom."""
    edge = min(_EDGE, (card.bottom - card.top) / 4)
    low, high = card.top + edge, card.bottom - edge
    apart, first = min(_APART, (high - low) / max(count - 1, 1)), (count - 1) / 2
    middle = (card.top + card.bottom) / 2
    return [_free(used, middle + (n - first) * apart, low, high, apart) for n in range(count)]


def _free(used: list[float], wanted: float, low: float, high: float, apart: float) -> float:
    """The height nearest to `wanted` that is as clear as can be of those in use, which it joins;
    `apart` is how clear it can be of those at the same side."""
    for clear in _CLEAR:
        y = _take(used, wanted, low, high, clear) if clear <= apart else None
        if y is not None:
            return y
    return snapped(wanted)


def _take(used: list[float], wanted: float, low: float, high: float, clear: float) -> float | None:
    y = nearest(wanted, used, clear, low, high)
    if y is None:
        return None
    insort(used, snapped(y))
    return snapped(y)

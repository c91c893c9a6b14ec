"""Where lines stand on the tops of cards, so that no two of one card cross."""

from collections.abc import Sequence
from typing import NamedTuple

from .terrain import PORT_EDGE, TOP, Card, Terrain
from .ways import Way

_APART = 20.0  # between two lines on one card, where there is room


class _Foot(NamedTuple):
    """A line on a card's top: the end of `way` that it is, and about where its stretch leads."""

    rightward: bool
    rank: int
    way: Way
    at_end: bool
    goal: float
    wanted: float  # the length that a label asks of the stretch


def tops(ways: Sequence[Way], terrain: Terrain) -> dict[tuple[str, bool], float]:
    """The x of each line's end on a card's top, by the connection's id and whether it is its end.

    Lines to the left stand left of lines to the right, and the higher of two that lead to the same
    side further back.
    """
    feet: dict[Card, list[_Foot]] = {}
    for way in ways:
        for at_end in (False, True):
            if way.gutter(at_end) == TOP:
                card = way.card(at_end)
                feet.setdefault(card, []).append(_foot(way, card, at_end, terrain))
    return {
        (foot.way.line.id, foot.at_end): x
        for card, lines in feet.items()
        for foot, x in _placed(sorted(lines, key=lambda f: f[:2]), card)
    }


def _foot(way: Way, card: Card, at_end: bool, terrain: Terrain) -> _Foot:
    last = len(way.route.gutters) - 1
    goal = way.about(last - 1 if at_end else 1, terrain)
    stretch = last - 1 if at_end else 0
    level, rightward = way.levels[stretch], goal > card.middle
    wanted = way.wanted if way.labelled == stretch else 0.0
    return _Foot(rightward, -level if rightward else level, way, at_end, goal, wanted)


def _placed(feet: Sequence[_Foot], card: Card) -> list[tuple[_Foot, float]]:
    """Evenly spread along the card's top, but further back where a label needs a longer line."""
    count = len(feet)
    room = card.right - card.x - 2 * PORT_EDGE
    apart = min(_APART, room / max(count - 1, 1))
    xs = [card.x + (card.right - card.x) * (n + 1) / (count + 1) for n in range(count)]
    for n in reversed(range(count)):
        if feet[n].rightward:
            beside = xs[n + 1] - apart if n + 1 < count else xs[n]
            xs[n] = min(xs[n], beside, feet[n].goal - feet[n].wanted)
    for n in range(count):
        if not feet[n].rightward:
            beside = xs[n - 1] + apart if n else xs[n]
            xs[n] = max(xs[n], beside, feet[n].goal + feet[n].wanted)
    before = card.x + PORT_EDGE - apart
    for n, x in enumerate(xs):
        most = card.right - PORT_EDGE - apart * (count - 1 - n)
        before = xs[n] = max(min(x, most), before + apart)
    return list(zip(feet, xs, strict=True))

"""A gutter: the tracks of the verticals in it, and where they have room for heads."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import field
from functools import lru_cache
from typing import NamedTuple

from journeyeditor.dataclass import dataclass

from .spacing import Stretches, nearest, snapped
from .ways import Way

# A gutter's tracks, from its middle, in the order in which they fill. A head must not swallow its
# leg, so that a line enters a card on the right from the middle or from the left of it.
_TRACKS = (0.0, 6.0, -6.0, 3.0, -3.0)
_TO_RIGHT, _TO_LEFT = (0.0, -6.0, -3.0), (0.0, 6.0, 3.0)
_BACK_TO_RIGHT, _BACK_TO_LEFT = (-3.0, -6.0, 0.0), (3.0, 6.0, 0.0)  # its head is larger
_BETWEEN = tuple(1.5 * n for n in range(-4, 5))  # where lines squeeze in
_LAST = tuple(3.0 + 6 * n for n in range(24))  # right of the last stage there is room for more
_WIDE, _NARROW = 5.9, 2.9  # between two verticals: as a rule, and where a gutter is full
_ENDS = 6.0  # between the ends of two verticals on one track

_CHEVRON_EVERY = 160.0
_FROM_CHEVRON = 15.0  # to a line that ends beside it
_CHEVRON_WITHIN = 4.0  # of the gutter's middle: there it clears the cards


class Vertical(NamedTuple):
    """The n-th vertical of a line, between two heights."""

    way: Way
    n: int
    top: float
    bottom: float


class Upright(NamedTuple):
    """A vertical in its place. `x` counts from the middle of the gutter."""

    x: float
    top: float
    bottom: float


@dataclass(slots=True, eq=False)
class Gutter:
    """The verticals of a gutter, those on cards' tops that stand near it, and the heights of the
    lines that end beside it, ascending. `uprights` has both in their places, by line and number."""

    last: bool  # right of all stages
    verticals: list[Vertical] = field(default_factory=list)
    near: dict[tuple[Way, int], Upright] = field(default_factory=dict)
    legs: list[float] = field(default_factory=list)
    uprights: dict[tuple[Way, int], Upright] = field(default_factory=dict)

    def same_as(self, other: "Gutter") -> bool:
        """Whether the same lines run and end in both."""
        return (
            self.verticals == other.verticals
            and self.near == other.near
            and self.legs == other.legs
            and self.last == other.last
        )

    def take_tracks(self) -> None:
        """Give each vertical a track, the short ones first: they lie nearest to the cards that they
        join, and the long ones go round them."""
        self.uprights = dict(self.near)
        for way, n, top, bottom in self.verticals:
            low, high = top - _ENDS, bottom + _ENDS
            beside = [x for x, t, b in self.uprights.values() if t < high and b > low]
            x = _track(tuple(beside), *((_LAST, _LAST) if self.last else _suiting(way, n)))
            self.uprights[way, n] = Upright(x, top, bottom)

    def chevrons(self, way: Way, n: int, start: float, end: float) -> list[float]:
        """Heights for heads along the n-th vertical of a line, from one height to another, at most
        160 apart and clear of other lines and of the cards beside the gutter."""
        count, x = int(abs(end - start) // _CHEVRON_EVERY), self.uprights[way, n].x
        if not count or not (self.last or abs(x) < _CHEVRON_WITHIN):
            return []
        low, high = min(start, end) + 12, max(start, end) - 12
        beside = Stretches(
            (top, bottom)
            for other, top, bottom in self.uprights.values()
            if top < high and bottom > low and 0 < abs(x - other) < _WIDE
        )
        found: list[float] = []
        for m in range(count):
            wanted = start + (end - start) * (m + 1) / (count + 1)
            y = nearest(wanted, self.legs, _FROM_CHEVRON, low, high)
            if y and not beside.hold(y):
                found.append(snapped(y))
        return found


def _suiting(way: Way, n: int) -> tuple[Sequence[float], Sequence[float]]:
    """The tracks that suit the n-th vertical of a line, the best first, and all there are."""
    side, left, right = None, _TO_RIGHT, _TO_LEFT
    if n == 0:
        side = way.route.leaves
    if n == len(way.levels):
        side = way.route.enters
        if way.heavy:
            left, right = _BACK_TO_RIGHT, _BACK_TO_LEFT
    if side is None:
        return _TRACKS, _TRACKS
    return left if side == "left" else right, _TRACKS


@lru_cache(10_000)
def _track(beside: tuple[float, ...], best: Sequence[float], others: Sequence[float]) -> float:
    """The first track that no other line is on; where all are taken, the place that is farthest
    from any line, of several the one on the fewest. `beside` are the places of the lines there."""
    for tracks, apart in ((best, _WIDE), (best, _NARROW), (others, _NARROW)):
        for track in tracks:
            if all(abs(track - x) > apart for x in beside):
                return track
    busy = Counter(beside)
    return max(_BETWEEN, key=lambda place: (min(abs(place - x) for x in beside), -busy[place]))

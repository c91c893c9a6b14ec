"""What words at the points of curves must not hide: faces, lines, other words, and the edges of the
lane.

All is kept by upright strips, so that a label looks only at what is near it; what lies in a strip
is gathered when somebody asks for it.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import field
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple, TypeVar

from journeyeditor.dataclass import dataclass
from journeyeditor.model import Point

from .drawing import Bounds
from .monotone import Segment, at
from .shapes import Point as Place

STRIP = 64.0

Thing = TypeVar("Thing")

_Box = tuple[float, float, float, float]  # left, top, right, bottom
_x_of = attrgetter("x")


@dataclass(slots=True)
class Placed:
    """A point of a curve on the map."""

    point: Point
    x: float
    y: float


class Course(NamedTuple):
    """The points of a curve from left to right, each the middle of a face with a ring of radius
    `ring`, and the cubics that join them."""

    run: Sequence[Placed]
    cubics: Sequence[Segment]
    ring: float
    known: dict[int, tuple[list[_Box], list[Place]]]  # what `in_strip` has found

    def box(self, spot: Placed) -> Bounds:
        """What a point hides."""
        return Bounds(spot.x - self.ring, spot.y - self.ring, 2 * self.ring, 2 * self.ring)

    def differing(self, other: "Course") -> set[int]:
        """The strips in which two courses are not alike."""
        strips: set[int] = set()
        lines = without_ends(self.cubics, other.cubics)
        spots = without_ends([(p.x, p.y) for p in self.run], [(p.x, p.y) for p in other.run])
        for course, line, spot in zip((self, other), lines, spots, strict=True):
            strips.update(*(_samples(cubic) for cubic in course.cubics[line]))
            strips.update(*(strips_of(course.box(spot)) for spot in course.run[spot]))
        return strips

    def in_strip(self, strip: int) -> tuple[list[_Box], list[Place]]:
        """The faces that reach into a strip, and the places along the line in it."""
        if strip not in self.known:
            self.known[strip] = self._look_into(strip)
        return self.known[strip]

    def _look_into(self, strip: int) -> tuple[list[_Box], list[Place]]:
        reach = self.ring + 1
        left, right = strip * STRIP - reach, (strip + 1) * STRIP + reach
        first = bisect_left(self.run, left, key=_x_of)
        last = bisect_right(self.run, right, key=_x_of)
        boxes = [self.box(spot) for spot in self.run[first:last]]
        cubics = self.cubics[max(first - 1, 0) : last]
        return (
            [(box.x, box.y, box.right, box.bottom) for box in boxes if strip in strips_of(box)],
            [place for cubic in cubics for place in _samples(cubic).get(strip, ())],
        )


@dataclass(slots=True)
class Obstacles:
    """The edges of a lane, the curves in it, and the words that are set by now."""

    left: float
    right: float
    top: float
    bottom: float
    courses: list[Course] = field(default_factory=list)
    _words: defaultdict[int, list[_Box]] = field(default_factory=lambda: defaultdict(list))
    _known: dict[int, tuple[list[_Box], list[Place]]] = field(default_factory=dict)

    def add(self, box: Bounds) -> None:
        """Words that are set."""
        for strip in strips_of(box):
            self._words[strip].append((box.x, box.y, box.right, box.bottom))

    def cost(self, box: Bounds) -> float:
        """0 where `box` hides nothing; above 100 where it must not lie."""
        if box.x < self.left or box.right > self.right:
            return 1000
        if box.y < self.top + 2 or box.bottom > self.bottom - 2:
            return 1000
        # Written out, not with the methods of Bounds: this is most of what a curve's points cost.
        left, right, top, bottom = box.x + 1, box.right - 1, box.y + 1, box.bottom - 1
        strips = range(int(left // STRIP), int(right // STRIP) + 1)
        hidden = 0
        for strip in strips:
            faces, places = self._in_strip(strip)
            for boxes in (faces, self._words.get(strip, ())):
                for x, y, x2, y2 in boxes:
                    if left < x2 and x < right and top < y2 and y < bottom:
                        return 500
            for x, y in places:
                if left <= x < right and top <= y < bottom:
                    hidden += 1
        return float(hidden)

    def _in_strip(self, strip: int) -> tuple[list[_Box], list[Place]]:
        known = self._known.get(strip)
        if known is None:
            found = [course.in_strip(strip) for course in self.courses]
            boxes = [box for faces, _ in found for box in faces]
            known = self._known[strip] = boxes, [place for _, line in found for place in line]
        return known


def strips_of(box: Bounds) -> range:
    """The strips in which a box lies."""
    return range(int(box.x // STRIP), int(box.right // STRIP) + 1)


@lru_cache(20_000)
def _samples(cubic: Segment) -> dict[int, list[Place]]:
    """Places along a cubic, by their strips."""
    found: dict[int, list[Place]] = {}
    for n in range(17):
        x, y = at(cubic, n / 16)
        found.setdefault(int(x // STRIP), []).append((x, y))
    return found


def without_ends(one: Sequence[Thing], other: Sequence[Thing]) -> tuple[slice, slice]:
    """Where two sequences differ: all but what they begin with and end with alike."""
    most = min(len(one), len(other))
    first = next((n for n in range(most) if one[n] != other[n]), most)
    last = next((n for n in range(most - first) if one[-1 - n] != other[-1 - n]), most - first)
    return slice(first, len(one) - last), slice(first, len(other) - last)

"""Finds a free place on a line among those that are taken.

Heights are in 64ths of a point: what moves together then keeps its distances to the bit, and is
known to look as it did.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence


def snapped(y: float) -> float:
    """The height nearest to `y` in 64ths of a point."""
    return round(64 * y) / 64


def nearest(
    wanted: float, taken: Sequence[float], clear: float, low: float, high: float
) -> float | None:
    """The place nearest to `wanted` between `low` and `high` that is `clear` away from all in
    `taken`, which ascends; None if there is none."""
    if low <= wanted <= high and _free(wanted, taken, clear):
        return wanted
    near = taken[bisect_left(taken, low - clear) : bisect_left(taken, high + clear)]
    choices = [low, high, *(at + clear for at in near), *(at - clear for at in near)]
    choices.sort(key=lambda choice: abs(choice - wanted))
    within = (choice for choice in choices if low <= choice <= high)
    return next((choice for choice in within if _free(choice, near, clear)), None)


def _free(place: float, taken: Sequence[float], clear: float) -> bool:
    near = clear - 0.01
    return bisect_left(taken, place - near) == bisect_right(taken, place + near)


class Stretches:
    """Stretches of a line, to be asked whether places lie within one of them."""

    def __init__(self, stretches: Iterable[tuple[float, float]]) -> None:
        self._starts: list[float] = []  # of those that overlap one
        self._ends: list[float] = []
        for start, end in sorted(stretches):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def hold(self, place: float) -> bool:
        """Whether a place lies within a stretch, not at its end."""
        n = bisect_left(self._starts, place)
        return n > 0 and place < self._ends[n - 1]

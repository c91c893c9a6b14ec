"""Finds a free place on a line among those that are taken.

Heights are in 64ths of a point: what moves together then keeps its distances to the bit, and is
known to look as it did.
"""

from bisect import bisect_left
from collections.abc import Sequence


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
    after = bisect_left(taken, place)
    before_free = after == 0 or place - taken[after - 1] > clear - 0.01
    return before_free and (after == len(taken) or taken[after] - place > clear - 0.01)

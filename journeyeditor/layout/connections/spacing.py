"""Finds a free place on a line among those that are taken."""

from collections.abc import Sequence


def nearest(
    wanted: float, taken: Sequence[float], clear: float, low: float, high: float
) -> float | None:
    """The place nearest to `wanted` between `low` and `high` that is `clear` away from all in
    `taken`; None if there is none."""
    choices = [wanted, *(at + clear for at in taken), *(at - clear for at in taken)]
    free = [
        choice
        for choice in choices
        if low <= choice <= high and all(abs(choice - at) > clear - 0.01 for at in taken)
    ]
    return min(free, key=lambda choice: abs(choice - wanted), default=None)

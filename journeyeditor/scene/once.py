"""What is made when it is asked for first: thousands of lines are never seen."""

from collections.abc import Callable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Once(Generic[Made]):
    """Calls `make` once. (`functools.cache` does too, but takes ten times as long to be made.)"""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], Made]) -> None:
        self._make: Callable[[], Made] | None = make

    def __call__(self) -> Made:
        if self._make is not None:
            self._made: Made = self._make()
            self._make = None
        return self._made

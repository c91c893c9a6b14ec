"""How far an export is, where each step knows only its own part of the work."""

from collections.abc import Callable

Progress = Callable[[float], None]  # is told the part done, from 0 to 1; may raise to stop

_NEARER = 0.1  # of what is left


def between(progress: Progress | None, start: float, end: float) -> Progress:
    """What takes the part of a step that goes from `start` to `end` of the whole."""

    def tell(part: float) -> None:
        if progress is not None:
            progress(start + (end - start) * part)

    return tell


def nearer(progress: Progress) -> Callable[[], None]:
    """What is called after each of so many steps that nobody has counted: each goes on by some of
    what is left."""
    left = 1.0

    def step() -> None:
        nonlocal left
        left *= 1 - _NEARER
        progress(1 - left)

    return step

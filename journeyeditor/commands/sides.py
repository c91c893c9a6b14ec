"""Opening and closing the side panels."""

from collections.abc import Callable

from .context import Context


def toggle(id_: str) -> Callable[[Context], None]:
    """The command that opens a side panel, brings it to the front, or closes it."""
    return lambda context: context.window.docking.toggle(id_)


def is_open(id_: str) -> Callable[[Context], bool]:
    """Whether that side panel is open."""
    return lambda context: context.window.docking.is_open(id_)

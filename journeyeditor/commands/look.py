"""Looking around: the command palette, find, filter, what shows the map as a whole."""

from collections.abc import Callable

from .context import Context


def command_palette(context: Context) -> None:
    """Type the name of any command."""
    context.window.looking.open_palette()


def find(context: Context) -> None:
    """Find a text on the map."""
    context.window.looking.find()


def find_step(by: int) -> Callable[[Context], None]:
    """The command that goes to the next place of what was found (1) or to the one before (−1)."""
    return lambda context: context.window.looking.find_step(by)

"""Looking around: the command palette, find, filter, what shows the map as a whole."""

from .context import Context


def command_palette(context: Context) -> None:
    """Type the name of any command."""
    context.window.looking.open_palette()

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


def filter_map(context: Context) -> None:
    """Open the filter bar; close it where it asks for nothing."""
    context.window.looking.filter()


def can_filter(context: Context) -> bool:
    """Whether there is something to filter, or a filter to close."""
    journey = context.journey
    return bool(journey.cards or journey.curves) or is_filtering(context)


def is_filtering(context: Context) -> bool:
    """Whether the filter bar is open: it is as long as a filter is on."""
    return context.window.looking.filtering


def clear_filter(context: Context) -> None:
    """Look at everything again."""
    context.window.looking.clear_filter()


def has_filter(context: Context) -> bool:
    """Whether a filter is on."""
    return bool(context.window.looking.sight.filter)


def outline(context: Context) -> None:
    """Show or hide the outline."""
    context.window.looking.show_outline(not context.settings.outline)


def outline_shown(context: Context) -> bool:
    """Whether the outline is shown."""
    return context.settings.outline

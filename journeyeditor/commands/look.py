"""Looking around: the command palette, find, filter, what shows the map as a whole."""

from collections.abc import Callable

from journeyeditor.scene import framing

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


def has_place(context: Context) -> bool:
    """Whether the keyboard is somewhere on the map."""
    return bool(context.selection.ids or context.selection.cell)


def has_stages(context: Context) -> bool:
    """Whether there is a stage."""
    return bool(context.journey.stages)


def zoom_to_selection(context: Context) -> None:
    """Show what is selected as large as it fits."""
    framing.frame_selection(context.view)


def zoom_to_stage(context: Context) -> None:
    """Show the stage that the keyboard is in, or the one in the middle, as large as it fits."""
    stage = _stage(context) or framing.stage_in_middle(context.view)
    if stage is not None:
        framing.frame_stage(context.view, stage)


def _stage(context: Context) -> str | None:
    chosen = [id_ for id_ in context.selection.ids if id_ in context.journey.index.stages]
    if chosen:
        return chosen[-1]
    if context.cards:
        return context.cards[-1].stage
    return context.selection.cell.stage if context.selection.cell else None


def minimap(context: Context) -> None:
    """Show or hide the whole map in a corner."""
    context.window.looking.show_minimap(not context.settings.minimap)


def minimap_shown(context: Context) -> bool:
    """Whether the whole map is shown in a corner where it is larger than the view."""
    return context.settings.minimap

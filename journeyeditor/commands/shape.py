"""The shape of the map: steps, merged stages, the lock of the structure, emotions, notes."""

from collections.abc import Callable

from journeyeditor.edits import stages
from journeyeditor.tools import emotions
from journeyeditor.translation import tr

from .context import Context, editable


def emotion(value: float) -> Callable[[Context], None]:
    """The command that gives the stage where the keyboard is an emotion."""
    return lambda context: emotions.set_here(context.hand, value)


def write_second(context: Context) -> None:
    """Write the note of the card, the quote of the point, the steps of the stage."""
    if context.view.tool:
        context.view.setFocus()
        context.view.tool.write_second()


def has_stage(context: Context) -> bool:
    """Whether one stage is selected, or the keyboard is in one."""
    return editable(context) and _stage(context) is not None


def _stage(context: Context) -> str | None:
    selection, known = context.selection, context.journey.index
    chosen = [id_ for id_ in selection.ids if id_ in known.stages]
    if chosen:
        return chosen[-1]
    return selection.cell.stage if selection.cell else None


def split(context: Context) -> None:
    """Write the steps of the stage where the keyboard is, one in each line."""
    stage = _stage(context)
    if stage is not None:
        context.selection.select([stage])
        write_second(context)


def can_merge(context: Context) -> bool:
    """Whether several stages are selected that may become one."""
    return editable(context) and len(_stages(context)) > 1


def _stages(context: Context) -> list[str]:
    known = context.journey.index.stages
    return [id_ for id_ in context.selection.ids if id_ in known]


def merge(context: Context) -> None:
    """Make one stage of those that are selected."""
    ids = _stages(context)
    if not context.hand.may_restructure():
        return
    if context.edit(tr("Merge stages"), lambda journey: stages.merge(journey, ids)):
        left = [id_ for id_ in ids if id_ in context.journey.index.stages]
        context.selection.select(left)


def toggle_lock(context: Context) -> None:
    """Lock stages and lanes in their places, or let them go."""
    context.view.structure_locked = not context.view.structure_locked
    if context.view.structure_locked:
        context.window.say(tr("Stages and lanes stay where they are now"))
    else:
        context.window.say(tr("Stages and lanes can be moved again"))


def is_locked(context: Context) -> bool:
    """Whether stages and lanes are locked in their places."""
    return context.view.structure_locked

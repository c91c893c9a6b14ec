"""The Edit menu: undo, the clipboard, delete, select, write."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from journeyeditor.edits import fragments, records
from journeyeditor.model import Journey
from journeyeditor.selection import Cell
from journeyeditor.translation import tr

from . import pasting
from .context import Context, editable

PIECE = "application/x-journeyeditor-piece"  # MIME type of what copy puts on the clipboard


def can_undo(context: Context) -> bool:
    """Whether there is a step to undo."""
    return context.document.undo_stack.canUndo()


def can_redo(context: Context) -> bool:
    """Whether there is a step to do again."""
    return context.document.undo_stack.canRedo()


def undo(context: Context) -> None:
    """Go back one step."""
    context.document.undo()


def redo(context: Context) -> None:
    """Go forward one step."""
    context.document.redo()


def undo_words(context: Context) -> str:
    """Undo, with the name of the step."""
    return _with_step(tr("&Undo"), context.document.undo_stack.undoText())


def redo_words(context: Context) -> str:
    """Redo, with the name of the step."""
    return _with_step(tr("&Redo"), context.document.undo_stack.redoText())


def _with_step(words: str, step: str) -> str:
    return f"{words}: {step}".replace("\n", " ") if step else words


def has_selection(context: Context) -> bool:
    """Whether something is selected."""
    return bool(context.selection.ids)


def can_change(context: Context) -> bool:
    """Whether something is selected and may be changed."""
    return has_selection(context) and editable(context)


def copy(context: Context) -> None:
    """Put what is selected on the clipboard: as a piece of a map, and as text or table."""
    ids = context.selection.ids
    data = QMimeData()
    data.setData(PIECE, fragments.copy(context.journey, ids).dump().encode())
    data.setText(fragments.as_text(context.journey, ids))
    if html := fragments.as_html(context.journey, ids):
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def cut(context: Context) -> None:
    """Copy, then delete."""
    if _may_remove(context):
        copy(context)
        _remove(context, tr("Cut"))


def paste(context: Context) -> None:
    """Put what is on the clipboard where the keyboard is: a piece of a map, pictures, a table over
    stages and lanes, lines as cards."""
    data = QGuiApplication.clipboard().mimeData() or QMimeData()
    made: list[str] = []
    try:
        read = pasting.read(data, PIECE)
    except ValueError as problem:
        context.window.say(str(problem))
        return
    if read is None:
        context.window.say(tr("The clipboard holds nothing for the map"))
        return
    place = pasting.Place(*_goal(context), _after(context))

    def pasted(journey: Journey) -> Journey:
        journey, ids = read(journey, place)
        made[:] = ids
        return journey

    before = context.journey
    if context.edit(tr("Paste"), pasted):
        _select(context, made)
        pasting.say_what_grew(context, before)


def _goal(context: Context) -> tuple[str | None, str | None]:
    """Where the keyboard is: the cell of the selected card, the selected stage or lane, the first
    of the map where nothing is selected."""
    journey, selection = context.journey, context.selection
    if context.cards:
        return context.cards[-1].stage, context.cards[-1].lane
    if selection.cell:
        return selection.cell.stage, selection.cell.lane
    stages = [id_ for id_ in selection.ids if id_ in journey.index.stages]
    lanes = [id_ for id_ in selection.ids if id_ in journey.index.lanes]
    first_stage = journey.stages[0].id if journey.stages else None
    first_lane = journey.lanes[0].id if journey.lanes else None
    return (stages[-1] if stages else first_stage, lanes[-1] if lanes else first_lane)


def _after(context: Context) -> int | None:
    if not context.cards:
        return None
    last = context.cards[-1]
    ids = [card.id for card in context.journey.index.cell(last.stage, last.lane)]
    return ids.index(last.id) + 1


def _select(context: Context, ids: list[str]) -> None:
    card = context.journey.index.cards.get(ids[-1]) if ids else None
    context.selection.select(ids, Cell(card.stage, card.lane) if card else None)


def duplicate(context: Context) -> None:
    """Copy what is selected beside itself."""
    made: list[str] = []

    def duplicated(journey: Journey) -> Journey:
        journey, ids = fragments.duplicate(journey, context.selection.ids)
        made[:] = ids
        return journey

    if context.edit(tr("Duplicate"), duplicated):
        _select(context, made)


def delete(context: Context) -> None:
    """Take what is selected out of the map, with what lies in it."""
    if _may_remove(context):
        _remove(context, tr("Delete"))


def _may_remove(context: Context) -> bool:
    known, ids = context.journey.index, context.selection.ids
    lines = any(id_ in known.stages or id_ in known.lanes for id_ in ids)
    return not lines or context.hand.may_restructure()


def _remove(context: Context, step: str) -> None:
    ids, cell = context.selection.ids, context.selection.cell
    if context.cards:
        cell = Cell(context.cards[-1].stage, context.cards[-1].lane)
    if context.edit(step, lambda journey: records.remove(journey, ids)):
        known = context.journey.index
        stays = cell and cell.stage in known.stages and cell.lane in known.lanes
        context.selection.select((), cell if stays else None)


def select_all(context: Context) -> None:
    """Select every card that is shown."""
    journey = context.journey
    shown_stages = {stage.id for stage in journey.stages if not stage.hidden}
    shown_lanes = {lane.id for lane in journey.lanes if not lane.hidden}
    context.selection.select(
        card.id for card in journey.cards if card.stage in shown_stages and card.lane in shown_lanes
    )


def select_none(context: Context) -> None:
    """Select nothing."""
    context.selection.clear()


def write(context: Context) -> None:
    """Write in what is selected."""
    context.view.begin_text_edit()

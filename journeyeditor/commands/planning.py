"""The action plan: a new action for what is selected, and the plan as a table for a spreadsheet."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from journeyeditor.edits import plan
from journeyeditor.insight.plan import to_csv
from journeyeditor.insight.words import words
from journeyeditor.model import Opportunity, Ranked
from journeyeditor.model.isolate import isolated
from journeyeditor.one_line import one_line
from journeyeditor.storage.atomic import FileError, write_whole
from journeyeditor.translation import tr

from . import file
from .context import Context
from .safety import complaint


def add(context: Context) -> None:
    """Add an action for the selected pain points and opportunities to the plan, and open it."""
    served = [card for card in context.cards if isinstance(card, Ranked)]
    # What an opportunity says is what could be done.
    title = served[0].title if served and isinstance(served[0], Opportunity) else ""
    serves = tuple(card.id for card in served)
    action = plan.new(context.journey, title=one_line(title), serves=serves)
    if context.edit(tr("Add an action"), lambda journey: plan.add(journey, action)):
        context.selection.select((action.id,))
        context.window.docking.open("plan")


def has_plan(context: Context) -> bool:
    """Whether there is an action in the plan."""
    return bool(context.journey.actions)


def export(context: Context) -> None:
    """Ask for a name and write the plan there, in the language of the map."""
    journey, path = context.journey, context.document.path
    folder = path.parent if path else Path(context.settings.folder or Path.home())
    name = f"{file.suggested_name(context)} - {tr('action plan')}.csv"
    chosen, _ = QFileDialog.getSaveFileName(
        context.window.widget,
        tr("Save the action plan as a table"),
        str(folder / name),
        tr("Tables") + " (*.csv)",
    )
    if not chosen:
        return
    target = Path(chosen)
    if target.suffix.lower() != ".csv":
        target = target.with_name(target.name + ".csv")
    try:
        write_whole(target, to_csv(journey, date.today(), words(journey.language)))
    except FileError as problem:
        context.window.show_message(complaint(problem))
        return
    context.window.say(tr("Saved: %1").replace("%1", isolated(target.name)))

"""Opening a map in a window, and what is said then: what went wrong, what somebody should know."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from journeyeditor.model.isolate import isolated
from journeyeditor.panels.strip import Message
from journeyeditor.storage.atomic import FileError
from journeyeditor.storage.problems import MapError
from journeyeditor.storage.recovery import Abandoned
from journeyeditor.translation import tr

from . import reviewing, safety
from .context import Context

Perform = Callable[[str], None]  # gives the command of an id


def load(context: Context, path: Path, perform: Perform, *, take_over: bool = False) -> bool:
    """Open the map in `path` (`take_over` as in `Document.load`); whether it could be opened."""
    context.selection.clear()
    try:
        context.document.load(path, take_over=take_over)
    except (FileError, MapError) as problem:
        context.window.show_message(safety.not_opened(problem, path, context.window.hub))
        return False
    message = _news_of(path, context, perform)
    if context.document.path is not None:
        context.settings.remember(path)
    if message:
        context.window.show_message(message)
    else:
        context.window.clear_message()
    return True


def recover(context: Context, found: Abandoned, perform: Perform) -> None:
    """Go on with a map that was not saved when the program ended."""
    context.document.recover(found)
    title = found.journey.title or tr("Untitled map")
    said = tr("“%1” is back as it was. Save it to keep it.").replace("%1", isolated(title))
    context.window.show_message(Message(said, "note", ((tr("Save"), lambda: perform("save")),)))


def _news_of(path: Path, context: Context, perform: Perform) -> Message | None:
    """What somebody should know who opens this map; the most urgent first."""

    def save_as() -> None:
        perform("save_as")

    if context.document.read_only:
        return safety.read_only(path, context, save_as)
    if context.document.path is None:
        said = tr("A copy of the map in %1, not yet saved.").replace("%1", isolated(path.name))
        return Message(said, "note", ((tr("Save"), lambda: perform("save")),))
    return safety.beside(path, context, save_as) or _reminder(path, context)


def _reminder(path: Path, context: Context) -> Message | None:
    """That a review is due: once for a map, not again whenever it is opened."""
    reminded = context.window.hub.reminded
    message = reviewing.reminder(context, date.today())
    if message is None or path in reminded:
        return None
    reminded.add(path)
    return message

"""Comparing the map with another version of it: on the map in colour, and as a report."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from journeyeditor.comparison import Comparison, Version, Versions
from journeyeditor.insight import states
from journeyeditor.insight.change_report import report
from journeyeditor.insight.words import words
from journeyeditor.model import Journey
from journeyeditor.model.isolate import isolated
from journeyeditor.panels.strip import Message
from journeyeditor.storage import files
from journeyeditor.storage.atomic import FileError, write_whole
from journeyeditor.storage.outside import backup_of
from journeyeditor.storage.problems import words_of
from journeyeditor.translation import current_language, tr

from . import file
from .context import Context

Offer = tuple[str, Callable[[], None]]


def comparison_of(context: Context) -> Comparison:
    """The comparison of the window."""
    return context.window.looking.sight.comparison


def begin(context: Context, versions: Versions) -> None:
    """Compare these on the map, and list what differs."""
    comparison_of(context).begin(versions)
    context.window.docking.open("compare")


def this_map() -> Version:
    """The map on the canvas."""
    return Version(tr("this map"))


def in_file(path: Path, name: str = "") -> Version:
    """What a file holds whenever it is compared."""

    def read(journey: Journey) -> Journey:
        return files.load(path).journey

    return Version(name or isolated(path.name), read)


def with_reloaded(context: Context, path: Path, offers: Sequence[Offer]) -> None:
    """Show what would change if the map were what `path` holds."""
    begin(context, Versions(this_map(), in_file(path), tuple(offers)))


# -- commands ------------------------------------------------------------------------------------


def with_file(context: Context) -> None:
    """Ask for a file and show what has changed since."""
    folder = str(context.document.path.parent) if context.document.path else context.settings.folder
    maps = tr("Journey maps") + " (*.journey.json *.json *.pdf *.bak)"
    name, _ = QFileDialog.getOpenFileName(
        context.window.widget, tr("Compare with"), folder, f"{maps};;{tr('All files')} (*)"
    )
    if name:
        begin(context, Versions(in_file(Path(name)), this_map()))


def with_saved(context: Context) -> None:
    """Show what has changed since the map was saved."""
    path = context.document.path
    assert path is not None
    begin(context, Versions(in_file(path, tr("as it was saved")), this_map()))


def has_saved(context: Context) -> bool:
    """Whether the map was saved, and changed since."""
    return context.document.path is not None and context.document.modified


def with_before(context: Context) -> None:
    """Show what has changed since the version before the one that was saved last."""
    path = context.document.path
    assert path is not None
    begin(context, Versions(in_file(backup_of(path), tr("the version before")), this_map()))


def has_before(context: Context) -> bool:
    """Whether there is a version before."""
    path = context.document.path
    return path is not None and backup_of(path).exists()


def as_is_to_be(context: Context) -> None:
    """Show what the journey to be changes of the journey as it is."""
    as_is = Version(tr("the journey as it is"), states.as_is)
    to_be = Version(tr("the journey as it is to be"), states.to_be)
    begin(context, Versions(as_is, to_be))


def is_on(context: Context) -> bool:
    """Whether something is compared."""
    return comparison_of(context).on


def step(by: int) -> Callable[[Context], None]:
    """The command that looks at the next difference (1) or the one before (−1)."""
    return lambda context: comparison_of(context).step(by)


def swap(context: Context) -> None:
    """Compare the other way round."""
    comparison_of(context).swap()


def leave(context: Context) -> None:
    """Compare no more."""
    comparison_of(context).end()


def has_report(context: Context) -> bool:
    """Whether there is something to report."""
    return bool(comparison_of(context).found)


def save_report(context: Context) -> None:
    """Write what differs into a text or onto pages."""
    result = comparison_of(context).result
    assert result is not None
    name = f"{file.suggested_name(context)} - {tr('changes')}.pdf"
    start = Path(context.settings.folder or Path.home(), name)
    name, _ = QFileDialog.getSaveFileName(
        context.window.widget,
        tr("Save the report of changes"),
        str(start),
        f"PDF (*.pdf);;{tr('Text')} (*.txt)",
    )
    if not name:
        return
    path = Path(name) if Path(name).suffix.lower() in (".pdf", ".txt") else Path(f"{name}.pdf")

    def write() -> None:
        if path.suffix.lower() == ".txt":
            write_whole(path, report(result.found, words(current_language())).encode())
        else:
            from journeyeditor.pdf.export import export_changes

            export_changes(result.old, result.new, path)

    def written(problem: object) -> None:
        if isinstance(problem, FileError):
            said = problem.text(words_of(current_language()))
            context.window.show_message(Message(said, "error"))
        elif isinstance(problem, Exception):
            raise problem
        else:
            context.window.say(tr("Saved: %1").replace("%1", isolated(path.name)))

    context.window.errands.send(write, written)

"""What the window says when something may get lost, and what it offers, which never loses any."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QObject

from journeyeditor.model.isolate import isolated
from journeyeditor.panels.strip import Message
from journeyeditor.storage import files
from journeyeditor.storage.atomic import FileError, can_be_written_beside, is_protected
from journeyeditor.storage.copies import conflict_copies
from journeyeditor.storage.outside import ChangedError, backup_of
from journeyeditor.storage.problems import MapError, say, words_of
from journeyeditor.translation import current_language, tr

from . import comparing
from .context import Context, Hub

Offer = tuple[str, Callable[[], None]]
MOST_TOLD = 50  # copies of a map that are remembered


class Watch(QObject):
    """Tells in the window what the document notices by itself."""

    def __init__(
        self, context: Context, save: Callable[[], None], save_as: Callable[[], None]
    ) -> None:
        super().__init__(context.window.widget)
        self._context, self._save, self._save_as = context, save, save_as
        context.document.changed_outside.connect(self._on_changed_outside)
        context.document.file_gone.connect(self._on_file_gone)
        context.document.journal_state.connect(self._on_journal_state)
        context.document.room_changed.connect(self._on_room_changed)

    def _on_changed_outside(self) -> None:
        path = self._context.document.path
        if path:
            said = tr("Another program has changed the file “%1”.").replace(
                "%1", isolated(path.name)
            )
            offers = outside_offers(self._context)
            self._context.window.show_message(Message(said, "error", offers))

    def _on_file_gone(self, gone: bool) -> None:
        path, window = self._context.document.path, self._context.window
        if not path:
            return
        name = isolated(path.name)
        if gone:
            said = tr("The file “%1” was moved or deleted. The map is only here until you save it.")
            offers: tuple[Offer, ...] = ((tr("Save as…"), self._save_as),)
            if self._context.document.on_its_disk:
                offers = ((tr("Save again"), self._save), *offers)
            window.show_message(Message(said.replace("%1", name), "error", offers))
        else:
            window.clear_message()
            window.say(tr("The file “%1” is there again.").replace("%1", name))

    def _on_room_changed(self, level: int, used: float) -> None:
        window = self._context.window
        share = QLocale().toString(100 * used, "f", 1)
        if level == 2:
            said = tr(
                "This map is larger than a map can be (%1 %) and can't be saved like this. Take "
                "back what you did, take pictures or cards out, or divide the map."
            )
            undo = (tr("Undo"), self._context.document.undo)
            window.show_message(Message(said.replace("%1", share), "error", (undo,)))
        elif level == 1:
            said = tr("This map is nearly as large as a map can be (%1 %). Smaller pictures help.")
            window.show_message(Message(said.replace("%1", share), "note"))
        else:
            window.clear_message()

    def _on_journal_state(self, problem: object) -> None:
        if isinstance(problem, FileError):
            said = tr("Your edits can't be kept safe until you save: %1")
            why = problem.text(words_of(current_language()))
            offer = (tr("Save as…"), self._save_as)
            self._context.window.show_message(Message(said.replace("%1", why), "error", (offer,)))
        else:
            self._context.window.say(tr("Your edits are kept safe again."))


def complaint(problem: OSError | MapError, *offers: Offer) -> Message:
    """What went wrong with a file: which, where, and what can be done."""
    if not isinstance(problem, FileError | MapError):
        problem = FileError(problem, problem.filename or "")
    return Message(problem.text(words_of(current_language())), "error", offers)


def not_saved(
    problem: FileError | MapError, context: Context, save_as: Callable[[], None]
) -> Message:
    """Why a map was not saved. It is open and modified as before, and may go elsewhere."""
    if isinstance(problem, ChangedError):
        return complaint(problem, *outside_offers(context))
    return complaint(problem, (tr("Save as…"), save_as))


def not_opened(problem: FileError | MapError, path: Path, hub: Hub) -> Message:
    """Why a map was not opened; the version before, if there is one, can be."""
    try:
        before = files.load(backup_of(path)).journey
    except (FileError, MapError):
        return complaint(problem)
    return complaint(problem, (tr("Open the version before"), lambda: hub.show_map(before)))


def read_only(path: Path, context: Context, save_as: Callable[[], None]) -> Message:
    """Why a map can only be read, and what can be done."""
    document = context.document
    offers: list[Offer] = [(tr("Save as…"), save_as)]
    if document.held_by and document.held_by.elsewhere:
        # That computer may be off. Whoever sits here knows, the program can't.
        offers.append((tr("Edit it here"), lambda: take_over(path, context)))
    reason = say(document.read_only or "", words_of(current_language()))
    return Message(reason, "note", tuple(offers))


def beside(path: Path, context: Context, save_as: Callable[[], None]) -> Message | None:
    """What somebody should know who begins to edit a map that was opened."""
    if is_protected(path) or not can_be_written_beside(path):
        said = tr("This file may only be read: your changes can be saved under another name.")
        return Message(said, "note", ((tr("Save as…"), save_as),))
    return copies(path, context)


def copies(path: Path, context: Context) -> Message | None:
    """What a sync program left beside the map because two people had changed it."""
    settings, window = context.settings, context.window
    known = settings.told_copies  # whoever makes a version "shop 2" is told once, not every day
    found = [
        copy
        for copy in conflict_copies(path, context.document.committed)
        if copy.sure or copy.digest not in known
    ]
    if not found:
        return None
    settings.told_copies = [*known, *(copy.digest for copy in found if not copy.sure)][-MOST_TOLD:]
    if any(copy.sure for copy in found):
        said = tr("A sync program left %n conflicting copies of this map", "", len(found))
    else:
        said = tr(
            "Beside this map: %n other version(s) of it, perhaps of a sync program", "", len(found)
        )
    names = ", ".join(isolated(copy.path.name) for copy in found[:3])
    paths = [copy.path for copy in found]
    opening = (tr("Open"), lambda: window.hub.open_files(paths, window.widget))
    comparing = (tr("Compare"), lambda: compare_with(paths[0], context, opening))
    return Message(f"{said}: {names}", "note", (comparing, opening))


def outside_offers(context: Context) -> tuple[Offer, ...]:
    """What can be done when the file is another one: look what differs, take theirs, or keep ours
    beside it."""
    return ((tr("Compare"), lambda: compare(context)), *_ways_out(context))


def _ways_out(context: Context) -> tuple[Offer, ...]:
    return (
        (tr("Reload"), lambda: reload(context)),
        (tr("Keep mine as a copy"), lambda: keep_as_copy(context)),
    )


def compare(context: Context) -> None:
    """Show what reloading the file would change; one can do either from there."""
    path = context.document.path
    assert path is not None
    comparing.with_reloaded(context, path, _ways_out(context))


def compare_with(path: Path, context: Context, *offers: Offer) -> None:
    """Show how another file differs from the map."""
    comparing.with_reloaded(context, path, offers)


def reload(context: Context) -> None:
    """Show what the file holds now. Undo brings back what was here."""
    go_back(context, tr("Reload the map"), tr("Reloaded. Undo brings your changes back."))


def go_back(context: Context, step: str, said: str) -> None:
    """Go back to what the file holds, as a step of this name; say so."""
    try:
        context.document.reload(step)
    except (FileError, MapError) as problem:
        context.window.show_message(complaint(problem))
        return
    context.window.clear_message()
    context.window.say(said)


def keep_as_copy(context: Context) -> None:
    """Save what is here beside the file, and go on with that."""
    path = context.document.path
    assert path is not None
    copy = _free_name(path)
    try:
        context.document.save(copy)
    except (FileError, MapError) as problem:
        context.window.show_message(complaint(problem))
        return
    context.settings.remember(copy)
    context.window.clear_message()
    context.window.say(tr("Saved: %1").replace("%1", isolated(copy.name)))


def _free_name(path: Path) -> Path:
    stem = path.name.removesuffix(".json").removesuffix(".journey")
    mine, suffix = tr("my copy"), path.name[len(stem) :]
    names = (f"{stem} ({mine}{number}){suffix}" for number in ("", *range(2, 1000)))
    return next(there for name in names if not (there := path.with_name(name)).exists())


def take_over(path: Path, context: Context) -> None:
    """Edit here what another computer says it has open."""
    context.window.load(path, take_over=True)

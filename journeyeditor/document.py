"""The document: the journey being edited, its undo stack, its file. The only road to a change."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from journeyeditor.drafts import Change, Drafts
from journeyeditor.model import Journey, new_journey
from journeyeditor.storage import files
from journeyeditor.storage.atomic import FileError
from journeyeditor.storage.gauge import Gauge
from journeyeditor.storage.journal import Base, Journal
from journeyeditor.storage.locks import HeldError, Lock, hold_map
from journeyeditor.storage.outside import VanishedError, digest, digest_of, disk_of
from journeyeditor.storage.recovery import Abandoned

QUIET = 300  # ms without news from a folder; programs write a file in several steps


class _Swap(QUndoCommand):
    """One edit: two snapshots. No parent and no children: a child whose Python reference is lost
    crashes on undo (design.md)."""

    def __init__(self, document: "Document", text: str, old: Journey, new: Journey) -> None:
        super().__init__(text)
        self._document, self.old, self.new = document, old, new

    def redo(self) -> None:
        self._document._settle(self.new, self.text())

    def undo(self) -> None:
        self._document._settle(self.old, self.text())


class Document(QObject):
    """A journey map open for editing.

    `preview` shows a journey without committing it, `commit` makes it a step of the undo stack,
    `cancel` goes back to what was committed last. Whoever shows the map listens to `changed`.

    Every step is in a journal in the folder `journals` before it is shown, and its file is locked
    while it is open; `close` ends both.
    """

    changed = Signal(object, object)  # old Journey, new Journey
    state_changed = Signal()  # path, modified or read-only differ
    changed_outside = Signal()  # the file holds something else than what was read or written
    file_gone = Signal(bool)  # somebody took the file away; False: it is there again
    room_changed = Signal(int, float)  # `Gauge.level`, and the share of a file that the map takes
    journal_state = Signal(object)  # the FileError that keeps it from being written, then None

    def __init__(
        self,
        journey: Journey | None = None,
        parent: QObject | None = None,
        journals: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._journey = self._committed = journey or new_journey()
        self._written: files.Written | None = None  # what the file was found or left to hold
        self.path: Path | None = None
        self.read_only: str | None = None  # why, in words for the user
        self.held_by: HeldError | None = None  # who has the file open, if that is why
        self.undo_stack = QUndoStack(self)
        self.undo_stack.cleanChanged.connect(self.state_changed)
        self._lock: Lock | None = None
        self._digest: str | None = None  # of what the file held when it was read or written
        self._disk: int | None = None  # where it was then
        self._seen: str | None = None  # the digest of the change that was told last
        self._gone = False  # the file was taken away
        self._drafts = Drafts()
        self._gauge = Gauge()
        self._journals = journals
        self._journal = self._new_journal()
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._watcher.directoryChanged.connect(self._on_news)
        self._watcher.fileChanged.connect(self._on_news)
        self._quiet.timeout.connect(self.look_outside)

    @property
    def journey(self) -> Journey:
        """What is shown now: the committed journey or a preview of it."""
        return self._journey

    @property
    def committed(self) -> Journey:
        """The journey without a preview."""
        return self._committed

    @property
    def modified(self) -> bool:
        """Whether closing now would lose something."""
        return self._gone or not self.undo_stack.isClean()

    # -- edits -------------------------------------------------------------------------------

    def preview(self, journey: Journey) -> None:
        """Show `journey` while a gesture lasts. Always compute it from `committed`."""
        self._show(journey)

    def commit(self, text: str, journey: Journey | None = None, join: bool = False) -> None:
        """Make `journey` (or the preview) an undo step named `text`; nothing if nothing differs.
        With `join` it becomes part of the last step, unless that was saved or taken back since."""
        new = self._journey if journey is None else journey
        if new is self._committed or new == self._committed:
            self._show(self._committed)
            return
        last = self._last_step() if join else None
        if last is not None:
            last.new = new
            self._settle(new, last.text())
            self.state_changed.emit()  # as the undo stack would, of which nothing differs
            return
        self.undo_stack.push(_Swap(self, text, self._committed, new))

    def _last_step(self) -> _Swap | None:
        """The step that led to what is committed, where nothing has come after it."""
        place = self.undo_stack.index()
        step = self.undo_stack.command(place - 1) if place else None
        at_end = place == self.undo_stack.count() and place != self.undo_stack.cleanIndex()
        return step if at_end and isinstance(step, _Swap) and step.new is self._committed else None

    def cancel(self) -> None:
        """Forget the preview."""
        self._show(self._committed)

    def draft(self, place: str, change: Change | None) -> None:
        """Have in the journal what `change` will make of the map when what is being typed at
        `place` is kept; None: nothing is typed there any more."""
        self._drafts.put(place, change)
        self._keep_drafts()

    @contextlib.contextmanager
    def keeping(self, place: str) -> Iterator[None]:
        """Commit meanwhile what was a draft."""
        self._drafts.put(place, None)
        try:
            yield
        finally:
            self._keep_drafts()

    def edit(self, text: str, change: Callable[[Journey], Journey]) -> None:
        """Commit `change(committed)` as one step."""
        self.commit(text, change(self._committed))

    def undo(self) -> None:
        """Go back one step; a preview is cancelled first."""
        self.cancel()
        self.undo_stack.undo()

    def redo(self) -> None:
        """Go forward one step."""
        self.cancel()
        self.undo_stack.redo()

    def mend(self) -> None:
        """Bring what is committed in step with the undo stack, which may have gone on alone when
        an error struck between the two; forget the preview."""
        self.cancel()
        place = self.undo_stack.index()
        step = self.undo_stack.command(max(place - 1, 0))
        if isinstance(step, _Swap):
            there = step.new if place else step.old
            if there is not self._committed:
                self._settle(there, step.text())

    def _settle(self, journey: Journey, text: str) -> None:
        before, self._committed = self._committed, journey
        self._keep_in_journal(before, text)
        self._show(journey)
        if before is not journey:
            before.forget_index()  # it is kept for undo

    def _keep_in_journal(self, before: Journey, text: str) -> None:
        """Note the step from `before` to what is committed."""
        if self._journal:
            try:
                size = self._journal.append(before, self._committed, text, self._base)
                if self._gauge.grew(size):
                    self._measure()
            except Exception as error:  # a bug; the undo stack must not hear of it
                sys.excepthook(type(error), error, error.__traceback__)
        if self._drafts:
            self._keep_drafts()

    def _measure(self) -> None:
        before = self._gauge.level
        written = files.Written(self._committed, files.dump(self._committed))
        self._gauge.measured(written.data)
        if self._journal:
            self._journal.know(written)
        if self._gauge.level != before:
            self.room_changed.emit(self._gauge.level, self._gauge.used)

    def _keep_drafts(self) -> None:
        """Note what is being typed, as it would change what is committed."""
        if self._journal:
            try:
                drafted = self._drafts.applied(self._committed)
                self._journal.draft(self._committed, drafted, self._base)
            except Exception as error:  # a bug; nobody is to be kept from typing
                sys.excepthook(type(error), error, error.__traceback__)

    @property
    def _base(self) -> Base:
        return Base(str(self.path.absolute()) if self.path else None, self._digest)

    def _show(self, journey: Journey) -> None:
        old, self._journey = self._journey, journey
        if old is not journey:
            journey.follow(old)
            self.changed.emit(old, journey)

    # -- files -------------------------------------------------------------------------------

    def load(self, path: Path, *, take_over: bool = False) -> None:
        """Replace everything with the map in `path`, and give up what was not saved.

        Who has it open already reads on; here it is read-only then, unless `take_over` takes it
        from another computer. The map in a PDF is opened as a copy, not yet saved. Raises
        `storage.files.MapError`, `FileError`.
        """
        if files.is_pdf(path):
            found = files.load(path)
            self._start_over(found.journey, None, found.read_only_reason, None)
            return
        held = None
        lock = self._lock if self._is_mine(path) else None
        try:
            lock = lock or hold_map(path, take_over=take_over)
        except HeldError as error:
            held = error
        try:
            loaded = files.load(path)
        except BaseException:
            if lock and lock is not self._lock:
                lock.release()
            raise
        reason = loaded.read_only_reason or (held.reason() if held else None)
        self._start_over(loaded.journey, path, reason, lock)
        self.held_by = held
        self._gauge = Gauge(loaded.raw)
        self._remember(files.Written(loaded.journey, loaded.raw))

    def start(self, journey: Journey) -> None:
        """Replace everything with `journey`, not yet saved."""
        self._start_over(journey, None, None, None)
        self._measure()

    def recover(self, found: Abandoned) -> None:
        """Replace everything with a map that was found. It is not saved, and has a path only if the
        file there is the one that was edited and nobody else has it open."""
        path, lock = _place_for(found)
        self._start_over(found.journey, path, None, lock)
        self._digest = found.base.digest if path else None
        self._disk = disk_of(path) if path else None
        if self._journal:
            self._journal.close()
        self._journal = Journal(found.folder, self.journal_state.emit, found.begun)
        self.undo_stack.resetClean()
        self.state_changed.emit()
        self._measure()

    def save(self, path: Path | None = None) -> None:
        """Write the committed journey to `path` or where it came from.

        Raises as `files.save`, `HeldError` where somebody has that file open, and `VanishedError`
        where it went with its disk. The document is then as it was: modified, with its path and
        its journal.
        """
        if path is None and self._gone_with_its_disk():
            raise VanishedError(self.path or "")
        target = path or self.path
        if target is None:
            raise ValueError("a map that was never saved needs a path")
        mine = self._is_mine(target)
        lock = self._lock if mine and self._lock else hold_map(target)
        known = self._digest if mine else None
        try:
            written = files.save(self._committed, target, known, self._written)
        except BaseException:
            if lock and lock is not self._lock:
                lock.release()
            raise
        self._hold(lock)
        self.path, self.read_only, self.held_by = target, None, None
        self._remember(written)
        self._saved()

    @property
    def on_its_disk(self) -> bool:
        """Whether the folder of the file is on the disk where it was."""
        return self.path is not None and disk_of(self.path) == self._disk

    def _gone_with_its_disk(self) -> bool:
        return self.path is not None and not self.path.exists() and not self.on_its_disk

    def reload(self, text: str) -> None:
        """Go back to what the file holds, as one step named `text` that can be undone. Raises as
        `load`."""
        assert self.path is not None
        loaded = files.load(self.path)
        self.read_only = loaded.read_only_reason or (self.read_only if not self._lock else None)
        self.commit(text, loaded.journey)
        self._remember(files.Written(self._committed, loaded.raw))
        self._saved()

    def look_outside(self) -> None:
        """Emit `changed_outside` if another program has written to the file, `file_gone` if it took
        it away or brought it back; once for each change."""
        if self.path is None or self._digest is None:
            return
        self._watch()  # a file that was replaced is another file to the system
        with contextlib.suppress(FileError):
            now = digest_of(self.path)
            self._note_gone(now is None)
            if now not in (None, self._digest, self._seen):
                self._seen = now
                self.changed_outside.emit()

    def _note_gone(self, gone: bool) -> None:
        if gone is self._gone:
            return
        self._gone = gone
        if gone:  # what was saved is nowhere else now
            self._keep_in_journal(self._committed, "")
        self.file_gone.emit(gone)
        self.state_changed.emit()

    def _on_news(self, path: str) -> None:
        self._quiet.start()

    def secure(self) -> None:
        """Return when the journal is on the disk, or after a second."""
        if self._journal:
            self._journal.sync(1.0)

    def close(self) -> None:
        """Let go of the file and the journal. What was not saved is given up: ask before."""
        self._quiet.stop()
        if watched := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(watched)
        self._hold(None)
        if self._journal:
            self._journal.clear()
            self._journal.close()
            self._journal = None

    def _start_over(
        self, journey: Journey, path: Path | None, read_only: str | None, lock: Lock | None
    ) -> None:
        self.undo_stack.clear()
        self._drafts, self._gauge = Drafts(), Gauge()
        if self._journal:
            self._journal.clear()
            self._journal.close()
        self._journal = self._new_journal()
        self._hold(lock)
        self._written = self._digest = self._seen = None
        self._gone = False
        self.path, self.read_only, self.held_by = path, read_only, None
        self._committed = journey
        self._watch()
        self._show(journey)
        self.state_changed.emit()

    def _remember(self, written: files.Written) -> None:
        """The file now holds this."""
        self._written, self._digest, self._seen = written, digest(written.data), None
        self._disk = disk_of(self.path) if self.path else None
        self._gone = False
        if self._journal:
            self._journal.know(written)

    def _saved(self) -> None:
        if self._journal:
            self._journal.clear()
            self._keep_drafts()
        self.undo_stack.setClean()
        self._watch()
        self.state_changed.emit()

    def _new_journal(self) -> Journal | None:
        return Journal(self._journals, self.journal_state.emit) if self._journals else None

    def _hold(self, lock: Lock | None) -> None:
        if self._lock is not lock and self._lock:
            self._lock.release()
        self._lock = lock

    def _is_mine(self, path: Path) -> bool:
        return self.path is not None and os.path.realpath(path) == os.path.realpath(self.path)

    def _watch(self) -> None:
        paths = [str(self.path.parent), str(self.path)] if self.path else []
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := watched - set(paths):
            self._watcher.removePaths(sorted(gone))
        if new := [path for path in paths if path not in watched and Path(path).exists()]:
            self._watcher.addPaths(new)


def _place_for(found: Abandoned) -> tuple[Path | None, Lock | None]:
    """The file that a recovered map may be saved to, and its lock."""
    if found.base.path is None or found.base.digest is None:
        return None, None
    path = Path(found.base.path)
    try:
        lock = hold_map(path)
        if digest_of(path) == found.base.digest:
            return path, lock
    except FileError:
        return None, None
    if lock:
        lock.release()
    return None, None

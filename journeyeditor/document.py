"""The document: the journey being edited, its undo stack, its file. The only road to a change."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from journeyeditor.model import Journey, new_journey
from journeyeditor.storage import files


class _Swap(QUndoCommand):
    """One edit: two snapshots. No parent and no children: a child whose Python reference is lost
    crashes on undo (design.md)."""

    def __init__(self, document: "Document", text: str, old: Journey, new: Journey) -> None:
        super().__init__(text)
        self._document, self._old, self._new = document, old, new

    def redo(self) -> None:
        self._document._settle(self._new)

    def undo(self) -> None:
        self._document._settle(self._old)


class Document(QObject):
    """A journey map open for editing.

    `preview` shows a journey without committing it, `commit` makes it a step of the undo stack,
    `cancel` goes back to what was committed last. Whoever shows the map listens to `changed`.
    """

    changed = Signal(object, object)  # old Journey, new Journey
    state_changed = Signal()  # path, modified or read-only differ

    def __init__(self, journey: Journey | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journey = self._committed = journey or new_journey()
        self._raw: tuple[Journey, bytes] | None = None
        self.path: Path | None = None
        self.read_only: str | None = None  # why, in words for the user
        self.undo_stack = QUndoStack(self)
        self.undo_stack.cleanChanged.connect(self.state_changed)

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
        return not self.undo_stack.isClean()

    # -- edits -------------------------------------------------------------------------------

    def preview(self, journey: Journey) -> None:
        """Show `journey` while a gesture lasts. Always compute it from `committed`."""
        self._show(journey)

    def commit(self, text: str, journey: Journey | None = None) -> None:
        """Make `journey` (or the preview) an undo step named `text`; nothing if nothing differs."""
        new = self._journey if journey is None else journey
        if new is self._committed or new == self._committed:
            self._show(self._committed)
            return
        self.undo_stack.push(_Swap(self, text, self._committed, new))

    def cancel(self) -> None:
        """Forget the preview."""
        self._show(self._committed)

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

    def _settle(self, journey: Journey) -> None:
        self._committed = journey
        self._show(journey)

    def _show(self, journey: Journey) -> None:
        old, self._journey = self._journey, journey
        if old is not journey:
            self.changed.emit(old, journey)

    # -- files -------------------------------------------------------------------------------

    def load(self, path: Path) -> None:
        """Replace everything with the map in `path`. Raises `storage.files.MapError`, `OSError`."""
        loaded = files.load(path)
        self._raw = (loaded.journey, loaded.raw)
        self._start_over(loaded.journey, path, loaded.read_only_reason)

    def start(self, journey: Journey) -> None:
        """Replace everything with `journey`, not yet saved."""
        self._raw = None
        self._start_over(journey, None, None)

    def save(self, path: Path | None = None) -> None:
        """Write the committed journey to `path` or where it came from; raises as `files.save`."""
        target = path or self.path
        if target is None:
            raise ValueError("a map that was never saved needs a path")
        raw = self._raw[1] if self._raw and self._raw[0] is self._committed else None
        files.save(self._committed, target, raw_if_unchanged=raw)
        self.path, self.read_only = target, None
        self.undo_stack.setClean()
        self.state_changed.emit()

    def _start_over(self, journey: Journey, path: Path | None, read_only: str | None) -> None:
        self.undo_stack.clear()
        self.path, self.read_only = path, read_only
        self._settle(journey)
        self.state_changed.emit()

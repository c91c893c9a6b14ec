"""What a map is compared with: two versions, what differs, and which difference is looked at.

Like find and filter it lies beside the document: never undoable, never saved.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from journeyeditor.dataclass import dataclass
from journeyeditor.document import Document
from journeyeditor.insight.changes import Change, changes
from journeyeditor.insight.marked import Marked, marked
from journeyeditor.model import Journey
from journeyeditor.storage.atomic import FileError
from journeyeditor.storage.problems import MapError

SOON = 200  # ms after an edit
# Kind of difference → the theme's colour for it.
COLOURS = {
    "added": "opportunity",
    "removed": "pain",
    "moved": "petrol",
    "reworded": "note",
    "changed": "note",
    "shifted": "emotion_p1",
}

Send = Callable[[Callable[[], object], Callable[[Any], None]], None]


@dataclass(frozen=True)
class Version:
    """A map to compare: what it is called, and how it is made of the map on the canvas, which it is
    itself by default. `read` raises as `storage.files.load`."""

    name: str
    read: Callable[[Journey], Journey] = lambda journey: journey


@dataclass(frozen=True)
class Versions:
    """The two that are compared, from `old` to `new`. `offers` are what can be done about it: words
    and what they do."""

    old: Version
    new: Version
    offers: tuple[tuple[str, Callable[[], None]], ...] = ()

    @property
    def swapped(self) -> "Versions":
        """The other way round, without what could be done this way."""
        return Versions(self.new, self.old)


@dataclass(frozen=True)
class Result:
    """What a comparison found."""

    old: Journey
    new: Journey
    found: tuple[Change, ...]
    marked: Marked


def _now(work: Callable[[], object], done: Callable[[Any], None]) -> None:
    try:
        result = work()
    except (FileError, MapError) as problem:
        result = problem
    done(result)


class Comparison(QObject):
    """The comparison of one window. It follows the map and the file; `send` does work beside the
    window."""

    changed = Signal()  # begun, ended, other differences
    looked = Signal()  # another difference is looked at
    # The FileError or MapError of a version that can't be read, and what else can be done.
    failed = Signal(object, object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.send: Send = _now
        self.versions: Versions | None = None
        self.result: Result | None = None
        self.at = -1  # which difference is looked at; −1 for none
        self._path: Path | None = None
        self._compared: Journey | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._follow)
        document.changed.connect(self._wait)
        document.changed_outside.connect(self.again)
        document.state_changed.connect(self._wait)

    @property
    def on(self) -> bool:
        """Whether something is compared."""
        return self.versions is not None

    @property
    def found(self) -> tuple[Change, ...]:
        """What differs, in the order of the report."""
        return self.result.found if self.result else ()

    @property
    def current(self) -> str:
        """The id, on the map here, of what is looked at; "" for nothing."""
        if self.result is None or self.at < 0:
            return ""
        return self.result.marked.ids[self.at]

    def begin(self, versions: Versions) -> None:
        """Compare these."""
        self.versions, self.result, self.at = versions, None, -1
        self._path = self._document.path
        self.changed.emit()
        self.again()

    def end(self) -> None:
        """Compare nothing."""
        if self.versions is not None:
            self.versions = self.result = None
            self.at = -1
            self.changed.emit()

    def swap(self) -> None:
        """Tell what would change the other way round."""
        if self.versions:
            self.begin(self.versions.swapped)

    def look_at(self, number: int) -> None:
        """Look at one of the differences."""
        if 0 <= number < len(self.found):
            self.at = number
            self.looked.emit()

    def step(self, by: int) -> None:
        """Look at the next difference (1) or the one before (−1), round and round."""
        if self.found:
            start = self.at if self.at >= 0 or by > 0 else 0
            self.look_at((start + by) % len(self.found))

    # -- following ---------------------------------------------------------------------------

    def _wait(self, *_: object) -> None:
        if self.on:
            self._soon.start()

    def _follow(self) -> None:
        if self.on and self._document.path != self._path:
            self.end()  # the window is about another file
        elif self.on and self._document.committed is not self._compared:
            self.again()

    def again(self) -> None:
        """Compare the two as they are now."""
        versions = self.versions
        if versions is None:
            return
        journey = self._compared = self._document.committed
        self.send(lambda: _result(versions, journey), lambda made: self._take(versions, made))

    def _take(self, versions: Versions, made: Result | Exception) -> None:
        if versions is not self.versions:
            return  # ended, or another one by now
        if isinstance(made, FileError | MapError):
            if self.result is None:  # else it is half written perhaps, and will be told
                self.end()
                self.failed.emit(made, versions.offers)
            return
        if isinstance(made, Exception):
            raise made
        same = self.result is not None and self.result.found == made.found
        self.result = made
        if not same:
            self.at = min(self.at, len(made.found) - 1)
        self.changed.emit()


def _result(versions: Versions, journey: Journey) -> Result:
    old, new = versions.old.read(journey), versions.new.read(journey)
    found = changes(old, new)
    return Result(old, new, found, marked(journey, old, new, found))

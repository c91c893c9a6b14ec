"""What is looked for on a map and what is looked at: find, filter and comparison of one window.

Like the selection they lie beside the document: never undoable, never saved.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from journeyeditor.comparison import Comparison
from journeyeditor.document import Document
from journeyeditor.layout.labels import labels
from journeyeditor.lookup.filtering import Filter, Sieve
from journeyeditor.lookup.finding import Finder
from journeyeditor.lookup.keys import Keys
from journeyeditor.model import Journey

_AT_ONCE = 400  # records that are read in one go: 4 ms


class Sight(QObject):
    """Keeps what was found and what steps back in step with the document."""

    found_changed = Signal()
    filter_changed = Signal()  # the filter, or what it means on the map

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._finder, self._sieve = Finder(_lane_word), Sieve(Filter())
        self.wanted = ""
        self.found: tuple[str, ...] = ()  # ids in reading order, "" for the facts of the map
        self.at = 0  # which of `found` is looked at
        self.back = Keys()  # the parts that step back
        self.comparison = Comparison(document, self)
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._find_again)
        self._ready = QTimer(self, interval=0)
        self._ready.timeout.connect(self._prepare)
        document.changed.connect(self._on_changed)

    def _on_changed(self, old: Journey, new: Journey) -> None:
        if self.filter:
            self._drop_gone(new)
            self._sift()
        if self.wanted:
            self._again.start()  # after the edit itself is seen

    # -- find --------------------------------------------------------------------------------

    def get_ready(self) -> None:
        """Read the map in small steps while nothing else is to do, so that the first letter is
        served as fast as any other."""
        self._ready.start()

    def _prepare(self) -> None:
        if self._finder.prepare(self._document.journey, _AT_ONCE):
            self._ready.stop()

    def look_for(self, text: str, here: str = "") -> None:
        """Find `text`; look at the first place from `here` (an id) on."""
        self.wanted = text
        self.found = self._finder.find(self._document.journey, text)
        self.at = self._finder.first_from(self.found, here) if self.found else 0
        self.found_changed.emit()

    def step(self, by: int) -> None:
        """Look at the next place (1) or the one before (−1), round and round."""
        if self.found:
            self.at = (self.at + by) % len(self.found)
            self.found_changed.emit()

    @property
    def current(self) -> str | None:
        """The id that is looked at; None where nothing was found."""
        return self.found[self.at] if self.found else None

    def _find_again(self) -> None:
        current = self.current
        found = self._finder.find(self._document.journey, self.wanted)
        if found == self.found:
            return
        self.found = found
        self.at = found.index(current) if current in found else min(self.at, len(found) - 1)
        self.at = max(self.at, 0)
        self.found_changed.emit()

    # -- filter ------------------------------------------------------------------------------

    @property
    def filter(self) -> Filter:
        """What is asked for."""
        return self._sieve.filter

    @property
    def meant(self) -> int:
        """How many cards the filter leaves."""
        return self._sieve.cards

    def ask(self, asked: Filter) -> None:
        """Let what `asked` does not mean step back."""
        if asked != self.filter:
            self._sieve.filter = asked
            self._sift()

    def _sift(self) -> None:
        self.back = self._sieve.steps_back(self._document.journey)
        self.filter_changed.emit()

    def _drop_gone(self, journey: Journey) -> None:
        """Forget personas and channels that are not there any more: nothing could be meant."""
        for facet, known in (
            ("persona", journey.index.personas),
            ("channel", journey.index.channels),
        ):
            for value in getattr(self.filter, facet):
                if value and value not in known:
                    self._sieve.filter = self.filter.toggled(facet, value)


def _lane_word(journey: Journey, kind: str) -> str:
    """What the map calls a lane that has no title."""
    return labels(journey.language)(f"lane.{kind}")

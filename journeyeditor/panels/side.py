"""What a side panel is given, and when it looks at the map again."""

from collections.abc import Callable, Sequence
from dataclasses import field

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.dataclass import dataclass
from journeyeditor.document import Document
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.panels.rows import enter_presses
from journeyeditor.selection import Selection
from journeyeditor.settings import Settings
from journeyeditor.sight import Sight
from journeyeditor.translation import tr

REST = 80  # ms after a change: a panel never takes time from the canvas while somebody types


@dataclass(frozen=True)
class Desk:
    """What lies ready for every side panel of one window."""

    document: Document
    selection: Selection
    sight: Sight
    settings: Settings
    theme: Theme
    edit: Callable[[str, Callable[[Journey], Journey]], bool]  # as `tools.Hand.edit`
    go_to: Callable[[str], bool]  # selects a record and scrolls to it; whether the map shows it
    perform: Callable[[str], None]  # a command of the action table
    open: Callable[[str], None]  # another side panel
    leave: Callable[[], None]  # the keyboard goes back to the map
    say: Callable[[str], None]  # something in the status bar
    # What a panel wants to find again when it is built anew: by its own name for it.
    memory: dict[str, object] = field(default_factory=dict)


class SidePanel(QWidget):
    """Shows something of the map beside the canvas. It looks at the map (`look`) and at what is
    selected (`mark`) only while it is seen, and a moment after the change."""

    counted = Signal(int)  # how many things it lists, for its title

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.covered = False  # by another panel, whose tab is in front
        self._seen: Journey | None = None  # the journey that `look` was given last
        self._again = QTimer(self, singleShot=True, interval=REST)
        self._again.timeout.connect(self.refresh)
        desk.document.changed.connect(self.refresh_soon)
        desk.document.state_changed.connect(self.refresh_soon)
        desk.selection.changed.connect(self.refresh_soon)

    @property
    def journey(self) -> Journey:
        """The journey without a preview."""
        return self.desk.document.committed

    def look(self, journey: Journey) -> None:
        """Show what `journey` says. Every panel has its own."""
        raise NotImplementedError

    def mark(self, ids: Sequence[str]) -> None:
        """Show that the records `ids` are selected; called after each `look` too."""

    def hint(self) -> str:
        """What the keys do here, for the status bar."""
        return tr("Escape: back to the map")

    def finish(self) -> None:
        """Commit what is being typed here."""

    def show_votes(self, shown: bool) -> None:
        """Show how many votes cards have, or keep it secret while the room votes."""

    @property
    def is_seen(self) -> bool:
        """Whether it is on the screen. Behind another tab a dock is visible to Qt, but covered."""
        return self.isVisible() and not self.covered

    def refresh(self) -> None:
        """Look now, if the panel is seen."""
        self._again.stop()
        if not self.is_seen:
            return
        if self._seen is not self.journey:
            self._seen = self.journey
            self.look(self.journey)
        self.mark(self.desk.selection.ids)

    def refresh_soon(self, *_: object) -> None:
        """Look in a moment, if the panel is seen then."""
        if self.isVisible() and not self._again.isActive():
            self._again.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.desk.leave()
        elif not enter_presses(event):
            super().keyPressEvent(event)

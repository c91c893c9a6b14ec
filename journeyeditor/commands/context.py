"""What a command is given: the map, what is selected, the canvas and the window."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from journeyeditor.dataclass import dataclass
from journeyeditor.document import Document
from journeyeditor.layout.theme import Theme
from journeyeditor.model import CardBase, Index, Journey
from journeyeditor.panels.strip import Message
from journeyeditor.scene.view import MapView
from journeyeditor.selection import Selection
from journeyeditor.settings import Settings
from journeyeditor.showing import Showing
from journeyeditor.tools import Hand

if TYPE_CHECKING:  # it reads the table of the commands
    from journeyeditor.collecting import Collecting
    from journeyeditor.docking import Docking
    from journeyeditor.errands import Errands
    from journeyeditor.looking import Looking
    from journeyeditor.voting import Voting


class Hub(Protocol):
    """What a command may ask of the application."""

    settings: Settings
    journals: Path
    reminded: set[Path]  # maps whose review was spoken of since the program began

    def new_window(self) -> None:
        """Open a window on a new map."""

    def open_files(self, paths: Sequence[Path], asking: QWidget | None = None) -> None:
        """Open each map: in the window `asking` where that is still untouched, in its own if it is
        open already, else in a new one."""

    def show_map(self, journey: Journey) -> None:
        """Open a window on a map that has no file yet."""

    def quit(self) -> None:
        """Close every window that may be closed, and end."""


class Shell(Protocol):
    """What a command may ask of its window."""

    hub: Hub
    document: Document
    collecting: "Collecting"
    docking: "Docking"
    errands: "Errands"
    looking: "Looking"
    showing: Showing
    theme: Theme
    voting: "Voting"

    @property
    def widget(self) -> QWidget:
        """The parent of dialogs."""

    def show_message(self, message: Message) -> None:
        """Say something in the strip above the map."""

    def clear_message(self) -> None:
        """Say nothing in the strip any more."""

    def say(self, text: str) -> None:
        """Say something in the status bar, for six seconds."""

    def load(self, path: Path, *, take_over: bool = False) -> bool:
        """Open a map in this window; whether it could be opened (the strip says why not).
        `take_over` as in `Document.load`."""

    def show_side_panels(self, shown: bool) -> None:
        """Show or hide palette and inspector."""

    def edit_field(self, name: str) -> None:
        """Open a field of what is selected in the inspector, for writing."""

    def close(self) -> bool:
        """Close the window; whether it did."""


@dataclass(frozen=True)
class Context:
    """Handed to every command and to the questions whether it is possible now."""

    window: Shell
    hand: Hand

    @property
    def document(self) -> Document:
        return self.hand.document

    @property
    def journey(self) -> Journey:
        """The journey without a preview."""
        return self.hand.document.committed

    @property
    def selection(self) -> Selection:
        return self.hand.selection

    @property
    def view(self) -> MapView:
        return self.hand.view

    @property
    def settings(self) -> Settings:
        return self.window.hub.settings

    @property
    def cards(self) -> tuple[CardBase, ...]:
        """The selected cards, in the order in which they were selected."""
        return _cards(self.journey.index, self.selection.ids)

    def edit(self, text: str, change: Callable[[Journey], Journey]) -> bool:
        """Commit `change` as one step; whether anything changed. What the map does not allow is
        said, and nothing changes."""
        return self.hand.edit(text, change)


@lru_cache(1)  # after every change fifty commands ask
def _cards(known: Index, ids: tuple[str, ...]) -> tuple[CardBase, ...]:
    return tuple([known.cards[id_] for id_ in ids if id_ in known.cards])


def editable(context: Context) -> bool:
    """Whether the map may be changed."""
    return not context.document.read_only

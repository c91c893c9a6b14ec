"""Showing a map to the room: the presentation of a window and its countdown."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from journeyeditor.ballot import Ballot
from journeyeditor.document import Document
from journeyeditor.layout.theme import Theme
from journeyeditor.panels.countdown import Countdown
from journeyeditor.panels.presentation import Presentation, present
from journeyeditor.selection import Selection


class Showing(QObject):
    """At most one presentation of a window's map, on the projector if there is one."""

    def __init__(
        self, editor: QWidget, document: Document, selection: Selection, ballot: Ballot
    ) -> None:
        super().__init__(editor)
        self._editor, self._document, self._selection = editor, document, selection
        self._ballot = ballot
        self.countdown = Countdown(self)
        self._told: Callable[[str], None] | None = None
        self.countdown.changed.connect(self._tell)
        self.presentation: Presentation | None = None

    @property
    def on(self) -> bool:
        """Whether the room sees the map now."""
        return self._there() is not None

    def begin(self, theme: Theme) -> None:
        """Present the map, from the stage of what is selected."""
        if presentation := self._there():
            presentation.raise_()
            presentation.activateWindow()
            return
        self.presentation = Presentation(
            self._document, theme, self.countdown, self._ballot, self._stage()
        )
        self.presentation.ended.connect(self._ended)
        present(self.presentation, self._editor)

    def end(self) -> None:
        """Give the screen back."""
        if presentation := self._there():
            presentation.close()

    def tell(self, show: Callable[[str], None]) -> None:
        """Let `show` know what is left of the countdown, now and whenever it changes; "" for
        none. Takes the place of who was told before."""
        self._told = show
        self._tell()

    def _tell(self) -> None:
        if self._told:
            self._told(self.countdown.text)

    def dress(self, theme: Theme) -> None:
        """Show the presentation in another theme."""
        if presentation := self._there():
            presentation.dress(theme)

    def _there(self) -> Presentation | None:
        """The presentation, unless Qt has taken it down without our hearing of it."""
        if self.presentation is not None and not isValid(self.presentation):
            self.presentation = None
        return self.presentation

    def _ended(self) -> None:
        self.presentation = None

    def _stage(self) -> str | None:
        records = self._document.journey.index.records
        for id_ in self._selection.ids:
            stage = getattr(records.get(id_), "stage", id_ if id_ in records else None)
            if stage in self._document.journey.index.stages:
                return str(stage)
        return self._selection.cell.stage if self._selection.cell else None

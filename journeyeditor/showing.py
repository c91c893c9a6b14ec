"""Showing a map to the room: the presentation of a window and its countdown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from journeyeditor.ballot import Ballot
from journeyeditor.document import Document
from journeyeditor.layout.theme import Theme
from journeyeditor.panels.countdown import Countdown
from journeyeditor.selection import Selection
from journeyeditor.translation import tr

if TYPE_CHECKING:  # loaded when somebody presents
    from journeyeditor.panels.presentation import Presentation


class Showing(QObject):
    """At most one presentation of a window's map, on the projector if there is one. Where the
    projector's cable comes loose, it waits until the screen is there again, on the same slide:
    nothing covers the editor. `told` carries what somebody should know, `changed` comes when
    the room sees the map or does not any more."""

    told = Signal(str)
    changed = Signal()

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
        self._apart = False  # whether it has a screen of its own
        # Qt first moves the windows of a screen that goes away, so ours is looked after later.
        self._screens = QTimer(self, singleShot=True, interval=0)
        self._screens.timeout.connect(self._keep_apart)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._screens_changed)
            application.screenRemoved.connect(self._screens_changed)

    @property
    def on(self) -> bool:
        """Whether the room sees the map now."""
        presentation = self._there()
        return presentation is not None and presentation.isVisible()

    def begin(self, theme: Theme) -> None:
        """Present the map, from the stage of what is selected; go on with what waits."""
        if presentation := self._there():
            self._show(presentation)
            return
        from journeyeditor.panels.presentation import Presentation

        self.presentation = Presentation(
            self._document, theme, self.countdown, self._ballot, self._stage()
        )
        self.presentation.ended.connect(self._ended)
        self._show(self.presentation)
        if self._apart:
            self.told.emit(
                tr("The room sees the second screen. Page Down and Page Up turn its slides.")
            )

    def end(self) -> None:
        """Give the screen back."""
        if presentation := self._there():
            presentation.close()

    def go(self, by: int) -> None:
        """Show the room the next slide (1) or the one before (−1)."""
        if presentation := self._there():
            presentation.go(by)

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

    def _screens_changed(self, *_: object) -> None:
        if self._there():
            self._screens.start()

    def _keep_apart(self) -> None:
        """Take the presentation to a screen that has come, and off the editor's when its own has
        gone."""
        presentation = self._there()
        if presentation is None:
            return
        from journeyeditor.panels.presentation import projector

        if projector(self._editor) is not self._editor.screen():
            self._show(presentation)
        elif self._apart and presentation.isVisible():
            presentation.hide()
            self._editor.activateWindow()
            self.changed.emit()
            self.told.emit(
                tr("The second screen is gone: the presentation waits. F5 shows it here.")
            )

    def _show(self, presentation: "Presentation") -> None:
        from journeyeditor.panels.presentation import present

        self._apart = present(presentation, self._editor)
        self.changed.emit()

    def _there(self) -> "Presentation | None":
        """The presentation, unless Qt has taken it down without our hearing of it."""
        if self.presentation is not None and not isValid(self.presentation):
            self.presentation = None
        return self.presentation

    def _ended(self) -> None:
        self.presentation = None
        self.changed.emit()

    def _stage(self) -> str | None:
        records = self._document.journey.index.records
        for id_ in self._selection.ids:
            stage = getattr(records.get(id_), "stage", id_ if id_ in records else None)
            if stage in self._document.journey.index.stages:
                return str(stage)
        return self._selection.cell.stage if self._selection.cell else None

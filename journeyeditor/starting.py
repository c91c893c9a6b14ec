"""Beginning: the start screen over a window whose map is still untouched."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor import folders, starting_points
from journeyeditor.later import parts
from journeyeditor.layout.theme import Theme
from journeyeditor.panels.start import Start
from journeyeditor.resources import samples
from journeyeditor.starting_points import Template
from journeyeditor.translation import current_language

if TYPE_CHECKING:
    from journeyeditor.model import Journey
    from journeyeditor.storage.recovery import Abandoned
    from journeyeditor.window import Window

_COVERED = "covered"  # the property of what the start screen lies over
_SHOWN = 20  # ms after it was painted, it is on the screen whatever the desktop does to it


class Starting(QObject):
    """The start screen of one window: there until something is chosen, typed or opened. When it is
    on the screen, it has the window furnished; whatever is chosen before does so at once."""

    recovered = Signal(object)  # the Abandoned that somebody wants back
    others_left = Signal(object)  # those that were offered with it

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.screen: Start | None = None
        self._unsaved: list[Abandoned] = []

    def go_on(self, theme: Theme) -> None:
        """The window is furnished: lie over that, if it is there, until there is a map to see."""
        self._window.document.changed.connect(self.end)
        self._window.document.state_changed.connect(self.end)
        self.dress(theme)

    def begin(self, theme: Theme) -> None:
        """Offer starting points, recent maps and samples."""
        offered = starting_points.offered(current_language())
        own = starting_points.kept(folders.templates())
        recent = self._window.hub.settings.recent_files()
        whole = self._window.centralWidget()
        assert whole is not None  # the window is built
        for part in _parts(whole):
            if not part.isHidden() and part is not self.screen:  # nothing that nobody sees is made
                part.setProperty(_COVERED, True)
                part.hide()
        self.screen = screen = Start(offered, own, recent, samples(), theme, whole)
        if self._unsaved:
            from journeyeditor.panels.recovery import Unsaved

            unsaved = Unsaved(self._unsaved, theme)
            unsaved.recovered.connect(self._recover)
            unsaved.discarded.connect(self._discard)
            screen.put_on_top(unsaved)
        screen.rename_asked.connect(lambda one: self._change(one, parts.templating.rename, theme))
        screen.delete_asked.connect(lambda one: self._change(one, parts.templating.delete, theme))
        screen.template_asked.connect(self._with_template)
        screen.sample_asked.connect(self._with_copy)
        screen.map_asked.connect(self._open)
        screen.open_asked.connect(self._ask_for_file)
        screen.dismissed.connect(self.end)
        screen.typed.connect(self._typed)
        if not self._window.furnished:
            screen.painted.connect(lambda: QTimer.singleShot(_SHOWN, self, self._furnish))

    def _furnish(self) -> None:
        try:
            self._window.furnish()
        except Exception:
            QApplication.exit(1)  # a window in which nothing works helps nobody; the log says why
            raise

    def offer(self, found: "Sequence[Abandoned]") -> None:
        """Put maps that were not saved on top of the start screen. Those that nobody has decided
        about when it ends stay for another day."""
        self._unsaved = list(found)
        self.dress(self._window.theme)

    def _recover(self, found: "Abandoned") -> None:
        others = [one for one in self._unsaved if one is not found]
        self._unsaved = []
        self.recovered.emit(found)
        if others:
            self.others_left.emit(others)

    def _discard(self, found: "Abandoned") -> None:
        self._unsaved.remove(found)
        found.discard()

    def end(self) -> None:
        """Show the map."""
        if self.screen:
            self._window.furnish()
        unsaved, self._unsaved = self._unsaved, []
        for one in unsaved:
            one.leave()
        screen, self.screen = self.screen, None
        if screen:
            whole = screen.parentWidget()
            for part in _parts(whole):
                if part.property(_COVERED):
                    part.setProperty(_COVERED, False)
                    part.show()
            screen.hide()
            screen.deleteLater()
            self._window.view.setFocus()
            self._window.view.zoom_to_width()

    def dress(self, theme: Theme) -> None:
        """Show the start screen again, if it was there, after the window was built anew."""
        old = self.screen
        if old:
            old.hide()
            old.deleteLater()
            self.begin(theme)

    def _with_template(self, template: Template) -> None:
        self._start(lambda: parts.templates.begin(template.path))

    def _change(
        self, template: Template, change: Callable[[Template, QWidget], bool], theme: Theme
    ) -> None:
        """Change one's own template, and offer what there is now."""
        if self.screen and change(template, self.screen):
            self.dress(theme)

    def _with_copy(self, path: Path) -> None:
        self._start(lambda: parts.files.load(path).journey)

    def _start(self, make: Callable[[], "Journey"]) -> None:
        self._window.furnish()
        try:
            journey = make()
        except (parts.FileError, parts.MapError) as problem:  # a glance does not tell all
            self.end()
            self._window.show_message(parts.safety.complaint(problem))
            return
        self._window.document.start(journey)
        self.end()

    def _open(self, path: Path) -> None:
        self._window.hub.open_files([path], self._window)

    def _ask_for_file(self) -> None:
        self._window.furnish()
        parts.file.open_file(self._window.context)

    def _typed(self, event: QKeyEvent) -> None:
        self.end()
        # At once, so that it comes before the letters that are typed already; a copy, because this
        # event goes on its way when the start screen has seen it.
        copy = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
        QApplication.sendEvent(self._window.view, copy)


def _parts(whole: QWidget | None) -> list[QWidget]:
    children = whole.children() if whole else []
    return [child for child in children if isinstance(child, QWidget)]

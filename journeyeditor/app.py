"""The application: settings, language, theme, and the windows, one for each map."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor import __version__, folders, style
from journeyeditor.guard import Guard
from journeyeditor.later import parts
from journeyeditor.layout.theme import Theme
from journeyeditor.overrides import catch_errors
from journeyeditor.resources import resource
from journeyeditor.settings import Settings
from journeyeditor.style import theme_for
from journeyeditor.sweeping import Sweeper
from journeyeditor.translation import speak, system_language, tr
from journeyeditor.window import Window

if TYPE_CHECKING:
    from journeyeditor.model import Journey
    from journeyeditor.storage.recovery import Abandoned

_LEAST = QSize(1440, 900)  # of a window that does not fill its screen
_LARGEST = QSize(2400, 1500)  # of a first window; a map gains nothing from more
_FRAME = 48  # px that a title bar and borders may take
_SHARE = 0.9  # of the screen that a first window takes
_STEP = 24  # px from one window to the next
_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}

_LOOKS = ("theme", "contrast", "text_size", "reduced_motion", "language")


def run(files: Sequence[Path]) -> int:
    """Open each of `files` (a new map without any) and edit until the last window is closed; the
    exit status."""
    # The style is named here because its setter gives it back, and PySide then makes a hundred
    # classes for it before anything is on the screen.
    named = [*sys.argv[:1], "-style", "Fusion"]
    application = QApplication.instance() or QApplication(named)
    assert isinstance(application, QApplication)
    editor = Editor(application, Settings())
    guard = Guard(folders.logs(), editor.secure, editor.mend, editor.tell, editor)
    guard.install()
    catch_errors()
    editor.open_files(files)
    if not editor.windows:
        editor.begin()
    editor.offer_recovery()
    try:
        return application.exec()
    finally:
        guard.uninstall()


class Editor(QObject):
    """All windows of one person (commands.Hub)."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self.application, self.settings = application, settings
        self.windows: list[Window] = []
        self.reminded: set[Path] = set()
        self.sweeper = Sweeper(self)
        application.setApplicationName("journeyeditor")
        application.setApplicationDisplayName("Journey Editor")
        application.setApplicationVersion(__version__)
        application.setDesktopFileName("journeyeditor")
        self.journals = folders.journals()
        application.setWindowIcon(QIcon(str(resource("icons", "journeyeditor.svg"))))
        style.add_fonts()
        self._speak()
        self.theme = self._dress()
        settings.changed.connect(self._on_setting)
        style.when_desk_changes(self._on_desk)

    # -- windows -----------------------------------------------------------------------------

    def begin(self) -> None:
        """Show the start screen; when it is on the screen, the new map below it is made."""
        window = Window(self)
        window.starting.begin(self.theme)
        self._show(window)

    def new_window(self) -> None:
        self.show_map(None)

    def show_map(self, journey: "Journey | None") -> None:
        window = Window(self)
        window.furnish(journey)
        self._show(window)

    def open_files(self, paths: Sequence[Path], asking: QWidget | None = None) -> None:
        for path in paths:
            self._open(path.absolute(), asking)

    def _open(self, path: Path, asking: QWidget | None) -> None:
        for window in self.windows:
            its = window.document.path if window.furnished else None
            if its and (its.absolute() == path or parts.names.same_file(path, its)):
                window.show()
                window.raise_()
                window.activateWindow()
                return
        if isinstance(asking, Window) and asking.untouched:
            asking.load(path)
            return
        window = Window(self)
        opened = window.load(path)
        if not opened and isinstance(asking, Window):
            # What went wrong is said where it was asked for.
            assert window.strip.message is not None
            asking.show_message(window.strip.message)
            window.deleteLater()
            return
        self._show(window)

    def _show(self, window: Window) -> None:
        first = not self.windows
        self.windows.append(window)
        window.destroyed.connect(lambda _=None, w=window: self.windows.remove(w))
        window.destroyed.connect(self.sweeper.doubt_all)
        if not (first and window.restoreGeometry(self.settings.geometry)):
            self._place(window)
        window.show()
        if window.furnished:
            window.view.setFocus()
            QTimer.singleShot(0, window, window.view.zoom_to_width)

    def _place(self, window: Window) -> None:
        place = place_on(window.screen().availableGeometry(), len(self.windows) - 1)
        if place is None:
            window.setWindowState(Qt.WindowState.WindowMaximized)
        else:
            window.setGeometry(place)

    def quit(self) -> None:
        for window in tuple(self.windows):
            if not window.close():
                return

    # -- theme and language ------------------------------------------------------------------

    def _speak(self) -> None:
        choice = self.settings.language
        speak(system_language() if choice == "system" else choice)

    def _dress(self) -> Theme:
        hints = QGuiApplication.styleHints()
        hints.setColorScheme(_SCHEMES[self.settings.theme])
        settings = self.settings
        theme = theme_for(settings)
        style.dress(self.application, theme, settings.text_size, settings.reduced_motion)
        return theme

    def _on_setting(self, name: str) -> None:
        if name == "language":
            self._speak()
        if name in _LOOKS:
            self._rebuild()

    def _on_desk(self) -> None:
        if theme_for(self.settings) is not self.theme:
            self._rebuild()

    def _rebuild(self) -> None:
        self.theme = self._dress()
        for window in self.windows:
            window.rebuild(self.theme)

    # -- what should not happen ----------------------------------------------------------------

    def offer_recovery(self) -> None:
        """Show which maps were not saved when the program ended last, if there are any."""
        if not any(self.journals.glob("*.journal")):  # what can read them takes long to load
            return
        found = parts.recovery.find(self.journals)
        if not found:
            return
        first = self.windows[0]
        if first.starting.screen is not None:
            first.starting.recovered.connect(self._recover)
            first.starting.others_left.connect(self._offer_over_a_map)
            first.starting.offer(found)
        else:
            self._offer_over_a_map(found)

    def _offer_over_a_map(self, found: "Sequence[Abandoned]") -> None:
        from journeyeditor.panels.recovery import RecoveryDialog, Unsaved

        unsaved = Unsaved(found, self.theme)
        dialog = RecoveryDialog(unsaved, self.windows[0])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        unsaved.recovered.connect(self._recover)
        unsaved.discarded.connect(lambda one: one.discard())
        dialog.finished.connect(unsaved.leave)
        dialog.show()

    def _recover(self, found: "Abandoned") -> None:
        if not any(window.untouched for window in self.windows):
            self.new_window()
        next(window for window in self.windows if window.untouched).recover(found)

    def secure(self) -> None:
        """Return when all edits are on the disk."""
        for window in self._furnished():
            window.document.secure()

    def mend(self) -> None:
        """Show all maps as they are, whatever an error left halfway."""
        for window in self._furnished():
            window.mend()

    def _furnished(self) -> list[Window]:
        return [window for window in self.windows if window.furnished]

    def tell(self, error: str) -> None:
        """Say in the window that an error of the program happened. The map is as it was before the
        command."""
        if error == KeyboardInterrupt.__name__:
            self.application.quit()
            return
        said = tr("Something went wrong in the program (%1). Your map is as it was; save it now.")
        active = self.application.activeWindow()
        for window in self._furnished():
            if window is active or active not in self.windows:
                window.show_message(parts.Message(said.replace("%1", error), "error"))


def place_on(screen: QRect, before: int) -> QRect | None:
    """Where a window comes on a screen, in the middle and a step further than each one `before`
    it; None where the screen is so small that it had better fill it."""
    if (screen.size() - QSize(_FRAME, _FRAME)).boundedTo(_LEAST) != _LEAST:
        return None
    size = (screen.size() * _SHARE).boundedTo(_LARGEST).expandedTo(_LEAST)
    place = QRect(QPoint(), size)
    place.moveCenter(screen.center() + QPoint(0, _FRAME // 4))
    steps = before * _STEP
    return place.translated(steps, steps)

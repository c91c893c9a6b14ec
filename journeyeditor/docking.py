"""The side panels of a window: docks around the canvas that a person arranges, remembered."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QTabBar,
    QWidget,
)

from journeyeditor.layout.theme import Theme
from journeyeditor.panels.reading import counted
from journeyeditor.panels.room import Room
from journeyeditor.panels.rows import icon_button, plain_label
from journeyeditor.panels.side import Desk
from journeyeditor.settings import Settings
from journeyeditor.sides import BOTTOM, SIDES, Side
from journeyeditor.style import font
from journeyeditor.translation import tr


class Docking(QObject):
    """The docks of one window, made anew whenever the window is built anew."""

    changed = Signal()  # a panel came or went

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._settings = settings
        self._docks: dict[str, _Dock] = {}
        self._votes_shown = True
        self._shown = True  # False while all side panels are folded away

    def build(self, desk: Desk, host: QMainWindow) -> None:
        """Make the docks that were open around the canvas of `host`."""
        self._desk, self._host = desk, host
        host.setDockOptions(
            QMainWindow.DockOption.AllowNestedDocks | QMainWindow.DockOption.AllowTabbedDocks
        )
        self._docks = {}
        for id_ in self._settings.docks_open:
            if id_ in SIDES:
                self._add(id_)
        if not self._settings.docks.isEmpty():
            host.restoreState(self._settings.docks)
        self._place()

    def is_open(self, id_: str) -> bool:
        """Whether a side panel is open."""
        return id_ in self._settings.docks_open and id_ in self._docks

    def toggle(self, id_: str) -> None:
        """Open a side panel, bring it to the front where another covers it, or close it."""
        dock = self._docks.get(id_)
        if dock is not None and self.is_open(id_) and dock.panel.is_seen:
            self.close(id_)
        else:
            self.open(id_)

    def open(self, id_: str) -> None:
        """Show a side panel in front and give it the keyboard."""
        if id_ not in self._docks:
            dock = self._add(id_)
            self._host.restoreDockWidget(dock)
        if id_ not in self._settings.docks_open:
            self._settings.docks_open = [*self._settings.docks_open, id_]
        dock = self._docks[id_]
        dock.show()
        dock.raise_()
        self._dress_tabs()
        dock.panel.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.changed.emit()

    def close(self, id_: str) -> None:
        """Put a side panel away."""
        self._settings.docks_open = [each for each in self._settings.docks_open if each != id_]
        if dock := self._docks.get(id_):
            dock.hide()
        self._desk.leave()
        self.changed.emit()

    @property
    def has_keyboard(self) -> bool:
        """Whether somebody is at work in a panel that lies beside the map."""
        focus = QApplication.focusWidget()
        beside = [dock for dock in self._docks.values() if not dock.isFloating()]
        return focus is not None and any(dock.isAncestorOf(focus) for dock in beside)

    def fold(self, shown: bool) -> None:
        """Take all side panels off the screen, or bring them back."""
        self._shown = shown
        self._place()

    def finish(self) -> None:
        """Commit what is being typed in a panel."""
        for dock in self._docks.values():
            dock.panel.finish()

    def show_votes(self, shown: bool) -> None:
        """Let the panels show how many votes cards have, or keep it secret."""
        self._votes_shown = shown
        for dock in self._docks.values():
            dock.panel.show_votes(shown)

    def remember(self) -> None:
        """Keep where the panels are, for the next window and the next start."""
        if self._docks and self._shown:
            self._settings.docks = self._host.saveState()

    def _place(self) -> None:
        for id_, dock in self._docks.items():
            dock.setVisible(self._shown and id_ in self._settings.docks_open)
        self._dress_tabs()

    def _dress_tabs(self) -> None:
        # The host makes a tab bar wherever docks lie on top of each other, and cuts its words.
        for bar in self._host.findChildren(QTabBar):
            if bar.parent() is self._host:
                bar.setFont(font("hint"))
                bar.setElideMode(Qt.TextElideMode.ElideNone)
                bar.setExpanding(False)

    def _add(self, id_: str) -> "_Dock":
        side = SIDES[id_]
        dock = _Dock(id_, side, self._desk)
        dock.panel.show_votes(self._votes_shown)
        dock.put_away.connect(lambda: self.close(id_))
        dock.dockLocationChanged.connect(self._dress_tabs)
        beside = [other for other in self._docks.values() if self._area(other) == side.area]
        self._host.addDockWidget(side.area, dock)
        if beside:
            self._host.tabifyDockWidget(beside[-1], dock)
        else:
            across = Qt.Orientation.Vertical if side.area == BOTTOM else Qt.Orientation.Horizontal
            self._host.resizeDocks([dock], [side.size], across)
        self._docks[id_] = dock
        return dock

    def _area(self, dock: QDockWidget) -> Qt.DockWidgetArea | None:
        return None if dock.isFloating() else self._host.dockWidgetArea(dock)


class _Dock(QDockWidget):
    """A panel under a title that it is dragged by; a double click there lets it float."""

    put_away = Signal()

    def __init__(self, id_: str, side: Side, desk: Desk) -> None:
        self._name = tr(side.title).replace("&", "")  # without the menu's mnemonic
        super().__init__(self._name)
        self.setObjectName(f"dock_{id_}")  # what QMainWindow.saveState calls it
        self.panel = side.make(desk)
        self.panel.setAccessibleName(self._name)
        self.panel.counted.connect(self._show_count)
        self.setWidget(self.panel if side.area == BOTTOM else Room(self.panel))
        self._title = plain_label(self._name, "section")
        self.setTitleBarWidget(_title_bar(self._title, desk.theme, self.put_away.emit))
        self._edge = QColor(desk.theme.colour("control_edge"))
        self.visibilityChanged.connect(self._on_covered)

    def _on_covered(self, seen: bool) -> None:
        # What Qt calls the visible region leaves out what opaque children cover: it can be empty.
        self.panel.covered = self.isVisible() and not seen
        self.panel.refresh_soon()

    def _show_count(self, count: int) -> None:
        words = f"{self._name} · {counted(count)}" if count else self._name
        self._title.setText(words)
        self.setWindowTitle(words)  # of its tab

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self.isFloating():  # Qt leaves room for a frame around it, and draws none
            with QPainter(self) as painter:
                painter.setPen(self._edge)
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:  # of a panel that floats: its window's button
            event.ignore()
            self.put_away.emit()
            return True
        return super().event(event)


def _title_bar(words: QLabel, theme: Theme, put_away: Callable[[], None]) -> QFrame:
    bar = QFrame()
    bar.setObjectName("dock_title")
    row = QHBoxLayout(bar)
    row.setContentsMargins(12, 6, 6, 6)
    row.addWidget(words, 1)
    close = icon_button("x", theme, tr("Close"))
    close.clicked.connect(put_away)
    row.addWidget(close)
    return bar

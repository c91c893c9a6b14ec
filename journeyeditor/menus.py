"""The menus of a window and the actions of Qt behind them, all from the table of the commands."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from journeyeditor import actions as table
from journeyeditor.actions import ACTIONS, Action
from journeyeditor.commands import Context
from journeyeditor.layout.theme import Theme
from journeyeditor.menu_names import MENUS
from journeyeditor.style import qicon
from journeyeditor.translation import tr


class Menus(QObject):
    """Makes an action for each command of the table, once, and the menus that show them, anew in
    each language. `refresh` is called before a menu is seen."""

    def __init__(
        self,
        window: QMainWindow,
        canvas: QWidget,
        context: Context,
        perform: Callable[[Action], None],
        refresh: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window, self._context, self._refresh = window, context, refresh
        self.actions: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        for entry in ACTIONS.values():
            if not entry.items:
                self._make(entry, canvas, perform)

    def _make(self, entry: Action, canvas: QWidget, perform: Callable[[Action], None]) -> None:
        self.actions[entry.id] = action = QAction(self._window)
        action.setCheckable(entry.checked is not None)
        action.triggered.connect(lambda _=False: perform(entry))
        if entry.canvas == "own":
            return
        if entry.keys:
            action.setShortcuts([QKeySequence(key) for key in entry.keys])
        if entry.canvas == "only":
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            canvas.addAction(action)
        else:
            self._window.addAction(action)

    def build(self, theme: Theme) -> None:
        """Name everything in the interface's language of now, in the colours of `theme`."""
        ink, accent = theme.colour("ink"), theme.colour("accent")
        for id_, action in self.actions.items():
            entry = ACTIONS[id_]
            words = table.said(entry)
            shown = table.key_texts(entry)
            own = entry.canvas == "own" and shown
            action.setText(f"{words}\t{shown[0]}" if own else words)
            name = table.bare(words)
            action.setIconText(name)
            action.setToolTip(f"{name} ({shown[0]})" if shown else name)
            if entry.icon:
                action.setIcon(qicon(entry.icon, ink, on=accent if entry.checked else ""))
        self._fill()

    def bring_in_step(self) -> None:
        """Show which commands are possible now, and which are on."""
        for id_, action in self.actions.items():
            entry = ACTIONS[id_]
            action.setEnabled(entry.enabled(self._context))
            if entry.checked:
                action.setChecked(entry.checked(self._context))
            if entry.words:
                action.setText(entry.words(self._context))

    def show_canvas_menu(self, place: QPoint) -> None:
        """Open what the canvas offers on a click with the right button at `place` of the screen."""
        self.canvas_menu().popup(place)

    def canvas_menu(self) -> QMenu:
        """What can be done with what is selected."""
        self._refresh()
        menu = QMenu(self._window)
        for group in table.CANVAS_MENU:
            menu.addSeparator()
            for id_ in group:
                if id_ in self.menus:
                    if any(action.isEnabled() for action in self.menus[id_].actions()):
                        menu.addMenu(self.menus[id_])
                elif self.actions[id_].isEnabled():
                    menu.addAction(self.actions[id_])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _fill(self) -> None:
        self._window.menuBar().clear()
        for menu in self.menus.values():
            menu.deleteLater()
        self.menus = {}
        for path in MENUS:
            if "/" not in path:
                self._menu(path)
        for entry in ACTIONS.values():
            menu = self._menu(entry.menu)
            if entry.rule:
                menu.addSeparator()
            if entry.items:
                self._add_items(menu, entry)
            else:
                menu.addAction(self.actions[entry.id])

    def _menu(self, path: str) -> QMenu:
        if path not in self.menus:
            above = path.rpartition("/")[0]
            owner = self._menu(above) if above else self._window.menuBar()
            self.menus[path] = menu = QMenu(tr(MENUS[path]), self._window)
            owner.addMenu(menu)
            menu.aboutToShow.connect(self._refresh)
        return self.menus[path]

    def _add_items(self, menu: QMenu, entry: Action) -> None:
        inner = QMenu(table.said(entry), menu)
        menu.addMenu(inner)

        def fill() -> None:
            assert entry.items is not None
            inner.clear()
            for words, perform in entry.items(self._context):
                if words:
                    action = inner.addAction(words.replace("&", "&&"))
                    action.triggered.connect(lambda _=False, p=perform: p(self._context))
                else:
                    inner.addSeparator()
            if inner.isEmpty():
                inner.addAction(tr("None yet")).setEnabled(False)

        inner.aboutToShow.connect(fill)

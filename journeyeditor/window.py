"""The window: puts menus, toolbar, palette, canvas, inspector and status bar together."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QPoint,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from journeyeditor.later import parts
from journeyeditor.layout.theme import Theme
from journeyeditor.menu_names import MENUS
from journeyeditor.one_line import one_line
from journeyeditor.starting import Starting
from journeyeditor.style import px, theme_for
from journeyeditor.sweeping import keep_all
from journeyeditor.translation import tr

if TYPE_CHECKING:
    from journeyeditor.actions import Action
    from journeyeditor.commands import Hub
    from journeyeditor.model import Journey
    from journeyeditor.panels.side import Desk
    from journeyeditor.panels.strip import Message
    from journeyeditor.storage.recovery import Abandoned

LEAST = (1024, 640)
TITLE = "%1[*] — Journey Editor"
WIDE = 1200  # px of the usual text size; in a narrower window the inspector lies over the canvas


class Window(QMainWindow):
    """One map. Its frame can show the start screen before anything else is loaded: `furnish` makes
    the rest. Everything but the canvas is built anew when theme or language change."""

    furnished = False  # Qt asks for this while the window is made

    def __init__(self, hub: "Hub") -> None:
        super().__init__()
        self.hub = hub
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(*LEAST)
        self.setAcceptDrops(True)
        self.setWindowTitle(TITLE.replace("%1", tr("Untitled map")))
        self.theme: Theme = theme_for(hub.settings)
        self._memory: dict[str, object] = {}  # of the side panels
        self._overlay_wanted = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        self.starting = Starting(self)
        self._name_menus()
        self.setCentralWidget(QWidget())

    def _name_menus(self) -> None:
        self.menuBar().clear()
        for path, name in MENUS.items():
            if "/" not in path:
                self.menuBar().addAction(tr(name))

    def furnish(self, journey: "Journey | None" = None) -> None:
        """Make all that a map needs, once, and show `journey` in it, or else a new map."""
        if self.furnished:
            return
        hub = self.hub
        journey = journey or parts.new_map.starting_map()
        self.document = parts.Document(journey, self, hub.journals)
        self.selection = parts.Selection(self)
        self.view = parts.MapView(self.document, self.selection, None, self.theme.name)
        parts.install(self.view, self.document, self.selection)
        hand = parts.Hand(self.view, self.document, self.selection)
        self.context = parts.Context(self, hand)
        self.looking = parts.Looking(self.context, self.perform)
        self.showing = parts.Showing(self, self.document, self.selection, self.view.ballot)
        self.collecting = parts.Collecting(self.context)
        self.voting = parts.Voting(self.context, self._asked)
        self.errands = parts.Errands(self)
        self.docking = parts.Docking(self, hub.settings)
        self.menus = parts.Menus(self, self.view, self.context, self.perform, self.refresh)
        self.actions_ = self.menus.actions
        self._lay_down_keyboard()
        self._build()
        self._connect()
        parts.safety.Watch(
            self.context, lambda: self._asked("save"), lambda: self._asked("save_as")
        )
        self.refresh()
        self.furnished = True
        self.starting.go_on(self.theme)
        keep_all()

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self.menus.build(self.theme)
        self.view.setAccessibleName(tr("The map"))
        theme = self.theme
        inside = self.inside = parts.Inside(
            theme,
            self.actions_,
            self.document,
            self.selection,
            self.view,
            self.hub.settings.more_kinds,
        )
        self.toolbar, self.palette_, self.strip = inside.toolbar, inside.palette_, inside.strip
        self.inspector, self.status = inside.inspector, inside.status
        self.setCentralWidget(inside)
        self.showing.tell(self.toolbar.show_countdown)
        self.looking.build(theme, inside, inside.across, inside.host, inside.canvas)
        self.collecting.build(theme, inside, inside.across, inside.canvas, self.palette_)
        desk = self._desk()
        self.docking.build(desk, inside.host)
        self.inspector.put_above(parts.NextStep(desk))
        self.voting.build(theme, inside.canvas)
        self._show_votes()
        self._listen_to_panels()
        self._place_panels()

    def _desk(self) -> "Desk":
        return parts.Desk(
            self.document,
            self.selection,
            self.looking.sight,
            self.hub.settings,
            self.theme,
            self.context.edit,
            self.looking.go_to,
            self._asked,
            self.docking.open,
            self.view.setFocus,
            self.say,
            self._memory,
        )

    def _listen_to_panels(self) -> None:
        self.palette_.asked.connect(self._asked)
        self.palette_.more_changed.connect(self._remember_more)
        for id_, item in self.palette_.items.items():
            item.setToolTip(self.actions_[id_].toolTip())
        self.inspector.done.connect(self.view.setFocus)
        self.status.zoom_asked.connect(self.view.zoom_to)
        self.status.zoom_in_asked.connect(self.view.zoom_in)
        self.status.zoom_out_asked.connect(self.view.zoom_out)
        self.status.fit_asked.connect(self.view.zoom_to_width)

    def _connect(self) -> None:
        self.document.changed.connect(self._on_changed)
        self.document.state_changed.connect(self._refresh_soon)
        self.document.undo_stack.indexChanged.connect(self._refresh_soon)
        self.selection.changed.connect(self._on_selected)
        self.view.zoom_changed.connect(self._on_zoomed)
        self.view.mode_changed.connect(self._on_mode)
        self.view.ballot.changed.connect(self._show_votes)
        self.showing.told.connect(self.say)
        self.showing.changed.connect(self._refresh_soon)
        self.view.hint.connect(self._on_hint)
        self.view.refused.connect(self._on_refused)
        self.view.open_link.connect(self._open_link)
        self.view.menu_requested.connect(self._show_canvas_menu)
        self.view.asked.connect(self._asked)
        self.looking.changed.connect(self._refresh_soon)
        self.docking.changed.connect(self._refresh_soon)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._show_hint)

    def rebuild(self, theme: Theme) -> None:
        """Show everything in `theme` and in the interface's language of now."""
        self.theme = theme
        if not self.furnished:
            self._name_menus()
            self.starting.dress(theme)
            return
        self.finish_typing()
        self.docking.remember()
        message, on_canvas = self.strip.message, self.view.hasFocus()
        self._lay_down_keyboard()
        self.view.set_theme(theme.name)
        self.showing.dress(theme)
        self.view.setParent(None)
        old = self.takeCentralWidget()
        self._build()
        if old:
            old.hide()
            old.deleteLater()
        self.view.show()
        self.refresh()
        self._on_zoomed(self.view.zoom)
        if on_canvas:
            self.view.setFocus()
        if message:
            self.strip.show_message(message)
        self.starting.dress(theme)

    def _lay_down_keyboard(self) -> None:
        if focus := self.focusWidget():
            # Hiding it would walk on over the map, and Qt does not forget it when it is deleted
            # outside the window: it looks for it later, and crashes.
            focus.clearFocus()

    # -- showing what is -------------------------------------------------------------------

    def refresh(self) -> None:
        """Bring actions, title and bars in step with the map and the selection."""
        self._soon.stop()
        document, journey = self.document, self.document.journey
        self.menus.bring_in_step()
        path = document.path
        name = parts.names.stem(path) if path else journey.title or tr("Untitled map")
        name = parts.isolated(one_line(name)).replace("[*]", "[*][*]")
        self.setWindowTitle(TITLE.replace("%1", name))
        self.setWindowModified(document.modified)
        self.toolbar.show_journey(journey)
        self.palette_.set_mode(self.view.mode)
        self.palette_.items["outline"].setChecked(self.hub.settings.outline)
        self.palette_.setEnabled(not document.read_only)
        self.status.show_journey(journey)
        self.status.show_state(document.modified, path is None, bool(document.read_only), path)
        cards = sum(id_ in journey.index.cards for id_ in self.selection.ids)
        self.status.show_selected(cards, len(self.selection.ids) - cards)
        self.status.show_zoom(self.view.zoom)
        self.status.show_lock(self.view.structure_locked)
        self._show_hint()

    def _show_hint(self, *_: object) -> None:
        focus = QApplication.focusWidget()
        self.status.show_hint(parts.hint(self.view, focus if self.isActiveWindow() else None))

    def _on_changed(self) -> None:
        gesture = self.view.tool and self.view.tool.busy
        if not gesture:  # it ends with a step of the undo stack, or where it began
            self._refresh_soon()

    def _refresh_soon(self, *_: object) -> None:
        # Not the timer's own start: it would take an index for milliseconds.
        self._soon.start()

    def _on_selected(self) -> None:
        self.status.prompt("")
        self._show_hint()
        # The inspector would lie over the panel that is used, or over cards that wait for votes.
        busy = self.docking.has_keyboard or self.view.mode == "vote"
        self._overlay_wanted = bool(self.selection.ids) and not busy
        self._place_panels()
        self._soon.start()

    def _on_mode(self, mode: str) -> None:
        if mode in ("select", "vote"):
            self._on_selected()
        self._soon.start()

    def _show_votes(self) -> None:
        secret = self.view.ballot.hidden
        self.inspector.conceal(frozenset({"votes"} if secret else ()))
        self.looking.show_votes(not secret)
        self.docking.show_votes(not secret)

    def _on_hint(self, prompt: str) -> None:
        self.status.prompt(prompt)
        self._show_hint()

    def _on_zoomed(self, zoom: float) -> None:
        self.status.show_zoom(zoom)

    def _on_refused(self, problem: object) -> None:
        if isinstance(problem, Exception):
            self.status.say(parts.sentence(problem))

    def _open_link(self, url: str) -> None:
        if parts.may_open(url):
            from PySide6.QtCore import QUrl  # its names take half a millisecond of a start

            QDesktopServices.openUrl(QUrl(url))

    def _show_canvas_menu(self, key: object, place: QPoint) -> None:
        self.menus.show_canvas_menu(place)

    # -- commands ----------------------------------------------------------------------------

    def perform(self, entry: "Action") -> None:
        """Do what a command says, after what is being typed was kept."""
        if not entry.menu.startswith(("view", "help")) and entry.id != "write":
            self.finish_typing()
        if entry.enabled(self.context):
            entry.perform(self.context)
        self._soon.start()

    def _asked(self, id_: str) -> None:
        self.perform(parts.ACTIONS[id_])

    def finish_typing(self) -> None:
        """Commit what is being typed, on the map or in a panel."""
        self.view.finish_text_edit()
        self.inspector.finish()
        self.docking.finish()

    # -- what commands ask for (commands.Shell) ------------------------------------------------

    @property
    def widget(self) -> QWidget:
        return self

    def show_message(self, message: "Message") -> None:
        self.strip.show_message(message)

    def clear_message(self) -> None:
        self.strip.clear()

    def say(self, text: str) -> None:
        self.status.say(text)

    def load(self, path: Path, *, take_over: bool = False) -> bool:
        self.furnish()
        opened = parts.opening.load(self.context, path, self._asked, take_over=take_over)
        if opened:
            self.view.zoom_to_width()
            self.refresh()
        return opened

    def recover(self, found: "Abandoned") -> None:
        """Go on with a map that was not saved when the program ended."""
        self.furnish()
        parts.opening.recover(self.context, found, self._asked)
        self.view.zoom_to_width()
        self.refresh()

    def mend(self) -> None:
        """Show the map as it is after an error may have left something halfway."""
        self.document.mend()
        self.view.show_anew()

    def show_side_panels(self, shown: bool) -> None:
        self.hub.settings.side_panels = shown
        self._overlay_wanted = shown and bool(self.selection.ids)
        self._place_panels()
        self.view.setFocus()

    def edit_field(self, name: str) -> None:
        if not self.hub.settings.side_panels:
            self.show_side_panels(True)
        self._overlay_wanted = True
        self._place_panels()
        self.inspector.edit_field(name)

    @property
    def untouched(self) -> bool:
        """Whether this is still the new map that the window began with."""
        if not self.furnished:
            return True
        document = self.document
        return document.path is None and document.undo_stack.count() == 0 and not document.modified

    # -- where the panels are ----------------------------------------------------------------

    def _place_panels(self) -> None:
        shown, wide = self.hub.settings.side_panels, self.width() >= px(WIDE)
        self.palette_.setVisible(shown)
        self.docking.fold(shown)
        covered = self.inside.place_inspector(wide, shown and (wide or self._overlay_wanted))
        self.looking.place(covered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.furnished:
            self._place_panels()
            QTimer.singleShot(0, self, self._place_panels)  # when the middle has its new height

    def _remember_more(self, shown: bool) -> None:
        self.hub.settings.more_kinds = shown

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Escape that nothing else has taken: the canvas has, for a gesture, a mode, a selection.
        escape = event.key() == Qt.Key.Key_Escape and self.furnished
        if not escape or not self.looking.escape():
            super().keyPressEvent(event)

    # -- files dropped on the window, closing --------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event.mimeData()):
            _take_a_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        _take_a_copy(event)
        self.hub.open_files(_files(event.mimeData()), self)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.furnished:
            return
        self.finish_typing()
        if not parts.file.may_lose(self.context):
            event.ignore()
            return
        self.errands.wait()
        self.docking.remember()
        self.hub.settings.geometry = self.saveGeometry()
        self.showing.end()
        self.starting.end()
        self.document.close()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not self.furnished:
            return
        if event.type() == QEvent.Type.WindowStateChange:
            self._soon.start()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.document.look_outside()


def _take_a_copy(event: QDropEvent) -> None:
    # What is proposed may be a move, and then the file manager deletes its file.
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]

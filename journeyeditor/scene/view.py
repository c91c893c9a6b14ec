"""The view of the map: shows the document's Drawing and takes what people do to the tool."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from journeyeditor.ballot import Ballot
from journeyeditor.document import Document
from journeyeditor.insight.marked import Marked
from journeyeditor.layout.drawing import Bounds, Drawing, Key
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Journey
from journeyeditor.selection import Selection
from journeyeditor.translation import tr

from .counted import Counted
from .gesture_marks import Target
from .items import rect_of
from .map_scene import MapScene
from .pointed import PointedCanvas
from .text_places import TextPlaces
from .typing import Typing
from .walk import Walker, select_stop, stop_of

if TYPE_CHECKING:
    from .text_editor import TextEditor

MODES = ("select", "connect", "curve", "vote")
_ARROWS = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Home: "start",
    Qt.Key.Key_End: "end",
}


class MapView(PointedCanvas):
    """The canvas of the window. Panels use its public methods and signals; what the pointer does is
    up to the tool that `set_tool` gives it."""

    mode_changed = Signal(str)
    hint = Signal(str)  # one line for the status bar
    refused = Signal(object)  # the EditError of something that the map does not allow
    open_link = Signal(str)
    seen_changed = Signal()  # what part of the map is seen
    asked = Signal(str)  # the id of an action that something on the map stands for
    menu_requested = Signal(object, QPoint)  # the key of what is there or None, global position

    def __init__(
        self,
        document: Document,
        selection: Selection,
        parent: QWidget | None = None,
        theme: str = "light",
    ) -> None:
        super().__init__(MapScene(selection, load_theme(theme)), parent)
        self.document, self.selection = document, selection
        self.ballot = Ballot(document, self)
        self.ballot.changed.connect(self._on_ballot)
        self.counted = Counted(self.map, self)
        self.setAccessibleName(tr("The map"))
        self.mode = "select"
        self._held = False  # changes are not shown yet
        self.structure_locked = False  # stages and lanes stay where they are
        self._looked_at = ""  # the id of the difference that a comparison shows
        self.connect_from = ""  # the card from which the keyboard is drawing a connection
        self.editor: TextEditor | None = None
        self._editor_key: Key = ()
        self._typing = Typing(self)
        self.zoom_changed.connect(lambda zoom: self.map.overlays.set_unit(1 / zoom))
        self.zoom_changed.connect(self.note_work)
        document.changed.connect(self._on_changed)
        selection.changed.connect(self.map.refresh_states)
        self._show(document.journey)
        self.camera.fit_width()

    # -- what is shown -----------------------------------------------------------------------

    @property
    def drawing(self) -> Drawing:
        """What the journey looks like now."""
        return self.map.drawing

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """Show what several changes come to, not each of them: laying out costs most of a frame."""
        self._held = True
        try:
            yield
        finally:
            self._catch_up()

    def _catch_up(self) -> None:
        if self._held:
            self._held = False
            self._show(self.document.journey)

    def _on_changed(self, old: Journey, new: Journey) -> None:
        if self._held:
            return
        self._show(new)
        self.camera.keep_fit(not (self.tool and self.tool.busy))
        self.selection.keep_existing(new)
        if self.editor and self._editor_key not in self.map.index.parts:
            self.close_editor()
        if old.stages and not (old.index.stages.keys() & new.index.stages.keys()):
            self.camera.fit_width()  # another map

    def _show(self, journey: Journey) -> None:
        self.map.show(journey)
        self._settle()

    def show_anew(self) -> None:
        """Show the document's map without building on what was shown: after an error."""
        self.map.show_anew(self.document.journey)
        self._on_ballot()
        self._settle()

    def set_theme(self, name: str) -> None:
        """Show the map in the theme ``light`` or ``dark``."""
        self.map.set_theme(load_theme(name))
        self._settle()

    def _settle(self) -> None:
        paper = QColor(self.drawing.paper)
        if self.backgroundBrush().color() != paper:
            self.setBackgroundBrush(paper)  # paints everything anew
        self.camera.set_size(*self.map.size)
        self.map.follow(self.camera.visible)
        self.map.refresh_states()
        self._place_editor()
        self.seen_changed.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.note_work()
        self.map.follow(self.camera.visible)
        self._place_editor()
        self.seen_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.seen_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        back, _ = self.viewportTransform().inverted()
        self.map.item.exposed = [
            back.mapRect(QRectF(rect)).adjusted(-1, -1, 1, 1)
            for rect in list(event.region())  # type: ignore[call-overload]
        ]
        try:
            super().paintEvent(event)
        finally:
            self.map.item.exposed = []

    # -- for tools ---------------------------------------------------------------------------

    def reveal(self, bounds: Bounds, kind: str = "") -> None:
        """Scroll no more than needed to show an area of the map, or of a head of a `kind`: that is
        in view already in the direction in which it is pinned."""
        left, top = self.map.heads.covered()
        pinned = self.map.heads.offset(kind)
        left, top = 0.0 if pinned.x() else left, 0.0 if pinned.y() else top
        self.camera.reveal(rect_of(bounds), left * self.zoom, top * self.zoom)

    def reveal_record(self, id_: str) -> bool:
        """Scroll to what has this id ("" is the map's title); whether the map shows it."""
        part = self.map.part_of(id_)
        if part is not None:
            self.reveal(part.bounds)
        return part is not None

    @property
    def on_point(self) -> bool:
        """Whether the keyboard is on a curve point."""
        stop = stop_of(self.selection, self.map.index)
        return stop is not None and stop[0] == "point"

    def compare(self, marked: Marked | None, current: str = "") -> None:
        """Mark on the map what differs from another version; scroll to what has the id `current`.
        None marks nothing any more."""
        self.map.compare(marked, current)
        self._looked_at = current
        self._settle()
        bounds = self.map.compared.bounds(current, self.drawing) if current else None
        if bounds is not None:
            self.reveal(bounds)

    def show_connect_from(self, card: str) -> None:
        """Mark the card from which the keyboard is drawing a connection; "" for none."""
        self.connect_from = card
        bounds = self.map.bounds(("card", card)) if card else None
        self.map.overlays.put("start", Target(bounds) if bounds else None)
        self.hint.emit("")

    def show_landing(self, cell: tuple[str, str] | None) -> None:
        """Tint the cell in which something that is written elsewhere will land."""
        bounds = self.map.bounds(("cell", *cell)) if cell else None
        self.map.overlays.put("landing", Target(bounds) if bounds else None)

    # -- mode --------------------------------------------------------------------------------

    def set_mode(self, mode: str) -> None:
        """What a drag on the map does: ``select``, ``connect`` or ``curve``; with ``vote`` a click
        gives a card a dot."""
        if mode not in MODES:
            raise ValueError(f"no mode {mode!r}")
        if mode != self.mode:
            self.mode = mode
            self.map.states.voting = mode == "vote"
            self.map.refresh_states()
            if self.tool:
                self.tool.mode_changed(mode)
            self.mode_changed.emit(mode)

    def _on_ballot(self) -> None:
        shown = self.map.drawing
        self.map.show_votes(not self.ballot.hidden)
        if self.map.drawing is not shown:
            self._settle()
        if not self.ballot.on and self.mode == "vote":
            self.set_mode("select")

    # -- writing -----------------------------------------------------------------------------

    def begin_text_edit(self, fresh: bool = False) -> None:
        """Write in the one thing that is selected; in the map's title if nothing is. What was added
        a moment ago is `fresh`: its text belongs to the same step."""
        if self.tool:
            self.tool.begin_text_edit(fresh)

    def finish_text_edit(self) -> None:
        """Keep what is being written: before saving, undoing, closing."""
        if self.editor:
            self.editor.finish()

    def open_editor(self, key: Key, text: str, second: bool = False) -> "TextEditor | None":
        """An editor on the text of what has this key, or on its `second` text (a card's note, a
        point's quote); None where it has no such text on the map."""
        self.finish_text_edit()
        self._catch_up()
        places = TextPlaces(self.document.journey, self.map.index, self.map.heads, self.map.theme)
        place = places.of(key, second)
        if place is None:
            return None
        self.reveal(place.bounds, key[0])
        place = places.of(key, second) or place  # heads may have moved
        from .text_editor import TextEditor  # a map is read before somebody writes on it

        self._editor_key = key
        self.editor = TextEditor(self.viewport(), place, text, self.map.theme)
        self.editor.begin(self.viewportTransform(), self.zoom, not self._typing.composing)
        self.editor.textChanged.connect(self.note_work)
        self.map.states.detail = "nothing"
        self.map.refresh_states()
        return self.editor

    def close_editor(self) -> None:
        """Take the editor away; the keyboard is on the map again."""
        editor, self.editor = self.editor, None
        if editor:
            had_focus = editor.hasFocus() or self._typing.composing
            self._typing.composing = False
            try:
                editor.give_up()
            finally:  # one that stayed would go on taking the keys
                editor.hide()
                editor.deleteLater()
            self.map.states.detail = "handles"
            self.map.refresh_states()
            self.hint.emit("")
            if had_focus:
                self.setFocus()

    def _place_editor(self) -> None:
        if self.editor:
            self.editor.lie_on(self.viewportTransform(), self.zoom)

    # -- walking -----------------------------------------------------------------------------

    def walk(self, direction: str, extend: bool = False) -> bool:
        """Select what lies ``left``, ``right``, ``up`` or ``down`` of what is selected (or at the
        ``start``, ``end``, ``first``, ``last``); `extend` keeps what is selected. Whether there is
        something."""
        self._catch_up()
        stop = self._next(direction)
        if stop is None:
            return False
        select_stop(self.selection, self.document.journey, stop, extend)
        self.map.states.focused = True
        self.map.refresh_states()
        bounds = self.map.bounds(stop)
        if bounds is not None:
            self.reveal(bounds)
        return True

    def _next(self, direction: str) -> Key | None:
        index = self.map.index
        walker = Walker(self.document.journey, self.map.drawing, index)
        return walker.next(stop_of(self.selection, index), direction)

    # -- the mouse ---------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            key = stop_of(self.selection, self.map.index)
            bounds = self.map.bounds(key) if key else None
            middle = rect_of(bounds).center() if bounds else self.camera.visible.center()
            place = self.viewport().mapToGlobal(self.mapFromScene(middle))
        else:
            at = self.pointer(QPointF(event.pos()), Qt.KeyboardModifier.NoModifier)
            key, place = self.map.spot(at), event.globalPos()
            known = key is not None and self.map.index.key_of.get(key[-1]) == key
            if key is None:
                self.selection.clear()  # or the menu would be for what lies elsewhere
            elif key[0] == "cell" or (known and key[-1] not in self.selection.ids):
                select_stop(self.selection, self.document.journey, key)
        self.menu_requested.emit(key, place)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_full_text(event)
            return True
        return super().viewportEvent(event)

    def _show_full_text(self, event: QHelpEvent) -> None:
        at = self.pointer(QPointF(event.pos()), Qt.KeyboardModifier.NoModifier)
        key = self.map.spot(at)
        from .tips import tip

        text = tip(self.document.journey, self.map.drawing, key)
        if text:
            QToolTip.showText(event.globalPos(), text, self.viewport())
        else:
            QToolTip.hideText()

    # -- the keyboard ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._typing.composing and self.editor:
            QCoreApplication.sendEvent(self.editor, event)
        elif event.key() == Qt.Key.Key_Escape:
            self._escape(event)
        elif self.tool and self.tool.busy:
            event.ignore()
        elif self.pan_with_space(event, True) or (self.tool and self.tool.key(event)):
            event.accept()
        elif not self._walk_by_key(event) and not self._typing.key(event):
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._typing.compose(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        return self._typing.asked(query)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.pan_with_space(event, False):
            event.ignore()

    def _escape(self, event: QKeyEvent) -> None:
        if self.tool and self.tool.cancel():
            self.end_drag()
        elif self.connect_from:
            self.show_connect_from("")
        elif self.mode != "select":
            self.set_mode("select")
        elif self.selection.ids or self.selection.cell:
            looked_at = self.selection.ids == (self._looked_at,)
            self.selection.clear()
            if looked_at:  # the comparison selected it: Escape ends that too
                event.ignore()
        else:
            event.ignore()

    def _walk_by_key(self, event: QKeyEvent) -> bool:
        direction = _ARROWS.get(Qt.Key(event.key()))
        key = Qt.KeyboardModifier
        modifiers = event.modifiers() & ~key.KeypadModifier
        if direction is None or modifiers & (key.AltModifier | key.MetaModifier):
            return False
        if modifiers & key.ControlModifier:
            far = {"start": "first", "end": "last"}
            if direction not in far:
                return False
            direction = far[direction]
        self.walk(direction, bool(modifiers & key.ShiftModifier))
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Tab walks the row like a spreadsheet, and goes on to the next panel where the row ends.
        direction = "right" if forward else "left"
        if stop_of(self.selection, self.map.index) and self._next(direction):
            self.walk(direction)
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._typing.listen()
        keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if event.reason() in keys:
            self.show_focus(True)
            if stop_of(self.selection, self.map.index) is None:
                self.walk("first")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._typing.left()
        self.stop_panning()
        self.show_focus(False)

    def show_focus(self, on: bool) -> None:
        """Ring what the keyboard is on, or no more."""
        if on != self.map.states.focused:
            self.map.states.focused = on
            self.map.refresh_states()

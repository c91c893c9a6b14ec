"""A canvas that hands what the pointer does, and what is dragged over it, to a tool."""

from collections.abc import Callable, Sequence
from math import inf
from time import monotonic

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from journeyeditor.selection import Cell

from .canvas import Canvas
from .map_scene import MapScene
from .tool import FOREIGN, NEW_THING, Payload, Pointer, Tool, payload_of

_STILL = 0.08  # seconds after which whoever does nothing rests


class PointedCanvas(Canvas):
    """Shows `map`. While a drag is near an edge the map scrolls and the drag goes on."""

    def __init__(self, map_: MapScene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.map = map_  # kept: a view owns no scene
        map_.setParent(self)
        self.setScene(map_)
        self.tool: Tool | None = None
        # What other programs drop: whether it is something for a map, and how it gets into a cell.
        self.takes: Callable[[QMimeData], bool] | None = None
        self.take: Callable[[QMimeData, Cell, int], bool] | None = None
        # Where cards can be let go outside the map: whether it is there, and what happens.
        self.tray: Callable[[QPoint, Sequence[str] | None, bool], bool] | None = None
        self._pointed = QPoint()  # where the mouse was last, on the desktop
        self._again: Callable[[], object] | None = None  # what a drag does when the map scrolls
        self._worked = -inf  # when something was dragged, written or moved last
        self.camera.stepped.connect(self._scrolled_under_drag)

    def set_tool(self, tool: Tool) -> None:
        """Let `tool` answer to the pointer and the keys."""
        self.tool = tool

    def show_focus(self, on: bool) -> None:
        """Ring what the keyboard is on, or no more: for those who derive."""

    # -- the mouse ---------------------------------------------------------------------------

    @property
    def at_work(self) -> bool:
        """Whether somebody drags, writes, scrolls or zooms here, and does not rest just now."""
        return monotonic() - self._worked < _STILL

    def note_work(self) -> None:
        """Something is being dragged further, a letter written, the map moved."""
        self._worked = monotonic()

    def pointer(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Pointer:
        """A place in the viewport as a place on the map."""
        back, _ = self.viewportTransform().inverted()
        place = back.map(at)
        seen = self.map.heads.seen(place)
        key = Qt.KeyboardModifier
        return Pointer(
            place.x(),
            place.y(),
            seen.x(),
            seen.y(),
            self.zoom,
            shift=bool(modifiers & key.ShiftModifier),
            ctrl=bool(modifiers & key.ControlModifier),
            alt=bool(modifiers & key.AltModifier),
        )

    def on_press(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.show_focus(False)
        if self.tool:
            self.tool.press(self.pointer(event.position(), event.modifiers()))

    def on_move(self, event: QMouseEvent) -> None:
        if not self.tool:
            return
        place, modifiers = event.position(), event.modifiers()
        self._pointed = event.globalPosition().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.tool.drag(self.pointer(place, modifiers))
        else:
            self.tool.hover(self.pointer(place, modifiers))
        if self.tool.busy:
            self.note_work()
            tool = self.tool
            self._again = lambda: tool.drag(self.pointer(place, modifiers))
            if self.over_tray():
                self.camera.drag_ended()
            else:
                self.camera.drag_at(place)

    def on_release(self, event: QMouseEvent) -> None:
        self.end_drag()
        self._pointed = event.globalPosition().toPoint()
        if self.tool:
            self.tool.release(self.pointer(event.position(), event.modifiers()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.panning and self.tool:
            self.tool.double_click(self.pointer(event.position(), event.modifiers()))
        event.accept()

    def end_drag(self) -> None:
        """No drag any more: the map stops scrolling by itself."""
        self._again = None
        self.camera.drag_ended()

    def over_tray(self, ids: Sequence[str] | None = None, let_go: bool = False) -> bool:
        """Whether the mouse is where cards can be parked. With `ids`, that is shown (for none, not
        any more); if these cards are `let_go` there, they are parked."""
        return self.tray is not None and self.tray(self._pointed, ids, let_go)

    def _scrolled_under_drag(self) -> None:
        if self._again:
            self._again()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self.tool:
            self.tool.leave()

    # -- drops --------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drag_over(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drag_over(event)

    def _payload(self, data: QMimeData) -> Payload | None:
        foreign = self.takes is not None and not data.hasFormat(NEW_THING) and self.takes(data)
        return {"noun": FOREIGN, "data": data} if foreign else payload_of(data)

    def _drag_over(self, event: QDragMoveEvent) -> None:
        payload = self._payload(event.mimeData())
        if payload is None or not self.tool:
            event.ignore()
            return
        place, tool = event.position(), self.tool

        def held() -> bool:
            return tool.drag_over(payload, self.pointer(place, Qt.KeyboardModifier.NoModifier))

        self._again = held
        self.camera.drag_at(place)
        # Taken even where it can't land: Qt would otherwise not say where it moves next.
        event.setDropAction(Qt.DropAction.CopyAction)  # a move would delete the file
        event.accept()
        held()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.end_drag()
        if self.tool:
            self.tool.drag_leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self.end_drag()
        payload = self._payload(event.mimeData())
        if payload is None or not self.tool:
            event.ignore()
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.tool.drop(payload, self.pointer(event.position(), event.modifiers())):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

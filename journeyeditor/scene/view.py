"""The view of the map: shows the document's Drawing and takes what people do to the tool."""

import json

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGestureEvent, QGraphicsScene, QGraphicsView, QPinchGesture, QWidget

from journeyeditor.document import Document
from journeyeditor.layout.drawing import Drawing
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Journey
from journeyeditor.selection import Selection

from .camera import Camera
from .heads import Heads
from .items import NO_DRAWING, MapItem
from .tool import Payload, Pointer, Tool

NEW_THING = "application/x-journeyeditor-new"  # MIME type of what the palette drops
MODES = ("select", "connect", "curve")


class MapView(QGraphicsView):
    """The canvas. Panels and window use its public methods and signals; what the pointer and the
    keys do is up to the tool that `set_tool` gives it."""

    zoom_changed = Signal(float)
    mode_changed = Signal(str)
    hint = Signal(str)  # one line for the status bar
    open_link = Signal(str)

    def __init__(
        self,
        document: Document,
        selection: Selection,
        parent: QWidget | None = None,
        theme: str = "light",
    ) -> None:
        super().__init__(parent)
        self.document, self.selection = document, selection
        self.theme = load_theme(theme)
        self.mode = "select"
        self.tool: Tool | None = None
        self.drawing: Drawing = NO_DRAWING
        self._scene = QGraphicsScene(self)  # kept: a view does not own its scene
        self.setScene(self._scene)
        self.map_item = MapItem()
        self._scene.addItem(self.map_item)
        self.heads = Heads(self.map_item, self._scene)
        self.camera = Camera(self)
        self.camera.zoom_changed.connect(self.zoom_changed)
        self._pan_from: QPointF | None = None
        self._set_up()
        document.changed.connect(self._on_changed)
        self._show(document.journey)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    # -- what is shown -----------------------------------------------------------------------

    def _on_changed(self, old: Journey, new: Journey) -> None:
        self._show(new)

    def _show(self, journey: Journey) -> None:
        from journeyeditor.layout import labels, lay_out

        self.drawing = lay_out(journey, self.theme, labels.labels(journey.language), self.drawing)
        self.map_item.show_drawing(self.drawing, self.theme)
        self.heads.show_drawing(self.drawing, self.theme)
        self.camera.set_size(self.drawing.width, self.drawing.height)

    def set_theme(self, name: str) -> None:
        """Show the map in the theme ``light`` or ``dark``."""
        self.theme = load_theme(name)
        self._show(self.document.journey)
        self.setBackgroundBrush(QColor(self.drawing.paper))

    # -- zoom --------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """1 at 100 %."""
        return self.camera.zoom

    def zoom_in(self) -> None:
        self.camera.zoom_in()

    def zoom_out(self) -> None:
        self.camera.zoom_out()

    def zoom_to(self, factor: float) -> None:
        """Zoom to `factor` (1 is 100 %) about the middle of the view."""
        self.camera.zoom_to(factor)

    def zoom_to_fit(self) -> None:
        """Show the whole map."""
        self.camera.fit_map()

    def zoom_to_width(self) -> None:
        """Show the whole width of the map, from its top."""
        self.camera.fit_width()

    # -- mode and tool -----------------------------------------------------------------------

    def set_tool(self, tool: Tool) -> None:
        """Let `tool` answer to the pointer and the keys."""
        self.tool = tool

    def set_mode(self, mode: str) -> None:
        """What a drag on the map does: ``select``, ``connect`` or ``curve``."""
        if mode not in MODES:
            raise ValueError(f"no mode {mode!r}")
        if mode != self.mode:
            self.mode = mode
            if self.tool:
                self.tool.mode_changed(mode)
            self.mode_changed.emit(mode)

    def begin_text_edit(self) -> None:
        """Write in the one thing that is selected."""
        if self.tool:
            self.tool.begin_text_edit()

    def finish_text_edit(self) -> None:
        """Keep what is being written; before saving, undoing, closing."""
        if self.tool:
            self.tool.finish_text_edit()

    def walk(self, direction: str, extend: bool = False) -> None:
        """Select what lies ``left``, ``right``, ``up`` or ``down`` of what is selected."""

"""A graphics view that is moved over like a canvas: wheel, pinch, space and middle button."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGestureEvent,
    QGraphicsView,
    QPinchGesture,
    QWidget,
)

from .camera import Camera

_WHEEL_ZOOM = 1.0015  # for each eighth of a degree the wheel turns: a notch is 20 %
_WHEEL_SCROLL = 0.7  # pixels for each eighth of a degree: a notch is 84 pixels


class Canvas(QGraphicsView):
    """Scrolls and zooms. What else the mouse does is up to who derives from it: it gets the events
    of the left button and of the moving mouse in `on_press`, `on_move`, `on_release`."""

    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        hint = QPainter.RenderHint
        self.setRenderHints(hint.Antialiasing | hint.TextAntialiasing | hint.SmoothPixmapTransform)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        # Our own: of a widget that Qt made, PySide looks for the class among all that there are.
        self.setViewport(QWidget())
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.camera = Camera(self)
        self.camera.zoom_changed.connect(self.zoom_changed)
        self._pan_from: QPointF | None = None
        self._space = False
        self._shape: Qt.CursorShape | None = None

    # -- zoom --------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """1 at 100 %."""
        return self.camera.zoom

    def zoom_in(self) -> None:
        """To the next larger step."""
        self.camera.zoom_in()

    def zoom_out(self) -> None:
        """To the next smaller step."""
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

    # -- for those who derive ----------------------------------------------------------------

    def on_press(self, event: QMouseEvent) -> None:
        """The left button went down."""

    def on_move(self, event: QMouseEvent) -> None:
        """The mouse moved."""

    def on_release(self, event: QMouseEvent) -> None:
        """The left button went up."""

    # -- wheel and pinch ---------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, pixels = event.angleDelta(), event.pixelDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.camera.zoom_to(self.zoom * _WHEEL_ZOOM ** turned.y(), event.position())
        else:
            by = QPointF(pixels) if not pixels.isNull() else QPointF(turned) * _WHEEL_SCROLL
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not by.x():
                by = QPointF(by.y(), 0)
            self.camera.scroll_by(-by.x(), -by.y())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.camera.zoom_to(self.zoom * (1 + event.value()), event.position())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                middle = self.viewport().mapFromGlobal(pinch.centerPoint())
                self.camera.zoom_to(self.zoom * pinch.scaleFactor(), QPointF(middle))
                return True
        return super().viewportEvent(event)

    # -- panning -----------------------------------------------------------------------------

    @property
    def panning(self) -> bool:
        """Whether the mouse moves the map itself."""
        return self._space or self._pan_from is not None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and self._space):
            self._pan_from = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif left:
            self.on_press(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pan_from is None:
            self.on_move(event)
        else:
            by = self._pan_from - event.position()
            self._pan_from = event.position()
            self.camera.scroll_by(by.x(), by.y())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pan_from is not None:
            self._pan_from = None
            self._show_pan()
        elif event.button() == Qt.MouseButton.LeftButton:
            self.on_release(event)
        event.accept()

    def pan_with_space(self, event: QKeyEvent, down: bool) -> bool:
        """Whether a key event is the space bar going down or up, and so served."""
        if event.key() != Qt.Key.Key_Space or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        if not event.isAutoRepeat():
            self._space = down
            if self._pan_from is None:
                self._show_pan()
        return True

    def show_cursor(self, shape: Qt.CursorShape | None) -> None:
        """The pointer's shape while the map is not moved; None is the usual one."""
        if shape != self._shape:
            self._shape = shape
            self._show_pan()

    def _show_pan(self) -> None:
        shape = Qt.CursorShape.OpenHandCursor if self._space else self._shape
        if shape is None:
            self.viewport().unsetCursor()
        else:
            self.viewport().setCursor(shape)

    def stop_panning(self) -> None:
        """The keyboard went elsewhere: the space bar is no longer ours."""
        self._space, self._pan_from = False, None
        self._show_pan()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.camera.refit()

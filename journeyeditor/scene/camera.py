"""What part of the map the view shows: zoom, scrolling, and scrolling by itself near the edges."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

MARGIN = 12.0  # pixels kept free around a map that is fitted
LEAST, MOST = 0.02, 4.0
STEPS = (0.05, 0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4)
_AIR = 16  # px that stay free around what was scrolled to
_SLACK = 0.25  # of the viewport: how far the map can be scrolled past its end
_EDGE = 36.0  # pixels from an edge within which a drag scrolls
_FASTEST = 24.0  # pixels in a step of 16 ms
_BACK = QEvent.Type.Resize


class Camera(QObject):
    """Moves a QGraphicsView over a map of `width` × `height` points."""

    zoom_changed = Signal(float)
    stepped = Signal()  # the map scrolled by itself under a resting pointer

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view)
        self._view = view
        self._width = self._height = 0.0
        self._zoom = 1.0
        self._fit = ""  # "width", "map" or nothing: kept when the window is resized
        self._fitted = 0.0  # the width that was fitted, in points
        self._bars_change = False
        self._pointer = QPointF()
        self._timer = QTimer(self)
        self._timer.setInterval(16)
        self._timer.timeout.connect(self.step)

    @property
    def zoom(self) -> float:
        """1 at 100 %."""
        return self._zoom

    @property
    def visible(self) -> QRectF:
        """What the viewport shows, in points."""
        back, _ = self._view.viewportTransform().inverted()
        return back.mapRect(QRectF(self._view.viewport().rect()))

    def set_size(self, width: float, height: float) -> None:
        """The map has a new size; what is seen stays where it is."""
        if (width, height) != (self._width, self._height):
            self._width, self._height = width, height
            self._look_at(self.visible.topLeft(), QPointF(0, 0))

    # -- zoom --------------------------------------------------------------------------------

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom; the place under `at` (in the viewport; its middle without) stays under it.
        Who zooms out without `at` is kept from looking beside the map."""
        self._fit = ""
        anchor = QPointF(self._view.viewport().rect().center()) if at is None else at
        back, _ = self._view.viewportTransform().inverted()
        place = back.map(anchor)
        if at is None and zoom < self._zoom:
            room, margin = self._view.maximumViewportSize(), MARGIN / zoom
            x = _kept(place.x(), self._width, room.width() / zoom, margin)
            y = _kept(place.y(), self._height, room.height() / zoom, margin)
            place = QPointF(x, y)
        self._set_zoom(zoom, place, anchor)

    def _is_beyond(self, zoom: float) -> tuple[bool, bool]:
        """Whether the map is wider than the view, and whether it is higher."""
        room, air = self._view.maximumViewportSize(), 2 * MARGIN - 1
        wide, tall = self._width * zoom + air, self._height * zoom + air
        return wide > room.width(), tall > room.height()

    def zoom_in(self) -> None:
        """To the next larger step."""
        self.zoom_to(next((step for step in STEPS if step > self._zoom * 1.01), MOST))

    def zoom_out(self) -> None:
        """To the next smaller step."""
        self.zoom_to(next((step for step in reversed(STEPS) if step < self._zoom * 0.99), LEAST))

    def fit_map(self) -> None:
        """Show the whole map, at 100 % or less."""
        room = self._view.maximumViewportSize()
        across = (room.width() - 2 * MARGIN) / max(self._width, 1.0)
        down = (room.height() - 2 * MARGIN) / max(self._height, 1.0)
        zoom = min(1.0, across, down)
        self._fit = "map"
        middle = QPointF(self._width / 2, self._height / 2)
        self._set_zoom(zoom, middle, QPointF(room.width() / 2, room.height() / 2))

    def fit_width(self, top: float | None = None) -> None:
        """Show the map's whole width, at 100 % or less, from `top` (points) down."""
        room = self._view.maximumViewportSize()
        zoom = self._zoom_for_width(room.width())
        if self._height * zoom + 2 * MARGIN > room.height():
            bar = self._view.verticalScrollBar().sizeHint().width()
            zoom = self._zoom_for_width(room.width() - bar)
        self._fit, self._fitted = "width", self._width
        left = max(MARGIN, (room.width() - self._width * zoom) / 2)
        place = QPointF(0, -MARGIN / zoom if top is None else top)
        self._set_zoom(zoom, place, QPointF(left, 0))

    def fit_rect(self, rect: QRectF, most: float, left: float = 0.0, top: float = 0.0) -> None:
        """Show `rect` (points) as large as it fits, at `most` (1 is 100 %) or less; `left` and
        `top` points of the view are covered by heads."""
        room = self._view.maximumViewportSize()
        across = (room.width() - 2 * MARGIN) / max(rect.width() + left, 1.0)
        down = (room.height() - 2 * MARGIN) / max(rect.height() + top, 1.0)
        zoom = max(min(most, across, down), LEAST)
        self._fit = ""
        anchor = QPointF(room.width() + left * zoom, room.height() + top * zoom) / 2
        self._set_zoom(zoom, rect.center(), anchor)

    def refit(self) -> None:
        """The viewport has a new size: fit again where that is how the map was shown."""
        if self._bars_change:
            return  # what shows the bars knows where to look
        top = self.visible.top()
        if self._fit == "width":
            self.fit_width(top if top > 0 else None)
        elif self._fit == "map":
            self.fit_map()
        else:
            self._look_at(self.visible.topLeft(), QPointF(0, 0))

    def keep_fit(self, now: bool = True) -> None:
        """Stages came or went: fit the width again where that is how the map was shown, or leave it
        (not `now`) while somebody drags."""
        changed = self._fitted != self._width
        self._fitted = self._width
        if self._fit == "width" and changed and now:
            self.refit()

    def _zoom_for_width(self, room: float) -> float:
        return min(1.0, (room - 2 * MARGIN) / max(self._width, 1.0))

    def _set_zoom(self, zoom: float, place: QPointF, anchor: QPointF) -> None:
        before, self._zoom = self._zoom, min(max(zoom, LEAST), MOST)
        self._view.setTransform(QTransform.fromScale(self._zoom, self._zoom))
        self._look_at(place, anchor)
        if self._zoom != before:
            self.zoom_changed.emit(self._zoom)

    # -- scrolling ---------------------------------------------------------------------------

    def centre_on(self, place: QPointF) -> None:
        """Bring a place of the map to the middle of the view, as far as it goes."""
        by = self._view.viewportTransform().map(place)
        by -= QPointF(self._view.viewport().rect().center())
        self.scroll_by(by.x(), by.y())

    def scroll_by(self, dx: float, dy: float) -> None:
        """Show what is `dx` pixels to the right and `dy` below."""
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() + round(dx))
        down.setValue(down.value() + round(dy))

    def reveal(self, rect: QRectF, left: float = 0.0, top: float = 0.0) -> None:
        """Scroll no more than needed to show `rect` (points); `left` and `top` pixels of the
        viewport are covered by pinned heads."""
        seen = self._view.viewportTransform().mapRect(rect)
        room = QRectF(self._view.viewport().rect()).adjusted(left, top, 0, 0)
        dx = _needed(seen.left(), seen.right(), room.left(), room.right())
        dy = _needed(seen.top(), seen.bottom(), room.top(), room.bottom())
        self.scroll_by(dx, dy)

    def _look_at(self, place: QPointF, anchor: QPointF) -> None:
        """Bring a place of the map under `anchor` in the viewport. It can be scrolled there even
        if it lies beyond what else can be reached: zooming must never push the map away."""
        self._show_bars()
        zoom, size = self._zoom, self._view.viewport().size()
        wanted = QRectF(
            place.x() - anchor.x() / zoom,
            place.y() - anchor.y() / zoom,
            size.width() / zoom,
            size.height() / zoom,
        )
        across, down = _SLACK * size.width() / zoom, _SLACK * size.height() / zoom
        whole = QRectF(0, 0, self._width, self._height).adjusted(-across, -down, across, down)
        self._view.setSceneRect(whole | wanted)
        now = self._view.viewportTransform().map(place)
        self.scroll_by(now.x() - anchor.x(), now.y() - anchor.y())

    def _show_bars(self) -> None:
        view = self._view
        wide, tall = self._is_beyond(self._zoom)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._bars_change = True
        view.setHorizontalScrollBarPolicy(needed if wide else off)
        view.setVerticalScrollBarPolicy(needed if tall else off)
        self._bars_change = False

    # -- scrolling by itself -----------------------------------------------------------------

    def drag_at(self, pointer: QPointF) -> None:
        """A drag is at `pointer` (viewport): scroll for as long as it stays near an edge."""
        self._pointer = pointer
        if self._pull() == QPoint(0, 0):
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def drag_ended(self) -> None:
        """No drag any more."""
        self._timer.stop()

    @property
    def scrolls_by_itself(self) -> bool:
        return self._timer.isActive()

    def step(self) -> None:
        """Scroll once, as fast as the pointer is near the edge."""
        pull = self._pull()
        before = self.visible
        self.scroll_by(pull.x(), pull.y())
        if self.visible != before:
            self.stepped.emit()

    def _pull(self) -> QPoint:
        """How far a drag scrolls: not where the map ends in view already."""
        size, seen = self._view.viewport().size(), self.visible
        x, y = _pull(self._pointer.x(), size.width()), _pull(self._pointer.y(), size.height())
        if seen.left() <= 0 if x < 0 else seen.right() >= self._width:
            x = 0
        if seen.top() <= 0 if y < 0 else seen.bottom() >= self._height:
            y = 0
        return QPoint(x, y)


def _kept(middle: float, length: float, seen: float, margin: float) -> float:
    """The `middle` of what is seen of a length that begins at 0: that of the length where all of it
    is seen, else such that it reaches to both edges, but for a margin."""
    if length + 2 * margin <= seen:
        return length / 2
    return min(max(middle, seen / 2 - margin), length + margin - seen / 2)


def _pull(at: float, size: float) -> int:
    edge = min(_EDGE, size / 4)
    if at < edge:
        return -round(min((edge - at) / edge, 1.0) * _FASTEST)
    if at > size - edge:
        return round(min((at - size + edge) / edge, 1.0) * _FASTEST)
    return 0


def _needed(start: float, end: float, low: float, high: float) -> float:
    if low <= start and end <= high:
        return 0.0
    start, end = start - _AIR, end + _AIR
    if start < low or end - start > high - low:
        return start - low
    return max(end - high, 0.0)

"""The whole map in a corner of the view: where one is on it, and the way to anywhere else."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from journeyeditor.layout.drawing import Path
from journeyeditor.layout.theme import Theme
from journeyeditor.translation import tr

from .inks import colour
from .items import rect_of
from .view import MapView

MOST = QSizeF(208, 160)  # px
_MARGIN = 14  # px from the corner
_REST = 120  # ms without a change after which the picture is painted anew: never during a drag
_COLOURS = {
    "pain_point": "pain",
    "opportunity": "opportunity",
    "question": "question",
    "thought": "question",
    "need": "need",
    "note": "note",
}


class Minimap(QWidget):
    """Shown while it is `wanted` and the map is larger than the view. A press or a drag in it moves
    the view there."""

    def __init__(self, view: MapView, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme
        self.wanted = False
        self._picture = QPixmap()
        self._later = QTimer(self, singleShot=True, interval=_REST)
        self._later.timeout.connect(self._paint_picture)
        self.setAccessibleName(tr("Overview of the map"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        view.seen_changed.connect(self.follow)
        view.document.changed.connect(self._on_changed)

    def show_if_wanted(self, wanted: bool) -> None:
        """Show it wherever the map is larger than the view, or never."""
        self.wanted = wanted
        self._picture = QPixmap()
        self.follow()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        self._theme = theme
        self._picture = QPixmap()
        self.follow()

    def _on_changed(self) -> None:
        if self.isVisible():
            self._later.start()

    def follow(self) -> None:
        """The view shows another part of the map, or more or less of it."""
        drawing, seen = self._view.drawing, self._view.camera.visible
        larger = seen.width() < drawing.width - 1 or seen.height() < drawing.height - 1
        self.setVisible(self.wanted and larger and bool(drawing.grid.stages))
        if not self.isVisible():
            return
        size = QSizeF(drawing.width, drawing.height)
        size.scale(MOST, Qt.AspectRatioMode.KeepAspectRatio)
        whole = size.toSize().expandedTo(QSize(24, 24))
        room = self._view.viewport().geometry()
        self.resize(whole)
        self.move(room.right() - whole.width() - _MARGIN, room.bottom() - whole.height() - _MARGIN)
        if self._picture.deviceIndependentSize().toSize() != whole:
            self._paint_picture()
        self.update()

    @property
    def _scale(self) -> float:
        """Pixels to a point of the map."""
        return self.width() / max(self._view.drawing.width, 1.0)

    @property
    def shown(self) -> QRectF:
        """Where in the picture what the view shows lies."""
        seen, scale = self._view.camera.visible, self._scale
        rect = QRectF(seen.topLeft() * scale, seen.size() * scale)
        return rect & QRectF(self.rect())

    # -- painting ----------------------------------------------------------------------------

    def _paint_picture(self) -> None:
        ratio = self.devicePixelRatioF()
        self._picture = QPixmap((QSizeF(self.size()) * ratio).toSize())
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(colour(self._theme.colour("card")))
        painter = QPainter(self._picture)
        try:
            painter.scale(self._scale, self._scale)
            self._paint_boxes(painter)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_curves(painter)
        finally:
            painter.end()
        self.update()

    def _paint_boxes(self, painter: QPainter) -> None:
        cards = self._view.document.journey.index.cards
        boxes: dict[str, list[QRectF]] = {}
        for part in self._view.drawing.parts:
            if part.key[0] == "card":
                card = cards.get(part.key[1])
                name = _COLOURS.get(card.kind, "control_edge") if card else "control_edge"
            elif part.key[0] == "stage":
                name = "stage"
            elif part.key[0] == "strip":
                name = "control_edge"
            else:
                continue
            boxes.setdefault(name, []).append(rect_of(part.bounds))
        painter.setPen(Qt.PenStyle.NoPen)
        for name, rects in boxes.items():
            painter.setBrush(colour(self._theme.colour(name), 1.0 if name == "stage" else 0.6))
            painter.drawRects(rects)

    def _paint_curves(self, painter: QPainter) -> None:
        """Each curve from point to point, in the colour of its persona."""
        places: dict[str, list[QPointF]] = {}
        inks: dict[str, str] = {}
        for part in self._view.drawing.parts:
            if part.key[0] == "curve":
                strokes = (m.stroke for m in part.marks if isinstance(m, Path) and m.stroke)
                inks[part.key[1]] = next((s.colour for s in strokes), self._theme.colour("ink2"))
            elif part.key[0] == "point":
                places.setdefault(part.key[1], []).append(rect_of(part.bounds).center())
        for curve, ink in inks.items():
            pen = QPen(colour(ink), 1.2)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawPolyline(sorted(places.get(curve, []), key=QPointF.x))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._picture)
            whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(colour(self._theme.colour("control_edge")), 1))
            painter.drawRect(whole)
            accent = self._theme.colour("accent")
            painter.setPen(QPen(colour(accent), 1.5))
            painter.setBrush(colour(accent, 0.12))
            painter.drawRect(self.shown.adjusted(0.75, 0.75, -0.75, -0.75))

    # -- moving ------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the map below has not been pressed

    def _go(self, at: QPointF) -> None:
        self._view.camera.centre_on(at / self._scale)

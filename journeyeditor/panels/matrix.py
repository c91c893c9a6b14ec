"""The matrix of effort and impact: dots that are dragged with the mouse and moved with keys."""

import math
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.dataclass import dataclass
from journeyeditor.insight.matrix import EFFORTS, Dot, Matrix
from journeyeditor.insight.priorities import EVEN, Rank, Weights
from journeyeditor.layout.theme import Theme
from journeyeditor.panels.matrix_painting import MatrixPainter
from journeyeditor.style import px
from journeyeditor.translation import tr

LEFT, TOP, RIGHT, BOTTOM = 40, 26, 34, 38  # px around the plot
STRIP, NARROW_STRIP = 176, 44  # px of what waits at the right, with titles and without
ROW, HEAD = 26, 26  # px: one that waits, and the heading above them
_WIDE = 560  # px from which those that wait have their titles
_MAGNET = 6  # px in which a dragged dot jumps to a whole effort
_STEP_X, _STEP_Y = 0.5, 1.0  # how far a key moves: effort, and impact on the scale of 25
_FINE = 0.1  # of effort, with Shift
_MIDDLE = 3.0, 9.0  # where a key puts what had no place
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(frozen=True)
class Waiting:
    """A card without a place, in the strip at the right."""

    rank: Rank
    x: float  # the middle of its dot
    y: float


class MatrixView(QWidget):
    """Says what a person does with the dots; who shows it does it to the map. Places are (effort,
    impact), the latter as `priorities.value` gives it."""

    picked = Signal(str, bool)  # id, whether it is added to what is selected
    opened = Signal(str)
    dragged = Signal(str, float, float)  # while the button is down
    dropped = Signal(str, float, float)
    cancelled = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._painter = MatrixPainter(theme)
        self._ranks: tuple[Rank, ...] = ()
        self._weights: Weights = EVEN
        self.editable = True
        self.selected: tuple[str, ...] = ()
        self.hovered: str | None = None
        self._held: tuple[str, QPointF] | None = None  # id, from its place to the pointer
        self._pressed = QPointF()
        self._waited = False  # whether what is dragged had no place before
        self._had_strip = False
        self.dragging = False
        self._arrange()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Matrix of effort and impact"))
        self.setMinimumSize(px(240), px(170))

    def sizeHint(self) -> QSize:
        return QSize(px(420), px(300))

    # -- what is shown -----------------------------------------------------------------------

    def show_ranks(self, ranks: Iterable[Rank], weights: Weights) -> None:
        """Show this ranking."""
        self._ranks, self._weights = tuple(ranks), weights
        self._arrange()

    def mark(self, ids: Sequence[str]) -> None:
        """Show that these cards are selected."""
        if tuple(ids) != self.selected:
            self.selected = tuple(ids)
            self.update()

    def _arrange(self) -> None:
        waiting = [rank for rank in self._ranks if rank.priority is None]
        wide = self.width() >= px(_WIDE)
        # While something is dragged nothing else moves.
        has_strip = self._had_strip if self.dragging else bool(waiting)
        strip = px(STRIP if wide else NARROW_STRIP) if has_strip else 0
        width = max(self.width() - px(LEFT) - px(RIGHT) - strip, 40)
        height = max(self.height() - px(TOP) - px(BOTTOM), 40)
        size = px(24) if min(width, height) >= px(300) else px(20)
        self.matrix = Matrix(px(LEFT), px(TOP), width, height, size, self._weights)
        first = sorted(self._ranks, key=lambda rank: rank.card.id != self.held)
        self.dots = self.matrix.dots(first)  # what is dragged steps aside for nothing
        self.titled = wide
        x = self.width() - strip + px(20)
        room = max(int((self.height() - px(HEAD) - px(ROW)) / px(ROW)), 1)
        shown = waiting if len(waiting) <= room + 1 else waiting[:room]
        self.waiting = [
            Waiting(rank, x, px(HEAD) + px(ROW) * (n + 0.5)) for n, rank in enumerate(shown)
        ]
        self.more = len(waiting) - len(shown)
        self.strip_left = self.width() - strip
        self.setAccessibleDescription(
            tr("%n card(s) have a place", "", len(self.dots))
            + ", "
            + tr("%n card(s) wait for one", "", len(waiting))
        )
        self.update()

    def rank(self, id_: str) -> Rank | None:
        """The card with an id, if it is in the ranking."""
        return next((rank for rank in self._ranks if rank.card.id == id_), None)

    def dot(self, id_: str) -> Dot | None:
        """The dot of a card, if it has a place."""
        return next((dot for dot in self.dots if dot.rank.card.id == id_), None)

    def spot(self, id_: str) -> QPointF | None:
        """Where a card's dot is, in the plot or in the strip; None while it is not shown."""
        for each in self._all:
            if each.rank.card.id == id_:
                return QPointF(each.x, each.y)
        return None

    def place(self, effort: float, impact: float) -> QPointF:
        """Where a dot of these values belongs."""
        return QPointF(self.matrix.across(effort), self.matrix.up(impact))

    @property
    def _all(self) -> list[Dot | Waiting]:
        return [*self.dots, *self.waiting]

    def _at(self, place: QPointF) -> str | None:
        """Whose dot is at a place; the one on top."""
        half = self.matrix.dot / 2 + 2
        for dot in self.dots:
            if max(abs(dot.x - place.x()), abs(dot.y - place.y())) <= half:
                return dot.rank.card.id
        for each in self.waiting:
            beside = self.titled and place.x() >= self.strip_left + px(6)
            if abs(each.y - place.y()) < px(ROW) / 2 and (beside or abs(each.x - place.x()) < half):
                return each.rank.card.id
        return None

    def resizeEvent(self, event: object) -> None:
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painter.paint(self)

    @property
    def held(self) -> str | None:
        """The card whose dot is being dragged."""
        return self._held[0] if self._held and self.dragging else None

    # -- the mouse ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = event.position()
        id_ = self._at(place)
        if id_ is None:
            return
        self.picked.emit(id_, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        spot = self.spot(id_)
        if spot is not None and self.editable:
            # What stepped aside is dragged from where it is seen.
            self._held, self._pressed, self.dragging = (id_, place - spot), place, False
            self._waited, self._had_strip = self.dot(id_) is None, bool(self.waiting)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if self._held is None:
            self._hover(self._at(place))
            return
        far = QApplication.startDragDistance()
        if not self.dragging and (place - self._pressed).manhattanLength() < far:
            return
        self.dragging = True
        self.hovered = self._held[0]
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._over_strip(place):
            self.cancelled.emit()
        else:
            self.dragged.emit(self._held[0], *self._aimed(place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._held is None:
            return
        id_, dragged = self._held[0], self.dragging
        aim, back = self._aimed(event.position()), self._over_strip(event.position())
        self._let_go()
        if dragged and back:
            self.cancelled.emit()
        elif dragged:
            self.dropped.emit(id_, *aim)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if id_ := self._at(event.position()):
            self.opened.emit(id_)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def _aimed(self, place: QPointF) -> tuple[float, float]:
        """The effort and impact that a dot dragged to `place` would have."""
        assert self._held is not None
        at = place - self._held[1]
        effort = self.matrix.effort(at.x())
        near = min(EFFORTS, key=lambda whole: abs(whole - effort))
        if abs(self.matrix.across(near) - at.x()) <= _MAGNET:
            effort = near
        return effort, self.matrix.impact(at.y())

    def _over_strip(self, place: QPointF) -> bool:
        """Whether what had no place is held where it came from."""
        return self._waited and place.x() >= self.strip_left

    def _hover(self, id_: str | None) -> None:
        if id_ != self.hovered:
            self.hovered = id_
            shape = Qt.CursorShape.OpenHandCursor if id_ and self.editable else None
            self.setCursor(shape or Qt.CursorShape.ArrowCursor)
            self.update()

    def _let_go(self) -> None:
        self._held, self.dragging = None, False
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def cancel(self) -> None:
        """End a drag without an effect."""
        dragged = self.dragging
        self._let_go()
        if dragged:
            self.cancelled.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.cancel()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.cancel()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    # -- the keyboard ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_Escape:
            if self.dragging:
                self.cancel()
            else:
                self.left.emit()
        elif key in _ARROWS and held & Qt.KeyboardModifier.ControlModifier:
            if self.editable:
                self._nudge(*_ARROWS[key], bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif key in _ARROWS:
            self._walk(*_ARROWS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            if order := self._all:
                self._pick(order[0 if key == Qt.Key.Key_Home else -1].rank.card.id)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held and (id_ := self.current):
            self.opened.emit(id_)
        else:
            super().keyPressEvent(event)

    @property
    def current(self) -> str | None:
        """The card that keys are for: the first selected one that is shown."""
        return next((id_ for id_ in self.selected if self.spot(id_) is not None), None)

    def _pick(self, id_: str) -> None:
        self.picked.emit(id_, False)

    def _walk(self, dx: int, dy: int) -> None:
        """Go to the nearest dot in a direction."""
        here = self.spot(self.current) if self.current else None
        if here is None:
            if first := self._all[:1]:
                self._pick(first[0].rank.card.id)
            return

        def far(each: Dot | Waiting) -> float:
            x, y = each.x - here.x(), each.y - here.y()
            along, beside = x * dx + y * dy, abs(x * dy) + abs(y * dx)
            return along + 2 * beside if along > 1 and beside <= 3 * along else math.inf

        best = min(self._all, key=far, default=None)
        if best is not None and far(best) < math.inf:
            self._pick(best.rank.card.id)

    def _nudge(self, dx: int, dy: int, fine: bool) -> None:
        if self.current is None:
            return
        dot = self.dot(self.current)
        if dot is None:
            power = (self._weights.goal + self._weights.experience) / 2
            self.dropped.emit(self.current, _MIDDLE[0], _MIDDLE[1] ** power)
            return
        effort = dot.rank.card.effort or 0
        step = _FINE if fine else _STEP_X
        by_y = self.matrix.height / 26.5 * (_STEP_Y / 2 if fine else _STEP_Y)
        impact = self.matrix.impact(dot.true_y + dy * by_y)
        self.dropped.emit(self.current, effort + dx * step, impact)

    def strip(self) -> QRectF:
        """Where those wait that have no place; empty where none does."""
        return QRectF(self.strip_left, 0, self.width() - self.strip_left, self.height())

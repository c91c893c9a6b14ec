"""The palette: what can be put on the map. Drag it to its place, or click it."""

import json

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.dataclass import dataclass
from journeyeditor.kinds import FIRST_KINDS, KIND_WORDS, colour_of, icon_of
from journeyeditor.layout.theme import Theme
from journeyeditor.panels.rows import rule
from journeyeditor.panels.sketch import card_picture
from journeyeditor.scene.tool import NEW_THING
from journeyeditor.style import font, paint_icon, px, qicon
from journeyeditor.translation import tr

WIDTH = 88
ITEM = 47  # px high, or a little less where the window is low
LEAST_ITEM = 40
ICON = 19
_BESIDE = QPoint(-14, -14)  # what is dragged hangs beside the pointer, not over where it will land


@dataclass(frozen=True)
class Offer:
    """Something that the palette offers. `payload` is what is dropped (empty: it can't be dragged);
    `action` is what a click does, by its id in the action table."""

    action: str
    words: str
    icon: str
    colour: str
    payload: dict[str, str | None]
    checkable: bool = False


def card_offer(kind: str) -> Offer:
    """A kind of card."""
    payload: dict[str, str | None] = {"noun": "card", "kind": kind}
    return Offer(f"insert_{kind}", tr(KIND_WORDS[kind]), icon_of(kind), colour_of(kind), payload)


def map_offers() -> list[Offer]:
    """What is not a card."""
    return [
        Offer("insert_stage", tr("Stage"), "columns-3", "ink2", {"noun": "stage"}),
        Offer("insert_lane", tr("Lane"), "rows-3", "ink2", {"noun": "lane"}),
        Offer("mode_connect", tr("Connect"), "spline", "ink2", {}, checkable=True),
        Offer("insert_point", tr("Emotion"), "activity", "ink2", {"noun": "point"}),
        Offer("insert_curve", tr("New curve"), "user-plus", "ink2", {"noun": "curve"}),
    ]


class Item(QAbstractButton):
    """An icon over a word."""

    def __init__(self, offer: Offer, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.offer, self.theme = offer, theme
        self._pressed_at: QPoint | None = None
        self.setText(offer.words)
        self.setAccessibleName(offer.words)
        self.setCheckable(offer.checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(px(LEAST_ITEM))
        self.setMaximumHeight(px(ITEM))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFont(font("palette"))
        self.badge = 0  # how many, said at its top right corner

    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH) - 8, px(ITEM))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(2.5, 1.5, -2.5, -1.5)
            on = self.isChecked() or self.isDown()
            painter.setPen(Qt.PenStyle.NoPen)
            if on or self.underMouse():
                painter.setBrush(QColor(self.theme.colour("accent_tint" if on else "panel2")))
                painter.drawRoundedRect(box, 6, 6)
            if self.hasFocus():
                painter.setPen(QPen(QColor(self.theme.colour("accent")), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, 6, 6)
            top = (self.height() - ICON - 5 - px(14)) / 2
            place = QRectF((self.width() - ICON) / 2, top, ICON, ICON)
            colour = "accent" if on else self.offer.colour
            paint_icon(painter, self.offer.icon, place, QColor(self.theme.colour(colour)))
            painter.setPen(QColor(self.theme.colour("accent" if on else "ink2")))
            words = QRectF(0, top + ICON + 3, self.width(), px(15))
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
            if self.badge:
                self._paint_badge(painter, QRectF(self.width() / 2 + 5, top - 4, 0, 14))

    def _paint_badge(self, painter: QPainter, box: QRectF) -> None:
        said = str(self.badge) if self.badge < 100 else "99+"
        painter.setFont(font("palette", 600))
        box.setWidth(max(painter.fontMetrics().horizontalAdvance(said) + 8, 14))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.colour("ink")))
        painter.drawRoundedRect(box, 7, 7)
        painter.setPen(QColor(self.theme.colour("panel")))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.pos()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        start = self._pressed_at
        if start is None or not self.offer.payload:
            super().mouseMoveEvent(event)
        elif (event.pos() - start).manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self.setDown(False)
            self._drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        super().mouseReleaseEvent(event)

    def mime_data(self) -> QMimeData:
        """What is dropped."""
        data = QMimeData()
        data.setData(NEW_THING, json.dumps(self.offer.payload).encode())
        return data

    def _drag(self) -> None:
        drag = QDrag(self)
        drag.setMimeData(self.mime_data())
        kind = self.offer.payload.get("kind") or ""
        offer = self.offer
        drag.setPixmap(card_picture(self.theme, kind, offer.words, offer.icon, offer.colour))
        drag.setHotSpot(_BESIDE)
        drag.exec(Qt.DropAction.CopyAction)


class Below(QToolButton):
    """At the lower edge of what scrolls: says that there is more below, and goes there."""

    def __init__(self, area: QScrollArea, theme: Theme) -> None:
        super().__init__(area)
        self._area = area
        self.setObjectName("below")
        self.setIcon(qicon("chevron-down", theme.colour("ink2"), 14))
        self.setToolTip(tr("More below"))
        self.setAccessibleName(tr("More below"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._go_on)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._place)
        bar.rangeChanged.connect(self._place)
        area.installEventFilter(self)
        self._place()

    def _go_on(self) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() * 3 // 4)

    def _place(self, *_: object) -> None:
        bar = self._area.verticalScrollBar()
        high = px(20)
        self.setGeometry(0, self._area.height() - high, self._area.width(), high)
        self.setVisible(bar.value() < bar.maximum())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False


class Palette(QFrame):
    """Every kind of card, stage, lane, connections, curves. `asked` carries an action's id."""

    asked = Signal(str)
    more_changed = Signal(bool)

    def __init__(self, theme: Theme, more: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setFixedWidth(px(WIDTH))
        self.items: dict[str, Item] = {}
        self._theme = theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self._area, 1)
        inside = QWidget()
        inside.setObjectName("palette_items")
        self._area.setWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 8, 3, 8)
        column.setSpacing(0)
        for kind in FIRST_KINDS:
            column.addWidget(self._item(card_offer(kind)))
        self._rest = [
            self._item(card_offer(kind)) for kind in KIND_WORDS if kind not in FIRST_KINDS
        ]
        for item in self._rest:
            column.addWidget(item)
        self._more = self._item(Offer("", tr("More"), "ellipsis", "ink3", {}, checkable=True))
        self._more.toggled.connect(self._show_rest)
        column.addWidget(self._more)
        column.addSpacing(5)
        column.addWidget(rule())
        column.addSpacing(5)
        for offer in map_offers():
            column.addWidget(self._item(offer))
        column.addStretch(1)
        self._below = Below(self._area, theme)
        outer.addWidget(rule())
        outer.addWidget(
            self._item(Offer("outline", tr("Structure"), "list-tree", "ink2", {}, checkable=True))
        )
        outer.addWidget(self._item(Offer("parking", tr("Parking"), "inbox", "ink2", {}, True)))
        self._more.setChecked(more)
        self._show_rest(more)

    def _item(self, offer: Offer) -> Item:
        item = Item(offer, self._theme, self)
        if offer.action:
            self.items[offer.action] = item
            item.clicked.connect(lambda: self.asked.emit(offer.action))
        return item

    def _show_rest(self, shown: bool) -> None:
        for item in self._rest:
            item.setVisible(shown)
        self._more.setText(tr("Fewer") if shown else tr("More"))
        self.more_changed.emit(shown)

    def show_parking(self, count: int, shown: bool) -> None:
        """Say how many notes are parked, and whether one sees them."""
        item = self.items["parking"]
        item.badge = count
        item.setChecked(shown)
        item.setAccessibleDescription(tr("%n parked note(s)", "", count) if count else "")
        item.update()

    def set_mode(self, mode: str) -> None:
        """Show which mode the canvas is in."""
        self.items["mode_connect"].setChecked(mode == "connect")

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        focused = self.focusWidget()
        if isinstance(focused, Item):
            self._area.ensureWidgetVisible(focused)
        return moved

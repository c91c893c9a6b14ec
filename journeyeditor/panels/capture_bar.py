"""The capture bar: one line below the map that adds a card with each Enter, and completes names."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListWidget, QWidget

from journeyeditor.layout.theme import Theme
from journeyeditor.panels.rows import ShortLabel, icon_button, icon_label
from journeyeditor.style import px
from journeyeditor.translation import tr

HEIGHT = 38
_MOST = 8  # offers shown at once
_FIELD = 160  # px that where it will land leaves at least for writing

Complete = Callable[[str, int], tuple[int, list[str]]]


class CaptureBar(QFrame):
    """`changed` carries every text, `added` the one to add, `closed` that it is done with; what
    Enter would do now may differ after `considered`. `complete` says what is begun before the
    cursor and what it could become."""

    changed = Signal(str)
    added = Signal(str)
    considered = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, complete: Complete, above: QWidget) -> None:
        super().__init__()
        self.setObjectName("capture_bar")
        self.setFixedHeight(px(HEIGHT))
        self._complete, self._above = complete, above
        self._moved = False  # an offer was chosen with the arrow keys
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Capture"))
        self.field.setPlaceholderText(
            tr("What was said   /lane  >stage  @channel  #tag  &persona  :+1 emotion")
        )
        self.field.setMinimumWidth(px(_FIELD))
        self.landing = ShortLabel("hint")
        close = icon_button("x", theme, tr("Close (Ctrl+Space)"))
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(icon_label("square-pen", theme.colour("accent"), 16))
        row.addWidget(self.field, 1)
        row.addWidget(self.landing)
        row.addWidget(close)
        self.offers = QListWidget(above)
        self.offers.setObjectName("capture_offers")
        self.offers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.offers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.offers.itemClicked.connect(lambda _: self._take())
        self.offers.hide()
        self.field.textEdited.connect(self._edited)
        self.field.textChanged.connect(self.changed)
        # Qt tells it after textEdited, when the offers are those of the new text.
        self.field.textChanged.connect(lambda _: self.considered.emit())
        self.field.installEventFilter(self)
        close.clicked.connect(self.closed)

    def open(self) -> None:
        """Show the bar and take the keyboard."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_landing(self, text: str) -> None:
        """Say where the entry will land."""
        self.landing.say(text)
        self.field.setAccessibleDescription(text)

    # -- completion --------------------------------------------------------------------------

    def _edited(self) -> None:
        _, offers = self._complete(self.field.text(), self.field.cursorPosition())
        self.offers.clear()
        self._moved = False
        if not offers:
            self.offers.hide()
            return
        self.offers.addItems(offers)
        self.offers.setCurrentRow(0)
        rows = min(len(offers), _MOST)
        self.offers.resize(px(240), rows * self.offers.sizeHintForRow(0) + 10)
        left = self.field.cursorRect().x() - 12
        place = self.field.mapTo(self._above, self.field.rect().topLeft())
        self.offers.move(place.x() + max(left, 0), place.y() - self.offers.height() - 6)
        self.offers.show()
        self.offers.raise_()

    def _begun(self) -> bool:
        """Whether a name is begun that Enter should finish. A tag may be as short as it is."""
        text, cursor = self.field.text(), self.field.cursorPosition()
        start, _ = self._complete(text, cursor)
        return cursor > start + 1 and text[start] != "#"

    def said(self) -> str:
        """What Enter would add now: the text, with the name that it would finish."""
        return self._finished()[0] if self._finishes() else self.field.text()

    def _finishes(self) -> bool:
        return self.offers.isVisible() and (self._moved or self._begun())

    def _finished(self) -> tuple[str, int]:
        """The text with the offer that is chosen in place of what is begun, and where that ends."""
        text, cursor = self.field.text(), self.field.cursorPosition()
        start, _ = self._complete(text, cursor)
        item = self.offers.currentItem()
        begun = item.text() + " " if item else text[start:cursor]
        return text[:start] + begun + text[cursor:].lstrip(), start + len(begun)

    def _take(self) -> None:
        """Write the offer that is chosen in place of what is begun."""
        text, end = self._finished()
        self.offers.hide()
        self.field.setText(text)
        self.field.setCursorPosition(end)

    # -- keys --------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.offers.hide()
        if isinstance(event, QKeyEvent):
            ours = (Qt.Key.Key_Escape, Qt.Key.Key_Tab)
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in ours:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, offered = event.key(), self.offers.isVisible()
        if key == Qt.Key.Key_Escape:
            if offered:
                self.offers.hide()
                self.considered.emit()
            else:
                self.closed.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and offered:
            by = -1 if key == Qt.Key.Key_Up else 1
            self.offers.setCurrentRow((self.offers.currentRow() + by) % self.offers.count())
            self._moved = True
            self.considered.emit()
        elif key == Qt.Key.Key_Tab and offered:
            self._take()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._finishes():
                self._take()
            self.offers.hide()
            self.added.emit(self.field.text())
        else:
            return False
        return True

"""The message strip: what a person should know, above the map, never in the way."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.theme import Theme
from journeyeditor.panels.flow import GAP, FlowLayout
from journeyeditor.panels.rows import icon_button, icon_label, plain_label
from journeyeditor.style import px
from journeyeditor.translation import tr

SHOWN_FOR = 12_000  # ms, where there is something to click; errors stay
_MOST = 0.5  # of the width that the buttons may take beside the words; more stand below them


@dataclass(frozen=True)
class Message:
    """What the strip says. `tone` is "info", "date" (one has come), "note" (stays) or "error"
    (stays); `offers` are buttons: what they say and what they do."""

    text: str
    tone: str = "info"
    offers: tuple[tuple[str, Callable[[], None]], ...] = ()


_ICONS = {
    "info": ("circle-check", "opportunity"),
    "date": ("calendar-days", "note"),
    "note": ("info", "note"),
}
_PASSING = ("info", "date")


class _Said(QWidget):
    """The words of a message and its buttons: beside them, or below where they would take most of
    the width."""

    def __init__(self, message: Message) -> None:
        super().__init__()
        words = plain_label(message.text, wrap=True)
        words.setContentsMargins(0, 3, 0, 3)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._offers = QWidget()
        flow = FlowLayout(self._offers)
        self._needs = 0  # px of all buttons in one line
        for label, perform in message.offers:
            button = QPushButton(label)
            button.setProperty("role", "quiet")
            button.clicked.connect(perform)
            flow.addWidget(button)
            button.ensurePolished()
            self._needs += button.sizeHint().width() + GAP
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._offers)
        self._offers.setVisible(bool(message.offers))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = self._needs > _MOST * self.width()
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if below else way.LeftToRight)
        self._offers.setMinimumWidth(0 if below else self._needs)


class Strip(QFrame):
    """Shows one message at a time; the newest wins."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.message: Message | None = None
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 8, 6)
        self._row.setSpacing(8)
        # However much there is to say, the map may be as narrow as the side panels leave it.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(self.clear)
        self.hide()

    def show_message(self, message: Message) -> None:
        """Say something until it is closed, or for twelve seconds where it is only information."""
        self._empty()
        self.message = message
        self.setProperty("tone", message.tone)
        self.style().polish(self)
        name, colour = _ICONS.get(message.tone, ("circle-alert", "pain"))
        icon = icon_label(name, self._theme.colour(colour), 16)
        icon.setFixedHeight(px(22))  # as the buttons
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(icon, 0, top)
        self._row.addWidget(_Said(message), 1)
        close = icon_button("x", self._theme, tr("Close"), 14, 22)
        close.clicked.connect(self.clear)
        self._row.addWidget(close, 0, top)
        self.setAccessibleName(message.text)
        self.show()
        if message.tone in _PASSING:
            self._timer.start()
        else:
            self._timer.stop()

    def clear(self) -> None:
        """Say nothing."""
        self._timer.stop()
        self.message = None
        self.hide()
        self._empty()

    def _empty(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

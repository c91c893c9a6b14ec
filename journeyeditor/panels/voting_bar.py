"""The bar of a round of dot votes: how many dots it has, how many are given, reveal, finish."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from journeyeditor.layout.theme import Theme
from journeyeditor.panels.rows import icon_label, plain_label
from journeyeditor.style import px
from journeyeditor.translation import tr

MOST_DOTS = 999


class VotingBar(QFrame):
    """`limited` carries how many dots the round has (0 is as many as one likes), `asked` the id of
    an action, `left` that the keyboard goes back to the map."""

    limited = Signal(int)
    asked = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("voting_bar")
        self.setAccessibleName(tr("Dot votes"))
        asks = tr("Dots in this round")
        self.dots = QLineEdit()
        self.dots.setValidator(QIntValidator(0, MOST_DOTS, self.dots))
        self.dots.setPlaceholderText(tr("no limit"))
        self.dots.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.dots.setFixedWidth(px(96))
        self.dots.setAccessibleName(asks)
        self.dots.setToolTip(tr("Dots in this round, of the whole room; empty is no limit"))
        self.dots.installEventFilter(self)
        self.count = plain_label("", "soft")
        self.go_on = self._button(tr("Go on voting"), "vote")
        self.reveal = self._button("", "reveal_votes")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(8)
        row.addWidget(icon_label("circle-dot", theme.colour("accent"), 16))
        # What a narrow bar goes without, the first of them first.
        name, what = plain_label(tr("Dot votes"), "strong"), plain_label(asks, "soft")
        self._spare = (name, what, self.count)
        for widget in (name, what, self.dots, self.count):
            row.addWidget(widget)
        row.addStretch(1)
        for button in (self.go_on, self.reveal, self._button(tr("Finish"), "end_votes")):
            row.addWidget(button)
        self.dots.editingFinished.connect(self._limit)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for label in self._spare:
            label.show()
        for label in self._spare:
            if self.minimumSizeHint().width() > self.width():
                label.hide()

    def _button(self, words: str, action: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("role", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.asked.emit(action))
        return button

    def _limit(self) -> None:
        self.limited.emit(int(self.dots.text() or 0))

    def show_round(self, limit: int, given: int, hidden: bool, voting: bool) -> None:
        """Show a round of `limit` dots of which `given` are given; whether its totals are `hidden`,
        and whether a click gives a dot now."""
        if not self.dots.hasFocus():
            self.dots.setText(str(limit) if limit else "")
        said = tr("%n dot(s) given", "", given)
        if limit:
            left = tr("%n left", "", max(limit - given, 0))
            said = f"{said} · {left}"
        self.count.setText(said)
        self.reveal.setText(tr("Reveal totals") if hidden else tr("Hide totals"))
        self.go_on.setVisible(not voting)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(event, QKeyEvent) and event.key() in done:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._limit()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

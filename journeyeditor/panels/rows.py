"""What panels are made of: labels, icons, and rows that stand for a record."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from journeyeditor.layout.theme import Theme
from journeyeditor.panels.references import Candidate
from journeyeditor.style import qicon
from journeyeditor.translation import tr


def plain_label(text: str, role: str = "", wrap: bool = False) -> QLabel:
    """A label that shows `text` as it is: a user's text is never markup."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setProperty("role", role)
    label.setWordWrap(wrap)
    return label


class ShortLabel(QLabel):
    """One line of plain text, cut with "…" where there is no room for all of it."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self._whole = ""

    def say(self, text: str) -> None:
        """Show `text`; a screen reader reads all of it."""
        if text != self._whole:
            self._whole = text
            self.setAccessibleName(text)
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(
            self.fontMetrics().horizontalAdvance(self._whole) + 4, super().sizeHint().height()
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        right = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._whole, right, self.width()))
        self.updateGeometry()


def icon_label(name: str, colour: str, size: int) -> QLabel:
    """An icon in "#rrggbb"."""
    label = QLabel()
    label.setPixmap(qicon(name, colour, size).pixmap(size, size))
    label.setFixedSize(size, size)
    return label


def icon_button(name: str, theme: Theme, says: str, size: int = 16, side: int = 24) -> QToolButton:
    """A square button with an icon only; `says` is its tooltip and what a screen reader reads."""
    button = QToolButton()
    button.setIcon(qicon(name, theme.colour("ink3"), size))
    button.setFixedSize(side, side)
    button.setToolTip(says)
    button.setAccessibleName(says)
    return button


def rule() -> QFrame:
    """A hairline across the panel."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line


class RecordRow(QFrame):
    """Click or Enter opens the record, Delete or the × takes it out of the list."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, shown: Candidate, theme: Theme, removable: bool = True) -> None:
        super().__init__()
        self.id, self._removable = shown.id, removable
        self.setObjectName("record_row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(" ".join(part for part in (shown.title, shown.detail) if part))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 3, 0, 3)
        row.setSpacing(9)
        icon = icon_label(shown.icon, theme.colour("ink3"), 12)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(plain_label(shown.title, wrap=True))
        if shown.detail:
            words.addWidget(plain_label(shown.detail, "detail", wrap=True))
        row.addLayout(words, 1)
        if removable:
            remove = icon_button("x", theme, tr("Remove"), 12, 20)
            remove.setAccessibleName(tr("Remove %1").replace("%1", shown.title))
            remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            remove.clicked.connect(lambda: self.removed.emit(self.id))
            row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
            keep = remove.sizePolicy()
            keep.setRetainSizeWhenHidden(True)
            remove.setSizePolicy(keep)
            remove.hide()
            self._remove = remove

    def _show_remove(self) -> None:
        if self._removable:
            self._remove.setVisible(self.underMouse() or self.hasFocus())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._show_remove()

    def leaveEvent(self, event: QEvent) -> None:
        self._show_remove()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_remove()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_remove()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.opened.emit(self.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.id)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._removable:
            self.removed.emit(self.id)
        else:
            super().keyPressEvent(event)

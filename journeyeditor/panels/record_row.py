"""A row of a list that stands for a record of the map."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from journeyeditor.layout.theme import Theme
from journeyeditor.panels.references import Candidate
from journeyeditor.panels.rows import icon_button, icon_label, plain_label
from journeyeditor.style import px
from journeyeditor.translation import tr


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
        icon.setFixedHeight(px(16))  # as a line of words
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

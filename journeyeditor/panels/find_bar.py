"""The find bar: a slim field over the map that counts what it finds and steps through it."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from journeyeditor.layout.theme import Theme
from journeyeditor.panels.rows import icon_button, icon_label, plain_label
from journeyeditor.style import px
from journeyeditor.translation import tr

WIDTH = 380
_AIR = 16  # px beside it


class FindBar(QFrame):
    """`typed` carries every text, `stepped` 1 or −1, `closed` that it is done with."""

    typed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self._area: QWidget | None = None
        self._covered = 0
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find on the map"))
        self.field.setAccessibleName(tr("Find on the map"))
        self.count = plain_label("", "hint")
        previous = icon_button("chevron-up", theme, tr("Previous (Shift+Enter)"))
        following = icon_button("chevron-down", theme, tr("Next (Enter)"))
        close = icon_button("x", theme, tr("Close (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 6, 4)
        row.setSpacing(4)
        row.addWidget(icon_label("search", theme.colour("ink3"), 14))
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        row.addSpacing(4)
        for button in (previous, following, close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.field.textChanged.connect(self.typed)
        self.field.installEventFilter(self)
        previous.clicked.connect(lambda: self.stepped.emit(-1))
        following.clicked.connect(lambda: self.stepped.emit(1))
        close.clicked.connect(self.closed)
        self.hide()

    def open(self) -> None:
        """Show the bar with its text selected, and take the keyboard."""
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def lie_over(self, area: QWidget, covered: int) -> None:
        """Stay in the top right corner of `area`, of which `covered` pixels at the right lie under
        a panel."""
        if self._area is not area:
            self._area = area
            area.installEventFilter(self)
        self._covered = covered
        self._place()

    def _place(self) -> None:
        area, parent = self._area, self.parentWidget()
        if area is None or parent is None or not parent.isAncestorOf(area):
            return
        right = area.width() - self._covered - _AIR
        self.setFixedWidth(min(px(WIDTH), right - _AIR))
        self.adjustSize()
        self.move(area.mapTo(parent, QPoint(right - self.width(), _AIR // 2)))

    def show_count(self, at: int, count: int, on_map: bool = True) -> None:
        """Say that the `at`-th of `count` places is looked at, from 0."""
        if not self.field.text().strip():
            said = ""
        elif not count:
            said = tr("Nothing found")
        else:
            said = tr("%1 of %2").replace("%1", str(at + 1)).replace("%2", str(count))
            if not on_map:
                said += " · " + tr("not on the map")
        self.count.setText(said)
        self.field.setAccessibleDescription(said)
        wrong = bool(self.field.text().strip()) and not count
        if self.field.property("wrong") != wrong:
            self.field.setProperty("wrong", wrong)
            self.field.style().polish(self.field)
        # Or else Qt paints the map below it, lays it out, and paints all of it again.
        QCoreApplication.sendPostedEvents(self, QEvent.Type.LayoutRequest.value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._area:
            if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
                self._place()
            return False
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, shift = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if shift else 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:  # on a button
            self.closed.emit()
        else:
            super().keyPressEvent(event)

"""The tray beside the palette: the parking lot, and what was deleted since the map was opened."""

import json
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QDrag, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.theme import Theme
from journeyeditor.panels.rows import icon_button, plain_label, rule
from journeyeditor.panels.sketch import card_picture
from journeyeditor.scene.tool import NEW_THING
from journeyeditor.style import px, qicon
from journeyeditor.translation import tr

WIDTH = 232


@dataclass(frozen=True)
class Row:
    """Something that lies in the tray."""

    id: str
    words: str
    icon: str
    kind: str = ""


class _Rows(QListWidget):
    """Enter and a double click place what is chosen, Delete takes it out; it can be dragged. The
    `offers` are what its menu says for that."""

    placed = Signal(object)  # ids
    removed = Signal(object)

    def __init__(self, theme: Theme, noun: str, offers: Sequence[str]) -> None:
        super().__init__()
        self._theme, self._noun, self._offers = theme, noun, offers
        self._shown: tuple[Row, ...] = ()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(lambda _: self.placed.emit(self.chosen()))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these, with what is chosen still chosen."""
        if tuple(rows) == self._shown:
            return
        self._shown = tuple(rows)
        chosen = set(self.chosen())
        self.clear()
        for row in rows:
            item = QListWidgetItem(qicon(row.icon, self._theme.colour("ink3"), 14), row.words)
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            self.addItem(item)
            item.setSelected(row.id in chosen)
        if rows and not self.selectedItems():
            self.setCurrentRow(0)

    def chosen(self) -> list[str]:
        """The ids of the rows that are chosen, from top to bottom."""
        items = [self.item(n) for n in range(self.count())]
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.isSelected()]

    def mime_data(self) -> QMimeData:
        """What is dropped on the map."""
        data = QMimeData()
        payload = {"noun": self._noun, "ids": self.chosen()}
        data.setData(NEW_THING, json.dumps(payload).encode())
        return data

    def startDrag(self, actions: Qt.DropAction) -> None:
        rows = [row for row in self._shown if row.id in self.chosen()]
        if not rows:
            return
        drag = QDrag(self)
        drag.setMimeData(self.mime_data())
        first = rows[0]
        drag.setPixmap(card_picture(self._theme, first.kind, first.words, first.icon, "ink2"))
        drag.setHotSpot(QPoint(24, 24))
        drag.exec(Qt.DropAction.CopyAction)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.chosen():
            self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """What can be done with what is chosen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, asked in zip(self._offers, (self.placed, self.removed), strict=False):
            menu.addAction(words).triggered.connect(partial(self._emit, asked))
        return menu

    def _emit(self, asked: SignalInstance, *_: object) -> None:
        asked.emit(self.chosen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen():
            self.placed.emit(self.chosen())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen():
            self.removed.emit(self.chosen())
        else:
            super().keyPressEvent(event)


class Tray(QFrame):
    """`written` carries what a new note says so far, `added` what it says, `placed` and `removed`
    ids of notes, `restored` ids of what was deleted, `closed` that the keyboard goes back to the
    map."""

    written = Signal(str)
    added = Signal(str)
    placed = Signal(object)
    removed = Signal(object)
    restored = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tray")
        self.setFixedWidth(px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(plain_label(tr("Parking lot"), "section"), 1)
        close = icon_button("x", theme, tr("Close"))
        close.clicked.connect(self.closed)
        head.addWidget(close)
        column.addLayout(head)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("New note, then Enter"))
        self.field.setAccessibleName(tr("New parked note"))
        self.field.textChanged.connect(self.written)
        self.field.returnPressed.connect(self._add)
        self.field.setAcceptDrops(False)  # the tray takes what is dropped: each line a note
        column.addWidget(self.field)
        self.notes = _Rows(theme, "parked", (tr("Place"), tr("Delete")))
        self.notes.setAccessibleName(tr("Parked notes"))
        self.notes.placed.connect(self.placed)
        self.notes.removed.connect(self.removed)
        column.addWidget(self.notes, 3)
        self.hint = plain_label(
            tr("Enter: into the selected cell. Or drag it there."), "hint", True
        )
        column.addWidget(self.hint)
        self._gone_part = QWidget()
        below = QVBoxLayout(self._gone_part)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        below.addWidget(rule())
        below.addWidget(plain_label(tr("Deleted in this session"), "section"))
        self.gone = _Rows(theme, "deleted", (tr("Put back"),))
        self.gone.setAccessibleName(tr("Deleted in this session"))
        self.gone.setDragEnabled(False)
        self.gone.placed.connect(self.restored)
        below.addWidget(self.gone, 1)
        back = QPushButton(tr("Put back"))
        back.setProperty("role", "quiet")
        back.clicked.connect(lambda: self.restored.emit(self.gone.chosen()))
        below.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._gone_part, 2)
        for widget in (self.field, self.notes, self.gone):
            widget.installEventFilter(self)

    def show_rows(self, notes: Sequence[Row], gone: Sequence[Row]) -> None:
        """Show what lies in the tray."""
        self.notes.show_rows(notes)
        self.gone.show_rows(gone)
        self._gone_part.setVisible(bool(gone))

    def offer(self, on: bool) -> None:
        """Show that cards that are dragged can be let go here."""
        if bool(self.property("offers")) != on:
            self.setProperty("offers", on)
            self.style().polish(self)

    def open(self) -> None:
        """Show the tray and take the keyboard: where a note is written, or on the first of many."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add(self) -> None:
        if self.field.text().strip():
            self.added.emit(self.field.text())
            self.field.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.closed.emit()
                return True
        if watched is self.field and _pastes_lines(event):
            self.added.emit(QGuiApplication.clipboard().text())
            return True
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if watched is self.field and down and event.type() == QEvent.Type.KeyPress:
            self.notes.setFocus()
            return True
        return super().eventFilter(watched, event)


def _pastes_lines(event: QEvent) -> bool:
    """Whether a key pastes more than a field of one line can show: each line is a note."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    pastes = event.matches(QKeySequence.StandardKey.Paste)
    return pastes and "\n" in QGuiApplication.clipboard().text().strip()

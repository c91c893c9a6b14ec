"""The action plan as a board: a column for each status, actions dragged or moved with keys."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.layout.theme import Theme
from journeyeditor.panels.board_card import CardDelegate
from journeyeditor.panels.dots import status_icon
from journeyeditor.panels.editors import restyle
from journeyeditor.panels.plan_table import Task
from journeyeditor.panels.reading import written
from journeyeditor.panels.rows import plain_label
from journeyeditor.panels.vocabulary import PLAN_STATES
from journeyeditor.translation import tr

TASK = Qt.ItemDataRole.UserRole
MIME = "application/x-journeyeditor-planned-action"
Index = QModelIndex | QPersistentModelIndex


class _Tasks(QAbstractListModel):
    """The actions of one column."""

    retitled = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.tasks: list[Task] = []
        self.editable = True

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show other actions."""
        if [task.action.id for task in tasks] == [task.action.id for task in self.tasks]:
            self.tasks = list(tasks)
            if tasks:
                self.dataChanged.emit(self.index(0), self.index(len(tasks) - 1))
            return
        self.beginResetModel()
        self.tasks = list(tasks)
        self.endResetModel()

    def row_of(self, id_: str) -> int | None:
        return next((n for n, task in enumerate(self.tasks) if task.action.id == id_), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt has it)
        return 0 if parent.isValid() else len(self.tasks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        task = self.tasks[index.row()]
        if role == TASK:
            return task
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return task.action.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (task.action.title, task.action.owner, task.action.due, task.remark)
            return ", ".join(part for part in said if part)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        self.retitled.emit(self.tasks[index.row()].action.id, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self.editable:
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable
        return flags

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        data = QMimeData()
        data.setData(MIME, self.tasks[indexes[0].row()].action.id.encode())
        return data


class _List(QListView):
    """The actions of one column, which takes those of others."""

    walked = Signal(int)  # to the column at the left (−1) or right
    moved = Signal(int)
    dropped = Signal(str)
    opened = Signal(str)
    removed = Signal(str)
    wanted_new = Signal()
    left = Signal()

    def __init__(self, theme: Theme, status: str, says: str) -> None:
        super().__init__()
        self.coming = False
        self.tasks = _Tasks()
        self.setModel(self.tasks)
        self.setItemDelegate(CardDelegate(theme, status, self))
        self.setObjectName("board_list")
        self.setAccessibleName(says)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def current(self) -> str | None:
        """The action that the keyboard is on."""
        row = self.currentIndex().row()
        return self.tasks.tasks[row].action.id if 0 <= row < len(self.tasks.tasks) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held, id_ = event.key(), event.modifiers(), self.current()
        sideways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # what ends the writing does nothing else
        elif sideways and held & Qt.KeyboardModifier.ControlModifier:
            self.moved.emit(sideways)
        elif sideways:
            self.walked.emit(sideways)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Insert:
            self.wanted_new.emit()
        elif id_ and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(id_)
        elif id_ and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(id_)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.coming = True  # Qt makes the first action the current one, which picks nothing
        super().focusInEvent(event)
        self.coming = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()  # other widths wrap other lines
        self.scrollTo(self.currentIndex())

    # -- what is dragged over it -------------------------------------------------------------

    def _takes(self, event: QDragMoveEvent | QDropEvent) -> bool:
        takes = event.mimeData().hasFormat(MIME) and self.tasks.editable
        if takes:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()
        return takes

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        restyle(self, offers=self._takes(event))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._takes(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        restyle(self, offers=False)

    def dropEvent(self, event: QDropEvent) -> None:
        restyle(self, offers=False)
        if self._takes(event):
            self.dropped.emit(bytes(event.mimeData().data(MIME).data()).decode())


class Board(QWidget):
    """Three columns. Arrows walk, Ctrl+← and Ctrl+→ move an action to another column."""

    picked = Signal(str)
    moved = Signal(str, str)  # id, its new status
    retitled = Signal(str, str)
    opened = Signal(str)
    removed = Signal(str)
    wanted_new = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.lists: dict[str, _List] = {}
        self._counts = {status: plain_label("", "hint") for status, _ in PLAN_STATES}
        self._following = False
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 10)
        row.setSpacing(12)
        for status, word in PLAN_STATES:
            assert status is not None
            row.addWidget(self._column(theme, status, tr(word)), 1)
        self.setFocusProxy(self.lists["todo"])

    def _column(self, theme: Theme, status: str, words: str) -> QFrame:
        column = QFrame()
        column.setObjectName("board_column")
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 6, 0, 0)
        box.setSpacing(2)
        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 10, 0)
        head.setSpacing(7)
        sign = plain_label("")
        sign.setPixmap(status_icon(theme, status).pixmap(14, 14))
        head.addWidget(sign)
        head.addWidget(plain_label(words, "strong"))
        head.addWidget(self._counts[status])
        head.addStretch(1)
        box.addLayout(head)
        rows = self.lists[status] = _List(theme, status, words)
        box.addWidget(rows, 1)
        rows.tasks.retitled.connect(self.retitled)
        rows.opened.connect(self.opened)
        rows.removed.connect(self.removed)
        rows.wanted_new.connect(self.wanted_new)
        rows.left.connect(self.left)
        rows.dropped.connect(lambda id_: self._take(id_, status))
        rows.walked.connect(lambda by: self._walk(status, by))
        rows.moved.connect(lambda by: self._move(status, by))
        rows.selectionModel().currentChanged.connect(lambda: self._on_current(status))
        rows.clicked.connect(lambda _: self._on_current(status))
        return column

    def show_tasks(self, tasks: Mapping[str, Sequence[Task]], editable: bool) -> None:
        """Show these actions, by status."""
        self._following = True
        for status, rows in self.lists.items():
            rows.tasks.editable = editable
            rows.tasks.show_tasks(tasks[status])
            self._counts[status].setText(written(len(tasks[status])))
        self._following = False

    def choose(self, ids: Sequence[str]) -> None:
        """Show that these actions are selected."""
        self._following = True
        for rows in self.lists.values():
            number = next((n for n in map(rows.tasks.row_of, ids) if n is not None), None)
            if number is None:
                rows.clearSelection()
            else:
                rows.setCurrentIndex(rows.tasks.index(number))
                rows.doItemsLayout()
                rows.scrollTo(rows.currentIndex())
        self._following = False

    def focus_on(self, id_: str, write: bool = False) -> None:
        """Put the keyboard on an action, to write its title if asked for."""
        for status, rows in self.lists.items():
            number = rows.tasks.row_of(id_)
            if number is not None:
                rows.setFocus()
                rows.setCurrentIndex(rows.tasks.index(number))
                rows.scrollTo(rows.currentIndex())
                self._on_current(status)
                if write:
                    rows.edit(rows.currentIndex())

    def _on_current(self, status: str) -> None:
        rows = self.lists[status]
        id_ = rows.current()
        if id_ and not self._following and not rows.coming and rows.hasFocus():
            self.picked.emit(id_)

    def _beside(self, status: str, by: int) -> str | None:
        order = list(self.lists)
        at = order.index(status) + by
        return order[at] if 0 <= at < len(order) else None

    def _walk(self, status: str, by: int) -> None:
        beside = self._beside(status, by)
        while beside and not self.lists[beside].tasks.tasks:
            beside = self._beside(beside, by)
        if beside is None:
            return
        rows = self.lists[beside]
        row = min(max(self.lists[status].currentIndex().row(), 0), len(rows.tasks.tasks) - 1)
        self.focus_on(rows.tasks.tasks[row].action.id)

    def _take(self, id_: str, status: str) -> None:
        self.moved.emit(id_, status)
        self.focus_on(id_)

    def _move(self, status: str, by: int) -> None:
        id_, beside = self.lists[status].current(), self._beside(status, by)
        if id_ and beside and self.lists[status].tasks.editable:
            self._take(id_, beside)

"""Tables of records: a row for each, sorted by a click on a heading, narrowed by words, edited in
place."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from journeyeditor.panels.table_rows import Column, Index, Rows, Sieve
from journeyeditor.style import px
from journeyeditor.translation import tr

__all__ = ["Column", "Rows", "Table"]

ROW_HEIGHT = 28  # px


class _Delegate(QStyledItemDelegate):
    """Opens the editor that a column asks for."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = _column(index)
        if column.choices:
            combo = QComboBox(parent)
            combo.setItemDelegate(QStyledItemDelegate(combo))  # the one that wears the style sheet
            for value, word in column.choices:
                combo.addItem(word, value)
            combo.activated.connect(lambda: self._take(combo))
            combo.setAccessibleName(column.title)
            return combo
        line = QLineEdit(parent)
        line.setProperty("role", "cell")
        line.setAccessibleName(column.title)
        if column.offers:
            completer = QCompleter(list(column.offers()), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
        return line

    def _take(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        said = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findText(said))
            editor.showPopup()
        elif isinstance(editor, QLineEdit):
            editor.setText(said)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(_column(index).width), px(ROW_HEIGHT))


def _column(index: Index) -> Column:
    model = index.model()
    while isinstance(model, QSortFilterProxyModel):
        model = model.sourceModel()
    assert isinstance(model, Rows)
    return model.columns[index.column()]


class Table(QTableView):
    """The rows of a `Rows`. Enter or a double click on what can't be edited opens a row; F2 or
    typing edits; Escape leaves."""

    opened = Signal(str)
    picked = Signal(tuple)  # names of the rows that a person selected
    left = Signal()
    arranged = Signal()  # a person sorted it, or moved or resized a column

    def __init__(self, rows: Rows, name: str) -> None:
        super().__init__()
        self.rows, self.sieve = rows, Sieve(rows)
        self._following = False  # a selection is being shown, not made
        self.setModel(self.sieve)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.setObjectName("record_table")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
        self.setIconSize(QSize(px(16), px(16)))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsMovable(True)
        head.setMinimumSectionSize(px(28))
        head.setAccessibleName(tr("Headings: a click sorts"))
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)  # as the rows come
        head.setStretchLastSection(True)
        words = head.fontMetrics().horizontalAdvance
        self._widths = [max(px(c.width), words(c.title) + px(22)) for c in rows.columns]
        self._fitted = False  # the columns were given their widths
        self._own = False  # a person gave one its width
        head.sectionResized.connect(self._on_resized)
        head.sectionMoved.connect(self._on_moved)
        head.sortIndicatorChanged.connect(lambda *_: self.arranged.emit())
        self.selectionModel().selectionChanged.connect(self._on_selected)
        # A reset forgets the selection; it is not a person who let go.
        rows.modelAboutToBeReset.connect(lambda: self._follow(True))
        rows.modelReset.connect(lambda: self._follow(False))

    def _follow(self, following: bool) -> None:
        self._following = following

    def _fit(self) -> None:
        """Share out the room that is left, unless a person has chosen how wide the columns are."""
        if self._own:
            return
        growing = [n for n, column in enumerate(self.rows.columns) if column.grows]
        left = max(self.viewport().width() - sum(self._widths), 0)
        share = left // len(growing) if growing else 0
        self._fitted = False
        for n, width in enumerate(self._widths):
            self.setColumnWidth(n, width + (share if n in growing else 0))
        self._fitted = True

    def _on_resized(self, section: int) -> None:
        last = section == len(self.rows.columns) - 1  # which takes what is left over
        if self._fitted and not last:
            self._own = True
            self.arranged.emit()

    def _on_moved(self) -> None:
        self._own = True
        self.arranged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _on_selected(self) -> None:
        if not self._following:
            self.picked.emit(self.chosen())

    def chosen(self) -> tuple[str, ...]:
        """The names of the selected rows, from top to bottom."""
        indexes = (self.sieve.index(number, 0) for number in self._selected())
        return tuple(self.rows.id_at(self.sieve.mapToSource(index)) for index in indexes)

    def _selected(self) -> list[int]:
        """The numbers of the selected rows. (`selectedRows` asks about every cell.)"""
        ranges: Any = self.selectionModel().selection()  # a list of ranges, which its stub is not
        return sorted({n for each in ranges for n in range(each.top(), each.bottom() + 1)})

    def current(self) -> str | None:
        """The name of the row that the keyboard is in."""
        index = self.sieve.mapToSource(self.currentIndex())
        return self.rows.id_at(index) if index.isValid() else None

    def choose(self, ids: Iterable[str]) -> None:
        """Show that these rows are selected, without saying so."""
        wanted = [n for n in map(self.rows.row_of, ids) if n is not None]
        indexes = [self.sieve.mapFromSource(self.rows.index(n, 0)) for n in wanted]
        numbers = sorted(index.row() for index in indexes if index.isValid())
        if numbers == self._selected():
            return
        self._following = True
        flag, chosen = QItemSelectionModel.SelectionFlag, QItemSelection()
        last = len(self.rows.columns) - 1
        for start, end in _runs(numbers):
            chosen.select(self.sieve.index(start, 0), self.sieve.index(end, last))
        self.selectionModel().select(chosen, flag.ClearAndSelect)
        if numbers and self.currentIndex().row() not in numbers:
            column = max(self.currentIndex().column(), 0)
            here = self.sieve.index(numbers[0], column)
            self.selectionModel().setCurrentIndex(here, flag.NoUpdate)
            self.scrollTo(here)
        self._following = False

    def show_column(self, name: str, shown: bool) -> None:
        """Show a column, or hide it; rows in the order of what is hidden come as they are."""
        number = [column.name for column in self.rows.columns].index(name)
        self.setColumnHidden(number, not shown)
        if not shown and self.horizontalHeader().sortIndicatorSection() == number:
            self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

    def write_in(self, id_: str, column: str) -> None:
        """Open the editor of a cell."""
        number = self.rows.row_of(id_)
        names = [each.name for each in self.rows.columns]
        if number is not None:
            index = self.sieve.mapFromSource(self.rows.index(number, names.index(column)))
            self.setCurrentIndex(index)
            self.setFocus()
            self.edit(index)

    def narrow(self, words: str = "", keep: Callable[[Any], bool] | None = None) -> None:
        """Leave only the rows with all these words that `keep` keeps; the selection stays."""
        chosen = self.chosen()
        self._following = True
        self.sieve.narrow(words, keep)
        self._following = False
        self.choose(chosen)

    def remembered(self) -> tuple[int, int, bytes]:
        """How a person arranged the table: the column it is sorted by, which way, the headings
        where they were changed."""
        head = self.horizontalHeader()
        order = head.sortIndicatorOrder().value
        headings = bytes(head.saveState().data()) if self._own else b""
        return head.sortIndicatorSection(), order, headings

    def arrange(self, remembered: object) -> None:
        """Arrange the table as it was."""
        if isinstance(remembered, tuple):
            section, order, headings = remembered
            if headings:
                self._own = self.horizontalHeader().restoreState(headings)
            self.sortByColumn(section, Qt.SortOrder(order))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # what ends the writing does nothing else
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held and (id_ := self.current()):
            self.opened.emit(id_)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif held & Qt.KeyboardModifier.ControlModifier and key != Qt.Key.Key_A:
            event.ignore()  # a command of the panel or the window
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(self.rows.id_at(self.sieve.mapToSource(index)))
        else:
            super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if (
            isinstance(event, QHelpEvent)
            and event.type() == QEvent.Type.ToolTip
            and not self._is_cut(self.indexAt(event.pos()))
        ):
            return True  # the cell says it all
        return super().viewportEvent(event)

    def _is_cut(self, index: QModelIndex) -> bool:
        if not index.isValid():
            return False
        metrics = QApplication.fontMetrics()
        text = str(index.data())
        room = self.visualRect(index).width() - px(14)
        return "\n" in text or metrics.horizontalAdvance(text) + px(20) > room


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbours together, first and last: one by one, ten thousand rows take two seconds."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs

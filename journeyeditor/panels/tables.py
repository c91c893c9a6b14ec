"""Tables of records: a row for each, sorted by a click on a heading, narrowed by words, edited in
place."""

import html
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QMouseEvent, QResizeEvent
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

from journeyeditor.style import font, px
from journeyeditor.translation import tr

Index = QModelIndex | QPersistentModelIndex
SORT = Qt.ItemDataRole.UserRole + 1  # what a column is sorted by
ROW_HEIGHT = 28  # px
_LAST = "\U0010fffd"  # sorts behind every text
_NOTHING = -1e9  # sorts before every number


@dataclass(frozen=True)
class Column:
    """What a table says of a row, whatever a row is. `text` is shown, `sort` gives a number or text
    to sort by (the text without it). A column with `write` can be edited: that takes what was typed
    or chosen and raises ValueError with a sentence for the user; `start` is what the editor begins
    with (the text without it), `choices` makes it a list of (value, word), `offers` completes what
    is typed."""

    name: str
    title: str
    text: Callable[[Any], str]
    width: int = 90  # px
    sort: Callable[[Any], float | str | None] | None = None
    figure: bool = False  # stands at the end of its cell
    icon: Callable[[Any], QIcon | None] | None = None
    colour: Callable[[Any], str | None] | None = None  # "#rrggbb"; None is the usual ink
    strong: bool = False
    grows: bool = False  # takes its share of the room that the table has left
    tip: str = ""  # explains the heading
    write: Callable[[Any, Any], None] | None = None
    start: Callable[[Any], str] | None = None
    choices: tuple[tuple[Any, str], ...] = ()
    offers: Callable[[], Sequence[str]] | None = None
    tick: Callable[[Any], bool] | None = None  # yes or no, as a box to tick; `write` takes a bool


class Rows(QAbstractTableModel):
    """Any objects with a name each (`id_of`), said by columns."""

    refused = Signal(str)  # why what was typed can't be

    def __init__(self, columns: Sequence[Column], id_of: Callable[[Any], str]) -> None:
        super().__init__()
        self.columns, self._id_of = tuple(columns), id_of
        self.rows: tuple[Any, ...] = ()
        self._place: dict[str, int] = {}
        self.editable = True

    def show_rows(self, rows: Iterable[Any]) -> None:
        """Show other rows. Where they are the same ones, only what they say is read again."""
        new = tuple(rows)
        place = {self._id_of(row): n for n, row in enumerate(new)}
        if list(place) == list(self._place):
            self.rows = new
            if new:
                ends = self.index(0, 0), self.index(len(new) - 1, len(self.columns) - 1)
                self.dataChanged.emit(*ends)
            return
        if place.keys() == self._place.keys():
            self._reorder(new, place)
            return
        self.beginResetModel()
        self.rows, self._place = new, place
        self.endResetModel()

    def _reorder(self, rows: tuple[Any, ...], place: dict[str, int]) -> None:
        """The same rows in another order: what is selected and where the keyboard is goes along."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        ids = [self.id_at(index) for index in kept]
        self.rows, self._place = rows, place
        moved = [
            self.index(place[id_], index.column()) for id_, index in zip(ids, kept, strict=True)
        ]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def id_at(self, index: Index) -> str:
        """The name of the row at an index of this model."""
        return self._id_of(self.rows[index.row()])

    def row_of(self, id_: str) -> int | None:
        """Where a row is; None where there is none of this name."""
        return self._place.get(id_)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt has it)
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip or None
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column, row = self.columns[index.column()], self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            edits = role == Qt.ItemDataRole.EditRole
            return (column.start if edits and column.start else column.text)(row)
        if role == SORT:
            return _sorts_by(column, row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.DecorationRole:
            return column.icon(row) if column.icon else None
        if role == Qt.ItemDataRole.ForegroundRole:
            named = column.colour(row) if column.colour else None
            return QColor(named) if named else None
        if role == Qt.ItemDataRole.FontRole:
            return font(weight=500) if column.strong else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(column.text(row))
        if role == Qt.ItemDataRole.CheckStateRole and column.tick:
            return Qt.CheckState.Checked if column.tick(row) else Qt.CheckState.Unchecked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self.editable:
            column = self.columns[index.column()]
            if column.tick:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
            elif column.write:
                flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        write = self.columns[index.column()].write
        if write is None or not self.editable:
            return False
        try:
            ticks = role == Qt.ItemDataRole.CheckStateRole
            said = Qt.CheckState(value) == Qt.CheckState.Checked if ticks else value
            write(self.rows[index.row()], said)
        except ValueError as problem:
            self.refused.emit(str(problem))
            return False
        return True


def _tip(text: str) -> str:
    # In a frame of markup: a user's text alone might look like some.
    return f"<qt>{html.escape(text)}</qt>".replace("\n", "<br>")


def _alignment(column: Column) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.figure else Qt.AlignmentFlag.AlignLeft
    return (side | Qt.AlignmentFlag.AlignVCenter).value


def _sorts_by(column: Column, row: Any) -> float | str:
    if column.sort is None:
        return column.text(row) or _LAST
    value = column.sort(row)
    if value is None:
        return _NOTHING
    return value if isinstance(value, str) else float(value)  # Qt takes −1.5 for −2 beside an int


class Sieve(QSortFilterProxyModel):
    """Sorts the rows and leaves those that hold all the `words` and that `keep` keeps."""

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._words: list[str] = []
        self._keep: Callable[[Any], bool] = lambda _: True
        self._rows = rows
        self.setSourceModel(rows)
        self.setSortRole(SORT)
        self.setSortLocaleAware(True)
        self.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def narrow(self, words: str = "", keep: Callable[[Any], bool] | None = None) -> None:
        """Leave only these rows."""
        self._words = words.casefold().split()
        self._keep = keep or (lambda _: True)
        self.invalidate()

    def filterAcceptsRow(self, number: int, parent: Index) -> bool:
        row = self._rows.rows[number]
        if not self._keep(row):
            return False
        if not self._words:
            return True
        text = " ".join(column.text(row) for column in self._rows.columns).casefold()
        return all(word in text for word in self._words)


class _Delegate(QStyledItemDelegate):
    """Opens the editor that a column asks for."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = _column(index)
        if column.choices:
            combo = QComboBox(parent)
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
        self._own = self._own or (self._fitted and not last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _on_selected(self) -> None:
        if not self._following:
            self.picked.emit(self.chosen())

    def chosen(self) -> tuple[str, ...]:
        """The names of the selected rows, from top to bottom."""
        selected = self.selectionModel().selectedRows()
        found = sorted(selected, key=lambda index: index.row())
        return tuple(self.rows.id_at(self.sieve.mapToSource(index)) for index in found)

    def current(self) -> str | None:
        """The name of the row that the keyboard is in."""
        index = self.sieve.mapToSource(self.currentIndex())
        return self.rows.id_at(index) if index.isValid() else None

    def choose(self, ids: Iterable[str]) -> None:
        """Show that these rows are selected, without saying so."""
        wanted = [n for n in map(self.rows.row_of, ids) if n is not None]
        indexes = [self.sieve.mapFromSource(self.rows.index(n, 0)) for n in wanted]
        indexes = [index for index in indexes if index.isValid()]
        if {i.row() for i in indexes} == {i.row() for i in self.selectionModel().selectedRows()}:
            return
        self._following = True
        flag, chosen = QItemSelectionModel.SelectionFlag, QItemSelection()
        for index in indexes:
            chosen.select(index, index)
        self.selectionModel().select(chosen, flag.ClearAndSelect | flag.Rows)
        if indexes and self.currentIndex().row() not in {index.row() for index in indexes}:
            column = max(self.currentIndex().column(), 0)
            here = self.sieve.index(indexes[0].row(), column)
            self.selectionModel().setCurrentIndex(here, flag.NoUpdate)
            self.scrollTo(here)
        self._following = False

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
        if event.type() == QEvent.Type.ToolTip:
            place: QPoint = event.pos()  # type: ignore[attr-defined]
            if not self._is_cut(self.indexAt(place)):
                return True  # the cell says it all
        return super().viewportEvent(event)

    def _is_cut(self, index: QModelIndex) -> bool:
        if not index.isValid():
            return False
        metrics = QApplication.fontMetrics()
        text = str(index.data())
        room = self.visualRect(index).width() - px(14)
        return "\n" in text or metrics.horizontalAdvance(text) + px(20) > room

"""The rows of a table: what its columns say of each, their order, and which of them are left."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon

from journeyeditor.dataclass import dataclass
from journeyeditor.lookup.folding import fold, holds
from journeyeditor.panels.rows import plain_tip
from journeyeditor.style import font

Index = QModelIndex | QPersistentModelIndex
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
        self.rows: tuple[Any, ...] = ()  # in the order in which they are shown
        self._given: tuple[Any, ...] = ()  # in the order in which they came
        self._order: tuple[int, bool] = (-1, False)  # column, and whether the last comes first
        self._place: dict[str, int] = {}
        self.editable = True

    def sort(self, number: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column from now on; −1 is as the rows come. (Here, not in the proxy, which asks
        twice for each comparison: of 10,000 rows, that takes more than a second.)"""
        self._order = number, order == Qt.SortOrder.DescendingOrder
        self.show_rows(self._given)

    def _sorted(self, rows: tuple[Any, ...]) -> tuple[Any, ...]:
        number, descending = self._order
        if not 0 <= number < len(self.columns):
            return rows
        column = self.columns[number]
        return tuple(sorted(rows, key=lambda row: _sorts_by(column, row), reverse=descending))

    def show_rows(self, rows: Iterable[Any]) -> None:
        """Show other rows. Where they are the same ones, only what they say is read again."""
        self._given = tuple(rows)
        new = self._sorted(self._given)
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
            return plain_tip(column.text(row))
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


def _alignment(column: Column) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.figure else Qt.AlignmentFlag.AlignLeft
    return (side | Qt.AlignmentFlag.AlignVCenter).value


def _sorts_by(column: Column, row: Any) -> float | str:
    value = column.sort(row) if column.sort else column.text(row) or _LAST
    if value is None:
        return _NOTHING
    return fold(value) if isinstance(value, str) else float(value)


class Sieve(QSortFilterProxyModel):
    """Leaves the rows that hold all the `words` and that `keep` keeps."""

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._words = ""
        self._keep: Callable[[Any], bool] = lambda _: True
        self._rows = rows
        self.setSourceModel(rows)

    def sort(self, number: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._rows.sort(number, order)

    def narrow(self, words: str = "", keep: Callable[[Any], bool] | None = None) -> None:
        """Leave only these rows."""
        self._words = words
        self._keep = keep or (lambda _: True)
        self.invalidate()

    def filterAcceptsRow(self, number: int, parent: Index) -> bool:
        row = self._rows.rows[number]
        if not self._keep(row):
            return False
        if not self._words:
            return True
        return holds(" ".join(column.text(row) for column in self._rows.columns), self._words)

"""Channels by stages: how many touchpoints, and where customers get less than they expect."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QTableView,
)

from journeyeditor.insight import gaps
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.model.isolate import isolated
from journeyeditor.one_line import one_line
from journeyeditor.panels.invitation import Invitation
from journeyeditor.panels.page import Page
from journeyeditor.panels.reading import written
from journeyeditor.panels.rows import plain_label, plain_tip
from journeyeditor.panels.side import Desk
from journeyeditor.scene.inks import blend
from journeyeditor.style import font, px, qicon
from journeyeditor.translation import tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_WIDEST = 2.0  # the gap from which a cell has the strongest colour
_MOST_TOLD = 12  # titles in a tooltip
_STRONGEST = 0.38  # share of the pain colour there: ink on it keeps a contrast of 4.5


class _Cells(QAbstractTableModel):
    """Rows are channels, columns stages, the last one of each all of them together."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._journey: Journey | None = None
        self.matrix = gaps.Matrix((), (), {})
        self._groups: dict[tuple[int, int], gaps.Group] = {}

    def show_journey(self, journey: Journey) -> None:
        """Show the matrix of a map."""
        before, found = self.matrix, gaps.matrix(journey)
        same = (before.channels, before.stages) == (found.channels, found.stages)
        if not same:
            self.beginResetModel()
        self._journey, self.matrix = journey, found
        self._groups = dict(self._all_groups())
        if not same:
            self.endResetModel()
        elif found.channels and found.stages:
            last = self.index(len(found.channels), len(found.stages))
            self.dataChanged.emit(self.index(0, 0), last)

    def _all_groups(self) -> Any:
        rows, columns, cells = self.matrix.channels, self.matrix.stages, self.matrix.cells
        for r, channel in enumerate((*rows, "")):
            for c, stage in enumerate((*columns, "")):
                cards = [
                    card
                    for row in (rows if r == len(rows) else (channel,))
                    for column in (columns if c == len(columns) else (stage,))
                    if (row, column) in cells
                    for card in cells[row, column].touchpoints
                ]
                if cards:
                    yield (r, c), gaps.group(None, cards)

    def group(self, index: Index) -> gaps.Group | None:
        """What is in a cell; None for an empty one."""
        return self._groups.get((index.row(), index.column()))

    def place(self, index: Index) -> tuple[str | None, str | None]:
        """The ids of a cell's channel and stage; as stage None for all of them."""
        stages = self.matrix.stages
        stage = stages[index.column()] if index.column() < len(stages) else None
        return self.matrix.channels[index.row()], stage

    def is_total(self, index: Index) -> bool:
        """Whether the cell is in the last row, which sums up all channels."""
        return index.row() == len(self.matrix.channels)

    def cells_of(self, ids: Sequence[str]) -> list[QModelIndex]:
        """The cells of a channel and a stage that hold one of these touchpoints."""
        wanted, last = set(ids), (len(self.matrix.channels), len(self.matrix.stages))
        return [
            self.index(r, c)
            for (r, c), found in self._groups.items()
            if r < last[0] and c < last[1] and any(card.id in wanted for card in found.touchpoints)
        ]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        count = len(self.matrix.channels)
        return 0 if parent.isValid() or not count else count + 1

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        count = len(self.matrix.stages)
        return 0 if parent.isValid() or not count else count + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.group(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._told(index, found)
        if found is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            gap = "" if found.gap is None else f"   {written(found.gap, signed=True, decimals=1)}"
            return f"{written(len(found.touchpoints))}{gap}"
        if role == Qt.ItemDataRole.BackgroundRole and found.gap is not None and found.gap < 0:
            strength = _STRONGEST * min(-found.gap / _WIDEST, 1.0)
            return QColor(blend(self._theme.colour("pain"), self._theme.colour("panel"), strength))
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._theme.colour("ink"))
        if role == Qt.ItemDataRole.ToolTipRole:
            titles = (one_line(card.title) for card in found.touchpoints[:_MOST_TOLD])
            return plain_tip("\n".join(map(isolated, titles)))
        return None

    def _told(self, index: Index, found: gaps.Group | None) -> str:
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        place = f"{self.headerData(index.row(), down)}, {self.headerData(index.column(), across)}"
        if found is None:
            return f"{place}: {tr('no touchpoint')}"
        said = f"{place}: {tr('%n touchpoint(s)', '', len(found.touchpoints))}"
        if found.gap is not None:
            said += ", " + tr("mean gap %1").replace("%1", written(found.gap, signed=True))
        return said

    def headerData(
        self, section: int, across: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if self._journey is None:
            return None
        ids: Sequence[str | None] = self.matrix.channels
        if across == Qt.Orientation.Horizontal:
            ids = self.matrix.stages
        if role == Qt.ItemDataRole.DisplayRole:
            if section >= len(ids):
                return tr("All")
            index, id_ = self._journey.index, ids[section]
            if across == Qt.Orientation.Horizontal:
                return one_line(index.stages[str(id_)].title) or tr("Untitled stage")
            return index.channels[id_].title if id_ else tr("no channel")
        if role == Qt.ItemDataRole.DecorationRole and across == Qt.Orientation.Vertical:
            channel = (
                self._journey.index.channels.get(ids[section] or "") if section < len(ids) else None
            )
            icon = (channel.icon or "radio") if channel else ""
            return qicon(icon, self._theme.colour("ink2"), 14) if icon else None
        if role == Qt.ItemDataRole.TextAlignmentRole and across == Qt.Orientation.Vertical:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class _Grid(QTableView):
    """`chosen` carries a cell that was walked or pointed to, `opened` one that was entered."""

    chosen = Signal(QModelIndex)
    opened = Signal(QModelIndex)

    def __init__(self, cells: _Cells) -> None:
        super().__init__()
        self.setObjectName("matrix_table")
        self.setModel(cells)
        self.setAccessibleName(tr("Touchpoints by channel and stage"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setIconSize(QSize(14, 14))
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setFont(font("hint", 500))
            header.setHighlightSections(True)
            header.setSectionsClickable(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(px(72))
        self.verticalHeader().setDefaultSectionSize(px(28))
        self.verticalHeader().setMinimumWidth(px(130))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.following = False  # the selection is being shown, not made
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self.opened)
        self.clicked.connect(self.chosen)

    def _on_current(self, current: QModelIndex, before: QModelIndex) -> None:
        if not self.following and current.isValid():
            self.chosen.emit(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChannelMatrix(Page):
    """A cell selects its touchpoints on the map; a double click or Enter lists them: `narrowed`
    carries the ids of channel and stage."""

    narrowed = Signal(object, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.cells = _Cells(desk.theme)
        self.grid = _Grid(self.cells)
        self.grid.chosen.connect(self._choose)
        self.grid.opened.connect(self._open)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.grid)
        offer = (tr("Add a touchpoint"), lambda: desk.perform("insert_touchpoint"))
        self._pages.addWidget(
            Invitation(tr("Channels and stages meet here once there are touchpoints."), (offer,))
        )
        hint = plain_label(tr("Number and mean gap · Enter lists them"), "hint")
        self.arrange(self._pages, hint)
        self.setFocusProxy(self.grid)

    def look(self, journey: Journey) -> None:
        self.grid.following = True
        try:
            self.cells.show_journey(journey)
        finally:
            self.grid.following = False
        self._pages.setCurrentIndex(0 if self.cells.matrix.cells else 1)

    def mark(self, ids: Sequence[str]) -> None:
        found = self.cells.cells_of(ids)
        chosen = QItemSelection()
        for index in found:
            chosen.select(index, index)
        flag = QItemSelectionModel.SelectionFlag
        self.grid.following = True
        try:
            model = self.grid.selectionModel()
            current = self.grid.currentIndex()
            total = current.isValid() and set(ids) == set(self._ids(current))
            if not total:  # the cell that sums up the others stays where it was chosen
                model.select(chosen, flag.ClearAndSelect)
                if found and current not in found:
                    model.setCurrentIndex(found[0], flag.NoUpdate)
        finally:
            self.grid.following = False

    def _ids(self, index: QModelIndex) -> list[str]:
        found = self.cells.group(index)
        return [card.id for card in found.touchpoints] if found else []

    def _choose(self, index: QModelIndex) -> None:
        self.show_on_map(self._ids(index))

    def _open(self, index: QModelIndex) -> None:
        if self.cells.group(index) and not self.cells.is_total(index):
            self.narrowed.emit(*self.cells.place(index))

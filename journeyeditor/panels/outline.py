"""The outline: stage, lane, card as a tree beside the map, its twin for keys and screen readers."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.document import Document
from journeyeditor.edits import EditError, clean, records
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey, Point
from journeyeditor.panels.outline_model import OutlineModel
from journeyeditor.panels.rows import icon_button, plain_label
from journeyeditor.panels.sentences import sentence
from journeyeditor.selection import Cell, Selection
from journeyeditor.translation import tr

LEAST, WIDTH, MOST = 180, 250, 480
_ALL_OPEN = 300  # cards up to which everything is unfolded at first
_ARROWS = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}


class Outline(QFrame):
    """`asked` carries an action's id, `menu_asked` where on the screen the menu of what is selected
    should open, `shown` what to scroll the map to (a key), `refused` why a
    name can't be, `left` that the keyboard goes back to the map; `closed` and `moved` that the
    panel goes away or to the other side, `resized` how wide it is."""

    asked = Signal(str)
    menu_asked = Signal(QPoint)
    shown = Signal(object)
    refused = Signal(str)
    left = Signal()
    closed = Signal()
    moved = Signal()
    resized = Signal(int)

    def __init__(
        self,
        document: Document,
        selection: Selection,
        theme: Theme,
        side: str,
        width: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self.setProperty("side", side)
        self.setFixedWidth(width)
        self._document, self._selection = document, selection
        self._following = False  # the selection is being shown, not made
        self.model = OutlineModel(document.journey, theme, self)
        self.tree = _Tree(self)
        self.tree.setModel(self.model)
        self.tree.setAccessibleName(tr("Structure of the map"))
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._header(theme, side))
        column.addWidget(self.tree, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addLayout(column, 1)
        edge = _Edge(side, self)
        across.insertWidget(0 if side == "right" else 1, edge)
        edge.dragged.connect(self._resize)
        self.tree.asked.connect(self.asked)
        self.tree.menu_asked.connect(self.menu_asked)
        self.tree.left.connect(self.left)
        self.model.renamed.connect(self._rename)
        self.tree.selectionModel().selectionChanged.connect(self._on_picked)
        document.changed.connect(self._on_changed)
        document.state_changed.connect(self._on_state)
        selection.changed.connect(self.follow)
        self._on_state()
        self._unfold()
        self.follow()

    def _header(self, theme: Theme, side: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 6, 4)
        row.setSpacing(2)
        other = "panel-right" if side == "left" else "panel-left"
        over = icon_button(other, theme, tr("Move the panel to the other side"), 14)
        close = icon_button("x", theme, tr("Close"), 14)
        over.clicked.connect(self.moved)
        close.clicked.connect(self.closed)
        row.addWidget(plain_label(tr("Structure"), "strong"), 1)
        for button in (over, close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        return row

    def _unfold(self) -> None:
        if len(self._document.journey.cards) <= _ALL_OPEN:
            self.tree.expandAll()
        else:
            self.tree.expandToDepth(0)

    def _resize(self, by: int) -> None:
        self.setFixedWidth(min(max(self.width() + by, LEAST), MOST))
        self.resized.emit(self.width())

    # -- in step with the map ----------------------------------------------------------------

    def _on_changed(self, old: Journey, new: Journey) -> None:
        another = bool(old.stages) and not (old.index.stages.keys() & new.index.stages.keys())
        known = set(old.index.stages)
        self._following = True  # rows that go take their selection along; the document decides
        try:
            self.model.show_journey(new)
        finally:
            self._following = False
        if another or not old.stages:
            self._unfold()
        else:
            for stage in new.stages:
                if stage.id not in known:
                    self.tree.expandRecursively(self.model.index_of(("stage", stage.id)))
        self.follow()

    def _on_state(self) -> None:
        self.model.editable = not self._document.read_only

    def follow(self) -> None:
        """Show what is selected on the map."""
        if self._following:
            return
        indexes = [i for id_ in self._selection.ids for i in self.model.indexes_of(id_)]
        cell = self._selection.cell
        if not self._selection.ids and cell is not None:
            index = self.model.index_of(("lane", cell.stage, cell.lane))
            indexes = [index] if index.isValid() else []
        chosen = _ranges(indexes)
        flag = QItemSelectionModel.SelectionFlag
        self._following = True
        try:
            model = self.tree.selectionModel()
            model.select(chosen, flag.ClearAndSelect)
            if indexes and model.currentIndex() not in indexes:
                model.setCurrentIndex(indexes[-1], flag.NoUpdate)
            if indexes and not self.tree.hasFocus():
                self.tree.scrollTo(indexes[-1])
        finally:
            self._following = False

    def _on_picked(self) -> None:
        """Rows were selected here: select on the map what they show."""
        if self._following:
            return
        current = self.tree.selectionModel().currentIndex()
        keys = [self.model.key(index) for index in self.tree.selectionModel().selectedIndexes()]
        last = self.model.key(current) if current.isValid() else None
        keys.sort(key=lambda key: key == last)  # the keyboard goes on from the last
        ids = [key[-1] for key in keys if key[0] != "lane"]
        cell = next((Cell(key[1], key[2]) for key in reversed(keys) if key[0] == "lane"), None)
        card = self._document.journey.index.cards.get(ids[-1]) if ids else None
        if card is not None:
            cell = Cell(card.stage, card.lane)
        self._following = True
        try:
            self._selection.select(ids, cell if card is not None or not ids else None)
        finally:
            self._following = False
        if keys:
            key = keys[-1]
            self.shown.emit(("cell", *key[1:]) if key[0] == "lane" else (key[0], key[-1]))

    def give_up(self) -> None:
        """Listen to nothing any more: the panel goes."""
        self._document.changed.disconnect(self._on_changed)
        self._document.state_changed.disconnect(self._on_state)
        self._selection.changed.disconnect(self.follow)

    # -- editing -----------------------------------------------------------------------------

    def _rename(self, id_: str, text: str) -> None:
        record = self._document.committed.index.records[id_]
        field = {"feeling" if isinstance(record, Point) else "title": clean(text).strip()}
        try:
            self._document.edit(
                tr("Edit text"), lambda journey: records.set_fields(journey, (id_,), **field)
            )
        except EditError as problem:
            self.refused.emit(sentence(problem))


def _ranges(indexes: list[QModelIndex]) -> QItemSelection:
    """Rows as a selection, neighbours together: one by one, ten thousand would take seconds."""
    chosen = QItemSelection()
    start: QModelIndex | None = None
    end: QModelIndex | None = None
    for index in sorted(indexes, key=lambda i: (i.parent().internalId(), i.row())):
        if end is not None and index.row() == end.row() + 1 and index.parent() == end.parent():
            end = index
            continue
        if start is not None and end is not None:
            chosen.select(start, end)
        start = end = index
    if start is not None and end is not None:
        chosen.select(start, end)
    return chosen


class _Tree(QTreeView):
    asked = Signal(str)
    menu_asked = Signal(QPoint)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("outline_tree")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setIconSize(QSize(14, 14))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setExpandsOnDoubleClick(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        arrow = _ARROWS.get(Qt.Key(key))
        if arrow and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.asked.emit(f"move_{arrow}")
        elif arrow and modifiers == Qt.KeyboardModifier.AltModifier:
            line = "stage" if arrow in ("left", "right") else "lane"
            self.asked.emit(f"{line}_{arrow}")
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and plain:
            self.asked.emit("delete")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if (
                self.state() != QAbstractItemView.State.EditingState
            ):  # Enter ends it, and comes here
                self.edit(self.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(row.bottomLeft())
        self.menu_asked.emit(place)

    def event(self, event: QEvent) -> bool:
        # Moving and renaming are ours while the keyboard is here, whatever the menus have.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            ours = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2, *_ARROWS)
            if event.key() in ours:
                event.accept()
                return True
        return super().event(event)


class _Edge(QWidget):
    """The edge that makes the panel wider; `dragged` carries by how many pixels."""

    dragged = Signal(int)

    def __init__(self, side: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._sign = 1 if side == "left" else -1
        self._from = 0.0
        self.setFixedWidth(5)
        self.setCursor(Qt.CursorShape.SplitHCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.globalPosition().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        by = event.globalPosition().x() - self._from
        self._from = event.globalPosition().x()
        self.dragged.emit(self._sign * round(by))

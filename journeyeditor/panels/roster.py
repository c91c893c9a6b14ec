"""A list of records in two lines: a picture, what it is called, a detail, a figure at the right."""

import json
from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QDrag, QFontMetrics, QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.theme import Theme
from journeyeditor.one_line import one_line
from journeyeditor.panels.sketch import card_picture
from journeyeditor.scene.tool import NEW_THING
from journeyeditor.style import font, px

HIGH, PICTURE = 44, 28  # px of a row, and of the picture in it
_EDGE, _GAP = 12, 10
_ENTRY = Qt.ItemDataRole.UserRole
_ELIDED = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, eq=False)
class Entry:
    """A row. `ids` is what is selected on the map for it: itself, where there is nothing else."""

    id: str
    title: str
    detail: str = ""
    figure: str = ""
    picture: QIcon | None = None
    colour: str = "ink2"  # the token of the figure's colour
    says: str = ""  # what a screen reader says after title and detail, instead of the figure
    ids: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(
            part for part in (self.title, self.detail, self.says or self.figure) if part
        )

    def same(self, other: "Entry") -> bool:
        """Whether both look the same."""
        mine, others = (
            (e.id, e.title, e.detail, e.figure, e.colour, e.picture and e.picture.cacheKey())
            for e in (self, other)
        )
        return mine == others


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget, high: int) -> None:
        super().__init__(parent)
        self._theme, self._high = theme, high

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(px(80), px(self._high))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry: Entry = index.data(_ENTRY)
        area: QRect = option.rect
        state = option.state
        painter.save()
        try:
            self._paint_ground(painter, area, state)
            self._paint(painter, area.adjusted(px(_EDGE), 0, -px(_EDGE), 0), entry)
        finally:
            painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        colour = self._theme.colour
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colour("accent_tint")))
            if state & QStyle.StateFlag.State_Active:
                painter.fillRect(area.x(), area.y(), 3, area.height(), QColor(colour("accent")))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(colour("panel2")))

    def _paint(self, painter: QPainter, area: QRect, entry: Entry) -> None:
        if entry.picture:
            side = px(PICTURE)
            place = QRect(area.x(), area.y() + (area.height() - side) // 2, side, side)
            entry.picture.paint(painter, place)
            area = area.adjusted(side + px(_GAP), 0, 0, 0)
        colour, middle = self._theme.colour, Qt.AlignmentFlag.AlignVCenter
        if entry.figure:
            painter.setFont(font("hint", 500))
            painter.setPen(QColor(colour(entry.colour)))
            right = middle | Qt.AlignmentFlag.AlignRight
            painter.drawText(area, right, entry.figure)
            wide = painter.fontMetrics().horizontalAdvance(entry.figure)
            area = area.adjusted(0, 0, -wide - px(_GAP), 0)
        upper = QRect(area)
        if entry.detail:
            upper.setHeight(area.height() // 2 - 1)
            upper.translate(0, px(3))
        _line(painter, upper, entry.title, "body", 500, QColor(colour("ink")))
        if entry.detail:
            lower = upper.translated(0, area.height() // 2 - px(3))
            _line(painter, lower, entry.detail, "hint", 400, QColor(colour("ink3")))


def _line(painter: QPainter, area: QRect, words: str, use: str, weight: int, ink: QColor) -> None:
    face = font(use, weight)
    painter.setFont(face)
    painter.setPen(ink)
    words = QFontMetrics(face).elidedText(one_line(words), _ELIDED, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


class Roster(QListWidget):
    """`picked` carries the ids of the rows that a person selected, `opened` that of the row that
    was entered with Enter or a double click, `removed` the ids for which Delete was pressed. Rows
    of a `noun` can be dragged onto the map."""

    picked = Signal(object)
    opened = Signal(str)
    removed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        says: str,
        noun: str = "",
        *,
        several: bool = False,
        delegate: QStyledItemDelegate | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("roster")
        self.setAccessibleName(says)
        self._theme, self._noun = theme, noun
        self._following = False  # the selection is being shown, not made
        self.entries: tuple[Entry, ...] = ()
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
        self.setDragEnabled(bool(noun))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(delegate or _Delegate(theme, self, HIGH))
        self.itemSelectionChanged.connect(self._on_selected)
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(item.data(_ENTRY).id))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these, with what is selected still selected."""
        entries, before = tuple(entries), self.entries
        self.entries = entries
        self._following = True
        try:
            if [e.id for e in entries] != [e.id for e in before]:
                chosen = set(self.ids())
                self.clear()
                for entry in entries:
                    item = QListWidgetItem(entry.title)
                    self.addItem(item)
                    _fill(item, entry)
                    item.setSelected(entry.id in chosen)
            else:
                for number, (old, new) in enumerate(zip(before, entries, strict=True)):
                    if not new.same(old):
                        _fill(self.item(number), new)
        finally:
            self._following = False

    def ids(self) -> list[str]:
        """The ids of the selected rows, from top to bottom."""
        items = (self.item(number) for number in range(self.count()))
        return [item.data(_ENTRY).id for item in items if item.isSelected()]

    def select_ids(self, ids: Iterable[str]) -> None:
        """Select the rows of these; nothing is emitted."""
        wanted = set(ids)
        self._following = True
        try:
            first = None
            for number, entry in enumerate(self.entries):
                item = self.item(number)
                on = entry.id in wanted
                if item.isSelected() != on:
                    item.setSelected(on)
                if on and first is None:
                    first = item
            if first is not None and not (self.currentItem() and self.currentItem().isSelected()):
                self.setCurrentItem(first, self.selectionModel().SelectionFlag.NoUpdate)
        finally:
            self._following = False

    def _on_selected(self) -> None:
        if not self._following:
            self.picked.emit(self.ids())

    def mime_data(self) -> QMimeData:
        """What is dropped on the map."""
        data = QMimeData()
        payload = {"noun": self._noun, "ids": self.ids()}
        data.setData(NEW_THING, json.dumps(payload).encode())
        return data

    def startDrag(self, actions: Qt.DropAction) -> None:
        chosen = [entry for entry in self.entries if entry.id in self.ids()]
        if not chosen:
            return
        drag = QDrag(self)
        drag.setMimeData(self.mime_data())
        icon = {"persona": "circle-user", "source": "quote"}[self._noun]
        drag.setPixmap(card_picture(self._theme, "", chosen[0].title, icon, "ink2"))
        drag.setHotSpot(QPoint(24, 24))
        drag.exec(Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item:
            self.opened.emit(item.data(_ENTRY).id)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.ids():
            self.removed.emit(self.ids())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _fill(item: QListWidgetItem, entry: Entry) -> None:
    item.setData(_ENTRY, entry)
    item.setText(entry.title)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.told)

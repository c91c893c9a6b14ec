"""The command palette: type a few letters of a command, a stage or a card, and press Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.theme import Theme
from journeyeditor.lookup.folding import fold
from journeyeditor.lookup.fuzzy import Fit, fit, fit_in_group
from journeyeditor.panels.rows import plain_label
from journeyeditor.style import font, paint_icon, px
from journeyeditor.translation import tr

WIDTH = 560
ROW = 32
_MOST_SEEN = 11  # rows; the list scrolls
_MOST = 200  # rows listed
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Entry:
    """A row: what it says, where that belongs (a menu, a stage), its keys and icon. `id` names a
    command that can be remembered as used; a place on the map has none. `group` is the submenu
    without which the words say little ("5 min" of the timer): it can be typed as well."""

    words: str
    place: str
    perform: Callable[[], object]
    keys: str = ""
    icon: str = ""
    enabled: bool = True
    id: str = ""
    group: str = ""


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[tuple[Entry, tuple[int, ...]]] = []

    def show_rows(self, rows: list[tuple[Entry, tuple[int, ...]]]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.rows[index.row()][0]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.words, entry.place, entry.keys) if part)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.rows[index.row()][0].enabled:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsSelectable


class _Painter(QStyledItemDelegate):
    """Icon, words with the typed letters in the accent, place, and keys at the right."""

    def __init__(self, rows: _Rows, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._rows, self._theme = rows, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry, places = self._rows.rows[index.row()]
        rect: QRect = option.rect
        view = self.parent()
        current = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if current:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._colour("accent_tint"))
                painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 5, 5)
            self._paint_row(painter, entry, places, rect.adjusted(10, 0, -10, 0))
        finally:
            painter.restore()

    def _paint_row(
        self, painter: QPainter, entry: Entry, places: tuple[int, ...], rect: QRect
    ) -> None:
        if not entry.enabled:
            painter.setOpacity(0.5)
        if entry.icon:
            place = QRectF(rect.x(), rect.center().y() - 7, 16, 16)
            paint_icon(painter, entry.icon, place, self._colour("ink2"))
        rect = rect.adjusted(28, 0, 0, 0)
        right, middle = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter
        small = font("hint")
        painter.setFont(small)
        painter.setPen(self._colour("ink3"))
        painter.drawText(rect, right | middle, entry.keys)
        if entry.keys:
            rect = rect.adjusted(0, 0, -QFontMetrics(small).horizontalAdvance(entry.keys) - 16, 0)
        left = self._paint_words(painter, entry, places, rect) + 10
        rect = rect.adjusted(left, 0, 0, 0)
        painter.setFont(small)
        painter.setPen(self._colour("ink3"))
        where = QFontMetrics(small).elidedText(
            entry.place, Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | middle, where)

    def _paint_words(
        self, painter: QPainter, entry: Entry, places: tuple[int, ...], rect: QRect
    ) -> int:
        """Paint the words letter group by letter group; how wide they are."""
        body, strong = font("body"), font("body", 600)
        room = rect.width() if not entry.place else round(rect.width() * 0.72)
        words = QFontMetrics(body).elidedText(entry.words, Qt.TextElideMode.ElideRight, room)
        meant = frozenset(places) if len(fold(entry.words)) == len(entry.words) else frozenset()
        x = 0
        for start, end in _groups(len(words), meant):
            lit = start in meant
            painter.setFont(strong if lit else body)
            painter.setPen(self._colour("accent" if lit else "ink"))
            group = words[start:end]
            place = rect.adjusted(x, 0, 0, 0)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, group
            )
            x += QFontMetrics(painter.font()).horizontalAdvance(group)
        return x

    def _colour(self, token: str) -> QColor:
        return QColor(self._theme.colour(token))


def _groups(length: int, meant: frozenset[int]) -> list[tuple[int, int]]:
    """Neighbouring letters that are all meant, or all not."""
    cuts = [n for n in range(1, length) if (n in meant) != (n - 1 in meant)]
    return list(zip([0, *cuts], [*cuts, length], strict=True))


class CommandPalette(QFrame):
    """Lies over the window. `entries` are the commands as they can be given now, `recent` the ids
    of those used last; `search` finds places on the map. `closed` comes before what was chosen is
    done, so that it is done with the keyboard where it was."""

    closed = Signal()
    used = Signal(str)

    def __init__(
        self,
        theme: Theme,
        entries: Sequence[Entry],
        recent: Sequence[str],
        search: Callable[[str], list[Entry]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("command_palette")
        self._search = search
        rank = {id_: n for n, id_ in enumerate(recent)}
        self._entries = sorted(entries, key=lambda e: rank.get(e.id, len(rank)))
        self._recent = sum(entry.id in rank for entry in self._entries)
        self._folded = [(fold(e.words), fold(e.group).split()) for e in self._entries]
        self._done = False
        self._area = (parent.width(), parent.height())
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Type a command, or the title of a stage or card"))
        self.field.setAccessibleName(tr("Command"))
        self.field.installEventFilter(self)
        self.list = QListView()
        self.list.setObjectName("commands")
        self.list.setAccessibleName(tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self._rows = _Rows(self)
        self.list.setModel(self._rows)
        self.list.setItemDelegate(_Painter(self._rows, theme, self.list))
        self.list.clicked.connect(lambda index: self._take(index.row()))
        self.list.entered.connect(self.list.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        self._nothing = plain_label(tr("Nothing found"), "hint")
        self._nothing.setContentsMargins(11, 2, 11, 4)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        self.field.textChanged.connect(self._narrow)
        self._narrow("")

    def open_over(self, width: int, height: int) -> None:
        """Show at the top of an area of this size, and take the keyboard."""
        self.lie_over(width, height)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def lie_over(self, width: int, height: int) -> None:
        """Lie at the top of an area of this size."""
        self._area = (width, height)
        wide = min(px(WIDTH), width - 32)
        rows = max(1, min(self._rows.rowCount(), _MOST_SEEN, (height - 110) // px(ROW)))
        self.list.setFixedHeight(rows * px(ROW))
        self.setFixedWidth(wide)
        self.adjustSize()
        self.move((width - wide) // 2, 56)

    @property
    def rows(self) -> list[Entry]:
        """What is listed, from top to bottom."""
        return [entry for entry, _ in self._rows.rows]

    # -- narrowing ---------------------------------------------------------------------------

    def _narrow(self, typed: str) -> None:
        wanted = fold(typed).strip()
        rows: list[tuple[Entry, tuple[int, ...]]]
        if wanted:
            rows = self._fitting(wanted)
            places = [(entry, ()) for entry in self._search(wanted)[: _MOST - len(rows)]]
            rows = [*rows, *places]
        else:
            rows = [(entry, ()) for entry in self._entries]
        self._rows.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self.list.setCurrentIndex(self._rows.index(0))
        self.list.scrollToTop()
        self.lie_over(*self._area)

    def _fitting(self, wanted: str) -> list[tuple[Entry, tuple[int, ...]]]:
        """The commands that fit, best first; among equals those used last, then the table's order.
        A loose fit steps down before a place on the map would."""
        fits: list[tuple[float, int, Fit]] = []
        for n, (name, group) in enumerate(self._folded):
            found = fit(wanted, name) or fit_in_group(wanted, name, group)
            if found is not None:
                lately = 2.0 if n < self._recent else 0.0
                off = 0.0 if self._entries[n].enabled else 4.0
                fits.append((found.score + lately - off, -n, found))
        fits.sort(reverse=True, key=lambda each: each[:2])
        best = fits[0][0] if fits else 0.0
        near = [each for each in fits if each[0] >= best * 0.45]
        return [(self._entries[-n], found.places) for _, n, found in near[:_MOST]]

    # -- choosing ----------------------------------------------------------------------------

    def _take(self, row: int) -> None:
        if not 0 <= row < len(self._rows.rows):
            return
        entry = self._rows.rows[row][0]
        if not entry.enabled:
            return
        self.give_up()
        if entry.id:
            self.used.emit(entry.id)
        entry.perform()

    def give_up(self) -> None:
        """Close and do nothing."""
        if not self._done:
            self._done = True
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                # No shortcut of the window while a command is chosen, and Ctrl+K closes again.
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._key(event)
        if event.type() == QEvent.Type.FocusOut and not self.field.hasFocus():
            self.give_up()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, ctrl = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -_MOST_SEEN,
            Qt.Key.Key_PageDown: _MOST_SEEN,
        }
        if key == Qt.Key.Key_Escape or (ctrl and key == Qt.Key.Key_K):
            self.give_up()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentIndex().row())
        elif key in steps:
            self._move(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._move(1 if key == Qt.Key.Key_Tab else -1)
        else:
            return False
        return True

    def _move(self, by: int) -> None:
        count = self._rows.rowCount()
        if not count:
            return
        at = self.list.currentIndex().row() + by
        at = at % count if abs(by) == 1 else min(max(at, 0), count - 1)
        self.list.setCurrentIndex(self._rows.index(at))

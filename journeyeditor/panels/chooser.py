"""A list that pops up beside a button: type to narrow it, Enter to choose, or make a new one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from journeyeditor.layout.theme import Theme
from journeyeditor.lookup.folding import holds
from journeyeditor.model.isolate import isolated
from journeyeditor.panels.references import Candidate
from journeyeditor.panels.rows import find_field
from journeyeditor.style import px, qicon

_MOST = 200  # rows shown at once; typing narrows
_GAP = 4  # pixels between a button and what pops up
_ID = Qt.ItemDataRole.UserRole


def show_below(widget: QWidget, popup: QWidget, left: int = 0) -> None:
    """Show `popup` under `widget`, `left` pixels from its left edge, kept on its screen."""
    place = widget.mapToGlobal(QPoint(left, widget.height() + _GAP))
    room = widget.screen().availableGeometry()
    place.setX(max(room.left(), min(place.x(), room.right() - popup.width())))
    place.setY(max(room.top(), min(place.y(), room.bottom() - popup.height())))
    popup.move(place)
    popup.show()


class Chooser(QFrame):
    """Offers `candidates`; `chosen` carries an id, `wanted_new` the text for a new record."""

    chosen = Signal(str)
    wanted_new = Signal(str)

    def __init__(
        self, candidates: Sequence[Candidate], theme: Theme, parent: QWidget, new: str = ""
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("chooser")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._candidates, self._theme, self._new = candidates, theme, new
        self.search = find_field()
        self.list = QListWidget(self)
        self.list.setIconSize(QSize(14, 14))
        self.list.setUniformItemSizes(False)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = QVBoxLayout(self)
        box.setContentsMargins(6, 6, 6, 6)
        box.setSpacing(6)
        box.addWidget(self.search)
        box.addWidget(self.list)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(self._take)
        self.setFocusProxy(self.search)
        self._narrow("")

    def pop_up(self, below: QWidget) -> None:
        """Show under a widget, kept on its screen."""
        rows = min(10, max(2, self.list.count()))
        self.setFixedSize(px(260), px(56) + rows * px(26))
        show_below(below, self, below.width() - self.width())
        self.search.setFocus()

    def _narrow(self, typed: str) -> None:
        self.list.clear()
        ink = self._theme.colour("ink2")
        for candidate in self._candidates:
            text = f"{candidate.title} {candidate.detail}"
            if self.list.count() < _MOST and holds(text, typed):
                said = " — ".join(
                    isolated(part) for part in (candidate.title, candidate.detail) if part
                )
                item = QListWidgetItem(qicon(candidate.icon, ink, 14), said.replace("\n", " "))
                item.setData(_ID, candidate.id)
                self.list.addItem(item)
        if self._new:
            name = typed.strip()
            label = f"{self._new}: {isolated(name)}" if name else f"{self._new}…"
            item = QListWidgetItem(qicon("plus", self._theme.colour("accent"), 14), label)
            item.setData(_ID, None)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _take(self, item: QListWidgetItem) -> None:
        id_ = item.data(_ID)
        self.close()
        if id_ is None:
            self.wanted_new.emit(self.search.text().strip())
        else:
            self.chosen.emit(id_)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if item := self.list.currentItem():
                    self._take(item)
                return True
        return super().eventFilter(watched, event)

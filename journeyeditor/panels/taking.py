"""Offers the personas of another map: which of them shall be taken?"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.model.isolate import isolated
from journeyeditor.panels.avatars import avatar
from journeyeditor.panels.rows import plain_label
from journeyeditor.translation import tr

_ID = Qt.ItemDataRole.UserRole
_SIDE = 22  # px of a picture


class Taking(QWidget):
    """`taken` carries the other map and the ids that are ticked."""

    taken = Signal(object, object)
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._other: Journey | None = None
        self._words = plain_label("", "strong", wrap=True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Personas of the other map"))
        self.list.setIconSize(QSize(_SIDE, _SIDE))
        self.list.itemChanged.connect(self._count)
        self.button = QPushButton()
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self._take)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addWidget(cancel)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.setFocusProxy(self.list)

    def offer(self, other: Journey, name: str) -> None:
        """Show the personas of `other`, which comes from the file `name`; all are ticked."""
        self._other = other
        self._words.setText(tr("Personas of “%1”").replace("%1", isolated(name)))
        self.list.clear()
        for persona in other.personas:
            words = " · ".join(
                isolated(part) for part in (persona.name, persona.occupation) if part
            )
            item = QListWidgetItem(
                avatar(other, persona, self._theme, _SIDE), words or tr("Persona without a name")
            )
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(_ID, persona.id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._count()

    def ids(self) -> list[str]:
        """The ids that are ticked."""
        items = (self.list.item(number) for number in range(self.list.count()))
        return [item.data(_ID) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _count(self) -> None:
        count = len(self.ids())
        self.button.setText(tr("Take %n persona(s)", "", count))
        self.button.setEnabled(count > 0)

    def _take(self) -> None:
        if self._other is not None and self.ids():
            self.taken.emit(self._other, self.ids())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

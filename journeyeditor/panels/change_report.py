"""The report of changes in a window of its own: what differs between two maps, line by line."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.insight.change_report import line, report
from journeyeditor.insight.changes import KINDS, Change
from journeyeditor.insight.words import counted, words
from journeyeditor.layout.theme import Theme
from journeyeditor.panels.rows import plain_label
from journeyeditor.style import font, qicon
from journeyeditor.translation import current_language, tr

Offer = tuple[str, Callable[[], None]]

# Kind of change → icon and the theme's colour for it.
_ICONS = {
    "added": ("plus", "opportunity"),
    "removed": ("minus", "pain"),
    "moved": ("move", "ink3"),
    "reworded": ("pencil", "ink3"),
    "changed": ("pencil", "ink3"),
    "shifted": ("spline", "ink3"),
}
_ID = Qt.ItemDataRole.UserRole


class ChangeList(QListWidget):
    """Changes by kind under headings. Enter or a click on a line names what it is about."""

    chosen = Signal(str)  # the id of that record

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWordWrap(True)
        self.setIconSize(QSize(14, 14))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Changes"))
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_changes(self, found: Sequence[Change]) -> None:
        """Show these in place of what was there; the list stays where it was scrolled to."""
        place = self.verticalScrollBar().value()
        self.clear()
        table = words(current_language())
        for kind in KINDS:
            some = [change for change in found if change.kind == kind]
            if some:
                self._add_heading(f"{table(f'change.{kind}')} · {table.number(len(some))}")
            icon, colour = _ICONS[kind]
            for change in some:
                shown = qicon(icon, self._theme.colour(colour), 14)
                item = QListWidgetItem(shown, line(change, table), self)
                item.setData(_ID, change.id)
        self.verticalScrollBar().setValue(place)

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(font("body", 600))

    def _choose(self, item: QListWidgetItem) -> None:
        if id_ := item.data(_ID):
            self.chosen.emit(id_)


class ChangeReport(QDialog):
    """What differs, beside the window, which stays usable. `offers` are buttons: what they say and
    what they do; each closes the report. `chosen` as of the list."""

    chosen = Signal(str)

    def __init__(
        self,
        heading: str,
        theme: Theme,
        offers: Sequence[Offer] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Compare"))
        self.resize(620, 520)
        self._found: Sequence[Change] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(4)
        self._column.addWidget(plain_label(heading, "strong", wrap=True))
        self._count = plain_label("", "hint", wrap=True)
        self._column.addWidget(self._count)
        self.list = ChangeList(theme)
        self.list.chosen.connect(self.chosen)
        self._column.addSpacing(8)
        self._column.addWidget(self.list, 1)
        self._column.addSpacing(8)
        self._column.addLayout(self._foot(offers))

    def show_changes(self, found: Sequence[Change]) -> None:
        """Show these in place of what was there."""
        if found == self._found and self._count.text():
            return
        self._found = found
        table = words(current_language())
        none = tr("There is no difference that you could see.")
        self._count.setText(counted(table, "change.count", len(found)) if found else none)
        self._copy.setEnabled(bool(found))
        self.list.show_changes(found)

    def _foot(self, offers: Sequence[Offer]) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self._copy = QPushButton(tr("Copy as text"))
        self._copy.setProperty("role", "quiet")
        self._copy.clicked.connect(self._copy_text)
        foot.addWidget(self._copy)
        foot.addStretch(1)
        for says, perform in offers:
            button = QPushButton(says)
            button.clicked.connect(lambda _=False, do=perform: self._take(do))
            foot.addWidget(button)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        close.setDefault(not offers)
        foot.addWidget(close)
        return foot

    def _take(self, perform: Callable[[], None]) -> None:
        self.close()
        perform()

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(report(self._found, words(current_language())))

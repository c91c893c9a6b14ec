"""The panel of a comparison: what differs between two versions, line by line."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.comparison import COLOURS, Versions
from journeyeditor.insight.change_report import line, report
from journeyeditor.insight.changes import KINDS, Change
from journeyeditor.insight.words import counted, words
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.model.isolate import isolated
from journeyeditor.panels.flow import FlowLayout
from journeyeditor.panels.lists import clear
from journeyeditor.panels.rows import icon_button, plain_label, rule
from journeyeditor.panels.side import Desk, SidePanel
from journeyeditor.storage.outside import backup_of
from journeyeditor.style import font, qicon
from journeyeditor.translation import QT_TR_NOOP, current_language, tr

# Kind of change → an icon like the sign on the map.
_ICONS = {
    "added": "plus",
    "removed": "minus",
    "moved": "arrow-right",
    "reworded": "pencil",
    "changed": "list",
    "shifted": "spline",
}
# What a map can be compared with: commands of the action table.
_STARTS = (
    ("compare_saved", QT_TR_NOOP("With the map as it was saved")),
    ("compare_before", QT_TR_NOOP("With the version before")),
    ("compare_states", QT_TR_NOOP("As it is with as it is to be")),
    ("compare_file", QT_TR_NOOP("With another file…")),
)
_NUMBER = Qt.ItemDataRole.UserRole


class ChangeList(QListWidget):
    """Changes by kind under headings, by the number that each has in the report. Whoever walks
    through them looks at them on the map; Enter or a click goes there."""

    looked = Signal(int)
    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._showing = theme, False
        self.setObjectName("changes")
        self.setWordWrap(True)
        self.setIconSize(QSize(14, 14))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that came later would make lines narrower than their height was reckoned for.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setLayoutMode(QListWidget.LayoutMode.Batched)  # thousands of changes come in turns
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Changes"))
        self.itemClicked.connect(lambda item: self._tell(item, self.chosen))
        self.itemActivated.connect(lambda item: self._tell(item, self.chosen))
        self.currentItemChanged.connect(lambda item, _: self._tell(item, self.looked))

    def show_changes(self, found: Sequence[Change]) -> None:
        """Show these in place of what was there; the list stays where it was scrolled to."""
        place = self.verticalScrollBar().value()
        self._showing = True
        self.clear()
        table = words(current_language())
        for kind in KINDS:
            some = [(n, change) for n, change in enumerate(found) if change.kind == kind]
            if some:
                self._add_heading(f"{table(f'change.{kind}')} · {table.number(len(some))}")
            shown = qicon(_ICONS[kind], self._theme.colour(COLOURS[kind]), 14)
            for number, change in some:
                item = QListWidgetItem(shown, line(change, table), self)
                item.setData(_NUMBER, number)
        self._showing = False
        self.verticalScrollBar().setValue(place)

    def show_current(self, number: int) -> None:
        """Show which change is looked at; −1 for none."""
        for row in range(self.count()):
            if self.item(row).data(_NUMBER) == number:
                self._showing = True
                self.setCurrentRow(row)
                self._showing = False

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(font("body", 600))

    def _tell(self, item: QListWidgetItem | None, signal: SignalInstance) -> None:
        number = item.data(_NUMBER) if item and not self._showing else None
        if number is not None:
            signal.emit(number)


class Compare(SidePanel):
    """Offers what to compare the map with, then lists what differs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.comparison = desk.sight.comparison
        self._shown: tuple[Change, ...] | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self._beginning())
        self._pages.addWidget(self._report())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.comparison.changed.connect(self._show)
        self.comparison.looked.connect(self._look_at)
        self._show()

    # -- building ----------------------------------------------------------------------------

    def _beginning(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(6)
        says = tr(
            "See on the map what was added, taken away, moved or reworded between two versions."
        )
        column.addWidget(plain_label(says, "soft", wrap=True))
        column.addSpacing(6)
        self.starts: dict[str, QPushButton] = {}
        for id_, text in _STARTS:
            button = self.starts[id_] = QPushButton(tr(text))
            button.clicked.connect(lambda _=False, id_=id_: self.desk.perform(id_))
            column.addWidget(button)
        column.addStretch(1)
        return page

    def _report(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 8, 8)
        names = QVBoxLayout()
        names.setSpacing(1)
        self._old, self._new = plain_label("", "soft", True), plain_label("", "strong", True)
        names.addWidget(self._old)
        names.addWidget(self._new)
        head.addLayout(names, 1)
        theme = self.desk.theme
        swap = icon_button("arrow-left-right", theme, tr("The other way round"))
        swap.clicked.connect(self.comparison.swap)
        head.addWidget(swap, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(rule())
        column.addLayout(self._steps(theme))
        self.list = ChangeList(theme)
        self.list.looked.connect(self.comparison.look_at)
        self.list.chosen.connect(self._go_to)
        column.addWidget(self.list, 1)
        column.addWidget(rule())
        self._foot = QWidget()
        self._buttons = FlowLayout(self._foot)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 8, 12, 10)
        foot.addWidget(self._foot)
        column.addLayout(foot)
        return page

    def _steps(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 4, 8, 4)
        self._count = plain_label("", "hint")
        row.addWidget(self._count, 1)
        for icon, by, says in (
            ("chevron-up", -1, tr("The difference before (Shift+F4)")),
            ("chevron-down", 1, tr("The next difference (F4)")),
        ):
            button = icon_button(icon, theme, says)
            button.clicked.connect(lambda _=False, by=by: self.comparison.step(by))
            row.addWidget(button)
        return row

    # -- showing -----------------------------------------------------------------------------

    def hint(self) -> str:
        return tr("F4: next difference · Shift+F4: the one before · Escape: end the comparison")

    def look(self, journey: Journey) -> None:
        path = self.desk.document.path
        there = path is not None and self.desk.document.modified
        self.starts["compare_saved"].setEnabled(there)
        self.starts["compare_before"].setEnabled(path is not None and backup_of(path).exists())

    def _show(self) -> None:
        versions, result = self.comparison.versions, self.comparison.result
        begun, focused = bool(versions), self.isAncestorOf(self.focusWidget())
        self.setFocusProxy(self.list if begun else self.starts["compare_file"])
        if begun != bool(self._pages.currentIndex()):
            self._pages.setCurrentIndex(int(begun))
            if focused:
                self.setFocus()
        self.counted.emit(len(self.comparison.found))
        if versions is None:
            self._shown = None
            return
        self._old.setText(tr("From: %1").replace("%1", isolated(versions.old.name)))
        self._new.setText(tr("To: %1").replace("%1", isolated(versions.new.name)))
        if result is None:
            self._count.setText(tr("Comparing…"))
            return
        if result.found != self._shown:
            self._shown = result.found
            self.list.show_changes(result.found)
            self._fill_foot(versions, bool(result.found))
        self._look_at()

    def _look_at(self) -> None:
        table, found = words(current_language()), self.comparison.found
        said = counted(table, "change.count", len(found))
        if not found:
            said = tr("There is no difference that you could see.")
        elif self.comparison.at >= 0:
            at = table.number(self.comparison.at + 1)
            said = tr("%1 of %2").replace("%1", at).replace("%2", table.number(len(found)))
        self._count.setText(said)
        self.list.show_current(self.comparison.at)

    def _fill_foot(self, versions: Versions, differs: bool) -> None:
        clear(self._buttons)
        for says, perform in versions.offers:
            button = QPushButton(says)
            button.clicked.connect(lambda _=False, do=perform: self._take(do))
            self._buttons.addWidget(button)
        quiet = [(tr("Leave (Esc)"), self._leave)]
        if differs:
            quiet = [
                (tr("Copy as text"), self._copy),
                (tr("Save…"), lambda: self.desk.perform("compare_report")),
                *quiet,
            ]
        for says, perform in quiet:
            button = QPushButton(says)
            button.setProperty("role", "quiet")
            button.clicked.connect(perform)
            self._buttons.addWidget(button)

    # -- doing -------------------------------------------------------------------------------

    def _go_to(self, number: int) -> None:
        self.comparison.look_at(number)
        if self.comparison.current in self.journey.index.ids:
            self.desk.go_to(self.comparison.current)

    def _take(self, perform: Callable[[], None]) -> None:
        self.comparison.end()
        perform()

    def _copy(self) -> None:
        said = report(self.comparison.found, words(current_language()))
        QGuiApplication.clipboard().setText(said)
        self.desk.say(tr("The report is on the clipboard."))

    def _leave(self) -> None:
        self.comparison.end()
        self.desk.leave()

    def hideEvent(self, event: QHideEvent) -> None:
        # Put away, not folded with all others for a moment: nothing would say why there are marks.
        if "compare" not in self.desk.settings.docks_open:
            self.comparison.end()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.comparison.on:
            self._leave()
        else:
            super().keyPressEvent(event)

"""The check-up panel: what a consultant would remark, with a way to each and to mend it."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from time import perf_counter

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.insight.checkup import Remark, Severity, in_order, in_steps
from journeyeditor.insight.words import words
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.panels.dismissed import Dismissed
from journeyeditor.panels.rows import icon_button, plain_label
from journeyeditor.panels.side import Desk, SidePanel
from journeyeditor.style import qicon
from journeyeditor.translation import QT_TR_NOOP, current_language, tr

AT_ONCE = 0.008  # s in which rules are asked before the window has its turn again
FIRST, MORE = 3, 30  # remarks of one kind that are shown at first, and with each click on "more"

# Severity → its heading, icon and colour.
_LOOKS: dict[Severity, tuple[str, str, str]] = {
    "serious": (QT_TR_NOOP("Missing"), "circle-alert", "pain"),
    "advice": (QT_TR_NOOP("Worth a thought"), "lightbulb", "note"),
    "detail": (QT_TR_NOOP("Details"), "circle", "ink3"),
}
# Remark on the map as a whole → what begins to settle it: the words of a button and a command.
_COMMANDS = {
    "no_title": (QT_TR_NOOP("Write the title"), "facts"),
    "no_objective": (QT_TR_NOOP("Write the objective"), "objective"),
    "no_stages": (QT_TR_NOOP("Add a stage"), "insert_stage"),
    "no_touchpoints": (QT_TR_NOOP("Add a touchpoint"), "insert_touchpoint"),
    "no_persona": (QT_TR_NOOP("Add a persona"), "insert_persona"),
    "no_review": (QT_TR_NOOP("Set the date"), "next_review"),
    "review_overdue": (QT_TR_NOOP("Set the next date"), "next_review"),
    "parked_notes": (QT_TR_NOOP("Open the parking lot"), "parking"),
}
_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CheckUp(SidePanel):
    """Remarks under headings, the serious ones first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._steps: Iterator[list[Remark]] = iter(())
        self._found: list[Remark] = []
        self._dismissed = Dismissed(desk.settings)
        self.remarks: tuple[Remark, ...] = ()
        self.rows: list[RemarkRow] = []
        self._shown_of: Counter[str] = Counter()  # code → how many more than the first are shown
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._ask)
        self._page = QWidget()
        self._page.setObjectName("page")
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(8, 10, 8, 12)
        self._column.setSpacing(2)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # -- asking ------------------------------------------------------------------------------

    def hint(self) -> str:
        return tr("Enter: go there · Ctrl+Enter: mend it · Delete: dismiss · Escape: to the map")

    def look(self, journey: Journey) -> None:
        self._steps, self._found = in_steps(journey, date.today()), []
        self._ask()

    def _ask(self) -> None:
        """Ask as many rules as the window can wait for; show the answers when all are in."""
        end = perf_counter() + AT_ONCE
        for step in self._steps:
            self._found += step
            if perf_counter() > end:
                self._next.start()
                return
        self._next.stop()
        self._show()

    # -- showing -----------------------------------------------------------------------------

    def _show(self) -> None:
        every = in_order(self._found)
        gone = self._dismissed.among(every, self.journey)
        away = {id(remark) for remark in gone}
        self.remarks = tuple(remark for remark in every if id(remark) not in away)
        table, theme = words(current_language()), self.desk.theme
        at = next((n for n, row in enumerate(self.rows) if row.has_focus), None)
        if at is None and self.hasFocus():  # it was opened a moment ago
            at = 0
        known = {(row.remark.code, row.remark.ids, row.says): row for row in self.rows}
        self._empty()
        for severity, (heading, icon, colour) in _LOOKS.items():
            some = [remark for remark in self.remarks if remark.severity == severity]
            if not some:
                continue
            self._column.addWidget(_heading(tr(heading), len(some)))
            for remark in self._chosen(some):
                says = (remark.text(table), self._offer(remark))
                row = known.pop((remark.code, remark.ids, says), None)
                if row is None:
                    row = self._row(remark, says, qicon(icon, theme.colour(colour), 14))
                row.remark = remark
                self.rows.append(row)
                self._column.addWidget(row)
                self._add_more(remark, some)
        for row in known.values():
            row.hide()
            row.deleteLater()
        if not self.remarks:
            self._add_praise()
        if gone:
            self._add_way_back(gone)
        self._column.addStretch(1)
        self.counted.emit(len(self.remarks))
        self.mark(self.desk.selection.ids)
        if at is not None:
            self._focus(min(at, len(self.rows) - 1))

    def _empty(self) -> None:
        """Take everything out of the column; rows stay to be used again."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget and not isinstance(widget, RemarkRow):
                widget.hide()
                widget.deleteLater()
        self.rows = []

    def _chosen(self, remarks: Sequence[Remark]) -> Iterator[Remark]:
        """The first of each kind, those of one kind together."""
        by_code: dict[str, list[Remark]] = {}
        for remark in remarks:
            by_code.setdefault(remark.code, []).append(remark)
        for code, some in by_code.items():
            yield from some[: FIRST + self._shown_of[code]]

    def _add_more(self, remark: Remark, remarks: Sequence[Remark]) -> None:
        """After the last of its kind that is shown: how many more there are."""
        some = [other for other in remarks if other.code == remark.code]
        shown = FIRST + self._shown_of[remark.code]
        if len(some) > shown and remark is some[shown - 1]:
            more = tr("%n more like this", "", len(some) - shown)
            self._add_button(more, lambda: self._show_more(remark.code))

    def _add_button(self, says: str, perform: Callable[[], None]) -> None:
        """A quiet button that stands where the texts begin."""
        button = QPushButton(says)
        button.setProperty("role", "quiet")
        button.clicked.connect(perform)
        at_text = QHBoxLayout()
        at_text.setContentsMargins(24, 0, 0, 4)
        at_text.addWidget(button)
        at_text.addStretch(1)
        place = QWidget()
        place.setLayout(at_text)
        self._column.addWidget(place)

    def _add_way_back(self, gone: Sequence[Remark]) -> None:
        def show() -> None:
            self._dismissed.bring_back(gone, self.journey)
            self._show()

        self._column.addSpacing(8)
        self._add_button(tr("Show %n dismissed remark(s) again", "", len(gone)), show)

    def _show_more(self, code: str) -> None:
        first = sum(row.remark.code == code for row in self.rows)
        before = next(n for n, row in enumerate(self.rows) if row.remark.code == code)
        self._shown_of[code] += MORE
        self._show()
        self._focus(before + first)

    def _add_praise(self) -> None:
        self._column.addWidget(plain_label(tr("Nothing to remark."), "strong"))
        hint = tr("What is missing on the map, or does not fit together, will be listed here.")
        self._column.addWidget(plain_label(hint, "hint", wrap=True))

    def _row(self, remark: Remark, says: tuple[str, str], icon: QIcon) -> "RemarkRow":
        row = RemarkRow(remark, says, icon, self.desk.theme)
        row.asked.connect(self._go_to)
        row.fix_asked.connect(self._fix)
        row.dismissed.connect(self._dismiss)
        row.stepped.connect(lambda by, row=row: self._focus(self.rows.index(row) + by))
        return row

    def _offer(self, remark: Remark) -> str:
        """What its button says; "" for none."""
        if self.desk.document.read_only:
            return ""
        if remark.fix:
            return remark.fix_name(words(current_language()))
        return tr(_COMMANDS[remark.code][0]) if remark.code in _COMMANDS else ""

    def mark(self, ids: Sequence[str]) -> None:
        for row in self.rows:
            row.show_current(not set(ids).isdisjoint(row.remark.ids))

    # -- doing -------------------------------------------------------------------------------

    def _go_to(self, row: "RemarkRow") -> None:
        """To what the remark is about: the next of its records each time."""
        ids = row.remark.ids
        if not ids:
            self._fix(row) if row.remark.code in _COMMANDS else self.desk.go_to("")
            return
        selected = self.desk.selection.ids
        at = ids.index(selected[0]) + 1 if selected and selected[0] in ids else 0
        if not self.desk.go_to(ids[at % len(ids)]):
            self.desk.say(tr("This has no place on the map. Its fields are at the right."))

    def _fix(self, row: "RemarkRow") -> None:
        remark = row.remark
        if remark.fix is None:
            if remark.code in _COMMANDS:
                self.desk.perform(_COMMANDS[remark.code][1])
            return
        says = remark.fix_name(words(current_language()))
        if self.desk.edit(says, remark.fix):
            self.desk.say(tr("Done: %1. Undo takes it back.").replace("%1", says))

    def _dismiss(self, row: "RemarkRow") -> None:
        self._dismissed.add(row.remark, self.journey)
        self._show()

    def _focus(self, at: int) -> None:
        if 0 <= at < len(self.rows):
            self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(self.rows[at])

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._focus(0)


class RemarkRow(QFrame):
    """Click or Enter goes to what the remark is about, its button or Ctrl+Enter mends it, its × or
    Delete dismisses it. `says` is its sentence and the words of its button, "" where there is
    none."""

    asked = Signal(object)  # the row itself
    fix_asked = Signal(object)
    dismissed = Signal(object)
    stepped = Signal(int)

    def __init__(self, remark: Remark, says: tuple[str, str], icon: QIcon, theme: Theme) -> None:
        super().__init__()
        self.remark, self.says = remark, says
        self.text, offer = says
        self.setObjectName("remark_row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.text)
        self.setAccessibleDescription(offer)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 5, 6, 5)
        row.setSpacing(8)
        sign = QLabel()
        sign.setPixmap(icon.pixmap(14, 14))
        sign.setContentsMargins(0, 1, 0, 0)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(plain_label(self.text, wrap=True))
        self.button: QPushButton | None = None
        if offer:
            self.button = QPushButton(offer)
            self.button.setProperty("role", "fix")
            self.button.clicked.connect(lambda: self.fix_asked.emit(self))
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(column, 1)
        self.away = icon_button("x", theme, tr("Dismiss (Delete)"), 12, 20)
        self.away.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete is its key
        self.away.clicked.connect(lambda: self.dismissed.emit(self))
        row.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is on the row or on its button."""
        return self.hasFocus() or bool(self.button and self.button.hasFocus())

    def show_current(self, current: bool) -> None:
        """Show whether the remark is about what is selected."""
        if bool(self.property("current")) != current:
            self.setProperty("current", current)
            self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.asked.emit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.fix_asked.emit(self)
        elif enter or event.key() == Qt.Key.Key_Space:
            self.asked.emit(self)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.dismissed.emit(self)
        elif event.key() in _KEYS:
            self.stepped.emit(_KEYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


def _heading(text: str, count: int) -> QWidget:
    label = plain_label(f"{text} · {count}", "strong")
    label.setContentsMargins(6, 8, 0, 4)
    return label

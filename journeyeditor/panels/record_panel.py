"""What the panels of personas and of sources share: a list, and the sheet of one of them."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.edits import records
from journeyeditor.model import Journey, Persona, Source
from journeyeditor.panels.flow import FlowLayout
from journeyeditor.panels.invitation import Invitation
from journeyeditor.panels.roster import HIGH, Entry, Roster
from journeyeditor.panels.rows import icon_button, rule
from journeyeditor.panels.sheet import Sheet
from journeyeditor.panels.side import Desk, SidePanel
from journeyeditor.style import px
from journeyeditor.translation import tr

R = TypeVar("R", Persona, Source)
_MOST_ROWS = 5.5  # shown at first: half a row says that there are more


class RecordPanel(SidePanel):
    """Rows above, fields below. The row that is picked is the panel's own business: the map keeps
    its selection, so that somebody can describe a persona while a card stays selected."""

    def __init__(self, desk: Desk, noun: str, roster: Roster, invitation: Invitation) -> None:
        super().__init__(desk)
        self._noun = noun
        self.roster, self.invitation = roster, invitation
        self.sheet = Sheet(desk.document, desk.theme)
        self.sheet.done.connect(desk.leave)
        self.sheet.opened.connect(desk.go_to)
        roster.picked.connect(self._on_picked)
        roster.opened.connect(lambda _: self.focus_sheet())
        roster.removed.connect(self.remove)
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(8, 6, 8, 6)
        self.bar.setSpacing(2)
        self.above = QVBoxLayout()  # what stands over the list
        self.between = QVBoxLayout()  # what stands over the fields
        for layout in (self.above, self.between):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._lists())
        self.pages.addWidget(invitation)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.above)
        column.addLayout(self.bar)
        column.addWidget(rule())
        column.addWidget(self.pages, 1)
        self.setMinimumWidth(px(260))
        self._marked: tuple[str, ...] = ()  # what was selected on the map last
        self._editing: list[QWidget] = []  # what is possible only while the map may be changed

    def _lists(self) -> QSplitter:
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.between)
        column.addWidget(self.sheet.stack, 1)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self.roster)
        self._split.addWidget(lower)
        self._split.setStretchFactor(1, 1)
        self._split.splitterMoved.connect(self._remember_split)
        self.roster.setMinimumHeight(px(HIGH))
        return self._split

    def add_button(self, icon: str, says: str, edits: bool = True) -> QToolButton:
        """A button of the bar; one that `edits` is off while the map is only for reading."""
        button = icon_button(icon, self.desk.theme, says, side=28)
        self.bar.addWidget(button)
        if edits:
            self._editing.append(button)
        return button

    def flow_of(self, *buttons: QPushButton) -> QWidget:
        """Quiet buttons in a row that goes on below where it is too narrow."""
        place, inside = QWidget(), QWidget()
        margins = QVBoxLayout(place)
        margins.setContentsMargins(8, 6, 8, 0)
        margins.addWidget(inside)
        flow = FlowLayout(inside, gap=2)
        for button in buttons:
            button.setProperty("role", "quiet")
            flow.addWidget(button)
        return place

    # -- what is picked ----------------------------------------------------------------------

    @property
    def current(self) -> str:
        """The id of the record whose fields are shown; "" without any."""
        return str(self.desk.memory.get(self._noun, ""))

    def pick(self, id_: str) -> None:
        """Show the fields of a record."""
        self.desk.memory[self._noun] = id_
        self.roster.select_ids([id_])
        self.show_current()

    def show_current(self) -> None:
        """Show the fields of what is picked, as they are now."""
        if self.current:
            self.sheet.show_ids((self.current,))

    def focus_sheet(self) -> None:
        """Write in the first field."""
        if self.sheet.form and self.sheet.form.rows:
            self.sheet.form.rows[0].editor.focus()

    def _on_picked(self, ids: Sequence[str]) -> None:
        if ids:
            item = self.roster.currentItem()
            at = self.roster.row(item) if item else 0
            now = self.roster.entries[at].id
            self.desk.memory[self._noun] = now if now in ids else ids[-1]
            self.show_current()

    # -- SidePanel ---------------------------------------------------------------------------

    def entries(self, journey: Journey) -> list[Entry]:
        """The rows of the list."""
        raise NotImplementedError

    def look(self, journey: Journey) -> None:
        found = self.entries(journey)
        self.roster.show_entries(found)
        ids = [entry.id for entry in found]
        if self.current not in ids:
            self.desk.memory[self._noun] = ids[0] if ids else ""
        if not self._has_split() and ids:
            high = round(min(len(ids), _MOST_ROWS) * px(HIGH)) + 2
            self._split.setSizes([high, max(self.height() - high, px(HIGH))])
        self.pages.setCurrentIndex(0 if ids else 1)
        self.setFocusProxy(self.roster if ids else self.invitation.buttons[0])
        self.roster.select_ids([self.current])
        self.show_current()

    def mark(self, ids: Sequence[str]) -> None:
        editable = not self.desk.document.read_only
        for widget in self._editing:
            widget.setEnabled(editable)
        self.invitation.enable(editable)
        if self.sheet.form:
            self.sheet.form.setEnabled(editable)
        if tuple(ids) != self._marked:
            self._marked = tuple(ids)
            known = {entry.id for entry in self.roster.entries}
            for id_ in ids:
                if id_ in known and id_ != self.current:
                    self.pick(id_)

    def finish(self) -> None:
        self.sheet.finish()

    def _has_split(self) -> bool:
        return f"{self._noun} split" in self.desk.memory

    def _remember_split(self) -> None:
        self.desk.memory[f"{self._noun} split"] = True

    # -- editing -----------------------------------------------------------------------------

    def add_record(
        self, name: str, new: Callable[[Journey], R], add: Callable[[Journey, R], Journey]
    ) -> None:
        """Add a record that `new` makes, in an edit called `name`, and write in its first field."""
        made: list[str] = []

        def added(journey: Journey) -> Journey:
            record = new(journey)
            made[:] = [record.id]
            return add(journey, record)

        self.finish()
        if self.desk.edit(name, added):
            self.refresh()
            self.pick(made[0])
            self.focus_sheet()

    def remove(self, ids: Sequence[str]) -> None:
        """Take records out of the map; the one after them is picked."""
        self.finish()
        rows = [entry.id for entry in self.roster.entries]
        left = [id_ for id_ in rows[rows.index(ids[-1]) :] if id_ not in ids]
        rest = left or [id_ for id_ in rows if id_ not in ids][-1:]
        if self.desk.edit(tr("Delete"), lambda journey: records.remove(journey, ids)):
            self.desk.memory[self._noun] = rest[0] if rest else ""
            self.refresh()
            self.roster.setFocus()

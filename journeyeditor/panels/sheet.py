"""The fields of one or several records as a form; each field that is left is one step to undo."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.document import Document
from journeyeditor.edits import records as record_edits
from journeyeditor.edits.errors import EditError
from journeyeditor.kinds import noun_of, word
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey, Record
from journeyeditor.panels.changes import with_field
from journeyeditor.panels.fields import common
from journeyeditor.panels.form import Row, SectionBox
from journeyeditor.panels.rows import rule
from journeyeditor.panels.sentences import sentence
from journeyeditor.panels.specials import RecordList, special
from journeyeditor.translation import tr

_HERE = "a field"  # where drafts are of
# Records that have no place on the canvas: what shows them can remove them.
OFF_CANVAS = ("persona", "channel_named", "source", "planned_action", "parked_note")


class Form(QWidget):
    """The rows for one set of nouns. Kept, and filled again when the like is selected."""

    def __init__(self, nouns: set[str], theme: Theme, sheet: "Sheet", width: int) -> None:
        super().__init__()
        # In its place before there is anything in it, for wherever a widget comes to, Qt works out
        # anew how all that is in it looks; hidden until it is filled, for what is folded away then
        # needs no look at all.
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self)
        sheet.stack.addWidget(self.area)
        self.hide()
        self.setObjectName("page")
        if width:
            self.setFixedWidth(width)  # the scroll bar lies over the margin
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(0)
        self.boxes: list[SectionBox] = []
        for section in common(nouns):
            made = special(section.special, theme) if len(nouns) == 1 else None
            box = SectionBox(section, theme, made, top=not self.boxes)
            self.boxes.append(box)
            column.addWidget(box)
            if isinstance(made, RecordList):
                made.opened.connect(sheet.open)
                made.removed.connect(sheet.remove)
                made.wanted_new.connect(lambda m=made: sheet.make(m))
            for row in box.rows:
                sheet.listen(row)
        if nouns <= set(OFF_CANVAS):
            column.addWidget(rule())
            remove = QPushButton(tr("Remove"))
            remove.setProperty("role", "quiet")
            remove.clicked.connect(sheet.remove_shown)
            at_margin = QHBoxLayout()
            at_margin.setContentsMargins(8, 6, 0, 0)  # the button's own padding is the rest
            at_margin.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
            column.addLayout(at_margin)
        column.addStretch(1)

    @property
    def rows(self) -> list[Row]:
        return [row for box in self.boxes for row in box.rows]

    def show_records(self, journey: Journey, records: tuple[Record, ...], fresh: bool) -> None:
        for box in self.boxes:
            for row in box.rows:
                row.show_records(journey, records, fresh)
            if box.special:
                box.special.show_records(journey, records)
            box.fold()
        after_folded = False
        for box in self.boxes:
            if box.rule:
                box.rule.setVisible(not (box.folded and after_folded))
            after_folded = box.folded


class Sheet(QFrame):
    """Shows fields of records. What is typed is a preview of the map, and one step of the undo
    stack once the field is left. `opened` carries the id of another record that a row leads to."""

    done = Signal()  # Enter (see `_go_on`) or Escape: the keyboard goes back to the map
    opened = Signal(str)

    def __init__(
        self, document: Document, theme: Theme, form_width: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.document, self.theme = document, theme
        self.wanted: tuple[str, ...] = ()  # none is the map itself
        self.ids: tuple[str, ...] = ()
        self.records: tuple[Record, ...] = ()
        self.nouns: set[str] = set()
        self._form_width = form_width
        self._forms: dict[frozenset[str], Form] = {}
        self.form: Form | None = None  # what is shown now, in `stack`
        self._concealed: frozenset[str] = frozenset()
        self.stack = QStackedWidget()

    # -- showing -----------------------------------------------------------------------------

    def show_ids(self, ids: tuple[str, ...]) -> None:
        """Show these records; what is being typed for others is kept."""
        if ids != self.ids:
            self.finish()
        self.wanted = ids
        self.refresh()

    def refresh(self) -> None:
        """Show what the records say now."""
        journey = self.document.journey
        found = {id_: journey.index.records.get(id_) for id_ in self.wanted}
        ids = tuple(id_ for id_, record in found.items() if record)
        records = tuple(record for record in found.values() if record) or (journey,)
        self.nouns = {noun_of(record) for record in records}
        fresh = ids != self.ids or self.form is None
        self.ids, self.records = ids, records
        form = self._form(self.nouns)
        if form is not self.form:
            fresh, self.form = True, form
            self.stack.setCurrentWidget(form.area)
        form.setEnabled(not self.document.read_only)
        for row in form.rows:
            row.concealed = row.field.name in self._concealed
        form.show_records(journey, records, fresh)
        form.show()

    def conceal(self, fields: frozenset[str]) -> None:
        """Show nothing of the fields with these names, whatever is selected."""
        if fields != self._concealed:
            self.finish()
            self._concealed = fields
            self.refresh()

    def _form(self, nouns: set[str]) -> Form:
        key = frozenset(nouns)
        if key not in self._forms:
            self._forms[key] = Form(nouns, self.theme, self, self._form_width)
        return self._forms[key]

    # -- editing -----------------------------------------------------------------------------

    def listen(self, row: Row) -> None:
        """Take what a person enters into `row`."""
        row.previewed.connect(lambda name, value: self._preview(row, name, value))
        row.drafted.connect(self._draft)
        row.committed.connect(lambda name, value: self._commit(row, name, value))
        row.cancelled.connect(lambda: self._cancel(row))
        row.done.connect(lambda: self._go_on(row))
        row.opened.connect(self.open)

    def _edited(self, row: Row, name: str, value: Any) -> Journey | None:
        """The map with what was entered; None, and an error at the row, where it can't be."""
        try:
            if isinstance(value, Exception):
                raise value
            journey = with_field(self.document.committed, self.ids, name, value)
        except (EditError, ValueError) as problem:
            row.show_error(sentence(problem))
            return None
        row.show_error("")
        return journey

    def _preview(self, row: Row, name: str, value: Any) -> None:
        journey = self._edited(row, name, value)
        if journey is None:
            self.document.draft(_HERE, None)
            return
        self.document.preview(journey)
        self._draft(name, value)

    def _draft(self, name: str, value: Any) -> None:
        ids = self.ids
        self.document.draft(_HERE, lambda journey: with_field(journey, ids, name, value))

    def _commit(self, row: Row, name: str, value: Any) -> None:
        with self.document.keeping(_HERE):
            journey = self._edited(row, name, value)
            if journey is None:
                self.document.cancel()
                return
            step = tr("Change: %1").replace("%1", tr(row.field.label).lower())
            self.document.commit(step, journey)
        self.refresh()

    def _go_on(self, row: Row) -> None:
        # What has no place on the map is a form that is filled in; on the map people want to write.
        rest: list[Row] = []
        if self.form and self.nouns <= set(OFF_CANVAS):
            rest = self.form.rows[self.form.rows.index(row) + 1 :]
        below = next((each for each in rest if each.isVisible() and not each.folded), None)
        if below is None:
            self.done.emit()
        else:
            below.editor.focus()

    def _cancel(self, row: Row) -> None:
        self.document.draft(_HERE, None)
        self.document.cancel()
        row.show_error("")
        row.show_records(self.document.journey, self.records, fresh=True)
        self.done.emit()

    def finish(self) -> None:
        """Commit what is being typed."""
        if self.form:
            for row in self.form.rows:
                row.editor.finish()

    def edit_field(self, name: str) -> None:
        """Open a field of what is selected, for writing."""
        self.refresh()
        assert self.form is not None
        for row in self.form.rows:
            if row.field.name == name:
                if row.folded:
                    row.unfold()
                else:
                    row.editor.focus()

    # -- records without a place on the canvas -----------------------------------------------

    def open(self, id_: str) -> None:
        """Show another record, or let it be shown."""
        self.finish()
        self.opened.emit(id_)

    def make(self, made: RecordList) -> None:
        """Add a record to a list and show it."""
        self.finish()
        journey, id_ = made.make(self.document.committed, self.records)
        noun = tr(word(noun_of(journey.index.records[id_])))
        self.document.commit(tr("Add %1").replace("%1", noun.lower()), journey)
        self.open(id_)

    def remove(self, id_: str) -> None:
        """Take a record out of the map."""
        self.finish()
        self.document.edit(tr("Delete"), lambda journey: record_edits.remove(journey, [id_]))

    def remove_shown(self) -> None:
        """Take what is shown out of the map."""
        self.finish()
        ids = self.ids
        self.document.edit(tr("Delete"), lambda journey: record_edits.remove(journey, ids))

"""The inspector's form: rows of label, editor and error, gathered in sections between rules."""

from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from journeyeditor.edits import stages
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Finding, Journey, Preference, Record, TouchpointMetric
from journeyeditor.panels import choices, editors, lists, numbers
from journeyeditor.panels.catching import Catcher
from journeyeditor.panels.editors import MIXED, Editor
from journeyeditor.panels.fields import Field, Section
from journeyeditor.panels.flow import FlowLayout
from journeyeditor.panels.lists import Each, Made, ReferencesEditor, clear
from journeyeditor.panels.rows import icon_button, plain_label, rule
from journeyeditor.panels.sentences import sentence
from journeyeditor.translation import tr

SIDE = 16  # px from the panel's edge to what stands in it
INSET = 9  # px from a field's edge to its text
ROW_INSET = 5  # px from a record row's edge to its icon


class Row(QWidget):
    """One field of the selected records. While a folded field is empty, nothing of the row is seen
    but its `adder`, a button "+ Label", which stands with those of its neighbours."""

    previewed = Signal(str, object)
    drafted = Signal(str, object)
    committed = Signal(str, object)
    cancelled = Signal()
    done = Signal()
    opened = Signal(str)
    folded_changed = Signal()

    def __init__(self, field: Field, theme: Theme, side: int = SIDE, titled: bool = False) -> None:
        super().__init__()
        self.field = field
        self.editor: Editor = EDITORS[field.editor](field, theme)
        self.folded = False
        self.concealed = False  # nothing of it is seen, whatever it holds
        self._opened_by_hand = False
        self.adder = QPushButton("+ " + tr(field.label))
        self.adder.setProperty("role", "add")
        self.adder.clicked.connect(self.unfold)
        self._error = plain_label("", "error", wrap=True)
        self._error.hide()
        self._arrange(side, titled)
        self.editor.previewed.connect(lambda value: self.previewed.emit(field.name, value))
        self.editor.drafted.connect(lambda value: self.drafted.emit(field.name, value))
        self.editor.committed.connect(lambda value: self.committed.emit(field.name, value))
        self.editor.cancelled.connect(self.cancelled)
        self.editor.done.connect(self.done)
        if isinstance(self.editor, ReferencesEditor):
            self.editor.opened.connect(self.opened)
            self._catcher = Catcher(field.refers, (self.adder, self.editor))
            self._catcher.caught.connect(self.editor.take)

    def _arrange(self, side: int, titled: bool) -> None:
        # What is read as text or as rows stands at the panel's own edge; its frame, seen when it
        # is pointed at, reaches beyond.
        typed = isinstance(self.editor, editors.TextEditor | editors.LineEditor)
        flat = self.field.folded and typed
        beyond = INSET if flat else ROW_INSET if isinstance(self.editor, ReferencesEditor) else 0
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(side - beyond, 0, side - beyond, 0)
        self._outer.setSpacing(2)
        inline = self.editor.inline
        body = QHBoxLayout() if inline else QVBoxLayout()
        body.setSpacing(2 if inline else 4)
        words = tr(self.field.label)
        if words and not (titled or self.field.silent or self.editor.says_its_label):
            label = plain_label(words, "soft" if inline else "label")
            label.setBuddy(self.editor)
            label.setContentsMargins(beyond, 0, 0, 0)
            body.addWidget(label)
        if inline:
            body.addStretch(1)
        body.addWidget(self.editor)
        self._outer.addLayout(body)
        self._outer.addWidget(self._error)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A click on the label is meant for its field: what is typed next must not go to the map.
        if event.button() == Qt.MouseButton.LeftButton:
            self.editor.focus()

    def set_gap(self, above: int) -> None:
        """Keep this many pixels free above the row."""
        margins = self._outer.contentsMargins()
        margins.setTop(above)
        self._outer.setContentsMargins(margins)

    def unfold(self) -> None:
        """Open an empty field and write into it."""
        if isinstance(self.editor, ReferencesEditor):
            self.editor.add(self.adder)
        elif isinstance(self.editor, RecordsEditor):
            self.editor.add()
        else:
            self._opened_by_hand = True
            self._fold(False)
            self.editor.focus()

    def _fold(self, folded: bool) -> None:
        differs = folded != self.folded
        self.folded = folded
        self.adder.setVisible(folded and not self.concealed)
        self.setVisible(not folded and not self.concealed)
        if differs:
            self.folded_changed.emit()

    def show_records(self, journey: Journey, records: tuple[Record, ...], fresh: bool) -> None:
        """Show what `records` have in this field."""
        values = [getattr(record, self.field.name) for record in records]
        value = values[0] if all(v == values[0] for v in values[1:]) else MIXED
        if fresh:
            self._opened_by_hand = False
            self.show_error("")
        self.editor.look_at(journey, records)
        self.editor.show_value(value, fresh)
        empty = value in ("", None, (), 0) and not isinstance(value, editors.Mixed)
        self._fold(self.field.folded and empty and not self._opened_by_hand)

    def show_error(self, said: str) -> None:
        """Say what is wrong with what was entered; "" for nothing."""
        self._error.setText(said)
        self._error.setVisible(bool(said))
        self.editor.set_wrong(bool(said))
        self.editor.setAccessibleDescription(said)


class Adders(QWidget):
    """The "+ Label" buttons of folded rows, one after the other like words."""

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=2)
        for row in rows:
            flow.addWidget(row.adder)
            row.folded_changed.connect(self.fold)
        self._rows = rows
        self.fold()

    def fold(self) -> None:
        """Be there only while there is a button."""
        self.setVisible(any(row.folded and not row.concealed for row in self._rows))
        self.updateGeometry()


class RecordsEditor(Editor):
    """Records inside a record, each with a few fields of its own."""

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.items: tuple[Any, ...] = ()
        self.rows: list[list[Row]] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)

    def show_value(self, value: Any, fresh: bool = False) -> None:
        assert self.journey is not None
        items = () if value is MIXED else value
        if fresh or len(items) != len(self.items):
            self._build(len(items))
        self.items = items
        for rows, item in zip(self.rows, items, strict=True):
            for row in rows:
                row.show_records(self.journey, (item,), fresh)

    def _build(self, count: int) -> None:
        clear(self.column)
        self.rows = []
        for number in range(count):
            frame = QFrame()
            across = QHBoxLayout(frame)
            across.setContentsMargins(0, 0, 0, 0)
            across.setSpacing(4)
            within = QVBoxLayout()
            within.setSpacing(6)
            across.addLayout(within, 1)
            rows = [self._row(field, number, within) for field in self.field.fields]
            self.rows.append(rows)
            within.addWidget(Adders(rows))
            remove = icon_button("x", self.theme, tr("Remove"), 12, 24)
            remove.clicked.connect(lambda _=False, n=number: self._without(n))
            across.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
            self.column.addWidget(frame)

    def _row(self, field: Field, number: int, within: QVBoxLayout) -> Row:
        row = Row(field, self.theme, side=0)
        row.previewed.connect(lambda name, v: self._change(number, name, v, self.previewed))
        row.committed.connect(lambda name, v: self._change(number, name, v, self.committed))
        row.cancelled.connect(self.cancelled)
        row.done.connect(self.done)
        within.addWidget(row)
        return row

    def _change(self, number: int, name: str, value: Any, says: Any) -> None:
        journey = None
        row = next(row for row in self.rows[number] if row.field.name == name)
        if isinstance(value, Each):
            journey, value = value.journey, value.change(getattr(self.items[number], name))
        try:
            if isinstance(value, Exception):
                raise value
            changed = self.items[number].replace(**{name: value})
        except (ValidationError, ValueError) as problem:
            row.show_error(sentence(problem))
            return
        row.show_error("")
        items = (*self.items[:number], changed, *self.items[number + 1 :])
        says.emit(Made(journey, items) if journey else items)

    def _without(self, number: int) -> None:
        self.committed.emit((*self.items[:number], *self.items[number + 1 :]))

    def add(self) -> None:
        """Add a record and write into it."""
        assert self.journey is not None
        made = _new_inside(self.field.record, self.journey, self.items)
        if made is None:
            self.committed.emit(ValueError(tr("Name a channel of the map first")))
            return
        self.committed.emit((*self.items, made))
        if self.rows:
            self.rows[-1][0].editor.focus()

    def finish(self) -> None:
        for rows in self.rows:
            for row in rows:
                row.editor.finish()


def _new_inside(record: str, journey: Journey, items: Sequence[Any]) -> Record | None:
    if record == "Step":
        return stages.new_step(journey)
    if record == "TouchpointMetric":
        return TouchpointMetric(name="")
    if record == "Finding":
        return Finding()
    used = {item.channel for item in items}
    free = [channel.id for channel in journey.channels if channel.id not in used]
    return Preference(channel=free[0]) if free else None


class Special(QWidget):
    """Something that the inspector works out for the selected records, in a section of its own."""

    folded = False

    def heading(self) -> QWidget | None:
        """What stands at the right of the section's title."""
        return None

    def show_records(self, journey: Journey, records: tuple[Record, ...]) -> None:
        """Work it out again."""


class SectionBox(QWidget):
    """A rule, a title, rows. A section that is folded altogether is only its "+" lines."""

    def __init__(self, section: Section, theme: Theme, special: Special | None, top: bool) -> None:
        super().__init__()
        self.special = special
        lonely = len(section.fields) == 1 and bool(section.title)
        self.rows = [Row(field, theme, titled=lonely) for field in section.fields]
        self.rule = None if top else rule()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        if self.rule:
            box.addWidget(self.rule)
        self._inside = QVBoxLayout()
        self._inside.setSpacing(0)
        box.addLayout(self._inside)
        self._title = self._heading(section, theme) if section.title else None
        if self._title:
            self._inside.addWidget(self._title)
        for row in self.rows:
            row.folded_changed.connect(self.fold)
            self._inside.addWidget(row)
        adders = QHBoxLayout()
        adders.setContentsMargins(SIDE, 0, SIDE, 0)
        adders.addWidget(Adders(self.rows))
        self._inside.addLayout(adders)
        if special:
            self._inside.addWidget(special)
        self.fold()

    def _heading(self, section: Section, theme: Theme) -> QWidget:
        heading = QWidget()
        across = QHBoxLayout(heading)
        across.setContentsMargins(SIDE, 0, SIDE - 4, 0)
        title: QLabel = plain_label(tr(section.title), "strong")
        across.addWidget(title, 1)
        if self.special and (right := self.special.heading()):
            across.addWidget(right)
        row = self.rows[0] if len(self.rows) == 1 else None
        if row and isinstance(row.editor, ReferencesEditor | RecordsEditor):
            says = tr("Add %1").replace("%1", tr(row.field.label).lower())
            plus = icon_button("plus", theme, says)
            editor = row.editor
            if isinstance(editor, ReferencesEditor):
                plus.clicked.connect(lambda: editor.add(plus))
            else:
                plus.clicked.connect(editor.add)
            across.addWidget(plus)
        return heading

    @property
    def folded(self) -> bool:
        """Whether there is nothing but "+" lines here."""
        special = self.special is None or self.special.folded
        return special and all(row.folded for row in self.rows)

    def fold(self) -> None:
        """Look as the rows are now."""
        folded = self.folded
        if self._title:
            self._title.setVisible(not folded)
        first = self._title is None
        for row in self.rows:
            row.set_gap(0 if first else 4 if row.editor.low else 8)
            first = first and row.folded
        top, bottom = (1, 1) if folded else (11, 14)
        self._inside.setContentsMargins(0, top, 0, bottom)


EDITORS: dict[str, type[Editor]] = {
    "text": editors.TextEditor,
    "name": editors.NameEditor,
    "note": editors.NoteEditor,
    "line": editors.LineEditor,
    "lines": editors.LinesEditor,
    "link": editors.LinkEditor,
    "date": editors.DateEditor,
    "number": numbers.NumberEditor,
    "votes": numbers.VotesEditor,
    "percent": numbers.PercentEditor,
    "toggle": choices.ToggleEditor,
    "segments": choices.SegmentsEditor,
    "medium": choices.MediumEditor,
    "combo": choices.ComboEditor,
    "numbered": choices.NumberedEditor,
    "language": choices.LanguageEditor,
    "ref": choices.ReferenceEditor,
    "score": numbers.ScoreEditor,
    "emotion": numbers.EmotionEditor,
    "colour": choices.ColourEditor,
    "icon": choices.IconEditor,
    "tags": lists.TagsEditor,
    "refs": lists.ReferencesEditor,
    "card": lists.CardEditor,
    "image": lists.ImageEditor,
    "records": RecordsEditor,
}

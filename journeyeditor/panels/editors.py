"""Editors of one value that is typed: several lines, one line, numbers, dates, addresses."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from journeyeditor.kinds import name_of
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey, Record
from journeyeditor.panels import reading
from journeyeditor.panels.fields import Field
from journeyeditor.style import px
from journeyeditor.translation import tr

LINE = 16  # px, the leading of the window's body text
# A menu or the completion of a word takes the focus only for a moment.
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class Mixed:
    """Stands for the values of several records that differ."""


MIXED = Mixed()


class Editor(QWidget):
    """Shows one value and says what a person makes of it: `previewed` while they are at it, or
    `drafted` where the map does not show it yet, `committed` when they are done, `cancelled` when
    they think better of it."""

    previewed = Signal(object)
    drafted = Signal(object)
    committed = Signal(object)
    cancelled = Signal()
    done = Signal()  # the person has finished here and goes back to the map

    inline = False  # stands beside its label, not below it
    low = False  # one line of text high: stands closer to its neighbours
    says_its_label = False  # has the label in itself

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self.theme = field, theme
        self.journey: Journey | None = None

    def look_at(self, journey: Journey, records: tuple[Record, ...]) -> None:
        """Know the map that the value belongs to, before `show_value`."""
        self.journey = journey

    def show_value(self, value: Any, fresh: bool = False) -> None:
        """Show `value`, or MIXED. What a person is typing stays, unless the value is `fresh`:
        that of another record."""

    def finish(self) -> None:
        """Commit what is not committed yet."""

    def set_wrong(self, wrong: bool) -> None:
        """Mark what is shown as not allowed; it stays as it was typed."""

    def focus(self) -> None:
        """Take the keyboard."""
        self.setFocus()


def restyle(widget: QWidget, **properties: object) -> None:
    """Set properties that the style sheet asks for, and let it look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class _Typed(Editor):
    """What the typed editors share: a value is pending from the first key to focus-out or Enter."""

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self._pending = self._wrong = False

    def text(self) -> str:
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        raise NotImplementedError

    def set_hint(self, hint: str) -> None:
        raise NotImplementedError

    def read(self, text: str) -> Any:
        """The value of what was typed; raises ValueError with a sentence for the user."""
        return text

    def write(self, value: Any) -> str:
        """The text that stands for `value`."""
        return str(value or "")

    def show_value(self, value: Any, fresh: bool = False) -> None:
        if (self._pending or self._wrong) and not fresh:
            return
        self._pending = False
        if fresh:
            self.set_wrong(False)
        mixed = value is MIXED
        self.set_hint(tr("Different values") if mixed else tr(self.field.hint))
        text = "" if mixed else self.write(value)
        if fresh or text != self.text():
            self.set_text(text)

    def set_wrong(self, wrong: bool) -> None:
        self._wrong = wrong

    def _typed(self) -> None:
        self._pending = True
        self.previewed.emit(self._reading())

    def _reading(self) -> Any:
        try:
            return self.read(self.text())
        except ValueError as problem:
            return problem

    def finish(self) -> None:
        if self._pending:
            self._pending = False
            self.committed.emit(self._reading())

    def _left(self, event: QFocusEvent) -> None:
        if event.reason() not in _PASSING:
            self.finish()

    def _key(self, event: QKeyEvent, several_lines: bool) -> bool:
        """Whether the key ended the typing."""
        if event.key() == Qt.Key.Key_Escape:
            self._pending = False
            self.set_wrong(False)
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            held = event.modifiers()
            if several_lines and not held & Qt.KeyboardModifier.ControlModifier:
                return False
            if held & Qt.KeyboardModifier.ShiftModifier:
                return False
            self.finish()
            self.done.emit()
        else:
            return False
        return True


def _undoes(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and (
        event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    )


class _Area(QTextEdit):
    """A plain-text field as high as its text. Where it has no typing of its own to undo, Ctrl+Z is
    left to the window."""

    def __init__(self, owner: "TextEditor", least: int) -> None:
        super().__init__(owner)
        self._owner, self._least = owner, least
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        lines = max(self._least, round(self.document().size().height() / px(LINE)))
        edges = 6 if self.property("flat") else 14
        self.setFixedHeight(lines * px(LINE) + edges)

    def replace(self, text: str) -> None:
        """Show `text`, with nothing to undo before it."""
        self.document().setUndoRedoEnabled(False)
        self.setPlainText(text)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(px(LINE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(spaced)
        self.document().setUndoRedoEnabled(True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _undoes(event):
            possible = self.document().isUndoAvailable() or self.document().isRedoAvailable()
            if not possible:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._owner._key(event, self._owner.several_lines):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._owner._left(event)


class TextEditor(_Typed):
    """A text that wraps. Enter ends it, Shift+Enter breaks the line."""

    several_lines = False
    least_lines = 1

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.area = _Area(self, self.least_lines)
        self.area.setAccessibleName(tr(field.label))
        self.area.setProperty("flat", field.folded)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.area)
        self.setFocusProxy(self.area)
        self.area.replace("")
        self.area.textChanged.connect(self._changed)
        self._setting = False

    def text(self) -> str:
        return self.area.toPlainText()

    def set_text(self, text: str) -> None:
        self._setting = True
        self.area.replace(text)
        self._setting = False

    def set_hint(self, hint: str) -> None:
        self.area.setPlaceholderText(hint)

    def set_wrong(self, wrong: bool) -> None:
        if wrong != self._wrong:
            super().set_wrong(wrong)
            restyle(self.area, wrong=wrong)

    def _changed(self) -> None:
        if not self._setting:
            self._typed()


class NameEditor(TextEditor):
    """A title; faintly, where there is none, the words that the map shows in its place."""

    def look_at(self, journey: Journey, records: tuple[Record, ...]) -> None:
        super().look_at(journey, records)
        nameless = records[0].replace(title="") if len(records) == 1 else None
        self._instead = name_of(nameless, journey) if nameless else ""

    def show_value(self, value: Any, fresh: bool = False) -> None:
        super().show_value(value, fresh)
        if value is not MIXED:
            self.set_hint(self._instead)


class NoteEditor(TextEditor):
    """A longer text: Enter breaks the line, Ctrl+Enter ends it."""

    several_lines = True
    least_lines = 3

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.area.setProperty("soft", True)


class LinesEditor(NoteEditor):
    """Several short texts, one a line."""

    least_lines = 1

    def read(self, text: str) -> tuple[str, ...]:
        return tuple(line.strip() for line in text.splitlines() if line.strip())

    def write(self, value: Any) -> str:
        return "\n".join(value or ())


class _Line(QLineEdit):
    def __init__(self, owner: "LineEditor") -> None:
        super().__init__(owner)
        self._owner = owner

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _undoes(event):
            possible = self.isUndoAvailable() or self.isRedoAvailable()
            if not possible:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._owner._key(event, several_lines=False):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._owner._left(event)


class LineEditor(_Typed):
    """A text of one line."""

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.line = _Line(self)
        self.line.setAccessibleName(tr(field.label))
        self.line.setProperty("flat", field.folded)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._typed)

    def text(self) -> str:
        return self.line.text()

    def set_text(self, text: str) -> None:
        self.line.setText(text)
        self.line.setCursorPosition(0)

    def set_hint(self, hint: str) -> None:
        self.line.setPlaceholderText(hint)

    def set_wrong(self, wrong: bool) -> None:
        if wrong != self._wrong:
            super().set_wrong(wrong)
            restyle(self.line, wrong=wrong)


class LinkEditor(LineEditor):
    """A web or mail address."""

    def read(self, text: str) -> str | None:
        return reading.address(text)


class DateEditor(LineEditor):
    """A day, a month or a year."""

    def show_value(self, value: Any, fresh: bool = False) -> None:
        super().show_value(value, fresh)
        if value is not MIXED:
            self.set_hint(reading.example_date())

    def read(self, text: str) -> str:
        return reading.when(text)

    def write(self, value: Any) -> str:
        return reading.written_date(value or "")

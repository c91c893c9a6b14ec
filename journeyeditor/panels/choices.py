"""Editors of one value that is picked: segments, lists, scores, faces, colours, icons, switches."""

from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QColorDialog,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from journeyeditor.icons import names
from journeyeditor.layout.faces import face
from journeyeditor.layout.theme import Theme, load_theme, rounded
from journeyeditor.model import Journey, Record
from journeyeditor.panels import reading, references
from journeyeditor.panels.editors import MIXED, Editor, LineEditor
from journeyeditor.panels.fields import Field
from journeyeditor.panels.sketch import paint_marks
from journeyeditor.style import outline, qicon
from journeyeditor.translation import tr

BAR = QSize(17, 10)  # one segment of a score
BAR_GAP = 4


class ToggleEditor(Editor):
    """Yes or no."""

    low = says_its_label = True

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.box = QCheckBox(tr(field.label))
        self.box.clicked.connect(self._clicked)
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.addWidget(self.box)
        self.setFocusProxy(self.box)

    def show_value(self, value: Any, fresh: bool = False) -> None:
        self.box.setTristate(value is MIXED)
        if value is MIXED:
            self.box.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self.box.setChecked(bool(value))

    def _clicked(self) -> None:
        self.box.setTristate(False)
        self.committed.emit(self.box.isChecked())


class SegmentsEditor(Editor):
    """A few choices side by side. Where none may be chosen, choosing one again frees it."""

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.group = QButtonGroup(self)
        frame = QFrame(self)
        frame.setObjectName("segments")
        row = QHBoxLayout(frame)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        last = len(field.choices) - 1
        tick = qicon("check", theme.colour("accent"), 13)
        for n, (_, label) in enumerate(field.choices):
            button = QPushButton(tr(label), frame)
            button.setCheckable(True)
            button.setAccessibleName(f"{tr(field.label)}: {tr(label)}")
            button.setProperty("role", "segment")
            button.setProperty("place", "first" if n == 0 else "last" if n == last else "middle")
            button.setIconSize(QSize(13, 13))
            button.toggled.connect(lambda on, b=button: b.setIcon(tick if on else type(tick)()))
            button.pressed.connect(self._remember)
            button.clicked.connect(self._clicked)
            self.group.addButton(button, n)
            row.addWidget(button, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._was = -1

    def focus(self) -> None:
        (self.group.checkedButton() or self.group.button(0)).setFocus()

    def show_value(self, value: Any, fresh: bool = False) -> None:
        values = [choice for choice, _ in self.field.choices]
        self._check(values.index(value) if value in values else -1)

    def _check(self, number: int) -> None:
        if number >= 0:
            self.group.button(number).setChecked(True)
            return
        self.group.setExclusive(False)
        for button in self.group.buttons():
            button.setChecked(False)
        self.group.setExclusive(True)

    def _remember(self) -> None:
        self._was = self.group.checkedId()

    def _clicked(self) -> None:
        chosen = self.group.checkedId()
        if chosen == self._was and self.field.clearable:
            self._check(-1)
            self.committed.emit(None)
        elif chosen != self._was:
            self.committed.emit(self.field.choices[chosen][0])
        self._was = self.group.checkedId()


class ComboEditor(Editor):
    """Many choices, one below the other."""

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.combo = QComboBox(self)
        self.combo.setAccessibleName(tr(field.label))
        self.combo.setIconSize(QSize(14, 14))
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.combo.setMinimumContentsLength(8)
        self.combo.setMaxVisibleItems(16)
        self.combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel scrolls the panel
        self.combo.activated.connect(self._activated)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.combo)
        self.setFocusProxy(self.combo)
        self.values: list[Any] = []
        self.offer([(value, tr(label), "") for value, label in field.choices])

    def offer(self, choices: list[tuple[Any, str, str]]) -> None:
        """Offer these values, each with a word and an icon's name ("" for none)."""
        ink = self.theme.colour("ink2")
        self.values = [value for value, _, _ in choices]
        self.combo.clear()
        for _, label, icon_name in choices:
            if icon_name:
                self.combo.addItem(qicon(icon_name, ink, 14), label)
            else:
                self.combo.addItem(label)

    def show_value(self, value: Any, fresh: bool = False) -> None:
        self.combo.setPlaceholderText(tr("Different values") if value is MIXED else "")
        self.combo.setCurrentIndex(self.values.index(value) if value in self.values else -1)

    def _activated(self, row: int) -> None:
        self.committed.emit(self.values[row])


class NumberedEditor(ComboEditor):
    """A choice that the format writes as a whole number."""

    def show_value(self, value: Any, fresh: bool = False) -> None:
        super().show_value(value if value in (None, MIXED) else str(value), fresh)

    def _activated(self, row: int) -> None:
        value = self.values[row]
        self.committed.emit(None if value is None else int(value))


class LanguageEditor(ComboEditor):
    """A language of the map: those the program knows, and the one the map has."""

    def show_value(self, value: Any, fresh: bool = False) -> None:
        if value not in self.values and value is not MIXED:
            self.offer([*((v, tr(w), "") for v, w in self.field.choices), (value, value, "")])
        super().show_value(value, fresh)


class ReferenceEditor(ComboEditor):
    """One record of the map that this one names."""

    def look_at(self, journey: Journey, records: tuple[Record, ...]) -> None:
        super().look_at(journey, records)
        found = references.candidates(journey, self.field.refers, records)
        choices: list[tuple[Any, str, str]] = [(c.id, c.title, c.icon) for c in found]
        if not references.required(self.field.refers, self.field.name):
            choices.insert(0, (None, "—", ""))
        if [(v, w) for v, w, _ in choices] != self._offered():
            self.offer(choices)

    def _offered(self) -> list[tuple[Any, str]]:
        return [(value, self.combo.itemText(n)) for n, value in enumerate(self.values)]


class _Picker(QWidget):
    """Five things in a row that stand for a number; one click or key picks it."""

    picked = Signal(object)

    def __init__(self, theme: Theme, size: QSize, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.value: float | None = None
        self.setFixedSize(size)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class _Bars(_Picker):
    """Five segments, as many filled as the score says."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, QSize(5 * BAR.width() + 4 * BAR_GAP, 20), parent)

    def _segment(self, number: int) -> QRectF:
        x = number * (BAR.width() + BAR_GAP)
        return QRectF(x + 0.5, 5.5, BAR.width() - 1, BAR.height() - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        full = QColor(self.theme.colour("ink2" if not self.theme.dark else "ink3"))
        edge = QPen(QColor(self.theme.colour("control_edge")), 1)
        for n in range(5):
            box = self._segment(n)
            part = min(1.0, max(0.0, (self.value or 0) - n))
            painter.setPen(edge if part < 1 else QPen(full, 1))
            painter.setBrush(full if part == 1 else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 2, 2)
            if 0 < part < 1:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(full)
                painter.drawRoundedRect(box.adjusted(0, 0, (part - 1) * box.width(), 0), 2, 2)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self.theme.colour("accent")), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(0.75, 1.75, self.width() - 1.5, 16.5), 4, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        step = BAR.width() + BAR_GAP
        number = min(5, max(1, int(event.position().x() // step) + 1))
        self.picked.emit(None if number == self.value else number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        now, key = self.value, event.key()
        if event.text() in ("1", "2", "3", "4", "5"):
            self.picked.emit(int(event.text()))
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Plus):
            self.picked.emit(1 if now is None else min(5, int(now) + 1))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Minus):
            self.picked.emit(None if now is None or now <= 1 else -(-now // 1) - 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_0):
            self.picked.emit(None)
        else:
            super().keyPressEvent(event)


class ScoreEditor(LineEditor):
    """A score from 1 to 5: five segments to click, and the figure, which takes decimals."""

    inline = low = True
    _range = (1, 5)
    _figure = 20  # px

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.bars = self.make_picker()
        self.bars.setAccessibleName(tr(field.label))
        self.line.setProperty("figure", True)
        self.line.setFixedSize(self._figure, 20)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(0, self.bars)
        row.setSpacing(0)
        self.bars.picked.connect(self.committed)
        self.setFocusProxy(self.bars)

    def make_picker(self) -> _Picker:
        return _Bars(self.theme, self)

    def read(self, text: str) -> int | float | None:
        value, (low, high) = reading.number(text), self._range
        if value is not None and not low <= value <= high:
            pattern = tr("From %1 to %2").replace("%1", reading.written(low))
            raise ValueError(pattern.replace("%2", reading.written(high)))
        return value

    def write(self, value: Any) -> str:
        return reading.written(value)

    def show_value(self, value: Any, fresh: bool = False) -> None:
        super().show_value(value, fresh)
        self.set_hint("–" if value is MIXED else "")
        self.bars.value = None if value is MIXED else value
        self.bars.update()


class _Faces(_Picker):
    """The five faces; the one nearest to the value is full, the others are faint."""

    RADIUS, STEP = 9, 25

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, QSize(5 * self.STEP, 26), parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        near = None if self.value is None else rounded(self.value)
        for n, mood in enumerate(range(-2, 3)):
            x = self.STEP * (n + 0.5)
            painter.setOpacity(1 if mood == near else 0.4)
            paint_marks(painter, face(self.theme, mood, x, 13, self.RADIUS))
            if mood == near:
                colour = "accent" if self.hasFocus() else "ink2"
                painter.setPen(QPen(QColor(self.theme.colour(colour)), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(x, 13), self.RADIUS + 2.2, self.RADIUS + 2.2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.picked.emit(min(2, max(-2, int(event.position().x() // self.STEP) - 2)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        now = self.value or 0
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Plus):
            self.picked.emit(min(2, int(now // 1) + 1))
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Minus):
            self.picked.emit(max(-2, int(-(-now // 1)) - 1))
        elif event.text() in ("0", "1", "2"):
            self.picked.emit(int(event.text()))
        else:
            super().keyPressEvent(event)


class EmotionEditor(ScoreEditor):
    """An emotion from −2 to +2: a face to click, and the figure."""

    _range = (-2, 2)
    _figure = 32  # px: a sign, a comma

    def make_picker(self) -> _Picker:
        return _Faces(self.theme, self)

    def read(self, text: str) -> int | float:
        return super().read(text) or 0

    def write(self, value: Any) -> str:
        return reading.written(value, signed=True)


class ColourEditor(Editor):
    """A colour of the record's own: none, one of six of the theme, or any."""

    TOKENS = ("stage", "need", "opportunity", "note", "pain", "question")

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.value: Any = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        # The map is kept in the colours of the light theme, whatever the window shows now.
        self.colours = (None, *(load_theme("light").colour(token) for token in self.TOKENS))
        self.buttons = [_Swatch(colour, theme, self) for colour in self.colours]
        self.other = _Swatch("", theme, self)
        for button in (*self.buttons, self.other):
            row.addWidget(button)
        for button in self.buttons:
            button.clicked.connect(lambda _=False, b=button: self.committed.emit(b.colour))
        self.other.clicked.connect(self._ask)
        row.addStretch(1)
        self.setFocusProxy(self.buttons[0])

    def show_value(self, value: Any, fresh: bool = False) -> None:
        self.value = value
        known = value in self.colours
        for button in self.buttons:
            button.choose(known and button.colour == value)
        self.other.colour = "" if known or value is MIXED else value
        self.other.choose(not known and value is not MIXED)

    def _ask(self) -> None:
        start = QColor(self.value) if isinstance(self.value, str) else QColor(self.colours[1] or "")
        chosen = QColorDialog.getColor(start, self.window(), tr(self.field.label))
        if chosen.isValid():
            self.committed.emit(chosen.name())


class _Swatch(QToolButton):
    """A colour to click: None is none, "" asks for another."""

    def __init__(self, colour: str | None, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.colour, self.theme, self.chosen = colour, theme, False
        self.setFixedSize(24, 24)
        words = {None: tr("No colour of its own"), "": tr("Another colour…")}
        self.setToolTip(words.get(colour) or str(colour))
        self.setAccessibleName(self.toolTip())

    def choose(self, chosen: bool) -> None:
        self.chosen = chosen
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QColor(self.theme.colour("control_edge"))
        box = QRectF(4.5, 4.5, 15, 15)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(QColor(self.colour) if self.colour else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        if self.colour is None:
            painter.drawLine(box.bottomLeft() + QPointF(3, -3), box.topRight() + QPointF(-3, 3))
        elif not self.colour:
            painter.translate(6, 6)
            painter.scale(0.5, 0.5)
            painter.setPen(QPen(QColor(self.theme.colour("ink2")), 2.4))
            painter.drawPath(outline("plus"))
            painter.resetTransform()
        if self.chosen or self.hasFocus():
            painter.setPen(QPen(QColor(self.theme.colour("accent")), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(2, 2, 20, 20), 6, 6)


class IconEditor(ComboEditor):
    """An icon, by picture and name."""

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.offer([("", tr("As its kind"), ""), *((n, n.replace("-", " "), n) for n in names())])

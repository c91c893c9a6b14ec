"""Editors of one value that is picked: segments, lists, scores, faces, colours, icons, switches."""

from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent
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

from journeyeditor.layout.theme import Theme, load_theme
from journeyeditor.model import Journey, Record, Touchpoint
from journeyeditor.panels import references
from journeyeditor.panels.channel_icons import CHANNEL_ICONS
from journeyeditor.panels.editors import MIXED, Editor
from journeyeditor.panels.fields import Field
from journeyeditor.style import outline, qicon
from journeyeditor.translation import tr


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


class MediumEditor(SegmentsEditor):
    """How customers meet a touchpoint. While it does not say so itself, a grey tick stands at what
    its channel says, as the map's own mark does."""

    def look_at(self, journey: Journey, records: tuple[Record, ...]) -> None:
        super().look_at(journey, records)
        named = {each.channel for each in records if isinstance(each, Touchpoint)}
        channels = [journey.index.channels.get(id_ or "") for id_ in named]
        said = {channel.medium if channel else None for channel in channels}
        self._of_channel = said.pop() if len(said) == 1 else None

    def show_value(self, value: Any, fresh: bool = False) -> None:
        super().show_value(value, fresh)
        tick = qicon("check", self.theme.colour("ink3"), 13)
        for button, (choice, label) in zip(self.group.buttons(), self.field.choices, strict=True):
            if button.isChecked():
                button.setToolTip("")
                continue
            given = value is None and choice == self._of_channel
            button.setIcon(tick if given else type(tick)())
            button.setToolTip(tr("As its channel") if given else "")
            parts = [tr(label), button.toolTip()]
            button.setAccessibleName(f"{tr(self.field.label)}: {', '.join(filter(None, parts))}")


class _Combo(QComboBox):
    """Leaves the wheel to the panel it stands in: whoever scrolls past must not change the map."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ComboEditor(Editor):
    """Many choices, one below the other."""

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.combo = _Combo(self)
        self.combo.setAccessibleName(tr(field.label))
        self.combo.setIconSize(QSize(14, 14))
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.combo.setMinimumContentsLength(8)
        self.combo.setMaxVisibleItems(16)
        self.combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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
        if not references.required(self.field.refers):
            choices.insert(0, (None, "—", ""))
        if [(v, w) for v, w, _ in choices] != self._offered():
            self.offer(choices)

    def _offered(self) -> list[tuple[Any, str]]:
        return [(value, self.combo.itemText(n)) for n, value in enumerate(self.values)]


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
        with QPainter(self) as painter:
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
    """An icon of a channel, by picture and name. One that only the file has is kept."""

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        known = ((name, tr(called), name) for name, called in CHANNEL_ICONS.items())
        self._known = [("", tr("As its kind"), ""), *known]
        self.offer(self._known)

    def show_value(self, value: Any, fresh: bool = False) -> None:
        if isinstance(value, str) and value not in {name for name, *_ in self._known}:
            self.offer([*self._known, (value, value.replace("-", " "), value)])
        super().show_value(value, fresh)

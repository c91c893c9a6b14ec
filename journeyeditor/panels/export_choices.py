"""The choices of the export window in words, and the small fields that it is made of."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.panels.rows import plain_label
from journeyeditor.style import paint_icon
from journeyeditor.translation import QT_TR_NOOP, tr

Choices = Sequence[tuple[Any, str]]  # each value and its word, not yet translated

FORMATS: Choices = (
    ("pdf", QT_TR_NOOP("PDF document")),
    ("png", QT_TR_NOOP("PNG picture")),
    ("svg", QT_TR_NOOP("SVG drawing")),
    ("html", QT_TR_NOOP("HTML page (text)")),
    ("md", QT_TR_NOOP("Markdown (text)")),
)
PROFILES: Choices = (
    ("share", QT_TR_NOOP("Report to share")),
    ("poster", QT_TR_NOOP("Poster")),
    ("tiles", QT_TR_NOOP("Poster in sheets")),
    ("map", QT_TR_NOOP("Map only")),
)
ORIENTATIONS: Choices = (
    ("auto", QT_TR_NOOP("Automatic")),
    ("portrait", QT_TR_NOOP("Portrait")),
    ("landscape", QT_TR_NOOP("Landscape")),
)
THEMES: Choices = (
    ("print", QT_TR_NOOP("White paper")),
    ("economical", QT_TR_NOOP("Saving ink")),
    ("light", QT_TR_NOOP("Screen, light")),
    ("dark", QT_TR_NOOP("Screen, dark")),
)
LANGUAGES: Choices = (
    ("map", QT_TR_NOOP("As the map")),
    ("en", "English"),
    ("it", "Italiano"),
)
FILTERED: Choices = (
    ("dimmed", QT_TR_NOOP("Are pale")),
    ("out", QT_TR_NOOP("Are left out")),
)
OUTLINES: Choices = (
    (True, QT_TR_NOOP("As outlines")),
    (False, QT_TR_NOOP("As text")),
)
EXPLAINED: dict[Any, str] = {
    "share": QT_TR_NOOP("Cover, map, personas, priorities, plan, sources, full texts."),
    "poster": QT_TR_NOOP(
        "The whole map on one page, as large as you like. Texts that it shortens travel whole in "
        "an attached file."
    ),
    "tiles": QT_TR_NOOP(
        "A poster cut into sheets for any printer, and how they belong together. Texts that it "
        "shortens travel whole in an attached file."
    ),
    "map": QT_TR_NOOP("One page, and the texts that it shortens."),
    "png": QT_TR_NOOP("For slides, chats and web pages."),
    "svg": QT_TR_NOOP("For design programs. Groups are named by lane and card."),
    True: QT_TR_NOOP("Looks the same in every program."),
    False: QT_TR_NOOP(
        "Can be edited and searched. Browsers use the fonts in the file; Inkscape and others want "
        "them installed."
    ),
    "html": QT_TR_NOOP("One file for browsers and screen readers: the journey stage by stage."),
    "md": QT_TR_NOOP("For wikis: the journey stage by stage."),
}


class Choice(QComboBox):
    """Picks one of some values; leaves the wheel to what it lies on."""

    chosen = Signal()

    def __init__(self, label: str, choices: Choices, translated: bool = True) -> None:
        super().__init__()
        self.setAccessibleName(label)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(16)
        self.values: list[Any] = []
        self.offer([(value, tr(word) if translated else word) for value, word in choices])
        self.activated.connect(lambda _: self.chosen.emit())

    def offer(self, choices: Choices) -> None:
        """Offer other values; the one that was chosen stays so, if it is among them."""
        before = self.value
        self.values = [value for value, _ in choices]
        self.clear()
        self.addItems([word for _, word in choices])
        self.show_value(before)

    @property
    def value(self) -> Any:
        return self.values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def show_value(self, value: Any) -> None:
        self.setCurrentIndex(self.values.index(value) if value in self.values else 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Number(QDoubleSpinBox):
    """A number with a unit; at its least it says `least` instead, if that is given."""

    def __init__(self, label: str, unit: str, least: str = "") -> None:
        super().__init__()
        self.setAccessibleName(label)
        self.setDecimals(0)
        self.setSuffix(f" {unit}")
        self.setSpecialValueText(least)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(7, 0, 0, 0)  # a style sheet can't

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Some(QPushButton):
    """Which of several things are shown; a menu with a tick for each, which stays open."""

    chosen = Signal()

    def __init__(self, label: str, every: str, things: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setProperty("role", "pick")
        self.setAutoDefault(False)
        self._label, self._every = label, every
        self._ticks: dict[str, QAction] = {}
        self.offered = _StayingMenu(self)
        for id_, title in things:
            tick = self.offered.addAction(title.replace("&", "&&"))
            tick.setCheckable(True)
            tick.setChecked(True)
            tick.toggled.connect(self._on_toggled)
            self._ticks[id_] = tick
        self.clicked.connect(self._open)
        self._say()

    @property
    def ids(self) -> tuple[str, ...] | None:
        """Those that are ticked; None for all."""
        ticked = tuple(id_ for id_, tick in self._ticks.items() if tick.isChecked())
        return None if len(ticked) == len(self._ticks) else ticked

    def _open(self) -> None:
        self.offered.setMinimumWidth(self.width())
        self.offered.popup(self.mapToGlobal(QPoint(0, self.height())))

    def paintEvent(self, event: QPaintEvent) -> None:
        # Not Qt's own menu button: it forgets the padding of the style sheet.
        super().paintEvent(event)
        with QPainter(self) as painter:
            place = QRectF(self.width() - 19, (self.height() - 12) / 2, 12, 12)
            paint_icon(painter, "chevron-down", place, self.palette().buttonText().color())

    def _on_toggled(self) -> None:
        self._say()
        self.chosen.emit()

    def _say(self) -> None:
        ids = self.ids
        counted = tr("%1 of %2").replace("%2", str(len(self._ticks)))
        self.setText(self._every if ids is None else counted.replace("%1", str(len(ids))))
        self.setAccessibleName(f"{self._label}: {self.text()}")


class _StayingMenu(QMenu):
    """Stays open while things are ticked."""

    def mouseReleaseEvent(self, event: Any) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)


class Labelled(QWidget):
    """A field under its label, which go together."""

    def __init__(self, label: str, *fields: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        if label:
            column.addWidget(plain_label(label, "label"))
        for field in fields:
            column.addWidget(field)


def side_by_side(*widgets: QWidget) -> QWidget:
    """Widgets in a row, all as wide."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
    return whole

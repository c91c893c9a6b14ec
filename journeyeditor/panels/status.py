"""The status bar: saved or not, what is selected, a hint, what the map holds, the zoom."""

import math
from pathlib import Path

from PySide6.QtCore import QDate, QDateTime, QLocale, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSlider, QToolButton, QWidget

from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.one_line import one_line
from journeyeditor.panels.rows import ShortLabel, icon_button, plain_label
from journeyeditor.style import px
from journeyeditor.translation import tr

HEIGHT = 28
SHOWN_FOR = 6000  # ms a message stays (look.md)
_STEPS = 100  # of the slider to each side of 100 %
_LARGEST = 4.0  # 400 % at its right end, 25 % at its left


class _Dot(QWidget):
    """Full in green where all is saved, a ring where something is not."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFixedSize(8, 8)
        self.saved = True
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = QColor(self._theme.colour("opportunity" if self.saved else "note"))
            painter.setPen(colour)
            painter.setBrush(colour if self.saved else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(1, 1, 6, 6))


class Status(QFrame):
    """Messages stay six seconds, over the hint."""

    zoom_asked = Signal(float)
    zoom_in_asked = Signal()
    zoom_out_asked = Signal()
    fit_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setFixedHeight(px(HEIGHT))
        self._dot = _Dot(theme)
        self.saved = plain_label("", "status")
        self.selected = plain_label("", "status")
        self.hint = ShortLabel("status_hint")
        self.counts = plain_label("", "status")
        self.lock = plain_label(tr("Structure locked"), "status")
        self.lock.setToolTip(tr("Stages and lanes can't be moved or deleted (Ctrl+Shift+L)"))
        self.lock.hide()
        self._hint = self._message = self._prompt = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 12, 0)
        row.setSpacing(6)
        row.addWidget(self._dot)
        row.addWidget(self.saved)
        row.addSpacing(10)
        row.addWidget(self.selected)
        row.addSpacing(10)
        row.addWidget(self.hint, 1)
        row.addWidget(self.lock)
        row.addWidget(self.counts)
        row.addSpacing(10)
        self._add_zoom(row, theme)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(lambda: self.say(""))

    def _add_zoom(self, row: QHBoxLayout, theme: Theme) -> None:
        less = icon_button("minus", theme, tr("Zoom out"), 14, 22)
        more = icon_button("plus", theme, tr("Zoom in"), 14, 22)
        less.clicked.connect(self.zoom_out_asked)
        more.clicked.connect(self.zoom_in_asked)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(-_STEPS, _STEPS)
        self.slider.setFixedSize(QSize(84, 18))
        self.slider.setAccessibleName(tr("Zoom"))
        self.slider.valueChanged.connect(self._slid)
        self.percent = QToolButton()
        self.percent.setToolTip(tr("Fit the width"))
        self.percent.setProperty("role", "percent")
        self.percent.setFixedSize(px(52), px(22))
        self.percent.clicked.connect(self.fit_asked)
        for widget in (less, self.slider, more, self.percent):
            row.addWidget(widget)
        row.setSpacing(6)

    def show_state(
        self, modified: bool, never_saved: bool, read_only: bool, file: Path | None = None
    ) -> None:
        """Whether all is saved, and since when: the time of `file`."""
        self._dot.saved = not modified
        self._dot.update()
        if read_only:
            self.saved.setText(tr("Read-only"))
        elif modified:
            self.saved.setText(tr("Not saved"))
        elif never_saved:
            self.saved.setText(tr("New map"))
        else:
            self.saved.setText(_saved_at(file))

    def show_journey(self, journey: Journey) -> None:
        """What the map holds."""
        parts = (
            tr("%n stage(s)", "", len(journey.stages)),
            tr("%n lane(s)", "", len(journey.lanes)),
            tr("%n card(s)", "", len(journey.cards)),
        )
        self.counts.setText(" · ".join(parts))

    def show_lock(self, locked: bool) -> None:
        """Whether stages and lanes are locked in their places."""
        self.lock.setVisible(locked)

    def show_selected(self, cards: int, others: int) -> None:
        """How many things are selected."""
        if cards and not others:
            self.selected.setText(tr("%n card(s) selected", "", cards))
        else:
            count = cards + others
            self.selected.setText(tr("%n selected", "", count) if count else "")

    def show_hint(self, hint: str) -> None:
        """One line on what can be done here."""
        self._hint = hint
        self._tell()

    def say(self, message: str) -> None:
        """A message in one line, for six seconds."""
        self._message = one_line(message)
        if message:
            self._timer.start()
        self._tell()

    def prompt(self, prompt: str) -> None:
        """What can be done in the middle of a gesture. "" takes it away when that ends, but no
        message that was said meanwhile."""
        if prompt or self._message == self._prompt:
            self.say(prompt)
        self._prompt = prompt

    def show_zoom(self, zoom: float) -> None:
        """1 is 100 %."""
        self.percent.setText(f"{round(zoom * 100)} %")
        place = round(_STEPS * math.log(zoom) / math.log(_LARGEST))
        self.slider.blockSignals(True)
        self.slider.setValue(max(-_STEPS, min(_STEPS, place)))
        self.slider.blockSignals(False)

    def _slid(self, place: int) -> None:
        self.zoom_asked.emit(_LARGEST ** (place / _STEPS))

    def _tell(self) -> None:
        self.hint.say(self._message or self._hint)


def _saved_at(file: Path | None) -> str:
    if file is None or not file.exists():
        return tr("Saved")
    when = QDateTime.fromSecsSinceEpoch(int(file.stat().st_mtime))
    if when.date() == QDate.currentDate():
        return tr("Saved at %1").replace("%1", when.time().toString("HH:mm"))
    day = QLocale().toString(when.date(), QLocale.FormatType.ShortFormat)
    return tr("Saved on %1").replace("%1", day)

"""The formula of the priority in words, and the weights that a person gives to its parts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSlider, QWidget

from journeyeditor.insight.priorities import EVEN, Weights, formula
from journeyeditor.panels.reading import written
from journeyeditor.panels.rows import plain_label
from journeyeditor.style import px
from journeyeditor.translation import QT_TR_NOOP, tr

_LEVELS = (0.0, 0.5, 1.0, 1.5, 2.0)
_WORDS = (
    QT_TR_NOOP("does not count"),
    QT_TR_NOOP("counts half"),
    QT_TR_NOOP("counts once"),
    QT_TR_NOOP("counts one and a half times"),
    QT_TR_NOOP("counts twice"),
)
PARTS = {
    "goal": QT_TR_NOOP("impact on goal"),
    "experience": QT_TR_NOOP("impact on experience"),
    "effort": QT_TR_NOOP("effort"),
}


def weights_of(numbers: list[float]) -> Weights:
    """The weights that the settings keep."""
    return Weights(*numbers)


def said(weights: Weights) -> str:
    """The formula with these weights, as a person would write it."""
    return "P = " + formula(weights, {part: tr(name) for part, name in PARTS.items()})


class WeightSliders(QWidget):
    """A slider for each part of the formula; `changed` carries the weights at every step."""

    changed = Signal(object)

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self.sliders: dict[str, QSlider] = {}
        self._words = {part: plain_label("", "hint") for part in PARTS}
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for n, (part, name) in enumerate(PARTS.items()):
            slider = QSlider(Qt.Orientation.Horizontal)
            slider.setRange(0, len(_LEVELS) - 1)
            slider.setPageStep(1)
            slider.setFixedWidth(px(96))
            slider.setAccessibleName(tr("How much it counts: %1").replace("%1", tr(name)))
            slider.valueChanged.connect(self._moved)
            self.sliders[part] = slider
            label = plain_label(tr(name)[:1].upper() + tr(name)[1:], "soft")
            label.setBuddy(slider)
            grid.addWidget(label, 0, 2 * n)
            grid.addWidget(slider, 0, 2 * n + 1)
            grid.addWidget(self._words[part], 1, 2 * n, 1, 2)
            grid.setColumnMinimumWidth(2 * n + 1, px(110))
        self.even = QPushButton(tr("Count everything once"))
        self.even.setProperty("role", "quiet")
        self.even.clicked.connect(lambda: self.changed.emit(EVEN))
        grid.addWidget(self.even, 0, 2 * len(PARTS), Qt.AlignmentFlag.AlignLeft)
        # The figures on the cards are the map's, which is everybody's: these weights are not.
        self.note = plain_label(tr("Cards show P with everything counted once."), "hint")
        grid.addWidget(self.note, 1, 2 * len(PARTS))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 8)
        row.addLayout(grid)
        row.addStretch(1)
        self.show_weights(weights)

    def show_weights(self, weights: Weights) -> None:
        """Put the sliders where these weights are."""
        for part, slider in self.sliders.items():
            weight = getattr(weights, part)
            away = [abs(level - weight) for level in _LEVELS]
            level = away.index(min(away))
            slider.blockSignals(True)
            slider.setValue(level)
            slider.blockSignals(False)
            words = tr(_WORDS[level])
            self._words[part].setText(words)
            slider.setAccessibleDescription(f"{words} ({written(_LEVELS[level])})")
        self.even.setEnabled(weights != EVEN)
        self.note.setVisible(weights != EVEN)

    def _moved(self) -> None:
        chosen = {part: _LEVELS[slider.value()] for part, slider in self.sliders.items()}
        self.changed.emit(Weights(**chosen))

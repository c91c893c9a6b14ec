"""The guide: the steps of the way of working, ticked off by what the map holds; the next one above
the fields of the map."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.insight.method import Step, next_step, steps
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.panels.lists import clear
from journeyeditor.panels.rows import icon_button, icon_label, plain_label, rule
from journeyeditor.panels.side import Desk, SidePanel
from journeyeditor.translation import QT_TR_NOOP, tr


class Said(NamedTuple):
    """What a person reads of a step, and the command that its button gives."""

    title: str
    why: str
    button: str
    command: str


SAID: dict[str, Said] = {
    "objective": Said(
        QT_TR_NOOP("Say what the map is for"),
        QT_TR_NOOP("One sentence: what should it help to decide?"),
        QT_TR_NOOP("Write the objective"),
        "objective",
    ),
    "personas": Said(
        QT_TR_NOOP("Say whose journey it is"),
        QT_TR_NOOP("A persona has goals, needs and frustrations, and gets a curve."),
        QT_TR_NOOP("Add a persona"),
        "insert_persona",
    ),
    "stages": Said(
        QT_TR_NOOP("Divide the journey into stages"),
        QT_TR_NOOP("From the first time they hear of you to what comes after."),
        QT_TR_NOOP("Add a stage"),
        "insert_stage",
    ),
    "touchpoints": Said(
        QT_TR_NOOP("Collect the touchpoints"),
        QT_TR_NOOP("Where do customers meet you, stage by stage, and by which channel?"),
        QT_TR_NOOP("Add a touchpoint"),
        "insert_touchpoint",
    ),
    "ratings": Said(
        QT_TR_NOOP("Rate them against what is expected"),
        QT_TR_NOOP("Expectation and rating, 1 to 5: the gap shows where you fall short."),
        QT_TR_NOOP("Rate the next one"),
        "side_inventory",
    ),
    "emotions": Said(
        QT_TR_NOOP("Draw how it feels"),
        QT_TR_NOOP("The emotion curve, point by point, from very negative to very positive."),
        QT_TR_NOOP("Draw the curve"),
        "mode_curve",
    ),
    "pains": Said(
        QT_TR_NOOP("Name what hurts"),
        QT_TR_NOOP("Where the curve is low or a touchpoint falls short: what is the cause?"),
        QT_TR_NOOP("Add a pain point"),
        "insert_pain_point",
    ),
    "priorities": Said(
        QT_TR_NOOP("Decide what comes first"),
        QT_TR_NOOP("Impact on the goal, on the experience, and the effort."),
        QT_TR_NOOP("Open the priorities"),
        "side_priorities",
    ),
    "actions": Said(
        QT_TR_NOOP("Plan who does what"),
        QT_TR_NOOP("An action has an owner, a date, and a metric that will show success."),
        QT_TR_NOOP("Open the action plan"),
        "side_plan",
    ),
    "review": Said(
        QT_TR_NOOP("Set when to look at it again"),
        QT_TR_NOOP("On that day the map is compared with how it was."),
        QT_TR_NOOP("Set the date"),
        "next_review",
    ),
}


class NextStep(SidePanel):
    """The next step of the way of working, above the fields of the map: nothing while something is
    selected, when all is done, or for whoever does not want to see it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.step: Step | None = None
        self.frame = QFrame()
        self.frame.setObjectName("next_step")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.frame)
        column = QVBoxLayout(self.frame)
        column.setContentsMargins(16, 10, 10, 10)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(plain_label(tr("Next step"), "hint"), 1)
        says = tr("Don't show the next step any more (Help › First steps brings it back)")
        close = icon_button("x", desk.theme, says, 12, 20)
        close.clicked.connect(self._skip)
        head.addWidget(close)
        column.addLayout(head)
        self._title = plain_label("", "strong", wrap=True)
        self._why = plain_label("", "soft", wrap=True)
        column.addWidget(self._title)
        column.addWidget(self._why)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 6, 0, 0)
        buttons.setSpacing(4)
        self.button = QPushButton()
        self.button.clicked.connect(self._begin)
        buttons.addWidget(self.button)
        every = QPushButton(tr("All steps"))
        every.setProperty("role", "quiet")
        every.clicked.connect(lambda: desk.open("guide"))
        buttons.addWidget(every)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.frame.hide()
        desk.settings.changed.connect(self._on_setting)

    def look(self, journey: Journey) -> None:
        self.step = next_step(journey)
        if self.step:
            said = SAID[self.step.code]
            self._title.setText(tr(said.title))
            self._why.setText(tr(said.why))
            self.button.setText(tr(said.button))

    def mark(self, ids: Sequence[str]) -> None:
        self._settle()

    def _on_setting(self, name: str) -> None:
        if name == "guide":
            self._settle()

    def _settle(self) -> None:
        wanted = self.desk.settings.guide and not self.desk.document.read_only
        self.frame.setVisible(bool(wanted and self.step and not self.desk.selection.ids))

    def _begin(self) -> None:
        if self.step:
            _begin(self.desk, self.step)

    def _skip(self) -> None:
        self.desk.settings.guide = False
        self.desk.say(tr("Help › First steps brings it back."))


class Guide(SidePanel):
    """All steps, each with what it is for and a button that begins it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown: tuple[Step, ...] = ()
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        column.addLayout(self._rows)
        column.addSpacing(14)
        column.addWidget(rule())
        column.addSpacing(10)
        self.wanted = QCheckBox(tr("Show the next step"))
        self.wanted.setChecked(desk.settings.guide)
        self.wanted.toggled.connect(self._want)
        column.addWidget(self.wanted)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.buttons: dict[str, QPushButton] = {}
        desk.settings.changed.connect(self._on_setting)

    def look(self, journey: Journey) -> None:
        found = steps(journey)
        if found == self._shown:
            return
        self._shown = found
        clear(self._rows)
        self.buttons = {}
        first = next((step for step in found if not step.done), None)
        for step in found:
            self._rows.addWidget(self._row(step, step is first))

    def _row(self, step: Step, first: bool) -> QWidget:
        theme, said = self.desk.theme, SAID[step.code]
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(10)
        across.addWidget(_tick(step, theme), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(plain_label(tr(said.title), "strong" if first else "", wrap=True))
        if not step.done:
            words.addWidget(plain_label(tr(said.why), "hint", wrap=True))
            button = self.buttons[step.code] = QPushButton(tr(said.button))
            button.setProperty("role", "fix")
            button.clicked.connect(lambda: _begin(self.desk, step))
            words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.setAccessibleName(f"{tr(said.title)}: {tr('done') if step.done else tr('to do')}")
        across.addLayout(words, 1)
        return row

    def _want(self, wanted: bool) -> None:
        self.desk.settings.guide = wanted

    def _on_setting(self, name: str) -> None:
        if name == "guide":
            self.wanted.setChecked(self.desk.settings.guide)


def _tick(step: Step, theme: Theme) -> QWidget:
    name, colour = ("circle-check", "opportunity") if step.done else ("circle", "ink3")
    label = icon_label(name, theme.colour(colour), 16)
    label.setFixedSize(QSize(16, 18))
    return label


def _begin(desk: Desk, step: Step) -> None:
    """Go to what waits for this step; give the command that begins it where nothing does."""
    if step.left and step.code in ("stages", "ratings"):
        desk.go_to(step.left[0])
    else:
        desk.perform(SAID[step.code].command)

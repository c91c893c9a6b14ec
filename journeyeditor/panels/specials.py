"""What the inspector works out: priority and rank, the gap, the rows that lead to other records."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from journeyeditor.edits import channels, people, plan, sources
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey, Ranked, Record, Touchpoint
from journeyeditor.panels.form import SIDE, Special
from journeyeditor.panels.lists import clear
from journeyeditor.panels.reading import written
from journeyeditor.panels.record_row import RecordRow
from journeyeditor.panels.references import Candidate, described
from journeyeditor.panels.rows import icon_button, plain_label
from journeyeditor.translation import tr


class Figure(Special):
    """A figure at the right of a heading, with a word before it."""

    def __init__(self) -> None:
        super().__init__()
        self._words = plain_label("", "hint")
        self._figure = plain_label("")
        self._place = QWidget()
        across = QHBoxLayout(self._place)
        across.setContentsMargins(0, 0, 4, 0)
        across.setSpacing(10)
        across.addWidget(self._words)
        across.addWidget(self._figure)
        self.setVisible(False)

    def heading(self) -> QWidget:
        return self._place

    def show_records(self, journey: Journey, records: tuple[Record, ...]) -> None:
        words, figure, role = ("", "", "")
        if len(records) == 1:
            words, figure, role = self.figure_of(journey, records[0])
        self._words.setText(words)
        self._figure.setText(figure)
        if role != self._figure.property("role"):
            self._figure.setProperty("role", role)
            self._figure.style().polish(self._figure)
        self._place.setVisible(bool(figure))

    def figure_of(self, journey: Journey, record: Any) -> tuple[str, str, str]:
        """The word, the figure, and the role that the style sheet knows it by."""
        raise NotImplementedError


class PriorityFigure(Figure):
    """Impact × experience ÷ effort, and the place among the cards of the same kind."""

    def figure_of(self, journey: Journey, record: Ranked) -> tuple[str, str, str]:
        if record.priority is None:
            return "", "", ""
        kind = type(record)
        ranked = [card for card in journey.cards if isinstance(card, kind)]
        others = [card.priority for card in ranked if card.priority is not None]
        place = 1 + sum(other > record.priority for other in others)
        words = tr("no. %1 of %2").replace("%1", str(place)).replace("%2", str(len(others)))
        role = "figure_pain" if kind.__name__ == "PainPoint" else "figure_opportunity"
        return words, written(record.priority, decimals=1), role


class GapFigure(Figure):
    """Rating less expectation."""

    def figure_of(self, journey: Journey, record: Touchpoint) -> tuple[str, str, str]:
        if record.gap is None:
            return "", "", ""
        role = "figure_pain" if record.gap < 0 else "figure_opportunity"
        words = tr("falls short") if record.gap < 0 else tr("as expected or better")
        return words, written(record.gap, signed=True, decimals=1), role


class RecordList(Special):
    """Records of the map in rows that open them, with a + that adds one."""

    opened = Signal(str)
    removed = Signal(str)
    wanted_new = Signal()

    def __init__(self, theme: Theme, new: str, removable: bool) -> None:
        super().__init__()
        self._theme, self._removable, self._new = theme, removable, new
        self._told: list[Candidate] | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SIDE - 5, 0, SIDE - 4, 0)
        self.add = QToolButton()
        self.add.setText("+ " + new)
        self.add.setProperty("role", "add")
        self.add.clicked.connect(self.wanted_new)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        outer.addLayout(self._rows)
        outer.addWidget(self.add)
        self._plus = icon_button("plus", theme, tr("Add %1").replace("%1", new.lower()))
        self._plus.clicked.connect(self.wanted_new)

    def heading(self) -> QWidget:
        return self._plus

    def records_of(self, journey: Journey, records: tuple[Record, ...]) -> tuple[Record, ...]:
        """What the list shows for the selected records."""
        raise NotImplementedError

    def make(self, journey: Journey, records: tuple[Record, ...]) -> tuple[Journey, str]:
        """The map with one more, and its id."""
        raise NotImplementedError

    def show_records(self, journey: Journey, records: tuple[Record, ...]) -> None:
        told = [described(journey, record) for record in self.records_of(journey, records)]
        if told == self._told:
            return
        self._told = told
        self.folded = not told
        clear(self._rows)
        for shown in told:
            row = RecordRow(shown, self._theme, self._removable)
            row.opened.connect(self.opened)
            row.removed.connect(self.removed)
            self._rows.addWidget(row)
        self.add.setVisible(not told)


class PlanList(RecordList):
    """The improvement actions that serve a pain point or an opportunity."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Improvement action"), removable=False)

    def records_of(self, journey: Journey, records: tuple[Record, ...]) -> tuple[Record, ...]:
        ids = {getattr(record, "id", "") for record in records}
        return tuple(action for action in journey.actions if ids & set(action.serves))

    def make(self, journey: Journey, records: tuple[Record, ...]) -> tuple[Journey, str]:
        action = plan.new(journey, serves=tuple(record.id for record in records))  # type: ignore[attr-defined]
        return plan.add(journey, action), action.id


Maker = Callable[[Journey], tuple[Journey, str]]


def _person(journey: Journey) -> tuple[Journey, str]:
    persona = people.new(journey)
    return people.add(journey, persona), persona.id


def _channel(journey: Journey) -> tuple[Journey, str]:
    channel = channels.new(journey)
    return channels.add(journey, channel), channel.id


def _source(journey: Journey) -> tuple[Journey, str]:
    source = sources.new(journey)
    return sources.add(journey, source), source.id


def _action(journey: Journey) -> tuple[Journey, str]:
    action = plan.new(journey)
    return plan.add(journey, action), action.id


_MAKERS: dict[str, Maker] = {
    "personas": _person,
    "channels": _channel,
    "sources": _source,
    "actions": _action,
}


class CollectionList(RecordList):
    """All personas, channels, sources or improvement actions of the map."""

    def __init__(self, collection: str, theme: Theme) -> None:
        words = {
            "personas": tr("Persona"),
            "channels": tr("Channel"),
            "sources": tr("Source"),
            "actions": tr("Improvement action"),
        }
        super().__init__(theme, words[collection], removable=True)
        self._collection = collection

    def records_of(self, journey: Journey, records: tuple[Record, ...]) -> tuple[Record, ...]:
        found: tuple[Record, ...] = getattr(journey, self._collection)
        return found

    def make(self, journey: Journey, records: tuple[Record, ...]) -> tuple[Journey, str]:
        return _MAKERS[self._collection](journey)


def special(name: str, theme: Theme) -> Special | None:
    """The special part that a section of the table names; None for none."""
    if name in _MAKERS:
        return CollectionList(name, theme)
    made: dict[str, Callable[[], Special]] = {
        "priority": PriorityFigure,
        "gap": GapFigure,
        "plan": lambda: PlanList(theme),
    }
    return made[name]() if name in made else None

"""What the tests of the panels share."""

import pytest
from PySide6.QtWidgets import QApplication

from journeyeditor import style
from journeyeditor.document import Document
from journeyeditor.edits import cards, channels, lanes, sources, stages
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import new_journey
from journeyeditor.panels.inspector import Inspector
from journeyeditor.selection import Selection


@pytest.fixture(scope="session")
def theme(qapp):
    """The light theme, worn by the application (dressing it again for each test takes long)."""
    theme = load_theme("light")
    style.add_fonts()
    style.dress(qapp, theme)
    return theme


class Desk:
    """A small map, its document and its inspector, and hands to work with them."""

    def __init__(self, theme):
        journey = new_journey(title="Sofa", language="en")
        self.stage = stages.new(journey, "Purchase")
        journey = stages.add(journey, self.stage)
        self.lane = lanes.new(journey, "touchpoints")
        journey = lanes.add(journey, self.lane)
        self.source = sources.new(journey, "Interviews", sample_size=12)
        journey = sources.add(journey, self.source)
        self.channel = channels.new(journey, "Store", icon="store")
        journey = channels.add(journey, self.channel)
        self.pain = self._card(journey, "pain_point", "The date changes")
        self.touch = self._card(journey, "touchpoint", "Delivery", tags=("late",))
        self.other = self._card(journey, "touchpoint", "Quote", tags=("late", "price"))
        journey = cards.add(journey, [self.pain, self.touch, self.other])
        self.document = Document(journey)
        self.selection = Selection()
        self.inspector = Inspector(self.document, self.selection, theme)
        self.inspector.show()

    def _card(self, journey, kind, title, **fields):
        return cards.new(journey, kind, self.stage.id, self.lane.id, title=title, **fields)

    def select(self, *records):
        self.selection.select([record.id for record in records])
        self.settle()

    def settle(self):
        for _ in range(3):
            QApplication.sendPostedEvents()
            QApplication.processEvents()
            self.inspector.catch_up()

    def row(self, name):
        return next(row for row in self.inspector.form.rows if row.field.name == name)

    def now(self, record):
        return self.document.journey.index.records[record.id]

    @property
    def steps(self):
        """The names of the steps that can be undone."""
        stack = self.document.undo_stack
        return [stack.text(n) for n in range(stack.index())]


@pytest.fixture
def desk(qtbot, theme):
    desk = Desk(theme)
    qtbot.addWidget(desk.inspector)
    desk.settle()
    return desk

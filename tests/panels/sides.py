"""A side panel on a small map, with everything that a window would give it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.document import Document
from journeyeditor.edits import EditError, cards, lanes, stages
from journeyeditor.model import new_journey
from journeyeditor.panels.sentences import sentence
from journeyeditor.panels.side import Desk
from journeyeditor.selection import Selection
from journeyeditor.settings import Settings
from journeyeditor.sight import Sight


class Room:
    """The panel `panel`, its document, and what it asked the window for."""

    def __init__(self, theme, folder, make):
        journey = new_journey(title="Sofa", language="en")
        self.stage = stages.new(journey, "Purchase")
        journey = stages.add(journey, self.stage)
        self.lane = lanes.new(journey, "pain_points")
        journey = lanes.add(journey, self.lane)
        self.pain = self._card(journey, "pain_point", "The date changes", 4, 4, 2)
        self.idea = self._card(journey, "opportunity", "One price", 3, 4, 4)
        self.vague = self._card(journey, "pain_point", "Nobody calls", None, None, None)
        journey = cards.add(journey, [self.pain, self.idea, self.vague])
        self.document, self.selection = Document(journey), Selection()
        self.settings = Settings(folder / "settings.ini")
        self.went_to, self.performed, self.opened, self.said = [], [], [], []
        self.left = 0
        desk = Desk(
            self.document,
            self.selection,
            Sight(self.document),
            self.settings,
            theme,
            self._edit,
            self.went_to.append,
            self.performed.append,
            self.opened.append,
            self._leave,
            self.said.append,
        )
        self.desk, self.panel = desk, make(desk)
        self.panel.resize(1100, 340)
        self.panel.show()
        self.panel.activateWindow()
        self.settle()

    def _card(self, journey, kind, title, goal, experience, effort):
        scores = {"impact_goal": goal, "impact_experience": experience, "effort": effort}
        return cards.new(journey, kind, self.stage.id, self.lane.id, title=title, **scores)

    def _edit(self, text, change):
        before = self.document.committed
        try:
            self.document.commit(text, change(before))
        except EditError as problem:
            self.document.cancel()
            self.said.append(sentence(problem))
        return self.document.committed is not before

    def _leave(self):
        self.left += 1

    def settle(self):
        for _ in range(3):
            QApplication.sendPostedEvents()
            QApplication.processEvents()
        self.panel.refresh()

    def now(self, record):
        return self.document.journey.index.records[record.id]

    @property
    def steps(self):
        """The names of the steps that can be undone."""
        stack = self.document.undo_stack
        return [stack.text(n) for n in range(stack.index())]


def side_desk(theme, folder, make):
    """A shown panel that `make` makes of a desk."""
    return Room(theme, folder, make)


def cell(table, id_, column):
    """Where the record `id_` stands in the column `column` of a table as it is shown."""
    number = [each.name for each in table.rows.columns].index(column)
    return table.sieve.mapFromSource(table.rows.index(table.rows.row_of(id_), number))


def write(room, table, id_, column, text):
    """Write in a cell of a table, as F2 and the keyboard do."""
    table.setFocus()
    table.setCurrentIndex(cell(table, id_, column))
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    room.settle()

"""Side panels: opened, put away, folded, remembered, and never busy while nobody sees them."""

import pytest
from hands import perform, settle
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget, QListWidget, QPushButton, QVBoxLayout

from journeyeditor.edits import cards
from journeyeditor.panels.room import Room
from journeyeditor.panels.side import SidePanel
from journeyeditor.sides import SIDES, Side


class Titles(SidePanel):
    """A panel as simple as they come: the titles of the cards."""

    def __init__(self, desk):
        super().__init__(desk)
        self.looks = 0
        self.list = QListWidget()
        self.setFocusProxy(self.list)
        QVBoxLayout(self).addWidget(self.list)

    def look(self, journey):
        self.looks += 1
        self.list.clear()
        self.list.addItems([card.title for card in journey.cards])

    def shown(self):
        return [self.list.item(n).text() for n in range(self.list.count())]


@pytest.fixture
def sides(monkeypatch, window):
    monkeypatch.setitem(SIDES, "one", Side("One", "list", Titles))
    monkeypatch.setitem(SIDES, "two", Side("Two", "list", Titles))
    return window


def panel(window, title):
    found = [each for each in window.findChildren(Titles) if each.accessibleName() == title]
    return found[-1]


def add(window, title):
    journey = window.document.journey
    card = cards.new(journey, "need", journey.stages[0].id, journey.lanes[0].id, title=title)
    window.document.edit("Add", lambda j: cards.add(j, [card]))


def wait_until(qtbot, what):
    qtbot.waitUntil(what, timeout=5000)


def test_an_open_panel_shows_the_map_and_goes_on_showing_it(sides, qtbot):
    add(sides, "First")
    sides.docking.open("one")
    settle()
    assert panel(sides, "One").shown() == ["First"]
    add(sides, "Second")
    wait_until(qtbot, lambda: panel(sides, "One").shown() == ["First", "Second"])
    sides.document.undo()
    wait_until(qtbot, lambda: panel(sides, "One").shown() == ["First"])


def test_a_panel_that_nobody_sees_does_not_look(sides, qtbot):
    sides.docking.open("one")
    sides.docking.open("two")  # a tab in front of the other
    settle()
    looks = panel(sides, "One").looks
    add(sides, "New")
    wait_until(qtbot, lambda: panel(sides, "Two").shown() == ["New"])
    assert panel(sides, "One").looks == looks
    sides.docking.toggle("one")  # brings it to the front
    wait_until(qtbot, lambda: panel(sides, "One").shown() == ["New"])


def test_escape_in_a_panel_goes_back_to_the_map(sides):
    sides.docking.open("one")
    settle()
    assert panel(sides, "One").list.hasFocus()
    QTest.keyClick(panel(sides, "One").list, Qt.Key.Key_Escape)
    assert sides.view.hasFocus()


def test_a_panel_is_put_away_by_the_command_that_opened_it(sides):
    sides.docking.toggle("one")
    settle()
    assert sides.docking.is_open("one")
    sides.docking.toggle("one")
    settle()
    assert not sides.docking.is_open("one")
    assert not panel(sides, "One").isVisible()
    assert sides.view.hasFocus()


def test_one_key_folds_every_panel_away_and_brings_it_back(sides):
    sides.docking.open("one")
    perform(sides, "side_panels")
    settle()
    assert not panel(sides, "One").isVisible()
    perform(sides, "side_panels")
    settle()
    assert panel(sides, "One").isVisible()


def test_panels_are_where_they_were_in_another_theme_and_in_the_next_window(sides, editor):
    sides.docking.open("one")
    settle()
    perform(sides, "theme_dark")
    settle()
    assert panel(sides, "One").isVisible()
    sides.document.undo_stack.setClean()
    sides.close()
    editor.new_window()
    again = editor.windows[-1]
    settle()
    assert panel(again, "One").isVisible()
    assert not again.docking.is_open("two")


def test_a_panel_taller_than_a_small_window_is_scrolled_in_its_dock(sides):
    sides.resize(1024, 640)
    sides.docking.open("one")
    tall = panel(sides, "One")
    tall.setMinimumHeight(900)
    settle()
    room = next(area for area in sides.findChildren(Room) if area.isAncestorOf(tall))
    assert room.height() < 640
    assert room.verticalScrollBar().maximum() >= 900 - room.height()


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_enter_presses_a_button_of_a_panel_that_floats(sides, qtbot):
    sides.docking.open("one")
    settle()
    one = panel(sides, "One")
    pressed = []
    button = QPushButton("Go", one)
    button.clicked.connect(lambda: pressed.append(True))
    button.show()
    dock = next(each for each in sides.findChildren(QDockWidget) if each.isAncestorOf(one))
    dock.setFloating(True)
    settle()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == [True]


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_panel_that_floats_has_an_edge_that_tells_it_from_the_map(sides):
    sides.docking.open("one")
    settle()
    dock = next(d for d in sides.findChildren(QDockWidget) if d.isAncestorOf(panel(sides, "One")))
    edge = QColor(sides.theme.colour("control_edge"))
    assert dock.grab().toImage().pixelColor(0, dock.height() // 2) != edge
    dock.setFloating(True)
    settle()
    seen = dock.grab().toImage()
    right, bottom = dock.width() - 1, dock.height() - 1
    corners = [(0, bottom // 2), (right, bottom // 2), (right // 2, 0), (right // 2, bottom)]
    assert {seen.pixelColor(*corner).name() for corner in corners} == {edge.name()}

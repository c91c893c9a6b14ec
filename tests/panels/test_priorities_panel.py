"""The priorities panel: the ranked table and the matrix, edited with mouse and keyboard."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sides import cell, side_desk, write

from journeyeditor.edits import records
from journeyeditor.insight.priorities import Weights
from journeyeditor.panels.priorities import Priorities

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.MouseButton.NoButton
LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key


@pytest.fixture(name="room")
def _room(qtbot, theme, tmp_path):
    room = side_desk(theme, tmp_path, Priorities)
    qtbot.addWidget(room.panel)
    return room


def mouse(view, kind, at, button=LEFT, buttons=LEFT):
    on_desk = QPointF(view.mapToGlobal(at))
    held = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view, QMouseEvent(kind, at, on_desk, button, buttons, held))


def drag(view, start, end, drop=True):
    """As a hand does it: press, a few steps, let go."""
    mouse(view, QEvent.Type.MouseButtonPress, start)
    for step in (0.2, 0.6, 1.0):
        mouse(view, QEvent.Type.MouseMove, start + (end - start) * step, NONE)
    if drop:
        mouse(view, QEvent.Type.MouseButtonRelease, end, buttons=NONE)


def titles(room):
    table = room.panel.table
    column = [c.name for c in table.rows.columns].index("title")
    return [table.sieve.index(n, column).data() for n in range(table.sieve.rowCount())]


# -- the table -------------------------------------------------------------------------------------


def test_the_table_has_every_pain_point_and_opportunity_most_urgent_first(room):
    assert titles(room) == ["The date changes", "One price", "Nobody calls"]
    assert cell(room.panel.table, room.pain.id, "priority").data() == "8.0"
    assert cell(room.panel.table, room.vague.id, "priority").data() == "–"


def test_a_score_that_is_typed_ranks_anew_as_one_step(room):
    write(room, room.panel.table, room.idea.id, "effort", "1")
    assert room.now(room.idea).effort == 1
    assert len(room.steps) == 1
    assert titles(room)[0] == "One price"
    room.document.undo()
    room.settle()
    assert titles(room)[0] == "The date changes"


def test_a_score_that_cannot_be_is_said_and_nothing_changes(room):
    before = room.document.committed
    write(room, room.panel.table, room.idea.id, "effort", "9")
    assert room.document.committed is before
    assert "1" in room.said[-1]
    assert "5" in room.said[-1]


def test_a_click_on_a_heading_sorts(room):
    table = room.panel.table
    names = [c.name for c in table.rows.columns]
    table.sortByColumn(names.index("effort"), Qt.SortOrder.AscendingOrder)
    assert titles(room) == ["Nobody calls", "The date changes", "One price"]


def test_words_and_kinds_narrow_table_and_matrix(room):
    room.panel.words.setText("date")
    assert titles(room) == ["The date changes"]
    room.panel.words.clear()
    room.panel._kinds["pain_point"].click()
    assert titles(room) == ["One price"]
    assert [dot.rank.card.id for dot in room.panel.matrix.dots] == [room.idea.id]


def test_table_matrix_and_map_select_alike(room):
    room.selection.select([room.idea.id])
    room.settle()
    assert room.panel.table.chosen() == (room.idea.id,)
    assert room.panel.matrix.selected == (room.idea.id,)
    room.panel.table.selectRow(cell(room.panel.table, room.vague.id, "title").row())
    assert room.selection.ids == (room.vague.id,)


def test_enter_goes_to_the_card_and_escape_to_the_map(room):
    table = room.panel.table
    table.setCurrentIndex(cell(room.panel.table, room.idea.id, "title"))
    QTest.keyClick(table, KEY.Key_Return)
    assert room.went_to == [room.idea.id]
    QTest.keyClick(table, KEY.Key_Escape)
    assert room.left == 1


# -- the matrix ------------------------------------------------------------------------------------


def test_a_drag_shows_itself_and_is_one_step_when_it_ends(room):
    view, before = room.panel.matrix, room.document.committed
    shown = []
    room.document.changed.connect(lambda _, new: shown.append(new.index.cards[room.pain.id].effort))
    drag(view, view.spot(room.pain.id), view.place(4, 16))
    assert shown[0] != 2
    assert room.now(room.pain).effort == 4
    assert room.steps == ["Place in the matrix"]
    room.document.undo()
    assert room.document.committed is before


def test_a_dot_is_let_go_where_the_pointer_is(room):
    room.document.edit("All placed", lambda j: records.remove(j, [room.vague.id]))
    room.settle()
    view = room.panel.matrix
    assert view.waiting == []
    goal = view.place(4.5, 16)
    drag(view, view.spot(room.pain.id), goal)
    assert room.now(room.pain).effort == 4.5
    assert (view.spot(room.pain.id) - goal).manhattanLength() < 2


def test_escape_in_a_drag_gives_back_the_identical_map(room):
    view, before = room.panel.matrix, room.document.journey
    drag(view, view.spot(room.pain.id), view.place(5, 2), drop=False)
    assert room.document.journey is not before
    QTest.keyClick(view, KEY.Key_Escape)
    assert room.document.journey is before
    mouse(view, QEvent.Type.MouseButtonRelease, view.place(5, 2), buttons=NONE)
    assert room.document.journey is before
    assert room.steps == []
    assert room.left == 0


def test_a_click_on_a_dot_selects_it_and_changes_nothing(room):
    view, before = room.panel.matrix, room.document.journey
    spot = view.spot(room.idea.id)
    mouse(view, QEvent.Type.MouseButtonPress, spot)
    mouse(view, QEvent.Type.MouseButtonRelease, spot, buttons=NONE)
    assert room.selection.ids == (room.idea.id,)
    assert room.document.journey is before


def test_what_has_no_place_waits_and_is_dragged_in(room):
    view = room.panel.matrix
    assert [each.rank.card.id for each in view.waiting] == [room.vague.id]
    drag(view, view.spot(room.vague.id), view.place(1, 9))
    card = room.now(room.vague)
    assert (card.effort, card.impact_goal, card.impact_experience) == (1, 3, 3)
    assert view.waiting == []
    assert titles(room)[0] == "Nobody calls"


def test_what_is_let_go_where_it_waited_goes_on_waiting(room):
    view, before = room.panel.matrix, room.document.journey
    spot = view.spot(room.vague.id)
    mouse(view, QEvent.Type.MouseButtonPress, spot)
    mouse(view, QEvent.Type.MouseMove, view.place(2, 9), NONE)
    mouse(view, QEvent.Type.MouseMove, spot, NONE)
    mouse(view, QEvent.Type.MouseButtonRelease, spot, buttons=NONE)
    assert room.document.journey is before


def test_control_and_arrows_move_a_dot(room):
    view = room.panel.matrix
    room.selection.select([room.pain.id])
    room.settle()
    QTest.keyClick(view, KEY.Key_Right, CTRL)
    assert room.now(room.pain).effort == 2.5
    QTest.keyClick(view, KEY.Key_Left, CTRL | SHIFT)
    assert room.now(room.pain).effort == 2.4
    before = room.now(room.pain).impact_goal
    QTest.keyClick(view, KEY.Key_Up, CTRL)
    assert room.now(room.pain).impact_goal > before
    assert len(room.steps) == 3


def test_arrows_walk_from_dot_to_dot(room):
    view = room.panel.matrix
    QTest.keyClick(view, KEY.Key_Home)
    assert room.selection.ids == (room.pain.id,)
    QTest.keyClick(view, KEY.Key_Right)
    assert room.selection.ids == (room.idea.id,)
    QTest.keyClick(view, KEY.Key_Right)
    assert room.selection.ids == (room.vague.id,)
    QTest.keyClick(view, KEY.Key_Right, CTRL)  # from those that wait into the middle
    assert room.now(room.vague).effort == 3
    QTest.keyClick(view, KEY.Key_Return)
    assert room.went_to == [room.vague.id]


def test_a_map_that_can_only_be_read_keeps_its_dots(room):
    room.document.read_only = "Somebody else has it open"
    room.document.state_changed.emit()
    room.panel.refresh()
    view, before = room.panel.matrix, room.document.journey
    drag(view, view.spot(room.pain.id), view.place(5, 2))
    room.selection.select([room.pain.id])
    QTest.keyClick(view, KEY.Key_Right, CTRL)
    assert room.document.journey is before
    assert not cell(room.panel.table, room.pain.id, "effort").flags() & Qt.ItemFlag.ItemIsEditable


# -- weights ---------------------------------------------------------------------------------------


def test_weights_rank_at_once_are_said_and_remembered(room):
    panel = room.panel
    panel.sliders.sliders["effort"].setValue(0)
    assert panel.weights == Weights(1, 1, 0)
    assert panel.formula.text() == "P = impact on goal × impact on experience"
    assert cell(room.panel.table, room.pain.id, "priority").data() == "16.0"
    assert room.settings.weights == [1, 1, 0]
    panel.sliders.even.click()
    assert panel.weights == Weights()
    assert cell(room.panel.table, room.pain.id, "priority").data() == "8.0"
    assert room.steps == []


@pytest.mark.parametrize(
    ("weights", "words"),
    [
        (Weights(), "P = impact on goal × impact on experience ÷ effort"),
        (Weights(2, 0, 0.5), "P = (impact on goal)² ÷ √effort"),
        (Weights(0, 0, 1.5), "P = 1 ÷ effort¹·⁵"),
    ],
)
def test_the_formula_in_words(room, weights, words):
    room.panel.weigh_as(weights)
    assert room.panel.formula.text() == words


# -- what comes of it ------------------------------------------------------------------------------


def test_control_and_enter_ask_for_an_action_for_what_is_selected(room):
    QTest.keyClick(room.panel.table, KEY.Key_Return, CTRL)
    assert room.performed == []
    room.selection.select([room.idea.id, room.pain.id])
    room.settle()
    QTest.keyClick(room.panel.table, KEY.Key_Return, CTRL)
    assert room.performed == ["plan_action"]


def test_two_selected_cards_are_linked_both_ways_in_one_step(room):
    room.selection.select([room.pain.id, room.idea.id])
    room.settle()
    room.panel.link.click()
    assert room.now(room.pain).related == (room.idea.id,)
    assert room.now(room.idea).related == (room.pain.id,)
    assert len(room.steps) == 1


def test_an_empty_map_says_what_to_do_next(room):
    from journeyeditor.model import new_journey

    room.document.start(new_journey())
    room.panel.refresh()
    assert room.panel._pages.currentIndex() == 1
    room.panel._empty.buttons[0].click()
    assert room.performed == ["insert_pain_point"]


def test_how_the_table_is_arranged_survives_another_theme(room, qtbot):
    table = room.panel.table
    names = [c.name for c in table.rows.columns]
    table.sortByColumn(names.index("effort"), Qt.SortOrder.DescendingOrder)
    again = Priorities(room.desk)
    qtbot.addWidget(again)
    again.show()
    again.refresh()
    assert again.table.sieve.index(0, names.index("effort")).data() == "4"

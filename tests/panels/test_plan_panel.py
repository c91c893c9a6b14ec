"""The action plan: the board, the table, who is late, and what is worked on for nothing."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sides import cell, side_desk, write

from journeyeditor.edits import plan
from journeyeditor.model import new_journey
from journeyeditor.panels.board import MIME
from journeyeditor.panels.plan import ActionPlan

CTRL = Qt.KeyboardModifier.ControlModifier
NO_KEY = Qt.KeyboardModifier.NoModifier
KEY = Qt.Key


@pytest.fixture(name="room")
def _room(qtbot, theme, tmp_path):
    room = side_desk(theme, tmp_path, ActionPlan)
    qtbot.addWidget(room.panel)
    journey = room.document.committed
    room.late = plan.new(journey, "Call", owner="Eva", due="2001-03", serves=(room.pain.id,))
    journey = plan.add(journey, room.late)
    room.idle = plan.new(journey, "Paint", owner="Ugo", due="2999-01-02", status="doing")
    journey = plan.add(journey, room.idle)
    room.document.start(journey)
    room.settle()
    return room


def column(room, status):
    return [task.action.title for task in room.panel.board.lists[status].tasks.tasks]


def shown(room):
    return [task.action.title for task in room.panel.rows.rows]


def rows_of(room, status):
    return room.panel.board.lists[status]


def drop(room, action, status):
    """Let an action that was dragged from another column go on one."""
    rows = rows_of(room, status)
    data = QMimeData()
    data.setData(MIME, action.id.encode())
    move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    at = rows.viewport().rect().center()
    enter = QDragEnterEvent(at, move, data, left, NO_KEY)
    QApplication.sendEvent(rows.viewport(), enter)
    assert enter.isAccepted()
    QApplication.sendEvent(rows.viewport(), QDropEvent(QPointF(at), move, data, left, NO_KEY))
    room.settle()


# -- the board -------------------------------------------------------------------------------------


def test_a_column_for_each_status(room):
    assert column(room, "todo") == ["Call"]
    assert column(room, "doing") == ["Paint"]
    assert column(room, "done") == []


def test_an_action_dropped_on_a_column_has_its_status_as_one_step(room):
    drop(room, room.late, "done")
    assert room.now(room.late).status == "done"
    assert column(room, "done") == ["Call"]
    assert rows_of(room, "done").current() == room.late.id
    assert len(room.steps) == 1
    room.document.undo()
    room.settle()
    assert column(room, "todo") == ["Call"]


def test_what_is_dragged_says_which_action_it_is(room):
    tasks = rows_of(room, "todo").tasks
    data = tasks.mimeData([tasks.index(0)])
    assert bytes(data.data(MIME).data()).decode() == room.late.id


def test_control_and_arrows_take_an_action_to_the_next_column_and_the_keyboard_along(room):
    room.panel.board.focus_on(room.late.id)
    QTest.keyClick(rows_of(room, "todo"), KEY.Key_Right, CTRL)
    assert room.now(room.late).status == "doing"
    assert rows_of(room, "doing").hasFocus()
    QTest.keyClick(rows_of(room, "doing"), KEY.Key_Right, CTRL)
    QTest.keyClick(rows_of(room, "done"), KEY.Key_Right, CTRL)  # there is no further column
    assert room.now(room.late).status == "done"
    assert len(room.steps) == 2


def test_arrows_walk_over_an_empty_column(room):
    drop(room, room.idle, "done")
    room.panel.board.focus_on(room.late.id)
    QTest.keyClick(rows_of(room, "todo"), KEY.Key_Right)
    assert rows_of(room, "done").hasFocus()
    assert room.selection.ids == (room.idle.id,)


def test_a_title_is_written_on_the_card(room):
    room.panel.board.focus_on(room.late.id)
    QTest.keyClick(rows_of(room, "todo"), KEY.Key_F2)
    editor = QApplication.focusWidget()
    editor.selectAll()
    QTest.keyClicks(editor, "Ring them")
    QTest.keyClick(editor, KEY.Key_Return)
    room.settle()
    assert room.now(room.late).title == "Ring them"
    assert len(room.steps) == 1
    assert room.went_to == []  # Enter ended the writing, no more


def test_enter_goes_to_what_it_serves(room):
    room.panel.board.focus_on(room.late.id)
    QTest.keyClick(rows_of(room, "todo"), KEY.Key_Return)
    assert room.went_to == [room.pain.id]
    room.panel.board.focus_on(room.idle.id)
    QTest.keyClick(rows_of(room, "doing"), KEY.Key_Return)
    assert room.went_to == [room.pain.id]
    assert room.said


def test_delete_takes_it_out_and_undo_brings_it_back(room):
    before = room.document.committed
    room.panel.board.focus_on(room.late.id)
    QTest.keyClick(rows_of(room, "todo"), KEY.Key_Delete)
    assert [action.id for action in room.document.journey.actions] == [room.idle.id]
    room.document.undo()
    assert room.document.committed is before


def test_a_new_action_is_written_at_once(room):
    room.panel.add.click()
    room.settle()
    assert len(room.document.journey.actions) == 3
    editor = QApplication.focusWidget()
    QTest.keyClicks(editor, "Second till")
    QTest.keyClick(editor, KEY.Key_Return)
    room.settle()
    assert room.document.journey.actions[-1].title == "Second till"
    assert room.selection.ids == (room.document.journey.actions[-1].id,)


# -- what is wrong, and whose it is ----------------------------------------------------------------


def test_what_is_late_and_what_serves_nothing_is_pointed_out(room):
    assert room.panel.overdue.text().startswith("1 ")
    assert room.panel.orphaned.text().startswith("1 ")
    remarks = {task.action.title: task.remark for task in room.panel.rows.rows}
    assert remarks == {"Call": "overdue", "Paint": "serves nothing"}
    room.panel.overdue.click()
    assert shown(room) == column(room, "todo") == ["Call"]
    assert column(room, "doing") == []


def test_the_actions_of_one_person(room):
    owner = room.panel.owner
    assert [owner.itemText(n) for n in range(owner.count())] == ["Everybody", "Eva", "Ugo"]
    owner.setCurrentIndex(2)
    owner.activated.emit(2)
    assert shown(room) == ["Paint"]
    assert column(room, "todo") == []
    room.panel.add.click()
    room.settle()
    assert room.document.journey.actions[-1].owner == "Ugo"


def test_what_an_action_serves_is_chosen_and_taken_off(room):
    room.selection.select([room.idle.id])
    room.settle()
    room.panel._serve(room.idea.id)
    assert room.now(room.idle).serves == (room.idea.id,)
    assert not room.panel.orphaned.isVisible()
    room.panel._serve(room.idea.id)
    assert room.now(room.idle).serves == ()


# -- the table -------------------------------------------------------------------------------------


def to_table(room):
    room.panel.views.buttons["table"].click()
    return room.panel.table


def test_dates_are_typed_as_people_write_them(room):
    write(room, to_table(room), room.idle.id, "due", "15/2/2027")
    assert room.now(room.idle).due == "2027-02-15"
    before = room.document.committed
    write(room, to_table(room), room.idle.id, "due", "31/2/2027")
    assert room.document.committed is before
    assert room.said == ["There is no such day"]


def test_owners_are_typed_and_the_status_is_chosen(room):
    table = room.panel.table
    table.model().setData(cell(table, room.idle.id, "owner"), "Eva")
    assert room.now(room.idle).owner == "Eva"
    index = cell(table, room.idle.id, "status")
    assert index.data() == "Doing"
    table.model().setData(index, "done")
    assert room.now(room.idle).status == "done"


def test_actions_are_sorted_by_date(room):
    table = room.panel.table
    names = [c.name for c in table.rows.columns]
    table.sortByColumn(names.index("due"), Qt.SortOrder.DescendingOrder)
    assert table.sieve.index(0, 0).data() == "Paint"


def test_the_table_is_saved_by_a_command(room):
    room.panel.csv.click()
    assert room.performed == ["export_plan"]


# -- other maps ------------------------------------------------------------------------------------


def test_a_map_without_a_plan_offers_to_begin_one(room):
    room.document.start(new_journey())
    room.panel.refresh()
    room.panel._empty.buttons[0].click()
    room.settle()
    assert len(room.document.journey.actions) == 1


def test_a_map_that_can_only_be_read_is_only_shown(room):
    room.document.read_only = "Somebody else has it open"
    room.document.state_changed.emit()
    room.settle()
    before = room.document.committed
    room.panel.board.focus_on(room.late.id)
    QTest.keyClick(rows_of(room, "todo"), KEY.Key_Right, CTRL)
    QTest.keyClick(rows_of(room, "todo"), KEY.Key_Delete)
    QTest.keyClick(rows_of(room, "todo"), KEY.Key_Insert)
    assert room.document.committed is before
    assert not room.panel.add.isEnabled()


def test_a_narrow_panel_counts_in_figures_and_says_the_words_to_a_screen_reader(room):
    room.panel.resize(500, 300)
    room.settle()
    assert room.panel.overdue.text() == "1"
    assert "overdue" in room.panel.overdue.accessibleName()
    room.panel.resize(1100, 300)
    room.settle()
    assert "overdue" in room.panel.overdue.text()

"""The outline: in step with the map both ways, and all of it from the keyboard."""

import pytest
from hands import perform, settle
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from journeyeditor.edits import cards, curves, lanes, records, stages
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Journey
from journeyeditor.panels.outline_model import OutlineModel
from journeyeditor.resources import samples
from journeyeditor.selection import Cell

SMALL = {
    "format": "journeyeditor",
    "version": 1,
    "stages": [{"id": "s1", "title": "Search"}, {"id": "s2", "title": "Visit"}, {"id": "s3"}],
    "lanes": [{"id": "l1", "kind": "actions"}, {"id": "l2", "kind": "emotions", "title": "Mood"}],
    "cards": [
        {"id": "a", "kind": "action", "stage": "s1", "lane": "l1", "title": "Looks\naround"},
        {"id": "b", "kind": "action", "stage": "s1", "lane": "l1"},
        {"id": "c", "kind": "note", "stage": "s2", "lane": "l1", "title": "Thinks",
         "status": "assumed"},
    ],
    "personas": [{"id": "p", "name": "Ann"}],
    "curves": [{"id": "k", "lane": "l2", "persona": "p", "points": [
        {"id": "k2", "stage": "s1", "at": 0.9, "value": 1.5, "feeling": "glad"},
        {"id": "k1", "stage": "s1", "at": 0.1, "value": -2}]}],
}  # fmt: skip
ROLE = Qt.ItemDataRole


def tree_of(model, parent=None):
    """What the rows say, nested."""
    parent = parent or model.index(-1, 0)
    rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    return {model.data(row): tree_of(model, row) for row in rows}


def keys_of(model, parent=None):
    parent = parent or model.index(-1, 0)
    rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    return [(model.key(row), keys_of(model, row)) for row in rows]


def model_of(journey):
    return OutlineModel(journey, load_theme("light"))


@pytest.fixture
def journey():
    return Journey.model_validate(SMALL)


@pytest.fixture
def model(qapp, journey):
    return model_of(journey)


# -- the model -----------------------------------------------------------------------------------


def test_it_is_stage_lane_card_and_curves_with_points(model):
    assert tree_of(model) == {
        "Search": {
            "Actions": {"Looks around": {}, "Action": {}},
            "Mood": {"Ann": {"−2": {}, "glad +1.5": {}}},
        },
        "Visit": {"Actions": {"Thinks": {}}, "Mood": {}},
        "Stage": {"Actions": {}, "Mood": {}},
    }


def test_a_screen_reader_hears_what_a_row_is(model):
    (row,) = model.indexes_of("c")
    assert model.data(row, ROLE.AccessibleTextRole) == "Note, Thinks, Assumed"


def test_an_edit_touches_only_its_rows(qtbot, model, journey):
    resets, inserted, changed = [], [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.rowsInserted.connect(lambda parent, *_: inserted.append(model.key(parent)))
    model.dataChanged.connect(lambda index, _: changed.append(model.key(index)))
    journey = cards.add(journey, [cards.new(journey, "note", "s2", "l1", title="New")])
    model.show_journey(journey)
    model.show_journey(records.set_fields(journey, ("a",), title="Looks away"))
    assert not resets
    assert inserted == [("lane", "s2", "l1")]
    assert changed == [("card", "a")]


def _add(journey, n):
    if not (journey.stages and journey.lanes):
        return journey
    stage, lane = journey.stages[n % len(journey.stages)], journey.lanes[n % len(journey.lanes)]
    return cards.add(journey, [cards.new(journey, "note", stage.id, lane.id)], n % 3)


def _move(journey, n):
    if not journey.cards:
        return journey
    card, stage = journey.cards[n % len(journey.cards)], journey.stages[n % len(journey.stages)]
    lane = journey.lanes[(n // 2) % len(journey.lanes)]
    return cards.move(journey, (card.id,), stage.id, lane.id, n % 2)


def _remove(journey, n):
    if not journey.cards:
        return journey
    return cards.remove(journey, (journey.cards[n % len(journey.cards)].id,))


def _stage(journey, n):
    return stages.add(journey, stages.new(journey, f"Stage {n}"), n % (len(journey.stages) + 1))


def _move_stage(journey, n):
    if not journey.stages:
        return journey
    count = len(journey.stages)
    return stages.move(journey, (journey.stages[n % count].id,), (n * 7) % count)


def _remove_stage(journey, n):
    return stages.remove(journey, (journey.stages[n % len(journey.stages)].id,))


def _move_lane(journey, n):
    return lanes.move(journey, (journey.lanes[n % len(journey.lanes)].id,), 0)


def _point(journey, n):
    if not (journey.curves and journey.stages):
        return journey
    stage = journey.stages[n % len(journey.stages)]
    point = curves.new_point(journey, stage.id, (n % 10) / 10, 1)
    return curves.add_point(journey, journey.curves[0].id, point)


EDITS = (_add, _move, _remove, _stage, _move_stage, _remove_stage, _move_lane, _point)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 20)), max_size=12))
def test_after_any_edits_it_is_what_a_new_one_would_be(qapp, steps):
    shown = [Journey.model_validate(SMALL)]
    model = model_of(shown[0])
    tester = QAbstractItemModelTester(model)
    for edit, n in steps:
        if len(shown[-1].stages) < 2 and edit is _remove_stage:
            continue
        shown.append(edit(shown[-1], n))
        model.show_journey(shown[-1])
        assert keys_of(model) == keys_of(model_of(shown[-1]))
        assert tree_of(model) == tree_of(model_of(shown[-1]))
    for journey in reversed(shown):
        model.show_journey(journey)
    assert keys_of(model) == keys_of(model_of(shown[0]))
    assert tester.model() is model


# -- the panel -------------------------------------------------------------------------------------


@pytest.fixture
def small(window, journey):
    window.document.start(journey)
    settle()
    perform(window, "outline")
    return window


@pytest.fixture
def tree(small):
    return small.looking.outline.tree


def row(window, id_):
    return window.looking.outline.model.indexes_of(id_)[0]


def choose(window, id_):
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    window.looking.outline.tree.selectionModel().setCurrentIndex(row(window, id_), flag)
    settle()


def chosen(window):
    outline = window.looking.outline
    return [outline.model.key(i) for i in outline.tree.selectionModel().selectedIndexes()]


def press(widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifiers)
    settle()


def test_a_lane_without_a_title_is_called_as_on_the_map(qtbot, model, journey):
    (search, *_) = tree_of(model).values()
    assert list(search) == ["Actions", "Mood"]
    with qtbot.waitSignal(model.dataChanged):
        model.show_journey(journey.replace(language="it"))
    (search, *_) = tree_of(model).values()
    assert list(search) == ["Azioni", "Mood"]


def test_it_is_off_at_first_and_takes_the_keyboard_when_shown(window):
    assert window.looking.outline is None
    perform(window, "outline")
    assert window.focusWidget() is window.looking.outline.tree
    assert window.palette_.items["outline"].isChecked()
    perform(window, "outline")
    assert window.looking.outline is None
    assert window.focusWidget() is window.view


def test_the_menu_key_asks_for_the_menu_of_the_row(small, tree, qtbot):
    choose(small, "s2")
    small.view.menu_requested.disconnect(small._show_canvas_menu)  # no popup in a test
    keyboard, place = QContextMenuEvent.Reason.Keyboard, QPoint(0, 0)
    event = QContextMenuEvent(keyboard, place, tree.viewport().mapToGlobal(place))
    with qtbot.waitSignal(small.view.menu_requested) as asked:
        QApplication.sendEvent(tree.viewport(), event)
    below = tree.visualRect(row(small, "s2")).bottomLeft()
    assert asked.args[1] == tree.viewport().mapToGlobal(below)
    assert small.selection.ids == ("s2",)


def test_what_is_selected_on_the_map_is_selected_here(small):
    small.selection.select(["a", "c"])
    assert sorted(chosen(small)) == [("card", "a"), ("card", "c")]
    small.selection.select((), Cell("s2", "l2"))
    assert chosen(small) == [("lane", "s2", "l2")]
    small.selection.select(["s3"])
    assert chosen(small) == [("stage", "s3")]


def test_what_is_selected_here_is_selected_on_the_map(small, tree):
    choose(small, "c")
    assert (small.selection.ids, small.selection.cell) == (("c",), ("s2", "l1"))
    choose(small, "k1")
    assert (small.selection.ids, small.selection.cell) == (("k1",), None)
    press(tree, Qt.Key.Key_Home)
    assert small.selection.ids == ("s1",)
    press(tree, Qt.Key.Key_Down)
    assert (small.selection.ids, small.selection.cell) == ((), ("s1", "l1"))
    assert small.focusWidget() is tree


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_a_name_is_changed_in_place(small, tree, key):
    choose(small, "c")
    press(tree, key)
    editor = tree.findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Knows")
    press(editor, Qt.Key.Key_Return)
    assert small.document.journey.index.cards["c"].title == "Knows"
    assert small.document.undo_stack.count() == 1
    small.document.undo()
    assert small.document.journey.index.cards["c"].title == "Thinks"


def test_escape_leaves_a_name_as_it_was(small, tree):
    before = small.document.journey
    choose(small, "a")
    press(tree, Qt.Key.Key_F2)
    editor = tree.findChild(QLineEdit)
    QTest.keyClicks(editor, "other")
    press(editor, Qt.Key.Key_Escape)
    assert small.document.journey is before
    assert small.focusWidget() is tree
    press(tree, Qt.Key.Key_F2)
    press(tree.findChild(QLineEdit), Qt.Key.Key_Return)  # two lines stay two lines
    assert small.document.journey is before


def test_ctrl_and_arrows_move_the_card_and_it_stays_selected(small, tree):
    choose(small, "a")
    press(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert [c.id for c in small.document.journey.index.cell("s1", "l1")] == ["b", "a"]
    press(tree, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert small.document.journey.index.cards["a"].stage == "s2"
    assert chosen(small) == [("card", "a")]
    assert small.focusWidget() is tree


def test_alt_and_arrows_move_stage_and_lane(small, tree):
    choose(small, "s1")
    press(tree, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert [s.id for s in small.document.journey.stages] == ["s2", "s1", "s3"]
    small.selection.select((), Cell("s1", "l1"))
    press(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [lane.id for lane in small.document.journey.lanes] == ["l2", "l1"]
    assert chosen(small) == [("lane", "s1", "l1")]


def test_delete_deletes_and_goes_on_in_the_cell(small, tree):
    choose(small, "c")
    press(tree, Qt.Key.Key_Delete)
    assert "c" not in small.document.journey.index.cards
    assert chosen(small) == [("lane", "s2", "l1")]
    assert small.focusWidget() is tree
    perform(small, "undo")
    assert "c" in small.document.journey.index.cards


def test_escape_gives_the_keyboard_to_the_map(small, tree):
    choose(small, "c")
    press(tree, Qt.Key.Key_Escape)
    assert small.focusWidget() is small.view
    assert small.selection.ids == ("c",)


def test_what_is_folded_stays_folded_after_an_edit(small, tree):
    stage = row(small, "s1")
    tree.collapse(stage)
    small.document.edit("Edit", lambda j: records.set_fields(j, ("c",), title="Other"))
    small.document.edit("Edit", lambda j: cards.move(j, ("c",), "s3", "l1"))
    assert not tree.isExpanded(row(small, "s1"))
    assert tree.isExpanded(row(small, "s2"))


def test_a_map_that_may_only_be_read_can_not_be_renamed(small, tree):
    small.document.read_only = "because"
    small.document.state_changed.emit()
    choose(small, "c")
    press(tree, Qt.Key.Key_F2)
    assert tree.findChild(QLineEdit) is None


def test_it_goes_to_the_other_side_and_is_there_again(small):
    small.looking.outline.moved.emit()
    settle()
    left_of_map = small.looking.outline.x() < small.view.mapTo(small.inside.middle, QPoint()).x()
    assert not left_of_map
    small.hub.settings.theme = "dark"
    settle()
    assert small.looking.outline is not None
    assert small.hub.settings.outline_side == "right"


def test_another_map_is_another_tree(small):
    small.load(next(path for path in samples() if "omnicanale" in path.name))
    settle()
    model = small.looking.outline.model
    assert keys_of(model) == keys_of(model_of(small.document.journey))
    assert len(keys_of(model)) == len(small.document.journey.stages)

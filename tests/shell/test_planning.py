"""The plan in the window: an action for what is selected, and the table for a spreadsheet."""

import csv
import io

import pytest
from hands import perform, settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.commands import planning
from journeyeditor.edits import cards, lanes, plan, stages
from journeyeditor.panels.plan import ActionPlan
from journeyeditor.panels.priorities import Priorities


@pytest.fixture(name="map_")
def _map(window):
    """The window on a map with an opportunity."""
    journey = window.document.journey
    stage = stages.new(journey, "Purchase")
    journey = stages.add(journey, stage)
    lane = lanes.new(journey, "opportunities")
    journey = lanes.add(journey, lane)
    window.idea = cards.new(journey, "opportunity", stage.id, lane.id, title="One price")
    window.document.start(cards.add(journey, [window.idea]))
    settle()
    return window


def save_as(monkeypatch, path):
    dialog = "journeyeditor.commands.planning.QFileDialog.getSaveFileName"
    monkeypatch.setattr(dialog, lambda *_: (str(path), ""))


def test_an_action_for_what_is_selected_opens_the_plan_at_its_title(map_):
    map_.selection.select([map_.idea.id])
    perform(map_, "plan_action")
    (action,) = map_.document.journey.actions
    assert (action.title, action.serves) == ("One price", (map_.idea.id,))
    assert map_.docking.is_open("plan")
    assert map_.selection.ids == (action.id,)


def test_the_side_panels_open_by_their_commands(map_):
    perform(map_, "side_priorities")
    perform(map_, "side_plan")
    assert map_.findChildren(Priorities)
    assert map_.findChildren(ActionPlan)[0].is_seen


def test_the_plan_is_written_as_a_table(map_, monkeypatch, tmp_path):
    assert not map_.actions_["export_plan"].isEnabled()
    action = plan.new(map_.document.journey, '=HYPERLINK("http://x")', owner="Eva")
    map_.document.edit("Add", lambda j: plan.add(j, action))
    save_as(monkeypatch, tmp_path / "plan")
    perform(map_, "export_plan")
    data = (tmp_path / "plan.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    _, line = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert line[:2] == ['\'=HYPERLINK("http://x")', "Eva"]
    assert "plan.csv" in map_.status.hint.accessibleName()


def test_a_table_that_cannot_be_written_is_said_and_the_map_is_untouched(
    map_, monkeypatch, tmp_path
):
    action = plan.new(map_.document.journey, "Call")
    map_.document.edit("Add", lambda j: plan.add(j, action))
    before = map_.document.committed
    save_as(monkeypatch, tmp_path / "no" / "folder" / "plan.csv")
    perform(map_, "export_plan")
    assert map_.strip.message.tone == "error"
    assert "plan.csv" in map_.strip.message.text
    assert map_.document.committed is before


def test_nothing_is_written_where_no_name_is_given(map_, monkeypatch, tmp_path):
    action = plan.new(map_.document.journey, "Call")
    map_.document.edit("Add", lambda j: plan.add(j, action))
    monkeypatch.setattr(planning, "write_whole", lambda *_: pytest.fail("written"))
    save_as(monkeypatch, "")
    perform(map_, "export_plan")


def test_the_new_action_can_be_written_with_the_keyboard_alone(map_):
    perform(map_, "plan_action")
    (action,) = map_.document.journey.actions
    assert action.title == ""
    editor = QApplication.focusWidget()
    assert editor is not None
    assert editor.parent() is not map_


def test_control_l_in_the_ranking_links_two_cards_and_asks_for_no_address(map_):
    journey = map_.document.journey
    cell = (journey.stages[0].id, journey.lanes[0].id)
    pain = cards.new(journey, "pain_point", *cell, title="Two prices")
    map_.document.edit("Add", lambda j: cards.add(j, [pain]))
    perform(map_, "side_priorities")
    map_.selection.select([pain.id, map_.idea.id])
    settle()
    panel = map_.findChildren(Priorities)[0]
    panel.refresh()
    QTest.keyClick(panel.table, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert map_.document.journey.index.cards[pain.id].related == (map_.idea.id,)

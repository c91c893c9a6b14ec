"""The check-up panel: what it says of a map, where it leads and what it mends."""

import pytest
from hands import settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget, QPushButton

from journeyeditor.edits import cards, facts, lanes
from journeyeditor.edits.identity import with_fresh_ids
from journeyeditor.model import new_journey
from journeyeditor.panels.checkup import CheckUp


@pytest.fixture
def panel(window):
    """The panel, open beside the map."""
    window.docking.open("checkup")
    settle()
    panel = window.findChild(CheckUp)
    look(panel)
    return panel


def look(panel):
    """Let it see the map now; it would in a moment."""
    panel.refresh()
    settle()


def said(panel):
    return [row.text for row in panel.rows]


def row(panel, words):
    return next(row for row in panel.rows if words in row.text)


def add(window, kind, **fields):
    """A card in the first cell for it; its id."""
    journey = window.document.committed
    lane = next(lane for lane in journey.lanes if lane.kind.startswith(kind))
    card = cards.new(journey, kind, journey.stages[0].id, lane.id, **fields)
    window.document.edit("Add", lambda journey: cards.add(journey, [card]))
    return card.id


def test_it_lists_what_is_missing_and_follows_the_map(panel, window) -> None:
    assert any("no objective" in text for text in said(panel))
    window.document.edit("Objective", lambda j: facts.set_facts(j, objective="Fewer returns"))
    look(panel)
    assert not any("no objective" in text for text in said(panel))


def test_the_title_of_the_dock_says_how_many_there_are(panel, window) -> None:
    assert (
        window.findChild(QDockWidget, "dock_checkup").windowTitle()
        == f"Check-up · {len(panel.remarks)}"
    )


def test_a_click_goes_to_the_card_and_a_button_mends_it_in_one_step(panel, window) -> None:
    pain = add(window, "pain_point", title="Nobody answers")
    look(panel)
    found = row(panel, "Nobody answers")
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    settle()
    assert window.selection.ids == (pain,)
    look(panel)
    assert found.property("current")
    steps = window.document.undo_stack.index()
    QTest.mouseClick(found.button, Qt.MouseButton.LeftButton)
    look(panel)
    assert [action.serves for action in window.document.journey.actions] == [(pain,)]
    assert window.document.undo_stack.index() == steps + 1
    assert not any("planned against" in text for text in said(panel))


def test_the_keyboard_walks_the_remarks_mends_and_goes_back_to_the_map(panel, window) -> None:
    add(window, "pain_point", title="Nobody answers")
    look(panel)
    panel.rows[0].setFocus()
    QTest.keyClick(panel.rows[0], Qt.Key.Key_Down)
    assert panel.rows[1].has_focus
    pain = row(panel, "Nobody answers")
    pain.setFocus()
    QTest.keyClick(pain, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    look(panel)
    assert len(window.document.journey.actions) == 1
    QTest.keyClick(panel.rows[0], Qt.Key.Key_Escape)
    settle()
    assert window.view.hasFocus()


def test_many_remarks_of_one_kind_wait_behind_a_button(panel, window) -> None:
    for number in range(5):
        add(window, "pain_point", title=f"Pain {number}")
    look(panel)
    assert sum("planned against" in text for text in said(panel)) == 3
    button = next(b for b in panel.findChildren(type(panel.rows[0].button)) if "more" in b.text())
    button.click()
    settle()
    assert sum("planned against" in text for text in said(panel)) == 5


def test_a_remark_on_the_whole_map_begins_what_settles_it(panel, window) -> None:
    row(panel, "no objective").button.click()
    settle()
    field = next(r for r in window.inspector.form.rows if r.field.name == "objective")
    assert field.editor.isAncestorOf(window.focusWidget())


def test_a_map_without_faults_is_told_so(panel, window, monkeypatch) -> None:
    monkeypatch.setattr("journeyeditor.panels.checkup.in_steps", lambda *_: iter(()))
    window.document.start(new_journey(title="Done"))
    look(panel)
    assert panel.rows == []
    assert window.findChild(QDockWidget, "dock_checkup").windowTitle() == "Check-up"


def test_a_map_that_can_only_be_read_offers_no_changes(panel, window) -> None:
    assert any(row.button for row in panel.rows)
    window.document.read_only = "locked"
    window.document.edit("Title", lambda j: facts.set_facts(j, title="Locked"))
    look(panel)
    assert panel.rows
    assert not any(row.button for row in panel.rows)


def test_what_is_dismissed_stays_away_from_this_map_under_any_name_and_can_come_back(
    panel, window, tmp_path
) -> None:
    path, other = tmp_path / "a.journey.json", tmp_path / "b.journey.json"
    add(window, "pain_point", title="Nobody answers")
    window.document.save(path)
    look(panel)
    before, journey, count = said(panel), window.document.committed, len(panel.remarks)
    QTest.keyClick(row(panel, "no objective"), Qt.Key.Key_Delete)
    QTest.keyClick(row(panel, "planned against"), Qt.Key.Key_Delete)
    assert len(panel.remarks) == count - 2
    assert window.document.committed is journey
    window.document.save(other)
    window.document.load(other)  # another day
    window.document.edit("Move", lambda j: lanes.move(j, [j.lanes[0].id], len(j.lanes)))
    look(panel)
    assert len(panel.remarks) == count - 2
    assert not any("no objective" in text or "planned against" in text for text in said(panel))
    window.document.start(with_fresh_ids(window.document.committed))  # another map
    look(panel)
    assert any("no objective" in text for text in said(panel))
    window.document.load(path)
    look(panel)
    back = next(b for b in panel.findChildren(QPushButton) if "dismissed" in b.text())
    back.click()
    assert sorted(said(panel)) == sorted(before)


def test_a_click_dismisses_a_remark_on_a_map_that_has_no_file_yet(panel, window, tmp_path) -> None:
    row(panel, "no objective").away.click()
    window.document.save(tmp_path / "a.journey.json")
    look(panel)
    assert not any("no objective" in text for text in said(panel))

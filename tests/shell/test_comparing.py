"""Two versions compared on the map: marks, ghosts, the list beside it, and the way out."""

import pytest
from hands import perform, settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from journeyeditor.edits import cards, facts, lanes, records, stages
from journeyeditor.model import new_journey
from journeyeditor.panels.compare import Compare
from journeyeditor.storage import files


def a_map():
    """Two stages, one lane, three cards: A and B in the first cell, C in the second."""
    journey = new_journey(title="Shop", language="en")
    for title in ("Look", "Buy"):
        journey = stages.add(journey, stages.new(journey, title))
    journey = lanes.add(journey, lanes.new(journey, "notes"))
    lane, (first, second) = journey.lanes[0].id, (stage.id for stage in journey.stages)
    for stage, title in ((first, "A"), (first, "B"), (second, "C")):
        journey = cards.add(journey, [cards.new(journey, "note", stage, lane, title=title)])
    return journey


def id_of(journey, title):
    return next(card.id for card in journey.cards if card.title == title)


@pytest.fixture
def compared(window, tmp_path, monkeypatch):
    """A window whose map has lost B, moved C, gained D and reworded A since the file beside it."""
    old = a_map()
    path = tmp_path / "last quarter.journey.json"
    files.save(old, path)
    new = cards.remove(old, [id_of(old, "B")])
    first, second = (stage.id for stage in new.stages)
    new = cards.move(new, [id_of(new, "C")], first, new.lanes[0].id)
    new = cards.add(new, [cards.new(new, "note", second, new.lanes[0].id, title="D")])
    new = records.set_fields(new, [id_of(new, "A")], title="A2")
    window.document.start(new)
    dialog = "journeyeditor.commands.comparing.QFileDialog.getOpenFileName"
    monkeypatch.setattr(dialog, lambda *_: (str(path), ""))
    perform(window, "compare_file")
    window.errands.wait()
    settle()
    return window


def lines(window):
    panel = window.findChild(Compare)
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def marks(window):
    """Kind of difference → how many marks of it lie over the map."""
    overlay = window.view.map.overlays.get("changes")
    found = {}
    for mark in overlay.marks if overlay else ():
        found[mark.kind] = found.get(mark.kind, 0) + 1
    return found


def test_every_difference_is_marked_on_the_map_and_listed_beside_it(compared) -> None:
    assert marks(compared) == {"added": 1, "removed": 1, "moved": 1, "reworded": 1}
    said = lines(compared)
    assert [line for line in said if "·" in line and line[-1].isdigit()] == [
        "Added · 1",
        "Removed · 1",
        "Moved · 1",
        "Reworded · 1",
    ]
    assert any("“B”" in line for line in said)


def test_what_is_gone_has_a_place_of_its_own_that_no_hand_can_take(compared) -> None:
    view = compared.view
    ghost = next(part for part in view.drawing.parts if part.key[0] == "ghost")
    others = [part for part in view.drawing.parts if part.key[0] == "card"]
    assert not any(ghost.bounds.meets(part.bounds) for part in others)
    assert ghost.key[1] not in compared.document.journey.index.cards
    perform(compared, "select_all")
    assert ghost.key[1] not in compared.selection.ids


def test_next_and_previous_walk_the_differences_round_and_round(compared) -> None:
    comparison = compared.looking.comparison
    perform(compared, "change_next")
    assert comparison.at == 0
    assert compared.view.map.overlays.get("changes").current.kind == "added"
    perform(compared, "change_previous")
    assert comparison.at == len(comparison.found) - 1
    panel = compared.findChild(Compare)
    assert panel.list.currentItem().text() == lines(compared)[-1]


def test_a_click_on_a_line_selects_what_it_is_about(compared) -> None:
    panel = compared.findChild(Compare)
    row = next(n for n, line in enumerate(lines(compared)) if "“D”" in line)
    panel.list.itemClicked.emit(panel.list.item(row))
    settle()
    assert compared.selection.ids == (id_of(compared.document.journey, "D"),)


def test_escape_leaves_the_comparison_and_the_map_is_as_it_was(compared) -> None:
    undone = compared.document.undo_stack.index()
    compared.view.setFocus()
    QTest.keyClick(compared.view, Qt.Key.Key_Escape)
    settle()
    assert not compared.looking.comparison.on
    assert marks(compared) == {}
    assert all(part.key[0] != "ghost" for part in compared.view.drawing.parts)
    assert compared.document.undo_stack.index() == undone


def test_escape_ends_with_the_comparison_what_it_selected(compared) -> None:
    panel = compared.findChild(Compare)
    row = next(n for n, line in enumerate(lines(compared)) if "“D”" in line)
    panel.list.setCurrentRow(row)
    panel.list.itemClicked.emit(panel.list.item(row))
    settle()
    assert compared.selection.ids
    compared.view.setFocus()
    QTest.keyClick(compared.view, Qt.Key.Key_Escape)
    assert compared.selection.ids == ()
    assert not compared.looking.comparison.on


def test_escape_takes_first_what_somebody_selected_meanwhile(compared) -> None:
    compared.selection.select([id_of(compared.document.journey, "A2")])
    compared.view.setFocus()
    QTest.keyClick(compared.view, Qt.Key.Key_Escape)
    assert compared.selection.ids == ()
    assert compared.looking.comparison.on
    QTest.keyClick(compared.view, Qt.Key.Key_Escape)
    assert not compared.looking.comparison.on


def test_escape_in_the_panel_leaves_too(compared) -> None:
    panel = compared.findChild(Compare)
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    settle()
    assert not compared.looking.comparison.on
    assert compared.view.hasFocus()


def test_putting_the_panel_away_leaves_and_folding_all_panels_does_not(compared) -> None:
    perform(compared, "side_panels")
    assert compared.looking.comparison.on
    perform(compared, "side_panels")
    compared.docking.close("compare")
    settle()
    assert not compared.looking.comparison.on


def test_the_other_way_round_what_was_added_is_removed(compared) -> None:
    perform(compared, "compare_swap")
    compared.errands.wait()
    settle()
    assert any("Removed" in line for line in lines(compared))
    removed = next(c for c in compared.looking.comparison.found if c.kind == "removed")
    assert removed.what.name == "D"
    assert marks(compared) == {"added": 1, "removed": 1, "moved": 1, "reworded": 1}


def test_it_follows_what_is_edited(compared, qtbot) -> None:
    ghost = next(p.key[1] for p in compared.view.drawing.parts if p.key[0] == "ghost")
    compared.document.edit("Title", lambda j: facts.set_facts(j, title="Shop 2"))
    qtbot.waitUntil(lambda: any("Shop 2" in line for line in lines(compared)), timeout=5000)
    assert ("ghost", ghost) in compared.view.map.index.parts


def test_the_map_as_it_was_saved_and_the_version_before(window, tmp_path) -> None:
    path = tmp_path / "shop.journey.json"
    window.document.start(a_map())
    window.document.save(path)
    window.document.edit("Title", lambda j: facts.set_facts(j, title="Second"))
    window.document.save()
    window.document.edit("Title", lambda j: facts.set_facts(j, title="Third"))
    for command, expected in (
        ("compare_saved", "“Second” → “Third”"),
        ("compare_before", "“Shop”"),
    ):
        perform(window, command)
        window.errands.wait()
        settle()
        assert expected in lines(window)[-1]


def test_the_report_is_saved_as_text_and_as_pages(compared, tmp_path, monkeypatch) -> None:
    for name, start in (("changes.txt", b"4 changes"), ("changes.pdf", b"%PDF")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, n=name: (tmp_path / n, ""))
        perform(compared, "compare_report")
        compared.errands.wait()
        settle()
        assert (tmp_path / name).read_bytes().startswith(start)


def test_a_map_that_is_opened_instead_is_not_compared(compared, tmp_path, qtbot) -> None:
    path = tmp_path / "other.journey.json"
    files.save(new_journey(title="Other"), path)
    compared.load(path)
    qtbot.waitUntil(lambda: not compared.looking.comparison.on, timeout=5000)


def test_without_a_comparison_the_panel_offers_what_to_compare_with(window, tmp_path) -> None:
    window.docking.open("compare")
    settle()
    panel = window.findChild(Compare)
    panel.refresh()
    buttons = {b.text(): b.isEnabled() for b in panel.starts.values() if isinstance(b, QPushButton)}
    assert buttons["With another file…"]
    assert not buttons["With the version before"]

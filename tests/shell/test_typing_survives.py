"""What is typed and not kept yet is in the journal, letter by letter, for whoever starts next."""

import shutil

import pytest
from hands import perform, settle, titles
from person import click, double_click, press_key, type_keys
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeyeditor.selection import Cell
from journeyeditor.storage import recovery


@pytest.fixture
def killed(window, tmp_path):
    """Call it for the map that the next start would find if the process died now; None without."""

    def find():
        name = window.document._journal._name
        there = tmp_path / "left behind"
        shutil.rmtree(there, ignore_errors=True)
        there.mkdir()
        for path in window.hub.journals.glob(f"{name}-*.journal"):
            shutil.copy(path, there)
        found = recovery.find(there)
        for one in found:
            one.leave()
        return found[0].journey if found else None

    yield find
    window.finish_typing()  # else closing would, and ask


def cell(window, stage=0, lane=0):
    journey = window.document.journey
    return (journey.stages[stage].id, journey.lanes[lane].id)


def letters(target, text):
    QTest.keyClicks(target, text)
    settle()


def add_card(window, title="A card"):
    click(window.view, cell(window))
    type_keys(window.view, title)
    press_key(window.view, "Return", "Escape")  # Enter opens the next one
    settle()
    return window.document.journey.cards[-1].id


def test_a_new_card(window, killed):
    click(window.view, cell(window))
    letters(window.view, "Q")
    letters(window.view.editor, "ueue")
    assert titles(window) == [""]  # a preview: nothing is kept
    assert window.document.undo_stack.count() == 0
    (card,) = killed().cards
    assert (card.title, card.stage) == ("Queue", cell(window)[0])


def test_a_card_that_is_renamed_and_one_that_is_not_after_all(window, killed):
    id_ = add_card(window)
    double_click(window.view, id_)
    letters(window.view.editor, "Longer")
    assert [card.title for card in killed().cards] == ["Longer"]
    QTest.keyClick(window.view.editor, Qt.Key.Key_Escape)
    assert [card.title for card in killed().cards] == ["A card"]


def test_what_is_kept_is_there_once(window, killed):
    add_card(window, "Queue")
    assert [card.title for card in killed().cards] == ["Queue"]


def test_the_title_of_the_map_and_a_stage(window, killed):
    double_click(window.view, "title")
    letters(window.view.editor, "Sofa")
    assert killed().title == "Sofa"
    QTest.keyClick(window.view.editor, Qt.Key.Key_Return)
    double_click(window.view, window.document.journey.stages[0].id)
    letters(window.view.editor, "First")
    found = killed()
    assert (found.title, found.stages[0].title) == ("Sofa", "First")


def test_a_field_of_the_inspector_and_a_tag(window, killed):
    id_ = add_card(window)
    window.selection.select([id_])
    settle()
    window.inspector.edit_field("note")
    row = next(row for row in window.inspector.form.rows if row.field.name == "note")
    letters(row.editor.area, "Why?")
    assert killed().cards[0].note == "Why?"
    QTest.keyClick(row.editor.area, Qt.Key.Key_Escape)
    assert killed().cards[0].note == ""
    tags = next(row for row in window.inspector.form.rows if row.field.name == "tags")
    letters(tags.editor.entry, "slow")
    assert killed().cards[0].tags == ("slow",)


def test_the_capture_bar_goes_to_the_parking_lot_until_it_is_known_what_it_becomes(window, killed):
    perform(window, "capture_bar")
    window.selection.select((), Cell(*cell(window)))
    field = window.collecting.bar.field
    letters(field, "Queue #sl")
    assert [note.title for note in killed().parking] == ["Queue #sl"]
    letters(field, "ow ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    found = killed()
    assert [(card.title, card.tags) for card in found.cards] == [("Queue", ("slow",))]
    assert found.parking == ()


def test_it_stays_there_while_the_map_changes_and_is_saved(window, killed, tmp_path):
    perform(window, "capture_bar")
    letters(window.collecting.bar.field, "Half a thought")
    window.document.edit("Title", lambda journey: journey.replace(title="Changed"))
    found = killed()
    assert (found.title, found.parking[0].title) == ("Changed", "Half a thought")
    window.document.save(tmp_path / "map.journey.json")
    assert killed().parking[0].title == "Half a thought"
    window.collecting.bar.field.clear()
    assert killed() is None


def test_a_note_for_the_parking_lot_is_there_once(window, killed):
    perform(window, "parking")
    field = window.collecting.tray.field
    letters(field, "Later")
    assert [note.title for note in killed().parking] == ["Later"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [note.title for note in killed().parking] == ["Later"]

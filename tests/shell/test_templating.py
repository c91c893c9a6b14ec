"""A person's own templates: kept from a map, offered beside the nine, renamed, deleted."""

import pytest
from hands import perform, settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from journeyeditor import folders, starting_points
from journeyeditor.commands import templating
from journeyeditor.edits import facts
from journeyeditor.panels.start_choices import Tile

YES, CANCEL = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.Cancel


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Where the templates of this person are."""
    monkeypatch.setattr(folders, "templates", lambda: tmp_path / "templates")
    return tmp_path / "templates"


@pytest.fixture
def named(monkeypatch):
    """Call it with the name that a person would give."""
    return lambda name: monkeypatch.setattr(templating, "name_for", lambda *_: name)


@pytest.fixture
def agree(monkeypatch):
    """Call it with the button that a person would press."""
    return lambda button: monkeypatch.setattr(templating, "ask", lambda box: button)


@pytest.fixture
def kept(window, folder, named):
    """The map, kept as the template "Workshop"."""
    window.document.edit("Title", lambda j: facts.set_facts(j, title="Shop", date="2026-01-02"))
    named("Workshop")
    perform(window, "save_template")
    return window


def titles(folder):
    return [template.title for template in starting_points.kept(folder)]


def tile_of(editor, window):
    """The own tile on the start screen."""
    window.starting.begin(editor.theme)
    settle()
    return next(tile for tile in window.starting.screen.findChildren(Tile) if tile.own)


def test_a_map_is_kept_and_begins_another_one(editor, kept, folder) -> None:
    assert titles(folder) == ["Workshop"]
    editor.new_window()
    other = editor.windows[-1]
    tile_of(editor, other).click()
    settle()
    stages = [stage.title for stage in kept.document.journey.stages]
    assert [stage.title for stage in other.document.journey.stages] == stages
    assert other.document.journey.title == ""
    assert other.document.journey.date == ""
    assert other.document.path is None


def test_no_name_keeps_nothing(window, folder, named) -> None:
    named("")
    perform(window, "save_template")
    assert titles(folder) == []


def test_the_same_name_replaces_only_after_a_question(kept, folder, agree) -> None:
    before = (folder / "Workshop.journey.json").read_bytes()
    kept.document.edit("Objective", lambda j: facts.set_facts(j, objective="Another"))
    agree(CANCEL)
    perform(kept, "save_template")
    assert (folder / "Workshop.journey.json").read_bytes() == before
    agree(YES)
    perform(kept, "save_template")
    assert (folder / "Workshop.journey.json").read_bytes() != before
    assert titles(folder) == ["Workshop"]


def test_f2_renames_and_delete_deletes_an_own_tile(editor, kept, folder, named, agree) -> None:
    named("Half a day")
    QTest.keyClick(tile_of(editor, kept), Qt.Key.Key_F2)
    settle()
    assert titles(folder) == ["Half a day"]
    tile = tile_of(editor, kept)
    assert tile.text() == "Half a day"
    agree(CANCEL)
    QTest.keyClick(tile, Qt.Key.Key_Delete)
    assert titles(folder) == ["Half a day"]
    agree(YES)
    QTest.keyClick(tile, Qt.Key.Key_Delete)
    settle()
    assert titles(folder) == []
    assert not any(t.own for t in kept.starting.screen.findChildren(Tile))


def test_another_spelling_of_the_same_file_is_not_deleted(kept, folder, named, agree) -> None:
    """“Workshop” and “workshop” are one file on some systems, as if one led to the other."""
    agree(CANCEL)  # would be heard
    (folder / "workshop.journey.json").symlink_to(folder / "Workshop.journey.json")
    named("workshop")
    own = next(one for one in starting_points.kept(folder) if one.name == "Workshop")
    assert templating.rename(own, kept)
    assert set(titles(folder)) == {"workshop"}


def test_what_went_wrong_with_a_template_is_said(editor, kept, folder, named, monkeypatch) -> None:
    said = []
    monkeypatch.setattr(templating, "ask", lambda box: said.append(box.text()) or YES)
    (folder / "Taken.journey.json").mkdir()
    named("Taken")
    QTest.keyClick(tile_of(editor, kept), Qt.Key.Key_F2)
    assert "Taken.journey.json: this is a folder" in said[-1]
    assert titles(folder) == ["Workshop"]


def test_a_name_that_no_file_could_have_is_kept_all_the_same(window, folder, named) -> None:
    named("Q3/Q4: what? “us”")
    perform(window, "save_template")
    assert titles(folder) == ["Q3/Q4: what? “us”"]


def test_the_nine_cannot_be_deleted(editor, window, folder) -> None:
    window.starting.begin(editor.theme)
    settle()
    tile = window.starting.screen.findChildren(Tile)[0]
    QTest.keyClick(tile, Qt.Key.Key_Delete)
    assert len(window.starting.screen.findChildren(Tile)) == 9

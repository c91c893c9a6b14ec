"""The start screen: starting points, recent maps, samples, or just typing."""

import pytest
from hands import settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor import folders
from journeyeditor.later import parts
from journeyeditor.panels.start_choices import MapRow, Tile
from journeyeditor.resources import samples
from journeyeditor.selection import Cell


@pytest.fixture
def start(editor, window):
    window.starting.begin(editor.theme)
    settle()
    return window.starting.screen


def test_a_starting_point_becomes_a_new_map_that_can_be_undone_to_nothing(window, start) -> None:
    tiles = start.findChildren(Tile)
    assert len(tiles) == 9
    blueprint = next(tile for tile in tiles if tile.template.name == "service-blueprint")
    blueprint.click()
    settle()
    assert window.starting.screen is None
    assert window.document.path is None
    assert {lane.separator for lane in window.document.journey.lanes} >= {
        "interaction",
        "visibility",
        "internal_interaction",
    }


def test_escape_leaves_the_new_map_as_it_was(window, start) -> None:
    journey = window.document.journey
    QTest.keyClick(start, Qt.Key.Key_Escape)
    assert window.starting.screen is None
    assert window.document.journey is journey


def test_arrow_keys_walk_over_the_tiles_and_enter_takes_one(window, start) -> None:
    tiles = start.findChildren(Tile)
    QTest.keyClick(tiles[0], Qt.Key.Key_Right)
    QTest.keyClick(tiles[1], Qt.Key.Key_Return)
    settle()
    assert window.starting.screen is None
    assert window.document.journey.stages


def test_arrow_keys_go_where_the_eye_does(window, start) -> None:
    tiles, rows = start.findChildren(Tile), start.findChildren(MapRow)

    def pressed(key):
        QTest.keyClick(QApplication.focusWidget(), key)
        return QApplication.focusWidget()

    assert pressed(Qt.Key.Key_Down) is tiles[3]
    assert pressed(Qt.Key.Key_Right) is tiles[4]
    assert pressed(Qt.Key.Key_Up) is tiles[1]
    assert pressed(Qt.Key.Key_End) is tiles[-1]
    assert pressed(Qt.Key.Key_Down) is tiles[-1]
    assert pressed(Qt.Key.Key_Home) is tiles[0]
    assert pressed(Qt.Key.Key_Left) is tiles[0]
    tiles[2].setFocus()
    assert pressed(Qt.Key.Key_Right) in rows
    assert pressed(Qt.Key.Key_Left) is tiles[2]


def test_a_sample_opens_as_a_copy_that_has_no_file_yet(window, start) -> None:
    row = next(r for r in start.findChildren(MapRow) if r.path in samples())
    row.click()
    settle()
    assert window.document.path is None
    assert len(window.document.journey.cards) > 30


def test_a_template_that_is_no_correct_map_is_named(editor, window, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(folders, "templates", lambda: tmp_path)
    broken = tmp_path / "Ours.journey.json"
    broken.write_text('{"format": "journeyeditor", "version": 1, "title": 5}')
    window.starting.begin(editor.theme)
    own = next(tile for tile in window.starting.screen.findChildren(Tile) if tile.own)
    own.click()
    settle()
    assert window.starting.screen is None
    assert "Ours.journey.json" in window.strip.message.text
    assert window.untouched


def test_recent_maps_are_offered_and_open_in_this_window(editor, window, tmp_path) -> None:
    path = tmp_path / "known.journey.json"
    window.document.save(path)
    editor.settings.remember(path)
    window.document.start(window.document.journey)
    window.starting.begin(editor.theme)
    settle()
    row = next(r for r in window.starting.screen.findChildren(MapRow) if r.path == path)
    row.click()
    settle()
    assert len(editor.windows) == 1
    assert window.document.path == path
    assert window.starting.screen is None


def test_whoever_just_types_gets_the_new_map(window, start) -> None:
    tiles = start.findChildren(Tile)
    journey = window.document.journey
    window.selection.select((), Cell(journey.stages[0].id, journey.lanes[0].id))
    QTest.keyClicks(tiles[0], "a")
    settle()
    assert window.starting.screen is None
    editor_of_a_card = QApplication.focusWidget()
    assert editor_of_a_card.toPlainText() == "a"
    QTest.keyClick(editor_of_a_card, Qt.Key.Key_Escape)
    settle()


def test_it_stays_when_the_theme_changes(editor, window, start) -> None:
    editor.settings.theme = "dark"
    settle()
    assert window.starting.screen is not None
    window.starting.screen.grab()


def test_below_it_nothing_is_made_ready_before_it_is_seen(editor, window, start) -> None:
    covered = window.toolbar, window.view, window.inspector, window.status
    assert not any(part.isVisible() for part in covered)
    QTest.keyClick(start, Qt.Key.Key_Escape)
    settle()
    assert all(part.isVisible() for part in covered)
    assert window.view.hasFocus()
    assert window.inspector.form.isVisible()


# -- before the rest is loaded -----------------------------------------------------------------


@pytest.fixture
def begun(editor):
    """A window that shows the start screen and nothing else yet."""
    editor.begin()
    window = editor.windows[0]
    assert not window.furnished
    return window


def names(window):
    return [action.text() for action in window.menuBar().actions()]


def test_what_the_start_screen_shows_stays_as_it_is_when_the_rest_comes(begun, qtbot) -> None:
    before, title, menus = begun.grab().toImage(), begun.windowTitle(), names(begun)
    qtbot.waitUntil(lambda: begun.furnished)
    settle()
    assert begun.grab().toImage() == before
    assert (begun.windowTitle(), names(begun)) == (title, menus)
    assert QApplication.focusWidget() is begun.starting.screen.findChild(Tile)
    assert all(action.menu() for action in begun.menuBar().actions())


def test_whoever_types_at_once_gets_the_new_map_and_every_letter(begun) -> None:
    begun.activateWindow()
    begun.starting.screen.findChild(Tile).setFocus()
    for letter in "Hello":  # as they wait in the queue, with nothing in between
        QTest.keyClicks(QApplication.focusWidget(), letter)
    settle()
    assert begun.starting.screen is None
    assert QApplication.focusWidget().toPlainText() == "Hello"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    settle()


def test_whoever_clicks_at_once_gets_what_was_clicked(begun) -> None:
    begun.starting.screen.findChildren(Tile)[-3].click()
    settle()
    assert "support" in {lane.kind for lane in begun.document.journey.lanes}


def test_a_map_opens_in_a_window_that_has_nothing_in_it_yet(editor, begun, tmp_path) -> None:
    path = tmp_path / "known.journey.json"
    path.write_bytes(samples()[0].read_bytes())
    editor.open_files([path], begun)
    assert editor.windows == [begun]
    assert begun.document.path == path
    assert begun.starting.screen is None


def test_another_theme_comes_before_the_rest_does(editor, begun) -> None:
    light = begun.grab().toImage().pixel(5, 100)
    editor.settings.theme = "dark"
    assert not begun.furnished
    assert begun.grab().toImage().pixel(5, 100) != light
    begun.furnish()
    assert begun.theme.dark


def test_a_window_that_cannot_be_made_ends_the_program(begun, qtbot, monkeypatch) -> None:
    ends = []
    monkeypatch.setattr(QApplication, "exit", ends.append)
    monkeypatch.setattr(parts, "MapView", lambda *_: 1 / 0)
    with qtbot.capture_exceptions() as errors:
        qtbot.waitUntil(lambda: ends == [1])
    monkeypatch.undo()
    assert errors[0][0] is ZeroDivisionError
    begun.furnish()  # for the fixture, which closes it


def test_it_can_be_closed_at_once(editor, begun) -> None:
    begun.close()
    settle()
    assert editor.windows == []

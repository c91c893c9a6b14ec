"""The command palette: found by a few letters, done by Enter, gone without a trace by Escape."""

import pytest
from hands import perform, settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from journeyeditor.actions import ACTIONS


@pytest.fixture
def sample(window):
    from journeyeditor.resources import samples

    window.load(next(path for path in samples() if "omnicanale" in path.name))
    settle()
    return window


def open_palette(window):
    window.view.setFocus()
    perform(window, "command_palette")
    return window.looking.palette


def type_and(palette, text, *keys):
    QTest.keyClicks(palette.field, text)
    for key in keys:
        QTest.keyClick(palette.field, key)
    settle()


def words(palette):
    return [entry.words for entry in palette.rows]


def test_it_lists_every_command(window):
    palette = open_palette(window)
    listed = {entry.id for entry in palette.rows}
    assert listed - {""} == {
        a.id for a in ACTIONS.values() if not a.items and a.id != "command_palette"
    }


def test_a_few_letters_in_order_find_a_command(window):
    palette = open_palette(window)
    type_and(palette, "whwi")
    assert words(palette)[0] == "The whole width"


def test_what_a_submenu_is_called_finds_what_stands_in_it(window):
    palette = open_palette(window)
    type_and(palette, "timer")
    assert {"3 min", "30 min", "Hold", "Stop"} <= set(words(palette))
    type_and(palette, " 5")
    assert words(palette)[0] == "5 min"
    palette.field.setText("dark theme")
    assert words(palette)[0] == "Dark"
    palette.field.setText("insert")  # the menus of the bar would say too much
    assert "Touchpoint" not in words(palette)


def test_accents_do_not_count(window):
    palette = open_palette(window)
    palette.field.setText("íñsert")
    accented = words(palette)
    palette.field.setText("insert")
    assert accented == words(palette)


def test_the_keys_of_a_command_are_beside_it(window):
    palette = open_palette(window)
    type_and(palette, "undo")
    assert palette.rows[0].keys == "Ctrl+Z"


def test_enter_does_it_and_gives_the_keyboard_back(window):
    palette = open_palette(window)
    before = len(window.document.journey.stages)
    type_and(palette, "stage", Qt.Key.Key_Return)
    window.view.finish_text_edit()
    assert len(window.document.journey.stages) == before + 1
    assert window.looking.palette is None


def test_what_can_not_be_done_now_is_listed_and_not_done(window):
    palette = open_palette(window)
    type_and(palette, "duplicate")
    assert palette.rows[0].words == "Duplicate"
    assert not palette.rows[0].enabled
    before = window.document.journey
    type_and(palette, "", Qt.Key.Key_Return)
    assert window.document.journey is before
    assert window.looking.palette is palette


def test_where_nothing_fits_it_says_so(window):
    palette = open_palette(window)
    said = next(label for label in palette.findChildren(QLabel) if label.text() == "Nothing found")
    assert not said.isVisible()
    type_and(palette, "qqqxyz")
    assert said.isVisible()
    assert not palette.list.isVisible()
    palette.field.clear()
    assert palette.list.isVisible()
    assert not said.isVisible()


def test_escape_closes_and_leaves_no_trace(window):
    before = window.document.journey
    palette = open_palette(window)
    type_and(palette, "dark", Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert window.looking.palette is None
    assert window.document.journey is before
    assert window.hub.settings.theme == "light"
    assert window.view.hasFocus()


def test_what_was_used_last_is_first(window):
    palette = open_palette(window)
    type_and(palette, "whole map", Qt.Key.Key_Return)
    palette = open_palette(window)
    assert words(palette)[0] == "The whole map"


def test_stages_and_cards_are_found_by_title(sample):
    card = next(card for card in sample.document.journey.cards if len(card.title) > 12)
    palette = open_palette(sample)
    type_and(palette, card.title[:12].upper())
    assert card.title in words(palette)
    palette.list.clicked.emit(palette.list.model().index(words(palette).index(card.title), 0))
    settle()
    assert sample.selection.ids == (card.id,)
    assert sample.selection.cell == (card.stage, card.lane)
    assert sample.view.hasFocus()


def test_the_arrows_walk_over_the_list_and_round(window):
    palette = open_palette(window)
    type_and(palette, "", Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == len(palette.rows) - 1
    type_and(palette, "", Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0


def test_a_click_elsewhere_closes_it(window):
    open_palette(window)
    window.view.setFocus()
    settle()
    assert window.looking.palette is None


def test_the_window_may_change_its_theme_under_it(window):
    palette = open_palette(window)
    type_and(palette, "dark", Qt.Key.Key_Return)
    assert window.theme.name == "dark"
    assert open_palette(window).rows

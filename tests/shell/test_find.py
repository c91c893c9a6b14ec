"""Find: lit on the map, counted, stepped through, and gone with Escape."""

import pytest
from hands import perform, settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeyeditor.lookup.folding import fold
from journeyeditor.resources import samples
from journeyeditor.scene import pointed


@pytest.fixture
def sample(window):
    window.load(next(path for path in samples() if "omnicanale" in path.name))
    settle()
    window.view.setFocus()
    return window


def find(window, text):
    perform(window, "find")
    QTest.keyClicks(window.looking.find_bar.field, text)
    settle()
    return window.looking.find_bar


def cards_with(window, text):
    return {card.id for card in window.document.journey.cards if text in fold(card.title)}


def lit_cards(window):
    shown = window.view.map.item.lit
    return {card.id for card in window.document.journey.cards if ("card", card.id) in shown}


def test_what_is_found_is_lit_counted_and_selected(sample):
    bar = find(sample, "bici")
    found = sample.looking.sight.found
    assert lit_cards(sample) >= cards_with(sample, "bici")
    assert bar.count.text() == f"1 of {len(found)}"
    assert sample.selection.ids == (found[0],)
    assert bar.field.hasFocus()


def test_the_inspector_waits_while_somebody_types_what_to_find(sample, monkeypatch):
    monkeypatch.setattr(pointed, "monotonic", lambda: 1000.0)
    find(sample, "bic")
    monkeypatch.setattr(pointed, "monotonic", lambda: 2000.0)
    place = sample.selection.ids
    assert not sample.view.at_work
    QTest.keyClicks(sample.looking.find_bar.field, "i")
    assert sample.selection.ids == place
    assert sample.view.at_work


def test_enter_and_f3_go_on_and_shift_goes_back(sample):
    bar = find(sample, "bici")
    found = sample.looking.sight.found
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert sample.selection.ids == (found[1],)
    perform(sample, "find_next")
    assert sample.selection.ids == (found[2],)
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    perform(sample, "find_previous")
    assert sample.selection.ids == (found[0],)
    perform(sample, "find_previous")
    assert sample.selection.ids == (found[-1],)
    assert bar.count.text().startswith(f"{len(found)} of {len(found)}")


def test_each_place_is_scrolled_to(sample):
    sample.view.zoom_to(2)
    bar = find(sample, "bici")
    for id_ in sample.looking.sight.found:
        assert sample.selection.ids == (id_,)
        part = sample.view.map.part_of(id_)
        if part is not None:
            shown = sample.view.camera.visible.adjusted(-1, -1, 1, 1)
            assert shown.contains(part.x + 5, part.y + 5)
        QTest.keyClick(bar.field, Qt.Key.Key_Return)


def test_escape_leaves_the_map_as_it_was_and_the_keyboard_on_it(sample):
    before = sample.document.journey
    bar = find(sample, "bici")
    place = sample.selection.ids
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    settle()
    assert not bar.isVisible()
    assert sample.document.journey is before
    assert not sample.view.map.item.lit
    assert sample.view.hasFocus()
    assert sample.selection.ids == place


def test_escape_on_the_map_closes_it_after_the_selection(sample):
    bar = find(sample, "bici")
    sample.view.setFocus()
    QTest.keyClick(sample.view, Qt.Key.Key_Escape)
    assert sample.selection.ids == ()
    assert bar.isVisible()
    QTest.keyClick(sample.view, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_where_nothing_is_found_one_is_where_one_began(sample):
    card = sample.document.journey.cards[3].id
    sample.selection.select([card])
    bar = find(sample, "xyzzy")
    assert bar.count.text() == "Nothing found"
    assert sample.selection.ids == (card,)


def test_it_begins_where_one_is(sample):
    card = next(c for c in sample.document.journey.cards if c.id == "pd-regolazione")
    sample.selection.select([card.id])
    find(sample, "bici")
    assert sample.selection.ids == (card.id,)


def test_what_has_no_place_on_the_map_is_shown_beside_it(sample):
    journey = sample.document.journey
    source = journey.sources[0]
    bar = find(sample, source.title)
    while sample.selection.ids != (source.id,):
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
    settle()
    sample.inspector.catch_up()
    assert "not on the map" in bar.count.text()
    assert sample.inspector.ids == (source.id,)


def test_an_edit_while_finding_is_found(sample):
    bar = find(sample, "xyzzy")
    from journeyeditor.edits import records

    id_ = sample.document.journey.cards[0].id
    sample.document.edit("Edit", lambda j: records.set_fields(j, (id_,), title="xyzzy"))
    settle()
    assert bar.count.text() == "1 of 1"
    assert lit_cards(sample) == {id_}
    sample.document.undo()
    settle()
    assert bar.count.text() == "Nothing found"


def test_it_opens_again_with_the_same_text(sample):
    bar = find(sample, "bici")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    perform(sample, "find")
    assert bar.field.text() == bar.field.selectedText() == "bici"
    assert sample.looking.sight.found


def test_it_lives_through_a_change_of_theme(sample):
    find(sample, "bici")
    sample.hub.settings.theme = "dark"
    settle()
    bar = sample.looking.find_bar
    assert bar.isVisible()
    assert bar.field.text() == "bici"
    assert lit_cards(sample)


@pytest.mark.parametrize("width", [1024, 1440])
def test_the_bar_is_not_covered(sample, width):
    sample.resize(width, 700)
    bar = find(sample, "bici")
    settle()
    right = bar.mapTo(sample, bar.rect().topRight()).x()
    assert right < sample.inspector.mapTo(sample, sample.inspector.rect().topLeft()).x()

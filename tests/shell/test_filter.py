"""The filter: what does not match steps back, that it is on is seen, and one key ends it."""

import pytest
from hands import perform, settle
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest

from journeyeditor.edits import cards, records
from journeyeditor.resources import samples

# Offscreen, a list that pops up can't be in front.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def sample(window):
    window.load(next(path for path in samples() if "omnicanale" in path.name))
    settle()
    window.view.setFocus()
    return window


@pytest.fixture
def bar(sample):
    perform(sample, "filter")
    return sample.looking.filter_bar


def choose(bar, facet, *words):
    """Open a chip with the keyboard and tick values by their first letters."""
    bar.chips[facet].setFocus()
    QTest.keyClick(bar.chips[facet].button, Qt.Key.Key_Down)
    choices = bar.choices
    for word in words:
        names = [choices.list.item(n).text() for n in range(choices.list.count())]
        choices.list.setCurrentRow(next(n for n, name in enumerate(names) if word in name))
        QTest.keyClick(choices.list, Qt.Key.Key_Space)
    QTest.keyClick(choices, Qt.Key.Key_Escape)
    settle()


def cards_back(window):
    shown = window.view.map.item.back
    return {card.id for card in window.document.journey.cards if ("card", card.id) in shown}


def cards_without(window, kind):
    return {card.id for card in window.document.journey.cards if card.kind != kind}


def test_what_does_not_match_steps_back(sample, bar):
    before = sample.document.journey
    drawing = sample.view.drawing
    choose(bar, "kind", "Pain point")
    assert cards_back(sample) == cards_without(sample, "pain_point")
    meant = len(before.cards) - len(cards_without(sample, "pain_point"))
    assert bar.count.text() == f"{meant} of {len(before.cards)} cards"
    assert sample.document.journey is before
    assert sample.view.drawing is drawing


def test_that_it_is_on_is_seen(sample, bar):
    choose(bar, "kind", "Pain point", "Need")
    sample.refresh()
    assert sample.actions_["filter"].isChecked()
    chip = bar.chips["kind"].button.accessibleName()
    assert "Pain point" in chip
    assert "Need" in chip
    QTest.keyClick(bar.chips["kind"].button, Qt.Key.Key_Escape)
    assert bar.isVisible()
    assert sample.focusWidget() is sample.view


def test_one_key_ends_it(sample, bar):
    choose(bar, "kind", "Need")
    perform(sample, "clear_filter")
    assert cards_back(sample) == set()
    assert not bar.isVisible()
    assert not sample.actions_["filter"].isChecked()
    assert not sample.actions_["clear_filter"].isEnabled()


def test_escape_ends_it_when_there_is_nothing_else_to_end(sample, bar):
    choose(bar, "kind", "Need")
    sample.view.setFocus()
    sample.selection.select([sample.document.journey.cards[0].id])
    before = sample.document.journey
    QTest.keyClick(sample.view, Qt.Key.Key_Escape)
    assert cards_back(sample)
    QTest.keyClick(sample.view, Qt.Key.Key_Escape)
    assert cards_back(sample) == set()
    assert sample.document.journey is before


def test_a_chip_gives_up_its_values(sample, bar):
    choose(bar, "kind", "Need")
    choose(bar, "status", "Observed")
    QTest.keyClick(bar.chips["kind"].button, Qt.Key.Key_Delete)
    assert dict(sample.looking.sight.filter.chosen()) == {"status": "observed"}


def is_in_view(window, ids):
    seen = window.view.camera.visible
    parts = filter(None, map(window.view.map.part_of, ids))
    return any(seen.intersects(QRectF(p.x, p.y, p.width, p.height)) for p in parts)


@pytest.fixture
def far_from_needs(sample, bar):
    """Where no need is in view, from near."""
    sample.view.zoom_to(2)
    sample.view.camera.scroll_by(-99999, -99999)
    needs = {card.id for card in sample.document.journey.cards if card.kind == "need"}
    assert not is_in_view(sample, needs)
    return needs


def test_the_first_of_what_is_meant_comes_into_view_and_one_is_brought_back(
    sample, bar, far_from_needs
):
    before = sample.view.camera.visible.topLeft()
    choose(bar, "kind", "Need")
    assert is_in_view(sample, far_from_needs)
    perform(sample, "clear_filter")
    assert sample.view.camera.visible.topLeft() == before


def test_who_went_elsewhere_stays_there(sample, bar, far_from_needs):
    choose(bar, "kind", "Need")
    sample.view.camera.scroll_by(50, 30)
    before = sample.view.camera.visible.topLeft()
    perform(sample, "clear_filter")
    assert sample.view.camera.visible.topLeft() == before


def test_the_map_stays_where_something_is_meant_and_where_it_is_edited(sample, bar, far_from_needs):
    choose(bar, "kind", "Need")
    before = sample.view.camera.visible
    choose(bar, "kind", "Pain point")  # which adds to it
    assert sample.view.camera.visible == before
    sample.view.camera.scroll_by(-99999, -99999)
    before = sample.view.camera.visible
    card = sample.document.journey.cards[0]
    sample.document.edit("Edit", lambda j: records.set_fields(j, (card.id,), title="Other"))
    settle()
    assert sample.view.camera.visible == before


def test_the_bar_without_a_filter_goes_by_the_key_that_brought_it(sample, bar):
    assert bar.isVisible()
    perform(sample, "filter")
    assert not bar.isVisible()
    assert sample.view.hasFocus()


def test_the_map_may_change_under_the_filter(sample, bar):
    choose(bar, "tag", bar_words(bar, "tag")[0])
    tag = next(iter(sample.looking.sight.filter.tag))
    card = next(c for c in sample.document.journey.cards if tag not in c.tags)
    tags = (*card.tags, tag)
    sample.document.edit("Edit", lambda j: records.set_fields(j, (card.id,), tags=tags))
    assert card.id not in cards_back(sample)
    sample.document.undo()
    assert card.id in cards_back(sample)


def bar_words(bar, facet):
    bar._open(facet)
    names = [bar.choices.list.item(n).text() for n in range(bar.choices.list.count())]
    QTest.keyClick(bar.choices, Qt.Key.Key_Escape)
    return names


def test_a_persona_that_is_deleted_asks_for_nothing(sample, bar):
    persona = sample.document.journey.personas[0]
    choose(bar, "persona", persona.name)
    assert sample.looking.sight.filter
    sample.document.edit("Delete", lambda j: records.remove(j, [persona.id]))
    assert not sample.looking.sight.filter
    assert cards_back(sample) == set()


def with_note(journey):
    stage, lane = journey.stages[0].id, journey.lanes[0].id
    return cards.add(journey, [cards.new(journey, "note", stage, lane, title="Hello")])


def test_a_map_without_tags_offers_none(window):
    perform(window, "filter")
    assert not window.looking.filter_bar.isVisible()  # no card yet
    window.document.edit("Add", with_note)
    perform(window, "filter")
    chips = window.looking.filter_bar.chips
    assert chips["kind"].isVisible()
    assert chips["tag"].isHidden()
    assert chips["votes"].isHidden()


def test_it_lives_through_a_change_of_language(sample, bar):
    choose(bar, "kind", "Need")
    sample.hub.settings.language = "it"
    settle()
    bar = sample.looking.filter_bar
    assert bar.isVisible()
    assert "Bisogno" in bar.chips["kind"].button.accessibleName()
    assert cards_back(sample)


@pytest.mark.parametrize("width", [1024, 1920])
def test_every_chip_can_be_read_however_wide_the_window(sample, bar, width):
    choose(bar, "kind", "Pain point", "Need")
    sample.resize(width, 700)
    settle()
    for chip in bar.chips.values():
        if chip.isVisible():
            assert chip.button.width() >= chip.button.sizeHint().width()
            assert bar.rect().contains(chip.mapTo(bar, chip.rect().bottomRight()))
    assert bar.geometry().bottom() < sample.view.geometry().top()


def test_the_find_bar_moves_below_it(sample):
    perform(sample, "find")
    perform(sample, "filter")
    find_bar, bar = sample.looking.find_bar, sample.looking.filter_bar
    assert find_bar.mapTo(sample, QPoint()).y() > bar.mapTo(sample, bar.rect().bottomLeft()).y()

"""Dot votes in a window: a round by click and key, its limit, totals, sorting, the projector."""

import pytest
from hands import perform, settle
from person import SHIFT, Spot, click, press_key, type_keys
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.actions import ACTIONS
from journeyeditor.edits import cards
from journeyeditor.layout.drawing import Words
from journeyeditor.lookup.filtering import Filter
from journeyeditor.model import new_journey
from journeyeditor.panels.tables import Table
from journeyeditor.scene.state_marks import connect_dot
from journeyeditor.window import WIDE


@pytest.fixture
def ids(window):
    """Three cards of one cell."""
    journey = window.document.journey
    cell = journey.stages[0].id, journey.lanes[0].id
    made = []
    for title in ("One", "Two", "Three"):
        card = cards.new(window.document.journey, "touchpoint", *cell, title=title)
        window.document.edit("Add", lambda j, card=card: cards.add(j, [card]))
        made.append(card.id)
    settle()
    return made


def votes(window, ids):
    known = window.document.journey.index.cards
    return [known[id_].votes for id_ in ids]


def written(drawing, card):
    """All that a card of a drawing says."""
    (part,) = [part for part in drawing.parts if part.key == ("card", card)]
    lines = [mark.line for mark in part.marks if isinstance(mark, Words)]
    return [run.text for line in lines for run in line.runs]


def test_a_click_gives_a_dot_and_with_shift_takes_it_back(window, ids):
    perform(window, "vote")
    click(window.view, ids[1])
    click(window.view, ids[1])
    click(window.view, ids[0])
    click(window.view, ids[1], SHIFT)
    assert votes(window, ids) == [1, 1, 0]
    assert window.document.undo_stack.undoText() == "Take back a vote"
    perform(window, "undo")
    assert votes(window, ids) == [1, 2, 0]


def test_keys_go_on_voting_for_the_card_that_was_clicked(window, ids):
    window.resize(WIDE - 100, 700)  # here the inspector would lie over the cards
    window.selection.select(ids[:1])
    perform(window, "vote")
    click(window.view, ids[1])
    type_keys(window.view, "v")
    assert votes(window, ids) == [0, 2, 0]
    settle()
    assert not window.inspector.isVisible()


def test_no_handle_of_a_selected_card_takes_a_vote(window, ids):
    window.selection.select(ids[1:2])
    bounds = window.view.map.bounds(("card", ids[1]))
    dot = Spot(*connect_dot(bounds, 1 / window.view.zoom))
    perform(window, "vote")
    click(window.view, Spot(dot.x, dot.y + 4 / window.view.zoom))
    assert votes(window, ids) == [0, 1, 0]


def test_keys_vote_and_no_other_letter_opens_a_card(window, ids):
    perform(window, "vote")
    window.selection.select(ids[:1])
    type_keys(window.view, "v+")
    press_key(window.view, "Down")
    type_keys(window.view, "vx")
    assert window.view.editor is None
    type_keys(window.view, "-")
    assert votes(window, ids) == [2, 0, 0]


def test_totals_are_hidden_until_they_are_revealed(window, ids):
    window.document.edit("Vote", lambda j: cards.vote(j, ids[:1], 7))
    assert "7" in written(window.view.drawing, ids[0])
    perform(window, "vote")
    assert "7" not in written(window.view.drawing, ids[0])
    assert window.actions_["sort_votes"].isEnabled() is False
    perform(window, "reveal_votes")
    assert "7" in written(window.view.drawing, ids[0])
    perform(window, "reveal_votes")
    perform(window, "end_votes")
    assert "7" in written(window.view.drawing, ids[0])
    assert window.view.mode == "select"


def test_hidden_totals_are_told_by_no_panel(window, ids):
    window.document.edit("Vote", lambda j: cards.vote(j, ids[:1], 7))
    window.selection.select(ids[:1])
    perform(window, "filter")
    settle()
    window.inspector.catch_up()
    (field,) = [row for row in window.inspector.form.rows if row.field.name == "votes"]
    chip = window.looking.filter_bar.chips["votes"]
    assert not field.isHidden()
    assert not chip.isHidden()
    window.looking.sight.ask(Filter(votes=5))
    assert window.view.map.item.back
    perform(window, "vote")
    settle()
    assert field.isHidden()
    assert field.adder.isHidden()
    assert chip.isHidden()
    assert not window.view.map.item.back
    perform(window, "reveal_votes")
    settle()
    assert not field.isHidden()
    assert not chip.isHidden()


def test_no_more_dots_than_the_round_has(window, ids):
    perform(window, "vote")
    QTest.keyClicks(window.voting.bar.dots, "2")
    QTest.keyClick(window.voting.bar.dots, Qt.Key.Key_Return)
    assert window.view.hasFocus()
    for _ in range(3):
        click(window.view, ids[2])
    settle()
    assert votes(window, ids) == [0, 0, 2]
    assert "2 dots given · 0 left" in window.voting.bar.count.text()
    click(window.view, ids[2], SHIFT)
    click(window.view, ids[0])
    assert votes(window, ids) == [1, 0, 1]


def test_escape_goes_back_to_editing_and_keeps_the_round(window, ids):
    perform(window, "vote")
    click(window.view, ids[0])
    press_key(window.view, "Escape")
    assert window.view.mode == "select"
    assert window.view.ballot.hidden
    click(window.view, ids[1])
    assert window.selection.ids == (ids[1],)
    perform(window, "vote")
    click(window.view, ids[1])
    assert window.view.ballot.given == 2


def test_a_cell_is_sorted_by_votes_in_one_step(window, ids):
    window.document.edit("Vote", lambda j: cards.vote(j, ids[2:], 3))
    before = window.document.journey
    perform(window, "sort_votes")
    cell = window.document.journey.index.cards[ids[0]]
    order = window.document.journey.index.cell(cell.stage, cell.lane)
    assert [card.title for card in order] == ["Three", "One", "Two"]
    perform(window, "undo")
    assert window.document.journey is before


def test_the_ranking_leads_to_the_card_with_most_votes(window, ids):
    window.document.edit("Vote", lambda j: cards.vote(j, ids[1:2], 4))
    best, go = ACTIONS["ranking"].items(window.context)[0]
    assert best == "4 · Two"
    go(window.context)
    assert window.selection.ids == (ids[1],)


def test_without_a_round_the_selected_cards_get_a_dot_by_command(window, ids):
    window.selection.select(ids[:2])
    perform(window, "vote_more")
    perform(window, "vote_more")
    perform(window, "vote_less")
    assert votes(window, ids) == [1, 1, 0]
    perform(window, "clear_votes")
    assert votes(window, ids) == [0, 0, 0]


def test_the_projector_hides_totals_too_and_takes_clicks_on_cards(window, ids):
    window.document.edit("Vote", lambda j: cards.vote(j, ids[:1], 7))
    perform(window, "vote")
    perform(window, "present")
    shown = window.showing.presentation
    assert "7" not in written(shown.slide.drawing, ids[0])
    number = shown.number
    (part,) = [part for part in shown.slide.drawing.parts if part.key == ("card", ids[2])]
    at = shown._to_screen().map(part.x + 9, part.y + 9)
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=QPoint(round(at[0]), round(at[1])))
    assert votes(window, ids)[2] == 1
    assert shown.number == number
    perform(window, "reveal_votes")
    assert "7" in written(shown.slide.drawing, ids[0])


def test_caps_lock_does_not_turn_a_vote_round(window, ids):
    perform(window, "vote")
    window.selection.select(ids[:1])
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_V, Qt.KeyboardModifier.NoModifier, "V")
    QApplication.sendEvent(window.view, event)
    assert votes(window, ids) == [1, 0, 0]
    press_key(window.view, "V", modifiers=SHIFT)
    assert votes(window, ids) == [0, 0, 0]


def test_a_round_ends_with_its_map(window, ids):
    perform(window, "vote")
    window.document.start(new_journey())
    settle()
    assert not window.view.ballot.on
    assert window.view.mode == "select"
    assert not window.voting.bar.isVisible()


def test_a_narrow_bar_goes_without_its_name_and_clips_nothing(window, ids):
    perform(window, "text_size_130")
    perform(window, "parking")
    window.resize(1280, 700)
    perform(window, "vote")
    bar = window.voting.bar
    assert bar.minimumSizeHint().width() <= bar.width()
    assert bar.dots.isVisible()
    assert bar.reveal.width() >= bar.reveal.sizeHint().width()


def headings(table):
    """The titles of the columns that are seen."""
    head = table.horizontalHeader()
    names = [column.name for column in table.rows.columns]
    return [name for n, name in enumerate(names) if not head.isSectionHidden(n)]


def test_the_tables_beside_the_map_keep_the_totals_secret_too(window, ids):
    window.docking.open("inventory")
    perform(window, "vote")
    window.docking.open("priorities")  # opened while it is secret
    settle()
    tables = [table for table in window.findChildren(Table) if "votes" in all_columns(table)]
    assert len(tables) == 2
    assert not any("votes" in headings(table) for table in tables)
    perform(window, "reveal_votes")
    assert all("votes" in headings(table) for table in tables)


def all_columns(table):
    return [column.name for column in table.rows.columns]

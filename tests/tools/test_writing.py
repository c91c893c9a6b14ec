import time

import pytest
from person import (
    CTRL,
    SHIFT,
    Spot,
    click,
    double_click,
    drag,
    hover,
    let_go,
    place,
    press_key,
    type_in,
)
from PySide6.QtCore import QMimeData
from PySide6.QtTest import QTest

from journeyeditor.edits import records
from journeyeditor.scene import pointed
from journeyeditor.selection import Cell


def title(document, id_):
    return document.journey.index.records[id_].title


def test_double_click_writes_in_a_card(view, document):
    type_in(view, "c1", "A short film")
    assert title(document, "c1") == "A short film"
    assert document.undo_stack.undoText() == "Edit text"
    assert view.editor is None
    assert view.hasFocus()


def test_the_editor_lies_on_the_card_and_holds_its_text(view):
    double_click(view, "c4")
    assert view.editor.toPlainText() == "Saves an idea"
    card = view.map.part(("card", "c4"))
    at = view.mapFromScene(card.x, card.y)
    assert abs(view.editor.x() - at.x()) <= 1
    assert abs(view.editor.y() - at.y()) <= 1
    assert abs(view.editor.width() - card.width) <= 1


def test_the_editor_of_a_touchpoint_leaves_its_channel_in_sight(view, document):
    touchpoint = next(c for c in document.journey.cards if c.kind == "touchpoint" and c.title)
    medium = {"medium": "digital"}
    document.edit("Set", lambda journey: records.set_fields(journey, [touchpoint.id], **medium))
    double_click(view, touchpoint.id)
    card = view.map.part(("card", touchpoint.id))
    assert view.editor.y() > view.mapFromScene(card.x, card.y + 12).y()
    assert view.editor.toPlainText() == touchpoint.title


def test_the_editor_follows_zoom_and_scrolling(view):
    double_click(view, "c4")
    view.zoom_to(1.5)
    card = view.map.part(("card", "c4"))
    assert abs(view.editor.width() - card.width * 1.5) <= 2
    view.camera.scroll_by(40, 30)
    at = view.mapFromScene(card.x, card.y)
    assert abs(view.editor.x() - at.x()) <= 1


def test_escape_forgets_what_was_written(view, document):
    before = document.journey
    type_in(view, "c1", "Nothing", end="Escape")
    assert document.journey is before
    assert view.editor is None
    assert view.hasFocus()


def test_shift_and_enter_begin_a_new_line(view, document):
    double_click(view, "c1")
    QTest.keyClicks(view.editor, "One")
    press_key(view, "Return", modifiers=SHIFT)
    QTest.keyClicks(view.editor, "two")
    press_key(view, "Return")
    assert title(document, "c1") == "One\ntwo"


@pytest.fixture
def clock(view, monkeypatch):
    """Lets ten seconds go by; otherwise time stands still."""
    now = [time.monotonic()]
    monkeypatch.setattr(pointed, "monotonic", lambda: now[0])

    def wait():
        now[0] += 10

    return wait


def test_who_writes_or_drags_is_at_work_until_a_moment_later(view, clock):
    double_click(view, "c4")
    clock()
    hover(view, "c1")
    assert not view.at_work
    press_key(view, "A")
    assert view.at_work
    clock()
    assert not view.at_work
    press_key(view, "Escape")
    drag(view, "c4", to=Cell("s2", "l2"), drop=False)
    assert view.at_work
    clock()
    assert not view.at_work
    let_go(view, "c4")


def test_who_scrolls_or_zooms_is_at_work_too(view, clock):
    view.zoom_to(2)
    assert view.at_work
    clock()
    assert not view.at_work
    view.camera.scroll_by(0, 20)
    assert view.at_work


def test_a_stage_has_no_second_line(view, document):
    double_click(view, "s1")
    QTest.keyClicks(view.editor, "First")
    press_key(view, "Return", modifiers=SHIFT)
    press_key(view, "Return")
    assert title(document, "s1") == "First"


def test_the_editor_grows_with_the_text(view):
    double_click(view, "c4")
    height = view.editor.height()
    QTest.keyClicks(view.editor, "a title that goes on and on " * 6)
    assert view.editor.height() > height + 40


def test_tab_keeps_the_text_and_goes_to_the_next_stage(view, document, selection):
    type_in(view, "c4", "Keeps it", end="Tab")
    assert title(document, "c4") == "Keeps it"
    assert selection.ids == ("c5",)


def test_a_click_elsewhere_keeps_the_text(view, document, qtbot):
    type_in(view, "c4", "Kept", end=None)
    click(view, "c3")
    qtbot.waitUntil(lambda: view.editor is None)
    assert title(document, "c4") == "Kept"


def test_paste_is_plain_text(view, document):
    double_click(view, "c1")
    rich = QMimeData()
    rich.setHtml("<b>Bold</b>")
    rich.setText("<b>not bold</b>")
    view.editor.insertFromMimeData(rich)
    press_key(view, "Return")
    assert title(document, "c1") == "<b>not bold</b>"


def test_what_can_not_be_seen_is_not_kept(view, document):
    double_click(view, "c1")
    view.editor.setPlainText("Tidy\x07 text")
    press_key(view, "Return")
    assert title(document, "c1") == "Tidy text"


def test_stages_lanes_the_map_feelings_and_labels_are_written_in_place(view, document):
    type_in(view, "s1", "Awareness")
    type_in(view, "l2", "What they do")
    type_in(view, "title", "Buying a bed")
    type_in(view, "p2", "Confused")
    type_in(view, "n1", "and then")
    journey = document.journey
    assert journey.stages[0].title == "Awareness"
    assert journey.lanes[1].title == "What they do"
    assert journey.title == "Buying a bed"
    assert journey.curves[0].points[1].feeling == "Confused"
    assert journey.connections[0].label == "and then"


def test_enter_writes_in_what_is_selected(view, document):
    click(view, "c3")
    press_key(view, "Return")
    assert view.editor.toPlainText() == "The site"
    press_key(view, "Escape")
    press_key(view, "F2")
    assert view.editor


def test_enter_in_an_empty_cell_makes_a_card_of_the_lanes_kind(view, document, cards_of):
    click(view, ("s3", "l2"))
    press_key(view, "Return")
    QTest.keyClicks(view.editor, "Pays")
    press_key(view, "Return", modifiers=CTRL)
    (card,) = document.journey.index.cell("s3", "l2")
    assert (card.kind, card.title) == ("action", "Pays")
    assert document.undo_stack.count() == 1


def test_escape_leaves_no_card_behind(view, document, selection):
    before = document.journey
    double_click(view, ("s3", "l2"))
    QTest.keyClicks(view.editor, "Pays")
    press_key(view, "Escape")
    assert document.journey is before
    assert selection.cell == Cell("s3", "l2")


def test_a_card_without_a_word_is_not_kept(view, document):
    before = document.journey
    double_click(view, ("s3", "l2"))
    press_key(view, "Return")
    assert document.journey is before


def test_the_plus_of_an_empty_cell_makes_a_card(view, document):
    span = view.map.drawing.grid.stages[2]
    lane = next(lane for lane in view.map.drawing.grid.lanes if lane.id == "l4")
    middle = Spot((span.start + span.end) / 2, (lane.start + lane.end) / 2)
    hover(view, middle)
    click(view, middle)
    assert view.editor
    QTest.keyClicks(view.editor, "Remember")
    press_key(view, "Return", modifiers=CTRL)
    assert document.journey.index.cell("s3", "l4")[0].kind == "note"


def test_what_is_written_is_kept_before_saving(view, document):
    type_in(view, "c1", "Not yet entered", end=None)
    view.finish_text_edit()
    assert title(document, "c1") == "Not yet entered"


def test_undo_while_writing_takes_the_editor_away_with_its_card(view, document, selection):
    double_click(view, ("s3", "l2"))
    document.cancel()
    assert view.editor is None


def test_nothing_is_written_in_a_map_that_is_read_only(view, document):
    document.read_only = "no"
    double_click(view, "c1")
    assert view.editor is None


def test_the_text_is_written_where_the_pinned_header_is_seen(view, qtbot):
    view.resize(1000, 300)
    qtbot.waitUntil(lambda: view.viewport().height() <= 300)
    view.camera.scroll_by(0, 150)
    header = view.map.part(("stage", "s1"))
    seen = view.map.states.seen_bounds(header)
    assert seen.y > header.y
    double_click(view, Spot(seen.x + 60, seen.y + 20))
    assert view.editor
    assert abs(view.editor.y() - view.mapFromScene(0, seen.y).y()) < 6
    assert place(view, "s1").y < seen.y

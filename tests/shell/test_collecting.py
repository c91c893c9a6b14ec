"""The capture bar, the parking lot and what was deleted, in a window."""

import pytest
from hands import perform, settle, titles
from person import FromPalette, drag, let_go, press_key
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.edits import cards
from journeyeditor.selection import Cell


@pytest.fixture
def bar(window):
    settle()
    perform(window, "capture_bar")
    return window.collecting.bar


@pytest.fixture
def tray(window):
    perform(window, "parking")
    return window.collecting.tray


def cell(window, stage=0, lane=0):
    journey = window.document.journey
    return Cell(journey.stages[stage].id, journey.lanes[lane].id)


def write(bar, text, key=Qt.Key.Key_Return):
    QTest.keyClicks(bar.field, text)
    if key:
        QTest.keyClick(bar.field, key)
    settle()


def test_enter_adds_and_stays_and_the_next_lands_below(window, bar):
    window.selection.select((), cell(window))
    write(bar, "One")
    write(bar, "Two")
    assert titles(window) == ["One", "Two"]
    assert bar.field.hasFocus()
    assert bar.field.text() == ""
    assert window.document.undo_stack.count() == 2


def test_it_says_and_shows_where_the_entry_will_land(window, bar):
    window.selection.select((), cell(window, 1))
    write(bar, "One @Chat :-1", None)
    stage = window.document.journey.stages[1].title
    assert stage in bar.landing.text()
    assert "new channel “Chat”" in bar.landing.text()
    shown = window.view.map.overlays.get("landing")
    assert shown.bounds == window.view.map.bounds(("cell", *cell(window, 1)))
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert window.view.map.overlays.get("landing") is None
    assert window.view.hasFocus()


def test_where_it_lands_counts_the_name_that_enter_would_finish(window, bar):
    stages = window.document.journey.stages
    write(bar, "One >th", None)
    assert bar.landing.text().startswith(f"→ {stages[2].title}")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.landing.text().startswith(f"→ {stages[0].title}")
    write(bar, "a >", None)
    QTest.keyClick(bar.field, Qt.Key.Key_Down)
    assert bar.landing.text().startswith(f"→ {stages[1].title}")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert window.document.journey.cards[0].stage == stages[1].id


def test_tab_completes_what_is_begun(window, bar):
    write(bar, "One >", None)
    assert bar.offers.isVisible()
    assert bar.offers.count() == len(window.document.journey.stages)
    QTest.keyClick(bar.field, Qt.Key.Key_Down)
    QTest.keyClick(bar.field, Qt.Key.Key_Tab)
    assert bar.field.text() == f"One >{window.document.journey.stages[1].title} "
    assert not bar.offers.isVisible()
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert window.document.journey.cards[0].stage == window.document.journey.stages[1].id


def test_ctrl_space_goes_to_the_bar_and_back_and_is_remembered(window, bar):
    assert window.hub.settings.capture_bar
    perform(window, "capture_bar")
    assert not bar.isVisible()
    assert not window.hub.settings.capture_bar
    assert window.view.hasFocus()


def test_nothing_is_added_without_a_word(window, bar):
    before = window.document.journey
    write(bar, "  ")
    write(bar, "#tag")
    assert window.document.journey is before


def test_a_note_is_parked_and_counted(window, tray):
    QTest.keyClicks(tray.field, "Ask the shops")
    QTest.keyClick(tray.field, Qt.Key.Key_Return)
    settle()
    assert [note.title for note in window.document.journey.parking] == ["Ask the shops"]
    assert window.palette_.items["parking"].badge == 1
    assert tray.notes.count() == 1
    assert tray.field.hasFocus()


def test_enter_places_a_note_in_the_cell_where_the_keyboard_was(window, tray):
    window.selection.select((), cell(window, 1))
    tray.added.emit("Ask the shops")
    tray.notes.setFocus()
    QTest.keyClick(tray.notes, Qt.Key.Key_Return)
    settle()
    (card,) = window.document.journey.cards
    assert (card.title, card.stage) == ("Ask the shops", cell(window, 1).stage)
    assert window.palette_.items["parking"].badge == 0
    assert tray.gone.count() == 0
    perform(window, "undo")
    assert not window.document.journey.cards
    assert tray.notes.count() == 1


def test_a_note_is_dragged_to_a_cell(window, tray):
    tray.added.emit("Ask the shops")
    (note,) = window.document.journey.parking
    assert tray.notes.mime_data().formats()
    FromPalette(window.view, "parked", ids=[note.id]).drop_on(tuple(cell(window, 1)))
    (card,) = window.document.journey.cards
    assert (card.title, card.stage) == ("Ask the shops", cell(window, 1).stage)
    assert not window.document.journey.parking


def test_cards_are_parked_and_are_not_deleted(window, tray):
    perform(window, "insert_note")
    window.view.editor.setPlainText("Later")
    window.view.finish_text_edit()
    perform(window, "park")
    assert not window.document.journey.cards
    assert [note.title for note in window.document.journey.parking] == ["Later"]
    assert tray.gone.count() == 0


def test_what_was_deleted_is_listed_and_can_be_put_back(window, tray):
    perform(window, "insert_note")
    window.view.editor.setPlainText("Precious")
    window.view.finish_text_edit()
    before = window.document.journey.cards
    perform(window, "delete")
    assert not window.document.journey.cards
    assert tray.gone.item(0).text().startswith("Precious")
    tray.gone.setFocus()
    QTest.keyClick(tray.gone, Qt.Key.Key_Return)
    settle()
    assert window.document.journey.cards == before
    assert tray.gone.count() == 0


def test_undo_brings_it_back_from_the_list(window, tray):
    perform(window, "insert_note")
    window.view.editor.setPlainText("Precious")
    window.view.finish_text_edit()
    perform(window, "delete")
    assert tray.gone.count() == 1
    perform(window, "undo")
    assert tray.gone.count() == 0


def test_a_stage_comes_back_with_its_cards_and_connections(window, tray):
    from journeyeditor.edits import connections, stages

    def filled(journey):
        at = cell(window, 1)
        one = cards.new(journey, "note", *at, title="One")
        journey = cards.add(journey, [one])
        two = cards.new(journey, "note", *cell(window, 0), title="Two")
        journey = cards.add(journey, [two])
        return connections.add(journey, connections.new(journey, two.id, one.id))

    window.document.edit("Fill", filled)
    full = window.document.journey
    window.document.edit("Delete", lambda j: stages.remove(j, [full.stages[1].id]))
    settle()
    assert tray.gone.count() == 1
    tray.restored.emit(tray.gone.chosen())
    settle()
    back = window.document.journey
    assert back.stages == full.stages
    assert set(back.cards) == set(full.cards)
    assert back.connections == full.connections


def test_another_map_has_nothing_deleted(window, tray):
    from journeyeditor.model import new_journey

    perform(window, "insert_note")
    window.view.finish_text_edit()
    perform(window, "delete")
    window.document.start(new_journey())
    settle()
    assert window.collecting.deleted.rows() == []


def test_escape_in_the_tray_gives_the_keyboard_back(window, tray):
    QTest.keyClick(tray.field, Qt.Key.Key_Escape)
    assert not tray.isVisible()
    assert window.view.hasFocus()


def test_all_of_it_survives_a_change_of_theme(window, tray):
    tray.added.emit("Ask the shops")
    perform(window, "theme_dark")
    assert window.collecting.tray.isVisible()
    assert window.collecting.tray.notes.count() == 1
    assert window.palette_.items["parking"].badge == 1


def test_enter_finishes_the_name_that_is_begun_and_adds(window, bar):
    names = [lane.kind for lane in window.document.journey.lanes]
    word = window.collecting._names().of["lane"][1][0]
    write(bar, f"One /{word[:3]}")
    (card,) = window.document.journey.cards
    assert card.title == "One"
    assert window.document.journey.index.lanes[card.lane].kind == names[1]


def test_a_tag_stays_as_short_as_it_was_typed(window, bar):
    write(bar, "One #queues")
    write(bar, "Two #que")
    assert [card.tags for card in window.document.journey.cards] == [("queues",), ("que",)]


# -- the shape of the map --------------------------------------------------------------------------


def test_a_card_is_connected_with_another_by_the_keyboard(window):
    def filled(journey):
        for stage in (0, 1):
            new = cards.new(journey, "note", *cell(window, stage), title=f"{stage}")
            journey = cards.add(journey, [new])
        return journey

    window.document.edit("Fill", filled)
    first, second = window.document.journey.cards
    window.selection.select([first.id], cell(window))
    perform(window, "insert_connection")
    assert window.view.map.overlays.get("start")
    window.view.walk("right")
    assert window.status.hint.text().startswith("Walk to the other card")
    perform(window, "insert_connection")
    assert not window.status.hint.text().startswith("Walk to the other card")
    (line,) = window.document.journey.connections
    assert (line.start, line.end) == (first.id, second.id)
    assert window.selection.ids == (line.id,)
    assert window.view.map.overlays.get("start") is None


def test_escape_gives_a_connection_up(window):
    new = cards.new(window.document.journey, "note", *cell(window), title="x")
    window.document.edit("Fill", lambda j: cards.add(j, [new]))
    window.selection.select([new.id], cell(window))
    perform(window, "insert_connection")
    assert window.status.hint.text().startswith("Walk to the other card")
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert window.view.map.overlays.get("start") is None
    assert not window.status.hint.text().startswith("Walk to the other card")
    assert window.selection.ids == (new.id,)


def test_the_locked_structure_stays_and_says_so(window):
    before = window.document.journey
    perform(window, "lock_structure")
    assert window.status.lock.isVisible()
    window.selection.select([before.stages[0].id])
    perform(window, "delete")
    perform(window, "stage_right")
    assert window.document.journey is before
    assert "Ctrl+Shift+L" in window.status.hint.text()
    perform(window, "lock_structure")
    assert not window.status.lock.isVisible()
    perform(window, "stage_right")
    assert window.document.journey is not before


def test_stages_are_merged(window):
    stages = window.document.journey.stages
    window.selection.select([stages[0].id, stages[1].id])
    perform(window, "merge_stages")
    assert len(window.document.journey.stages) == len(stages) - 1
    assert window.selection.ids == (stages[0].id,)


def test_steps_are_written_in_place_one_in_each_line(window):
    window.selection.select((), cell(window))
    perform(window, "split_stage")
    window.view.editor.setPlainText("Ask\nCompare")
    QTest.keyClick(window.view.editor, Qt.Key.Key_Return)
    settle()
    steps = window.document.journey.stages[0].steps
    assert [step.title for step in steps] == ["Ask", "Compare"]


def test_an_emotion_is_given_from_a_card(window):
    window.selection.select((), cell(window, 1))
    perform(window, "emotion_5")
    (point,) = window.document.journey.curves[0].points
    assert (point.stage, point.value) == (cell(window, 1).stage, 2)


def test_cards_are_parked_by_dragging_them_onto_the_tray(window, tray):
    journey = window.document.journey
    new = cards.new(journey, "touchpoint", *cell(window), title="Later")
    window.document.edit("Add", lambda j: cards.add(j, [new]))
    settle()
    view = window.view
    inside = tray.mapToGlobal(tray.rect().center())
    goal = QPointF(view.viewport().mapFromGlobal(inside))
    drag(view, new.id, goal, drop=False)
    assert tray.property("offers")
    let_go(view, goal)
    assert titles(window) == []
    assert [note.title for note in window.document.journey.parking] == ["Later"]
    assert not tray.property("offers")
    perform(window, "undo")
    assert titles(window) == ["Later"]


def test_escape_over_the_tray_leaves_the_map_as_it_was(window, tray):
    new = cards.new(window.document.journey, "touchpoint", *cell(window), title="Stays")
    window.document.edit("Add", lambda j: cards.add(j, [new]))
    settle()
    before = window.document.journey
    inside = tray.mapToGlobal(tray.rect().center())
    drag(window.view, new.id, QPointF(window.view.viewport().mapFromGlobal(inside)), drop=False)
    press_key(window.view, "Escape")
    assert window.document.journey is before
    assert not tray.property("offers")


def test_pasted_lines_are_a_note_each_and_one_step(window, tray):
    QApplication.clipboard().setText("- Queue at the till\n\n- Two receipts\n")
    tray.field.setFocus()
    QTest.keyClick(tray.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    notes = [note.title for note in window.document.journey.parking]
    assert notes == ["Queue at the till", "Two receipts"]
    assert tray.field.text() == ""
    perform(window, "undo")
    assert window.document.journey.parking == ()


def test_one_pasted_line_can_still_be_changed(window, tray):
    QApplication.clipboard().setText("Queue")
    tray.field.setFocus()
    QTest.keyClick(tray.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert tray.field.text() == "Queue"
    assert window.document.journey.parking == ()


def test_notes_and_what_was_deleted_have_menus(window, tray):
    window.selection.select((), cell(window))
    QTest.keyClicks(tray.field, "Queue")
    QTest.keyClick(tray.field, Qt.Key.Key_Return)
    put, _ = tray.notes.menu().actions()
    put.trigger()
    assert titles(window) == ["Queue"]
    perform(window, "undo")
    settle()
    _, delete = tray.notes.menu().actions()
    delete.trigger()
    assert window.document.journey.parking == ()
    (back,) = tray.gone.menu().actions()
    back.trigger()
    assert [note.title for note in window.document.journey.parking] == ["Queue"]

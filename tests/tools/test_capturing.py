"""Typing on the map, as a facilitator does who does not look at the keyboard."""

from person import ALT, CTRL, SHIFT, click, press_key, type_keys
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from journeyeditor.edits import records
from journeyeditor.selection import Cell


def titles(document, stage, lane):
    return [card.title for card in document.journey.index.cell(stage, lane)]


def test_a_letter_opens_a_card_in_the_cell_with_that_letter(view, document):
    click(view, ("s3", "l2"))
    type_keys(view, "Pays")
    press_key(view, "Return", modifiers=CTRL)
    (card,) = document.journey.index.cell("s3", "l2")
    assert (card.kind, card.title) == ("action", "Pays")
    assert document.undo_stack.count() == 1
    assert view.editor is None
    assert view.hasFocus()


def test_on_a_card_the_new_one_opens_below_it(view, document):
    click(view, "c1")
    type_keys(view, "Billboard")
    press_key(view, "Return", modifiers=CTRL)
    assert titles(document, "s1", "l1") == ["A reel", "Billboard", "The window"]


def test_the_first_letter_replaces_the_example_that_guides(view, document):
    document.edit("Guide", lambda j: records.set_fields(j, ["c1"], guidance=True))
    click(view, "c1")
    type_keys(view, "Billboard")
    press_key(view, "Return", modifiers=CTRL)
    assert titles(document, "s1", "l1") == ["Billboard", "The window"]
    assert not document.journey.index.cards["c1"].guidance


def test_enter_goes_on_below_and_an_empty_card_ends_it(view, document, selection):
    click(view, ("s3", "l2"))
    type_keys(view, "One")
    press_key(view, "Return")
    type_keys(view, "Two")
    press_key(view, "Return")
    press_key(view, "Return")
    assert titles(document, "s3", "l2") == ["One", "Two"]
    assert document.undo_stack.count() == 2
    assert view.editor is None
    assert selection.ids == (document.journey.index.cell("s3", "l2")[1].id,)


def test_tab_goes_on_in_the_next_stage_and_shift_tab_back(view, document):
    click(view, ("s1", "l4"))
    type_keys(view, "One")
    press_key(view, "Tab")
    type_keys(view, "Two")
    press_key(view, "Tab")
    press_key(view, "Backtab", modifiers=SHIFT)
    type_keys(view, "Three")
    press_key(view, "Return", modifiers=CTRL)
    assert titles(document, "s1", "l4") == ["One"]
    assert titles(document, "s2", "l4") == ["Two", "Three"]
    assert titles(document, "s3", "l4") == []


def test_tab_in_the_last_stage_keeps_the_card_and_says_so(view, document):
    said = []
    view.hint.connect(said.append)
    click(view, ("s3", "l4"))
    type_keys(view, "Last")
    press_key(view, "Tab")
    assert titles(document, "s3", "l4") == ["Last"]
    assert view.editor is None
    assert "F7" in said[-1]


def test_escape_leaves_the_identical_journey_and_the_card_above_selected(view, document, selection):
    before = document.journey
    click(view, "c1")
    type_keys(view, "Nothing")
    press_key(view, "Escape")
    assert document.journey is before
    assert document.undo_stack.count() == 0
    assert selection.ids == ("c1",)


def test_arrows_walk_on_from_a_card_in_which_nothing_is_written(view, document, selection):
    click(view, ("s3", "l2"))
    type_keys(view, "One")
    press_key(view, "Return")
    press_key(view, "Down")
    assert view.editor is None
    assert document.undo_stack.count() == 1
    assert selection.ids == ("p3",)


def test_f2_in_the_editor_goes_on_to_the_note(view, document):
    click(view, ("s3", "l2"))
    type_keys(view, "Pays")
    press_key(view, "F2")
    type_keys(view, "by card")
    press_key(view, "Return")
    (card,) = document.journey.index.cell("s3", "l2")
    assert (card.title, card.note) == ("Pays", "by card")


def test_shift_f2_writes_the_note_in_place(view, document):
    click(view, "c4")
    press_key(view, "F2", modifiers=SHIFT)
    type_keys(view, "with a heart")
    press_key(view, "Return")
    assert document.journey.index.cards["c4"].note == "with a heart"


def test_shift_f2_writes_a_points_quote(view, document):
    click(view, "p2")
    press_key(view, "F2", modifiers=SHIFT)
    type_keys(view, "Where am I?")
    press_key(view, "Return")
    assert document.journey.curves[0].points[1].quote == "Where am I?"


def test_typing_on_a_stage_writes_its_title_anew(view, document):
    click(view, "s2")
    type_keys(view, "Trying")
    press_key(view, "Return")
    assert document.journey.stages[1].title == "Trying"


def test_what_is_typed_in_a_gathered_cell_is_seen(view, document):
    from journeyeditor.edits import cards, cells

    def filled(journey):
        new = [
            cards.new(journey, "note", "s1", "l4").replace(id=f"n{n}", title=f"Note {n}")
            for n in range(20, 30)
        ]
        return cells.gather(cards.add(journey, new), "s1", "l4")

    document.edit("fill", filled)
    click(view, "n21")
    type_keys(view, "Between")
    press_key(view, "Return", modifiers=CTRL)
    assert titles(document, "s1", "l4")[2] == "Between"
    assert not document.journey.gathered
    document.undo()
    assert document.journey.gathered


def test_keys_with_ctrl_or_alt_type_nothing(view):
    click(view, ("s3", "l2"))
    for modifiers in (CTRL, ALT):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_G, modifiers, "g")
        QCoreApplication.sendEvent(view, event)
        assert view.editor is None


def test_alt_gr_types_as_windows_reports_it(view):
    click(view, ("s3", "l2"))
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_At, CTRL | ALT, "@")
    QCoreApplication.sendEvent(view, event)
    assert view.editor.toPlainText() == "@"


def test_a_letter_made_with_a_dead_key_opens_a_card(view, document):
    click(view, ("s3", "l2"))
    composed = QInputMethodEvent()
    composed.setCommitString("è")
    QCoreApplication.sendEvent(view, composed)
    type_keys(view, " tardi")
    press_key(view, "Return", modifiers=CTRL)
    assert titles(document, "s3", "l2") == ["è tardi"]


def test_while_an_input_method_composes_the_view_keeps_the_keyboard(view, document):
    click(view, ("s3", "l2"))
    QCoreApplication.sendEvent(view, QInputMethodEvent("に", []))
    assert view.hasFocus()
    assert view.editor
    done = QInputMethodEvent()
    done.setCommitString("日本")
    QCoreApplication.sendEvent(view, done)
    assert view.editor.hasFocus()
    type_keys(view, "x")
    press_key(view, "Return", modifiers=CTRL)
    assert titles(document, "s3", "l2") == ["日本x"]


def test_an_input_method_is_told_that_it_is_welcome(view):
    assert view.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)
    assert view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_nothing_is_typed_in_a_map_that_is_read_only(view, document):
    document.read_only = "no"
    click(view, ("s3", "l2"))
    type_keys(view, "Pays")
    assert view.editor is None


def test_with_nothing_selected_typing_starts_in_the_first_cell(view, document, selection):
    selection.clear()
    type_keys(view, "First")
    press_key(view, "Return", modifiers=CTRL)
    assert titles(document, "s1", "l1")[-1] == "First"
    assert selection.cell == Cell("s1", "l1")


def test_on_an_empty_map_typing_starts_a_stage_and_tab_the_next(view, document, selection):
    from journeyeditor.model import new_journey

    document.start(new_journey())
    selection.clear()
    type_keys(view, "One")
    press_key(view, "Tab")
    type_keys(view, "Two")
    press_key(view, "Tab")
    press_key(view, "Escape")
    assert [stage.title for stage in document.journey.stages] == ["One", "Two"]
    assert selection.ids == (document.journey.stages[1].id,)
    assert document.undo_stack.count() == 2


def test_tab_in_the_title_of_the_last_stage_begins_one_more(view, document):
    click(view, "s3")
    press_key(view, "Return")
    press_key(view, "Tab")
    type_keys(view, "Return")
    press_key(view, "Return")
    assert [stage.title for stage in document.journey.stages][2:] == ["Purchase", "Return"]


def test_arrows_walk_on_from_any_text_that_is_empty(view, document, selection):
    before = document.journey
    click(view, "l1")
    press_key(view, "Return", "Right")
    assert view.editor is None
    assert selection.ids == ("c1",)
    click(view, "l1")
    press_key(view, "Return")
    press_key(view, "End", modifiers=CTRL)
    assert selection.cell == Cell("s3", "l4")
    assert document.journey is before

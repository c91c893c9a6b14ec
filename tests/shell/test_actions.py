"""The table of commands: complete, without clashes, and each does what it says."""

import pytest
from hands import perform, settle, titles
from PySide6.QtGui import QGuiApplication, QKeySequence

from journeyeditor.actions import ACTIONS, CANVAS_MENU, PRIMARY, TOOLBAR, key_texts, sheet
from journeyeditor.kinds import KIND_WORDS, LANE_WORDS
from journeyeditor.menu_names import MENUS
from journeyeditor.selection import Cell

# What an Italian keyboard gives without AltGr, beside letters, digits and named keys.
ITALIAN = set("\\'+-.,<")
NAMED = {
    "Return", "Esc", "Del", "Backspace", "Left", "Right", "Up", "Down", "Ins", "Help", "Help_",
    *(f"F{n}" for n in range(1, 13)),
}  # fmt: skip


# -- the table ---------------------------------------------------------------------------------


def test_every_action_is_in_a_menu_that_there_is():
    assert {action.menu for action in ACTIONS.values()} <= set(MENUS)


def test_what_the_bars_name_is_there():
    named = {id_ for group in (*TOOLBAR, *CANVAS_MENU) for id_ in group} | {PRIMARY}
    assert named <= ACTIONS.keys() | MENUS.keys()


def test_every_kind_of_card_and_lane_can_be_inserted():
    assert {f"insert_{kind}" for kind in KIND_WORDS} <= ACTIONS.keys()
    assert {f"insert_lane_{kind}" for kind in LANE_WORDS} <= ACTIONS.keys()


def test_no_two_commands_share_a_key():
    seen = {}
    for action in ACTIONS.values():
        for key in key_texts(action):
            if key != "Esc":  # takes the last thing back: the gesture, the mode, the selection
                assert key not in seen, f"{key}: {seen.get(key)} and {action.id}"
                seen[key] = action.id


def test_an_italian_keyboard_has_every_first_key():
    for action in ACTIONS.values():
        for text in action.keys[:1]:
            key = QKeySequence(text).toString(QKeySequence.SequenceFormat.PortableText)
            last = "+" if key.endswith("++") else key.split("+")[-1]
            assert last in NAMED or last in ITALIAN or last.isalnum(), (action.id, key)


def test_no_letter_alone_is_a_shortcut():
    # A letter starts a card.
    for action in ACTIONS.values():
        for key in key_texts(action):
            assert len(key) > 1, action.id


def test_the_sheet_of_shortcuts_has_every_command_with_a_key():
    count = sum(len(commands) for _, commands in sheet())
    assert count == sum(bool(key_texts(action)) for action in ACTIONS.values())


@pytest.mark.parametrize("language", ["en", "it"])
def test_mnemonics_are_unique_in_the_menu_bar_and_each_menu(editor, window, language):
    editor.settings.language = language
    settle()
    menus = {"": window.menuBar(), **window.menus.menus}
    for name, menu in menus.items():
        keys = [
            action.text().split("&")[1][0].lower()
            for action in menu.actions()
            if "&" in action.text()
        ]
        assert len(keys) == len(set(keys)), name


def test_the_canvas_offers_what_can_be_done_with_what_is_selected(window):
    def offers():
        menu = window.menus.canvas_menu()
        texts = {action.text().replace("&", "") for action in menu.actions()}
        menu.deleteLater()
        return texts

    window.selection.select((window.document.journey.stages[0].id,))
    assert {"Hide", "Steps of the stage", "Delete"} <= offers()
    assert not {"Kind", "Known how", "Link…"} & offers()
    perform(window, "insert_action")
    window.view.finish_text_edit()
    assert {"Kind", "Known how", "Link…", "Park"} <= offers()
    assert "Hide" not in offers()


# -- inserting -----------------------------------------------------------------------------------


def cell_of(window, stage=0, lane=0):
    journey = window.document.journey
    return Cell(journey.stages[stage].id, journey.lanes[lane].id)


@pytest.mark.parametrize("kind", KIND_WORDS)
def test_a_card_goes_where_the_keyboard_is(window, kind):
    cell = cell_of(window, 1, 2)
    window.selection.select((), cell)
    perform(window, f"insert_{kind}")
    window.view.finish_text_edit()
    (card,) = window.document.journey.cards
    assert (card.kind, card.stage, card.lane) == (kind, *cell)
    assert window.selection.ids == (card.id,)


def test_without_a_place_a_card_goes_to_its_lane(window):
    perform(window, "insert_pain_point")
    (card,) = window.document.journey.cards
    assert window.document.journey.index.lanes[card.lane].kind == "pain_points"


def test_a_card_brings_the_lane_that_is_missing(window):
    perform(window, "insert_metric")
    journey = window.document.journey
    assert journey.lanes[-1].kind == "metrics"
    assert journey.cards[0].lane == journey.lanes[-1].id
    perform(window, "undo")
    assert window.document.journey.cards == ()
    assert all(lane.kind != "metrics" for lane in window.document.journey.lanes)


def test_a_stage_follows_the_selected_one(window):
    first = window.document.journey.stages[0]
    window.selection.select([first.id])
    perform(window, "insert_stage")
    write(window, "Search")
    assert window.document.journey.stages[1].title == "Search"


def test_the_next_lane_is_one_that_the_map_does_not_have(window):
    perform(window, "insert_lane")
    assert window.document.journey.lanes[-1].kind == "needs"


def test_emotions_by_key_build_a_curve(window):
    stages = window.document.journey.stages
    for stage in stages:
        window.selection.select([stage.id])
        perform(window, "insert_point")
    (curve,) = window.document.journey.curves
    assert [point.stage for point in curve.points] == [stage.id for stage in stages]
    window.selection.select([stages[0].id])
    perform(window, "insert_point")
    (curve,) = window.document.journey.curves
    assert len({(point.stage, point.at) for point in curve.points}) == 4


def test_each_persona_gets_a_curve_of_their_own(window):
    perform(window, "insert_persona")
    perform(window, "insert_persona")
    perform(window, "insert_curve")
    perform(window, "insert_curve")
    personas = [persona.id for persona in window.document.journey.personas]
    assert [curve.persona for curve in window.document.journey.curves] == personas


def test_two_selected_cards_are_connected(window):
    two_cards(window)
    ids = [card.id for card in window.document.journey.cards]
    window.selection.select(ids)
    perform(window, "insert_connection")
    (line,) = window.document.journey.connections
    assert (line.start, line.end) == tuple(ids)


def two_cards(window):
    for lane in (0, 1):
        window.selection.select((), cell_of(window, lane, lane))
        perform(window, "insert_action")
        write(window, f"card {lane}")


def write(window, text):
    from PySide6.QtTest import QTest

    QTest.keyClicks(window.view.editor, text)
    window.view.finish_text_edit()
    settle()


# -- the clipboard -------------------------------------------------------------------------------


def test_copy_and_paste_between_two_windows(window, editor):
    two_cards(window)
    window.selection.select(card.id for card in window.document.journey.cards)
    perform(window, "copy")
    assert QGuiApplication.clipboard().text().split() == ["Awareness", "Decision"] or titles(window)
    editor.new_window()
    other = editor.windows[1]
    settle()
    other.selection.select((), cell_of(other))
    perform(other, "paste")
    assert titles(other) == ["card 0", "card 1"]
    assert other.selection.ids == tuple(card.id for card in other.document.journey.cards)


def test_cut_and_paste_moves(window):
    two_cards(window)
    card = window.document.journey.cards[0]
    window.selection.select([card.id])
    perform(window, "cut")
    assert titles(window) == ["card 1"]
    window.selection.select((), cell_of(window, 2, 0))
    perform(window, "paste")
    moved = next(card for card in window.document.journey.cards if card.title == "card 0")
    assert moved.stage == window.document.journey.stages[2].id


def test_lines_of_text_become_cards_after_the_selected_one(window):
    two_cards(window)
    card = window.document.journey.cards[0]
    window.selection.select([card.id])
    QGuiApplication.clipboard().setText("one\n\ntwo\n")
    perform(window, "paste")
    cell = window.document.journey.index.cell(card.stage, card.lane)
    assert [c.title for c in cell] == ["card 0", "one", "two"]
    assert {c.kind for c in cell[1:]} == {"touchpoint"}


def test_an_empty_clipboard_is_said(window):
    QGuiApplication.clipboard().clear()
    perform(window, "paste")
    assert "clipboard" in window.status.hint.accessibleName()


def test_duplicate_selects_the_copies(window):
    two_cards(window)
    window.selection.select([window.document.journey.cards[0].id])
    perform(window, "duplicate")
    assert sorted(titles(window)) == ["card 0", "card 0", "card 1"]
    assert len(window.selection.ids) == 1


def test_delete_leaves_the_keyboard_in_the_cell(window):
    two_cards(window)
    card = window.document.journey.cards[0]
    window.selection.select([card.id])
    perform(window, "delete")
    assert titles(window) == ["card 1"]
    assert window.selection.cell == (card.stage, card.lane)


def test_select_all_leaves_hidden_stages_alone(window):
    two_cards(window)
    perform(window, "select_all")
    assert len(window.selection.ids) == 2
    window.selection.select([window.document.journey.stages[0].id])
    perform(window, "hide")
    perform(window, "select_all")
    assert len(window.selection.ids) == 1
    perform(window, "show_hidden")
    assert not any(stage.hidden for stage in window.document.journey.stages)


def test_a_curve_is_hidden_by_its_points_and_shown_again(window):
    perform(window, "insert_curve")
    (curve,) = window.document.journey.curves
    assert window.selection.ids == (curve.points[0].id,)
    perform(window, "hide")
    assert window.document.journey.curves[0].hidden
    ((_, show),) = ACTIONS["show_again"].items(window.context)
    show(window.context)
    assert not window.document.journey.curves[0].hidden


def test_hiding_says_how_to_show_it_again(window):
    window.selection.select([window.document.journey.stages[0].id])
    perform(window, "hide")
    assert "mark" in window.status.hint.text()
    assert window.view.map.overlays.get("hidden") is not None


def test_what_is_hidden_is_shown_again_one_by_one(window):
    first, second = window.document.journey.stages[:2]
    lane = window.document.journey.lanes[0]
    window.selection.select([first.id, second.id, lane.id])
    perform(window, "hide")
    items = ACTIONS["show_again"].items(window.context)
    assert [words for words, _ in items] == [
        f"Stage: {first.title}",
        f"Stage: {second.title}",
        "Lane: Touchpoints",
    ]
    items[1][1](window.context)
    known = window.document.journey.index
    assert (known.stages[first.id].hidden, known.stages[second.id].hidden) == (True, False)
    assert window.selection.ids == (second.id,)


# -- undo ------------------------------------------------------------------------------------------


def test_undo_says_what_it_undoes(window):
    perform(window, "insert_lane")
    assert window.actions_["undo"].text() == "&Undo: Add lane"
    perform(window, "undo")
    assert window.actions_["redo"].text() == "&Redo: Add lane"
    assert not window.actions_["undo"].isEnabled()


def test_what_is_being_typed_is_kept_before_a_command(window):
    from PySide6.QtTest import QTest

    two_cards(window)
    window.selection.select([window.document.journey.cards[0].id])
    settle()
    window.inspector.catch_up()
    row = next(row for row in window.inspector.form.rows if row.field.name == "title")
    row.editor.focus()
    row.editor.area.selectAll()
    QTest.keyClicks(row.editor.area, "typed")
    perform(window, "duplicate")
    assert titles(window).count("typed") == 2


# -- arranging -------------------------------------------------------------------------------------


def test_a_curve_and_its_points_are_observed_once_somebody_has_asked(window):
    window.selection.select((), cell_of(window, 0, 3))
    for digit in "24":
        perform(window, f"emotion_{digit}")
        window.selection.select((), cell_of(window, 1, 3))
    (curve,) = window.document.journey.curves
    assert {point.status for point in curve.points} == {"assumed"}
    window.selection.select((curve.id,))
    perform(window, "status_observed")
    (curve,) = window.document.journey.curves
    assert {point.status for point in curve.points} == {"observed"}
    window.selection.select((curve.points[0].id,))
    perform(window, "status_assumed")
    statuses = [point.status for point in window.document.journey.curves[0].points]
    assert statuses == ["assumed", "observed"]
    assert not window.actions_["status_proposed"].isEnabled()


def test_kind_and_status_of_several_cards(window):
    two_cards(window)
    perform(window, "select_all")
    perform(window, "kind_need")
    perform(window, "status_assumed")
    assert {card.kind for card in window.document.journey.cards} == {"need"}
    assert {card.status for card in window.document.journey.cards} == {"assumed"}
    assert window.actions_["kind_need"].isChecked()


def test_modes_are_shown_where_they_are_chosen(window):
    perform(window, "mode_connect")
    assert window.view.mode == "connect"
    assert window.palette_.items["mode_connect"].isChecked()
    perform(window, "mode_connect")
    assert window.view.mode == "select"
    assert window.actions_["mode_select"].isChecked()

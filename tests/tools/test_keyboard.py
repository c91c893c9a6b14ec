from person import ALT, CTRL, SHIFT, click, press_key

from journeyeditor.selection import Cell


def test_arrows_walk_cards_and_cells_like_a_spreadsheet(view, selection):
    press_key(view, "Down")
    assert selection.ids == ("c1",)
    press_key(view, "Down")
    assert selection.ids == ("c2",)
    press_key(view, "Down")
    assert selection.ids == ("c4",)
    press_key(view, "Right")
    assert selection.ids == ("c5",)
    press_key(view, "Right")
    assert (selection.ids, selection.cell) == ((), Cell("s3", "l2"))
    press_key(view, "Up")
    assert selection.cell == Cell("s3", "l1")
    press_key(view, "Left")
    assert selection.ids == ("c3",)


def test_the_headers_are_the_first_row_and_the_first_column(view, selection):
    click(view, "c3")
    press_key(view, "Up")
    assert selection.ids == ("s2",)
    press_key(view, "Left")
    assert selection.ids == ("s1",)
    press_key(view, "Down", "Left")
    assert selection.ids == ("l1",)
    press_key(view, "Down")
    assert selection.ids == ("l2",)


def test_in_an_emotions_lane_arrows_walk_the_points(view, selection):
    click(view, "c4")
    press_key(view, "Down")
    assert selection.ids == ("p1",)
    press_key(view, "Right", "Right")
    assert selection.ids == ("p3",)
    press_key(view, "Down")
    assert selection.cell == Cell("s3", "l4")


def test_home_and_end_go_along_the_row_with_ctrl_over_the_map(view, selection):
    click(view, "c3")
    press_key(view, "End")
    assert selection.cell == Cell("s3", "l1")
    press_key(view, "Home")
    assert selection.ids == ("c1",)
    press_key(view, "End", modifiers=CTRL)
    assert selection.cell == Cell("s3", "l4")
    press_key(view, "Home", modifiers=CTRL)
    assert selection.ids == ("c1",)


def test_shift_extends_the_selection(view, selection):
    click(view, "c1")
    press_key(view, "Down", "Down", modifiers=SHIFT)
    assert selection.ids == ("c1", "c2", "c4")


def test_tab_walks_the_row_and_leaves_at_its_end(view, selection):
    click(view, "c4")
    press_key(view, "Tab")
    assert selection.ids == ("c5",)
    press_key(view, "Backtab")
    assert selection.ids == ("c4",)


def test_ctrl_and_arrows_move_the_card_itself(view, selection, cards_of):
    click(view, "c1")
    press_key(view, "Down", modifiers=CTRL)
    assert cards_of("s1", "l1") == ["c2", "c1"]
    press_key(view, "Down", modifiers=CTRL)
    assert cards_of("s1", "l2") == ["c1", "c4"]
    press_key(view, "Right", modifiers=CTRL)
    assert cards_of("s2", "l2") == ["c5", "c1"]
    press_key(view, "Up", modifiers=CTRL)
    assert cards_of("s2", "l2") == ["c1", "c5"]
    assert selection.cell == Cell("s2", "l2")


def test_at_the_border_of_the_map_a_card_stays(view, document):
    before = document.journey
    click(view, "c1")
    press_key(view, "Up", modifiers=CTRL)
    press_key(view, "Left", modifiers=CTRL)
    assert document.journey is before


def test_cards_of_several_cells_move_together(view, selection, cards_of):
    selection.select(("c2", "c3"))
    press_key(view, "Right", modifiers=CTRL)
    assert (cards_of("s2", "l1"), cards_of("s3", "l1")) == (["c2"], ["c3"])


def test_alt_and_arrows_move_the_stage_or_the_lane(view, document):
    click(view, "c3")
    press_key(view, "Left", modifiers=ALT)
    assert [stage.id for stage in document.journey.stages] == ["s2", "s1", "s3"]
    press_key(view, "Down", modifiers=ALT)
    assert [lane.id for lane in document.journey.lanes][:2] == ["l2", "l1"]


def test_the_keyboard_has_a_ring_and_the_mouse_takes_it_away(view):
    press_key(view, "Down")
    assert view.map.overlays.get("focus")
    click(view, "c1")
    assert view.map.overlays.get("focus") is None


def test_where_the_keyboard_goes_the_map_scrolls(view, qtbot):
    view.resize(400, 300)
    qtbot.waitUntil(lambda: view.viewport().width() <= 400)
    press_key(view, "End", modifiers=CTRL)
    stage, lane = view.map.drawing.grid.stages[-1], view.map.drawing.grid.lanes[-1]
    assert view.camera.visible.contains(stage.end - 1, lane.end - 1)
    press_key(view, "Home", modifiers=CTRL)
    card = view.map.part(("card", "c1"))
    left, top = view.map.heads.covered()
    seen = view.camera.visible
    assert card.x >= seen.left() + left
    assert card.y >= seen.top() + top


def test_keys_that_mean_nothing_here_are_left_to_the_window(view, qtbot):
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, event)
    assert not event.isAccepted()

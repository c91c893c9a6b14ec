from person import Spot, click, drag, hover, let_go, on_screen, place, press, press_key
from PySide6.QtCore import QPointF

from journeyeditor.scene.state_marks import connect_dot


def ends(document):
    return [(line.start, line.end) for line in document.journey.connections]


def dot(view, card):
    click(view, card)
    return Spot(*connect_dot(view.map.part(("card", card)).bounds, 1 / view.zoom))


def test_a_drag_from_the_dot_connects_two_cards(view, document, selection):
    drag(view, dot(view, "c4"), to="c5")
    assert ends(document) == [("c1", "c3"), ("c4", "c5")]
    assert selection.ids == (document.journey.connections[-1].id,)
    assert document.undo_stack.undoText() == "Connect"


def test_let_go_on_nothing_it_connects_nothing(view, document):
    before = document.journey
    drag(view, dot(view, "c4"), to=("s3", "l2"))
    assert document.journey is before
    assert view.map.overlays.get("preview") is None


def test_escape_gives_the_line_up(view, document):
    before = document.journey
    drag(view, dot(view, "c4"), to="c5", drop=False)
    assert view.map.overlays.get("preview").lands
    press_key(view, "Escape")
    assert view.map.overlays.get("preview") is None
    let_go(view, "c5")
    assert document.journey is before


def test_in_the_connect_mode_a_card_is_where_a_line_starts(view, document):
    view.set_mode("connect")
    drag(view, "c4", to="c5")
    assert ends(document)[-1] == ("c4", "c5")
    assert view.mode == "connect"


def test_in_the_connect_mode_two_clicks_are_enough(view, document):
    view.set_mode("connect")
    click(view, "c4")
    hover(view, "c5")
    assert view.map.overlays.get("preview").lands
    click(view, "c5")
    assert ends(document)[-1] == ("c4", "c5")
    assert not view.tool.busy


def test_a_second_click_elsewhere_gives_up(view, document):
    before = document.journey
    view.set_mode("connect")
    click(view, "c4")
    click(view, ("s3", "l2"))
    assert document.journey is before
    assert not view.tool.busy


def test_cards_that_are_connected_already_are_not_connected_twice(view, document, qtbot):
    before = document.journey
    with qtbot.waitSignal(view.hint, check_params_cb=lambda said: "already" in said):
        drag(view, dot(view, "c1"), to="c3")
    assert document.journey is before


def test_a_connection_is_selected_by_its_line(view, selection):
    click(view, "n1")
    assert selection.ids == ("n1",)
    assert len(view.map.overlays.get("glow").ends) == 2


def test_an_end_of_a_connection_is_led_to_another_card(view, document):
    click(view, "n1")
    end = view.map.overlays.get("glow").ends[1]
    drag(view, Spot(*end), to="c5")
    assert ends(document) == [("c1", "c5")]


def test_escape_leaves_the_end_where_it_was(view, document):
    before = document.journey
    click(view, "n1")
    drag(view, Spot(*view.map.overlays.get("glow").ends[0]), to="c5", drop=False)
    press_key(view, "Escape")
    assert document.journey is before


def test_a_press_on_the_dot_selects_nothing_else(view, selection):
    at = dot(view, "c2")  # it lies over the lower edge of the card above
    press(view, at)
    let_go(view, on_screen(view, at) + QPointF(1, 1))
    assert selection.ids == ("c2",)
    assert place(view, "c2")

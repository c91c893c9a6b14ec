"""Emotions without the mouse, and whole curves with one drag of it."""

import math
from itertools import pairwise

import pytest
from person import CTRL, Spot, click, drag, let_go, move, press, press_key, type_keys

from journeyeditor.scene import hit
from journeyeditor.selection import Cell
from journeyeditor.tools.emotions import set_here
from journeyeditor.tools.hand import Hand
from journeyeditor.tools.sketching import forward, simplified


@pytest.fixture
def hand(view, document, selection):
    return Hand(view, document, selection)


@pytest.fixture
def spot_of(view):
    def spot(stage, at, value):
        span = next(s for s in view.map.drawing.grid.stages if s.id == stage)
        scale = hit.scale_of(view.map.drawing, "l3")
        return Spot(span.start + at * (span.end - span.start), scale.y(value))

    return spot


def points(document):
    return {p.id: p for p in document.journey.curves[0].points}


@pytest.mark.parametrize(("key", "value"), [("1", -2), ("2", -1), ("3", 0), ("4", 1), ("5", 2)])
def test_digits_give_the_point_its_value(view, document, key, value):
    click(view, "p1" if value != 1 else "p2")
    type_keys(view, key)
    assert points(document)["p1" if value != 1 else "p2"].value == value
    assert view.editor is None
    assert document.undo_stack.count() == 1


def test_plus_and_minus_go_by_a_step_and_stop_at_the_end(view, document):
    click(view, "p2")
    type_keys(view, "+")
    assert points(document)["p2"].value == 0
    type_keys(view, "----")
    assert points(document)["p2"].value == -2


def test_several_points_get_the_value_in_one_step(view, document, selection):
    selection.select(("p1", "p3"))
    type_keys(view, "5")
    assert [p.value for p in points(document).values()] == [2, -1, 2]
    assert document.undo_stack.count() == 1


def test_letters_on_a_point_write_its_feeling(view, document):
    click(view, "p1")
    type_keys(view, "Curious")
    press_key(view, "Return")
    assert points(document)["p1"].feeling == "Curious"


def test_a_digit_in_a_cell_of_emotions_adds_a_point_and_asks_for_the_feeling(view, document):
    document.edit("Clear", lambda j: j.replace(curves=()))
    click(view, ("s1", "l2"))
    view.selection.select((), Cell("s1", "l3"))
    type_keys(view, "4")
    type_keys(view, "Curious")
    press_key(view, "Tab")
    type_keys(view, "1Lost")
    press_key(view, "Return")
    first, second = document.journey.curves[0].points
    assert (first.stage, first.value, first.feeling) == ("s1", 1, "Curious")
    assert (second.stage, second.value, second.feeling) == ("s2", -2, "Lost")


def test_a_letter_in_a_cell_of_emotions_adds_a_point_on_the_line(view, document, selection):
    document.edit("Thin", lambda j: curves_without(j, "p2"))
    selection.select((), Cell("s2", "l3"))
    type_keys(view, "So so")
    press_key(view, "Return")
    new = next(p for p in document.journey.curves[0].points if p.stage == "s2")
    assert (new.value, new.feeling) == (0.5, "So so")


def curves_without(journey, point):
    from journeyeditor.edits import records

    return records.remove(journey, [point])


def test_on_a_card_the_emotion_goes_to_its_stage_and_the_card_stays(
    view, document, selection, hand
):
    click(view, "c3")
    set_here(hand, 2.0)
    assert points(document)["p2"].value == 2
    assert selection.ids == ("c3",)


def test_where_there_is_no_lane_of_emotions_one_is_added(view, document, hand):
    from journeyeditor.edits import lanes

    document.edit("Clear", lambda j: lanes.remove(j, ["l3"]))
    click(view, "c3")
    set_here(hand, -1.0)
    assert document.journey.lanes[-1].kind == "emotions"
    (point,) = document.journey.curves[0].points
    assert (point.stage, point.value) == ("s2", -1)


def test_with_nothing_selected_the_status_bar_says_what_to_do(view, document, selection, hand):
    said = []
    view.hint.connect(said.append)
    selection.clear()
    before = document.journey
    set_here(hand, 1.0)
    assert document.journey is before
    assert said


def draw(view, spot_of, drop=True):
    """A valley from +1 down to −2 and up to +2, as a hand draws it."""
    left, right = spot_of("s1", 0.2, 0).x, spot_of("s3", 0.8, 0).x
    places = []
    for n in range(61):
        t = n / 60
        value = 1 - 6 * t if t < 0.5 else -2 + 8 * (t - 0.5)
        places.append(Spot(left + t * (right - left), spot_of("s1", 0, value).y))
    press(view, places[0])
    for place in places[1:]:
        move(view, place)
    if drop:
        let_go(view, places[-1])


def test_one_drag_across_the_lane_draws_a_curve_with_points_where_it_bends(
    view, document, spot_of, selection
):
    view.set_mode("curve")
    draw(view, spot_of)
    old, new = document.journey.curves
    assert len(old.points) == 3
    assert [p.stage for p in new.points] == ["s1", "s2", "s3"]
    assert [round(p.value) for p in new.points] == [1, -2, 2]
    assert document.undo_stack.undoText() == "Draw curve"
    assert document.undo_stack.count() == 1
    assert selection.ids == (new.id,)


def test_a_curve_drawn_backwards_is_the_same(view, document, spot_of):
    view.set_mode("curve")
    drag(view, spot_of("s3", 0.5, 2), to=spot_of("s1", 0.5, -2))
    assert [p.stage for p in document.journey.curves[1].points] == ["s1", "s3"]


def test_escape_while_drawing_leaves_the_identical_journey(view, document, spot_of):
    before = document.journey
    view.set_mode("curve")
    draw(view, spot_of, drop=False)
    assert view.map.overlays.get("preview")
    press_key(view, "Escape")
    assert document.journey is before
    assert view.map.overlays.get("preview") is None


def test_an_empty_curve_takes_the_stroke(view, document, spot_of):
    from journeyeditor.edits import records

    document.edit("Clear", lambda j: records.remove(j, ["p1", "p2", "p3"]))
    view.set_mode("curve")
    draw(view, spot_of)
    assert [c.id for c in document.journey.curves] == ["k1"]
    assert len(document.journey.curves[0].points) == 3


def test_simplifying_leaves_no_place_farther_than_the_tolerance():
    wave = [(float(x), 40 * math.sin(x / 30)) for x in range(400)]
    few = simplified(wave, 3.0)
    assert len(few) < 25
    assert few[0] == wave[0]
    assert few[-1] == wave[-1]
    for x, y in wave:
        a, b = next((a, b) for a, b in pairwise(few) if a[0] <= x <= b[0])
        on_line = a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0])
        assert abs(on_line - y) <= 3.0 * math.hypot(1, (b[1] - a[1]) / (b[0] - a[0])) + 1e-9


def test_where_a_hand_went_back_is_left_out():
    assert forward([(0, 0), (5, 1), (3, 2), (6, 3)]) == [(0, 0), (5, 1), (6, 3)]


def test_ctrl_arrows_still_move_a_point(view, document):
    click(view, "p2")
    press_key(view, "Up", modifiers=CTRL)
    assert points(document)["p2"].value == -0.9

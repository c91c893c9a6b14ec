import pytest
from person import (
    ALT,
    CTRL,
    SHIFT,
    Spot,
    click,
    double_click,
    drag,
    hover,
    let_go,
    move,
    place,
    press,
    press_key,
)

from journeyeditor.edits import curves, people
from journeyeditor.model import Persona


def point(document, id_="p2"):
    curve = curves.point_owner(document.journey, id_)
    return next(point for point in curve.points if point.id == id_)


@pytest.fixture
def spot_of(view):
    """The place of a value in a stage of the emotions lane."""

    def spot(stage, at, value):
        span = next(s for s in view.map.drawing.grid.stages if s.id == stage)
        return Spot(span.start + at * (span.end - span.start), view.map.drawing.scales[0].y(value))

    return spot


def test_a_point_moves_in_both_directions(view, document, spot_of):
    drag(view, "p2", to=spot_of("s2", 0.25, 1.5))
    assert (point(document).stage, point(document).value) == ("s2", 1.5)
    assert point(document).at == pytest.approx(0.25, abs=0.005)


def test_a_point_moves_into_another_stage(view, document, spot_of):
    drag(view, "p2", to=spot_of("s1", 0.9, -1))
    assert point(document).stage == "s1"
    assert [p.id for p in document.journey.curves[0].points] == ["p1", "p2", "p3"]


def test_a_point_stops_at_the_ends_of_the_scale_and_of_the_map(view, document, spot_of):
    drag(view, "p3", to=Spot(spot_of("s3", 1, 0).x + 90, spot_of("s3", 1, 2).y - 60))
    assert (point(document, "p3").at, point(document, "p3").value) == (1, 2)


def test_a_value_is_a_whole_tenth(view, document, spot_of):
    drag(view, "p2", to=spot_of("s2", 0.5, 0.333))
    assert point(document).value == 0.3


def test_the_curve_bends_while_the_point_is_dragged_and_says_the_value(view, document, spot_of):
    drag(view, "p2", to=spot_of("s2", 0.5, 1.2), drop=False)
    assert point(document).value == 1.2
    assert document.committed is not document.journey
    assert view.map.overlays.get("point").value.lines[0].text == "+1.2"
    assert not document.undo_stack.count()


def test_the_value_is_said_as_the_map_writes_numbers(view, document, spot_of):
    from journeyeditor.edits import facts

    document.edit("Language", lambda j: facts.set_facts(j, language="it"))
    drag(view, "p2", to=spot_of("s2", 0.5, -1.2), drop=False)
    assert view.map.overlays.get("point").value.lines[0].text == "−1,2"


def test_escape_takes_a_point_back(view, document, spot_of):
    before = document.journey
    drag(view, "p2", to=spot_of("s1", 0.1, 2), drop=False)
    press_key(view, "Escape")
    assert document.journey is before
    assert view.map.overlays.get("point") is None
    let_go(view, "p1")
    assert document.journey is before


def test_shift_keeps_a_point_in_its_column(view, document, spot_of):
    drag(view, "p2", to=spot_of("s2", 0.55, 1), modifiers=SHIFT)
    assert (point(document).at, point(document).value) == (0.5, 1)


def test_selected_points_move_together(view, document, selection, spot_of):
    selection.select(("p1", "p2"))
    drag(view, "p2", to=spot_of("s2", 0.5, -0.5))
    assert (point(document, "p1").value, point(document, "p2").value) == (1.5, -0.5)
    assert document.undo_stack.count() == 1


def test_double_click_in_an_emotions_lane_adds_a_point_and_asks_for_the_feeling(
    view, document, selection, spot_of
):
    double_click(view, spot_of("s1", 0.1, -1.5))
    assert view.editor
    press_key(view, "Escape")
    (new,) = selection.ids
    assert (point(document, new).value, point(document, new).stage) == (-1.5, "s1")
    assert [p.id for p in document.journey.curves[0].points] == [new, "p1", "p2", "p3"]


def test_a_click_in_the_curve_mode_adds_a_point(view, document, selection, spot_of):
    view.set_mode("curve")
    click(view, spot_of("s3", 0.9, 2))
    (new,) = selection.ids
    assert (point(document, new).stage, point(document, new).value) == ("s3", 2)
    assert document.undo_stack.undoText() == "Add curve point"


def test_a_new_point_is_dragged_on_at_once(view, document, selection, spot_of):
    view.set_mode("curve")
    drag(view, spot_of("s3", 0.9, 2), to=spot_of("s3", 0.8, -2))
    (new,) = selection.ids
    assert point(document, new).value == -2
    assert document.undo_stack.count() == 1


def test_escape_takes_a_new_point_back_and_then_ends_the_mode(view, document, spot_of):
    before = document.journey
    view.set_mode("curve")
    press(view, spot_of("s3", 0.9, 2))
    move(view, spot_of("s3", 0.8, 1))
    assert len(document.journey.curves[0].points) == 4
    press_key(view, "Escape")
    assert document.journey is before
    assert view.mode == "curve"
    press_key(view, "Escape")
    assert view.mode == "select"


def test_the_curve_mode_shows_where_a_point_would_come(view, spot_of):
    view.set_mode("curve")
    hover(view, spot_of("s3", 0.9, 2))
    assert view.map.overlays.get("point").value.lines[0].text == "+2.0"
    hover(view, "c1")
    assert view.map.overlays.get("point") is None


def test_the_first_point_of_a_lane_begins_a_curve(view, document, spot_of):
    document.edit("Clear", lambda j: curves.remove(j, ("k1",)))
    document.edit("Ada", lambda j: people.add(j, Persona(id="ada", name="Ada")))
    view.set_mode("curve")
    click(view, spot_of("s1", 0.5, 1))
    (curve,) = document.journey.curves
    assert (curve.lane, curve.persona, len(curve.points)) == ("l3", "ada", 1)


def test_a_point_goes_to_the_curve_that_is_selected(view, document, selection, spot_of):
    document.edit(
        "Second", lambda j: curves.add(j, curves.new(j, "l3", points=(point_at("q1", "s2", 2),)))
    )
    selection.select(("q1",))
    view.set_mode("curve")
    click(view, spot_of("s3", 0.9, -2))
    assert len(document.journey.curves[1].points) == 2


def point_at(id_, stage, value):
    from journeyeditor.model import Point

    return Point(id=id_, stage=stage, value=value)


def test_ctrl_and_arrows_move_a_point(view, document, selection):
    click(view, "p2")
    press_key(view, "Up", "Up", "Left", modifiers=CTRL)
    assert (point(document).value, point(document).at) == (-0.8, 0.45)


def test_alt_and_arrows_on_a_point_move_no_card(view, document, selection):
    before = document.journey.cards
    click(view, "p2")
    press_key(view, "Up", modifiers=ALT)
    assert document.journey.cards is before


def test_a_click_on_a_point_selects_it_and_shows_its_ring(view, selection):
    click(view, "p2")
    assert selection.ids == ("p2",)
    assert view.map.overlays.get("points").places == (place(view, "p2"),)

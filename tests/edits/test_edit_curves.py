"""What a person expects when drawing emotion curves."""

import pytest
from edit_maps import assert_sound, assert_untouched, found, shop

from journeyeditor.edits import EditError, curves, records
from journeyeditor.model import Point


@pytest.fixture(name="journey")
def _journey():
    return shop()


def points(journey, curve="curve_ada"):
    return [point.id for point in found(journey, curve).points]


def test_a_curve_for_a_persona(journey):
    curve = curves.new(journey, "feelings", "bob", state="future")
    new = curves.add(journey, curve, 0)
    assert new.curves[0] == curve
    assert_untouched(journey, new)
    assert_sound(new)
    with pytest.raises(EditError, match="is used already"):
        curves.add(new, curve)


def test_a_curve_needs_a_lane_of_emotions_and_a_persona_who_is_there(journey):
    with pytest.raises(EditError, match="“What hurts” is not one"):
        curves.add(journey, curves.new(journey, "pains"))
    with pytest.raises(EditError, match="“persona” names “ghost”"):
        curves.add(journey, curves.new(journey, "feelings", "ghost"))
    with pytest.raises(EditError, match="“What hurts” is not one"):
        records.set_fields(journey, ["curve_ada"], lane="pains")


def test_removing_curves(journey):
    new = curves.remove(journey, ["curve_ada"])
    assert [curve.id for curve in new.curves] == ["curve_bob"]
    assert new.personas is journey.personas
    assert_sound(new)


def test_a_point_goes_to_its_turn_along_the_journey(journey):
    point = curves.new_point(journey, "during", 0.25, -2, feeling="lost")
    new = curves.add_point(journey, "curve_ada", point)
    assert points(new) == ["p1", point.id, "p2", "p3"]
    assert_untouched(journey, new, "curve_ada")
    assert_sound(new)
    with pytest.raises(EditError, match="is used already"):
        curves.add_point(new, "curve_bob", point)


def test_a_point_stays_within_stage_and_scale(journey):
    point = curves.new_point(journey, "during", 1.7, -9)
    assert (point.at, point.value) == (1, -2)
    new = curves.move_point(journey, "p2", "during", -3, 2.6)
    assert (found(new, "p2").at, found(new, "p2").value) == (0, 2)


def test_a_drag_leaves_no_long_numbers_in_the_file(journey):
    new = curves.move_point(journey, "p2", "during", 1 / 3, -2 / 3)
    assert (found(new, "p2").at, found(new, "p2").value) == (0.3333, -0.67)
    new = curves.move_point(journey, "p2", "during", 1.0, -0.0001)
    assert (repr(found(new, "p2").at), repr(found(new, "p2").value)) == ("1", "0")


def test_a_point_moves_past_others(journey):
    new = curves.move_point(journey, "p1", "after", 0.1, 0)
    assert points(new) == ["p2", "p1", "p3"]
    assert_untouched(journey, new, "curve_ada", "p1")
    assert_sound(new)


def test_a_point_dropped_where_it_is_changes_nothing(journey):
    assert curves.move_point(journey, "p1", "before", 0.5, 1.0) is journey
    exact = Point(id="fine", stage="before", at=0.123456789, value=1.0)
    new = curves.add_point(journey, "curve_bob", exact)
    assert curves.move_point(new, "fine", "before", 0.123456789, 1) is new


def test_points_need_a_stage_a_curve_and_numbers(journey):
    for edit, message in (
        (lambda: curves.new_point(journey, "ghost", 0, 0), "no stage with the id “ghost”"),
        (lambda: curves.move_point(journey, "ghost", "before", 0, 0), "no point with the id"),
        (lambda: curves.new_point(journey, "before", float("nan"), 0), "is a number"),
        (
            lambda: curves.add_point(journey, "ghost", curves.new_point(journey, "before", 0, 0)),
            "no curve with the id “ghost”",
        ),
    ):
        with pytest.raises(EditError, match=message):
            edit()


def test_removing_points_keeps_the_curve(journey):
    new = records.remove(journey, ["p1", "p3", "q3"])
    assert points(new) == ["p2"]
    assert points(new, "curve_bob") == []
    assert_sound(new)


def test_a_point_is_assumed_until_somebody_says_how_it_is_known(journey):
    assert curves.new_point(journey, "during", 0.5, 1).status == "assumed"
    assert curves.new_point(journey, "during", 0.5, 1, status="observed").status == "observed"

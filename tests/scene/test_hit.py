import math

import pytest
from drawings import card, connection, drawing, point

from journeyeditor.layout.drawing import (
    Bounds,
    Grid,
    Hyperlink,
    Part,
    Path,
    ScaleOfCurve,
    Span,
    Stroke,
)
from journeyeditor.scene import hit
from journeyeditor.scene.index import PartIndex


def spot(parts, x, y, reach=1.0):
    index, whole = PartIndex(), drawing(*parts)
    index.show(whole)
    return hit.spot_at(index, whole.grid, x, y, reach)


def test_what_lies_where():
    a = card("a", 128, 100)
    assert spot([a], 130, 110) == ("card", "a")
    assert spot([a], 400, 110) == ("cell", "s2", "l1")
    assert spot([a], 400, 50) == ("stage", "s2")
    assert spot([a], 20, 220) == ("lane", "l2")
    assert spot([a], 2000, 110) is None


def test_the_nearest_point_is_grabbed_within_fourteen_pixels():
    near, far = point("k", "p", 300, 200), point("k", "q", 320, 200)
    assert spot([near, far], 308, 200) == ("point", "k", "p")
    assert spot([near, far], 313, 200) == ("point", "k", "q")
    assert spot([near], 300, 214) == ("point", "k", "p")
    assert spot([near], 300, 215) == ("cell", "s1", "l2")
    assert spot([near], 300, 225, reach=2) == ("point", "k", "p")


def test_a_point_wins_over_a_card():
    assert spot([card("a", 128, 100), point("k", "p", 200, 130)], 205, 130)[0] == "point"


def test_a_line_is_grabbed_within_six_pixels():
    line = connection("n", [(130, 300), (400, 300), (400, 180)])
    assert spot([line], 250, 305) == ("connection", "n")
    assert spot([line], 250, 307) == ("cell", "s1", "l2")
    assert spot([line], 405, 240) == ("connection", "n")
    assert spot([line], 250, 240) == ("cell", "s1", "l2")


def test_a_card_wins_over_a_line_that_meets_it():
    line = connection("n", [(130, 110), (400, 110)])
    assert spot([card("a", 128, 100), line], 150, 110) == ("card", "a")


def test_a_bent_line_is_grabbed_along_its_bend():
    quarter = (("M", 0, 100), ("C", 0, 44.8, 44.8, 0, 100, 0))
    bent = Part(("curve", "k"), 0, 0, 100, 100, (Path(quarter, stroke=Stroke("#000000", 2)),))
    middle = 100 - 100 * math.sin(math.pi / 4)
    assert hit.on_line(bent, middle, middle, 1)
    assert not hit.on_line(bent, 50, 50, 6)


def test_a_filled_shape_is_no_line():
    arrow = Part(("connection", "n"), 0, 0, 9, 9, (Path((("M", 0, 0), ("L", 9, 9)), "#000000"),))
    assert not hit.on_line(arrow, 4, 4, 6)


def test_the_middle_of_a_line_is_half_way_along_it():
    assert hit.middle_of_line(connection("n", [(0, 0), (100, 0), (100, 20)])) == (60, 0)


@pytest.mark.parametrize(
    ("y", "index", "mark"),
    [(0, 0, 97), (129, 0, 97), (131, 1, 163), (195, 1, 163), (197, 2, 229), (400, 2, 229)],
)
def test_a_card_lands_above_the_first_whose_middle_is_below(y, index, mark):
    cell = Bounds(120, 80, 208, 300)
    landing = hit.landing_in_cell(cell, [card("a", 128, 100), card("b", 128, 166)], y)
    assert (landing.index, landing.y) == (index, mark)
    assert (landing.x, landing.length) == (128, 192)


def test_in_an_empty_cell_a_card_lands_at_the_top():
    landing = hit.landing_in_cell(Bounds(120, 80, 208, 48), [], 120)
    assert (landing.index, landing.y) == (0, 88)


STAGES = (Span("a", 0, 100), Span("b", 100, 200), Span("c", 200, 300))


@pytest.mark.parametrize(
    ("at", "moved", "landing"),
    [
        (-50, (), (0, 0)),
        (49, (), (0, 0)),
        (51, (), (1, 100)),
        (260, (), (3, 300)),
        (260, ("a",), (2, 300)),
        (120, ("a",), (0, 100)),
        (10, ("a",), (0, 100)),
        (40, ("a", "b", "c"), (0, 0)),
    ],
)
def test_a_stage_lands_before_the_first_whose_middle_is_to_the_right(at, moved, landing):
    assert hit.landing_between(STAGES, at, moved) == landing


def test_the_place_of_a_point_stays_on_the_scale_and_on_the_map():
    from dataclasses import replace

    whole = replace(drawing(), scales=(ScaleOfCurve("l2", 260, 26),))
    assert hit.place_of_point(whole, "l2", 224, 260 - 26) == ("s1", 0.5, 1.0)
    assert hit.place_of_point(whole, "l2", 0, -900) == ("s1", 0.0, 2.0)
    assert hit.place_of_point(whole, "l2", 9000, 900) == ("s3", 1.0, -2.0)
    assert hit.place_of_point(whole, "l2", 224, 260 - 8.7)[2] == 0.3
    assert str(hit.place_of_point(whole, "l2", 224, 260.4)[2]) == "0.0"
    assert hit.place_of_point(whole, "l1", 224, 260) is None


def test_a_link_opens_where_it_lies():
    part = Part(("card", "a"), 100, 100, 192, 60, (Hyperlink(9, 40, 30, 12, "https://a.it"),))
    assert hit.link_at(part, 120, 145) == "https://a.it"
    assert hit.link_at(part, 120, 110) is None


def test_a_map_without_stages_has_no_cells():
    assert hit.cell_at(Grid((), (), 0, 0), 5, 5) is None
    assert hit.cell_bounds(Grid((), (), 0, 0), "s", "l") is None
    assert hit.nearest_span((), 5) is None

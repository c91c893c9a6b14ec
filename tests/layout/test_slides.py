"""The presentation: one stage a screen, nothing small, nothing missing, nothing overlapping."""

import itertools

import pytest
from little_maps import card, curve_map, little_map

from journeyeditor.layout.drawing import Path, Words
from journeyeditor.layout.monotone import at, between, segments
from journeyeditor.layout.slides import HEIGHT, SCALE, WIDTH, lay_out_slides
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Journey, new_journey
from journeyeditor.resources import samples

LIGHT = load_theme("light")


def said(slide) -> list[str]:
    return [words.line.text for _, words in slide.drawing.words()]


@pytest.mark.parametrize("path", samples(), ids=lambda p: p.name)
def test_each_card_of_a_sample_is_on_the_slides_of_its_stage_and_on_no_other(path) -> None:
    journey = Journey.model_validate_json(path.read_bytes())
    shown: dict[str, set[str]] = {}
    for slide in lay_out_slides(journey, LIGHT):
        for part in slide.drawing.parts:
            if part.key[0] == "card":
                shown.setdefault(part.key[1], set()).add(slide.stage)
    assert shown == {card_.id: {card_.stage} for card_ in journey.cards}


@pytest.mark.parametrize("path", samples(), ids=lambda p: p.name)
def test_no_text_is_below_20_pixels_on_a_full_hd_screen(path) -> None:
    journey = Journey.model_validate_json(path.read_bytes())
    for slide in lay_out_slides(journey, LIGHT):
        for _, words in slide.drawing.words():
            for run in words.line.runs:
                assert run.size * SCALE >= 20


@pytest.mark.parametrize("path", samples(), ids=lambda p: p.name)
def test_cards_lie_on_the_screen_and_on_no_other_card_nor_the_curve(path) -> None:
    journey = Journey.model_validate_json(path.read_bytes())
    for slide in lay_out_slides(journey, LIGHT):
        cards = [p for p in slide.drawing.parts if p.key[0] in ("card", "band")]
        for part in cards:
            assert part.x >= 0
            assert part.bounds.right <= WIDTH
            assert part.bounds.bottom <= HEIGHT
        for one, other in itertools.combinations(cards, 2):
            assert not one.bounds.meets(other.bounds), (slide.stage, one.key, other.key)


def test_a_stage_with_many_cards_goes_on_on_the_next_screen() -> None:
    journey = little_map(*(card(f"c{n}", title=f"Card {n}") for n in range(60)), stages=2)
    slides = lay_out_slides(journey, LIGHT)
    screens = [slide.stage for slide in slides].count("s0")
    assert screens > 1
    assert slides[-1].stage == "s1"
    assert f"1 of 2 · 1/{screens}" in said(slides[0])
    assert f"1 of 2 · {screens}/{screens}" in said(slides[screens - 1])
    assert "2 of 2" in said(slides[-1])


def test_a_lane_that_fills_several_columns_says_its_name_once_a_screen() -> None:
    journey = little_map(*(card(f"c{n}", title=f"Card {n}") for n in range(60)), stages=1)
    for slide in lay_out_slides(journey, LIGHT):
        heads = [part for part in slide.drawing.parts if part.key[0] == "lane"]
        cards = [part for part in slide.drawing.parts if part.key[0] == "card"]
        assert len(heads) == 1
        first = min(part.y for part in cards)
        assert heads[0].bounds.bottom <= first
        assert sum(part.y == first for part in cards) == len({part.x for part in cards})


def test_the_stage_that_is_shown_is_lit_and_the_others_are_not() -> None:
    slides = lay_out_slides(little_map(card("a")), LIGHT)
    fills = [slides[1].drawing.part(("stage", f"s{n}")).marks[0].fill for n in range(3)]
    assert fills[0] == fills[2] != fills[1]


def test_the_curve_is_whole_on_each_slide_and_speaks_where_the_stage_is_lit() -> None:
    journey = curve_map((0, 0.5, 1, {"feeling": "Glad"}), (2, 0.5, -1, {"feeling": "Sad"}))
    first, _, last = lay_out_slides(journey, LIGHT)
    assert "Glad" in said(first)
    assert "Sad" not in said(first)
    assert "Sad" in said(last)
    band = first.drawing.part(("band", "l0"))
    colours = {m.stroke.colour for m in band.marks if isinstance(m, Path) and m.stroke}
    assert LIGHT.colour("persona1") in colours
    assert len([m for m in band.marks if not isinstance(m, Words)]) > 10


def test_what_is_felt_is_said_at_the_edge_of_the_screen_and_at_the_bottom_of_the_curve() -> None:
    words = "Nobody tells me anything at all"
    journey = curve_map((0, 0.1, -2, {"feeling": words}), (2, 0.5, 1), (2, 0.9, 0))
    drawing = lay_out_slides(journey, LIGHT)[0].drawing
    band = drawing.part(("band", "l0"))
    told = [mark for mark in band.marks if isinstance(mark, Words)]
    assert words == " ".join(mark.line.text.strip() for mark in told[:-1])
    assert told[-1].line.text == "Curve"  # at its end, which lies in another stage
    for mark in told:
        assert 0 <= mark.x < mark.x + mark.line.width <= band.width
        assert 0 < mark.y < band.height


def test_a_curve_beside_a_hidden_one_looks_as_on_the_map() -> None:
    journey = curve_map((0, 0.5, 1), (2, 0.5, -1))
    (curve,) = journey.curves
    hidden = curve.replace(id="before", hidden=True, points=())
    slide = lay_out_slides(journey.replace(curves=(hidden, curve)), LIGHT)[0]
    marks = slide.drawing.part(("band", "l0")).marks
    colours = {m.stroke.colour for m in marks if isinstance(m, Path) and m.stroke}
    assert LIGHT.colour("persona2") in colours
    assert LIGHT.colour("persona1") not in colours


def test_a_map_without_stages_has_no_slides() -> None:
    assert lay_out_slides(new_journey(), LIGHT) == ()


def test_a_piece_of_a_curve_lies_on_the_curve() -> None:
    whole = segments([(0.0, 0.0), (40.0, 30.0), (100.0, -10.0)])
    piece = between(whole, 25.0, 70.0)
    assert abs(piece[0][0][0] - 25) < 0.001
    assert abs(piece[-1][3][0] - 70) < 0.001
    # The point at a height on the piece is a point of the whole curve as well.
    x, y = at(piece[0], 0.5)
    segment = next(s for s in whole if s[0][0] <= x <= s[3][0])
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if at(segment, middle)[0] < x else (low, middle)
    assert abs(at(segment, low)[1] - y) < 0.001

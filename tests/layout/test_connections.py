"""Connections: forward and back told apart, never across a card."""

import itertools

import pytest
from crowded_maps import crowded_maps
from hypothesis import given, settings
from little_maps import card, little_map

from journeyeditor.layout.drawing import Bounds, Box, Drawing, Part, Path, Words
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Journey
from journeyeditor.resources import samples

LIGHT = load_theme("light")


def line(start: str, end: str, **fields) -> dict:
    return {"id": f"k-{start}-{end}", "start": start, "end": end, **fields}


def pieces(drawing: Drawing, id_: str) -> list[tuple[str, Bounds]]:
    """The straight stretches ("L") and bends ("C") of a connection's line on the map."""
    part = drawing.part(("connection", id_))
    path = next(m for m in part.marks if isinstance(m, Path) and m.stroke)
    out, x, y = [], 0.0, 0.0
    for name, *values in path.commands:
        nx, ny = part.x + values[-2], part.y + values[-1]
        if name != "M":
            out.append((name, Bounds(min(x, nx), min(y, ny), abs(nx - x), abs(ny - y))))
        x, y = nx, ny
    return out


def stretches(drawing: Drawing, id_: str) -> list[Bounds]:
    return [Bounds(b.x, b.y, b.width + 0.01, b.height + 0.01) for _, b in pieces(drawing, id_)]


def lines_of(drawing: Drawing) -> list[str]:
    return [p.key[1] for p in drawing.parts if p.key[0] == "connection"]


def crossed(drawing: Drawing, journey: Journey) -> list[tuple[str, str]]:
    """Connections that run through cards. A line may reach into its own: to its slope."""
    cards = [p for p in drawing.parts if p.key[0] in ("card", "strip")]
    found = []
    for id_ in lines_of(drawing):
        line = journey.index.connections[id_]
        ends = [journey.index.cards[end] for end in (line.start, line.end)]
        own = {("card", c.id) for c in ends} | {("strip", c.stage, c.lane) for c in ends}
        for stretch in stretches(drawing, id_):
            for part in cards:
                if stretch.meets(part.bounds.grown(-8 if part.key in own else -1.5)):
                    found.append((id_, part.key[1]))
    return found


def overlaps(drawing: Drawing) -> list[tuple[str, str, Bounds]]:
    """Connections that run on each other, but for gutters with more lines than tracks and strips
    with more lines than fit beside them."""
    straight = [(id_, b) for id_ in lines_of(drawing) for n, b in pieces(drawing, id_) if n == "L"]
    uprights = [(id_, b) for id_, b in straight if b.width < 0.1 and b.height > 0.1]
    flat = [(id_, b) for id_, b in straight if b.height < 0.1]
    found = []
    for (one, a), (other, b) in itertools.combinations(flat, 2):
        shared = min(a.right, b.right) - max(a.x, b.x)
        if one != other and abs(a.y - b.y) < 1 and shared > 2 and not in_crowd(drawing, a, flat):
            found.append((one, other, a))
    for (one, a), (other, b) in itertools.combinations(uprights, 2):
        shared = min(a.bottom, b.bottom) - max(a.y, b.y)
        if one != other and abs(a.x - b.x) < 1 and shared > 2:
            beside = {id_ for id_, c in uprights if abs(c.x - a.x) < 13}
            if len(beside) <= 5:
                found.append((one, other, a))
    return found


def in_crowd(drawing: Drawing, leg: Bounds, flat: list[tuple[str, Bounds]]) -> bool:
    """Whether a leg ends at a strip at which more than five do."""
    strips = [p for p in drawing.parts if p.key[0] == "strip" and lies_beside(leg, p)]
    return any(len({id_ for id_, b in flat if lies_beside(b, p)}) > 5 for p in strips)


def lies_beside(leg: Bounds, part: Part) -> bool:
    return part.y < leg.y < part.bounds.bottom


def label_boxes(drawing: Drawing) -> list[tuple[str, Bounds]]:
    found = []
    for id_ in lines_of(drawing):
        part = drawing.part(("connection", id_))
        for m in part.marks:
            if isinstance(m, Box):
                found.append((id_, Bounds(part.x + m.x, part.y + m.y, m.width, m.height)))
    return found


def covered(drawing: Drawing) -> list[tuple[object, object]]:
    """Labels that lie on a card or on another label."""
    said = label_boxes(drawing)
    cards = [(p.key, p.bounds) for p in drawing.parts if p.key[0] in ("card", "strip")]
    pairs = [*itertools.combinations(said, 2), *itertools.product(said, cards)]
    return [(a, b) for (a, one), (b, other) in pairs if one.grown(-0.1).meets(other)]


@pytest.mark.parametrize("path", samples(), ids=lambda p: p.name)
def test_no_connection_of_a_sample_runs_through_a_card_or_on_another(path) -> None:
    journey = Journey.model_validate_json(path.read_bytes())
    drawing = lay_out(journey, LIGHT)
    assert crossed(drawing, journey) == []
    assert overlaps(drawing) == []
    assert covered(drawing) == []
    assert not set(drawing.shortened) & set(lines_of(drawing))


@settings(max_examples=150, deadline=None)
@given(crowded_maps())
def test_wherever_cards_lie_connections_keep_clear_of_them_and_of_each_other(journey) -> None:
    drawing = lay_out(journey, LIGHT)
    assert crossed(drawing, journey) == []
    assert overlaps(drawing) == []
    assert covered(drawing) == []
    for id_ in lines_of(drawing):
        part = drawing.part(("connection", id_))
        assert part.x >= 0
        assert part.y >= drawing.grid.lanes[0].start
        assert part.x + part.width <= drawing.width
        assert part.y + part.height <= drawing.grid.lanes[-1].end


def strokes(drawing: Drawing, id_: str):
    return [
        m.stroke
        for m in drawing.part(("connection", id_)).marks
        if isinstance(m, Path) and m.stroke
    ]


def test_a_way_back_is_heavier_than_a_step_forward_and_has_heads_along_it() -> None:
    journey = little_map(
        card("a"), card("b", stage=2), connections=[line("a", "b"), line("b", "a")]
    )
    drawing = lay_out(journey, LIGHT)
    forward, back = strokes(drawing, "k-a-b"), strokes(drawing, "k-b-a")
    assert forward[0].width == 1.5
    assert back[0].width == 2.0
    assert len(forward) == 1
    assert len(back) > 1


def test_neighbours_at_the_same_height_are_joined_by_a_straight_line() -> None:
    journey = little_map(card("a"), card("b", stage=1), connections=[line("a", "b")])
    drawing = lay_out(journey, LIGHT)
    part = drawing.part(("connection", "k-a-b"))
    assert part.height == 0
    assert part.x == drawing.part(("card", "a")).bounds.right
    assert part.x + part.width == drawing.part(("card", "b")).x


def test_an_assumed_connection_is_dashed_and_an_exchange_has_no_filled_head() -> None:
    journey = little_map(
        card("a"),
        card("b", stage=1),
        card("c", stage=2),
        connections=[
            line("a", "b", status="assumed"),
            line("b", "c", direction="both_ways"),
        ],
    )
    drawing = lay_out(journey, LIGHT)
    assert strokes(drawing, "k-a-b")[0].dash == (4.0, 3.0)
    exchange = drawing.part(("connection", "k-b-c")).marks
    assert all(mark.fill is None for mark in exchange if isinstance(mark, Path))


def test_loops_side_by_side_take_corridors_of_their_own() -> None:
    journey = little_map(
        *(card(f"c{n}", n) for n in range(4)),
        stages=4,
        connections=[line("c3", "c0"), line("c2", "c1"), line("c2", "c0")],
    )
    drawing = lay_out(journey, LIGHT)
    tops = [min(s.y for s in stretches(drawing, k.id)) for k in journey.connections]
    assert len(set(tops)) == 3
    shortest = tops[1]
    assert shortest == max(tops)  # nearest the cards


def test_a_label_is_said_and_the_line_makes_room_for_it() -> None:
    journey = little_map(
        card("a"), card("b", stage=1), connections=[line("a", "b", label="books a visit online")]
    )
    drawing = lay_out(journey, LIGHT)
    part = drawing.part(("connection", "k-a-b"))
    assert [m.line.text for m in part.marks if isinstance(m, Words)] == ["books a visit online"]
    assert drawing.shortened == ()


def test_a_connection_to_a_card_that_is_not_shown_is_not_drawn() -> None:
    journey = little_map(card("a"), card("b", stage=2), connections=[line("a", "b")])
    stages = (*journey.stages[:2], journey.stages[2].replace(hidden=True))
    assert lay_out(journey.replace(stages=stages), LIGHT).part(("connection", "k-a-b")) is None


def test_a_connection_to_a_card_in_a_gathered_cell_ends_at_its_strip() -> None:
    journey = little_map(
        *(card(f"c{n}") for n in range(9)),
        card("far", stage=2),
        gathered=[{"stage": "s0", "lane": "l0"}],
        connections=[line("far", "c8"), line("c7", "c8")],
    )
    drawing = lay_out(journey, LIGHT)
    strip = drawing.part(("strip", "s0", "l0")).bounds
    back = drawing.part(("connection", "k-far-c8"))
    tip = pieces(drawing, "k-far-c8")[-1][1]
    assert back is not None
    assert strip.y < tip.y < strip.bottom
    assert drawing.part(("connection", "k-c7-c8")) is None


def test_a_line_from_under_a_wide_card_goes_round_below_and_the_lane_makes_room() -> None:
    cards = [card("wide", span=3), card("b", stage=1)]
    alone = lay_out(little_map(*cards), LIGHT)
    journey = little_map(*cards, connections=[line("b", "wide")])
    drawing = lay_out(journey, LIGHT)
    lowest = max(b.bottom for b in stretches(drawing, "k-b-wide"))
    assert lowest > drawing.part(("card", "b")).bounds.bottom
    assert drawing.grid.lanes[0].end > lowest
    assert drawing.height > alone.height


def test_loops_beyond_the_last_stage_widen_the_map() -> None:
    cards = [card(f"c{n}", stage=2, title="Card") for n in range(6)]
    lines = [line("c0", f"c{n}") for n in range(1, 6)]
    journey = little_map(*cards, connections=lines)
    drawing = lay_out(journey, LIGHT)
    right = [max(b.right for b in stretches(drawing, k.id)) for k in journey.connections]
    assert len(set(right)) == 5  # one beside the other
    assert drawing.width > max(right) > drawing.grid.stages[-1].end


def test_a_label_makes_way_for_a_line_that_crosses_its_corridor() -> None:
    cards = [card(f"{row}{n}", n, row) for n in range(4) for row in (0, 1)]
    lines = [line("10", "13", label="half way"), line("11", "02")]
    journey = little_map(*cards, stages=4, lanes=("actions", "notes"), connections=lines)
    drawing = lay_out(journey, LIGHT)
    ((_, label),) = label_boxes(drawing)
    for stretch in stretches(drawing, "k-11-02"):
        assert not stretch.meets(label)


def test_a_line_does_not_cross_a_lane_whose_card_spans_all_stages() -> None:
    cards = [card("top", 1, 0), card("wide", 0, 1, span=3), card("low", 1, 2)]
    lanes = ("actions", "notes", "needs")
    journey = little_map(*cards, lanes=lanes, connections=[line("low", "top", label="at last")])
    drawing = lay_out(journey, LIGHT)
    assert crossed(drawing, journey) == []
    assert "at last" in [m.line.text for _, m in drawing.words()]


def test_lines_at_both_sides_of_a_gutter_meet_it_at_different_heights() -> None:
    cards = [card(f"{stage}{n}", stage) for stage in range(3) for n in range(3)]
    lines = [line("01", "20"), line("02", "11"), line("00", "12")]
    drawing = lay_out(little_map(*cards, connections=lines), LIGHT)
    gutter = drawing.grid.stages[1].start
    legs = [
        b.y
        for id_ in lines_of(drawing)
        for _, b in pieces(drawing, id_)
        if b.height == 0 and gutter - 9 < b.x and b.right < gutter + 9
    ]
    assert len(legs) == 5
    assert all(abs(a - b) >= 4 for a, b in itertools.combinations(legs, 2))


def test_an_arrow_head_leaves_some_of_its_line_to_be_seen() -> None:
    tall = card("tall", title="many words " * 20)
    journey = little_map(tall, card("b"), card("c", stage=1), connections=[line("b", "c")])
    drawing = lay_out(journey, LIGHT)
    part = drawing.part(("connection", "k-b-c"))
    upright = next(b for _, b in pieces(drawing, "k-b-c") if b.height > 20)
    head = next(m for m in part.marks if isinstance(m, Path) and m.fill)
    assert part.x + min(values[0] for _, *values in head.commands if values) > upright.right + 1


def test_a_long_way_back_has_heads_on_its_verticals_too() -> None:
    cards = [card("a"), *(card(f"c{n}", stage=2, title="long " * 40) for n in range(6))]
    journey = little_map(*cards, card("z", stage=2), connections=[line("z", "a")])
    drawing = lay_out(journey, LIGHT)
    upright = max((b for n, b in pieces(drawing, "k-z-a") if n == "L"), key=lambda b: b.height)
    part = drawing.part(("connection", "k-z-a"))
    tips = [
        part.y + m.commands[1][2]
        for m in part.marks
        if isinstance(m, Path) and m.stroke and abs(part.x + m.commands[1][1] - upright.x) < 1
    ]
    stops = sorted([upright.y, *tips, upright.bottom])
    assert max(b - a for a, b in itertools.pairwise(stops)) <= 170


def test_a_connection_that_only_moves_keeps_its_marks() -> None:
    lanes = ("notes", "actions")
    cards = [card("n"), card("a", lane=1), card("b", stage=2, lane=1)]
    journey = little_map(*cards, lanes=lanes, connections=[line("b", "a", label="again")])
    first = lay_out(journey, LIGHT)
    longer = journey.cards[0].replace(title="many words " * 20)
    second = lay_out(journey.replace(cards=(longer, *journey.cards[1:])), LIGHT, previous=first)
    before, after = (d.part(("connection", "k-b-a")) for d in (first, second))
    assert after.y > before.y
    assert after.marks is before.marks


def test_a_label_between_two_cards_that_only_a_gutter_joins_hangs_below_them() -> None:
    journey = little_map(
        card("lid", span=2),
        card("a", 1),
        card("floor", 1, span=2),
        card("b", 1),
        card("last", 1, span=2),
        connections=[line("a", "b", label="in one stage")],
    )
    drawing = lay_out(journey, LIGHT)
    assert crossed(drawing, journey) == []
    assert covered(drawing) == []
    assert "in one stage" in [m.line.text for _, m in drawing.words()]

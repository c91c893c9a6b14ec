"""Connections: forward and back told apart, never across a card."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from little_maps import card, little_map

from journeyeditor.layout import lay_out
from journeyeditor.layout.drawing import Bounds, Drawing, Path, Words
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Journey
from journeyeditor.resources import samples

LIGHT = load_theme("light")


def line(start: str, end: str, **fields) -> dict:
    return {"id": f"k-{start}-{end}", "start": start, "end": end, **fields}


def stretches(drawing: Drawing, id_: str) -> list[Bounds]:
    """The straight stretches of a connection's line on the map."""
    part = drawing.part(("connection", id_))
    path = next(m for m in part.marks if isinstance(m, Path) and m.stroke)
    out, x, y = [], 0.0, 0.0
    for name, *values in path.commands:
        if name == "Z":
            continue
        nx, ny = part.x + values[-2], part.y + values[-1]
        if name != "M":
            out.append(Bounds(min(x, nx), min(y, ny), abs(nx - x) + 0.01, abs(ny - y) + 0.01))
        x, y = nx, ny
    return out


def crossed(drawing: Drawing, journey: Journey) -> list[tuple[str, str]]:
    cards = [p for p in drawing.parts if p.key[0] == "card"]
    found = []
    for connection in journey.connections:
        for stretch in stretches(drawing, connection.id):
            for part in cards:
                if stretch.meets(part.bounds.grown(-1.5)):
                    found.append((connection.id, part.key[1]))
    return found


@pytest.mark.parametrize("path", samples(), ids=lambda p: p.name)
def test_no_connection_of_a_sample_runs_through_a_card(path) -> None:
    journey = Journey.model_validate_json(path.read_bytes())
    assert crossed(lay_out(journey, LIGHT), journey) == []


labels = st.sampled_from(["", "again", "a longer label of four words"])
ends = st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda e: e[0] != e[1])


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 2), st.sampled_from([1, 1, 1, 2, 3])),
        min_size=12,
        max_size=12,
    ),
    st.lists(st.tuples(ends, labels), max_size=8),
)
def test_no_connection_runs_through_a_card_wherever_the_cards_lie(places, lines) -> None:
    journey = little_map(
        *(card(f"c{n}", s, row, title=f"Card {n}", span=k) for n, (s, row, k) in enumerate(places)),
        stages=4,
        lanes=("actions", "touchpoints", "notes"),
        connections=[
            {"id": f"k{n}", "start": f"c{a}", "end": f"c{b}", "label": label}
            for n, ((a, b), label) in enumerate(lines)
        ],
    )
    assert crossed(lay_out(journey, LIGHT), journey) == []


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

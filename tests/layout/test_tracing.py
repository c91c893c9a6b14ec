"""Connections are traced anew only where something changed, and then as if nothing had been."""

from crowded_maps import crowded_maps
from hypothesis import given, settings
from hypothesis import strategies as st
from little_maps import card, little_map, same, swapped

from journeyeditor.layout.drawing import Drawing
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Connection, Journey

LIGHT = load_theme("light")


def with_card(journey: Journey, n: int, **fields) -> Journey:
    card_ = journey.cards[n % len(journey.cards)]
    return journey.replace(cards=swapped(journey.cards, card_, card_.replace(**fields)))


def with_line(journey: Journey, n: int, **fields) -> Journey:
    if not journey.connections:
        return journey
    line = journey.connections[n % len(journey.connections)]
    lines = swapped(journey.connections, line, line.replace(**fields))
    return journey.replace(connections=lines)


def turned(journey: Journey, n: int) -> Journey:
    """With a connection that leads the other way."""
    if not journey.connections:
        return journey
    line = journey.connections[n % len(journey.connections)]
    return with_line(journey, n, start=line.end, end=line.start)


def joined(journey: Journey, n: int) -> Journey:
    """With one more connection."""
    start, end = (journey.cards[at % len(journey.cards)].id for at in (n, n * 7 + 1))
    if start == end:
        return journey
    line = Connection(id=f"new{len(journey.connections)}", start=start, end=end)
    return journey.replace(connections=(*journey.connections, line))


def parted(journey: Journey, n: int) -> Journey:
    """With one connection less."""
    at = n % max(len(journey.connections), 1)
    lines = journey.connections
    return journey.replace(connections=lines[:at] + lines[at + 1 :])


def widened(journey: Journey, n: int) -> Journey:
    stage = journey.stages[n % len(journey.stages)]
    stages = swapped(journey.stages, stage, stage.replace(width=100.0 + 20 * n))
    return journey.replace(stages=stages)


EDITS = [
    lambda journey, n: with_card(journey, n, title="word " * n),
    lambda journey, n: with_card(journey, n, title="word " * (40 - n)),
    lambda journey, n: with_card(journey, n, span=n % 3 + 1),
    lambda journey, n: with_card(journey, n, stage=journey.stages[n % len(journey.stages)].id),
    lambda journey, n: with_card(journey, n, lane=journey.lanes[n % len(journey.lanes)].id),
    lambda journey, n: with_line(journey, n, label="some words " * (n % 4)),
    lambda journey, n: with_line(journey, n, direction=("one_way", "both_ways")[n % 2]),
    turned,
    joined,
    parted,
    widened,
    lambda journey, n: journey.replace(lanes=journey.lanes[n % 2 :] + journey.lanes[: n % 2]),
]


@settings(max_examples=150, deadline=None)
@given(
    crowded_maps(),
    st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 30)), min_size=1, max_size=6),
)
def test_after_edits_connections_run_as_on_a_map_laid_out_alone(journey, edits) -> None:
    drawing = lay_out(journey, LIGHT)
    for edit, n in edits:
        journey = edit(journey, n)
        drawing = lay_out(journey, LIGHT, previous=drawing)
        assert same(drawing, lay_out(journey, LIGHT))


def line(start: str, end: str, **fields) -> dict:
    return {"id": f"{start}-{end}", "start": start, "end": end, **fields}


def lines_of(drawing: Drawing) -> dict:
    return {part.key[1]: part for part in drawing.parts if part.key[0] == "connection"}


def test_a_card_that_grows_moves_the_lines_below_it_and_leaves_those_elsewhere() -> None:
    cards = [card(f"{row}{n}", stage=n, lane=row) for n in range(6) for row in range(3)]
    lines = [line("00", "01"), line("24", "25", label="there"), line("20", "21"), line("15", "14")]
    journey = little_map(*cards, stages=6, lanes=("notes", "actions", "needs"), connections=lines)
    first = lay_out(journey, LIGHT)
    grown = with_card(journey, journey.cards.index(journey.index.cards["15"]), title="word " * 40)
    second = lay_out(grown, LIGHT, previous=first)
    before, after = lines_of(first), lines_of(second)
    assert after["00-01"] is before["00-01"]
    for id_ in ("24-25", "20-21"):
        assert after[id_].y > before[id_].y
        assert after[id_].marks is before[id_].marks


def test_two_cards_of_one_strip_are_not_joined_whichever_was_joined_before() -> None:
    cards = [card("a", title="word"), card("b"), card("far", stage=2)]
    journey = little_map(*cards, connections=[line("a", "far")])
    first, *others = journey.stages
    journey = journey.replace(stages=(first.replace(collapsed=True), *others))
    drawing = lay_out(journey, LIGHT)
    both = Connection(id="a-b", start="a", end="b")
    journey = journey.replace(connections=(*journey.connections, both))
    assert lines_of(lay_out(journey, LIGHT, previous=drawing)).keys() == {"a-far"}

"""The difference of any two journeys, as data, makes the one of the other, to the byte."""

import random
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.compare import Changes, apply, difference
from journeyeditor.edits import cards, curves, records, stages
from journeyeditor.model import CARD_KINDS, Journey, new_journey
from journeyeditor.resources import samples
from journeyeditor.storage import files

MAPS = [files.load(path).journey for path in samples()]


def made_again(old, new):
    """`new` as it comes out of `old` and of what is written of the difference."""
    return apply(old, Changes.parse(difference(old, new).dump()))


def assert_same(found, wanted):
    assert found == wanted
    assert files.dump(found) == files.dump(wanted)


# -- any two maps ----------------------------------------------------------------------------------

NUMBERS = st.sampled_from([0, 0.0, -0.0, 1, 1.0, True, 2.5])
VALUES = st.none() | NUMBERS | st.sampled_from(["", "a", "è"]) | st.just([1, {"x": 1.0}])
UNKNOWN = st.dictionaries(st.sampled_from(["zeta", "alpha", "später"]), VALUES, max_size=3)
TEXT = st.sampled_from(["", "one", "two"])
IDS = [f"{letter}{number}" for letter in "abc" for number in range(3)]


def shuffled(of, prefix):
    """Lists of records with ids of their own, in any order."""
    ids = st.lists(st.sampled_from([prefix + i for i in IDS]), unique=True, max_size=7)
    return ids.flatmap(lambda names: st.tuples(*(of(name) for name in names)).map(list))


def a_point(name):
    return st.builds(
        lambda value, unknown: {"id": name, "stage": "sa0", "value": value, **unknown},
        st.sampled_from([0, 0.0, -0.0, 1, 1.0, -2]),
        UNKNOWN,
    )


def a_card(name):
    return st.builds(
        lambda kind, title, tags, votes, unknown: {
            "id": name,
            "kind": kind,
            "stage": "sa0",
            "lane": "la0",
            "title": title,
            "tags": tags,
            "votes": votes,
            **unknown,
        },
        st.sampled_from(CARD_KINDS[:3]),
        TEXT,
        st.lists(st.sampled_from("xy"), max_size=2),
        st.integers(0, 1),
        UNKNOWN,
    )


def a_stage(name):
    steps = shuffled(lambda step: TEXT.map(lambda title: {"id": step, "title": title}), name)
    return st.builds(
        lambda title, steps, unknown: {"id": name, "title": title, "steps": steps, **unknown},
        TEXT,
        steps,
        UNKNOWN,
    )


def a_curve(name):
    return shuffled(a_point, name).map(lambda points: {"id": name, "lane": "la0", "points": points})


JOURNEYS = st.builds(
    lambda unknown, **facts: new_journey(**unknown, **facts),
    UNKNOWN,
    title=TEXT,
    findings=st.lists(st.builds(lambda t, u: {"title": t, **u}, TEXT, UNKNOWN), max_size=2),
    stages=shuffled(a_stage, "s"),
    cards=shuffled(a_card, "k"),
    curves=shuffled(a_curve, "v"),
    gathered=st.lists(st.just({"stage": "sa0", "lane": "la0"}), max_size=1),
)


@given(JOURNEYS, JOURNEYS)
def test_any_map_can_be_made_of_any_other(old, new):
    assert_same(made_again(old, new), new)
    assert_same(made_again(new, old), old)


@given(JOURNEYS)
def test_a_map_does_not_differ_from_itself(journey):
    again = Journey.model_validate(journey.model_dump())
    assert not difference(journey, journey)
    assert not difference(journey, again)
    assert apply(journey, Changes()) is journey


@given(st.permutations(range(12)))
def test_any_order_of_cards(order):
    old = MAPS[0].replace(cards=MAPS[0].cards[:12])
    new = old.replace(cards=tuple(old.cards[place] for place in order))
    assert_same(made_again(old, new), new)


@pytest.mark.parametrize("old", MAPS, ids=lambda m: m.title)
@pytest.mark.parametrize("new", [*MAPS, new_journey()], ids=lambda m: m.title)
def test_whole_samples(old, new):
    assert_same(made_again(old, new), new)


# -- what is said ----------------------------------------------------------------------------------


@pytest.fixture
def journey():
    return MAPS[0]


def test_an_edited_card_is_named_with_what_changed_in_it(journey):
    card = journey.cards[3]
    new = records.set_fields(journey, [card.id], title="Only this")
    fields = difference(journey, new).lists["cards"].changed[card.id].fields
    assert fields == {"title": "Only this"}
    assert len(difference(journey, new).dump()) < 100


def test_a_moved_card_moves_alone(journey):
    card = journey.cards[3]
    new = journey.replace(cards=(*journey.cards[:3], *journey.cards[4:], card))
    assert difference(journey, new).lists["cards"].model_dump(exclude_defaults=True) == {
        "placed": ((card.id, journey.cards[-1].id),)
    }


def test_a_new_and_a_removed_card_are_told(journey):
    card = cards.new(journey, "note", journey.stages[0].id, journey.lanes[0].id, title="New")
    new = cards.add(cards.remove(journey, [journey.cards[0].id]), [card])
    found = difference(journey, new).lists["cards"]
    assert found.removed == (journey.cards[0].id,)
    assert [record["title"] for record in found.put] == ["New"]


def test_points_and_steps_are_compared_by_themselves(journey):
    curve = journey.curves[0]
    point = curve.points[0]
    new = curves.move_point(journey, point.id, point.stage, 0.123, -2)
    new = stages.add_step(new, new.stages[0].id, stages.new_step(new, "First"))
    found = difference(journey, new).lists
    changed = found["curves"].changed[curve.id].lists["points"].changed
    assert changed[point.id].fields == {"at": 0.123, "value": -2}
    assert found["stages"].changed[journey.stages[0].id].lists["steps"].put[0]["title"] == "First"


def test_records_that_both_hold_are_never_looked_at():
    """Counted, not timed: one edit in 20,000 cards makes as many calls as in 20."""

    def calls(size):
        one = {"kind": "note", "stage": "s1", "lane": "l1"}
        old = new_journey(
            stages=[{"id": "s1"}],
            lanes=[{"id": "l1", "kind": "notes"}],
            cards=[{"id": f"c{number}", **one} for number in range(size)],
        )
        new = records.set_fields(old, [f"c{size // 2}"], title="Edited")
        made = []
        sys.setprofile(lambda frame, event, of: made.append(event))
        try:
            difference(old, new)
        finally:
            sys.setprofile(None)
        return len(made)

    assert calls(20_000) == calls(20)


# -- what does not fit -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "changes",
    [
        {"lists": {"cards": {"changed": {"nobody": {"fields": {"title": "x"}}}}}},
        {"lists": {"cards": {"removed": ["nobody"]}}},
        {"lists": {"cards": {"placed": [["nobody", None]]}}},
        {"lists": {"cards": {"put": [{"id": "c", "kind": "no kind"}]}}},
        {"fields": {"title": 3}},
    ],
)
def test_changes_of_another_map_are_refused(journey, changes):
    with pytest.raises(ValueError, match=r"\w"):
        apply(journey, Changes.model_validate(changes))


def test_random_bytes_are_no_changes():
    draw = random.Random(1)
    for _ in range(200):
        with pytest.raises(ValueError, match=r"\w"):
            Changes.parse(draw.randbytes(draw.randrange(40)))

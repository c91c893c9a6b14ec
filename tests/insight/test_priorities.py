"""The ranking of pain points and opportunities, and what dragging a dot in the matrix does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shops import card, more, shop

from journeyeditor.insight.priorities import (
    Weights,
    highest,
    placed,
    priority,
    ranking,
    value,
    value_on_line,
)
from journeyeditor.storage import files


def ranked(**parts):
    """A map with pain points of (goal, experience, effort) and of so many votes."""
    cards = []
    for id_, (goal, experience, effort, *votes) in parts.items():
        kind = "opportunity" if id_.startswith("o") else "pain_point"
        scores = {"impact_goal": goal, "impact_experience": experience, "effort": effort}
        cards.append(card(id_, kind, "look", "pain", votes=sum(votes), **scores))
    return shop(cards=cards, actions=[])


def order(journey, weights=Weights()):  # noqa: B008 (a value)
    return [rank.card.id for rank in ranking(journey, weights)]


def test_impact_times_experience_by_effort():
    journey = ranked(a=(5, 5, 3), b=(4, 4, 2), o=(1, 5, 5))
    assert [(rank.card.id, rank.priority) for rank in ranking(journey)] == [
        ("a", pytest.approx(25 / 3)),
        ("b", 8),
        ("o", 1),
    ]


def test_what_cannot_be_ranked_comes_last():
    journey = ranked(a=(5, 5, None), b=(1, 1, 5))
    last = ranking(journey)[-1]
    assert (last.card.id, last.number, last.priority) == ("a", 2, None)


def test_of_the_same_priority_votes_decide_who_is_named_first():
    journey = ranked(a=(5, 2, 5, 1), b=(2, 1, 1, 7), c=(5, 5, 1), d=(1, 1, 1))
    ranks = ranking(journey)
    assert [rank.card.id for rank in ranks] == ["c", "b", "a", "d"]
    assert [rank.number for rank in ranks] == [1, 2, 3, 4]


def test_rounding_makes_no_order():
    journey = ranked(a=(1.1, 3, 1.1, 1), b=(3, 1, 1, 2))  # 3.0000000000000004 and 3
    assert order(journey) == ["b", "a"]


def test_weights_change_the_order():
    journey = ranked(cheap=(2, 2, 1), great=(5, 4, 5))
    assert order(journey) == order(journey, Weights(effort=1)) == ["cheap", "great"]
    assert order(journey, Weights(effort=0)) == ["great", "cheap"]
    assert order(journey, Weights(goal=2)) == ["great", "cheap"]


def test_who_serves_it():
    lane = more("lanes", {"id": "ideas", "kind": "improvements"})
    idea = more("cards", card("idea", "improvement", "buy", "ideas", serves=["wait"]))
    (rank,) = ranking(idea(lane(shop())))
    assert (rank.actions, rank.improvements) == (("hire",), ("idea",))


def test_guidance_has_no_priority():
    journey = more("cards", card("hint", "pain_point", "look", "pain", guidance=True))(shop())
    assert order(journey) == ["wait"]


# -- the matrix ------------------------------------------------------------------------------------


def test_a_line_of_the_matrix_joins_what_has_the_same_priority():
    journey = ranked(a=(4, 4, 2))
    assert value_on_line(priority(journey.cards[0]), 2) == value(journey.cards[0]) == 16
    weights = Weights(goal=2, experience=1, effort=2)
    assert value_on_line(priority(journey.cards[0], weights), 2, weights) == 64
    assert (highest(), highest(weights)) == (25, 125)


def test_a_dot_dragged_to_the_side_changes_only_the_effort():
    journey = ranked(a=(4, 3, 2))
    moved = placed(journey, "a", 3.54, 12)
    assert moved.cards[0] == journey.cards[0].replace(effort=3.5)
    assert placed(journey, "a", 2, 12) is journey


def test_a_dot_dragged_up_raises_both_impacts_alike():
    moved = placed(ranked(a=(2, 2, 2)), "a", 2, 16).cards[0]
    assert (moved.impact_goal, moved.impact_experience) == (4, 4)


def test_an_impact_at_its_end_leaves_the_way_to_the_other():
    moved = placed(ranked(a=(5, 2, 2)), "a", 2, 20).cards[0]
    assert (moved.impact_goal, moved.impact_experience) == (5, 4)
    moved = placed(ranked(a=(2, 5, 2)), "a", 2, 20).cards[0]
    assert (moved.impact_goal, moved.impact_experience) == (4, 5)


def test_a_dot_dragged_out_of_the_matrix_stays_in_its_corner():
    moved = placed(ranked(a=(2, 3, 2)), "a", 99, 99).cards[0]
    assert (moved.effort, moved.impact_goal, moved.impact_experience) == (5, 5, 5)
    moved = placed(ranked(a=(2, 3, 2)), "a", -1, -1).cards[0]
    assert (moved.effort, moved.impact_goal, moved.impact_experience) == (1, 1, 1)


def test_what_had_no_scores_gets_them_where_it_is_put():
    moved = placed(ranked(a=(None, None, None)), "a", 2, 9).cards[0]
    assert (moved.effort, moved.impact_goal, moved.impact_experience) == (2, 3, 3)


def test_a_part_that_does_not_count_is_not_changed():
    moved = placed(ranked(a=(2, 3, 2)), "a", 2, 5, Weights(goal=0)).cards[0]
    assert (moved.impact_goal, moved.impact_experience) == (2, 5)
    moved = placed(ranked(a=(2, 3, 2)), "a", 3, 5, Weights(goal=0, experience=0)).cards[0]
    assert (moved.effort, moved.impact_goal, moved.impact_experience) == (3, 2, 3)


def test_only_what_has_a_priority_has_a_dot():
    with pytest.raises(TypeError):
        placed(shop(), "page", 1, 1)


SCORES = st.integers(10, 50).map(lambda tenth: tenth / 10)
WEIGHTS = st.sampled_from([0, 0.5, 1, 2, 3])


@given(SCORES, SCORES, SCORES, st.floats(1, 25), WEIGHTS, WEIGHTS)
def test_a_dot_comes_to_lie_where_it_is_put(goal, experience, effort, share, a, b):
    weights = Weights(goal=a, experience=b)
    wanted = 1 + (share - 1) / 24 * (highest(weights) - 1)
    journey = placed(ranked(a=(goal, experience, 3)), "a", effort, wanted, weights)
    found = journey.cards[0]
    assert found.effort == effort
    assert value(found, weights) == pytest.approx(wanted, rel=0.05 * (a + b) + 1e-9)
    assert files.parse(files.dump(journey), "map") == journey

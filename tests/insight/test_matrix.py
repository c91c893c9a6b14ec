"""The matrix of effort and impact: places and values, lines of equal priority, room for dots."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shops import card, shop

from journeyeditor.insight.matrix import Matrix
from journeyeditor.insight.priorities import Weights, priority, ranking, value

MATRIX = Matrix(left=30, top=10, width=500, height=400, dot=30)


def scored(*scores):
    """The ranking of pain points of (goal, experience, effort)."""
    cards = [
        card(f"c{n}", "pain_point", "look", "pain", impact_goal=g, impact_experience=e, effort=w)
        for n, (g, e, w) in enumerate(scores)
    ]
    return ranking(shop(cards=cards, actions=[]))


@given(
    st.floats(1, 5),
    st.floats(1, 25),
    st.sampled_from([Weights(), Weights(2, 1, 1), Weights(0, 1, 2), Weights(0.5, 0.5, 0)]),
)
def test_what_stands_at_a_place_has_its_values(effort, impact, weights):
    matrix = Matrix(30, 10, 500, 400, 30, weights)
    assert matrix.effort(matrix.across(effort)) == pytest.approx(effort)
    assert matrix.impact(matrix.up(impact)) == pytest.approx(impact)


def test_a_card_of_two_equal_impacts_stays_at_its_height_whatever_counts():
    (rank,) = scored((4, 4, 2))
    heights = {
        round(Matrix(30, 10, 500, 400, 30, weights).up(value(rank.card, weights)), 6)
        for weights in (Weights(), Weights(2, 1), Weights(2, 2), Weights(0, 1))
    }
    assert len(heights) == 1


@pytest.mark.parametrize("weights", [Weights(), Weights(2, 1, 2), Weights(1, 0, 0.5)])
def test_every_place_on_a_line_has_its_priority(weights):
    matrix = Matrix(30, 10, 500, 400, 30, weights)
    for line in matrix.lines():
        for x, y in line.points:
            found = matrix.impact(y) / matrix.effort(x) ** weights.effort
            assert found == pytest.approx(line.priority)


def test_the_lines_of_the_formula_are_straight_and_named_2_4_and_8():
    assert [line.priority for line in MATRIX.lines()] == [2, 4, 8]
    assert all(len(line.points) == 2 for line in MATRIX.lines())


def test_nothing_has_a_height_where_no_impact_counts():
    matrix = Matrix(30, 10, 500, 400, 30, Weights(0, 0, 1))
    assert matrix.lines() == matrix.rows() == []
    (dot,) = matrix.dots(scored((4, 4, 2)))
    assert matrix.top < dot.y < matrix.bottom


def test_the_most_urgent_of_several_at_one_place_has_it_and_the_others_step_aside():
    ranks = scored((4, 4, 2), (4, 4, 2), (2, 8 / 1.9, 1.9), (4, 4, 2))
    dots = {dot.rank.card.id: dot for dot in MATRIX.dots(ranks)}
    assert not dots["c0"].moved
    assert dots["c1"].moved
    assert dots["c3"].moved
    assert (dots["c3"].true_x, dots["c3"].true_y) == (dots["c0"].x, dots["c0"].y)


def test_dots_do_not_lie_on_each_other_nor_outside():
    dots = MATRIX.dots(scored(*[(5, 5, 1)] * 20))
    for n, one in enumerate(dots):
        assert MATRIX.left <= one.x <= MATRIX.right
        assert MATRIX.top <= one.y <= MATRIX.bottom
        for other in dots[:n]:
            assert max(abs(one.x - other.x), abs(one.y - other.y)) >= MATRIX.dot


def test_more_than_fit_lie_where_they_belong():
    dots = MATRIX.dots(scored(*[(3, 3, 3)] * 400))
    assert len(dots) == 400
    assert not dots[-1].moved


def test_what_has_no_priority_has_no_dot():
    (rank,) = scored((4, 4, None))
    assert priority(rank.card) is None
    assert MATRIX.dots([rank]) == []

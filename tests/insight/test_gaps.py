"""Where the journey falls short: the touchpoints by gap, channel and stage."""

import pytest
from shops import STORE, more, shop, touchpoint, with_

from journeyeditor.insight.gaps import by_channel, matrix, touchpoints, worst


@pytest.fixture(name="journey")
def _journey():
    more_of_it = (
        touchpoint("till", "buy", "store", expectation=4.5, rating=3, importance=5),
        touchpoint("desk", "keep", "store", expectation=3, rating=3.5),
        touchpoint("friend", "look", None, rating=None),
    )
    journey = more("cards", *more_of_it)(more("channels", STORE)(shop()))
    return with_("page", rating=2.5, importance=2)(journey)


def ids(cards):
    return [card.id for card in cards]


def test_touchpoints_come_in_the_order_of_the_journey(journey):
    assert ids(touchpoints(journey)) == ["page", "friend", "order", "till", "mail", "desk"]


def test_the_widest_gap_comes_first_and_importance_decides_between_equals(journey):
    assert ids(worst(journey)) == ["till", "page", "order", "mail", "desk"]


def test_by_channel(journey):
    web, store, none = by_channel(journey)
    assert (web.id, ids(web.touchpoints), web.gap) == ("web", ["page", "order", "mail"], -0.5)
    assert store.gap == -0.5
    assert (none.id, ids(none.touchpoints), none.gap) == (None, ["friend"], None)


def test_a_channel_that_nobody_uses_is_there_with_nothing(journey):
    journey = more("channels", {"id": "app"})(journey)
    assert [(group.id, len(group.touchpoints)) for group in by_channel(journey)][2] == ("app", 0)


def test_the_matrix_has_every_touchpoint_once(journey):
    found = matrix(journey)
    assert found.channels == ("web", "store", None)
    assert found.stages == ("look", "buy", "keep")
    assert ids(found.cells["store", "buy"].touchpoints) == ["till"]
    assert ("store", "look") not in found.cells
    held = [card.id for group in found.cells.values() for card in group.touchpoints]
    assert sorted(held) == sorted(ids(touchpoints(journey)))


def test_without_nameless_touchpoints_there_is_no_nameless_row():
    assert matrix(shop()).channels == ("web",)

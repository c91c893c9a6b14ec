"""Hand-overs between digital and physical, and the three that have a name."""

import pytest
from shops import STORE, more, shop, touchpoint, with_

from journeyeditor import starting_points, templates
from journeyeditor.insight.patterns import hand_overs, medium


def journey_of(*cards, connections=(), steps=()):
    """A map of touchpoints: (id, stage, channel, fields). The first stage has `steps`."""
    stages = [
        {"id": "look", "phase": "before", "steps": [{"id": step} for step in steps]},
        {"id": "buy", "phase": "during"},
        {"id": "keep", "phase": "after"},
    ]
    web, kiosk = ({"id": id_, "medium": m} for id_, m in (("web", "digital"), ("kiosk", "hybrid")))
    return shop(
        stages=stages,
        channels=[web, STORE, kiosk],
        cards=[touchpoint(id_, stage, channel, **fields) for id_, stage, channel, fields in cards],
        connections=[{"id": f"{a}-{b}", "start": a, "end": b} for a, b in connections],
        actions=[],
    )


def told(journey):
    return [
        (h.start.id, h.end.id, h.pattern, h.connection is not None) for h in hand_overs(journey)
    ]


# -- names -----------------------------------------------------------------------------------------

PURCHASE = {"occasion": "transaction"}


def test_looked_up_on_a_screen_and_bought_in_the_store_is_ropo():
    journey = journey_of(("page", "look", "web", {}), ("till", "buy", "store", PURCHASE))
    assert told(journey) == [("page", "till", "ropo", False)]


def test_bought_on_a_screen_and_fetched_in_the_store_is_click_and_collect():
    fetch = more("stages", {"id": "fetch", "phase": "during"})
    counter = more("cards", touchpoint("counter", "fetch", "store"))
    journey = counter(fetch(journey_of(("pay", "buy", "web", PURCHASE))))
    assert told(journey) == [("pay", "counter", "click_and_collect", False)]


def test_tried_in_the_store_and_bought_on_a_screen_is_try_and_buy():
    journey = journey_of(("trial", "look", "store", {}), ("basket", "buy", "web", PURCHASE))
    assert told(journey) == [("trial", "basket", "try_and_buy", False)]


def test_every_other_hand_over_is_pointed_out_without_a_name():
    journey = journey_of(("pay", "buy", "web", PURCHASE), ("repair", "keep", "store", {}))
    assert told(journey) == [("pay", "repair", None, False)]
    journey = journey_of(("till", "buy", "store", PURCHASE), ("thanks", "keep", "web", {}))
    assert told(journey) == [("till", "thanks", None, False)]


def test_the_name_is_that_of_the_purchase_which_follows():
    cards = (
        ("page", "look", "web", {}),
        ("visit", "look", "store", {}),
        ("pay", "buy", "web", PURCHASE),
    )
    assert told(journey_of(*cards, connections=[("page", "visit")])) == [
        ("page", "visit", None, True),  # they will buy on a screen after all
        ("visit", "pay", "try_and_buy", False),
    ]


@pytest.mark.parametrize("language", starting_points.LANGUAGES)
@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("ropo", "ropo"),
        ("click-and-collect", "click_and_collect"),
        ("try-and-buy", "try_and_buy"),
    ],
)
def test_the_templates_have_the_hand_over_that_they_are_named_for(name, language, pattern):
    found = hand_overs(templates.instantiate(name, language))
    assert pattern in [hand_over.pattern for hand_over in found]
    assert all(hand_over.connection for hand_over in found)


# -- connections -----------------------------------------------------------------------------------


def test_a_connection_makes_a_hand_over_of_its_own():
    cards = (
        ("page", "look", "web", {}),
        ("window", "look", "store", {}),
        ("till", "buy", "store", PURCHASE),
        ("pay", "buy", "web", PURCHASE),
    )
    assert told(journey_of(*cards)) == []  # everyone can stay where they are
    assert told(journey_of(*cards, connections=[("page", "till")])) == [
        ("page", "till", "ropo", True)
    ]


def test_a_connection_from_anywhere_before_settles_the_hand_over():
    cards = (("ad", "look", "web", {}), ("page", "look", "web", {}), ("till", "buy", "store", {}))
    assert told(journey_of(*cards, connections=[("ad", "till")])) == [("ad", "till", "ropo", True)]


def test_a_way_back_settles_nothing_and_is_no_pattern():
    cards = (
        ("friend", "look", "store", {}),
        ("page", "buy", "web", PURCHASE),
        ("desk", "keep", "store", {}),
    )
    assert told(journey_of(*cards, connections=[("desk", "page")])) == [
        ("friend", "page", "try_and_buy", False),
        ("page", "desk", None, False),
        ("desk", "page", None, True),
    ]


def test_an_exchange_hands_over_both_ways():
    journey = journey_of(("a", "look", "web", {}), ("b", "look", "store", {}))
    journey = more("connections", {"id": "k", "start": "a", "end": "b", "direction": "both_ways"})(
        journey
    )
    assert [(h.start.id, h.into) for h in hand_overs(journey)] == [
        ("a", "physical"),
        ("b", "digital"),
    ]


# -- media -----------------------------------------------------------------------------------------


def test_a_touchpoint_has_a_medium_of_its_own_or_its_channels():
    journey = journey_of(("a", "look", "web", {"medium": "hybrid"}), ("b", "buy", "store", {}))
    assert [medium(journey, card) for card in journey.cards] == ["hybrid", "physical"]


def test_a_hybrid_touchpoint_is_at_home_in_both_worlds():
    cards = ("page", "look", "web", {}), ("kiosk1", "buy", "kiosk", {}), ("d", "keep", "store", {})
    assert told(journey_of(*cards)) == []
    joined = hand_overs(journey_of(*cards, connections=[("page", "kiosk1"), ("kiosk1", "d")]))
    assert [(h.start.id, h.into) for h in joined] == [("page", "physical"), ("kiosk1", "physical")]


def test_what_is_backstage_or_of_no_medium_hands_nothing_over():
    journey = journey_of(
        ("page", "look", "web", {}),
        ("stock", "buy", "store", {"side": "backstage"}),
        ("thing", "buy", None, {}),
    )
    assert told(journey) == []


def test_steps_are_moments_and_what_has_no_step_is_there_in_all_of_them():
    cards = (("book", "look", "web", {"step": "one"}), ("trial", "look", "store", {"step": "two"}))
    chat = ("chat", "look", "web", {})
    assert told(journey_of(*cards, steps=("one", "two"))) == [("book", "trial", None, False)]
    assert told(journey_of(*cards, chat, steps=("one", "two"))) == []


def test_what_spans_stages_is_met_in_all_of_them():
    journey = journey_of(("site", "look", "web", {"span": 2}), ("till", "buy", "store", PURCHASE))
    assert told(journey) == []


# -- ratings ---------------------------------------------------------------------------------------


def test_a_rating_that_falls_is_told():
    journey = journey_of(
        ("page", "look", "web", {"rating": 4.2}), ("till", "buy", "store", {"rating": 2.7})
    )
    (found,) = hand_overs(journey)
    assert found.change == -1.5
    (unrated,) = hand_overs(with_("till", rating=None)(journey))
    assert unrated.change is None


def test_what_matters_most_stands_for_its_side():
    journey = journey_of(
        ("ad", "look", "web", {"importance": 2}),
        ("page", "look", "web", {"importance": 5}),
        ("door", "buy", "store", {"importance": 3}),
        ("till", "buy", "store", {"importance": 1, "moment_of_truth": True}),
    )
    assert told(journey) == [("page", "till", "ropo", False)]

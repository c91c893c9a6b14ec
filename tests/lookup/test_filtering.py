"""The filter: what is meant, what steps back, and what there is to choose from."""

import pytest

from journeyeditor.edits import cards, records
from journeyeditor.lookup.filtering import FACETS, NONE, Filter, Sieve, is_offered, offers
from journeyeditor.model import Journey


def card(id_, kind, stage="s1", lane="l1", **fields):
    return {"id": id_, "kind": kind, "stage": stage, "lane": lane, **fields}


MAP = {
    "format": "journeyeditor",
    "version": 1,
    "stages": [{"id": "s1"}, {"id": "s2"}],
    "lanes": [{"id": "l1", "kind": "touchpoints"}, {"id": "l2", "kind": "emotions"}],
    "channels": [{"id": "shop"}, {"id": "site"}],
    "personas": [{"id": "ann"}, {"id": "bob"}],
    "cards": [
        card("t1", "touchpoint", channel="shop", owner="Sales", tags=["x", "y"], votes=3),
        card("t2", "touchpoint", "s2", channel="site", tags=["y"], personas=["ann"]),
        card("t3", "touchpoint", "s2", status="assumed", votes=1, personas=["ann", "bob"]),
        card("n1", "note", "s2", votes=12),
    ],
    "curves": [
        {"id": "k1", "lane": "l2", "persona": "ann", "points": [
            {"id": "p1", "stage": "s1"}, {"id": "p2", "stage": "s2", "status": "assumed"}]},
        {"id": "k2", "lane": "l2", "persona": "bob", "points": [{"id": "p3", "stage": "s1"}]},
    ],
    "connections": [{"id": "c1", "start": "t1", "end": "t2"}, {"id": "c2", "start": "t2",
                    "end": "t3"}],
    "gathered": [{"stage": "s2", "lane": "l1"}],
}  # fmt: skip
CARDS = {"t1", "t2", "t3", "n1"}
KEYS = {
    *(("card", id_) for id_ in CARDS),
    *(("curve", "k1"), ("point", "k1", "p1"), ("point", "k1", "p2")),
    *(("curve", "k2"), ("point", "k2", "p3"), ("connection", "c1"), ("connection", "c2")),
    *(("strip", "s2", "l1"), ("stage", "s1"), ("stage", "s2"), ("lane", "l1"), ("lane", "l2")),
    *(("title",), ("cell", "s2", "l1")),
}


@pytest.fixture
def journey():
    return Journey.model_validate(MAP)


def of(**facets):
    votes = facets.pop("votes", 0)
    return Filter(**{name: frozenset(values) for name, values in facets.items()}, votes=votes)


def left(journey, asked, kind="card"):
    back = Sieve(asked).steps_back(journey)
    return {key[-1] for key in KEYS if key[0] == kind and key not in back}


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        (of(), CARDS),
        (of(kind=["note"]), {"n1"}),
        (of(kind=["note", "touchpoint"]), CARDS),
        (of(channel=["shop"]), {"t1"}),
        (of(channel=[NONE]), {"t3"}),
        (of(status=["assumed"]), {"t3"}),
        (of(tag=["y"]), {"t1", "t2"}),
        (of(tag=["x", NONE]), {"t1", "t3", "n1"}),
        (of(owner=["Sales"]), {"t1"}),
        (of(persona=["bob"]), {"t3"}),
        (of(persona=["ann"]), {"t2", "t3"}),
        (of(persona=[NONE]), {"t1", "n1"}),
        (of(votes=3), {"t1", "n1"}),
        (of(votes=3, kind=["touchpoint"]), {"t1"}),
        (of(tag=["y"], channel=["site"]), {"t2"}),
        (of(tag=["y"], kind=["note"]), set()),
    ],
)
def test_one_value_of_each_facet_that_asks(journey, asked, meant):
    assert left(journey, asked) == meant
    sieve = Sieve(asked)
    sieve.steps_back(journey)
    assert sieve.cards == len(meant)


@pytest.mark.parametrize(
    ("asked", "curves", "points"),
    [
        (of(persona=["ann"]), {"k1"}, {"p1", "p2"}),
        (of(status=["assumed"]), {"k1"}, {"p2"}),
        (of(persona=["bob"], status=["assumed"]), set(), set()),
        (of(kind=["curve"]), {"k1", "k2"}, {"p1", "p2", "p3"}),
        (of(kind=["note"]), set(), set()),
        (of(votes=1), set(), set()),
    ],
)
def test_curves_and_points(journey, asked, curves, points):
    assert left(journey, asked, "curve") == curves
    assert left(journey, asked, "point") == points


def test_a_connection_needs_both_its_cards(journey):
    assert left(journey, of(tag=["y"]), "connection") == {"c1"}
    assert left(journey, of(kind=["note"]), "connection") == set()


def test_the_strip_stays_with_one_card_of_its_cell(journey):
    assert left(journey, of(kind=["note"]), "strip") == {"l1"}
    assert left(journey, of(owner=["Sales"]), "strip") == set()


def test_stages_and_lanes_never_step_back(journey):
    back = Sieve(of(tag=["none there"])).steps_back(journey)
    kinds = {key[0] for key in KEYS if key in back}
    assert kinds == {"card", "curve", "point", "connection", "strip"}


def test_the_next_map_is_sifted_as_if_it_were_the_first(journey):
    asked = of(tag=["y"])
    sieve = Sieve(asked)
    for other in (
        journey,
        records.set_fields(journey, ("n1",), tags=("y",)),
        cards.remove(journey, ("t1",)),
        cards.move(journey, ("n1",), "s1", "l1", 0),
        journey,
    ):
        assert sieve.steps_back(other) == Sieve(asked).steps_back(other)


def test_a_value_is_added_and_taken_out():
    asked = Filter().toggled("tag", "x").toggled("votes", "3").toggled("kind", "note")
    assert list(asked.chosen()) == [("kind", "note"), ("tag", "x"), ("votes", "3")]
    assert asked.toggled("votes", "5").votes == 5
    assert asked.without("kind").without("tag").toggled("votes", "3") == Filter()
    assert asked
    assert not Filter()


def test_the_offers_are_what_the_map_has(journey):
    found = {facet: offers(journey, facet) for facet in FACETS}
    assert found["kind"] == [("touchpoint", 3), ("curve", 2), ("note", 1)]
    assert found["channel"] == [("shop", 1), ("site", 1), (NONE, 1)]
    assert found["tag"] == [("y", 2), ("x", 1), (NONE, 2)]
    assert found["persona"] == [("ann", 3), ("bob", 2), (NONE, 2)]
    assert found["status"] == [("observed", 5), ("assumed", 2)]
    assert found["votes"] == [("1", 3), ("2", 2), ("3", 2), ("5", 1), ("10", 1)]
    assert all(is_offered(journey, facet) for facet in FACETS)
    empty = journey.replace(cards=(), curves=(), connections=(), gathered=())
    assert not any(offers(empty, facet) or is_offered(empty, facet) for facet in FACETS)

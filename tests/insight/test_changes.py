"""What changed between two maps, as a person would tell it."""

import random

import pytest
from shops import STORE, card, more, shop, touchpoint, with_, without

from journeyeditor import templates
from journeyeditor.edits import cards, curves, facts, lanes, people, records, stages
from journeyeditor.edits.identity import with_fresh_ids
from journeyeditor.insight.change_report import line, report
from journeyeditor.insight.changes import changes
from journeyeditor.insight.states import as_is, to_be
from journeyeditor.insight.words import words
from journeyeditor.model import CARD_KINDS, Journey
from journeyeditor.resources import samples
from journeyeditor.storage import files

EN, IT = words("en"), words("it")
STEPS = more("stages", {"id": "ask", "title": "Ask", "steps": [{"id": "t1", "title": "Call"}]})


def told(old, new, table=EN):
    return [f"{change.kind}: {line(change, table)}" for change in changes(old, new)]


# What someone does to the map, and what the report says of it.
EDITS = {
    "a card is added": (
        more("cards", touchpoint("chat", "keep")),
        ["added: touchpoint “chat”, in Keep · Touchpoints"],
    ),
    "a card is removed": (
        without("mail"),
        ["removed: touchpoint “mail”, in Keep · Touchpoints"],
    ),
    "a card is moved": (
        lambda j: cards.move(j, ["mail"], "look", "touch"),
        ["moved: touchpoint “mail”: from Keep · Touchpoints to Look · Touchpoints"],
    ),
    "a card is moved within its cell": (
        lambda j: cards.move(j, ["sub"], "look", "touch", 0),
        ["moved: touchpoint “sub”: up or down, in Look · Touchpoints"],
    ),
    "a card is reworded": (
        with_("page", title="The page"),
        ["reworded: touchpoint: “page” → “The page”"],
    ),
    "a note is written": (
        with_("page", note="Read\nit"),
        ["reworded: touchpoint “page”, note: nothing → “Read it”"],
    ),
    "ratings change": (
        with_("page", rating=2.25, moment_of_truth=True, channel=None, status="assumed"),
        [
            "changed: touchpoint “page”: known how observed → assumed, channel “Web” → nothing, "
            "moment of truth no → yes, rating 4 → 2.25"
        ],
    ),
    "a card becomes another kind": (
        lambda j: cards.change_kind(j, ["mail"], "action"),
        ["changed: action “mail”: kind Touchpoint → Action"],
    ),
    "a card becomes another kind elsewhere": (
        lambda j: cards.move(cards.change_kind(j, ["mail"], "action"), ["mail"], "look", "touch"),
        [
            "moved: action “mail”: from Keep · Touchpoints to Look · Touchpoints",
            "changed: action “mail”: kind Touchpoint → Action",
        ],
    ),
    "a stage is moved": (
        lambda j: stages.move(j, ["ask"], 0),
        ["moved: stage “Ask”: from place 4 to 1"],
    ),
    "a stage is removed with all that is in it": (
        lambda j: stages.remove(j, ["keep"]),
        [
            "removed: stage “Keep”",
            "removed: touchpoint “mail”, in Keep · Touchpoints",
            "removed: curve point (“Ada”), in Keep",
        ],
    ),
    "a step is added": (
        lambda j: stages.add_step(j, "ask", stages.new_step(j, "Write")),
        ["added: step “Write” (“Ask”)"],
    ),
    "a lane gets a line": (
        lambda j: records.set_fields(j, ["touch"], separator="visibility"),
        ["changed: lane “Touchpoints”: separator nothing → line of visibility"],
    ),
    "a curve point is dragged up": (
        lambda j: curves.move_point(j, "p2", "buy", 0.5, 1.5),
        ["shifted: curve point (“Ada”), in Buy: −1 → +1.5 (+2.5)"],
    ),
    "a curve point is dragged aside": (
        lambda j: curves.move_point(j, "p2", "buy", 0.8, -1),
        ["moved: curve point (“Ada”): earlier or later, in Buy"],
    ),
    "a curve point gets another feeling with its value": (
        lambda j: with_("p1", value=0, feeling="calm")(j),
        ["shifted: curve point “calm” (“Ada”), in Look: +1 → 0 (−1), feeling nothing → “calm”"],
    ),
    "a connection is drawn": (
        more("connections", {"id": "k", "start": "page", "end": "order"}),
        ["added: connection “page → order”"],
    ),
    "the objective changes": (
        lambda j: facts.set_facts(j, objective="sell", next_review="2028-02-01"),
        [
            "reworded: the map, objective: “sell twice as much” → “sell”",
            "changed: the map: next review June 2027 → 1 February 2028",
        ],
    ),
    "an action is done": (
        with_("hire", status="done"),
        ["changed: action of the plan “Second till”: status to do → done"],
    ),
    "a source is removed": (without("talks"), ["removed: source “Twelve talks”"]),
    "a persona comes first": (
        lambda j: people.move(j, ["bob"], 0),
        ["moved: persona “Bob”: to another place of its list"],
    ),
    "a cell is gathered": (
        lambda j: j.replace(gathered=gathered(j)),
        ["changed: the map: gathered cells"],
    ),
    "another program adds a field": (
        lambda j: Journey.model_validate({**j.model_dump(), "mood": 3}),
        ["changed: the map: fields of another program"],
    ),
}


def gathered(journey):
    tree = {**journey.model_dump(mode="json"), "gathered": [{"stage": "look", "lane": "touch"}]}
    return Journey.model_validate(tree).gathered


@pytest.fixture(name="journey", scope="module")
def _journey():
    bob = more("personas", {"id": "bob", "name": "Bob"})
    return STEPS(bob(more("cards", touchpoint("sub", "look"))(shop())))


@pytest.mark.parametrize("what", EDITS)
def test_what_someone_did_is_told(what, journey):
    edit, lines = EDITS[what]
    assert told(journey, edit(journey)) == lines


@pytest.mark.parametrize("what", EDITS)
def test_it_is_told_in_italian_too(what, journey):
    found = changes(journey, EDITS[what][0](journey))
    for change in found:
        assert line(change, IT) != line(change, EN)


@pytest.mark.parametrize("what", EDITS)
def test_every_change_names_records_of_the_maps(what, journey):
    new = EDITS[what][0](journey)
    for change in changes(journey, new):
        if change.what.noun != "journey":
            assert change.id in (journey if change.kind == "removed" else new).index.ids
            assert change.was in (new if change.kind == "added" else journey).index.ids


def test_nothing_is_told_of_the_same_map_or_of_another_way_to_write_it(journey):
    assert changes(journey, journey) == ()
    assert changes(journey, with_("page", rating=4.0)(journey)) == ()
    assert changes(files.parse(files.dump(journey), "x"), journey) == ()
    assert report((), EN) == "No differences\n"


def test_an_order_that_nobody_sees_is_told_as_such(journey):
    first, *others = journey.cards
    turned = journey.replace(cards=(first, *reversed(others)))
    assert told(journey, turned) == ["changed: the map: order in the file"]


def test_the_report_has_a_heading_for_each_kind(journey):
    new = more("cards", touchpoint("chat", "keep"))(with_("page", title="The page")(journey))
    assert report(changes(journey, new), EN) == (
        "2 changes\n\n"
        "Added\n  touchpoint “chat”, in Keep · Touchpoints\n\n"
        "Reworded\n  touchpoint: “page” → “The page”\n"
    )
    assert report(changes(journey, new), IT) == (
        "2 modifiche\n\n"
        "Aggiunto\n  punto di contatto «chat», in Keep · Punti di contatto\n\n"
        "Riscritto\n  punto di contatto: «page» → «The page»\n"
    )


def test_long_texts_are_shortened_and_braces_stay(journey):
    new = with_("page", note="{note} " * 100)(journey)
    (said,) = told(journey, new)
    assert "“{note} {note}" in said
    assert len(said) < 250
    assert said.endswith("…”")


# -- any two maps ----------------------------------------------------------------------------------


def test_something_is_told_exactly_when_something_differs():
    dice = random.Random(4)
    for path in samples():
        journey = files.load(path).journey
        for _ in range(20):
            other = journey
            for _ in range(dice.randint(1, 4)):
                other = dice.choice(STIRS)(other, dice)
            assert bool(changes(journey, other)) == (other != journey)
            for change in changes(journey, other):
                assert line(change, EN)
                assert line(change, IT)


STIRS = [
    lambda j, dice: records.remove(j, [dice.choice(sorted(j.index.ids))]),
    lambda j, dice: stages.move(j, [dice.choice(j.stages).id], dice.randrange(len(j.stages))),
    lambda j, dice: lanes.move(j, [dice.choice(j.lanes).id], dice.randrange(len(j.lanes))),
    lambda j, dice: cards.move(
        j, [dice.choice(j.cards).id], dice.choice(j.stages).id, dice.choice(j.lanes).id, 0
    ),
    lambda j, dice: cards.duplicate(j, [dice.choice(j.cards).id])[0],
    lambda j, dice: cards.change_kind(j, [dice.choice(j.cards).id], dice.choice(CARD_KINDS)),
    lambda j, dice: cards.set_span(j, [dice.choice(j.cards).id], dice.randint(1, 4)),
    lambda j, dice: cards.vote(j, [dice.choice(j.cards).id]),
]


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.stem)
def test_a_map_with_other_ids_is_the_same_map(path):
    journey = files.load(path).journey
    assert changes(journey, with_fresh_ids(journey)) == ()


def test_maps_that_were_begun_apart_are_matched_by_name_and_place():
    one, other = (templates.instantiate("funnel", "en") for _ in range(2))
    assert changes(one, other) == ()
    page = next(card for card in other.cards if card.title.startswith("The page"))
    moved = cards.move(other, [page.id], other.stages[0].id, page.lane)
    moved = records.set_fields(moved, [moved.curves[0].points[0].id], value=-2)
    assert told(one, moved) == [
        "moved: touchpoint “The page with price and details”: from Evaluation · Touchpoints to "
        "Discovery · Touchpoints",
        "shifted: curve point “Surprised” (“Example”), in Discovery: +0.4 → −2 (−2.4)",
    ]
    assert all(change.id in moved.index.ids for change in changes(one, moved))
    assert all(change.was in one.index.ids for change in changes(one, moved))


# -- as it is, as it is to be ----------------------------------------------------------------------


@pytest.fixture(name="both")
def _both():
    future = {"id": "hope", "lane": "feel", "persona": "ada", "state": "future"}
    future["points"] = [{"id": "h2", "stage": "buy", "value": 1.5, "sources": ["talks"]}]
    idea = card("idea", "opportunity", "buy", "pain", status="proposed", related=["wait"])
    desk = touchpoint("desk", "buy", "store", status="proposed")
    start = more("channels", STORE)(shop())
    return more("curves", future)(more("cards", idea, desk)(with_("wait", related=[])(start)))


def test_as_it_is_there_is_nothing_that_is_only_proposed(both):
    now = as_is(both)
    assert {card.id for card in now.cards} == {"page", "order", "mail", "wait"}
    assert [curve.id for curve in now.curves] == ["curve"]


def test_as_it_is_to_be_the_future_curve_takes_the_place_of_the_present_one(both):
    assert [curve.state for curve in to_be(both).curves] == ["future"]
    assert told(as_is(both), to_be(both)) == [
        "added: opportunity “idea”, in Buy · Pain points",
        "added: touchpoint “desk”, in Buy · Touchpoints",
        "removed: curve point (“Ada”), in Look",
        "removed: curve point (“Ada”), in Keep",
        "changed: emotion curve “Ada”: state nothing → Future state",
        "shifted: curve point (“Ada”), in Buy: −1 → +1.5 (+2.5)",
    ]


def test_a_map_of_one_state_is_both():
    assert as_is(shop()) == shop() == to_be(shop())

"""What a person expects of personas, channels, sources, the plan, the parking lot and the facts."""

import pytest
from edit_maps import assert_sound, assert_untouched, cell, found, shop, titles

from journeyeditor.edits import EditError, channels, facts, parking, people, plan, sources


@pytest.fixture(name="journey")
def _journey():
    return shop()


@pytest.mark.parametrize(
    ("module", "collection"),
    [
        (people, "personas"),
        (channels, "channels"),
        (sources, "sources"),
        (plan, "actions"),
        (parking, "parking"),
    ],
)
def test_every_list_grows_shrinks_and_is_put_in_order(journey, module, collection):
    record = module.new(journey, "New\x00 one")
    new = module.add(journey, record, 0)
    row = getattr(new, collection)
    assert titles(row)[0] == "New one"
    assert_untouched(journey, new)
    assert_sound(new)
    moved = module.move(new, [record.id], 99)
    assert titles(getattr(moved, collection))[-1] == "New one"
    assert module.move(moved, [record.id], 99) is moved
    assert module.remove(moved, [record.id]) == journey
    with pytest.raises(EditError, match="is used already"):
        module.add(new, record)
    with pytest.raises(EditError, match="with the id “ghost”"):
        module.move(journey, ["ghost"], 0)
    with pytest.raises(EditError, match="with the id “look”"):
        module.remove(journey, ["look"])


def test_a_persona_leaves_cards_and_curves_behind(journey):
    new = people.remove(journey, ["ada"])
    assert found(new, "look").personas == ()
    assert found(new, "try").personas == ("bob",)
    assert found(new, "curve_ada").persona is None
    assert "face" not in new.index.images
    assert_sound(new)


def test_new_personas_look_different(journey):
    styles = []
    for name in "Cy", "Di", "Ed", "Flo", "Gus":
        journey = people.add(journey, people.new(journey, name))
        styles.append(journey.personas[-1].style)
    assert sorted(styles[:4]) == [1, 2, 3, 4]
    assert styles[4] == 1
    assert people.new(journey, "Hal", style=3).style == 3


def test_a_channel_leaves_touchpoints_and_personas_behind(journey):
    new = channels.remove(journey, ["web"])
    assert found(new, "site").channel is None
    assert found(new, "ada").preferred_channels == ()
    assert_untouched(journey, new, "web", "site", "ada")
    assert_sound(new)


def test_a_source_is_cited_no_more(journey):
    new = sources.remove(journey, ["talks", "logs"])
    assert found(new, "queue").sources == ()
    assert found(new, "p2").sources == ()
    assert found(new, "site").metrics[0].sources == ()
    assert found(new, "site").metrics[0].value == "38"
    assert_sound(new)


def test_an_action_serves_what_is_there(journey):
    with pytest.raises(EditError, match="“serves” names “ghost”"):
        plan.add(journey, plan.new(journey, "x", serves=("ghost",)))


# -- parking lot -----------------------------------------------------------------------------


def test_cards_are_parked(journey):
    journey = journey.replace(
        cards=tuple(
            card.replace(note="Long.") if card.id == "queue" else card for card in journey.cards
        )
    )
    new, ids = parking.park(journey, ["queue", "look"], 1)
    assert titles(new.parking) == ["Parking?", "look", "queue", "No toilets"]
    assert [found(new, id_).kind for id_ in ids] == ["action", "pain_point"]
    assert found(new, ids[1]).note == "Long."
    assert "queue" not in new.index.cards
    assert_sound(new)


def test_parked_notes_find_their_cell(journey):
    new, (first, second) = parking.place(journey, ["loose", "hurt"], "during", "actions", 1)
    assert cell(new, "during", "actions") == ["try", "Parking?", "No toilets", "ask"]
    assert found(new, first).kind == "action"
    assert found(new, first).note == "Where?\n— Eva"
    assert found(new, second).kind == "pain_point"
    assert new.parking == ()
    assert_sound(new)


def test_a_note_becomes_what_it_is_told_to(journey):
    new, (id_,) = parking.place(journey, ["hurt"], "before", "actions", kind="need")
    assert found(new, id_).kind == "need"
    with pytest.raises(EditError, match="is not a kind of card"):
        parking.place(journey, ["hurt"], "before", "actions", kind="wish")


def test_parking_and_placing_nothing_changes_nothing(journey):
    assert parking.park(journey, []) == (journey, ())
    assert parking.park(journey, [])[0] is journey
    assert parking.place(journey, [], "before", "actions")[0] is journey


# -- facts -----------------------------------------------------------------------------------


def test_facts_are_set(journey):
    new = facts.set_facts(journey, title="Un negozio\x1b", language="it", next_review="2027-01")
    assert (new.title, new.language, new.next_review) == ("Un negozio", "it", "2027-01")
    assert_untouched(journey, new)
    assert_sound(new)
    assert facts.set_facts(new, title="Un negozio") is new


def test_findings_are_facts(journey):
    new = facts.set_facts(journey, findings=[{"title": "Queues", "text": "They hurt."}])
    assert new.findings[0].title == "Queues"
    assert facts.set_facts(new, findings=new.findings) is new


@pytest.mark.parametrize(
    ("name", "value"),
    [("language", "klingon language"), ("next_review", "2027-13"), ("scope", "all")],
)
def test_a_fact_that_is_not_allowed_is_named(journey, name, value):
    with pytest.raises(EditError) as wrong:
        facts.set_facts(journey, **{name: value})
    assert wrong.value.field == name


@pytest.mark.parametrize("name", ["cards", "version", "gathered", "mood"])
def test_what_is_no_fact_cannot_be_set(journey, name):
    with pytest.raises(EditError, match=f"“{name}”"):
        facts.set_facts(journey, **{name: ()})

"""What a person expects of personas, channels, sources, the plan, the parking lot and the facts."""

import pytest
from edit_maps import assert_sound, assert_untouched, cell, found, shop, titles

from journeyeditor.edits import (
    EditError,
    channels,
    facts,
    parking,
    people,
    plan,
    records,
    sources,
)
from journeyeditor.model import Preference, new_journey


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


# -- personas of other maps ------------------------------------------------------------------------


def test_a_persona_is_taken_from_another_map_with_photo_and_channels():
    there, here = shop(), new_journey(title="Empty")
    here, (id_,) = people.take(here, there, ["ada"])
    taken, ada = here.index.personas[id_], there.index.personas["ada"]
    assert (taken.name, taken.age) == (ada.name, ada.age)
    assert here.index.images[taken.photo].data == there.index.images["face"].data
    liked = [here.index.channels[each.channel].title for each in taken.preferred_channels]
    assert liked == [there.index.channels[p.channel].title for p in ada.preferred_channels]
    assert liked
    assert not here.curves
    assert not here.cards
    assert_sound(here)


def test_taking_a_persona_twice_makes_two_who_look_different():
    there = shop()
    here, (one,) = people.take(new_journey(), there, ["ada"])
    here, (two,) = people.take(here, there, ["ada"])
    first, second = here.index.personas[one], here.index.personas[two]
    assert (first.name, first.photo) == (second.name, second.photo)
    assert first.style != second.style
    assert len(here.images) == len(here.personas) - 1
    assert [channel.title for channel in here.channels].count("Web") <= 1


def test_a_copy_of_a_persona_stands_behind_them(journey):
    new, made = people.duplicate(journey, "ada")
    assert [persona.id for persona in new.personas] == ["ada", made, "bob"]
    assert new.index.personas[made].style not in {p.style for p in journey.personas}
    assert_untouched(journey, new)
    assert_sound(new)


def test_personas_put_apart_come_back_as_they_were(journey):
    apart = people.apart(journey, ["bob", "ada"])
    assert [persona.id for persona in apart.personas] == ["ada", "bob"]
    assert apart.title == "Ada, Bob"
    assert not apart.cards
    assert not apart.curves
    assert_sound(apart)
    again, _ = people.take(new_journey(), apart, ["ada", "bob"])
    assert [p.name for p in again.personas] == [p.name for p in journey.personas]
    with pytest.raises(EditError, match="with the id “ghost”"):
        people.apart(journey, ["ghost"])


# -- channels --------------------------------------------------------------------------------------


def test_merged_channels_are_one_for_every_card_and_persona(journey):
    journey = records.set_fields(journey, ["web"], medium=None)
    merged = channels.merge(journey, "web", ["street"])
    assert "street" not in merged.index.channels
    assert [found(merged, id_).channel for id_ in ("site", "store", "till")] == ["web"] * 3
    assert merged.index.channels["web"].medium == journey.index.channels["street"].medium
    assert merged.index.channels["web"].title == journey.index.channels["web"].title
    assert_sound(merged)
    with pytest.raises(EditError, match="with the id “ghost”"):
        channels.merge(journey, "web", ["ghost"])


def test_who_liked_both_channels_likes_the_one_as_the_better(journey):
    liked = (Preference(channel="web", weight=2), Preference(channel="street", weight=5))
    journey = records.set_fields(journey, ["ada"], preferred_channels=liked)
    merged = channels.merge(journey, "web", ["street"])
    (left,) = merged.index.personas["ada"].preferred_channels
    assert (left.channel, left.weight) == ("web", 5)


def test_unused_channels_go_and_used_ones_stay(journey):
    idle = channels.new(journey, "Fax")
    grown = channels.add(journey, idle)
    assert channels.uses(grown)[idle.id] == 0
    assert channels.uses(grown)["street"] >= 2
    assert channels.remove_unused(grown) == journey
    assert channels.remove_unused(journey) is journey

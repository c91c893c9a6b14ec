"""Find in all text: what is found, in which order, and again after an edit."""

import pytest

from journeyeditor.edits import cards, records
from journeyeditor.lookup.finding import THE_MAP, Finder
from journeyeditor.model import Journey

MAP = {
    "format": "journeyeditor",
    "version": 1,
    "title": "Buying a sofa",
    "objective": "less returns",
    "findings": [{"title": "Delivery hurts", "text": "nine of ten"}],
    "stages": [
        {"id": "s1", "title": "Search", "description": "far away", "steps": [
            {"id": "st", "title": "compare"}]},
        {"id": "s2", "title": "Visit"},
    ],
    "lanes": [
        {"id": "l1", "kind": "touchpoints"},
        {"id": "l2", "kind": "emotions", "title": "Mood", "hint": "how it feels"},
        {"id": "l3", "kind": "pain_points"},
    ],
    "channels": [{"id": "ch", "title": "Corner shop"}, {"id": "c0", "title": "Fax"}],
    "cards": [
        {"id": "a", "kind": "touchpoint", "stage": "s2", "lane": "l1", "title": "Shop window",
         "channel": "ch", "device": "tablet", "owner": "Sales", "micro_conversion": "sits down",
         "goal": "tries it", "metrics": [{"name": "dwell", "value": "38", "unit": "sec"}]},
        {"id": "b", "kind": "touchpoint", "stage": "s1", "lane": "l1", "title": "Perché no?",
         "note": "the corner", "tags": ["urgent"], "link": "https://example.com/zebra"},
        {"id": "p", "kind": "pain_point", "stage": "s1", "lane": "l3", "title": "Too dear",
         "cause": "old stock"},
        {"id": "m", "kind": "metric", "stage": "s1", "lane": "l3", "title": "Rate",
         "figure": "61 %", "change": "+4"},
    ],
    "personas": [{"id": "pe", "name": "Giulia", "quote": "I want to touch it", "goals": ["rest"],
                  "hobbies": ["chess"], "needs": ["advice"], "frustrations": ["queues"]}],
    "curves": [{"id": "k", "lane": "l2", "persona": "pe", "points": [
        {"id": "k2", "stage": "s2", "feeling": "glad", "quote": "at last"},
        {"id": "k1", "stage": "s1", "feeling": "lost"}]}],
    "connections": [{"id": "n", "start": "b", "end": "a", "label": "walks over"}],
    "sources": [{"id": "so", "title": "Diary study", "note": "anonymous"}],
    "actions": [{"id": "ac", "title": "Fewer steps", "owner": "Marta"}],
    "parking": [{"id": "no", "title": "Think about returns"}],
}  # fmt: skip


@pytest.fixture
def journey():
    return Journey.model_validate(MAP)


@pytest.fixture
def find(journey):
    finder = Finder(lambda journey, kind: {"pain_points": "Pain points"}.get(kind, ""))
    return lambda text, on=journey: finder.find(on, text)


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        *(("sofa", THE_MAP), ("nine of", THE_MAP)),
        *(("far away", "s1"), ("compare", "s1"), ("mood", "l2"), ("how it feels", "l2")),
        *(("pain points", "l3"), ("window", "a"), ("tablet", "a"), ("sales", "a")),
        *(("sits", "a"), ("tries", "a"), ("dwell", "a"), ("perche", "b"), ("URGENT", "b")),
        *(("zebra", "b"), ("old stock", "p"), ("61 %", "m"), ("+4", "m"), ("glad", "k2")),
        *(("at last", "k2"), ("walks", "n"), ("touch it", "pe"), ("chess", "pe"), ("fax", "c0")),
        *(("queues", "pe"), ("diary", "so"), ("marta", "ac"), ("think", "no")),
    ],
)
def test_all_text_is_found(find, text, id_):
    assert find(text) == (id_,)


def test_what_is_found_comes_in_reading_order(find):
    # Facts, stages; then each lane with its curves and its cards, stage by stage; then the rest.
    order = (THE_MAP, "s1", "s2", "b", "a", "l2", "k", "k1", "k2", "p", "m", "n", "pe", "so", "ac")
    for letter in "aeiost":
        found = [id_ for id_ in find(letter) if id_ in order]
        assert len(found) > 4
        assert found == sorted(found, key=order.index)


def test_the_name_of_a_channel_is_found_on_its_cards(find):
    assert find("corner") == ("b", "a")


def test_the_name_of_a_persona_is_found_on_their_curve(find):
    assert find("giulia") == ("k", "pe")


def test_nothing_is_found_across_two_texts_or_for_nothing(find):
    assert find("perché no?the corner") == ()
    assert find("") == find("  ") == ()
    assert find("not there") == ()


def test_an_edit_is_found_at_once(journey, find):
    assert find("bargain") == ()
    edited = records.set_fields(journey, ("p",), title="No bargain")
    assert find("bargain", edited) == ("p",)
    assert find("dear", edited) == ()
    assert find("bargain") == ()  # undone
    gone = cards.remove(edited, ("p",))
    assert find("bargain", gone) == ()


def test_the_first_place_is_looked_for_from_where_one_is(journey):
    finder = Finder()
    found = finder.find(journey, "o")
    at = finder.first_from(found, "a")
    order = [THE_MAP, "s1", "s2", "l1", "b", "a", "l2", "k", "k1", "k2", "l3", "p", "m", "n", "pe"]
    assert order.index(found[at]) >= order.index("a")
    assert finder.first_from(found, "") == 0
    assert finder.first_from(finder.find(journey, "sofa"), "no") == 0


def test_reading_in_small_steps_finds_the_same(journey, find):
    finder = Finder()
    steps = 1
    while not finder.prepare(journey, 3):
        steps += 1
    assert steps > 3
    assert finder.find(journey, "corner") == find("corner")

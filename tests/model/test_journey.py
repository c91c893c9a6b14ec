"""The journey: a frozen value with look-ups."""

import pytest
from pydantic import ValidationError

from journeyeditor.model import Note, identified, new_id, new_journey


@pytest.fixture
def journey():
    return new_journey(
        title="Shop",
        stages=[{"id": "s1", "steps": [{"id": "t1"}]}, {"id": "s2"}],
        lanes=[{"id": "l1", "kind": "notes"}, {"id": "l2", "kind": "emotions"}],
        cards=[
            {"id": "c1", "kind": "note", "stage": "s1", "lane": "l1"},
            {"id": "c2", "kind": "note", "stage": "s2", "lane": "l1"},
            {"id": "c3", "kind": "question", "stage": "s1", "lane": "l1"},
        ],
        curves=[{"id": "v1", "lane": "l2", "points": [{"id": "o1", "stage": "s1"}]}],
        personas=[{"id": "p1", "name": "Ada"}],
    )


def a_note(id_="c9"):
    return Note(id=id_, kind="note", stage="s1", lane="l1")


def test_the_cards_of_a_cell_are_in_the_order_of_the_list(journey):
    assert [card.id for card in journey.index.cell("s1", "l1")] == ["c1", "c3"]
    assert journey.index.cell("s2", "l2") == ()


def test_records_are_found_by_id_and_by_number(journey):
    assert journey.index.cards["c3"] is journey.cards[2]
    assert journey.index.personas["p1"].name == "Ada"
    assert journey.index.stage_number == {"s1": 0, "s2": 1}
    assert journey.index.lane_number == {"l1": 0, "l2": 1}


def test_ids_are_those_of_all_records_nested_ones_too(journey):
    everything = ["s1", "t1", "s2", "l1", "l2", "c1", "c2", "c3", "v1", "o1", "p1"]
    assert [record.id for record in identified(journey)] == everything
    assert journey.index.ids == set(everything)
    assert journey.index.records["o1"] is journey.curves[0].points[0]


def test_replacing_a_list_keeps_the_other_lists_and_looks_up_afresh(journey):
    assert "c9" not in journey.index.cards
    new = journey.replace(cards=(*journey.cards, a_note()))
    assert new.index.cards["c9"] is new.cards[3]
    assert new.stages is journey.stages
    assert new.cards[0] is journey.cards[0]
    assert "c9" not in journey.index.cards
    assert len(journey.cards) == 3


def test_replacing_by_the_same_gives_the_very_journey(journey):
    assert journey.replace(title="Shop", cards=journey.cards) is journey


def test_facts_are_checked(journey):
    assert journey.replace(next_review="2026-05").next_review == "2026-05"
    for wrong in (
        {"next_review": "2026-02-30"},
        {"next_review": "2026-13"},
        {"language": "Italian!"},
        {"state": "past"},
        {"version": 2},
        {"format": "other"},
    ):
        with pytest.raises(ValidationError):
            journey.replace(**wrong)


def test_a_list_takes_records_only(journey):
    for wrong in ([a_note()], ({"id": "c9", "kind": "note"},)):
        with pytest.raises(TypeError, match="cards takes a tuple of records"):
            journey.replace(cards=wrong)


def test_a_replaced_journey_equals_one_that_was_read(journey):
    changed = journey.replace(title="New").replace(cards=(a_note(),))
    again = type(changed).model_validate_json(changed.model_dump_json())
    assert changed == again
    assert changed != journey


def test_nothing_differs_without_notes_of_what_was_given(journey):
    noted = type(journey).model_validate_json(journey.model_dump_json())
    said = journey.model_dump_json(exclude_defaults=True)
    journey.forget_given()
    assert (journey, journey.model_dump_json(exclude_defaults=True)) == (noted, said)
    changed = [card.replace(title="New") for card in journey.cards]
    assert changed == [card.replace(title="New") for card in noted.cards]
    assert journey.cards[0].model_copy(update={"title": "New"}) == changed[0]
    assert journey.cards[1].model_fields_set == set()  # which all share


def test_ids_are_short_unique_and_never_drawn_twice(journey):
    drawn: set[str] = set()
    for _ in range(2000):
        drawn.add(new_id("c", drawn))
    assert len(drawn) == 2000
    assert all(len(id_) == 8 and id_[0] == "c" for id_ in drawn)
    assert all(a_note(id_).id == id_ for id_ in drawn)


def test_an_id_that_is_taken_is_not_drawn(monkeypatch):
    draws = iter((bytes(7), b"\x01" * 7))
    monkeypatch.setattr("secrets.token_bytes", lambda count: next(draws))
    assert new_id("c", {"c0000000"}) == "c1111111"

"""Records: frozen, checked when they change, keeping what they do not know."""

import pytest
from pydantic import ValidationError

from journeyeditor.model import (
    CARD_CLASSES,
    CARD_OF_LANE,
    LANE_KINDS,
    Connection,
    Curve,
    Note,
    Opportunity,
    PainPoint,
    Persona,
    Point,
    Stage,
    Touchpoint,
)


def note(**fields):
    return Note(id="c1", kind="note", stage="s1", lane="l1", **fields)


def touchpoint(**fields):
    return Touchpoint(id="c1", kind="touchpoint", stage="s1", lane="l1", **fields)


def pain_point(**fields):
    return PainPoint(id="c1", kind="pain_point", stage="s1", lane="l1", **fields)


def test_a_record_does_not_change():
    card = note(title="Before")
    with pytest.raises(ValidationError):
        card.title = "After"
    assert card.title == "Before"


def test_lists_of_a_record_do_not_change_either():
    assert note(tags=["a", "b"]).tags == ("a", "b")


def test_replace_gives_another_record():
    card = note(title="Before")
    assert card.replace(title="After").title == "After"
    assert card.title == "Before"


@pytest.mark.parametrize(
    "change",
    [
        {"title": "x" * 10_001},
        {"title": 5},
        {"title": "a\x00b"},
        {"title": "a\rb"},
        {"status": "sure"},
        {"colour": "red"},
        {"colour": "#12345g"},
        {"link": "javascript:alert(1)"},
        {"link": "https://with spaces"},
        {"link": "https://example.org/" + "x" * 2000},
        {"votes": -1},
        {"votes": 1_000_001},
        {"span": 0},
        {"id": ""},
        {"id": "x" * 41},
        {"id": "-x"},
        {"stage": None},
        {"kind": "touchpoint"},
        {"tags": ("",)},
    ],
    ids=str,
)
def test_replace_checks_like_a_file(change):
    with pytest.raises(ValidationError):
        note().replace(**change)


@pytest.mark.parametrize(
    "change",
    [
        {"title": "x" * 10_000},
        {"title": "two\nlines and a\ttab, «è» 😀"},
        {"colour": "#0A484b"},
        {"link": "mailto:ada@example.org"},
        {"link": "HTTPS://EXAMPLE.ORG"},
        {"votes": 1_000_000},
        {"id": "x" * 40},
        {"id": "A-b_c.9"},
    ],
    ids=str,
)
def test_what_lies_within_the_limits_is_taken(change):
    ((field, value),) = change.items()
    assert getattr(note().replace(**change), field) == value


def test_replace_by_the_same_values_gives_the_very_record():
    card = touchpoint(title="Same", rating=3, tags=("a",))
    assert card.replace(title="Same", rating=3, tags=("a",)) is card
    assert card.replace() is card


def test_one_and_one_point_nought_are_different_texts():
    card = touchpoint(rating=1)
    assert repr(card.replace(rating=1.0).rating) == "1.0"
    assert repr(card.rating) == "1"


def test_replace_does_not_take_a_field_that_the_record_has_not():
    with pytest.raises(TypeError, match="Note has no field rating"):
        note().replace(rating=3)


def test_fields_of_other_programs_go_along():
    card = note(foreign={"a": [1, 2]})
    changed = card.replace(title="New")
    assert changed.foreign == {"a": [1, 2]}
    assert changed.model_dump(exclude_defaults=True)["foreign"] == {"a": [1, 2]}


@pytest.mark.parametrize("kind", CARD_CLASSES)
def test_a_card_class_makes_cards_of_its_kind_and_of_no_other(kind):
    card = CARD_CLASSES[kind](id="c1", kind=kind, stage="s1", lane="l1")
    assert card.kind == kind
    with pytest.raises(ValidationError):
        card.replace(kind="another")


def test_every_lane_is_for_a_kind_of_card():
    assert {CARD_OF_LANE[kind] for kind in LANE_KINDS} <= set(CARD_CLASSES)


# -- figures -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("impact", "experience", "effort", "priority"),
    [(5, 5, 3, 8.33), (5, 5, 1, 25), (1, 1, 5, 0.2), (4, 3, 2.5, 4.8)],
)
def test_priority_is_impact_times_experience_by_effort(impact, experience, effort, priority):
    fields = {"impact_goal": impact, "impact_experience": experience, "effort": effort}
    assert round(pain_point(**fields).priority, 2) == priority
    other = Opportunity(id="c1", kind="opportunity", stage="s1", lane="l1", **fields)
    assert round(other.priority, 2) == priority


@pytest.mark.parametrize("missing", ["impact_goal", "impact_experience", "effort"])
def test_there_is_no_priority_while_a_part_is_missing(missing):
    fields = {"impact_goal": 5, "impact_experience": 5, "effort": 3, missing: None}
    assert pain_point(**fields).priority is None


@pytest.mark.parametrize(
    ("rating", "expectation", "gap"),
    [(2, 4, -2), (4.5, 4, 0.5), (3, 3, 0), (3.3, 3.1, 0.2), (None, 4, None), (4, None, None)],
)
def test_the_gap_is_rating_less_expectation(rating, expectation, gap):
    assert touchpoint(rating=rating, expectation=expectation).gap == gap


@pytest.mark.parametrize("field", ["importance", "expectation", "rating"])
@pytest.mark.parametrize("value", [0, 0.99, 5.01, float("nan"), float("inf"), "x"])
def test_scores_go_from_1_to_5(field, value):
    assert getattr(touchpoint(**{field: 1}), field) == 1
    assert getattr(touchpoint(**{field: 5}), field) == 5
    with pytest.raises(ValidationError):
        touchpoint(**{field: value})


@pytest.mark.parametrize(
    ("field", "low", "high"),
    [("at", 0, 1), ("value", -2, 2)],
)
def test_a_point_lies_in_its_stage_and_on_the_scale(field, low, high):
    for value in (low, high):
        assert getattr(Point(id="o1", stage="s1", **{field: value}), field) == value
    for value in (low - 0.01, high + 0.01):
        with pytest.raises(ValidationError):
            Point(id="o1", stage="s1", **{field: value})


# -- the other nouns -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("record", "fields"),
    [
        (Stage, {"id": "s1", "width": 59}),
        (Stage, {"id": "s1", "phase": "now"}),
        (Persona, {"id": "p1", "age": 151}),
        (Persona, {"id": "p1", "style": 5}),
        (Persona, {"id": "p1", "preferred_channels": [{"channel": "h1", "weight": 6}]}),
        (Curve, {"id": "v1"}),
        (Connection, {"id": "k1", "start": "c1"}),
    ],
)
def test_other_records_are_checked_too(record, fields):
    with pytest.raises(ValidationError):
        record(**fields)

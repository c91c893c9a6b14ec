"""What a person expects of the inspector: setting fields of one or several records of any kind."""

import pytest
from edit_maps import assert_sound, assert_untouched, cell, found, shop

from journeyeditor.edits import EditError, records


@pytest.fixture(name="journey")
def _journey():
    return shop()


# Something of every noun, a field of it and another value.
EVERY_NOUN = [
    ("look", "title", "Look around"),
    ("before", "description", "Before the shop"),
    ("enter", "title", "Come in"),
    ("actions", "hint", "What do they do?"),
    ("web", "medium", "digital"),
    ("ada", "age", 31),
    ("curve_ada", "state", "future"),
    ("p1", "feeling", "keen"),
    ("back", "label", "again"),
    ("talks", "sample_size", 12),
    ("hire", "status", "doing"),
    ("loose", "author", "Ivo"),
]


@pytest.mark.parametrize(("id_", "field", "value"), EVERY_NOUN)
def test_a_field_of_any_record_is_set(journey, id_, field, value):
    new = records.set_fields(journey, [id_], **{field: value})
    assert getattr(found(new, id_), field) == value
    owner = {"enter": "during", "p1": "curve_ada"}.get(id_, id_)
    assert_untouched(journey, new, id_, owner)
    assert_sound(new)
    assert records.set_fields(new, [id_], **{field: value}) is new


def test_several_at_once(journey):
    new = records.set_fields(journey, ["look", "site", "queue", "p1", "p3"], status="assumed")
    for id_ in ("look", "site", "queue", "p1", "p3"):
        assert found(new, id_).status == "assumed"
    assert_untouched(journey, new, "look", "site", "queue", "p1", "p3", "curve_ada")
    new = records.set_fields(journey, ["enter", "choose", "before"], title="Same")
    assert [step.title for step in new.stages[1].steps] == ["Same", "Same"]
    assert_sound(new)


def test_text_is_cleaned(journey):
    new = records.set_fields(journey, ["look"], note="one\r\ntwo\x00\ud800", tags=["a\x07b"])
    assert (found(new, "look").note, found(new, "look").tags) == ("one\ntwo", ("ab",))


@pytest.mark.parametrize("field", ["title", "note"])
def test_what_is_written_over_guidance_is_no_guidance(journey, field):
    start = records.set_fields(journey, ["look"], title="What do they do?", guidance=True)
    assert not found(
        records.set_fields(start, ["look"], **{field: "Asks a friend"}), "look"
    ).guidance
    moved = records.set_fields(start, ["look"], title="What do they do?", stage="after", votes=1)
    assert found(moved, "look").guidance


def test_an_equal_number_is_no_change(journey):
    assert records.set_fields(journey, ["store"], rating=4.0) is journey
    assert records.set_fields(journey, ["store"], metrics=[]) is journey


def test_setting_nothing_changes_nothing(journey):
    assert records.set_fields(journey, ["look"]) is journey
    assert records.set_fields(journey, [], title="x") is journey


@pytest.mark.parametrize(
    ("id_", "field", "value", "message"),
    [
        ("look", "title", "x" * 10_001, "takes at most 10,?000 characters"),
        ("look", "link", "javascript:alert(1)", "begins with http"),
        ("look", "colour", "red", "a colour such as #"),
        ("look", "status", "guessed", "one of 'observed', 'assumed' or 'proposed'"),
        ("look", "votes", -1, "at least 0"),
        ("look", "votes", 1.5, "a whole number"),
        ("look", "votes", "many", "is a number"),
        ("look", "tags", [""], "cannot be empty"),
        ("store", "rating", 6, "at most 5"),
        ("store", "rating", float("nan"), "“rating”"),
        ("hire", "due", "soon", "a date such as"),
        ("hire", "due", "2026-02-30", "a date such as"),
        ("look", "personas", "ada", "cannot be that"),
        ("look", "rating", 3, "The action has no field “rating”"),
        ("look", "id", "x", "cannot be set"),
        ("before", "steps", (), "cannot be set"),
        ("curve_ada", "points", (), "cannot be set"),
        ("look", "picture", "ghost", "“picture” names “ghost”, which is not among the images"),
        ("look", "sources", ("talks", "ghost"), "“sources” names “ghost”"),
        ("queue", "related", ("before",), "“related” names “before”"),
        ("site", "metrics", [{"name": "x", "sources": ["ghost"]}], "“sources” names “ghost”"),
        ("ada", "preferred_channels", [{"channel": "ghost"}], "“channel” names “ghost”"),
        ("p1", "stage", "ghost", "“stage” names “ghost”"),
        ("back", "end", "till", "to itself"),
        ("look", "step", "enter", "“enter” is not a step of the stage"),
    ],
)
def test_what_is_not_allowed_is_said_and_its_field_named(journey, id_, field, value, message):
    with pytest.raises(EditError, match=message) as wrong:
        records.set_fields(journey, [id_], **{field: value})
    if "itself" not in message:
        assert wrong.value.field in (field, "sources", "channel")


def test_an_error_can_be_said_in_another_language(journey):
    with pytest.raises(EditError) as wrong:
        records.set_fields(journey, ["look"], votes=-1)
    assert (wrong.value.reason, wrong.value.field) == ("too_small", "votes")
    assert wrong.value.details == {"limit": 0}


def test_one_wrong_record_of_several_changes_none(journey):
    with pytest.raises(EditError):
        records.set_fields(journey, ["site", "look"], channel="street")


def test_unknown_records_are_errors(journey):
    for edit in (records.remove, lambda j, ids: records.set_fields(j, ids, title="x")):
        with pytest.raises(EditError, match="nothing with the id “ghost”"):
            edit(journey, ["look", "ghost"])


def test_the_place_of_a_card_is_set_as_if_it_was_moved(journey):
    new = records.set_fields(journey, ["try"], stage="after", title="Tried")
    assert cell(new, "after", "actions") == ["buy", "Tried"]
    assert found(new, "try").step is None
    new = records.set_fields(journey, ["look"], lane="pains", span=9)
    assert (found(new, "look").lane, found(new, "look").span) == ("pains", 3)
    assert_sound(new)


def test_the_kind_of_a_card_is_set(journey):
    new = records.set_fields(journey, ["look"], kind="touchpoint", channel="web")
    assert (found(new, "look").kind, found(new, "look").channel) == ("touchpoint", "web")
    assert_sound(new)


def test_a_step_is_set(journey):
    new = records.set_fields(journey, ["ask"], step="enter")
    assert found(new, "ask").step == "enter"
    assert found(records.set_fields(new, ["ask"], step=None), "ask").step is None


def test_a_picture_that_is_replaced_does_not_stay_in_the_file(journey):
    new = records.set_fields(journey, ["look"], picture="face")
    assert [image.id for image in new.images] == ["face"]
    new = records.set_fields(journey, ["ada"], photo=None)
    assert [image.id for image in new.images] == ["window"]
    assert_sound(new)


def test_any_mix_of_records_is_removed(journey):
    mix = ["before", "look", "feelings", "p1", "enter", "web", "hire", "loose", "back", "ada"]
    new = records.remove(journey, mix)
    assert not new.index.ids & {*mix, "site", "curve_ada", "q3"}
    assert found(new, "wide").stage == "during"
    assert_sound(new)


@pytest.mark.parametrize("id_", [*shop().index.records])
def test_anything_can_be_removed(journey, id_):
    new = records.remove(journey, [id_])
    assert id_ not in new.index.ids
    assert_sound(new)


def test_everything_can_be_removed_at_once(journey):
    new = records.remove(journey, journey.index.ids)
    assert new.index.ids == frozenset()
    assert_sound(new)


def test_a_list_in_a_record_takes_no_more_than_a_file_may_hold():
    journey = shop()
    card = journey.cards[0]
    with pytest.raises(EditError, match="tags"):
        records.set_fields(journey, [card.id], tags=tuple(map(str, range(20_001))))

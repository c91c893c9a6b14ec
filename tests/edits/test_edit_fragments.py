"""What a person expects of copy, cut, paste and duplicate, within a map and between two."""

import json

import pytest
from edit_maps import assert_sound, assert_untouched, card, cell, found, image, named, shop, titles

from journeyeditor.edits import EditError, cards, fragments, images, records
from journeyeditor.model import new_journey


@pytest.fixture(name="journey")
def _journey():
    return shop()


def other_map(**lists):
    """Another map, whose stages and lanes only resemble those of the shop."""
    return new_journey(
        stages=[{"id": "a", "title": "First"}, {"id": "b", "title": "during"}],
        lanes=[
            {"id": "x", "kind": "touchpoints"},
            {"id": "y", "kind": "actions"},
            {"id": "before", "kind": "emotions"},
        ],
        **lists,
    )


def carry(source, ids, target, *place, **options):
    """Copy in one window, paste in another: the text of the clipboard is all that they share."""
    fragment = fragments.parse(fragments.copy(source, ids).dump())
    return fragments.paste(target, fragment, *place, **options)


# -- cards -----------------------------------------------------------------------------------


def test_a_card_is_pasted_into_a_cell(journey):
    new, (id_,) = carry(journey, ["ask"], journey, "after", "actions", index=0)
    assert cell(new, "after", "actions") == ["ask", "buy"]
    assert found(new, id_).votes == 2
    assert_untouched(journey, new)
    assert_sound(new)


def test_cards_keep_how_they_lie_to_each_other(journey):
    new, ids = carry(journey, ["look", "site", "store"], journey, "during", "pains")
    assert cell(new, "during", "pains") == ["queue", "look"]
    assert cell(new, "during", "ideas") == ["site"]
    assert cell(new, "after", "ideas") == ["second_till", "store"]
    assert [found(new, id_).title for id_ in ids] == ["look", "site", "store"]
    assert_sound(new)


def test_what_would_leave_the_map_stays_in_its_last_cells(journey):
    new, _ = carry(journey, ["look", "buy", "wide"], journey, "after", "feelings")
    assert cell(new, "after", "feelings") == ["look", "buy", "wide"]
    assert [found(new, new.cards[n].id).span for n in (-1, -2, -3)] == [1, 1, 1]
    assert_sound(new)


def test_cards_come_with_the_connections_between_them(journey):
    new, (look, site) = carry(journey, ["look", "site", "back"], journey, "during", "actions")
    assert [(line.start, line.end) for line in new.connections[2:]] == [(look, site)]


def test_in_their_own_map_cards_go_on_naming_what_they_named(journey):
    new, (queue, idea) = carry(journey, ["queue", "second_till"], journey, "before", "pains")
    assert found(new, queue).related == ("wait",)
    assert found(new, idea).serves == (queue, "wait")
    assert new.sources is journey.sources


def test_a_card_that_was_cut_and_pasted_shows_its_picture_again(journey):
    fragment = fragments.copy(journey, ["look"])
    cut = cards.remove(journey, ["look"])
    new, (id_,) = fragments.paste(cut, fragment, "before", "actions")
    shown = new.index.images[found(new, id_).picture]
    assert shown.data == journey.index.images["window"].data
    assert_sound(new)


def test_a_step_is_kept_within_its_stage(journey):
    new, (id_,) = carry(journey, ["try"], journey, "during", "pains")
    assert found(new, id_).step == "choose"
    new, (id_,) = carry(journey, ["try"], journey, "after", "pains")
    assert found(new, id_).step is None


def test_another_map_gets_what_the_cards_name(journey):
    target = other_map()
    new, (site, queue, look) = carry(journey, ["site", "queue", "look"], target, "a", "x")
    assert new.index.channels[found(new, site).channel].title == "Web"
    assert titles(new.sources) == ["Twelve talks", "Server logs"]
    (metric,) = found(new, site).metrics
    assert new.index.sources[metric.sources[0]].title == "Server logs"
    assert found(new, queue).related == ()
    ada = new.index.personas[found(new, look).personas[0]]
    assert ada.name == "Ada"
    assert new.index.images[ada.photo].data == journey.index.images["face"].data
    assert new.index.channels[ada.preferred_channels[0].channel].title == "Web"
    assert_sound(new)


def test_another_map_uses_what_it_has_by_the_same_name_or_content(journey):
    picture = image("face", 2, 1)  # the same bytes as the shop's "window"
    target = other_map(
        channels=[{"id": "street", "title": " WEB"}],
        sources=[{"id": "x9", "title": "Server logs", "kind": "analytics"}],
        personas=[{"id": "site", "name": "Ada", "age": 70}],
        images=[picture],
    )
    new, (site, look) = carry(journey, ["site", "look"], target, "a", "x")
    assert found(new, site).channel == "street"
    assert found(new, site).metrics[0].sources == ("x9",)
    assert found(new, look).personas == ("site",)
    assert found(new, look).picture == "face"
    assert (len(new.channels), len(new.personas), len(new.sources)) == (1, 1, 1)
    assert_sound(new)


def test_an_id_that_means_something_else_there_is_not_taken_for_the_same(journey):
    target = other_map(cards=[card("wait", "pain_point", "a", "x", note="another wait")])
    target = records.set_fields(target, ["wait"], title="Rain")
    new, (queue,) = carry(journey, ["queue"], target, "a", "x")
    assert found(new, queue).related == ()


def test_cards_in_an_empty_map_bring_their_stages_and_lanes(journey):
    new, _ = carry(journey, ["try", "till"], new_journey())
    assert titles(new.stages) == ["During", "After"]
    assert titles(new.lanes) == ["What they do", "Where we meet"]
    assert_sound(new)


def test_a_full_map_takes_no_more(journey):
    first = journey.cards[0]
    many = tuple(first.model_copy(update={"id": f"n{n}"}) for n in range(19_999))
    full = journey.replace(cards=many, connections=(), actions=())
    with pytest.raises(EditError, match="at most 20000 cards"):
        carry(journey, ["look", "try"], full, "before", "actions")


# -- stages, lanes, curves, points -----------------------------------------------------------


def test_a_stage_is_pasted_behind_another_with_all_that_lies_in_it(journey):
    new, (id_,) = carry(journey, ["during"], journey, "before", "touchpoints")
    assert titles(new.stages) == ["Before", "During", "During", "After"]
    assert new.stages[1].id == id_
    assert cell(new, id_, "actions") == ["try", "ask"]
    assert cell(new, id_, "touchpoints") == ["store"]
    copy = new.index.cell(id_, "actions")[0]
    assert copy.step in {step.id for step in new.stages[1].steps}
    assert len(found(new, "curve_ada").points) == 4
    assert found(new, "wide").span == 3
    assert_untouched(journey, new, "curve_ada", "wide")
    assert_sound(new)


def test_a_stage_finds_its_lanes_in_another_map_or_brings_them(journey):
    new, (id_,) = carry(journey, ["during"], other_map(), "a")
    assert titles(new.stages) == ["First", "During", "during"]
    assert cell(new, id_, "y") == ["try", "ask"]
    assert cell(new, id_, "x") == ["store"]
    assert [lane.kind for lane in new.lanes[3:]] == ["pain_points"]
    (curve,) = new.curves
    assert curve.lane == "before"
    assert [point.stage for point in curve.points] == [id_]
    assert_sound(new)


def test_a_lane_is_pasted_below_another_with_its_cards(journey):
    new, (id_,) = carry(journey, ["ideas"], journey, None, "actions")
    assert [lane.id for lane in new.lanes[:2]] == ["actions", id_]
    assert cell(new, "before", id_) == ["wide"]
    assert new.index.cell("before", id_)[0].span == 2
    assert cell(new, "after", id_) == ["second_till"]
    assert_untouched(journey, new)
    assert_sound(new)


def test_a_lane_finds_its_stages_in_another_map_or_brings_them(journey):
    new, (id_,) = carry(journey, ["touchpoints"], other_map())
    # "Before" takes the place of the first stage, "During" has its name, "After" is new.
    assert titles(new.stages) == ["First", "during", "After"]
    assert cell(new, "a", id_) == ["site"]
    assert cell(new, "b", id_) == ["store"]
    assert cell(new, new.stages[2].id, id_) == ["till"]
    assert len(new.connections) == 1
    assert_sound(new)


def test_a_lane_of_emotions_brings_its_curves_and_their_people(journey):
    new, (id_,) = carry(journey, ["feelings"], other_map())
    assert [curve.lane for curve in new.curves] == [id_, id_]
    assert [new.index.personas[curve.persona].name for curve in new.curves] == ["Ada", "Bob"]
    assert [len(curve.points) for curve in new.curves] == [3, 1]
    assert_sound(new)


def test_a_curve_is_copied(journey):
    new, (id_,) = carry(journey, ["curve_ada"], journey, "during", "feelings")
    copy = found(new, id_)
    assert [(p.stage, p.at, p.value) for p in copy.points] == [
        (p.stage, p.at, p.value) for p in found(journey, "curve_ada").points
    ]
    assert copy.persona == "ada"
    assert_untouched(journey, new)
    assert_sound(new)


def test_points_go_to_another_stage_of_their_curve(journey):
    new, (id_, other) = carry(journey, ["p1", "p2"], journey, "during", "feelings")
    points = {point.id: point for point in found(new, "curve_ada").points}
    assert (points[id_].stage, points[other].stage) == ("during", "after")
    assert points[id_].feeling == "curious"
    assert_untouched(journey, new, "curve_ada")
    assert_sound(new)


def test_a_pasted_point_does_not_hide_its_original(journey):
    new, (id_,) = carry(journey, ["p1"], journey, "before", "feelings")
    assert found(new, id_).at == 0.55
    new, (id_,) = carry(journey, ["p1"], new, "before", "feelings")
    assert found(new, id_).at == 0.6


def test_points_make_a_curve_where_there_is_none(journey):
    new, (id_,) = carry(journey, ["p1"], other_map(), "b", "y")
    (curve,) = new.curves
    assert (curve.lane, curve.points[0].stage, curve.points[0].id) == ("before", "b", id_)
    bare = new_journey(stages=[{"id": "a"}])
    new, _ = carry(journey, ["curve_ada"], bare)
    assert titles(new.lanes) == ["How it feels"]
    assert_sound(new)


def test_people_channels_and_the_rest_are_copied_too(journey):
    ids = ["ada", "web", "talks", "hire", "loose"]
    new, copies = carry(journey, ids, journey)
    assert len(copies) == 5
    assert titles(new.personas) == ["Ada", "Bob", "Ada"]
    assert found(new, copies[3]).serves == ("queue",)
    assert_sound(new)


def test_pasting_nothing_changes_nothing(journey):
    assert carry(journey, [], journey, "before", "actions") == (journey, ())
    assert fragments.paste(journey, fragments.copy(journey, []))[0] is journey


def test_a_place_must_exist(journey):
    with pytest.raises(EditError, match="no stage with the id “ghost”"):
        carry(journey, ["look"], journey, "ghost", "actions")
    with pytest.raises(EditError, match="nothing with the id “ghost”"):
        fragments.copy(journey, ["ghost"])


# -- duplicate -------------------------------------------------------------------------------


def test_stages_lanes_and_points_are_duplicated_in_place(journey):
    new, (id_,) = fragments.duplicate(journey, ["before"])
    assert [stage.id for stage in new.stages] == ["before", id_, "during", "after"]
    new, ids = fragments.duplicate(journey, ["actions", "pains"])
    assert [lane.id for lane in new.lanes[3:5]] == list(ids)
    new, (id_,) = fragments.duplicate(journey, ["p2"])
    assert (found(new, id_).stage, found(new, id_).value) == ("during", -1)
    new, (id_,) = fragments.duplicate(journey, ["curve_bob"])
    assert found(new, id_).points[0].stage == "after"
    assert_sound(new)


def test_cards_are_duplicated_in_their_cells(journey):
    new, _ = fragments.duplicate(journey, ["look"])
    assert cell(new, "before", "actions") == ["look", "look"]


def test_anything_can_be_duplicated(journey):
    for id_ in journey.index.ids:
        new, _ = fragments.duplicate(journey, [id_])
        assert_sound(new)
    assert_sound(fragments.duplicate(journey, journey.index.ids)[0])


# -- the clipboard is not to be trusted ------------------------------------------------------


def hostile(journey, change):
    tree = json.loads(fragments.copy(journey, ["look", "site", "curve_ada", "feelings"]).dump())
    change(tree)
    return json.dumps(tree)


def nest(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    "change",
    [
        lambda t: t.pop("format"),
        lambda t: t.update(version=2),
        lambda t: t["journey"]["cards"][0].update(kind="wish"),
        lambda t: t["journey"]["cards"][0].update(stage="ghost"),
        lambda t: t["journey"]["cards"][0].update(id="site"),
        lambda t: t["journey"]["cards"][0].update(span=10**7),
        lambda t: t["journey"]["cards"][0].update(title="x" * 10_001),
        lambda t: t["journey"]["cards"][0].update(strange=nest(61)),
        lambda t: t["journey"]["cards"][0].update(strange=[0] * 20_001),
        lambda t: t["journey"]["cards"][0].update(strange=nest(500)),
        lambda t: t["journey"]["cards"][0].update(strange=float("nan")),
        lambda t: t["journey"]["cards"][0].update(strange=1e300),
        lambda t: t["journey"]["cards"][0].update(strange=10**400),
        lambda t: t["journey"]["curves"][0].update(lane="ghost"),
        lambda t: t["journey"]["curves"][0]["points"][0].update(stage="ghost"),
        lambda t: t["journey"]["connections"][0].update(end="look"),
        lambda t: t["journey"]["connections"][0].update(end="ghost"),
        lambda t: t["journey"].update(cards=t["journey"]["cards"] * 10_001),
    ],
)
def test_a_clipboard_that_is_wrong_is_refused(journey, change):
    with pytest.raises(EditError, match="clipboard"):
        fragments.parse(hostile(journey, change))


@pytest.mark.parametrize(
    "text", ["", "hello", "[]", "{}", "null", "[" * 100_000, "1" * 5000, "x" * 20_000_001, b"\xff"]
)
def test_other_text_is_no_fragment(text):
    with pytest.raises(EditError, match="clipboard"):
        fragments.parse(text)


def test_an_image_on_the_clipboard_must_be_what_it_says(journey):
    def lie(tree):
        tree["journey"]["images"][0]["width"] = 30_000

    def spoil(tree):
        tree["journey"]["images"][0]["data"] = "AAAAAAAA"

    for change in (lie, spoil):
        with pytest.raises(EditError, match="Only whole PNG and JPEG"):
            fragments.parse(hostile(journey, change))


def test_what_a_fragment_does_not_hold_is_forgotten(journey):
    def cut(tree):
        tree["journey"]["channels"] = []
        tree["journey"]["personas"] = []
        tree["journey"]["images"] = []

    fragment = fragments.parse(hostile(journey, cut))
    new, _ = fragments.paste(journey, fragment)
    assert_sound(new)


def test_text_on_the_clipboard_is_cleaned(journey):
    def dirty(tree):
        tree["journey"]["cards"][0].update(title="a\0b\r\nc\ud800", mood="a\0b")

    fragment = fragments.parse(hostile(journey, dirty))
    new, _ = fragments.paste(journey, fragment)
    copy = new.index.records[named(new, "ab\nc")]
    assert copy.model_extra == {"mood": "ab"}
    assert_sound(new)


def test_a_fragment_survives_the_clipboard(journey):
    fragment = fragments.copy(journey, journey.index.ids)
    assert fragments.parse(fragment.dump()) == fragment
    assert fragments.parse(fragment.dump().encode()) == fragment


# -- plain text ------------------------------------------------------------------------------


def test_cards_are_titles_and_notes_in_lines(journey):
    journey = records.set_fields(journey, ["ask"], note="How much?\nWhen?")
    assert fragments.as_text(journey, ["try", "ask"]) == "try\nask\nHow much?\nWhen?"


def test_a_block_of_cells_is_a_table(journey):
    text = fragments.as_text(journey, ["look", "try", "ask", "site"])
    assert text == ('\tBefore\tDuring\nWhat they do\tlook\t"try\nask"\nWhere we meet\tsite\t')


def test_a_lane_is_a_row_and_a_stage_a_list(journey):
    assert fragments.as_text(journey, ["touchpoints"]) == (
        "\tBefore\tDuring\tAfter\nWhere we meet\tsite\tstore\ttill"
    )
    assert fragments.as_text(journey, ["after"]) == "After\nbuy\ntill\nwait\nsecond_till"


def test_points_people_and_the_rest_are_lines(journey):
    assert fragments.as_text(journey, ["p1"]) == "curious"
    assert fragments.as_text(journey, ["bob", "hire", "loose", "back"]) == (
        "Bob\nHire\nParking?\nWhere?"
    )
    assert fragments.as_text(journey, []) == ""


def test_lines_become_cards(journey):
    text = "One\r\n\n  • Two \n- Three\n7.\tFour\n-5 degrees\n1. April"
    new, ids = fragments.lines_as_cards(journey, text, "need", "during", "actions", 1)
    assert cell(new, "during", "actions") == [
        "try",
        "One",
        "Two",
        "Three",
        "Four",
        "-5 degrees",
        "1. April",
        "ask",
    ]
    assert {found(new, id_).kind for id_ in ids} == {"need"}
    assert_untouched(journey, new)
    assert_sound(new)


def test_a_table_becomes_cards_of_several_stages(journey):
    text = 'a\tb\tc\td\n\t"two\nlines"\t\nsay "hi"\tx'
    new, _ = fragments.lines_as_cards(journey, text, "action", "during", "pains")
    assert cell(new, "during", "pains") == ["queue", "a", 'say "hi"']
    assert cell(new, "after", "pains") == ["wait", "b", "c", "d", "two\nlines", "x"]
    assert_sound(new)


def test_quotation_marks_in_a_table_are_only_that_where_they_do_not_pair(journey):
    text = 'a\t"b\nc\td'
    new, _ = fragments.lines_as_cards(journey, text, "action", "before", "pains")
    assert cell(new, "before", "pains") == ["a", "c"]
    assert cell(new, "during", "pains") == ["queue", '"b', "d"]


def test_copying_a_table_and_pasting_it_as_text_gives_the_same_titles(journey):
    text = fragments.as_text(journey, ["look", "try", "ask"]).split("\n", 1)[1]
    new, _ = fragments.lines_as_cards(journey, text.split("\t", 1)[1], "need", "before", "ideas")
    assert cell(new, "before", "ideas") == ["wide", "look"]
    assert cell(new, "during", "ideas") == ["try\nask"]


def test_empty_lines_change_nothing(journey):
    assert fragments.lines_as_cards(journey, " \n\t\n\0", "need", "before", "ideas") == (
        journey,
        (),
    )
    assert fragments.lines_as_cards(journey, "", "need", "before", "ideas")[0] is journey


def test_more_lines_than_a_map_holds_are_refused(journey):
    with pytest.raises(EditError, match="at most 20000 cards"):
        fragments.lines_as_cards(journey, "x\n" * 20_000, "need", "before", "ideas")


def test_a_very_long_line_is_clipped(journey):
    new, (id_,) = fragments.lines_as_cards(journey, "x" * 50_000, "need", "before", "ideas")
    assert len(found(new, id_).title) == 10_000


def test_pictures_are_copied_with_their_bytes(journey):
    fragment = fragments.parse(fragments.copy(journey, ["look"]).dump())
    (first, _) = fragment.journey.images
    assert images.data_of(first) == images.data_of(journey.index.images["window"])

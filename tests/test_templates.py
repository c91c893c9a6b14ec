"""The starting points: nine real maps in two languages, in the words of the field."""

import json
from itertools import product

import pytest

from journeyeditor import starting_points, templates
from journeyeditor.edits import cards, records
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import identified
from journeyeditor.storage import files

EVERY = list(product(starting_points.NAMES, starting_points.LANGUAGES))
LIGHT = load_theme("light")


def path(name, language):
    (found,) = [t.path for t in starting_points.offered(language) if t.name == name]
    return found


def original(name, language):
    return files.load(path(name, language)).journey


def stages(name, language):
    return [stage.title for stage in original(name, language).stages]


def shape(journey):
    """Everything about a map but its words."""
    tree = json.loads(files.dump(journey))

    def bare(value):
        if isinstance(value, dict):
            words = ("title", "hint", "objective", "language", "label", "feeling", "description")
            return {key: bare(item) for key, item in value.items() if key not in words}
        return [bare(item) for item in value] if isinstance(value, list) else value

    return bare(tree)


# -- what is offered -------------------------------------------------------------------------------


@pytest.mark.parametrize("language", starting_points.LANGUAGES)
def test_nine_are_offered_in_order_with_what_a_person_needs_to_choose(language):
    offered = starting_points.offered(language)
    assert [template.name for template in offered] == list(starting_points.NAMES)
    assert len(set(offered)) == 9
    for template in offered:
        assert template.title
        assert template.description.endswith(".")
        assert template.description[0].isupper()


def test_another_language_gets_english_and_a_regional_one_its_own():
    assert starting_points.offered("fi") == starting_points.offered("en")
    assert starting_points.offered("it-CH") == starting_points.offered("it")


def test_the_stages_have_the_words_of_the_field():
    assert stages("relationship", "it") == [
        *("Consapevolezza", "Considerazione", "Decisione", "Post-acquisto", "Promozione")
    ]
    assert stages("funnel", "it") == [
        *("Scoperta", "Consapevolezza", "Valutazione", "Acquisto", "Fidelizzazione")
    ]
    assert stages("relationship", "en") == [
        *("Awareness", "Consideration", "Decision", "Retention", "Advocacy")
    ]
    assert stages("funnel", "en") == [
        *("Discovery", "Awareness", "Evaluation", "Purchase", "Loyalty")
    ]
    assert stages("omnichannel", "en") == [
        *("Awareness", "Decision", "Purchase", "Post-purchase", "Advocacy")
    ]


def test_the_omnichannel_map_has_a_lane_for_each_kind_of_channel():
    journey = original("omnichannel", "en")
    kinds = {"l-digital": "digital", "l-physical": "physical", "l-hybrid": "hybrid"}
    touchpoints = [card for card in journey.cards if card.kind == "touchpoint"]
    assert {card.lane for card in touchpoints} == set(kinds)
    for card in touchpoints:
        assert journey.index.channels[card.channel].medium == kinds[card.lane]


def test_the_blueprint_has_its_three_lines_in_their_places():
    lanes = original("service-blueprint", "en").lanes
    assert [(lane.kind, lane.separator) for lane in lanes] == [
        ("images", None),
        ("actions", "interaction"),
        ("frontstage", "visibility"),
        ("backstage", "internal_interaction"),
        ("support", None),
    ]


def test_the_fundamentals_have_their_parts():
    steps = [[step.title for step in s.steps] for s in original("four-fundamentals", "en").stages]
    assert steps == [
        ["Perception", "Interaction"],
        ["Friction", "Resolution"],
        ["Consistency"],
        [],
    ]


# -- each of them ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_it_is_a_correct_map_in_canonical_text(name, language):
    loaded = files.load(path(name, language))
    assert loaded.journey.language == language
    assert files.dump(loaded.journey) == loaded.raw


@pytest.mark.parametrize("name", starting_points.NAMES)
def test_both_languages_are_the_same_map_in_other_words(name):
    one, other = original(name, "en"), original(name, "it")
    assert shape(one) == shape(other)
    for english, italian in zip(one.cards, other.cards, strict=True):
        assert english.title != italian.title


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_cell_holds_short_guidance_that_the_map_shows_whole(name, language):
    journey = original(name, language)
    assert all(card.guidance and 0 < len(card.title) <= 70 for card in journey.cards)
    assert not any(card.note for card in journey.cards)
    assert bool(journey.cards) == (name != "empty")
    assert lay_out(journey, LIGHT).shortened == ()


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_what_it_says_of_emotions_is_only_assumed(name, language):
    for curve in original(name, language).curves:
        assert {point.status for point in curve.points} == {"assumed"}


# -- beginning a map -------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_a_map_that_begins_has_ids_of_its_own_and_waits_for_its_title(name, language):
    journey, again = (templates.instantiate(name, language) for _ in range(2))
    assert files.parse(files.dump(journey), "map") == journey
    assert not journey.index.ids & again.index.ids
    assert not journey.index.ids & original(name, language).index.ids
    assert (journey.title, journey.objective) == ("", "")
    assert [getattr(r, "title", "") for r in identified(journey)] == [
        getattr(r, "title", "") for r in identified(original(name, language))
    ]


def test_what_is_written_replaces_guidance_card_by_card():
    journey = templates.instantiate("ropo", "it")
    first = journey.cards[0]
    written = records.set_fields(journey, [first.id], title="Cerca una bici")
    assert [card.guidance for card in written.cards].count(False) == 1
    moved = cards.move(journey, [first.id], journey.stages[1].id, first.lane)
    assert all(card.guidance for card in moved.cards)


def test_there_is_no_other_template():
    with pytest.raises(KeyError):
        templates.instantiate("../en/ropo", "en")


# -- templates of one's own ------------------------------------------------------------------------


def test_a_map_is_kept_as_a_template_without_what_belongs_to_its_day(tmp_path):
    journey = templates.instantiate("funnel", "en").replace(
        title="Our workshop", objective="see where we are", date="2026-11", next_review="2027"
    )
    journey = cards.vote(journey, [journey.cards[0].id], 3)
    templates.keep(journey, tmp_path / "workshop.journey.json")
    (kept,) = starting_points.kept(tmp_path)
    assert kept[:3] == ("workshop", "Our workshop", "See where we are")
    begun = templates.begin(kept.path)
    assert (begun.title, begun.date, begun.next_review, begun.cards[0].votes) == ("", "", "", 0)
    assert len(begun.cards) == len(journey.cards)


def test_templates_of_ones_own_are_those_that_can_be_read(tmp_path):
    assert starting_points.kept(tmp_path / "nowhere") == ()
    tmp_path.joinpath("broken.journey.json").write_text("{")
    tmp_path.joinpath("notes.txt").write_text("x")
    templates.keep(templates.instantiate("empty", "it"), tmp_path / "b.journey.json")
    assert [template.title for template in starting_points.kept(tmp_path)] == ["b"]

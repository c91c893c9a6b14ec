"""Personas and sources dragged onto the map: curves begin, cards and points cite."""

import pytest
from person import FromPalette, click, drop_new

from journeyeditor.edits import people, records, sources
from journeyeditor.scene.gesture_marks import Target


@pytest.fixture
def ann(document):
    """A persona of the map, who has no curve."""
    ann = people.new(document.journey, "Ann")
    document.edit("Add", lambda journey: people.add(journey, ann))
    return ann.id


@pytest.fixture
def talks(document):
    """A source of the map."""
    talks = sources.new(document.journey, "Twelve talks")
    document.edit("Add", lambda journey: sources.add(journey, talks))
    return talks.id


def test_a_persona_on_an_emotions_lane_gets_a_curve_there(view, document, selection, ann):
    assert drop_new(view, "persona", ("s2", "l3"), ids=[ann])
    old, new = document.journey.curves
    assert (new.lane, new.persona) == ("l3", ann)
    (point,) = new.points
    assert point.stage == "s2"
    assert selection.ids == (point.id,)
    assert len(old.points) == 3


def test_again_on_the_lane_the_same_curve_goes_on(view, document, ann):
    drop_new(view, "persona", ("s1", "l3"), ids=[ann])
    drop_new(view, "persona", ("s3", "l3"), ids=[ann])
    curve = document.journey.curves[-1]
    assert len(document.journey.curves) == 2
    assert [point.stage for point in curve.points] == ["s1", "s3"]


def test_a_persona_on_a_card_is_who_it_is_about(view, document, ann):
    assert drop_new(view, "persona", "c4", ids=[ann])
    assert document.journey.index.cards["c4"].personas == (ann,)
    document.undo()
    assert document.journey.index.cards["c4"].personas == ()


def test_a_source_on_a_card_is_cited_and_shown_where_it_would_be(view, document, talks):
    source = FromPalette(view, "source", ids=[talks])
    assert source.hold_over("c5")
    target = view.map.overlays.get("target")
    assert isinstance(target, Target)
    assert source.drop_on("c5")
    assert document.journey.index.cards["c5"].sources == (talks,)
    assert view.map.overlays.get("target") is None


def test_a_source_on_a_point_is_cited_there(view, document, talks):
    assert drop_new(view, "source", "p2", ids=[talks])
    assert records.find(document.journey, "p2").sources == (talks,)


def test_a_source_on_one_of_several_selected_cards_is_for_all(view, document, selection, talks):
    selection.select(["c4", "c5"])
    drop_new(view, "source", "c5", ids=[talks])
    assert [document.journey.index.cards[id_].sources for id_ in ("c4", "c5")] == [(talks,)] * 2
    assert selection.ids == ("c4", "c5")


def test_a_source_finds_no_place_in_an_empty_cell(view, document, talks):
    before = document.journey
    assert not drop_new(view, "source", ("s3", "l4"), ids=[talks])
    click(view, ("s3", "l4"))
    assert document.journey is before


def test_what_is_gone_meanwhile_lands_nowhere(view, document, talks):
    document.undo()
    assert not drop_new(view, "source", "c5", ids=[talks])

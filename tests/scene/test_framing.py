"""Zooming to a stage and to what is selected."""

import pytest

from journeyeditor.scene import framing
from journeyeditor.scene.items import rect_of
from journeyeditor.selection import Cell


def seen(view, key):
    """Whether a part is wholly in view, clear of the heads that stay there."""
    left, top = view.map.heads.covered()
    room = view.camera.visible.adjusted(left - 1, top - 1, 1, 1)
    return room.contains(rect_of(view.map.bounds(key)))


@pytest.mark.parametrize("zoom", [0.1, 1, 4])
def test_what_is_selected_fills_the_view(view, selection, document, zoom):
    view.zoom_to(zoom)
    for card in (document.journey.cards[0], document.journey.cards[-1]):
        selection.select([card.id])
        framing.frame_selection(view)
        assert view.zoom == framing.LARGEST
        assert seen(view, ("card", card.id))


def test_several_are_all_seen(view, selection, document):
    cards = [document.journey.cards[0].id, document.journey.cards[-1].id]
    selection.select(cards)
    framing.frame_selection(view)
    assert view.zoom < framing.LARGEST
    assert all(seen(view, ("card", id_)) for id_ in cards)


def test_the_cell_of_the_keyboard_is_seen(view, selection, document):
    cell = (document.journey.stages[-1].id, document.journey.lanes[-1].id)
    selection.select((), Cell(*cell))
    framing.frame_selection(view)
    assert seen(view, ("cell", *cell))


def test_nothing_selected_changes_nothing(view):
    before = view.zoom, view.camera.visible
    framing.frame_selection(view)
    assert (view.zoom, view.camera.visible) == before


def test_a_stage_is_seen_from_its_top(view, document):
    for stage in document.journey.stages:
        framing.frame_stage(view, stage.id)
        assert view.zoom == pytest.approx(framing.LARGEST)
        assert framing.stage_in_middle(view) == stage.id
        part = view.map.part(("stage", stage.id))
        assert view.camera.visible.contains(part.x, part.y + part.height)


def test_a_stage_that_is_not_shown_changes_nothing(view):
    before = view.camera.visible
    framing.frame_stage(view, "nowhere")
    assert view.camera.visible == before

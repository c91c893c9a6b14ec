"""What a person expects when rearranging lanes and gathering cells."""

import pytest
from edit_maps import assert_sound, assert_untouched, found, shop, titles

from journeyeditor.edits import EditError, cells, lanes, records


@pytest.fixture(name="journey")
def _journey():
    return shop()


def test_a_lane_goes_to_its_place(journey):
    lane = lanes.new(journey, "needs", "What they need")
    assert titles(lanes.add(journey, lane, 1).lanes)[1] == "What they need"
    assert titles(lanes.add(journey, lane).lanes)[-1] == "What they need"
    with pytest.raises(EditError, match="is used already"):
        lanes.add(lanes.add(journey, lane), lane)


def test_a_lane_is_of_a_known_kind(journey):
    with pytest.raises(EditError) as wrong:
        lanes.new(journey, "wishes")
    assert wrong.value.field == "kind"


def test_lanes_move_together_without_touching_the_cards(journey):
    new = lanes.move(journey, ["ideas", "actions"], 1)
    assert [lane.id for lane in new.lanes] == [
        "touchpoints",
        "actions",
        "ideas",
        "pains",
        "feelings",
    ]
    assert new.cards is journey.cards
    assert_untouched(journey, new)
    assert lanes.move(journey, ["ideas"], 3) is journey


def test_removing_a_lane_removes_its_cards_and_curves(journey):
    new = lanes.remove(journey, ["touchpoints", "feelings"])
    assert new.curves == ()
    assert new.connections == ()
    assert {card.lane for card in new.cards} == {"actions", "pains", "ideas"}
    assert_sound(new)
    new = lanes.remove(journey, ["actions"])
    assert new.gathered == ()
    assert "window" not in new.index.images
    assert_sound(new)


def test_renaming_and_separators(journey):
    named = records.set_fields(journey, ["actions"], title="Azioni")
    new = records.set_fields(named, ["actions"], separator="interaction")
    assert (found(new, "actions").title, found(new, "actions").separator) == (
        "Azioni",
        "interaction",
    )
    assert records.set_fields(new, ["actions"], separator="interaction") is new
    assert records.set_fields(new, ["actions"], separator=None) == named
    with pytest.raises(EditError) as wrong:
        records.set_fields(new, ["actions"], separator="wall")
    assert wrong.value.field == "separator"


def test_a_lane_with_curves_stays_one_of_emotions(journey):
    with pytest.raises(EditError, match="“How it feels” holds curves"):
        records.set_fields(journey, ["feelings"], kind="notes")
    assert found(records.set_fields(journey, ["pains"], kind="notes"), "pains").kind == "notes"


def test_gathering_a_cell_and_showing_it_again(journey):
    new = cells.gather(journey, "before", "actions")
    assert cells.is_gathered(new, "before", "actions")
    assert cells.gather(new, "before", "actions") is new
    assert cells.ungather(new, "before", "actions") == journey
    assert cells.ungather(journey, "before", "actions") is journey
    assert_untouched(journey, new)
    assert_sound(new)
    with pytest.raises(EditError, match="no lane with the id “ghost”"):
        cells.gather(journey, "before", "ghost")

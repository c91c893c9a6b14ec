"""What a person expects when drawing lines between cards."""

import pytest
from edit_maps import assert_sound, assert_untouched, found, shop

from journeyeditor.edits import EditError, connections


@pytest.fixture(name="journey")
def _journey():
    return shop()


def connect(journey, start, end, **fields):
    return connections.add(journey, connections.new(journey, start, end, **fields))


def test_two_cards_are_connected(journey):
    new = connect(journey, "try", "buy", label="decides")
    assert (new.connections[-1].start, new.connections[-1].end) == ("try", "buy")
    assert_untouched(journey, new)
    assert_sound(new)


def test_a_card_is_not_connected_to_itself(journey):
    with pytest.raises(EditError, match="to itself"):
        connect(journey, "try", "try")
    with pytest.raises(EditError, match="to itself"):
        connections.reconnect(journey, "back", end="till")


def test_only_cards_are_connected(journey):
    with pytest.raises(EditError, match="no card with the id “before”"):
        connect(journey, "try", "before")


def test_connecting_again_changes_nothing(journey):
    assert connect(journey, "look", "site") is journey
    assert connect(journey, "site", "look") is not journey
    both = connect(journey, "try", "buy", direction="both_ways")
    assert connect(both, "buy", "try") is both


def test_a_line_is_hung_to_another_card(journey):
    new = connections.reconnect(journey, "back", end="look")
    assert (found(new, "back").start, found(new, "back").end) == ("till", "look")
    assert found(new, "back").label == "returns"
    assert_untouched(journey, new, "back")
    assert_sound(new)


def test_hanging_a_line_where_one_is_already_changes_nothing(journey):
    assert connections.reconnect(journey, "back", start="look") is journey
    assert connections.reconnect(journey, "back", "till", "site") is journey


def test_a_line_is_turned_round(journey):
    new = connections.reconnect(journey, "back", "site", "till")
    assert (found(new, "back").start, found(new, "back").end) == ("site", "till")
    assert connections.reconnect(new, "back", "till", "site") == journey


def test_lines_are_removed(journey):
    new = connections.remove(journey, ["back"])
    assert [line.id for line in new.connections] == ["look_site"]
    assert_untouched(journey, new, "back")

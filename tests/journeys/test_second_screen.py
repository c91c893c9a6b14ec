"""Presenting on a second screen in a real window: the facilitator keeps the editor."""

import pytest
from screen import Screen, wait_until

EDITOR, ROOM = (1100, 768), (1280, 720)  # px of the two screens


@pytest.fixture
def screen(tmp_path):
    """Two monitors side by side: the facilitator's at the left, the projector at the right."""
    home = tmp_path / "home"
    home.mkdir()
    screen = Screen(home, f"{EDITOR[0] + ROOM[0]}x{EDITOR[1]}")
    screen.plug("desk", *EDITOR)
    screen.plug("projector", *ROOM, left=EDITOR[0])
    yield screen
    screen.close()


@pytest.fixture
def presented(program):
    """The program while the room sees the first stage."""
    program.keys("F5")
    wait_until(lambda: program.ask("room"), "the presentation")
    return program


def test_the_room_sees_the_map_and_the_keyboard_stays_in_the_editor(presented) -> None:
    assert presented.ask("room")["box"] == [EDITOR[0], 0, *ROOM]
    presented.write("Nuova")
    presented.keys("Return", "ctrl+Return")
    wait_until(lambda: "Nuova" in presented.state()["cards"].values(), "the card")
    assert not presented.ask("room")["keyboard"]


def test_page_down_in_the_editor_turns_the_slides(presented) -> None:
    presented.keys("Next", "Next", "Prior")
    wait_until(lambda: presented.ask("room")["slide"] == 1, "the second slide")
    assert presented.state()["focus"] == "MapView"


def test_the_countdown_is_seen_on_both_screens(presented) -> None:
    presented.keys("ctrl+k")
    presented.write("10 min")
    presented.keys("Return")
    wait_until(lambda: presented.ask("room")["countdown"][0], "the countdown")
    here, there = presented.ask("room")["countdown"]
    assert here == there


def test_a_loose_cable_leaves_the_editor_free_and_the_presentation_comes_back(
    screen, presented
) -> None:
    presented.keys("Next")
    wait_until(lambda: presented.ask("room")["slide"] == 1, "the second slide")
    screen.unplug("projector")
    wait_until(lambda: presented.ask("room") is None, "the presentation to wait")
    presented.keys("F2")  # the map still hears the keyboard
    screen.plug("projector", *ROOM, left=EDITOR[0])
    room = wait_until(lambda: presented.ask("room"), "the presentation again")
    assert (room["slide"], room["box"]) == (1, [EDITOR[0], 0, *ROOM])
    assert not room["keyboard"]


def test_with_one_screen_left_it_is_shown_there_when_asked(screen, presented) -> None:
    screen.unplug("projector")
    wait_until(lambda: presented.ask("room") is None, "the presentation to wait")
    presented.keys("F5")
    room = wait_until(lambda: presented.ask("room"), "the presentation")
    assert room["box"] == [0, 0, *EDITOR]
    wait_until(lambda: presented.ask("room")["keyboard"], "the keyboard in the presentation")
    presented.keys("Escape")
    wait_until(lambda: presented.ask("room") is None, "the end of the presentation")

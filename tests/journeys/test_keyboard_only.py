"""A whole map from an empty start, keyboard only: how many keys and how many seconds it takes."""

import pytest
from building import EACH, FEELINGS, LANES, LOOP, STAGES, THINGS, TOUCHPOINTS, Hand, check, saved
from screen import wait_until

from journeyeditor.storage import files


class Keyboard(Hand):
    """Counts what it presses: a letter is a key, and so is a key with others held."""

    def __init__(self, program) -> None:
        super().__init__(program)
        self.count = 0

    def press(self, *names: str) -> None:
        self.program.keys(*names)
        self.count += len(names)


@pytest.fixture
def map_file(empty_map):
    """What the program begins with."""
    return empty_map


def test_five_stages_thirty_touchpoints_a_curve_and_a_loop_without_the_mouse(
    program, empty_map, capsys
) -> None:
    hand = Keyboard(program)

    # Stages: the first letter opens the first, Tab the next.
    for name in STAGES[:-1]:
        hand.write(name)
        hand.press("Tab")
    hand.write(STAGES[-1])
    hand.press("Return")

    # Five lanes; the fifth that most maps have is the one of emotions.
    hand.press(*["F8"] * LANES)
    wait_until(lambda: program.state()["lanes"] == LANES, "the lanes")

    # Touchpoints: six in each stage, Enter goes on below and Tab in the next stage.
    hand.press("ctrl+Home")
    for stage in STAGES:
        for n in range(EACH):
            hand.write(f"{stage} {n + 1}")
            last = n == EACH - 1
            hand.press("Return" if not last else "ctrl+Return" if stage == STAGES[-1] else "Tab")
    wait_until(lambda: len(program.state()["cards"]) == TOUCHPOINTS, "the touchpoints")

    # The curve: a digit is a point, its feeling is typed, Tab goes on.
    hand.press("ctrl+End", "Home")
    for value, feeling in FEELINGS:
        hand.press(str(value + 3))
        hand.write(feeling)
        hand.press("Tab")
    wait_until(lambda: program.state()["points"] == len(FEELINGS), "the curve")

    # The loop: from the last stage back to the first, with a word on it.
    hand.press("ctrl+Home", "End", "ctrl+j", "Home", "ctrl+j")
    hand.write(LOOP)
    hand.press("Return")
    wait_until(lambda: program.state()["connections"] == 1, "the loop")
    journey, seconds = saved(program, empty_map), hand.seconds

    check(journey)
    with capsys.disabled():
        print(
            f"\n{THINGS} things without the mouse: {hand.letters} letters and {hand.count} other "
            f"keys ({hand.count / THINGS:.1f} for each) in {seconds:.1f} s"
        )
    # Every letter has to be typed; beyond that hardly more than one key for each thing.
    assert hand.count <= 1.5 * THINGS


def test_accents_typed_with_a_dead_key_begin_a_card(program, empty_map) -> None:
    program.write("Prima")
    program.keys("Return", "F8", "Right")
    program.keys("dead_grave", "e")
    program.write(" tardi")
    program.keys("ctrl+Return", "ctrl+s")
    wait_until(lambda: files.load(empty_map).journey.cards, "the saved card")
    assert files.load(empty_map).journey.cards[0].title == "è tardi"

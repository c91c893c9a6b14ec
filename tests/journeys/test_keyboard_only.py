"""A whole map from an empty start, keyboard only: how many keys and how many seconds it takes."""

import time
from pathlib import Path

import pytest
from screen import Program, wait_until

from journeyeditor.model import new_journey
from journeyeditor.storage import files

STAGES = ("Scoperta", "Valutazione", "Acquisto", "Consegna", "Assistenza")
FEELINGS = (
    ("4", "Curiosa"),
    ("2", "Confusa"),
    ("5", "Convinta"),
    ("1", "Delusa"),
    ("4", "Sollevata"),
)
TOUCHPOINTS = 30


class Keyboard:
    """Counts what it types: a letter is a key, and so is a key with others held."""

    def __init__(self, program: Program) -> None:
        self.program, self.count, self.letters = program, 0, 0
        self.start = time.monotonic()

    def press(self, *names: str) -> None:
        self.program.keys(*names)
        self.count += len(names)

    def write(self, text: str) -> None:
        self.program.write(text)
        self.letters += len(text)

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.start


@pytest.fixture
def map_file(tmp_path):
    path = tmp_path / "vuota.journey.json"
    files.save(new_journey(language="it"), path)
    return path


def test_five_stages_thirty_touchpoints_a_curve_and_a_loop_without_the_mouse(
    program, map_file, capsys
) -> None:
    hand = Keyboard(program)

    # Stages: the first letter opens the first, Tab the next.
    for name in STAGES[:-1]:
        hand.write(name)
        hand.press("Tab")
    hand.write(STAGES[-1])
    hand.press("Return")

    # Five lanes; the fifth that most maps have is the one of emotions.
    hand.press(*["F8"] * 5)
    wait_until(lambda: program.state()["lanes"] == 5, "the lanes")

    # Touchpoints: six in each stage, Enter goes on below and Tab in the next stage.
    hand.press("ctrl+Home")
    for number, stage in enumerate(STAGES):
        for n in range(TOUCHPOINTS // len(STAGES)):
            hand.write(f"{stage} {n + 1}")
            last = n == TOUCHPOINTS // len(STAGES) - 1
            end = number == len(STAGES) - 1
            hand.press("Return" if not last else "ctrl+Return" if end else "Tab")
    wait_until(lambda: len(program.state()["cards"]) == TOUCHPOINTS, "the touchpoints")

    # The curve: a digit is a point, its feeling is typed, Tab goes on.
    hand.press("ctrl+End", "Home")
    for digit, feeling in FEELINGS:
        hand.press(digit)
        hand.write(feeling)
        hand.press("Tab")
    wait_until(lambda: program.state()["points"] == len(FEELINGS), "the curve")

    # The loop: from the last stage back to the first, with a word on it.
    hand.press("ctrl+Home", "End", "ctrl+j", "Home", "ctrl+j")
    hand.write("torna")
    hand.press("Return")
    wait_until(lambda: program.state()["connections"] == 1, "the loop")

    hand.press("ctrl+s")
    wait_until(lambda: files.load(map_file).journey.connections, "the saved file")
    seconds = hand.seconds

    journey = files.load(map_file).journey
    assert [stage.title for stage in journey.stages] == list(STAGES)
    assert journey.lanes[0].kind == "touchpoints"
    for stage in journey.stages:
        cards = journey.index.cell(stage.id, journey.lanes[0].id)
        assert [card.title for card in cards] == [f"{stage.title} {n}" for n in range(1, 7)]
        assert {card.kind for card in cards} == {"touchpoint"}
    (curve,) = journey.curves
    assert [(p.value, p.feeling) for p in curve.points] == [
        (1, "Curiosa"),
        (-1, "Confusa"),
        (2, "Convinta"),
        (-2, "Delusa"),
        (1, "Sollevata"),
    ]
    (loop,) = journey.connections
    ends = [journey.index.cards[id_].stage for id_ in (loop.start, loop.end)]
    assert (ends, loop.label) == ([journey.stages[-1].id, journey.stages[0].id], "torna")
    things = len(STAGES) + 5 + TOUCHPOINTS + len(FEELINGS) + 1
    with capsys.disabled():
        print(
            f"\n{things} things without the mouse: {hand.letters} letters and {hand.count} other "
            f"keys ({hand.count / things:.1f} for each) in {seconds:.1f} s"
        )
    # Every letter has to be typed; beyond that hardly more than one key for each thing.
    assert hand.count <= 1.5 * things


def test_accents_typed_with_a_dead_key_begin_a_card(program, map_file) -> None:
    program.write("Prima")
    program.keys("Return", "F8", "Right")
    program.keys("dead_grave", "e")
    program.write(" tardi")
    program.keys("ctrl+Return", "ctrl+s")
    path = Path(map_file)
    wait_until(lambda: files.load(path).journey.cards, "the saved card")
    assert files.load(path).journey.cards[0].title == "è tardi"

"""The map of the keyboard's journey by mouse: how many clicks, drags and seconds it takes. Only the
words are typed."""

import time
from pathlib import Path

import pytest
from screen import Program, wait_until

from journeyeditor.model import new_journey
from journeyeditor.storage import files

STAGES = ("Scoperta", "Valutazione", "Acquisto", "Consegna", "Assistenza")
FEELINGS = ((1, "Curiosa"), (-1, "Confusa"), (2, "Convinta"), (-2, "Delusa"), (1, "Sollevata"))
TOUCHPOINTS = 30
STEP, ABOVE = 26, 88  # points: a step of the scale; from the foot of its lane up to its zero


class Mouse:
    """Counts what it does; a double click is two clicks."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.clicks = self.drags = self.letters = 0
        self.start = time.monotonic()

    def click(self, place: list[int], times: int = 1) -> None:
        self.program.click(place, times)
        self.clicks += times

    def palette(self, item: str) -> None:
        self.click(self.program.ask("palette", item))

    def drag(self, start: list[int], end: list[int]) -> None:
        self.program.drag(start, end)
        self.drags += 1

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


def saved(program, path):
    """The map as it is in the file after saving now."""
    program.keys("ctrl+s")
    wait_until(lambda: not program.state()["modified"], "the saved map")
    return files.load(path).journey


def test_five_stages_thirty_touchpoints_a_curve_and_a_loop_by_mouse(
    program, map_file, capsys
) -> None:
    hand, path = Mouse(program), Path(map_file)

    # A click in the palette adds a stage after the last one, and one writes its name.
    for name in STAGES:
        hand.palette("stage")
        hand.write(name)
    for _ in range(5):
        hand.palette("lane")
    wait_until(lambda: program.state()["lanes"] == 5, "the lanes")
    journey = saved(program, path)
    first, emotions = journey.lanes[0].id, journey.lanes[-1].id

    # A double click in the lane of emotions adds a point, and one writes the feeling.
    for stage, (value, feeling) in zip(journey.stages, FEELINGS, strict=True):
        x, y = program.ask("cell", stage.id, emotions)
        zoom = program.state()["zoom"]
        hand.click([x, round(y - (ABOVE + STEP * value) * zoom)], 2)
        hand.write(feeling)
    wait_until(lambda: program.state()["points"] == len(FEELINGS), "the curve")

    # A click in a cell, then one in the palette for each card.
    each = TOUCHPOINTS // len(STAGES)
    for number, stage in enumerate(journey.stages):
        hand.click(program.ask("cell", stage.id, first))
        for n in range(each):
            hand.palette("touchpoint")
            hand.write(f"{STAGES[number]} {n + 1}")
            done = number * each + n + 1
            wait_until(lambda done=done: len(program.state()["cards"]) == done, "the card")

    # The loop: from the dot of a card of the last stage to one of the first.
    journey = saved(program, path)
    last = journey.index.cell(journey.stages[-1].id, first)[0].id
    goal = journey.index.cell(journey.stages[0].id, first)[0].id
    hand.click(program.ask("thing", last))
    hand.drag(program.ask("dot", last), program.ask("thing", goal))
    wait_until(lambda: program.state()["connections"] == 1, "the loop")
    (line,) = saved(program, path).connections
    hand.click(program.ask("thing", line.id), 2)
    hand.write("torna")
    seconds = hand.seconds

    journey = saved(program, path)
    assert [stage.title for stage in journey.stages] == list(STAGES)
    assert sorted(card.title for card in journey.cards) == sorted(
        f"{stage} {n + 1}" for stage in STAGES for n in range(each)
    )
    points = sorted(journey.curves[0].points, key=lambda p: journey.index.stage_number[p.stage])
    assert [(round(p.value), p.feeling) for p in points] == list(FEELINGS)
    (loop,) = journey.connections
    assert (loop.start, loop.end, loop.label) == (last, goal, "torna")
    things = len(STAGES) + 5 + TOUCHPOINTS + len(FEELINGS) + 1
    with capsys.disabled():
        print(
            f"\n{things} things by mouse: {hand.letters} letters, {hand.clicks} clicks and "
            f"{hand.drags} drag ({hand.clicks / things:.1f} clicks for each) in {seconds:.1f} s"
        )
    assert hand.clicks + hand.drags <= 1.5 * things

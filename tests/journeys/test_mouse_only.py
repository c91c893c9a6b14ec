"""The map of the keyboard's journey by mouse: how many clicks, drags and seconds it takes. Only the
words are typed."""

import pytest
from building import EACH, FEELINGS, LANES, LOOP, STAGES, THINGS, Hand, check, saved
from screen import wait_until

STEP, ABOVE = 26, 88  # points: a step of the scale; from the foot of its lane up to its zero


class Mouse(Hand):
    """Counts what it does; a double click is two clicks."""

    def __init__(self, program) -> None:
        super().__init__(program)
        self.clicks = self.drags = 0

    def click(self, place: list[int], times: int = 1) -> None:
        self.program.click(place, times)
        self.clicks += times

    def palette(self, item: str) -> None:
        self.click(self.program.ask("palette", item))

    def drag(self, start: list[int], end: list[int]) -> None:
        self.program.drag(start, end)
        self.drags += 1


@pytest.fixture
def map_file(empty_map):
    """What the program begins with."""
    return empty_map


def test_five_stages_thirty_touchpoints_a_curve_and_a_loop_by_mouse(
    program, empty_map, capsys
) -> None:
    hand = Mouse(program)

    # A click in the palette adds a stage after the last one, and one writes its name.
    for name in STAGES:
        hand.palette("stage")
        hand.write(name)
    for _ in range(LANES):
        hand.palette("lane")
    wait_until(lambda: program.state()["lanes"] == LANES, "the lanes")
    journey = saved(program, empty_map)
    first, emotions = journey.lanes[0].id, journey.lanes[-1].id

    # A double click in the lane of emotions adds a point, and one writes the feeling.
    for stage, (value, feeling) in zip(journey.stages, FEELINGS, strict=True):
        x, y = program.ask("cell", stage.id, emotions)
        zoom = program.state()["zoom"]
        hand.click([x, round(y - (ABOVE + STEP * value) * zoom)], 2)
        hand.write(feeling)
    wait_until(lambda: program.state()["points"] == len(FEELINGS), "the curve")

    # A click in a cell, then one in the palette for each card.
    done = 0
    for stage in journey.stages:
        hand.click(program.ask("cell", stage.id, first))
        for n in range(EACH):
            hand.palette("touchpoint")
            hand.write(f"{stage.title} {n + 1}")
            done += 1
            wait_until(lambda done=done: len(program.state()["cards"]) == done, "the card")

    # The loop: from the dot of a card of the last stage to one of the first.
    journey = saved(program, empty_map)
    last = journey.index.cell(journey.stages[-1].id, first)[0].id
    goal = journey.index.cell(journey.stages[0].id, first)[0].id
    hand.click(program.ask("thing", last))
    hand.drag(program.ask("dot", last), program.ask("thing", goal))
    wait_until(lambda: program.state()["connections"] == 1, "the loop")
    (line,) = saved(program, empty_map).connections
    hand.click(program.ask("thing", line.id), 2)
    hand.write(LOOP)
    journey, seconds = saved(program, empty_map), hand.seconds

    check(journey)
    with capsys.disabled():
        print(
            f"\n{THINGS} things by mouse: {hand.letters} letters, {hand.clicks} clicks and "
            f"{hand.drags} drag ({hand.clicks / THINGS:.1f} clicks for each) in {seconds:.1f} s"
        )
    assert hand.clicks + hand.drags <= 1.5 * THINGS

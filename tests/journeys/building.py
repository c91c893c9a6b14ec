"""The map that people build from an empty start, by keyboard or by mouse, and what it must hold."""

import time

from screen import wait_until

from journeyeditor.storage import files

STAGES = ("Scoperta", "Valutazione", "Acquisto", "Consegna", "Assistenza")
FEELINGS = ((1, "Curiosa"), (-1, "Confusa"), (2, "Convinta"), (-2, "Delusa"), (1, "Sollevata"))
LANES = 5
TOUCHPOINTS = 30
EACH = TOUCHPOINTS // len(STAGES)  # touchpoints of a stage
LOOP = "torna"
THINGS = len(STAGES) + LANES + TOUCHPOINTS + len(FEELINGS) + 1


class Hand:
    """Types, and counts letters and seconds."""

    def __init__(self, program) -> None:
        self.program = program
        self.letters = 0
        self._start = time.monotonic()

    def write(self, text: str) -> None:
        self.program.write(text)
        self.letters += len(text)

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._start


def saved(program, path):
    """The map as it is in the file after saving now."""
    program.keys("ctrl+s")
    wait_until(lambda: not program.state()["modified"], "the saved map")
    return files.load(path).journey


def check(journey) -> None:
    """Everything is there, and in its place."""
    assert [stage.title for stage in journey.stages] == list(STAGES)
    assert len(journey.lanes) == LANES
    touchpoints = journey.lanes[0]
    assert touchpoints.kind == "touchpoints"
    for stage in journey.stages:
        cards = journey.index.cell(stage.id, touchpoints.id)
        assert [card.title for card in cards] == [f"{stage.title} {n + 1}" for n in range(EACH)]
        assert {card.kind for card in cards} == {"touchpoint"}
    (curve,) = journey.curves
    points = sorted(curve.points, key=lambda point: journey.index.stage_number[point.stage])
    assert [(round(point.value), point.feeling) for point in points] == list(FEELINGS)
    (loop,) = journey.connections
    ends = [journey.index.cards[id_].stage for id_ in (loop.start, loop.end)]
    assert (ends, loop.label) == ([journey.stages[-1].id, journey.stages[0].id], LOOP)

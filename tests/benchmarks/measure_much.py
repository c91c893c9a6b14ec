"""Times pasting a thousand lines, and a table that is a whole map, until they are painted."""

from random import Random

import person
from PySide6.QtGui import QGuiApplication
from reference_maps import reference_map
from shown import Shown
from texts import forget_texts
from timing import frames, noise, take_turns
from vocabulary import sentence

from journeyeditor.model import Journey, new_journey
from journeyeditor.model.base import MAX_CARDS

LINES = 1000


def measure(count: int, rounds: int) -> dict[str, str]:
    if count + LINES > MAX_CARDS:
        return {}
    clipboard = _Clipboard(Shown(reference_map(count)))
    times = take_turns({"paste": clipboard.paste_lines, "import": clipboard.paste_map}, rounds)
    return {
        "paste": frames(times["paste"]),
        "import": frames(times["import"]),
        "much noise": noise(times),
    }


class _Clipboard:
    """Pastes into a window as if each text was never seen before, and takes it back."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        self.journey = shown.document.journey
        self.table = _table(self.journey)
        self.random = Random(0)

    def paste_lines(self) -> list[float]:
        """After a card in the middle of the map."""
        card = self.journey.cards[len(self.journey.cards) // 2].id
        self.shown.document.start(self.journey)
        self.shown.go_to(*person.place(self.shown.view, card))
        self.shown.window.selection.select([card])
        lines = [sentence(self.random, self.random.randint(1, 8), "Latin") for _ in range(LINES)]
        return self._pasted("\n".join(lines))

    def paste_map(self) -> list[float]:
        self.shown.document.start(new_journey())
        forget_texts()
        return self._pasted(self.table)

    def _pasted(self, text: str) -> list[float]:
        QGuiApplication.clipboard().setText(text)
        self.shown.settle()
        return [self.shown.painted(self.shown.window.actions_["paste"].trigger)]


def _table(journey: Journey) -> str:
    """The cells of a map as a spreadsheet copies them: cards are lines of a cell."""
    titles = [[""] + [f"{n} {stage.title}" for n, stage in enumerate(journey.stages)]]
    for n, lane in enumerate(journey.lanes):
        cells = (journey.index.cell(stage.id, lane.id) for stage in journey.stages)
        titles.append([f"{n} {lane.title}", *("\n".join(map(_line, cell)) for cell in cells)])
    return "\n".join("\t".join(map(_quoted, row)) for row in titles)


def _line(card: object) -> str:
    return " ".join(card.title.split())


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'

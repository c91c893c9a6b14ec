"""How soon an edit is in the journal and on the disk, and how long a save takes. Figures for the
table: no test asserts a time."""

import time
from pathlib import Path

from editing import Editor, small_map
from figures import Figure

from journeyeditor.document import Document
from journeyeditor.edits import records
from journeyeditor.model import Journey
from journeyeditor.storage.journal import Base, Journal

CARDS = 2_000


def large_map() -> Journey:
    """A map of 2,000 cards."""
    cells = [(stage, lane) for stage in range(20) for lane in range(10)]
    journey = small_map()
    one = {"kind": "note", "note": "Something that was said in the room, in a sentence."}
    return Journey.model_validate(
        {
            **journey.model_dump(include={"format", "version", "title"}),
            "stages": [{"id": f"s{n}"} for n in range(20)],
            "lanes": [{"id": f"l{n}", "kind": "notes"} for n in range(10)],
            "cards": [
                {"id": f"c{n}", "stage": f"s{stage}", "lane": f"l{lane}", "title": f"{n}", **one}
                for n, (stage, lane) in enumerate(cells * (CARDS // len(cells)))
            ],
        }
    )


def measure(edits: int, folder: Path) -> list[Figure]:
    """Time so many edits of single cards, and some saves, on a map of 2,000 cards."""
    journey = large_map()
    journal = Journal(folder / "journals")
    draw = Editor(1).random
    noted, synced = [], []
    for number in range(edits):
        card = draw.choice(journey.cards)
        new = records.set_fields(journey, [card.id], title=f"Edit {number}")
        began = time.perf_counter()
        journal.append(journey, new, "Edit", Base())
        noted.append(time.perf_counter() - began)
        journal.sync()
        synced.append(time.perf_counter() - began)
        journey = new
    journal.clear()
    journal.close()
    saves = _saves(journey, folder / "large.journey.json")
    what = f"{edits:,} edits of {CARDS:,} cards"
    return [
        _figure("committed edit in the journal, p99", noted, 5, what),
        _figure("committed edit on the disk, p99", synced, 250, what),
        _figure("save of 2,000 cards, p99", saves, 100, f"{len(saves)} saves"),
    ]


def _saves(journey: Journey, path: Path) -> list[float]:
    document = Document(journey)
    took = []
    for number in range(20):
        document.edit("Title", lambda old, n=number: old.replace(title=f"Save {n}"))
        began = time.perf_counter()
        document.save(path)
        took.append(time.perf_counter() - began)
    document.close()
    return took


def _figure(name: str, times: list[float], limit: int, amount: str) -> Figure:
    p99 = 1000 * sorted(times)[int(len(times) * 0.99) - (len(times) < 100)]
    return Figure(name, f"≤ {limit} ms", f"{p99:.1f} ms", amount, p99 <= limit)

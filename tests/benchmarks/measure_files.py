"""Times reading, saving and the pure edits of a map."""

import os
import tempfile
from functools import partial
from pathlib import Path

from reference_maps import reference_map
from timing import frames, noise, once, ratio, take_turns

from journeyeditor.edits import cards, curves, records
from journeyeditor.model import Journey
from journeyeditor.model.base import MAX_CARDS
from journeyeditor.storage import files


def measure(count: int, rounds: int) -> dict[str, str]:
    journey = reference_map(count)
    with tempfile.TemporaryDirectory() as folder:
        filed = _files(journey, Path(folder), rounds) if count <= MAX_CARDS else {}
    return filed | _edits(journey, 4 * rounds)


def _files(journey: Journey, folder: Path, rounds: int) -> dict[str, str]:
    data, count = files.dump(journey), len(journey.cards)

    def write_plainly() -> None:
        with (folder / "plain.json").open("wb") as file:
            file.write(journey.model_dump_json(indent=1, exclude_defaults=True).encode())
            file.flush()
            os.fsync(file.fileno())

    path = folder / "map.journey.json"
    there = files.Written(journey, data, canonical=True)  # in the file
    edited = journey

    def edit() -> None:
        nonlocal edited
        before, card = there.journey, journey.cards[len(there.journey.title) % count]
        title = f"{before.title}."
        edited = records.set_fields(before, (card.id,), title=title).replace(title=title)

    def save() -> None:
        nonlocal there
        there = files.save(edited, path, before=there)

    def open_and_edit() -> None:
        nonlocal there
        there = files.Written(there.journey, there.data)
        edit()

    times = take_turns(
        {
            "read": once(lambda: files.read(data, "map")),
            "validate": once(lambda: Journey.model_validate_json(data)),
            "first save": once(lambda: files.save(journey, path)),
            "opened save": once(save, open_and_edit),
            "save": once(save, edit),
            "write": once(write_plainly),
        },
        rounds,
    )
    return {
        "read": ratio(times, "read", "validate"),
        "save": ratio(times, "save", "write"),
        "opened save": ratio(times, "opened save", "write"),
        "first save": ratio(times, "first save", "write"),
        "files noise": noise(times),
    }


def _edits(journey: Journey, rounds: int) -> dict[str, str]:
    """Edits of one thing, each of a map that is as new as after an edit before it."""
    card = journey.cards[len(journey.cards) // 2]
    stage, lane = journey.stages[0].id, journey.lanes[0].id
    point = journey.curves[0].points[0]
    edits = {
        "edit move": partial(cards.move, ids=(card.id,), stage=stage, lane=lane),
        "edit title": partial(records.set_fields, ids=(card.id,), title="Another title"),
        "edit point": partial(
            curves.move_point, point_id=point.id, stage=point.stage, at=0.3, value=1
        ),
    }
    fresh = journey

    def renew() -> None:
        nonlocal fresh
        fresh = journey.replace(title=f"{fresh.title}.")

    def renew_with_index() -> None:
        renew()
        _ = fresh.index.records

    def do(edit: partial[Journey]) -> None:
        edit(fresh)

    times = take_turns(
        {
            **{name: once(partial(do, edit), renew_with_index) for name, edit in edits.items()},
            "index": once(lambda: fresh.index, renew),
        },
        rounds,
    )
    return {name: frames(times[name]) for name in (*edits, "index")}

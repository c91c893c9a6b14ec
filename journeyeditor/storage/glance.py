"""What a map looks like at a glance, read without checking it: its name and its shape.

The start screen shows a dozen maps before anything is loaded that could check them. What is wrong
with a map is said when it is opened; here it only has no glance, or lacks a part of its shape.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

LARGEST = 2_000_000  # bytes: a larger map would take too long
_FORMAT = "journeyeditor"
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_SHOWN = 2  # cards of a cell


class StageGlance(NamedTuple):
    """A stage; `colour` is "#rrggbb", or "" for the usual one."""

    phase: str
    colour: str


class LaneGlance(NamedTuple):
    """A lane; `cells` has the kinds of the first two cards of each stage that is seen."""

    kind: str
    cells: tuple[tuple[str, ...], ...]


class Glance(NamedTuple):
    """Title and objective as they are in the file; stages and lanes that are not hidden; the first
    curve with more than one point, as places along all stages (0 … 1) and emotions (−2 … +2)."""

    title: str
    objective: str
    stages: tuple[StageGlance, ...]
    lanes: tuple[LaneGlance, ...]
    curve: tuple[tuple[float, float], ...]


def glance(path: Path) -> Glance | None:
    """The map in `path` at a glance; None where there is none that can be read, or a large one."""
    try:
        if path.stat().st_size > LARGEST:
            return None
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.get("format") != _FORMAT:
        return None
    seen = [stage for stage in _records(data, "stages") if stage.get("hidden") is not True]
    return Glance(
        _text(data, "title"),
        _text(data, "objective"),
        tuple(StageGlance(_name(stage, "phase"), _colour(stage)) for stage in seen),
        tuple(_lanes(data, [_name(stage, "id") for stage in seen])),
        _first_curve(data),
    )


def _lanes(data: dict[str, Any], stages: list[str]) -> Iterator[LaneGlance]:
    cells: dict[tuple[str, str], list[str]] = {}
    for card in _records(data, "cards"):
        place = _name(card, "stage"), _name(card, "lane")
        cells.setdefault(place, []).append(_name(card, "kind"))
    for lane in _records(data, "lanes"):
        if lane.get("hidden") is not True:
            id_ = _name(lane, "id")
            held = (cells.get((stage, id_), ())[:_SHOWN] for stage in stages)
            yield LaneGlance(_name(lane, "kind"), tuple(map(tuple, held)))


def _first_curve(data: dict[str, Any]) -> tuple[tuple[float, float], ...]:
    ids = [_name(stage, "id") for stage in _records(data, "stages")]
    numbers = {id_: number for number, id_ in enumerate(ids)}
    for curve in _records(data, "curves"):
        points = [
            ((numbers[_name(point, "stage")] + at) / len(ids), value)
            for point in _records(curve, "points")
            if _name(point, "stage") in numbers
            and (at := _number(point, "at", 0.5, 0, 1)) is not None
            and (value := _number(point, "value", 0, -2, 2)) is not None
        ]
        if len(points) > 1:
            return tuple(sorted(points))
    return ()


def _records(data: dict[str, Any], key: str) -> Iterator[dict[str, Any]]:
    rows = data.get(key)
    return (row for row in rows if isinstance(row, dict)) if isinstance(rows, list) else iter(())


def _name(record: dict[str, Any], key: str) -> str:
    """What a record is or refers to, which nobody reads; "" where it has none."""
    name = record.get(key)
    return name if isinstance(name, str) else ""


def _text(record: dict[str, Any], key: str) -> str:
    """A text that can be shown: half of a character, which JSON can spell, cannot."""
    return _name(record, key).encode("utf-8", "ignore").decode()


def _colour(record: dict[str, Any]) -> str:
    text = _name(record, "colour")
    return text if _COLOUR.fullmatch(text) else ""


def _number(
    record: dict[str, Any], key: str, usual: float, least: float, most: float
) -> float | None:
    value = record.get(key, usual)
    return value if isinstance(value, int | float) and least <= value <= most else None

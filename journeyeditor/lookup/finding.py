"""Find in all text of a map, fast enough for every key on a map of ten thousand cards."""

import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from journeyeditor.model import (
    CardBase,
    Channel,
    Curve,
    Journey,
    Lane,
    Persona,
    Point,
    Record,
    Stage,
)

from .folding import fold

THE_MAP = ""  # stands for the map itself where others stand by their id

# The texts of each noun. What refers to others by id has no text of its own there.
_CARD = (
    *("title", "note", "device", "owner", "micro_conversion", "goal", "cause", "figure"),
    *("change", "link"),
)
_FIELDS: dict[str, tuple[str, ...]] = {
    "Journey": (
        *("title", "objective", "product", "organisation", "segment", "expected_result"),
        *("date", "next_review", "author"),
    ),
    "Stage": ("title", "description"),
    "Lane": ("title", "hint"),
    "Curve": ("title",),
    "Point": ("feeling", "quote"),
    "Connection": ("label",),
    "Persona": ("name", "occupation", "summary", "purchase_driver", "quote"),
    "Channel": ("title",),
    "Source": ("title", "file", "link", "period", "note"),
    "PlannedAction": (
        *("title", "owner", "department", "metric", "metric_from", "metric_to", "note"),
    ),
    "ParkedNote": ("title", "note", "author"),
}
_LISTS = ("tags", "hobbies", "goals", "needs", "frustrations")
_BETWEEN = "\x1f"  # no text holds it, so nothing is found across two fields


class _Entry(NamedTuple):
    id: str
    record: Record
    text: str  # all it says, folded
    names: str | None  # the channel or persona whose name it shows
    name: str  # what others show of a channel or a persona, folded


class Finder:
    """Finds in one map after the other, and reads only the records that are new to it.

    `lane_word` says what a map calls a kind of lane that has no title.
    """

    def __init__(self, lane_word: Callable[[Journey, str], str] = lambda journey, kind: "") -> None:
        self._lane_word = lane_word
        self._journey: Journey | None = None
        self._entries: list[_Entry] = []
        self._known: dict[str, _Entry] = {}  # of the map before
        self._rest: Iterator[tuple[str, Record]] = iter(())
        # Of a map that was read as a whole, in reading order:
        self._places: dict[str, int] = {}  # by id
        self._texts: list[str] = []
        self._names: list[tuple[str, str]] = []  # what others show, and whose name it is
        self._showing: dict[str, list[int]] = {}  # the places that show it, by whose name it is

    def prepare(self, journey: Journey, most: int) -> bool:
        """Read up to `most` further records; whether the whole map is read now."""
        if journey is not self._journey:
            self._known |= {entry.id: entry for entry in self._entries}
            if self._journey is not None and self._journey.language != journey.language:
                self._known.clear()  # it calls its lanes otherwise
            self._journey, self._entries = journey, []
            self._rest, self._places = reading_order(journey), {}
        if self._places:
            return True
        known, read = self._known, len(self._entries)
        for id_, record in islice(self._rest, most):
            entry = known.get(id_)
            if entry is None or entry.record is not record:
                text, name = self._text(journey, record), fold(_name(record))
                entry = _Entry(id_, record, text, _named(record), name)
            self._entries.append(entry)
        if len(self._entries) - read == most:
            return False
        self._known = {}
        self._places = {entry.id: n for n, entry in enumerate(self._entries)}
        self._texts = [entry.text for entry in self._entries]
        self._names = [(entry.name, entry.id) for entry in self._entries if entry.name]
        self._showing = {}
        for place, entry in enumerate(self._entries):
            if entry.names:
                self._showing.setdefault(entry.names, []).append(place)
        return True

    def find(self, journey: Journey, wanted: str) -> tuple[str, ...]:
        """The ids of what says `wanted`, in reading order; `THE_MAP` for the facts of the map.

        Cards show the name of their channel, curves that of their persona: they say it too. A
        channel that is shown like this has no other place on the map."""
        word = fold(wanted)
        if not word.strip():
            return ()
        self.prepare(journey, sys.maxsize)
        found = [place for place, text in enumerate(self._texts) if word in text]
        named = [id_ for name, id_ in self._names if word in name and id_ in self._showing]
        if named:
            shown = {place for id_ in named for place in self._showing[id_]}
            elsewhere = {self._places[id_] for id_ in named if id_ in journey.index.channels}
            found = sorted(shown.union(found) - elsewhere)
        return tuple([self._entries[place].id for place in found])

    def first_from(self, found: tuple[str, ...], here: str) -> int:
        """Which of `found` comes first at or after `here`, an id, in reading order; the first of
        all where none does."""
        start = self._places.get(here, 0)
        first = bisect_left(found, start, key=self._places.__getitem__)
        return first if first < len(found) else 0

    def _text(self, journey: Journey, record: Record) -> str:
        texts = _texts(record)
        if isinstance(record, Lane) and not record.title:
            texts = (*texts, self._lane_word(journey, record.kind))
        return fold(_BETWEEN.join(text for text in texts if text))


def _texts(record: Record) -> Iterable[str]:
    card = isinstance(record, CardBase)
    names = _CARD if card else _FIELDS[type(record).__name__]
    own = record.__dict__
    texts = [own[name] for name in names if own.get(name)]
    for name in _LISTS:
        texts += own.get(name, ())
    if card:
        for metric in own.get("metrics", ()):
            texts += (metric.name, metric.value, metric.unit)
    elif isinstance(record, Stage):
        texts += [step.title for step in record.steps]
    elif isinstance(record, Journey):
        for finding in record.findings:
            texts += (finding.title, finding.text)
    return texts


def _name(record: Record) -> str:
    """What a channel or a persona is called where others show it."""
    if isinstance(record, Channel):
        return record.title
    return record.name if isinstance(record, Persona) else ""


def _named(record: Record) -> str | None:
    name: str | None = record.__dict__.get("persona" if isinstance(record, Curve) else "channel")
    return name


def reading_order(journey: Journey) -> Iterator[tuple[str, Record]]:
    """All that has text, as it is read: the facts, the stages, then lane by lane and stage by
    stage; at last what has no place of its own on the map."""
    yield THE_MAP, journey
    for stage in journey.stages:
        yield stage.id, stage
    curves: dict[str, list[Curve]] = {}
    for curve in journey.curves:
        curves.setdefault(curve.lane, []).append(curve)
    cells = journey.index.cells
    for lane in journey.lanes:
        yield lane.id, lane
        for curve in curves.get(lane.id, ()):
            yield curve.id, curve
            for point in sorted(curve.points, key=lambda p: _place(journey, p)):
                yield point.id, point
        for stage in journey.stages:
            for card in cells.get((stage.id, lane.id), ()):
                yield card.id, card
    for name in ("connections", "personas", "channels", "sources", "actions", "parking"):
        for record in getattr(journey, name):
            yield record.id, record


def _place(journey: Journey, point: Point) -> tuple[int, float]:
    return journey.index.stage_number.get(point.stage, 0), point.at

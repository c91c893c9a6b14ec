"""The light syntax of the capture bar: one line says what a card is and where it lands.

``Coda alla cassa /punti dolenti >acquisto @negozio #code &Giulia :-2`` is a card in the lane
“Punti dolenti” and the stage “Acquisto”, of a channel, with a tag, of a persona, and a point of her
curve at −2. Marks count at the beginning of a word only: “e/o” and “a@b.it” are text.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from itertools import chain
from types import MappingProxyType
from typing import Any

from journeyeditor.dataclass import dataclass
from journeyeditor.edits import cards, channels, curves, lanes, people
from journeyeditor.lookup.familiar import familiar
from journeyeditor.lookup.folding import fold
from journeyeditor.model import CARD_OF_LANE, Journey

MARKS = MappingProxyType(
    {"/": "lane", ">": "stage", "@": "channel", "#": "tag", "&": "persona", ":": "emotion"}
)
EMOTIONS = ("+2", "+1", "0", "\u22121", "\u22122")

_WORD = re.compile(r'[/>@#&]"[^"]*"?|\S+')
_EMOTION = re.compile(r":([+\-\u2212]?)([0-2])(?:[.,](\d))?")
_OPEN = re.compile(r"(?<!\S)([/>@#&:])\"?([^/>@#&:\"]*)$")


@dataclass(frozen=True)
class Names:
    """What can be named: for each of ``lane``, ``stage``, ``channel``, ``persona`` and ``tag`` the
    names that people know and the ids they stand for (a tag's id is the tag)."""

    of: Mapping[str, Sequence[tuple[str, str]]]

    def ids(self, what: str) -> Iterable[tuple[list[str], str]]:
        """The folded words of each name, and its id."""
        return ((fold(name).split(), id_) for name, id_ in self.of.get(what, ()))


@dataclass(frozen=True)
class Entry:
    """What a line says. `channel` and `personas` are ids; `new_channel` and `new_personas` names
    that the map does not know yet."""

    title: str = ""
    lane: str | None = None
    stage: str | None = None
    channel: str | None = None
    new_channel: str = ""
    tags: tuple[str, ...] = ()
    personas: tuple[str, ...] = ()
    new_personas: tuple[str, ...] = ()
    emotion: float | None = None

    def __bool__(self) -> bool:
        return bool(self.title)


@dataclass
class _Reading:
    said: list[str] = field(default_factory=list)
    found: dict[str, str] = field(default_factory=dict)
    many: dict[str, list[str]] = field(default_factory=dict)
    emotion: float | None = None

    def take(self, what: str, value: str) -> None:
        if what in ("tag", "persona", "new_persona"):
            row = self.many.setdefault(what, [])
            if value not in row:
                row.append(value)
        else:
            self.found[what] = value


def names(
    journey: Journey,
    lane_names: Mapping[str, str],
    kinds: Mapping[str, str] = MappingProxyType({}),
) -> Names:
    """The names of a map. `lane_names` says what lanes without a title are called, by id; `kinds`
    further words for a kind of lane."""
    rows = [(lane.title or lane_names.get(lane.id, ""), lane.id) for lane in journey.lanes]
    first = {lane.kind: lane.id for lane in reversed(journey.lanes)}
    rows += [(word, first[kind]) for word, kind in kinds.items() if kind in first]
    tags = dict.fromkeys(chain.from_iterable(card.tags for card in journey.cards))
    return Names(
        {
            "lane": [row for row in rows if row[0]],
            "stage": [(stage.title, stage.id) for stage in journey.stages if stage.title],
            "channel": [(row.title, row.id) for row in journey.channels if row.title],
            "persona": [(row.name, row.id) for row in journey.personas if row.name],
            "tag": [(tag, tag) for tag in tags],
        }
    )


def parse(text: str, known: Names) -> Entry:
    """What `text` says. A name may be cut short as long as it is clear, and may have several words;
    in quotation marks, and of a tag, it is taken as it is. A lane or stage that nobody knows stays
    text."""
    words = [match.group() for match in _WORD.finditer(text)]
    reading, at = _Reading(), 0
    while at < len(words):
        used = _read(words, at, known, reading)
        if not used:
            reading.said.append(words[at])
        at += used or 1
    found, many = reading.found, reading.many
    return Entry(
        " ".join(reading.said),
        found.get("lane"),
        found.get("stage"),
        found.get("channel"),
        found.get("new_channel", ""),
        tuple(many.get("tag", ())),
        tuple(many.get("persona", ())),
        tuple(many.get("new_persona", ())),
        reading.emotion,
    )


def _read(words: Sequence[str], at: int, known: Names, reading: _Reading) -> int:
    """How many words the mark at `at` takes, with what it says taken down; 0 where it is text."""
    what, rest = MARKS.get(words[at][0]), words[at][1:]
    if what is None or not rest:
        return 0
    if what == "emotion":
        value = _EMOTION.fullmatch(words[at])
        if value is None:
            return 0
        sign = -1 if value[1] in ("-", "\u2212") else 1
        reading.emotion = min(max(sign * float(f"{value[2]}.{value[3] or 0}"), -2.0), 2.0) + 0.0
        return 1
    quoted = rest.startswith('"')
    name = rest.strip('"').strip()
    if not name:
        return 0
    said = fold(name).split() if quoted else [fold(rest), *map(fold, words[at + 1 :])]
    id_, used = _known(said, known.ids(what), whole=quoted or what == "tag")
    if id_ is not None:
        reading.take(what, id_)
        return 1 if quoted else used
    if what == "tag":
        reading.take("tag", name)
        return 1
    if what in ("channel", "persona"):
        reading.take(f"new_{what}", name)
        return 1
    return 0


def _known(
    said: Sequence[str], names: Iterable[tuple[list[str], str]], whole: bool
) -> tuple[str | None, int]:
    """Whose name is said: the one of which most words are, then the only one that begins like this,
    then the only one in which another word does, of which three letters are enough. The id and how
    many words it took."""
    rows = list(names)
    full = [(len(name), id_) for name, id_ in rows if name and said[: len(name)] == name]
    if full:
        used, id_ = max(full, key=lambda row: row[0])
        return id_, used
    if whole:
        return None, 0
    begun = {id_ for name, id_ in rows if name and name[0].startswith(said[0])}
    if not begun and len(said[0]) >= 3:
        begun = {id_ for name, id_ in rows if any(word.startswith(said[0]) for word in name)}
    return (begun.pop(), 1) if len(begun) == 1 else (None, 0)


def complete(text: str, cursor: int, known: Names) -> tuple[int, list[str]]:
    """Where the mark begins that is being written at `cursor`, and what it could become, each with
    its mark; no offers where nothing is begun, or what is written is a whole name."""
    open_ = _OPEN.search(text[:cursor])
    if open_ is None:
        return cursor, []
    mark, begun = open_[1], fold(open_[2])
    if mark == ":":
        rows: Sequence[tuple[str, str]] = [(value, value) for value in EMOTIONS]
        begun = begun.replace("\u2212", "-")
    else:
        rows = known.of.get(MARKS[mark], ())
    offers: dict[str, str] = {}
    for name, id_ in rows:
        folded = fold(name)
        if folded == begun:
            return open_.start(), []
        if any(folded[n:].startswith(begun) for n in _beginnings(folded)):
            offers.setdefault(id_, mark + name)
    return open_.start(), list(offers.values())


def _beginnings(name: str) -> list[int]:
    return [0, *(n + 1 for n, letter in enumerate(name) if letter == " ")]


# -- what becomes of it ----------------------------------------------------------------------


def landing(
    journey: Journey, entry: Entry, stage: str | None, lane: str | None
) -> tuple[str, str] | None:
    """The cell where an entry lands, when the keyboard is at `stage` and `lane`: what it says comes
    first; what has a channel goes among the touchpoints. None on a map without stages or lanes."""
    shown = [row.id for row in journey.stages if not row.hidden]
    column = entry.stage or (stage if stage in shown else None) or next(iter(shown), None)
    rows = [row for row in journey.lanes if not row.hidden]
    meets = entry.channel or entry.new_channel
    here = journey.index.lanes.get(lane or "")
    if not entry.lane and meets and (here is None or here.kind not in ("touchpoints", "channels")):
        here = next((row for row in rows if row.kind == "touchpoints"), here)
    row = entry.lane or (here.id if here else None) or next((r.id for r in rows), None)
    return (column, row) if column and row else None


def add(
    journey: Journey, entry: Entry, cell: tuple[str, str], index: int | None = None
) -> tuple[Journey, str]:
    """Put an entry into a cell, at `index` among its cards; returns the id of the card, or of the
    curve point where the cell is one of emotions and the entry gives one. Raises `EditError`."""
    journey, personas = _with_personas(journey, entry)
    kind = journey.index.lanes[cell[1]].kind
    if entry.emotion is not None:
        on_lane = kind == "emotions"
        feeling = entry.title if on_lane else ""
        journey, point = _with_point(journey, entry, cell, personas, feeling)
        if on_lane:
            return journey, point
    journey, channel = _with_channel(journey, entry)
    fields: dict[str, Any] = {"tags": entry.tags, "personas": personas}
    card_kind = CARD_OF_LANE[kind]
    if channel and card_kind in ("touchpoint", "channel"):
        fields["channel"] = channel
    card = cards.new(journey, card_kind, *cell, title=entry.title, **fields)
    return cards.add(journey, [card], index), card.id


def _with_channel(journey: Journey, entry: Entry) -> tuple[Journey, str | None]:
    if not entry.new_channel:
        return journey, entry.channel
    new = channels.new(journey, entry.new_channel, **familiar(entry.new_channel))
    return channels.add(journey, new), new.id


def _with_personas(journey: Journey, entry: Entry) -> tuple[Journey, tuple[str, ...]]:
    ids = list(entry.personas)
    for name in entry.new_personas:
        new = people.new(journey, name)
        journey = people.add(journey, new)
        ids.append(new.id)
    return journey, tuple(ids)


def _with_point(
    journey: Journey, entry: Entry, cell: tuple[str, str], personas: Sequence[str], feeling: str
) -> tuple[Journey, str]:
    stage, lane = cell
    if journey.index.lanes[lane].kind != "emotions":
        found = [row.id for row in journey.lanes if row.kind == "emotions" and not row.hidden]
        if found:
            lane = found[0]
        else:
            row = lanes.new(journey, "emotions")
            journey, lane = lanes.add(journey, row), row.id
    there = [curve for curve in journey.curves if curve.lane == lane and not curve.hidden]
    wanted = personas[0] if personas else None
    mine = [curve for curve in there if wanted is None or curve.persona == wanted]
    curve = mine[0] if mine else curves.new(journey, lane, wanted)
    if not mine:
        journey = curves.add(journey, curve)
    at, value = curves.free_place(curve, stage), entry.emotion or 0.0
    point = curves.new_point(journey, stage, at, value, feeling=feeling)
    return curves.add_point(journey, curve.id, point), point.id

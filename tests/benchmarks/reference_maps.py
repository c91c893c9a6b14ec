"""Reference maps of any size, the same for the same seed: made so that no index, no cache and no
shortcut has an easy time with them."""

import struct
import zlib
from base64 import b64encode
from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, cycle, islice
from random import Random
from typing import Any

from vocabulary import OTHER_SCRIPTS, sentence

from journeyeditor.model import (
    CARD_CLASSES,
    CARD_KINDS,
    CARD_OF_LANE,
    LANE_KINDS,
    CardBase,
    Channel,
    Connection,
    Curve,
    Gathered,
    Image,
    Journey,
    Lane,
    Persona,
    Point,
    Source,
    Stage,
    Step,
    new_journey,
)

_ID_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_COLOURS = ("#8c2d04", "#2f6f73", "#6b4f9e", "#3f8fd2", "#7a6a00")
_STATUSES = ("observed", "observed", "observed", "assumed", "proposed")
_SCORES = (1, 2, 2.5, 3, 4, 4.5, 5)

Cell = tuple[Stage, Lane]


@dataclass(frozen=True)
class Size:
    """How much there is of each noun on a map with so many cards."""

    cards: int

    @property
    def lanes(self) -> int:
        return 7 if self.cards < 500 else 12 if self.cards < 5000 else 20

    @property
    def stages(self) -> int:
        return max(5, round(self.cards / (self.lanes * 10)))

    @property
    def most_in_a_cell(self) -> int:
        return min(60, max(12, self.cards // 10))

    @property
    def curves(self) -> int:
        return min(20, 2 + self.cards // 100)

    @property
    def connections(self) -> int:
        return min(500, self.cards // 12)


def reference_map(cards: int, seed: int = 1) -> Journey:
    """A map with exactly so many cards: in cells of none to 60; with titles of one word to six
    lines, 5 % of them in other scripts than Latin; of all kinds, some over several stages; with up
    to 20 curves and 500 connections. Beyond 20,000 cards it is more than a file may hold."""
    return _Maker(Size(cards), Random(f"{cards} cards, seed {seed}")).make()


class _Maker:
    """One map in the making. The order of its steps is part of what a seed means."""

    def __init__(self, size: Size, random: Random) -> None:
        self.size, self.random = size, random
        self._taken: set[str] = set()
        self.images = tuple(self._image(n) for n in range(6))
        self.channels = tuple(self._channel() for _ in range(8))
        self.personas = tuple(self._persona(n) for n in range(4))
        self.sources = tuple(self._source(n) for n in range(6))
        self.stages = tuple(self._stage(n) for n in range(size.stages))
        self.lanes = self._lanes()
        self.counts = self._fill_cells()
        self.cards = self._cards()

    def make(self) -> Journey:
        facts = new_journey(title=self._text(6), objective=self._text(14), language="it")
        return facts.replace(
            images=self.images,
            channels=self.channels,
            personas=self.personas,
            sources=self.sources,
            stages=self.stages,
            lanes=self.lanes,
            cards=self.cards,
            curves=tuple(self._curve(n) for n in range(self.size.curves)),
            connections=self._connections(),
            gathered=self._gathered(),
        )

    # -- small things ------------------------------------------------------------------------

    def _id(self, letter: str) -> str:
        while True:
            drawn = letter + "".join(self.random.choices(_ID_LETTERS, k=7))
            if drawn not in self._taken:
                self._taken.add(drawn)
                return drawn

    def _text(self, words: int, script: str = "Latin") -> str:
        return sentence(self.random, words, script)

    def _likely(self, chance: float) -> bool:
        return self.random.random() < chance

    def _image(self, n: int) -> Image:
        width, height = 90 + 30 * n, 60 + 45 * (n % 3)
        data = b64encode(_png(width, height, self.random)).decode()
        return Image(
            id=self._id("i"), media_type="image/png", width=width, height=height, data=data
        )

    def _channel(self) -> Channel:
        medium = self.random.choice(("physical", "digital", "hybrid"))
        return Channel(id=self._id("h"), title=self._text(1), medium=medium)

    def _persona(self, n: int) -> Persona:
        photo = self.images[n].id if n % 2 else None
        return Persona(id=self._id("p"), name=self._text(2), style=n + 1, photo=photo)

    def _source(self, n: int) -> Source:
        return Source(id=self._id("q"), title=self._text(3), sample_size=40 * n)

    # -- stages and lanes --------------------------------------------------------------------

    def _stage(self, n: int) -> Stage:
        steps = self.random.randint(0, 3)
        return Stage(
            id=self._id("s"),
            title=self._text(self.random.randint(1, 4)),
            description=self._text(8) if self._likely(0.5) else "",
            phase=("before", "during", "after")[3 * n // self.size.stages],
            colour=self.random.choice(_COLOURS) if self._likely(0.5) else None,
            steps=tuple(Step(id=self._id("t"), title=self._text(1)) for _ in range(steps)),
            width=self.random.choice((None, None, None, 180, 340)),
        )

    def _lanes(self) -> tuple[Lane, ...]:
        with_curves = -(-self.size.curves // 5)
        others = cycle(kind for kind in LANE_KINDS if kind != "emotions")
        kinds = ["emotions"] * with_curves + list(islice(others, self.size.lanes - with_curves))
        self.random.shuffle(kinds)
        below = {2: "interaction", 4: "visibility", 6: "internal_interaction"}
        return tuple(
            Lane(
                id=self._id("l"),
                kind=kind,
                title=self._text(2),
                hint=self._text(5) if self._likely(0.3) else "",
                separator=below.get(n),
            )
            for n, kind in enumerate(kinds)
        )

    # -- cards -------------------------------------------------------------------------------

    def _fill_cells(self) -> Counter[Cell]:
        """How many cards lie in each cell: some lanes are full and some nearly empty, and so are
        the cells of each."""
        share = {lane.id: self.random.choice((0.1, 0.5, 1, 1, 1, 6)) for lane in self.lanes}
        weights = {
            (stage, lane): share[lane.id] * self.random.lognormvariate(0, 0.4)
            for lane in self.lanes
            for stage in self.stages
        }
        cells, ends = list(weights), list(accumulate(weights.values()))
        counts = Counter({max(weights, key=weights.__getitem__): self.size.most_in_a_cell})
        while counts.total() < self.size.cards:
            for _ in range(self.size.cards - counts.total()):
                cell = cells[bisect(ends, self.random.random() * ends[-1])]
                if counts[cell] < self.size.most_in_a_cell:
                    counts[cell] += 1
        return counts

    def _cards(self) -> tuple[CardBase, ...]:
        """In the order in which people might have made them: not cell by cell."""
        places = list(self.counts.elements())
        self.random.shuffle(places)
        odd_kinds, scripts = cycle(CARD_KINDS), cycle(OTHER_SCRIPTS)
        cards: list[CardBase] = []
        for n, (stage, lane) in enumerate(places):
            kind = CARD_OF_LANE[lane.kind] if n % 5 else next(odd_kinds)
            script = next(scripts) if n % 20 == 7 else "Latin"
            cards.append(self._card(kind, stage, lane, script))
        return tuple(cards)

    def _card(self, kind: str, stage: Stage, lane: Lane, script: str) -> CardBase:
        words = self.random.choice((1, 2, 3, 3, 4, 5, 6, 8, 12, 30))
        values: dict[str, Any] = {
            "id": self._id("c"),
            "kind": kind,
            "stage": stage.id,
            "lane": lane.id,
            "title": self._text(words, script),
            "status": self.random.choice(_STATUSES),
        }
        if self._likely(0.2):
            values["note"] = self._text(self.random.choice((4, 10, 45)), script)
        if self._likely(0.02):
            values["span"] = self.random.randint(2, 4)
        if self._likely(0.1):
            values["tags"] = tuple(self._text(1) for _ in range(self.random.randint(1, 3)))
        if self._likely(0.1):
            values["votes"] = self.random.randint(1, 12)
        if self._likely(0.1):
            values["sources"] = (self.random.choice(self.sources).id,)
        if self._likely(0.1):
            values["personas"] = (self.random.choice(self.personas).id,)
        if self._likely(0.05):
            values["link"] = f"https://example.org/{values['id']}"
        if self._likely(0.05):
            values["colour"] = self.random.choice(_COLOURS)
        return CARD_CLASSES[kind].model_validate({**values, **self._fields_of(kind)})

    def _fields_of(self, kind: str) -> dict[str, Any]:
        """What only cards of this kind have."""
        random = self.random
        if kind == "touchpoint":
            return {
                "channel": random.choice(self.channels).id,
                "moment_of_truth": self._likely(0.1),
                "expectation": random.choice(_SCORES),
                "rating": random.choice((None, *_SCORES)),
            }
        if kind in ("pain_point", "opportunity"):
            names = ("impact_goal", "impact_experience", "effort")
            return {name: random.choice(_SCORES) for name in names if self._likely(0.8)}
        if kind == "need":
            return {"met": random.choice((None, "met", "partly", "unmet"))}
        if kind == "metric":
            change = random.choice(("", "+4 %", "rispetto al trimestre precedente"))
            return {"figure": f"{random.randint(1, 99)} %", "change": change}
        if kind == "picture":
            return {"picture": random.choice(self.images).id}
        if kind == "channel":
            return {"channel": random.choice(self.channels).id}
        return {}

    def _gathered(self) -> tuple[Gathered, ...]:
        """A few of the full cells show their first cards only."""
        full = [cell for cell, count in self.counts.items() if count > 20]
        return tuple(Gathered(stage=stage.id, lane=lane.id) for stage, lane in full[:2])

    # -- curves and connections --------------------------------------------------------------

    def _curve(self, n: int) -> Curve:
        lanes = [lane for lane in self.lanes if lane.kind == "emotions"]
        points = tuple(
            self._point(stage)
            for stage in self.stages
            for _ in range(self.random.choice((0, 1, 1, 2, 3)))
        )
        return Curve(
            id=self._id("k"),
            lane=lanes[n % len(lanes)].id,
            persona=self.personas[n % len(self.personas)].id,
            points=points,
        )

    def _point(self, stage: Stage) -> Point:
        return Point(
            id=self._id("b"),
            stage=stage.id,
            at=round(self.random.random(), 3),
            value=round(self.random.uniform(-2, 2), 2),
            feeling=self._text(2) if self._likely(0.3) else "",
            quote=self._text(7) if self._likely(0.05) else "",
            status=self.random.choice(("observed", "observed", "assumed")),
        )

    def _connections(self) -> tuple[Connection, ...]:
        """Mostly to cards nearby, some across the whole map; nearly half of them lead back."""
        cells: dict[tuple[str, str], list[CardBase]] = {}
        for card in self.cards:
            cells.setdefault((card.stage, card.lane), []).append(card)
        return tuple(self._connection(cells) for _ in range(self.size.connections))

    def _connection(self, cells: dict[tuple[str, str], list[CardBase]]) -> Connection:
        start, end = self.random.sample(self.cards, 2)
        if self._likely(0.8):
            stage = self._near(self.stages, start.stage, 3)
            lane = self._near(self.lanes, start.lane, 1)
            others = [card for card in cells.get((stage, lane), ()) if card is not start]
            end = self.random.choice(others or [end])
        return Connection(
            id=self._id("n"),
            start=start.id,
            end=end.id,
            label=self._text(2) if self._likely(0.4) else "",
            direction=self.random.choice(("one_way", "one_way", "both_ways")),
        )

    def _near(self, things: Sequence[Stage] | Sequence[Lane], id_: str, most: int) -> str:
        """The id of one of `things`, at most `most` places from that with the id `id_`."""
        here = [thing.id for thing in things].index(id_)
        first, last = max(0, here - most), min(len(things) - 1, here + most)
        return things[self.random.randint(first, last)].id


def _png(width: int, height: int, random: Random) -> bytes:
    """A PNG of two colours that run into each other."""
    first, last = random.randbytes(3), random.randbytes(3)
    row = bytes(
        first[c] + (last[c] - first[c]) * x // width for x in range(width) for c in range(3)
    )
    header = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress((b"\0" + row) * height)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )

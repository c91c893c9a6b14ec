"""The hand-overs between digital and physical: ROPO, Click & Collect, Try & Buy and every other.

A hand-over is a connection between touchpoints of different worlds, or a place where customers who
have been in the one find only the other. There the map should have a connection, and there journeys
break: a rating that falls from the one side to the other says so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from journeyeditor.model import Connection, Journey, Touchpoint

World = Literal["digital", "physical"]
Pattern = Literal["ropo", "click_and_collect", "try_and_buy"]


@dataclass(frozen=True, slots=True)
class HandOver:
    """From a touchpoint of one world to one of the other; one end may be hybrid.

    `connection` is the id of the one that is drawn, None where there is none. `pattern` is the name
    of the hand-over where it has one. `change` is the rating at the end less that at the start,
    None if one of them is not rated.
    """

    start: Touchpoint
    end: Touchpoint
    into: World
    pattern: Pattern | None
    connection: str | None

    @property
    def change(self) -> float | None:
        """Below zero where the rating falls."""
        if self.start.rating is None or self.end.rating is None:
            return None
        return round(self.end.rating - self.start.rating, 2)


def medium(journey: Journey, card: Touchpoint) -> str | None:
    """Physical, digital or hybrid: the touchpoint's own, else its channel's."""
    channel = journey.index.channels.get(card.channel or "")
    return card.medium or (channel.medium if channel else None)


def hand_overs(journey: Journey) -> tuple[HandOver, ...]:
    """Every hand-over in the order of the journey, by where it starts. Backstage touchpoints, which
    no customer meets, and those of unknown medium have none."""
    number = journey.index.stage_number

    def place(found: HandOver) -> tuple[int, int]:
        return number[found.start.stage], number[found.end.stage]

    connected = list(_connected(journey))
    onward = [found for found in connected if place(found)[0] <= place(found)[1]]
    arriving = {(found.end.stage, found.into) for found in onward}
    return tuple(sorted([*connected, *_unconnected(journey, arriving)], key=place))


# -- connected -----------------------------------------------------------------------------------


def _connected(journey: Journey) -> Iterator[HandOver]:
    for line in journey.connections:
        for start, end in _ways(line):
            a, b = journey.index.cards[start], journey.index.cards[end]
            if isinstance(a, Touchpoint) and isinstance(b, Touchpoint):
                into = _into(journey, a, b)
                if into and a.side == b.side == "frontstage":
                    yield HandOver(a, b, into, _pattern(journey, a, b, into), line.id)


def _ways(line: Connection) -> Iterator[tuple[str, str]]:
    yield line.start, line.end
    if line.direction == "both_ways":
        yield line.end, line.start


def _into(journey: Journey, start: Touchpoint, end: Touchpoint) -> World | None:
    """The world that a customer enters; None if they stay where they are."""
    before, after = _worlds(journey, start), _worlds(journey, end)
    if not before or not after or before == after:
        return None
    entered = after - before
    # Out of a hybrid nobody enters anything: they leave one of two worlds.
    return next(iter(entered or after))


def _worlds(journey: Journey, card: Touchpoint) -> frozenset[World]:
    return _WORLDS[medium(journey, card)]


_WORLDS: dict[str | None, frozenset[World]] = {
    "digital": frozenset({"digital"}),
    "physical": frozenset({"physical"}),
    "hybrid": frozenset({"digital", "physical"}),
    None: frozenset(),
}


# -- not connected -------------------------------------------------------------------------------


def _unconnected(journey: Journey, arriving: set[tuple[str, World]]) -> Iterator[HandOver]:
    """Where a world ends: digital customers find nothing digital at the next moment, only physical
    touchpoints, or the other way round, and no connection shows them the way."""
    moments = _moments(journey)
    for before, after in pairwise(moments):
        for world, other in _BOTH:
            leave = before.only(world)
            if not leave or after.any(world):
                continue
            enter = after.only(other)
            if not enter or (after.stage, other) in arriving:
                continue
            start, end = _main(leave[::-1]), _main(enter)
            yield HandOver(start, end, other, _pattern(journey, start, end, other), None)


_BOTH: tuple[tuple[World, World], ...] = (("digital", "physical"), ("physical", "digital"))


class _Moment(NamedTuple):
    """The touchpoints that a customer finds at one time: those of a stage or of a step of it."""

    journey: Journey
    stage: str
    cards: tuple[Touchpoint, ...]

    def only(self, world: World) -> tuple[Touchpoint, ...]:
        return tuple(c for c in self.cards if medium(self.journey, c) == world)

    def any(self, world: World) -> bool:
        return any(world in _worlds(self.journey, c) for c in self.cards)


def _moments(journey: Journey) -> list[_Moment]:
    """The journey moment by moment. What belongs to no step is there in all steps of its stage;
    what spans stages is there in all of them."""
    met: dict[str, list[Touchpoint]] = {stage.id: [] for stage in journey.stages}
    for card in journey.cards:
        if isinstance(card, Touchpoint) and card.side == "frontstage" and medium(journey, card):
            first = journey.index.stage_number[card.stage]
            for stage in journey.stages[first : first + card.span]:
                met[stage.id].append(card)
    moments = []
    for stage in journey.stages:
        cards = met[stage.id]
        used = [step.id for step in stage.steps if any(card.step == step.id for card in cards)]
        steps: list[str | None] = [*used] or [None]
        for step in steps:
            here = tuple(c for c in cards if c.step == step or c.step not in used)
            if here:
                moments.append(_Moment(journey, stage.id, here))
    return moments


def _main(cards: Sequence[Touchpoint]) -> Touchpoint:
    """The touchpoint that matters most; the first of several."""
    return max(cards, key=lambda card: (card.moment_of_truth, card.importance or 0))


# -- names ---------------------------------------------------------------------------------------


def _pattern(journey: Journey, start: Touchpoint, end: Touchpoint, into: World) -> Pattern | None:
    """ROPO leads from a screen to a purchase in the store, Click & Collect from a purchase on the
    screen to the store, Try & Buy from the store to a purchase on the screen."""
    number = journey.index.stage_number
    if number[start.stage] > number[end.stage]:
        return None  # back, not on
    if _is_purchase(journey, start):
        fetched = journey.index.stages[end.stage].phase != "after"
        return "click_and_collect" if into == "physical" and fetched else None
    bought = [_worlds(journey, card) for card in _purchase(journey, end)]
    if into == "physical":
        return "ropo" if any("physical" in worlds for worlds in bought) else None
    digital = bool(bought) and all(worlds == {"digital"} for worlds in bought)
    return "try_and_buy" if digital else None


def _purchase(journey: Journey, card: Touchpoint) -> list[Touchpoint]:
    """Where a customer who has come to `card` buys: there, or in the next stage of a purchase."""
    if _is_purchase(journey, card):
        return [card]
    first = journey.index.stage_number[card.stage]
    for stage in journey.stages[first:]:
        found = [
            other
            for other in journey.cards
            if isinstance(other, Touchpoint)
            and other.stage == stage.id
            and _is_purchase(journey, other)
        ]
        if found:
            return found
    return []


def _is_purchase(journey: Journey, card: Touchpoint) -> bool:
    """A transaction; in the stages of the purchase, also what serves it or has no other occasion.
    What is bought later is another journey's purchase."""
    phase = journey.index.stages[card.stage].phase
    if phase == "during":
        return card.occasion in ("transaction", "service", "other", None)
    return card.occasion == "transaction" and phase != "after"

"""The hand-overs between digital and physical: ROPO, Click & Collect, Try & Buy and every other.

A hand-over is a connection between touchpoints of different worlds, or a place where customers who
have been in the one find only the other. There the map should have a connection, and there journeys
break: a rating that falls from the one side to the other says so.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from journeyeditor.dataclass import dataclass
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
    finding = _Finding(journey)
    connected = list(finding.connected())
    onward = [found for found in connected if finding.leads_on(found.start, found.end)]
    arriving = {(found.end.stage, found.into) for found in onward}
    number = journey.index.stage_number
    return tuple(
        sorted(
            [*connected, *finding.unconnected(arriving)],
            key=lambda found: (number[found.start.stage], number[found.end.stage]),
        )
    )


_WORLDS: dict[str, frozenset[World]] = {
    "digital": frozenset({"digital"}),
    "physical": frozenset({"physical"}),
    "hybrid": frozenset({"digital", "physical"}),
}
_BOTH: tuple[tuple[World, World], ...] = (("digital", "physical"), ("physical", "digital"))


class _Moment(NamedTuple):
    """The touchpoints that a customer finds at one time: those of a stage or of a step of it."""

    stage: str
    cards: tuple[Touchpoint, ...]


class _Finding:
    """What is known of the touchpoints that customers meet: their `worlds` by id, and which of
    them are `met` in each stage."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.number = journey.index.stage_number
        self.worlds: dict[str, frozenset[World]] = {}
        self.met: dict[str, list[Touchpoint]] = {stage.id: [] for stage in journey.stages}
        for card in journey.cards:
            if isinstance(card, Touchpoint) and card.side == "frontstage":
                of = medium(journey, card)
                if of:
                    self.worlds[card.id] = _WORLDS[of]
                    first = self.number[card.stage]
                    for stage in journey.stages[first : first + card.span]:
                        self.met[stage.id].append(card)

    def leads_on(self, start: Touchpoint, end: Touchpoint) -> bool:
        """Whether it goes on in the journey, not back."""
        return self.number[start.stage] <= self.number[end.stage]

    # -- connected -------------------------------------------------------------------------------

    def connected(self) -> Iterator[HandOver]:
        """Along each connection that leads into another world."""
        for line in self.journey.connections:
            for ids in _ways(line):
                start, end = (self.journey.index.cards[id_] for id_ in ids)
                if not (isinstance(start, Touchpoint) and isinstance(end, Touchpoint)):
                    continue
                into = self._into(start, end)
                if into:
                    yield HandOver(start, end, into, self._pattern(start, end, into), line.id)

    def _into(self, start: Touchpoint, end: Touchpoint) -> World | None:
        """The world that a customer enters; None if they stay where they are."""
        before, after = (self.worlds.get(card.id) for card in (start, end))
        if not before or not after or before == after:
            return None
        # Out of a hybrid nobody enters anything: they leave one of two worlds.
        return next(iter(after - before or after))

    # -- not connected ---------------------------------------------------------------------------

    def unconnected(self, arriving: set[tuple[str, World]]) -> Iterator[HandOver]:
        """Where a world ends: digital customers find nothing digital at the next moment, only
        physical touchpoints, or the other way round, and no connection shows them the way."""
        for before, after in pairwise(self._moments()):
            for world, other in _BOTH:
                leave, enter = self._only(before, world), self._only(after, other)
                if any(world in self.worlds[card.id] for card in after.cards):
                    continue
                if leave and enter and (after.stage, other) not in arriving:
                    start, end = _main(leave[::-1]), _main(enter)
                    yield HandOver(start, end, other, self._pattern(start, end, other), None)

    def _only(self, moment: _Moment, world: World) -> list[Touchpoint]:
        return [card for card in moment.cards if self.worlds[card.id] == {world}]

    def _moments(self) -> Iterator[_Moment]:
        """The journey moment by moment. What belongs to no step is there in all steps of its stage;
        what spans stages is there in all of them."""
        for stage in self.journey.stages:
            cards = self.met[stage.id]
            named = {card.step for card in cards}
            used = [step.id for step in stage.steps if step.id in named]
            steps: list[str | None] = [*used] or [None]
            for step in steps:
                here = tuple(c for c in cards if c.step == step or c.step not in used)
                if here:
                    yield _Moment(stage.id, here)

    # -- names -----------------------------------------------------------------------------------

    def _pattern(self, start: Touchpoint, end: Touchpoint, into: World) -> Pattern | None:
        """ROPO leads from a screen to a purchase in the store, Click & Collect from a purchase on
        the screen to the store, Try & Buy from the store to a purchase on the screen."""
        if not self.leads_on(start, end):
            return None
        if self._is_purchase(start):
            fetched = self.journey.index.stages[end.stage].phase != "after"
            return "click_and_collect" if into == "physical" and fetched else None
        bought = [self.worlds[card.id] for card in self._purchase(end)]
        if into == "physical":
            return "ropo" if any("physical" in worlds for worlds in bought) else None
        digital = bool(bought) and all(worlds == {"digital"} for worlds in bought)
        return "try_and_buy" if digital else None

    def _purchase(self, card: Touchpoint) -> list[Touchpoint]:
        """Where a customer who has come to `card` buys: there, or in the next stage in which they
        can."""
        if self._is_purchase(card):
            return [card]
        for stage in self.journey.stages[self.number[card.stage] :]:
            found = [other for other in self.met[stage.id] if self._is_purchase(other)]
            if found:
                return found
        return []

    def _is_purchase(self, card: Touchpoint) -> bool:
        """A transaction; in the stages of the purchase, also what serves it or has no other
        occasion. What is bought later is another journey's purchase."""
        phase = self.journey.index.stages[card.stage].phase
        if phase == "during":
            return card.occasion in ("transaction", "service", "other", None)
        return card.occasion == "transaction" and phase != "after"


def _ways(line: Connection) -> Iterator[tuple[str, str]]:
    yield line.start, line.end
    if line.direction == "both_ways":
        yield line.end, line.start


def _main(cards: Sequence[Touchpoint]) -> Touchpoint:
    """The touchpoint that matters most; the first of several."""
    return max(cards, key=lambda card: (card.moment_of_truth, card.importance or 0))

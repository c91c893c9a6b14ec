"""The filter: which cards, curves and connections are meant, and which step back."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from journeyeditor.model import CardBase, Journey, Record

FACETS = ("persona", "channel", "kind", "status", "tag", "owner", "votes")
NONE = ""  # the value of what names no persona, has no channel, owner or tag
CURVE = "curve"  # the kind of curves and their points, beside the kinds of card
VOTES = (1, 2, 3, 5, 10, 20, 50)  # the least numbers of votes that one can ask for

Key = tuple[str, ...]  # of a part of the Drawing: ("card", id), ("curve", id) …


@dataclass(frozen=True)
class Filter:
    """What is meant: of each facet that names values one of them, of every facet that does.
    `votes` is the least number of votes. Without any value everything is meant."""

    persona: frozenset[str] = frozenset()
    channel: frozenset[str] = frozenset()
    kind: frozenset[str] = frozenset()
    status: frozenset[str] = frozenset()
    tag: frozenset[str] = frozenset()
    owner: frozenset[str] = frozenset()
    votes: int = 0

    def __bool__(self) -> bool:
        return any(self.chosen())

    def chosen(self) -> Iterator[tuple[str, str]]:
        """Facet and value of all that is asked for, in the order of `FACETS`."""
        for facet in FACETS[:-1]:
            for value in sorted(getattr(self, facet)):
                yield facet, value
        if self.votes:
            yield "votes", str(self.votes)

    def toggled(self, facet: str, value: str) -> "Filter":
        """The filter with a value added, or taken out where it is in."""
        if facet == "votes":
            return replace(self, votes=0 if self.votes == int(value) else int(value))
        changed: dict[str, Any] = {facet: getattr(self, facet) ^ {value}}
        return replace(self, **changed)

    def without(self, facet: str) -> "Filter":
        """The filter that asks for nothing of a facet."""
        changed: dict[str, Any] = {facet: getattr(Filter(), facet)}
        return replace(self, **changed)

    def means(self, record: Record) -> bool:
        """Whether a card is meant, or a curve by itself, without its points."""
        meant = not self.votes or getattr(record, "votes", 0) >= self.votes
        for facet, wanted in self._asked:  # no generator: a map has ten thousand cards
            meant = meant and not wanted.isdisjoint(values(record, facet))
        return meant

    @cached_property
    def _asked(self) -> list[tuple[str, frozenset[str]]]:
        """The facets, other than votes, of which values are named."""
        asked = ((facet, getattr(self, facet)) for facet in FACETS[:-1])
        return [(facet, wanted) for facet, wanted in asked if wanted]


def values(record: Record, facet: str) -> tuple[str, ...]:
    """What a card, curve or point has of a facet; none where it can't have it."""
    own = record.__dict__
    if facet == "kind":
        return (CURVE,) if "points" in own else (own["kind"],) if "kind" in own else ()
    if facet == "persona" and "personas" in own:
        return own["personas"] or (NONE,)
    if facet == "tag":
        return (own["tags"] or (NONE,)) if "tags" in own else ()
    return (own[facet] or NONE,) if facet in own else ()


def offers(journey: Journey, facet: str) -> list[tuple[str, int]]:
    """The values of a facet that there are, the most frequent first, and how many cards, curves or
    points have each. `NONE` is among them where others have a value; votes are least numbers."""
    if facet == "votes":
        votes = Counter(card.votes for card in journey.cards)
        least = ((n, sum(count for v, count in votes.items() if v >= n)) for n in VOTES)
        return [(str(n), count) for n, count in least if count]
    counted = Counter(value for each in _records(journey) for value in values(each, facet))
    none = counted.pop(NONE, 0)
    found = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return [*found, (NONE, none)] if none and found else found


def is_offered(journey: Journey, facet: str) -> bool:
    """Whether a map has a value of a facet: sooner said than which ones."""
    if facet == "votes":
        return any(card.votes for card in journey.cards)
    return any(any(values(each, facet)) for each in _records(journey))


def _records(journey: Journey) -> Iterator[Record]:
    yield from journey.cards
    for curve in journey.curves:
        yield curve
        yield from curve.points


class Sieve:
    """Applies one filter to one map after the other, and looks only at records new to it."""

    def __init__(self, asked: Filter) -> None:
        self.filter = asked
        self.cards = 0  # how many cards of the last map were meant
        self._seen: tuple[CardBase, ...] = ()
        self._back: set[str] = set()  # ids of cards

    def steps_back(self, journey: Journey) -> frozenset[Key]:
        """The keys of the parts that are not meant. A connection is meant with both its cards, a
        curve with one of its points, the strip of a gathered cell with one of the cards in it."""
        self.cards = len(journey.cards)
        if not self.filter:
            return frozenset()
        self._weigh(journey.cards)
        self.cards -= len(self._back)
        back: set[Key] = {("card", id_) for id_ in self._back}
        self._add_curves(journey, back)
        for line in journey.connections:
            if line.start in self._back or line.end in self._back:
                back.add(("connection", line.id))
        for place in journey.gathered:
            cell = journey.index.cell(place.stage, place.lane)
            if all(card.id in self._back for card in cell):
                back.add(("strip", place.stage, place.lane))
        return frozenset(back)

    def _weigh(self, cards: tuple[CardBase, ...]) -> None:
        before, self._seen = self._seen, cards
        new = [card for old, card in zip(before, cards, strict=False) if old is not card]
        if len(before) != len(cards) or any(
            old.id != card.id for old, card in zip(before, cards, strict=True) if old is not card
        ):
            self._back.clear()
            new = list(cards)
        for card in new:
            if self.filter.means(card):
                self._back.discard(card.id)
            else:
                self._back.add(card.id)

    def _add_curves(self, journey: Journey, back: set[Key]) -> None:
        """Points are asked for their status, curves for the rest."""
        of_points = self.filter.status
        of_curves = self.filter.without("status")
        for curve in journey.curves:
            meant = of_curves.means(curve)
            lit = {p.id for p in curve.points if meant and (not of_points or p.status in of_points)}
            back |= {("point", curve.id, p.id) for p in curve.points if p.id not in lit}
            if not meant or (curve.points and not lit):
                back.add(("curve", curve.id))

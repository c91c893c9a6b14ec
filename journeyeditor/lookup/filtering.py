"""The filter: which cards, curves and connections are meant, and which step back."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, compress
from operator import is_not
from typing import Any

from journeyeditor.dataclass import dataclass
from journeyeditor.lookup.keys import Keys
from journeyeditor.model import CardBase, Curve, Journey, Record

FACETS = ("persona", "channel", "kind", "status", "tag", "owner", "votes")
NONE = ""  # the value of what names no persona, has no channel, owner or tag
CURVE = "curve"  # the kind of curves and their points, beside the kinds of card
VOTES = (1, 2, 3, 5, 10, 20, 50)  # the least numbers of votes that one can ask for

_NEVER = object()  # what is said of a facet by what can't have it
_SEVERAL = {"persona": "personas", "tag": "tags"}  # facets whose field holds several values


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

    @property
    def facets(self) -> tuple[str, ...]:
        """Those that ask for something."""
        return tuple(dict(self.chosen()))

    def leaves(self, facet: str, said: Any) -> bool:
        """Whether what says this of a facet is meant, as far as that facet goes."""
        if facet == "votes":
            return said is not _NEVER and said >= self.votes
        wanted: frozenset[str] = getattr(self, facet)
        return not wanted.isdisjoint(_values(said))

    def means(self, curve: Curve) -> bool:
        """Whether a curve is meant by itself, without its points."""
        return all(self.leaves(facet, _said(curve, facet)) for facet in self.facets)


def _said(record: Record, facet: str) -> Any:
    """What a card, curve or point says of a facet: a value, None or several; `_NEVER`."""
    own = record.__dict__
    if facet == "kind" and "points" in own:
        return CURVE
    return own.get(_SEVERAL.get(facet, facet), own.get(facet, _NEVER))


def _values(said: Any) -> tuple[str, ...]:
    """The values in what is said of a facet."""
    if said is _NEVER:
        return ()
    return (said or (NONE,)) if isinstance(said, tuple) else (said or NONE,)


def _said_by_cards(cards: Iterable[CardBase], facet: str) -> Iterator[Any]:
    """As `_said` of each, without a call: a map has thousands."""
    name = _SEVERAL.get(facet, facet)
    return (card.__dict__.get(name, _NEVER) for card in cards)


def _said_on_curves(journey: Journey, facet: str) -> Iterator[Any]:
    points = chain.from_iterable(curve.points for curve in journey.curves)
    return (_said(each, facet) for each in chain(journey.curves, points))


def offers(journey: Journey, facet: str) -> list[tuple[str, int]]:
    """The values of a facet that there are, the most frequent first, and how many cards, curves or
    points have each. `NONE` is among them where others have a value; votes are least numbers."""
    if facet == "votes":
        votes = Counter(card.votes for card in journey.cards)
        least = ((n, sum(count for v, count in votes.items() if v >= n)) for n in VOTES)
        return [(str(n), count) for n, count in least if count]
    counted: Counter[str] = Counter()
    everything = chain(_said_by_cards(journey.cards, facet), _said_on_curves(journey, facet))
    for said, count in Counter(everything).items():
        counted.update(dict.fromkeys(_values(said), count))
    none = counted.pop(NONE, 0)
    found = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return [*found, (NONE, none)] if none and found else found


def is_offered(journey: Journey, facet: str) -> bool:
    """Whether a map has a value of a facet: sooner said than which ones."""
    if facet == "votes":
        return any(card.votes for card in journey.cards)
    said = chain(_said_by_cards(journey.cards, facet), _said_on_curves(journey, facet))
    return any(each and each is not _NEVER for each in said)


class Sieve:
    """Tells what steps back for `filter`, which may be another each time, and reads the cards of a
    map once for each facet."""

    def __init__(self, asked: Filter) -> None:
        self.filter = asked
        self.cards = 0  # how many cards of the last map were meant
        self._read: tuple[CardBase, ...] = ()
        self._columns: dict[str, list[Any]] = {}  # what each of them says of a facet, and its id

    def steps_back(self, journey: Journey) -> Keys:
        """The keys of the parts that are not meant. A connection is meant with both its cards, a
        curve with one of its points, the strip of a gathered cell with one of the cards in it."""
        self.cards = len(journey.cards)
        if not self.filter:
            return Keys()
        back = self._cards_back(journey.cards)
        self.cards -= len(back)
        strips = {
            ("strip", place.stage, place.lane)
            for place in journey.gathered
            if back.issuperset(card.id for card in journey.index.cell(place.stage, place.lane))
        }
        lines = [line.id for line in journey.connections if line.start in back or line.end in back]
        return Keys(back.union(lines, self._curves_back(journey)), frozenset(strips))

    def _cards_back(self, cards: tuple[CardBase, ...]) -> frozenset[str]:
        """The ids of the cards that are not meant: without a call for each, as there may be
        thousands."""
        self._follow(cards)
        ids, back = self._column("id"), set[str]()
        for facet in self.filter.facets:
            column = self._column(facet)
            out = {said for said in set(column) if not self.filter.leaves(facet, said)}
            back.update(compress(ids, map(out.__contains__, column)))
        return frozenset(back)

    def _follow(self, cards: tuple[CardBase, ...]) -> None:
        """Read anew what an edit made otherwise: all where cards came or went."""
        before, self._read = self._read, cards
        if len(before) != len(cards):
            self._columns = {}
        elif before is not cards:
            changed = [*compress(range(len(cards)), map(is_not, before, cards))]
            for name, column in self._columns.items():
                said = _said_by_cards([cards[n] for n in changed], name)
                for n, each in zip(changed, said, strict=True):
                    column[n] = each

    def _column(self, name: str) -> list[Any]:
        if name not in self._columns:
            self._columns[name] = [*_said_by_cards(self._read, name)]
        return self._columns[name]

    def _curves_back(self, journey: Journey) -> Iterator[str]:
        """Points are asked for their status, curves for the rest."""
        of_points = self.filter.status
        of_curves = self.filter.without("status")
        for curve in journey.curves:
            meant = of_curves.means(curve)
            lit = [p.id for p in curve.points if meant and (not of_points or p.status in of_points)]
            yield from {point.id for point in curve.points}.difference(lit)
            if not meant or (curve.points and not lit):
                yield curve.id

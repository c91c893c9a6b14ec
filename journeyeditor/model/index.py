"""Look-ups by id and by cell, made for each journey from those of the one it came from."""

from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from operator import attrgetter, is_
from typing import TYPE_CHECKING, Any

from .base import Record
from .cards import Card

if TYPE_CHECKING:
    from .journey import Journey
    from .nouns import Point, Step

Place = tuple[str, str]  # a stage and a lane
_Cards = dict[str, Card]
_Cells = dict[Place, tuple[Card, ...]]
_FEW = 1000  # cards that differ, up to which taking over is faster than starting anew
_place, _seat = attrgetter("stage", "lane"), attrgetter("id", "stage", "lane")


class Index:
    """Where things are in one journey. Never changes, like the journey it describes.

    It does not hold the journey, which holds it: a circle would stay in memory until Python looks
    for circles, and every step of a drag makes a journey. What `known`, the index of a journey that
    differs little, says of the cards is taken over.
    """

    def __init__(self, journey: "Journey", known: "Index | None" = None) -> None:
        self._cards = journey.cards
        taken = _taken_over(known, journey.cards) if known else _anew(journey.cards)
        self.cards, self.cells = taken
        self.stages = {stage.id: stage for stage in journey.stages}
        self.lanes = {lane.id: lane for lane in journey.lanes}
        self.channels = {channel.id: channel for channel in journey.channels}
        self.personas = {persona.id: persona for persona in journey.personas}
        self.sources = {source.id: source for source in journey.sources}
        self.actions = {action.id: action for action in journey.actions}
        self.parking = {note.id: note for note in journey.parking}
        self.images = {image.id: image for image in journey.images}
        self.curves = {curve.id: curve for curve in journey.curves}
        self.connections = {line.id: line for line in journey.connections}
        self.stage_number = {stage.id: n for n, stage in enumerate(journey.stages)}
        self.lane_number = {lane.id: n for n, lane in enumerate(journey.lanes)}

    def cell(self, stage: str, lane: str) -> tuple[Card, ...]:
        """The cards of a cell, in order."""
        return self.cells.get((stage, lane), ())

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id of the map, nested ones (steps, points) too."""
        return frozenset(self.records)

    @cached_property
    def records(self) -> Mapping[str, Record]:
        """Every record that has an id, nested ones too."""
        nested = {record.id: record for record in self._nested()}
        return ChainMap(*reversed((*self._tables(), nested)))  # which goes through the last first

    def existing(self, ids: Sequence[str]) -> list[str]:
        """Those of some ids that records have. For a few, `records` need not be gathered."""
        top, nested = ChainMap(*self._tables()), set[str]()
        if missing := {id_ for id_ in ids if id_ not in top}:
            nested = missing.intersection(record.id for record in self._nested())
        return [id_ for id_ in ids if id_ in top or id_ in nested]

    def _tables(self) -> tuple[dict[str, Any], ...]:
        return (
            *(self.stages, self.lanes, self.cards, self.curves, self.connections, self.personas),
            *(self.channels, self.sources, self.actions, self.parking, self.images),
        )

    def _nested(self) -> Iterator["Step | Point"]:
        for stage in self.stages.values():
            yield from stage.steps
        for curve in self.curves.values():
            yield from curve.points


def _anew(cards: tuple[Card, ...]) -> tuple[_Cards, _Cells]:
    return {card.id: card for card in cards}, _cells(cards)


def _taken_over(known: Index, cards: tuple[Card, ...]) -> tuple[_Cards, _Cells]:
    """The cards by their ids and by their cells, in the order of the map."""
    before = known._cards
    if before is cards:
        return known.cards, known.cells
    start = _agreement(before, cards)
    end = _agreement(before[:start:-1], cards[:start:-1])
    old, new = before[start : len(before) - end], cards[start : len(cards) - end]
    few = len(old) == len(new) <= _FEW
    if few and list(map(_seat, old)) == list(map(_seat, new)):
        return _exchanged(known, new)
    gone, come = _without(old, new), _without(new, old)
    stayed = map(is_, _without(old, gone), _without(new, come))
    if len(gone) + len(come) <= _FEW and all(stayed):
        return {card.id: card for card in cards}, _revised(known.cells, gone, come, cards)
    return _anew(cards)


def _exchanged(known: Index, new: Sequence[Card]) -> tuple[_Cards, _Cells]:
    """What is known, with `new` in the seats of cards with the same ids. Asks no other cell: to ask
    ten thousand cards where they are takes milliseconds."""
    by_id, cells = {card.id: card for card in new}, dict(known.cells)
    for place in set(map(_place, new)):
        cells[place] = tuple([by_id.get(card.id, card) for card in cells[place]])
    return known.cards | by_id, cells


def _agreement(one: Sequence[Card], other: Sequence[Card]) -> int:
    """How many cards at the start of both are the very same."""
    same = list(map(is_, one, other))
    return same.index(False) if False in same else len(same)


def _without(cards: Sequence[Card], others: Sequence[Card]) -> list[Card]:
    known = set(map(id, others))
    return [card for card in cards if id(card) not in known]


def _cells(cards: Iterable[Card]) -> _Cells:
    cells: dict[Place, list[Card]] = {}
    for card in cards:
        cells.setdefault(_place(card), []).append(card)
    return {place: tuple(held) for place, held in cells.items()}


def _revised(
    known: _Cells, gone: Sequence[Card], come: Sequence[Card], cards: Sequence[Card]
) -> _Cells:
    """The cells of `known`, with `come` in place of `gone` among `cards`."""
    cells = dict(known)
    touched = set(map(_place, (*gone, *come)))
    for place in touched:
        cells.pop(place, None)
    cells |= _cells(card for card in cards if (card.stage, card.lane) in touched)
    return cells

"""Look-ups by id and by cell, made for each journey from those of the one it came from."""

from collections import ChainMap
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from operator import is_
from typing import TYPE_CHECKING, Any

from .base import Record
from .cards import Card

if TYPE_CHECKING:
    from .journey import Journey

Place = tuple[str, str]  # a stage and a lane
_Cells = dict[Place, tuple[Card, ...]]
_FEW = 1000  # cards that differ, up to which taking over is faster than starting anew


class Index:
    """Where things are in one journey. Never changes, like the journey it describes.

    It does not hold the journey, which holds it: a circle would stay in memory until Python looks
    for circles, and every step of a drag makes a journey. What `known`, the index of a journey that
    differs little, says of the cards is taken over.
    """

    def __init__(self, journey: "Journey", known: "Index | None" = None) -> None:
        self._cards = journey.cards
        same = known is not None and known._cards is journey.cards
        self.cards: dict[str, Card] = (
            known.cards if known and same else {card.id: card for card in journey.cards}
        )
        self.cells: _Cells = known.cells if known and same else _cells_of(journey.cards, known)
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
        nested: dict[str, Record] = {}
        for stage in self.stages.values():
            nested.update((step.id, step) for step in stage.steps)
        for curve in self.curves.values():
            nested.update((point.id, point) for point in curve.points)
        tables: tuple[dict[str, Any], ...] = (
            *(self.stages, self.lanes, self.cards, self.curves, self.connections, self.personas),
            *(self.channels, self.sources, self.actions, self.parking, self.images, nested),
        )
        return ChainMap(*reversed(tables))  # which goes through the last one first


def _cells_of(cards: tuple[Card, ...], known: Index | None) -> _Cells:
    """The cards by their cells, in the order of the map."""
    if known is not None:
        before = known._cards
        start = _agreement(before, cards)
        end = _agreement(before[:start:-1], cards[:start:-1])
        old, new = before[start : len(before) - end], cards[start : len(cards) - end]
        gone, come = _without(old, new), _without(new, old)
        stayed = map(is_, _without(old, gone), _without(new, come))
        if len(gone) + len(come) <= _FEW and all(stayed):
            return _revised(known.cells, gone, come, cards)
    return _cells(cards)


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
        cells.setdefault((card.stage, card.lane), []).append(card)
    return {place: tuple(held) for place, held in cells.items()}


def _revised(
    known: _Cells, gone: Sequence[Card], come: Sequence[Card], cards: Sequence[Card]
) -> _Cells:
    """The cells of `known`, with `come` in place of `gone` among `cards`."""
    cells = dict(known)
    touched = {(card.stage, card.lane) for card in (*gone, *come)}
    for place in touched:
        cells.pop(place, None)
    cells |= _cells(card for card in cards if (card.stage, card.lane) in touched)
    return cells

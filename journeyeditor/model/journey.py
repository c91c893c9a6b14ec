"""The journey map: the facts about it and flat lists of records that refer to each other by id."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import Field

from .base import MAX_CARDS, MAX_ITEMS, Id, Record, Text, When
from .cards import Card, CardBase
from .nouns import (
    Channel,
    Connection,
    Curve,
    Finding,
    Gathered,
    Image,
    Lane,
    ParkedNote,
    Persona,
    PlannedAction,
    Source,
    Stage,
)

FORMAT = "journeyeditor"
VERSION = 1

# As `Row`: checking stops at the first wrong record.
Some = Field(default=(), max_length=MAX_ITEMS, fail_fast=True)


class Journey(Record):
    """A whole map, frozen. Lists are in the order in which the map shows them."""

    format: Literal["journeyeditor"]
    version: Literal[1]
    title: Text = ""
    objective: Text = ""
    product: Text = ""
    organisation: Text = ""
    segment: Text = ""
    expected_result: Text = ""
    scope: Literal["buyer", "customer"] = "customer"
    state: Literal["current", "future", "ideal"] = "current"
    language: Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = "en"
    date: When = ""
    next_review: When = ""
    author: Text = ""
    findings: Annotated[tuple[Finding, ...], Some] = ()
    stages: Annotated[tuple[Stage, ...], Field(max_length=1000, fail_fast=True)] = ()
    lanes: Annotated[tuple[Lane, ...], Field(max_length=1000, fail_fast=True)] = ()
    cards: Annotated[tuple[Card, ...], Field(max_length=MAX_CARDS, fail_fast=True)] = ()
    curves: Annotated[tuple[Curve, ...], Some] = ()
    connections: Annotated[tuple[Connection, ...], Some] = ()
    personas: Annotated[tuple[Persona, ...], Some] = ()
    channels: Annotated[tuple[Channel, ...], Some] = ()
    sources: Annotated[tuple[Source, ...], Some] = ()
    actions: Annotated[tuple[PlannedAction, ...], Some] = ()
    parking: Annotated[tuple[ParkedNote, ...], Some] = ()
    gathered: Annotated[tuple[Gathered, ...], Some] = ()
    images: Annotated[tuple[Image, ...], Some] = ()

    def replace(self, **changes: Any) -> Self:
        """As `Record.replace`, but records that the map already holds are not checked again, so an
        edit of one card costs the same in a map of ten and of ten thousand."""
        lists = {name: value for name, value in changes.items() if name in _LISTS}
        facts = {name: value for name, value in changes.items() if name not in _LISTS}
        new = super().replace(**facts) if facts else self
        lists = {k: v for k, v in lists.items() if v is not getattr(self, k)}
        if not lists:
            return new
        for name, value in lists.items():
            kinds = set(map(type, value))
            if not isinstance(value, tuple) or not all(issubclass(k, Record) for k in kinds):
                raise TypeError(f"{name} takes a tuple of records")
        copy = new.model_copy()
        copy.__dict__.pop("index", None)
        copy.__dict__.update(lists)
        copy.__pydantic_fields_set__.update(lists)
        return copy

    @cached_property
    def index(self) -> "Index":
        """Look-ups by id and by cell, made once for each value."""
        return Index(self)


COLLECTIONS: tuple[str, ...] = (
    "stages",
    "lanes",
    "cards",
    "curves",
    "connections",
    "personas",
    "channels",
    "sources",
    "actions",
    "parking",
    "images",
)
_LISTS = (*COLLECTIONS, "gathered")


class Index:
    """Where things are in one journey. Never changes, like the journey it describes.

    It does not hold the journey, which holds it: a circle would stay in memory until Python looks
    for circles, and every step of a drag makes a journey.
    """

    def __init__(self, journey: Journey) -> None:
        self.cells: dict[tuple[str, str], tuple[CardBase, ...]] = {}
        cells: dict[tuple[str, str], list[CardBase]] = {}
        for card in journey.cards:
            cells.setdefault((card.stage, card.lane), []).append(card)
        self.cells = {cell: tuple(cards) for cell, cards in cells.items()}
        self.cards = {card.id: card for card in journey.cards}
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

    def cell(self, stage: str, lane: str) -> tuple[CardBase, ...]:
        """The cards of a cell, in order."""
        return self.cells.get((stage, lane), ())

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id of the map, nested ones (steps, points) too."""
        return frozenset(self.records)

    @cached_property
    def records(self) -> dict[str, Record]:
        """Every record that has an id, nested ones too."""
        found: dict[str, Record] = {}
        for name in COLLECTIONS:
            found.update(getattr(self, name))
        for stage in self.stages.values():
            found.update((step.id, step) for step in stage.steps)
        for curve in self.curves.values():
            found.update((point.id, point) for point in curve.points)
        return found


def identified(journey: Journey) -> "Iterator[HasId]":
    """Every record with an id, in file order; steps follow their stage, points their curve."""
    for name in COLLECTIONS:
        for record in getattr(journey, name):
            yield record
            if name == "stages":
                yield from record.steps
            elif name == "curves":
                yield from record.points


class HasId(Record):
    """Any record with an id (for types only)."""

    id: Id


def new_journey(**facts: object) -> Journey:
    """An empty map of this version with the given facts (title, language, …)."""
    return Journey.model_validate({"format": FORMAT, "version": VERSION, **facts})

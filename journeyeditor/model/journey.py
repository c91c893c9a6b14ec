"""The journey map: the facts about it and flat lists of records that refer to each other by id."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, Literal, Protocol, Self

from pydantic import Field

from .base import MAX_CARDS, MAX_ITEMS, Record, Text, When
from .cards import Card
from .index import Index
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

_NOT_NOTED: set[str] = set()

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
        new.follow(self)
        lists = {k: v for k, v in lists.items() if v is not getattr(self, k)}
        if not lists:
            return new
        for name, value in lists.items():
            kinds = set(map(type, value))
            if not isinstance(value, tuple) or not all(issubclass(k, Record) for k in kinds):
                raise TypeError(f"{name} takes a tuple of records")
        copy = new.model_copy()
        copy.__dict__.pop("index", None)
        copy.follow(self)
        copy.__dict__.update(lists)
        return copy

    @cached_property
    def index(self) -> Index:
        """Look-ups by id and by cell, made once for each value."""
        return Index(self, self.__dict__.pop("_known", None))

    def follow(self, other: "Journey") -> None:
        """Make the look-ups, when they are asked for, from those of `other`, which differs
        little."""
        held = other.__dict__
        if "index" not in self.__dict__ and (known := held.get("index") or held.get("_known")):
            self.__dict__["_known"] = known

    def forget_index(self) -> None:
        """Keep the map without its look-ups, which take far more room and can be made again."""
        self.__dict__.pop("index", None)
        self.__dict__.pop("_known", None)

    def forget_given(self) -> None:
        """Keep the records without pydantic's notes of which fields each was given: nobody asks,
        and for a card they take as much room as all that it says."""
        for record in identified(self):
            object.__setattr__(record, "__pydantic_fields_set__", _NOT_NOTED)


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


class HasId(Protocol):
    """Any record with an id."""

    @property
    def id(self) -> str: ...


def identified(journey: Journey) -> Iterator[HasId]:
    """Every record with an id, in file order; steps follow their stage, points their curve."""
    for name in COLLECTIONS:
        for record in getattr(journey, name):
            yield record
            if name == "stages":
                yield from record.steps
            elif name == "curves":
                yield from record.points


def new_journey(**facts: object) -> Journey:
    """An empty map of this version with the given facts (title, language, …)."""
    return Journey.model_validate({"format": FORMAT, "version": VERSION, **facts})

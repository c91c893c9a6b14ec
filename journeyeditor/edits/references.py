"""Which field of which record names what, so that no edit leaves a name without its owner."""

from collections.abc import Callable, Container, Iterable
from typing import Any, TypeVar

from journeyeditor.model import (
    CARD_CLASSES,
    ChannelUse,
    Connection,
    Curve,
    Gathered,
    Improvement,
    Journey,
    Opportunity,
    PainPoint,
    Persona,
    PlannedAction,
    Point,
    Preference,
    Record,
    Touchpoint,
    TouchpointMetric,
)

from .errors import EditError

R = TypeVar("R", bound=Record)

# Field → collection that it names records of. A field that is a tuple holds any number of ids.
_OF_ANY_CARD = {"picture": "images", "personas": "personas", "sources": "sources"}
MENTIONS: dict[type[Record], dict[str, str]] = {
    **dict.fromkeys(CARD_CLASSES.values(), _OF_ANY_CARD),
    Touchpoint: {**_OF_ANY_CARD, "channel": "channels"},
    ChannelUse: {**_OF_ANY_CARD, "channel": "channels"},
    PainPoint: {**_OF_ANY_CARD, "related": "cards"},
    Opportunity: {**_OF_ANY_CARD, "related": "cards"},
    Improvement: {**_OF_ANY_CARD, "serves": "cards"},
    TouchpointMetric: {"sources": "sources"},
    Persona: {"photo": "images"},
    Curve: {"persona": "personas"},
    Point: {"sources": "sources"},
    PlannedAction: {"serves": "cards"},
}
_CELL = {"stage": "stages", "lane": "lanes"}
# Likewise, but the record goes when what it names goes.
OWNERS: dict[type[Record], dict[str, str]] = {
    **dict.fromkeys(CARD_CLASSES.values(), _CELL),
    Preference: {"channel": "channels"},
    Curve: {"lane": "lanes"},
    Point: {"stage": "stages"},
    Connection: {"start": "cards", "end": "cards"},
    Gathered: _CELL,
}
# Fields that hold records, which name things in their turn.
PARTS: dict[type[Record], str] = {
    Touchpoint: "metrics",
    Persona: "preferred_channels",
    Curve: "points",
}
_NONE: dict[str, str] = {}


def names(journey: Journey, collection: str) -> Container[str]:
    """The ids of one collection."""
    table: Container[str] = getattr(journey.index, collection)
    return table


def check(journey: Journey, record: Record, only: Iterable[str] | None = None) -> None:
    """Raise `EditError` where `record` names something that the journey does not hold. `only`
    names the fields to look at, None is all of them."""
    kind = type(record)
    for field, collection in (MENTIONS.get(kind, {}) | OWNERS.get(kind, {})).items():
        if only is not None and field not in only:
            continue
        table = names(journey, collection)
        for id_ in mentioned(record, field):
            if id_ not in table:
                raise EditError("dangling", field=field, id=id_, collection=collection)
    part = PARTS.get(kind)
    if part and (only is None or part in only):
        for item in getattr(record, part):
            check(journey, item)


def mentioned(record: Record, field: str) -> tuple[str, ...]:
    """The ids in one field, whether it holds one, none or many."""
    value: Any = getattr(record, field)
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def translate(
    record: R, to: Callable[[str, str], str | None], collections: Container[str] | None = None
) -> R | None:
    """`record` with each id that it mentions as `to(id, collection)` says: another one, or None to
    forget it. None where the record cannot be without it. `collections` says whose ids matter,
    None is all of them. The same object where nothing differs."""
    changes: dict[str, Any] = {}
    kind = type(record)
    for field, collection in (OWNERS.get(kind, _NONE) | MENTIONS.get(kind, _NONE)).items():
        if collections is not None and collection not in collections:
            continue
        value = getattr(record, field)
        if isinstance(value, tuple):
            moved = (to(id_, collection) for id_ in value)
            changes[field] = tuple(dict.fromkeys(id_ for id_ in moved if id_ is not None))
        elif value is not None:
            changes[field] = to(value, collection)
            if changes[field] is None and field in OWNERS.get(kind, _NONE):
                return None
    if part := PARTS.get(kind):
        parts = (translate(item, to, collections) for item in getattr(record, part))
        changes[part] = tuple(item for item in parts if item is not None)
    changes = {name: value for name, value in changes.items() if value != getattr(record, name)}
    return record.replace(**changes) if changes else record


def forget(records: Iterable[R], gone: Container[str], collections: Container[str]) -> list[R]:
    """`records` without any mention of the ids `gone`, which are all of `collections`. Records
    that cannot be without them are left out; those that mention none stay the same objects."""

    def to(id_: str, collection: str) -> str | None:
        return None if id_ in gone else id_

    kept: list[R] = []
    concerned: dict[type[Record], bool] = {}
    for record in records:
        kind = type(record)
        if kind not in concerned:
            concerned[kind] = _names_any(kind, collections)
        left = translate(record, to, collections) if concerned[kind] else record
        if left is not None:
            kept.append(left)
    return kept


def _names_any(kind: type[Record], collections: Container[str]) -> bool:
    named = (OWNERS.get(kind, _NONE) | MENTIONS.get(kind, _NONE)).values()
    return kind in PARTS or any(collection in collections for collection in named)

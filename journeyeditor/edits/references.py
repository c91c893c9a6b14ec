"""Which field of which record names what, so that no edit leaves a name without its owner."""

from collections.abc import Callable, Container, Sequence
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
PARTS: dict[type[Record], tuple[str, type[Record]]] = {
    Touchpoint: ("metrics", TouchpointMetric),
    Persona: ("preferred_channels", Preference),
    Curve: ("points", Point),
}
_NONE: dict[str, str] = {}
_ALL = {k: MENTIONS.get(k, _NONE) | OWNERS.get(k, _NONE) for k in (*MENTIONS, *OWNERS)}


def names(journey: Journey, collection: str) -> Container[str]:
    """The ids of one collection."""
    table: Container[str] = getattr(journey.index, collection)
    return table


def check(
    journey: Journey,
    record: Record,
    only: Container[str] | None = None,
    coming: Container[str] = (),
) -> None:
    """Raise `EditError` where `record` names something that the journey does not hold. `only`
    names the fields to look at, None is all of them; `coming` are ids that it will hold."""
    kind = type(record)
    for field, collection in _ALL.get(kind, _NONE).items():
        if only is not None and field not in only:
            continue
        table = names(journey, collection)
        for id_ in mentioned(record, field):
            if id_ not in table and id_ not in coming:
                raise EditError("dangling", field=field, id=id_, collection=collection)
    part, _ = PARTS.get(kind, ("", Record))
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
    for field, collection in _ALL.get(kind, _NONE).items():
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
    if kind in PARTS:
        part, _ = PARTS[kind]
        parts = (translate(item, to, collections) for item in getattr(record, part))
        changes[part] = tuple(item for item in parts if item is not None)
    changes = {name: value for name, value in changes.items() if value != getattr(record, name)}
    return record.replace(**changes) if changes else record


def forget(records: Sequence[R], gone: Container[str], collections: Container[str]) -> list[R]:
    """`records` without any mention of the ids `gone`, which are all of `collections`. Records
    that cannot be without them are left out; those that mention none stay the same objects."""

    def to(id_: str, collection: str) -> str | None:
        return None if id_ in gone else id_

    fields = {kind: _concerned(kind, collections) for kind in set(map(type, records))}
    kinds = {kind for kind, concerned in fields.items() if concerned}
    left: list[R | None] = list(records)
    for n in [n for n, record in enumerate(records) if type(record) in kinds]:
        record = records[n]
        for field in fields[type(record)]:
            if _names_gone(record.__dict__[field], gone):
                left[n] = translate(record, to, collections)
                break
    return [record for record in left if record is not None]


def _names_gone(value: Any, gone: Container[str]) -> bool:
    # Most fields of most cards are empty, so this is what removing in a large map waits for.
    if not value:
        return False
    if isinstance(value, str):
        return value in gone
    return any(not isinstance(item, str) or item in gone for item in value)


def _concerned(kind: type[Record], collections: Container[str]) -> list[str]:
    """The fields of a class that may name something of `collections`, themselves or inside."""
    named = _ALL.get(kind, _NONE).items()
    fields = [field for field, collection in named if collection in collections]
    field, inner = PARTS.get(kind, ("", Record))
    return [*fields, field] if field and _concerned(inner, collections) else fields

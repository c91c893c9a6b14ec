"""Edits of any record by its id, whatever it is: set fields, remove."""

from collections.abc import Iterable
from typing import Any

from journeyeditor.model import (
    CardBase,
    Connection,
    Curve,
    Journey,
    Lane,
    ParkedNote,
    PlannedAction,
    Record,
    Stage,
)

from . import cards, images, references, removal
from .common import NOUNS, change, noun_of, swap
from .curves import emotions_lane, point_owner
from .errors import EditError
from .stages import step_owner

# Fields that hold records with ids of their own, which have edits of their own.
_FIXED: dict[type[Record], frozenset[str]] = {
    Stage: frozenset({"id", "steps"}),
    Curve: frozenset({"id", "points"}),
}
_ID_ONLY = frozenset({"id"})


def remove(journey: Journey, ids: Iterable[str]) -> Journey:
    """Take any mix of records out, with what lies in them and every mention of them."""
    return removal.remove(journey, ids)


def set_fields(journey: Journey, ids: Iterable[str], **fields: Any) -> Journey:
    """Set fields of one or several records. Text is cleaned; a value that is not allowed, a field
    that one of the records lacks and a reference to nothing raise `EditError`."""
    new = journey
    by_collection: dict[str, dict[str, Record]] = {}
    for id_ in dict.fromkeys(ids):
        collection = noun_of(journey, id_)
        if not collection:
            raise EditError("unknown_any", id=id_)
        if collection == "cards":
            new = _place_card(new, id_, fields)
        record = find(new, id_, collection)
        for name in fields.keys() & _FIXED.get(type(record), _ID_ONLY):
            raise EditError("fixed_field", field=name, noun=NOUNS[collection][0])
        changed = change(record, **_own_words(record, _without_place(record, fields)))
        if changed is not record:
            _check(new, changed, fields)
            by_collection.setdefault(collection, {})[id_] = changed
    for collection, records in by_collection.items():
        new = _exchange(new, collection, records)
    if fields.keys() & {"picture", "photo"}:
        new = images.prune(new, images.used(journey))
    return new


def find(journey: Journey, id_: str, collection: str | None = None) -> Record:
    """The record with an id; raises `EditError` if there is none. `collection` saves a search."""
    collection = collection or noun_of(journey, id_)
    if collection == "steps":
        return next(step for step in step_owner(journey, id_).steps if step.id == id_)
    if collection == "points":
        return next(point for point in point_owner(journey, id_).points if point.id == id_)
    if not collection:
        raise EditError("unknown_any", id=id_)
    if collection in ("actions", "parking"):
        rows: tuple[PlannedAction | ParkedNote, ...] = getattr(journey, collection)
        return next(row for row in rows if row.id == id_)
    table: dict[str, Record] = getattr(journey.index, collection)
    return table[id_]


def _place_card(journey: Journey, id_: str, fields: dict[str, Any]) -> Journey:
    # Kind, cell and span decide on more than the field itself.
    card = journey.index.cards[id_]
    if fields.get("kind", card.kind) != card.kind:
        journey = cards.change_kind(journey, [id_], fields["kind"])
    stage, lane = fields.get("stage", card.stage), fields.get("lane", card.lane)
    if (stage, lane) != (card.stage, card.lane):
        journey = cards.move(journey, [id_], stage, lane)
    if "span" in fields:
        journey = cards.set_span(journey, [id_], fields["span"])
    return journey


def _without_place(record: Record, fields: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(record, CardBase):
        return fields
    return {k: v for k, v in fields.items() if k not in ("kind", "stage", "lane", "span")}


def _own_words(record: Record, fields: dict[str, Any]) -> dict[str, Any]:
    # What is written over guidance is no guidance any more.
    if not isinstance(record, CardBase) or not record.guidance:
        return fields
    texts = {"title": record.title, "note": record.note}
    written = any(fields.get(name, text) != text for name, text in texts.items())
    return {"guidance": False, **fields} if written else fields


def _check(journey: Journey, record: Record, fields: dict[str, Any]) -> None:
    references.check(journey, record, fields)
    if isinstance(record, CardBase):
        steps = {step.id for step in journey.index.stages[record.stage].steps}
        if "step" in fields and record.step and record.step not in steps:
            raise EditError("dangling_step", field="step", id=record.step)
    elif isinstance(record, Connection) and record.start == record.end:
        raise EditError("itself")
    elif isinstance(record, Curve) and "lane" in fields:
        emotions_lane(journey, record.lane)
    elif isinstance(record, Lane) and "kind" in fields and record.kind != "emotions":
        _without_curves(journey, record)


def _without_curves(journey: Journey, lane: Lane) -> None:
    if any(curve.lane == lane.id for curve in journey.curves):
        raise EditError("holds_curves", field="kind", lane=lane.title or lane.id)


def _exchange(journey: Journey, collection: str, new: dict[str, Record]) -> Journey:
    if collection == "steps":
        for id_, step in new.items():
            stage = step_owner(journey, id_)
            steps = tuple(step if s.id == id_ else s for s in stage.steps)
            journey = swap(journey, "stages", {stage.id: change(stage, steps=steps)})
        return journey
    if collection == "points":
        for id_, point in new.items():
            curve = point_owner(journey, id_)
            points = tuple(point if p.id == id_ else p for p in curve.points)
            journey = swap(journey, "curves", {curve.id: change(curve, points=points)})
        return journey
    return swap(journey, collection, new)

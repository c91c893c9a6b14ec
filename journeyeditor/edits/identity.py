"""Gives records other ids, in a whole map at once, and follows every mention of them."""

from collections.abc import Mapping
from typing import TypeVar

from journeyeditor.model import COLLECTIONS, Curve, Journey, Record, Stage, new_journey

from .common import Ids
from .references import translate

R = TypeVar("R", bound=Record)


def with_ids(journey: Journey, new_of: Mapping[str, str]) -> Journey:
    """The same map with the ids of `new_of` (old → new) exchanged wherever they stand. No two
    records may come to have the same one; that is for the caller to see to."""
    lists = {
        name: tuple(_renamed(record, new_of) for record in getattr(journey, name))
        for name in (*COLLECTIONS, "gathered")
    }
    return journey.replace(**lists)


def with_fresh_ids(journey: Journey) -> Journey:
    """The same map with a new id for everything in it, so that it can be told from the first."""
    fresh = Ids(new_journey())
    new_of: dict[str, str] = {}
    for name in COLLECTIONS:
        for record in getattr(journey, name):
            new_of[record.id] = fresh.fresh(name)
            if isinstance(record, Stage):
                new_of.update((step.id, fresh.fresh("steps")) for step in record.steps)
            elif isinstance(record, Curve):
                new_of.update((point.id, fresh.fresh("points")) for point in record.points)
    return with_ids(journey, new_of)


def _renamed(record: R, new_of: Mapping[str, str]) -> R:
    moved = translate(record, lambda id_, _: new_of.get(id_, id_)) or record
    changes: dict[str, object] = {}
    for name in ("id", "step"):
        if name in type(moved).model_fields and getattr(moved, name) in new_of:
            changes[name] = new_of[getattr(moved, name)]
    if isinstance(moved, Stage):
        changes["steps"] = tuple(_renamed(step, new_of) for step in moved.steps)
    elif isinstance(moved, Curve):
        changes["points"] = tuple(_renamed(point, new_of) for point in moved.points)
    return moved.replace(**changes) if changes else moved

"""What the simple lists of the map (personas, channels, sources, actions, parking) have in common."""

from collections.abc import Iterable
from typing import Any

from journeyeditor.model import Journey, Record

from . import references
from .common import Ids, Named, make, put, reorder
from .errors import EditError


def new(journey: Journey, collection: str, record: type[Any], **fields: Any) -> Any:
    """A record with a fresh id for `collection`, not yet in the map."""
    return make(record, id=Ids(journey).fresh(collection), **fields)


def add(journey: Journey, collection: str, record: Record, index: int | None = None) -> Journey:
    """Put a finished `record` at `index` in `collection`; None is the end."""
    id_ = record.id  # type: ignore[attr-defined]  # every record of a collection has one
    if id_ in Ids(journey):
        raise EditError("taken", id=id_)
    references.check(journey, record)
    items = getattr(journey, collection)
    at = len(items) if index is None else min(max(index, 0), len(items))
    return put(journey, collection, (*items[:at], record, *items[at:]))


def move(journey: Journey, collection: str, ids: Iterable[str], index: int) -> Journey:
    """Move records together to `index` among the others of `collection`."""
    items: tuple[Named, ...] = getattr(journey, collection)
    return put(journey, collection, reorder(items, ids, index, collection))  # type: ignore[arg-type]

"""What edits of personas, channels, sources, planned actions and parked notes have in common."""

from collections.abc import Iterable
from typing import Any, TypeVar

from journeyeditor.model import Journey, Record

from . import references
from .common import Ids, insert, make, put, reorder

R = TypeVar("R", bound=Record)


def new(journey: Journey, collection: str, record: type[R], **fields: Any) -> R:
    """A record with a fresh id for `collection`, not yet in the map."""
    return make(record, id=Ids(journey).fresh(collection), **fields)


def add(journey: Journey, collection: str, record: Any, index: int | None = None) -> Journey:
    """Put a finished `record` at `index` in `collection`; None is the end."""
    Ids(journey).claim(record)
    references.check(journey, record)
    return put(journey, collection, insert(getattr(journey, collection), [record], index))


def move(journey: Journey, collection: str, ids: Iterable[str], index: int) -> Journey:
    """Move records together to `index` among the others of `collection`."""
    items: tuple[Any, ...] = getattr(journey, collection)
    return put(journey, collection, reorder(items, ids, index, collection))

"""Edits of lanes, the rows of the map, and of the separators between them."""

from collections.abc import Iterable
from typing import Any

from journeyeditor.model import Journey, Lane

from . import removal
from .common import Ids, insert, make, put, reorder


def new(journey: Journey, kind: str, title: str = "", **fields: Any) -> Lane:
    """A lane with a fresh id, not yet in the map."""
    return make(Lane, id=Ids(journey).fresh("lanes"), kind=kind, title=title, **fields)


def add(journey: Journey, lane: Lane, index: int | None = None) -> Journey:
    """Put a finished `lane` at `index` among the lanes; None is the end."""
    Ids(journey).claim(lane)
    return put(journey, "lanes", insert(journey.lanes, [lane], index))


def move(journey: Journey, ids: Iterable[str], index: int) -> Journey:
    """Move lanes together, with all that lies in them, to `index` among the others."""
    return put(journey, "lanes", reorder(journey.lanes, ids, index, "lanes"))


def remove(journey: Journey, ids: Iterable[str]) -> Journey:
    """Take lanes out, with their cards and curves."""
    return removal.remove(journey, ids, "lanes")

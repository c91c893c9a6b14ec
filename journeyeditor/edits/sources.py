"""Edits of sources, where the claims of the map come from."""

from collections.abc import Iterable
from typing import Any

from journeyeditor.model import Journey, Source

from . import removal, rows


def new(journey: Journey, title: str = "", **fields: Any) -> Source:
    """A source with a fresh id, not yet in the map."""
    return rows.new(journey, "sources", Source, title=title, **fields)


def add(journey: Journey, source: Source, index: int | None = None) -> Journey:
    """Put a finished `source` at `index` among the sources; None is the end."""
    return rows.add(journey, "sources", source, index)


def remove(journey: Journey, ids: Iterable[str]) -> Journey:
    """Take sources out, and out of the cards and curve points that cite them."""
    return removal.remove(journey, ids, "sources")


def move(journey: Journey, ids: Iterable[str], index: int) -> Journey:
    """Move sources together to `index` among the others."""
    return rows.move(journey, "sources", ids, index)

"""Edits of personas, the people that the map is about."""

from collections.abc import Iterable
from typing import Any

from journeyeditor.model import Journey, Persona

from . import removal, rows

_STYLES = (1, 2, 3, 4)


def new(journey: Journey, name: str = "", **fields: Any) -> Persona:
    """A persona with a fresh id, not yet in the map; their curve looks like as few others as can
    be."""
    used = [persona.style for persona in journey.personas]
    fields.setdefault("style", min(_STYLES, key=used.count))
    return rows.new(journey, "personas", Persona, name=name, **fields)


def add(journey: Journey, persona: Persona, index: int | None = None) -> Journey:
    """Put a finished `persona` at `index` among the personas; None is the end."""
    return rows.add(journey, "personas", persona, index)


def remove(journey: Journey, ids: Iterable[str]) -> Journey:
    """Take personas out, and out of the cards that name them; their curves stay, of nobody."""
    return removal.remove(journey, ids, "personas")


def move(journey: Journey, ids: Iterable[str], index: int) -> Journey:
    """Move personas together to `index` among the others."""
    return rows.move(journey, "personas", ids, index)

"""Edits of personas, the people that the map is about."""

from collections.abc import Iterable
from typing import Any

from journeyeditor.model import Journey, Persona

from . import removal, rows
from .common import change, chosen, swap
from .fragments import copy, paste

_STYLES = (1, 2, 3, 4)
_LONGEST = 200  # characters of the title of a map of personas


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


def apart(journey: Journey, ids: Iterable[str]) -> Journey:
    """A map of nothing but personas, with their photos and the channels that they prefer: what is
    saved so that other maps can take them."""
    people = chosen(journey.personas, ids, "personas")
    piece = copy(journey, [persona.id for persona in people]).journey
    title = ", ".join(persona.name for persona in people if persona.name)
    return piece.replace(title=title[:_LONGEST])


def take(journey: Journey, other: Journey, ids: Iterable[str]) -> tuple[Journey, tuple[str, ...]]:
    """Take personas of another map in, with fresh ids, and return these. Their photos come along;
    the channels that they prefer are found by name, or come along. Whose line and ring somebody
    here has already gets those that are used least. Raises `EditError` for an unknown id."""
    people = chosen(other.personas, ids, "personas")
    fragment = copy(other, [persona.id for persona in people])
    before = journey
    journey, taken = paste(journey, fragment)
    used = [persona.style for persona in before.personas]
    for id_ in taken:
        persona = journey.index.personas[id_]
        free = min(_STYLES, key=used.count)
        same = persona.style is None or used.count(persona.style) > used.count(free)
        style = free if same else persona.style
        used.append(style)
        journey = swap(journey, "personas", {id_: change(persona, style=style)})
    return journey, taken


def duplicate(journey: Journey, id_: str) -> tuple[Journey, str]:
    """Add a copy of a persona behind it, with a line and ring of its own; returns its id too."""
    journey, (made,) = take(journey, journey, [id_])
    at = [persona.id for persona in journey.personas].index(id_)
    return move(journey, [made], at + 1), made

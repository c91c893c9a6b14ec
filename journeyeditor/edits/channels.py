"""Edits of channels, the ways by which customer and company meet."""

from collections.abc import Iterable
from typing import Any

from journeyeditor.model import Channel, Journey, Persona

from . import removal, rows
from .common import change, chosen, expect, put, swap
from .references import mentioned, translate


def new(journey: Journey, title: str = "", **fields: Any) -> Channel:
    """A channel with a fresh id, not yet in the map."""
    return rows.new(journey, "channels", Channel, title=title, **fields)


def add(journey: Journey, channel: Channel, index: int | None = None) -> Journey:
    """Put a finished `channel` at `index` among the channels; None is the end."""
    return rows.add(journey, "channels", channel, index)


def remove(journey: Journey, ids: Iterable[str]) -> Journey:
    """Take channels out, and out of the cards and personas that name them."""
    return removal.remove(journey, ids, "channels")


def move(journey: Journey, ids: Iterable[str], index: int) -> Journey:
    """Move channels together to `index` among the others."""
    return rows.move(journey, "channels", ids, index)


def uses(journey: Journey) -> dict[str, int]:
    """How many cards and personas name each channel."""
    counted = {channel.id: 0 for channel in journey.channels}
    for card in journey.cards:
        for id_ in mentioned(card, "channel") if hasattr(card, "channel") else ():
            counted[id_] += 1
    for persona in journey.personas:
        for id_ in {liked.channel for liked in persona.preferred_channels}:
            counted[id_] += 1
    return counted


def remove_unused(journey: Journey) -> Journey:
    """Take out the channels that neither a card nor a persona names."""
    return remove(journey, [id_ for id_, count in uses(journey).items() if not count])


def merge(journey: Journey, keep: str, ids: Iterable[str]) -> Journey:
    """Make one channel of several: what names one of `ids` names `keep` from now on, which gets the
    kind, icon and colour that it lacks. Raises `EditError` for an unknown channel."""
    kept = expect(journey.index.channels, keep, "channels")
    others = [each for each in chosen(journey.channels, ids, "channels") if each is not kept]
    gone = {channel.id for channel in others}

    def to(id_: str, collection: str) -> str:
        return keep if id_ in gone else id_

    for other in others:
        lacking = {name: getattr(other, name) for name in _LOOK if not getattr(kept, name)}
        kept = change(kept, **lacking)
    cards = [translate(card, to, ("channels",)) for card in journey.cards]
    people = [translate(persona, to, ("channels",)) for persona in journey.personas]
    journey = swap(journey, "channels", {keep: kept})
    journey = put(journey, "cards", [card for card in cards if card])
    journey = put(journey, "personas", [_liked_once(persona) for persona in people if persona])
    return remove(journey, gone)


_LOOK = ("medium", "icon", "colour")


def _liked_once(persona: Persona) -> Persona:
    """A persona who liked both channels likes the one as much as the better of them."""
    best: dict[str, float] = {}
    for liked in persona.preferred_channels:
        best[liked.channel] = max(liked.weight, best.get(liked.channel, 0))
    if len(best) == len(persona.preferred_channels):
        return persona
    first = {liked.channel: liked for liked in reversed(persona.preferred_channels)}
    liked_once = [first[id_].replace(weight=best[id_]) for id_ in best]
    return persona.replace(preferred_channels=tuple(liked_once))

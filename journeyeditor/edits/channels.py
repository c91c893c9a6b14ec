"""Edits of channels, the ways by which customer and company meet."""

from collections.abc import Iterable
from typing import Any

from journeyeditor.model import Channel, Journey

from . import removal, rows


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

"""Edits of connections, the lines between two cards."""

from collections.abc import Iterable
from typing import Any

from journeyeditor.model import Connection, Journey

from . import removal
from .common import Ids, change, expect, make, put, swap
from .errors import EditError


def new(journey: Journey, start: str, end: str, **fields: Any) -> Connection:
    """A connection with a fresh id from card `start` to card `end`, not yet in the map."""
    _check_ends(journey, start, end)
    return make(Connection, id=Ids(journey).fresh("connections"), start=start, end=end, **fields)


def add(journey: Journey, connection: Connection) -> Journey:
    """Put a finished `connection` into the map; the same journey where the two cards are connected
    in that direction already."""
    Ids(journey).claim(connection)
    _check_ends(journey, connection.start, connection.end)
    if _covered(journey, connection):
        return journey
    return put(journey, "connections", (*journey.connections, connection))


def remove(journey: Journey, ids: Iterable[str]) -> Journey:
    """Take connections out."""
    return removal.remove(journey, ids, "connections")


def reconnect(
    journey: Journey, id_: str, start: str | None = None, end: str | None = None
) -> Journey:
    """Let a connection start or end at another card; None leaves that end where it is. The same
    journey where another connection joins the two cards in that direction already."""
    line = expect(journey.index.connections, id_, "connections")
    start, end = start or line.start, end or line.end
    _check_ends(journey, start, end)
    moved = change(line, start=start, end=end)
    if moved is line or _covered(journey, moved):
        return journey
    return swap(journey, "connections", {id_: moved})


def _check_ends(journey: Journey, start: str, end: str) -> None:
    expect(journey.index.cards, start, "cards")
    expect(journey.index.cards, end, "cards")
    if start == end:
        raise EditError("itself")


def _covered(journey: Journey, line: Connection) -> bool:
    ways = _ways(line)
    return any(ways <= _ways(other) for other in journey.connections if other.id != line.id)


def _ways(line: Connection) -> set[tuple[str, str]]:
    there = (line.start, line.end)
    return {there} if line.direction == "one_way" else {there, there[::-1]}

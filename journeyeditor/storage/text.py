"""Spells a map as it is in a file, taking over the text of records that are in one already."""

from typing import Any, NamedTuple

from pydantic import TypeAdapter

from journeyeditor.compare import same_ends
from journeyeditor.model import COLLECTIONS, Journey

LISTS = tuple(
    name for name in Journey.model_fields if name in (*COLLECTIONS, "findings", "gathered")
)
_JOURNEYS = TypeAdapter(Journey)
# How a record of a list begins, and how the list ends: line breaks in texts are escaped, and what
# is inside a record stands further to the right.
_RECORD, _END = b"\n  {", b"\n ]"


class Written(NamedTuple):
    """A map and the bytes of a file that holds it; `canonical` if they are what `text_of` says."""

    journey: Journey
    data: bytes
    canonical: bool = False


def text_of(journey: Journey, before: Written | None = None) -> bytes:
    """A map as it is in a file. Records that are in `before` too, where that is canonical, are not
    spelled again."""
    if before is None or not before.canonical or journey.model_extra:  # which follow the lists
        return _JOURNEYS.dump_json(journey, indent=1, exclude_defaults=True) + b"\n"
    new = only_new(journey, before.journey)
    texts = _texts(before.journey, before.data) | _texts(new, text_of(new))
    facts = text_of(journey.model_copy(update=dict.fromkeys(LISTS, ())))
    parts = [facts.removesuffix(b"\n}\n")]
    for name in LISTS:
        if records := getattr(journey, name):
            parts.append(b',\n "%s": [' % name.encode() + _RECORD)
            parts.append(_RECORD.join([texts[id(each)] for each in records]).removesuffix(b","))
            parts.append(_END)
    return b"".join((*parts, b"\n}\n"))


def only_new(journey: Journey, other: Journey) -> Journey:
    """The facts of a map, and the records that `other` does not hold."""
    new: dict[str, Any] = {}
    for name in LISTS:
        was, now = differing(getattr(other, name), getattr(journey, name))
        known = set(map(id, was))
        new[name] = tuple([each for each in now if id(each) not in known])
    return journey.model_copy(update=new)


def differing(old: tuple[Any, ...], new: tuple[Any, ...]) -> tuple[tuple[Any, ...], ...]:
    """Two lists without the records at their beginnings and ends that are the very same."""
    if old is new:
        return (), ()
    start, end = same_ends(old, new)
    return old[start : len(old) - end], new[start : len(new) - end]


def _texts(journey: Journey, text: bytes) -> dict[int, bytes]:
    """What follows the brace of each record in canonical text, up to a comma behind it."""
    found: dict[int, bytes] = {}
    pieces = text.split(_RECORD)[1:]
    for name in LISTS:
        if records := getattr(journey, name):
            own, pieces = pieces[: len(records)], pieces[len(records) :]
            own[-1] = own[-1].partition(_END)[0] + b","
            found.update(zip(map(id, records), own, strict=True))
    return found

"""Makes sure, fast, that a map that is about to be saved will open again as it is.

Words for what is wrong take long to make, and nearly always there is nothing wrong: this says only
whether, and at worst that it is not sure.
"""

from typing import Any

from annotated_types import MaxLen
from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json

from journeyeditor.model import COLLECTIONS, Journey
from journeyeditor.model.base import MAX_FILE_BYTES, MAX_VALUES

from .gauge import used
from .references import refers_well

_LISTS = (*COLLECTIONS, "findings", "gathered")
_MOST = {
    name: rule.max_length
    for name in _LISTS
    for rule in Journey.model_fields[name].metadata
    if isinstance(rule, MaxLen)
}
_JOURNEYS = TypeAdapter(Journey)


def text_of(journey: Journey) -> bytes:
    """A map as it is in a file, but for the end of the last line."""
    return _JOURNEYS.dump_json(journey, indent=1, exclude_defaults=True)


def reads_back(data: bytes, journey: Journey, sound: Journey | None = None) -> bool:
    """Whether `data` is certainly read as `journey`, of which it is the text.

    All of it is parsed. Records that `sound` holds too, a map that was read from a file or saved,
    were read back then: they never change, so only the others are read once more as records.
    """
    new = journey if sound is None else _without(journey, sound)
    try:
        tree = from_json(data)
        again = Journey.model_validate_json(data if new is journey else text_of(new), strict=True)
    except (ValidationError, ValueError):
        return False
    short = all(len(getattr(journey, name)) <= most for name, most in _MOST.items())
    # A line of ours holds one value, or two where one is an empty list.
    opens = len(data) <= MAX_FILE_BYTES and 2 * data.count(b"\n") <= MAX_VALUES
    return again == new and short and (opens or used(data) <= 1) and refers_well(tree)


def _without(journey: Journey, other: Journey) -> Journey:
    """The facts of a map, and the records that `other` does not hold."""
    new: dict[str, Any] = {}
    for name in _LISTS:
        known = set(map(id, getattr(other, name)))
        new[name] = tuple(each for each in getattr(journey, name) if id(each) not in known)
    return journey.model_copy(update=new)

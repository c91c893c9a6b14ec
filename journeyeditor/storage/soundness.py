"""Makes sure, fast, that a map that is about to be saved will open again as it is.

Words for what is wrong take long to make, and nearly always there is nothing wrong: this says only
whether, and at worst that it is not sure.
"""

from typing import Any

from annotated_types import MaxLen
from pydantic import ValidationError
from pydantic_core import from_json

from journeyeditor.model import COLLECTIONS, Journey
from journeyeditor.model.base import MAX_FILE_BYTES, MAX_VALUES

from .gauge import used
from .references import refers_well
from .text import LISTS, Written, only_new, text_of

_MOST = {
    name: rule.max_length
    for name in LISTS
    for rule in Journey.model_fields[name].metadata
    if isinstance(rule, MaxLen)
}


def reads_back(data: bytes, journey: Journey, before: Written | None = None) -> bool:
    """Whether `data` is certainly read as `journey`, of which it is the text.

    All of it is parsed. Records that `before` holds too, a map that was read from a file or saved,
    were read back then: they never change, so only the others are read once more as records.
    """
    new = journey if before is None else only_new(journey, before.journey)
    try:
        tree = from_json(data, cache_strings="keys")  # texts seldom come twice
        again = Journey.model_validate_json(data if new is journey else text_of(new), strict=True)
    except (ValidationError, ValueError):
        return False
    short = all(len(getattr(journey, name)) <= most for name, most in _MOST.items())
    # A line of ours holds one value, or two where one is an empty list.
    opens = len(data) <= MAX_FILE_BYTES and 2 * data.count(b"\n") <= MAX_VALUES
    right = again == new and short and (opens or used(data) <= 1)
    return right and _in_order(tree, journey) and refers_well(tree)


def _in_order(tree: dict[str, Any], journey: Journey) -> bool:
    """Whether the tree holds the records of a map, no others, each in its place."""
    return all(
        [record["id"] for record in tree.get(name, ())]
        == [record.id for record in getattr(journey, name)]
        for name in COLLECTIONS
    )

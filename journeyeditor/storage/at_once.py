"""Reads a map in one go where nothing is wrong with it, as nearly always: into records alone,
without the tree of the file in which every problem could be named.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, get_args

from journeyeditor.model import FORMAT, VERSION, Journey
from journeyeditor.model.base import MAX_FILE_BYTES, MAX_VALUES, Record

from .jsontext import count_values, needs_cleaning
from .references import as_tree, refers_well

# How our own maps begin, so that others are not read twice.
_HEAD = re.compile(rb'\{\s*"format":\s*"%s",\s*"version":\s*%d\s*,' % (FORMAT.encode(), VERSION))
_SPACED = re.compile(rb'"[ \t\r\n]+:')  # a key that `_keys` would not count


def read_at_once(text: bytes) -> Journey | None:
    """The map of this version that is in a file. None where somebody should look closer: something
    may be wrong, given twice or unknown, or has to be cleaned."""
    if not _HEAD.match(text) or len(text) > MAX_FILE_BYTES:
        return None
    if count_values(text) > MAX_VALUES or needs_cleaning(text):
        return None
    try:
        journey = Journey.model_validate_json(text, strict=True)
    except ValueError:
        return None
    # The records do not tell that a key stood twice in one: then there are more keys than fields.
    surely = _keys(text) == _given([journey]) and refers_well(as_tree(journey))
    return journey if surely else None


def _keys(text: bytes) -> int:
    """How many keys correct JSON has, or more; 0 where there might be more than are counted."""
    if _SPACED.search(text):
        return 0
    keys = text.count(b'":')
    if b"\\" not in text:
        return keys
    return 0 if b'\\\\"' in text else keys - text.count(b'\\":')


def _given(records: Sequence[Record]) -> int:
    """How many fields some records and those within them were given; less where one is unknown."""
    if any(record.__pydantic_extra__ for record in records):
        return -1
    count = sum([len(record.__pydantic_fields_set__) for record in records])
    for kind in set(map(type, records)):
        for name in _holding(kind):
            held = [getattr(record, name) for record in records if type(record) is kind]
            count += sum([_given(inner) for inner in held if inner])
    return count


@cache
def _holding(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a record that hold lists of records."""
    return tuple(name for name, field in kind.model_fields.items() if _records(field.annotation))


def _records(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return True
    return any(map(_records, get_args(annotation)))

"""Finds the wrong values of a file one after the other, however many there are.

The model stops at the first wrong item of each list (`model.base.Row`), so that a hostile file
cannot fill the memory with its errors. Here the items behind it are looked at, a few at a time, as
long as somebody wants to know.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from pydantic import ValidationError

from journeyeditor.model import FORMAT, VERSION, Journey

_MOST = 64  # items that are looked at together

Loc = tuple[str | int, ...]


class Fault(NamedTuple):
    """What pydantic says of one value: where, with the tags of unions, and its type of error."""

    loc: Loc
    type: str


def faults(error: ValidationError, tree: dict[str, Any]) -> Iterator[Fault]:
    """Every wrong value of `tree`, which is not a map because of `error`; of a list inside a list
    of a record only the first wrong item."""
    lists = set()
    for fault in _said(error):
        name = str(fault.loc[0]) if fault.loc else ""
        if len(fault.loc) < 2:
            yield fault
        elif name not in lists:
            lists.add(name)
            yield from _in_list(name, tree[name])


def _in_list(name: str, records: Sequence[Any]) -> Iterator[Fault]:
    def check(some: Sequence[Any]) -> list[Fault]:
        return _check({name: some})

    for number, found in _wrong(records, check):
        inner: set[Loc] = set()
        for fault in found:
            way, item = _nested(fault.loc)
            if item is None:
                yield Fault((name, number, *fault.loc[2:]), fault.type)
            elif way not in inner:
                inner.add(way)
                yield from _in_record(name, number, records[number], way)


def _in_record(name: str, number: int, record: dict[str, Any], way: Loc) -> Iterator[Fault]:
    """The wrong items of a list in a record; `way` leads there, after the tag of the record."""
    field = str(way[-1])
    kind = {"kind": record["kind"]} if len(way) > 1 else {}

    def check(some: Sequence[Any]) -> list[Fault]:
        found = _check({name: [{**kind, field: some}]})
        return [Fault(f.loc[1 + len(way) :], f.type) for f in found if _nested(f.loc)[0] == way]

    for item, found in _wrong(record[field], check):
        for fault in found:
            yield Fault((name, number, *way, item, *fault.loc[2:]), fault.type)


def _nested(loc: Loc) -> tuple[Loc, int | None]:
    """The way from a record to the first list in it that `loc` goes through, and the item."""
    for depth, part in enumerate(loc[2:], 2):
        if isinstance(part, int):
            return loc[2:depth], part
    return (), None


def _wrong(
    items: Sequence[Any], check: Callable[[Sequence[Any]], list[Fault]]
) -> Iterator[tuple[int, list[Fault]]]:
    """Each wrong item by its number, and what is wrong with it. `check` gives the faults of the
    first wrong one of some items; their `loc` begins with the list's name and its number."""
    start, some = 0, 1  # more at once as long as they are right
    while start < len(items):
        found = check(items[start : start + some])
        if found:
            at = found[0].loc[1]
            assert isinstance(at, int)
            yield start + at, found
            start, some = start + at + 1, 1
        else:
            start, some = start + some, min(2 * some, _MOST)


def _check(lists: dict[str, Any]) -> list[Fault]:
    text = json.dumps({"format": FORMAT, "version": VERSION, **lists})
    try:
        Journey.model_validate_json(text, strict=True)
    except ValidationError as error:
        return list(_said(error))
    return []


def _said(error: ValidationError) -> Iterator[Fault]:
    for fault in error.errors(include_url=False, include_input=False, include_context=False):
        yield Fault(fault["loc"], fault["type"])

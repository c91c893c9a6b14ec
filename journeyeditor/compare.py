"""What changed between two journeys, as data: `apply(old, difference(old, new))` is `new` again.

The file made of it is the same to the byte, with the order of its records and the fields that this
version does not know. Records are told apart by their ids, which no journey gives twice.
"""

import json
from bisect import bisect
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import compress, count
from operator import is_not
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter

from journeyeditor.model import COLLECTIONS, Curve, Journey, Record, Stage

# The fields that hold records with ids; each of their records is compared by itself.
_LISTS: dict[type[Record], tuple[str, ...]] = {
    Journey: COLLECTIONS,
    Stage: ("steps",),
    Curve: ("points",),
}
R = TypeVar("R", bound=Record)
Records = tuple[Any, ...]  # of records that have an id


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True)


class Changes(_Data):
    """What changed in a record: its fields with their new values, its lists of records, and all of
    its unknown fields where one of these differs."""

    fields: dict[str, Any] = {}
    lists: dict[str, "ListChanges"] = {}
    unknown: dict[str, Any] | None = None

    def dump(self) -> bytes:
        """As JSON in one line."""
        return self.model_dump_json(exclude_defaults=True).encode()

    @classmethod
    def parse(cls, data: bytes) -> "Changes":
        """What `dump` wrote. Raises `ValueError` for anything else."""
        return cls.model_validate_json(data)

    def __bool__(self) -> bool:
        return bool(self.fields or self.lists or self.unknown is not None)


class ListChanges(_Data):
    """What changed in a list of records.

    `put` holds whole records: new ones, and cards that became another kind. `placed` says of each
    record that is new or was moved which one it follows (None: it is the first), in the order of
    the new list; all others keep their order.
    """

    removed: tuple[str, ...] = ()
    put: tuple[dict[str, Any], ...] = ()
    placed: tuple[tuple[str, str | None], ...] = ()
    changed: dict[str, Changes] = {}


# -- finding -------------------------------------------------------------------------------------


def difference(old: Journey, new: Journey) -> Changes:
    """What makes `new` of `old`; false where nothing does.

    Records that both hold are not looked at, so that one edit costs the same in a map of ten cards
    and, but for 0.2 ms, in one of 10,000.
    """
    return _changes(old, new)


def _changes(old: Record, new: Record) -> Changes:
    lists = _LISTS.get(type(new), ())
    fields: dict[str, Any] = {}
    inside: dict[str, ListChanges] = {}
    for name in type(new).model_fields:
        before, after = old.__dict__[name], new.__dict__[name]
        if before is after:
            continue
        if name in lists:
            found = _list_changes(before, after)
            if found is not None:
                inside[name] = found
        elif _differ(old, new, name):
            fields[name] = new.model_dump(mode="json", include={name})[name]
    was, now = old.model_extra or {}, new.model_extra or {}
    differ = was is not now and json.dumps(was) != json.dumps(now)
    return Changes(fields=fields, lists=inside, unknown=dict(now) if differ else None)


def _list_changes(old: Records, new: Records) -> ListChanges | None:
    start, end = same_ends(old, new)
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    was = {record.id: (place, record) for place, record in enumerate(before)}
    ids = [record.id for record in after]
    known = [id_ for id_ in ids if id_ in was]
    stay = _longest_rising([was[id_][0] for id_ in known])
    staying = {known[place] for place in stay}
    before_first = new[start - 1].id if start else None
    put, changed = [], {}
    for record in after:
        _, earlier = was.get(record.id, (0, None))
        if earlier is None or type(earlier) is not type(record):
            put.append(record.model_dump(mode="json", exclude_defaults=True))
        elif earlier is not record and (changes := _changes(earlier, record)):
            changed[record.id] = changes
    found = ListChanges(
        removed=tuple(sorted(was.keys() - set(ids), key=lambda id_: was[id_][0])),
        put=tuple(put),
        placed=tuple(
            (id_, left)
            for id_, left in zip(ids, [before_first, *ids], strict=False)
            if id_ not in staying
        ),
        changed=changed,
    )
    return found if found != ListChanges() else None


def same_ends(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """How many objects at the start are the very same, and how many of the others at the end."""
    start = _common(old, new)
    return start, _common(old[start:][::-1], new[start:][::-1])


def _common(old: Sequence[object], new: Sequence[object]) -> int:
    """How many objects at the start are the very same. In C: this runs over all cards of a map."""
    differs = compress(count(), map(is_not, old, new))
    return next(differs, min(len(old), len(new)))


def _longest_rising(numbers: Sequence[int]) -> list[int]:
    """The places of a longest run of rising numbers, not necessarily side by side: what need not be
    moved. Patience sorting, as in Schensted, *Longest increasing and decreasing subsequences*."""
    ends: list[int] = []  # the smallest last number of a run of each length
    places: list[int] = []
    left: list[int] = []  # for each place the one before it in its run
    for place, number in enumerate(numbers):
        length = bisect(ends, number)
        ends[length : length + 1] = [number]
        places[length : length + 1] = [place]
        left.append(places[length - 1] if length else -1)
    run: list[int] = []
    place = places[-1] if places else -1
    while place >= 0:
        run.append(place)
        place = left[place]
    return run


def _differ(old: Record, new: Record, name: str) -> bool:
    before, after = old.__dict__[name], new.__dict__[name]
    if type(before) is str and type(after) is str:
        return before != after
    # As the file has them, because 1 == 1.0 == True in Python.
    options: dict[str, Any] = {"include": {name}, "exclude_defaults": True}
    return old.model_dump_json(**options) != new.model_dump_json(**options)


# -- applying ------------------------------------------------------------------------------------


def apply(old: Journey, changes: Changes) -> Journey:
    """The journey that `changes` make of `old`.

    Raises `ValueError` where they do not fit: a record is not there, a value is not allowed.
    """
    try:
        return _applied(old, changes) if changes else old
    except KeyError as missing:
        raise ValueError(f"the map has no {missing}") from None


def _applied(old: R, changes: Changes) -> R:
    lists = _LISTS.get(type(old), ())
    values = {name: old.__dict__[name] for name in type(old).model_fields if name not in lists}
    unknown = (old.model_extra or {}) if changes.unknown is None else changes.unknown
    new = type(old).model_validate({**values, **unknown, **changes.fields})
    if not lists:
        return new
    # Their records were checked when they were made, or are here; nobody needs to check them again.
    now = {name: getattr(old, name) for name in lists}
    for name, change in changes.lists.items():
        now[name] = _list_applied(now[name], change, _reader(type(old), name))
    return new.model_copy(update=now)


def _list_applied(old: Records, changes: ListChanges, reader: TypeAdapter[Records]) -> Records:
    records = {record.id: record for record in old}
    for id_ in changes.removed:
        del records[id_]
    for id_, change in changes.changed.items():
        records[id_] = _applied(records[id_], change)
    records.update((record.id, record) for record in reader.validate_python(changes.put))
    if not (changes.removed or changes.placed):
        return tuple(records.values())
    moved = {id_ for id_, _ in changes.placed}
    follows = {left: id_ for id_, left in changes.placed}
    order = list(_in_order((id_ for id_ in records if id_ not in moved), follows))
    if len(order) != len(records):
        raise ValueError("the map has other records than the change knows")
    return tuple(records[id_] for id_ in order)


def _in_order(stay: Iterable[str], follows: dict[str | None, str]) -> Iterable[str]:
    """The ids that `stay`, with the others each behind the one that it follows."""
    left: str | None = None
    for here in (None, *stay):
        if here is not None:
            yield here
        left = here
        while (left := follows.pop(left, None)) is not None:
            yield left


@cache
def _reader(owner: type[Record], name: str) -> TypeAdapter[Records]:
    return TypeAdapter(owner.model_fields[name].annotation or Records)

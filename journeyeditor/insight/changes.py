"""What changed between two maps, as a person would list it: added, removed, moved, reworded.

Made of the difference that compare.py finds; that one is exact to the byte, this one leaves out
what nobody can see, such as 3 that is now written 3.0.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, get_args

from journeyeditor.compare import Changes, ListChanges, difference
from journeyeditor.dataclass import dataclass
from journeyeditor.edits.identity import with_ids
from journeyeditor.edits.references import MENTIONS, mentioned
from journeyeditor.model import CardBase, Journey, Lane, Point, Record, Stage

from .change_values import Value, value_of
from .counterparts import counterparts
from .words import Called, called

Kind = Literal["added", "removed", "moved", "reworded", "changed", "shifted"]
KINDS: tuple[Kind, ...] = get_args(Kind)

# Fields whose words matter more than that they are others.
_PROSE = {
    *("title", "name", "note", "description", "hint", "label", "feeling", "quote", "summary"),
    *("objective", "expected_result", "cause"),
}
_PLACE = {"stage", "lane"}  # of a card; said as a move
_CURVE = {"stage", "at", "value"}  # of a point; said as a shift


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is: a cell (stage and lane), a stage alone, or the n-th place of its row."""

    stage: Called | None = None
    lane: Called | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Detail:
    """A field that differs, and its values as they can be said."""

    field: str
    old: Value = None
    new: Value = None


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the report. `id` names the record in the new map, or in the old one if it was
    removed; `was` is what the old map calls it.

    `old` and `new` are places: of what was moved; an addition has only `new`, a removal only `old`.
    `details` are the fields that were reworded (always one) or changed; of a shift the value, then
    what else is different at that point.
    `part_of` is the curve or the stage that a point or a step belongs to.
    """

    kind: Kind
    id: str
    was: str
    what: Called
    old: Place | None = None
    new: Place | None = None
    details: tuple[Detail, ...] = ()
    part_of: Called | None = None


def changes(old: Journey, new: Journey) -> tuple[Change, ...]:
    """Every change from `old` to `new`, by kind, each in the order of the map; empty if nothing
    differs. Things that the two maps call by other ids are matched by name and place."""
    same = counterparts(old, new)
    twin = with_ids(new, same) if same else new
    names = {was: now for now, was in same.items()}
    found = _Finding(old, twin, names).all()
    return tuple(sorted(found, key=lambda change: KINDS.index(change.kind)))


class _Finding:
    """Walks through a difference. Both maps use the same ids here; `names` gives back those that
    the new map came with."""

    def __init__(self, old: Journey, new: Journey, names: Mapping[str, str]) -> None:
        self.old, self.new, self.names = old, new, names

    def all(self) -> list[Change]:
        found = difference(self.old, self.new)
        out = list(self._fields(self.old, self.new, found))
        for name in type(self.new).model_fields:
            if name in found.lists:
                rows: Sequence[Any] = getattr(self.new, name)
                before: Sequence[Any] = getattr(self.old, name)
                out += self._list(before, rows, found.lists[name])
        if not out and self.old != self.new:
            out.append(self._change("changed", self.new, details=(Detail("order"),)))
        return out

    # -- lists -----------------------------------------------------------------------------------

    def _list(
        self, old: Sequence[Any], new: Sequence[Any], found: ListChanges, part_of: Any = None
    ) -> Iterator[Change]:
        before = {record.id: record for record in old}
        after = {record.id: record for record in new}
        owner = called(self.new, part_of) if part_of else None
        for id_ in found.removed:
            record = before[id_]
            place = _place(self.old, record)
            yield self._change("removed", record, self.old, old=place, part_of=owner)
        placed = {id_ for id_, _ in found.placed}
        put = {record["id"] for record in found.put}
        for id_, record in after.items():
            if id_ not in before:
                place = _place(self.new, record)
                yield self._change("added", record, new=place, part_of=owner)
                continue
            if id_ in put:  # a card of another kind
                yield self._became(before[id_], record)
            if id_ in placed | put | found.changed.keys():
                yield from self._moved(before, after, id_, id_ in placed, owner)
            if id_ in found.changed:
                yield from self._fields(before[id_], record, found.changed[id_], owner)
                yield from self._inside(before[id_], record, found.changed[id_])

    def _inside(self, old: Any, new: Any, found: Changes) -> Iterator[Change]:
        for name, inner in found.lists.items():
            yield from self._list(getattr(old, name), getattr(new, name), inner, new)

    def _became(self, old: Any, new: Any) -> Change:
        names = sorted(type(old).model_fields.keys() & type(new).model_fields.keys() - _PLACE)
        differ = [name for name in names if getattr(old, name) != getattr(new, name)]
        differ.sort(key=lambda name: name != "kind")
        details = tuple(self._detail(old, new, name) for name in differ)
        return self._change("changed", new, details=details)

    # -- fields ----------------------------------------------------------------------------------

    def _fields(
        self, old: Any, new: Any, found: Changes, owner: Called | None = None
    ) -> Iterator[Change]:
        differ = [name for name in found.fields if self._differs(old, new, name)]
        if isinstance(new, CardBase):
            differ = [name for name in differ if name not in _PLACE]
        if isinstance(new, Point) and old.value != new.value:
            differ = ["value", *(name for name in differ if name not in _CURVE)]
            details = tuple(self._detail(old, new, name) for name in differ)
            place = _place(self.new, new)
            yield self._change("shifted", new, new=place, details=details, part_of=owner)
            return
        if isinstance(new, Point):
            differ = [name for name in differ if name not in _CURVE]
        for name in differ:
            if name in _PROSE:
                details = (self._detail(old, new, name),)
                yield self._change("reworded", new, self.old, details=details, part_of=owner)
        others = [self._detail(old, new, name) for name in differ if name not in _PROSE]
        if found.unknown is not None:
            others.append(Detail("unknown"))
        if others:
            yield self._change("changed", new, details=tuple(others), part_of=owner)

    def _differs(self, old: Any, new: Any, name: str) -> bool:
        if getattr(old, name) == getattr(new, name):
            return False
        if name not in MENTIONS.get(type(new), {}):
            return True
        # That a new card is named, and one that is gone no longer, goes without saying.
        before = [id_ for id_ in mentioned(old, name) if id_ in self.new.index.ids]
        after = [id_ for id_ in mentioned(new, name) if id_ in self.old.index.ids]
        return before != after

    def _detail(self, old: Record, new: Record, name: str) -> Detail:
        before = value_of(self.old, old, name)
        return Detail(name, before, value_of(self.new, new, name))

    # -- places ----------------------------------------------------------------------------------

    def _moved(
        self,
        before: Mapping[str, Any],
        after: Mapping[str, Any],
        id_: str,
        placed: bool,
        owner: Called | None,
    ) -> Iterator[Change]:
        old, new = before[id_], after[id_]
        one, other = _place(self.old, old), _place(self.new, new)
        if isinstance(new, CardBase):
            same_cell = (old.stage, old.lane) == (new.stage, new.lane)
            if not same_cell or (placed and self._overtook(new)):
                yield self._change("moved", new, old=one, new=other)
        elif isinstance(new, Point):
            if (old.stage, old.at) != (new.stage, new.at) and old.value == new.value:
                yield self._change("moved", new, old=one, new=other, part_of=owner)
        elif placed:
            ids = list(before), list(after)
            if isinstance(new, Stage | Lane):
                one, other = (Place(number=row.index(id_) + 1) for row in ids)
            yield self._change("moved", new, old=one, new=other, part_of=owner)

    def _overtook(self, card: CardBase) -> bool:
        """Whether it lies on the other side of a card than before, in the same cell."""
        cells = [j.index.cell(card.stage, card.lane) for j in (self.old, self.new)]
        old, new = ([other.id for other in cell] for cell in cells)
        before, after = (set(cell[: cell.index(card.id)]) for cell in (old, new))
        return before.intersection(new) != after.intersection(old)

    def _change(
        self, kind: Kind, record: Any, journey: Journey | None = None, **more: Any
    ) -> Change:
        id_: str = getattr(record, "id", "")
        held = journey or self.new
        what = called(held, held.index.records.get(id_, record) if id_ else record)
        return Change(kind, self.names.get(id_, id_), id_, what, **more)


def _place(journey: Journey, record: Any) -> Place | None:
    """Where a card or a point lies; None for what has no place on the map."""
    if isinstance(record, CardBase):
        index = journey.index
        stage, lane = index.stages[record.stage], index.lanes[record.lane]
        return Place(called(journey, stage), called(journey, lane))
    if isinstance(record, Point):
        return Place(called(journey, journey.index.stages[record.stage]))
    return None

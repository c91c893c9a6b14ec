"""Where the parts of a Drawing lie: finds those that meet an area, and tells what a new one changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from journeyeditor.layout.drawing import Bounds, Drawing, Key, Part

Bucket = tuple[int, int]

_SIDE = 512.0  # of a bucket, in points
_WIDE = 24  # a part in more buckets than this is kept apart and looked at every time
_LAYERED = frozenset({"curve", "point", "connection"})  # kinds whose parts may lie over each other


@dataclass
class Changes:
    """What differs between two Drawings: areas that must be painted again, keys of parts that are
    new, gone or different, and the buckets they lie in."""

    areas: list[Bounds] = field(default_factory=list)
    keys: set[Key] = field(default_factory=set)
    buckets: set[Bucket] = field(default_factory=set)


def extent(part: Part) -> Bounds:
    """All that a part may paint on."""
    return part.bounds.grown(part.ink)


class PartIndex:
    """The parts of one Drawing by key, by id and by place. `show` takes the next Drawing and touches
    only what differs, so that an edit costs the same wherever it is."""

    def __init__(self) -> None:
        self.parts: dict[Key, Part] = {}
        self.key_of: dict[str, Key] = {}  # by the id that ends a key: cards, stages, points …
        self._rank: dict[Key, int] = {}
        self._buckets: dict[Bucket, set[Key]] = {}
        self._wide: set[Key] = set()

    def show(self, drawing: Drawing) -> Changes:
        """Take `drawing` in place of the one before."""
        old, new = self.parts, {part.key: part for part in drawing.parts}
        changes = Changes()
        for key, part in new.items():
            before = old.get(key)
            if before is not part and not part.same_as(before):
                self._replace(key, before, part, changes)
        if len(old) != len(new) or changes.keys:
            for key in old.keys() - new.keys():
                self._replace(key, old[key], None, changes)
        if list(old) != list(new):
            self._reorder(new, changes)
        self.parts = new
        return changes

    def meeting(self, area: Bounds) -> list[Part]:
        """The parts that may paint within `area`, back to front."""
        return self.meeting_any((area,))

    def meeting_any(self, areas: Iterable[Bounds]) -> list[Part]:
        """The parts that may paint within one of `areas`, each once, back to front."""
        found: set[Key] = set()
        for area in areas:
            keys = set(self._wide)
            for bucket in _buckets(area):
                keys |= self._buckets.get(bucket, _NOTHING)
            found.update(key for key in keys - found if extent(self.parts[key]).meets(area))
        rank = self._rank
        return [self.parts[key] for key in sorted(found, key=rank.__getitem__)]

    def buckets_meeting(self, area: Bounds) -> list[Bucket]:
        """The buckets in which parts within `area` lie."""
        return [bucket for bucket in _buckets(area) if bucket in self._buckets]

    def parts_in(self, bucket: Bucket) -> list[Part]:
        """The parts of a bucket, in no order; what is wider than many buckets is in none."""
        return [self.parts[key] for key in self._buckets.get(bucket, _NOTHING)]

    def _replace(self, key: Key, old: Part | None, new: Part | None, changes: Changes) -> None:
        changes.keys.add(key)
        if old is not None:
            self._take_out(key, extent(old), changes)
        if new is not None:
            self._put_in(key, extent(new), changes)

    def _put_in(self, key: Key, area: Bounds, changes: Changes) -> None:
        changes.areas.append(area)
        buckets = list(_buckets(area))
        if len(buckets) > _WIDE:
            self._wide.add(key)
            return
        changes.buckets.update(buckets)
        for bucket in buckets:
            self._buckets.setdefault(bucket, set()).add(key)

    def _take_out(self, key: Key, area: Bounds, changes: Changes) -> None:
        changes.areas.append(area)
        self._wide.discard(key)
        buckets = list(_buckets(area))
        if len(buckets) > _WIDE:
            return
        changes.buckets.update(buckets)
        for bucket in buckets:
            keys = self._buckets[bucket]
            keys.discard(key)
            if not keys:
                del self._buckets[bucket]

    def _reorder(self, new: dict[Key, Part], changes: Changes) -> None:
        was = [key for key in self._rank if key[0] in _LAYERED and key in new]
        now = [key for key in new if key[0] in _LAYERED and key in self._rank]
        for before, after in zip(was, now, strict=True):
            if before != after:
                changes.areas.append(extent(new[after]))
        self._rank = {key: n for n, key in enumerate(new)}
        self.key_of = {key[-1]: key for key in new if key[0] in _WITH_ID}


_NOTHING: frozenset[Key] = frozenset()
_WITH_ID = frozenset({"card", "stage", "lane", "curve", "point", "connection"})


def _buckets(area: Bounds) -> Iterator[Bucket]:
    columns = range(int(area.x // _SIDE), int(area.right // _SIDE) + 1)
    rows = range(int(area.y // _SIDE), int(area.bottom // _SIDE) + 1)
    return ((column, row) for column in columns for row in rows)

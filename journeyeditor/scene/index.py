"""Where the parts of a Drawing lie: finds those in an area, and tells what a new one changed."""

from collections.abc import Iterable, Sequence
from dataclasses import field
from itertools import compress, count
from operator import is_not

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Bounds, Drawing, Key, Part
from journeyeditor.lookup.keys import WITH_ID

from .differing import differing

Bucket = tuple[int, int]  # column and row
Place = tuple[int, int, int, int]  # the first column of buckets, that after the last; rows likewise
Layer = dict[Bucket, set[Key]]

_SIDE = 512.0  # of a bucket, in points
_WIDE = 24  # a part in more buckets than this is kept apart and looked at every time
_LAYERED = frozenset({"curve", "point", "connection"})  # kinds whose parts may lie over each other
CROWD = frozenset({"card", "strip"})  # kinds that come in thousands and never lie over each other


@dataclass
class Changes:
    """What differs between two Drawings: parts as they were and as they are, None where there is
    none, and the buckets of the crowd among them. `all_new` says that nearly nothing stayed."""

    parts: list[tuple[Part | None, Part | None]] = field(default_factory=list)
    buckets: set[Bucket] = field(default_factory=set)
    all_new: bool = False

    def areas(self, seen: Bounds) -> list[Bounds]:
        """What must be painted again where `seen` is in view: of a long column most is not."""
        if self.all_new:
            return [seen]
        return [
            area
            for old, new in self.parts
            if (old and old.paints_in(seen)) or (new and new.paints_in(seen))
            for area in differing(old, new)
        ]


class PartIndex:
    """The parts of one Drawing by key, id and place. `show` takes the next Drawing and touches
    only what differs, so that an edit costs the same wherever it is."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Hold nothing, as at first."""
        self.parts: dict[Key, Part] = {}
        self._shown: tuple[Part, ...] = ()
        self.key_of: dict[str, Key] = {}  # by the id that ends a key: cards, stages, points …
        self._rank: dict[Key, int] = {}
        self._crowd_rank = 0  # of the first part of the crowd
        self._buckets: dict[Bucket, set[Key]] = {}
        self._points: dict[Bucket, set[Key]] = {}
        self._crowds: dict[Bucket, set[Key]] = {}
        self._wide: set[Key] = set()
        self._reach = 0  # buckets beyond its first that one of the crowd lies in, at most

    def show(self, drawing: Drawing) -> Changes:
        """Take `drawing` in place of the one before."""
        changes = Changes()
        before, now = self._shown, drawing.parts
        if 2 * len(before) < len(now):
            self._take_all(now, changes)
            return changes
        if len(before) == len(now):
            other = list(map(is_not, before, now))
            old, new = list(compress(before, other)), list(compress(now, other))
            ranks = zip(new, compress(count(), other), strict=True)
        else:
            first = _alike(before, now)
            last = _alike(before[first:][::-1], now[first:][::-1])
            old, new = [*before[first : len(before) - last]], [*now[first : len(now) - last]]
            ranks = zip(now[first:], count(first))
        if self._exchange(old, new, changes):
            self._rank.update((part.key, rank) for part, rank in ranks)
            crowd = (n for n, part in enumerate(now) if part.key[0] in CROWD)
            self._crowd_rank = next(crowd, len(now))
        self._shown = now
        return changes

    def _exchange(self, old: list[Part], new: list[Part], changes: Changes) -> bool:
        """Take some parts in place of others; whether not every one has the key of the one whose
        place it takes."""
        if len(old) == len(new) and all(a.key == b.key for a, b in zip(old, new, strict=True)):
            for before, part in zip(old, new, strict=True):
                self._put(before, part, changes)
            return False
        was, now = {part.key: part for part in old}, {part.key: part for part in new}
        for key in was.keys() - now.keys():
            self._replace(key, was[key], None, changes)
            del self.parts[key], self._rank[key]
            if key[0] in WITH_ID:
                del self.key_of[key[-1]]
        for key, part in now.items():
            self._put(was.get(key), part, changes)
            if key[0] in WITH_ID:
                self.key_of[key[-1]] = key
        layered = [[key for key in keys if key[0] in _LAYERED] for keys in (was, now)]
        stayed = [[key for key in keys if key in was and key in now] for keys in layered]
        for one, other in zip(*stayed, strict=True):
            if one != other:  # it lies above what lay above it
                changes.parts.append((None, now[other]))
        return True

    def _put(self, old: Part | None, new: Part, changes: Changes) -> None:
        self.parts[new.key] = new
        if not new.same_as(old):
            self._replace(new.key, old, new, changes)

    def _take_all(self, parts: tuple[Part, ...], changes: Changes) -> None:
        """Take parts that are nearly all new, as those of a map that is opened: all at once."""
        old, crowds = self.parts, self._crowds
        self.forget()
        self._shown, self.parts = parts, {part.key: part for part in parts}
        for key, part in self.parts.items():
            place = left, right, top, bottom = _place_of(part)
            if key[0] in CROWD and right - left == bottom - top == 1:  # as most
                self._crowds.setdefault((left, top), set()).add(key)
            else:
                self._put_in(key, place)
        self._rank = dict(zip(self.parts, count(), strict=False))
        self._crowd_rank = next(
            (n for n, key in enumerate(self.parts) if key[0] in CROWD), len(parts)
        )
        self.key_of = {key[-1]: key for key in self.parts if key[0] in WITH_ID}
        changes.all_new = True
        changes.parts = [(old.get(part.key), part) for part in parts]
        changes.parts += [(part, None) for key, part in old.items() if key not in self.parts]
        changes.buckets.update(crowds, self._crowds)

    def meeting(self, area: Bounds) -> list[Part]:
        """The parts that may paint within `area`, back to front."""
        return self.meeting_any((area,))

    def meeting_any(self, areas: Iterable[Bounds]) -> list[Part]:
        """The parts that may paint within one of `areas`, each once, back to front."""
        return self._found(areas, (self._buckets, self._points, self._crowds))

    def around_crowd(self, areas: Iterable[Bounds], points: bool) -> tuple[list[Part], list[Part]]:
        """As `meeting_any` without the crowd, and without curve points unless they are asked for:
        the parts below it, and those above it."""
        parts = self._found(areas, (self._buckets, self._points) if points else (self._buckets,))
        below = sum(self._rank[part.key] < self._crowd_rank for part in parts)
        return parts[:below], parts[below:]

    def crowded(self, areas: Iterable[Bounds], side: int) -> list[Bucket]:
        """The squares of `side` buckets across and down in which some of the crowd may begin that
        lies within one of `areas`, always in one order."""
        found: set[Bucket] = set()
        for area in areas:
            left, right, top, bottom = _place(area.x, area.y, area.width, area.height)
            columns = range((left - self._reach) // side, (right - 1) // side + 1)
            rows = range((top - self._reach) // side, (bottom - 1) // side + 1)
            found.update((column, row) for column in columns for row in rows)
        return sorted(found)

    def crowd_in(self, square: Bucket, side: int) -> list[Part]:
        """The part of the crowd that begins in a square of `side` buckets across and down, back to
        front: from afar it shares pixels."""
        column, row = square[0] * side, square[1] * side
        buckets = [(column + n, row + m) for n in range(side) for m in range(side)]
        held = {key for bucket in buckets for key in self._crowds.get(bucket, _NOTHING)}
        parts = [self.parts[key] for key in sorted(held, key=self._rank.__getitem__)]
        return [part for part in parts if square_of(_home(part), side) == square]

    def _found(
        self, areas: Iterable[Bounds], layers: Iterable[dict[Bucket, set[Key]]]
    ) -> list[Part]:
        found: set[Key] = set()
        for area in areas:
            keys = set(self._wide)
            for layer in layers:
                for bucket in _met(layer, area):
                    keys |= layer[bucket]
            found.update(key for key in keys - found if self.parts[key].paints_in(area))
        return [self.parts[key] for key in sorted(found, key=self._rank.__getitem__)]

    def _replace(self, key: Key, old: Part | None, new: Part | None, changes: Changes) -> None:
        changes.parts.append((old, new))
        was = _place_of(old) if old is not None else None
        now = _place_of(new) if new is not None else None
        if key[0] in CROWD:
            for place in (was, now) if was != now else (now,):
                changes.buckets.update(_buckets(place) if place else ())
        if was == now:
            return
        if was:
            self._take_out(key, was)
        if now:
            self._put_in(key, now)

    def _put_in(self, key: Key, place: Place) -> None:
        layer = self._layer(key, place)
        if layer is None:
            self._wide.add(key)
            return
        if layer is self._crowds:
            left, right, top, bottom = place
            self._reach = max(self._reach, right - left - 1, bottom - top - 1)
        for bucket in _buckets(place):
            layer.setdefault(bucket, set()).add(key)

    def _take_out(self, key: Key, place: Place) -> None:
        layer = self._layer(key, place)
        if layer is None:
            self._wide.discard(key)
            return
        for bucket in _buckets(place):
            layer[bucket].discard(key)
            if not layer[bucket]:
                del layer[bucket]

    def _layer(self, key: Key, place: Place) -> Layer | None:
        """Where to look for a part by its buckets; None for one that is kept apart."""
        if key[0] in CROWD:
            return self._crowds
        if key[0] == "point":
            return self._points
        left, right, top, bottom = place
        return self._buckets if (right - left) * (bottom - top) <= _WIDE else None


_NOTHING: frozenset[Key] = frozenset()


def _alike(one: Sequence[Part], other: Sequence[Part]) -> int:
    """How many parts two sequences have in common before they differ."""
    return next(compress(count(), map(is_not, one, other)), min(len(one), len(other)))


def _place_of(part: Part) -> Place:
    x, y, ink = part.x, part.y, part.ink
    right, bottom = x + part.width + ink, y + part.height + ink
    return (
        int((x - ink) // _SIDE),
        int(right // _SIDE) + 1,
        int((y - ink) // _SIDE),
        int(bottom // _SIDE) + 1,
    )


def _place(x: float, y: float, width: float, height: float) -> Place:
    """The buckets that a rectangle meets."""
    right, bottom = int((x + width) // _SIDE) + 1, int((y + height) // _SIDE) + 1
    return int(x // _SIDE), right, int(y // _SIDE), bottom


def square_of(bucket: Bucket, side: int) -> Bucket:
    """The square of `side` buckets across and down that holds a bucket."""
    return bucket[0] // side, bucket[1] // side


def _home(part: Part) -> Bucket:
    """The first of the buckets that a part lies in."""
    return int((part.x - part.ink) // _SIDE), int((part.y - part.ink) // _SIDE)


def _buckets(place: Place) -> list[Bucket]:
    left, right, top, bottom = place
    if right - left == bottom - top == 1:  # as most
        return [(left, top)]
    return [(column, row) for column in range(left, right) for row in range(top, bottom)]


def _met(layer: Layer, area: Bounds) -> list[Bucket]:
    """The buckets of a layer that an area meets. From afar it meets more than there are."""
    place = left, right, top, bottom = _place(area.x, area.y, area.width, area.height)
    if (right - left) * (bottom - top) > len(layer):
        return [(x, y) for x, y in layer if left <= x < right and top <= y < bottom]
    return [bucket for bucket in _buckets(place) if bucket in layer]

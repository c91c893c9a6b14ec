"""Finds out which records of two maps are the same thing, where their ids do not say so.

Maps that were made apart, from one template or by copying, have different ids. Then things of the
same name in the same place are taken for the same, then cards of the same name elsewhere.
"""

from collections.abc import Callable, Hashable, Iterable
from typing import Any

from journeyeditor.model import Journey, Record


def counterparts(old: Journey, new: Journey) -> dict[str, str]:
    """Ids of `new` → the ids that `old` has for the same things. What both know by id is not in
    it, and no id of `old` is given to two."""
    return _Pairing(old, new).same


class _Pairing:
    """Pairs what neither map knows by id, collection by collection; later ones build on those
    before."""

    def __init__(self, old: Journey, new: Journey) -> None:
        self.same: dict[str, str] = {}
        self._old_ids, self._new_ids = old.index.ids, new.index.ids
        if self._new_ids <= self._old_ids:
            return
        self._pair(old.stages, new.stages, lambda r: r.title)
        for stage in new.stages:
            twin = old.index.stages.get(self._now(stage.id) or "")
            self._pair(twin.steps if twin else (), stage.steps, lambda r: r.title)
        self._pair(old.lanes, new.lanes, lambda r: (r.kind, r.title))
        for name in ("channels", "sources", "actions", "parking"):
            self._pair(getattr(old, name), getattr(new, name), lambda r: r.title)
        self._pair(old.personas, new.personas, lambda r: r.name)
        self._pair(old.images, new.images, lambda r: r.data)
        self._pair(old.cards, new.cards, self._card)
        self._pair(old.cards, new.cards, lambda r: (r.kind, r.title) if r.title else None)  # moved
        self._pair(old.connections, new.connections, lambda r: self._all(r.start, r.end))
        self._pair(old.curves, new.curves, self._curve)
        for curve in new.curves:
            twin_curve = old.index.curves.get(self._now(curve.id) or "")
            self._pair(
                twin_curve.points if twin_curve else (),
                curve.points,
                lambda r: self._all(r.stage),
            )

    def _now(self, id_: str | None) -> str | None:
        return self.same.get(id_ or "", id_)

    def _all(self, *ids: str | None) -> tuple[str | None, ...]:
        return tuple(self._now(id_) for id_ in ids)

    def _card(self, card: Any) -> Hashable:
        return (card.kind, card.title, *self._all(card.stage, card.lane)) if card.title else None

    def _curve(self, curve: Any) -> Hashable:
        return (curve.title, curve.state, *self._all(curve.lane, curve.persona))

    def _pair(
        self, old: Iterable[Record], new: Iterable[Any], key: Callable[[Any], Hashable]
    ) -> None:
        free: dict[Hashable, list[Any]] = {}
        taken = self._new_ids | set(self.same.values())
        for record in old:
            if record.id not in taken:  # type: ignore[attr-defined]
                free.setdefault(key(record), []).append(record)
        known = self._old_ids | self.same.keys()
        for record in new:
            found = free.get(key(record)) if key(record) not in (None, "") else None
            if found and record.id not in known:
                self.same[record.id] = found.pop(0).id

"""What was deleted since the map was opened: beside the document, kept until it is closed."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from operator import is_not
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from journeyeditor.dataclass import dataclass
from journeyeditor.document import Document
from journeyeditor.model import CardBase, Journey, ParkedNote

T = TypeVar("T", CardBase, ParkedNote)


@dataclass(frozen=True)
class Gone:
    """A record that was taken out, and the journey that had it last."""

    id: str
    journey: Journey


class Deleted(QObject):
    """Watches the steps of a document. What comes back, by undo or by hand, is not listed."""

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._last = document.committed
        self._rows: dict[str, Gone] = {}
        document.undo_stack.indexChanged.connect(self._look)
        document.state_changed.connect(self._look)

    def rows(self) -> list[Gone]:
        """What is gone, last first."""
        there = _ids(self._document.committed)
        return [gone for gone in reversed(self._rows.values()) if gone.id not in there]

    def _look(self) -> None:
        if not isValid(self._document.undo_stack):  # it says so even while it is torn down
            return
        before, self._last = self._last, self._document.committed
        if not self._document.undo_stack.count():  # another map, or this one anew
            had, self._rows = bool(self._rows), {}
            if had:
                self.changed.emit()
            return
        if before is self._last:
            return
        for id_ in _taken_out(before, self._last):
            self._rows.pop(id_, None)
            self._rows[id_] = Gone(id_, before)
        self.changed.emit()


def _ids(journey: Journey) -> set[str]:
    known = journey.index
    ids = {*known.cards, *known.stages, *known.lanes, *known.curves, *known.connections}
    ids.update(note.id for note in journey.parking)
    ids.update(point.id for curve in journey.curves for point in curve.points)
    return ids


def _gone(before: Journey, after: Journey) -> set[str]:
    """The ids that only `before` has. Asks for none of its look-ups, which were given up."""
    gone: set[str] = set()
    for name in ("cards", "stages", "lanes", "curves", "connections", "parking"):
        old, new = _exchanged(getattr(before, name), getattr(after, name))
        gone |= {record.id for record in old} - {record.id for record in new}
    if before.curves is not after.curves:
        left = {point.id for curve in after.curves for point in curve.points}
        gone.update(p.id for c in before.curves for p in c.points if p.id not in left)
    return gone


def _exchanged(old: Sequence[Any], new: Sequence[Any]) -> tuple[Iterable[Any], Iterable[Any]]:
    """What of two lists is not the same in its place; all where one is longer: after most edits of
    ten thousand cards one differs."""
    if len(old) != len(new):
        return old, new
    return compress(old, map(is_not, old, new)), compress(new, map(is_not, old, new))


def _taken_out(before: Journey, after: Journey) -> Iterator[str]:
    """What a step took out, without what lay in it or hung on it; notes that became cards and
    cards that were parked only went elsewhere."""
    gone = _gone(before, after)
    if not gone:
        return
    notes_after = {(n.title, n.note) for n in _new(before.parking, after.parking)}
    cards_after = {card.title for card in _new(before.cards, after.cards)}
    yield from (s.id for s in before.stages if s.id in gone)
    yield from (lane.id for lane in before.lanes if lane.id in gone)
    for card in before.cards:
        parked = (card.title, card.note) in notes_after
        if card.id in gone and not gone & {card.stage, card.lane} and not parked:
            yield card.id
    for curve in before.curves:
        if curve.id in gone and curve.lane not in gone:
            yield curve.id
        elif curve.id not in gone:
            yield from (p.id for p in curve.points if p.id in gone and p.stage not in gone)
    yield from (c.id for c in before.connections if c.id in gone and not gone & {c.start, c.end})
    yield from (n.id for n in before.parking if n.id in gone and n.title not in cards_after)


def _new(before: Iterable[T], after: Iterable[T]) -> list[T]:
    there = {record.id for record in before}
    return [record for record in after if record.id not in there]

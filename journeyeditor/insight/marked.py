"""Where a comparison shows on the map: a mark for every record that differs, ghosts of those gone.

One of the two maps is on the canvas ("here"). What only the other one holds has no place there: its
cards are shown as ghosts in their cells, its curve points as places on the scale.
"""

from collections.abc import Sequence

from journeyeditor.dataclass import dataclass
from journeyeditor.edits.identity import with_ids
from journeyeditor.edits.references import translate
from journeyeditor.model import CardBase, Journey

from .changes import Change, Kind
from .counterparts import counterparts


@dataclass(frozen=True, slots=True)
class PointPlace:
    """Where a curve point lies: its lane and stage on the map here, `at` and `value` as in
    `Point`."""

    lane: str
    stage: str
    at: float
    value: float


@dataclass(frozen=True, slots=True)
class Mark:
    """What differs about the record `id`, which the map holds or a ghost is. `cell` is the other
    cell (stage, lane) of a card that was moved, `point` the other place of a curve point; `leads`
    says that it goes there, else it came from there."""

    id: str
    kind: Kind
    cell: tuple[str, str] | None = None
    point: PointPlace | None = None
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Ghost:
    """A card that only the other map holds, as this one would have it; `after` is the card of its
    cell that it follows, None where it is the first."""

    card: CardBase
    after: str | None


@dataclass(frozen=True)
class Marked:
    """What a canvas shows of a comparison. `ids` are those by which this map knows what each change
    is about: its own, or that of a ghost."""

    marks: tuple[Mark, ...] = ()
    ghosts: tuple[Ghost, ...] = ()
    ids: tuple[str, ...] = ()

    def with_ghosts(self, journey: Journey) -> Journey:
        """`journey` with the ghosts that find their cells in it."""
        known, cards = journey.index, journey.cards
        places = {card.id: n for n, card in enumerate(cards)}
        behind: dict[int, list[CardBase]] = {}
        for ghost in self.ghosts:
            card = ghost.card
            homeless = card.stage not in known.stages or card.lane not in known.lanes
            if card.id not in known.ids and not homeless:
                place = places.get(ghost.after or "", -1)
                places[card.id] = place  # one ghost may follow another
                behind.setdefault(place, []).append(card)
        if not behind:
            return journey
        out: list[CardBase] = [*behind.get(-1, ())]
        for n, card in enumerate(cards):
            out += (card, *behind.get(n, ()))
        return journey.replace(cards=tuple(out))


def marked(here: Journey, old: Journey, new: Journey, found: Sequence[Change]) -> Marked:
    """How `found`, the changes from `old` to `new`, shows on the map `here`. That is one of the
    two; or both are made of it, and it holds what either does."""
    return _Marking(here, old, new).all(found)


class _Marking:
    def __init__(self, here: Journey, old: Journey, new: Journey) -> None:
        self.here, self.newer = here, old is not here
        there, self.other_too = (old, new) if self.newer else (new, new)
        same = counterparts(here, there)
        self.there = with_ids(there, same) if same else there
        self.places = [_places(journey) for journey in (here, self.there, self.other_too)]

    def all(self, found: Sequence[Change]) -> Marked:
        marks: dict[str, Mark] = {}
        ghosts: list[Ghost] = []
        ids = [self._id(change) for change in found]
        for id_, change in zip(ids, found, strict=True):
            ghost = None if id_ in self.here.index.ids else self._ghost(id_)
            if ghost:
                ghosts.append(ghost)
            marks.setdefault(id_, self._mark(id_, change.kind))
        return Marked(tuple(marks.values()), self._in_order(ghosts), tuple(ids))

    def _id(self, change: Change) -> str:
        one_sided = change.kind in ("added", "removed")
        return change.id if self.newer or one_sided else change.was

    def _mark(self, id_: str, kind: Kind) -> Mark:
        card = self.there.index.cards.get(id_)
        if kind == "moved" and card:
            return Mark(id_, kind, cell=(card.stage, card.lane), leads=not self.newer)
        if kind in ("moved", "shifted") or id_ not in self.here.index.ids:
            here, there, too = (places.get(id_) for places in self.places)
            if here and here == there:  # of as-is and to-be, which this map holds both
                return Mark(id_, kind, point=too, leads=True)
            return Mark(id_, kind, point=there, leads=bool(here) and not self.newer)
        return Mark(id_, kind)

    def _ghost(self, id_: str) -> Ghost | None:
        card = self.there.index.cards.get(id_)
        shown = translate(card, self._known) if card else None
        if card is None or shown is None:
            return None
        cell = [other.id for other in self.there.index.cell(card.stage, card.lane)]
        at = cell.index(id_)
        return Ghost(shown.replace(step=None), cell[at - 1] if at else None)

    def _known(self, id_: str, collection: str) -> str | None:
        return id_ if id_ in getattr(self.here.index, collection) else None

    def _in_order(self, ghosts: list[Ghost]) -> tuple[Ghost, ...]:
        """As the other map has them, so that each comes after the one that it follows."""
        place = {card.id: n for n, card in enumerate(self.there.cards)}
        return tuple(sorted(ghosts, key=lambda ghost: place[ghost.card.id]))


def _places(journey: Journey) -> dict[str, PointPlace]:
    """Where the points of all curves lie."""
    return {
        point.id: PointPlace(curve.lane, point.stage, point.at, point.value)
        for curve in journey.curves
        for point in curve.points
    }

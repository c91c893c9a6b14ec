"""Pastes a fragment into the same map or another one: fresh ids, what it names matched or added."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from journeyeditor.model import Card, Curve, Image, Journey, Lane, Point, Record, Stage

from .. import cards, spans
from ..common import Ids, Named, change, expect, insert, put, swap
from ..curves import short_place
from ..order import Order
from ..references import translate
from .copying import copy
from .fragment import Fragment

N = TypeVar("N", bound=Named)


def paste(
    journey: Journey,
    fragment: Fragment,
    stage: str | None = None,
    lane: str | None = None,
    index: int | None = None,
) -> tuple[Journey, tuple[str, ...]]:
    """Paste into the cell of `stage` and `lane`; returns the ids of what was copied as well.

    Cards keep how they lie to each other; `index` is the place of the first in its cell, None the
    end. Stages go after `stage`, lanes below `lane` (None is the end of the map). The cards of a
    copied stage find their lanes by kind and title, those of a copied lane their stages by title
    and place; what has no match is added. Channels, sources, personas and images that the cards
    name are matched by content or title, or added.
    """
    if stage is not None:
        expect(journey.index.stages, stage, "stages")
    if lane is not None:
        expect(journey.index.lanes, lane, "lanes")
    cards.room(journey, len(fragment.journey.cards))
    pasting = _Pasting(journey, fragment)
    pasting.name_rows()
    pasting.lay_grid(stage, lane)
    pasting.put_cards((stage, lane), index)
    pasting.put_curves(lane)
    pasting.put_connections()
    pasting.put_lists()
    pasted = (pasting.new_of.get(id_) for id_ in fragment.roots)
    return pasting.journey, tuple(id_ for id_ in pasted if id_)


def duplicate(journey: Journey, ids: Iterable[str]) -> tuple[Journey, tuple[str, ...]]:
    """Copy records within their map: cards within their cells, stages and lanes behind the last of
    them, points beside themselves. Returns the ids of the copies too."""
    ids = tuple(ids)
    if all(id_ in journey.index.cards for id_ in ids):
        return cards.duplicate(journey, ids)
    fragment = copy(journey, ids)
    piece = fragment.journey
    stages = [stage.id for stage in piece.stages if stage.id in ids]
    lanes = [lane.id for lane in piece.lanes if lane.id in ids]
    used, rows = _columns(piece), {card.lane for card in piece.cards}
    stage = stages[-1] if stages else next((s.id for s in piece.stages if s.id in used), None)
    lane = lanes[-1] if lanes else next((r.id for r in piece.lanes if r.id in rows), None)
    return paste(journey, fragment, stage, lane)


def _columns(piece: Journey) -> set[str]:
    """The stages that something of the piece lies in."""
    points = (point for curve in piece.curves for point in curve.points)
    return {card.stage for card in piece.cards} | {point.stage for point in points}


class _Pasting:
    """One paste under way. `new_of` says which record of the map each one of the piece became."""

    def __init__(self, journey: Journey, fragment: Fragment) -> None:
        self.start = self.journey = journey
        self.fragment = fragment
        self.piece = fragment.journey
        self.roots = set(fragment.roots)
        self.ids = Ids(journey)
        self.new_of: dict[str, str] = {}
        self.added: set[str] = set()  # lanes of the piece that the map has got for it
        for mention in fragment.mentions:
            card = journey.index.cards.get(mention.id)
            if card and (card.kind, card.title) == (mention.kind, mention.title):
                self.new_of[mention.id] = mention.id

    def _to(self, id_: str, collection: str) -> str | None:
        return self.new_of.get(id_)

    def _fresh(self, collection: str, record: Named) -> str:
        self.new_of[record.id] = made = self.ids.fresh(collection)
        return made

    # -- what the pasted records name ----------------------------------------------------

    def name_rows(self) -> None:
        """Match or add images, channels, sources and personas."""
        for collection in ("images", "channels", "sources", "personas"):
            there: tuple[Any, ...] = getattr(self.journey, collection)
            rows: tuple[Any, ...] = getattr(self.piece, collection)
            by_content = {_content(row): row.id for row in there} if rows else {}
            by_name = {_name(row): row.id for row in there if _name(row)}
            added = []
            for row in rows:
                moved: Any = translate(row, self._to)
                same = by_content.get(_content(moved)) or by_name.get(_name(moved))
                if same is None or (row.id in self.roots and collection != "images"):
                    added.append(moved.replace(id=self._fresh(collection, row)))
                else:
                    self.new_of[row.id] = same
            self.journey = put(self.journey, collection, (*there, *added))

    # -- stages and lanes ----------------------------------------------------------------

    def lay_grid(self, stage: str | None, lane: str | None) -> None:
        """Add the copied stages and lanes, and say where the others' contents go."""
        self._add_stages([s for s in self.piece.stages if s.id in self.roots], stage)
        self._add_lanes([r for r in self.piece.lanes if r.id in self.roots], lane)
        held = self.piece.index
        whole = self.roots & (held.stages.keys() | held.lanes.keys() | held.curves.keys())
        columns = _columns(self.piece) - self.roots
        rows = {card.lane for card in self.piece.cards} - self.roots
        if whole or not self.start.stages:
            self._match_stages(columns)
        else:
            self._offset(self.piece.stages, columns, self.start.stages, stage)
        if whole or not self.start.lanes:
            self._match_lanes([r for r in self.piece.lanes if r.id in rows])
        else:
            self._offset(self.piece.lanes, rows, self.start.lanes, lane)

    def _add_stages(self, stages: Sequence[Stage], after: str | None) -> None:
        made = []
        for stage in stages:
            steps = tuple(s.replace(id=self._fresh("steps", s)) for s in stage.steps)
            made.append(stage.replace(id=self._fresh("stages", stage), steps=steps))
        before = self.journey.stages
        at = None if after is None else self.journey.index.stage_number[after] + 1
        grown = insert(before, made, at)
        kept = spans.follow(self.journey.cards, before, grown) if made else self.journey.cards
        self.journey = put(put(self.journey, "stages", grown), "cards", kept)

    def _add_lanes(self, lanes: Sequence[Lane], below: str | None) -> None:
        made = [lane.replace(id=self._fresh("lanes", lane)) for lane in lanes]
        self.added.update(lane.id for lane in lanes)
        at = None if below is None else self.journey.index.lane_number[below] + 1
        self.journey = put(self.journey, "lanes", insert(self.journey.lanes, made, at))

    def _match_stages(self, columns: set[str]) -> None:
        # The same stage, else one of the same title, else the one in its place, else a new one. For
        # a stage that is only covered by a wide card, no new one.
        wanted = columns | self._covered() - self.roots
        stages = [stage for stage in self.piece.stages if stage.id in wanted]
        free = {s.id: s for s in self.start.stages}
        place = {s.id: n for n, s in enumerate(self.piece.stages)}
        left = self._pair(stages, free, lambda a, b: a.id == b.id and a.title == b.title)
        left = self._pair(left, free, lambda a, b: _same_title(a.title, b.title))
        number = self.start.index.stage_number
        left = self._pair(left, free, lambda a, b: number[b.id] == place[a.id])
        self._add_stages([stage for stage in left if stage.id in columns], None)

    def _covered(self) -> set[str]:
        number, stages = self.piece.index.stage_number, self.piece.stages
        wide = ((number[c.stage], c.span) for c in self.piece.cards if c.span > 1)
        return {stage.id for first, span in wide for stage in stages[first : first + span]}

    def _match_lanes(self, lanes: Sequence[Lane]) -> None:
        free = {lane.id: lane for lane in self.start.lanes}
        left = self._pair(lanes, free, lambda a, b: a.id == b.id and a.kind == b.kind)
        left = self._pair(
            left, free, lambda a, b: a.kind == b.kind and _same_title(a.title, b.title)
        )
        left = self._pair(left, free, lambda a, b: a.kind == b.kind)
        self._add_lanes(left, None)

    def _pair(self, wanted: Sequence[N], free: dict[str, N], fits: Any) -> list[N]:
        left = []
        for record in wanted:
            match = next((other for other in free.values() if fits(record, other)), None)
            if match is None:
                left.append(record)
            else:
                self.new_of[record.id] = match.id
                del free[match.id]
        return left

    def _offset(
        self, items: Sequence[Named], used: set[str], there: Sequence[Named], goal: str | None
    ) -> None:
        # Everything goes as far as its first record goes; what would leave the map stays in its
        # last stage or lane.
        if not used:
            return
        first = next(n for n, item in enumerate(items) if item.id in used)
        to = next((n for n, item in enumerate(there) if item.id == goal), 0)
        for n, item in enumerate(items):
            self.new_of[item.id] = there[min(max(to + n - first, 0), len(there) - 1)].id

    # -- contents ------------------------------------------------------------------------

    def put_cards(self, goal: tuple[str | None, str | None], index: int | None) -> None:
        """Add the cards, those of the cell `goal` at `index` there."""
        row, column = self.piece.index.lane_number, self.piece.index.stage_number
        ordered = sorted(self.piece.cards, key=lambda c: (row[c.lane], column[c.stage]))
        for card in ordered:
            self._fresh("cards", card)
        order = Order(self.journey)
        groups: dict[tuple[str, str], list[Card]] = {}
        for card in ordered:
            moved = self._card(card)
            groups.setdefault((moved.stage, moved.lane), []).append(moved)
        for cell, group in groups.items():
            order.put(group, index if cell == goal else None)
        if groups:
            self.journey = put(self.journey, "cards", order.cards())

    def _card(self, card: Card) -> Card:
        named = translate(card, self._to)
        assert named is not None  # the grid was laid
        number = self.journey.index.stage_number
        first = self.piece.index.stage_number[card.stage]
        covered = self.piece.stages[first : first + card.span]
        there = {number[self.new_of[s.id]] for s in covered if s.id in self.new_of}
        start = number[named.stage]
        span = next(n for n in range(1, len(there) + 1) if start + n not in there)
        step = self.new_of.get(card.step, card.step) if card.step else None
        placed = named.replace(id=self.new_of[card.id], step=step)
        return spans.on(placed, self.journey.stages[start], span)

    def put_curves(self, lane: str | None) -> None:
        """Add whole curves, and loose points to a curve that is there."""
        hosts: set[str] = set()
        for curve in self.piece.curves:
            points = list(self._points(curve))
            row = self._row_of(curve, lane)
            host = None if self.roots & {curve.id, curve.lane} else self._host(curve, row)
            if host is None or host.id in hosts:
                self._add_curve(curve, row, points)
            else:
                hosts.add(host.id)
                grown = change(host, points=(*host.points, *_beside(host.points, points)))
                self.journey = swap(self.journey, "curves", {host.id: grown})

    def _points(self, curve: Curve) -> Iterator[Point]:
        for point in curve.points:
            moved = translate(point, self._to)
            if moved is not None:
                yield moved.replace(id=self._fresh("points", point))

    def _add_curve(self, curve: Curve, lane: str, points: Sequence[Point]) -> None:
        made = curve.replace(
            id=self._fresh("curves", curve),
            lane=lane,
            persona=self.new_of.get(curve.persona) if curve.persona else None,
            points=tuple(points),
        )
        self.journey = put(self.journey, "curves", (*self.journey.curves, made))

    def _row_of(self, curve: Curve, lane: str | None) -> str:
        # Where its copied lane went; else the lane that curves and points are pasted into, the one
        # they come from, any for curves; else a lane like theirs is added.
        if curve.lane in self.added:
            return self.new_of[curve.lane]
        aimed = self.roots & {curve.id, *(point.id for point in curve.points)}
        lanes = self.journey.index.lanes
        for id_ in (lane if aimed else None, curve.lane, *lanes):
            if id_ in lanes and lanes[id_].kind == "emotions":
                return id_
        self._add_lanes([self.piece.index.lanes[curve.lane]], None)
        return self.new_of[curve.lane]

    def _host(self, curve: Curve, row: str) -> Curve | None:
        # Points go back to their curve, or to the same persona's. Points that were copied by
        # themselves go to any curve of the lane.
        there = [other for other in self.journey.curves if other.lane == row]
        persona = self.new_of.get(curve.persona) if curve.persona else None
        same = [c for c in there if c.id == curve.id] or [c for c in there if c.persona == persona]
        loose = any(point.id in self.roots for point in curve.points)
        return next(iter(same or (there if loose else ())), None)

    def put_connections(self) -> None:
        """Add the connections between the cards."""
        lines = [
            line.replace(
                id=self._fresh("connections", line),
                start=self.new_of[line.start],
                end=self.new_of[line.end],
            )
            for line in self.piece.connections
        ]
        self.journey = put(self.journey, "connections", (*self.journey.connections, *lines))

    def put_lists(self) -> None:
        """Add copied rows of the action plan and of the parking lot."""
        for collection in ("actions", "parking"):
            rows: Iterable[Any] = getattr(self.piece, collection)
            made: list[Record] = []
            for row in rows:
                moved: Any = translate(row, self._to)
                made.append(moved.replace(id=self._fresh(collection, row)))
            there = getattr(self.journey, collection)
            self.journey = put(self.journey, collection, (*there, *made))


def _content(row: Any) -> str:
    # All but the id. An image is its bytes.
    return str(row.data) if isinstance(row, Image) else row.model_dump_json(exclude={"id"})


def _name(row: Any) -> str:
    name: str = getattr(row, "title", "") or getattr(row, "name", "")
    return name.strip().casefold()


def _same_title(one: str, other: str) -> bool:
    return bool(one.strip()) and one.strip().casefold() == other.strip().casefold()


def _beside(there: Iterable[Point], points: Iterable[Point]) -> Iterator[Point]:
    # A pasted point must not hide below the one that it is a copy of.
    taken = {(point.stage, point.at) for point in there}
    for point in points:
        at: float = point.at
        while (point.stage, at) in taken and at < 1:
            at = short_place(at + 0.05)
        taken.add((point.stage, at))
        yield change(point, at=at)

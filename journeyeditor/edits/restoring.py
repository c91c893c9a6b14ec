"""Puts back what was taken out of a map, where it was, as far as that is still there."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from journeyeditor.model import CardBase, Journey, Record

from . import cards, connections, curves, lanes, parking, stages
from .common import noun_of, put
from .references import forget


def restore(journey: Journey, old: Journey, ids: Iterable[str]) -> Journey:
    """The journey with the records `ids` of an earlier one again, under their own ids, with what
    lay in them and the connections they had. A card brings back its stage and its lane if they are
    gone; what else it names and is gone is left out. What is there already stays as it is."""
    wanted = {id_ for id_ in ids if noun_of(old, id_)}
    back = [card for card in old.cards if wanted & {card.id, card.stage, card.lane}]
    points = _curves_and_points(old, wanted)
    wanted |= {card.stage for card in back} | {card.lane for card in back}
    wanted |= {lane for lane, _, _ in points}
    journey = _grid(journey, old, wanted)
    journey = _images(journey, old, back)
    there = journey.index.cards
    coming = _without_gone(journey, old, [c for c in back if c.id not in there])
    journey = cards.add(journey, coming)  # at once: they may name each other
    for card in coming:
        place = _place(journey, old, card)
        journey = cards.move(journey, [card.id], card.stage, card.lane, place)
    for _, curve, point in points:
        journey = _point(journey, old, curve, point)
    journey = _lines(journey, old, wanted | {card.id for card in back})
    known = {note.id for note in journey.parking}
    for n, note in enumerate(old.parking):
        if note.id in wanted - known:
            journey = parking.add(journey, note, n)
    return journey


def _grid(journey: Journey, old: Journey, wanted: set[str]) -> Journey:
    journey = _rows(journey, old, wanted, "stages", stages.add)
    return _rows(journey, old, wanted, "lanes", lanes.add)


def _rows(
    journey: Journey, old: Journey, wanted: set[str], collection: str, add: Callable[..., Journey]
) -> Journey:
    """Stages or lanes, each after the one that it came after."""
    before: str | None = None
    for record in getattr(old, collection):
        now = [row.id for row in getattr(journey, collection)]
        if record.id in wanted and record.id not in now:
            journey = add(journey, record, now.index(before) + 1 if before else 0)
            now.append(record.id)
        if record.id in now:
            before = record.id
    return journey


def _images(journey: Journey, old: Journey, back: Sequence[CardBase]) -> Journey:
    shown = {card.picture for card in back if card.picture}
    missing = [old.index.images[i] for i in sorted(shown) if i not in journey.index.images]
    return put(journey, "images", (*journey.images, *missing))


def _without_gone(journey: Journey, old: Journey, back: Sequence[CardBase]) -> list[Any]:
    coming = {card.id for card in back}
    there = journey.index.records.keys()
    gone = old.index.records.keys() - there - coming
    kept = {"channels", "personas", "sources", "cards", "steps", "images"}
    return list(forget(back, set(gone), kept))


def _place(journey: Journey, old: Journey, card: CardBase) -> int:
    """Below the nearest card of its cell that it lay below."""
    cell = [c.id for c in journey.index.cell(card.stage, card.lane) if c.id != card.id]
    above = [c.id for c in old.index.cell(card.stage, card.lane)]
    before = [cell.index(id_) for id_ in above[: above.index(card.id)] if id_ in cell]
    return max(before) + 1 if before else 0


def _curves_and_points(old: Journey, wanted: set[str]) -> list[tuple[str, Record, Any]]:
    """Lane, curve and point of all points to bring back; None for a curve without points."""
    found: list[tuple[str, Record, Any]] = []
    for curve in old.curves:
        whole = bool(wanted & {curve.id, curve.lane})
        points = [p for p in curve.points if whole or wanted & {p.id, p.stage}]
        found += [(curve.lane, curve, point) for point in points]
        if whole and not points:
            found.append((curve.lane, curve, None))
    return found


def _point(journey: Journey, old: Journey, curve: Any, point: Any) -> Journey:
    known = journey.index
    if curve.id not in known.curves:
        persona = curve.persona if curve.persona in known.personas else None
        journey = curves.add(journey, curve.replace(points=(), persona=persona))
    there = {p.id for row in journey.curves for p in row.points}
    if point is None or point.id in there:
        return journey
    if point.stage not in known.stages:
        journey = _rows(journey, old, {point.stage}, "stages", stages.add)
    sources = tuple(id_ for id_ in point.sources if id_ in known.sources)
    return curves.add_point(journey, curve.id, point.replace(sources=sources))


def _lines(journey: Journey, old: Journey, wanted: set[str]) -> Journey:
    for line in old.connections:
        known = journey.index
        ends = {line.start, line.end} <= known.cards.keys()
        if wanted & {line.id, line.start, line.end} and ends and line.id not in known.connections:
            journey = connections.add(journey, line)
    return journey

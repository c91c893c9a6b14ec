"""Copies records of a map into a fragment, with what lies in them and all that they name."""

from collections.abc import Iterable, Sequence

from journeyeditor.model import Card, Curve, Journey, Persona, Record, new_journey

from .. import references
from ..common import R, noun_of
from ..errors import EditError
from .fragment import Fragment, Mention


def copy(journey: Journey, ids: Iterable[str]) -> Fragment:
    """A fragment of any mix of records: cards with the connections between them, stages with their
    cards and curve points, lanes with their cards and curves, curves, points, and the rest."""
    roots = tuple(dict.fromkeys(ids))
    wanted = set(roots)
    for id_ in roots:
        if not noun_of(journey, id_):
            raise EditError("unknown_any", id=id_)
    cards = _cards(journey, wanted)
    inside = {card.id for card in cards}
    curves = _curves(journey, wanted)
    lines = tuple(c for c in journey.connections if c.start in inside and c.end in inside)
    piece = new_journey(language=journey.language).replace(
        cards=cards, curves=curves, connections=lines
    )
    piece = _with_grid(piece, journey, wanted)
    piece = _with_named(piece, journey, wanted)
    named = _named(piece.cards, "cards") | _named(piece.actions, "cards")
    others = (journey.index.cards[id_] for id_ in sorted(named - inside))
    mentions = tuple(Mention(id=c.id, kind=c.kind, title=c.title) for c in others)
    return Fragment(
        format="journeyeditor-fragment",
        version=1,
        journey=piece,
        roots=roots,
        mentions=mentions,
    )


def _cards(journey: Journey, wanted: set[str]) -> tuple[Card, ...]:
    return tuple(
        card
        for card in journey.cards
        if card.id in wanted or card.stage in wanted or card.lane in wanted
    )


def _curves(journey: Journey, wanted: set[str]) -> tuple[Curve, ...]:
    kept = []
    for curve in journey.curves:
        if wanted & {curve.id, curve.lane}:
            kept.append(curve)
        elif points := tuple(p for p in curve.points if wanted & {p.id, p.stage}):
            kept.append(curve.replace(points=points))
    return tuple(kept)


def _with_grid(piece: Journey, journey: Journey, wanted: set[str]) -> Journey:
    # All lanes from the first to the last one used, since how cards lie to each other counts, and
    # all stages up to the last, since the contents of a lane look for their place in the journey.
    column, row = journey.index.stage_number, journey.index.lane_number
    columns = {column[id_] for id_ in wanted if id_ in column}
    rows = {row[id_] for id_ in wanted if id_ in row}
    for stage in journey.stages:
        if any(step.id in wanted for step in stage.steps):
            columns.add(column[stage.id])
    for card in piece.cards:
        columns |= {column[card.stage], column[card.stage] + card.span - 1}
        rows.add(row[card.lane])
    for curve in piece.curves:
        columns |= {column[point.stage] for point in curve.points}
        rows.add(row[curve.lane])
    return piece.replace(
        stages=_reach(journey.stages, columns and columns | {0}), lanes=_reach(journey.lanes, rows)
    )


def _reach(items: Sequence[R], numbers: set[int]) -> tuple[R, ...]:
    return tuple(items[min(numbers) : max(numbers) + 1]) if numbers else ()


def _with_named(piece: Journey, journey: Journey, wanted: set[str]) -> Journey:
    points = [point for curve in piece.curves for point in curve.points]
    metrics = [metric for card in piece.cards for metric in getattr(card, "metrics", ())]
    people = _named(piece.cards, "personas") | _named(piece.curves, "personas") | wanted
    personas = tuple(p for p in journey.personas if p.id in people)
    channels = _named(piece.cards, "channels") | _liked(personas) | wanted
    sources = _named([*piece.cards, *points, *metrics], "sources") | wanted
    images = _named(piece.cards, "images") | _named(personas, "images") | wanted
    return piece.replace(
        personas=personas,
        channels=tuple(c for c in journey.channels if c.id in channels),
        sources=tuple(s for s in journey.sources if s.id in sources),
        images=tuple(i for i in journey.images if i.id in images),
        actions=tuple(a for a in journey.actions if a.id in wanted),
        parking=tuple(n for n in journey.parking if n.id in wanted),
    )


def _named(records: Iterable[Record | Card], collection: str) -> set[str]:
    found: set[str] = set()
    for record in records:
        for field, names in references.MENTIONS.get(type(record), {}).items():
            if names == collection:
                found.update(references.mentioned(record, field))
    return found


def _liked(personas: Iterable[Persona]) -> set[str]:
    return {liked.channel for persona in personas for liked in persona.preferred_channels}

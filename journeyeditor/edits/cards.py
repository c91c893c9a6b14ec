"""Edits of cards: add, move, duplicate, remove, vote, sort, change kind and how far they go."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from journeyeditor.model import CARD_CLASSES, Card, CardBase, Journey, Stage
from journeyeditor.model.base import MAX_CARDS, MAX_NUMBER

from . import references, removal, spans
from .common import Ids, change, checked, chosen, expect, make, put, swap
from .errors import EditError
from .order import Order


def new(journey: Journey, kind: str, stage: str, lane: str, **fields: Any) -> CardBase:
    """A card with a fresh id for the cell of `stage` and `lane`, not yet in the map."""
    known_cell(journey, stage, lane)
    return made(Ids(journey), kind, stage=stage, lane=lane, **fields)


def add(journey: Journey, cards: Iterable[CardBase], index: int | None = None) -> Journey:
    """Put finished `cards` into their cells. `index` is the place in the cell of the first card;
    cards of other cells go to the end of theirs. None is the end."""
    cards = [_fitting(journey, card) for card in cards]
    if not cards:
        return journey
    Ids(journey).claim(*cards)
    room(journey, len(cards))
    coming = {card.id for card in cards}
    for card in cards:
        references.check(journey, card, coming=coming)
    order = Order(journey)
    groups: dict[tuple[str, str], list[CardBase]] = {}
    for card in cards:
        groups.setdefault((card.stage, card.lane), []).append(card)
    for number, group in enumerate(groups.values()):
        order.put(group, index if number == 0 else None)
    return put(journey, "cards", order.cards())


def move(
    journey: Journey, ids: Iterable[str], stage: str, lane: str, index: int | None = None
) -> Journey:
    """Move cards into one cell, in the order in which the map shows them. `index` counts in that
    cell without the moved cards; None is the end."""
    column = known_cell(journey, stage, lane)
    moved = in_map_order(journey, ids)
    room_right = len(journey.stages) - journey.index.stage_number[stage]
    gone = {card.id for card in moved}
    changed = [
        change(spans.on(card, column, min(card.span, room_right)), lane=lane) for card in moved
    ]
    cell = journey.index.cell(stage, lane)
    rest = [card for card in cell if card.id not in gone]
    at = len(rest) if index is None else min(max(index, 0), len(rest))
    after = [*rest[:at], *changed, *rest[at:]]
    if len(after) == len(cell) and all(a is b for a, b in zip(after, cell, strict=True)):
        return journey  # every card is where it was, whatever lies between them in the file
    order = Order(journey, gone)
    order.put(changed, at)
    return put(journey, "cards", order.cards())


def shift(journey: Journey, ids: Iterable[str], stages: int, lanes: int) -> Journey:
    """Move cards by so many stages and lanes, each to the end of its new cell, keeping how they lie
    to each other. They stop together at the border of the map."""
    moved = in_map_order(journey, ids)
    index = journey.index
    columns = [index.stage_number[card.stage] for card in moved]
    ends = [c + _clamp(journey, c, card.span) for card, c in zip(moved, columns, strict=True)]
    rows = [index.lane_number[card.lane] for card in moved]
    if not moved:
        return journey
    stages = min(max(stages, -min(columns)), len(journey.stages) - max(ends))
    lanes = min(max(lanes, -min(rows)), len(journey.lanes) - 1 - max(rows))
    if not stages and not lanes:
        return journey
    order = Order(journey, {card.id for card in moved})
    goals = [
        change(
            spans.on(card, journey.stages[c + stages], _clamp(journey, c + stages, card.span)),
            lane=journey.lanes[r + lanes].id,
        )
        for card, c, r in zip(moved, columns, rows, strict=True)
    ]
    for _, group in groupby(goals, key=lambda card: (card.stage, card.lane)):
        order.put(list(group))
    return put(journey, "cards", order.cards())


def remove(journey: Journey, ids: Iterable[str]) -> Journey:
    """Take cards out, with their connections and every mention of them."""
    return removal.remove(journey, ids, "cards")


def duplicate(journey: Journey, ids: Iterable[str]) -> tuple[Journey, tuple[str, ...]]:
    """Copy cards within their cells, with the connections between them. The copies of a cell's
    cards follow the last of them; nobody has voted for them yet. Returns the copies' ids too."""
    originals = in_map_order(journey, ids)
    room(journey, len(originals))
    fresh = Ids(journey)
    copy_of = {card.id: fresh.fresh("cards") for card in originals}
    order = Order(journey)
    for (stage, lane), group in groupby(originals, key=lambda card: (card.stage, card.lane)):
        cards = list(group)
        cell = journey.index.cell(stage, lane)
        last = next(n for n, card in enumerate(cell) if card is cards[-1])
        order.put([_copy(card, copy_of) for card in cards], last + 1)
    lines = [
        line.replace(
            id=fresh.fresh("connections"), start=copy_of[line.start], end=copy_of[line.end]
        )
        for line in journey.connections
        if line.start in copy_of and line.end in copy_of
    ]
    grown = put(journey, "cards", order.cards())
    grown = put(grown, "connections", (*journey.connections, *lines))
    return grown, tuple(copy_of.values())


def change_kind(journey: Journey, ids: Iterable[str], kind: str) -> Journey:
    """Make cards of another kind. They keep every field that the new kind has as well."""
    if kind not in CARD_CLASSES:
        raise EditError("wrong_kind", kind=kind)
    cards = choose(journey, ids)
    return swap(journey, "cards", {c.id: _as_kind(c, kind) for c in cards if c.kind != kind})


def set_span(journey: Journey, ids: Iterable[str], span: int) -> Journey:
    """Let cards cover `span` stages, as far as there are stages to the right."""
    number = journey.index.stage_number
    cards = choose(journey, ids)
    spanned = {c.id: change(c, span=_clamp(journey, number[c.stage], span)) for c in cards}
    return swap(journey, "cards", spanned)


def vote(journey: Journey, ids: Iterable[str], votes: int = 1) -> Journey:
    """Give cards more votes; fewer if `votes` is negative, but never less than none."""
    cards = choose(journey, ids)
    most = int(MAX_NUMBER)
    voted = {c.id: change(c, votes=min(max(c.votes + votes, 0), most)) for c in cards}
    return swap(journey, "cards", voted)


def reset_votes(journey: Journey, ids: Iterable[str] | None = None) -> Journey:
    """Take all votes from cards; None is every card of the map."""
    cards = journey.cards if ids is None else choose(journey, ids)
    return swap(journey, "cards", {c.id: change(c, votes=0) for c in cards if c.votes})


def sort_by_votes(journey: Journey) -> Journey:
    """Put the cards of every cell in the order of their votes, most first; those with as many stay
    as they are. A cell's cards change places among themselves, also in the file."""
    cells = journey.index.cells.items()
    ranked = {cell: iter(sorted(cards, key=lambda card: -card.votes)) for cell, cards in cells}
    return put(journey, "cards", [next(ranked[card.stage, card.lane]) for card in journey.cards])


# -- what others need to know about cards ----------------------------------------------------


def made(ids: Ids, kind: str, **fields: Any) -> CardBase:
    """A card with an id of `ids`: many made at once then have different ones."""
    if kind not in CARD_CLASSES:
        raise EditError("wrong_kind", kind=kind)
    return make(CARD_CLASSES[kind], id=ids.fresh("cards"), kind=kind, **fields)


def known_cell(journey: Journey, stage: str, lane: str) -> Stage:
    """The stage of a cell; raises `EditError` where the map has no such stage or lane."""
    expect(journey.index.lanes, lane, "lanes")
    return expect(journey.index.stages, stage, "stages")


def choose(journey: Journey, ids: Iterable[str]) -> tuple[Card, ...]:
    """The cards with `ids` in the order of the file."""
    wanted = set(ids)
    if len(wanted) == 1:  # most often; spares a walk through every card
        return tuple(expect(journey.index.cards, id_, "cards") for id_ in wanted)
    return chosen(journey.cards, wanted, "cards")


def in_map_order(journey: Journey, ids: Iterable[str]) -> list[Card]:
    """The cards with `ids` lane by lane, stage by stage, in the order of their cells."""
    index = journey.index
    return sorted(
        choose(journey, ids),
        key=lambda card: (index.lane_number[card.lane], index.stage_number[card.stage]),
    )


def room(journey: Journey, more: int) -> None:
    """Raise `EditError` if so many `more` cards do not fit into the map."""
    count = len(journey.cards) + more
    if more and count > MAX_CARDS:
        raise EditError("too_many", limit=MAX_CARDS, collection="cards", count=count)


def _clamp(journey: Journey, stage_number: int, span: int) -> int:
    return max(1, min(span, len(journey.stages) - stage_number))


def _fitting(journey: Journey, card: CardBase) -> CardBase:
    stage = known_cell(journey, card.stage, card.lane)
    span = _clamp(journey, journey.index.stage_number[card.stage], card.span)
    return spans.on(card, stage, span)  # type: ignore[arg-type]


def _copy(card: Card, copy_of: dict[str, str]) -> Card:
    # What names a copied card names its copy: a pair of pain point and opportunity stays a pair.
    changes: dict[str, Any] = {"id": copy_of[card.id], "votes": 0}
    for field, collection in references.MENTIONS[type(card)].items():
        if collection == "cards":
            named: Sequence[str] = getattr(card, field)
            changes[field] = tuple(copy_of.get(id_, id_) for id_ in named)
    return card.replace(**changes)


def _as_kind(card: Card, kind: str) -> CardBase:
    target = CARD_CLASSES[kind]
    shared = type(card).model_fields.keys() & target.model_fields.keys()
    fields = {name: getattr(card, name) for name in shared}
    unknown = {k: v for k, v in (card.model_extra or {}).items() if k not in target.model_fields}
    return checked(lambda: target.model_validate({**fields, **unknown, "kind": kind}))

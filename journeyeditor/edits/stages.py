"""Edits of stages, the columns of the map, and of the steps within them."""

from collections.abc import Iterable, Sequence
from typing import Any

from journeyeditor.model import Card, Curve, Gathered, Journey, Stage, Step
from journeyeditor.model.base import MAX_TEXT

from . import removal, spans
from .clean import clean
from .common import Ids, change, chosen, expect, insert, make, put, reorder, swap
from .curves import short_place
from .errors import EditError


def new(journey: Journey, title: str = "", **fields: Any) -> Stage:
    """A stage with a fresh id, not yet in the map."""
    return make(Stage, id=Ids(journey).fresh("stages"), title=title, **fields)


def add(journey: Journey, stage: Stage, index: int | None = None) -> Journey:
    """Put a finished `stage` at `index` among the stages; None is the end. Cards that lie across
    the place grow by it. A stage without a phase gets the one that its neighbours leave: after a
    last stage "after" comes one more of them."""
    Ids(journey).claim(stage, *stage.steps)
    rows = insert(journey.stages, [stage], index)
    at = rows.index(stage)
    earliest = rows[at - 1].phase if at > 0 else "before"
    latest = rows[at + 1].phase if at + 1 < len(rows) else "after"
    if stage.phase is None and earliest == latest:
        rows = (*rows[:at], change(stage, phase=earliest), *rows[at + 1 :])
    return _rearrange(journey, rows)


def move(journey: Journey, ids: Iterable[str], index: int) -> Journey:
    """Move stages together, with all that lies in them, to `index` among the others."""
    ids = set(ids)
    return _rearrange(journey, reorder(journey.stages, ids, index, "stages"), ids)


def remove(journey: Journey, ids: Iterable[str]) -> Journey:
    """Take stages out, with their cards and curve points. A card that also covers a stage that
    stays, stays on that."""
    return removal.remove(journey, ids, "stages")


def merge(journey: Journey, ids: Iterable[str]) -> Journey:
    """Make one stage of several: the first takes up the steps, cards and curve points of the
    others, and their titles and descriptions. Raises `EditError` for fewer than two."""
    parts = chosen(journey.stages, ids, "stages")
    if len(parts) < 2:
        raise EditError("few_stages")
    first, *others = parts
    joined = change(
        first,
        title=clean(" / ".join(filter(None, (part.title for part in parts))), MAX_TEXT),
        description=clean("\n".join(filter(None, (p.description for p in parts))), MAX_TEXT),
        steps=tuple(step for part in parts for step in part.steps),
    )
    into = {stage.id: first.id for stage in others}
    after = tuple(joined if s is first else s for s in journey.stages if s.id not in into)
    cards = _in_stage_order(journey, into)
    cards = spans.follow(cards, journey.stages, after, into=into)
    merged = put(put(journey, "stages", after), "cards", cards)
    number = {stage.id: n for n, stage in enumerate(parts)}
    merged = put(merged, "curves", [_squeeze(c, number, first.id) for c in journey.curves])
    gathered = tuple(
        dict.fromkeys((into.get(cell.stage, cell.stage), cell.lane) for cell in journey.gathered)
    )
    if gathered == tuple((cell.stage, cell.lane) for cell in journey.gathered):
        return merged
    return merged.replace(gathered=tuple(Gathered(stage=s, lane=la) for s, la in gathered))


# -- steps -----------------------------------------------------------------------------------


def new_step(journey: Journey, title: str = "") -> Step:
    """A step with a fresh id, not yet in a stage."""
    return make(Step, id=Ids(journey).fresh("steps"), title=title)


def add_step(journey: Journey, stage: str, step: Step, index: int | None = None) -> Journey:
    """Put a finished `step` at `index` among the steps of a stage; None is the end."""
    Ids(journey).claim(step)
    owner = expect(journey.index.stages, stage, "stages")
    grown = change(owner, steps=insert(owner.steps, [step], index))
    return swap(journey, "stages", {stage: grown})


def write_steps(journey: Journey, stage: str, text: str) -> Journey:
    """Divide a stage into the steps that the lines of `text` name. Steps that are there keep their
    cards: those whose title stays, then those whose line is written over."""
    owner = expect(journey.index.stages, stage, "stages")
    titles = [line.strip() for line in text.split("\n") if line.strip()]
    left = {step.title: step for step in reversed(owner.steps)}
    kept = [left.pop(title, None) for title in titles]
    free = [step for step in owner.steps if step not in kept] if len(titles) else []
    ids = Ids(journey)
    steps: list[Step] = []
    for n, (title, step) in enumerate(zip(titles, kept, strict=True)):
        over = owner.steps[n] if n < len(owner.steps) and owner.steps[n] in free else None
        if step is None and over is not None:
            free.remove(over)
            step = change(over, title=title)
        steps.append(step or make(Step, id=ids.fresh("steps"), title=title))
    gone = [step.id for step in owner.steps if step.id not in {s.id for s in steps}]
    if gone:
        journey = remove_steps(journey, gone)
    now = journey.index.stages[stage]
    return swap(journey, "stages", {stage: change(now, steps=tuple(steps))})


def remove_steps(journey: Journey, ids: Iterable[str]) -> Journey:
    """Take steps out; their cards stay in the stage."""
    return removal.remove(journey, ids, "steps")


def step_owner(journey: Journey, step_id: str) -> Stage:
    """The stage that a step is part of; raises `EditError` for an unknown step."""
    for stage in journey.stages:
        if any(step.id == step_id for step in stage.steps):
            return stage
    raise EditError("unknown", noun="step", id=step_id)


def _rearrange(journey: Journey, after: Sequence[Stage], moved: Iterable[str] = ()) -> Journey:
    new = put(journey, "stages", after)
    if new is journey:
        return journey
    return put(new, "cards", spans.follow(journey.cards, journey.stages, after, set(moved)))


def _in_stage_order(journey: Journey, into: dict[str, str]) -> list[Card]:
    # Cards of the merged stages take each other's places in the list so that, in the one cell that
    # each lane has left, those of an earlier stage come first.
    number = journey.index.stage_number
    merged = {*into, *into.values()}
    cards = list(journey.cards)
    places: dict[str, list[int]] = {}
    for place, card in enumerate(cards):
        if card.stage in merged:
            places.setdefault(card.lane, []).append(place)
    for row in places.values():
        ordered = sorted((journey.cards[n] for n in row), key=lambda card: number[card.stage])
        for place, card in zip(row, ordered, strict=True):
            cards[place] = card
    return cards


def _squeeze(curve: Curve, number: dict[str, int], stage: str) -> Curve:
    # The curve keeps its shape: each stage's points go into their share of the one that is left.
    points = tuple(
        change(point, stage=stage, at=short_place((number[point.stage] + point.at) / len(number)))
        if point.stage in number
        else point
        for point in curve.points
    )
    return change(curve, points=points)

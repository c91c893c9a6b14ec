"""Keeps cards on the stages that they cover while stages come, go, move and merge."""

from collections.abc import Container, Iterable, Mapping, Sequence

from journeyeditor.model import Card, Stage

from .common import change


def follow(
    cards: Iterable[Card],
    before: Sequence[Stage],
    after: Sequence[Stage],
    moved: Container[str] = (),
    into: Mapping[str, str] | None = None,
) -> list[Card]:
    """`cards` of the stages `before` on the stages `after`, less those whose stages are all gone.

    A card goes on covering what it covered as long as that lies together: taking a stage out makes
    it narrower, a stage put between makes it wider. Where it is torn apart by a move, it stays
    with the stages that did not move. `into` says which stage has taken a merged one's place.
    """
    into = into or {}
    number_before = {stage.id: n for n, stage in enumerate(before)}
    number_after = {stage.id: n for n, stage in enumerate(after)}
    kept: list[Card] = []
    for card in cards:
        if card.span == 1 and card.stage in number_after:
            kept.append(card)
            continue
        first = number_before[card.stage]
        covered = [stage.id for stage in before[first : first + card.span]]
        there = [into.get(stage, stage) for stage in covered]
        numbers = {number_after[stage] for stage in there if stage in number_after}
        if not numbers:
            continue
        if max(numbers) - min(numbers) >= len(numbers):  # torn apart
            stayed = (stage for stage in there if stage not in moved)
            numbers = {number_after[stage] for stage in stayed if stage in number_after}
        first = min(numbers)
        kept.append(on(card, after[first], max(numbers) - first + 1))
    return kept


def on(card: Card, stage: Stage, span: int) -> Card:
    """`card` on `span` stages from `stage`; its step is kept if it is a step of that stage."""
    step = card.step if card.step and any(s.id == card.step for s in stage.steps) else None
    if (card.stage, card.span, card.step) == (stage.id, span, step):
        return card  # as most of a thousand that are pasted
    return change(card, stage=stage.id, span=span, step=step)

"""Remarks on the map as a whole: its title and objective, its review, what is left over."""

from collections.abc import Iterator
from datetime import date

from journeyeditor.edits import cards
from journeyeditor.model import Journey

from ..dates import is_past
from ..words import Day
from .remark import Remark


def facts(journey: Journey, today: date) -> Iterator[Remark]:
    """What every map should say of itself."""
    if not journey.title.strip():
        yield Remark("no_title", "detail")
    if not journey.objective.strip():
        yield Remark("no_objective", "serious")
    if not journey.segment.strip():
        yield Remark("no_segment", "detail")


def review(journey: Journey, today: date) -> Iterator[Remark]:
    """A map is looked at again on a date."""
    if not journey.next_review:
        if journey.cards:
            yield Remark("no_review", "detail")
    elif is_past(journey.next_review, today):
        yield Remark("review_overdue", "advice", values={"date": Day(journey.next_review)})


def leftovers(journey: Journey, today: date) -> Iterator[Remark]:
    """Guidance that nobody wrote over, notes that nobody placed."""
    guidance = tuple(card.id for card in journey.cards if card.guidance)
    if guidance:
        count = {"count": len(guidance)}
        yield Remark("guidance_left", "detail", guidance, count, _without_guidance)
    if journey.parking:
        ids = tuple(note.id for note in journey.parking)
        yield Remark("parked_notes", "detail", ids, {"count": len(ids)})


def _without_guidance(journey: Journey) -> Journey:
    return cards.remove(journey, [card.id for card in journey.cards if card.guidance])

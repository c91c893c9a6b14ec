"""The map check-up: what an experienced consultant would remark on a map."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from journeyeditor.model import Journey

from . import cards, emotions, facts, known, plan, stages, touchpoints
from .remark import Fix, Remark, Severity

__all__ = ["Fix", "Remark", "Severity", "check_up", "in_order", "in_steps"]

Rule = Callable[[Journey, date], Iterator[Remark]]

# In the order of the way of working; remarks of the same severity are listed in it.
RULES: tuple[Rule, ...] = (
    facts.facts,
    stages.stages,
    stages.lanes,
    touchpoints.channels,
    touchpoints.rated,
    touchpoints.hand_overs,
    emotions.personas,
    emotions.curves,
    cards.cards,
    known.sources,
    known.metrics,
    plan.pain_points,
    plan.actions,
    facts.review,
    facts.leftovers,
)
_ORDER: tuple[Severity, ...] = ("serious", "advice", "detail")


def check_up(journey: Journey, today: date) -> tuple[Remark, ...]:
    """Every remark on `journey`, the serious ones first. Guidance is not looked at but for a
    remark that there is still some."""
    return in_order(remark for step in in_steps(journey, today) for remark in step)


def in_steps(journey: Journey, today: date) -> Iterator[list[Remark]]:
    """The remarks of one rule after the other, each found when it is asked for: on a map of 10,000
    cards no step takes longer than a frame and a half."""
    for rule in RULES:
        yield list(rule(journey, today))


def in_order(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """As a person reads them: the serious ones first, else in the order of the rules."""
    return tuple(sorted(remarks, key=lambda remark: _ORDER.index(remark.severity)))

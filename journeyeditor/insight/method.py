"""The way of working step by step: what a map holds already, and what comes next."""

from collections.abc import Callable, Iterator

from journeyeditor.dataclass import dataclass
from journeyeditor.model import CardBase, Curve, Journey, Ranked, Touchpoint


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the way of working. `left` are the ids of what is not done yet, where something of
    the map waits for it."""

    code: str
    done: bool
    left: tuple[str, ...] = ()


def steps(journey: Journey) -> tuple[Step, ...]:
    """All steps, in the order of the work. Guidance counts for nothing."""
    return tuple(step(journey) for step in _STEPS)


def next_step(journey: Journey) -> Step | None:
    """The first step that is not done; None where all are."""
    made = (step(journey) for step in _STEPS)
    return next((step for step in made if not step.done), None)


def _objective(journey: Journey) -> Step:
    return Step("objective", bool(journey.objective.strip()))


def _personas(journey: Journey) -> Step:
    return Step("personas", bool(journey.personas))


def _stages(journey: Journey) -> Step:
    unnamed = tuple(stage.id for stage in journey.stages if not stage.title.strip())
    return Step("stages", bool(journey.stages) and not unnamed, unnamed)


def _touchpoints(journey: Journey) -> Step:
    return Step("touchpoints", any(_own(journey, "touchpoint")))


def _ratings(journey: Journey) -> Step:
    cards = list(_own(journey, "touchpoint"))
    unrated = tuple(c.id for c in cards if isinstance(c, Touchpoint) and c.gap is None)
    return Step("ratings", bool(cards) and not unrated, unrated)


def _emotions(journey: Journey) -> Step:
    return Step("emotions", any(_drawn(curve) for curve in journey.curves))


def _drawn(curve: Curve) -> bool:
    """Whether somebody drew it: the examples of templates are assumed, and nobody's."""
    known = curve.persona or any(point.status == "observed" for point in curve.points)
    return bool(known) and len(curve.points) > 1


def _pains(journey: Journey) -> Step:
    return Step("pains", any(_own(journey, "pain_point")))


def _priorities(journey: Journey) -> Step:
    cards = [*_own(journey, "pain_point"), *_own(journey, "opportunity")]
    open_ = tuple(c.id for c in cards if isinstance(c, Ranked) and c.priority is None)
    return Step("priorities", bool(cards) and not open_, open_)


def _actions(journey: Journey) -> Step:
    return Step("actions", bool(journey.actions))


def _review(journey: Journey) -> Step:
    return Step("review", bool(journey.next_review))


def _own(journey: Journey, kind: str) -> Iterator[CardBase]:
    return (card for card in journey.cards if card.kind == kind and not card.guidance)


_STEPS: tuple[Callable[[Journey], Step], ...] = (
    _objective,
    _personas,
    _stages,
    _touchpoints,
    _ratings,
    _emotions,
    _pains,
    _priorities,
    _actions,
    _review,
)

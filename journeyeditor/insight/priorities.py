"""Pain points and opportunities by priority: a ranking, and the matrix of impact and effort.

The formula is field.md's: impact on the goal × impact on the experience ÷ effort. A weight is the
power to which its part is taken, so 1 is the formula itself, 0 leaves a part out and 2 lets it
count twice.
"""

import math
from collections.abc import Iterable, Mapping

from journeyeditor.dataclass import dataclass
from journeyeditor.edits import records
from journeyeditor.model import (
    Improvement,
    Journey,
    Opportunity,
    PainPoint,
    PlannedAction,
    Ranked,
)

PARTS = ("goal", "experience", "effort")
MOST_WEIGHT = 3
_RAISED = str.maketrans("0123456789.", "⁰¹²³⁴⁵⁶⁷⁸⁹·")


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each part of the formula counts, from 0 to 3; ValueError for anything else."""

    goal: float = 1
    experience: float = 1
    effort: float = 1

    def __post_init__(self) -> None:
        for name in PARTS:
            if not 0 <= getattr(self, name) <= MOST_WEIGHT:
                raise ValueError(f"weight of {name}: from 0 to {MOST_WEIGHT}")


EVEN = Weights()


def formula(weights: Weights, names: Mapping[str, str]) -> str:
    """What the priority is, as a person would write it; `names` are those of `PARTS`."""
    parts = {name: _power(names[name], getattr(weights, name)) for name in PARTS}
    above = " × ".join(parts[name] for name in PARTS[:2] if parts[name]) or "1"
    return " ÷ ".join(part for part in (above, parts["effort"]) if part)


def _power(name: str, weight: float) -> str:
    """`name` to the power of a weight; "" where it does not count."""
    whole = f"({name})" if " " in name else name
    if weight in (0, 1):
        return name if weight else ""
    return f"√{whole}" if weight == 0.5 else whole + f"{weight:g}".translate(_RAISED)


@dataclass(frozen=True, slots=True)
class Rank:
    """A pain point or opportunity in the ranking.

    `number` counts through the list and stands on the card's dot. Without all its parts a card has
    no priority and comes last. `actions` of the plan and `improvements` on the map serve it.
    """

    card: PainPoint | Opportunity
    number: int
    priority: float | None
    actions: tuple[str, ...]
    improvements: tuple[str, ...]


def ranking(journey: Journey, weights: Weights = EVEN) -> tuple[Rank, ...]:
    """Every pain point and opportunity, the most urgent first. Of the same priority, the one with
    more votes comes first, then the one that comes first in the journey."""
    number = journey.index.stage_number
    found = [card for card in journey.cards if isinstance(card, PainPoint | Opportunity)]
    values = {card.id: priority(card, weights) for card in found if not card.guidance}
    cards = sorted(
        (card for card in found if card.id in values),
        key=lambda card: (-_urgency(values[card.id]), -card.votes, number[card.stage]),
    )
    actions = serving(journey.actions)
    improvements = serving(card for card in journey.cards if isinstance(card, Improvement))
    return tuple(
        Rank(card, n, values[card.id], actions.get(card.id, ()), improvements.get(card.id, ()))
        for n, card in enumerate(cards, 1)
    )


def serving(helpers: Iterable[PlannedAction | Improvement]) -> dict[str, tuple[str, ...]]:
    """Which of `helpers`, by id, serve each pain point and opportunity."""
    found: dict[str, tuple[str, ...]] = {}
    for helper in helpers:
        for id_ in helper.serves:
            found[id_] = (*found.get(id_, ()), helper.id)
    return found


def priority(card: Ranked, weights: Weights = EVEN) -> float | None:
    """Impact × experience ÷ effort, weighted; None while a part is missing."""
    impact = value(card, weights)
    if impact is None or card.effort is None:
        return None
    return float(impact / card.effort**weights.effort)


def value(card: Ranked, weights: Weights = EVEN) -> float | None:
    """Impact × experience, weighted: how high a card stands in the matrix, 1 to 25 unweighted."""
    if card.impact_goal is None or card.impact_experience is None:
        return None
    return float(card.impact_goal**weights.goal * card.impact_experience**weights.experience)


def highest(weights: Weights = EVEN) -> float:
    """The top of the matrix; its bottom is 1."""
    return float(5 ** (weights.goal + weights.experience))


def value_on_line(of: float, effort: float, weights: Weights = EVEN) -> float:
    """How high the line of all cards with priority `of` runs above an effort."""
    return float(of * effort**weights.effort)


def placed(
    journey: Journey, id_: str, effort: float, impact: float, weights: Weights = EVEN
) -> Journey:
    """Put the dot of a card elsewhere in the matrix. Effort is taken as it is; both impacts change
    in the same proportion until `impact` (see `value`) is reached, as far as they go: 1 to 5."""
    card = records.find(journey, id_, "cards")
    if not isinstance(card, Ranked):
        raise TypeError(f"a {type(card).__name__} has no priority")
    goal, experience = _impacts(card, min(max(impact, 1.0), highest(weights)), weights)
    return records.set_fields(
        journey,
        [id_],
        effort=_score(effort),
        impact_goal=_score(goal),
        impact_experience=_score(experience),
    )


def _impacts(card: Ranked, impact: float, weights: Weights) -> tuple[float, float]:
    goal, experience = float(card.impact_goal or 3), float(card.impact_experience or 3)
    a, b = weights.goal, weights.experience
    if a + b == 0 or math.isclose(goal**a * experience**b, impact):
        return goal, experience
    step = (impact / (goal**a * experience**b)) ** (1 / (a + b))
    # What has no weight stays; what cannot go further leaves the rest of the way to the other.
    goal = _within(goal * step) if a else goal
    experience = _within((impact / goal**a) ** (1 / b)) if b else experience
    goal = _within((impact / experience**b) ** (1 / a)) if a else goal
    return goal, experience


def _within(score: float) -> float:
    return min(max(score, 1.0), 5.0)


def _score(score: float) -> float:
    # A drag gives fifteen digits; the file wants those that can be seen.
    rounded = round(_within(score), 1)
    return int(rounded) if rounded == int(rounded) else rounded


def _urgency(priority_: float | None) -> float:
    # Priorities that differ in the tenth decimal differ only by how floats are rounded.
    return -1.0 if priority_ is None else round(priority_, 9)

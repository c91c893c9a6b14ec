"""Says in words what a map shows in pictures: emotion curves, connections."""

from collections.abc import Sequence
from itertools import pairwise

from journeyeditor.layout.labels import Labels
from journeyeditor.model import CardBase, Connection, Curve, Journey, Point, Touchpoint
from journeyeditor.one_line import one_line

_LEVEL = 0.15  # a smaller step of the scale is no change that a person would speak of
_INNER = {"«": str.maketrans("«»", "“”"), "“": str.maketrans("“”", "‘’")}  # by the outer ones


def curve_name(curve: Curve, journey: Journey, labels: Labels) -> str:
    """What a curve is called: its title, or whose it is and of which state."""
    if curve.title:
        return curve.title
    persona = journey.index.personas.get(curve.persona or "")
    name = (persona.name if persona else "") or labels("curve")
    return f"{name}, {labels(f'curve.{curve.state}')}" if curve.state else name


def _said_name(curve: Curve, journey: Journey, labels: Labels) -> str:
    """The name of a curve within a sentence: its state in brackets, for no comma ends it."""
    state = f", {labels(f'curve.{curve.state}')}" if curve.state and not curve.title else ""
    name = curve_name(curve, journey, labels)
    return f"{name.removesuffix(state)} ({state[2:]})" if state else name


def curve_told(curve: Curve, journey: Journey, labels: Labels) -> str:
    """The curve as a sentence: "Satisfaction of Giulia falls from 1.5 at Discovery to −1.8 at
    Delivery, then recovers to 0.7 at Loyalty"; "" for a curve without points."""
    turns = _turns(_in_order(curve, journey))
    if not turns:
        return ""
    name = _said_name(curve, journey, labels)

    def spot(point: Point) -> dict[str, str]:
        stage = journey.index.stages[point.stage].title
        return {"value": labels.number(point.value, 1), "stage": one_line(stage)}

    first = spot(turns[0])
    if len(turns) == 1:
        said = labels("told.stays", name=name, **first)
    else:
        way = _way(turns[0], turns[1])
        second = spot(turns[1])
        said = labels(
            f"told.{way}",
            name=name,
            first=first["value"],
            at=first["stage"],
            value=second["value"],
            stage=second["stage"],
        )
    for n, (before, after) in enumerate(pairwise(turns[1:]), 2):
        way = _way(before, after)
        key = "last" if n == len(turns) - 1 else "next"
        said += labels(f"told.{key}.{way}", **spot(after))
    assumed = [point.status == "assumed" for point in curve.points]
    if any(assumed):
        return f"{said}. {labels('told.all_assumed' if all(assumed) else 'told.assumed')}"
    return f"{said}."


def card_told(card: CardBase, labels: Labels) -> str:
    """What a card shows only as signs: "rating 3.8, expectation 4.2, moment of truth"; "" where it
    shows nothing but words."""
    if not isinstance(card, Touchpoint):
        return ""
    said = [
        labels(name, value=labels.number(value, 1))
        for name, value in (("rating", card.rating), ("expectation", card.expectation))
        if value is not None
    ]
    return ", ".join([*said, labels("legend.moment_of_truth")] if card.moment_of_truth else said)


def connection_told(line: Connection, journey: Journey, labels: Labels) -> str:
    """Where a connection leads: "From Search to Shop: compares prices"."""
    start, end = (journey.index.cards[id_] for id_ in (line.start, line.end))
    names = {
        name: _nested(card.title, labels) or labels(f"card.{card.kind}")
        for name, card in (("start", start), ("end", end))
    }
    said = labels(f"told.{line.direction}", **names)
    return f"{said}: {line.label}" if line.label else said


def _nested(title: str, labels: Labels) -> str:
    """A title on one line, its quotes as they are between the quotes that `labels` put around a
    name."""
    outer = next((mark for mark in _INNER if mark in labels.table["told.one_way"]), None)
    said = one_line(title)
    return said.translate(_INNER[outer]) if outer else said


def _in_order(curve: Curve, journey: Journey) -> list[Point]:
    number = journey.index.stage_number
    stages = journey.index.stages
    shown = [point for point in curve.points if not stages[point.stage].hidden]
    return sorted(shown, key=lambda point: (number[point.stage], point.at))


def _turns(points: Sequence[Point]) -> list[Point]:
    """The ends of a curve and the points where it turns."""
    turns: list[Point] = []
    for point in points:
        while len(turns) > 1 and _goes_on(turns[-2], turns[-1], point):
            turns.pop()
        turns.append(point)
    if len(turns) == 2 and abs(turns[1].value - turns[0].value) < _LEVEL:
        return turns[:1]
    return turns


def _goes_on(before: Point, middle: Point, after: Point) -> bool:
    """Whether nothing turns at `middle`."""
    first, second = middle.value - before.value, after.value - middle.value
    return abs(first) < _LEVEL or abs(second) < _LEVEL or (first > 0) == (second > 0)


def _way(before: Point, after: Point) -> str:
    return "rises" if after.value > before.value else "falls"

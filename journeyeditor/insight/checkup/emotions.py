"""Remarks on personas and their emotion curves."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from journeyeditor.edits import curves as curve_edits
from journeyeditor.edits import records
from journeyeditor.model import Curve, Journey, Point

from ..words import Called, called
from .remark import Fix, Remark, Value, about

_LOW = -1  # a point that hurts


def personas(journey: Journey, today: date) -> Iterator[Remark]:
    """A map is about people, who feel something on their way."""
    if not journey.personas:
        yield Remark("no_persona", "advice")
    drawn = {curve.persona for curve in journey.curves}
    for persona in journey.personas:
        if persona.id not in drawn:
            fix = _flat_curve(journey, persona.id)
            yield about(journey, "persona_without_curve", "advice", persona, fix)
        if not (persona.goals or persona.needs or persona.frustrations):
            yield about(journey, "persona_thin", "detail", persona)


def _flat_curve(journey: Journey, persona: str) -> Fix | None:
    """Give a persona a curve to be bent: assumed, at 0 in every stage."""
    lane = next((lane.id for lane in journey.lanes if lane.kind == "emotions"), None)
    if lane is None or not journey.stages:
        return None

    def fix(journey: Journey) -> Journey:
        curve = curve_edits.new(journey, lane, persona)
        journey = curve_edits.add(journey, curve)
        for stage in journey.stages:
            point = curve_edits.new_point(journey, stage.id, 0.5, 0)
            journey = curve_edits.add_point(journey, curve.id, point)
        return journey

    return fix


def curves(journey: Journey, today: date) -> Iterator[Remark]:
    """A curve says how things are, so somebody must have said it; where it is low, why."""
    pains = (c for c in journey.cards if c.kind == "pain_point" and not c.guidance)
    hurting = {card.stage for card in pains}
    for curve in journey.curves:
        if not curve.points:
            remove = partial(records.remove, ids=(curve.id,))
            yield about(journey, "curve_empty", "detail", curve, remove)
            continue
        if curve.state in ("future", "ideal"):
            continue
        if not any(point.status == "observed" and point.sources for point in curve.points):
            yield about(journey, "curve_without_evidence", "advice", curve)
        for point in _lowest(journey, curve):
            if point.stage not in hurting:
                stage = called(journey, journey.index.stages[point.stage])
                yield _low(journey, curve, point, stage)


def _low(journey: Journey, curve: Curve, point: Point, stage: Called) -> Remark:
    values: dict[str, Value] = {"name": called(journey, curve), "stage": stage}
    values["value"] = float(point.value)
    return Remark("low_without_pain", "advice", (point.id,), values)


def _lowest(journey: Journey, curve: Curve) -> list[Point]:
    """The lowest of the low points in each stage. A curve of guesses says nothing."""
    lowest: dict[str, Point] = {}
    for point in curve.points:
        if point.value <= _LOW and point.status == "observed":
            known = lowest.setdefault(point.stage, point)
            lowest[point.stage] = min(known, point, key=lambda low: low.value)
    number = journey.index.stage_number
    return sorted(lowest.values(), key=lambda point: number[point.stage])

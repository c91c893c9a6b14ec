"""Edits of emotion curves and of their points."""

import math
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from journeyeditor.model import Curve, Journey, Lane, Point

from . import references, removal
from .common import Ids, change, expect, insert, make, put, swap
from .errors import EditError


def new(journey: Journey, lane: str, persona: str | None = None, **fields: Any) -> Curve:
    """A curve with a fresh id for an emotions `lane`, not yet in the map."""
    expect(journey.index.lanes, lane, "lanes")
    return make(Curve, id=Ids(journey).fresh("curves"), lane=lane, persona=persona, **fields)


def add(journey: Journey, curve: Curve, index: int | None = None) -> Journey:
    """Put a finished `curve`, with its points, at `index` among the curves; None is the end."""
    Ids(journey).claim(curve, *curve.points)
    references.check(journey, curve)
    emotions_lane(journey, curve.lane)
    return put(journey, "curves", insert(journey.curves, [curve], index))


def flat(journey: Journey, lane: str, persona: str | None = None) -> Curve:
    """A curve to be bent, not yet in the map: neutral and assumed, from the first stage of the map
    to the last."""
    first, last = journey.stages[0].id, journey.stages[-1].id
    start = new_point(journey, first, 0.25, 0)
    end = new_point(journey, last, 0.75, 0)
    return new(journey, lane, persona, points=(start, end))


def remove(journey: Journey, ids: Iterable[str]) -> Journey:
    """Take curves out, with their points."""
    return removal.remove(journey, ids, "curves")


# -- points ----------------------------------------------------------------------------------


def new_point(journey: Journey, stage: str, at: float, value: float, **fields: Any) -> Point:
    """A point with a fresh id, not yet on a curve. `at` is its place within the stage from 0 to 1,
    `value` from −2 to +2; what lies outside is brought to the border. A guess in a room is assumed
    until somebody has asked: `fields` say where that was done."""
    expect(journey.index.stages, stage, "stages")
    fields = {"id": Ids(journey).fresh("points"), "status": "assumed", **fields}
    return make(Point, stage=stage, at=short_place(at), value=_value(value), **fields)


def add_point(journey: Journey, curve_id: str, point: Point) -> Journey:
    """Put a finished `point` on a curve, in its place along the journey."""
    curve = expect(journey.index.curves, curve_id, "curves")
    Ids(journey).claim(point)
    references.check(journey, point)
    points = _along(journey, (*curve.points, point), point)
    return swap(journey, "curves", {curve_id: change(curve, points=points)})


def move_point(journey: Journey, point_id: str, stage: str, at: float, value: float) -> Journey:
    """Move a point to `at` (0 to 1) within a stage and `value` (−2 to +2)."""
    expect(journey.index.stages, stage, "stages")
    curve = point_owner(journey, point_id)
    point = next(point for point in curve.points if point.id == point_id)
    # The same number is no change, even if the file writes it as 1.0 or more exactly.
    moved = change(
        point,
        stage=stage,
        at=point.at if at == point.at else short_place(at),
        value=point.value if value == point.value else _value(value),
    )
    if moved is point:
        return journey
    points = tuple(moved if other is point else other for other in curve.points)
    return swap(journey, "curves", {curve.id: change(curve, points=_along(journey, points, moved))})


def point_owner(journey: Journey, point_id: str) -> Curve:
    """The curve that a point is on; raises `EditError` for an unknown point."""
    for curve in journey.curves:
        if any(point.id == point_id for point in curve.points):
            return curve
    raise EditError("unknown", noun="point", id=point_id)


def free_place(curve: Curve, stage: str) -> float:
    """The middle of the widest gap between the points that a stage has."""
    there = sorted(point.at for point in curve.points if point.stage == stage)
    edges = [0.0, *there, 1.0]
    gaps = [(b - a, (a + b) / 2) for a, b in pairwise(edges)]
    return round(max(gaps, key=lambda gap: gap[0])[1], 2)


def emotions_lane(journey: Journey, lane: str) -> Lane:
    """The lane `lane`; raises `EditError` unless it is one for curves."""
    found = expect(journey.index.lanes, lane, "lanes")
    if found.kind != "emotions":
        raise EditError("not_emotions", lane=found.title or found.id)
    return found


def _along(journey: Journey, points: tuple[Point, ...], placed: Point) -> tuple[Point, ...]:
    # Only the point that was placed changes its turn, so that the file's differences stay small.
    number = journey.index.stage_number
    rest = [point for point in points if point is not placed]
    place = (number[placed.stage], placed.at)
    before = [n for n, point in enumerate(rest) if (number[point.stage], point.at) <= place]
    at = before[-1] + 1 if before else 0
    return (*rest[:at], placed, *rest[at:])


def short_place(at: float) -> float:
    """A place within a stage as the file writes it: from 0 to 1, with four digits."""
    return _short(at, 0, 1, 4)


def _value(value: float) -> float:
    return _short(value, -2, 2, 2)


def _short(number: float, least: float, most: float, digits: int) -> float:
    # A drag gives fifteen digits; the file wants those that can be seen.
    if not math.isfinite(number):
        raise EditError("not_number", field="value")
    rounded = round(min(max(number, least), most), digits)
    return int(rounded) if rounded == int(rounded) else rounded

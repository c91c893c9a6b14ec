"""The gesture that draws a whole emotion curve with one drag, with points where it bends."""

import math
from collections.abc import Sequence

from journeyeditor.edits import curves
from journeyeditor.model import Journey, Point
from journeyeditor.scene import hit
from journeyeditor.scene.gesture_marks import Stroke
from journeyeditor.scene.tool import Pointer
from journeyeditor.translation import tr

from .hand import Hand
from .points import AddPoint

Place = tuple[float, float]

STROKE = 48.0  # points along the journey from which a drag draws a curve instead of one point
TOLERANCE = 7.0  # points that the curve may leave the hand's line: a quarter of a step of the scale


class SketchCurve(AddPoint):
    """Puts a point where the pointer goes down, as long as the drag is short. A longer one draws:
    the line follows the pointer, and a new curve with few points takes its place at the end."""

    def __init__(self, hand: Hand, start: Pointer, lane: str) -> None:
        self._stroke: list[Place] = []
        super().__init__(hand, start, lane)

    @property
    def _drawing(self) -> bool:
        xs = [x for x, _ in self._stroke]
        return bool(xs) and max(xs) - min(xs) >= STROKE

    def move(self, at: Pointer) -> None:
        drew = self._drawing
        self._stroke.append(self._on_scale(at))
        if not self._drawing:
            super().move(at)
            return
        overlays = self.hand.map.overlays
        if not drew:
            self.hand.document.cancel()
            overlays.clear("point")
        overlays.put("preview", Stroke(tuple(self._stroke)))

    def finish(self, at: Pointer) -> None:
        if not self._drawing:
            super().finish(at)
            return
        made: list[str] = []

        def drawn(journey: Journey) -> Journey:
            journey, id_ = _with_curve(self.hand, journey, self._lane, self._stroke)
            made[:] = [id_]
            return journey

        if self.hand.edit(tr("Draw curve"), drawn):
            self.hand.select(made[0])

    def _on_scale(self, at: Pointer) -> Place:
        scale = hit.scale_of(self.hand.drawing, self._lane)
        if scale is None:
            return at.x, at.y
        return at.x, min(max(at.y, scale.y(2)), scale.y(-2))


def _with_curve(
    hand: Hand, journey: Journey, lane: str, stroke: Sequence[Place]
) -> tuple[Journey, str]:
    """The journey with a drawn curve, and the curve's id: the first one of the lane that has no
    points yet, or a new one for the first persona that has none there."""
    there = [curve for curve in journey.curves if curve.lane == lane]
    empty = next((curve for curve in there if not curve.points and not curve.hidden), None)
    if empty is None:
        taken = {curve.persona for curve in there}
        free = [persona.id for persona in journey.personas if persona.id not in taken]
        empty = curves.new(journey, lane, free[0] if free else None)
        journey = curves.add(journey, empty)
    for point in _points(hand, journey, lane, simplified(forward(stroke), TOLERANCE)):
        journey = curves.add_point(journey, empty.id, point)
    return journey, empty.id


def _points(hand: Hand, journey: Journey, lane: str, places: Sequence[Place]) -> list[Point]:
    found = [hit.place_of_point(hand.drawing, lane, x, y) for x, y in places]
    return [curves.new_point(journey, *place) for place in found if place]


def forward(stroke: Sequence[Place]) -> list[Place]:
    """A stroke as the journey goes, from left to right: where the hand went back, the places that
    it went over again are left out."""
    if stroke[0][0] > stroke[-1][0]:
        stroke = stroke[::-1]
    onward: list[Place] = []
    for place in stroke:
        if not onward or place[0] > onward[-1][0]:
            onward.append(place)
    return onward


def simplified(line: Sequence[Place], tolerance: float) -> list[Place]:
    """The fewest corners of a line from which none of it is farther than `tolerance`, measured
    across (Ramer 1972, Douglas and Peucker 1973)."""
    if len(line) < 3:
        return list(line)
    far, at = max((_across(place, line[0], line[-1]), n) for n, place in enumerate(line))
    if far <= tolerance:
        return [line[0], line[-1]]
    return simplified(line[: at + 1], tolerance)[:-1] + simplified(line[at:], tolerance)


def _across(place: Place, a: Place, b: Place) -> float:
    """From a place to the straight piece between two others."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    t = ((place[0] - a[0]) * dx + (place[1] - a[1]) * dy) / square if square else 0.0
    t = min(max(t, 0.0), 1.0)
    return math.dist(place, (a[0] + t * dx, a[1] + t * dy))

"""Gestures on the emotion curve: move points, add points."""

from journeyeditor.edits import curves
from journeyeditor.model import Curve, Journey
from journeyeditor.scene import hit
from journeyeditor.scene.gesture_marks import Guide, PointMark
from journeyeditor.scene.tool import Pointer
from journeyeditor.translation import tr
from journeyeditor.typeset import set_text

from .gesture import Gesture
from .hand import Hand

Place = tuple[str, float, float]  # stage, place in the stage, value


class MovePoints(Gesture):
    """Bends a curve by its points, in both directions, while the curve follows. Shift keeps to the
    direction in which the pointer went further."""

    def __init__(self, hand: Hand, start: Pointer, grabbed: str, ids: tuple[str, ...]) -> None:
        super().__init__(hand, start)
        self._grabbed = grabbed
        self._from: dict[str, tuple[str, float, float]] = {}  # lane, x, y by id
        for id_ in ids:
            curve = curves.point_owner(hand.journey, id_)
            part = hand.part(("point", curve.id, id_))
            if part is not None:
                self._from[id_] = (curve.lane, *hit.centre(part))

    def move(self, at: Pointer) -> None:
        journey = self.hand.attempt(lambda start: self._moved(start, at))
        if journey is not None:
            self.hand.document.preview(journey)
        lane, place = self._lane, self._place(self._grabbed, at)
        if place:
            show_point(self.hand, lane, place)

    def finish(self, at: Pointer) -> None:
        name = tr("Move %n curve point(s)", "", len(self._from))
        self.hand.edit(name, lambda start: self._moved(start, at))

    @property
    def _lane(self) -> str:
        return self._from[self._grabbed][0]

    def _place(self, id_: str, at: Pointer) -> Place | None:
        lane, x, y = self._from[id_]
        dx, dy = at.x - self.start.x, at.y - self.start.y
        if at.shift:
            dx, dy = (dx, 0.0) if abs(dx) > abs(dy) else (0.0, dy)
        place = hit.place_of_point(self.hand.drawing, lane, x + dx, y + dy)
        if place is None:
            return None
        before = self._before(id_)
        # What did not move keeps its exact number: the file may say it finer than a tenth.
        return ((before[0], before[1]) if not dx else place[:2]) + (
            (before[2],) if not dy else place[2:]
        )

    def _before(self, id_: str) -> Place:
        curve = curves.point_owner(self.hand.journey, id_)
        point = next(point for point in curve.points if point.id == id_)
        return point.stage, point.at, point.value

    def _moved(self, start: Journey, at: Pointer) -> Journey:
        for id_ in self._from:
            place = self._place(id_, at)
            if place:
                start = curves.move_point(start, id_, *place)
        return start


class AddPoint(Gesture):
    """Puts a new point on a curve where the pointer goes down; it can be dragged on at once."""

    def __init__(self, hand: Hand, start: Pointer, lane: str) -> None:
        super().__init__(hand, start)
        self._lane = lane
        self.move(start)

    def move(self, at: Pointer) -> None:
        made = with_point(self.hand, self._lane, at)
        if made is not None:
            self.hand.document.preview(made[0])
            show_point(self.hand, self._lane, made[2])

    def finish(self, at: Pointer) -> None:
        add_point(self.hand, self._lane, at)


def add_point(hand: Hand, lane: str, at: Pointer) -> str | None:
    """Add a point of the curve that is meant, at a place; its id, or None."""
    made = with_point(hand, lane, at)
    if made is None:
        return None
    hand.document.commit(tr("Add curve point"), made[0])
    hand.select(made[1])
    return made[1]


def with_point(
    hand: Hand, lane: str, at: Pointer, persona: str | None = None
) -> tuple[Journey, str, Place] | None:
    """The journey with a new point at a place, the point's id and place; None where there can be
    none. Without any curve in the lane, a first one begins."""
    place = hit.place_of_point(hand.drawing, lane, at.x, at.y)
    point = hand.attempt(lambda j: curves.new_point(j, *place)) if place else None
    if place is None or point is None:
        return None

    def add(journey: Journey) -> Journey:
        curve = curve_meant(hand, lane, persona)
        if curve is None:
            first = journey.personas[0].id if journey.personas else None
            curve = curves.new(journey, lane, persona or first)
            journey = curves.add(journey, curve)
        return curves.add_point(journey, curve.id, point)

    grown = hand.attempt(add)
    return (grown, point.id, place) if grown is not None else None


def curve_meant(hand: Hand, lane: str, persona: str | None = None) -> Curve | None:
    """The curve of a lane that gets a new point: that of `persona`, else the selected one, else
    the first that is shown."""
    shown = [c for c in hand.journey.curves if c.lane == lane and not c.hidden]
    if persona is not None:
        return next((c for c in shown if c.persona == persona), None)
    chosen = set(hand.selection.ids)
    for curve in shown:
        if curve.id in chosen or any(point.id in chosen for point in curve.points):
            return curve
    return shown[0] if shown else None


def show_point(hand: Hand, lane: str, place: Place) -> None:
    """Show a ring at a place of a lane's scale, a guide to the scale, and the value."""
    stage, at, value = place
    scale = hit.scale_of(hand.drawing, lane)
    column = next((span for span in hand.drawing.grid.stages if span.id == stage), None)
    if scale is None or column is None:
        return
    x = column.start + at * (column.end - column.start)
    said = hand.labels.number(value, 1, signed=True)
    text = set_text(said, hand.map.theme.style("gap"))
    guide = Guide(hand.drawing.grid.stages[0].start, x, scale.y(value))
    hand.map.overlays.put("point", PointMark(((x, scale.y(value)),), text), guide)

"""Emotions by the keyboard: a value for the point or the stage where the keyboard is."""

from PySide6.QtGui import QKeyEvent

from journeyeditor.edits import curves, lanes, records
from journeyeditor.layout.drawing import Key
from journeyeditor.model import Curve, Journey, Point
from journeyeditor.model.isolate import isolated
from journeyeditor.scene import hit
from journeyeditor.scene.typing import types
from journeyeditor.scene.walk import stop_of
from journeyeditor.translation import tr

from .hand import Hand
from .points import curve_meant
from .writing import write

# What digits mean on a point and in a cell of emotions: from the left of the keyboard to the right
# as from sad to happy. Steps are for the keys beside.
VALUES = {"1": -2.0, "2": -1.0, "3": 0.0, "4": 1.0, "5": 2.0}
_STEPS = {"+": 1.0, "-": -1.0}


def by_key(hand: Hand, event: QKeyEvent) -> bool:
    """Give the selected points a value, or begin a point in a cell of emotions; whether the key
    means that here."""
    text = event.text()
    if text not in {*VALUES, *_STEPS} or not types(event):
        return False
    points = [key[-1] for key in hand.map.states.selected_keys() if key[0] == "point"]
    if points:
        if hand.may_edit():
            _set(hand, points, text)
        return True
    stop = stop_of(hand.selection, hand.map.index)
    if stop is None or stop[0] != "cell" or not hit.scale_of(hand.drawing, stop[2]):
        return False
    if text in VALUES and hand.may_edit():
        begin_point(hand, stop, VALUES[text])
    return True


def _set(hand: Hand, points: list[str], text: str) -> None:
    def changed(journey: Journey) -> Journey:
        for id_ in points:
            point = _point(journey, id_)
            value = VALUES[text] if text in VALUES else point.value + _STEPS[text]
            journey = curves.move_point(journey, id_, point.stage, point.at, value)
        return journey

    hand.edit(tr("Set the emotion"), changed)


def begin_point(hand: Hand, cell: Key, value: float | None = None) -> bool:
    """Add a point in a cell of emotions and ask for its feeling. Without a `value` it lies on the
    curve as it is."""
    made: list[str] = []

    def added(journey: Journey) -> Journey:
        journey, id_ = _with_point(hand, journey, cell[1], cell[2], value)
        made[:] = [id_]
        return journey

    if not hand.edit(tr("Add curve point"), added):
        return False
    hand.select(made[0])
    return write(hand, hand.map.index.key_of[made[0]], fresh=True)


def set_here(hand: Hand, value: float) -> None:
    """Give the points that are selected a value, else the stage where the keyboard is: its last
    point of the curve that is meant, or a new one. Cards keep the keyboard."""
    points = [key[-1] for key in hand.map.states.selected_keys() if key[0] == "point"]
    if points:
        text = next(text for text, meant in VALUES.items() if meant == value)
        _set(hand, points, text)
        return
    stop = stop_of(hand.selection, hand.map.index)
    stage = _stage_of(hand.journey, stop) if stop else None
    if stage is None:
        hand.view.hint.emit(tr("Select a card, a cell or a stage first"))
        return

    def changed(journey: Journey) -> Journey:
        journey, lane = _with_lane(hand, journey)
        curve = curve_meant(hand, lane, _persona(journey, stop))
        there = [point for point in curve.points if point.stage == stage] if curve else []
        if there:
            last = max(there, key=lambda point: point.at)
            return curves.move_point(journey, last.id, stage, last.at, value)
        return _with_point(hand, journey, stage, lane, value, _persona(journey, stop))[0]

    hand.edit(tr("Set the emotion"), changed)
    said = hand.labels.number(value, 0, signed=True)
    name = hand.journey.index.stages[stage].title
    hand.view.hint.emit(tr("Emotion %1 in “%2”").replace("%1", said).replace("%2", isolated(name)))


def _with_point(
    hand: Hand,
    journey: Journey,
    stage: str,
    lane: str,
    value: float | None,
    persona: str | None = None,
) -> tuple[Journey, str]:
    curve = curve_meant(hand, lane, persona)
    if curve is None:
        first = journey.personas[0].id if journey.personas else None
        curve = curves.new(journey, lane, persona or first)
        journey = curves.add(journey, curve)
    at = curves.free_place(curve, stage)
    if value is None:
        value = _on_curve(journey, curve, stage, at)
    point = curves.new_point(journey, stage, at, value)
    return curves.add_point(journey, curve.id, point), point.id


def _on_curve(journey: Journey, curve: Curve, stage: str, at: float) -> float:
    """The value of a curve at a place, straight between its points; 0 without any."""
    number = journey.index.stage_number
    places = sorted((number[point.stage] + point.at, point.value) for point in curve.points)
    x = number[stage] + at
    before = [place for place in places if place[0] <= x]
    after = [place for place in places if place[0] > x]
    if not before or not after:
        return (before or after or [(0.0, 0.0)])[-1 if before else 0][1]
    (x0, y0), (x1, y1) = before[-1], after[0]
    return round(y0 + (y1 - y0) * (x - x0) / (x1 - x0), 1)


def _with_lane(hand: Hand, journey: Journey) -> tuple[Journey, str]:
    for lane in journey.lanes:
        if lane.kind == "emotions" and not lane.hidden:
            return journey, lane.id
    new = lanes.new(journey, "emotions")
    return lanes.add(journey, new), new.id


def _stage_of(journey: Journey, stop: Key) -> str | None:
    if stop[0] in ("cell", "strip", "stage"):
        return stop[1]
    stage = getattr(journey.index.records.get(stop[-1]), "stage", None)
    return stage if isinstance(stage, str) else None


def _persona(journey: Journey, stop: Key | None) -> str | None:
    """Whose emotion it is: the one persona that the card names."""
    card = journey.index.cards.get(stop[-1]) if stop else None
    return card.personas[0] if card is not None and len(card.personas) == 1 else None


def _point(journey: Journey, id_: str) -> Point:
    found = records.find(journey, id_, "points")
    assert isinstance(found, Point)
    return found

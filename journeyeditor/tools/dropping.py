"""New things that the palette drops on the map: what would land where, and letting go."""

from journeyeditor.edits import cards, curves, lanes, parking, stages
from journeyeditor.model import CARD_KINDS, LANE_KINDS, Journey
from journeyeditor.scene import hit
from journeyeditor.scene.gesture_marks import InsertionBar, Target
from journeyeditor.scene.tool import Payload, Pointer
from journeyeditor.translation import tr

from . import attaching
from .hand import Hand
from .landing import card_landing, lane_landing, stage_landing
from .points import show_point, with_point
from .writing import write

_SLOTS = ("target", "mark", "point")

# The lanes of most maps, in the order in which they are added one after the other.
_USUAL_LANES = (
    "touchpoints",
    "actions",
    "thoughts",
    "needs",
    "emotions",
    "pain_points",
    "opportunities",
)


def next_lane(journey: Journey) -> str:
    """The kind of lane that this map probably gets next: the first usual one that it lacks."""
    there = {lane.kind for lane in journey.lanes}
    return next((kind for kind in _USUAL_LANES if kind not in there), "notes")


def show(hand: Hand, payload: Payload, at: Pointer) -> bool:
    """Show exactly where the thing would land; whether it can."""
    hide(hand)
    if hand.document.read_only:
        return False
    noun, overlays = payload["noun"], hand.map.overlays
    if noun in attaching.NOUNS:
        return attaching.show(hand, payload, at)
    if noun in ("card", "parked", "foreign"):
        landing = card_landing(hand, at)
        if landing:
            landing.show(hand)
        return landing is not None
    if noun == "stage":
        overlays.put("mark", InsertionBar(stage_landing(hand.drawing, hand.journey, at)))
        return True
    if noun == "lane":
        overlays.put("mark", InsertionBar(lane_landing(hand.drawing, hand.journey, at)))
        return True
    lane = _lane_of_curves(hand, at)
    if lane is None:
        return False
    if noun == "point":
        place = hit.place_of_point(hand.drawing, lane, at.x, at.y)
        if place:
            show_point(hand, lane, place)
        return place is not None
    band = hand.part(("band", lane))
    if band:
        overlays.put("target", Target(band.bounds))
    return bool(noun == "curve")


def hide(hand: Hand) -> None:
    """Take the marks away."""
    hand.map.overlays.clear(*_SLOTS)


def drop(hand: Hand, payload: Payload, at: Pointer) -> bool:
    """Let the thing land and select it; whether it did."""
    if not hand.may_edit():
        return False
    if payload["noun"] in attaching.NOUNS:
        return attaching.drop(hand, payload, at)
    make = {
        "card": _drop_card,
        "stage": _drop_stage,
        "lane": _drop_lane,
        "curve": _drop_curve,
        "point": _drop_point,
        "parked": _drop_parked,
        "foreign": _drop_foreign,
    }.get(payload["noun"])
    return make is not None and make(hand, payload, at)


def _drop_card(hand: Hand, payload: Payload, at: Pointer) -> bool:
    landing, kind = card_landing(hand, at), payload.get("kind")
    if landing is None or kind not in CARD_KINDS:
        return False
    card = hand.attempt(lambda j: cards.new(j, kind, *landing.cell))
    if card is None or not hand.edit(tr("Add card"), lambda j: cards.add(j, [card], landing.index)):
        return False
    hand.selection.select((card.id,), landing.cell)
    write(hand, ("card", card.id), fresh=True)
    return True


def _drop_parked(hand: Hand, payload: Payload, at: Pointer) -> bool:
    """Notes from the parking lot become cards here."""
    landing = card_landing(hand, at)
    known = {note.id for note in hand.journey.parking}
    ids = [id_ for id_ in payload.get("ids", ()) if id_ in known]
    if landing is None or not ids:
        return False
    made: list[str] = []

    def placed(journey: Journey) -> Journey:
        journey, new = parking.place(journey, ids, *landing.cell, landing.index)
        made[:] = new
        return journey

    if not hand.edit(tr("Place"), placed):
        return False
    hand.selection.select(made, landing.cell)
    return True


def _drop_foreign(hand: Hand, payload: Payload, at: Pointer) -> bool:
    """Pictures, texts and links of other programs become cards here."""
    landing, take = card_landing(hand, at), hand.view.take
    return landing is not None and take is not None and take(payload["data"], *landing.place)


def _drop_stage(hand: Hand, payload: Payload, at: Pointer) -> bool:
    index = stage_landing(hand.drawing, hand.journey, at).index
    stage = hand.attempt(lambda j: stages.new(j, tr("New stage")))
    if stage is None or not hand.edit(tr("Add stage"), lambda j: stages.add(j, stage, index)):
        return False
    hand.select(stage.id)
    write(hand, ("stage", stage.id), fresh=True)
    return True


def _drop_lane(hand: Hand, payload: Payload, at: Pointer) -> bool:
    index = lane_landing(hand.drawing, hand.journey, at).index
    kind = payload.get("kind") or next_lane(hand.journey)
    if kind not in LANE_KINDS:
        return False
    lane = hand.attempt(lambda j: lanes.new(j, kind))
    if lane is None or not hand.edit(tr("Add lane"), lambda j: lanes.add(j, lane, index)):
        return False
    hand.select(lane.id)
    write(hand, ("lane", lane.id), fresh=True)
    return True


def _drop_curve(hand: Hand, payload: Payload, at: Pointer) -> bool:
    """A new curve for a persona, with its first point where it was let go."""
    lane = _lane_of_curves(hand, at)
    place = hit.place_of_point(hand.drawing, lane, at.x, at.y) if lane else None
    if lane is None or place is None:
        return False
    point = hand.attempt(lambda j: curves.new_point(j, *place))
    persona = payload.get("persona")
    if point is None:
        return False
    curve = hand.attempt(lambda j: curves.new(j, lane, persona, points=(point,)))
    if curve is None or not hand.edit(tr("Add curve"), lambda j: curves.add(j, curve)):
        return False
    hand.select(point.id)
    return True


def _drop_point(hand: Hand, payload: Payload, at: Pointer) -> bool:
    lane = _lane_of_curves(hand, at)
    made = with_point(hand, lane, at, payload.get("persona")) if lane else None
    if made is None:
        return False
    hand.document.commit(tr("Add curve point"), made[0])
    hand.select(made[1])
    return True


def _lane_of_curves(hand: Hand, at: Pointer) -> str | None:
    """The emotions lane under the pointer."""
    lane = hit.span_at(hand.drawing.grid.lanes, at.y)
    return lane.id if lane and hit.scale_of(hand.drawing, lane.id) else None

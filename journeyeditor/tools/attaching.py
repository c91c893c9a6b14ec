"""Personas and sources that are let go on what is there: whose it is, and who says so."""

from collections.abc import Iterable

from journeyeditor.edits import records
from journeyeditor.insight.evidence import cite
from journeyeditor.model import Journey
from journeyeditor.scene import hit
from journeyeditor.scene.gesture_marks import Target
from journeyeditor.scene.tool import Payload, Pointer
from journeyeditor.translation import tr

from .hand import Hand
from .points import show_point, with_point

# What may be let go, and on which parts of the map.
_TAKERS = {"persona": ("card",), "source": ("card", "point")}
NOUNS = tuple(_TAKERS)


def show(hand: Hand, payload: Payload, at: Pointer) -> bool:
    """Show what would get it; whether something would."""
    taker = _taker(hand, payload, at)
    if taker is not None:
        part = hand.map.part_of(taker)
        if part:
            hand.map.overlays.put("target", Target(part.bounds))
        return True
    lane = _lane_of_curves(hand, payload, at)
    place = hit.place_of_point(hand.drawing, lane, at.x, at.y) if lane else None
    if lane and place:
        show_point(hand, lane, place)
    return place is not None


def drop(hand: Hand, payload: Payload, at: Pointer) -> bool:
    """A card or curve point cites the sources; a card is about the personas; on an emotions lane
    a persona gets a point of their curve, which begins with it. Whether something took it."""
    ids = [id_ for id_ in payload.get("ids", ()) if id_ in hand.journey.index.records]
    taker = _taker(hand, payload, at)
    if not ids:
        return False
    if taker is not None:
        taken = _chosen_with(hand, taker)
        if payload["noun"] == "source":
            hand.edit(tr("Cite source"), lambda journey: _cite(journey, ids, taken))
        else:
            hand.edit(tr("Assign persona"), lambda journey: _assign(journey, ids, taken))
        if len(taken) == 1:
            hand.select(taker)
        return True
    lane = _lane_of_curves(hand, payload, at)
    made = with_point(hand, lane, at, ids[0]) if lane else None
    if made is None:
        return False
    hand.document.commit(tr("Add curve point"), made[0])
    hand.select(made[1])
    return True


def _taker(hand: Hand, payload: Payload, at: Pointer) -> str | None:
    """The id of the card or point under the pointer that can have it."""
    spot = hand.map.spot(at)
    takes = spot is not None and spot[0] in _TAKERS[payload["noun"]]
    return spot[-1] if spot is not None and takes else None


def _chosen_with(hand: Hand, taker: str) -> tuple[str, ...]:
    """What was let go on one of several selected cards is for all of them."""
    chosen = hand.selection.ids
    cards = hand.journey.index.cards
    return chosen if taker in chosen and all(id_ in cards for id_ in chosen) else (taker,)


def _cite(journey: Journey, sources: Iterable[str], ids: tuple[str, ...]) -> Journey:
    for source in sources:
        journey = cite(journey, source, ids)
    return journey


def _assign(journey: Journey, people: Iterable[str], ids: tuple[str, ...]) -> Journey:
    for id_ in ids:
        now = journey.index.cards[id_].personas
        new = (*now, *(person for person in people if person not in now))
        journey = records.set_fields(journey, [id_], personas=new)
    return journey


def _lane_of_curves(hand: Hand, payload: Payload, at: Pointer) -> str | None:
    lane = hit.span_at(hand.drawing.grid.lanes, at.y) if payload["noun"] == "persona" else None
    return lane.id if lane and hit.scale_of(hand.drawing, lane.id) else None

"""The two states that one map can hold: the journey as it is, and as it is to be.

Proposed cards and curves of a future or ideal state belong to the second; all else to both, but for
a curve that a future one replaces.
"""

from journeyeditor.edits import curves, records
from journeyeditor.edits.identity import with_ids
from journeyeditor.model import Curve, Journey


def as_is(journey: Journey) -> Journey:
    """The map without what is only proposed."""
    proposed = [card.id for card in journey.cards if card.status == "proposed"]
    future = [curve.id for curve in journey.curves if _is_future(curve)]
    return records.remove(journey, [*proposed, *future])


def to_be(journey: Journey) -> Journey:
    """The map with a persona's future curve in the place of the present one: it has that one's id,
    and its points those of the points in the same stages, so that a comparison tells the shift."""
    present = {(c.lane, c.persona): c for c in journey.curves if not _is_future(c)}
    replaced: list[str] = []
    new_of: dict[str, str] = {}
    for curve in journey.curves:
        before = present.pop((curve.lane, curve.persona), None) if _is_future(curve) else None
        if before:
            replaced.append(before.id)
            new_of[curve.id] = before.id
            left = list(before.points)
            for point in curve.points:
                twin = next((old for old in left if old.stage == point.stage), None)
                if twin:
                    left.remove(twin)
                    new_of[point.id] = twin.id
    return with_ids(curves.remove(journey, replaced), new_of)


def _is_future(curve: Curve) -> bool:
    return curve.state in ("future", "ideal")

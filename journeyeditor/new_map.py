"""The map that a window begins with."""

from journeyeditor.edits import lanes, stages
from journeyeditor.model import Journey, new_journey
from journeyeditor.translation import current_language, tr


def starting_map() -> Journey:
    """A new map that invites: three stages and the usual lanes, in the interface's language."""
    journey = new_journey(language=current_language())
    phases = (
        (tr("Awareness"), "before"),
        (tr("Decision"), "during"),
        (tr("After the purchase"), "after"),
    )
    for title, phase in phases:
        journey = stages.add(journey, stages.new(journey, title, phase=phase))
    for kind in ("touchpoints", "actions", "thoughts", "emotions", "pain_points", "opportunities"):
        journey = lanes.add(journey, lanes.new(journey, kind))
    return journey

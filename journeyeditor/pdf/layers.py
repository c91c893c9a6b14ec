"""The layers of a map that a viewer can hide: one for each lane, each curve, the connections."""

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Drawing, Key
from journeyeditor.layout.labels import Labels
from journeyeditor.model import Journey
from journeyeditor.pdf.telling import curve_name

CONNECTIONS = "connections"


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer: `id` is that of a lane or curve, `inside` that of the lane it is listed under."""

    id: str
    title: str
    inside: str | None = None


def layers(journey: Journey, labels: Labels) -> list[Layer]:
    """Every layer that a drawing of `journey` can have, in the order of the map."""
    found: list[Layer] = []
    for lane in journey.lanes:
        found.append(Layer(lane.id, lane.title or labels(f"lane.{lane.kind}")))
        found += [
            Layer(curve.id, curve_name(curve, journey, labels), lane.id)
            for curve in journey.curves
            if curve.lane == lane.id
        ]
    return [*found, Layer(CONNECTIONS, labels("layer.connections"))]


def layers_of(drawing: Drawing, journey: Journey) -> dict[Key, str]:
    """The layer, by id, of each part that is in one."""
    lanes = {card.id: card.lane for card in journey.cards}
    found: dict[Key, str] = {}
    for part in drawing.parts:
        noun, *ids = part.key
        if noun == "card":
            found[part.key] = lanes[ids[0]]
        elif noun == "strip":
            found[part.key] = ids[1]
        elif noun in ("lane", "band", "curve", "point"):
            found[part.key] = ids[0]
        elif noun == "connection":
            found[part.key] = CONNECTIONS
    return found

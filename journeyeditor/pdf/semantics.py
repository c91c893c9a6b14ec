"""What the marks of a Drawing mean: in which order a person would read them."""

from journeyeditor.layout.drawing import Drawing, Key, Part
from journeyeditor.model import Journey

Place = tuple[float, ...]

_LAST = float("inf")


def story(drawing: Drawing, journey: Journey) -> list[Part]:
    """The parts in reading order: the title, what the lanes are, then stage by stage its header,
    its cards and curve points lane by lane and the connections that start there; the legend."""
    places = _Places(journey)
    return sorted(drawing.parts, key=lambda part: places.of(part.key))  # a stable sort


class _Places:
    """Where each part of a map stands in its story."""

    def __init__(self, journey: Journey) -> None:
        index = journey.index
        self._stages, self._lanes = index.stage_number, index.lane_number
        self._cards = {card.id: (card.stage, card.lane) for card in journey.cards}
        self._starts = {line.id: line.start for line in journey.connections}
        lanes = {curve.id: curve.lane for curve in journey.curves}
        self._curves = lanes
        self._points = {
            (curve.id, point.id): (point.stage, curve.lane)
            for curve in journey.curves
            for point in curve.points
        }

    def of(self, key: Key) -> Place:
        """Sorts before the place of whatever is read later."""
        noun, *ids = key
        if noun == "title":
            return (0,)
        if noun in ("lane", "band", "separator"):
            return (1, self._lanes.get(ids[0], _LAST))
        if noun == "curve":
            return (1, self._lanes.get(self._curves.get(ids[0], ""), _LAST))
        if noun in ("phase", "stage"):
            return (2, self._stages.get(ids[0], _LAST), -2 if noun == "phase" else -1)
        if noun == "card":
            return self._cell(*self._cards.get(ids[0], ("", "")))
        if noun == "strip":
            return self._cell(ids[0], ids[1])
        if noun == "point":
            return self._cell(*self._points.get((ids[0], ids[1]), ("", "")))
        if noun == "connection":
            stage, _ = self._cards.get(self._starts.get(ids[0], ""), ("", ""))
            return (2, self._stages.get(stage, _LAST), _LAST)
        return (3,)

    def _cell(self, stage: str, lane: str) -> Place:
        return (2, self._stages.get(stage, _LAST), self._lanes.get(lane, _LAST))

"""The gesture that makes a stage wider or narrower by the right edge of its header."""

from journeyeditor.edits import records
from journeyeditor.model import Journey
from journeyeditor.scene.map_scene import MapScene
from journeyeditor.scene.tool import Pointer
from journeyeditor.translation import tr

from .gesture import Gesture
from .hand import Hand

REACH = 5.0  # pixels to each side of the edge
LEAST, MOST = 120, 2000  # points: a card is still read, and what the format allows


def edge_at(scene: MapScene, at: Pointer) -> str | None:
    """The stage whose right edge is at a place of the headers."""
    for span in scene.drawing.grid.stages:
        part = scene.part(("stage", span.id))
        if part is None or abs(at.head_x - span.end) * at.zoom > REACH:
            continue
        if part.y <= at.head_y < part.bounds.bottom:
            return span.id
    return None


class ResizeStage(Gesture):
    """Drags the right edge of a stage; the map follows."""

    def __init__(self, hand: Hand, start: Pointer, stage: str) -> None:
        super().__init__(hand, start)
        self._stage = stage
        span = next(span for span in hand.drawing.grid.stages if span.id == stage)
        self._width = span.end - span.start

    def move(self, at: Pointer) -> None:
        journey = self.hand.attempt(lambda start: self._resized(start, at))
        if journey is not None:
            self.hand.document.preview(journey)

    def finish(self, at: Pointer) -> None:
        self.hand.edit(tr("Resize stage"), lambda start: self._resized(start, at))

    def _resized(self, start: Journey, at: Pointer) -> Journey:
        width = round(min(max(self._width + at.x - self.start.x, LEAST), MOST))
        if width == round(self._width):
            return start
        return records.set_fields(start, (self._stage,), width=width, collapsed=False)


def usual_width(hand: Hand, stage: str) -> None:
    """Give a stage the width that stages have."""
    hand.edit(tr("Resize stage"), lambda j: records.set_fields(j, (stage,), width=None))

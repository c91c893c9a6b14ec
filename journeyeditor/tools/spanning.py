"""The gesture that lets a card cover more or fewer stages."""

from journeyeditor.edits import records
from journeyeditor.model import Journey
from journeyeditor.scene import hit
from journeyeditor.scene.tool import Pointer
from journeyeditor.translation import tr

from .gesture import Gesture
from .hand import Hand


class Span(Gesture):
    """Drags the left or the right edge of a card over the stages; the card follows at once."""

    def __init__(self, hand: Hand, start: Pointer, card: str, right: bool) -> None:
        super().__init__(hand, start)
        self._card, self._right = card, right

    def move(self, at: Pointer) -> None:
        journey = self.hand.attempt(lambda start: self._spanned(start, at))
        if journey is not None:
            self.hand.document.preview(journey)

    def finish(self, at: Pointer) -> None:
        self.hand.edit(tr("Span stages"), lambda start: self._spanned(start, at))

    def _spanned(self, start: Journey, at: Pointer) -> Journey:
        under = hit.nearest_span(self.hand.drawing.grid.stages, at.x)
        if under is None:
            return start
        card, number = start.index.cards[self._card], start.index.stage_number
        first, goal = number[card.stage], number[under.id]
        last = min(first + card.span, len(start.stages)) - 1
        if self._right:
            return records.set_fields(start, (card.id,), span=max(goal - first, 0) + 1)
        first = min(goal, last)
        stage = start.stages[first].id
        return records.set_fields(start, (card.id,), stage=stage, span=last - first + 1)

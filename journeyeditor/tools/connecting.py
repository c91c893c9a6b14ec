"""Gestures that draw a connection between two cards, or lead one elsewhere."""

from journeyeditor.edits import connections
from journeyeditor.layout.drawing import Bounds, Part
from journeyeditor.scene.gesture_marks import LinePreview
from journeyeditor.scene.state_marks import Rings
from journeyeditor.scene.tool import Pointer
from journeyeditor.translation import tr

from .gesture import Gesture
from .hand import Hand


class _Draw(Gesture):
    """A line from a card to the pointer, which lands on the card that lies there."""

    def __init__(self, hand: Hand, start: Pointer, fixed: str) -> None:
        super().__init__(hand, start)
        self.fixed = fixed
        hand.view.hint.emit(tr("Let go on a card to connect it. Escape gives up."))

    def target(self, at: Pointer) -> Part | None:
        """The card under the pointer, if it can be the other end."""
        spot = self.hand.map.spot(at)
        if spot is None or spot[0] != "card" or spot[1] == self.fixed:
            return None
        return self.hand.part(spot)

    def move(self, at: Pointer) -> None:
        overlays = self.hand.map.overlays
        card, target = self.hand.part(("card", self.fixed)), self.target(at)
        if card is None:
            return
        end = (at.x, at.y)
        if target is not None:
            end = _edge(target.bounds, _middle(card.bounds))
        overlays.put("target", Rings((target.bounds,)) if target else None)
        overlays.put("preview", LinePreview(_edge(card.bounds, end), end, target is not None))


class Connect(_Draw):
    """Connects a card with another. A click on the first card is enough: the line then follows the
    pointer to the next click."""

    def finish(self, at: Pointer) -> None:
        target = self.target(at)
        spot = self.hand.map.spot(at)
        self.lasting = not self.lasting and spot == ("card", self.fixed)
        if target is None:
            return
        start, end = self.fixed, target.key[1]
        made = self.hand.edit(
            tr("Connect"),
            lambda j: connections.add(j, connections.new(j, start, end)),
        )
        if made:
            self.hand.select(self.hand.journey.connections[-1].id)
        else:
            self.hand.view.hint.emit(tr("These cards are connected already."))


class Reconnect(_Draw):
    """Leads one end of a connection to another card."""

    def __init__(self, hand: Hand, start: Pointer, id_: str, at_end: bool) -> None:
        line = hand.journey.index.connections[id_]
        super().__init__(hand, start, line.start if at_end else line.end)
        self._id, self._at_end = id_, at_end

    def finish(self, at: Pointer) -> None:
        target = self.target(at)
        if target is None:
            return
        ends = {"end" if self._at_end else "start": target.key[1]}
        self.hand.edit(tr("Reconnect"), lambda j: connections.reconnect(j, self._id, **ends))


def _middle(bounds: Bounds) -> tuple[float, float]:
    return bounds.x + bounds.width / 2, bounds.y + bounds.height / 2


def _edge(bounds: Bounds, towards: tuple[float, float]) -> tuple[float, float]:
    """Where a line from the middle of a card leaves it."""
    x, y = _middle(bounds)
    dx, dy = towards[0] - x, towards[1] - y
    part = min(
        bounds.width / 2 / abs(dx) if dx else 1.0,
        bounds.height / 2 / abs(dy) if dy else 1.0,
        1.0,
    )
    return x + dx * part, y + dy * part

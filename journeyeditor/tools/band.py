"""The rubber band: selects what it touches."""

from journeyeditor.layout.drawing import Bounds
from journeyeditor.scene.gesture_marks import Band
from journeyeditor.scene.tool import Pointer
from journeyeditor.selection import Cell

from .gesture import Gesture
from .hand import Hand

Selected = tuple[tuple[str, ...], Cell | None]
_KINDS = frozenset({"card", "point"})


class SelectByBand(Gesture):
    """Selects the cards and curve points in a rectangle; with Shift or Ctrl, those as well.
    `before` is what was selected before the press."""

    def __init__(self, hand: Hand, start: Pointer, before: Selected) -> None:
        super().__init__(hand, start)
        self._before = before
        self._kept = hand.selection.ids if start.shift or start.ctrl else ()

    def move(self, at: Pointer) -> None:
        x, y = min(self.start.x, at.x), min(self.start.y, at.y)
        area = Bounds(x, y, abs(at.x - self.start.x), abs(at.y - self.start.y))
        self.hand.map.overlays.put("band", Band(area))
        found = [p.key[-1] for p in self.hand.map.parts_in(area) if p.key[0] in _KINDS]
        self.hand.selection.select((*self._kept, *found), self.hand.selection.cell)

    def finish(self, at: Pointer) -> None:
        self.move(at)

    def cancel(self) -> None:
        self.hand.selection.select(*self._before)

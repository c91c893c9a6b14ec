"""Gestures that carry things to another place: cards, stages, lanes."""

from collections.abc import Sequence
from dataclasses import replace

from journeyeditor.edits import cards, lanes, stages
from journeyeditor.layout.drawing import Bounds, Key
from journeyeditor.model import Journey
from journeyeditor.scene.gesture_marks import Ghost, InsertionBar, Origin
from journeyeditor.scene.hit import Landing
from journeyeditor.scene.tool import Pointer
from journeyeditor.selection import Cell
from journeyeditor.translation import tr

from .gesture import Gesture
from .hand import Hand
from .landing import card_landing, lane_landing, stage_landing


class _Carry(Gesture):
    """A ghost of what is carried follows the pointer; where it came from stays marked."""

    detail = "nothing"

    def __init__(self, hand: Hand, start: Pointer, keys: Sequence[Key]) -> None:
        super().__init__(hand, start)
        self.ids = tuple(key[-1] for key in keys)
        self._ghost = hand.map.ghost(list(keys), start.zoom, hand.view.devicePixelRatioF())
        hand.map.overlays.put("origin", Origin(self._origins(keys)))

    def _origins(self, keys: Sequence[Key]) -> tuple[Bounds, ...]:
        parts = (self.hand.part(key) for key in keys)
        return tuple(part.bounds for part in parts if part is not None)

    def carry_to(self, at: Pointer) -> None:
        """Bring the ghost along."""
        ghost = self._ghost
        if ghost is not None:
            x, y = ghost.x + at.x - self.start.x, ghost.y + at.y - self.start.y
            self.hand.map.overlays.put("ghost", Ghost(ghost.picture, x, y))


class MoveCards(_Carry):
    """Carries cards to a place in a cell; with Ctrl or Alt down it carries copies."""

    def move(self, at: Pointer) -> None:
        self.carry_to(at)
        over_tray = self.hand.view.over_tray(self.ids)
        landing = None if over_tray else card_landing(self.hand, at, self.ids)
        if landing:
            landing.show(self.hand)
        else:
            self.hand.map.overlays.clear("target", "mark")

    def cancel(self) -> None:
        super().cancel()
        self.hand.view.over_tray(())

    def finish(self, at: Pointer) -> None:
        if self.hand.view.over_tray(self.ids, let_go=True):
            return
        landing = card_landing(self.hand, at, self.ids)
        if landing is None:
            return
        stage, lane = landing.cell
        ids = self.ids
        if at.ctrl or at.alt:
            copies: tuple[str, ...] = ()

            def copy(journey: Journey) -> Journey:
                nonlocal copies
                grown, copies = cards.duplicate(journey, ids)
                held = len([i for i in ids if i in journey.index.cards])
                index = landing.index + _before(journey, landing.cell, ids, landing.index, held)
                return cards.move(grown, copies, stage, lane, index)

            if self.hand.edit(tr("Copy %n card(s)", "", len(ids)), copy):
                self.hand.selection.select(copies, landing.cell)
            return
        name = tr("Move %n card(s)", "", len(ids))
        self.hand.edit(name, lambda j: cards.move(j, ids, stage, lane, landing.index))
        self.hand.selection.select(self.hand.selection.ids, landing.cell)


def _before(journey: Journey, cell: Cell, ids: Sequence[str], index: int, held: int) -> int:
    """How many of the originals lie in the cell above the place `index` among the others."""
    count = above = 0
    for card in journey.index.cell(*cell):
        if card.id in ids:
            above += 1
        elif count == index:
            break
        else:
            count += 1
    return min(above, held)


class MoveStages(_Carry):
    """Carries stages by their headers; what lies in them comes along."""

    def _landing(self, at: Pointer) -> Landing:
        return stage_landing(self.hand.drawing, self.hand.journey, at, self.ids)

    def move(self, at: Pointer) -> None:
        self.carry_to(replace(at, y=self.start.y))
        self.hand.map.overlays.put("mark", InsertionBar(self._landing(at)))

    def finish(self, at: Pointer) -> None:
        index = self._landing(at).index
        self.hand.edit(
            tr("Move %n stage(s)", "", len(self.ids)), lambda j: stages.move(j, self.ids, index)
        )


class MoveLanes(_Carry):
    """Carries lanes by their heads; what lies in them comes along."""

    def _landing(self, at: Pointer) -> Landing:
        return lane_landing(self.hand.drawing, self.hand.journey, at, self.ids)

    def move(self, at: Pointer) -> None:
        self.carry_to(replace(at, x=self.start.x))
        self.hand.map.overlays.put("mark", InsertionBar(self._landing(at)))

    def finish(self, at: Pointer) -> None:
        index = self._landing(at).index
        self.hand.edit(
            tr("Move %n lane(s)", "", len(self.ids)), lambda j: lanes.move(j, self.ids, index)
        )

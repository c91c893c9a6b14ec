"""Where a card, a stage or a lane would land, and the mark that shows it."""

from collections.abc import Collection, Sequence

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Bounds, Drawing, Part
from journeyeditor.model import Journey, Lane, Stage
from journeyeditor.scene import hit
from journeyeditor.scene.gesture_marks import InsertionBar, Target
from journeyeditor.scene.tool import Pointer
from journeyeditor.selection import Cell

from .hand import Hand

_PADDING = 8.0


@dataclass(frozen=True)
class CardLanding:
    """A place in a cell: `index` counts its cards without those that are moved."""

    cell: Cell
    index: int
    bounds: Bounds
    bar: hit.Landing
    others: tuple[Part, ...]

    @property
    def place(self) -> tuple[Cell, int]:
        """The cell and the index in it."""
        return self.cell, self.index

    def show(self, hand: Hand) -> None:
        """Show exactly where it is."""
        holes = tuple(part.bounds for part in self.others)
        hand.map.overlays.put("target", Target(self.bounds, holes))
        hand.map.overlays.put("mark", InsertionBar(self.bar))


def card_landing(hand: Hand, at: Pointer, moved: Collection[str] = ()) -> CardLanding | None:
    """Where cards let go at `at` would land; None beside the grid."""
    drawing = hand.drawing
    place = hit.cell_at(drawing.grid, at.x, at.y)
    bounds = hit.cell_bounds(drawing.grid, *place) if place else None
    if place is None or bounds is None:
        return None
    cards = hand.journey.index.cell(*place)
    parts = [hand.part(("card", card.id)) for card in cards if card.id not in moved]
    shown = tuple(part for part in parts if part is not None)
    room = _room_for_cards(hand, place[1], bounds)
    bar = hit.landing_in_cell(room, shown, at.y)
    return CardLanding(Cell(*place), bar.index, bounds, bar, shown)


def _room_for_cards(hand: Hand, lane: str, cell: Bounds) -> Bounds:
    band = hand.part(("band", lane))  # cards of an emotions lane lie below its curve
    if band is None:
        return cell
    top = min(band.bounds.bottom, cell.bottom - 2 * _PADDING)
    return Bounds(cell.x, top, cell.width, cell.bottom - top)


def stage_landing(
    drawing: Drawing, journey: Journey, at: Pointer, moved: Collection[str] = ()
) -> hit.Landing:
    """Where a stage let go at `at` would land; the index counts all stages that are not moved."""
    shown, x = hit.landing_between(drawing.grid.stages, at.x, moved)
    index = _among_all(journey.stages, [span.id for span in drawing.grid.stages], shown, moved)
    top = drawing.grid.top
    return hit.Landing(index, x, top, max(drawing.height - top, 40.0), upright=True)


def lane_landing(
    drawing: Drawing, journey: Journey, at: Pointer, moved: Collection[str] = ()
) -> hit.Landing:
    """Where a lane let go at `at` would land; the index counts all lanes that are not moved."""
    shown, y = hit.landing_between(drawing.grid.lanes, at.y, moved)
    if not drawing.grid.lanes:
        y = drawing.height
    index = _among_all(journey.lanes, [span.id for span in drawing.grid.lanes], shown, moved)
    return hit.Landing(index, drawing.grid.left, y, drawing.width - drawing.grid.left)


def _among_all(
    records: Sequence[Stage | Lane], shown: Sequence[str], index: int, moved: Collection[str]
) -> int:
    """An index among the shown things as one among all, hidden ones too, without the moved."""
    order = [record.id for record in records if record.id not in moved]
    rest = [id_ for id_ in shown if id_ not in moved]
    if index < len(rest):
        return order.index(rest[index])
    return order.index(rest[-1]) + 1 if rest else len(order)

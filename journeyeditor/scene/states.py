"""Keeps the overlays in step with what is selected, hovered and focused."""

from journeyeditor.layout.drawing import Bounds, Drawing, Key, Part
from journeyeditor.model import Journey
from journeyeditor.selection import Selection
from journeyeditor.typeset import Block

from . import hit
from .gesture_marks import Guide, PointMark
from .heads import Heads
from .index import PartIndex
from .overlays import Overlays
from .state_marks import AddLane, FocusRing, Glow, Handles, HoverEdge, Plus, Rings
from .walk import stop_of

ADD_LANE: Key = ("add", "lane")  # hovered: the offer to add a lane


class States:
    """Shows the states of one map. It reads the selection; it never changes it."""

    def __init__(
        self, overlays: Overlays, index: PartIndex, heads: Heads, selection: Selection
    ) -> None:
        self._overlays, self._index = overlays, index
        self._heads, self._selection = heads, selection
        self.hovered: Key | None = None
        self.detail = "handles"  # or "rings", or "nothing": while a gesture or writing lasts
        self.focused = False  # the keyboard is on the map
        self.voting = False  # a click gives a dot: no handle may lie in its way
        self.add_lane: Block | None = None  # the word of the offer below the last lane

    def refresh(self, journey: Journey, drawing: Drawing) -> None:
        """Show what is selected and focused."""
        parts = [self._index.parts[key] for key in self.selected_keys()]
        if self.detail == "nothing":
            parts = []
        self._put_rings(parts)
        self._put_lines(parts, journey)
        self._put_points(parts, drawing)
        only = parts[0] if len(parts) == 1 else None
        handles = self.detail == "handles" and not self.voting
        card = only if only is not None and only.key[0] == "card" else None
        self._overlays.put("handles", Handles(card.bounds) if handles and card else None)
        self._put_focus(drawing)
        self.hover(self.hovered, drawing)

    def selected_keys(self) -> list[Key]:
        """The keys of what is selected and shown."""
        keys = (self._index.key_of.get(id_) for id_ in self._selection.ids)
        return [key for key in keys if key is not None and key in self._index.parts]

    def hover(self, key: Key | None, drawing: Drawing, on_plus: bool = False) -> None:
        """The pointer is on what has this key."""
        self.hovered = key
        part = self._index.parts.get(key) if key else None
        card = part if part is not None and part.key[0] in ("card", "strip") else None
        selected = card is not None and card.key[-1] in self._selection.ids
        self._overlays.put("hover", HoverEdge(card) if card and not selected else None)
        cell = self.empty_cell(key, drawing)
        self._overlays.put("plus", Plus(cell, on_plus) if cell else None)
        if self.add_lane is not None:
            place = (drawing.grid.left, drawing.height + 6)
            self._overlays.put("add_lane", AddLane(*place, self.add_lane, key == ADD_LANE))

    def empty_cell(self, key: Key | None, drawing: Drawing) -> Bounds | None:
        """The bounds of the cell with this key, if cards are what it lacks."""
        if key is None or key[0] != "cell" or hit.scale_of(drawing, key[2]):
            return None
        bounds = hit.cell_bounds(drawing.grid, key[1], key[2])
        if bounds is None:
            return None
        inside = self._index.meeting(bounds.grown(-4))
        return None if any(p.key[0] in ("card", "strip") for p in inside) else bounds

    def _put_rings(self, parts: list[Part]) -> None:
        cards = tuple(p.bounds for p in parts if p.key[0] == "card")
        heads = tuple(self.seen_bounds(p) for p in parts if p.key[0] in ("stage", "lane"))
        self._overlays.put("rings", Rings(cards) if cards else None)
        self._overlays.put("heads", Rings(heads) if heads else None)

    def seen_bounds(self, part: Part) -> Bounds:
        """Where the eye sees a part: heads stay in view."""
        away = self._heads.offset(part.key[0])
        return Bounds(part.x + away.x(), part.y + away.y(), part.width, part.height)

    def _put_lines(self, parts: list[Part], journey: Journey) -> None:
        lines = tuple(p for p in parts if p.key[0] in ("connection", "curve"))
        ends: tuple[hit.Place, ...] = ()
        if len(lines) == 1 and lines[0].key[0] == "connection":
            ends = connection_ends(lines[0], journey, self._index) or ()
        self._overlays.put("glow", Glow(lines, ends) if lines else None)

    def _put_points(self, parts: list[Part], drawing: Drawing) -> None:
        places = tuple(hit.centre(p) for p in parts if p.key[0] == "point")
        left = drawing.grid.stages[0].start if drawing.grid.stages else 0.0
        at_rest = self.detail == "handles"  # a gesture has a guide of its own
        guide = Guide(left, *places[0]) if len(places) == 1 and at_rest else None
        self._overlays.put("points", PointMark(places) if places else None, guide)

    def _put_focus(self, drawing: Drawing) -> None:
        self._overlays.clear("focus", "head_focus")
        shown = self.focused and self.detail != "nothing"
        stop = stop_of(self._selection, self._index) if shown else None
        if stop is None:
            return
        part = self._index.parts.get(stop)
        if part is not None and stop[0] in ("stage", "lane"):
            self._overlays.put("head_focus", FocusRing(self.seen_bounds(part), True))
        elif part is not None and stop[0] in ("card", "point"):
            self._overlays.put("focus", FocusRing(part.bounds, True))
        elif stop[0] == "cell":
            bounds = hit.cell_bounds(drawing.grid, stop[1], stop[2])
            self._overlays.put("focus", FocusRing(bounds, False) if bounds else None)


def connection_ends(
    part: Part, journey: Journey, index: PartIndex
) -> tuple[hit.Place, hit.Place] | None:
    """Where a connection's line leaves its first card and where it meets its second."""
    line = journey.index.connections.get(part.key[-1])
    if line is None:
        return None
    first, last = (index.parts.get(("card", id_)) for id_ in (line.start, line.end))
    ends = hit.line_ends(part)
    if first is None or last is None or not ends:
        return None
    start = min(ends, key=lambda place: hit.distance_to(first.bounds, place))
    return start, min(ends, key=lambda place: hit.distance_to(last.bounds, place))

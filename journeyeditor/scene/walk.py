"""The arrow keys' way through the map: like a spreadsheet whose cells hold several things."""

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Drawing, Key, Span
from journeyeditor.model import Journey
from journeyeditor.selection import Cell, Selection

from .hit import centre, scale_of
from .index import PartIndex

DIRECTIONS = ("left", "right", "up", "down", "start", "end", "first", "last")


@dataclass(frozen=True)
class Walker:
    """Finds what lies next. A stop is a part's key, or ``("cell", stage, lane)`` where a cell is
    empty; stage headers are the row above the first lane, lane heads the column before the first
    stage."""

    journey: Journey
    drawing: Drawing
    index: PartIndex

    def next(self, stop: Key | None, direction: str) -> Key | None:
        """The stop to the ``left``, ``right``, ``up``, ``down`` of `stop`, at the ``start`` or
        ``end`` of its row, or the ``first`` or ``last`` of the map; None where there is none."""
        stages, lanes = self.drawing.grid.stages, self.drawing.grid.lanes
        if stop is None or direction in ("first", "last"):
            column, row = (len(stages), len(lanes)) if direction == "last" else (1, 1)
            return self._enter(column - 1, row - 1, None)
        column, row = self._place(stop)
        if direction in ("start", "end"):
            return self._enter(0 if direction == "start" else len(stages) - 1, row, stop)
        if direction in ("up", "down"):
            return self._vertical(stop, column, row, 1 if direction == "down" else -1)
        return self._horizontal(stop, column, row, 1 if direction == "right" else -1)

    # -- steps -------------------------------------------------------------------------------

    def _vertical(self, stop: Key, column: int, row: int, step: int) -> Key | None:
        if column >= 0 and row >= 0:
            stops = self._stops(column, row)
            # The points of a curve lie side by side: up and down leave them all.
            at = stops.index(stop) + step if stop in stops else -1
            while 0 <= at < len(stops) and stops[at][0] == stop[0] == "point":
                at += step
            if stop in stops and 0 <= at < len(stops):
                return stops[at] if stops[at][0] != "point" else stops[0]
        row += step
        if row < 0 and column >= 0:
            return self._head("stage", self.drawing.grid.stages, column) if row == -1 else None
        if column < 0:
            return self._head("lane", self.drawing.grid.lanes, row)
        if row >= len(self.drawing.grid.lanes):
            return None
        stops = self._stops(column, row)
        return stops[0] if step > 0 or stops[0][0] == "point" else stops[-1]

    def _horizontal(self, stop: Key, column: int, row: int, step: int) -> Key | None:
        if stop[0] == "point":
            points = [key for key in self._stops(column, row) if key[0] == "point"]
            at = points.index(stop) + step
            if 0 <= at < len(points):
                return points[at]
        if stop[0] == "card" and step > 0:
            column += max(self.journey.index.cards[stop[1]].span, 1) - 1
        column += step
        if row < 0:
            return self._head("stage", self.drawing.grid.stages, column)
        if column < 0:
            return self._head("lane", self.drawing.grid.lanes, row) if column == -1 else None
        return self._enter(column, row, stop, from_right=step < 0)

    def _enter(
        self, column: int, row: int, stop: Key | None, from_right: bool = False
    ) -> Key | None:
        """The stop in a cell that is level with `stop`."""
        if row < 0 <= column:
            return self._head("stage", self.drawing.grid.stages, column)
        if not 0 <= column < len(self.drawing.grid.stages) or row >= len(self.drawing.grid.lanes):
            return None
        if row < 0:
            return None
        stops = self._stops(column, row)
        if stops[0][0] == "point" and (stop is None or stop[0] != "card"):
            points = [key for key in stops if key[0] == "point"]
            return points[-1] if from_right else points[0]
        before = self.index.parts.get(stop) if stop else None
        if before is None or stop is None or stop[0] != "card" or stops[0][0] == "cell":
            return stops[0]
        level = centre(before)[1]
        return min(stops, key=lambda key: abs(centre(self.index.parts[key])[1] - level))

    # -- places ------------------------------------------------------------------------------

    def _place(self, stop: Key) -> tuple[int, int]:
        """Column and row of a stop; −1 is the column of lane heads, the row of stage headers."""
        kind, id_ = stop[0], stop[-1]
        known = self.journey.index
        if kind == "stage":
            return self._column(id_), -1
        if kind == "lane":
            return -1, self._row(id_)
        if kind == "card":
            card = known.cards[id_]
            return self._column(card.stage), self._row(card.lane)
        if kind == "point":
            curve = known.curves[stop[1]]
            point = next(point for point in curve.points if point.id == id_)
            return self._column(point.stage), self._row(curve.lane)
        if kind in ("cell", "strip"):
            return self._column(stop[1]), self._row(stop[2])
        return 0, 0

    def _column(self, stage: str) -> int:
        return _number(self.drawing.grid.stages, stage)

    def _row(self, lane: str) -> int:
        return _number(self.drawing.grid.lanes, lane)

    def _stops(self, column: int, row: int) -> list[Key]:
        stage = self.drawing.grid.stages[column].id
        lane = self.drawing.grid.lanes[row].id
        stops: list[Key] = []
        if scale_of(self.drawing, lane):
            keys = [
                ("point", curve.id, point.id)
                for curve in self.journey.curves
                if curve.lane == lane
                for point in curve.points
                if point.stage == stage
            ]
            shown = [key for key in keys if key in self.index.parts]
            stops += sorted(shown, key=lambda key: centre(self.index.parts[key])[0])
        cards = [("card", card.id) for card in self.journey.index.cell(stage, lane)]
        stops += [key for key in cards if key in self.index.parts]
        return stops or [("cell", stage, lane)]

    @staticmethod
    def _head(kind: str, spans: tuple[Span, ...], n: int) -> Key | None:
        return (kind, spans[n].id) if 0 <= n < len(spans) else None


def _number(spans: tuple[Span, ...], id_: str) -> int:
    return next((n for n, span in enumerate(spans) if span.id == id_), 0)


def stop_of(selection: Selection, index: PartIndex) -> Key | None:
    """Where the keyboard is: the thing selected last, else the cell."""
    if selection.ids:
        return index.key_of.get(selection.ids[-1])
    return ("cell", *selection.cell) if selection.cell else None


def select_stop(selection: Selection, journey: Journey, stop: Key, extend: bool = False) -> None:
    """Select a stop, with what is selected already if `extend`; an empty cell only takes the
    keyboard."""
    if stop[0] == "cell":
        if not extend:
            selection.select((), Cell(stop[1], stop[2]))
        return
    id_ = stop[-1]
    card = journey.index.cards.get(id_)
    before = [other for other in selection.ids if other != id_] if extend else []
    selection.select((*before, id_), Cell(card.stage, card.lane) if card else None)

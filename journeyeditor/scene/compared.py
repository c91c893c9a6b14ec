"""Keeps the marks of a comparison in step with the drawing: what differs, and where it was."""

from journeyeditor.insight.marked import Mark, Marked
from journeyeditor.layout.drawing import Bounds, Drawing, Part

from . import hit
from .change_marks import ChangeMarks, Marking
from .heads import HEADS, Heads
from .index import PartIndex
from .overlays import Overlays

_POINT = 10.0  # half of what a curve point that is not there any more would take


class Compared:
    """The comparison that a map shows, if it shows one. `current` is the id of the record whose
    difference is looked at."""

    def __init__(self, overlays: Overlays, index: PartIndex, heads: Heads) -> None:
        self._overlays, self._index, self._heads = overlays, index, heads
        self.marked: Marked | None = None
        self.current = ""
        self._on_heads = False

    def refresh(self, drawing: Drawing) -> None:
        """Mark everything anew."""
        if self.marked is None:
            self._overlays.clear("changes", "head_changes")
            return
        marks: list[Marking] = []
        heads: list[Marking] = []
        current: Marking | None = None
        for mark in self.marked.marks:
            part = self._part(mark.id)
            made = self._marking(mark, part, drawing)
            if made is None:
                continue
            on_head = part is not None and part.key[0] in HEADS
            (heads if on_head else marks).append(made)
            if mark.id == self.current:
                current = made
        self._on_heads = bool(heads)
        self._overlays.put("changes", ChangeMarks(tuple(marks), current) if marks else None)
        self._overlays.put("head_changes", ChangeMarks(tuple(heads), current) if heads else None)

    def follow(self, drawing: Drawing) -> None:
        """The heads are elsewhere now, and what is marked on them."""
        if self._on_heads:
            self.refresh(drawing)

    def bounds(self, id_: str, drawing: Drawing) -> Bounds | None:
        """Where the mark of a record is, of one that is gone too; None where there is none."""
        for mark in self.marked.marks if self.marked else ():
            if mark.id == id_:
                made = self._marking(mark, self._part(id_), drawing)
                return made.bounds if made else None
        return None

    def _part(self, id_: str) -> Part | None:
        key = self._index.key_of.get(id_) if id_ else ("title",)
        return self._index.parts.get(key or ("ghost", id_))

    def _marking(self, mark: Mark, part: Part | None, drawing: Drawing) -> Marking | None:
        origin = self._origin(mark, drawing)
        if part is None:
            if origin is None or mark.point is None:
                return None
            x, y = origin
            gone = Bounds(x - _POINT, y - _POINT, 2 * _POINT, 2 * _POINT)
            return Marking(gone, mark.kind, point=True, ghost=True)
        bounds, point = part.bounds, part.key[0] == "point"
        if part.key[0] in HEADS:
            away = self._heads.offset(part.key[0])
            bounds = Bounds(part.x + away.x(), part.y + away.y(), part.width, part.height)
        ghost = part.key[0] == "ghost"
        line = part if part.key[0] in ("curve", "connection") else None
        return Marking(bounds, mark.kind, origin, mark.leads, point, ghost, line)

    def _origin(self, mark: Mark, drawing: Drawing) -> tuple[float, float] | None:
        """The other place of what was moved: the middle of a cell, a place on the scale."""
        if mark.cell:
            cell = hit.cell_bounds(drawing.grid, *mark.cell)
            return (cell.x + cell.width / 2, cell.y + cell.height / 2) if cell else None
        if mark.point is None:
            return None
        scale = hit.scale_of(drawing, mark.point.lane)
        stage = next((s for s in drawing.grid.stages if s.id == mark.point.stage), None)
        if scale is None or stage is None:
            return None
        return stage.start + mark.point.at * (stage.end - stage.start), scale.y(mark.point.value)

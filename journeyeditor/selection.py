"""What is selected: beside the document, never undoable, never saved."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from journeyeditor.model import Journey


class Cell(NamedTuple):
    """A place for cards: the keyboard's cursor when no object is selected."""

    stage: str
    lane: str


class Selection(QObject):
    """The ids of the selected records, in the order in which they were selected, and the cell that
    the keyboard is in. Emits `changed()` after each difference."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: tuple[str, ...] = ()
        self.cell: Cell | None = None

    def select(self, ids: Iterable[str], cell: Cell | None = None) -> None:
        """Select exactly `ids`; `cell` is where the keyboard goes on from."""
        new = tuple(dict.fromkeys(ids))
        if new != self.ids or cell != self.cell:
            self.ids, self.cell = new, cell
            self.changed.emit()

    def toggle(self, id_: str) -> None:
        """Add `id_`, or take it out where it is in."""
        rest = tuple(i for i in self.ids if i != id_)
        self.select(rest if len(rest) < len(self.ids) else (*self.ids, id_), self.cell)

    def clear(self) -> None:
        """Select nothing, in no cell."""
        self.select(())

    def here(self, journey: Journey) -> tuple[str | None, str | None]:
        """The stage and the lane that the keyboard is in: those of what was selected last and has
        one, else those of the cell."""
        known, stage, lane = journey.index, None, None
        for id_ in reversed(self.ids):
            record = known.records.get(id_)
            stage = stage or (id_ if id_ in known.stages else getattr(record, "stage", None))
            lane = lane or (id_ if id_ in known.lanes else getattr(record, "lane", None))
        if self.cell:
            return stage or self.cell.stage, lane or self.cell.lane
        return stage, lane

    def keep_existing(self, journey: Journey) -> None:
        """Drop what `journey` does not hold any more."""
        known = journey.index
        cell = self.cell
        if cell and (cell.stage not in known.stages or cell.lane not in known.lanes):
            cell = None
        self.select(known.existing(self.ids), cell)

"""What every gesture has at hand: the view, the document, the selection, and a safe way to edit."""

from collections.abc import Callable
from typing import TypeVar

from journeyeditor.dataclass import dataclass
from journeyeditor.document import Document
from journeyeditor.edits import EditError
from journeyeditor.layout.drawing import Drawing, Key, Part
from journeyeditor.layout.labels import Labels, labels
from journeyeditor.model import Journey
from journeyeditor.scene.map_scene import MapScene
from journeyeditor.scene.tool import Pointer
from journeyeditor.scene.view import MapView
from journeyeditor.selection import Cell, Selection
from journeyeditor.translation import tr

T = TypeVar("T")


@dataclass(frozen=True)
class Hand:
    """The hand that gestures share."""

    view: MapView
    document: Document
    selection: Selection

    @property
    def map(self) -> MapScene:
        """What the view shows."""
        return self.view.map

    @property
    def journey(self) -> Journey:
        """The journey without any preview: where every gesture starts."""
        return self.document.committed

    @property
    def drawing(self) -> Drawing:
        return self.map.drawing

    @property
    def labels(self) -> Labels:
        """The words and numbers of the map's language."""
        return labels(self.journey.language)

    def part(self, key: Key) -> Part | None:
        """The part of the drawing with this key."""
        return self.map.part(key)

    def may_edit(self) -> bool:
        """Whether the map can be changed; says why where it can't."""
        if self.document.read_only:
            self.view.hint.emit(self.document.read_only)
        return not self.document.read_only

    def may_restructure(self) -> bool:
        """Whether stages and lanes can be moved and deleted; says why where they can't."""
        if self.view.structure_locked:
            self.view.hint.emit(tr("The structure is locked (Ctrl+Shift+L unlocks it)"))
        return not self.view.structure_locked and self.may_edit()

    def edit(self, text: str, change: Callable[[Journey], Journey], join: bool = False) -> bool:
        """Commit `change` of the journey as one step named `text`, or with `join` as part of the
        last one; whether something changed. What the map does not allow is said by the view's
        `refused`, and nothing changes."""
        before = self.document.committed
        after = self.attempt(change)
        if after is None:
            self.document.cancel()
            return False
        self.document.commit(text, after, join)
        return self.document.committed is not before

    def attempt(self, make: Callable[[Journey], T]) -> T | None:
        """What `make` makes of the journey; None, and the reason to the view, if the map does not
        allow it."""
        try:
            return make(self.journey)
        except EditError as problem:
            self.view.refused.emit(problem)
            return None

    def select(self, id_: str) -> None:
        """Select one thing; the keyboard goes on from its cell."""
        card = self.journey.index.cards.get(id_)
        self.selection.select((id_,), Cell(card.stage, card.lane) if card else None)

    def distance(self, one: Pointer, other: Pointer) -> float:
        """How far apart two places are, in pixels."""
        return max(abs(one.x - other.x), abs(one.y - other.y)) * other.zoom

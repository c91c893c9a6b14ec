"""What a drawing remembers for the next one: all that was laid out of what may not change."""

from collections.abc import Callable, Sequence
from dataclasses import field
from typing import Any, TypeVar

from journeyeditor.dataclass import dataclass
from journeyeditor.model import CardBase, Lane

from . import connections
from .cards import Setting
from .cells import Cell, Stacks
from .curves import Band
from .drawing import Drawing
from .heads import LaneHead

Made = TypeVar("Made")


@dataclass(slots=True, eq=False)
class Cells:
    """The head and the cells of a lane. They hold as long as the lane, the cards of its cells and
    the columns are the same."""

    lane: Lane
    cards: Sequence[tuple[CardBase, ...]]
    columns: tuple[object, ...]
    head: LaneHead
    cells: list[Cell]
    stacks: Stacks


@dataclass(slots=True, eq=False)
class Ways:
    """The ways of all connections over a terrain, and how many corridors each lane needs for them.
    `laid` is all that decides which ways they take."""

    laid: tuple[object, ...]
    terrain: connections.Terrain
    ways: list[connections.Way]
    need: dict[int, int]


@dataclass(slots=True, eq=False)
class Memo:
    """What was laid out. It can be used again where all of `stamp` is the very same."""

    stamp: tuple[object, ...]
    settings: dict[str, Setting] = field(default_factory=dict)  # by the kind of the lane
    lanes: dict[str, Cells] = field(default_factory=dict)
    bands: dict[str, Band] = field(default_factory=dict)
    ways: Ways | None = None
    lines: connections.Lines | None = None
    made: dict[object, tuple[object, Any]] = field(default_factory=dict)

    def make(self, known: "Memo", what: object, of: object, make: Callable[[], Made]) -> Made:
        """What `make` gives; what it gave for the drawing of `known` where that was made of the
        same as this."""
        before = known.made.get(what)
        made = before if before is not None and before[0] == of else (of, make())
        self.made[what] = made
        result: Made = made[1]
        return result


def memo_of(drawing: Drawing | None, stamp: tuple[object, ...]) -> Memo:
    """What `drawing` remembers, or nothing where its stamp is another one."""
    memo = drawing.memo if drawing else None
    if isinstance(memo, Memo) and all(a is b for a, b in zip(memo.stamp, stamp, strict=True)):
        return memo
    return Memo(stamp)

"""What a drawing remembers for the next one: all that was laid out of what may not change."""

from dataclasses import dataclass, field

from journeyeditor.model import Lane

from . import connections
from .cards import Setting
from .cells import Cell, Stacks
from .curves import Band
from .drawing import Drawing, Key, Part
from .heads import LaneHead


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
    cells: dict[tuple[str, str], Cell] = field(default_factory=dict)
    stacks: dict[str, tuple[list[Cell], Stacks]] = field(default_factory=dict)
    parts: dict[Key, Part] = field(default_factory=dict)  # all but the cards
    settings: dict[str, Setting] = field(default_factory=dict)  # by the kind of the lane
    heads: dict[str, tuple[Lane, LaneHead]] = field(default_factory=dict)
    bands: dict[str, Band] = field(default_factory=dict)
    ways: Ways | None = None
    lines: connections.Lines | None = None

    def kept(self, part: Part) -> Part:
        """The part of before where it looks the same, so that painters keep theirs."""
        old = self.parts.get(part.key)
        if old is None or old is part:
            return part
        if old.same_as(part):
            return old
        same_box = old.bounds == part.bounds and len(old.marks) == len(part.marks)
        return old if same_box and old.marks == part.marks else part


def memo_of(drawing: Drawing | None, stamp: tuple[object, ...]) -> Memo:
    """What `drawing` remembers, or nothing where its stamp is another one."""
    memo = drawing.memo if drawing else None
    if isinstance(memo, Memo) and all(a is b for a, b in zip(memo.stamp, stamp, strict=True)):
        return memo
    return Memo(stamp)

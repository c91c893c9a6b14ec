"""The terrain that connections cross: the cards, the gutters between stages, and what blocks them.

A gutter is the strip between the cards of two neighbouring stages; gutter n lies left of stage n,
one more lies right of the last stage. A corridor is a strip above the cards of a lane; corridor n
belongs to lane n, one more lies below the cards of the last lane. Stages and lanes are counted as
they are seen.
"""

from collections.abc import Sequence
from dataclasses import field
from functools import cached_property
from typing import Literal, NamedTuple

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.cells import STRIP, Cell, Stacks

from .spacing import snapped

Side = Literal["left", "right", "top"]

TOP = -1  # in place of a gutter: straight up from the top of the card
_POINT = 7.0  # how deep the point at the right of an action is
PORT_EDGE = 16.0  # between a line on a card's top and the card's corners


@dataclass(frozen=True, slots=True)
class Card:
    """A card whose lane has no height yet, or a strip that stands for several. `top` and `bottom`
    are points below the height at which the lane's cards start; `first` and `last` are the stages
    that it covers; `pointed` says that its right side is a point, `highest` that nothing lies
    between it and its lane's corridor."""

    row: int
    first: int
    last: int
    x: float
    right: float
    top: float
    bottom: float
    pointed: bool
    highest: bool

    @property
    def middle(self) -> float:
        return (self.x + self.right) / 2

    def edge(self, side: Side, below: float) -> float:
        """The x of the left or right edge at a height `below` its top."""
        if side == "left":
            return self.x
        half = (self.bottom - self.top) / 2
        return self.right - (_POINT * abs(below / half - 1) if self.pointed else 0.0)

    def gutter(self, side: Side) -> int:
        """The gutter at a side of the card; TOP for its top."""
        if side == "top":
            return TOP
        return self.first if side == "left" else self.last + 1

    def covers(self, gutter: int) -> bool:
        """Whether it lies across a gutter."""
        return self.first < gutter <= self.last


@dataclass(frozen=True, slots=True)
class Route:
    """A way from card to card: the gutter of each vertical, TOP for one that stands on a card, and
    the corridor of each stretch between two of them."""

    leaves: Side
    enters: Side
    gutters: tuple[int, ...]
    corridors: tuple[int, ...] = ()


class Network(NamedTuple):
    """The middle of each gutter, and for each lane the gutters that are free from its corridor down
    to the next one."""

    gutters: tuple[float, ...]
    open: tuple[tuple[int, ...], ...]


@dataclass(slots=True, eq=False)
class _Lane:
    """The cards of a lane that lines meet, the tops of those that lie across each gutter, and the
    gutters that are open."""

    stacks: Stacks  # that it was made from
    cards: dict[str, Card] = field(default_factory=dict)
    across: dict[int, list[float]] = field(default_factory=dict)
    open: tuple[int, ...] = ()

    def keep(self, known: "_Lane") -> set[int]:
        """Take the very cards of `known` where they are alike, so that their lines are kept; the
        gutters across which other cards lie than did there."""
        alike = {id(card): known.cards.get(id_) for id_, card in self.cards.items()}
        for id_, card in self.cards.items():  # several ids may have the same: a strip
            before = alike[id(card)]
            self.cards[id_] = before if before == card else card
        both = self.across.keys() | known.across.keys()
        return {gutter for gutter in both if self.across.get(gutter) != known.across.get(gutter)}


class Terrain:
    """The cards and the gutters of a map.

    `gutters` has the middle of each gutter, `padding` is how far cards keep from it; `curves` has
    for each lane whether a curve lies above its cards; `joined` are the ids of the cards that have
    connections. Lanes and cards that are as they were in `known`, an earlier terrain, are taken
    from there.
    """

    def __init__(
        self,
        gutters: Sequence[float],
        padding: float,
        curves: Sequence[bool],
        joined: frozenset[str],
        known: "Terrain | None" = None,
    ) -> None:
        self.gutters, self.curves = tuple(gutters), curves
        self.cards: dict[str, Card] = {}
        self._padding, self._joined = padding, joined
        self._lanes: list[_Lane] = []
        alike = known if known and (known.gutters, known.curves) == (self.gutters, curves) else None
        self._known = alike._lanes if alike else []
        self._alike = alike is not None and alike._joined == joined
        self._changed: list[set[int]] = []  # per lane the gutters across which others lie now

    @property
    def rows(self) -> int:
        return len(self.curves)

    def put(self, cells: Sequence[Cell], stacks: Stacks) -> None:
        """Lay down the cards of the next lane, and the strips for those that it does not show."""
        row = len(self._lanes)
        known = self._known[row] if row < len(self._known) else None
        if known and known.stacks is stacks and self._alike:
            lane = known
        else:
            lane = _Lane(stacks)
            for n, cell in enumerate(cells):
                self._put_cell(lane, row, n, cell, stacks.tops[n], stacks.strips[n])
            lane.open = tuple([n for n in range(len(self.gutters)) if n not in lane.across])
        self._changed.append(lane.keep(known) if known and known is not lane else set())
        self._lanes.append(lane)
        self.cards.update(lane.cards)

    def _put_cell(
        self, lane: _Lane, row: int, stage: int, cell: Cell, tops: Sequence[float], strip: float
    ) -> None:
        for face, top in zip(cell.faces, tops, strict=True):
            card = face.card
            if card.span == 1 and card.id not in self._joined:
                continue
            last = min(stage + card.span, len(self.gutters) - 1) - 1
            pointed = card.kind == "action"
            lane.cards[card.id] = self._card(row, (stage, last), top, face.height, pointed)
            for gutter in range(stage + 1, last + 1):
                lane.across.setdefault(gutter, []).append(top)
        if cell.hidden:
            place = self._card(row, (stage, stage), strip, STRIP, False)
            hidden = cell.cards[len(cell.faces) :]
            lane.cards.update((card.id, place) for card in hidden if card.id in self._joined)

    def _card(
        self, row: int, stages: tuple[int, int], top: float, height: float, pointed: bool
    ) -> Card:
        first, last = stages
        x, right = self.gutters[first] + self._padding, self.gutters[last + 1] - self._padding
        highest = top == 0.0 and not self.curves[row]
        low, high = snapped(top), snapped(top + height)
        return Card(row, first, last, x, right, low, high, pointed, highest)

    @cached_property
    def network(self) -> Network:
        """Where lines can cross the lanes, when all cards lie down."""
        return Network(self.gutters, tuple([lane.open for lane in self._lanes]))

    def same_around(self, card: Card) -> bool:
        """Whether in the known terrain nothing else lay across the gutters beside `card`."""
        return self._changed[card.row].isdisjoint((card.first, card.last + 1))

    # -- what is free --------------------------------------------------------------------------

    def open(self, row: int, gutter: int) -> bool:
        """Whether a gutter is free from the corridor of a lane down to the next one."""
        return gutter not in self._lanes[row].across

    def open_above(self, card: Card, gutter: int) -> bool:
        """Whether a gutter beside `card` is free from there up to the corridor of its lane."""
        return all(top > card.top for top in self._lanes[card.row].across.get(gutter, ()))

    def open_below(self, card: Card, gutter: int) -> bool:
        """Whether a gutter beside `card` is free from there down to the next corridor."""
        return all(top < card.top for top in self._lanes[card.row].across.get(gutter, ()))

    def open_between(self, one: Card, other: Card, gutter: int) -> bool:
        """Whether a gutter beside both cards is free from one to the other."""
        if one.row == other.row:
            low, high = sorted((one.top, other.top))
            return not any(low < top < high for top in self._lanes[one.row].across.get(gutter, ()))
        upper, lower = (one, other) if one.row < other.row else (other, one)
        return self.open_below(upper, gutter) and self.open_up_to(lower, gutter, upper.row + 1)

    def open_up_to(self, card: Card, gutter: int, corridor: int) -> bool:
        """Whether a gutter beside `card` is free from there up to a corridor above it."""
        return self.open_above(card, gutter) and all(
            self.open(row, gutter) for row in range(corridor, card.row)
        )

    def curved(self, corridor: int) -> bool:
        """Whether a corridor lies on the tint of an emotion curve."""
        return corridor < self.rows and self.curves[corridor]

    # -- how long ------------------------------------------------------------------------------

    def room(self, one: Card, at: Side, other: Card, by: Side) -> float:
        """How long a stretch can be between the verticals at two sides of two cards, points; 0 if
        it would be none, or if it would lead back over a card on whose top it stands."""
        g, h = one.gutter(at), other.gutter(by)
        over_one, over_other = g == TOP and one.covers(h), h == TOP and other.covers(g)
        if g == h != TOP or over_one or over_other:
            return 0.0
        return abs(self._reach(one, g, other, h) - self._reach(other, h, one, g))

    def _reach(self, card: Card, gutter: int, other: Card, by: int) -> float:
        """The x of a vertical, where it stands on a card the one farthest from the other end."""
        if gutter != TOP:
            return self.gutters[gutter]
        goal = other.middle if by == TOP else self.gutters[by]
        return card.x + PORT_EDGE if goal > card.middle else card.right - PORT_EDGE

    def about(self, card: Card, gutter: int) -> float:
        """About where a vertical runs: the middle of its gutter or of the card it stands on."""
        return card.middle if gutter == TOP else self.gutters[gutter]

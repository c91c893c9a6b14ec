"""Which way each connection takes: a simple one where that is free, else the shortest that is."""

from collections.abc import Sequence

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Connection
from journeyeditor.one_line import one_line
from journeyeditor.typeset import measure

from .search import search
from .terrain import TOP, Card, Route, Side, Terrain

LABEL_PADDING = 7.0
LABEL_CLEAR = 26.0  # of the line that stays to be seen beside its label
CHEVRON_CLEAR = 44.0  # the same, where the line has chevrons
LABEL_LEAST = 40.0  # the room that a label has on the shortest stretch
LABEL_HANGING = 160.0  # the same where a line leads to a corridor and straight back
_TRACK = 6.0  # what a gutter's track may take from a stretch

# Sides that one gutter joins: of neighbouring stages, or of two cards of one stage.
_BESIDE: tuple[tuple[Side, Side], ...] = (("right", "left"), ("right", "right"), ("left", "left"))


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """The way of one connection. `wanted` is the length that its label asks of a stretch, `levels`
    has for each stretch how far it lies from the cards, in corridors."""

    line: Connection
    label: str
    backward: bool
    start: Card
    end: Card
    route: Route
    wanted: float
    labelled: int = 0  # the stretch that carries the label: the longest
    levels: tuple[int, ...] = ()

    @property
    def heavy(self) -> bool:
        """Whether it is drawn as a way back; an exchange leads both ways."""
        return self.backward and self.line.direction == "one_way"

    @property
    def lanes(self) -> tuple[int, int]:
        """The highest and the lowest lane in which it runs; a corridor belongs to that below it."""
        lanes = self.start.row, self.end.row, *self.route.corridors
        return min(lanes), max(lanes)

    def corner(self, n: int) -> int:
        """The number of the corner at which its n-th stretch starts, and the n-th vertical ends."""
        return 2 * n + (1 if self.route.leaves == "top" else 2)

    def about(self, n: int, terrain: Terrain) -> float:
        """About where the n-th vertical runs."""
        return terrain.about(self.start if n == 0 else self.end, self.route.gutters[n])

    @property
    def label_least(self) -> float:
        """The width that the label may have on however short a stretch."""
        there, *back = self.route.gutters
        return LABEL_HANGING if there != TOP and back == [there] else LABEL_LEAST

    def runs_as(self, other: "Way") -> bool:
        """Whether it takes the same gutters and corridors, however high the cards are."""
        return self is other or (self.route == other.route and self._across() == other._across())

    def _across(self) -> tuple[object, ...]:
        start, end = self.start, self.end
        return self.label, self.wanted, self.labelled, start.x, start.right, end.x, end.right

    def card(self, at_end: bool) -> Card:
        """The card at the start or the end."""
        return self.end if at_end else self.start

    def gutter(self, at_end: bool) -> int:
        """The gutter beside the card at the start or the end; TOP on its top."""
        return self.route.gutters[-1 if at_end else 0]


def plan(
    lines: Sequence[Connection], terrain: Terrain, theme: Theme, known: Sequence[Way] = ()
) -> list[Way]:
    """The way of each connection whose two cards are shown. `known` are ways over a terrain whose
    gutters are open where they are open here."""
    old = {way.line.id: way for way in known}
    ways: list[Way] = []
    for line in lines:
        start, end = terrain.cards.get(line.start), terrain.cards.get(line.end)
        if start is None or end is None or start is end:
            continue
        way = old.get(line.id)
        if way and way.line is line and _stands(way, start, end, terrain):
            ways.append(way)
            continue
        backward = end.last < start.first
        label = one_line(line.label)
        wanted = 0.0
        if label:
            clear = CHEVRON_CLEAR if backward else LABEL_CLEAR
            wanted = measure(label, theme.style("loop")) + 2 * LABEL_PADDING + _TRACK + clear
        route = _route(start, end, wanted, terrain)
        labelled = _longest(start, end, route, terrain)
        ways.append(Way(line, label, backward, start, end, route, wanted, labelled))
    return ways


def _stands(way: Way, start: Card, end: Card, terrain: Terrain) -> bool:
    """Whether a way from an earlier map is that between two cards of this one."""
    same = way.start is start and way.end is end
    return same and terrain.same_around(start) and terrain.same_around(end)


def _longest(start: Card, end: Card, route: Route, terrain: Terrain) -> int:
    last = len(route.corridors)
    abouts = [terrain.about(end if n else start, route.gutters[n]) for n in range(last + 1)]
    return max(range(last), key=lambda n: abs(abouts[n] - abouts[n + 1]), default=0)


def _route(start: Card, end: Card, wanted: float, terrain: Terrain) -> Route:
    stretch = wanted > 0 or end.last < start.first  # a label and a way back must be seen
    route = None if stretch else _by_gutter(start, end, terrain)
    if route is None:
        route = _by_corridor(start, end, wanted, terrain)
    return route or search(start, end, stretch, terrain)


def _by_gutter(start: Card, end: Card, terrain: Terrain) -> Route | None:
    """Out at a side, along the gutter, in at a side: between neighbouring stages or within one."""
    for leaves, enters in _BESIDE:
        gutter = start.gutter(leaves)
        if gutter == end.gutter(enters) and terrain.open_between(start, end, gutter):
            return Route(leaves, enters, (gutter,))
    return None


def _by_corridor(start: Card, end: Card, wanted: float, terrain: Terrain) -> Route | None:
    """Up to the corridor of the upper lane, along it, and down to the other card. Of the free ways
    the first on which the label has room, or else the one on which it has most."""
    corridor = min(start.row, end.row)
    backward = end.last < start.first
    best, most = None, 0.0
    for enters in _ways_up(end, corridor, "right" if backward else "left", terrain):
        for leaves in _ways_up(start, corridor, "left" if backward else "right", terrain):
            room = terrain.room(start, leaves, end, enters)
            if room > most:
                gutters = (start.gutter(leaves), end.gutter(enters))
                best, most = Route(leaves, enters, gutters, (corridor,)), room
                if room >= wanted:
                    return best
    return best


def _ways_up(card: Card, corridor: int, towards: Side, terrain: Terrain) -> list[Side]:
    """The sides of a card from which a line can go up to a corridor, the best first."""
    sides: list[Side] = ["top"] if card.highest and card.row == corridor else []
    for side in (towards, "right" if towards == "left" else "left"):
        if terrain.open_up_to(card, card.gutter(side), corridor):
            sides.append(side)
    return sides

"""Which connections look as they did on the map before, and how far they lie from there: for most
of them a card that grows changes nothing else."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from .gutters import Gutter
from .tracing import Tracing
from .ways import Way

_MINDED = 16.0  # how far from a line's heads and its label others matter to them

_Span = tuple[float, float]  # two heights


class _Change(NamedTuple):
    """From where to where runs, or ran, what is not the same in a gutter."""

    now: list[_Span]
    then: list[_Span]

    def meets(self, start: float, end: float, move: float) -> bool:
        """Whether something changed near what lies between two heights and lay so far above."""
        low, high = min(start, end) - _MINDED, max(start, end) + _MINDED
        return any(top < high and bottom > low for top, bottom in self.now) or any(
            top + move < high and bottom + move > low for top, bottom in self.then
        )


def moves(tracing: Tracing, known: Tracing) -> dict[Way, float]:
    """How far below its place in `known` each connection lies that looks as it did there.

    It does so where it runs in the same gutters, all lanes from its highest to its lowest have
    moved as far, and nothing is otherwise near its heads and its label: what lies in other lanes is
    never near to them.
    """
    lanes = len(tracing.heights.cards)
    if tracing.middles != known.middles or lanes != len(known.heights.cards):
        return {}
    return _Comparison(tracing, known).moves()


class _Comparison:
    def __init__(self, tracing: Tracing, known: Tracing) -> None:
        self._now, self._then = tracing, known
        self._cards = _differences(tracing.heights.cards, known.heights.cards)
        self._edges = _differences(tracing.heights.edges, known.heights.edges)
        self._lanes = _lanes(self._cards, self._edges)
        gutters = enumerate(zip(tracing.gutters, known.gutters, strict=True))
        changes = {n: self._change(now, then) for n, (now, then) in gutters if now is not then}
        self._compare_ports(changes)
        self._changes = {n: change for n, change in changes.items() if change.now or change.then}
        corridors = tracing.feet.keys() | known.feet.keys()
        self._feet = {corridor for corridor in corridors if self._feet_differ(corridor)}

    def _change(self, now: Gutter, then: Gutter) -> _Change:
        """How the verticals in a gutter changed."""
        come: list[_Span] = []
        gone = dict(then.uprights)
        known = {(way.line.id, n): way for way, n in gone}
        for (way, n), upright in now.uprights.items():
            old = known.get((way.line.id, n))
            if old and gone[old, n].x == upright.x and self._carried(old, way, n):
                del gone[old, n]
            else:
                come.append(upright[1:])
        return _Change(come, [upright[1:] for upright in gone.values()])

    def _carried(self, old: Way, way: Way, n: int) -> bool:
        """Whether both ends of a line's n-th vertical are where they were in their lanes."""
        return old is way or all(
            self._now.levels[way][end] - self._then.levels[old][end] == self._move(way, end)
            for end in (n, n + 1)
        )

    def _move(self, way: Way, end: int) -> float:
        """How far what holds the end of a vertical has moved: a card or a corridor."""
        if 0 < end <= len(way.levels):
            return self._edges[way.route.corridors[end - 1]]
        return self._cards[way.card(end > 0).row]

    def _compare_ports(self, changes: dict[int, _Change]) -> None:
        """Add where other lines end beside gutters."""
        now, then = self._now, self._then
        for place in now.ports.keys() | then.ports.keys():
            row, gutter = place
            here, there = now.ports.get(place), then.ports.get(place)
            if here is there:
                continue
            ys, before = set(here.heights if here else ()), set(there.heights if there else ())
            change = changes.setdefault(gutter, _Change([], []))
            change.now.extend((now.heights.cards[row] + y,) * 2 for y in ys - before)
            change.then.extend((then.heights.cards[row] + y,) * 2 for y in before - ys)

    def _feet_differ(self, corridor: int) -> bool:
        now, then = self._now.feet.get(corridor, {}), self._then.feet.get(corridor, {})
        return now.keys() != then.keys() or any(now[key].x != then[key].x for key in now)

    def moves(self) -> dict[Way, float]:
        found: dict[Way, float] = {}
        for way, run in self._now.runs.items():
            highest, lowest = way.lanes
            move, first = self._lanes[lowest]
            if first <= highest and self._then.runs.get(way) == run and self._clear(way, move):
                found[way] = move
        return found

    def _clear(self, way: Way, move: float) -> bool:
        """Whether nothing changed near the heads and the label of a line."""
        if way.heavy:
            for gutter, ends in zip(
                way.route.gutters, pairwise(self._now.levels[way]), strict=True
            ):
                if gutter in self._changes and self._changes[gutter].meets(*ends, move):
                    return False
        if not way.label:
            return True
        left, right, y = self._now.stretch(way)
        between = self._now.between(left, right)
        return way.route.corridors[way.labelled] not in self._feet and not any(
            gutter in between and change.meets(y, y, move)
            for gutter, change in self._changes.items()
        )


def _differences(now: Sequence[float], then: Sequence[float]) -> list[float]:
    return [here - there for here, there in zip(now, then, strict=True)]


def _lanes(cards: Sequence[float], edges: Sequence[float]) -> list[tuple[float, int]]:
    """For each corridor how far it has moved with the cards below it, and the first lane from which
    on all have moved as far; the lane after it where its own cards have not."""
    found: list[tuple[float, int]] = []
    for n, move in enumerate(edges):
        first = n
        if n < len(cards) and cards[n] != move:
            first = n + 1
        elif found and found[-1][0] == move:
            first = min(found[-1][1], n)
        found.append((move, first))
    return found

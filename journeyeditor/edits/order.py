"""Where new and moved cards go in the flat list of cards; the file's differences stay local.

A card follows its predecessor in its cell, or goes before its successor. The first card of an empty
cell follows the last card of the nearest cell before it, read lane by lane.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence, Set

from journeyeditor.model import Card, CardBase, Journey

from .common import position

_FEW = 4  # cards that are found faster one by one


class Order:
    """A list of cards being rearranged: `put` cards into cells, then take `cards()`."""

    def __init__(self, journey: Journey, without: Set[str] = frozenset()) -> None:
        self._journey = journey
        self._without = without
        self._cells: dict[tuple[str, str], list[CardBase]] = {}
        self._filled: list[tuple[int, int]] | None = None
        self._first: list[CardBase] = []
        self._before: dict[str, list[CardBase]] = {}
        self._after: dict[str, list[CardBase]] = {}
        self._home: dict[str, list[CardBase]] = {}  # of a card that was put: the list it is in

    def put(self, cards: Sequence[CardBase], index: int | None = None) -> None:
        """Put `cards`, all of one cell, at `index` among those of the cell; None is the end."""
        stage, lane = cards[0].stage, cards[0].lane
        cell = self._cell(stage, lane)
        at = len(cell) if index is None else min(max(index, 0), len(cell))
        if at:
            self._put_after(cell[at - 1], cards)
        elif cell:
            self._put_before(cell[0], cards)
        elif before := self._nearest_before(stage, lane):
            self._put_after(before, cards)
        else:
            self._first[:0] = cards
            self._home.update(dict.fromkeys((card.id for card in cards), self._first))
        if self._filled is not None and not cell:
            insort(self._filled, self._place(stage, lane))
        cell[at:at] = cards

    def cards(self) -> tuple[Card, ...]:
        """The whole list."""
        old = self._journey.cards
        new: list[CardBase] = [*self._first]
        start = 0
        for place in self._touched():
            card = old[place]
            new += old[start:place]
            new += self._before.get(card.id, ())
            if card.id not in self._without:
                new.append(card)
            new += self._after.get(card.id, ())
            start = place + 1
        new += old[start:]
        return tuple(new)  # type: ignore[arg-type]  # CardBase is what all kinds of Card share

    def _touched(self) -> list[int]:
        old, cards = self._journey.cards, self._journey.index.cards
        ids = self._before.keys() | self._after.keys() | self._without
        if len(ids) <= _FEW:
            return sorted(position(old, cards[id_]) for id_ in ids)
        return [n for n, card in enumerate(old) if card.id in ids]

    def _cell(self, stage: str, lane: str) -> list[CardBase]:
        key = (stage, lane)
        if key not in self._cells:
            cards = self._journey.index.cell(stage, lane)
            self._cells[key] = [card for card in cards if card.id not in self._without]
        return self._cells[key]

    def _place(self, stage: str, lane: str) -> tuple[int, int]:
        index = self._journey.index
        return index.lane_number[lane], index.stage_number[stage]

    def _nearest_before(self, stage: str, lane: str) -> CardBase | None:
        if self._filled is None:
            cells = self._journey.index.cells.keys() | self._cells.keys()
            self._filled = sorted(self._place(*cell) for cell in cells if self._cell(*cell))
        at = bisect_left(self._filled, self._place(stage, lane))
        if not at:
            return None
        lane_number, stage_number = self._filled[at - 1]
        journey = self._journey
        return self._cell(journey.stages[stage_number].id, journey.lanes[lane_number].id)[-1]

    def _put_after(self, card: CardBase, new: Sequence[CardBase]) -> None:
        home = self._home.get(card.id)
        if home is None:
            home = self._after.setdefault(card.id, [])
            home[:0] = new
        else:
            at = position(home, card) + 1
            home[at:at] = new
        self._home.update(dict.fromkeys((card.id for card in new), home))

    def _put_before(self, card: CardBase, new: Sequence[CardBase]) -> None:
        home = self._home.get(card.id)
        if home is None:
            home = self._before.setdefault(card.id, [])
            home += new
        else:
            at = position(home, card)
            home[at:at] = new
        self._home.update(dict.fromkeys((card.id for card in new), home))

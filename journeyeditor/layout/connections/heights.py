"""Where the lanes lie in which connections run."""

from collections.abc import Sequence
from dataclasses import dataclass

from .terrain import Card

_FROM_CARDS = 17.0  # from the cards to the line nearest to them


@dataclass(frozen=True, slots=True)
class Heights:
    """For each lane the y where its cards start; for each corridor, one more than there are lanes,
    the y of its edge at the cards, or at the curve above them; how far apart a corridor's lines
    are."""

    cards: Sequence[float]
    edges: Sequence[float]
    apart: float

    def corridor(self, number: int, level: int) -> float:
        """The y of a corridor's line; `level` counts away from the cards."""
        away = _FROM_CARDS + level * self.apart
        below = number == len(self.cards)
        return self.edges[number] + (away if below else -away)

    def of(self, card: Card) -> tuple[float, float]:
        """The y of a card's top and bottom."""
        start = self.cards[card.row]
        return start + card.top, start + card.bottom

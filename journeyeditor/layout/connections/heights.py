"""Where the lanes lie in which connections run."""

from collections.abc import Sequence

from journeyeditor.dataclass import dataclass

from .spacing import snapped

_FROM_CARDS = 17.0  # from the cards to the line nearest to them


@dataclass(frozen=True, slots=True)
class Heights:
    """For each lane the y where its cards start; for each corridor, one more than there are lanes,
    the y of its edge at the cards, or at the curve above them; how far apart a corridor's lines
    are. In 64ths of a point."""

    cards: Sequence[float]
    edges: Sequence[float]
    apart: float

    @classmethod
    def of(cls, cards: Sequence[float], edges: Sequence[float], apart: float) -> "Heights":
        """The nearest ones to these."""
        return cls([snapped(y) for y in cards], [snapped(y) for y in edges], apart)

    def corridor(self, number: int, level: int) -> float:
        """The y of a corridor's line; `level` counts away from the cards."""
        away = _FROM_CARDS + level * self.apart
        below = number == len(self.cards)
        return self.edges[number] + (away if below else -away)

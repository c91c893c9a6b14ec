"""Where pain points and opportunities stand in the matrix of effort and impact.

Effort grows to the right, impact × experience upwards; the page of the report and the panel of the
window draw the same matrix at their own sizes. With other weights than 1 the height is drawn on
that power of the value which keeps a card with two equal impacts at its place.
"""

from collections.abc import Sequence

from journeyeditor.dataclass import dataclass

from .priorities import EVEN, Rank, Weights, value, value_on_line

EFFORTS = (1, 2, 3, 4, 5)
_HEIGHTS = (5, 10, 15, 20, 25)  # grid lines, on the scale of even weights
_LINES = (2, 4, 8)  # priorities whose lines are drawn with even weights
_TOP = 26.5  # of the scale: there is room for half a dot above 25
_FAR = 4  # a dot stands at most so many dots from its place
_MOST = 150  # dots that make room for each other; a matrix of more is a carpet anyway
_CURVED = 24  # pieces of a line that is not straight


@dataclass(frozen=True, slots=True)
class Dot:
    """A card in the matrix: `x` and `y` are where its dot is drawn, `true_x` and `true_y` where it
    belongs. They differ where another dot lies there already."""

    rank: Rank
    x: float
    y: float
    true_x: float
    true_y: float

    @property
    def moved(self) -> bool:
        """Whether the dot had to step aside."""
        return (self.x, self.y) != (self.true_x, self.true_y)


@dataclass(frozen=True, slots=True)
class EqualLine:
    """All places of one priority, from left to right; it ends at the top or at the right."""

    priority: float
    points: tuple[tuple[float, float], ...]
    at_top: bool


@dataclass(frozen=True, slots=True)
class Matrix:
    """A matrix in its rectangle, y down, with dots `dot` wide, all in one unit of length."""

    left: float
    top: float
    width: float
    height: float
    dot: float
    weights: Weights = EVEN

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def _power(self) -> float:
        return (self.weights.goal + self.weights.experience) / 2

    def across(self, effort: float) -> float:
        """x of an effort."""
        return self.left + (effort - 0.5) / 5 * self.width

    def effort(self, x: float) -> float:
        """The effort at x."""
        return (x - self.left) / self.width * 5 + 0.5

    def up(self, impact: float) -> float:
        """y of an impact (`priorities.value`)."""
        height = impact ** (1 / self._power) if self._power else _TOP / 2
        return self.bottom - height / _TOP * self.height

    def impact(self, y: float) -> float:
        """The impact at y; that of the bottom below it."""
        height = max((self.bottom - y) / self.height * _TOP, 0.0)
        return float(height**self._power)

    def rows(self) -> list[tuple[float, float]]:
        """The impacts that have a grid line, and its y."""
        if not self._power:
            return []
        return [(impact, self.up(impact)) for impact in (h**self._power for h in _HEIGHTS)]

    def lines(self) -> list[EqualLine]:
        """The lines of equal priority."""
        return [self._line(_round(p**self._power)) for p in _LINES] if self._power else []

    def _line(self, priority: float) -> EqualLine:
        bend = self.weights.effort
        highest = _TOP**self._power
        start, end = 0.5, 5.5
        if bend:
            end = min(end, (highest / priority) ** (1 / bend))
        straight = self._power == 1 and bend in (0, 1)
        pieces = 1 if straight else _CURVED
        efforts = [start + (end - start) * n / pieces for n in range(pieces + 1)]
        points = ((e, value_on_line(priority, e, self.weights)) for e in efforts)
        placed = tuple((self.across(e), self.up(impact)) for e, impact in points)
        return EqualLine(priority, placed, end < 5.5)

    def dots(self, ranks: Sequence[Rank]) -> list[Dot]:
        """The dots of the cards that have a place, the first of the list first: it has its true
        place, those that come later step aside for it as far as there is room."""
        taken = _Taken(self.dot)
        found: list[Dot] = []
        for rank in ranks:
            impact, effort = value(rank.card, self.weights), rank.card.effort
            if impact is None or effort is None:
                continue
            x, y = self.across(effort), self.up(impact)
            free = self._free(x, y, taken) if len(found) < _MOST else (x, y)
            taken.add(*free)
            found.append(Dot(rank, *free, x, y))
        return found

    def _free(self, x: float, y: float, taken: "_Taken") -> tuple[float, float]:
        half, step = self.dot / 2, self.dot + 1
        for across, down in _STEPS:
            at_x, at_y = x + across * step, y + down * step
            within = (
                self.left + half <= at_x <= self.right - half
                and self.top + half <= at_y <= self.bottom - half
            )
            if (within or not (across or down)) and taken.is_free(at_x, at_y):
                return at_x, at_y
        return x, y


# The nearest places first, those beside before those above and below.
_STEPS = sorted(
    ((a, d) for a in range(-_FAR, _FAR + 1) for d in range(-_FAR, _FAR + 1)),
    key=lambda step: (step[0] ** 2 + step[1] ** 2, abs(step[1]), -step[0], step[1]),
)


class _Taken:
    """Squares of one size that lie somewhere, found by where they lie."""

    def __init__(self, size: float) -> None:
        self._size = size
        self._at: dict[tuple[int, int], list[tuple[float, float]]] = {}

    def _tile(self, x: float, y: float) -> tuple[int, int]:
        return int(x // self._size), int(y // self._size)

    def add(self, x: float, y: float) -> None:
        self._at.setdefault(self._tile(x, y), []).append((x, y))

    def is_free(self, x: float, y: float) -> bool:
        column, row = self._tile(x, y)
        near = ((column + a, row + b) for a in (-1, 0, 1) for b in (-1, 0, 1))
        return not any(
            abs(x - a) < self._size and abs(y - b) < self._size
            for tile in near
            for a, b in self._at.get(tile, ())
        )


def _round(priority: float) -> float:
    """A figure that can be read: whole, or of one decimal below 10."""
    return round(priority, 1) if priority < 10 else float(round(priority))

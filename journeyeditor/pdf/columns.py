"""Fills the columns of pages with rows of text: headings stay with what they head, and come again
where a column goes on with their text."""

from collections.abc import Callable, Iterator, Sequence

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Bounds, Key, Mark

_GAP = 10.0  # points at least, between repeated headings and the text that goes on


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """Something `height` points high whose marks start at its upper left corner.

    `before` is the space above it, but for the first row of a column; a row to `keep` is never
    the last of its column; `under` is the heading to repeat if it is the first of one.
    """

    key: Key
    marks: tuple[Mark, ...]
    height: float
    before: float = 0.0
    keep: bool = False
    under: "Row | None" = None


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A row, the column it is in (counted over all pages), and how far below the column's top."""

    row: Row
    column: int
    y: float


def fill(rows: Sequence[Row], room: Callable[[int], Bounds]) -> list[Placed]:
    """Every row in its place; `room` is the rectangle of the n-th column."""
    placed: list[Placed] = []
    column, y = 0, 0.0

    def put(row: Row) -> None:
        nonlocal y
        y += row.before if y else 0.0
        placed.append(Placed(row, column, y))
        y += row.height

    for group in _groups(rows):
        if y and y + sum(row.before + row.height for row in group) > room(column).height:
            column, y = column + 1, 0.0
        for row in group:
            if y and y + row.before + row.height > room(column).height:
                column, y = column + 1, 0.0
            headings = [] if y else _over(row)
            for heading in headings:
                put(heading)
            if headings:
                y += max(_GAP - row.before, 0.0)
            put(row)
    return placed


def _over(row: Row) -> list[Row]:
    """The headings that a row comes under, the highest first."""
    headings: list[Row] = []
    while row.under is not None:
        row = row.under
        headings.insert(0, row)
    return headings


def _groups(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows that stay together."""
    group: list[Row] = []
    for row in rows:
        group.append(row)
        if not row.keep:
            yield group
            group = []
    if group:
        yield group

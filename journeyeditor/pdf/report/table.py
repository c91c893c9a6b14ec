"""A table of a report that flows over pages, its head repeated on each."""

from collections.abc import Callable, Sequence

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Box, Mark
from journeyeditor.pdf.report.page import FOOT, MARGIN, Page

_ABOVE, _BELOW = 7.0, 7.0  # points around the text of a row
_GAP = 14.0  # between columns
_HEAD = 13.0  # points: a line of a heading


Sign = Callable[[float, float], list[Mark]]  # draws a sign whose upper left corner is (x, y)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in points, how its text is set, and what stands in the place
    of the heading, if something does."""

    title: str
    width: float
    align: str = "start"
    sign: Sign | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph of a cell."""

    text: str
    strong: bool = False
    quiet: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says, and a sign before it that is `indent` points wide; `told` says what the
    sign shows, "" where the text says it too."""

    texts: tuple[Text, ...] = ()
    sign: Sign | None = None
    indent: float = 0.0
    told: str = ""


def cell(text: str, *, strong: bool = False, quiet: bool = False, link: str = "") -> Cell:
    """A cell of one paragraph; an empty one for ""."""
    return Cell((Text(text, strong, quiet, link),) if text else ())


class Table:
    """Writes rows from the top of a page on."""

    def __init__(self, name: str, columns: Sequence[Column], left: float) -> None:
        self._name, self._columns, self._left = name, columns, left

    def write(self, pages: list[Page], y: float, rows: Sequence[Sequence[Cell]]) -> float:
        """Write all rows, beginning on the last of `pages` at `y`, and add pages where one is full;
        the y below the last row."""
        page = pages[-1]
        y = self._head(page, y)
        first = True
        for number, row in enumerate(rows, 1):
            height = max(self._height(page, n, one) for n, one in enumerate(row))
            if not first and y + height > FOOT:
                page = Page(page.theme, page.labels)
                pages.append(page)
                y, first = self._head(page, MARGIN), True
            self._row(page, y, number, row)
            y += height
            first = False
            page.shapes([self._rule(page, y, "line")])
        return y

    def _rule(self, page: Page, y: float, colour: str) -> Box:
        wide = sum(column.width for column in self._columns) - _GAP
        return Box(self._left, y - 0.5, wide, 1, fill=page.theme.colour(colour))

    def _head(self, page: Page, y: float) -> float:
        x, lowest = self._left, y
        for n, column in enumerate(self._columns):
            key = ("th", self._name, "0", str(n))
            place = (x, y, column.width - _GAP)
            if column.sign:
                page.shapes(column.sign(0, 0), x, y, key, (column.width - _GAP, _HEAD))
                x += column.width
                continue
            below = page.text(key, column.title, "report_footer", place, "ink2", align=column.align)
            lowest = max(lowest, below)
            x += column.width
        page.shapes([self._rule(page, lowest + 6, "ink2")])
        return lowest + 6

    def _height(self, page: Page, n: int, one: Cell) -> float:
        wide = self._columns[n].width - _GAP - one.indent
        high = sum(page.block(t.text, self._style(t), wide).height for t in one.texts)
        return _ABOVE + max(high, 18.0) + _BELOW

    def _style(self, text: Text) -> str:
        return "report_footer" if text.quiet else "report_text"

    def _row(self, page: Page, y: float, number: int, row: Sequence[Cell]) -> None:
        x = self._left
        for n, (column, one) in enumerate(zip(self._columns, row, strict=True)):
            at = y + _ABOVE
            wide = column.width - _GAP - one.indent
            if one.sign:
                told = ("sign", self._name, str(number), str(n), one.told)
                size = (one.indent or wide, 18.0)
                page.shapes(one.sign(0, 0), x, at, told if one.told else ("frame",), size)
            for m, text in enumerate(one.texts):
                key = ("td", self._name, str(number), str(n), *([str(m)] if m else []))
                at = page.text(
                    key,
                    text.text,
                    self._style(text),
                    (x + one.indent, at, wide),
                    "ink2" if text.quiet else "ink",
                    align=column.align,
                    link=text.link,
                    weight=600 if text.strong else None,
                )
            if not one.texts and not one.told:  # it says nothing, and is a cell all the same
                page.shapes([], key=("td", self._name, str(number), str(n)))
            x += column.width

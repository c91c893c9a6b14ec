"""What HTML from a clipboard says: a table as a spreadsheet would write it, anything else in lines.

Nothing of the markup is kept, no script is run and no address is asked: only words come out.
"""

import csv
import io
import re
from html.parser import HTMLParser
from itertools import chain

from journeyeditor.one_line import one_line

_MOST = 2_000_000  # characters that are read; more keep the window waiting for seconds
_MOST_CELLS = 200_000  # those that a cell spans count as often as they are passed over
_DEEPEST = 20  # tables in tables
_SILENT = frozenset({"head", "noscript", "script", "style", "template", "title"})
_CELLS = frozenset({"td", "th"})
_LINES = "address blockquote br caption dd div dl dt fieldset form h1 h2 h3 h4 h5 h6 hr li ol p pre"
_PARTS = "article aside figcaption figure footer header main nav section tr ul"
_BREAKS = frozenset([*_LINES.split(), *_PARTS.split(), *_CELLS])
_SPACE = re.compile(r"\s+")


def text_in(html: str) -> str:
    """The words of `html`. Where all of them stand in one table, with tabs between its cells; a
    cell over several columns or rows is said once. In a table whose corner is empty a head over
    several columns, or beside several rows, names one stage or lane: what belongs to it is one
    cell. "" for more than can be read while somebody waits."""
    if len(html) > _MOST:
        return ""
    reader = _Reader()
    try:
        # Not closed: that looks at what is unfinished again from every letter of it. Another tag
        # lets go of all before it.
        reader.feed(html + "<p>")
    except AssertionError:  # so the parser of 3.11 answers to some declarations
        return ""
    table = reader.table
    return _written(table.joined()) if table else "\n".join(_lines(reader.words))


class _Table:
    """A grid that grows cell by cell. `count` is how many letters stand in it, `size` how many
    places cells take."""

    def __init__(self) -> None:
        self.count = self.size = 0
        self.words: list[str] | None = None  # of the cell that is being read
        self.naming = False  # within the caption
        self._span = 1, 1
        self._rows: list[dict[int, list[str]]] = []
        self._column = 0
        self._reach: dict[int, int] = {}  # column → the last row that a cell reaches in it
        self._head_of: dict[int, int] = {}  # column → the one whose head spans it
        self._lead_of: dict[int, int] = {}  # row → the one whose first cell spans it

    def begin_row(self) -> None:
        self.end_cell()
        self._rows.append({})
        self._column = 0

    def begin_cell(self, columns: int, rows: int) -> None:
        self.end_cell()
        if not self._rows:
            self.begin_row()
        self._span = columns, rows
        self.words = []

    def end_cell(self) -> None:
        """Put what was read where the next cell of the row has its place."""
        if self.words is None:
            return
        words, self.words = self.words, None
        row, (columns, rows), begun = len(self._rows) - 1, self._span, self._column
        while self._reach.get(self._column, -1) >= row:
            self._column += 1
        at = self._column
        self._rows[row][at] = _lines(words)
        self._column += columns
        self.size += self._column - begun
        for column in range(at, at + columns):
            self._reach[column] = row + rows - 1
        if row == 0 and at:
            self._head_of.update(dict.fromkeys(range(at + 1, at + columns), at))
        elif row and not at:
            self._lead_of.update(dict.fromkeys(range(row + 1, row + rows), row))
            self.size += rows

    def joined(self) -> list[list[list[str]]]:
        """The lines of each cell, row by row."""
        named = not any(self._rows[0].get(0, ())) if self._rows else False
        heads, leads = (self._head_of, self._lead_of) if named else ({}, {})
        grid: dict[int, dict[int, list[str]]] = {}
        for number, row in enumerate(self._rows):
            into = grid.setdefault(leads.get(number, number), {})
            for column, lines in row.items():
                into.setdefault(heads.get(column, column), []).extend(lines)
        left = sorted({column for row in grid.values() for column in row})
        return [[row.get(column, []) for column in left] for row in grid.values()]


class _Reader(HTMLParser):
    """Collects the words of a text, and the tables in it."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._count = 0
        self._silent = 0
        self._open: list[_Table] = []
        self._tables: list[_Table] = []
        self._too_much = False

    @property
    def table(self) -> _Table | None:
        """The table that says all there is: the innermost, for some stand in others only for their
        place on the page."""
        while self._open:
            self._end_table()
        whole = (t for t in self._tables if t.count == self._count > 0)
        return None if self._too_much else next(whole, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        inner = self._open[-1] if self._open else None
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._open.append(_Table())
            self._too_much |= len(self._open) > _DEEPEST
        elif tag == "body":
            self._silent = 0  # the end of a head may be left out
        elif tag == "caption" and inner:
            inner.naming = True
        elif tag in _CELLS and inner and not self._too_much:
            given = dict(attrs)
            inner.begin_cell(_number(given.get("colspan")), _number(given.get("rowspan")))
            self._too_much |= inner.size > _MOST_CELLS
        elif tag == "tr" and inner:
            inner.begin_row()
        if tag in _BREAKS:
            self._say("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        elif tag == "table" and self._open:
            self._end_table()
        elif tag == "caption" and self._open:
            self._open[-1].naming = False
        elif tag in _CELLS and self._open:
            self._open[-1].end_cell()
        if tag in _BREAKS:
            self._say("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._say(_SPACE.sub(" ", data))

    def _say(self, words: str) -> None:
        self.words.append(words)
        inner = self._open[-1] if self._open else None
        if inner and inner.naming:  # what it is called stands in no cell
            return
        said = len(words.strip())
        self._count += said
        if inner and inner.words is not None:
            inner.words.append(words)
            inner.count += said

    def _end_table(self) -> None:
        table = self._open.pop()
        table.end_cell()
        self._tables.append(table)
        outer = self._open[-1] if self._open else None
        if outer and outer.words is not None and not self._too_much:
            cells = chain.from_iterable(chain.from_iterable(table.joined()))
            outer.words += [part for line in cells for part in ("\n", line)]
            outer.words.append("\n")
            outer.count += table.count


def _number(said: str | None) -> int:
    """How many columns or rows a cell spans: at most what HTML allows."""
    return min(max(int(said), 1), 1000) if said and said.isdecimal() and len(said) < 9 else 1


def _lines(words: list[str]) -> list[str]:
    lines = (one_line(line) for line in "".join(words).split("\n"))
    return [line for line in lines if line]


def _written(grid: list[list[list[str]]]) -> str:
    """Rows and columns as spreadsheets write them, one column in lines."""
    if all(len(row) < 2 for row in grid):
        return "\n".join(line for row in grid for cell in row for line in cell)
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerows(["\n".join(cell) for cell in row] for row in grid)
    return out.getvalue().rstrip("\n")

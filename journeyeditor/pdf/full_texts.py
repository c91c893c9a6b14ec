"""Sets the last pages of a PDF: in full, whatever the map shortens, gathers or has no room for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.cards import ICON_OF_LANE
from journeyeditor.layout.drawing import (
    Bitmap,
    Bounds,
    Box,
    Drawing,
    Grid,
    Hyperlink,
    Mark,
    Part,
    Words,
)
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.text import icon_marks, words
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.one_line import one_line
from journeyeditor.pdf.columns import Row, fill
from journeyeditor.pdf.entries import Entry, entries
from journeyeditor.typeset import Block, Style, set_text

MARGIN = 48.0
_GAP = 36.0  # between columns
_MEASURE = 340.0  # the width at which lines of text read best
_INDENT = 21.0  # of text under the name of its lane
_PICTURE = 192.0  # as wide as on a card
_FOOT = 24.0  # kept free above the bottom margin


def full_texts(
    drawing: Drawing, journey: Journey, labels: Labels, theme: Theme, page: tuple[float, float]
) -> list[Drawing]:
    """Pages of `page` points (width, height) with the texts of `drawing.shortened`, grouped by
    stage and lane; none where the map says everything."""
    found = entries(journey, drawing.shortened, labels)
    if not found:
        return []
    return _Setter(journey, labels, theme, page, drawing.images).pages(found)


@dataclass(slots=True)
class _Setter:
    """Sets entries as rows, and rows as pages."""

    journey: Journey
    labels: Labels
    theme: Theme
    page: tuple[float, float]
    images: dict[str, bytes]

    def pages(self, found: Sequence[Entry]) -> list[Drawing]:
        headings = self._headings()
        columns = _columns(self.page, headings[-1].bounds.bottom - MARGIN + 16)
        rows = list(self._rows(found, columns.width))
        placed = fill(rows, columns.room)
        count = placed[-1].column // columns.count + 1
        parts: list[list[Part]] = [[] for _ in range(count)]
        parts[0] += headings
        for spot in placed:
            room, row = columns.room(spot.column), spot.row
            parts[spot.column // columns.count].append(
                Part(row.key, room.x, room.y + spot.y, room.width, row.height, row.marks)
            )
        return [self._drawing(shown) for shown in parts]

    def _drawing(self, parts: Sequence[Part]) -> Drawing:
        nowhere = Grid((), (), 0.0, 0.0)
        paper = self.theme.colour("paper")
        return Drawing(*self.page, paper, tuple(parts), nowhere, images=self.images)

    # -- what frames a page ----------------------------------------------------------------------

    def _headings(self) -> list[Part]:
        width, y = self.page[0] - 2 * MARGIN, MARGIN
        parts: list[Part] = []
        for role, key, style, colour in (
            ("h1", "full_texts", "report_h1", "ink"),
            ("p", "full_texts.why", "report_text", "ink2"),
        ):
            block = self._set(self.labels(key), self.theme.style(style), width)
            marks = words(block, 0, 0, self.theme.colour(colour), width)
            parts.append(Part((role, key), MARGIN, y, width, block.height, tuple(marks)))
            y += block.height + 4
        return parts

    # -- rows ------------------------------------------------------------------------------------

    def _rows(self, found: Sequence[Entry], width: float) -> Iterator[Row]:
        stage = lane = None
        stage_row: Row | None = None
        over: Row | None = None
        for entry in found:
            if entry.stage is not stage:
                stage, lane = entry.stage, None
                over = stage_row = self._stage_row(entry, width) if stage else None
                if stage_row:
                    yield stage_row
            if entry.lane is not lane:
                lane, over = entry.lane, stage_row
                if lane:
                    over = self._lane_row(entry, width, stage_row)
                    yield over
            yield from self._entry_rows(entry, width, over)

    def _stage_row(self, entry: Entry, width: float) -> Row:
        assert entry.stage is not None
        block = self._set(entry.stage.title, self.theme.style("report_h2"), width)
        rule = Box(0, 0, width, 1, fill=self.theme.colour("line"))
        marks = (rule, *words(block, 0, 10, self.theme.colour("ink"), width))
        key = ("h2", entry.stage.id)
        return Row(key, marks, 10 + block.height, before=26, keep=True)

    def _lane_row(self, entry: Entry, width: float, under: Row | None) -> Row:
        assert entry.lane is not None
        theme, lane = self.theme, entry.lane
        said = lane.title or self.labels(f"lane.{lane.kind}")
        block = self._set(said, theme.style("lane"), width - _INDENT)
        icon = icon_marks(
            ICON_OF_LANE[lane.kind], 0, 0.5, theme.measure.lane_icon, theme.colour("ink2")
        )
        marks = (icon, *words(block, _INDENT, 0, theme.colour("ink"), width - _INDENT))
        key = ("h3", entry.stage.id if entry.stage else "", lane.id)
        return Row(key, marks, block.height, before=14, keep=True, under=under)

    def _entry_rows(self, entry: Entry, width: float, under: Row | None) -> Iterator[Row]:
        text = self.theme.style("report_text")
        small = self.theme.style("report_footer")
        rows: list[Row] = []
        if entry.title:
            style = text._replace(weight=500, italic=entry.quoted)
            rows += self._lines(entry, "title", entry.title, style, "ink", width, under)
        for n, paragraph in enumerate(entry.texts):
            rows += self._lines(entry, f"text{n}", paragraph, text, "ink2", width, under)
        if entry.picture:
            rows.append(self._picture(entry, width, under))
        last: list[Row] = []
        if entry.facts:
            last += self._lines(
                entry, "facts", " · ".join(entry.facts), small, "ink3", width, under
            )
        if entry.link:
            shown = self._lines(entry, "link", entry.link, small, "petrol", width, under)
            last += [_linked(row, entry.link) for row in shown]
        if rows and last:
            rows[-1] = replace(rows[-1], keep=True)
        rows += last
        if rows:
            yield replace(rows[0], before=10, keep=len(rows) > 1)
            yield from rows[1:]

    def _lines(
        self,
        entry: Entry,
        what: str,
        text: str,
        style: Style,
        colour: str,
        width: float,
        under: Row | None,
    ) -> Iterator[Row]:
        """A row for each line. The first two stay together, and the last two."""
        room = width - _INDENT
        block = self._set(text, style, room)
        for n, line in enumerate(block.lines):
            one = replace(block, lines=(line,), height=block.leading)
            marks = words(one, _INDENT, 0, self.theme.colour(colour), room)
            keep = len(block.lines) > 1 and n in (0, len(block.lines) - 2)
            yield Row(("p", entry.id, what), tuple(marks), block.leading, keep=keep, under=under)

    def _picture(self, entry: Entry, width: float, under: Row | None) -> Row:
        image = self.journey.index.images[entry.picture or ""]
        wide = min(_PICTURE, width - _INDENT)
        high = min(wide * image.height / image.width, 1.5 * wide)
        wide = high * image.width / image.height
        mark: Mark = Bitmap(_INDENT, 6, wide, high, image.id, 4.0)
        said = one_line(entry.title) or self.labels("card.picture")
        return Row(("figure", said, entry.id), (mark,), high + 12, under=under)

    def _set(self, text: str, style: Style, width: float, most: int | None = None) -> Block:
        return set_text(text, style, width, most, language=self.labels.language)


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of the pages: those of the first begin below its heading."""

    page: tuple[float, float]
    count: int
    width: float
    heading: float

    def room(self, n: int) -> Bounds:
        on_page = n % self.count
        top = MARGIN + (self.heading if n < self.count else 0.0)
        height = self.page[1] - MARGIN - _FOOT - top
        return Bounds(MARGIN + on_page * (self.width + _GAP), top, self.width, height)


def _columns(page: tuple[float, float], heading: float) -> _Columns:
    """As many columns as make the measure good, at least two."""
    room = page[0] - 2 * MARGIN
    count = max(2, round((room + _GAP) / (_MEASURE + _GAP)))
    return _Columns(page, count, (room + _GAP) / count - _GAP, heading)


def _linked(row: Row, url: str) -> Row:
    """The row, with each line of it a link to `url`."""
    links = [
        Hyperlink(mark.x, 0, mark.line.width, row.height, url)
        for mark in row.marks
        if isinstance(mark, Words)
    ]
    return replace(row, marks=(*row.marks, *links))

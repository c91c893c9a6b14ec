"""What changed from one map to another, as pages to print and to hand round."""

from collections import Counter
from collections.abc import Iterator, Sequence

from journeyeditor.insight.change_report import line
from journeyeditor.insight.changes import KINDS, Change
from journeyeditor.insight.words import counted
from journeyeditor.layout.drawing import Bounds, Box, Mark
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.text import words
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.one_line import one_line
from journeyeditor.pdf.columns import Row, fill
from journeyeditor.pdf.made import Bookmark, Made
from journeyeditor.pdf.made import Page as MadePage
from journeyeditor.pdf.pages import fitted, paper_size
from journeyeditor.pdf.report.footer import Footers
from journeyeditor.pdf.report.page import FOOT, HEIGHT, MARGIN, ROOM, WIDTH, Page, spoken
from journeyeditor.pdf.roles import PageReader
from journeyeditor.pdf.tags import Element

_COLUMNS, _GAP = 2, 48.0
_WIDE = (ROOM + _GAP) / _COLUMNS - _GAP
_BAR = 4.0  # wide, in the colour of the kind of change
_INDENT = 16.0
_COLOURS = {
    "added": "opportunity",
    "removed": "pain",
    "moved": "petrol",
    "reworded": "question",
    "changed": "note",
    "shifted": "ink2",
}


def change_pages(
    old: Journey,
    new: Journey,
    found: Sequence[Change],
    theme: Theme,
    labels: Labels,
    paper: str = "A3",
) -> Made:
    """The changes by kind, in two columns. ValueError for a paper that we do not have."""
    table = spoken(labels)
    first = Page(theme, labels)
    y = first.heading("changes", labels("report.changes"), _lead(old, new, found, table))
    y = _counts(first, found, table, y)
    pages = [first]
    rows = list(_rows(first, found, table))

    def room(column: int) -> Bounds:
        top = y if column < _COLUMNS else MARGIN
        left = MARGIN + column % _COLUMNS * (_WIDE + _GAP)
        return Bounds(left, top, _WIDE, FOOT - top)

    for placed in fill(rows, room):
        number = placed.column // _COLUMNS
        while len(pages) <= number:
            pages.append(Page(theme, labels))
        at = room(placed.column)
        pages[number].shapes(placed.row.marks, at.x, at.y + placed.y, placed.row.key)
    drawings = [page.drawing({}) for page in pages]
    drawings = Footers(new, theme, labels, len(pages)).of_pages(drawings, MARGIN, 1)
    upright = paper_size(paper)
    sheet = fitted(WIDTH, HEIGHT, (max(upright), min(upright)), 0.0)
    structure = Element("Document")
    reader = PageReader(structure.add("Sect"))
    made = [MadePage(drawing, sheet, reader.read(drawing)) for drawing in drawings]
    bookmarks = [Bookmark(labels("report.changes"), 0, 0, sheet.height)]
    return Made(made, structure, bookmarks, new, labels)


def _lead(old: Journey, new: Journey, found: Sequence[Change], table: Labels) -> str:
    """Which two maps, and how much is different."""
    names = [_name(journey, table) for journey in (old, new)]
    said = table("report.changes.of", old=names[0], new=names[1])
    count = counted(table, "change.count", len(found)) if found else table("change.same")
    return f"{said}. {count}."


def _name(journey: Journey, table: Labels) -> str:
    title = one_line(journey.title) or table("untitled")
    return f"{title}, {table.date(journey.date)}" if journey.date else title


def _counts(page: Page, found: Sequence[Change], table: Labels, y: float) -> float:
    """A figure for each kind of change that there is; the y below them."""
    counts = Counter(change.kind for change in found)
    x, lowest = MARGIN, y
    for kind in KINDS:
        if not counts[kind]:
            continue
        colour = page.theme.colour(_COLOURS[kind])
        page.shapes([Box(0, 0, _BAR, 44, fill=colour)], x, y)
        key = ("p", "count", kind, "told")
        number = page.labels.number(counts[kind])
        place = (x + _INDENT, y - 3, 130)
        below = page.text(key, number, "metric", place)
        below = page.text(
            key, table(f"change.{kind}"), "report_footer", (*place[:1], below, 130), "ink2"
        )
        lowest = max(lowest, below)
        x += 150
    return lowest + 28 if lowest > y else y


def _rows(page: Page, found: Sequence[Change], table: Labels) -> Iterator[Row]:
    theme = page.theme
    for kind in KINDS:
        some = [change for change in found if change.kind == kind]
        if not some:
            continue
        block = page.block(table(f"change.{kind}"), "report_h2", _WIDE)
        rule: Mark = Box(0, 0, _WIDE, 1, fill=theme.colour("line"))
        marks = (rule, *words(block, 0, 10, theme.colour("ink"), _WIDE))
        over = Row(("h2", "change", kind), marks, 14 + block.height, before=24, keep=True)
        yield over
        bar = theme.colour(_COLOURS[kind])
        for n, change in enumerate(some):
            said = line(change, table)
            text = page.block(said[:1].upper() + said[1:], "report_text", _WIDE - _INDENT)
            marks = (
                Box(0, 3, _BAR, text.height - 6, fill=bar),
                *words(text, _INDENT, 0, theme.colour("ink"), _WIDE - _INDENT),
            )
            yield Row(("li", kind, str(n), "told"), marks, text.height, before=6, under=over)

"""A poster cut into sheets that any printer can print: overlapping, numbered, with crop marks."""

from dataclasses import replace
from math import ceil

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Bounds, Box, Drawing, Grid, Mark, Part, Path, Stroke
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.text import words
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.one_line import one_line
from journeyeditor.pdf.choosing import laid_out
from journeyeditor.pdf.made import Bookmark, Made, Page
from journeyeditor.pdf.options import Options
from journeyeditor.pdf.pages import MARGIN, Sheet, Size, map_sheet, paper_size, points, turned
from journeyeditor.pdf.plain_texts import plain_texts
from journeyeditor.pdf.roles import PageReader
from journeyeditor.pdf.tags import Element, Reading
from journeyeditor.typeset import set_text

EDGE = points(10)  # of a sheet, where printers do not print
RIM = 12.0  # points around the map: wider margins would only be glued
_LEAST_PART = 0.85  # of the size asked for, which a poster may shrink to for the sake of sheets
_MARK = 14.0  # length of a crop mark, in points


@dataclass(frozen=True, slots=True)
class Tile:
    """A sheet: its row and column from 1, and what of the poster it shows, in the poster's points
    from its upper left corner."""

    row: int
    column: int
    shows: Bounds


@dataclass(frozen=True, slots=True)
class Cut:
    """A poster cut into sheets of `size`; blank ones are left out."""

    size: Size
    overlap: float  # points that neighbours have in common, for the glue
    poster: Sheet
    tiles: tuple[Tile, ...]


def cut(drawing: Drawing, scale: float, size: Size, overlap: float, rim: float = RIM) -> Cut:
    """Cut a poster that shows `drawing` at `scale`, with `rim` around it, the sheets turned so that
    there are fewer. It gets a little smaller where this saves a row or a column of sheets that
    would show next to nothing."""
    made = [_cut(drawing, scale, way, overlap, rim) for way in turned(size, "auto")]
    return min(made, key=lambda one: (len(one.tiles), -one.poster.scale))


def tiles(journey: Journey, theme: Theme, labels: Labels, options: Options) -> Made:
    """A poster on the paper of `options` in sheets, a plan of them first."""
    drawing = laid_out(journey, theme, labels, options, framed=False)
    poster = map_sheet(drawing.width, drawing.height, options.on, options.orientation)
    rim = RIM if options.margin is None else points(options.margin)
    made = cut(drawing, poster.scale, paper_size(options.sheet), points(options.overlap), rim)
    structure = Element("Document")
    pages = [_plan(drawing, made, journey, theme, labels, structure.add("Sect"))]
    pages += [_page(drawing, made, tile, journey, theme, labels) for tile in made.tiles]
    bookmarks = [Bookmark(labels("tiles.plan"), 0, 0, pages[0].sheet.height)]
    bookmarks += [
        Bookmark(_name(tile, labels), n, 0, made.size[1]) for n, tile in enumerate(made.tiles, 1)
    ]
    told = plain_texts(journey, drawing.shortened, labels)
    return Made(pages, structure, bookmarks, journey, labels, told)


def _cut(drawing: Drawing, scale: float, size: Size, overlap: float, rim: float) -> Cut:
    room = size[0] - 2 * EDGE, size[1] - 2 * EDGE
    step = room[0] - overlap, room[1] - overlap
    sides = drawing.width, drawing.height

    def count(side: int, at: float) -> int:
        return max(1, ceil((sides[side] * at + 2 * rim - overlap) / step[side] - 1e-9))

    def largest(side: int, sheets: int) -> float:
        """The scale at which so many sheets in a row are just enough."""
        return (sheets * step[side] + overlap - 2 * rim) / sides[side]

    for side in (0, 1):
        smaller = largest(side, count(side, scale) - 1)
        if count(side, scale) > 1 and smaller >= scale * _LEAST_PART:
            scale = min(scale, smaller)
    columns, rows = count(0, scale), count(1, scale)
    whole = columns * step[0] + overlap, rows * step[1] + overlap
    left, top = ((whole[n] - sides[n] * scale) / 2 for n in (0, 1))
    poster = Sheet(*whole, scale, left, top)
    found = (
        Tile(row + 1, column + 1, Bounds(column * step[0], row * step[1], *room))
        for row in range(rows)
        for column in range(columns)
    )
    shown = tuple(tile for tile in found if _parts(drawing, poster, tile.shows))
    return Cut(size, overlap, poster, shown)


def _parts(drawing: Drawing, poster: Sheet, shows: Bounds) -> list[Part]:
    """What lies on a sheet; nothing where there is only the grid."""
    scale = poster.scale
    seen = Bounds(
        (shows.x - poster.left) / scale,
        (shows.y - poster.top) / scale,
        shows.width / scale,
        shows.height / scale,
    )
    found = [part for part in drawing.parts if part.bounds.grown(part.ink).meets(seen)]
    return found if any(part.key[0] != "grid" for part in found) else []


# -- the sheets ----------------------------------------------------------------------------------


def _page(
    drawing: Drawing, made: Cut, tile: Tile, journey: Journey, theme: Theme, labels: Labels
) -> Page:
    """A sheet. It is a piece of a picture: who wants to read takes the map itself."""
    width, height = made.size
    poster, shows = made.poster, tile.shows
    shown = replace(drawing, parts=tuple(_parts(drawing, poster, shows)))
    clip = (EDGE, height - EDGE - shows.height, EDGE + shows.width, height - EDGE)
    left, top = poster.left - shows.x + EDGE, poster.top - shows.y + EDGE
    sheet = Sheet(width, height, poster.scale, left, top, clip)
    over = _drawing(made.size, theme, [_frame(made, tile, journey, theme, labels)])
    return Page(shown, sheet, _unread(shown), (over, _unread(over)), f"{tile.row}/{tile.column}")


def _frame(made: Cut, tile: Tile, journey: Journey, theme: Theme, labels: Labels) -> Part:
    """Crop marks where sheets are to be cut, and which sheet this is."""
    width, height = made.size
    style, ink2 = theme.style("report_footer"), theme.colour("ink2")
    stroke = Stroke(theme.colour("ink"), 0.5)
    marks: list[Mark] = []
    for x in (EDGE, width - EDGE - made.overlap, width - EDGE):
        for y, to in ((EDGE - 3, EDGE - 3 - _MARK), (height - EDGE + 3, height - EDGE + 3 + _MARK)):
            marks.append(Path((("M", x, y), ("L", x, to)), stroke=stroke))
    for y in (EDGE, height - EDGE - made.overlap, height - EDGE):
        for x, to in ((EDGE - 3, EDGE - 3 - _MARK), (width - EDGE + 3, width - EDGE + 3 + _MARK)):
            marks.append(Path((("M", x, y), ("L", to, y)), stroke=stroke))
    said = f"{one_line(journey.title) or labels('untitled')} · {_name(tile, labels)}"
    room = width - 2 * EDGE - made.overlap - 40
    block = set_text(said, style, room, 1, language=labels.language)
    marks += words(block, EDGE + 20, height - EDGE + 6, ink2)
    return Part(("frame",), 0, 0, width, height, tuple(marks))


def _name(tile: Tile, labels: Labels) -> str:
    return labels("tiles.sheet", row=tile.row, column=tile.column)


# -- the plan ------------------------------------------------------------------------------------


def _plan(
    drawing: Drawing, made: Cut, journey: Journey, theme: Theme, labels: Labels, section: Element
) -> Page:
    """The poster, small, with the sheets on it and how they go together: on a sheet turned so that
    it is larger."""
    wide = max(tile.shows.right for tile in made.tiles)
    high = max(tile.shows.bottom for tile in made.tiles)

    def fits(size: Size) -> tuple[float, list[Part], float]:
        parts, y = _how_to(size, made, theme, labels)
        room = size[0] - 2 * MARGIN, size[1] - y - MARGIN
        return min(room[0] / wide, room[1] / high), parts, y

    size = max(turned(made.size, "auto"), key=lambda one: fits(one)[0])
    small, parts, top = fits(size)
    poster = made.poster
    sheet = Sheet(
        *size, poster.scale * small, MARGIN + poster.left * small, top + poster.top * small
    )
    parts.append(_sheets_on_it(made, small, top, theme, labels))
    over = _drawing(size, theme, parts)
    return Page(
        drawing,
        sheet,
        _unread(drawing),
        (over, PageReader(section).read(over)),
        labels("tiles.plan"),
    )


def _how_to(size: Size, made: Cut, theme: Theme, labels: Labels) -> tuple[list[Part], float]:
    """Heading and instructions on a sheet of `size`, and the y below them."""
    parts: list[Part] = []
    y, wide = MARGIN, size[0] - 2 * MARGIN
    for role, text, style in (
        ("h1", labels("tiles.plan"), "report_h1"),
        ("p", _how(made, labels), "report_text"),
    ):
        block = set_text(text, theme.style(style), wide, language=labels.language)
        marks = words(block, 0, 0, theme.colour("ink"), wide)
        parts.append(Part((role, "tiles"), MARGIN, y, block.width, block.height, tuple(marks)))
        y += block.height + 8
    return parts, y + 8


def _sheets_on_it(made: Cut, small: float, top: float, theme: Theme, labels: Labels) -> Part:
    marks: list[Mark] = []
    ink = theme.colour("ink")
    stroke = Stroke(ink, 1)
    for tile in made.tiles:
        shows = tile.shows
        x, y = shows.x * small, shows.y * small
        wide, high = shows.width * small, shows.height * small
        marks.append(Box(x, y, wide, high, stroke=stroke))
        number = f"{tile.row}/{tile.column}"
        block = set_text(number, theme.style("report_h2"), language=labels.language)
        left, at = x + (wide - block.width) / 2, y + (high - block.height) / 2
        ground = Box(
            left - 6, at - 2, block.width + 12, block.height + 4, 4, fill=theme.colour("paper")
        )
        marks += [ground, *words(block, left, at, ink)]
    poster = made.poster
    key = ("figure", _how(made, labels))
    return Part(key, MARGIN, top, poster.width * small, poster.height * small, tuple(marks))


def _how(made: Cut, labels: Labels) -> str:
    rows = max(tile.row for tile in made.tiles)
    columns = max(tile.column for tile in made.tiles)
    return labels("tiles.how", count=labels.number(len(made.tiles)), rows=rows, columns=columns)


def _drawing(size: Size, theme: Theme, parts: list[Part]) -> Drawing:
    return Drawing(*size, theme.colour("paper"), tuple(parts), Grid((), (), 0.0, 0.0))


def _unread(drawing: Drawing) -> Reading:
    return Reading(tuple((part, None) for part in drawing.parts))

"""The report that goes to those who never see the program: cover, contents, map, what follows."""

from collections.abc import Callable
from dataclasses import replace

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Drawing, Hyperlink, Part
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.one_line import one_line
from journeyeditor.pdf.choosing import laid_out
from journeyeditor.pdf.full_texts import full_texts
from journeyeditor.pdf.made import Bookmark, Made, Page
from journeyeditor.pdf.options import Options
from journeyeditor.pdf.pages import MARGIN, Sheet, Size, fitted, paper_size, points, turned
from journeyeditor.pdf.reading import MapReader
from journeyeditor.pdf.report.contents import Line, contents
from journeyeditor.pdf.report.cover import cover
from journeyeditor.pdf.report.footer import Footers
from journeyeditor.pdf.report.map_pages import MapPages, map_pages
from journeyeditor.pdf.report.page import HEIGHT, WIDTH
from journeyeditor.pdf.report.page import MARGIN as PAGE_MARGIN
from journeyeditor.pdf.report.personas import personas
from journeyeditor.pdf.report.plan import plan
from journeyeditor.pdf.report.priorities import priorities, rows_of
from journeyeditor.pdf.report.sources import sources
from journeyeditor.pdf.roles import PageReader
from journeyeditor.pdf.tags import Element


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """Pages that belong together, and what contents and bookmarks call them."""

    title: str
    drawings: list[Drawing]
    sheets: list[Sheet]
    is_map: bool = False


def share(
    journey: Journey,
    theme: Theme,
    labels: Labels,
    options: Options,
    step: Callable[[], None] = lambda: None,
) -> Made:
    """The report. Paper and orientation are for the map; other pages lie. `step` is called after
    everything that takes a while."""
    sections = report(journey, theme, labels, options, step)
    structure = Element("Document")
    pages: list[Page] = []
    for section in sections:
        below = structure.add("Sect")
        reader = MapReader(journey, labels, below) if section.is_map else PageReader(below)
        for drawing, sheet in zip(section.drawings, section.sheets, strict=True):
            name = "" if pages else section.title  # the cover has no number
            pages.append(Page(drawing, sheet, reader.read(drawing), label=name))
    return Made(pages, structure, _bookmarks(sections, journey, labels), journey, labels)


def report(
    journey: Journey,
    theme: Theme,
    labels: Labels,
    options: Options,
    step: Callable[[], None] = lambda: None,
) -> list[Section]:
    """The sections of a report, their pages numbered. What the map does not hold has none."""

    def draw(some: Journey) -> Drawing:
        drawing = laid_out(some, theme, labels, options)
        step()
        return drawing

    size = paper_size(options.on)
    margin = MARGIN if options.margin is None else points(options.margin)
    on = _page_sheet((max(size), min(size)), options.margin)
    ways = turned(size, options.orientation)
    shown = map_pages(journey, ways, margin, draw)
    weights = options.weights
    named: list[tuple[str, list[Drawing]]] = [
        (labels("report.personas"), personas(journey, theme, labels)),
        (labels("report.priorities"), priorities(journey, theme, labels, weights)),
        (labels("report.plan"), plan(journey, theme, labels, weights)),
        (labels("report.sources"), sources(journey, theme, labels)),
    ]
    step()
    # Of personas everything is on their own pages.
    said = {persona.id for persona in journey.personas if persona.name}
    short = dict.fromkeys(id_ for drawing in shown.drawings for id_ in drawing.shortened)
    shortened = tuple(id_ for id_ in short if id_ not in said)
    first = replace(shown.drawings[0], shortened=shortened)
    named.append((labels("full_texts"), full_texts(first, journey, labels, theme, (WIDTH, HEIGHT))))
    rest = [Section(title, made, [on] * len(made)) for title, made in named if made]
    step()
    links = rows_of(journey, weights) if rest else {}
    map_section = _map_section(journey, shown, margin, labels, links)
    edge_to_edge = _page_sheet((max(size), min(size)), None)
    start = [Section(labels("report.cover"), cover(journey, theme, labels), [edge_to_edge])]
    found = [map_section, *rest]
    if rest:
        lines = _lines(found, journey, labels, 3)
        start.append(
            Section(labels("report.contents"), [contents(lines, journey, theme, labels)], [on])
        )
    return _numbered([*start, *found], journey, theme, labels, margin)


def _page_sheet(size: Size, margin: float | None) -> Sheet:
    """A page of the report on paper of `size`: as large as fits with the margins it has, or with
    `margin` (in millimetres) instead."""
    wanted = 0.0 if margin is None else points(margin)
    own = 0.0 if margin is None else PAGE_MARGIN
    room = fitted(WIDTH - 2 * own, HEIGHT - 2 * own, size, wanted)
    return replace(room, left=room.left - own * room.scale, top=room.top - own * room.scale)


def _map_section(
    journey: Journey, shown: MapPages, margin: float, labels: Labels, rows: dict[str, str]
) -> Section:
    drawings = [
        replace(drawing, parts=tuple(_linked(part, rows) for part in drawing.parts))
        for drawing in shown.drawings
    ]
    sheets = [_sheet(drawing, shown, margin) for drawing in drawings]
    return Section(labels("report.map"), drawings, sheets, is_map=True)


def _linked(part: Part, rows: dict[str, str]) -> Part:
    """A card that is in the list of priorities, as a link to its place there."""
    target = rows.get(part.key[1]) if part.key[0] == "card" else None
    if target is None:
        return part
    return replace(part, look=(*part.marks, Hyperlink(0, 0, part.width, part.height, target)))


def _sheet(drawing: Drawing, shown: MapPages, margin: float) -> Sheet:
    """The page of a part of the map: in the middle across, at the top."""
    width, height = shown.size
    left = max((width - drawing.width * shown.scale) / 2, margin)
    return Sheet(width, height, shown.scale, left, margin)


def _numbered(
    sections: list[Section], journey: Journey, theme: Theme, labels: Labels, margin: float
) -> list[Section]:
    """The sections with a footer on every page but the cover."""
    count = sum(len(section.drawings) for section in sections)
    scale = sections[0].sheets[0].scale
    footers = Footers(journey, theme, labels, count, scale)
    cover, *rest = sections
    out, first = [cover], 1 + len(cover.drawings)
    for section in rest:
        if section.is_map:
            drawings = footers.of_maps(section.drawings, section.sheets, margin, first)
        else:
            drawings = footers.of_pages(section.drawings, PAGE_MARGIN, first)
        out.append(replace(section, drawings=drawings))
        first += len(section.drawings)
    return out


# -- what leads to the pages ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Entry:
    """Something to find: its name, the page it is on within its section, its part."""

    title: str
    page: int
    part: Part


def _inside(section: Section, journey: Journey, labels: Labels) -> list[_Entry]:
    """The stages of the map and after them its lanes, the personas."""
    found: dict[tuple[str, ...], _Entry] = {}
    lanes: dict[tuple[str, ...], _Entry] = {}
    for n, drawing in enumerate(section.drawings):
        for part in drawing.parts:
            noun, *ids = part.key
            if noun == "stage" and section.is_map:
                title = journey.index.stages[ids[0]].title
                number = str(journey.index.stage_number[ids[0]] + 1)
                found.setdefault(part.key, _Entry(one_line(title) or number, n, part))
            elif noun == "lane" and section.is_map:
                lane = journey.index.lanes[ids[0]]
                name = one_line(lane.title) or labels(f"lane.{lane.kind}")
                lanes.setdefault(part.key, _Entry(name, n, part))
            elif part.key[:2] == ("h1", "persona"):
                title = journey.index.personas[ids[1]].name
                found.setdefault(part.key, _Entry(one_line(title), n, part))
    return [*found.values(), *lanes.values()]


def _head(section: Section) -> Part:
    """The part that a section begins with."""
    parts = section.drawings[0].parts
    return next((part for part in parts if part.key[0] in ("title", "h1")), parts[0])


def _lines(sections: list[Section], journey: Journey, labels: Labels, first: int) -> list[Line]:
    """The contents of `sections`, the first of which begins on the page `first` (from 1)."""
    lines: list[Line] = []
    for section in sections:
        lines.append(Line(section.title, first, "/".join(_head(section).key)))
        lines += [
            Line(entry.title, first + entry.page, "/".join(entry.part.key), below=True)
            for entry in _inside(section, journey, labels)
            if entry.part.key[0] != "lane"  # these are on the page that all can see
        ]
        first += len(section.drawings)
    return lines


def _bookmarks(sections: list[Section], journey: Journey, labels: Labels) -> list[Bookmark]:
    bookmarks: list[Bookmark] = []
    page = 0
    for section in sections:
        below = tuple(
            _bookmark(entry.title, page + entry.page, section.sheets[entry.page], entry.part)
            for entry in _inside(section, journey, labels)
        )
        bookmarks.append(Bookmark(section.title, page, 0, section.sheets[0].height, below))
        page += len(section.drawings)
    return bookmarks


def _bookmark(title: str, page: int, sheet: Sheet, part: Part) -> Bookmark:
    left, top = sheet.on_page(part.x, part.y)
    return Bookmark(title, page, max(left - MARGIN, 0.0), min(top + MARGIN, sheet.height))

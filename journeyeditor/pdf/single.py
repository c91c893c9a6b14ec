"""The whole map on one page, and pages with what it had to shorten."""

from dataclasses import replace

from journeyeditor.layout.drawing import Drawing
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.one_line import one_line
from journeyeditor.pdf.full_texts import MARGIN as TEXT_MARGIN
from journeyeditor.pdf.full_texts import full_texts
from journeyeditor.pdf.made import Bookmark, Made, Page
from journeyeditor.pdf.options import Options
from journeyeditor.pdf.pages import MARGIN, Sheet, map_sheet, points, text_sheet
from journeyeditor.pdf.plain_texts import plain_texts
from journeyeditor.pdf.reading import MapReader
from journeyeditor.pdf.report.footer import Footers
from journeyeditor.pdf.roles import PageReader
from journeyeditor.pdf.tags import Element


def single(
    drawing: Drawing, journey: Journey, theme: Theme, labels: Labels, options: Options
) -> Made:
    """`drawing`, which shows `journey`, on the paper of `options`, and on pages what it shortens; a
    poster is one page."""
    margin = MARGIN if options.margin is None else points(options.margin)
    sheet = map_sheet(drawing.width, drawing.height, options.on, options.orientation, margin)
    structure = Element("Document")
    reader = MapReader(journey, labels, structure.add("Sect"))
    pages = [Page(drawing, sheet, reader.read(drawing))]
    bookmarks = _bookmarks(drawing, journey, sheet, margin, labels)
    if options.profile == "poster":
        told = plain_texts(journey, drawing.shortened, labels)
        return Made(pages, structure, bookmarks, journey, labels, told)
    texts = _texts(drawing, journey, theme, labels, options, sheet)
    if texts:
        bookmarks.append(Bookmark(labels("full_texts"), 1, 0, texts[0][1].height))
    below = PageReader(structure.add("Sect"))
    pages += [Page(text, on, below.read(text)) for text, on in texts]
    return Made(pages, structure, bookmarks, journey, labels)


def _texts(
    drawing: Drawing,
    journey: Journey,
    theme: Theme,
    labels: Labels,
    options: Options,
    sheet: Sheet,
) -> list[tuple[Drawing, Sheet]]:
    """What the map shortens, on pages with the margin that is asked for."""
    paper = text_sheet(options.on, sheet)
    wider = 0.0 if options.margin is None else points(options.margin) - TEXT_MARGIN
    on = replace(paper, left=wider, top=wider)
    size = paper.width - 2 * wider, paper.height - 2 * wider
    said = full_texts(drawing, journey, labels, theme, size)
    footers = Footers(journey, theme, labels, len(said) + 1)
    return [(text, on) for text in footers.of_pages(said, TEXT_MARGIN, 2)]


def _bookmarks(
    drawing: Drawing, journey: Journey, sheet: Sheet, margin: float, labels: Labels
) -> list[Bookmark]:
    """The map, and in it its stages and its lanes."""
    title = one_line(journey.title) or labels("untitled")
    margin *= sheet.scale
    below: list[Bookmark] = []
    for n, span in enumerate(drawing.grid.stages, 1):
        left, top = sheet.on_page(span.start, drawing.grid.top)
        name = one_line(journey.index.stages[span.id].title) or str(n)
        below.append(Bookmark(name, 0, max(left - margin, 0.0), min(top + margin, sheet.height)))
    for span in drawing.grid.lanes:
        lane = journey.index.lanes[span.id]
        left, top = sheet.on_page(0.0, span.start)
        name = one_line(lane.title) or labels(f"lane.{lane.kind}")
        below.append(Bookmark(name, 0, max(left - margin, 0.0), min(top + margin, sheet.height)))
    return [Bookmark(title, 0, 0, sheet.height, tuple(below))]

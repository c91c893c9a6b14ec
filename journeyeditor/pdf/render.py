"""Renders a map as a PDF of one page, and pages with what it had to shorten."""

from journeyeditor.layout.drawing import Drawing
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.labels import labels as labels_of
from journeyeditor.layout.theme import Theme, load_theme
from journeyeditor.model import Journey
from journeyeditor.pdf.assemble import Page, Progress, assemble, one_line
from journeyeditor.pdf.finish import Bookmark
from journeyeditor.pdf.full_texts import MARGIN as TEXT_MARGIN
from journeyeditor.pdf.full_texts import full_texts
from journeyeditor.pdf.pages import MARGIN, Sheet, map_sheet, text_sheet
from journeyeditor.pdf.reading import MapReader
from journeyeditor.pdf.report.footer import numbered
from journeyeditor.pdf.roles import PageReader
from journeyeditor.pdf.tags import Element


def render(
    drawing: Drawing,
    journey: Journey,
    *,
    paper: str = "own",
    orientation: str = "auto",
    theme: Theme | None = None,
    labels: Labels | None = None,
    source: bytes | None = None,
    progress: Progress | None = None,
) -> bytes:
    """The PDF of `drawing`, which shows `journey`: same input, same bytes.

    `theme` and `labels` are for the pages after the map; `source` is the map to carry along, so
    that the PDF can be opened again. Raises ValueError for a paper or orientation that we do not
    have, MapError for a picture that is none.
    """
    theme = theme or load_theme("print")
    labels = labels or labels_of(journey.language)
    sheet = map_sheet(drawing.width, drawing.height, paper, orientation)
    text = text_sheet(paper, sheet)
    said = full_texts(drawing, journey, labels, theme, (text.width, text.height))
    sheets = [text] * len(said)
    said = numbered(said, sheets, journey, theme, labels, TEXT_MARGIN, 2, len(said) + 1)

    structure = Element("Document")
    reader = MapReader(journey, labels, structure.add("Sect"))
    pages = [Page(drawing, sheet, reader.read(drawing))]
    texts = PageReader(structure.add("Sect"))
    pages += [Page(page, text, texts.read(page)) for page in said]
    bookmarks = map_bookmarks(drawing, journey, sheet, labels)
    if said:
        bookmarks.append(Bookmark(labels("full_texts"), 1, 0, text.height))
    return assemble(pages, structure, bookmarks, journey, labels, source, progress)


def map_bookmarks(
    drawing: Drawing, journey: Journey, sheet: Sheet, labels: Labels
) -> list[Bookmark]:
    """The map, and in it its stages."""
    titles = {stage.id: one_line(stage.title) for stage in journey.stages}
    margin = MARGIN * sheet.scale
    stages: list[Bookmark] = []
    for n, span in enumerate(drawing.grid.stages, 1):
        left, top = sheet.on_page(span.start, drawing.grid.top)
        stages.append(Bookmark(titles[span.id] or str(n), 0, left - margin, top + margin))
    title = one_line(journey.title) or labels("untitled")
    return [Bookmark(title, 0, 0, sheet.height, tuple(stages))]

"""Puts a PDF together: the map's page, pages with what it had to shorten, facts, outline."""

from collections.abc import Callable

from journeyeditor.layout.drawing import Box, Drawing
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.labels import labels as labels_of
from journeyeditor.layout.theme import Theme, load_theme
from journeyeditor.model import Journey
from journeyeditor.pdf.canvas import Pages
from journeyeditor.pdf.finish import Bookmark, Facts, finish
from journeyeditor.pdf.full_texts import full_texts
from journeyeditor.pdf.images import Pictures
from journeyeditor.pdf.links import links
from journeyeditor.pdf.operators import box
from journeyeditor.pdf.pages import MARGIN, Sheet, map_sheet, text_sheet
from journeyeditor.pdf.painter import Painter
from journeyeditor.pdf.resources import Resources
from journeyeditor.pdf.semantics import story

Progress = Callable[[float], None]  # is told the part done, from 0 to 1; may raise to stop

_PAINTED = 0.7  # of the time, roughly; subsetting and compressing take the rest
_EVERY = 500  # parts


def render(
    drawing: Drawing,
    journey: Journey,
    *,
    paper: str = "own",
    orientation: str = "auto",
    theme: Theme | None = None,
    labels: Labels | None = None,
    progress: Progress | None = None,
) -> bytes:
    """The PDF of `drawing`, which shows `journey`: same input, same bytes.

    `theme` and `labels` are for the pages after the map. Raises ValueError for a paper or
    orientation that we do not have, MapError for a picture that is none.
    """
    theme = theme or load_theme("print")
    labels = labels or labels_of(journey.language)
    sheet = map_sheet(drawing.width, drawing.height, paper, orientation)
    text = text_sheet(paper, sheet)
    said = full_texts(drawing, journey, labels, theme, (text.width, text.height))

    resources = Resources()
    tick = _clock(progress, 2 * sum(len(view.parts) for view in (drawing, *said)))
    painter = Painter(resources, Pictures(journey, drawing.images).picture, tick)
    pages = Pages()
    views = [
        (drawing, sheet, story(drawing, journey)),
        *((page, text, page.parts) for page in said),
    ]
    for view, on, order in views:
        pages.add(on, [*_ground(view, on), *painter.paint(view, order)], links(view))
    bookmarks = _bookmarks(drawing, journey, sheet, labels)
    if said:
        bookmarks.append(Bookmark(labels("full_texts"), 1, 0, text.height))
    return finish(pages.finished(), resources, _facts(journey, labels), bookmarks)


def _clock(progress: Progress | None, ticks: int) -> Callable[[], None]:
    """What counts ticks and tells `progress` now and then."""
    done = 0

    def tick() -> None:
        nonlocal done
        done += 1
        if progress is not None and done % _EVERY == 0:
            progress(_PAINTED * done / ticks)

    return tick


def _ground(view: Drawing, sheet: Sheet) -> list[str]:
    """The colour of the whole page, margins too, where it is not white."""
    if view.paper.lower() == "#ffffff":
        return []
    left, top = -sheet.left / sheet.scale, -sheet.top / sheet.scale
    width, height = sheet.width / sheet.scale, sheet.height / sheet.scale
    return [box(Box(left, top, width, height, fill=view.paper))]


def _facts(journey: Journey, labels: Labels) -> Facts:
    scope, state = labels(f"scope.{journey.scope}"), labels(f"state.{journey.state}")
    return Facts(
        title=_one_line(journey.title) or labels("untitled"),
        author=_one_line(journey.author or journey.organisation),
        subject=_one_line(journey.objective) or f"{scope}, {state.lower()}",
        language=journey.language,
    )


def _bookmarks(drawing: Drawing, journey: Journey, sheet: Sheet, labels: Labels) -> list[Bookmark]:
    """The map, and in it its stages."""
    titles = {stage.id: _one_line(stage.title) for stage in journey.stages}
    margin = MARGIN * sheet.scale
    stages: list[Bookmark] = []
    for n, span in enumerate(drawing.grid.stages, 1):
        left, top = sheet.on_page(span.start, drawing.grid.top)
        stages.append(Bookmark(titles[span.id] or str(n), 0, left - margin, top + margin))
    title = _one_line(journey.title) or labels("untitled")
    return [Bookmark(title, 0, 0, sheet.height, tuple(stages))]


def _one_line(text: str) -> str:
    return " ".join(text.split())

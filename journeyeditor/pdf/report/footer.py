"""The line at the foot of every page: whose map it is, and which page."""

from collections.abc import Sequence
from dataclasses import replace

from journeyeditor.layout.drawing import Drawing, Part
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.text import words
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.pdf.pages import Sheet
from journeyeditor.typeset import set_text

_GAP = 36.0
_UP = 18.0  # points of the sheet from its lower edge, on a page whose margin is as wide as a map's


def numbered(
    drawings: Sequence[Drawing],
    sheets: Sequence[Sheet],
    journey: Journey,
    theme: Theme,
    labels: Labels,
    margin: float,
    first: int,
    pages: int,
) -> list[Drawing]:
    """The drawings with a footer each, counted from `first` of `pages`; `margin` in points of the
    drawings, which lie on `sheets`."""
    return [
        replace(
            drawing,
            parts=(
                *drawing.parts,
                _footer(drawing, sheet, journey, theme, labels, margin, (n, pages)),
            ),
        )
        for n, (drawing, sheet) in enumerate(zip(drawings, sheets, strict=True), first)
    ]


def _footer(
    drawing: Drawing,
    sheet: Sheet,
    journey: Journey,
    theme: Theme,
    labels: Labels,
    margin: float,
    number: tuple[int, int],
) -> Part:
    """As large on paper as on a page that is not scaled, whatever the scale of a map."""
    style, ink3 = theme.style("report_footer"), theme.colour("ink3")
    scale = 1.0 if margin else sheet.scale
    style = replace(style, size=style.size / scale, leading=style.leading / scale)
    width = drawing.width - 2 * margin
    said = labels("page_of", page=number[0], pages=number[1])
    if journey.organisation:
        said = f"{' '.join(journey.organisation.split())} · {said}"
    count = set_text(said, style, width, 1, language=labels.language)
    title = " ".join(journey.title.split()) or labels("untitled")
    name = set_text(title, style, width - count.width - _GAP / scale, 1, language=labels.language)
    marks = [*words(name, 0, 0, ink3), *words(count, width - count.width, 0, ink3)]
    if margin:
        y = drawing.height - margin - count.height
    else:
        y = (sheet.height - sheet.top - _UP) / sheet.scale - count.height
    return Part(("footer",), margin, y, width, count.height, tuple(marks))

"""The line at the foot of every page: whose map it is, and which page."""

from collections.abc import Sequence
from dataclasses import replace

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Drawing, Part
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.text import words
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.one_line import one_line
from journeyeditor.pdf.pages import Sheet
from journeyeditor.typeset import set_text

_GAP = 36.0
_LEAST = 8.0  # points of the sheet below a footer, where a map has hardly a margin


@dataclass(frozen=True, slots=True, eq=False)
class Footers:
    """The footers of one document of so many `pages`; `scale` is that of its pages of text."""

    journey: Journey
    theme: Theme
    labels: Labels
    pages: int
    scale: float = 1.0

    def of_pages(self, drawings: Sequence[Drawing], margin: float, first: int) -> list[Drawing]:
        """The drawings with a footer each above their lower `margin`, counted from `first`."""
        out: list[Drawing] = []
        for n, drawing in enumerate(drawings, first):
            footer = self._footer(margin, drawing.width - 2 * margin, 1.0, n)
            place = replace(footer, y=drawing.height - margin - footer.height)
            out.append(replace(drawing, parts=(*drawing.parts, place)))
        return out

    def of_maps(
        self, drawings: Sequence[Drawing], sheets: Sequence[Sheet], margin: float, first: int
    ) -> list[Drawing]:
        """The drawings with a footer each in the middle of the lower `margin` of their sheet, as
        large on paper as on the pages of text."""
        out: list[Drawing] = []
        pairs = zip(drawings, sheets, strict=True)
        for n, (drawing, sheet) in enumerate(pairs, first):
            footer = self._footer(0.0, drawing.width, sheet.scale / self.scale, n)
            up = max(margin / 2, _LEAST)
            y = (sheet.height - sheet.top - up) / sheet.scale - footer.height
            out.append(replace(drawing, parts=(*drawing.parts, replace(footer, y=y))))
        return out

    def _footer(self, x: float, width: float, scale: float, number: int) -> Part:
        labels, language = self.labels, self.labels.language
        style, ink3 = self.theme.style("report_footer"), self.theme.colour("ink3")
        style = style._replace(size=style.size / scale, leading=style.leading / scale)
        said = labels("page_of", page=number, pages=self.pages)
        if self.journey.organisation:
            said = f"{one_line(self.journey.organisation)} · {said}"
        count = set_text(said, style, width, 1, language=language)
        title = one_line(self.journey.title) or labels("untitled")
        name = set_text(title, style, width - count.width - _GAP / scale, 1, language=language)
        marks = [*words(name, 0, 0, ink3), *words(count, width - count.width, 0, ink3)]
        return Part(("footer",), x, 0.0, width, count.height, tuple(marks))

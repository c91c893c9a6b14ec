"""What is in a report and on which page, each line a link to it."""

from collections.abc import Sequence

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Box, Drawing
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.legend import signs_of
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.one_line import one_line
from journeyeditor.pdf.report.page import FOOT, MARGIN, ROOM, Page, Weight

_COLUMN = 520.0
_ROW = 26.0
_SIGNS = 420.0  # how wide the signs of the map are


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the contents: `target` is the key of the part it leads to, `page` counts from 1;
    `below` lines are indented."""

    title: str
    page: int
    target: str
    below: bool = False


def contents(lines: Sequence[Line], journey: Journey, theme: Theme, labels: Labels) -> Drawing:
    """One page, in two columns where there are many lines; those that find no room are left out:
    the bookmarks have them all. Beside one column stands how the map is read."""
    page = Page(theme, labels)
    top = page.heading("contents", labels("report.contents"))
    x, y = MARGIN, top
    for n, line in enumerate(lines):
        if y + _ROW > FOOT:
            x, y = x + ROOM - _COLUMN, top
            if x > MARGIN + ROOM - _COLUMN + 1:
                break
        if not line.below:
            page.shapes([Box(x, y, _COLUMN, 1, fill=theme.colour("line"))])
        key = ("li", "contents", str(n))
        left = x + (20 if line.below else 0)
        link = f"#{line.target}"
        weight: Weight | None = None if line.below else 600
        room, said = _COLUMN - 60 - (left - x), one_line(line.title)
        block = page.block(said, "report_text", room, most=1, weight=weight)
        place = (left, y + 4, block.width + 1)
        page.text(key, said, "report_text", place, most=1, link=link, weight=weight)
        number = labels.number(line.page)
        place = (x + _COLUMN - 50, y + 4, 50)
        page.text(key, number, "report_text", place, "ink2", align="end", link=link)
        y += _ROW
    if x == MARGIN:
        _how_to_read(page, journey, top)
    return page.drawing({})


def _how_to_read(page: Page, journey: Journey, y: float) -> None:
    """The signs of the map, one below the other."""
    theme, x = page.theme, MARGIN + ROOM - _SIGNS
    signs = signs_of(journey, theme, page.labels)
    if not signs:
        return
    said = page.labels("report.how_to_read")
    y = page.text(("h2", "signs"), said, "report_h2", (x, y + 1, _SIGNS)) + 7
    wide = max(sign.width for sign in signs) + 14
    for n, sign in enumerate(signs):
        if y + _ROW > FOOT:
            break
        page.shapes(sign.marks, x, y + 2)
        left = x + wide if sign.width else x
        place = (left, y, MARGIN + ROOM - left)
        page.text(("li", "signs", str(n)), sign.words, "report_text", place, "ink2", most=1)
        y += _ROW

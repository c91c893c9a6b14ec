"""A page of a report while it is written: 1191 × 842 points, an A3 lying, scaled to the paper."""

from collections.abc import Iterable
from dataclasses import field
from typing import Literal

from journeyeditor.dataclass import dataclass
from journeyeditor.insight.words import words as words_in
from journeyeditor.layout.drawing import Drawing, Grid, Hyperlink, Key, Mark, Part
from journeyeditor.layout.labels import LANGUAGES, Labels
from journeyeditor.layout.labels import labels as labels_of
from journeyeditor.layout.text import words
from journeyeditor.layout.theme import Theme
from journeyeditor.typeset import Block, set_text

Weight = Literal[400, 500, 600]

WIDTH, HEIGHT = 1191.0, 842.0
MARGIN = 48.0
ROOM = WIDTH - 2 * MARGIN
_DISPLAY, _DISPLAY_LEADING = 38.0, 1.06  # points: lines of type this large stand closer
_OTHER_SIDE = {"start": "end", "end": "start"}
FOOT = HEIGHT - MARGIN - 24.0  # what is written ends above the footer


@dataclass(slots=True)
class Page:
    """Collects parts. Keys say what a part is to a reader (pdf/roles.py)."""

    theme: Theme
    labels: Labels
    parts: list[Part] = field(default_factory=list)

    def text(
        self,
        key: Key,
        text: str,
        style: str,
        place: tuple[float, float, float],
        colour: str = "ink",
        *,
        most: int | None = None,
        align: str = "start",
        link: str = "",
        weight: Weight | None = None,
        size: float | None = None,
    ) -> float:
        """Write `text` at `place` (left, top, width); the y below it. `link` makes it lead on."""
        x, y, width = place
        block = self.block(text, style, width, most=most, weight=weight, size=size)
        ink = colour if colour.startswith("#") else self.theme.colour(colour)
        # What runs from right to left keeps its column all the same: headings are there.
        side = _OTHER_SIDE.get(align, align) if block.rtl else align
        marks = words(block, 0, 0, ink, width, side)
        if link:
            marks.append(Hyperlink(0, 0, width, block.height, link))
        self.parts.append(Part(key, x, y, width, block.height, tuple(marks)))
        return y + block.height

    def block(
        self,
        text: str,
        style: str,
        width: float | None = None,
        *,
        most: int | None = None,
        weight: Weight | None = None,
        size: float | None = None,
    ) -> Block:
        """`text` typeset in a style of the theme, perhaps in another weight or size."""
        type_ = self.theme.style(style)
        if weight is not None:
            type_ = type_._replace(weight=weight)
        if size is not None:
            lead = _DISPLAY_LEADING if size >= _DISPLAY else type_.leading / type_.size
            type_ = type_._replace(leading=size * lead, size=size)
        return set_text(text, type_, width, most, language=self.labels.language)

    def shapes(
        self,
        marks: Iterable[Mark],
        x: float = 0,
        y: float = 0,
        key: Key = ("frame",),
        size: tuple[float, float] | None = None,
    ) -> None:
        """Draw what only frames the page, or with a key of its own says something; on the rest of
        the page, or on so many points of it."""
        wide, high = size or (WIDTH - x, HEIGHT - y)
        self.parts.append(Part(key, x, y, wide, high, tuple(marks)))

    def heading(self, key: str, text: str, lead: str = "") -> float:
        """The heading of a page and what it is about; the y where the page begins."""
        y = self.text(("h1", key), text, "report_h1", (MARGIN, MARGIN, ROOM), most=2)
        if lead:
            y = self.text(("p", key, "lead"), lead, "report_text", (MARGIN, y + 2, ROOM), "ink2")
        return y + 24

    def drawing(self, images: dict[str, bytes]) -> Drawing:
        """The page as it is now."""
        paper = self.theme.colour("paper")
        nowhere = Grid((), (), 0.0, 0.0)
        return Drawing(WIDTH, HEIGHT, paper, tuple(self.parts), nowhere, images=images)


def spoken(labels: Labels) -> Labels:
    """The words of remarks and reports in the language of `labels`, whatever the map's own is."""
    table = labels.table
    return next(
        (words_in(name) for name in LANGUAGES if labels_of(name).table == table),
        words_in(LANGUAGES[0]),
    )

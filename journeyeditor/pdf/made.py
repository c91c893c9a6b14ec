"""A document before it is written: its pages, how they are read, and what leads to them."""

from collections.abc import Sequence

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Drawing
from journeyeditor.layout.labels import Labels
from journeyeditor.model import Journey
from journeyeditor.pdf.pages import Sheet
from journeyeditor.pdf.tags import Element, Reading


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """What is on a page, where on its sheet, and how it is read; `over` it what is not scaled, from
    the upper left corner of the sheet, with how that is read; and what a viewer calls the page, if
    not by its number."""

    drawing: Drawing
    sheet: Sheet
    reading: Reading
    over: tuple[Drawing, Reading] | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline: a place on a page (from 0), in the page's points (y up)."""

    title: str
    page: int
    left: float
    top: float
    children: tuple["Bookmark", ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """A whole document. `structure` holds the elements of the pages' readings; `journey` is the map
    as it is shown, `labels` the words that are not its own; `texts` is what its pages shorten and
    none of them says in full."""

    pages: Sequence[Page]
    structure: Element
    bookmarks: Sequence[Bookmark]
    journey: Journey
    labels: Labels
    texts: str = ""

"""What a PDF says beside what it shows: a tree of elements, and which marks each holds."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Key, Part
from journeyeditor.pdf.ink import Rectangle


@dataclass(frozen=True, slots=True)
class Content:
    """A marked stretch of the content of a page (from 0)."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """The `number`-th link of a page (from 0)."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Element:
    """A part of the document's structure: its tag as in ISO 32000-1 14.8.4, what is in it, and for
    a picture the words that say what it shows."""

    tag: str
    alt: str = ""
    scope: str = ""  # of a table header: "Row" or "Column"
    kids: "list[Element | Content | LinkPlace]" = field(default_factory=list)
    ours: bool = False  # its words are labels, not the map's own
    box: tuple[int, Rectangle] | None = None  # page and place of a figure, in the page's points

    def add(self, tag: str, alt: str = "", scope: str = "") -> "Element":
        """A new element at the end of this one."""
        element = Element(tag, alt, scope)
        self.kids.append(element)
        return element

    def elements(self) -> Iterator["Element"]:
        """This element and all below it."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.elements()

    def prune(self) -> bool:
        """Drop what holds nothing, but for cells: a table needs all of these. Whether anything is
        left."""
        self.kids = [kid for kid in self.kids if not isinstance(kid, Element) or kid.prune()]
        return bool(self.kids) or self.tag in ("TD", "TH")


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """How a page is read: its parts in order, each with the element that holds its words (None
    where they only frame the page); the parts whose shapes are a figure, or whose images are; and
    the layer that each part is in."""

    words: tuple[tuple[Part, Element | None], ...]
    figures: Mapping[Key, Element] = field(default_factory=dict)
    images: Mapping[Key, Element] = field(default_factory=dict)
    layers: Mapping[Key, str] = field(default_factory=dict)

    def element(self, key: Key) -> Element | None:
        """What holds the words of the part with this key."""
        return next((element for part, element in self.words if part.key == key), None)

"""Marks the content of a page with what it is: the words of an element, a figure, or a frame."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from journeyeditor.layout.drawing import Bitmap, Key, Mark, Part, Words
from journeyeditor.pdf.ink import around
from journeyeditor.pdf.pages import Sheet
from journeyeditor.pdf.tags import Content, Element, Reading

_FRAME = "/Artifact BMC"  # until EMC, what is shown is no part of the text


class Tagging:
    """The marked content of one page."""

    def __init__(
        self,
        page: int,
        sheet: Sheet,
        reading: Reading,
        layer: Callable[[str], str],
        numbers: Iterator[int],
    ) -> None:
        """`layer` gives the operator that begins a layer, `numbers` counts what is marked on the
        page."""
        self._page, self._sheet, self._reading, self._layer = page, sheet, reading, layer
        self._numbers = numbers
        self._said = {
            id(mark): element for part, element in reading.words for mark in part.marks if element
        }

    def element(self, part: Part, mark: Mark) -> Element | None:
        """What a mark of a part belongs to; None for what only frames the page."""
        if isinstance(mark, Words):
            return self._said.get(id(mark))
        if isinstance(mark, Bitmap) and part.key in self._reading.images:
            return self._reading.images[part.key]
        return self._reading.figures.get(part.key)

    def tagged(
        self, pieces: Iterable[tuple[Element | None, Sequence[str]]], part: Part
    ) -> list[str]:
        """The operators of `pieces`, which show `part`, marked as what they belong to."""
        out: list[str] = []
        for _, group in groupby(pieces, key=lambda piece: id(piece[0])):
            some = list(group)
            out.append(self._begin(some[0][0], part))
            for _, operators in some:
                out += operators
            out.append("EMC")
        return out

    def layered(self, key: Key, operators: Sequence[str]) -> Sequence[str]:
        """The operators of a part, in the layer that it is in."""
        layer = self._reading.layers.get(key)
        return operators if layer is None else [self._layer(layer), *operators, "EMC"]

    def _begin(self, element: Element | None, part: Part) -> str:
        if element is None:
            return _FRAME
        number = next(self._numbers)
        element.kids.append(Content(self._page, number))
        if element.tag == "Figure":
            self._reach(element, part)
        return f"/{element.tag} <</MCID {number}>> BDC"

    def _reach(self, figure: Element, part: Part) -> None:
        """Note where a figure is."""
        left, top = self._sheet.on_page(part.x, part.y)
        right, bottom = self._sheet.on_page(part.x + part.width, part.y + part.height)
        here = (left, bottom, right, top)
        known = figure.box
        if known is None:
            figure.box = (self._page, here)
        elif known[0] == self._page:
            figure.box = (self._page, around(known[1], here))

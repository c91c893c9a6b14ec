"""A ReportLab canvas whose pages are written as operators, with links."""

import io
from collections.abc import Iterable

from reportlab.pdfbase.pdfdoc import PDFString
from reportlab.pdfgen.canvas import Canvas

from journeyeditor.layout.drawing import Bounds
from journeyeditor.pdf.links import ascii_address
from journeyeditor.pdf.operators import numbers
from journeyeditor.pdf.pages import Sheet

_PRINTED = 4  # annotation flag


class Pages:
    """The pages of one document. They name resources that `finish` puts in later."""

    def __init__(self) -> None:
        self._file = io.BytesIO()
        # pikepdf compresses when it writes the whole file.
        self._canvas = _Canvas(self._file, pageCompression=0, invariant=1)

    def add(
        self, sheet: Sheet, content: Iterable[str], links: Iterable[tuple[Bounds, str]]
    ) -> None:
        """A page that shows on `sheet` what the operators of `content` paint in the points of a
        Drawing, with `links` on it: a rectangle of the Drawing and an address each."""
        self._canvas.setPageSize((sheet.width, sheet.height))
        self._canvas.write([f"q {numbers(*sheet.matrix)} cm", *content, "Q"])
        for place, address in links:
            left, top = sheet.on_page(place.x, place.y)
            right, bottom = sheet.on_page(place.right, place.bottom)
            self._canvas.linkURL(
                ascii_address(address),
                (left, bottom, right, top),
                Contents=PDFString(address),
                F=_PRINTED,
            )
        self._canvas.showPage()

    def finished(self) -> bytes:
        """The file, complete but for what the pages name."""
        self._canvas.save()
        return self._file.getvalue()


class _Canvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    def _make_preamble(self) -> None:
        self._preamble = ""  # ReportLab's own sets Helvetica, a font that we do not embed

    def write(self, operators: Iterable[str]) -> None:
        """Add operators to the page."""
        self._code.extend(operators)

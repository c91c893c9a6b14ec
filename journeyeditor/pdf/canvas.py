"""A ReportLab canvas whose pages are written as operators."""

import io
from collections.abc import Iterable

from reportlab.pdfgen.canvas import Canvas

from journeyeditor.pdf.operators import exact
from journeyeditor.pdf.pages import Sheet


class Pages:
    """The pages of one document. They name resources that `finish` puts in later."""

    def __init__(self) -> None:
        self._file = io.BytesIO()
        # pikepdf compresses when it writes the whole file.
        self._canvas = _Canvas(self._file, pageCompression=0, invariant=1)

    def add(self, sheet: Sheet, content: Iterable[str], over: Iterable[str] = ()) -> None:
        """A page that shows on `sheet` what the operators of `content` paint in the points of a
        Drawing, within the clip of the sheet if it has one; and `over` it operators in points of
        the page from its upper left corner, y down."""
        self._canvas.setPageSize((sheet.width, sheet.height))
        out = ["q"]
        if sheet.clip:
            left, bottom, right, top = sheet.clip
            out.append(f"{exact(left, bottom, right - left, top - bottom)} re W n")
        out += [f"{exact(*sheet.matrix)} cm", *content, "Q"]
        out += ["q", f"{exact(*Sheet(sheet.width, sheet.height).matrix)} cm", *over, "Q"]
        self._canvas.write(out)
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

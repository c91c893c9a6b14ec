"""Shows the pages of a finished PDF as pixels, the way a viewer would: with PDFium."""

from collections.abc import Sequence
from os import PathLike

import pypdfium2

from journeyeditor.pdf.pages import Size

_MOST_PIXELS = 40_000_000  # of one picture: an A3 page at 400 DPI


class Raster:
    """The pages of one file. Raises `pypdfium2.PdfiumError` for a file that is none."""

    def __init__(self, path: str | PathLike[str]) -> None:
        self._pdf = pypdfium2.PdfDocument(str(path))

    @property
    def sizes(self) -> Sequence[Size]:
        """Width and height of each page in points."""
        return [self._pdf.get_page_size(n) for n in range(len(self._pdf))]

    def page(self, number: int, scale: float) -> tuple[int, int, bytes]:
        """The page `number` (from 0) with `scale` pixels a point, fewer where that would be more
        than a screen can show: columns, rows, and four bytes a pixel: blue, green, red, unused."""
        page = self._pdf[number]
        try:
            width, height = page.get_size()
            most = (_MOST_PIXELS / (width * height)) ** 0.5
            bitmap = page.render(scale=min(scale, most), rev_byteorder=False, prefer_bgrx=True)
            try:
                rows = bytes(bitmap.buffer)
                assert bitmap.stride == 4 * bitmap.width
                return bitmap.width, bitmap.height, rows
            finally:
                bitmap.close()
        finally:
            page.close()

    def close(self) -> None:
        """Give the file back."""
        self._pdf.close()

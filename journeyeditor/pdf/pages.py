"""Which sheet of paper a page has, and where a Drawing lies on it."""

from dataclasses import dataclass

MARGIN = 36.0  # points around a map
LARGEST = 14_400.0  # points: what viewers show of a page's side (ISO 32000-1, annex C)

Size = tuple[float, float]


def _mm(width: float, height: float) -> Size:
    return width * 72 / 25.4, height * 72 / 25.4


# Width and height in points, upright. ISO 216, ANSI/ASME Y14.1.
PAPERS: dict[str, Size] = {
    "A4": _mm(210, 297),
    "A3": _mm(297, 420),
    "A2": _mm(420, 594),
    "A1": _mm(594, 841),
    "A0": _mm(841, 1189),
    "Letter": (612.0, 792.0),
    "Tabloid": (792.0, 1224.0),
}
ORIENTATIONS = ("auto", "portrait", "landscape")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of `width` × `height` points, and on it a Drawing at `scale`, its upper left corner
    `left` and `top` points from the page's."""

    width: float
    height: float
    scale: float = 1.0
    left: float = 0.0
    top: float = 0.0

    @property
    def matrix(self) -> tuple[float, float, float, float, float, float]:
        """From the Drawing's points (y down) to the page's (y up), as PDF writes it."""
        return self.scale, 0, 0, -self.scale, self.left, self.height - self.top

    def on_page(self, x: float, y: float) -> tuple[float, float]:
        """A point of the Drawing in the page's points."""
        return self.left + x * self.scale, self.height - self.top - y * self.scale


def map_sheet(width: float, height: float, paper: str, orientation: str) -> Sheet:
    """The sheet for a map of `width` × `height` points.

    "own" paper is as large as the map and its margins, smaller in scale where a side would be
    longer than `LARGEST`. On named paper the map is as large as fits, in the middle. "auto" turns
    the paper so that the map is larger. ValueError for a paper or orientation we do not have.
    """
    if orientation not in ORIENTATIONS:
        raise ValueError(f"{orientation!r}: choose one of {', '.join(ORIENTATIONS)}")
    if paper == "own":
        whole = width + 2 * MARGIN, height + 2 * MARGIN
        scale = min(1.0, LARGEST / max(whole))
        across, down = (min(side * scale, LARGEST) for side in whole)
        return Sheet(across, down, scale, MARGIN * scale, MARGIN * scale)
    if paper not in PAPERS:
        raise ValueError(f"{paper!r}: choose one of {', '.join(['own', *PAPERS])}")
    return max(
        (_fitted(width, height, turned) for turned in _turned(PAPERS[paper], orientation)),
        key=lambda sheet: sheet.scale,
    )


def text_sheet(paper: str, sheet: Sheet) -> Sheet:
    """The sheet for pages of text after a map on `sheet`: the same paper turned the same way; A3
    landscape where the map's is larger than that or its own."""
    if paper in ("A4", "A3", "Letter", "Tabloid"):
        return Sheet(sheet.width, sheet.height)
    return Sheet(*reversed(PAPERS["A3"]))


def _turned(size: Size, orientation: str) -> list[Size]:
    short, long = size
    upright, lying = (short, long), (long, short)
    return {"portrait": [upright], "landscape": [lying], "auto": [upright, lying]}[orientation]


def _fitted(width: float, height: float, page: Size) -> Sheet:
    room = page[0] - 2 * MARGIN, page[1] - 2 * MARGIN
    scale = min(room[0] / width, room[1] / height)
    left, top = (page[0] - width * scale) / 2, (page[1] - height * scale) / 2
    return Sheet(*page, scale, left, top)

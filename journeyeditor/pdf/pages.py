"""Which sheet of paper a page has, and where a Drawing lies on it."""

import re

from journeyeditor.dataclass import dataclass

MARGIN = 36.0  # points around a map
LARGEST = 14_400.0  # points: what viewers show of a page's side (ISO 32000-1, annex C)

Size = tuple[float, float]


def points(millimetres: float) -> float:
    """A length as PDF measures it."""
    return millimetres * 72 / 25.4


def _mm(width: float, height: float) -> Size:
    return points(width), points(height)


# Width and height in points, upright. ISO 216, DIN 476 (2A0, 4A0), ANSI/ASME Y14.1.
PAPERS: dict[str, Size] = {
    "A5": _mm(148, 210),
    "A4": _mm(210, 297),
    "A3": _mm(297, 420),
    "A2": _mm(420, 594),
    "A1": _mm(594, 841),
    "A0": _mm(841, 1189),
    "2A0": _mm(1189, 1682),
    "4A0": _mm(1682, 2378),
    "B2": _mm(500, 707),
    "B1": _mm(707, 1000),
    "B0": _mm(1000, 1414),
    "Letter": (612.0, 792.0),
    "Legal": (612.0, 1008.0),
    "Tabloid": (792.0, 1224.0),
    "ANSI-C": (1224.0, 1584.0),
    "ANSI-D": (1584.0, 2448.0),
    "ANSI-E": (2448.0, 3168.0),
}
_OWN = re.compile(r"(\d{2,4})x(\d{2,4})")
_LEAST_SIDE, _MOST_SIDE = 50, 5000  # millimetres
PROFILES = ("share", "poster", "tiles", "map")
ORIENTATIONS = ("auto", "portrait", "landscape")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of `width` × `height` points, and on it a Drawing at `scale`, its upper left corner
    `left` and `top` points from the page's. Only what lies in `clip` (left, bottom, right, top in
    the page's points) is shown."""

    width: float
    height: float
    scale: float = 1.0
    left: float = 0.0
    top: float = 0.0
    clip: tuple[float, float, float, float] | None = None

    @property
    def matrix(self) -> tuple[float, float, float, float, float, float]:
        """From the Drawing's points (y down) to the page's (y up), as PDF writes it."""
        return self.scale, 0, 0, -self.scale, self.left, self.height - self.top

    def on_page(self, x: float, y: float) -> tuple[float, float]:
        """A point of the Drawing in the page's points."""
        return self.left + x * self.scale, self.height - self.top - y * self.scale


def map_sheet(
    width: float, height: float, paper: str, orientation: str, margin: float = MARGIN
) -> Sheet:
    """The sheet for a map of `width` × `height` points, with at least `margin` around it.

    "own" paper is as large as the map and its margins, smaller in scale where a side would be
    longer than `LARGEST`. On named paper the map is as large as fits, in the middle. "auto" turns
    the paper so that the map is larger. ValueError for a paper or orientation we do not have.
    """
    pages = turned((1.0, 1.0) if paper == "own" else paper_size(paper), orientation)
    if paper == "own":
        whole = width + 2 * margin, height + 2 * margin
        scale = min(1.0, LARGEST / max(whole))
        across, down = (min(side * scale, LARGEST) for side in whole)
        return Sheet(across, down, scale, margin * scale, margin * scale)
    return max(
        (fitted(width, height, page, margin) for page in pages),
        key=lambda sheet: sheet.scale,
    )


def paper_size(name: str) -> Size:
    """Width and height in points of a paper by its name, or of "900x600", in millimetres;
    ValueError for a paper that we do not have."""
    own = _OWN.fullmatch(name)
    if own and all(_LEAST_SIDE <= int(side) <= _MOST_SIDE for side in own.groups()):
        return _mm(int(own[1]), int(own[2]))
    if name not in PAPERS:
        raise ValueError(f"{name!r}: choose one of {', '.join(['own', *PAPERS])}, or 900x600 (mm)")
    return PAPERS[name]


def text_sheet(paper: str, sheet: Sheet) -> Sheet:
    """The sheet for pages of text after a map on `sheet`: the same paper turned the same way; A3
    landscape where the map's is larger than that or its own."""
    if paper in ("A5", "A4", "A3", "Letter", "Legal", "Tabloid"):
        return Sheet(sheet.width, sheet.height)
    width, height = PAPERS["A3"]
    return Sheet(height, width)


def turned(size: Size, orientation: str) -> list[Size]:
    """A paper the ways that an orientation lets it lie; ValueError for one that we do not have."""
    if orientation not in ORIENTATIONS:
        raise ValueError(f"{orientation!r}: choose one of {', '.join(ORIENTATIONS)}")
    upright, lying = (min(size), max(size)), (max(size), min(size))
    return {"portrait": [upright], "landscape": [lying], "auto": [upright, lying]}[orientation]


def fitted(width: float, height: float, page: Size, margin: float = MARGIN) -> Sheet:
    """A page with a Drawing of `width` × `height` in its middle, as large as `margin` lets it."""
    room = page[0] - 2 * margin, page[1] - 2 * margin
    scale = min(room[0] / width, room[1] / height)
    left, top = (page[0] - width * scale) / 2, (page[1] - height * scale) / 2
    return Sheet(*page, scale, left, top)

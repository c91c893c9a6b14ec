"""How a map becomes a PDF: one value that the command line and the export window both fill in."""

import math
from dataclasses import fields
from typing import Any

from journeyeditor.dataclass import dataclass
from journeyeditor.insight.priorities import EVEN, Weights
from journeyeditor.lookup.filtering import Filter
from journeyeditor.pdf.pages import ORIENTATIONS, PROFILES, paper_size, points

OWN = "own"  # a page as large as the map
THEMES = ("print", "economical", "light", "dark")
FILTERED = ("dimmed", "out")
LANGUAGES = ("map", "en", "it")
SUGGESTED = {"share": "A3", "poster": OWN, "tiles": "A1", "map": OWN}  # papers, by profile
MOST_MARGIN = 50.0  # millimetres
MOST_OVERLAP = 40.0  # millimetres
LEAST_ROOM = 40.0  # millimetres that margins leave of a page
ALL = Filter()

_LENGTHS = ("margin", "overlap")
_CHOICES = {
    "profile": PROFILES,
    "orientation": ORIENTATIONS,
    "theme": THEMES,
    "filtered": FILTERED,
    "language": LANGUAGES,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Everything that an export can be told. ValueError for a value that we do not have.

    `profile` is "share" (a report around the map), "poster" (one page), "tiles" (a poster in
    sheets) or "map" (one page and the texts it shortens).

    `paper` is "own" (as large as the map), a name of `pages.PAPERS`, or millimetres such as
    "900x600"; "" is what suits the profile (`SUGGESTED`). `margin` is in millimetres; None is what
    suits the page. "economical" is a theme that fills no areas with ink.

    `lanes` and `personas` are ids of those to show; None shows all that the map shows, () none.
    What `filter` does not mean is "dimmed" or left "out".

    `language` is that of the labels: "en", "it", or "map" for the map's own. `watermark` is
    written large and pale across every page, `confidential` small in the upper margin of each.
    `author` is named instead of the map's own.
    """

    profile: str = "share"
    paper: str = ""
    orientation: str = "auto"
    margin: float | None = None
    theme: str = "print"
    lanes: tuple[str, ...] | None = None
    personas: tuple[str, ...] | None = None
    filter: Filter = ALL
    filtered: str = "dimmed"
    language: str = "map"
    with_source: bool = True
    watermark: str = ""
    confidential: str = ""
    author: str = ""
    title_block: bool = True  # of the map's page on a poster, in tiles, of the map alone
    legend: bool = True
    sheet: str = "A4"  # of tiles
    overlap: float = 10.0  # of tiles, in millimetres: what neighbours have in common
    weights: Weights = EVEN  # of the parts of the priority, in the report

    def __post_init__(self) -> None:
        for name, choices in _CHOICES.items():
            value = getattr(self, name)
            if value not in choices:
                raise ValueError(f"{name} {value!r}: choose one of {', '.join(choices)}")
        for name in ("paper", "sheet"):
            if getattr(self, name) not in ("", OWN) or (name == "sheet" and self.sheet == OWN):
                paper_size(getattr(self, name))
        if self.margin is not None:
            _within("margin", self.margin, MOST_MARGIN)
            self._has_room(self.margin)
        _within("overlap", self.overlap, MOST_OVERLAP)

    def _has_room(self, margin: float) -> None:
        side = min(paper_size(self.on)) if self.on != OWN else math.inf
        if side - 2 * points(margin) < points(LEAST_ROOM):
            raise ValueError(
                f"margin {margin:g} leaves no room on {self.on}: choose a smaller one, or a "
                "larger paper"
            )

    @property
    def on(self) -> str:
        """The paper that is meant: a report has no size of its own."""
        paper = self.paper or SUGGESTED[self.profile]
        return SUGGESTED["share"] if self.profile == "share" and paper == OWN else paper


def from_words(**words: Any) -> Options:
    """Options from what was remembered; what this version does not have, or no longer, is left
    out, so that a choice of yesterday never stops an export."""
    kept: dict[str, Any] = {}
    for name, default in ((field.name, field.default) for field in fields(Options)):
        value: Any = words.get(name)
        if not isinstance(value, float | int if name in _LENGTHS else type(default)):
            continue
        try:
            one: dict[str, Any] = {name: value}
            Options(**one)
        except ValueError:
            continue
        kept[name] = value
    try:
        return Options(**kept)
    except ValueError:  # each is right, but not all of them together
        return Options(**{name: value for name, value in kept.items() if name != "margin"})


def _within(name: str, value: float, most: float) -> None:
    if not math.isfinite(value) or not 0 <= value <= most:
        raise ValueError(f"{name} {value:g}: from 0 to {most:g} millimetres")

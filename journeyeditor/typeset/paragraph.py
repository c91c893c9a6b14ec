"""A paragraph shaped with HarfBuzz once, whatever its size and width."""

from array import array
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

import uharfbuzz as hb

from journeyeditor.dataclass import dataclass
from journeyeditor.typeset.breaks import character_breaks, line_breaks
from journeyeditor.typeset.faces import Face
from journeyeditor.typeset.itemise import Stretch, drawing_language, itemise

SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A stretch of a paragraph with its glyphs, from left to right.

    `clusters` are indices into the paragraph: rising where the level is even, falling where it is
    odd. `advances` and `offsets` (x, y up; empty where no glyph is off its pen) in font units.
    """

    start: int
    end: int
    level: int
    face: Face
    glyphs: "array[int]"
    clusters: Sequence[int]
    advances: "array[float]"
    offsets: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """A shaped paragraph. `ends[i]` is how wide its first i characters are, in em; `items` are in
    logical order."""

    text: str
    level: int
    items: tuple[Item, ...]
    ends: "array[float]"
    language: str

    def breaks(self) -> list[int]:
        """Where a line may end, the end of the text last."""
        return line_breaks(self.text, self.language)

    def cuts(self) -> list[int]:
        """Where the text may be cut when it must: between user-perceived characters that have not
        become one glyph; the end of the text last."""
        glyph_starts = {cluster for item in self.items for cluster in item.clusters}
        glyph_starts.add(len(self.text))
        return [
            end
            for end in character_breaks(self.text, self.language)
            if end in glyph_starts and self.text[end : end + 1] != SOFT_HYPHEN
        ]


@lru_cache(maxsize=500)  # for the lines of a text one after the other
def shape_paragraph(
    text: str,
    weight: int,
    italic: bool,
    tabular: bool,
    tracking: float,
    language: str,
    base: int | None = None,
) -> Paragraph:
    """Shapes a text that has no line ends in it. `tracking` in em; `base` is the paragraph's
    bidi level, if it is not to be found from the text."""
    level, stretches = itemise(text, weight, italic, language, base)
    items = tuple(shape(text, stretch, tabular, tracking, language) for stretch in stretches)
    widths = [0.0] * (len(text) + 1)
    for item in items:
        em = 1 / item.face.upem
        for cluster, advance in zip(item.clusters, item.advances, strict=True):
            widths[cluster + 1] += advance * em
    return Paragraph(text, level, items, array("d", accumulate(widths)), language)


def shape(text: str, stretch: Stretch, tabular: bool, tracking: float, language: str) -> Item:
    """The glyphs of a stretch of a paragraph, `text`. `tracking` in em."""
    buffer = _shaped(text, stretch, tabular, language)
    infos = buffer.glyph_infos
    clusters: Sequence[int] = [info.cluster for info in infos]
    plain = range(stretch.start, stretch.end)
    # A glyph for each character, as in most texts: a range takes no room.
    clusters = plain if clusters == list(plain) else tuple(clusters)
    dx, dy, widths, _ = zip(*[p.position for p in buffer.glyph_positions], strict=True)
    advances = array("d", widths)
    if tracking and not stretch.face.cursive:
        _track(advances, clusters, tracking * stretch.face.upem)
    return Item(
        stretch.start,
        stretch.end,
        stretch.level,
        stretch.face,
        array("H", [info.codepoint for info in infos]),
        clusters,
        advances,
        tuple(zip(dx, dy, strict=True)) if any(dx) or any(dy) else (),
    )


def plain_advances(
    text: str, stretch: Stretch, tabular: bool, tracking: float, language: str
) -> list[float] | None:
    """How wide each character of a stretch is, as `shape` has it; None where there is not a glyph
    on the line for each of them."""
    positions = _shaped(text, stretch, tabular, language).glyph_positions
    dx, dy, widths, _ = zip(*[p.position for p in positions], strict=True)
    if len(widths) != stretch.end - stretch.start or any(dx) or any(dy):
        return None
    extra = 0.0 if stretch.face.cursive else tracking * stretch.face.upem
    return [width + extra for width in widths]


def _shaped(text: str, stretch: Stretch, tabular: bool, language: str) -> hb.Buffer:
    buffer = hb.Buffer()
    # With all of the text in the buffer, letters join across the stretch's ends.
    buffer.add_str(text, stretch.start, stretch.end - stretch.start)
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    if stretch.script:
        buffer.script = stretch.script
    else:
        buffer.guess_segment_properties()
    buffer.direction = "rtl" if stretch.level & 1 else "ltr"
    buffer.language = drawing_language(text, language)
    hb.shape(stretch.face.font, buffer, {"tnum": True} if tabular else None)
    return buffer


def _track(advances: "array[float]", clusters: Sequence[int], extra: float) -> None:
    """Adds space after each cluster, so that marks stay on their letters."""
    for i, (cluster, following) in enumerate(zip(clusters, (*clusters[1:], None), strict=True)):
        if cluster != following:
            advances[i] += extra

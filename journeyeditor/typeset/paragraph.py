"""A paragraph shaped with HarfBuzz once, whatever its size and width."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

import uharfbuzz as hb

from journeyeditor.typeset.breaks import character_breaks, line_breaks
from journeyeditor.typeset.faces import Face
from journeyeditor.typeset.itemise import Stretch, drawing_language, itemise

SOFT_HYPHEN = "\u00ad"
Position = tuple[float, float, float, float]  # x and y offset, x and y advance; font units, y up


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A stretch of a paragraph with its glyphs, from left to right. `clusters` are indices into
    the paragraph: rising where the level is even, falling where it is odd."""

    start: int
    end: int
    level: int
    face: Face
    glyphs: tuple[int, ...]
    clusters: tuple[int, ...]
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """A shaped paragraph. `ends[i]` is how wide its first i characters are, in em; `items` are in
    logical order."""

    text: str
    level: int
    items: tuple[Item, ...]
    ends: tuple[float, ...]
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


@lru_cache(maxsize=20_000)
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
    items = tuple(_shape(text, stretch, tabular, tracking, language) for stretch in stretches)
    widths = [0.0] * (len(text) + 1)
    for item in items:
        upem = item.face.upem
        for cluster, position in zip(item.clusters, item.positions, strict=True):
            widths[cluster + 1] += position[2] / upem
    return Paragraph(text, level, items, tuple(accumulate(widths)), language)


def _shape(text: str, stretch: Stretch, tabular: bool, tracking: float, language: str) -> Item:
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
    infos = buffer.glyph_infos
    clusters = tuple([info.cluster for info in infos])
    positions: tuple[Position, ...] = tuple([p.position for p in buffer.glyph_positions])
    if tracking and not stretch.face.cursive:
        positions = _tracked(positions, clusters, tracking * stretch.face.upem)
    return Item(
        stretch.start,
        stretch.end,
        stretch.level,
        stretch.face,
        tuple([info.codepoint for info in infos]),
        clusters,
        positions,
    )


def _tracked(
    positions: tuple[Position, ...], clusters: tuple[int, ...], extra: float
) -> tuple[Position, ...]:
    """Adds space after each cluster, so that marks stay on their letters."""
    following = (*clusters[1:], None)
    return tuple(
        (dx, dy, advance + extra if cluster != next_cluster else advance, 0)
        for (dx, dy, advance, _), cluster, next_cluster in zip(
            positions, clusters, following, strict=True
        )
    )

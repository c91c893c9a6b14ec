"""A paragraph, shaped once whatever its size and width: its items, its widths, its breaks."""

from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb
from icu4py.breakers import CharacterBreaker, LineBreaker

from journeyeditor.typeset.faces import Face, text_face

Position = tuple[float, float, float]  # x offset, y offset (up), advance; in font units


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A stretch of a paragraph in one face and one direction, with its glyphs in visual order.
    `clusters` are indices into the paragraph."""

    start: int
    end: int
    level: int
    face: Face
    glyphs: tuple[int, ...]
    clusters: tuple[int, ...]
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """A shaped paragraph. `ends[i]` is the width of the first i characters, in em."""

    text: str
    level: int
    items: tuple[Item, ...]
    ends: tuple[float, ...]
    language: str

    def breaks(self) -> list[int]:
        """Where a line may end (UAX #14, with dictionaries for Thai), the paragraph's end last."""
        return [end for _, end in LineBreaker(self.text, self.language).segments()]

    def clusters(self) -> list[int]:
        """Where a user-perceived character ends (UAX #29)."""
        return [end for _, end in CharacterBreaker(self.text, self.language).segments()]


@lru_cache(maxsize=20_000)
def shape_paragraph(
    text: str, weight: int, italic: bool, tabular: bool, tracking: float, language: str
) -> Paragraph:
    """Shapes a text without line breaks in it."""
    face = text_face(weight, italic)
    features = {"tnum": True} if tabular else {}
    item = _shape(text, 0, len(text), 0, face, features, tracking, language)
    ends = [0.0] * (len(text) + 1)
    for cluster, (_, _, advance) in zip(item.clusters, item.positions, strict=True):
        ends[cluster + 1] += advance / face.upem
    total = 0.0
    for i, width in enumerate(ends):
        total += width
        ends[i] = total
    return Paragraph(text, 0, (item,), tuple(ends), language)


def _shape(
    text: str,
    start: int,
    end: int,
    level: int,
    face: Face,
    features: dict[str, bool],
    tracking: float,
    language: str,
) -> Item:
    buffer = hb.Buffer()
    buffer.add_str(text, start, end - start)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if level & 1 else "ltr"
    buffer.language = language
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    hb.shape(face.font, buffer, features)
    extra = tracking * face.upem
    positions = []
    for position in buffer.glyph_positions:
        dx, dy, advance, _ = position.position
        positions.append((dx, dy, advance + extra))
    infos = buffer.glyph_infos
    return Item(
        start,
        end,
        level,
        face,
        tuple([info.codepoint for info in infos]),
        tuple([info.cluster for info in infos]),
        tuple(positions),
    )

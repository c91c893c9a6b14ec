"""The bundled typefaces: opened when first needed, and asked which of them has a character."""

import re
import struct
from functools import cached_property, lru_cache
from pathlib import Path
from unicodedata import category, normalize

import uharfbuzz as hb

from journeyeditor.resources import resource

# Characters that show nothing themselves and need no glyph, besides category Cf.
_VARIATION_SELECTORS = re.compile("[\u034f\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_COLOUR_ASKED = re.compile("[\ufe0f\u20e3]")  # emoji style, and the box of a keycap


class Face:
    """One bundled typeface. `name` is our own family and style; no two faces share it."""

    def __init__(self, family: str, style: str, cursive: bool = False) -> None:
        self.name = f"{family} {style}"
        self.postscript_name = f"{family}-{style}".replace(" ", "")
        self.path: Path = resource("fonts", f"{self.postscript_name}.ttf")
        self.cursive = cursive  # letters touch: no space may be added between them

    def __repr__(self) -> str:
        return f"Face({self.name!r})"

    @cached_property
    def font(self) -> hb.Font:
        """HarfBuzz's view of the file, in font units, y up."""
        # By its path, so that only what is needed of a large face takes memory; but HarfBuzz finds
        # no file on Windows whose path is not plain ASCII.
        name = str(self.path)
        whole = hb.Blob.from_file_path(name) if name.isascii() else hb.Blob(self.path.read_bytes())
        return hb.Font(hb.Face(whole))

    @cached_property
    def upem(self) -> int:
        """Font units per em."""
        return int(self.font.face.upem)

    @cached_property
    def ascent(self) -> int:
        """How far the face reaches above the baseline (hhea), in font units."""
        return int(self.font.get_font_extents("ltr").ascender)

    @cached_property
    def descent(self) -> int:
        """How far the face reaches below the baseline (hhea), in font units, not negative."""
        return -int(self.font.get_font_extents("ltr").descender)

    @cached_property
    def coloured(self) -> bool:
        """Whether the face's glyphs are made of coloured layers (COLR version 0)."""
        return bool(self.font.face.has_color_layers)

    def has(self, character: str) -> bool:
        return self.font.get_nominal_glyph(ord(character)) is not None

    def layers(self, glyph: int) -> tuple[tuple[int, str | None], ...]:
        """The glyphs that make up a coloured glyph, back to front, each with its "#rrggbb" (None:
        the colour of the text). A glyph without layers is its own only layer."""
        layers = tuple(
            (layer.glyph, self._palette.get(layer.color_index))
            for layer in self.font.face.get_glyph_color_layers(glyph)
        )
        return layers or ((glyph, None),)

    @cached_property
    def _palette(self) -> dict[int, str]:
        """The colours of the first palette. Read here, because uharfbuzz 0.57 never comes back
        with a palette as large as that of the emoji."""
        data: bytes = self.font.face.reference_table("CPAL").data
        _, count, _, _, first_record, first_colour = struct.unpack_from(">4HLH", data)
        start = first_record + 4 * first_colour
        colours = struct.iter_unpack("4B", data[start : start + 4 * count])
        return {
            n: f"#{red:02x}{green:02x}{blue:02x}" for n, (blue, green, red, _) in enumerate(colours)
        }


_SANS = {
    (400, False): Face("Journey Sans", "Regular"),
    (400, True): Face("Journey Sans", "Italic"),
    (500, False): Face("Journey Sans", "Medium"),
    (500, True): Face("Journey Sans", "Medium Italic"),
    (600, False): Face("Journey Sans", "SemiBold"),
}
_SANS[600, True] = _SANS[500, True]  # nothing on a map is set in a semibold italic
REGULAR = _SANS[400, False]

_SCRIPTS = (
    ("Journey Arabic", True),
    ("Journey Hebrew", False),
    ("Journey Devanagari", True),
    ("Journey Thai", False),
)
_LIGHTER = tuple(Face(family, "Regular", cursive) for family, cursive in _SCRIPTS)
_BOLDER = tuple(Face(family, "SemiBold", cursive) for family, cursive in _SCRIPTS)
CJK = Face("Journey CJK", "Regular")
SYMBOLS = Face("Journey Symbols", "Regular")
EMOJI = Face("Journey Emoji", "Regular")

FACES: tuple[Face, ...] = (
    *dict.fromkeys(_SANS.values()),
    *_LIGHTER,
    *_BOLDER,
    CJK,
    SYMBOLS,
    EMOJI,
)


def text_face(weight: int, italic: bool) -> Face:
    """The face for Latin, Greek and Cyrillic text, the first choice for everything."""
    return _SANS[weight, italic]


@lru_cache(maxsize=20_000)
def is_unseen(character: str) -> bool:
    """Whether a character shows nothing, so that no face needs to have it."""
    return (
        category(character) in ("Cc", "Cf", "Zs", "Zl", "Zp")
        or _VARIATION_SELECTORS.match(character) is not None
    )


@lru_cache(maxsize=20_000)
def face_for(cluster: str, weight: int, italic: bool) -> Face | None:
    """The face that shows a user-perceived character whole; failing that, its first part. None if
    no bundled face has it."""
    seen = [character for character in normalize("NFC", cluster) if not is_unseen(character)]
    stack = (text_face(weight, italic), *(_BOLDER if weight >= 600 else _LIGHTER), CJK, SYMBOLS)
    stack = (EMOJI, *stack) if _COLOUR_ASKED.search(cluster) else (*stack, EMOJI)
    for needed in (seen, seen[:1]):
        for face in stack:
            if all(face.has(character) for character in needed):
                return face
    return None


@lru_cache(maxsize=20_000)
def _is_missing(character: str) -> bool:
    return not is_unseen(character) and face_for(character, 400, False) is None


def missing(text: str) -> set[str]:
    """The characters of a text that no bundled face can show."""
    return {character for character in set(normalize("NFC", text)) if _is_missing(character)}

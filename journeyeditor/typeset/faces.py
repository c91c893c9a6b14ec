"""The bundled typefaces: opened when first needed, and asked which of them has a character."""

from functools import cached_property, lru_cache
from pathlib import Path

import uharfbuzz as hb

from journeyeditor.resources import resource


class Face:
    """One bundled typeface. `name` is our own family and style; no two faces share it."""

    __slots__ = ("__dict__", "name", "path")

    def __init__(self, name: str, file: str) -> None:
        self.name = name
        self.path: Path = resource("fonts", file)

    def __repr__(self) -> str:
        return f"Face({self.name!r})"

    @cached_property
    def font(self) -> hb.Font:
        """HarfBuzz's view of the file, in font units, y up."""
        return hb.Font(hb.Face(hb.Blob.from_file_path(str(self.path))))

    @cached_property
    def postscript_name(self) -> str:
        """The face's PostScript name, unique among the bundled faces."""
        return self.path.stem

    @cached_property
    def upem(self) -> int:
        """Font units per em."""
        return int(self.font.face.upem)

    @cached_property
    def ascent(self) -> int:
        """How far the face reaches above the baseline, in font units."""
        return int(self.font.get_font_extents("ltr").ascender)

    @cached_property
    def descent(self) -> int:
        """How far the face reaches below the baseline, in font units, as a positive number."""
        return -int(self.font.get_font_extents("ltr").descender)

    def has(self, character: str) -> bool:
        return self.font.get_nominal_glyph(ord(character)) is not None


REGULAR = Face("Journey Sans Regular", "JourneySans-Regular.ttf")
_SANS = {
    (400, False): REGULAR,
    (400, True): Face("Journey Sans Italic", "JourneySans-Italic.ttf"),
    (500, False): Face("Journey Sans Medium", "JourneySans-Medium.ttf"),
    (500, True): Face("Journey Sans Medium Italic", "JourneySans-MediumItalic.ttf"),
    (600, False): Face("Journey Sans SemiBold", "JourneySans-SemiBold.ttf"),
}
_SANS[600, True] = _SANS[500, True]  # nothing on a map is set in a semibold italic


def text_face(weight: int, italic: bool) -> Face:
    """The face for Latin, Greek and Cyrillic text."""
    return _SANS[weight, italic]


FACES: tuple[Face, ...] = tuple(dict.fromkeys(_SANS.values()))


@lru_cache(maxsize=20_000)
def _missing(character: str) -> bool:
    return character.isprintable() and not any(face.has(character) for face in FACES)


def missing(text: str) -> set[str]:
    """The characters of a text that no bundled face can show."""
    return {character for character in set(text) if _missing(character)}

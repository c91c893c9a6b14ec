"""The letters that an SVG needs, as fonts within it: each face cut down to its characters."""

import base64
import struct
import zlib
from collections.abc import Iterable

import uharfbuzz as hb

from journeyeditor.typeset import Face, GlyphRun

# Who has no use for fonts within a file may have the faces that ours were made from.
_ORIGINALS = {
    "Journey Sans": "Inter",
    "Journey Arabic": "Noto Sans Arabic",
    "Journey Hebrew": "Noto Sans Hebrew",
    "Journey Devanagari": "Noto Sans Devanagari",
    "Journey Thai": "Noto Sans Thai",
    "Journey CJK": "Noto Sans CJK",
    "Journey Symbols": "Noto Sans Symbols 2",
}
# Not every program finds a face for "sans-serif" that has no serifs.
_ANYWHERE = ("Helvetica Neue", "Arial", "Liberation Sans", "DejaVu Sans", "sans-serif")
_WEIGHTS = {"Medium": 500, "SemiBold": 600}
_FIGURES = frozenset("0123456789")


def family(face: Face) -> str:
    """The family that a face belongs to."""
    return " ".join(face.name.split()[:2])


def look(face: Face) -> str:
    """Family, weight and slant of a face as attributes."""
    name = family(face)
    families = ", ".join([name, _ORIGINALS.get(name, name), *_ANYWHERE])
    weight, style = _weight(face), _style(face)
    heavy = "" if weight == 400 else f' font-weight="{weight}"'
    slanted = "" if style == "normal" else f' font-style="{style}"'
    return f'font-family="{families}"{heavy}{slanted}'


def is_tabular(run: GlyphRun) -> bool:
    """Whether the figures of a run all have the same width."""
    figures = {c: run.face.font.get_nominal_glyph(ord(c)) for c in _FIGURES & set(run.text)}
    glyphs = dict(zip(run.clusters, run.glyphs, strict=True))
    return any(
        figure in figures and glyphs.get(place, figures[figure]) != figures[figure]
        for place, figure in enumerate(run.text)
    )


def font_face(face: Face, text: Iterable[str]) -> str:
    """A rule of a style sheet that holds the characters of `text` as `face` draws them."""
    data = base64.b64encode(_woff(_subset(face, text))).decode("ascii")
    return (
        f'@font-face{{font-family:"{family(face)}";font-weight:{_weight(face)};'
        f"font-style:{_style(face)};src:url(data:font/woff;base64,{data}) format('woff')}}"
    )


def _weight(face: Face) -> int:
    return next((w for word, w in _WEIGHTS.items() if word in face.name.split()), 400)


def _style(face: Face) -> str:
    return "italic" if face.name.endswith("Italic") else "normal"


def _subset(face: Face, text: Iterable[str]) -> bytes:
    """The face as a font with the glyphs that its rules may choose for `text`."""
    wanted = hb.SubsetInput()
    wanted.unicode_set.update({ord(character) for word in text for character in word})
    wanted.layout_feature_tag_set.add(int.from_bytes(b"tnum"))
    data: bytes = wanted.subset(face.font.face).blob.data
    return data


def _woff(font: bytes) -> bytes:
    """A TrueType font in the compressed form that browsers take (W3C, WOFF 1.0)."""
    flavour, count = struct.unpack_from(">4sH", font)
    entries: list[bytes] = []
    tables = b""
    start = 44 + 20 * count
    whole = 12 + 16 * count
    for n in range(count):
        tag, check, offset, length = struct.unpack_from(">4sLLL", font, 12 + 16 * n)
        plain = font[offset : offset + length]
        packed = zlib.compress(plain, 9)
        packed = packed if len(packed) < length else plain
        entries.append(struct.pack(">4sLLLL", tag, start + len(tables), len(packed), length, check))
        tables += packed + b"\0" * (-len(packed) % 4)
        whole += length + -length % 4
    head = struct.pack(
        ">4s4sLHHLHHLLLLL",
        b"wOFF", flavour, start + len(tables), count, 0, whole, 1, 0, 0, 0, 0, 0, 0,
    )  # fmt: skip
    return head + b"".join(entries) + tables

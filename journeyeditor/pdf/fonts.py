"""The fonts of one PDF: only the glyphs it uses, each with the text that it stands for."""

import hashlib
import struct
from itertools import pairwise

import pikepdf
import uharfbuzz as hb
from pikepdf import Array, Dictionary, Name, String

from journeyeditor.pdf.blank import EM, blank_font
from journeyeditor.typeset import Face

SILENT = "\u200b"  # what a glyph without text reads as: a format character, which readers skip
_KEPT_TABLES = {"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"}
_SYMBOLIC, _ITALIC = 4, 64  # font descriptor flags


class EmbeddedFont:
    """One face in one document. Each pair of glyph and text has a code of its own, so that what a
    reader copies is exactly what was written, whatever glyphs the face chose for it."""

    def __init__(self, face: Face, key: str) -> None:
        self.face = face
        self.key = key  # its name in the pages' resources
        self.codes = _Codes()
        self.codes[0, SILENT]  # code 0 is the glyph for what is missing
        self._advances: dict[float, _Advances] = {}

    def advances(self, size: float) -> "_Advances":
        """By glyph, how far a viewer moves its pen after it at `size`, both in points."""
        if size not in self._advances:
            self._advances[size] = _Advances(self.face, size)
        return self._advances[size]

    def embed(self, pdf: pikepdf.Pdf) -> pikepdf.Object:
        """The font as an object of `pdf`."""
        glyphs = [glyph for glyph, _ in self.codes]
        widths = _Advances(self.face, 1000.0)
        program, numbers = _subset(self.face, set(glyphs))
        name = _tagged(self.face.postscript_name, repr(sorted(self.codes)))
        descriptor = _descriptor(self.face, name)
        descriptor.FontFile2 = pdf.make_stream(program, Length1=len(program))
        return _composite(
            pdf,
            name,
            descriptor,
            widths=[round(widths[glyph], 2) for glyph in glyphs],
            numbers=[numbers[glyph] for glyph in glyphs],
            texts=[text for _, text in self.codes],
        )


class _Codes(dict[tuple[int, str], str]):
    """For a glyph and its text the code that shows one and reads as the other: four hexadecimal
    digits, the next free ones for a new pair."""

    def __missing__(self, pair: tuple[int, str]) -> str:
        code = self[pair] = f"{len(self):04X}"
        return code


class _Advances(dict[int, float]):
    """How wide glyphs are, looked up once."""

    def __init__(self, face: Face, size: float) -> None:
        super().__init__()
        self._of = face.font.get_glyph_h_advance
        self._unit = size / face.upem

    def __missing__(self, glyph: int) -> float:
        width = self[glyph] = float(self._of(glyph)) * self._unit
        return width


class BlankFont:
    """A font without ink, whose codes carry text: for glyphs that no reader could turn back."""

    def __init__(self, key: str) -> None:
        self.key = key
        self._codes: dict[tuple[str, int], str] = {("", 0): "0000"}

    def code(self, text: str, width: float) -> str:
        """Four hexadecimal digits that show nothing `width` em wide and read as `text`."""
        pair = (text, round(width * EM))
        code = self._codes.get(pair)
        if code is None:
            code = self._codes[pair] = f"{len(self._codes):04X}"
        return code

    @property
    def used(self) -> bool:
        return len(self._codes) > 1

    def embed(self, pdf: pikepdf.Pdf) -> pikepdf.Object:
        """The font as an object of `pdf`."""
        widths = [width for _, width in self._codes]
        # Glyph 0 stands for what is missing: no code may show it (ISO 19005-3, 6.2.11.8).
        number = {width: n for n, width in enumerate(dict.fromkeys(widths), 1)}
        program = blank_font([0, *number])
        name = _tagged("JourneyBlank", repr(sorted(self._codes)))
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name("/" + name),
            Flags=_SYMBOLIC,
            FontBBox=Array([0, -250, EM, 750]),
            ItalicAngle=0,
            Ascent=750,
            Descent=-250,
            CapHeight=750,
            StemV=80,
            FontFile2=pdf.make_stream(program, Length1=len(program)),
        )
        numbers = [number[width] for width in widths]
        texts = [text or SILENT for text, _ in self._codes]
        return _composite(pdf, name, descriptor, [float(w) for w in widths], numbers, texts)


class Fonts:
    """All the fonts of one document."""

    def __init__(self) -> None:
        self._fonts: dict[str, EmbeddedFont] = {}
        self.blank = BlankFont("F0")

    def font(self, face: Face) -> EmbeddedFont:
        """The font for `face`, the same one each time."""
        font = self._fonts.get(face.name)
        if font is None:
            font = self._fonts[face.name] = EmbeddedFont(face, f"F{len(self._fonts) + 1}")
        return font

    def embed(self, pdf: pikepdf.Pdf) -> Dictionary:
        """The fonts as a resource dictionary of `pdf`."""
        fonts = {f"/{font.key}": font.embed(pdf) for font in self._fonts.values()}
        if self.blank.used:
            fonts[f"/{self.blank.key}"] = self.blank.embed(pdf)
        return Dictionary(fonts)


def _subset(face: Face, glyphs: set[int]) -> tuple[bytes, dict[int, int]]:
    """A font program with only `glyphs`, and their new numbers in it."""
    source = face.font.face
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.flags = (
        hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    )
    for tag in set(source.table_tags) - _KEPT_TABLES:
        wanted.drop_table_tag_set.add(int.from_bytes(tag.encode("ascii"), "big"))
    plan = hb.SubsetPlan(source, wanted)
    program = plan.execute().blob.data
    return program, dict(plan.old_to_new_glyph_mapping)


def _tagged(name: str, content: str) -> str:
    """The name of a subset: six capitals that follow from what is in it, then the font's name."""
    digest = hashlib.sha256(content.encode("utf-8", "surrogatepass")).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6]) + "+" + name


def _descriptor(face: Face, name: str) -> Dictionary:
    table = face.font.face.reference_table
    k = 1000 / face.upem
    box = struct.unpack(">4h", table("head").data[36:44])
    slant = struct.unpack(">i", table("post").data[4:8])[0] / 65536
    weight = struct.unpack(">H", table("OS/2").data[4:6])[0]
    capital = face.font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)
    return Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/" + name),
        Flags=_SYMBOLIC | (_ITALIC if slant else 0),
        FontBBox=Array([round(side * k) for side in box]),
        ItalicAngle=round(slant, 2),
        Ascent=round(face.ascent * k),
        Descent=round(-face.descent * k),
        CapHeight=round(capital * k),
        StemV=50 + weight // 8,  # a usual guess: TrueType fonts do not say
    )


def _composite(
    pdf: pikepdf.Pdf,
    name: str,
    descriptor: Dictionary,
    widths: list[float],
    numbers: list[int],
    texts: list[str],
) -> pikepdf.Object:
    """A Type 0 font whose codes are 0, 1, 2, …: for each its width in 1/1000 em, the number of its
    glyph in the font program, and its text."""
    to_glyph = b"".join(number.to_bytes(2, "big") for number in numbers)
    cid_font = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name("/" + name),
        CIDSystemInfo=Dictionary(
            Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
        ),
        FontDescriptor=pdf.make_indirect(descriptor),
        DW=1000,
        W=Array([0, Array(widths)]),
        CIDToGIDMap=pdf.make_stream(to_glyph),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name("/" + name),
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(cid_font)]),
            ToUnicode=pdf.make_stream(_to_unicode(texts)),
        )
    )


def _to_unicode(texts: list[str]) -> bytes:
    """The CMap that turns codes 0, 1, 2, … back into `texts`."""
    pairs = [
        f"<{code:04X}> <{text.encode('utf-16-be', 'surrogatepass').hex().upper()}>"
        for code, text in enumerate(texts)
    ]
    starts = [*range(0, len(pairs), 100), len(pairs)]  # a block holds 100 at most
    blocks = [
        "\n".join([f"{b - a} beginbfchar", *pairs[a:b], "endbfchar"]) for a, b in pairwise(starts)
    ]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<0000> <FFFF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    ).encode("ascii")

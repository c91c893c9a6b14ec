"""Rebuilds the bundled typefaces from named npm packages; run it only when the faces change.

    npm install --ignore-scripts --prefix FOLDER $(python build_fonts.py --packages)
    python build_fonts.py FOLDER

Needs fonttools[woff]. The faces are cut down to the characters below, renamed to families of our
own (so that a system font of the same name can never take their place) and written beside this
script, each with its licence.
"""

import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.otlLib.optimize.gpos import compact
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables.C_P_A_L_ import Color

HERE = Path(__file__).resolve().parent

PACKAGES = {
    "@expo-google-fonts/inter": "0.4.2",
    "@expo-google-fonts/noto-sans-arabic": "0.4.3",
    "@expo-google-fonts/noto-sans-devanagari": "0.4.1",
    "@expo-google-fonts/noto-sans-hebrew": "0.4.1",
    "@expo-google-fonts/noto-sans-jp": "0.4.3",
    "@expo-google-fonts/noto-sans-kr": "0.4.3",
    "@expo-google-fonts/noto-sans-sc": "0.4.3",
    "@expo-google-fonts/noto-sans-symbols-2": "0.4.1",
    "@expo-google-fonts/noto-sans-thai": "0.4.2",
    "twemoji-colr-font": "15.0.3",
}


# ── Which characters ─────────────────────────────────────────────────────────────────────────────


def characters(*ranges: tuple[int, int]) -> set[int]:
    """The code points of some ranges, both ends included."""
    return {code for first, last in ranges for code in range(first, last + 1)}


def table_rows(encoding: str, rows: range, columns: Iterable[int]) -> set[int]:
    """The characters in some rows of a two-byte national standard."""
    columns = tuple(columns)

    def decoded() -> Iterator[int]:
        for row in rows:
            for column in columns:
                try:
                    yield ord(bytes([row, column]).decode(encoding))
                except UnicodeDecodeError:
                    continue

    return set(decoded())


# What Unicode shows in colours unless told otherwise (Emoji_Presentation): not from a text face.
EMOJI_FIRST = characters(
    (0x231A, 0x231B), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3), (0x25FD, 0x25FE),
    (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F), (0x2693, 0x2693), (0x26A1, 0x26A1),
    (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5), (0x26CE, 0x26CE), (0x26D4, 0x26D4),
    (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5), (0x26FA, 0x26FA), (0x26FD, 0x26FD),
    (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728), (0x274C, 0x274C), (0x274E, 0x274E),
    (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797), (0x27B0, 0x27B0), (0x27BF, 0x27BF),
    (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55), (0x1F000, 0x1FFFF),
)  # fmt: skip
SYMBOLS = characters((0x2000, 0x2BFF)) - EMOJI_FIRST
RARE_SYMBOLS = characters((0x2300, 0x24FF), (0x2800, 0x2AFF), (0x2B4D, 0x2BFF))
LATIN_GREEK_CYRILLIC = SYMBOLS | characters(
    (0x0020, 0x024F),  # Latin, Latin-1, Extended-A and -B
    (0x02B0, 0x036F),  # modifier letters, combining marks
    (0x0370, 0x052F),  # Greek, Cyrillic and its supplement
    (0x1E00, 0x1FFF),  # Latin Extended Additional (Vietnamese), Greek Extended
    (0x2E00, 0x2E5F),  # supplemental punctuation
    (0xFB00, 0xFB06),  # Latin ligatures
    (0xFFFD, 0xFFFD),
)
JOINERS = {0x20, 0xA0, 0x200C, 0x200D, 0x25CC}
ARABIC = JOINERS | characters(
    (0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFDF2, 0xFDF2), (0xFDFA, 0xFDFC)
)
HEBREW = JOINERS | characters((0x0590, 0x05FF))
DEVANAGARI = JOINERS | characters((0x0900, 0x097F))
THAI = JOINERS | characters((0x0E00, 0x0E7F))

HIGH_BYTES = range(0xA1, 0xFF)
CHINESE = table_rows("gb2312", range(0xB0, 0xD8), HIGH_BYTES)  # GB 2312, level 1
TRADITIONAL = table_rows("big5", range(0xA4, 0xC7), (*range(0x40, 0x7F), *HIGH_BYTES))  # level 1
HANGUL = table_rows("euc_kr", range(0xB0, 0xC9), HIGH_BYTES)  # the syllables of KS X 1001
KANA_AND_WIDE = characters((0x3000, 0x30FF), (0x31F0, 0x31FF), (0xFF00, 0xFFEF))
SQUARED = {
    code for code in table_rows("cp932", range(0x87, 0x88), range(0x40, 0xFD)) if code > 0x3200
}
WIDE_QUOTES = set(map(ord, "—…‘’“”·"))  # as wide as a character in Chinese and Japanese
JOYO_OF_2010 = (  # what the list of everyday kanji gained in 2010; part of it is not in level 1
    "挨曖宛嵐畏萎椅彙茨咽淫唄鬱怨媛艶旺岡臆俺苛牙瓦楷潰諧崖蓋骸柿顎葛釜鎌韓玩伎亀毀畿臼嗅巾僅錦"
    "惧串窟熊詣憬稽隙桁拳鍵舷股虎錮勾梗喉乞傲駒頃痕沙挫采塞埼柵刹拶斬恣摯餌鹿𠮟嫉腫呪袖羞蹴憧拭"
    "尻芯腎須裾凄醒脊戚煎羨腺詮箋膳狙遡曽爽痩踪捉遜汰唾堆戴誰旦綻緻酎貼嘲捗椎爪鶴諦溺塡妬賭藤瞳"
    "栃頓貪丼那奈梨謎鍋匂虹捻罵剝箸氾汎阪斑眉膝肘阜訃蔽餅璧蔑哺蜂貌頰睦勃昧枕蜜冥麺冶弥闇喩湧妖"
    "瘍沃拉辣藍璃慄侶瞭瑠呂賂弄籠麓脇"
)
JAPANESE = table_rows("euc_jp", range(0xB0, 0xD0), HIGH_BYTES) | set(map(ord, JOYO_OF_2010))


# ── How each face is made ────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Recipe:
    """One face: from which file of which package, under what name, and what of it is kept."""

    package: str
    file: str
    family: str
    style: str
    unicodes: set[int]
    features: tuple[str, ...] = ("*",)

    @property
    def postscript_name(self) -> str:
        return f"{self.family}-{self.style}".replace(" ", "")


def inter(file: str, style: str) -> Recipe:
    return Recipe(
        "@expo-google-fonts/inter",
        f"{file}/Inter_{file}.ttf",
        "Journey Sans",
        style,
        LATIN_GREEK_CYRILLIC,
        ("kern", "mark", "mkmk", "ccmp", "locl", "calt", "liga", "case", "tnum"),
    )


def noto(script: str, unicodes: set[int], file: str = "400Regular") -> Recipe:
    name = script.title().replace("-", "")
    return Recipe(
        f"@expo-google-fonts/noto-sans-{script}",
        f"{file}/NotoSans{name}_{file}.ttf",
        f"Journey {name}",
        file[3:],
        unicodes,
    )


def noto_cjk(region: str, unicodes: set[int]) -> Recipe:
    return Recipe(
        f"@expo-google-fonts/noto-sans-{region.lower()}",
        f"400Regular/NotoSans{region}_400Regular.ttf",
        "Journey CJK",
        "Regular",
        unicodes,
        features=(),
    )


SANS = inter("400Regular", "Regular")
SCRIPTS = (
    inter("400Regular_Italic", "Italic"),
    inter("500Medium", "Medium"),
    inter("500Medium_Italic", "Medium Italic"),
    inter("600SemiBold", "SemiBold"),
    noto("arabic", ARABIC),
    noto("arabic", ARABIC, "600SemiBold"),
    noto("devanagari", DEVANAGARI),
    noto("devanagari", DEVANAGARI, "600SemiBold"),
    noto("hebrew", HEBREW),
    noto("hebrew", HEBREW, "600SemiBold"),
    noto("thai", THAI),
    noto("thai", THAI, "600SemiBold"),
)
EMOJI = Recipe(
    "twemoji-colr-font",
    "twemoji.woff2",
    "Journey Emoji",
    "Regular",
    characters((0x20, 0x1FFFF), (0xE0020, 0xE007F)),
)
EMOJI_COPYRIGHT = (
    "Artwork: Twemoji, Copyright Twitter, Inc and other contributors, CC BY 4.0, "
    "https://creativecommons.org/licenses/by/4.0/. Font built with Mozilla's twemoji-colr."
)


COMPACTION = 5  # how hard fonttools tries to make kerning tables small, of 9


def cut(recipe: Recipe, modules: Path) -> TTFont:
    """The recipe's face with nothing left in it but what it needs."""
    font = TTFont(modules / recipe.package / recipe.file, recalcTimestamp=False)
    options = Options(
        layout_features=list(recipe.features),
        hinting=False,
        glyph_names=False,
        name_IDs=[0, 13, 14],
        notdef_outline=True,
    )
    options.drop_tables += ["STAT", "meta", "gasp", "prep", "cvt ", "FFTM", "BASE", "vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=recipe.unicodes)
    subsetter.subset(font)
    if "GPOS" in font:
        compact(font, COMPACTION)
    font.flavor = None
    return font


def cut_cjk(modules: Path) -> TTFont:
    """One face for Chinese, Japanese and Korean.

    A character has one Unicode number in all three but may be written differently. The cmap leads
    to the Chinese shape; the Japanese one, where it differs, is the `locl` form for Japanese.
    """
    wide = KANA_AND_WIDE | WIDE_QUOTES | (SYMBOLS & characters((0x2100, 0x27FF)))
    chinese = CHINESE | (TRADITIONAL - JAPANESE) | wide | SQUARED
    font = cut(noto_cjk("SC", chinese), modules)
    japanese = cut(noto_cjk("JP", JAPANESE | KANA_AND_WIDE | WIDE_QUOTES), modules)
    korean = cut(noto_cjk("KR", HANGUL), modules)
    for table in ("GSUB", "GPOS", "GDEF"):
        if table in font:
            del font[table]

    known = font.getBestCmap()
    variants = []
    for code, name in sorted(japanese.getBestCmap().items()):
        if code not in known:
            known_as = add_glyph(font, japanese, name, f"ja{code:04X}")
            map_character(font, code, known_as)
        elif outline(font, known[code]) != outline(japanese, name):
            variants.append((known[code], add_glyph(font, japanese, name, f"ja{code:04X}")))
    for code, name in sorted(korean.getBestCmap().items()):
        map_character(font, code, add_glyph(font, korean, name, f"ko{code:04X}"))
    rules = "\n".join(f"sub {chinese} by {variant};" for chinese, variant in variants)
    addOpenTypeFeaturesFromString(
        font,
        f"languagesystem DFLT dflt; languagesystem DFLT JAN;\n"
        f"feature locl {{ script DFLT; language JAN exclude_dflt;\n{rules}\n}} locl;",
    )
    return font


def flatten_transparency(font: TTFont) -> None:
    """Replaces see-through layers by solid ones, mixed with the colour of the layer below, so that
    every painter can paint them."""
    palette = font["CPAL"].palettes[0]
    for _, layers in sorted(font["COLR"].ColorLayers.items()):
        below = palette[layers[0].colorID]
        for layer in layers:
            colour = palette[layer.colorID]
            if colour.alpha < 255:
                share = colour.alpha / 255
                mixed = [
                    round(share * over + (1 - share) * under)
                    for over, under in zip(colour[:3], below[:3], strict=True)
                ]
                colour = Color(*mixed, alpha=255)
                if colour not in palette:
                    palette.append(colour)
                layer.colorID = palette.index(colour)
            below = colour
    font["CPAL"].numPaletteEntries = len(palette)


def outline(font: TTFont, name: str) -> list[object]:
    """A glyph's drawing commands and advance, for comparison."""
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(pen)
    return [*pen.value, font["hmtx"][name][0]]


def add_glyph(font: TTFont, source: TTFont, name: str, new_name: str) -> str:
    """Copies a glyph into another font of the same upem; its name there."""
    glyphs = source.getGlyphSet()
    pen = TTGlyphPen(None)
    recording = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(recording)
    recording.replay(pen)
    font.setGlyphOrder([*font.getGlyphOrder(), new_name])
    font["glyf"].glyphs[new_name] = pen.glyph()
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["hmtx"].metrics[new_name] = source["hmtx"].metrics[name]
    return new_name


def map_character(font: TTFont, code: int, name: str) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode() and (code <= 0xFFFF or table.format == 12):
            table.cmap[code] = name


def finish(font: TTFont, recipe: Recipe) -> Path:
    """Names the face (its copyright and licence stay) and writes it."""
    if "name" not in font:
        font["name"] = newTable("name")
    if recipe is EMOJI:
        font["name"].setName(EMOJI_COPYRIGHT, 0, 3, 1, 0x409)
    whole = f"{recipe.family} {recipe.style}"
    for number, text in {
        1: whole,
        2: "Regular",
        3: recipe.postscript_name,
        4: whole,
        6: recipe.postscript_name,
    }.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    target = HERE / f"{recipe.postscript_name}.ttf"
    font.save(target)
    return target


def main() -> int:
    if sys.argv[1:] == ["--packages"]:
        print(*(f"{name}@{version}" for name, version in PACKAGES.items()))
        return 0
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    modules = Path(sys.argv[1]) / "node_modules"
    fonts = [(recipe, cut(recipe, modules)) for recipe in (SANS, *SCRIPTS, EMOJI)]
    flatten_transparency(fonts[-1][1])
    cjk = cut_cjk(modules)
    fonts.append((noto_cjk("SC", set()), cjk))
    shown = fonts[0][1].getBestCmap().keys() | cjk.getBestCmap().keys()
    symbols = replace(noto("symbols-2", SYMBOLS - RARE_SYMBOLS - shown), family="Journey Symbols")
    fonts.append((symbols, cut(symbols, modules)))
    written = [finish(font, recipe) for recipe, font in fonts]
    for path in written:
        print(f"{path.name:34}{path.stat().st_size / 1024:7.0f} KiB")
    print(f"{'all':34}{sum(path.stat().st_size for path in written) / 1024:7.0f} KiB")

    licences = HERE / "licences"
    licences.mkdir(exist_ok=True)
    for package in PACKAGES:
        folder = modules / package
        source = folder / ("LICENSE_FONT" if (folder / "LICENSE_FONT").exists() else "LICENSE")
        shutil.copyfile(source, licences / f"{folder.name}.txt")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Rebuilds the bundled typefaces from named npm packages; run it only when the faces change.

    npm install --prefix FOLDER @expo-google-fonts/inter …   (every name in PACKAGES)
    python build_fonts.py FOLDER

Needs fonttools. The faces are subset, renamed to families of our own (so that a system font of the
same name can never take their place) and written beside this script.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent

LATIN_GREEK_CYRILLIC = (
    *range(0x0020, 0x0250),  # Latin, Latin-1, Extended-A and -B
    *range(0x02B0, 0x0370),  # modifier letters, combining marks
    *range(0x0370, 0x0530),  # Greek, Cyrillic and its supplement
    *range(0x1E00, 0x1F00),  # Latin Extended Additional (Vietnamese)
    *range(0x1F00, 0x2000),  # Greek Extended
    *range(0x2000, 0x2C00),  # punctuation, currency, letterlike, arrows, mathematics, shapes
    *range(0x2E00, 0x2E60),  # supplemental punctuation
    *range(0xFB00, 0xFB07),  # Latin ligatures
    0xFFFD,
)
LATIN_FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl", "calt", "liga", "case", "tnum")


@dataclass(frozen=True)
class Recipe:
    """How one face is made: from which file of which package, and what of it is kept."""

    package: str
    file: str
    family: str
    style: str
    unicodes: Iterable[int]
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
        LATIN_FEATURES,
    )


RECIPES = (
    inter("400Regular", "Regular"),
    inter("400Regular_Italic", "Italic"),
    inter("500Medium", "Medium"),
    inter("500Medium_Italic", "Medium Italic"),
    inter("600SemiBold", "SemiBold"),
)


def build(recipe: Recipe, modules: Path) -> Path:
    """Writes one face beside this script and returns its path."""
    font = TTFont(modules / recipe.package / recipe.file, recalcTimestamp=False)
    options = Options(
        layout_features=list(recipe.features),
        hinting=False,
        glyph_names=False,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        notdef_outline=True,
        drop_tables=["DSIG", "STAT", "meta", "gasp", "prep", "FFTM", "BASE", "vhea", "vmtx"],
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=list(recipe.unicodes))
    subsetter.subset(font)
    rename(font, recipe)
    target = HERE / f"{recipe.postscript_name}.ttf"
    font.save(target)
    return target


def rename(font: TTFont, recipe: Recipe) -> None:
    """Gives the face our family, style, full and PostScript names; copyright and licence stay."""
    names = {
        1: f"{recipe.family} {recipe.style}",
        2: "Regular",
        3: recipe.postscript_name,
        4: f"{recipe.family} {recipe.style}",
        6: recipe.postscript_name,
    }
    table = font["name"]
    for record in list(table.names):
        if record.nameID in names:
            table.names.remove(record)
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    modules = Path(sys.argv[1]) / "node_modules"
    total = 0
    for recipe in RECIPES:
        path = build(recipe, modules)
        total += path.stat().st_size
        print(f"{path.name:40} {path.stat().st_size / 1024:8.0f} KiB")
    print(f"{'all':40} {total / 1024:8.0f} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())

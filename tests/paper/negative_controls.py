"""Damage that the checks of paper have to notice: a broken tag, one wrong letter, one shifted
glyph. Each control breaks a sound export in one place and says whether the check then fails."""

import io
import re
import sys
from collections.abc import Callable
from pathlib import Path

import page as validator
import pikepdf

from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Journey
from journeyeditor.pdf.export import export_pdf
from journeyeditor.pdf.options import Options
from journeyeditor.pdf.pages import map_sheet
from journeyeditor.resources import samples
from journeyeditor.storage.files import load

sys.path.insert(0, str(Path(__file__).parents[1] / "pdf"))

from pdf_reading import differences, set_glyphs, shown_glyphs
from text_equality import equality

Damage = Callable[[pikepdf.Pdf], None]

TOLERANCE = 0.02  # points that a glyph may be off its place in the Drawing


def _sample() -> Journey:
    return load(next(path for path in samples() if "percorso" in path.name)).journey


def _exported(folder: Path, damage: Damage | None) -> Path:
    file = folder / "control.pdf"
    export_pdf(_sample(), file, Options(profile="map"))
    if damage:
        with pikepdf.open(io.BytesIO(file.read_bytes())) as pdf:
            damage(pdf)
            pdf.save(file)
    return file


def tag_noticed(folder: Path, damage: Damage | None = None) -> bool:
    """Whether the validator finds a cell that is no longer part of its row."""
    file = str(_exported(folder, damage))
    return any(validator.validate_pdf(file, profile=name).rules.failed for name in ("ua1", "3a"))


def letter_noticed(folder: Path, damage: Damage | None = None) -> bool:
    """Whether a title is missing from the text of the page."""
    texts = equality(_sample(), _exported(folder, damage))
    return any(found < titles for found, titles in texts.values())


def place_noticed(folder: Path, damage: Damage | None = None) -> bool:
    """Whether a glyph is not where the Drawing has it."""
    journey = _sample()
    drawing = lay_out(journey, load_theme("print"), legend=True)
    sheet = map_sheet(drawing.width, drawing.height, "own", "auto")
    shown = shown_glyphs(_exported(folder, damage).read_bytes())
    return bool(differences(set_glyphs(drawing, sheet), shown, TOLERANCE))


def _break_tag(pdf: pikepdf.Pdf) -> None:
    """Make the first cell of a row a paragraph."""
    _row(pdf.Root.StructTreeRoot.K[0]).K[0].S = pikepdf.Name.P


def _row(element: pikepdf.Object) -> pikepdf.Object | None:
    """The first row of a table below an element."""
    if str(element.S) == "/TR":
        return element
    kids = element.get("/K", [])
    below = kids if isinstance(kids, pikepdf.Array) else []
    rows = (_row(kid) for kid in below if isinstance(kid, pikepdf.Dictionary) and "/S" in kid)
    return next((row for row in rows if row is not None), None)


def _break_letter(pdf: pikepdf.Pdf) -> None:
    """Let one code of one font say another letter: the "e" of the titles is read as "x"."""
    for font in pdf.pages[0].Resources.Font.values():
        if "Medium" in str(font.BaseFont) and "Italic" not in str(font.BaseFont):
            cmap = font.ToUnicode.read_bytes()
            broken = cmap.replace(b"<0065>", b"<0078>", 1)
            assert broken != cmap
            font.ToUnicode.write(broken)


def _break_place(pdf: pikepdf.Pdf) -> None:
    """Move one glyph by a twentieth of its size: one more shift inside one word."""
    content = pdf.pages[0].Contents.read_bytes()
    found = re.search(rb"\[<([0-9A-F]{4})([0-9A-F]{8,})", content)
    assert found
    shifted = b"[<" + found[1] + b">50<" + found[2]
    pdf.pages[0].Contents.write(content[: found.start()] + shifted + content[found.end() :])


CONTROLS: dict[str, Callable[[Path], bool]] = {
    "one tag broken": lambda folder: tag_noticed(folder, _break_tag),
    "one ToUnicode entry broken": lambda folder: letter_noticed(folder, _break_letter),
    "one glyph shifted": lambda folder: place_noticed(folder, _break_place),
}
CHECKS: tuple[Callable[[Path], bool], ...] = (tag_noticed, letter_noticed, place_noticed)

"""Reads our own PDFs back: which glyph is where, in which colour, and what the page says.

`shown_glyphs` is what a page shows, `set_glyphs` what a Drawing wants shown; `differences` compares
them. Glyphs are known by their outline, for a subset numbers them anew.
"""

import io
import shutil
import subprocess
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pikepdf
import uharfbuzz as hb
from PIL import Image

from journeyeditor.layout.drawing import Drawing
from journeyeditor.pdf.pages import Sheet
from journeyeditor.typeset import Face

_MARKS = "\u200e\u200f\u202a\u202b\u202c\f"
Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class Shown:
    """A glyph on a page: its face's PostScript name and outline, where its origin is in the page's
    points (y up), how large it is, its colour, what it reads as, and in which language if the page
    says so there."""

    face: str
    outline: str
    x: float
    y: float
    size: float
    colour: str
    text: str = ""
    language: str = ""


# -- what a page shows ---------------------------------------------------------------------------


def shown_glyphs(pdf: bytes, page: int = 0) -> list[Shown]:
    """Every glyph of a page in the order of its content, blank ones too."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return list(_Reader(file.pages[page]).glyphs())


class _Font:
    def __init__(self, font: pikepdf.Object) -> None:
        self.name = str(font.BaseFont).partition("+")[2]
        below = font.DescendantFonts[0]
        program = bytes(below.FontDescriptor.FontFile2.read_bytes())
        self._program = hb.Font(hb.Face(program))
        self._glyphs = bytes(below.CIDToGIDMap.read_bytes())
        self._widths = [float(width) for width in below.W[1]]
        self._texts = _to_unicode(bytes(font.ToUnicode.read_bytes()).decode("ascii"))

    def outline(self, code: int) -> str:
        return outline(self._program, int.from_bytes(self._glyphs[2 * code : 2 * code + 2], "big"))

    def width(self, code: int) -> float:
        return self._widths[code] / 1000

    def text(self, code: int) -> str:
        return self._texts.get(code, "")


class _Reader:
    """Follows the operators of a page that matter to text."""

    def __init__(self, page: pikepdf.Page) -> None:
        self._instructions = pikepdf.parse_content_stream(page)
        self._fonts = {name: _Font(font) for name, font in page.Resources.Font.items()}

    def glyphs(self) -> Iterator[Shown]:
        matrix: Matrix = (1, 0, 0, 1, 0, 0)
        line = here = matrix
        font, size, colour = "", 0.0, "#000000"
        stack: list[tuple[Matrix, str, float, str]] = []
        self._languages = [""]
        for operands, operator in self._instructions:
            name = str(operator)
            if name == "q":
                stack.append((matrix, font, size, colour))
            elif name == "Q":
                matrix, font, size, colour = stack.pop()
            elif name == "cm":
                matrix = _times(_numbers(operands), matrix)
            elif name in ("BDC", "BMC"):
                about = operands[1] if name == "BDC" else None
                told = about.get("/Lang") if isinstance(about, pikepdf.Dictionary) else None
                self._languages.append(str(told or self._languages[-1]))
            elif name == "EMC":
                self._languages.pop()
            elif name == "rg":
                colour = "#" + "".join(f"{round(float(part) * 255):02x}" for part in operands)
            elif name == "Tf":
                font, size = str(operands[0]), float(operands[1])
            elif name == "Tm":
                line = here = _numbers(operands)
            elif name == "Td":
                line = here = _times((1, 0, 0, 1, *(float(part) for part in operands)), line)
            elif name in ("Tj", "TJ"):
                for item in operands[0] if name == "TJ" else operands:
                    if isinstance(item, pikepdf.String):
                        for code in _codes(item):
                            yield self._shown(font, code, size, colour, _times(here, matrix))
                            by = self._fonts[font].width(code) * size
                            here = _times((1, 0, 0, 1, by, 0), here)
                    else:
                        here = _times((1, 0, 0, 1, -float(item) / 1000 * size, 0), here)

    def _shown(self, name: str, code: int, size: float, colour: str, at: Matrix) -> Shown:
        font = self._fonts[name]
        assert at[3] > 0, "text stands on its head"
        look = font.name, font.outline(code), at[4], at[5], size * at[0], colour
        return Shown(*look, font.text(code), self._languages[-1])


def _numbers(operands: Iterable[object]) -> Matrix:
    return tuple(float(part) for part in operands)  # type: ignore[return-value, arg-type]


def _times(a: Matrix, b: Matrix) -> Matrix:
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


def _codes(item: pikepdf.String) -> Iterator[int]:
    data = bytes(item)
    return (int.from_bytes(data[n : n + 2], "big") for n in range(0, len(data), 2))


def _to_unicode(cmap: str) -> dict[int, str]:
    lines = (line.strip("<>").split("> <") for line in cmap.splitlines() if line.startswith("<"))
    return {
        int(line[0], 16): bytes.fromhex(line[1]).decode("utf-16-be", "surrogatepass")
        for line in lines
        if line != ["0000", "FFFF"]
    }


# -- what a Drawing wants ------------------------------------------------------------------------


def set_glyphs(drawing: Drawing, sheet: Sheet) -> list[Shown]:
    """Every glyph of a Drawing that lies on `sheet`."""
    found = []
    for part, words in drawing.words():
        for run in words.line.runs:
            for glyph, dx, dy in zip(run.glyphs, run.xs, run.ys, strict=True):
                x, y = sheet.on_page(part.x + words.x + run.x + dx, part.y + words.y + dy)
                colour = run.colour or words.colour
                shape, size = _outline_of(run.face, glyph), run.size * sheet.scale
                found.append(Shown(run.face.postscript_name, shape, x, y, size, colour))
    return found


def differences(wanted: Iterable[Shown], shown: Iterable[Shown], tolerance: float) -> list[str]:
    """What is on one side only: glyphs with ink that are not within `tolerance` points of a like
    one on the other side."""
    left: dict[tuple[str, str, str, float], list[Shown]] = defaultdict(list)
    for glyph in shown:
        if glyph.outline:
            left[_look(glyph)].append(glyph)
    missing = []
    for glyph in wanted:
        if not glyph.outline:
            continue
        alike = left[_look(glyph)]
        near = [
            n
            for n, other in enumerate(alike)
            if abs(other.x - glyph.x) <= tolerance and abs(other.y - glyph.y) <= tolerance
        ]
        if near:
            alike.pop(near[0])
        else:
            missing.append(f"missing: {glyph}")
    return missing + [f"too much: {glyph}" for rest in left.values() for glyph in rest]


def _look(glyph: Shown) -> tuple[str, str, str, float]:
    return glyph.face, glyph.outline, glyph.colour, round(glyph.size, 3)


@lru_cache(5000)
def _outline_of(face: Face, glyph: int) -> str:
    return outline(face.font, glyph)


def outline(font: hb.Font, glyph: int) -> str:
    """A glyph's outline as text, in font units; "" for a blank one."""
    drawn: list[str] = []
    draw = hb.DrawFuncs()
    for letter, register in (
        ("M", draw.set_move_to_func),
        ("L", draw.set_line_to_func),
        ("Q", draw.set_quadratic_to_func),
        ("C", draw.set_cubic_to_func),
    ):
        register(lambda *values, letter=letter: drawn.append(f"{letter}{values[:-1]}"))
    font.draw_glyph(glyph, draw, None)
    return "".join(drawn)


# -- other programs' eyes ------------------------------------------------------------------------


def run(tool: str, *arguments: object) -> str:
    """What a program of poppler-utils or qpdf prints; an AssertionError where it complains."""
    path = shutil.which(tool)
    assert path, f"{tool} is missing: apt-get install poppler-utils qpdf"
    done = subprocess.run([path, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def text_of(pdf: bytes, folder: Path, *options: str) -> str:
    """The text that pdftotext finds, without marks of direction: those that it adds, and those by
    which we tell it where lines turn. They show nothing."""
    file = folder / "text.pdf"
    file.write_bytes(pdf)
    text = run("pdftotext", *options, file, "-")
    return "".join(character for character in text if character not in _MARKS)


def picture_of(pdf: bytes, folder: Path, page: int = 1, dpi: int = 72) -> Image.Image:
    """A page as pdftoppm shows it."""
    file = folder / "picture.pdf"
    file.write_bytes(pdf)
    run("pdftoppm", "-r", dpi, "-f", page, "-l", page, "-singlefile", "-png", file, folder / "page")
    with Image.open(folder / "page.png") as image:
        return image.convert("RGB")


def fonts_of(pdf: bytes, folder: Path) -> list[dict[str, str]]:
    """The table of pdffonts: name, and "yes" or "no" for emb, sub and uni."""
    file = folder / "fonts.pdf"
    file.write_bytes(pdf)
    rows = [line.split() for line in run("pdffonts", file).splitlines()[2:]]
    return [{"name": row[0], "emb": row[-5], "sub": row[-4], "uni": row[-3]} for row in rows]


def words_of(text: str) -> Counter[str]:
    """How often each word occurs."""
    return Counter(text.split())

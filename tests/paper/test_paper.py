"""Paper equals screen: each sample's page, painted by Qt and by the PDF, compared pixel by pixel.

Both paint the same Drawing, so they may differ only where two rasterisers round the edge of a shape
differently. A glyph at another place, a missing card or a dash of another length is much more.
"""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from journeyeditor.layout.drawing import Drawing
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Journey
from journeyeditor.pdf.render import render
from journeyeditor.resources import samples
from journeyeditor.scene.painter import paint_drawing

PIXELS = 4  # a point: Qt puts glyphs on whole pixels, so compare finely and then stand back
MARGIN = 36  # of the map's own page, in points


def on_screen(drawing: Drawing, file: Path) -> Image.Image:
    width, height = drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN
    picture = QImage(round(width * PIXELS), round(height * PIXELS), QImage.Format.Format_RGB32)
    picture.fill("white")
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(PIXELS, PIXELS)
    painter.translate(MARGIN, MARGIN)
    paint_drawing(painter, drawing, QRectF(-MARGIN, -MARGIN, width, height))
    painter.end()
    picture.save(str(file))
    return Image.open(file).convert("RGB")


def on_paper(drawing: Drawing, journey: Journey, folder: Path) -> Image.Image:
    file = folder / "map.pdf"
    file.write_bytes(render(drawing, journey))
    tool = shutil.which("pdftoppm")
    assert tool, "pdftoppm is missing: apt-get install poppler-utils"
    command = [tool, "-r", str(72 * PIXELS), "-f", "1", "-l", "1", "-png", file, folder / "page"]
    subprocess.run(command, check=True)
    return Image.open(next(folder.glob("page-*.png"))).convert("RGB")


def difference(one: Image.Image, other: Image.Image) -> int:
    """How many pixels of a 100 % view differ by more than where a rasteriser rounds an edge."""
    width, height = min(one.width, other.width), min(one.height, other.height)
    assert abs(one.width - other.width) <= PIXELS
    seen = [
        image.crop((0, 0, width, height)).reduce(PIXELS).filter(ImageFilter.BoxBlur(1))
        for image in (one, other)
    ]
    return sum(ImageChops.difference(*seen).convert("L").histogram()[41:])


@pytest.mark.parametrize("path", samples(), ids=lambda p: p.name)
def test_the_paper_shows_what_the_screen_shows(path, qapp, tmp_path) -> None:
    journey = Journey.model_validate_json(path.read_bytes())
    drawing = lay_out(journey, load_theme("print"), legend=True)
    screen = on_screen(drawing, tmp_path / "screen.png")
    paper = on_paper(drawing, journey, tmp_path)
    assert difference(screen, paper) == 0


def test_a_word_that_moves_by_two_points_is_noticed(qapp, tmp_path) -> None:
    """The comparison above can fail: the title alone, moved a little, is thousands of pixels."""
    path = next(p for p in samples() if "percorso" in p.name)
    journey = Journey.model_validate_json(path.read_bytes())
    drawing = lay_out(journey, load_theme("print"), legend=True)
    paper = on_paper(drawing, journey, tmp_path)
    title = drawing.part(("title",))
    moved = replace(
        drawing, parts=(*drawing.parts[:-2], replace(title, x=title.x + 2), drawing.parts[-1])
    )
    assert moved.parts[-2].key == ("title",)
    assert difference(on_screen(moved, tmp_path / "moved.png"), paper) > 1000

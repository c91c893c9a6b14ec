"""SVG and PNG of a map show what the canvas shows."""

import io
import re
import xml.etree.ElementTree as ET

import pytest
from PIL import Image, ImageChops, ImageFilter
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from journeyeditor.interchange.svg import svg
from journeyeditor.layout import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.picture import MARGIN, png
from journeyeditor.resources import samples
from journeyeditor.storage.files import load
from journeyeditor.storage.problems import MapError

SCALE = 2


def drawn(path):
    journey = load(path).journey
    return journey, lay_out(journey, load_theme("print"), legend=True)


def picture(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as image:
        return image.convert("RGBA")


def rendered(text: str, size: tuple[int, int], folder) -> Image.Image:
    """An SVG as Qt's own reader of SVG shows it."""
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill("white")
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing)
    renderer = QSvgRenderer(QByteArray(text.encode()))
    assert renderer.isValid()
    renderer.render(painter)
    painter.end()
    image.save(str(folder / "svg.png"))
    return picture((folder / "svg.png").read_bytes())


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
def test_an_svg_looks_like_the_map(path, tmp_path, qapp):
    journey, drawing = drawn(path)
    wanted = picture(png(drawing, "map", SCALE)).convert("RGB")
    shown = rendered(svg(drawing, journey), wanted.size, tmp_path).convert("RGB")
    blurred = [image.reduce(SCALE).filter(ImageFilter.BoxBlur(2)) for image in (wanted, shown)]
    apart = ImageChops.difference(*blurred).convert("L").point(lambda value: 255 * (value > 40))
    assert apart.histogram()[255] < 0.0005 * apart.width * apart.height


def test_an_svg_names_its_groups_and_fetches_nothing():
    journey, drawing = drawn(samples()[0])
    text = svg(drawing, journey)
    ids = {element.get("id") for element in ET.fromstring(text).iter()}
    assert {f"card-{card.id}" for card in journey.cards} <= ids
    assert {f"lane-{lane.id}" for lane in journey.lanes} <= ids
    outside = re.findall(r'(?:href|src)="(?!#|data:)([^"]*)"', text)
    assert set(outside) <= {card.link for card in journey.cards}


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_a_png_is_as_large_as_asked(scale, qapp):
    _, drawing = drawn(samples()[0])
    image = picture(png(drawing, "map", scale))
    assert image.size == (
        round((drawing.width + 2 * MARGIN) * scale),
        round((drawing.height + 2 * MARGIN) * scale),
    )


def test_a_png_is_white_or_transparent(qapp):
    _, drawing = drawn(samples()[0])
    assert picture(png(drawing, "map")).getpixel((2, 2)) == (255, 255, 255, 255)
    assert picture(png(drawing, "map", transparent=True)).getpixel((2, 2))[3] == 0


def test_a_png_that_no_computer_could_hold_is_refused(qapp):
    _, drawing = drawn(samples()[0])
    with pytest.raises(MapError, match="Choose a smaller scale"):
        png(drawing, "shop.journey.json", 1000)

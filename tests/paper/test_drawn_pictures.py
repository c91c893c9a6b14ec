"""SVG and PNG of a map show what the canvas shows."""

import base64
import io
import re
import struct
import xml.etree.ElementTree as ET
import zlib

import pytest
from PIL import Image, ImageChops, ImageFilter
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter, QRawFont
from PySide6.QtSvg import QSvgRenderer

from journeyeditor.interchange.svg import svg
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Lane, Note, Stage, new_journey
from journeyeditor.picture import MARGIN, image, png
from journeyeditor.resources import samples
from journeyeditor.storage.files import load
from journeyeditor.storage.problems import MapError

SCALE = 2
GROUP = "{http://www.w3.org/2000/svg}g"
TEXT = "{http://www.w3.org/2000/svg}text"
LABEL = "{http://www.inkscape.org/namespaces/inkscape}label"


def _unpacked(woff: bytes) -> bytes:
    """The TrueType font in a WOFF: as the standard says, and by no reader of ours."""
    count = struct.unpack_from(">H", woff, 12)[0]
    head = struct.pack(">4sHHHH", woff[4:8], count, 0, 0, 0)
    tables, start = b"", 12 + 16 * count
    for n in range(count):
        tag, at, packed, long, check = struct.unpack_from(">4sLLLL", woff, 44 + 20 * n)
        data = woff[at : at + packed]
        data = zlib.decompress(data) if packed < long else data
        head += struct.pack(">4sLLL", tag, check, start + len(tables), long)
        tables += data + bytes(-len(data) % 4)
    assert len(head + tables) == struct.unpack_from(">L", woff, 16)[0]
    return head + tables


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


@pytest.mark.parametrize("outlines", [True, False])
def test_an_svg_names_its_groups_by_lane_and_card_and_fetches_nothing(outlines):
    journey, drawing = drawn(samples()[0])
    text = svg(drawing, journey, outlines=outlines)
    root = ET.fromstring(text)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    named = {group.get(LABEL) for group in root.iter(GROUP)}
    layers = {group.get(LABEL): group for group in root.iter(GROUP) if not group.get("data-key")}
    for lane in journey.lanes:
        inside = {group.get("data-key") for group in layers[lane.title].iter(GROUP)}
        assert {f"card {card.id}" for card in journey.cards if card.lane == lane.id} <= inside
    assert {" ".join(card.title.split())[:60] for card in journey.cards} <= named
    outside = re.findall(r'(?:href|src)="(?!#|data:)([^"]*)"', text)
    assert set(outside) <= {card.link for card in journey.cards}


def test_an_svg_refers_in_the_way_that_old_programs_follow():
    """Inkscape 1.2 shows no glyph that is referred to in the way of SVG 2."""
    journey = load(samples()[0]).journey
    text = svg(lay_out(journey, load_theme("print")), journey, outlines=True)
    assert text.count("<use ") > 100
    assert not re.findall(r'(?<!xlink:)href="', text)


def test_an_svg_with_text_holds_every_word_and_the_fonts_for_it(qapp):
    journey, drawing = drawn(next(path for path in samples() if "ten-scripts" in path.name))
    root = ET.fromstring(svg(drawing, journey, outlines=False))
    said = {"".join(element.itertext()).strip("\u200f") for element in root.iter(TEXT)}
    plain = {
        run.text
        for _, words in drawing.words()
        for run in words.line.runs
        if run.text.strip() and run.colour is None
    }
    assert plain <= said
    fonts = re.findall(r"base64,([\w+/=]+)", "".join(root.itertext()))
    assert len(fonts) > 8  # one for each script, and more for the weights of some
    for number, data in enumerate(fonts):
        font = QRawFont(QByteArray(_unpacked(base64.b64decode(data))), 10)
        assert font.isValid(), number


def test_text_from_right_to_left_needs_nothing_that_only_browsers_know():
    """resvg has no directions, Inkscape loses what is squeezed: marks keep signs where they are."""
    lane = Lane(id="l", kind="notes")
    note = Note(id="n1", kind="note", stage="s", lane="l", title="«القهوة ممتازة.»")
    journey = new_journey(stages=(Stage(id="s"),), lanes=(lane,), cards=(note,))
    drawing = lay_out(journey, load_theme("print"))
    root = ET.fromstring(svg(drawing, journey, outlines=False))
    line = next(text for text in root.iter(TEXT) if "القهوة" in (text.text or ""))
    assert line.text.startswith("\u200f")
    assert line.text.endswith("\u200f")
    assert not {"direction", "unicode-bidi", "textLength"} & set(line.attrib)


@pytest.mark.parametrize("title", ["g0", "g1", "clip1"])
def test_a_name_of_the_user_is_none_of_ours(title):
    note = Note(id="n1", kind="note", stage="s", lane="l", title=title)
    lane = Lane(id="l", kind="notes", title=title)
    journey = new_journey(stages=(Stage(id="s", title=title),), lanes=(lane,), cards=(note,))
    root = ET.fromstring(svg(lay_out(journey, load_theme("print")), journey))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_signs_of_the_user_are_no_svg():
    note = Note(id="n1", kind="note", stage="s", lane="l", title="<script>&\uffff\"'", note="]]>")
    stage, lane = Stage(id="s", title="<b>"), Lane(id="l", kind="notes", title='"><g id="x')
    journey = new_journey(title="</title>", stages=(stage,), lanes=(lane,), cards=(note,))
    for outlines in (True, False):
        root = ET.fromstring(svg(lay_out(journey, load_theme("print")), journey, outlines=outlines))
        assert "script" not in {element.tag.rpartition("}")[2] for element in root.iter()}


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


@pytest.mark.parametrize("transparent", [False, True])
def test_nobody_sees_that_a_png_is_painted_in_bands(transparent, qapp, monkeypatch):
    monkeypatch.setattr("journeyeditor.picture._BAND", 50_000)
    _, drawing = drawn(samples()[0])
    form = QImage.Format.Format_RGBA8888
    banded = QImage.fromData(png(drawing, "map", 1.3, transparent=transparent))
    whole = image(drawing, 1.3, transparent=transparent)
    assert banded.dotsPerMeterX() == banded.dotsPerMeterY() == whole.dotsPerMeterX() == 3685
    pictures = [
        Image.frombytes("RGBA", (each.width(), each.height()), bytes(each.constBits()))
        for each in (banded.convertToFormat(form), whole.convertToFormat(form))
    ]
    darkest = [most for _, most in ImageChops.difference(*pictures).getextrema()]
    assert max(darkest) <= 1  # of 255: where a shape lies is rounded elsewhere


def test_a_png_that_no_computer_could_hold_is_refused(qapp):
    _, drawing = drawn(samples()[0])
    with pytest.raises(MapError, match="Choose a smaller scale"):
        png(drawing, "shop.journey.json", 1000)

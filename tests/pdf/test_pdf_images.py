"""Pictures in a PDF: JPEG files as they are, PNG files with every pixel, broken ones by name."""

import io
import struct
import zlib

import pikepdf
import pytest
from little_drawings import drawing, part
from pdf_reading import picture_of
from PIL import Image as Pillow

from journeyeditor.layout.drawing import Bitmap
from journeyeditor.model import Image, new_journey
from journeyeditor.pdf.pages import MARGIN
from journeyeditor.pdf.render import render
from journeyeditor.storage.problems import MapError

JOURNEY = new_journey(
    title="Pictures",
    images=(
        Image(id="i0", media_type="image/png", width=1, height=1, data="AAAA"),
        Image(id="i1", media_type="image/png", width=2, height=2, data="AAAA"),
    ),
)


def file_of(picture: Pillow.Image, kind: str, **options) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def page_of(data: bytes, radius: float = 0.0) -> bytes:
    """A page with the picture over 80 × 80 points."""
    return render(drawing(part(Bitmap(10, 10, 80, 80, "i1", radius)), images={"i1": data}), JOURNEY)


def corners(data: bytes, folder, radius: float = 0.0) -> list[tuple[int, ...]]:
    """The colours near the corners of the picture: upper left, upper right, lower left, right."""
    picture = picture_of(page_of(data, radius), folder)
    near, far = int(MARGIN) + 12, int(MARGIN) + 88
    return [picture.getpixel(spot) for spot in ((near, near), (far, near), (near, far), (far, far))]


def four(mode: str = "RGB", size: int = 40) -> Pillow.Image:
    """Red, green over blue, black."""
    picture = Pillow.new("RGB", (size, size))
    half = size // 2
    for spot, colour in (((0, 0), "red"), ((half, 0), "lime"), ((0, half), "blue")):
        picture.paste(colour, (*spot, spot[0] + half, spot[1] + half))
    return picture.convert(mode)


RED, GREEN, BLUE, BLACK = (255, 0, 0), (0, 255, 0), (0, 0, 255), (0, 0, 0)
WHITE = (255, 255, 255)


@pytest.mark.parametrize("mode", ["RGB", "P", "RGBA"])
def test_a_png_keeps_its_pixels(mode, tmp_path):
    assert corners(file_of(four(mode), "PNG"), tmp_path) == [RED, GREEN, BLUE, BLACK]


@pytest.mark.parametrize("mode", ["L", "1", "LA"])
def test_a_grey_png_stays_grey(mode, tmp_path):
    picture = Pillow.new("L", (40, 40), 255)
    picture.paste(0, (0, 0, 20, 20))
    colours = corners(file_of(picture.convert(mode), "PNG"), tmp_path)
    assert colours == [BLACK, WHITE, WHITE, WHITE]


def test_a_png_of_sixteen_bits_is_not_blank(tmp_path):
    rows = b"".join(b"\0" + struct.pack(">4H", 0, 0, 0x8000, 0x8000) for _ in range(4))
    head = struct.pack(">IIBBBBB", 4, 4, 16, 0, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    data = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )
    left, right, *_ = corners(data, tmp_path)
    assert left == BLACK
    assert right == pytest.approx((128, 128, 128), abs=2)


def test_transparent_pixels_let_the_paper_through(tmp_path):
    picture = four("RGBA")
    picture.putpixel((0, 0), (0, 0, 0, 0))
    picture.paste((255, 0, 0, 0), (0, 0, 20, 20))
    picture.paste((0, 0, 0, 128), (20, 20, 40, 40))
    colours = corners(file_of(picture, "PNG"), tmp_path)
    assert colours[:3] == [WHITE, GREEN, BLUE]
    assert colours[3] == pytest.approx((127, 127, 127), abs=2)


def test_a_jpeg_is_passed_through_byte_by_byte(tmp_path):
    data = file_of(four(), "JPEG", quality=95)
    with pikepdf.open(io.BytesIO(page_of(data))) as pdf:
        (image,) = pdf.pages[0].Resources.XObject.values()
        assert image.Filter == pikepdf.Name.DCTDecode
        assert image.read_raw_bytes() == data
    assert corners(data, tmp_path)[0] == pytest.approx(RED, abs=8)


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_a_jpeg_has_its_own_colours(mode, tmp_path):
    picture = Pillow.new(mode, (40, 40), 200 if mode == "L" else (0, 255, 255, 0))
    wanted = (200, 200, 200) if mode == "L" else RED
    # Print colours are turned into screen colours by each viewer in its own way.
    assert corners(file_of(picture, "JPEG"), tmp_path)[0] == pytest.approx(wanted, abs=60)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_however_the_camera_was_held(orientation, tmp_path):
    turned = {
        1: [],
        2: [Pillow.Transpose.FLIP_LEFT_RIGHT],
        3: [Pillow.Transpose.ROTATE_180],
        4: [Pillow.Transpose.FLIP_TOP_BOTTOM],
        5: [Pillow.Transpose.TRANSPOSE],
        6: [Pillow.Transpose.ROTATE_90],
        7: [Pillow.Transpose.TRANSVERSE],
        8: [Pillow.Transpose.ROTATE_270],
    }
    held = four()
    for turn in turned[orientation]:
        held = held.transpose(turn)
    exif = Pillow.Exif()
    exif[0x0112] = orientation
    colours = corners(file_of(held, "JPEG", quality=95, exif=exif), tmp_path)
    for colour, wanted in zip(colours, [RED, GREEN, BLUE, BLACK], strict=True):
        assert colour == pytest.approx(wanted, abs=8)


def test_round_corners_clip_the_picture(tmp_path):
    data = file_of(Pillow.new("RGB", (4, 4), "red"), "PNG")
    assert corners(data, tmp_path) == [RED] * 4
    assert corners(data, tmp_path, radius=20) == [WHITE] * 4


def test_a_picture_shown_twice_is_stored_once():
    data = file_of(four(), "PNG")
    marks = [Bitmap(0, 0, 10, 10, "i1"), Bitmap(20, 20, 30, 30, "i1")]
    pdf = render(drawing(part(*marks), images={"i1": data}), JOURNEY)
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert len(file.pages[0].Resources.XObject) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a picture",
        b"GIF89a" + bytes(20),
        file_of(four(), "PNG")[:60],
        file_of(four(size=400), "JPEG")[:900],
    ],
    ids=["empty", "text", "gif", "half a png", "half a jpeg"],
)
def test_a_picture_that_cannot_be_read_is_named(data):
    with pytest.raises(MapError) as caught:
        page_of(data)
    said = str(caught.value)
    assert "Pictures" in said
    assert "images[1] (i1)" in said
    assert "PNG or JPEG" in said
    assert "Replace this picture" in said


@pytest.mark.parametrize("side", [6_400, 8_000, 30_000])  # Pillow only warns of the first two
def test_a_small_file_that_unpacks_without_end_is_refused_before_it_is_unpacked(side):
    data = file_of(Pillow.new("1", (1, 1)), "PNG")
    head = b"IHDR" + struct.pack(">II", side, side) + data[24:29]
    bomb = data[:12] + head + struct.pack(">I", zlib.crc32(head)) + data[33:]
    with pytest.raises(MapError, match="found a picture of more than 40,000,000 pixels"):
        page_of(bomb)

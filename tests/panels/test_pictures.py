"""Picture files as people have them: photos on their side, too large, torn, bombs."""

import io
import re
import struct
import zlib

import pytest
from PIL import Image as Pillow

from journeyeditor.edits import images
from journeyeditor.panels.pictures import LARGEST_FILE, read_picture

RED, BLUE = (200, 30, 30), (30, 30, 200)
ORIENTATION = 0x0112  # Exif tag


def file_of(tmp_path, data, name="photo.jpg"):
    file = tmp_path / name
    file.write_bytes(data)
    return file


def jpeg(size=(40, 20), **options):
    """Red on the left, blue on the right."""
    picture = Pillow.new("RGB", size, RED)
    picture.paste(BLUE, (size[0] // 2, 0, *size))
    data = io.BytesIO()
    picture.save(data, "JPEG", quality=95, **options)
    return data.getvalue()


def like(pixel, colour):
    return all(abs(one - other) < 40 for one, other in zip(pixel, colour, strict=True))


@pytest.mark.parametrize(
    ("orientation", "size", "first", "last"),
    [
        (1, (40, 20), RED, BLUE),
        (2, (40, 20), BLUE, RED),
        (3, (40, 20), BLUE, RED),
        (6, (20, 40), RED, BLUE),
        (8, (20, 40), BLUE, RED),
    ],
)
def test_a_photo_stands_as_its_camera_was_held(qapp, tmp_path, orientation, size, first, last):
    exif = Pillow.Exif()
    exif[ORIENTATION] = orientation
    data = read_picture(file_of(tmp_path, jpeg(exif=exif)))
    shown = Pillow.open(io.BytesIO(data))
    assert shown.size == size
    assert shown.getexif().get(ORIENTATION, 1) == 1  # nobody turns it again
    assert images.read_header(data)[1:] == size
    assert like(shown.getpixel((2, 2)), first)
    assert like(shown.getpixel((size[0] - 3, size[1] - 3)), last)


def bomb(side):
    """A small PNG that says it has so many pixels a side."""
    data = io.BytesIO()
    Pillow.new("1", (1, 1)).save(data, "PNG")
    png = data.getvalue()
    head = b"IHDR" + struct.pack(">II", side, side) + png[24:29]
    return png[:12] + head + struct.pack(">I", zlib.crc32(head)) + png[33:]


@pytest.mark.parametrize("side", [6_400, 30_000, 100_000])
def test_a_picture_of_more_than_40_megapixels_is_refused_before_it_is_unpacked(
    qapp, tmp_path, side
):
    with pytest.raises(ValueError, match=r"40 million pixels|can't be read"):
        read_picture(file_of(tmp_path, bomb(side), "bomb.png"))


def test_a_file_of_more_than_20_mb_is_refused_unread(qapp, tmp_path):
    with pytest.raises(ValueError, match="more than 20 MB"):
        read_picture(file_of(tmp_path, jpeg() + bytes(LARGEST_FILE)))


@pytest.mark.qt_log_ignore("JPEG")
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n",
        b"<svg",
        jpeg()[:60],
        jpeg()[:-2],
        jpeg((400, 300))[:-500],
    ],
    ids=["empty", "gif", "png", "svg", "head", "end", "half"],
)
def test_what_is_no_picture_is_told_by_its_name(qapp, tmp_path, data):
    with pytest.raises(ValueError, match=r"“torn\.jpg” can't be read"):
        read_picture(file_of(tmp_path, data, "torn.jpg"))


def test_a_name_cannot_turn_the_message_round(qapp, tmp_path):
    with pytest.raises(ValueError, match=re.escape("“\u2068\u202egpj.exe\u2069” can't be read")):
        read_picture(file_of(tmp_path, b"", "\u202egpj.exe"))

"""A PNG made of bands is a PNG."""

import io

import pytest
from PIL import Image

from journeyeditor.interchange.png import png_of_bands


def read(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        return image


def band(lines):
    return lambda: b"".join(b"\0" + line for line in lines)


@pytest.mark.parametrize(("alpha", "mode"), [(False, "RGB"), (True, "RGBA")])
def test_lines_stand_in_their_order(alpha, mode):
    lines = [bytes([row, 100, 200, 9][: 3 + alpha]) * 7 for row in range(50)]
    bands = [band(lines[:20]), band(lines[20:21]), band(lines[21:])]
    image = read(png_of_bands(7, 50, bands, alpha=alpha, per_metre=1))
    assert (image.mode, image.size) == (mode, (7, 50))
    assert image.tobytes() == b"".join(lines)


def test_it_says_how_large_it_is_printed():
    data = png_of_bands(1, 1, [band([b"\0\0\0"])], alpha=False, per_metre=11811)
    assert read(data).info["dpi"] == pytest.approx((300, 300), abs=0.01)


def test_what_stops_the_painting_is_told():
    def bands():
        yield band([b"\0\0\0"])
        raise MemoryError

    with pytest.raises(MemoryError):
        png_of_bands(1, 2, bands(), alpha=False, per_metre=1)


def test_no_more_than_two_bands_are_in_memory():
    packed = []

    def bands():
        for number in range(9):
            assert len(packed) >= number - 1
            yield lambda number=number: packed.append(number) or b"\0\0\0\0"

    assert read(png_of_bands(1, 9, bands(), alpha=False, per_metre=1)).size == (1, 9)
    assert packed == list(range(9))


def test_what_stops_the_packing_is_told():
    def broken():
        raise MemoryError

    with pytest.raises(MemoryError):
        png_of_bands(1, 1, [broken], alpha=False, per_metre=1)

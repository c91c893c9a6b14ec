"""What a person expects when dropping pictures onto the map."""

import io

import pytest
from edit_maps import assert_sound, png, shop
from PIL import Image as Pillow

from journeyeditor.edits import EditError, images, records
from journeyeditor.storage import files


@pytest.fixture(name="journey")
def _journey():
    return shop()


def pillow(kind, size=(37, 21), mode="RGB", **options):
    data = io.BytesIO()
    Pillow.new(mode, size).save(data, kind, **options)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (pillow("PNG"), "image/png"),
        (pillow("PNG", mode="RGBA"), "image/png"),
        (pillow("PNG", mode="P"), "image/png"),
        (pillow("JPEG"), "image/jpeg"),
        (pillow("JPEG", mode="L"), "image/jpeg"),
        (pillow("JPEG", mode="CMYK"), "image/jpeg"),
        (pillow("JPEG", progressive=True), "image/jpeg"),
        (pillow("JPEG", exif=b"Exif\0\0" + b"x" * 500, dpi=(300, 300)), "image/jpeg"),
        (pillow("JPEG") + b"\0" * 64, "image/jpeg"),
    ],
)
def test_pngs_and_jpegs_are_taken_in_as_they_are(journey, data, media_type):
    new, id_ = images.add(journey, data)
    image = new.index.images[id_]
    assert (image.media_type, image.width, image.height) == (media_type, 37, 21)
    assert images.data_of(image) == data
    assert_sound(records.set_fields(new, ["look"], picture=id_))


def test_the_same_image_is_kept_once(journey):
    new, first = images.add(journey, png(5, 5))
    again, second = images.add(new, png(5, 5))
    assert again is new
    assert first == second


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a" + b"\0" * 40,
        b"<svg/>",
        png()[:-1],
        png()[:-12],
        png()[:20],
        png().replace(b"IDAT", b"IDAX"),
        png(0, 7),
        b"\x89PNG\r\n\x1a\n" + b"\0" * 60,
        pillow("JPEG")[:40],
        pillow("JPEG")[:-2],
        b"\xff\xd8\xff\xd9",
        b"\xff\xd8\xff\xe0\0\0\0\0\0\0",
    ],
)
def test_what_is_no_whole_image_is_refused(journey, data):
    with pytest.raises(EditError, match="Only whole PNG and JPEG"):
        images.add(journey, data)


def test_images_that_are_too_large_are_refused(journey):
    for data in (png() + b"\0" * 8_000_000, png(40_001, 1), png(16_000, 8_000)):
        with pytest.raises(EditError, match="at most 8 MB and 40 megapixels"):
            images.add(journey, data)


def test_only_images_that_nobody_shows_are_dropped(journey):
    new, id_ = images.add(journey, png(3, 3))
    assert images.prune(new, [id_, "window", "face"]) == journey
    assert images.prune(new, []) is new


def test_an_image_that_nobody_showed_before_survives_other_removals(journey):
    new, id_ = images.add(journey, png(3, 3))
    assert id_ in records.remove(new, ["look"]).index.images


def test_the_images_of_a_map_leave_room_in_its_file(journey):
    for number in range(2):
        journey, _ = images.add(journey, png() + bytes([number]) * 5_900_000)
    with pytest.raises(EditError, match="at most 12 MB in all"):
        images.add(journey, png() + b"\2" * 900_000)
    assert len(files.dump(journey)) < 20_000_000

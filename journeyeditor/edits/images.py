"""Images that cards and personas show: taken in once, dropped when nobody shows them any more."""

import base64
import binascii
import struct
from collections.abc import Container
from typing import Literal, NamedTuple

from journeyeditor.model import Image, Journey

from .common import Ids, make, put
from .errors import EditError

MAX_BYTES = 8_000_000
MAX_PIXELS = 40_000_000  # 160 MB unpacked
_MAX_SIDE = 40_000

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
# Start-of-frame markers (ITU-T T.81, table B.1): all of C0–CF but DHT (C4), JPG (C8), DAC (CC).
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_STANDALONE = {0x01, *range(0xD0, 0xD9)}  # markers without a length
_SCAN = 0xDA


class Header(NamedTuple):
    """What the first bytes of an image say: its media type, width and height in pixels."""

    media_type: Literal["image/png", "image/jpeg"]
    width: int
    height: int


def add(journey: Journey, data: bytes) -> tuple[Journey, str]:
    """Take in the bytes of a PNG or JPEG and return its id too. The same bytes are kept once.
    Raises `EditError` for anything else, and above 8 MB or 40 megapixels."""
    header = read_header(data)
    text = base64.b64encode(data).decode("ascii")
    for image in journey.images:
        if image.data == text:
            return journey, image.id
    image = make(Image, id=Ids(journey).fresh("images"), data=text, **header._asdict())
    return put(journey, "images", (*journey.images, image)), image.id


def data_of(image: Image) -> bytes:
    """The bytes of an image; raises `EditError` where they are not base64."""
    try:
        return base64.b64decode(image.data, validate=True)
    except binascii.Error as wrong:
        raise EditError("not_image") from wrong


def used(journey: Journey) -> set[str]:
    """The ids of the images that a card or a persona shows."""
    if not journey.images:
        return set()
    shown = {card.picture for card in journey.cards} | {p.photo for p in journey.personas}
    return {id_ for id_ in shown if id_}


def prune(journey: Journey, among: Container[str]) -> Journey:
    """The journey without those images `among` which nobody shows (any more)."""
    if not journey.images:
        return journey
    shown = used(journey)
    left = [image for image in journey.images if image.id in shown or image.id not in among]
    return put(journey, "images", left)


def read_header(data: bytes) -> Header:
    """Type and size of a whole PNG or JPEG; raises `EditError` for anything else or too large."""
    if len(data) > MAX_BYTES:
        raise _too_large()
    if data.startswith(_PNG):
        width, height = _png_size(data)
        header = Header("image/png", width, height)
    elif data.startswith(_JPEG):
        width, height = _jpeg_size(data)
        header = Header("image/jpeg", width, height)
    else:
        raise EditError("not_image")
    if not width or not height:
        raise EditError("not_image")
    if max(width, height) > _MAX_SIDE or width * height > MAX_PIXELS:
        raise _too_large()
    return header


def _png_size(data: bytes) -> tuple[int, int]:
    # Chunks are length, type, data, CRC (PNG specification 5.3): IHDR comes first, IEND last.
    place = len(_PNG)
    chunks: list[bytes] = []
    while place + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        if not chunks and (kind, length) != (b"IHDR", 13):
            break
        end = place + 12 + length
        if end > len(data):
            break
        (crc,) = struct.unpack_from(">I", data, end - 4)
        if binascii.crc32(data[place + 4 : end - 4]) != crc:
            break
        chunks.append(kind)
        place = end
        if kind == b"IEND":
            break
    if b"IDAT" not in chunks or chunks[-1] != b"IEND":
        raise EditError("not_image")
    width, height = struct.unpack_from(">II", data, len(_PNG) + 8)
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int]:
    # Segments are FF, marker, length (itself included), data; the frame header says the size.
    place, size = 2, None
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker == 0xFF:  # fill byte
            place += 1
            continue
        if marker in _STANDALONE:
            place += 2
            continue
        (length,) = struct.unpack_from(">H", data, place + 2)
        if marker in _FRAMES and place + 9 <= len(data):
            height, width = struct.unpack_from(">HH", data, place + 5)
            size = (width, height)
        if marker == _SCAN:
            break
        place += 2 + max(length, 2)
    # Cameras put a preview or padding behind the end marker, so it need not be the last thing.
    if size is None or data.rfind(b"\xff\xd9") < place:
        raise EditError("not_image")
    return size


def _too_large() -> EditError:
    return EditError(
        "image_size", megabytes=MAX_BYTES // 1_000_000, megapixels=MAX_PIXELS // 1_000_000
    )

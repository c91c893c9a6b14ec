"""The map's pictures as files, decoded from the base64 of the map once."""

import base64
from functools import lru_cache

from journeyeditor.model import Image, Journey


@lru_cache(256)
def _file(image: str) -> bytes:
    return base64.b64decode(image)


def image_files(journey: Journey) -> dict[str, bytes]:
    """The PNG or JPEG file of each picture, by id."""
    return {image.id: file_of(image) for image in journey.images}


def file_of(image: Image) -> bytes:
    """The PNG or JPEG file of a picture; binascii.Error where its base64 is broken."""
    return _file(image.data)

"""Reads the pictures of a map for a PDF: JPEG files as they are, PNG files as pixels."""

import io
import warnings
import zlib
from collections.abc import Mapping

import pikepdf
from pikepdf import Name
from PIL import Image, ImageChops, JpegImagePlugin

from journeyeditor.dataclass import dataclass
from journeyeditor.model import Journey
from journeyeditor.storage.problems import MapError, Phrase, Problem

MAX_PIXELS = 40_000_000  # of one image, as when it is put on the map
# A small file may unpack to gigabytes. Pillow warns of that; here such a warning is an error.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)

# Exif orientation → how to put the upright picture on the unit square, as a PDF matrix.
_TURNS = {
    1: (1, 0, 0, 1, 0, 0),
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
_UNREADABLE = (KeyError, OSError, ValueError, SyntaxError)
_ORIENTATION = 0x0112  # Exif tag
_GREY, _COLOUR = "/DeviceGray", "/DeviceRGB"


@dataclass(frozen=True, eq=False)
class Picture:
    """An image ready for a PDF. `data` is a JPEG file if `jpeg`, else zlib-compressed samples of 8
    bits in `space`; `mask` the opacity of each pixel likewise; `turn` puts it upright."""

    width: int
    height: int
    space: str
    data: bytes
    jpeg: bool = False
    mask: bytes | None = None
    turn: tuple[int, ...] = _TURNS[1]

    def embed(self, pdf: pikepdf.Pdf) -> pikepdf.Object:
        """The image as an object of `pdf`."""
        image = self._stream(
            pdf, self.data, self.space, "/DCTDecode" if self.jpeg else "/FlateDecode"
        )
        if self.mask is not None:
            image.SMask = self._stream(pdf, self.mask, _GREY, "/FlateDecode")
        return image

    def _stream(self, pdf: pikepdf.Pdf, data: bytes, space: str, coding: str) -> pikepdf.Object:
        return pdf.make_stream(
            data,
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=self.width,
            Height=self.height,
            ColorSpace=Name(space),
            BitsPerComponent=8,
            Filter=Name(coding),
        )


class Pictures:
    """The pictures of one journey, each read once."""

    def __init__(self, journey: Journey, files: Mapping[str, bytes]) -> None:
        self._journey, self._files = journey, files
        self._read: dict[str, Picture] = {}

    def picture(self, id_: str) -> Picture:
        """The picture with this id; MapError says what is wrong with it."""
        if id_ not in self._read:
            self._read[id_] = self._reading(id_)
        return self._read[id_]

    def _reading(self, id_: str) -> Picture:
        try:
            return read_picture(self._files[id_])
        except TooLargeError as error:
            found = Phrase("a picture of more than {count} pixels", count=MAX_PIXELS)
            raise self._complaint(id_, found) from error
        except _UNREADABLE as error:
            raise self._complaint(id_, Phrase("a picture that cannot be read")) from error

    def _complaint(self, id_: str, found: str) -> MapError:
        numbers = {image.id: n for n, image in enumerate(self._journey.images)}
        allowed = Phrase("a whole PNG or JPEG file of at most {count} pixels", count=MAX_PIXELS)
        problem = Problem(f"images[{numbers.get(id_, '?')}] ({id_})", found, allowed)
        remedy = Phrase("Replace this picture, or remove it from the map.")
        return MapError(self._journey.title, [problem], remedy)


class TooLargeError(ValueError):
    """A picture of more than `MAX_PIXELS`."""


def read_picture(data: bytes) -> Picture:
    """A PNG or JPEG file as a picture.

    Raises `TooLargeError`, and for a file that it cannot read what Pillow raises: OSError,
    SyntaxError or another ValueError.
    """
    try:
        image = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
    except _BOMBS as error:
        raise TooLargeError(str(error)) from error
    return _jpeg(image, data) if isinstance(image, JpegImagePlugin.JpegImageFile) else _png(image)


def _jpeg(image: JpegImagePlugin.JpegImageFile, data: bytes) -> Picture:
    image.load()  # a file that breaks off would be a grey field on paper
    turn = _TURNS.get(image.getexif().get(_ORIENTATION, 1), _TURNS[1])
    if image.layers == 4:  # inks: a file whose colours are sRGB may not hold them (PDF/A)
        # Adobe stores ink as its absence, and Pillow takes every file for one of Adobe's.
        inks: Image.Image = image if "adobe" in image.info else ImageChops.invert(image)
        samples = zlib.compress(inks.convert("RGB").tobytes())
        return Picture(image.width, image.height, _COLOUR, samples, turn=turn)
    space = {1: _GREY, 3: _COLOUR}[image.layers]
    return Picture(image.width, image.height, space, data, True, turn=turn)


def _png(image: Image.Image) -> Picture:
    image.load()
    if image.mode.startswith("I"):  # 16 bits of grey: PDF readers disagree about them
        image = image.point(lambda value: value / 256).convert("L")
    mask = None
    if image.has_transparency_data:
        image = image.convert("RGBA")
        opacity = image.getchannel("A")
        if opacity.getextrema() != (255, 255):
            mask = zlib.compress(opacity.tobytes())
    grey = image.mode in ("1", "L", "LA")
    samples = image.convert("L" if grey else "RGB").tobytes()
    space = _GREY if grey else _COLOUR
    return Picture(image.width, image.height, space, zlib.compress(samples), mask=mask)

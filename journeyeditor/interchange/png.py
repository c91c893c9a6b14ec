"""Writes a PNG of pixels that come in bands, packing one band while the next is made.

Lines are stored as they are, without the filters of the format: a map is flat colours and words,
of which zlib finds more where they are left alone, and in a third of the time.
"""

import struct
import zlib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

Lines = Iterable[bytes | bytearray | memoryview]

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RGB, _RGBA = 2, 6  # colour types
_LEVEL = 3  # of zlib: beyond it takes twice the time
_WAITING = 4  # bands that are in memory at once


def png_of_bands(
    columns: int, rows: int, bands: Iterable[Lines], *, alpha: bool, per_metre: int
) -> bytes:
    """The picture whose lines `bands` gives from top to bottom, some at a time: red, green and
    blue, and with `alpha` how opaque, a byte each, for each pixel. `per_metre` are pixels."""
    head = struct.pack(">2L5B", columns, rows, 8, _RGBA if alpha else _RGB, 0, 0, 0)
    parts = [_SIGNATURE, _chunk(b"IHDR", head)]
    parts.append(_chunk(b"pHYs", struct.pack(">2LB", per_metre, per_metre, 1)))
    stream = zlib.compressobj(_LEVEL)
    with ThreadPoolExecutor(1) as packer:
        packed = []
        for lines in bands:
            # Before each line the number of its filter: none.
            packed.append(packer.submit(stream.compress, b"\0" + b"\0".join(lines)))
            if len(packed) >= _WAITING:
                packed[-_WAITING].result()
        packed.append(packer.submit(stream.flush))
    parts += [_chunk(b"IDAT", done.result()) for done in packed]
    return b"".join((*parts, _chunk(b"IEND", b"")))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))

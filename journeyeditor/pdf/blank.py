"""Makes a TrueType font of empty glyphs: it shows nothing, and its codes can carry text."""

import struct
from collections.abc import Sequence

EM = 1000  # units
_ASCENT, _DESCENT = 750, -250


def blank_font(widths: Sequence[int]) -> bytes:
    """A font program whose n-th glyph is empty and `widths[n]` units wide (1,000 to the em).

    Only the tables that a PDF needs, laid out as in the OpenType specification.
    """
    count = len(widths)
    tables = {
        b"glyf": bytes(4),  # padding: no glyph has an outline, but an empty table is an error
        b"head": struct.pack(
            ">IIIIHHQQ4hHHhhh",
            *(0x00010000, 0x00010000, 0, 0x5F0F3CF5, 0b11, EM, 0, 0),  # …, magic number, flags, em
            *(0, 0, 0, 0),  # box of all outlines
            *(0, 8, 2, 0, 0),  # style, least size, direction, short offsets, format
        ),
        b"hhea": struct.pack(
            ">IhhhH11hH", 0x00010000, _ASCENT, _DESCENT, 0, max(widths), *([0] * 11), count
        ),
        b"hmtx": b"".join(struct.pack(">Hh", width, 0) for width in widths),
        b"loca": bytes(2 * (count + 1)),
        b"maxp": struct.pack(">IH13H", 0x00010000, count, *([0] * 13)),
    }
    return _file(tables)


def _file(tables: dict[bytes, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    search = 16 << power
    head = struct.pack(">IHHHH", 0x00010000, count, search, power, count * 16 - search)
    place = len(head) + 16 * count
    directory, body = b"", b""
    for tag, data in sorted(tables.items()):
        padded = data + bytes(-len(data) % 4)
        directory += struct.pack(">4sIII", tag, _checksum(padded), place + len(body), len(data))
        body += padded
    whole = bytearray(head + directory + body)
    adjustment = (0xB1B0AFBA - _checksum(bytes(whole))) & 0xFFFFFFFF
    at = whole.index(b"\x5f\x0f\x3c\xf5") - 4  # just before the magic number
    whole[at : at + 4] = adjustment.to_bytes(4, "big")
    return bytes(whole)


def _checksum(padded: bytes) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF

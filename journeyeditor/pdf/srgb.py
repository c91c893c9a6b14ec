"""The colour space of every page: sRGB, as an ICC profile made here, the same each time."""

import struct

# IEC 61966-2-1: the primaries, adapted to the D50 white of profiles (Bradford), and the curve.
_WHITE = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
_ADAPTATION = (1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_MADE = (2026, 1, 1, 0, 0, 0)  # fixed: a date of today would make every file another one
NAME = "sRGB IEC61966-2.1"


def srgb_profile() -> bytes:
    """A display profile of version 4.2 (ICC.1:2004-10)."""
    curve = b"para" + struct.pack(">IHH", 0, 3, 0) + _fixed(*_CURVE)
    tags = {
        b"desc": _said(NAME),
        b"cprt": _said("No copyright, use freely"),
        b"wtpt": _xyz(_WHITE),
        **{name: _xyz(colour) for name, colour in _PRIMARIES.items()},
        b"chad": b"sf32" + bytes(4) + _fixed(*_ADAPTATION),
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    place, body, table = 132 + 12 * len(tags), b"", struct.pack(">I", len(tags))
    places: dict[bytes, int] = {}  # what is the same stands in the file once
    for name, data in tags.items():
        if data not in places:
            places[data] = place + len(body)
            body += data + bytes(-len(data) % 4)
        table += struct.pack(">4sII", name, places[data], len(data))
    return _head(128 + len(table) + len(body)) + table + body


def _head(size: int) -> bytes:
    head = struct.pack(">I4sI4s4s4s", size, bytes(4), 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H4s", *_MADE, b"acsp")
    head += bytes(28) + _fixed(*_WHITE)
    return head + bytes(128 - len(head))


def _fixed(*values: float) -> bytes:
    """Numbers as 16.16 bits."""
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _xyz(colour: tuple[float, ...]) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(*colour)


def _said(text: str) -> bytes:
    """A text in American English."""
    written = text.encode("utf-16-be")
    return b"mluc" + struct.pack(">III2s2sII", 0, 1, 12, b"en", b"US", len(written), 28) + written

"""Finds the links of a Drawing and spells their addresses as a PDF wants them."""

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from journeyeditor.layout.drawing import Bounds, Drawing, Hyperlink

SCHEMES = ("http", "https", "mailto")
_PUNCTUATION = ":/?#[]@!$&'()*+,;=%-._~"  # that an address may hold as it is (RFC 3986)


def links(drawing: Drawing) -> Iterator[tuple[Bounds, str]]:
    """Where on the Drawing a click opens which address. Only addresses that open a page or a
    letter: a map from a stranger must not start anything else."""
    for part in drawing.parts:
        for mark in part.marks:
            if isinstance(mark, Hyperlink) and urlsplit(mark.url).scheme.lower() in SCHEMES:
                place = Bounds(part.x + mark.x, part.y + mark.y, mark.width, mark.height)
                yield place, mark.url


def ascii_address(url: str) -> str:
    """An address in 7-bit characters: the host in Punycode, the rest percent-encoded."""
    try:
        host = urlsplit(url).hostname or ""
        punycode = host.encode("idna").decode("ascii")
    except ValueError:  # not a name that Punycode can spell
        return quote(url, safe=_PUNCTUATION)
    return quote(url.replace(host, punycode, 1) if not host.isascii() else url, safe=_PUNCTUATION)

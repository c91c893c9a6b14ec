"""Links of a page, and how a PDF wants their addresses spelled."""

from urllib.parse import quote, urlsplit

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from journeyeditor.dataclass import dataclass
from journeyeditor.pdf.ink import Rectangle

_PRINTED = 4  # annotation flag
_PUNCTUATION = ":/?#[]@!$&'()*+,;=%-._~"  # that an address may hold as it is (RFC 3986)


@dataclass(frozen=True, slots=True)
class Link:
    """A rectangle of a page (left, bottom, right, top in its points), what it says, and where it
    leads: to an address, or to a place of a page (from 0) of the same file."""

    place: Rectangle
    words: str
    address: str = ""
    page: int = 0
    left: float = 0.0
    top: float = 0.0

    def embed(self, pdf: pikepdf.Pdf) -> pikepdf.Object:
        """The link as an annotation of `pdf`."""
        link = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([round(side, 3) for side in self.place]),
            Border=Array([0, 0, 0]),
            F=_PRINTED,
            Contents=String(self.words),
        )
        if self.address:
            link.A = Dictionary(S=Name.URI, URI=String(ascii_address(self.address)))
        else:
            page = pdf.pages[self.page].obj
            link.Dest = Array([page, Name.XYZ, round(self.left, 2), round(self.top, 2), 0])
        return pdf.make_indirect(link)


def ascii_address(url: str) -> str:
    """An address in 7-bit characters: the host in Punycode, the rest percent-encoded."""
    try:
        host = urlsplit(url).hostname or ""
        punycode = host.encode("idna").decode("ascii")
    except ValueError:  # not a name that Punycode can spell
        return quote(url, safe=_PUNCTUATION)
    return quote(url.replace(host, punycode, 1) if not host.isascii() else url, safe=_PUNCTUATION)

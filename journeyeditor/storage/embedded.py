"""Finds the map that an exported PDF carries, without trusting the PDF: nothing but the streams
that say they are embedded files is read, and no more of them than a map may be long."""

import re
import zlib

from journeyeditor.model import FORMAT
from journeyeditor.model.base import MAX_FILE_BYTES

from .problems import MapError, Phrase, Problem

MAX_PDF_BYTES = 4 * MAX_FILE_BYTES  # a map at its limit and, beside it, the pages that show it

_PDF = b"%PDF-"
_LONGEST_HEAD = 2_000  # bytes between the name of an embedded file's kind and its content
_MOST, _MOST_WHOLE = 100, 3  # embedded files whose beginning is looked at, that are unpacked
_KIND = re.compile(rb"/EmbeddedFile(?=[\s/<>\[\]()])")
_CONTENT = re.compile(rb"\bstream\r?\n")
_LENGTH = re.compile(rb"/Length\s+(\d{1,9})(?!\s+\d+\s+R)")
_PROTECTED = re.compile(rb"/Encrypt\s*(<<|\d+\s+\d+\s+R)")
# How maps begin, canonical or not; "format" need not be the first key of one.
_IS_MAP = re.compile(
    rb'\s{0,1000}\{(?s:.{0,10000}?)"format"\s{0,99}:\s{0,99}"%s"' % FORMAT.encode()
)
_BEGINNING = 12_000  # bytes, in which that is


def is_pdf(data: bytes) -> bool:
    """Whether a file that begins with `data` is a PDF."""
    return data.startswith(_PDF)


def map_in_pdf(data: bytes, name: str) -> bytes:
    """The text of the map that the PDF `data` carries; the last one where it was added again.

    Raises `MapError` where there is none, with `name` for the file.
    """
    ends = [match.end() for match in _KIND.finditer(data)][-_MOST:]
    likely = [end for end in reversed(ends) if _IS_MAP.match(_content(data, end, _BEGINNING))]
    for end in likely[:_MOST_WHOLE]:
        content = _content(data, end, MAX_FILE_BYTES + 1)
        if _IS_MAP.match(content):  # what cannot be unpacked to its end is as it is
            return content
    if _PROTECTED.search(data):
        problem = Problem("", Phrase("a PDF that is protected with a password"), _allowed())
        remedy = Phrase(
            "Save a copy without the password in the program that shows the PDF, and open that; "
            "or open the map itself."
        )
    else:
        problem = Problem("", Phrase("a PDF without a map in it"), _allowed())
        remedy = Phrase("Open the map itself, or export the PDF again with its editable map.")
    raise MapError(name, (problem,), remedy, readable=False)


def check_pdf_size(size: int, name: str) -> None:
    """Raise `MapError` for a PDF of more than 80 MB."""
    if size > MAX_PDF_BYTES:
        found = Phrase("a file of {size} bytes", size=size)
        allowed = Phrase("at most {limit} bytes", limit=MAX_PDF_BYTES)
        remedy = Phrase("Open the map itself.")
        raise MapError(name, (Problem("", found, allowed),), remedy, readable=False)


def _allowed() -> Phrase:
    return Phrase("a map, or a PDF that Journey Editor exported with its map")


def _content(data: bytes, start: int, most: int) -> bytes:
    """What the stream behind `start` holds, up to `most` bytes; nothing where there is no
    stream."""
    begin = _CONTENT.search(data, start, start + _LONGEST_HEAD)
    if not begin:
        return b""
    packed = zlib.decompressobj()
    try:
        return packed.decompress(memoryview(data)[begin.end() :], most)
    except zlib.error:
        head = data.rfind(b" obj", max(start - _LONGEST_HEAD, 0), start)
        length = _LENGTH.search(data, max(head, 0), begin.start())
        end = begin.end() + int(length[1]) if length else data.find(b"\nendstream", begin.end())
        return data[begin.end() : min(max(end, 0), begin.end() + most)]

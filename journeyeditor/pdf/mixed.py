"""Puts the characters of a line that holds right-to-left letters as readers of a PDF expect them.

A page says which character is where, not in which order they are read. Poppler (pdftotext, Evince,
Okular) finds the order for a whole page: it counts the letters of each direction and follows the
one that has more. On a left-to-right page it goes along a line from the left. From a right-to-left
letter to the next letter or figure of the other kind it takes everything backwards, signs and
blanks too; a full stop or a colon counts as a figure. On a right-to-left page it is the other way
round. So it takes "שלום (22) עולם" apart, wherever its words stand; on a page of Latin it even
swaps them.

`arranged` therefore gives the characters in the order that is turned into the right one, with marks
of direction, which show nothing, where blanks and signs would go to the wrong side. The order is
that of the page wherever it can be.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from journeyeditor.typeset import GlyphRun

Piece = tuple[str, float]  # a character, perhaps with marks of direction, and its width in points

LEFT_MARK, _RIGHT_MARK = "\u200e", "\u200f"
_LETTER = re.compile(r"[^\W\d_]")
_RIGHT_TO_LEFT = re.compile(r"(?=[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff])[^\W\d_]")
_KINDS = {
    **dict.fromkeys(["R", "AL"], "R"),
    "L": "L",
    **dict.fromkeys(["EN", "AN", "ES", "ET", "CS"], "#"),
    "NSM": "M",
}
_RIGHT = re.compile("R(?:[RNM]*R)?M*")  # on a left-to-right page
_LEFT = re.compile("[L#](?:[L#NM]*[L#])?M*")  # on a right-to-left page


def is_mixed(text: str, runs: Sequence[GlyphRun]) -> bool:
    """Whether a line goes from right to left, but not with letters and blanks alone."""
    if not any(run.rtl for run in runs):
        return False
    return {_kind(character) for character in text if character != " "} != {"R"}


def goes_left(texts: Iterable[str]) -> bool:
    """Whether a page with these texts has more letters from right to left than others."""
    text = "\n".join(texts)
    leftward = len(_RIGHT_TO_LEFT.findall(text))
    return leftward > 0 and 2 * leftward > len(_LETTER.findall(text))


def ends_loose(text: str) -> bool:
    """Whether a text ends with what would go to its other end on a page that `goes_left`."""
    return _kind(text[-1]) in "MN"


def arranged(pieces: Sequence[Piece], leftward: bool) -> list[Piece]:
    """The characters of a line, given as they are read, in the order from left to right in which a
    reader wants them on a page that `goes_left` or does not."""
    kinds = "".join(_kind(text) for text, _ in pieces)
    out: list[list[Piece]] = []
    done = 0
    for match in (_LEFT if leftward else _RIGHT).finditer(kinds):
        start, end = match.span()
        if leftward:
            out += [_turned(pieces[done:start]), _kept_left(pieces, kinds, start, end)]
        else:
            out += [list(pieces[done:start]), _kept_right(pieces, kinds, start, end)]
        done = end
    rest = pieces[done:]
    out.append(_turned(rest) if leftward else list(rest))
    return [piece for some in (reversed(out) if leftward else out) for piece in some]


def _kept_right(pieces: Sequence[Piece], kinds: str, start: int, end: int) -> list[Piece]:
    """Right-to-left letters and what is between them, so that nothing else is taken for theirs."""
    found = _turned(pieces[start:end])
    if kinds[end - 1] != "R":
        found[0] = _RIGHT_MARK + found[0][0], found[0][1]
    if kinds[end : end + 1] not in ("", "L", "#"):
        found[-1] = found[-1][0] + LEFT_MARK, found[-1][1]
    return found


def _kept_left(pieces: Sequence[Piece], kinds: str, start: int, end: int) -> list[Piece]:
    """As `_kept_right`, for what goes from left to right on a page of right-to-left letters."""
    found = list(pieces[start:end])
    if kinds[end - 1] not in ("L", "#"):
        found[-1] = found[-1][0] + LEFT_MARK, found[-1][1]
    if kinds[end : end + 1] not in ("", "R"):
        found[0] = _RIGHT_MARK + found[0][0], found[0][1]
    return found


def _turned(pieces: Sequence[Piece]) -> list[Piece]:
    return [(text[::-1], width) for text, width in reversed(pieces)]


def _kind(character: str) -> str:
    """R and L for letters by their direction, # for what belongs to figures, M for marks on
    letters, N for what takes the direction of its neighbours."""
    if character[0] > "\uffff":
        return "N"  # readers do not look beyond the first plane
    return _KINDS.get(unicodedata.bidirectional(character[0]), "N")

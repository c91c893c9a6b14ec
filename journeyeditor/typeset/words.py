"""How wide plain words are: each is shaped once, whatever texts it stands in.

Most of what people write is Latin, Greek or Cyrillic words between single spaces. In the text faces
nothing reaches over a space from one such word to the next (the tests prove it), so the lines of
such a text can be told from a table of words, exactly and without shaping it: of a large map most
is never seen.
"""

import re
from array import array
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from math import inf

from journeyeditor.typeset.breaks import line_breaks
from journeyeditor.typeset.faces import text_face
from journeyeditor.typeset.itemise import Stretch, itemise
from journeyeditor.typeset.lines import EPSILON
from journeyeditor.typeset.paragraph import Item, plain_advances, shape

# Not among them: signs that look for capitals or figures beyond a space (dashes, brackets, "@",
# hyphens at an end, colons that no small letter precedes, and "x", a times sign between figures).
_LETTERS = (
    r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f"
    r"\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490\u0491"
)
_SMALL = r"a-z\u00df-\u00f6\u00f8-\u00ff\u03ac-\u03ce\u0430-\u045f"
_PLAIN = re.compile(
    rf"(?!x)[\d{_LETTERS}]+"
    rf"(?:(?:['’]|(?<=\d)[.,](?=\d)|(?<=[{_LETTERS}])[-/](?=[{_LETTERS}]))[\d{_LETTERS}]+)*"
    rf"(?<!\dx)['’%]?[.,;!?…]*(?:(?<=[{_SMALL}]):)?",
    re.ASCII,
)

_MOST_WORDS = 20_000  # kept of one face: some ten megabytes
_LONGEST = 100  # characters of a word that is kept

Filled = tuple[int, float]  # the characters of a line, and its width in em
_Stop = tuple[int, int, float]  # before which word, or after how many characters of it; as `Filled`
_Piece = tuple[int, float]  # a word or what may be parted from it, and its width in font units


class Words:
    """The words of one face and language."""

    def __init__(
        self, weight: int, italic: bool, tabular: bool, tracking: float, language: str
    ) -> None:
        self._face = weight, italic, language
        self._spacing = tabular, tracking, language
        # How wide each word and a space are, in font units with their tracking; `inf` where the
        # word is not plain.
        self._within: dict[str, float] = {}  # before a space
        self._last: dict[str, float] = {}  # at the end of a text
        self._pieces: dict[str, list[_Piece]] = {}  # of words that a line may part
        self._glyphs: dict[str, Item] = {}  # of words with what stands behind them
        self._text_face = text_face(weight, italic)
        self._upem = self._text_face.upem
        self._space = self._shaped("a ").advances[1]

    def fill(self, text: str, width: float | None, most: int) -> list[Filled] | None:
        """The first `most` lines of a text, none wider than `width` em. None for a text that is not
        plain, or has a word that is wider than the lines."""
        words = text.split(" ")
        stops = self._stops(words, width, most)
        if stops is None:
            return None
        starts = [0, *accumulate([len(word) + 1 for word in words])]
        lines: list[Filled] = []
        at = 0
        for number, begun, wide in stops:
            end = starts[number] + (begun or -1)
            lines.append((end - at, wide / self._upem))
            at = end if begun else end + 1
        return lines

    def count(self, text: str, width: float, most: int) -> int | None:
        """How many lines `fill` makes."""
        stops = self._stops(text.split(" "), width, most)
        return None if stops is None else len(stops)

    def glyphs(self, text: str, start: int, end: int) -> Item | None:
        """The glyphs of a line of a text, its characters `start` to `end`. None for a text that is
        not plain, or a line that parts a word."""
        parts = text[:start][-1:] + text[end : end + 1]
        if parts.strip(" ") or self.fill(text, None, 1) is None:
            return None
        glyphs, advances = array("H"), array("d")
        words = text[start:end].split(" ")
        for word in words:
            behind = "" if end == len(text) and len(glyphs) + len(word) == end - start else " "
            more = self._shaped(word + behind)
            glyphs += more.glyphs
            advances += more.advances
        count = end - start  # without a space that hangs
        return Item(0, count, 0, self._text_face, glyphs[:count], range(count), advances[:count])

    def _shaped(self, text: str) -> Item:
        """The glyphs of a plain word and what stands behind it: asked for when it is seen."""
        known = self._glyphs.get(text)
        if known is None:
            stretch = self._stretch(text)
            assert stretch is not None  # the word is plain
            known = self._glyphs[text] = shape(text, stretch, *self._spacing)
        return known

    def _widths(self, words: Sequence[str]) -> list[float]:
        found = list(map(self._within.get, words))
        found[-1] = self._last.get(words[-1])
        if None not in found:
            return found  # type: ignore[return-value]
        if max(map(len, words)) > _LONGEST:
            return [inf]
        if len(self._within) + len(self._last) > _MOST_WORDS:
            self._within.clear()
            self._last.clear()
            self._pieces.clear()
            self._glyphs.clear()
        *within, last = words
        for known, some, behind in ((self._within, within, " "), (self._last, [last], "")):
            for word in some:
                if word not in known:
                    known[word] = self._measured(word, behind)
        return [*map(self._within.__getitem__, within), self._last[last]]

    def _stops(self, words: Sequence[str], width: float | None, most: int) -> list[_Stop] | None:
        """The ends of the first `most` lines; None as for `fill`. Asked of all that a map says."""
        widths, space = self._widths(words), self._space
        line = sum(widths)
        if line == inf:
            return None
        room = inf if width is None else (width + EPSILON) * self._upem + space
        if line <= room:
            return [(len(words), 0, line - space)]
        if max(widths) > room:
            return None
        stops: list[_Stop] = []
        line = 0.0
        for number, wide in enumerate(widths):
            line += wide
            if line > room:
                before = line - wide
                pieces = self._pieces.get(words[number])
                begun, part = _fitting(pieces, room - space - before) if pieces else (0, 0.0)
                stops.append((number, begun, before + part if begun else before - space))
                if len(stops) == most:
                    return stops
                line = wide - part
        return [*stops, (len(words), 0, line - space)]

    def _measured(self, word: str, behind: str) -> float:
        """How wide a word and a space are: some signs lean towards what stands behind the word."""
        stretch = self._stretch(word + behind) if _PLAIN.fullmatch(word) else None
        if stretch is None:
            return inf
        advances = plain_advances(word + behind, stretch, *self._spacing)
        if advances is None:
            return inf
        if "-" in word or "/" in word:
            breaks = line_breaks(word, self._face[-1])
            self._pieces[word] = [
                (end - start, sum(advances[start:end])) for start, end in pairwise((0, *breaks))
            ]
        return sum(advances[: len(word)]) + self._space

    def _stretch(self, text: str) -> Stretch | None:
        """None where the text runs from right to left, as figures alone may."""
        level, (stretch, *others) = itemise(text, *self._face, None)
        return None if level or others else stretch


def _fitting(pieces: Sequence[_Piece], room: float) -> tuple[int, float]:
    """How many characters of a word fit in a `room` that is too small for it, and how wide they
    are."""
    begun, wide = 0, 0.0
    for count, width in pieces:
        if wide + width > room:
            break
        begun, wide = begun + count, wide + width
    return begun, wide


@lru_cache
def words_in(weight: int, italic: bool, tabular: bool, tracking: float, language: str) -> Words:
    """The words of one face, which remember what was ever asked of them."""
    return Words(weight, italic, tabular, tracking, language)

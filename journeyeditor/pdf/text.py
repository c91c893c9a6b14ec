"""Writes typeset lines as text operators: each glyph in its place, each character readable."""

import unicodedata
from collections.abc import Iterator
from itertools import accumulate, compress, pairwise
from operator import gt, lt, sub

from journeyeditor.layout.drawing import Words
from journeyeditor.pdf.fonts import SILENT, EmbeddedFont, Fonts
from journeyeditor.pdf.mixed import LEFT_MARK, Piece, arranged, ends_loose, is_mixed
from journeyeditor.pdf.operators import fill_colour, numbers
from journeyeditor.typeset import GlyphRun, Line

_THAI = "".join(map(chr, range(0x0E00, 0x0E80)))
_UNREAD = "/Span <</ActualText <FEFF>>> BDC"  # until EMC, what is shown says nothing
_WITHOUT_WIDTH = ("Mn", "Me", "Cf")  # Unicode categories


class Typist:
    """Writes lines with the fonts of one document.

    Readers of a PDF take each code for one piece of text at one place of the line, from left to
    right, and turn right-to-left text around by themselves. Where glyphs and characters do not
    pair off like that (Arabic dots and ligatures, Devanagari, Thai vowels, pointed Hebrew), the
    glyphs are shown without text and blank codes under them carry the characters; so they do
    wherever a line has right-to-left letters beside anything else (see `mixed`).
    """

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        # By line (the Drawing keeps it alive), colour and direction of the page: operators, and
        # where they leave the pen.
        self._known: dict[tuple[int, str, bool], tuple[str, float, float]] = {}
        self._at: tuple[float, float] | None = None  # where the last line left the pen, y down
        self._leftward = False

    def turn_to(self, leftward: bool) -> None:
        """Write for a page from now on that has more letters from right to left than others, or
        one that has not."""
        self._leftward = leftward

    def begin(self) -> str:
        """The operator that begins text."""
        self._at = None
        return "BT"

    def show(self, words: Words, x: float, y: float) -> str:
        """Operators, for between BT and ET, that show `words` in a part at (`x`, `y`) where y goes
        down. They count on the fill colour of `words` and leave it set."""
        line = words.line
        key = id(line), words.colour, self._leftward
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._line(line, words.colour)
        shown, right, down = known
        left, top = round(x + words.x, 3), round(y + words.y, 3)
        if self._at is None:
            place = f"1 0 0 -1 {numbers(left, top)} Tm"
        else:  # one line after the other takes less room than each by itself
            place = f"{numbers(left - self._at[0], self._at[1] - top)} Td"
        self._at = left + right, top + down
        return f"{place} {shown}"

    def between(self, line: Line) -> str:
        """A blank after `line`, without which readers that do not look where lines are would join
        its last word to the next line's first; "" where its script has no blanks between words."""
        if _unspaced(line.text):
            return ""
        blank = self._fonts.blank
        return f"/{blank.key} {numbers(line.size)} Tf <{blank.code(' ', 0)}> Tj"

    def _line(self, line: Line, colour: str) -> tuple[str, float, float]:
        pen = _Pen()
        write, runs = self._run, line.runs
        mixed = is_mixed(line.text, runs)
        if mixed:
            self._carried_line(line, pen)
            write = self._unread
        for run in runs:
            if run.colour is not None:
                pen.out.append(fill_colour(run.colour))
            write(run, self._fonts.font(run.face), pen)
            if run.colour is not None:
                pen.out.append(fill_colour(colour))
        if self._leftward and not mixed and ends_loose(line.text):
            blank = self._fonts.blank
            pen.out.append(f"/{blank.key} {numbers(line.size)} Tf")
            pen.out.append(f"<{blank.code(LEFT_MARK, 0)}> Tj")
        return " ".join(pen.out), *pen.place

    def _run(self, run: GlyphRun, font: EmbeddedFont, pen: "_Pen") -> None:
        if run.hidden_text:
            self._unread(run, font, pen)
        elif _pairs_off(run):
            glyphs = _glyphs(font, run, _texts(run), 0, len(run.glyphs))
            pen.show(font.key, run.size, run.x + run.xs[0], 0, glyphs)
        else:
            self._carried(run, font, pen)
            self._unread(run, font, pen)

    def _carried(self, run: GlyphRun, font: EmbeddedFont, pen: "_Pen") -> None:
        """The run's text on blank codes, each as wide as what it stands for and in its place."""
        blank = self._fonts.blank
        codes = [
            blank.code(piece, width / run.size)
            for text, room in _clusters(run, font)
            for piece, width in _pieces(text, room, run.rtl)
        ]
        pen.show(blank.key, run.size, run.x, 0, f"<{''.join(codes)}> Tj")

    def _carried_line(self, line: Line, pen: "_Pen") -> None:
        """As `_carried`, for all of a line."""
        blank = self._fonts.blank
        pieces = [
            piece
            for run in _in_order(line)
            for text, room in _read(run, self._fonts.font(run.face))
            for piece in _characters(text, room)
        ]
        codes = [
            blank.code(text, width / line.size) for text, width in arranged(pieces, self._leftward)
        ]
        pen.show(blank.key, line.size, 0, 0, f"<{''.join(codes)}> Tj")

    def _unread(self, run: GlyphRun, font: EmbeddedFont, pen: "_Pen") -> None:
        """The run's glyphs, said to have no text."""
        silent = [SILENT] * len(run.glyphs)
        pen.out.append(_UNREAD)
        for start, end in _level_stretches(run):
            glyphs = _glyphs(font, run, silent, start, end)
            pen.show(font.key, run.size, run.x + run.xs[start], run.ys[start], glyphs)
        pen.out.append("EMC")


class _Pen:
    """The operators of a line so far, and what they leave behind."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._font: tuple[str, float] | None = None
        self._x = self._y = 0.0  # where the last glyphs began
        self._fresh = True  # nothing was shown from there yet

    @property
    def place(self) -> tuple[float, float]:
        """Where the last glyphs began, from the start of the line, y down."""
        return self._x, self._y

    def show(self, font: str, size: float, x: float, y: float, glyphs: str) -> None:
        """Show glyphs from (`x`, `y`), relative to the start of the line, y down."""
        if self._font != (font, size):
            self._font = font, size
            self.out.append(f"/{font} {numbers(size)} Tf")
        x, y = round(x, 3), round(y, 3)
        if not self._fresh or x != self._x or y != self._y:
            self.out.append(f"{numbers(x - self._x, self._y - y)} Td")
            self._x, self._y = x, y
        self.out.append(glyphs)
        self._fresh = False


def _pairs_off(run: GlyphRun) -> bool:
    """Whether each glyph stands for its own piece of text, on the line, one right of the other."""
    if any(run.ys) or not all(map(lt, run.xs, (*run.xs[1:], run.advance))):
        return False
    if run.rtl:
        one_each = len(run.glyphs) == len(run.text)
        return one_each and all(map(gt, run.clusters, run.clusters[1:]))
    if len(run.glyphs) != len(run.text) and any(map(_is_mark, run.text)):
        return False
    return all(map(lt, run.clusters, run.clusters[1:]))


def _unspaced(text: str) -> bool:
    """Whether a text ends in Chinese, Japanese or Thai, or with a blank anyway."""
    last = text[-1:]
    return last.isspace() or unicodedata.east_asian_width(last) in "WF" or last in _THAI


def _is_mark(character: str) -> bool:
    return unicodedata.combining(character) > 0 or character == "\ufe0f"


def _texts(run: GlyphRun) -> list[str]:
    """The text of each glyph, where these pair off."""
    if len(run.text) == len(run.glyphs):
        return list(reversed(run.text)) if run.rtl else list(run.text)
    return [run.text[a:b] for a, b in pairwise((*run.clusters, len(run.text)))]


def _clusters(run: GlyphRun, font: EmbeddedFont) -> Iterator[tuple[str, float]]:
    """Text and width of each cluster, from the run's left to its right.

    A cluster begins where its first glyph with a width does. One of marks alone has no width: it
    stands between its base and what comes next.
    """
    ends = dict(pairwise([*sorted(set(run.clusters)), len(run.text)]))
    advances = font.advances(run.size)
    lefts: dict[int, float | None] = {}
    for glyph, x, cluster in zip(run.glyphs, run.xs, run.clusters, strict=True):
        lefts.setdefault(cluster, None)
        if lefts[cluster] is None and advances[glyph] > 0:
            lefts[cluster] = x
    right = run.advance
    edges = [right]
    for left in reversed(lefts.values()):
        right = right if left is None else min(left, right)
        edges.insert(0, right)
    edges[0] = 0.0
    for cluster, (left, right) in zip(lefts, pairwise(edges), strict=True):
        yield run.text[cluster : ends[cluster]], max(right - left, 0.0)


def _read(run: GlyphRun, font: EmbeddedFont) -> list[Piece]:
    """As `_clusters`, but in the order in which they are read."""
    clusters = list(_clusters(run, font))
    return clusters[::-1] if run.rtl else clusters


def _pieces(text: str, width: float, rtl: bool) -> list[Piece]:
    """A cluster's characters, from left to right. Where there are no marks and nothing to turn
    around, the cluster is one."""
    turned = rtl and unicodedata.bidirectional(text[0]) in ("R", "AL", "NSM")
    characters = _characters(text, width)
    if not turned and all(_has_width(character) for character in text):
        return [(text, width)]
    return characters[::-1] if turned else characters


def _characters(text: str, width: float) -> list[Piece]:
    """A cluster's characters as they are read, with the width that readers expect of each: marks
    have none."""
    wide = [_has_width(character) for character in text]
    share = width / max(sum(wide), 1)
    return [(character, share * own) for character, own in zip(text, wide, strict=True)]


def _has_width(character: str) -> bool:
    return unicodedata.category(character) not in _WITHOUT_WIDTH


def _in_order(line: Line) -> list[GlyphRun]:
    """The runs of a line that carry text, as they are read."""
    left = [run for run in line.runs if run.text]
    found: list[GlyphRun] = []
    at = 0
    while left:
        here = [run for run in left if line.text.startswith(run.text, at)]
        run = max(here or left, key=lambda run: len(run.text))
        left.remove(run)
        found.append(run)
        at += len(run.text)
    return found


def _level_stretches(run: GlyphRun) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch of glyphs at one height."""
    start = 0
    for n in range(1, len(run.ys) + 1):
        if n == len(run.ys) or run.ys[n] != run.ys[start]:
            yield start, n
            start = n


def _glyphs(font: EmbeddedFont, run: GlyphRun, texts: list[str], start: int, end: int) -> str:
    """Shows glyphs of one height from where the pen is, which is the first one's place.

    Shifts are whole thousandths of an em from where the pen really is, so errors do not add up.
    The loops are in C: this is where a large map spends its time.
    """
    glyphs, xs = run.glyphs[start:end], run.xs[start:end]
    codes = list(map(font.codes.__getitem__, zip(glyphs, texts[start:end], strict=True)))
    pens = accumulate(map(font.advances(run.size).__getitem__, glyphs), initial=xs[0])
    em = 1000 / run.size
    back = [round(ahead * em) for ahead in map(sub, pens, xs)]
    shifts = list(map(sub, back, [0, *back]))
    out, done = ["[<"], 0
    for n in compress(range(len(codes)), shifts):
        out += [*codes[done:n], f">{shifts[n]}<"]
        done = n
    return "".join([*out, *codes[done:], ">] TJ"])

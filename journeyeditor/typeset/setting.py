"""Sets a text in a style, within a width and a number of lines."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from itertools import islice
from math import inf

from journeyeditor.typeset.faces import REGULAR
from journeyeditor.typeset.lines import hanging, line_spans, run, runs, width_of
from journeyeditor.typeset.paragraph import Paragraph, shape_paragraph
from journeyeditor.typeset.values import Block, GlyphRun, Line
from journeyeditor.typeset.words import Filled, Words, words_in
from journeyeditor.typestyle import Style

_LINE_ENDS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSETTABLE = "[\0-\x1f\x7f-\x9f\ud800-\udfff]"
_WORD_JOINER = "\u2060"  # shows nothing and allows no break
_ALL = 1_000_000  # lines: more than any text has

_Span = tuple[int, int, float]  # where a line starts and ends in its paragraph, its width in em


@lru_cache(maxsize=10_000)
def set_text(
    text: str,
    style: Style,
    width: float | None = None,
    max_lines: int | None = None,
    language: str = "en",
    ellipsis: str = "…",
) -> Block:
    """Sets a text in lines no wider than `width` points (None: as wide as they come).

    Line ends in the text begin a new paragraph, whose direction its first letter decides. Lines
    break by the rules of the language (a BCP 47 tag); a word wider than a line is cut. What does
    not fit in `max_lines` (1 or more) is left out and `ellipsis` stands for it.
    """
    most = max_lines or _ALL
    lines: list[Line] = []
    shortened = False
    for part in _LINE_ENDS.split(text):
        rtl, spans = _broken(part, style, width, most + 1, language)
        for start, end, em in spans:
            if len(lines) == most:
                shortened = True
                break
            said = _settable(part[start:end])
            place = partial(_runs, part, style, language, None, start, end)
            lines.append(Line(em * style.size, style.size, said, rtl, place))
            last = part, start, end
        if shortened:
            lines[-1] = _shorten(*last, style, width, language, ellipsis)
            break
    scale = style.size / REGULAR.upem
    return Block(
        lines=tuple(lines),
        width=max([line.width for line in lines]),
        height=len(lines) * style.leading,
        leading=style.leading,
        ascent=REGULAR.ascent * scale,
        descent=REGULAR.descent * scale,
        shortened=shortened,
        rtl=lines[0].rtl,
    )


def count_lines(
    text: str, style: Style, width: float, max_lines: int, language: str = "en"
) -> tuple[int, bool]:
    """How many lines `set_text` makes of a text, and whether it shortens it, without setting it."""
    count = _words(style, language).count(text, width / style.size, max_lines + 1)
    if count is None:
        return _count_shaped(text, style, width, max_lines, language)
    return (count, False) if count <= max_lines else (max_lines, True)


def rough_lines(
    text: str, style: Style, width: float, max_lines: int, language: str = "en"
) -> list[tuple[float, float]]:
    """Where each line that `set_text` makes of a text begins in its `width`, and how wide it is
    (about, if it ends in an ellipsis), in points."""
    filled = _words(style, language).fill(text, width / style.size, max_lines)
    if filled is not None:
        return [(0.0, em * style.size) for _, em in filled]
    block = set_text(text, style, width, max_lines, language=language)
    return [(width - line.width if block.rtl else 0.0, line.width) for line in block.lines]


@lru_cache(maxsize=20_000)  # tags, figures and signs are the same ones on many cards
def fit_line(text: str, style: Style, width: float, language: str = "en") -> tuple[float, bool]:
    """How wide `set_text` makes a text in a single line of `width` points, and whether it shortens
    it, without setting it."""
    filled = _words(style, language).fill(text, width / style.size, 1)
    if filled is None or filled[0][0] < len(text):
        block = set_text(text, style, width, 1, language)
        return block.width, block.shortened
    return filled[0][1] * style.size, False


@lru_cache(maxsize=20_000)
def _count_shaped(
    text: str, style: Style, width: float, max_lines: int, language: str
) -> tuple[int, bool]:
    count = 0
    for part in _LINE_ENDS.split(text):
        _, spans = _broken(part, style, width, max_lines + 1, language)
        count += sum(1 for _ in islice(spans, max_lines + 1 - count))
        if count > max_lines:
            return max_lines, True
    return count, False


def measure(text: str, style: Style, language: str = "en") -> float:
    """The width of a text in points, when nothing makes it wrap."""
    filled = _words(style, language).fill(text, None, 1)
    if filled is None:
        return set_text(text, style, language=language).width
    return filled[0][1] * style.size


def _words(style: Style, language: str) -> Words:
    return words_in(style.weight, style.italic, style.tabular, style.tracking, language)


def _broken(
    text: str, style: Style, width: float | None, most: int, language: str
) -> tuple[bool, Iterable[_Span]]:
    """Whether a paragraph reads from right to left, and its lines, at least the first `most`."""
    em = None if width is None else width / style.size
    filled = _words(style, language).fill(text, em, most)
    if filled is not None:
        return False, _spans(text, filled)
    paragraph = _shape(text, style, language)
    spans = line_spans(paragraph, em)
    return bool(paragraph.level & 1), ((*span, width_of(paragraph, *span)) for span in spans)


def _spans(text: str, filled: Iterable[Filled]) -> Iterator[_Span]:
    start = 0
    for count, width in filled:
        yield start, start + count, width
        start += count + (text[start + count : start + count + 1] == " ")


@lru_cache(maxsize=5_000)  # what a screen shows, and what it shows next
def _runs(
    text: str, style: Style, language: str, level: int | None, start: int, end: int
) -> tuple[GlyphRun, ...]:
    """The glyphs of a line of a paragraph; `level` as `shape_paragraph` takes it."""
    item = _words(style, language).glyphs(text, start, end) if level is None else None
    if item is not None:
        return (run(item, text[start:end], style.size),)
    return runs(_shape(text, style, language, level), start, end, style.size)


def _shape(text: str, style: Style, language: str, level: int | None = None) -> Paragraph:
    return shape_paragraph(
        _settable(text),
        style.weight,
        style.italic,
        style.tabular,
        style.tracking,
        language,
        level,
    )


def _settable(text: str) -> str:
    return text if text.isprintable() else re.sub(_UNSETTABLE, _stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    """What is set for a character that has no shape: a tab is a space, a control character shows
    nothing, half a character the sign for what cannot be read."""
    character = match.group()
    return " " if character == "\t" else _WORD_JOINER if character < "\ud800" else "\ufffd"


def _shorten(
    text: str,
    start: int,
    end: int,
    style: Style,
    width: float | None,
    language: str,
    ellipsis: str,
) -> Line:
    """A line of a paragraph (from `start` to `end`, if the text ended here) with as much of it as
    fits before an ellipsis."""
    if _words(style, language).fill(text, None, 1) is not None:  # the next word has no room
        next_space = text.find(" ", end + 1)
        text, start = text[start : next_space if next_space > 0 else len(text)], 0
    paragraph = _shape(text, style, language)
    ends, level = paragraph.ends, paragraph.level
    room = inf if width is None else (width - measure(ellipsis, style)) / style.size
    fitting = [cut for cut in paragraph.cuts() if cut > start and ends[cut] - ends[start] <= room]
    for cut in (*reversed(fitting), start):
        kept = paragraph.text[start : hanging(paragraph.text, start, cut)] + ellipsis
        end = len(kept)
        line_width = width_of(_shape(kept, style, language, level), 0, end) * style.size
        if width is None or line_width <= width:
            break
    place = partial(_runs, kept, style, language, level, 0, end)
    return Line(line_width, style.size, kept, bool(level & 1), place)

"""Sets a text in a style, within a width and a number of lines."""

import re
from functools import lru_cache
from math import inf

from journeyeditor.typeset.faces import REGULAR
from journeyeditor.typeset.lines import hanging, line_spans, place
from journeyeditor.typeset.paragraph import Paragraph, shape_paragraph
from journeyeditor.typeset.values import Block, Line, Style

_LINE_ENDS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSETTABLE = re.compile("[\0-\x1f\x7f-\x9f\ud800-\udfff]")
_WORD_JOINER = "\u2060"  # shows nothing and allows no break


@lru_cache(maxsize=50_000)
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
    lines: list[Line] = []
    shortened = False
    em = None if width is None else width / style.size
    for part in _LINE_ENDS.split(text):
        paragraph = _shape(part, style, language)
        for start, end in line_spans(paragraph, em):
            if len(lines) == max_lines:
                shortened = True
                break
            lines.append(place(paragraph, start, end, style.size))
            last = paragraph, start
        if shortened:
            lines[-1] = _shorten(*last, style, width, ellipsis)
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


def measure(text: str, style: Style) -> float:
    """The width of a text in points, when nothing makes it wrap."""
    return set_text(text, style).width


def _shape(text: str, style: Style, language: str, level: int | None = None) -> Paragraph:
    text = _UNSETTABLE.sub(_stand_in, text)
    return shape_paragraph(
        text, style.weight, style.italic, style.tabular, style.tracking, language, level
    )


def _stand_in(match: re.Match[str]) -> str:
    """What is set for a character that has no shape: a tab is a space, a control character shows
    nothing, half a character the sign for what cannot be read."""
    character = match.group()
    return " " if character == "\t" else _WORD_JOINER if character < "\ud800" else "\ufffd"


def _shorten(
    paragraph: Paragraph, start: int, style: Style, width: float | None, ellipsis: str
) -> Line:
    """A line from `start` with as much of the paragraph as fits before an ellipsis."""
    ends = paragraph.ends
    room = inf if width is None else (width - measure(ellipsis, style)) / style.size
    fitting = [cut for cut in paragraph.cuts() if cut > start and ends[cut] - ends[start] <= room]
    for cut in (*reversed(fitting), start):
        kept = paragraph.text[start : hanging(paragraph.text, start, cut)] + ellipsis
        whole = _shape(kept, style, paragraph.language, paragraph.level)
        line = place(whole, 0, len(kept), style.size)
        if width is None or line.width <= width:
            break
    return line

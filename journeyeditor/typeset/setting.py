"""Sets a text in a style, within a width and a number of lines."""

import re
from bisect import bisect_left
from functools import lru_cache

from journeyeditor.typeset.faces import REGULAR
from journeyeditor.typeset.paragraph import Paragraph, shape_paragraph
from journeyeditor.typeset.values import Block, GlyphRun, Line, Style

_PARAGRAPH_ENDS = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")


@lru_cache(maxsize=50_000)
def set_text(
    text: str,
    style: Style,
    width: float | None = None,
    max_lines: int | None = None,
    language: str = "en",
    ellipsis: str = "…",
) -> Block:
    """Sets a text. Lines break within `width` points (None: only at line ends in the text) by the
    rules of the language; a word wider than that is broken between its characters. What does not
    fit in `max_lines` is left out, and `ellipsis` stands for it."""
    lines: list[Line] = []
    shortened = False
    for paragraph_text in _PARAGRAPH_ENDS.split(text):
        paragraph = _paragraph(paragraph_text, style, language)
        for start, end in _line_spans(paragraph, style.size, width):
            if max_lines is not None and len(lines) == max_lines:
                shortened = True
                break
            lines.append(_line(paragraph, start, end, style.size))
        if shortened:
            break
    if shortened:
        lines[-1] = _shortened(lines[-1].text, style, width, language, ellipsis)
    em = style.size / REGULAR.upem
    return Block(
        lines=tuple(lines),
        width=max(line.width for line in lines),
        height=len(lines) * style.leading,
        leading=style.leading,
        ascent=REGULAR.ascent * em,
        descent=REGULAR.descent * em,
        shortened=shortened,
        rtl=lines[0].rtl,
    )


def measure(text: str, style: Style) -> float:
    """The width of a text's widest line in points, when nothing makes it wrap."""
    return set_text(text, style).width


def _paragraph(text: str, style: Style, language: str) -> Paragraph:
    return shape_paragraph(
        text, style.weight, style.italic, style.tabular, style.tracking, language
    )


def _line_spans(paragraph: Paragraph, size: float, width: float | None) -> list[tuple[int, int]]:
    """Where each line starts and ends, its hanging spaces left out. Greedy."""
    text, ends = paragraph.text, paragraph.ends
    last = len(text.rstrip())
    if width is None or ends[last] * size <= width:
        return [(0, last)]
    em = width / size + 1e-9
    spans: list[tuple[int, int]] = []
    start = fitting = 0
    for stop in paragraph.breaks():
        seen = len(text[:stop].rstrip()) if text[stop - 1].isspace() else stop
        if ends[seen] - ends[start] > em and fitting > start:
            spans.append((start, _trimmed(text, start, fitting)))
            start = fitting
        while ends[seen] - ends[start] > em:
            cut = _emergency(paragraph, start, em)
            if cut >= seen:
                break
            spans.append((start, cut))
            start = cut
        fitting = stop
    if start < len(text):
        spans.append((start, _trimmed(text, start, len(text))))
    return spans


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _emergency(paragraph: Paragraph, start: int, em: float) -> int:
    """Where a word that is too long must end: after as many characters as fit, at least one."""
    ends = paragraph.ends
    cuts = [cut for cut in paragraph.clusters() if cut > start]
    fitting = [cut for cut in cuts if ends[cut] - ends[start] <= em]
    return fitting[-1] if fitting else cuts[0]


def _line(paragraph: Paragraph, start: int, end: int, size: float) -> Line:
    runs: list[GlyphRun] = []
    x = 0.0
    for item in paragraph.items:
        first = max(start, item.start)
        stop = min(end, item.end)
        if first >= stop:
            continue
        a = bisect_left(item.clusters, first)
        b = bisect_left(item.clusters, stop)
        em = size / item.face.upem
        pen = 0.0
        xs: list[float] = []
        ys: list[float] = []
        for dx, dy, advance in item.positions[a:b]:
            xs.append((pen + dx) * em)
            ys.append(-dy * em)
            pen += advance
        runs.append(
            GlyphRun(
                face=item.face,
                size=size,
                x=x,
                glyphs=item.glyphs[a:b],
                xs=tuple(xs),
                ys=tuple(ys),
                advance=pen * em,
                text=paragraph.text[first:stop],
                clusters=tuple([cluster - first for cluster in item.clusters[a:b]]),
            )
        )
        x += pen * em
    return Line(tuple(runs), x, paragraph.text[start:end], bool(paragraph.level & 1))


def _shortened(text: str, style: Style, width: float | None, language: str, ellipsis: str) -> Line:
    """The text with an ellipsis, cut so that both fit."""
    for cut in (len(text), *reversed(_paragraph(text, style, language).clusters()[:-1]), 0):
        candidate = text[:cut].rstrip() + ellipsis
        line = _line(_paragraph(candidate, style, language), 0, len(candidate), style.size)
        if width is None or line.width <= width or cut == 0:
            return line
    raise AssertionError("a cut of 0 always returns")

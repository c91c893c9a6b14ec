"""How a part of the map is lit that says what is looked for."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from journeyeditor.layout.drawing import Part, Words
from journeyeditor.lookup.folding import occurrences
from journeyeditor.typeset import GlyphRun

from .drafting import outline, square_about
from .inks import colour

WORDS, BODY = 0.32, 0.13  # how much of the accent lies over the words, and over the rest
FAR = 0.45  # over what is too small to read
_POINT = 13.0  # points around the middle of a curve point


def paint_lit(painter: QPainter, part: Part, wanted: str, accent: str) -> None:
    """Lay the accent over the words of a part that hold `wanted` (folded), and over a card's whole
    body. What says it without showing it is lit as a whole."""
    rects = lit_words(part, wanted)
    painter.save()
    try:
        painter.translate(part.x, part.y)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(accent, BODY))
        if part.key[0] in ("card", "strip") or (not rects and part.key[0] in ("stage", "lane")):
            painter.drawPath(outline(part))
        elif part.key[0] == "point" and not rects:
            painter.drawEllipse(square_about(part.width / 2, part.height / 2, _POINT))
        painter.setBrush(colour(accent, WORDS))
        for rect in rects:
            painter.drawRoundedRect(rect, 2, 2)
    finally:
        painter.restore()


def paint_lit_box(painter: QPainter, part: Part, accent: str) -> None:
    """Lay the accent over a card that is a box for now: its words would have to be set first."""
    painter.fillRect(QRectF(part.x, part.y, part.width, part.height), colour(accent, BODY))


def lit_words(part: Part, wanted: str) -> list[QRectF]:
    """Where `wanted` stands on a part, relative to its origin."""
    return [
        rect
        for mark in part.marks
        if isinstance(mark, Words)
        for run in mark.line.runs
        for start, end in occurrences(run.text, wanted)
        for rect in _behind(mark, run, start, end)
    ]


def _behind(words: Words, run: GlyphRun, start: int, end: int) -> list[QRectF]:
    """The box around some letters of a run: from the first of their glyphs to the last."""
    ends = (*run.xs[1:], run.advance)
    spans = [
        (run.xs[n], ends[n]) for n, cluster in enumerate(run.clusters) if start <= cluster < end
    ]
    if not spans:
        return []
    left, right = min(x for x, _ in spans), max(x for _, x in spans)
    x, height = words.x + run.x + left, run.size * 1.3
    return [QRectF(x - 0.5, words.y - run.size * 0.98, right - left + 1, height)]

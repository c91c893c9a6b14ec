"""Breaks a shaped paragraph into lines and places their glyphs."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from operator import neg

from journeyeditor.typeset.bidi import visual_order
from journeyeditor.typeset.faces import Face
from journeyeditor.typeset.paragraph import SOFT_HYPHEN, Item, Paragraph
from journeyeditor.typeset.values import GlyphRun

EPSILON = 1e-9  # em: keeps a text as wide as its box from wrapping by a rounding error
_DIRECTION_MARKS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def line_spans(paragraph: Paragraph, width: float | None) -> Iterator[tuple[int, int]]:
    """Where each line starts and ends, without what hangs at its end. `width` in em.

    Each line takes as many words as fit. A word wider than a line is cut between its characters;
    a single character is never cut, so it alone may be wider than the line.
    """
    text, ends = paragraph.text, paragraph.ends
    end = hanging(text, 0, len(text))
    if width is None or ends[end] <= width + EPSILON:
        yield 0, end
        return
    start = fitting = 0
    cuts: list[int] = []
    for stop in paragraph.breaks():
        end = hanging(text, start, stop)
        room = width + EPSILON - _hyphen_width(paragraph, end)
        if ends[end] - ends[start] > room and fitting > start:
            yield start, hanging(text, start, fitting)
            start = fitting
        while ends[end] - ends[start] > room:
            cuts = cuts or paragraph.cuts()
            cut = _last_cut(cuts, ends, start, room)
            if cut >= end:
                break
            yield start, cut
            start = cut
        fitting = stop
    yield start, hanging(text, start, len(text))


def hanging(text: str, start: int, end: int) -> int:
    """Where the spaces and direction marks begin that hang at the end of a line: nothing of them
    is set. So rule L1 of UAX #9 has nothing to do."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in _DIRECTION_MARKS):
        end -= 1
    return end


def _last_cut(cuts: list[int], ends: "array[float]", start: int, width: float) -> int:
    """The last of the cuts that leaves a piece from `start` no wider than `width` em; the first
    after `start`, if all leave more."""
    first = bisect_right(cuts, start)
    after = bisect_right(cuts, ends[start] + width, lo=first, key=ends.__getitem__)
    return cuts[max(first, after - 1)]


def width_of(paragraph: Paragraph, start: int, end: int) -> float:
    """How wide a line of a paragraph is, its characters `start` to `end`, in em."""
    ends = paragraph.ends
    if start < end and (hyphen := _hyphen_width(paragraph, end)):
        return ends[end - 1] - ends[start] + hyphen
    return ends[end] - ends[start]


def runs(paragraph: Paragraph, start: int, end: int, size: float) -> tuple[GlyphRun, ...]:
    """The glyphs of a line of a paragraph, its characters `start` to `end`, at `size` points."""
    pieces = [_piece(item, start, end) for item in paragraph.items if _overlap(item, start, end)]
    if pieces and _needs_hyphen(paragraph, end):
        pieces[-1:] = [_piece(pieces[-1], start, end - 1), _hyphen(pieces[-1], end)]
        pieces = [piece for piece in pieces if piece.glyphs]
    if len(pieces) > 1:
        pieces = visual_order(pieces, [piece.level for piece in pieces])
    placed: list[GlyphRun] = []
    x = 0.0
    for piece in pieces:
        if piece.face.coloured:
            placed += _coloured_runs(piece, paragraph.text, size, x)
        else:
            placed.append(run(piece, paragraph.text, size, x))
        x = placed[-1].x + placed[-1].advance if placed else x
    return tuple(placed)


def _overlap(item: Item, start: int, end: int) -> bool:
    return item.start < end and start < item.end


def _piece(item: Item, start: int, end: int) -> Item:
    """The part of an item that lies between two places. Its letters keep the shapes they have in
    the paragraph, so that a text does not change by being wrapped."""
    if start <= item.start and item.end <= end:
        return item
    first, stop = max(start, item.start), min(end, item.end)
    if item.level & 1:
        a = bisect_right(item.clusters, -stop, key=neg)
        b = bisect_right(item.clusters, -first, key=neg)
    else:
        a = bisect_left(item.clusters, first)
        b = bisect_left(item.clusters, stop)
    return Item(
        first,
        stop,
        item.level,
        item.face,
        item.glyphs[a:b],
        item.clusters[a:b],
        item.advances[a:b],
        item.offsets[a:b],
    )


# ── Soft hyphens ─────────────────────────────────────────────────────────────────────────────────


def _needs_hyphen(paragraph: Paragraph, end: int) -> bool:
    return 0 < end < len(paragraph.text) and paragraph.text[end - 1] == SOFT_HYPHEN


def _hyphen_width(paragraph: Paragraph, end: int) -> float:
    """The room in em that a line needs for a hyphen if it ends here."""
    if not _needs_hyphen(paragraph, end):
        return 0.0
    face = next(item.face for item in paragraph.items if item.start < end <= item.end)
    return _hyphen_glyph(face)[1] / face.upem


def _hyphen(item: Item, end: int) -> Item:
    """A visible hyphen in place of the soft one before `end`; its text stays the soft one, so that
    a search finds the whole word."""
    glyph, advance = _hyphen_glyph(item.face)
    return Item(
        end - 1,
        end,
        item.level,
        item.face,
        array("H", [glyph]),
        range(end - 1, end),
        array("d", [advance]),
    )


@lru_cache
def _hyphen_glyph(face: Face) -> tuple[int, int]:
    glyph = face.font.get_nominal_glyph(ord("-")) or 0
    return glyph, face.font.get_glyph_h_advance(glyph)


# ── Runs ─────────────────────────────────────────────────────────────────────────────────────────


def run(item: Item, text: str, size: float, x: float = 0.0) -> GlyphRun:
    """An item of a paragraph, `text`, at `size` points, `x` from the left of its line."""
    em = size / item.face.upem
    *pens, end = accumulate(item.advances, initial=0.0)
    if item.offsets:
        xs = [(pen + dx) * em for pen, (dx, _) in zip(pens, item.offsets, strict=True)]
        ys = tuple([-dy * em for _, dy in item.offsets])
    else:
        xs = [pen * em for pen in pens]
        ys = (0.0,) * len(pens)
    return GlyphRun(
        face=item.face,
        size=size,
        x=x,
        glyphs=tuple(item.glyphs),
        xs=tuple(xs),
        ys=ys,
        advance=end * em,
        text=text[item.start : item.end],
        clusters=tuple([cluster - item.start for cluster in item.clusters]),
        rtl=bool(item.level & 1),
    )


def _coloured_runs(item: Item, text: str, size: float, x: float) -> Iterator[GlyphRun]:
    """A run for each layer of each glyph."""
    em = size / item.face.upem
    starts = sorted({*item.clusters, item.end})
    told: set[int] = set()
    for glyph, cluster, advance in zip(item.glyphs, item.clusters, item.advances, strict=True):
        for layer, colour in item.face.layers(glyph):
            yield GlyphRun(
                face=item.face,
                size=size,
                x=x,
                glyphs=(layer,),
                xs=(0.0,),
                ys=(0.0,),
                advance=advance * em,
                text="" if cluster in told else text[cluster : starts[starts.index(cluster) + 1]],
                clusters=(0,),
                rtl=bool(item.level & 1),
                colour=colour,
                hidden_text=cluster in told,
            )
            told.add(cluster)
        x += advance * em

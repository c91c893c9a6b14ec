"""Lines of text as glyph runs of Qt: every glyph where typesetting put it."""

from collections.abc import Sequence
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QGlyphRun, QPainter, QPainterPath, QPen, QRawFont

from journeyeditor.layout.drawing import Words
from journeyeditor.typeset import GlyphRun

from .inks import colour
from .operations import Operation, Paint

_ORIGIN = QPointF(0, 0)
_UNHINTED = QFont.HintingPreference.PreferNoHinting
# Qt 6.11 draws nothing of a glyph run of a QRawFont that is higher than 64 pixels: a title at
# 250 % vanished. Above this, outlines are filled instead.
_LARGEST_GLYPH = 60.0  # pixels


def words_operations(words: Sequence[Words]) -> list[Operation]:
    """What to do to paint lines of text that nothing lies between."""
    texts = Texts()
    for line in words:
        texts.add(line)
    return texts.operations()


@lru_cache(500)
def raw_font(path: str, size: float) -> QRawFont:
    """A bundled font file at a size in points, unhinted: its glyphs stand where they were set."""
    whole = _font_file(path)
    if not whole.fontTable("COLR").isEmpty():  # Qt 6.11 cuts colour glyphs off in copies
        return QRawFont(path, size, _UNHINTED)
    font = QRawFont(whole)  # shares what is in the file: that of Chinese has three megabytes
    font.setPixelSize(size)
    return font


@cache
def _font_file(path: str) -> QRawFont:
    return QRawFont(path, 1.0, _UNHINTED)


class Texts:
    """Lines of text of one part that can be painted together."""

    def __init__(self) -> None:
        self._runs: dict[tuple[str, float, str, float], tuple[list[int], list[QPointF]]] = {}
        self._layers: list[Paint] = []  # of colour glyphs: each lies over the one before
        self._area = QRectF()
        self._tallest = 0.0

    def add(self, words: Words) -> None:
        """Paint these, too."""
        tallest = 0.0
        for run in words.line.runs:
            tallest = max(tallest, run.size)
            indexes, positions = run.glyphs, _positions(words, run)
            if run.colour is not None:
                font = raw_font(str(run.face.path), run.size)
                glyphs = _glyph_run(font, list(indexes), positions)
                self._layers.append(_text(glyphs, run.colour, words.opacity))
                continue
            look = (str(run.face.path), run.size, words.colour, words.opacity)
            all_indexes, all_positions = self._runs.setdefault(look, ([], []))
            all_indexes += indexes
            all_positions += positions
        top, height = words.y - 1.2 * tallest, 1.7 * tallest
        self._area |= QRectF(words.x - 1, top, words.line.width + 2, height)
        self._tallest = max(self._tallest, tallest)

    def touches(self, area: QRect) -> bool:
        """Whether an area of the part holds something of the texts."""
        return self._area.intersects(QRectF(area))

    def operations(self) -> list[Operation]:
        """What to do to paint them."""
        made = [
            _text(_glyph_run(raw_font(path, size), *glyphs), name, opacity)
            for (path, size, name, opacity), glyphs in self._runs.items()
        ]
        by = self._tallest  # signs that stand on each other go beyond their line
        area = self._area.adjusted(-by, -by, by, by).toAlignedRect()
        return [Operation(area, paint, by, text=True) for paint in made + self._layers]


def _positions(words: Words, run: GlyphRun) -> list[QPointF]:
    left = words.x + run.x
    return [QPointF(left + x, words.y + y) for x, y in zip(run.xs, run.ys, strict=True)]


def _glyph_run(font: QRawFont, indexes: list[int], positions: list[QPointF]) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(indexes)
    run.setPositions(positions)
    return run


def _text(run: QGlyphRun, name: str, opacity: float) -> Paint:
    ink = colour(name, opacity)
    pen, size = QPen(ink), run.rawFont().pixelSize()
    outlines: list[QPainterPath] = []  # made when they are needed first

    def paint(painter: QPainter) -> None:
        scale = painter.worldTransform().m22() * painter.device().devicePixelRatio()
        if size * scale <= _LARGEST_GLYPH:
            painter.setPen(pen)
            painter.drawGlyphRun(_ORIGIN, run)
            return
        if not outlines:
            outlines.append(_outline(run))
        painter.fillPath(outlines[0], ink)

    return paint


def _outline(run: QGlyphRun) -> QPainterPath:
    path, font = QPainterPath(), run.rawFont()
    path.setFillRule(Qt.FillRule.WindingFill)
    for index, position in zip(run.glyphIndexes(), run.positions(), strict=True):
        path.addPath(font.pathForGlyph(index).translated(position))
    return path

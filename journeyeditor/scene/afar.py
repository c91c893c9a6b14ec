"""The crowd of cards as seen from afar: boxes of one colour at once, bars for the words on them."""

from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from operator import itemgetter

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Bar, Bounds, Box, Key, Part, Path, Words
from journeyeditor.lookup.keys import Keys

from .between_frames import BetweenFrames
from .differing import around, extent
from .index import Bucket, PartIndex, home
from .lit import FAR
from .painter import blend, colour, fill_brush
from .pale import FAINT
from .paths import painter_path

_BARS = 0.15  # device pixels a point from which a card too small to read shows bars for its text
_BLOCKS = 0.1  # below which whole blocks of buckets are painted at once
_SIDE = 8  # buckets of a block, across and down

Look = tuple[str, str]  # the colours of inside and edge
Bodies = dict[Look, list[QRectF]]


@dataclass
class _Simple:
    """The crowd that begins in one bucket, its bodies by their looks, and once they are large
    enough to be seen, bars by colour. `homes` are the buckets in which those begin that lie in
    it."""

    crowd: list[tuple[Key, Look, QRectF]]
    homes: frozenset[Bucket]
    bodies: Bodies | None = None
    bars: dict[str, list[QRectF]] | None = None


class Afar:
    """Paints the crowd of an index on `paper`; what has no edge of its own gets `edge`. Bars come
    when `between_frames` has time.

    Each is painted once, with all that begins in its bucket, in one order of buckets and colours:
    two that share a pixel lie over each other in one way, whatever else there is or is painted."""

    def __init__(self, index: PartIndex, between_frames: BetweenFrames) -> None:
        self._index, self._between_frames = index, between_frames
        self.paper = self.edge = "#000000"
        self._back = Keys()
        self._simple: dict[Bucket, _Simple] = {}
        self._blocks: dict[Bucket, Bodies] = {}

    def forget(self) -> None:
        """All looks otherwise."""
        self._simple.clear()
        self._blocks.clear()

    def step_back(self, keys: Keys) -> None:
        """Let those with these keys step back, and no others."""
        self._back = keys
        self._blocks.clear()
        for simple in self._simple.values():
            simple.bodies = simple.bars = None

    def drop(self, buckets: Iterable[Bucket]) -> None:
        """What lies in these buckets looks otherwise."""
        for bucket in buckets:
            self._simple.pop(bucket, None)
            self._blocks.pop(_block_of(bucket), None)

    def paint(self, painter: QPainter, exposed: Sequence[Bounds], scale: float) -> None:
        """Paint what lies in the areas `exposed`, at `scale` device pixels a point."""
        homes = self._homes(exposed, scale)
        if scale < _BLOCKS:
            for block in sorted({_block_of(begun) for begun in homes}):
                _paint_bodies(painter, self._in_block(block))
            return
        for bucket in sorted(homes):
            simple = self._in_bucket(bucket)
            _paint_bodies(painter, self._bodies(simple))
            if scale >= _BARS:
                self._paint_bars(painter, bucket, simple)

    def light(
        self, painter: QPainter, exposed: Sequence[Bounds], scale: float, keys: Keys, accent: str
    ) -> None:
        """Lay the accent over those in the areas `exposed` that have these keys."""
        homes = map(self._in_bucket, self._homes(exposed, scale))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill_brush(accent, FAR))
        painter.drawRects([at for begun in homes for key, _, at in begun.crowd if key in keys])

    def _homes(self, exposed: Sequence[Bounds], scale: float) -> set[Bucket]:
        """The buckets in which those begin that lie in the areas `exposed`."""
        near = [area.grown(2 / scale) for area in exposed]  # edges are a pixel wide
        buckets = self._index.crowded(near)
        return {begun for bucket in buckets for begun in self._in_bucket(bucket).homes}

    def body(self, part: Part) -> tuple[str, str]:
        """What the part says of its body; else fill and edge of the first shape that is as large as
        it is, if it has one."""
        if not isinstance(part.look, tuple):
            return part.look.body
        for mark in part.marks:
            if isinstance(mark, Box):
                size = QRectF(0, 0, mark.width, mark.height)
            elif isinstance(mark, Path):
                size = painter_path(mark.commands).controlPointRect()
            else:
                continue
            if size.width() > part.width * 0.9 and size.height() > part.height * 0.7:
                edge = mark.stroke.colour if mark.stroke else self.edge
                return mark.fill or self.paper, edge
        return self.paper, self.paper

    def _in_bucket(self, bucket: Bucket) -> _Simple:
        known = self._simple.get(bucket)
        if known is None:
            parts = self._index.crowd_in(bucket)
            homes = [home(part) for part in parts]
            crowd = [
                (part.key, self.body(part), _rect(part))
                for part, begun in zip(parts, homes, strict=True)
                if begun == bucket
            ]
            known = self._simple[bucket] = _Simple(crowd, frozenset(homes))
        return known

    def _in_block(self, block: Bucket) -> Bodies:
        known = self._blocks.get(block)
        if known is None:
            known = self._blocks[block] = {}
            for bucket in self._index.crowded_within(block, _SIDE):
                for look, rects in self._bodies(self._in_bucket(bucket)).items():
                    known.setdefault(look, []).extend(rects)
        return known

    def _bodies(self, simple: _Simple) -> Bodies:
        if simple.bodies is None:
            simple.bodies = {}
            for key, (fill, edge), rect in simple.crowd:
                if key in self._back:
                    fill, edge = (blend(name, self.paper, FAINT) for name in (fill, edge))
                simple.bodies.setdefault((fill, edge), []).append(rect)
        return simple.bodies

    def _paint_bars(self, painter: QPainter, bucket: Bucket, simple: _Simple) -> None:
        if simple.bars is None:
            if not self._between_frames.in_time:
                self._between_frames.put(bucket, partial(self._make_bars, bucket, simple))
                return
            self._make_bars(bucket, simple)
        painter.setPen(Qt.PenStyle.NoPen)
        for ink, rects in (simple.bars or {}).items():
            painter.setBrush(fill_brush(ink, 0.4))
            painter.drawRects(rects)

    def _make_bars(self, bucket: Bucket, simple: _Simple) -> Bounds | None:
        if self._simple.get(bucket) is not simple:
            return None
        parts = [part for part in self._index.crowd_in(bucket) if home(part) == bucket]
        simple.bars = self._bars(parts)
        return around([extent(part) for part in parts]) if parts else None

    def _bars(self, parts: Iterable[Part]) -> dict[str, list[QRectF]]:
        bars: dict[str, list[QRectF]] = {}
        for part in parts:
            if part.key not in self._back:
                for x, y, width, height, ink in _bars_of(part):
                    bar = QRectF(part.x + x, part.y + y, width, height)
                    bars.setdefault(ink, []).append(bar)
        return bars


def _bars_of(part: Part) -> list[Bar]:
    """What stands for the words of a part where they are too small to be read."""
    if not isinstance(part.look, tuple):
        return part.look.bars
    said = [mark for mark in part.marks if isinstance(mark, Words)]
    return [(m.x, m.y - m.line.size * 0.55, m.line.width, m.line.size / 2, m.colour) for m in said]


def _block_of(bucket: Bucket) -> Bucket:
    return bucket[0] // _SIDE, bucket[1] // _SIDE


def _rect(part: Part) -> QRectF:
    return QRectF(part.x, part.y, part.width, part.height)


def _paint_bodies(painter: QPainter, bodies: Bodies) -> None:
    for (fill, edge), rects in sorted(bodies.items(), key=itemgetter(0)):
        painter.setPen(thin(edge))
        painter.setBrush(fill_brush(fill))
        painter.drawRects(rects)


@lru_cache(100)
def thin(name: str) -> QPen:
    """A pen that draws lines of one pixel."""
    pen = QPen(colour(name))
    pen.setCosmetic(True)
    return pen

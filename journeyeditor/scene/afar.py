"""The crowd of cards as seen from afar: boxes of one colour at once, bars for the words on them,
and their images."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from operator import itemgetter

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import (
    NO_DRAWING,
    Bar,
    Bitmap,
    Bounds,
    Box,
    Key,
    Part,
    Path,
    Words,
)
from journeyeditor.lookup.keys import Keys

from .between_frames import BetweenFrames
from .bitmaps import Pictures
from .differing import around, extent
from .index import Bucket, PartIndex, square_of
from .inks import blend, fill_brush, thin
from .lit import FAR
from .pale import FAINT
from .paths import control_rect

_BARS = 0.15  # device pixels a point from which a card too small to read shows bars for its text
_EDGES = 0.035  # below which a body is so small that it is nearly all edge
_EDGE = 0.6  # how much of it
_SQUARE, _BLOCK = 2, 16  # buckets across and down of what is painted at once, near and far

_NOWHERE = Bounds(0, 0, 0, 0)

Look = tuple[str, str]  # the colours of inside and edge
Bodies = dict[Look, list[QRectF]]


@dataclass
class _Simple:
    """The crowd that begins in a square of buckets, and around what all of it lies; its bodies by
    their looks, and once they are large enough to be seen, bars by colour, and images by id."""

    crowd: list[tuple[Key, Look, QRectF]]
    extent: Bounds
    bodies: Bodies | None = None
    bars: dict[str, list[QRectF]] | None = None
    pictures: Sequence[tuple[Key, QRectF, str]] = ()


class Afar:
    """Paints the crowd of a drawing and its index; what has no edge of its own gets `edge`. Bars
    and images come when `between_frames` has time.

    Each is painted once, with all that begins in its square, in one order of squares and colours:
    two that share a pixel lie over each other in one way, whatever else there is or is painted."""

    def __init__(self, index: PartIndex, between_frames: BetweenFrames, pictures: Pictures) -> None:
        self._index, self._between_frames, self._pictures = index, between_frames, pictures
        self.drawing, self.edge = NO_DRAWING, "#000000"
        self._back = Keys()
        self._known: dict[int, dict[Bucket, _Simple]] = {_SQUARE: {}, _BLOCK: {}}

    def forget(self) -> None:
        """All looks otherwise."""
        for known in self._known.values():
            known.clear()

    def step_back(self, keys: Keys) -> None:
        """Let those with these keys step back, and no others."""
        self._back = keys
        for known in self._known.values():
            for simple in known.values():
                simple.bodies = simple.bars = None

    def drop(self, buckets: Collection[Bucket]) -> None:
        """What lies in these buckets looks otherwise."""
        for side, known in self._known.items():
            for bucket in buckets:
                known.pop(square_of(bucket, side), None)

    def paint(self, painter: QPainter, exposed: Sequence[Bounds], scale: float) -> None:
        """Paint what lies in the areas `exposed`, at `scale` device pixels a point."""
        for square, simple in self._seen(exposed, scale):
            _paint_bodies(painter, self._bodies(simple), edges=scale >= _EDGES)
            if scale >= _BARS:
                self._paint_content(painter, square, simple)

    def light(
        self, painter: QPainter, exposed: Sequence[Bounds], scale: float, keys: Keys, accent: str
    ) -> None:
        """Lay the accent over those in the areas `exposed` that have these keys."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill_brush(accent, FAR))
        seen = self._seen(exposed, scale)
        painter.drawRects([at for _, simple in seen for key, _, at in simple.crowd if key in keys])

    def _seen(self, exposed: Sequence[Bounds], scale: float) -> Iterator[tuple[Bucket, _Simple]]:
        """The squares of which some lies in the areas `exposed`."""
        near = [area.grown(2 / scale) for area in exposed]  # edges are a pixel wide
        side = _SQUARE if scale >= _BARS else _BLOCK
        for square in self._index.crowded(near, side):
            simple = self._in_square(square, side)
            if any(map(simple.extent.meets, near)):
                yield square, simple

    def body(self, part: Part) -> tuple[str, str]:
        """What the part says of its body; else fill and edge of the first shape that is as large as
        it is, if it has one."""
        if not isinstance(part.look, tuple):
            return part.look.body
        for mark in part.marks:
            if isinstance(mark, Box):
                size = QRectF(0, 0, mark.width, mark.height)
            elif isinstance(mark, Path):
                size = control_rect(mark.commands)
            else:
                continue
            if size.width() > part.width * 0.9 and size.height() > part.height * 0.7:
                edge = mark.stroke.colour if mark.stroke else self.edge
                return mark.fill or self.drawing.paper, edge
        return self.drawing.paper, self.drawing.paper

    def _in_square(self, square: Bucket, side: int) -> _Simple:
        known = self._known[side].get(square)
        if known is None:
            parts = self._index.crowd_in(square, side)
            crowd = [(part.key, self.body(part), _rect(part)) for part in parts]
            all_around = around([extent(part) for part in parts]) if parts else _NOWHERE
            known = self._known[side][square] = _Simple(crowd, all_around)
        return known

    def _bodies(self, simple: _Simple) -> Bodies:
        if simple.bodies is None:
            simple.bodies = {}
            for key, (fill, edge), rect in simple.crowd:
                if key in self._back:
                    fill, edge = (blend(name, self.drawing.paper, FAINT) for name in (fill, edge))
                simple.bodies.setdefault((fill, edge), []).append(rect)
        return simple.bodies

    def _paint_content(self, painter: QPainter, square: Bucket, simple: _Simple) -> None:
        if simple.bars is None:
            if not self._between_frames.in_time:
                self._between_frames.put(square, partial(self._make_content, square, simple))
                return
            self._make_content(square, simple)
        painter.setPen(Qt.PenStyle.NoPen)
        for ink, rects in (simple.bars or {}).items():
            painter.setBrush(fill_brush(ink, 0.4))
            painter.drawRects(rects)
        for key, place, id_ in simple.pictures:
            image = self._pictures.image(self.drawing, id_)
            if not image.isNull():
                painter.setOpacity(FAINT if key in self._back else 1.0)
                self._pictures.paint_small(painter, place, image)
        painter.setOpacity(1.0)

    def _make_content(self, square: Bucket, simple: _Simple) -> Bounds | None:
        if self._known[_SQUARE].get(square) is not simple:
            return None
        parts = self._index.crowd_in(square, _SQUARE)
        simple.bars = self._bars(parts)
        simple.pictures = [
            (part.key, QRectF(part.x + at.x, part.y + at.y, at.width, at.height), at.image)
            for part in parts
            for at in _pictures_of(part)
        ]
        return simple.extent

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


def _pictures_of(part: Part) -> list[Bitmap]:
    if not isinstance(part.look, tuple):
        return part.look.pictures
    return [mark for mark in part.marks if isinstance(mark, Bitmap)]


def _rect(part: Part) -> QRectF:
    return QRectF(part.x, part.y, part.width, part.height)


def _paint_bodies(painter: QPainter, bodies: Bodies, edges: bool) -> None:
    for (fill, edge), rects in sorted(bodies.items(), key=itemgetter(0)):
        painter.setPen(thin(edge) if edges else Qt.PenStyle.NoPen)
        painter.setBrush(fill_brush(fill if edges else blend(edge, fill, _EDGE)))
        painter.drawRects(rects)

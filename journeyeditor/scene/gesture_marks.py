"""Overlays of gestures: where something comes from, what is carried, where it would land."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Bounds, Words
from journeyeditor.layout.theme import Theme
from journeyeditor.typeset import Block

from .differing import around
from .drafting import (
    draw_frame,
    draw_level,
    draw_line,
    grown,
    pen_of,
    square_about,
    united,
    visible_on,
)
from .glyphs import words_operations
from .hit import Landing
from .inks import colour
from .items import bounds_of, rect_of

_AIR = 10.0  # pixels that a shadow takes at each side
POINT_RING = 15.0  # radius of the ring around a curve point, in points (look.md)


@dataclass(frozen=True)
class Target:
    """The cell, lane or card that would take what is dragged; `holes` are the cards in it."""

    bounds: Bounds
    holes: tuple[Bounds, ...] = ()

    def area(self, unit: float) -> QRectF:
        return grown(rect_of(self.bounds), 2 * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        ground = QPainterPath()  # filled by the odd-even rule: a card in it is a hole
        ground.addRect(rect_of(self.bounds))
        seen = bounds_of(visible_on(painter))
        for hole in self.holes:
            if hole.meets(seen):
                ground.addRoundedRect(rect_of(hole), 4, 4)
        painter.setPen(pen_of(theme.colour("accent"), 1.5 * unit))
        painter.drawRect(grown(rect_of(self.bounds), -0.75 * unit))
        painter.setClipRect(rect_of(self.bounds), Qt.ClipOperation.IntersectClip)  # cards may span
        painter.fillPath(ground, colour(theme.colour("accent"), 0.09))


@dataclass(frozen=True)
class Origin:
    """Where the cards that are dragged lie."""

    rects: tuple[Bounds, ...]

    def area(self, unit: float) -> QRectF:
        return grown(rect_of(around(self.rects)), 3 * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        accent = theme.colour("accent")
        seen = bounds_of(visible_on(painter)).grown(3 * unit)
        for bounds in self.rects:
            if not bounds.meets(seen):
                continue
            edge = QPainterPath()
            edge.addRoundedRect(rect_of(bounds), 4, 4)
            painter.fillPath(edge, colour(theme.colour("accent_tint")))
            draw_frame(painter, rect_of(bounds), 4, accent, unit, 3 * unit)


@dataclass(frozen=True)
class InsertionBar:
    """Exactly where something will land: a bar with a ring at each end."""

    landing: Landing

    def _ends(self) -> tuple[QPointF, QPointF]:
        at = self.landing
        end = QPointF(at.x, at.y + at.length) if at.upright else QPointF(at.x + at.length, at.y)
        return QPointF(at.x, at.y), end

    def area(self, unit: float) -> QRectF:
        start, end = self._ends()
        return grown(QRectF(start, end).normalized(), 6 * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        start, end = self._ends()
        painter.setPen(pen_of(theme.colour("accent"), 2 * unit))
        painter.drawLine(start, end)
        painter.setBrush(colour(theme.colour("card")))
        for place in (start, end):
            painter.drawEllipse(square_about(place.x(), place.y(), 3 * unit))


@dataclass(frozen=True, eq=False)
class Ghost:
    """What is dragged, under the pointer: a picture whose top left corner lies at (`x`, `y`)."""

    picture: QPixmap
    x: float
    y: float

    def area(self, unit: float) -> QRectF:
        size = self.picture.deviceIndependentSize() * unit
        return grown(QRectF(self.x, self.y, size.width(), size.height()), 2 * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        # On whole pixels: the picture was painted at this zoom and stays as sharp.
        at = painter.worldTransform().map(QPointF(self.x, self.y))
        painter.resetTransform()
        painter.setOpacity(0.92)
        painter.drawPixmap(QPointF(round(at.x()), round(at.y())), self.picture)


@dataclass(frozen=True)
class Band:
    """The rubber band."""

    bounds: Bounds

    def area(self, unit: float) -> QRectF:
        return grown(rect_of(self.bounds), 2 * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        accent, rect = theme.colour("accent"), rect_of(self.bounds)
        painter.fillRect(rect, colour(accent, 0.08))  # half of what a brush takes
        painter.setPen(pen_of(accent, unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)


def _ring(unit: float) -> float:
    """The radius on the map, where it stays between the face and its words at every zoom, down to
    what can still be seen."""
    return max(POINT_RING, 9 * unit)


@dataclass(frozen=True)
class Guide:
    """From the scale of a lane, at x = `scale_x`, to the ring about a curve point at (`x`, `y`)."""

    scale_x: float
    x: float
    y: float

    def area(self, unit: float) -> QRectF:
        return QRectF(self.scale_x, self.y - unit, max(self.x - self.scale_x, 0.0), 2 * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        end = self.x - _ring(unit)
        if end > self.scale_x:
            pen = pen_of(theme.colour("accent"), unit)
            draw_level(painter, self.scale_x, end, self.y, pen, 3 * unit)


@dataclass(frozen=True)
class PointMark:
    """A ring about each of the curve points that are selected or dragged; `value` is said in a
    bubble."""

    places: tuple[tuple[float, float], ...]
    value: Block | None = None

    def area(self, unit: float) -> QRectF:
        rings = united(square_about(x, y, _ring(unit) + 2 * unit) for x, y in self.places)
        return rings | grown(self._bubble(unit, self.value), unit) if self.value else rings

    def _bubble(self, unit: float, value: Block) -> QRectF:
        x, y = self.places[-1]
        width, height = (value.width + 14) * unit, (value.height + 5) * unit
        return QRectF(x + _ring(unit) + 5 * unit, y - height / 2, width, height)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        painter.setPen(pen_of(theme.colour("accent"), 2.0 * unit))
        for place in self.places:
            painter.drawEllipse(square_about(*place, _ring(unit)))
        if self.value is not None:
            self._paint_bubble(painter, unit, theme, self.value)

    def _paint_bubble(self, painter: QPainter, unit: float, theme: Theme, value: Block) -> None:
        bubble = self._bubble(unit, value)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme.colour("accent")))
        painter.drawRoundedRect(bubble, bubble.height() / 2, bubble.height() / 2)
        painter.translate(bubble.topLeft())
        painter.scale(unit, unit)
        words = [Words(7, 2.5 + value.baseline(0), value.lines[0], theme.colour("on_accent"))]
        for operation in words_operations(words):
            operation.paint(painter)


@dataclass(frozen=True)
class LinePreview:
    """The connection that would be made, from a card to the pointer or to another card."""

    start: tuple[float, float]
    end: tuple[float, float]
    lands: bool

    def area(self, unit: float) -> QRectF:
        line = QRectF(QPointF(*self.start), QPointF(*self.end)).normalized()
        return grown(line, 10 * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        dash = () if self.lands else (5 * unit, 4 * unit)
        line = QPainterPath(QPointF(*self.start))
        line.lineTo(*self.end)
        draw_line(painter, line, pen_of(theme.colour("accent"), 2 * unit, dash))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme.colour("accent")))
        painter.drawEllipse(square_about(*self.start, 3.2 * unit))
        painter.drawEllipse(square_about(*self.end, 4.5 * unit))


@dataclass(frozen=True)
class Stroke:
    """The line that a hand draws."""

    places: tuple[tuple[float, float], ...]

    def area(self, unit: float) -> QRectF:
        line = QPainterPath(QPointF(*self.places[0]))
        for place in self.places[1:]:
            line.lineTo(*place)
        return grown(line.boundingRect(), 4 * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        line = QPainterPath(QPointF(*self.places[0]))
        for place in self.places[1:]:
            line.lineTo(*place)
        draw_line(painter, line, pen_of(theme.colour("accent"), 2.5 * unit))


def ghost_picture(
    size: Bounds,
    zoom: float,
    ratio: float,
    sheets: Sequence[float],
    theme: Theme,
    paint: Callable[[QPainter], None],
) -> tuple[QPixmap, float]:
    """A picture of something dragged with its soft shadow, and how many pixels the shadow takes at
    each side. `paint` paints the thing in points at `size`; beneath it lie `sheets`, each so many
    pixels to the right of it and below."""
    pile, width, height = max(sheets, default=0.0), size.width * zoom, size.height * zoom
    picture = QPixmap.fromImage(_shadow(width + pile, height + pile, ratio))
    painter = QPainter(picture)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen_of(theme.colour("card_edge"), 1))
        painter.setBrush(colour(theme.colour("paper")))
        for away in sorted(sheets, reverse=True):
            painter.drawRoundedRect(QRectF(_AIR + away, _AIR + away, width, height), 4, 4)
        painter.translate(_AIR, _AIR)
        painter.scale(zoom, zoom)
        painter.translate(-size.x, -size.y)
        paint(painter)
    finally:
        painter.end()
    return picture, _AIR


@lru_cache(8)
def _shadow(width: float, height: float, ratio: float) -> QImage:
    """The shadow of something as large, which is as large again and again."""
    size = QSizeF(width + 2 * _AIR, height + 2 * _AIR) * ratio
    form = QImage.Format.Format_ARGB32_Premultiplied
    picture = QImage(round(size.width()) + 1, round(size.height()) + 1, form)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("#000000", 0.022))
        body = QRectF(_AIR, _AIR, width, height)
        for step in range(7, -1, -1):
            painter.drawRoundedRect(grown(body, step).translated(0, 2), 4 + step, 4 + step)
    finally:
        painter.end()
    return picture

"""Pens, rectangles and outlines that overlays are drawn with."""

import math
from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from journeyeditor.layout.drawing import Box, Part, Path

from .inks import colour
from .paths import dashed, painter_path


def pen_of(name: str, width: float, dash: tuple[float, ...] = (), opacity: float = 1.0) -> QPen:
    """A pen of `width` points with round ends; `dash` is on, off, … in points."""
    pen = QPen(colour(name, opacity), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if not dash else Qt.PenCapStyle.FlatCap)
    if dash:
        pen.setDashPattern([length / width for length in dash])
    return pen


def draw_line(painter: QPainter, path: QPainterPath, pen: QPen) -> None:
    """Draw along a path, with dashes that stay where they are however little is repainted."""
    if pen.style() == Qt.PenStyle.CustomDashLine:
        painter.fillPath(dashed(path, pen), pen.brush())
    else:
        painter.strokePath(path, pen)


def draw_frame(
    painter: QPainter, rect: QRectF, radius: float, name: str, width: float, dash: float
) -> None:
    """Draw around a rectangle with round corners in dashes and gaps of one length (points)."""
    painter.translate(rect.topLeft())
    painter.fillPath(_frame(rect.width(), rect.height(), radius, width, dash), colour(name))
    painter.translate(-rect.topLeft())


@lru_cache(200)
def _frame(width: float, height: float, radius: float, line: float, dash: float) -> QPainterPath:
    """The outline of the dashes: many things are as large, and are drawn again with every step."""
    around = QPainterPath()
    around.addRoundedRect(QRectF(0, 0, width, height), radius, radius)
    return dashed(around, pen_of("#000000", line, (dash, dash)))


def draw_level(
    painter: QPainter, left: float, right: float, y: float, pen: QPen, dash: float
) -> None:
    """Draw what is seen of a level line in dashes and gaps of one length, counted from `left`."""
    seen = visible_on(painter)
    first = max(math.floor((seen.left() - left) / (2 * dash)), 0)
    end = min(right, seen.right())
    starts = (left + 2 * dash * n for n in range(first, math.ceil((end - left) / (2 * dash))))
    flat = QPen(pen)
    flat.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(flat)
    painter.drawLines([QLineF(x, y, min(x + dash, right), y) for x in starts])


def visible_on(painter: QPainter) -> QRectF:
    """What of the map lies on what is painted on."""
    back, _ = painter.worldTransform().inverted()
    return back.mapRect(QRectF(painter.viewport()))


def united(rects: Iterable[QRectF]) -> QRectF:
    """The rectangle around all of them."""
    whole = QRectF()
    for rect in rects:
        whole |= rect
    return whole


def grown(rect: QRectF, by: float) -> QRectF:
    """A rectangle with `by` points more on each side."""
    return rect.adjusted(-by, -by, by, by)


def square_about(x: float, y: float, r: float) -> QRectF:
    """The square around a circle."""
    return QRectF(x - r, y - r, 2 * r, 2 * r)


def outline(part: Part) -> QPainterPath:
    """The silhouette of a part, relative to its origin: its first shape as large as itself."""
    for mark in part.marks:
        if isinstance(mark, Box) and mark.width > part.width * 0.9 and mark.height > 8:
            path = QPainterPath()
            rect = QRectF(mark.x, mark.y, mark.width, mark.height)
            path.addRoundedRect(rect, mark.radius, mark.radius)
            return path
        if isinstance(mark, Path):
            path = painter_path(mark.commands)
            size = path.controlPointRect()
            if size.width() > part.width * 0.9 and size.height() > part.height * 0.9:
                return path
    path = QPainterPath()
    path.addRoundedRect(QRectF(0, 0, part.width, part.height), 3, 3)
    return path

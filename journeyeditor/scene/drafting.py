"""Pens, rectangles and outlines that overlays are drawn with."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from journeyeditor.layout.drawing import Box, Part, Path

from .painter import colour
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

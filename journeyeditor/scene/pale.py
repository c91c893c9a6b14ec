"""Paints what steps back: every colour mixed with that of the paper, as an export does it."""

from collections.abc import Collection
from functools import lru_cache
from typing import Any, cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen

from .inks import blend

FAINT = 0.35  # what of a part is seen that steps back (look.md); its text is not


def pale(painter: QPainter, paper: str, grounds: Collection[str]) -> QPainter:
    """What paints with `painter`, but everything pale. Shapes without an edge in one of the colours
    `grounds` lie below words, which are not painted, and so are not either. With the painter's own
    opacity each pixel would be blended with the one below, which takes three to five times as
    long."""
    return cast(QPainter, _Pale(painter, paper, {QColor(name).rgb() for name in grounds}))


class _Pale:
    def __init__(self, painter: QPainter, paper: str, grounds: set[int]) -> None:
        self._painter, self._paper, self._grounds = painter, paper, grounds
        self._edged = False
        # What is painted with most often: `__getattr__` takes longer.
        self.drawPath, self.save, self.restore = painter.drawPath, painter.save, painter.restore

    def __getattr__(self, name: str) -> Any:
        return getattr(self._painter, name)

    def setPen(self, pen: QPen) -> None:
        self._edged = pen.style() != Qt.PenStyle.NoPen
        if self._edged:
            pen = QPen(pen)
            pen.setColor(_mixed(pen.color().rgba(), self._paper))
        self._painter.setPen(pen)

    def setBrush(self, brush: QBrush) -> None:
        self._painter.setBrush(self._brush(brush, self._edged))

    def fillRect(self, rect: QRectF, brush: QBrush) -> None:
        self._painter.fillRect(rect, self._brush(brush))

    def fillPath(self, path: QPainterPath, brush: QBrush) -> None:
        self._painter.fillPath(path, self._brush(brush))

    def drawImage(self, rect: QRectF, image: QImage) -> None:
        self._painter.setOpacity(FAINT)
        self._painter.drawImage(rect, image)
        self._painter.setOpacity(1.0)

    def _brush(self, brush: QBrush, edged: bool = False) -> QBrush:
        colour = brush.color()
        if colour.rgb() in self._grounds:
            return brush if edged else QBrush()
        if brush.style() == Qt.BrushStyle.NoBrush:
            return brush
        return QBrush(_mixed(colour.rgba(), self._paper))


@lru_cache(1000)
def _mixed(rgba: int, paper: str) -> QColor:
    colour = QColor.fromRgba(rgba)
    mixed = QColor(blend(colour.name(), paper, FAINT))
    mixed.setAlpha(colour.alpha())
    return mixed

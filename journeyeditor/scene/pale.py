"""Paints cards that step back: every colour mixed with that of the paper, as an export does it."""

from functools import lru_cache
from typing import Any, cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen

from .painter import blend

FAINT = 0.35  # what of a part is seen that steps back (look.md); its text is not


def pale(painter: QPainter, paper: str) -> QPainter:
    """What paints with `painter`, but everything pale. With the painter's own opacity each pixel of
    a card would be blended with the one below, which takes three times as long."""
    return cast(QPainter, _Pale(painter, paper))


class _Pale:
    def __init__(self, painter: QPainter, paper: str) -> None:
        self._painter, self._paper = painter, paper

    def __getattr__(self, name: str) -> Any:
        return getattr(self._painter, name)

    def setPen(self, pen: QPen) -> None:
        pale = QPen(pen)
        pale.setColor(self._mixed(pen.color()))
        self._painter.setPen(pale)

    def setBrush(self, brush: QBrush) -> None:
        self._painter.setBrush(self._brush(brush))

    def fillRect(self, rect: QRectF, brush: QBrush) -> None:
        self._painter.fillRect(rect, self._brush(brush))

    def fillPath(self, path: QPainterPath, brush: QBrush) -> None:
        self._painter.fillPath(path, self._brush(brush))

    def drawImage(self, rect: QRectF, image: QImage) -> None:
        self._painter.setOpacity(FAINT)
        self._painter.drawImage(rect, image)
        self._painter.setOpacity(1.0)

    def _brush(self, brush: QBrush) -> QBrush:
        pale = QBrush(brush)
        pale.setColor(self._mixed(brush.color()))
        return pale

    def _mixed(self, colour: QColor) -> QColor:
        return _mixed(colour.rgba(), self._paper)


@lru_cache(1000)
def _mixed(rgba: int, paper: str) -> QColor:
    colour = QColor.fromRgba(rgba)
    mixed = QColor(blend(colour.name(), paper, FAINT))
    mixed.setAlpha(colour.alpha())
    return mixed

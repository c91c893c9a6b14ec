"""The signs of the report: numbered octagons and leaves, and how far an action of the plan is."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from journeyeditor.layout.shapes import cut_corners, rounded
from journeyeditor.layout.theme import Theme
from journeyeditor.scene.paths import painter_path
from journeyeditor.style import font


def sign(kind: str, x: float, y: float, size: float) -> QPainterPath:
    """The outline of the sign of a kind of card about (`x`, `y`)."""
    left, top = x - size / 2, y - size / 2
    if kind == "pain_point":
        return painter_path(cut_corners(left, top, size, size, size * 0.29))
    low, high = size * 0.1, size * 0.48
    return painter_path(rounded(left, top, size, size, (low, high, low, high)))


def sign_colour(theme: Theme, kind: str) -> QColor:
    """What the sign of a kind of card is filled with."""
    return QColor(theme.colour("pain" if kind == "pain_point" else "opportunity"))


def paint_sign(
    painter: QPainter, theme: Theme, kind: str, number: str, x: float, y: float, size: float
) -> None:
    """Paint a sign with the card's number in the list."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(sign_colour(theme, kind))
    painter.drawPath(sign(kind, x, y, size))
    letters = font(weight=600)
    letters.setPixelSize(round(size * (0.48 if len(number) < 3 else 0.38)))
    painter.setFont(letters)
    painter.setPen(QColor(theme.colour("panel")))
    box = QRectF(x - size / 2, y - size / 2, size, size)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)


@lru_cache(500)
def sign_icon(theme: Theme, kind: str, number: str, size: int) -> QIcon:
    """A sign as an icon."""
    middle = size / 2
    return _icon(size, lambda p: paint_sign(p, theme, kind, number, middle, middle, size))


@lru_cache(20)
def status_icon(theme: Theme, status: str, size: int = 14) -> QIcon:
    """An empty circle for what is to be done, half a one for what is being done, a full one with a
    tick for what is."""
    ink, ground = QColor(theme.colour("ink2")), QColor(theme.colour("panel"))

    def paint(painter: QPainter) -> None:
        box = QRectF(1.75, 1.75, size - 3.5, size - 3.5)
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(ink if status == "done" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        if status == "doing":
            painter.setBrush(ink)
            painter.drawPie(box, 90 * 16, 180 * 16)
        elif status == "done":
            painter.setPen(QPen(ground, 1.5))
            tick = ((0.32, 0.52), (0.45, 0.65), (0.69, 0.38))
            painter.drawPolyline([QPointF(x * size, y * size) for x, y in tick])

    return _icon(size, paint)


def _icon(size: int, paint: Callable[[QPainter], None]) -> QIcon:
    made = QIcon()
    for ratio in (1, 2):
        pixmap = QPixmap(size * ratio, size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint(painter)
        # In the selected state Qt would tint it.
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            made.addPixmap(pixmap, mode)
    return made

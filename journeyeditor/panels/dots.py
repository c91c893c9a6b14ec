"""The numbered signs of pain points and opportunities: octagons and leaves, as in the report."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap

from journeyeditor.layout.shapes import cut_corners, rounded
from journeyeditor.layout.theme import Theme
from journeyeditor.scene.painter import painter_path
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
def sign_icon(theme: Theme, kind: str, number: str, size: int = 18) -> QIcon:
    """A sign as an icon."""
    made = QIcon()
    for ratio in (1, 2):
        pixmap = QPixmap(size * ratio, size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sign(painter, theme, kind, number, size / 2, size / 2, size)
        painter.end()
        # In the selected state Qt would tint it.
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            made.addPixmap(pixmap, mode)
    return made

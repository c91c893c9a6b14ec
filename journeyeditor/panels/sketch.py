"""Paints marks of the layout into a widget or a picture: faces, and the card that is dragged."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from journeyeditor.layout.drawing import Mark, Path
from journeyeditor.layout.shapes import arrow_card, bubble, cut_corners, folded, rounded
from journeyeditor.layout.theme import Theme
from journeyeditor.scene.inks import fill_brush, stroke_pen
from journeyeditor.scene.paths import painter_path
from journeyeditor.style import font, paint_icon

CARD = QSize(192, 40)  # what is dragged out of the palette
_SHADOW = 3  # look.md: the one shadow there is


def paint_marks(painter: QPainter, marks: Iterable[Mark]) -> None:
    """Paint the paths among `marks`, in points."""
    for mark in marks:
        if isinstance(mark, Path):
            painter.setPen(stroke_pen(mark.stroke))
            painter.setBrush(fill_brush(mark.fill, mark.opacity))
            painter.drawPath(painter_path(mark.commands))


def _silhouette(kind: str, w: float, h: float) -> tuple[tuple[str | float, ...], ...]:
    if kind == "action":
        return arrow_card(w, h)
    if kind in ("thought", "question"):
        return bubble(w, h)
    if kind == "pain_point":
        return cut_corners(0, 0, w, h)
    if kind == "opportunity":
        return rounded(0, 0, w, h, (2, 14, 2, 14))
    if kind == "need":
        return rounded(0, 0, w, h, (14, 3, 3, 14))
    if kind == "note":
        return folded(w, h)[0]
    radius = 6 if kind == "touchpoint" else 4
    return rounded(0, 0, w, h, (radius,) * 4)


def card_picture(theme: Theme, kind: str, words: str, icon: str, colour: str) -> QPixmap:
    """What hangs at the pointer while `kind` is dragged: its silhouette, icon and name, lifted."""
    ratio = 2
    pixmap = QPixmap((CARD + QSize(8, 12)) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0.92)
        painter.translate(2, 2)
        shape = painter_path(_silhouette(kind, CARD.width(), CARD.height()))
        painter.translate(0, _SHADOW)
        painter.fillPath(shape, QColor(0, 0, 0, 40))
        painter.translate(0, -_SHADOW)
        tinted = kind in ("pain_point", "opportunity", "note")
        base = {"pain_point": "pain"}.get(kind, kind)
        painter.setBrush(QColor(theme.colour(f"{base}_fill" if tinted else "card")))
        painter.setPen(QPen(QColor(theme.colour(f"{base}_edge" if tinted else "card_edge")), 1))
        painter.drawPath(shape)
        paint_icon(painter, icon, QRectF(9, 13, 14, 14), QColor(theme.colour(colour)))
        painter.setFont(font(weight=500))
        painter.setPen(QColor(theme.colour("ink")))
        painter.drawText(QRectF(30, 0, CARD.width() - 40, CARD.height()), _MIDDLE, words)
    return pixmap


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft

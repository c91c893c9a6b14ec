"""Small pictures of a map: its shape without words, and its first curve."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from journeyeditor.layout.theme import Theme, darkened
from journeyeditor.storage.glance import Glance


def draw_miniature(painter: QPainter, seen: Glance, box: QRectF, theme: Theme) -> None:
    """Chevrons, lanes and cards of a map, as shapes without words."""
    if not seen.stages:
        return
    step, head = box.width() / len(seen.stages), 12.0
    painter.setPen(Qt.PenStyle.NoPen)
    for n, stage in enumerate(seen.stages):
        token = "stage_during" if stage.phase == "during" else "stage"
        fill = darkened(stage.colour) if stage.colour else theme.colour(token)
        painter.setBrush(QColor(fill))
        left, right, y = box.x() + n * step, box.x() + (n + 1) * step - 1.5, box.y()
        corners = [(left, y), (right - 3, y), (right, y + head / 2), (right - 3, y + head)]
        corners += [(left, y + head)] + ([(left + 3, y + head / 2)] if n else [])
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    if not seen.lanes:
        return
    row = min((box.height() - head - 4) / len(seen.lanes), 22.0)
    for m, lane in enumerate(seen.lanes):
        y = box.y() + head + 4 + m * row
        painter.setPen(QPen(QColor(theme.colour("line")), 0.75))
        painter.drawLine(QPointF(box.x(), y), QPointF(box.right(), y))
        if lane.kind == "emotions":
            draw_first_curve(painter, seen, QRectF(box.x(), y + 2, box.width(), row - 4), theme)
            continue
        for n, kinds in enumerate(lane.cells):
            for k, kind in enumerate(kinds):
                place = QRectF(box.x() + n * step + 2 + k * 3, y + 2.5 + k * 2, step - 8, row - 6)
                fill, edge = _CARD_COLOURS.get(kind, ("paper", "card_edge"))
                painter.setPen(QPen(QColor(theme.colour(edge)), 0.75))
                painter.setBrush(QColor(theme.colour(fill)))
                painter.drawRoundedRect(place, 1.5, 1.5)


_CARD_COLOURS = {
    "pain_point": ("pain_fill", "pain_edge"),
    "opportunity": ("opportunity_fill", "opportunity_edge"),
    "note": ("note_fill", "note_edge"),
}


def draw_first_curve(painter: QPainter, seen: Glance, box: QRectF, theme: Theme) -> None:
    """The first curve of a map, as a line."""
    if not seen.curve or box.height() <= 0:
        return
    path = QPainterPath()
    for n, (at, value) in enumerate(seen.curve):
        x = box.x() + at * box.width()
        y = box.center().y() - value / 4 * box.height()
        path.lineTo(x, y) if n else path.moveTo(x, y)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.colour("persona1")), 1.5))
    painter.drawPath(path)

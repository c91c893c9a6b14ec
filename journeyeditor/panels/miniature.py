"""Small pictures of a map: its shape without words, and its first curve."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from journeyeditor.layout.theme import Theme, darkened
from journeyeditor.model import Journey


def draw_miniature(painter: QPainter, journey: Journey, box: QRectF, theme: Theme) -> None:
    """Chevrons, lanes and cards of a map, as shapes without words."""
    stages = [stage for stage in journey.stages if not stage.hidden]
    lanes = [lane for lane in journey.lanes if not lane.hidden]
    if not stages:
        return
    step, head = box.width() / len(stages), 12.0
    painter.setPen(Qt.PenStyle.NoPen)
    for n, stage in enumerate(stages):
        token = "stage_during" if stage.phase == "during" else "stage"
        fill = darkened(stage.colour) if stage.colour else theme.colour(token)
        painter.setBrush(QColor(fill))
        left, right, y = box.x() + n * step, box.x() + (n + 1) * step - 1.5, box.y()
        corners = [(left, y), (right - 3, y), (right, y + head / 2), (right - 3, y + head)]
        corners += [(left, y + head)] + ([(left + 3, y + head / 2)] if n else [])
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    if not lanes:
        return
    row = min((box.height() - head - 4) / len(lanes), 22.0)
    for m, lane in enumerate(lanes):
        y = box.y() + head + 4 + m * row
        painter.setPen(QPen(QColor(theme.colour("line")), 0.75))
        painter.drawLine(QPointF(box.x(), y), QPointF(box.right(), y))
        if lane.kind == "emotions":
            draw_first_curve(painter, journey, QRectF(box.x(), y + 2, box.width(), row - 4), theme)
            continue
        for n, stage in enumerate(stages):
            for k, card in enumerate(journey.index.cell(stage.id, lane.id)[:2]):
                place = QRectF(box.x() + n * step + 2 + k * 3, y + 2.5 + k * 2, step - 8, row - 6)
                fill, edge = _CARD_COLOURS.get(card.kind, ("paper", "card_edge"))
                painter.setPen(QPen(QColor(theme.colour(edge)), 0.75))
                painter.setBrush(QColor(theme.colour(fill)))
                painter.drawRoundedRect(place, 1.5, 1.5)


_CARD_COLOURS = {
    "pain_point": ("pain_fill", "pain_edge"),
    "opportunity": ("opportunity_fill", "opportunity_edge"),
    "note": ("note_fill", "note_edge"),
}


def draw_first_curve(painter: QPainter, journey: Journey, box: QRectF, theme: Theme) -> None:
    """The first curve of a map, as a line."""
    number = journey.index.stage_number
    curve = next((c for c in journey.curves if len(c.points) > 1), None)
    if curve is None or box.height() <= 0:
        return
    count = max(len(journey.stages), 1)
    placed = sorted((number[p.stage] + p.at, p.value) for p in curve.points)
    path = QPainterPath()
    for n, (at, value) in enumerate(placed):
        x = box.x() + at / count * box.width()
        y = box.center().y() - value / 4 * box.height()
        path.lineTo(x, y) if n else path.moveTo(x, y)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.colour("persona1")), 1.5))
    painter.drawPath(path)

"""Paints the matrix of effort and impact in a widget."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from journeyeditor.insight.matrix import EFFORTS, Dot
from journeyeditor.insight.priorities import Rank
from journeyeditor.layout.theme import Theme
from journeyeditor.one_line import one_line
from journeyeditor.panels.dots import paint_sign, sign
from journeyeditor.panels.reading import written
from journeyeditor.style import font, px
from journeyeditor.translation import tr

if TYPE_CHECKING:
    from journeyeditor.panels.matrix import MatrixView

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | _MIDDLE
_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE
_CENTRE = Qt.AlignmentFlag.AlignHCenter | _MIDDLE


class MatrixPainter:
    """Paints what a `MatrixView` holds."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint(self, view: "MatrixView") -> None:
        """Paint everything, back to front."""
        with QPainter(view) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._axes(painter, view)
            self._equal_lines(painter, view)
            self._strip(painter, view)
            self._ties(painter, view)
            for dot in reversed(view.dots):
                self._dot(painter, view, dot)
            for each in view.waiting:
                self._sign(painter, view, each.rank, each.x, each.y)
            shown = view.held or view.hovered
            rank, spot = (view.rank(shown), view.spot(shown)) if shown else (None, None)
            if rank is not None and spot is not None:
                self._tell(painter, view, rank, spot)

    def _pen(self, token: str, width: float = 1.0) -> QPen:
        return QPen(QColor(self._theme.colour(token)), width)

    def _axes(self, painter: QPainter, view: "MatrixView") -> None:
        matrix = view.matrix
        painter.setFont(font("hint"))
        for effort in EFFORTS:
            x = matrix.across(effort)
            painter.setPen(self._pen("grid"))
            painter.drawLine(QPointF(x, matrix.top), QPointF(x, matrix.bottom))
            painter.setPen(self._pen("ink3"))
            box = QRectF(x - 20, matrix.bottom + 3, 40, px(14))
            painter.drawText(box, _CENTRE, written(effort))
        for impact, y in matrix.rows():
            painter.setPen(self._pen("grid"))
            painter.drawLine(QPointF(matrix.left, y), QPointF(matrix.right, y))
            painter.setPen(self._pen("ink3"))
            box = QRectF(0, y - px(7), matrix.left - 6, px(14))
            painter.drawText(box, _RIGHT, written(round(impact)))
        painter.setPen(self._pen("control_edge"))
        corner = QPointF(matrix.left, matrix.bottom)
        painter.drawLine(QPointF(matrix.left, matrix.top), corner)
        painter.drawLine(corner, QPointF(matrix.right, matrix.bottom))
        painter.setPen(self._pen("ink2"))
        above = QRectF(10, 2, matrix.right - 10, matrix.top - 6)
        painter.drawText(above, _LEFT, tr("Impact × experience"))
        below = QRectF(matrix.left, matrix.bottom + px(17), matrix.width, px(16))
        painter.drawText(below, _RIGHT, tr("Effort (1 low, 5 high)"))

    def _equal_lines(self, painter: QPainter, view: "MatrixView") -> None:
        letters = font("hint", 600)
        painter.setFont(letters)
        pen = self._pen("control_edge")
        pen.setDashPattern([0.1, 3])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in view.matrix.lines():
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line.points]))
            said = f"P {written(line.priority)}"
            width = QFontMetricsF(letters).horizontalAdvance(said)
            x, y = line.points[-1]
            # Outside the plot, where no dot can lie on it.
            place = QPointF(x - width / 2, y - 5) if line.at_top else QPointF(x + 5, y + px(4))
            painter.setPen(self._pen("ink2"))
            painter.drawText(place, said)

    # -- dots --------------------------------------------------------------------------------

    def _dot(self, painter: QPainter, view: "MatrixView", dot: Dot) -> None:
        if dot.moved:
            painter.setPen(self._pen("control_edge"))
            painter.drawLine(QPointF(dot.x, dot.y), QPointF(dot.true_x, dot.true_y))
        self._sign(painter, view, dot.rank, dot.x, dot.y)

    def _sign(self, painter: QPainter, view: "MatrixView", rank: Rank, x: float, y: float) -> None:
        id_, size = rank.card.id, view.matrix.dot
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if id_ in view.selected:
            painter.setPen(self._pen("accent", 2))
            painter.drawPath(sign(rank.card.kind, x, y, size + 7))
        elif id_ == view.hovered:
            painter.setPen(self._pen("ink2", 1.25))
            painter.drawPath(sign(rank.card.kind, x, y, size + 5))
        paint_sign(painter, self._theme, rank.card.kind, str(rank.number), x, y, size)

    def _ties(self, painter: QPainter, view: "MatrixView") -> None:
        """From each selected dot to those of the cards it is linked with."""
        painter.setPen(self._pen("accent", 1.25))
        for id_ in view.selected:
            rank, here = view.rank(id_), view.spot(id_)
            if rank is None or here is None:
                continue
            for other in rank.card.related:
                if (there := view.spot(other)) is not None:
                    painter.drawLine(here, there)

    # -- what waits --------------------------------------------------------------------------

    def _strip(self, painter: QPainter, view: "MatrixView") -> None:
        if not view.waiting:
            return
        strip = view.strip()
        painter.fillRect(strip, QColor(self._theme.colour("panel2")))
        painter.setPen(self._pen("line"))
        painter.drawLine(strip.topLeft(), strip.bottomLeft())
        count = len(view.waiting) + view.more
        head = QRectF(strip.left(), 0, strip.width(), px(26)).adjusted(10, 0, -8, 0)
        painter.setPen(self._pen("ink2"))
        painter.setFont(font("hint", 600))
        said = tr("Not placed yet: %1").replace("%1", written(count))
        painter.drawText(head, _LEFT, said if view.titled else f"+{written(count)}")
        painter.setFont(font("hint"))
        if view.titled:
            painter.setPen(self._pen("ink"))
            for each in view.waiting:
                x = each.x + view.matrix.dot / 2 + 7
                row = QRectF(x, each.y - px(13), strip.right() - x - 8, px(26))
                painter.drawText(row, _LEFT, _cut(painter.font(), _name(each.rank), row.width()))
        if view.more:
            foot = QRectF(strip.left(), view.height() - px(26), strip.width(), px(24))
            painter.setPen(self._pen("ink3"))
            said = tr("and %1 more").replace("%1", written(view.more))
            painter.drawText(foot.adjusted(10, 0, -4, 0), _LEFT, said if view.titled else "…")

    # -- what the pointer is on --------------------------------------------------------------

    def _tell(self, painter: QPainter, view: "MatrixView", rank: Rank, spot: QPointF) -> None:
        """Title, priority and its parts, in a box beside the dot."""
        strong, plain = font("hint", 600), font("hint")
        title = _cut(strong, _name(rank), px(260))
        parts = _parts(rank)
        wide = max(
            QFontMetricsF(strong).horizontalAdvance(title),
            QFontMetricsF(plain).horizontalAdvance(parts),
        )
        size = view.matrix.dot
        box = QRectF(0, 0, wide + 20, px(42))
        box.moveTopLeft(spot + QPointF(size / 2 + 6, -box.height() / 2))
        if box.right() > view.width() - 4:
            box.moveRight(spot.x() - size / 2 - 6)
        box.moveLeft(max(box.left(), 4))
        box.moveTop(min(max(box.top(), 4), view.height() - box.height() - 4))
        painter.setPen(self._pen("control_edge"))
        painter.setBrush(QColor(self._theme.colour("panel")))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        inside = box.adjusted(10, 4, -8, -4)
        painter.setFont(strong)
        painter.setPen(self._pen("ink"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        painter.setFont(plain)
        painter.setPen(self._pen("ink2"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, parts)


def _name(rank: Rank) -> str:
    return one_line(rank.card.title) or tr("Untitled")


def _parts(rank: Rank) -> str:
    card = rank.card
    if rank.priority is None:
        missing = [
            word
            for value, word in (
                (card.impact_goal, tr("impact on goal")),
                (card.impact_experience, tr("impact on experience")),
                (card.effort, tr("effort")),
            )
            if value is None
        ]
        return tr("Missing: %1").replace("%1", ", ".join(missing))
    said = tr("P %1 · impact %2 × %3 · effort %4")
    values = (written(rank.priority, decimals=1), card.impact_goal, card.impact_experience)
    for n, value in enumerate((*values, card.effort), 1):
        said = said.replace(f"%{n}", value if isinstance(value, str) else written(value))
    return said


def _cut(letters: QFont, text: str, width: float) -> str:
    return QFontMetricsF(letters).elidedText(text, Qt.TextElideMode.ElideRight, width)

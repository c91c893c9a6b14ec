"""What tells that a vote was counted while nobody sees the totals: +1 at the card for a moment."""

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Bounds, Words
from journeyeditor.layout.theme import Theme
from journeyeditor.typeset import Block, set_text

from .glyphs import words_operations
from .inks import colour
from .map_scene import MapScene

_STAYS = 1500  # ms
_HEIGHT = 20.0  # points
_AIR = 8.0  # beside the figure


@dataclass(frozen=True)
class VoteMark:
    """A pill over the upper right corner of a card."""

    card: Bounds
    dots: int
    figure: Block

    def _pill(self) -> QRectF:
        width = max(self.figure.width + 2 * _AIR, _HEIGHT)
        return QRectF(self.card.right - width + 6, self.card.y - _HEIGHT / 2, width, _HEIGHT)

    def area(self, unit: float) -> QRectF:
        return self._pill().adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        pill = self._pill()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme.colour("accent")))
        painter.drawRoundedRect(pill, _HEIGHT / 2, _HEIGHT / 2)
        top = pill.center().y() - self.figure.height / 2
        left = pill.center().x() - self.figure.width / 2
        ink = theme.colour("on_accent")
        line = Words(left, top + self.figure.baseline(0), self.figure.lines[0], ink)
        for operation in words_operations([line]):
            operation.paint(painter)


class Counted(QObject):
    """Shows what was counted last. Votes for the same card in a row add up."""

    def __init__(self, map_: MapScene, parent: QObject) -> None:
        super().__init__(parent)
        self._map = map_
        self._card = ""
        self._timer = QTimer(self, singleShot=True, interval=_STAYS)
        self._timer.timeout.connect(self.clear)

    def show(self, card: str, dots: int) -> None:
        """A card was given `dots`, or gave them back where they are negative."""
        bounds = self._map.bounds(("card", card))
        mark = self._map.overlays.get("counted")
        if isinstance(mark, VoteMark) and self._card == card and mark.dots * dots > 0:
            dots += mark.dots
        self._card = card
        if bounds is not None:
            said = f"+{dots}" if dots > 0 else f"−{-dots}"
            figure = set_text(said, self._map.theme.style("gap"))
            self._map.overlays.put("counted", VoteMark(bounds, dots, figure))
            self._timer.start()

    def clear(self) -> None:
        """Show nothing any more."""
        self._map.overlays.clear("counted")

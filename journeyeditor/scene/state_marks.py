"""Overlays of what things are in: hovered, selected, focused, offered."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Bounds, Part, Path, Words
from journeyeditor.layout.theme import Theme
from journeyeditor.typeset import Block

from .differing import around
from .drafting import draw_frame, grown, outline, pen_of, square_about, united, visible_on
from .glyphs import words_operations
from .inks import colour
from .items import bounds_of, rect_of
from .paths import painter_path

# Pixels (look.md).
GAP = 2.5  # between a card and its ring
RING = 2.0
GRIP = (6.0, 16.0)
DOT = 6.5  # radius of the connect dot
END = 5.0  # radius of the handle at the end of a connection
PLUS = 11.0  # radius of the place around the plus that adds a card

ADD_LANE_HEIGHT = 24.0  # of the offer of a lane, in points


@dataclass(frozen=True)
class HoverEdge:
    """A card's own outline, stronger."""

    part: Part

    def area(self, unit: float) -> QRectF:
        return grown(rect_of(self.part.bounds), self.part.ink + 2 * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        painter.translate(self.part.x, self.part.y)
        painter.strokePath(outline(self.part), pen_of(theme.colour("ink2"), 1.25 * max(unit, 1.0)))


@dataclass(frozen=True)
class Rings:
    """What is selected."""

    rects: tuple[Bounds, ...]

    def area(self, unit: float) -> QRectF:
        return grown(rect_of(around(self.rects)), (GAP + 2 * RING) * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        painter.setPen(pen_of(theme.colour("accent"), RING * unit))
        seen = bounds_of(visible_on(painter)).grown(10 * unit)
        for bounds in self.rects:
            if not bounds.meets(seen):
                continue
            ring = grown(rect_of(bounds), (GAP + RING / 2) * unit)
            painter.drawRoundedRect(ring, 6 * unit, 6 * unit)


@dataclass(frozen=True)
class FocusRing:
    """Where the keyboard is: a dotted ring around the ring of what is selected, or around an empty
    cell's middle."""

    bounds: Bounds
    selected: bool

    def area(self, unit: float) -> QRectF:
        return grown(rect_of(self.bounds), 10 * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        by = (GAP + RING + 2.5) if self.selected else -2.0
        ring = grown(rect_of(self.bounds), by * unit)
        draw_frame(painter, ring, 8 * unit, theme.colour("accent"), 1.5 * unit, 2 * unit)


@dataclass(frozen=True)
class Handles:
    """What the one selected card can be taken by: a grip at each side, a dot to connect."""

    bounds: Bounds

    def area(self, unit: float) -> QRectF:
        return grown(rect_of(self.bounds), (GAP + RING + 2 * DOT) * unit)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        accent = theme.colour("accent")
        painter.setPen(pen_of(accent, 1.5 * unit))
        painter.setBrush(colour(theme.colour("card")))
        for grip in grips(self.bounds, unit):
            painter.drawRoundedRect(grip, 3 * unit, 3 * unit)
        x, y = connect_dot(self.bounds, unit)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(accent))
        painter.drawEllipse(square_about(x, y, DOT * unit))
        painter.setPen(pen_of(theme.colour("on_accent"), 1.5 * unit))
        arm = 3 * unit
        painter.drawLines([QLineF(x - arm, y, x + arm, y), QLineF(x, y - arm, x, y + arm)])


def grips(bounds: Bounds, unit: float) -> tuple[QRectF, QRectF]:
    """The left and the right grip of a selected card."""
    width, height = GRIP[0] * unit, min(GRIP[1] * unit, bounds.height)
    top = bounds.y + (bounds.height - height) / 2
    by = (GAP + RING / 2) * unit + width / 2
    left = QRectF(bounds.x - by, top, width, height)
    return left, QRectF(bounds.right + by - width, top, width, height)


def connect_dot(bounds: Bounds, unit: float) -> tuple[float, float]:
    """The middle of a selected card's connect dot."""
    return bounds.x + bounds.width / 2, bounds.y - (GAP + RING / 2) * unit


@dataclass(frozen=True)
class Glow:
    """A selected line, connection or curve; `ends` are handles that can be dragged elsewhere."""

    parts: tuple[Part, ...]
    ends: tuple[tuple[float, float], ...] = ()

    def area(self, unit: float) -> QRectF:
        lines = united(grown(rect_of(p.bounds), p.ink + 8 * unit) for p in self.parts)
        return united([lines, *(square_about(x, y, 8 * unit) for x, y in self.ends)])

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        accent = theme.colour("accent")
        for part in self.parts:
            painter.save()
            painter.translate(part.x, part.y)
            for mark in part.marks:
                if isinstance(mark, Path) and mark.stroke and not mark.fill:
                    pen = pen_of(accent, mark.stroke.width + 6 * unit, opacity=0.3)
                    painter.strokePath(painter_path(mark.commands), pen)
            painter.restore()
        painter.setPen(pen_of(accent, 1.5 * unit))
        painter.setBrush(colour(theme.colour("card")))
        for x, y in self.ends:
            painter.drawEllipse(square_about(x, y, END * unit))


@dataclass(frozen=True)
class Plus:
    """The offer to add a card in an empty cell."""

    cell: Bounds
    strong: bool = False

    def area(self, unit: float) -> QRectF:
        return rect_of(self.cell)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        x, y = plus_at(self.cell)
        if self.strong:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme.colour("accent_tint")))
            painter.drawEllipse(square_about(x, y, PLUS * unit))
        painter.setPen(pen_of(theme.colour("accent" if self.strong else "ink3"), 1.5 * unit))
        arm = 4 * unit
        painter.drawLines([QLineF(x - arm, y, x + arm, y), QLineF(x, y - arm, x, y + arm)])


@dataclass(frozen=True)
class AddLane:
    """The offer to add a lane below the last: a plus and a word at (`x`, `y`). It is as large as
    the map's own text, so that it stands in line with the lane heads."""

    x: float
    y: float
    word: Block
    strong: bool = False

    @property
    def bounds(self) -> Bounds:
        """Where a click takes the offer."""
        return Bounds(self.x - 4, self.y, self.word.width + 29, ADD_LANE_HEIGHT)

    def area(self, unit: float) -> QRectF:
        return rect_of(self.bounds)

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        ink = theme.colour("accent" if self.strong else "ink3")
        x, y = self.x + 7, self.y + ADD_LANE_HEIGHT / 2
        painter.setPen(pen_of(ink, 1.2))
        painter.drawLines([QLineF(x - 4.5, y, x + 4.5, y), QLineF(x, y - 4.5, x, y + 4.5)])
        top = y - self.word.height / 2
        line = Words(self.x + 21, top + self.word.baseline(0), self.word.lines[0], ink)
        for operation in words_operations([line]):
            operation.paint(painter)


def plus_at(cell: Bounds) -> tuple[float, float]:
    """The middle of the plus of a cell."""
    return cell.x + cell.width / 2, cell.y + cell.height / 2

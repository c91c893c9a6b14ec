"""Path commands as Qt has them, and the dashes along them."""

import math
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPen, QTransform

from journeyeditor.layout.shapes import Command, Commands, Point

_SMOOTH = 0.05  # points that the outline of a dash may be off: a fifth of a pixel at 400 %
# Points of a dashed line that are painted or left out together. Hundreds of dots take Qt longer at
# once than in pieces: the outline of a proposed card 1.2 ms, in pieces 0.3.
_PIECE = 80.0
_ROUND = 5.0  # pixels to a point at which the round ends of dashes are made of straight lines


def painter_path(commands: Commands) -> QPainterPath:
    """Path commands as Qt has them, filled by the non-zero rule."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for name, *values in commands:
        n = [float(value) for value in values]
        if name == "M":
            path.moveTo(*n)
        elif name == "L":
            path.lineTo(*n)
        elif name == "C":
            path.cubicTo(*n)
        else:
            path.closeSubpath()
    return path


def control_rect(commands: Commands) -> QRectF:
    """The rectangle around all points of a path, those that only bend it, too."""
    xs = [value for command in commands for value in command[1::2]]
    ys = [value for command in commands for value in command[2::2]]
    left, top = float(min(xs)), float(min(ys))
    return QRectF(left, top, float(max(xs)) - left, float(max(ys)) - top)


def dashed(path: QPainterPath, pen: QPen) -> QPainterPath:
    """The outline of the dashes of a pen along a path, in straight lines: filling as many curves
    takes four times as long. Left to draw dashes by itself, Qt begins them anew where the painted
    area begins, and they no longer meet when a part is repainted."""
    stroker = QPainterPathStroker(pen)
    stroker.setCurveThreshold(_SMOOTH)
    outline = QPainterPath()
    outline.setFillRule(Qt.FillRule.WindingFill)
    for dash in stroker.createStroke(path).toSubpathPolygons(QTransform.fromScale(_ROUND, _ROUND)):
        outline.addPolygon(dash)
    return QTransform.fromScale(1 / _ROUND, 1 / _ROUND).map(outline)


def pieces(commands: Commands, dash: tuple[float, ...]) -> Iterator[tuple[Commands, float]]:
    """The lines of a path, long straight legs cut in the middle of a gap between dashes; each piece
    with how many points along its line it begins."""
    starts = [n for n, command in enumerate(commands) if command[0] == "M"]
    for start, end in pairwise([*starts, len(commands)]):
        line = commands[start:end]
        if line[-1][0] == "Z":
            line = (*line[:-1], ("L", *_end(line[0])))
        if any(command[0] == "L" for command in line):
            yield from _cut(line, dash)
        else:
            yield line, 0.0


def _cut(line: Commands, dash: tuple[float, ...]) -> Iterator[tuple[Commands, float]]:
    piece: list[Command] = [line[0]]
    here, along, begun = _end(line[0]), 0.0, 0.0
    for command in line[1:]:
        goal = _end(command)
        if command[0] == "C":
            length = _along_chords((("M", *here), command))
        else:
            length = math.dist(here, goal)
            cut = _gap(max(begun + _PIECE, along), dash)
            while cut < along + length:
                part = (cut - along) / length
                at = here[0] + (goal[0] - here[0]) * part, here[1] + (goal[1] - here[1]) * part
                yield (*piece, ("L", *at)), begun
                piece, begun = [("M", *at)], cut
                cut = _gap(begun + _PIECE, dash)
        piece.append(command)
        here, along = goal, along + length
    yield tuple(piece), begun


def _along_chords(curve: Commands) -> float:
    """The length of a curve as Qt counts dashes along it: by chords."""
    chords = painter_path(curve).toSubpathPolygons()  # none of one that ends where it begins
    places = [(place.x(), place.y()) for each in chords for place in each.toList()]
    return sum(math.dist(a, b) for a, b in pairwise(places))


def _gap(after: float, dash: tuple[float, ...]) -> float:
    """The first middle of a gap that is so far along a line."""
    period, half = sum(dash), dash[-1] / 2
    return math.ceil((after + half) / period) * period - half


def _end(command: Command) -> Point:
    return float(command[-2]), float(command[-1])

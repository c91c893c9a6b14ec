"""Path commands as Qt has them, and the dashes along them."""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPen, QTransform

from journeyeditor.layout.drawing import Bounds, Stroke
from journeyeditor.layout.shapes import Command, Commands, Point

MITRE_LIMIT = 10.0  # PDF's own
_SMOOTH = 0.05  # points that the outline of a dash may be off: a fifth of a pixel at 400 %
# Points of a dashed line that are painted or left out together. Hundreds of dots take Qt longer at
# once than in pieces: the outline of a proposed card 1.2 ms, in pieces 0.3.
_PIECE = 80.0
_SHORT = 48.0  # points: a bend that is taken as one
_NOWHERE: Point = (math.nan, math.nan)
_LONG = 40.0  # points of a leg, upright or level, that is painted apart
_RUN = 640.0  # points of dashes along one that are painted or left out together
_OVERLAP = 4.0  # points that what is between two of them lies over each: no seam is seen
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


def lines(commands: Commands) -> Iterator[Commands]:
    """The lines of a path, short straight neighbours together."""
    held: list[Command] = []
    for command in commands:
        if command[0] == "M" and held:
            away = math.dist(_end(held[0]), _end(command)) > _PIECE
            if away or held[-1][0] == "C":
                yield tuple(held)
                held = []
        held.append(command)
    yield tuple(held)


def control_rect(commands: Commands) -> QRectF:
    """The rectangle around all points of a path, those that only bend it, too."""
    xs = [value for command in commands for value in command[1::2]]
    ys = [value for command in commands for value in command[2::2]]
    left, top = float(min(xs)), float(min(ys))
    return QRectF(left, top, float(max(xs)) - left, float(max(ys)) - top)


def strips(commands: Commands, stroke: Stroke) -> Iterator[Bounds]:
    """Where a line paints: around each of its legs, bent ones in four pieces, and around corners
    whose mitres reach farther."""
    half = stroke.width / 2
    last: tuple[Point, ...] = (_NOWHERE,)
    for leg in legs(commands):
        xs, ys = [x for x, _ in leg], [y for _, y in leg]
        x, y = min(xs), min(ys)
        yield Bounds(x, y, max(xs) - x, max(ys) - y).grown(half)
        if last[-1] == leg[0] and not stroke.round:
            reach = half * _mitre(last, leg)
            if reach > half:
                yield Bounds(*leg[0], 0, 0).grown(reach)
        last = leg


def legs(commands: Commands) -> Iterator[tuple[Point, ...]]:
    """The lines of a path, long bent ones in four pieces: each by points around which it lies."""
    here = start = (0.0, 0.0)
    for command in commands:
        before, here = here, start if command[0] == "Z" else _end(command)
        if command[0] == "M":
            start = here
        elif command[0] == "C":
            _, x1, y1, x2, y2, _, _ = command
            bent = before, (float(x1), float(y1)), (float(x2), float(y2)), here
            if abs(here[0] - before[0]) + abs(here[1] - before[1]) < _SHORT:
                yield bent
            else:
                for half in _halves(*bent):
                    yield from _halves(*half)
        else:
            yield before, here


def legs_apart(commands: Commands) -> Iterator[Commands]:
    """The long legs of an open line that are upright or level, and what lies between them. A leg by
    itself takes Qt a tenth of the time that it takes within a path."""
    if all(command[0] != "L" for command in commands):
        yield commands
        return
    between: list[Command] = []
    here = _end(commands[0])
    for command in commands:
        before, here = here, _end(command)
        length = math.dist(before, here)
        if command[0] != "L" or not _is_level(before, here) or length < _LONG:
            between.append(command)
            continue
        part = _OVERLAP / length
        dx, dy = (here[0] - before[0]) * part, (here[1] - before[1]) * part
        if len(between) > 1:
            yield (*between, ("L", before[0] + dx, before[1] + dy))
        yield ("M", *before), ("L", *here)
        between = [("M", here[0] - dx, here[1] - dy), ("L", *here)]
    if len(between) > 2 or between[0] is commands[0]:
        yield tuple(between)


def _halves(a: Point, b: Point, c: Point, d: Point) -> Iterator[tuple[Point, Point, Point, Point]]:
    """Both halves of a cubic, as de Casteljau cuts it."""
    ab, bc, cd = _middle(a, b), _middle(b, c), _middle(c, d)
    abc, bcd = _middle(ab, bc), _middle(bc, cd)
    middle = _middle(abc, bcd)
    yield a, ab, abc, middle
    yield middle, bcd, cd, d


def _middle(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def _mitre(last: Sequence[Point], leg: Sequence[Point]) -> float:
    """How far the corner between two legs reaches, in half line widths."""
    ax, ay = _towards(last[-1], reversed(last[:-1]))
    bx, by = _towards(leg[0], leg[1:])
    turned = 1 - (ax * bx + ay * by)  # 1 + the cosine of the turn: `last` is seen from its end
    return min(math.sqrt(2 / turned), MITRE_LIMIT) if turned > 0 else MITRE_LIMIT


def _towards(place: Point, others: Iterable[Point]) -> Point:
    """The unit direction from a place to the first of others that is elsewhere."""
    for x, y in others:
        length = math.dist(place, (x, y))
        if length:
            return (x - place[0]) / length, (y - place[1]) / length
    return 0.0, 0.0


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


def pieces(
    commands: Commands, dash: tuple[float, ...], flat: bool = False
) -> Iterator[tuple[Commands, float]]:
    """The lines of a path, long straight legs cut in the middle of a gap between dashes; each piece
    with how many points along its line it begins. Where dashes have `flat` ends, those along a
    level or upright leg are a piece of their own."""
    starts = [n for n, command in enumerate(commands) if command[0] == "M"]
    for start, end in pairwise([*starts, len(commands)]):
        line = commands[start:end]
        if line[-1][0] == "Z":
            line = (*line[:-1], ("L", *_end(line[0])))
        if any(command[0] == "L" for command in line):
            yield from _cut(line, dash, flat)
        else:
            yield line, 0.0


def _cut(line: Commands, dash: tuple[float, ...], flat: bool) -> Iterator[tuple[Commands, float]]:
    piece: list[Command] = [line[0]]
    here, along, begun = _end(line[0]), 0.0, 0.0
    for command in line[1:]:
        goal = _end(command)
        if command[0] == "C":
            length = _along_chords((("M", *here), command))
        else:
            length = math.dist(here, goal)
            if flat and _is_level(here, goal) and length >= _LONG:
                cuts = _around_run(along, along + length, dash)
            else:
                cuts = _cuts(max(begun + _PIECE, along), along + length, _PIECE, dash)
            for cut in cuts:
                part = (cut - along) / length
                at = here[0] + (goal[0] - here[0]) * part, here[1] + (goal[1] - here[1]) * part
                yield (*piece, ("L", *at)), begun
                piece, begun = [("M", *at)], cut
        piece.append(command)
        here, along = goal, along + length
    yield tuple(piece), begun


def _cuts(start: float, end: float, each: float, dash: tuple[float, ...]) -> Iterator[float]:
    cut = _gap(start, dash)
    while cut < end:
        yield cut
        cut = _gap(cut + each, dash)


def _around_run(start: float, end: float, dash: tuple[float, ...]) -> Iterator[float]:
    """The first gap of a leg, the last, and some between them."""
    last = _gap(end, dash) - sum(dash)
    yield from _cuts(start, last, _RUN, dash)
    if last >= start:
        yield last


def level_line(commands: Commands) -> tuple[Point, Point] | None:
    """The ends of a level or upright line; None for any other path."""
    start, end = _end(commands[0]), _end(commands[-1])
    if len(commands) != 2 or commands[1][0] != "L" or not _is_level(start, end):
        return None
    return start, end


def _is_level(start: Point, end: Point) -> bool:
    """Whether a line between two points is level or upright."""
    return start[0] == end[0] or start[1] == end[1]


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

"""Draws connections: the way back is heavier and has heads along it, an exchange has two ends."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Bounds, Box, Mark, Part, Path, Stroke
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.shapes import Point, arrow_head, circle, open_head, rounded_line
from journeyeditor.layout.text import words
from journeyeditor.layout.theme import Theme
from journeyeditor.typeset import Block, set_text

from .heights import Heights
from .moves import moves
from .spacing import snapped
from .terrain import Terrain
from .tracing import Tracing
from .ways import CHEVRON_CLEAR, LABEL_CLEAR, LABEL_PADDING, Way

_ASSUMED = (4.0, 3.0)
_CHEVRON_EVERY = 160.0
_IN_GUTTER = 7.0  # a chevron's size between two cards
_LEG = 2.0  # of the line that stays to be seen behind its head


class _Look(NamedTuple):
    """All that decides what a connection looks like; corners are relative to its part."""

    corners: tuple[Point, ...]
    backward: bool
    exchange: bool
    assumed: bool
    stretches: tuple[int, ...]  # the corner at which each stretch along a corridor starts
    uprights: tuple[tuple[Point, float], ...]  # chevrons on verticals: where, and 1 for down
    label: Block | None
    spot: Bounds | None  # the label's ground
    labelled: int  # the corner at which the stretch with the label starts
    ground: str


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """The connections on a map: their parts, those with a label above the others, and the ids of
    those that say less than their label."""

    laid: tuple[object, ...]  # all that decides where they run
    tracing: Tracing
    looks: dict[str, tuple[_Look, Part]]

    @property
    def parts(self) -> list[Part]:
        return [part for _, part in self.looks.values()]

    @property
    def shortened(self) -> list[str]:
        return [id_ for id_, (look, _) in self.looks.items() if look.label and look.label.shortened]


def draw(
    ways: Sequence[Way],
    terrain: Terrain,
    heights: Heights,
    theme: Theme,
    labels: Labels,
    known: Lines | None,
) -> Lines:
    """Draw all connections. What looks as it did in `known`, an earlier drawing in the same theme
    and language, keeps its marks."""
    laid = ways, terrain.gutters, terrain.curves, heights
    if known and known.laid == laid:
        return known
    tracing = Tracing(ways, terrain, heights, known.tracing if known else None)
    moved = moves(tracing, known.tracing) if known else {}
    looks: dict[str, tuple[_Look, Part]] = {}
    for way in sorted(ways, key=lambda way: bool(way.label)):
        id_ = way.line.id
        old = known.looks.get(id_) if known else None
        if old and way in moved:
            looks[id_] = old[0], _moved(old[1], moved[way])
        else:
            looks[id_] = _drawn(way, tracing, terrain, theme, labels, old)
    return Lines(laid, tracing, looks)


def _moved(part: Part, down: float) -> Part:
    return replace(part, y=part.y + down) if down else part


def _drawn(
    way: Way,
    tracing: Tracing,
    terrain: Terrain,
    theme: Theme,
    labels: Labels,
    old: tuple[_Look, Part] | None,
) -> tuple[_Look, Part]:
    """A connection as it is drawn, with the marks of `old` where it looks like that."""
    look, bounds = _look(way, tracing, terrain, theme, labels)
    marks = old[1].marks if old and old[0] == look else tuple(_marks(look, theme))
    key = ("connection", way.line.id)
    part = Part(key, bounds.x, bounds.y, bounds.width, bounds.height, marks, ink=8.0)
    return look, old[1] if old and old[1].same_as(part) else part


# -- what it looks like ------------------------------------------------------------------------


def _look(
    way: Way, tracing: Tracing, terrain: Terrain, theme: Theme, labels: Labels
) -> tuple[_Look, Bounds]:
    """A connection's look, and where it lies."""
    corners, corridors = tracing.corners(way), way.route.corridors
    block, spot, ground = None, None, "paper"
    if way.label:
        left, right, y = tracing.stretch(way)
        block = _label(way, right - left, theme, labels)
        width = block.width + 2 * LABEL_PADDING
        x = tracing.label_middle(way, width)
        spot = Bounds(x - width / 2, snapped(y - block.height / 2), width, block.height)
        if terrain.curved(corridors[way.labelled]):
            ground = "band_plus"
    bounds = _bounds(corners, spot)
    x, y = bounds.x, bounds.y
    chevrons = tracing.chevrons(way) if way.heavy else []
    look = _Look(
        tuple([(round(cx - x, 3), round(cy - y, 3)) for cx, cy in corners]),
        way.heavy,
        way.line.direction == "both_ways",
        way.line.status == "assumed",
        tuple([way.corner(n) for n in range(len(corridors))]),
        tuple([((round(cx - x, 3), round(cy - y, 3)), down) for (cx, cy), down in chevrons]),
        block,
        Bounds(*_from((spot.x, spot.y), x, y), spot.width, spot.height) if spot else None,
        way.corner(way.labelled),
        ground,
    )
    return look, bounds


def _label(way: Way, length: float, theme: Theme, labels: Labels) -> Block:
    """The label as it fits on a stretch."""
    style, language = theme.style("loop"), labels.language
    block = set_text(way.label, style, language=language)
    clear = CHEVRON_CLEAR if way.heavy else LABEL_CLEAR
    room = max(length - 2 * LABEL_PADDING - clear + 0.01, way.label_least)
    if block.width <= room:
        return block
    return set_text(way.label, style, room, 1, language=language)


def _bounds(corners: Sequence[Point], spot: Bounds | None) -> Bounds:
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    if spot:
        xs += [spot.x, spot.right]
        ys += [spot.y, spot.bottom]
    x, y = min(xs), min(ys)
    return Bounds(x, y, max(xs) - x, max(ys) - y)


def _from(point: Point, x: float, y: float) -> Point:
    """A point relative to (`x`, `y`), rounded, so that a line that only moves looks the same."""
    return round(point[0] - x, 3), round(point[1] - y, 3)


# -- marks -------------------------------------------------------------------------------------


def _marks(look: _Look, theme: Theme) -> list[Mark]:
    colour = theme.colour("ink" if look.backward else "ink2")
    stroke = Stroke(colour, 2.0 if look.backward else 1.5, _ASSUMED if look.assumed else ())
    marks = _line_marks(look, stroke, theme)
    if look.backward:
        marks.append(Path(circle(*look.corners[0], 3.2), fill=colour))
        heads = Stroke(colour, 2, round=True)
        marks += [Path(head, stroke=heads) for head in _chevrons(look)]
    if look.label and look.spot:
        x, y, width, height = look.spot.x, look.spot.y, look.spot.width, look.spot.height
        marks.append(Box(x, y, width, height, fill=theme.colour(look.ground)))
        marks += words(look.label, x + LABEL_PADDING, y, colour)
    return marks


def _line_marks(look: _Look, stroke: Stroke, theme: Theme) -> list[Mark]:
    """The line and its heads, which leave some of a short leg to be seen."""
    corners, colour = list(look.corners), stroke.colour
    bend = theme.measure.bend if look.stretches else theme.measure.bend_forward
    tip, towards = corners[-1], _unit(corners[-2], corners[-1])
    if look.exchange:
        ends = (tip, towards), (corners[0], _unit(corners[1], corners[0]))
        open_ = Stroke(colour, 1.5, round=True)
        heads: list[Mark] = [Path(open_head(*end, 8), stroke=open_) for end in ends]
        return [Path(rounded_line(corners, bend), stroke=stroke), *heads]
    leg = math.dist(corners[-2], tip)
    head = min(9.0 if look.backward else 7.0, max(leg - _LEG, 4.0))
    inside = head - 1  # the line ends inside its head, not under the tip
    corners[-1] = (tip[0] - towards[0] * inside, tip[1] - towards[1] * inside)
    line = Path(rounded_line(corners, bend), stroke=stroke)
    return [line, Path(arrow_head(tip, towards, head), fill=colour)]


def _chevrons(look: _Look) -> list[tuple[tuple[str | float, ...], ...]]:
    """Open heads along the way back, at most 160 apart, clear of bends and label."""
    heads = []
    for n in look.stretches:
        (x1, y), (x2, _) = look.corners[n : n + 2]
        direction = (math.copysign(1, x2 - x1), 0.0)
        gaps = [(min(x1, x2) + 22, max(x1, x2) - 18)]
        if look.spot and n == look.labelled:
            (left, right), spot = gaps[0], look.spot
            gaps = [(left, spot.x - 8), (spot.right + 12, right)]
        for a, b in gaps:
            count = int((b - a) // _CHEVRON_EVERY) + 1 if b >= a else 0
            xs = [a + (b - a) * (m + 0.5) / count for m in range(count)]
            heads += [open_head((x + 3 * direction[0], y), direction, 9) for x in xs]
    for (x, y), down in look.uprights:
        heads.append(open_head((x, y + 3 * down), (0.0, down), _IN_GUTTER))
    return heads


def _unit(start: Point, end: Point) -> Point:
    length = math.dist(start, end) or 1.0
    return (end[0] - start[0]) / length, (end[1] - start[1]) / length

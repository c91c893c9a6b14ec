"""Draws connections: the way back is heavier and has heads along it, an exchange has two ends."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from journeyeditor.layout.drawing import Bounds, Box, Mark, Part, Path, Stroke
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.shapes import Point, arrow_head, circle, open_head, rounded_line
from journeyeditor.layout.text import words
from journeyeditor.layout.theme import Theme
from journeyeditor.typeset import Block, set_text

from .heights import Heights
from .terrain import Terrain
from .tracing import Tracing
from .ways import CHEVRON_CLEAR, LABEL_CLEAR, LABEL_PADDING, Way

_ASSUMED = (4.0, 3.0)
_LABEL_LEAST = 40.0
_CHEVRON_EVERY = 160.0
_IN_GUTTER = 7.0  # a chevron's size between two cards
_LEG = 2.0  # of the line that stays to be seen behind its head


@dataclass(frozen=True, slots=True)
class _Look:
    """All that decides what a connection looks like; corners are relative to its part."""

    corners: tuple[Point, ...]
    backward: bool
    exchange: bool
    assumed: bool
    stretches: tuple[int, ...]  # the corner at which each stretch along a corridor starts
    uprights: tuple[tuple[Point, Point], ...]  # chevrons on verticals, and their directions
    label: Block | None = None
    spot: Bounds | None = None  # the label's ground
    labelled: int = 0  # the corner at which the stretch with the label starts
    ground: str = "paper"


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """A connection on the map; `shortened` if it says less than its label."""

    part: Part
    look: _Look
    shortened: bool


def draw(
    ways: Sequence[Way],
    terrain: Terrain,
    heights: Heights,
    theme: Theme,
    labels: Labels,
    known: Mapping[str, Drawn],
) -> dict[str, Drawn]:
    """Draw all connections, by id, those with a label above the others. What looks as it did in
    `known`, which was drawn in the same theme, keeps its marks."""
    tracing = Tracing(ways, terrain, heights)
    drawn: dict[str, Drawn] = {}
    for number, way in sorted(enumerate(ways), key=lambda line: bool(line[1].label)):
        look = _look(number, way, tracing, terrain)
        if way.label:
            look = _with_label(look, number, way.label, tracing, theme, labels)
        drawn[way.line.id] = _drawn(way.line.id, look, theme, known.get(way.line.id))
    return drawn


def _drawn(id_: str, look: _Look, theme: Theme, old: Drawn | None) -> Drawn:
    bounds, look = _relative(look)
    shortened = look.label is not None and look.label.shortened
    marks = old.part.marks if old and old.look == look else tuple(_marks(look, theme))
    part = Part(
        ("connection", id_), bounds.x, bounds.y, bounds.width, bounds.height, marks, ink=8.0
    )
    return Drawn(old.part if old and old.part.same_as(part) else part, look, shortened)


# -- what it looks like ------------------------------------------------------------------------


def _look(number: int, way: Way, tracing: Tracing, terrain: Terrain) -> _Look:
    route = way.route
    first = 1 if route.leaves == "top" else 2  # the corner at which the first stretch starts
    corridor = route.corridors[way.labelled] if route.corridors else terrain.rows
    curve = corridor < terrain.rows and terrain.curves[corridor]
    return _Look(
        tuple(tracing.corners(number)),
        way.heavy,
        way.line.direction == "both_ways",
        way.line.status == "assumed",
        tuple(first + 2 * n for n in range(len(route.corridors))),
        tuple(tracing.chevrons(number)) if way.heavy else (),
        labelled=first + 2 * way.labelled,
        ground="band_plus" if curve else "paper",
    )


def _with_label(
    look: _Look, number: int, label: str, tracing: Tracing, theme: Theme, labels: Labels
) -> _Look:
    """With the label in a break of the longest stretch."""
    style, language = theme.style("loop"), labels.language
    start, end = look.corners[look.labelled : look.labelled + 2]
    clear = CHEVRON_CLEAR if look.backward else LABEL_CLEAR
    room = max(abs(end[0] - start[0]) - 2 * LABEL_PADDING - clear + 0.01, _LABEL_LEAST)
    block = set_text(label, style, language=language)
    if block.width > room:
        block = set_text(label, style, room, 1, language=language)
    width = block.width + 2 * LABEL_PADDING
    x = tracing.label_middle(number, start, end, width)
    spot = Bounds(x - width / 2, start[1] - block.height / 2, width, block.height)
    return replace(look, label=block, spot=spot)


def _relative(look: _Look) -> tuple[Bounds, _Look]:
    """A look whose corners start at its upper left corner, and where that is. Rounded, so that a
    line that only moves looks the same."""
    corners, spot = look.corners, look.spot
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    if spot:
        xs += [spot.x, spot.right]
        ys += [spot.y, spot.bottom]
    x, y = min(xs), min(ys)
    moved = tuple((round(cx - x, 3), round(cy - y, 3)) for cx, cy in corners)
    if spot:
        spot = Bounds(round(spot.x - x, 3), round(spot.y - y, 3), spot.width, spot.height)
    uprights = tuple(((round(cx - x, 3), round(cy - y, 3)), way) for (cx, cy), way in look.uprights)
    look = replace(look, corners=moved, spot=spot, uprights=uprights)
    return Bounds(x, y, max(xs) - x, max(ys) - y), look


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
    for (x, y), (_, down) in look.uprights:
        heads.append(open_head((x, y + 3 * down), (0.0, down), _IN_GUTTER))
    return heads


def _unit(start: Point, end: Point) -> Point:
    length = math.dist(start, end) or 1.0
    return (end[0] - start[0]) / length, (end[1] - start[1]) / length

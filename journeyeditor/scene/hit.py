"""What lies at a place of the map, and where something let go there would land. Pure geometry."""

import math
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import (
    Bounds,
    Drawing,
    Grid,
    Hyperlink,
    Key,
    Part,
    Path,
    ScaleOfCurve,
    Span,
    Words,
)

from .index import PartIndex

POINT_REACH = 14.0  # how far from its centre a curve point is grabbed
LINE_REACH = 6.0  # how far from its line a curve or a connection is grabbed
_CURVE_PIECES = 8  # straight pieces that stand for a cubic: within 0.5 pt of the routes we draw
_GAP = 6.0  # between the cards of a cell
_PADDING = 8.0  # of a cell

Place = tuple[float, float]


def spot_at(index: PartIndex, grid: Grid, x: float, y: float, reach: float = 1.0) -> Key | None:
    """What a person means who points at (`x`, `y`): a part's key, ``("cell", stage, lane)`` for an
    empty place in the grid, or None. `reach` stretches how near is near enough (1 at 100 %)."""
    around = POINT_REACH * reach
    near = index.meeting(Bounds(x - around, y - around, 2 * around, 2 * around))
    points = [(math.dist(centre(p), (x, y)), p.key) for p in near if p.key[0] == "point"]
    if points and min(points)[0] <= around:
        return min(points)[1]
    for kind in ("card", "strip", "stage", "lane"):
        for part in reversed(near):
            if part.key[0] == kind and part.bounds.contains(x, y):
                return part.key
    for kind in ("connection", "curve"):
        for part in reversed(near):
            if part.key[0] == kind and on_line(part, x, y, LINE_REACH * reach):
                return part.key
    cell = cell_at(grid, x, y)
    if cell:
        return ("cell", *cell)
    return next((p.key for p in near if p.key[0] == "title" and p.bounds.contains(x, y)), None)


def centre(part: Part) -> Place:
    """The middle of a part: where a curve point is."""
    return part.x + part.width / 2, part.y + part.height / 2


def span_at(spans: Sequence[Span], at: float) -> Span | None:
    """The stage or lane that reaches over `at`."""
    n = bisect_right(spans, at, key=lambda span: span.start) - 1
    return spans[n] if n >= 0 and at < spans[n].end else None


def nearest_span(spans: Sequence[Span], at: float) -> Span | None:
    """The stage or lane at `at`, or the one nearest to it; None on a map that has none."""
    return min(spans, key=lambda s: max(s.start - at, at - s.end, 0.0), default=None)


def cell_at(grid: Grid, x: float, y: float) -> tuple[str, str] | None:
    """The stage and the lane at a place."""
    stage, lane = span_at(grid.stages, x), span_at(grid.lanes, y)
    return (stage.id, lane.id) if stage and lane else None


def cell_bounds(grid: Grid, stage: str, lane: str) -> Bounds | None:
    """The rectangle of a cell; None where its stage or lane is not shown."""
    column = next((span for span in grid.stages if span.id == stage), None)
    row = next((span for span in grid.lanes if span.id == lane), None)
    if column is None or row is None:
        return None
    return Bounds(column.start, row.start, column.end - column.start, row.end - row.start)


def scale_of(drawing: Drawing, lane: str) -> ScaleOfCurve | None:
    """The emotion scale of a lane; None for a lane of another kind."""
    return next((scale for scale in drawing.scales if scale.lane == lane), None)


# -- where things land -----------------------------------------------------------------------


@dataclass(frozen=True)
class Landing:
    """A place between things: the `index` it has there, and the insertion mark from (`x`, `y`),
    `length` long, `upright` or level."""

    index: int
    x: float
    y: float
    length: float
    upright: bool = False


def landing_in_cell(cell: Bounds, cards: Iterable[Part], y: float) -> Landing:
    """Where a card let go at `y` lands among `cards`, the other cards of the cell from top to
    bottom: above the first card whose middle is below `y`."""
    parts = list(cards)
    index = sum(y > part.y + part.height / 2 for part in parts)
    if not parts:
        mark = cell.y + _PADDING
    elif index == 0:
        mark = parts[0].y - _GAP / 2
    elif index == len(parts):
        mark = parts[-1].bounds.bottom + _GAP / 2
    else:
        mark = (parts[index - 1].bounds.bottom + parts[index].y) / 2
    return Landing(index, cell.x + _PADDING, mark, max(cell.width - 2 * _PADDING, 0.0))


def landing_between(
    spans: Sequence[Span], at: float, moved: Collection[str] = ()
) -> tuple[int, float]:
    """Where a stage or lane let go at `at` lands: its index among those that are not `moved`, and
    the boundary where the mark goes. Without any, the boundary is `at`."""
    rest = [span for span in spans if span.id not in moved]
    index = sum(at > (span.start + span.end) / 2 for span in rest)
    if not rest:
        return 0, spans[0].start if spans else at
    if index == len(rest):
        return index, rest[-1].end
    return index, rest[index].start


def place_of_point(
    drawing: Drawing, lane: str, x: float, y: float
) -> tuple[str, float, float] | None:
    """Stage, place in the stage (0 … 1) and value (−2 … +2, in tenths) of a curve point at a place;
    None where the lane has no scale or the map no stages."""
    scale, stage = scale_of(drawing, lane), nearest_span(drawing.grid.stages, x)
    if scale is None or stage is None:
        return None
    at = min(max((x - stage.start) / (stage.end - stage.start), 0.0), 1.0)
    value = min(max(scale.value(y), -2.0), 2.0)
    return stage.id, round(at, 3), round(value, 1) + 0.0


# -- lines -----------------------------------------------------------------------------------


def on_line(part: Part, x: float, y: float, reach: float) -> bool:
    """Whether a place lies on a part's lines, within `reach`, or on its words."""
    place = (x - part.x, y - part.y)
    for mark in part.marks:
        if isinstance(mark, Path) and mark.stroke:
            if any(_distance(place, a, b) <= reach for a, b in _pieces(mark)):
                return True
        elif isinstance(mark, Words):
            size = mark.line.size
            box = Bounds(mark.x, mark.y - size, mark.line.width, size * 1.3)
            if box.contains(*place):
                return True
    return False


def line_ends(part: Part) -> list[Place]:
    """Where the lines of a part start and end, on the map."""
    ends: list[Place] = []
    for mark in part.marks:
        if isinstance(mark, Path) and mark.stroke:
            corners = [c for a, b in _pieces(mark) for c in (a, b)]
            if corners:
                ends += [corners[0], corners[-1]]
    return [(part.x + x, part.y + y) for x, y in ends]


def middle_of_line(part: Part) -> Place:
    """The place half way along a part's longest line, on the map."""
    runs = [list(_pieces(m)) for m in part.marks if isinstance(m, Path) and m.stroke]
    longest = max(runs, key=lambda run: sum(math.dist(a, b) for a, b in run), default=[])
    left = sum(math.dist(a, b) for a, b in longest) / 2
    for a, b in longest:
        length = math.dist(a, b)
        if left <= length and length:
            t = left / length
            return part.x + a[0] + t * (b[0] - a[0]), part.y + a[1] + t * (b[1] - a[1])
        left -= length
    return centre(part)


def distance_to(bounds: Bounds, place: Place) -> float:
    """From a place to a rectangle, 0 within it."""
    dx = max(bounds.x - place[0], place[0] - bounds.right, 0.0)
    return math.hypot(dx, max(bounds.y - place[1], place[1] - bounds.bottom, 0.0))


def link_at(part: Part, x: float, y: float) -> str | None:
    """The address that a place on a part opens."""
    for mark in part.marks:
        if isinstance(mark, Hyperlink):
            area = Bounds(part.x + mark.x, part.y + mark.y, mark.width, mark.height)
            if area.contains(x, y):
                return mark.url
    return None


def _pieces(path: Path) -> Iterator[tuple[Place, Place]]:
    start = here = (0.0, 0.0)
    for name, *values in path.commands:
        n = [float(value) for value in values]
        if name == "M":
            start = here = (n[0], n[1])
        elif name == "L":
            yield here, (n[0], n[1])
            here = (n[0], n[1])
        elif name == "C":
            for end in _along(here, n):
                yield here, end
                here = end
        elif here != start:
            yield here, start
            here = start


def _along(start: Place, c: list[float]) -> Iterator[Place]:
    for step in range(1, _CURVE_PIECES + 1):
        t = step / _CURVE_PIECES
        u = 1 - t
        a, b, d, e = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        x = a * start[0] + b * c[0] + d * c[2] + e * c[4]
        y = a * start[1] + b * c[1] + d * c[3] + e * c[5]
        yield x, y


def _distance(place: Place, a: Place, b: Place) -> float:
    """From a place to a straight piece, in points."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    t = ((place[0] - a[0]) * dx + (place[1] - a[1]) * dy) / square if square else 0.0
    t = min(max(t, 0.0), 1.0)
    return math.dist(place, (a[0] + t * dx, a[1] + t * dy))

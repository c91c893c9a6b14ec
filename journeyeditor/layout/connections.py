"""Connections: where they run, so that the way back stands out and no line crosses a card.

Lines run up and down in the gutters between stages, sideways in corridors at the top of a lane.
`plan` decides which way each connection takes and how many corridors a lane needs, before the
lanes have their heights; `route` draws them when the cards have their places.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from journeyeditor.model import Connection, Index
from journeyeditor.typeset import Block, measure, set_text

from .card_parts import shifted
from .drawing import Bounds, Box, Key, Mark, Part, Path, Stroke
from .labels import Labels
from .shapes import Point, arrow_head, circle, open_head, rounded_line
from .text import words
from .theme import Theme

ASSUMED = (4.0, 3.0)
LABEL_PADDING = 7.0
LABEL_CLEAR = 26.0  # of the line that stays to be seen beside its label
CHEVRON_CLEAR = 44.0  # the same, where the line has chevrons
CHEVRON_EVERY = 160.0
PORT_APART = 20.0  # between two lines on the top of one card
PORT_EDGE = 16.0  # from the card's corner
TRACKS = (0.0, 6.0, -6.0)  # a gutter's tracks, from its middle, in the order in which they fill


@dataclass(slots=True)
class Plan:
    """The way of one connection. `lane` is the one whose corridor it takes, None for a gutter
    alone; `level` counts corridors upward from the cards."""

    line: Connection
    backward: bool
    first: int  # the stage columns that the corridor spans, as seen
    last: int
    lane: str | None
    wanted: float = 0.0  # the length that the label asks of the corridor
    level: int = 0


@dataclass(slots=True)
class Places:
    """Where everything lies that a connection must know."""

    cards: dict[str, Bounds]
    column: dict[str, tuple[int, int]]  # card id → first and last stage column that it covers
    lane: dict[str, str]
    topmost: set[str]
    gutters: Sequence[float]  # x of the middle of gutter n, left of column n; one more at the end
    cards_top: dict[str, float]  # lane → y where its cards start, below its corridors
    taken: dict[int, list[tuple[float, float, float]]] = field(default_factory=dict)
    ports: dict[str, int] = field(default_factory=dict)
    tops: dict[tuple[str, str], float] = field(default_factory=dict)  # (card, connection) → x


def plan(
    lines: Sequence[Connection],
    index: Index,
    column: dict[str, tuple[int, int]],
    lane_order: dict[str, int],
    theme: Theme,
) -> list[Plan]:
    """The way of each connection whose two cards are shown, with its level in its corridor."""
    plans: list[Plan] = []
    for line in lines:
        if line.start not in column or line.end not in column:
            continue
        (a0, a1), (b0, b1) = column[line.start], column[line.end]
        start_lane, end_lane = index.cards[line.start].lane, index.cards[line.end].lane
        backward = b1 < a0
        neighbours = b0 == a1 + 1
        overlap = not backward and b0 <= a1
        corridor = None
        if backward or not (neighbours or overlap) or (line.label and neighbours):
            corridor = min(start_lane, end_lane, key=lane_order.__getitem__)
        wanted = 0.0
        if line.label:
            wanted = measure(line.label, theme.style("loop")) + 2 * LABEL_PADDING + TRACKS[1]
            wanted += CHEVRON_CLEAR if backward else LABEL_CLEAR
        plans.append(Plan(line, backward, min(a0, b0), max(a1, b1), corridor, wanted))
    _stack(plans)
    return plans


def _stack(plans: Sequence[Plan]) -> None:
    """Give each plan the lowest free level of its corridor, the shorter ones nearer the cards."""
    used: dict[str, list[list[Plan]]] = {}
    for way in sorted(plans, key=lambda p: (p.last - p.first, p.first)):
        if way.lane is None:
            continue
        levels = used.setdefault(way.lane, [])
        for level, there in enumerate(levels):
            if all(way.first >= other.last or other.first >= way.last for other in there):
                way.level = level
                there.append(way)
                break
        else:
            way.level = len(levels)
            levels.append([way])


def corridors(plans: Sequence[Plan]) -> dict[str, int]:
    """How many corridors each lane needs."""
    need: dict[str, int] = {}
    for way in plans:
        if way.lane is not None:
            need[way.lane] = max(need.get(way.lane, 0), way.level + 1)
    return need


# -- drawing -----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Way:
    """The corners of a line, and its stretch along the corridor, if it has one."""

    points: list[Point]
    corridor: int | None = None  # index of the corner where the corridor starts


def route(way: Plan, places: Places, theme: Theme, labels: Labels) -> tuple[Part, bool]:
    """The part of one connection, and whether its label had to be shortened."""
    path = _in_corridor(way, places, theme) if way.lane is not None else _in_gutter(way, places)
    return _draw(way, path, theme, labels)


def _in_gutter(way: Plan, places: Places) -> _Way:
    """Between neighbouring stages: out at the right, along the gutter, in at the left. Within one
    stage: out and in at the right."""
    start, end = places.cards[way.line.start], places.cards[way.line.end]
    (_, a1), (b0, b1) = places.column[way.line.start], places.column[way.line.end]
    if b0 <= a1:
        last = max(a1, b1)
        y1, y2 = _port(places, start, way.line.start), _port(places, end, way.line.end)
        x = places.gutters[last + 1] + _track(places, last + 1, y1, y2)
        return _Way([(start.right, y1), (x, y1), (x, y2), (end.right, y2)])
    shared = _shared(start, end)
    if shared is not None:
        return _Way([(start.right, shared), (end.x, shared)])
    y1, y2 = _port(places, start, way.line.start), _port(places, end, way.line.end)
    x = places.gutters[b0] + _track(places, b0, y1, y2)
    return _Way([(start.right, y1), (x, y1), (x, y2), (end.x, y2)])


def _in_corridor(way: Plan, places: Places, theme: Theme) -> _Way:
    """Up to the corridor, along it, and down to the other card: straight from and to the top of
    cards that have nothing above them, by a gutter beside the others."""
    assert way.lane is not None
    m, line = theme.measure, way.line
    y = places.cards_top[way.lane] - 17.0 - m.corridor * way.level
    right = not way.backward
    if not _on_top(way, places, line.start) and not _on_top(way, places, line.end):
        near = abs(_gutter_x(places, line.start, right) - _gutter_x(places, line.end, not right))
        if near < way.wanted:  # around the cards above, where the label has room
            right = not right
    elif not _on_top(way, places, line.start):
        reach = abs(_gutter_x(places, line.start, right) - _top_x(places, line.end))
        if reach < way.wanted:
            right = not right
    points = _leave(way, places, line.start, y, right)
    entry = _leave(way, places, line.end, y, way.backward)
    return _Way([*points, *reversed(entry)], corridor=len(points) - 1)


def _on_top(way: Plan, places: Places, card: str) -> bool:
    return card in places.topmost and places.lane[card] == way.lane


def _top_x(places: Places, card: str) -> float:
    box = places.cards[card]
    return box.x + box.width / 2


def _gutter_x(places: Places, card: str, towards_right: bool) -> float:
    first, last = places.column[card]
    return places.gutters[last + 1 if towards_right else first]


def _leave(
    way: Plan, places: Places, card: str, corridor: float, towards_right: bool
) -> list[Point]:
    """The corners from a card to its place in the corridor."""
    box = places.cards[card]
    if _on_top(way, places, card):
        x = places.tops[(card, way.line.id)]
        return [(x, box.y), (x, corridor)]
    first, last = places.column[card]
    gutter = last + 1 if towards_right else first
    y = _port(places, box, card)
    x = places.gutters[gutter] + _track(places, gutter, corridor, y, 1 if towards_right else -1)
    return [(box.right if towards_right else box.x, y), (x, y), (x, corridor)]


def assign_tops(ways: Sequence[Plan], places: Places) -> None:
    """Where each corridor line stands on its card's top, so that no two of one card cross: lines
    to the left stand left of lines to the right, and the higher corridor of two that run the same
    way further back."""
    standing: dict[str, list[tuple[Plan, str, bool]]] = {}
    for way in ways:
        if way.lane is None:
            continue
        for card, right in ((way.line.start, not way.backward), (way.line.end, way.backward)):
            if _on_top(way, places, card):
                standing.setdefault(card, []).append((way, card, right))
    for card, lines in standing.items():
        lines.sort(key=lambda at: (at[2], -at[0].level if at[2] else at[0].level))
        box = places.cards[card]
        xs = [box.x + box.width * (n + 1) / (len(lines) + 1) for n in range(len(lines))]
        _spread(xs, lines, box, places)
        for (way, _, _), x in zip(lines, xs, strict=True):
            places.tops[(card, way.line.id)] = x


def _spread(
    xs: list[float], lines: Sequence[tuple[Plan, str, bool]], box: Bounds, places: Places
) -> None:
    """Move the places on a card's top outward where a label needs a longer line."""
    count = len(xs)
    for n in reversed(range(count)):  # lines to the right: move left
        way, card, right = lines[n]
        if right:
            far = _far(way, card, places)
            limit = xs[n + 1] - PORT_APART if n + 1 < count else box.right - PORT_EDGE
            least = box.x + PORT_EDGE + PORT_APART * n
            xs[n] = max(min(xs[n], far - way.wanted, limit), min(least, limit))
    for n in range(count):  # lines to the left: move right
        way, card, right = lines[n]
        if not right:
            far = _far(way, card, places)
            limit = xs[n - 1] + PORT_APART if n else box.x + PORT_EDGE
            most = box.right - PORT_EDGE - PORT_APART * (count - 1 - n)
            xs[n] = min(max(xs[n], far + way.wanted, limit), max(most, limit))


def _far(way: Plan, card: str, places: Places) -> float:
    """Where, about, the other end of a corridor line is."""
    other = way.line.end if card == way.line.start else way.line.start
    if _on_top(way, places, other):
        return _top_x(places, other)
    return _gutter_x(places, other, (other == way.line.start) != way.backward)


def _shared(start: Bounds, end: Bounds) -> float | None:
    """A height at which a straight line joins both cards, some way from their corners."""
    top, bottom = max(start.y, end.y) + 10, min(start.bottom, end.bottom) - 10
    if bottom < top:
        return None
    return min(max(top, max(start.y, end.y) + 20), bottom)


def _port(places: Places, box: Bounds, card: str) -> float:
    """The next height at which a line may leave or meet the side of a card, 8 apart."""
    n = places.ports.get(card, 0)
    places.ports[card] = n + 1
    y = box.y + box.height / 2 + (0, 8, -8, 14, -14)[n % 5]
    return min(max(y, box.y + 8), box.bottom - 8)


def _track(places: Places, gutter: int, y1: float, y2: float, lean: int = 1) -> float:
    """A free track of a gutter for a line from `y1` to `y2`; the middle one where all are taken.
    `lean` (1 right, −1 left) points away from the card that the line leaves."""
    top, bottom = min(y1, y2) - 2, max(y1, y2) + 2
    taken = places.taken.setdefault(gutter, [])
    for offset in (track * lean for track in TRACKS):
        if all(offset != o or bottom <= t or top >= b for o, t, b in taken):
            taken.append((offset, top, bottom))
            return offset
    return 0.0


def _draw(way: Plan, path: _Way, theme: Theme, labels: Labels) -> tuple[Part, bool]:
    points, line = path.points, way.line
    assumed = ASSUMED if line.status == "assumed" else ()
    both = line.direction == "both_ways"
    colour = theme.colour("ink" if way.backward and not both else "ink2")
    width = 2.0 if way.backward and not both else 1.5
    bend = theme.measure.bend if path.corridor is not None else theme.measure.bend_forward
    stroke = Stroke(colour, width, assumed)
    head = 9.0 if width == 2.0 else 7.0
    tip, towards = points[-1], _unit(points[-2], points[-1])
    trimmed = list(points)
    if not both:  # a line that ends inside its filled head, not under its tip
        trimmed[-1] = (tip[0] - towards[0] * (head - 1), tip[1] - towards[1] * (head - 1))
    marks: list[Mark] = []
    block, shortened = None, False
    if line.label and path.corridor is not None:
        clear = CHEVRON_CLEAR if way.backward else LABEL_CLEAR
        block, shortened = _label(line.label, points, path.corridor, clear, theme, labels)
    marks.append(Path(rounded_line(trimmed, bend), stroke=stroke))
    if both:
        back = _unit(points[1], points[0])
        for end, direction in ((tip, towards), (points[0], back)):
            marks.append(Path(open_head(end, direction, 8), stroke=Stroke(colour, 1.5, round=True)))
    else:
        marks.append(Path(arrow_head(tip, towards, head), fill=colour))
    if width == 2.0:
        marks.append(Path(circle(*points[0], 3.2), fill=colour))
        marks += _chevrons(points, path.corridor, block, colour)
    label_box = None
    if block and path.corridor is not None:
        label_marks, label_box = _label_marks(block, points, path.corridor, theme, colour)
        marks += label_marks
    elif line.label:
        label_marks, label_box, shortened = _beside(line.label, points, theme, labels)
        marks += label_marks
    return _part(("connection", line.id), points, marks, label_box), shortened


def _label(
    text: str,
    points: Sequence[Point],
    corridor: int,
    clear: float,
    theme: Theme,
    labels: Labels,
) -> tuple[Block, bool]:
    length = abs(points[corridor + 1][0] - points[corridor][0])
    most = max(length - 2 * LABEL_PADDING - clear + 0.01, 40)
    block = set_text(text, theme.style("loop"), most, 1, language=labels.language)
    return block, block.shortened


def _label_marks(
    block: Block, points: Sequence[Point], corridor: int, theme: Theme, colour: str
) -> tuple[list[Mark], Bounds]:
    """The label in a break of the line, on paper."""
    (x1, y), (x2, _) = points[corridor], points[corridor + 1]
    w, h = block.width + 2 * LABEL_PADDING, block.height
    box = Bounds((x1 + x2 - w) / 2, y - h / 2, w, h)
    ground = Box(box.x, box.y, w, h, fill=theme.colour("paper"))
    return [ground, *words(block, box.x + LABEL_PADDING, box.y, colour)], box


def _beside(
    text: str, points: Sequence[Point], theme: Theme, labels: Labels
) -> tuple[list[Mark], Bounds, bool]:
    """The label of a line within one stage: on paper, across the gutter, where the line turns."""
    style = theme.style("loop")
    block = set_text(text, style, 120, 2, language=labels.language)
    (x, y1), (_, y2) = points[1], points[2] if len(points) > 2 else points[1]
    box = Bounds(x + 5, (y1 + y2 - block.height) / 2, block.width + 6, block.height)
    ground = Box(box.x, box.y, box.width, box.height, 3, fill=theme.colour("paper"))
    return (
        [ground, *words(block, box.x + 3, box.y, theme.colour("ink2"))],
        box,
        block.shortened,
    )


def _chevrons(
    points: Sequence[Point], corridor: int | None, block: Block | None, colour: str
) -> list[Mark]:
    """Open heads along the way back, at most 160 apart, clear of bends and label."""
    if corridor is None:
        return []
    (x1, y), (x2, _) = points[corridor], points[corridor + 1]
    direction = (1.0 if x2 > x1 else -1.0, 0.0)
    left, right = min(x1, x2) + 22, max(x1, x2) - 18
    gaps = [(left, right)]
    if block:
        half = block.width / 2 + LABEL_PADDING
        middle = (x1 + x2) / 2
        gaps = [(left, middle - half - 8), (middle + half + 12, right)]
    marks: list[Mark] = []
    for a, b in gaps:
        if b < a:
            continue
        count = int((b - a) // CHEVRON_EVERY) + 1
        for n in range(count):
            x = a + (b - a) * (n + 0.5) / count
            head = open_head((x + 3 * direction[0], y), direction, 9)
            marks.append(Path(head, stroke=Stroke(colour, 2, round=True)))
    return marks


def _part(key: Key, points: Sequence[Point], marks: Sequence[Mark], label: Bounds | None) -> Part:
    xs = [x for x, _ in points] + ([label.x, label.right] if label else [])
    ys = [y for _, y in points] + ([label.y, label.bottom] if label else [])
    x, y = min(xs), min(ys)
    moved_marks = tuple(shifted(list(marks), -x, -y))
    return Part(key, x, y, max(xs) - x, max(ys) - y, moved_marks, ink=8.0)


def _unit(start: Point, end: Point) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    return dx / length, dy / length

"""The map on pages of paper: as few as let every text be read, split between stages and lanes."""

from collections.abc import Callable, Iterator

from journeyeditor.dataclass import dataclass
from journeyeditor.edits.removal import remove
from journeyeditor.layout.drawing import Drawing
from journeyeditor.model import Journey
from journeyeditor.pdf.pages import Size

LEAST = 0.6  # the smallest scale: a card's title is 7 points high then, its note 6
MOST = 1.25
_FOOT = 20.0  # points of the page kept for the footer


@dataclass(frozen=True, slots=True, eq=False)
class MapPages:
    """Drawings of a map that belong on pages of `size`, all at `scale`."""

    size: Size
    scale: float
    drawings: tuple[Drawing, ...]


def map_pages(
    journey: Journey, sizes: list[Size], margin: float, draw: Callable[[Journey], Drawing]
) -> MapPages:
    """The map, as `draw` draws it, on pages of one of `sizes`: that which takes fewer pages, or
    shows the map larger, or lies like the other pages. `margin` in points."""
    whole = draw(journey)
    made = [_pages(journey, whole, size, margin, draw) for size in sizes]
    return min(made, key=_worse)


def _worse(pages: MapPages) -> tuple[int, float, bool]:
    return len(pages.drawings), -pages.scale, pages.size[0] < pages.size[1]


def _pages(
    journey: Journey,
    whole: Drawing,
    size: Size,
    margin: float,
    draw: Callable[[Journey], Drawing],
) -> MapPages:
    room = size[0] - 2 * margin, size[1] - 2 * margin - _FOOT
    if _fit(whole, room) >= LEAST:
        return MapPages(size, min(_fit(whole, room), MOST), (whole,))
    head = whole.grid.stages[0].start if whole.grid.stages else 0.0
    columns = _cut([(s.id, s.end - s.start) for s in whole.grid.stages], room[0] / LEAST - head)
    above = whole.grid.lanes[0].start if whole.grid.lanes else 0.0
    below = whole.height - whole.grid.lanes[-1].end if whole.grid.lanes else 0.0
    lanes = [(lane.id, lane.end - lane.start) for lane in whole.grid.lanes]
    rows = _cut(lanes, room[1] / LEAST - above - below)
    drawings = tuple(
        draw(piece)
        for some in rows
        for stages in columns
        for piece in _pieces(_only(journey, stages, some), room[1] / LEAST - above - below, draw)
    )
    scale = min(_fit(drawing, room) for drawing in drawings)
    return MapPages(size, min(scale, MOST), drawings)


def _pieces(shown: Journey, most: float, draw: Callable[[Journey], Drawing]) -> Iterator[Journey]:
    """The map, in which a lane higher than `most` points is alone, with as many of its cards at a
    time as a page has room for."""
    drawn = draw(shown)
    places = {part.key[1]: part for part in drawn.parts if part.key[0] == "card"}
    high = sum(lane.end - lane.start for lane in drawn.grid.lanes)
    if not places or high <= most:
        yield shown
        return
    last = max(part.y + part.height for part in places.values())
    rest = high - (last - min(part.y for part in places.values()))  # curves, connections, padding
    lanes = {lane.id for lane in shown.lanes if not lane.hidden}
    stages = {stage.id for stage in shown.stages if not stage.hidden}
    # Those that a gathered cell does not draw come with the last that it does.
    cards = [card.id for card in shown.cards if card.lane in lanes and card.stage in stages]
    undrawn = [id_ for id_ in cards if id_ not in places]
    left = sorted(places, key=lambda id_: (places[id_].y, places[id_].x))
    while left:
        top = places[left[0]].y
        here = [
            id_
            for id_ in left
            if id_ == left[0] or places[id_].y + places[id_].height <= top + most - rest
        ]
        left = [id_ for id_ in left if id_ not in set(here)]
        away = set(cards) - set(here) - (set() if left else set(undrawn))
        yield remove(shown, list(away))


def _fit(drawing: Drawing, room: Size) -> float:
    return min(room[0] / drawing.width, room[1] / drawing.height)


def _cut(things: list[tuple[str, float]], most: float) -> list[list[str]]:
    """Neighbours together as long as they are no longer than `most`, in groups of about the same
    length; one that is longer is alone."""
    if not things:
        return [[]]
    total = sum(length for _, length in things)
    count = max(1, -(-int(total) // max(int(most), 1)))
    while True:
        groups = _groups(things, min(most, total / count * 1.1))
        if len(groups) <= count or count >= len(things):
            return groups
        count += 1


def _groups(things: list[tuple[str, float]], most: float) -> list[list[str]]:
    groups: list[list[str]] = []
    long = 0.0
    for id_, length in things:
        if not groups or long + length > most:
            groups.append([])
            long = 0.0
        groups[-1].append(id_)
        long += length
    return groups


def _only(journey: Journey, stages: list[str], lanes: list[str]) -> Journey:
    """The map with all other stages and lanes hidden."""
    return journey.replace(
        stages=tuple(s if s.id in stages else s.replace(hidden=True) for s in journey.stages),
        lanes=tuple(
            lane if lane.id in lanes else lane.replace(hidden=True) for lane in journey.lanes
        ),
    )

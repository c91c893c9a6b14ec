"""What is said at the points of a curve, set where it hides nothing."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter

from journeyeditor.dataclass import dataclass
from journeyeditor.model import Point
from journeyeditor.typeset import Block, set_text

from .drawing import Bounds, Box, Mark
from .labels import Labels
from .obstacles import STRIP, Obstacles, Placed, strips_of
from .text import words
from .theme import Theme

FROM_CENTRE = 19.0  # from a point's centre to the nearer edge of its label
HALO = 3.0
NAME_AWAY = 18.0  # from the last point's centre to the persona's name
QUOTE_MOST = 150.0  # points; a longer quote takes a second and a third line
QUOTE_WIDE = 240.0  # or, where there is room for that, is set wider
FEELING_MOST = 130.0
FEELING_WIDE = 200.0  # or, where one line has room and two have not, is set wider
NAME_MOST = 110.0
BESIDE = 16.0  # from a point's centre to a label at its side
_FAR = 5  # strips from a point to the farthest end that its label may have
_MARGIN = 4 * _FAR  # strips around what changed, in which its consequences are looked for

Name = tuple[Bounds, list[Mark]]
_x_of = attrgetter("x")


@dataclass(frozen=True, slots=True)
class Look:
    """How a curve is told from others: colour, line and ring (`style` 1 to 4), and its name."""

    colour: str
    style: int
    name: str


@dataclass(slots=True)
class Label:
    """The words at one point, on the map. `dropped` tells that not all of them found room."""

    point: str
    bounds: Bounds
    marks: list[Mark]
    dropped: bool


@dataclass(slots=True)
class Choice:
    """What is said at a point in words of its own, None where nothing is, and the upright `strips`
    that were looked at to find its place: while nothing changes in them, it stays."""

    label: Label | None
    strips: range

    @property
    def bounds(self) -> Bounds | None:
        """What its words hide."""
        return self.label.bounds if self.label and self.label.marks else None


@dataclass(slots=True)
class Said:
    """What is said at the points of a lane's curves, by the point's id: in words of its own, by the
    names of curves, and `labels`, which are both."""

    own: dict[str, Choice]
    names: dict[str, Name]
    labels: dict[str, Label]


class Before:
    """What was said a moment ago, and where nothing changed since: of points that are not in
    `changed` and looked only at strips in which nothing is otherwise. Points in `gone` are no
    more."""

    def __init__(
        self, said: Said, changed: Sequence[Placed], gone: Collection[str], strips: set[int]
    ) -> None:
        self.said, self.gone, self.strips = said, gone, strips
        self.changed = {spot.point.id for spot in changed}
        for spot in changed:
            self.note(None, Bounds(spot.x, 0, 0, 0))
        for id_ in gone:
            self.note(said.own[id_].bounds, None)
        self._left = min(strips, default=0) - _MARGIN
        self._right = max(strips, default=0) + _MARGIN

    @property
    def outgrown(self) -> bool:
        """Whether one change led to another so far away that not all of them were looked for."""
        reach = 2 * _FAR  # a point and the words that it sees
        return bool(self.strips) and not (
            self._left <= min(self.strips) - reach and max(self.strips) + reach <= self._right
        )

    def near(self, run: Sequence[Placed]) -> range:
        """The points of a curve that what changed may concern, and those whose words they see."""
        first = bisect_left(run, self._left * STRIP, key=_x_of)
        return range(first, bisect_right(run, (self._right + 1) * STRIP, key=_x_of))

    def name(self, last: Placed, right: float) -> Name | None:
        """The name of a curve that ends with a point, in a band as wide as `right`, where it stays
        as it was."""
        reach = NAME_AWAY + NAME_MOST
        seen = strips_of(Bounds(last.x - reach, 0, 2 * reach, 0))
        edge = strips_of(Bounds(right - NAME_MOST - 2, 0, NAME_MOST, 0))
        stays = self.stays(last.point.id, seen) and self.strips.isdisjoint(edge)
        return self.said.names.get(last.point.id) if stays else None

    def stays(self, id_: str, seen: range) -> bool:
        """Whether what is said at a point is said where it was; it depends on the strips `seen`."""
        return id_ not in self.changed and self.strips.isdisjoint(seen)

    def note(self, before: Bounds | None, now: Bounds | None) -> None:
        """Something that hides what is below it may lie elsewhere now."""
        if before != now:
            for box in (before, now):
                self.strips.update(strips_of(box) if box else ())


def place_labels(
    runs: Sequence[tuple[Look, Sequence[Placed]]],
    obstacles: Obstacles,
    theme: Theme,
    labels: Labels,
    before: Before | None = None,
) -> Said:
    """What is said at the points. Names go first, for without them a line means nothing; then
    feelings, each with its quote if there is room for both. What nothing changed for is taken from
    `before`; a label that changes may change those after it."""
    said = Said({}, {}, {})
    if before:
        said = Said(dict(before.said.own), {}, dict(before.said.labels))
        for id_ in before.gone:
            del said.own[id_]
            said.labels.pop(id_, None)
    for look, run in runs:
        if run:
            id_ = run[-1].point.id
            name = before.name(run[-1], obstacles.right) if before else None
            if name is None:
                name = _name(look, run[-1], obstacles, theme, labels)
                if before:
                    known_name = before.said.names.get(id_)
                    before.note(known_name[0] if known_name else None, name[0])
            obstacles.add(name[0])
            said.names[id_] = name
    for _, run in runs:
        for n in before.near(run) if before else range(len(run)):
            spot, id_ = run[n], run[n].point.id
            known = said.own.get(id_)
            if before and known and before.stays(id_, known.strips):
                if known.bounds:
                    obstacles.add(known.bounds)
                continue
            choice = _choice(spot, goes_above(run, n), obstacles, theme, labels)
            if before:
                before.note(known.bounds if known else None, choice.bounds)
                if known and known.label == choice.label:
                    choice.label = known.label
            said.own[id_] = choice
            said.labels.pop(id_, None)
            if choice.label:
                said.labels[id_] = choice.label
    for id_ in said.names:
        named = _with_name(id_, said)
        known_label = before.said.labels.get(id_) if before else None
        said.labels[id_] = known_label if known_label == named and known_label else named
    return said


def _with_name(id_: str, said: Said) -> Label:
    """What is said at the last point of a curve."""
    (bounds, marks), own = said.names[id_], said.own[id_].label
    if own is None:
        return Label(id_, bounds, marks, dropped=False)
    return Label(id_, _union(own.bounds, bounds), [*own.marks, *marks], own.dropped)


def _name(look: Look, last: Placed, obstacles: Obstacles, theme: Theme, labels: Labels) -> Name:
    block = set_text(look.name, theme.style("persona"), NAME_MOST, 2, language=labels.language)
    w, h = block.width, block.height
    beside = last.y - h / 2
    spots = [
        Bounds(last.x + NAME_AWAY, beside, w, h),
        Bounds(last.x + NAME_AWAY, beside - 9, w, h),
        Bounds(last.x + NAME_AWAY, beside + 9, w, h),
        Bounds(last.x - w / 2, last.y - FROM_CENTRE + 4 - h, w, h),
        Bounds(last.x - w / 2, last.y + FROM_CENTRE - 4, w, h),
        Bounds(obstacles.right - w - 2, last.y - FROM_CENTRE + 4 - h, w, h),
        Bounds(obstacles.right - w - 2, last.y + FROM_CENTRE - 4, w, h),
        Bounds(last.x - NAME_AWAY - w, beside, w, h),
    ]
    best = min(spots, key=obstacles.cost)
    return best, words(block, best.x, best.y, look.colour)


def goes_above(run: Sequence[Placed], n: int) -> bool:
    """A label lies above a peak, below a valley; on a slope on the side with more room."""
    around = [run[i].y for i in (n - 1, n + 1) if 0 <= i < len(run)]
    if not around:
        return True
    mean = sum(around) / len(around)
    return run[n].y <= mean


def _choice(
    spot: Placed, above: bool, obstacles: Obstacles, theme: Theme, labels: Labels
) -> Choice:
    """The feeling and the quote in the first place of look.md's order that hides nothing: the
    preferred side, the other side, right, left; then without the quote; then not at all."""
    point, x, y = spot.point, spot.x, spot.y
    left = right = x
    for stack, fussy in _tries(point, theme, labels):
        for box in _boxes(stack, x, y, above):
            left, right = min(left, box.x), max(right, box.right)
            if obstacles.cost(box) <= fussy:
                obstacles.add(box)
                said = sum(1 for block in stack if block)
                dropped = any(block.shortened for block in stack if block)
                dropped |= said < bool(point.feeling) + bool(point.quote)
                label = Label(point.id, box, _set(stack, box, x, theme, point), dropped)
                return Choice(label, _strips(left, right))
    if point.feeling or point.quote:
        label = Label(point.id, Bounds(x, y, 0, 0), [], dropped=True)
        return Choice(label, _strips(left, right))
    return Choice(None, range(0))


def _strips(left: float, right: float) -> range:
    return strips_of(Bounds(left, 0, right - left, 0))


def _tries(
    point: Point, theme: Theme, labels: Labels
) -> Iterator[tuple[tuple[Block, Block | None], float]]:
    """What to say at a point, and how many samples of a line it may cover, best first."""
    language = labels.language
    feeling = quote = wide = line = None
    if point.feeling:
        style = theme.style("feeling")
        feeling = set_text(point.feeling, style, FEELING_MOST, 2, language=language)
        if len(feeling.lines) > 1 and not point.quote:
            line = set_text(point.feeling, style, FEELING_WIDE, 1, language=language)
    if point.quote:
        style = theme.style("quote")
        quote = set_text(point.quote, style, QUOTE_MOST, 3, language=language)
        if len(quote.lines) > 1:
            wide = set_text(point.quote, style, QUOTE_WIDE, 2, language=language)
    if feeling and quote:
        yield (feeling, quote), 0.5
        if wide:
            yield (feeling, wide), 0.5
        yield (feeling, quote), 1.5
        if wide:
            yield (feeling, wide), 1.5
    only = feeling or quote
    if only:
        yield (only, None), 0.5
        if line and not line.shortened:
            yield (line, None), 0.5
        yield (only, None), 3.5


def _boxes(stack: tuple[Block, Block | None], x: float, y: float, above: bool) -> Sequence[Bounds]:
    w = max(block.width for block in stack if block)
    h = sum(block.height for block in stack if block)
    over = Bounds(x - w / 2, y - FROM_CENTRE + 4 - h, w, h)
    under = Bounds(x - w / 2, y + FROM_CENTRE - 4, w, h)
    sides = [over, under] if above else [under, over]
    if w > QUOTE_MOST and stack[1] is None:
        return sides  # at the side, a feeling set wide would reach far from its point
    nudged = [Bounds(box.x + by * (w / 2 + 4), box.y, w, h) for box in sides for by in (-0.7, 0.7)]
    beside = [Bounds(x + BESIDE, y - h / 2, w, h), Bounds(x - BESIDE - w, y - h / 2, w, h)]
    return [*sides, *beside, *nudged]


def _set(
    stack: tuple[Block, Block | None], box: Bounds, x: float, theme: Theme, point: Point
) -> list[Mark]:
    """The blocks in `box`, leaning to the side on which the point lies, on a halo of the band."""
    if box.x > x:
        align = "start"
    elif box.right < x:
        align = "end"
    else:
        align = "centre"
    ground = theme.colour("band_plus" if point.value >= 0 else "band_minus")
    marks: list[Mark] = [
        Box(box.x - HALO, box.y, box.width + 2 * HALO, box.height, HALO, fill=ground, opacity=0.85)
    ]
    y = box.y
    for block in stack:
        if block:
            is_feeling = block is stack[0] and bool(point.feeling)
            colour = theme.colour("ink" if is_feeling else "ink2")
            marks += words(block, box.x, y, colour, box.width, align)
            y += block.height
    return marks


def _union(a: Bounds, b: Bounds) -> Bounds:
    if a.width == 0:
        return b
    x, y = min(a.x, b.x), min(a.y, b.y)
    return Bounds(x, y, max(a.right, b.right) - x, max(a.bottom, b.bottom) - y)

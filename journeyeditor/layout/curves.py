"""Emotion curves: the bands of their lane, lines in their persona's style, points with faces.

Curves are laid out from the upper left corner of their band, so that a band which only moves is
laid out once.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from journeyeditor.dataclass import dataclass
from journeyeditor.model import Curve, Index, Journey, Persona

from .card_parts import shifted
from .curve_labels import HALO, Before, Label, Look, Said, place_labels
from .drawing import Mark, Part, Path, ScaleOfCurve, Span, Stroke
from .faces import features
from .labels import Labels
from .monotone import Segment, along, at, segments
from .obstacles import Course, Obstacles, Placed, without_ends
from .shapes import Commands, ring_shape
from .theme import Theme, rounded

DASH = (7.0, 4.5)
FACE = 9.0
RING = 11.2


@dataclass(frozen=True, slots=True)
class Laid:
    """A curve as it is drawn."""

    curve: Curve
    look: Look
    course: Course
    line: Part


@dataclass(slots=True, eq=False)
class Band:
    """The curves of one emotions lane, from the upper left corner of their band. `laid` is all that
    decides where they run."""

    laid: tuple[object, ...]
    curves: dict[str, Laid]  # those that are shown, by id
    said: Said
    points: dict[str, Part]
    shortened: list[str]  # the ids of points at which not all is said
    before: "Moved | None" = None  # of the band that it was made from
    moved: "Moved | None" = None

    @property
    def looks(self) -> tuple[Look, ...]:
        """Of the curves that are shown."""
        return tuple([laid.look for laid in self.curves.values()])

    def parts(self, x: float, y: float) -> list[Part]:
        """All lines, and above them all points, with the band's corner at (`x`, `y`)."""
        if self.moved is None or (self.moved.x, self.moved.y) != (x, y):
            laid = [*(laid.line for laid in self.curves.values()), *self.points.values()]
            self.moved, self.before = _moved(laid, x, y, self.before), None
        return self.moved.parts


class Moved(NamedTuple):
    """The parts of a band whose corner is at (`x`, `y`), and what they were before."""

    x: float
    y: float
    laid: list[Part]
    parts: list[Part]


def _moved(laid: list[Part], x: float, y: float, before: Moved | None) -> Moved:
    """The parts of a band in their places; those of `before` that were there."""
    there = before is not None and (before.x, before.y) == (x, y)
    known = dict(zip(map(id, before.laid), before.parts, strict=True)) if before and there else {}
    return Moved(
        x,
        y,
        laid,
        [
            known.get(id(p)) or Part(p.key, x + p.x, y + p.y, p.width, p.height, p.look, p.ink)
            for p in laid
        ],
    )


def look_of(curve: Curve, number: int, index: Index, theme: Theme, labels: Labels) -> Look:
    """The look of the `number`-th curve (from 0) of its lane."""
    persona: Persona | None = index.personas.get(curve.persona or "")
    style = number % 4 + 1
    name = curve.title
    if persona:
        order = list(index.personas).index(persona.id)
        style = persona.style or order % 4 + 1
        name = name or persona.name.split(" ")[0]
    if curve.state and not curve.title:
        state = labels(f"curve.{curve.state}")
        name = f"{name} · {state}" if name else state
    own = persona.colour if persona else None
    return Look(own or theme.colour(f"persona{style}"), style, name or labels("curve"))


def looks(curves: Sequence[Curve], index: Index, theme: Theme, labels: Labels) -> list[Look]:
    """The looks of the curves of one lane. No two have the same line: the second curve of a
    persona (as-is and to-be) keeps the persona's colour and takes the next free line and ring."""
    out: list[Look] = []
    taken: set[int] = set()
    for n, curve in enumerate(curves):
        look = look_of(curve, n, index, theme, labels)
        if look.style in taken and len(taken) < 4:
            free = next(style for style in range(1, 5) if style not in taken)
            colour = look.colour if curve.persona else theme.colour(f"persona{free}")
            look = Look(colour, free, look.name)
        taken.add(look.style)
        out.append(look)
    return out


def looks_on_map(journey: Journey, theme: Theme, labels: Labels) -> dict[str, Look]:
    """The look that each curve has on the map, by id: for wherever else some of them are shown.
    Which line is free depends on all curves of a lane, hidden ones too."""
    found: dict[str, Look] = {}
    for lane in journey.lanes:
        curves = [curve for curve in journey.curves if curve.lane == lane.id]
        row = looks(curves, journey.index, theme, labels)
        found.update((curve.id, look) for curve, look in zip(curves, row, strict=True))
    return found


def placed(curve: Curve, stages: dict[str, Span], scale: ScaleOfCurve) -> list[Placed]:
    """The points of a curve that lie in visible stages, from left to right."""
    found: list[Placed] = []
    for point in curve.points:
        stage = stages.get(point.stage)
        if stage:
            x = stage.start + point.at * (stage.end - stage.start)
            found.append(Placed(point, x, scale.y(point.value)))
    return sorted(found, key=lambda p: p.x)


def lay_curves(
    curves: Sequence[Curve],
    stages: Sequence[Span],
    theme: Theme,
    labels: Labels,
    index: Index,
    known: Band | None,
    given: Mapping[str, Look] | None = None,
) -> Band:
    """The curves of one lane. What did not change since `known`, the same lane in an earlier
    drawing in the same theme and language, is taken from there. `given` are the looks by id where
    these are not all curves of a lane."""
    laid = tuple(curves), tuple(stages), tuple(index.personas.values())
    if known and known.laid == laid:
        return known
    m = theme.measure
    scale = ScaleOfCurve("", m.curve_edge + 2 * m.curve_step, m.curve_step)
    columns = {
        stage.id: Span(stage.id, stage.start - m.lane_head, stage.end - m.lane_head)
        for stage in stages
    }
    width = stages[-1].end - m.lane_head if stages else 0.0
    row = [given[c.id] for c in curves] if given else looks(curves, index, theme, labels)
    shown = [(c, look) for c, look in zip(curves, row, strict=True) if not c.hidden]
    old = known.curves if known and known.laid[1:] == laid[1:] else {}
    now: dict[str, Laid] = {}
    for curve, look in shown:
        before = old.get(curve.id)
        if before is None or before.curve is not curve or before.look != look:
            run = placed(curve, columns, scale)
            course = Course(run, segments([(p.x, p.y) for p in run]), RING, {})
            marks = _line(look, run, course.cubics, scale, theme)
            line = Part(("curve", curve.id), 0, 0, width, m.curve_lane, marks, ink=8.0)
            before = Laid(curve, look, course, line)
        now[curve.id] = before
    same = known is not None and list(old) == list(now)
    room = 0.0, width, 0.0, m.curve_lane
    said = _said(known.said if known and same else None, old, now, room, theme, labels)
    points: dict[str, Part] = {}
    for each in now.values():
        points.update(_points(each, said, old.get(each.curve.id), known if same else None, theme))
    shortened = [id_ for id_ in points if id_ in said.labels and said.labels[id_].dropped]
    return Band(laid, now, said, points, shortened, known.moved if known else None)


def _said(
    known: Said | None,
    old: dict[str, Laid],
    now: dict[str, Laid],
    room: tuple[float, float, float, float],
    theme: Theme,
    labels: Labels,
) -> Said:
    """What is said at the points; `known` is what was said by the same curves."""
    runs = [(each.look, each.course.run) for each in now.values()]
    courses = [each.course for each in now.values()]
    if known:
        since = _before(known, old, now)
        said = place_labels(runs, Obstacles(*room, courses), theme, labels, since)
        if not since.outgrown:
            return said
    return place_labels(runs, Obstacles(*room, courses), theme, labels)


def _before(said: Said, old: dict[str, Laid], now: dict[str, Laid]) -> Before:
    """What was said by the same curves, of which some are not as they were."""
    changed: list[Placed] = []
    gone: set[str] = set()
    strips: set[int] = set()
    for was, each in zip(old.values(), now.values(), strict=True):
        if was is each:
            continue
        before, after = was.course.run, each.course.run
        if was.look == each.look:
            one, other = without_ends(before, after)
            # Where a point stands also decides on which side its neighbours speak.
            changed += after[max(other.start - 1, 0) : other.stop + 1]
            gone |= {spot.point.id for spot in before[one]} - {s.point.id for s in after[other]}
        else:
            changed += after
            gone |= {spot.point.id for spot in before} - {spot.point.id for spot in after}
        strips |= was.course.differing(each.course)
    return Before(said, changed, gone, strips)


def _points(
    laid: Laid, said: Said, was: Laid | None, known: Band | None, theme: Theme
) -> Iterable[tuple[str, Part]]:
    """The points of a curve by id; those of `known` at which the same is shown and said."""
    alike = was and known and was.look == laid.look
    before = {spot.point.id: spot for spot in was.course.run} if was and alike else {}
    for spot in laid.course.run:
        id_ = spot.point.id
        label, old = said.labels.get(id_), before.get(id_)
        same = old is spot or old == spot
        if known and same and known.said.labels.get(id_) is label:
            yield id_, known.points[id_]
        else:
            yield id_, _point(laid.curve, spot, laid.look, label, theme)


# -- the line ----------------------------------------------------------------------------------


def _line(
    look: Look,
    run: Sequence[Placed],
    cubics: Sequence[Segment],
    scale: ScaleOfCurve,
    theme: Theme,
) -> tuple[Mark, ...]:
    """A curve in its persona's line: single, double, beads or ticks."""
    marks: list[Mark] = []
    for dashed, stretch in stretches(run, cubics):
        middle = at(stretch[len(stretch) // 2], 0.5)[1]
        ground = theme.colour("band_plus" if middle <= scale.zero else "band_minus")
        line = commands(stretch)
        marks += stroked_line(line, stretch, look, DASH if dashed else (), ground)
    return tuple(marks)


def stretches(
    run: Sequence[Placed], cubics: Sequence[Segment]
) -> Iterable[tuple[bool, list[Segment]]]:
    """Joined segments of one kind: a segment is assumed (dashed) if either of its ends is."""
    current: list[Segment] = []
    was: bool | None = None
    for n, cubic in enumerate(cubics):
        dashed = "assumed" in (run[n].point.status, run[n + 1].point.status)
        if was is not None and dashed != was:
            yield was, current
            current = []
        current.append(cubic)
        was = dashed
    if was is not None:
        yield was, current


def commands(stretch: Sequence[Segment]) -> Commands:
    """Joined cubics as one path. It begins anew at each point of the curve, where its ring hides
    it: a point that moves leaves the dashes beyond its neighbours alone, and nobody paints a line
    through the whole map to show a little of it."""
    return tuple(
        [
            command
            for start, c1, c2, end in stretch
            for command in (("M", *start), ("C", *c1, *c2, *end))
        ]
    )


def stroked_line(
    line: Commands, stretch: Sequence[Segment], look: Look, dash: tuple[float, ...], ground: str
) -> list[Mark]:
    """The marks of a line in the style of `look`; the legend in the lane head uses them too."""
    if look.style == 1:
        return [Path(line, stroke=Stroke(look.colour, 2.4, dash))]
    if look.style == 2:
        return [
            Path(line, stroke=Stroke(look.colour, 4.6, dash)),
            Path(line, stroke=Stroke(ground, 1.7)),
        ]
    marks: list[Mark] = [Path(line, stroke=Stroke(look.colour, 1.8, dash))]
    if look.style == 3:
        beads = Stroke(look.colour, 5.4, (0.1, 15.9), round=True)
        marks.append(Path(commands(stretch), stroke=beads))
    else:
        ticks: list[tuple[str | float, ...]] = []
        for (x, y), (dx, dy) in (place for cubic in stretch for place in along(cubic, 11)):
            ticks += [("M", x - dy * 4, y + dx * 4), ("L", x + dy * 4, y - dx * 4)]
        marks.append(Path(tuple(ticks), stroke=Stroke(look.colour, 1.8)))
    return marks


# -- the points --------------------------------------------------------------------------------


def _point(curve: Curve, spot: Placed, look: Look, label: Label | None, theme: Theme) -> Part:
    """A point's face in its persona's ring, and what is said there. Marks are relative to the
    upper left of the ring."""
    x, y = spot.x - RING, spot.y - RING
    marks = [*point_marks(theme, look, spot.point.value, spot.point.status, RING, RING)]
    ink = 3.0
    if label:
        marks += shifted(label.marks, -x, -y)
        reach = label.bounds
        ink = max(
            x - reach.x, y - reach.y, reach.right - x - 2 * RING, reach.bottom - y - 2 * RING, ink
        )
    key = ("point", curve.id, spot.point.id)
    return Part(key, x, y, 2 * RING, 2 * RING, tuple(marks), ink=ink + HALO + 1)


def point_marks(
    theme: Theme, look: Look, value: float, status: str, x: float, y: float
) -> tuple[Mark, ...]:
    """Ring, gap and face about (`x`, `y`); hollow and dashed where assumed."""
    return _ring_and_face(theme, look, rounded(value), value >= 0, status == "assumed", x, y)


@lru_cache(2000)
def _ring_and_face(
    theme: Theme, look: Look, mood: int, above: bool, assumed: bool, x: float, y: float
) -> tuple[Mark, ...]:
    ground = theme.colour("band_plus" if above else "band_minus")
    emotion = theme.emotion(mood)
    outer = ring_shape(look.style, x, y, RING)
    inner = ring_shape(look.style, x, y, FACE)
    if assumed:
        return (
            Path(outer, fill=ground, stroke=Stroke(look.colour, 1.6, (3.5, 2.2))),
            Path(inner, fill=ground, stroke=Stroke(emotion, 1.2)),
            *features(mood, x, y, FACE, emotion),
        )
    return (
        Path(outer, fill=ground, stroke=Stroke(look.colour, 1.6)),
        Path(inner, fill=emotion),
        *features(mood, x, y, FACE, theme.face(mood)),
    )

"""Emotion curves: the bands of their lane, lines in their persona's style, points with faces."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from journeyeditor.model import Curve, Index, Persona, Point

from .card_parts import shifted
from .curve_labels import HALO, Label, Look, Obstacles, Placed, place_labels
from .drawing import Mark, Part, Path, ScaleOfCurve, Span, Stroke
from .faces import features
from .labels import Labels
from .monotone import Segment, along, at, segments
from .shapes import Commands, circle, ring_shape
from .theme import Theme

DASH = (7.0, 4.5)
FACE = 9.0
RING = 11.2


@dataclass(slots=True)
class Band:
    """An emotions lane: where it lies, how values map to y, and what its curves are."""

    scale: ScaleOfCurve
    left: float
    right: float
    top: float
    bottom: float
    parts: list[Part] = field(default_factory=list)
    shortened: list[str] = field(default_factory=list)


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
    band: Band,
    curves: Sequence[Curve],
    stages: dict[str, Span],
    theme: Theme,
    labels: Labels,
    index: Index,
) -> None:
    """Fill `band.parts`: all lines first, then all points, then what is said at them."""
    shown = [curve for curve in curves if not curve.hidden]
    all_looks = dict(zip((c.id for c in curves), looks(curves, index, theme, labels), strict=True))
    runs = {curve.id: placed(curve, stages, band.scale) for curve in shown}
    cubics = {id_: segments([(p.x, p.y) for p in run]) for id_, run in runs.items()}
    for curve in shown:
        band.parts.append(
            _line(band, curve, all_looks[curve.id], runs[curve.id], cubics[curve.id], theme)
        )
    obstacles = Obstacles(band.left, band.right, band.top, band.bottom)
    for curve in shown:
        obstacles.add_run(runs[curve.id], cubics[curve.id], RING)
    said = place_labels(
        [(all_looks[curve.id], runs[curve.id]) for curve in shown], obstacles, theme, labels
    )
    band.shortened += [label.point for label in said.values() if label.dropped]
    for curve in shown:
        for spot in runs[curve.id]:
            label = said.get(spot.point.id)
            band.parts.append(_point(curve, spot, all_looks[curve.id], label, theme))


# -- the line ----------------------------------------------------------------------------------


def _line(
    band: Band,
    curve: Curve,
    look: Look,
    run: Sequence[Placed],
    cubics: Sequence[Segment],
    theme: Theme,
) -> Part:
    """The part of a curve's line. Its marks are relative to the lane's top left corner."""
    marks: list[Mark] = []
    for dashed, stretch in _stretches(run, cubics):
        marks += _stroked(stretch, look, dashed, band, theme)
    return Part(
        ("curve", curve.id),
        band.left,
        band.top,
        band.right - band.left,
        band.bottom - band.top,
        tuple(shifted(marks, -band.left, -band.top)),
        ink=8.0,
    )


def _stretches(
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
    """Joined cubics as one path."""
    start: tuple[str | float, ...] = ("M", *stretch[0][0])
    return (start, *(("C", *c1, *c2, *end) for _, c1, c2, end in stretch))


def _stroked(
    stretch: Sequence[Segment], look: Look, dashed: bool, band: Band, theme: Theme
) -> list[Mark]:
    """A stretch in its persona's line: single, double, beads or ticks."""
    line = commands(stretch)
    dash = DASH if dashed else ()
    return stroked_line(line, stretch, look, dash, _ground(stretch, band, theme))


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
        marks += [Path(circle(x, y, 2.7), fill=look.colour) for (x, y), _ in along(stretch, 16)]
    else:
        ticks: list[tuple[str | float, ...]] = []
        for (x, y), (dx, dy) in along(stretch, 11):
            ticks += [("M", x - dy * 4, y + dx * 4), ("L", x + dy * 4, y - dx * 4)]
        marks.append(Path(tuple(ticks), stroke=Stroke(look.colour, 1.8)))
    return marks


def _ground(stretch: Sequence[Segment], band: Band, theme: Theme) -> str:
    middle = at(stretch[len(stretch) // 2], 0.5)[1]
    return theme.colour("band_plus" if middle <= band.scale.zero else "band_minus")


# -- the points --------------------------------------------------------------------------------


def _point(curve: Curve, spot: Placed, look: Look, label: Label | None, theme: Theme) -> Part:
    """A point's face in its persona's ring, and what is said there. Marks are relative to the
    upper left of the ring."""
    x, y = spot.x - RING, spot.y - RING
    marks = point_marks(theme, look, spot.point, RING, RING)
    ink = 3.0
    if label:
        marks += shifted(label.marks, -x, -y)
        reach = label.bounds
        ink = max(
            x - reach.x, y - reach.y, reach.right - x - 2 * RING, reach.bottom - y - 2 * RING, ink
        )
    key = ("point", curve.id, spot.point.id)
    return Part(key, x, y, 2 * RING, 2 * RING, tuple(marks), ink=ink + HALO + 1)


def point_marks(theme: Theme, look: Look, point: Point, x: float, y: float) -> list[Mark]:
    """Ring, gap and face about (`x`, `y`); hollow and dashed where assumed."""
    ground = theme.colour("band_plus" if point.value >= 0 else "band_minus")
    emotion = theme.emotion(point.value)
    outer = ring_shape(look.style, x, y, RING)
    inner = ring_shape(look.style, x, y, FACE)
    if point.status == "assumed":
        return [
            Path(outer, fill=ground, stroke=Stroke(look.colour, 1.6, (3.5, 2.2))),
            Path(inner, fill=ground, stroke=Stroke(emotion, 1.2)),
            *features(point.value, x, y, FACE, emotion),
        ]
    return [
        Path(outer, fill=ground, stroke=Stroke(look.colour, 1.6)),
        Path(inner, fill=emotion),
        *features(point.value, x, y, FACE, theme.face(point.value)),
    ]

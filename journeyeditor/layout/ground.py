"""What lies under the cards: tints of the emotions lanes, hairlines, blueprint separators."""

from collections.abc import Sequence

from journeyeditor.typeset import set_text

from .drawing import Box, Mark, Part, Path, ScaleOfCurve, Span, Stroke
from .labels import Labels
from .text import words
from .theme import Theme

_SEPARATOR_DASH: dict[str, tuple[tuple[float, ...], bool]] = {
    "interaction": ((), False),
    "visibility": ((10, 3, 1.5, 3), False),
    "internal_interaction": ((0.1, 4), True),
}


def grid_part(
    stages: Sequence[Span], lines: Sequence[float], top: float, right: float, theme: Theme
) -> Part:
    """Verticals where stages begin, horizontals at `lines` (y on the map, the first at `top`)."""
    bottom = lines[-1] if lines else top
    verticals = Stroke(theme.colour("grid"), 0.75)
    horizontals = Stroke(theme.colour("line"), 1)
    marks: list[Mark] = [
        Path((("M", span.start, 0), ("L", span.start, bottom - top)), stroke=verticals)
        for span in stages
    ]
    marks += [Path((("M", 0, y - top), ("L", right, y - top)), stroke=horizontals) for y in lines]
    return Part(("grid",), 0, top, right, bottom - top, tuple(marks))


def tint_part(
    lane: str, scale: ScaleOfCurve, left: float, right: float, y: float, height: float, theme: Theme
) -> Part:
    """The band of an emotions lane: tinted above and below zero, dotted at the other steps."""
    zero, width = scale.zero - y, right - left
    dots = Stroke(theme.colour("line"), 0.75, (1, 3))
    marks: list[Mark] = [
        Box(0, 0, width, zero, fill=theme.colour("band_plus")),
        Box(0, zero, width, height - zero, fill=theme.colour("band_minus")),
    ]
    for value in (2, 1, -1, -2):
        step = scale.y(value) - y
        marks.append(Path((("M", 0, step), ("L", width, step)), stroke=dots))
    edge = Stroke(theme.colour("control_edge"), 1)
    marks.append(Path((("M", 0, zero), ("L", width, zero)), stroke=edge))
    return Part(("band", lane), left, y, width, height, tuple(marks))


def separator_part(
    lane: str, kind: str, y: float, right: float, theme: Theme, labels: Labels
) -> Part:
    """A line of the service blueprint below `lane`, with its name at the right end."""
    dash, round_ends = _SEPARATOR_DASH[kind]
    said, style = labels(f"separator.{kind}"), theme.style("separator")
    name = set_text(said, style, language=labels.language)
    ink2 = theme.colour("ink2")
    end = right - name.width - 8
    stroke = Stroke(ink2, 1.25, dash, round=round_ends)
    marks = (
        Path((("M", 0, 7), ("L", end, 7)), stroke=stroke),
        Box(end, 0, name.width + 8, 14, fill=theme.colour("paper")),
        *words(name, right - name.width, 0.5, ink2),
    )
    return Part(("separator", lane), 0, y - 7, right, 14, marks)

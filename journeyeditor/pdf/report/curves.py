"""Emotion curves over the stages of a map, as wide as asked: for the cover and for personas."""

from collections.abc import Sequence

from journeyeditor.layout.curves import lay_curves, looks_on_map
from journeyeditor.layout.drawing import Part, ScaleOfCurve, Span, Words
from journeyeditor.layout.ground import tint_part
from journeyeditor.layout.heads import stage_part
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Curve, Journey

CHEVRON = 34.0  # points high, with names on one line
_PADDING = 12.0  # points above and below names on several lines
_ENDS = ("left-end", "right-end")  # ids of points that are only there for the line


class Story:
    """The stages of a map side by side from `left` to `right`, and curves above or below them."""

    def __init__(
        self,
        journey: Journey,
        theme: Theme,
        labels: Labels,
        left: float,
        right: float,
        step: float | None = None,
    ) -> None:
        """`step` is how many points a curve rises for each step of the scale; None: as on the
        map."""
        if step is not None:
            high = 2 * theme.measure.curve_edge + 4 * step
            measure = theme.measure._replace(curve_step=step, curve_lane=high)
            theme = theme.but(measure=measure)
        self._journey, self._theme, self._labels = journey, theme, labels
        self._left, self._right = left, right
        self._looks = looks_on_map(journey, theme, labels)
        self._stages = [stage for stage in journey.stages if not stage.hidden]
        wide = (right - left) / max(len(self._stages), 1)
        # Curves are laid out from the right edge of a lane head.
        self._head = theme.measure.lane_head
        self._spans = [
            Span(stage.id, self._head + n * wide, self._head + (n + 1) * wide)
            for n, stage in enumerate(self._stages)
        ]

    @property
    def curve_height(self) -> float:
        """How high a band of curves is."""
        return self._theme.measure.curve_lane

    @property
    def chevron(self) -> float:
        """How high the chevrons are: as the longest name of a stage wants it."""
        said = [sum(isinstance(m, Words) for m in p.marks) for p in self._chevrons(0.0, CHEVRON)]
        return max([CHEVRON, *(n * self._theme.style("stage").leading + _PADDING for n in said)])

    def headers(self, y: float, name: str, bleeding: bool = False) -> list[Part]:
        """The stages as chevrons at `y`, without their steps; `name` tells lists of them apart. The
        point of the last one lies beyond the right edge where they are `bleeding`."""
        parts = self._chevrons(y, self.chevron, bleeding)
        return [self._at_left(part, ("li", name, part.key[1])) for part in parts]

    def _chevrons(self, y: float, height: float, bleeding: bool = False) -> list[Part]:
        parts: list[Part] = []
        for n, (stage, span) in enumerate(zip(self._stages, self._spans, strict=True)):
            shown = stage.replace(steps=(), collapsed=False)
            place = (n == 0, n == len(self._stages) - 1 and not bleeding)
            part, _ = stage_part(shown, span, place, y, height, self._theme, self._labels)
            parts.append(part)
        return parts

    def curves(self, curves: Sequence[Curve], y: float, *, said: bool, tinted: bool) -> list[Part]:
        """Curves with their upper edge at `y`; `said` shows the words at their points, `tinted`
        the ground that tells good from bad."""
        theme = self._theme
        shown = curves if said else [_silent(curve) for curve in curves]
        index, looks = self._journey.index, self._looks
        band = lay_curves(shown, self._spans, theme, self._labels, index, None, looks)
        parts: list[Part] = []
        if tinted:
            zero = y + theme.measure.curve_edge + 2 * theme.measure.curve_step
            scale = ScaleOfCurve("", zero, theme.measure.curve_step)
            ends = self._left, self._right
            parts.append(tint_part("", scale, *ends, y, self.curve_height, theme))
        laid = band.parts(self._head, y)
        return [*parts, *(self._at_left(part, part.key) for part in laid)]

    def from_edge_to_edge(self, curves: Sequence[Curve], y: float) -> list[Part]:
        """Curves without a word that enter at the left and leave at the right."""
        ends = [self._with_ends(curve) for curve in curves]
        parts = self.curves(ends, y, said=False, tinted=False)
        return [part for part in parts if part.key[0] != "point" or part.key[2] not in _ENDS]

    def _with_ends(self, curve: Curve) -> Curve:
        number = self._journey.index.stage_number
        shown = {stage.id for stage in self._stages}
        points = sorted(
            (point for point in curve.points if point.stage in shown),
            key=lambda point: (number[point.stage], point.at),
        )
        if not points:
            return curve
        first = points[0].replace(id=_ENDS[0], stage=self._stages[0].id, at=0.0)
        last = points[-1].replace(id=_ENDS[1], stage=self._stages[-1].id, at=1.0)
        inner = [p for p in points if (p.stage, p.at) not in ((first.stage, 0), (last.stage, 1))]
        return curve.replace(points=(first, *inner, last))

    def _at_left(self, part: Part, key: tuple[str, ...]) -> Part:
        x = part.x - self._head + self._left
        return Part(key, x, part.y, part.width, part.height, part.marks, part.ink)


def _silent(curve: Curve) -> Curve:
    points = tuple(point.replace(feeling="", quote="") for point in curve.points)
    return curve.replace(points=points)

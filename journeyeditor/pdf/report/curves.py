"""Emotion curves over the stages of a map, as wide as asked: for the cover and for personas."""

from collections.abc import Sequence

from journeyeditor.layout.curves import lay_curves
from journeyeditor.layout.drawing import Part, ScaleOfCurve, Span
from journeyeditor.layout.ground import tint_part
from journeyeditor.layout.heads import stage_part
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Curve, Journey

CHEVRON = 34.0  # points high


class Story:
    """The stages of a map side by side from `left` to `right`, and curves above or below them."""

    def __init__(
        self, journey: Journey, theme: Theme, labels: Labels, left: float, right: float
    ) -> None:
        self._journey, self._theme, self._labels = journey, theme, labels
        self._left, self._right = left, right
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

    def headers(self, y: float) -> list[Part]:
        """The stages as chevrons at `y`, without their steps."""
        parts: list[Part] = []
        for n, (stage, span) in enumerate(zip(self._stages, self._spans, strict=True)):
            shown = stage.replace(steps=(), collapsed=False)
            place = (n == 0, n == len(self._stages) - 1)
            part, _ = stage_part(shown, span, place, y, CHEVRON, self._theme, self._labels)
            parts.append(self._at_left(part, ("li", "stages", stage.id)))
        return parts

    def curves(self, curves: Sequence[Curve], y: float, *, said: bool, tinted: bool) -> list[Part]:
        """Curves with their upper edge at `y`; `said` shows the words at their points, `tinted`
        the ground that tells good from bad."""
        theme = self._theme
        shown = curves if said else [_silent(curve) for curve in curves]
        band = lay_curves(shown, self._spans, theme, self._labels, self._journey.index, None)
        parts: list[Part] = []
        if tinted:
            zero = y + theme.measure.curve_edge + 2 * theme.measure.curve_step
            scale = ScaleOfCurve("", zero, theme.measure.curve_step)
            ends = self._left, self._right
            parts.append(tint_part("", scale, *ends, y, self.curve_height, theme))
        laid = band.parts(self._head, y)
        return [*parts, *(self._at_left(part, part.key) for part in laid)]

    def _at_left(self, part: Part, key: tuple[str, ...]) -> Part:
        x = part.x - self._head + self._left
        return Part(key, x, part.y, part.width, part.height, part.marks, part.ink)


def _silent(curve: Curve) -> Curve:
    points = tuple(point.replace(feeling="", quote="") for point in curve.points)
    return curve.replace(points=points)

"""Curves in the head of their lane: a click on a name hides its curve, one on its mark shows it."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.curve_labels import Look
from journeyeditor.layout.curves import looks
from journeyeditor.layout.drawing import Drawing, Key, ScaleOfCurve, Words
from journeyeditor.layout.heads import curves_of, lane_head, samples
from journeyeditor.layout.labels import labels
from journeyeditor.layout.text import icon_marks
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Curve, Journey
from journeyeditor.typeset import Block, set_text

from .drafting import draw_line, pen_of
from .glyphs import words_operations
from .paths import painter_path

HIDDEN = "hidden"  # the first word of the key of a mark, before the ids of what it stands for
SAMPLE = "sample"  # that of the name of a curve that is shown, before its id
_HIGH, _PAD, _ICON, _GAP, _STROKE = 14.0, 5.0, 9.0, 3.0, 0.9  # points
_NAME = 52.0  # points that a name may take
_BETWEEN = 2.0  # points between two marks
_LINE, _ASSUMED = 40.0, 17.0  # points: the width of a sample, the height of the one below them
_MOST = 2  # marks that fit below the scale; the last one stands for all the others


@dataclass(frozen=True)
class HiddenCurves:
    """Where curves with these ids are hidden: their lane's head. (`x`, `y`) is the left end of the
    middle of the mark, in points; `name` is said in the curve's own `colour`."""

    ids: tuple[str, ...]
    x: float
    y: float
    name: Block
    colour: str
    across = False  # it stays with the heads of the lanes

    @property
    def key(self) -> Key:
        return (HIDDEN, *self.ids)

    def box(self, unit: float) -> QRectF:
        """The mark's rectangle."""
        wide = _PAD + _ICON + _GAP + self.name.width + _PAD
        return QRectF(self.x, self.y - _HIGH / 2, wide, _HIGH)

    def sign(self, painter: QPainter, box: QRectF, ink: str) -> None:
        """An eye that is crossed out, and the name."""
        eye = icon_marks("eye-off", box.x() + _PAD, self.y - _ICON / 2, _ICON, ink)
        draw_line(painter, painter_path(eye.commands), pen_of(ink, _STROKE))
        left, top = box.x() + _PAD + _ICON + _GAP, self.y - self.name.height / 2
        words = [Words(left, top + self.name.baseline(0), self.name.lines[0], self.colour)]
        for operation in words_operations(words):
            operation.paint(painter)


def curves_hidden(journey: Journey, drawing: Drawing, theme: Theme) -> Iterator[HiddenCurves]:
    """The marks of the curves that are hidden, lane by lane, from the foot of the band upwards."""
    if not any(curve.hidden for curve in journey.curves):
        return
    style, m = theme.style("footer_strong"), theme.measure
    for scale in drawing.scales:
        every = _looks(journey, scale, theme)
        gone = [(curve, look) for curve, look in every if curve.hidden]
        bottom = scale.y(-2) + m.curve_edge - _BETWEEN - _HIGH / 2
        _, filled = _samples(journey, drawing, scale, theme)
        most = max(1, min(_MOST, int((bottom + _HIGH / 2 - filled) // (_HIGH + _BETWEEN))))
        for n, (curve, look) in enumerate(gone[:most]):
            rest = gone[n:] if n == most - 1 else [(curve, look)]
            said = look.name if len(rest) == 1 else f"{look.name} +{len(rest) - 1}"
            yield HiddenCurves(
                tuple(curve.id for curve, _ in rest),
                drawing.grid.left + m.lane_icon + m.lane_icon_gap - _PAD,
                bottom - n * (_HIGH + _BETWEEN),
                set_text(said, style, _NAME, 1, language=journey.language),
                look.colour,
            )


def curve_named_at(
    journey: Journey, drawing: Drawing, theme: Theme, x: float, y: float
) -> str | None:
    """The curve whose line and name in the head of their lane are at a place."""
    if not 0 <= x - drawing.grid.left <= theme.measure.lane_head:
        return None
    for scale in drawing.scales:
        named, _ = _samples(journey, drawing, scale, theme)
        found = next((id_ for id_, place in named if place.contains(x, y)), None)
        if found is not None:
            return found
    return None


def _looks(journey: Journey, scale: ScaleOfCurve, theme: Theme) -> list[tuple[Curve, Look]]:
    curves = curves_of(journey, scale.lane)
    words = labels(journey.language)
    return list(zip(curves, looks(curves, journey.index, theme, words), strict=True))


def _samples(
    journey: Journey, drawing: Drawing, scale: ScaleOfCurve, theme: Theme
) -> tuple[list[tuple[str, QRectF]], float]:
    """The curves of a lane that its head names, by id and place; and down to where they fill it."""
    words, m = labels(journey.language), theme.measure
    shown = [(curve, look) for curve, look in _looks(journey, scale, theme) if not curve.hidden]
    top = next(span.start for span in drawing.grid.lanes if span.id == scale.lane)
    height = lane_head(journey.index.lanes[scale.lane], theme, words).height
    placed, end = samples(height, scale, top, [look for _, look in shown], theme, words)
    left = drawing.grid.left + m.lane_icon + m.lane_icon_gap
    named = [
        (curve.id, QRectF(left, top + y - 4, max(_LINE, name.width), name.height + 10))
        for (curve, _), (y, name) in zip(shown, placed, strict=False)
    ]
    return named, top + end + (_ASSUMED if shown else 0.0)

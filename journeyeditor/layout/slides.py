"""Presentation: one stage a screen, set so large that the last row of the room can read it.

A slide is a Drawing in points on which a card's title has its usual 11.5; the screen shows it
enlarged, so that on 1920 × 1080 the title is 28 px high and nothing is below 20 (look.md).
"""

from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from journeyeditor.dataclass import dataclass
from journeyeditor.model import CardBase, Curve, Journey, Lane, Stage
from journeyeditor.typeset import set_text

from .card_parts import shifted
from .cards import ICON_OF_LANE, card_face, setting_of
from .curve_labels import Look, place_labels
from .curves import RING, commands, looks_on_map, placed, point_marks, stretches, stroked_line
from .drawing import Box, Drawing, Grid, Mark, Part, Path, ScaleOfCurve, Span, Stroke
from .images import image_files
from .labels import Labels
from .labels import labels as labels_of
from .monotone import Segment, between, segments
from .obstacles import Course, Obstacles, Placed
from .shapes import chevron
from .text import icon_marks, words
from .theme import Theme, darkened, mixed

SCALE = 28 / 11.5  # px of a 1920 × 1080 screen for a point
WIDTH, HEIGHT = 1920 / SCALE, 1080 / SCALE
MARGIN = 64 / SCALE
FADED = 0.38  # of the curve in the other stages

_STRIP = 21.0
_COLUMNS = 4
_COLUMN_GAP = 18.0
_BAND = 124.0
_ZERO = 50.0  # from the band's top: what is said of a valley needs more room than of a peak
_STEP = 16.0
_FOOT = 30.0  # below the curve and the cards
_LANE_NAME = 20.0
_CURVE = _BAND + _LANE_NAME + 6  # what the curve takes of the screen


@dataclass(frozen=True, slots=True, eq=False)
class Slide:
    """One screen of the presentation of `stage`."""

    stage: str
    drawing: Drawing


def lay_out_slides(
    journey: Journey, theme: Theme, labels: Labels | None = None, votes: bool = True
) -> tuple[Slide, ...]:
    """The slides of a map, stage by stage; a stage takes as many screens as its cards need. As on
    the map, `votes` may be hidden."""
    return tuple(_Slides(journey, theme, labels or labels_of(journey.language), votes).all())


@dataclass(slots=True)
class _Flow:
    """Cards on their way into columns; what does not fit any more begins a new screen."""

    top: float
    bottom: float
    column: int = 0
    y: float = 0.0
    screens: list[list[Part]] = field(default_factory=lambda: [[]])

    def next_column(self) -> None:
        self.column, self.y = self.column + 1, self.top
        if self.column == _COLUMNS:
            self.column = 0
            self.screens.append([])


class _Slides:
    def __init__(self, journey: Journey, theme: Theme, labels: Labels, votes: bool) -> None:
        self.journey, self.theme, self.labels, self.votes = journey, theme, labels, votes
        self.stages = [stage for stage in journey.stages if not stage.hidden]
        self.lanes = [lane for lane in journey.lanes if not lane.hidden]
        step = (WIDTH - 2 * MARGIN) / max(len(self.stages), 1)
        self.spans = [
            Span(stage.id, MARGIN + n * step, MARGIN + (n + 1) * step)
            for n, stage in enumerate(self.stages)
        ]
        self.looks = looks_on_map(journey, theme, labels)
        self.column = (WIDTH - 2 * MARGIN - (_COLUMNS - 1) * _COLUMN_GAP) / _COLUMNS

    def all(self) -> Iterator[Slide]:
        for number, stage in enumerate(self.stages):
            head, top = self._head(number)
            curve_lane = self._curve_lane()
            room = HEIGHT - _FOOT - top
            flow = self._flow(stage, top, HEIGHT - _FOOT - (_CURVE if curve_lane else 0))
            if curve_lane and any(p.height > room - _CURVE for s in flow.screens for p in s):
                # A card as high as that leaves the curve no room: the curve gets its own screen.
                flow = self._flow(stage, top, HEIGHT - _FOOT)
                flow.screens.append([])
                with_curve = {len(flow.screens) - 1}
            else:
                with_curve = set(range(len(flow.screens))) if curve_lane else set()
            for n, screen in enumerate(flow.screens):
                parts = [*head]
                if n in with_curve and curve_lane:
                    parts += self._curve(curve_lane, number)
                parts += screen
                parts.append(self._foot(number, n, len(flow.screens)))
                yield Slide(stage.id, self._drawing(parts))

    def _drawing(self, parts: Sequence[Part]) -> Drawing:
        grid = Grid(tuple(self.spans), (), 0.0, MARGIN)
        paper = self.theme.colour("paper")
        images = image_files(self.journey)
        return Drawing(WIDTH, HEIGHT, paper, tuple(parts), grid, images=images)

    # -- strip, heading, foot ------------------------------------------------------------------

    def _head(self, number: int) -> tuple[list[Part], float]:
        parts = [self._chevron(n, n == number) for n in range(len(self.stages))]
        stage, language = self.stages[number], self.labels.language
        title = set_text(
            stage.title, self.theme.style("map_title"), WIDTH - 2 * MARGIN, 1, language=language
        )
        marks: list[Mark] = words(title, 0, 0, self.theme.colour("ink"), WIDTH - 2 * MARGIN)
        y = title.height
        said = " · ".join(step.title for step in stage.steps if step.title) or stage.description
        if said:
            style = self.theme.style("objective")
            below = set_text(said, style, WIDTH - 2 * MARGIN, 1, language=language)
            marks += words(below, 0, y, self.theme.colour("ink2"), WIDTH - 2 * MARGIN)
            y += below.height
        top = MARGIN * 0.6 + _STRIP + 8
        parts.append(Part(("title",), MARGIN, top, WIDTH - 2 * MARGIN, y, tuple(marks)))
        return parts, top + y + 10

    def _chevron(self, number: int, current: bool) -> Part:
        stage, span = self.stages[number], self.spans[number]
        width, first, last = span.end - span.start, number == 0, number == len(self.stages) - 1
        reach = width if last else width + 7 - 2
        shape = chevron(0, 0, reach, _STRIP, 7, 0 if first else 7)
        dark = darkened(stage.colour) if stage.colour else self.theme.colour("stage_during")
        fill = dark if current else self.theme.colour("petrol_tint")
        ink = self.theme.colour("on_stage" if current else "petrol")
        inset = 8.0 if first else 14.0
        style = self.theme.style("fact")
        room = max(width - inset - 8, 8)
        text = set_text(stage.title, style, room, 1, language=self.labels.language)
        marks = (Path(shape, fill=fill), *words(text, inset, 3.5, ink, room))
        return Part(("stage", stage.id), span.start, MARGIN * 0.6, width, _STRIP, marks, ink=9)

    def _foot(self, number: int, screen: int, screens: int) -> Part:
        """The map's name, the number of the stage, and that of its screen where it has several."""
        style, ink3 = self.theme.style("footer"), self.theme.colour("ink3")
        width = WIDTH - 2 * MARGIN
        left = set_text(
            self.journey.title or self.labels("untitled"),
            style,
            width - 80,
            1,
            language=self.labels.language,
        )
        said = self.labels("page_of", page=number + 1, pages=len(self.stages))
        said += f" · {screen + 1}/{screens}" if screens > 1 else ""
        right = set_text(said, style)
        marks = (*words(left, 0, 0, ink3), *words(right, width - right.width, 0, ink3))
        return Part(("legend",), MARGIN, HEIGHT - MARGIN * 0.4 - 12, width, 12, marks)

    # -- cards ---------------------------------------------------------------------------------

    def _flow(self, stage: Stage, top: float, bottom: float) -> _Flow:
        flow = _Flow(top, bottom, y=top)
        for lane in self.lanes:
            cards = self.journey.index.cell(stage.id, lane.id)
            if cards:
                self._flow_lane(flow, lane, cards)
        return flow

    def _flow_lane(self, flow: _Flow, lane: Lane, cards: Sequence[CardBase]) -> None:
        setting = setting_of(self.journey.index, self.theme, self.labels, lane.kind, self.votes)
        faces = [card_face(card.replace(span=1), self.column, setting) for card in cards]
        head = self._lane_name(lane)
        whole = head.height + sum(face.height + 6 for face in faces)
        begun = flow.y > flow.top
        if begun and flow.y + 10 + whole > flow.bottom:
            flow.next_column()
        elif begun:
            flow.y += 10
        named = len(flow.screens) if flow.y == flow.top else 0  # the screen with its name on top
        self._put(flow, head)
        for face in faces:
            if flow.y + face.height > flow.bottom and flow.y > flow.top + head.height + 1:
                flow.next_column()
                if len(flow.screens) == named:  # one name for all columns beside each other
                    flow.y += head.height
                else:
                    named = len(flow.screens)
                    self._put(flow, head)
            part = Part(("card", face.card.id), 0, 0, face.width, face.height, face)
            self._put(flow, part)
            flow.y += 6

    def _put(self, flow: _Flow, part: Part) -> None:
        x = MARGIN + flow.column * (self.column + _COLUMN_GAP)
        flow.screens[-1].append(replace(part, x=x, y=flow.y))
        flow.y += part.height

    def _lane_name(self, lane: Lane) -> Part:
        said = lane.title or self.labels(f"lane.{lane.kind}")
        style, ink2 = self.theme.style("lane"), self.theme.colour("ink2")
        text = set_text(said, style, self.column - 20, 1, language=self.labels.language)
        marks = (icon_marks(ICON_OF_LANE[lane.kind], 0, 0.5, 13, ink2), *words(text, 19, 0, ink2))
        return Part(("lane", lane.id), 0, 0, self.column, _LANE_NAME, marks)

    # -- curve ---------------------------------------------------------------------------------

    def _curve_lane(self) -> Lane | None:
        """The first emotions lane that has a curve to show."""
        for lane in self.lanes:
            if lane.kind == "emotions" and self._curves(lane):
                return lane
        return None

    def _curves(self, lane: Lane) -> list[Curve]:
        return [c for c in self.journey.curves if c.lane == lane.id and not c.hidden and c.points]

    def _curve(self, lane: Lane, number: int) -> list[Part]:
        """The whole curve, faded but for the stage that is shown."""
        bottom = HEIGHT - _FOOT
        top = bottom - _BAND
        scale = ScaleOfCurve(lane.id, top + _ZERO, _STEP)
        here = self.spans[number]
        curves = self._curves(lane)
        seen = [self.looks[curve.id] for curve in curves]
        pale = _faded(self.theme)
        marks: list[Mark] = self._ground(pale, MARGIN, WIDTH - MARGIN, top, bottom, scale)
        marks += self._ground(self.theme, here.start, here.end, top, bottom, scale)
        stages = {span.id: span for span in self.spans}
        runs = [placed(curve, stages, scale) for curve in curves]
        cubics = [segments([(p.x, p.y) for p in run]) for run in runs]
        ground = self.theme.colour("band_plus")
        for look, run, cubic in zip(seen, runs, cubics, strict=True):
            faint = Look(
                mixed(look.colour, self.theme.colour("paper"), FADED), look.style, look.name
            )
            marks += _line(faint, run, cubic, ground, (MARGIN, WIDTH - MARGIN))
            marks += _line(look, run, cubic, ground, (here.start, here.end))
        courses = [Course(run, cubic, RING, {}) for run, cubic in zip(runs, cubics, strict=True)]
        obstacles = Obstacles(MARGIN, WIDTH - MARGIN, top, bottom, courses)
        spoken = [
            (look, [spot if spot.point.stage == here.id else _silent(spot) for spot in run])
            for look, run in zip(seen, runs, strict=True)
        ]
        said = place_labels(spoken, obstacles, self.theme, self.labels).labels
        for look, run in zip(seen, runs, strict=True):
            faint = Look(
                mixed(look.colour, self.theme.colour("paper"), FADED), look.style, look.name
            )
            for spot in run:
                point, lit = spot.point, spot.point.stage == here.id
                own, shade = (self.theme, look) if lit else (pale, faint)
                marks += point_marks(own, shade, point.value, point.status, spot.x, spot.y)
        for label in said.values():
            marks += label.marks
        x, y, width = MARGIN, top, WIDTH - 2 * MARGIN
        part = Part(
            ("band", lane.id), x, y, width, bottom - top, tuple(shifted(marks, -x, -y)), ink=24
        )
        name = replace(self._lane_name(lane), x=MARGIN, y=top - _LANE_NAME)
        return [name, part]

    def _ground(
        self,
        theme: Theme,
        left: float,
        right: float,
        top: float,
        bottom: float,
        scale: ScaleOfCurve,
    ) -> list[Mark]:
        width = right - left
        marks: list[Mark] = [
            Box(left, top, width, scale.zero - top, fill=theme.colour("band_plus")),
            Box(left, scale.zero, width, bottom - scale.zero, fill=theme.colour("band_minus")),
        ]
        edge = Stroke(theme.colour("control_edge"), 0.75)
        marks.append(Path((("M", left, scale.zero), ("L", right, scale.zero)), stroke=edge))
        if theme is self.theme:
            side = Stroke(theme.colour("petrol"), 1)
            marks += [Path((("M", x, top), ("L", x, bottom)), stroke=side) for x in (left, right)]
        return marks


def _silent(spot: Placed) -> Placed:
    """A point of another stage, of which the room hears no more than the curve's name."""
    return Placed(spot.point.replace(feeling="", quote=""), spot.x, spot.y)


def _line(
    look: Look,
    run: Sequence[Placed],
    cubics: Sequence[Segment],
    ground: str,
    reach: tuple[float, float],
) -> list[Mark]:
    """A curve's line as far as it lies within `reach` (x from, x to)."""
    marks: list[Mark] = []
    for dashed, stretch in stretches(run, cubics):
        inside = between(stretch, *reach)
        if inside:
            dash = (7.0, 4.5) if dashed else ()
            marks += stroked_line(commands(inside), inside, look, dash, ground)
    return marks


def _faded(theme: Theme) -> Theme:
    """The theme with every colour faded into the paper."""
    paper = theme.colour("paper")
    colours = {token: mixed(colour, paper, FADED) for token, colour in theme.colours.items()}
    return theme.but(colours={**colours, "paper": paper})

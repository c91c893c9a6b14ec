"""What frames the grid: title block, phase marks, stage headers, lane heads."""

from collections.abc import Sequence

from journeyeditor.dataclass import dataclass
from journeyeditor.model import Curve, Journey, Lane, Stage
from journeyeditor.typeset import Block, set_text

from .cards import ICON_OF_LANE
from .curve_labels import Look
from .curves import stroked_line
from .drawing import MAP, Mark, Part, Path, ScaleOfCurve, Span, Stroke
from .faces import face
from .labels import Labels
from .monotone import Segment
from .shapes import chevron, ring_shape
from .text import icon_marks, words
from .theme import Theme, darkened

_FACT_GAP = 24.0
_FACT_MOST = 150.0


# -- title block -------------------------------------------------------------------------------


@dataclass(slots=True)
class _Fact:
    """A small column of the title block: words from (0, 0)."""

    width: float
    height: float
    marks: list[tuple[Block, float, float, str]]
    ring: tuple[int, str, str] | None = None  # style, colour, initial
    shows: str = ""  # the id of a persona

    @property
    def shortened(self) -> bool:
        return any(block.shortened for block, *_ in self.marks)


def facts_of_title(journey: Journey) -> tuple[object, ...]:
    """All that the title block says."""
    about = journey.title, journey.objective, journey.personas, journey.segment
    return *about, journey.state, journey.date, journey.scope, journey.next_review


def title_part(
    journey: Journey, theme: Theme, labels: Labels, width: float
) -> tuple[Part, list[str]]:
    """Title and objective at the left; personas, segment, state and review date at the right, or
    below where the map is too narrow for both. And the ids of what it shortens: of personas, and
    `MAP` for what the map says about itself."""
    facts = _facts(journey, theme, labels)
    row = sum(f.width for f in facts) + _FACT_GAP * max(len(facts) - 1, 0)
    beside = facts and width - row - 48 >= 260
    room = width - row - 48 if beside else width
    language = labels.language
    title = set_text(
        journey.title or labels("untitled"), theme.style("map_title"), room, 3, language=language
    )
    colour = theme.colour("ink" if journey.title else "ink3")
    marks: list[Mark] = words(title, 0, 0, colour, room)
    shortened = [fact.shows or MAP for fact in facts if fact.shortened]
    shortened += [MAP] if title.shortened else []
    y = title.height + 2
    bottom = 4 + max((f.height for f in facts), default=0) if beside else 0.0
    if journey.objective:
        said = labels("objective", text=journey.objective)
        block = set_text(said, theme.style("objective"), room, 4, language=language)
        if len(block.lines) > 1 and beside:  # below the facts there is more room
            y = max(y, bottom + 2)
            block = set_text(said, theme.style("objective"), width, 4, language=language)
        marks += words(block, 0, y, theme.colour("ink2"), block.width)
        shortened += [MAP] if block.shortened else []
        y += block.height
    if beside:
        x = width - row
        for fact in facts:
            marks += _fact_marks(fact, theme, x, 4)
            x += fact.width + _FACT_GAP
        y = max(y, bottom)
    elif facts:
        y += 8
        x, high = 0.0, 0.0
        for fact in facts:
            if x and x + fact.width > width:
                x, y, high = 0.0, y + high + 6, 0.0
            marks += _fact_marks(fact, theme, x, y)
            x, high = x + fact.width + _FACT_GAP, max(high, fact.height)
        y += high
    height = max(y + 10, theme.measure.title_block)
    return Part(("title",), 0, 0, width, height, tuple(marks)), shortened


def _facts(journey: Journey, theme: Theme, labels: Labels) -> list[_Fact]:
    facts = [_persona_fact(journey, n, theme, labels) for n in range(min(len(journey.personas), 4))]

    def fact(label: str, value: str) -> None:
        above = set_text(label, theme.style("fact_label"), _FACT_MOST, 1, language=labels.language)
        below = set_text(value, theme.style("fact"), _FACT_MOST, 2, language=labels.language)
        facts.append(
            _Fact(
                max(above.width, below.width),
                above.height + below.height + 1,
                [(above, 0, 0, "ink3"), (below, 0, above.height + 1, "ink")],
            )
        )

    if journey.segment:
        fact(labels("segment"), journey.segment)
    state = labels(f"state.{journey.state}")
    if journey.date:
        state = f"{state}, {labels.date(journey.date, short=True)}"
    fact(labels(f"scope.{journey.scope}"), state)
    if journey.next_review:
        fact(labels("next_review"), labels.date(journey.next_review))
    return facts


def _persona_fact(journey: Journey, number: int, theme: Theme, labels: Labels) -> _Fact:
    persona = journey.personas[number]
    style = persona.style or number % 4 + 1
    colour = persona.colour or theme.colour(f"persona{style}")
    name = persona.name.split(" ")[0]
    said = f"{name}, {labels.number(persona.age)}" if persona.age is not None else name
    above = set_text(said, theme.style("footer_strong"), 130, 1, language=labels.language)
    marks = [(above, 30.0, 0.0, colour)]
    width, height = above.width, above.height
    about = persona.summary or persona.occupation
    if about:
        below = set_text(about, theme.style("fact_label"), 130, 2, language=labels.language)
        marks.append((below, 30, above.height + 1, "ink2"))
        width, height = max(width, below.width), height + below.height + 1
    ring = (style, colour, name[:1].upper())
    return _Fact(width + 30, max(height, 24), marks, ring, persona.id)


def _fact_marks(fact: _Fact, theme: Theme, x: float, y: float) -> list[Mark]:
    marks: list[Mark] = []
    if fact.ring:
        style, ring_colour, initial = fact.ring
        marks.append(Path(ring_shape(style, x + 11.5, y + 12, 11), fill=ring_colour))
        block = set_text(initial, theme.style("initial"))
        left, top = x + 11.5 - block.width / 2, y + 12 - block.height / 2
        marks += words(block, left, top, theme.colour("paper"))
    for block, dx, dy, colour in fact.marks:
        ink = colour if colour.startswith("#") else theme.colour(colour)
        marks += words(block, x + dx, y + dy, ink)
    return marks


# -- phases and stages -------------------------------------------------------------------------


def phase_parts(
    stages: Sequence[Stage], spans: Sequence[Span], y: float, theme: Theme, labels: Labels
) -> list[Part]:
    """A mark over each run of neighbouring stages of one phase: capitals above a bracket."""
    parts: list[Part] = []
    first = 0
    while first < len(stages):
        last = first
        while last + 1 < len(stages) and stages[last + 1].phase == stages[first].phase:
            last += 1
        phase = stages[first].phase
        if phase:
            left, right = spans[first].start + 10, spans[last].end - 10
            said = labels(f"phase.{phase}").upper()
            block = set_text(said, theme.style("phase"), right - left, 1, language=labels.language)
            w = right - left
            bracket = Path(
                (("M", 0.5, 20), ("L", 0.5, 16.5), ("L", w - 0.5, 16.5), ("L", w - 0.5, 20)),
                stroke=Stroke(theme.colour("control_edge"), 1),
            )
            marks = (*words(block, 0, 2, theme.colour("ink2")), bracket)
            parts.append(Part(("phase", stages[first].id), left, y, w, 20, marks))
        first = last + 1
    return parts


def stage_height(
    stages: Sequence[Stage], spans: Sequence[Span], theme: Theme, labels: Labels
) -> float:
    """The height of all stage headers: that of the one that needs most, at least 46."""
    texts = [
        _stage_text(stage, span, n == 0, theme, labels)
        for n, (stage, span) in enumerate(zip(stages, spans, strict=True))
    ]
    needed = [title.height + (steps.height if steps else 0) + 14 for title, steps in texts]
    return max([theme.measure.chevron, *needed])


def _stage_text(
    stage: Stage, span: Span, first: bool, theme: Theme, labels: Labels
) -> tuple[Block, Block | None]:
    m = theme.measure
    room = span.end - span.start - _inset(first) - m.chevron_point - 6
    title = set_text(stage.title, theme.style("stage"), room, 3, language=labels.language)
    said = " · ".join(step.title for step in stage.steps if step.title)
    if stage.collapsed:
        title = set_text(stage.title, theme.style("channel"), room, 1, language=labels.language)
        return title, None
    if not said:
        return title, None
    return title, set_text(said, theme.style("steps"), room, 2, language=labels.language)


def _inset(first: bool) -> float:
    return 12.0 if first else 22.0


def stage_part(
    stage: Stage,
    span: Span,
    place: tuple[bool, bool],
    y: float,
    height: float,
    theme: Theme,
    labels: Labels,
) -> tuple[Part, bool]:
    """A stage header, and whether its text was shortened; `place` says whether it is the first and
    the last of its row."""
    m = theme.measure
    first, last = place
    width = span.end - span.start
    right = width if last else width + m.chevron_point - m.chevron_gap
    shape = chevron(0, 0, right, height, m.chevron_point, 0 if first else m.chevron_point)
    token = "stage_during" if stage.phase == "during" else "stage"
    fill = darkened(stage.colour) if stage.colour else theme.colour(token)
    edge = theme.colours.get("stage_edge")  # of themes that leave stages unfilled
    look = Path(shape, fill=fill)
    if edge:
        width = 2.0 if stage.phase == "during" else 1.25
        ring = Stroke(fill if stage.colour else edge, width)
        look = Path(shape, fill=theme.colour(token), stroke=ring)
    title, steps = _stage_text(stage, span, first, theme, labels)
    text_height = title.height + (steps.height if steps else 0)
    top, left = (height - text_height) / 2, _inset(first)
    room = width - left - m.chevron_point - 6
    on_stage = theme.colour("on_stage")
    marks: list[Mark] = [look, *words(title, left, top, on_stage, room)]
    if steps:
        marks += words(steps, left, top + title.height, on_stage, room)
    part = Part(("stage", stage.id), span.start, y, width, height, tuple(marks), ink=12)
    return part, title.shortened or (steps is not None and steps.shortened)


# -- lane heads --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class LaneHead:
    """A lane head as drawn, the height that it needs, and whether its text was shortened."""

    marks: tuple[Mark, ...]
    height: float
    shortened: bool = False


def lane_head(lane: Lane, theme: Theme, labels: Labels) -> LaneHead:
    """Icon, name and hint of a lane."""
    m = theme.measure
    inset, room = m.lane_icon + m.lane_icon_gap, m.lane_head - 29
    said = lane.title or labels(f"lane.{lane.kind}")
    most = 1 if lane.collapsed else 3
    title = set_text(said, theme.style("lane"), room, most, language=labels.language)
    marks: list[Mark] = [
        icon_marks(ICON_OF_LANE[lane.kind], 0, 9.5, m.lane_icon, theme.colour("ink2")),
        *words(title, inset, 9, theme.colour("ink"), room),
    ]
    shortened, y = title.shortened, 9 + title.height
    if lane.hint and not lane.collapsed:
        if lane.kind == "emotions":
            room = 54.0  # clear of the scale
        hint = set_text(lane.hint, theme.style("hint"), room, 4, language=labels.language)
        marks += words(hint, inset, y + 1, theme.colour("ink3"), room)
        shortened |= hint.shortened
        y += 1 + hint.height
    return LaneHead(tuple(marks), y + 9, shortened)


def emotion_head(
    head: LaneHead, scale: ScaleOfCurve, seen: Sequence[Look], theme: Theme, labels: Labels
) -> tuple[Mark, ...]:
    """An emotions lane's head: faces at the steps of the scale, which counts from the lane's top, a
    sample of each line."""
    marks: list[Mark] = list(head.marks)
    style, ink2 = theme.style("scale"), theme.colour("ink2")
    inset = theme.measure.lane_icon + theme.measure.lane_icon_gap
    for value in (2, 1, 0, -1, -2):
        y = scale.y(value)
        block = set_text(labels.number(value, signed=True), style)
        marks += words(block, 90 - block.width, y - 6, ink2)
        marks += face(theme, value, 104, y, 7.5)
    placed, y = samples(head.height, scale, 0.0, seen, theme, labels)
    for look, (at, name) in zip(seen, placed, strict=False):
        marks += line_sample(look, inset, at, theme)
        marks += words(name, inset, at + 5, look.colour)
    if len(placed) < len(seen):
        rest = set_text(f"+{len(seen) - len(placed)}", theme.style("scale"))
        marks += words(rest, inset, y - 4, ink2)
    elif seen and y <= _last_sample(scale, 0.0):
        sample = (("M", inset, y), ("L", inset + 40, y))
        block = set_text(labels("status.assumed"), theme.style("footer"))
        marks.append(Path(sample, stroke=Stroke(ink2, 1.6, (7, 4.5))))
        marks += words(block, inset, y + 5, ink2)
    return tuple(marks)


def samples(
    height: float,
    scale: ScaleOfCurve,
    top: float,
    seen: Sequence[Look],
    theme: Theme,
    labels: Labels,
) -> tuple[list[tuple[float, Block]], float]:
    """Where the samples of lines stand in an emotions lane's head that its name fills to `height`:
    of each that has room its y and, 5 below it, its name; and the y that comes next. All in points
    from the lane's top."""
    placed, y = [], height + 2
    for look in seen:
        if y > _last_sample(scale, top):
            break
        name = set_text(look.name, theme.style("footer_strong"), 52, 2, language=labels.language)
        placed.append((y, name))
        y += 5 + name.height + 8
    return placed, y


def _last_sample(scale: ScaleOfCurve, top: float) -> float:
    """The lowest y of a sample: its name ends where the scale does."""
    return scale.y(-2) - top + 4


def line_sample(look: Look, x: float, y: float, theme: Theme) -> list[Mark]:
    """A piece of a curve's line, 40 wide, that says whose it is."""
    third = 40 / 3
    run: list[Segment] = [((x, y), (x + third, y), (x + 2 * third, y), (x + 40, y))]
    line = (("M", x, y), ("L", x + 40, y))
    return stroked_line(line, run, look, (), theme.colour("paper"))


def curves_of(journey: Journey, lane: str) -> tuple[Curve, ...]:
    """The curves of a lane, in the order of the file."""
    return tuple(curve for curve in journey.curves if curve.lane == lane)

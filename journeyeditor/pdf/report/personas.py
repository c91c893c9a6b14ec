"""A page for each persona: who they are, what they want, and how their journey feels."""

from collections.abc import Sequence
from dataclasses import replace

from journeyeditor.layout.drawing import Bitmap, Box, Drawing, Mark, Path
from journeyeditor.layout.images import image_files
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.shapes import ring_shape
from journeyeditor.layout.text import icon_marks, words
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Curve, Journey, Persona, Point, Source
from journeyeditor.one_line import one_line
from journeyeditor.pdf.report.curves import Story
from journeyeditor.pdf.report.page import FOOT, MARGIN, ROOM, WIDTH, Page
from journeyeditor.pdf.telling import curve_told

_PORTRAIT = 96.0
_NAME_LEFT = MARGIN + _PORTRAIT + 24
_CHANNELS_LEFT = 714.0
_MOST_CHANNELS = 6
_MOST_OF_ENTRY = 12  # lines
_EXTREMES = 62.0  # points: how high the words about the lowest and highest point are
_BLOCKS = ("goals", "needs", "frustrations", "hobbies")

_Lists = list[tuple[str, Sequence[str]]]  # by name of what they list


def personas(journey: Journey, theme: Theme, labels: Labels) -> list[Drawing]:
    """A page for each persona with a name, more where somebody wrote a lot."""
    images = image_files(journey)
    return [
        page.drawing(images)
        for n, persona in enumerate(journey.personas)
        if persona.name
        for page in _persona(persona, n, journey, theme, labels)
    ]


def _persona(
    persona: Persona, number: int, journey: Journey, theme: Theme, labels: Labels
) -> list[Page]:
    page = Page(theme, labels)
    pages = [page]
    style = persona.style or number % 4 + 1
    colour = persona.colour or theme.colour(f"persona{style}")
    _portrait(page, persona, style, colour, journey)
    y = max(_about(page, persona, colour), _channels(page, persona, journey), MARGIN + _PORTRAIT)
    y, left = _blocks(page, persona, _lists(persona), y + 28)
    while left:
        page = Page(theme, labels)
        pages.append(page)
        y, left = _blocks(page, persona, left, MARGIN)
    story = _Felt(persona, journey, page)
    if story.curves and y + 30 + story.height > FOOT:
        page = Page(theme, labels)
        pages.append(page)
        y = MARGIN - 30
    story.write(page, y + 30)
    return pages


def _portrait(page: Page, persona: Persona, style: int, colour: str, journey: Journey) -> None:
    middle = MARGIN + _PORTRAIT / 2
    if persona.photo in journey.index.images:
        image = journey.index.images[persona.photo or ""]
        side = min(image.width, image.height)
        wide, high = _PORTRAIT * image.width / side, _PORTRAIT * image.height / side
        # The whole photo, at most as large as the circle would be.
        scale = _PORTRAIT / max(wide, high)
        wide, high = wide * scale, high * scale
        left, top = middle - wide / 2, middle - high / 2
        mark = Bitmap(left, top, wide, high, image.id, 8.0)
        page.shapes([mark], key=("figure", one_line(persona.name)))
        return
    block = page.block(persona.name[:1].upper(), "report_h1")
    marks: list[Mark] = [Path(ring_shape(style, middle, middle, _PORTRAIT / 2), fill=colour)]
    left, top = middle - block.width / 2, middle - block.height / 2
    page.shapes([*marks, *words(block, left, top, page.theme.colour("paper"))])


def _about(page: Page, persona: Persona, colour: str) -> float:
    x, wide = _NAME_LEFT, _CHANNELS_LEFT - _NAME_LEFT - 36
    if not persona.preferred_channels:
        wide = WIDTH - MARGIN - x
    key = ("h1", "persona", persona.id)
    y = page.text(key, one_line(persona.name), "report_h1", (x, MARGIN - 6, wide), most=3)
    age = page.labels("report.age", age=persona.age) if persona.age is not None else ""
    said = ", ".join(filter(None, [age, one_line(persona.occupation)]))
    if said:
        y = page.text(("p", persona.id, "who"), said, "report_text", (x, y, wide), "ink2", most=2)
    if persona.summary:
        place = (x, y, wide)
        y = page.text(
            ("p", persona.id, "sum"), persona.summary, "report_text", place, "ink2", most=6
        )
    if persona.quote:
        place = (x, y + 14, wide)
        y = page.text(
            ("p", persona.id, "quote"), persona.quote, "persona_quote", place, colour, most=8
        )
    return y


def _channels(page: Page, persona: Persona, journey: Journey) -> float:
    """The channels that a persona likes, the most liked first, as bars."""
    channels = journey.index.channels
    liked = sorted(persona.preferred_channels, key=lambda one: -one.weight)
    shown = [(channels[one.channel], one.weight) for one in liked if one.channel in channels]
    if not shown:
        return MARGIN
    x, right = _CHANNELS_LEFT, WIDTH - MARGIN
    said, theme = page.labels("report.channels"), page.theme
    y = page.text(("h2", persona.id, "channels"), said, "report_h2", (x, MARGIN - 4, right - x)) + 6
    bar_left, bar_wide = x + 150, right - x - 150 - 30
    for channel, weight in shown[:_MOST_CHANNELS]:
        marks: list[Mark] = []
        if channel.icon:
            marks.append(icon_marks(channel.icon, x, y + 3, 12, theme.colour("ink2")))
        marks.append(Box(bar_left, y + 6.5, bar_wide, 5, 2.5, fill=theme.colour("track")))
        long = bar_wide * weight / 5
        marks.append(Box(bar_left, y + 6.5, long, 5, 2.5, fill=theme.colour("petrol")))
        page.shapes(marks)
        key = ("li", persona.id + ".channels", channel.id)
        page.text(key, channel.title, "report_text", (x + 20, y, 126), most=1)
        figure = page.labels.number(weight, 0 if weight == int(weight) else 1)
        place = (right - 26, y, 26)
        y = page.text(key, figure, "report_text", place, align="end", weight=600)
    return y


def _lists(persona: Persona) -> _Lists:
    """Goals, needs, frustrations, what decides, hobbies: those that there are."""
    lists: _Lists = [(name, getattr(persona, name)) for name in _BLOCKS[:3]]
    lists.append(("purchase_driver", (persona.purchase_driver,) if persona.purchase_driver else ()))
    lists = [(name, said) for name, said in lists if said]
    if persona.hobbies and len(lists) < 4:
        lists.append(("hobbies", persona.hobbies))
    return lists


def _blocks(page: Page, persona: Persona, lists: _Lists, y: float) -> tuple[float, _Lists]:
    """Lists side by side; the y below them, and what of them belongs on another page."""
    if not lists:
        return y, []
    page.shapes([Box(MARGIN, y, ROOM, 1, fill=page.theme.colour("line"))])
    gap = 28.0
    wide = (ROOM + gap) / len(lists) - gap
    lowest, left_over = y, False
    rest: _Lists = []
    for n, (name, said) in enumerate(lists):
        x = MARGIN + n * (wide + gap)
        key = ("h2", persona.id, name)
        at = page.text(key, page.labels(f"report.{name}"), "report_h2", (x, y + 16, wide)) + 4
        number = len(getattr(persona, name)) - len(said) if name in _BLOCKS else 0
        dash = name in _BLOCKS and len(getattr(persona, name)) > 1
        left = x + 14 if dash else x
        written = 0
        for text in said:
            high = page.block(text, "report_text", wide - (left - x), most=_MOST_OF_ENTRY).height
            if written and at + high > FOOT:
                break
            if dash:
                page.shapes([Box(x, at + 8.5, 6, 1.2, fill=page.theme.colour("ink2"))])
            entry = ("li", f"{persona.id}.{name}", str(number + written))
            place = (left, at, wide - (left - x))
            at = page.text(entry, text, "report_text", place, most=_MOST_OF_ENTRY) + 2
            written += 1
        rest.append((name, said[written:]))
        left_over = left_over or written < len(said)
        lowest = max(lowest, at)
    return lowest, [one for one in rest if one[1]] if left_over else []


class _Felt:
    """The curves of a persona over the stages, and the same in words."""

    def __init__(self, persona: Persona, journey: Journey, page: Page) -> None:
        hidden = {lane.id for lane in journey.lanes if lane.hidden}
        self.curves = [
            curve
            for curve in journey.curves
            if curve.persona == persona.id
            and not curve.hidden
            and curve.lane not in hidden
            and curve.points
        ]
        self._persona, self._journey = persona, journey
        said = (curve_told(curve, journey, page.labels) for curve in self.curves)
        self._told = " ".join(filter(None, said))
        self._story = Story(journey, page.theme, page.labels, MARGIN, WIDTH - MARGIN)
        self._said = page.block(self._told, "report_text", ROOM).height

    @property
    def height(self) -> float:
        """How much room it takes, in points."""
        return 44 + self._story.chevron + 18 + self._story.curve_height + self._said

    def write(self, page: Page, y: float) -> None:
        """Write it on `page`, from `y` on."""
        if not self.curves:
            return
        labels, story, id_ = page.labels, self._story, self._persona.id
        page.shapes([Box(MARGIN, y, ROOM, 1, fill=page.theme.colour("line"))])
        said = labels("report.journey_of")
        y = page.text(("h2", id_, "curve"), said, "report_h2", (MARGIN, y + 14, ROOM)) + 10
        page.parts += story.headers(y, f"{id_}.stages")
        top = y + story.chevron + 6
        for part in story.curves(self.curves, top, said=True, tinted=True):
            page.parts.append(replace(part, key=("figure", self._told)))
        place = (MARGIN, top + story.curve_height + 12, ROOM)
        y = page.text(("p", id_, "told"), self._told, "report_text", place, "ink2")
        _low_and_high(page, self._persona, self.curves, self._journey, y + 22)


def _low_and_high(
    page: Page, persona: Persona, curves: Sequence[Curve], journey: Journey, y: float
) -> None:
    """Where it hurts most, where it delights most, and how both are known; as things are, where
    there are curves of that."""
    future = ("future", "ideal")
    real = [curve for curve in curves if curve.state not in future] or curves
    stages = {stage.id for stage in journey.stages if not stage.hidden}
    points = [point for curve in real for point in curve.points if point.stage in stages]
    if len(points) < 2 or y + _EXTREMES > FOOT:
        return
    gap = 28.0
    wide = (ROOM + gap) / 3 - gap
    said = (
        ("lowest", _point(min(points, key=lambda point: point.value), journey, page)),
        ("highest", _point(max(points, key=lambda point: point.value), journey, page)),
        ("how_known", _how_known(points, journey, page)),
    )
    for n, (name, texts) in enumerate(said):
        x = MARGIN + n * (wide + gap)
        key = ("h2", persona.id, name)
        at = page.text(key, page.labels(f"report.{name}"), "report_h2", (x, y, wide)) + 2
        for m, (text, colour) in enumerate(texts):
            place = (x, at, wide)
            at = page.text(
                ("p", persona.id, name, str(m)), text, "report_text", place, colour, most=2
            )


def _point(point: Point, journey: Journey, page: Page) -> list[tuple[str, str]]:
    """A point of a curve in words, and what was said there."""
    labels = page.labels
    value = labels.number(point.value, 1, signed=True)
    stage = one_line(journey.index.stages[point.stage].title)
    at = labels("report.point", value=value, stage=stage)
    feeling = one_line(point.feeling)
    texts = [(f"{at}: {feeling}" if feeling else at, "ink")]
    return [*texts, (one_line(point.quote), "ink2")] if point.quote else texts


def _how_known(points: Sequence[Point], journey: Journey, page: Page) -> list[tuple[str, str]]:
    labels = page.labels
    assumed = sum(point.status == "assumed" for point in points)
    counts = {"observed": len(points) - assumed, "assumed": assumed}
    texts = [(labels("report.points", **{k: labels.number(n) for k, n in counts.items()}), "ink")]
    sources = dict.fromkeys(id_ for point in points for id_ in point.sources)
    named = [journey.index.sources[id_] for id_ in sources if id_ in journey.index.sources]
    names = [_source(source, labels) for source in named if source.title]
    return [*texts, ("; ".join(names), "ink2")] if names else texts


def _source(source: Source, labels: Labels) -> str:
    size = source.sample_size
    said = one_line(source.title)
    if size is None:
        return said
    n = labels("n", count=labels.number(size)).replace(" ", "\u00a0")  # on one line
    return f"{said} ({n})"

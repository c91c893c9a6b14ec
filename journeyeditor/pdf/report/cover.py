"""The cover: what the map is about, what it teaches, and its curves across the page."""

from dataclasses import replace

from journeyeditor.layout.curves import looks_on_map
from journeyeditor.layout.drawing import Box, Drawing, Mark, Part, Path, Stroke, Words
from journeyeditor.layout.faces import face
from journeyeditor.layout.heads import line_sample
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Curve, Journey
from journeyeditor.one_line import one_line
from journeyeditor.pdf.report.curves import CHEVRON, Story
from journeyeditor.pdf.report.page import HEIGHT, MARGIN, WIDTH, Page
from journeyeditor.pdf.telling import curve_told

_TITLE_ROOM = 560.0
_FINDINGS_LEFT, _MOST_FINDINGS = 714.0, 3
_STAGES_TOP = HEIGHT - MARGIN - 112.0
_STEP = 42.0  # points of the page that a curve rises for each step of the scale
_UNDER = 20.0  # points that the least value of a curve may come nearer to the stages than on a map
_MOST_CURVES = 6  # that the legend names


def cover(journey: Journey, theme: Theme, labels: Labels) -> list[Drawing]:
    """One page."""
    page = Page(theme, labels)
    if journey.organisation:
        place = (MARGIN, MARGIN - 6, _TITLE_ROOM)
        page.text(("p", "organisation"), journey.organisation, "report_text", place, weight=600)
    wide = _TITLE_ROOM if journey.findings else WIDTH - 2 * MARGIN
    y = _title(page, journey, wide)
    if journey.objective:
        said = journey.objective[:1].upper() + journey.objective[1:]  # it follows a colon elsewhere
        place = (MARGIN, y + 22, min(wide, _TITLE_ROOM))
        page.text(("p", "objective"), said, "report_text", place, "ink2", most=7, size=15)
    _findings(page, journey)
    _curves(page, journey)
    _legend(page, journey)
    _facts(page, journey)
    return [page.drawing({})]


def _title(page: Page, journey: Journey, wide: float) -> float:
    """As large as three lines allow; the y below it."""
    said = one_line(journey.title) or page.labels("untitled")
    for size in (76.0, 60.0, 48.0, 38.0):
        block = page.block(said, "report_h1", wide, size=size)
        if len(block.lines) <= 3:
            break
    return page.text(("h1", "cover"), said, "report_h1", (MARGIN, 86, wide), size=size, most=4)


def _findings(page: Page, journey: Journey) -> None:
    if not journey.findings:
        return
    left, right = _FINDINGS_LEFT, WIDTH - MARGIN
    y = page.text(
        ("h2", "findings"),
        page.labels("report.in_short"),
        "report_h2",
        (left, 94, right - left),
    )
    for n, finding in enumerate(journey.findings[:_MOST_FINDINGS], 1):
        rule: Mark = Box(left, y + 8, right - left, 1, fill=page.theme.colour("line"))
        page.shapes([rule])
        number = page.labels.number(n)
        key = ("li", "findings", str(n))
        top = y + 18
        page.text(key, number, "report_h2", (left, top - 2, 28), "petrol", size=22, weight=400)
        place = left + 34, right - left - 34
        y = page.text(
            key, finding.title, "report_text", (place[0], top, place[1]), weight=600, most=2
        )
        if finding.text:
            y = page.text(key, finding.text, "report_text", (place[0], y, place[1]), "ink2", most=3)


def _curves(page: Page, journey: Journey) -> None:
    """All curves that are shown, over the stages from edge to edge."""
    story = Story(journey, page.theme, page.labels, 0, WIDTH, step=_STEP)
    curves = _shown(journey)
    stages_top = _STAGES_TOP + CHEVRON - story.chevron
    if curves and journey.stages:
        top = stages_top - story.curve_height + _UNDER
        told = " ".join(filter(None, (curve_told(c, journey, page.labels) for c in curves)))
        for part in story.from_edge_to_edge(curves, top):
            page.parts.append(replace(part, key=("figure", told)))
    headers = story.headers(stages_top, "stages", bleeding=True)
    page.parts += [_indented(headers[0]), *headers[1:]] if headers else []


def _indented(part: Part) -> Part:
    """The first stage, its name in line with the title above it, if there is room."""
    said = [mark for mark in part.marks if isinstance(mark, Words)]
    left = min((mark.x for mark in said), default=MARGIN)
    by = MARGIN - left
    right = max((mark.x + mark.line.width for mark in said), default=0.0)
    if right + by > part.width - 12:
        return part
    marks = [replace(m, x=m.x + by) if isinstance(m, Words) else m for m in part.marks]
    return replace(part, look=tuple(marks))


def _shown(journey: Journey) -> list[Curve]:
    hidden = {lane.id for lane in journey.lanes if lane.hidden}
    stages = {stage.id for stage in journey.stages if not stage.hidden}
    return [
        curve
        for curve in journey.curves
        if not curve.hidden
        and curve.lane not in hidden
        and any(point.stage in stages for point in curve.points)
    ]


def _legend(page: Page, journey: Journey) -> None:
    """Whose curves these are, what dashes and faces mean."""
    curves = _shown(journey)
    if not curves:
        return
    theme, labels = page.theme, page.labels
    x, y = MARGIN, _STAGES_TOP + CHEVRON + 24
    of_map = looks_on_map(journey, theme, labels)
    found = [of_map[curve.id] for curve in curves[:_MOST_CURVES]]
    signs = [(40.0, line_sample(look, 0, 0, theme), look.name) for look in found]
    if any(point.status == "assumed" for curve in curves for point in curve.points):
        dashes = Stroke(theme.colour("ink2"), 1.6, (7, 4.5))
        line: list[Mark] = [Path((("M", 0, 0), ("L", 40, 0)), stroke=dashes)]
        signs.append((40.0, line, labels("status.assumed")))
    for value, key in ((-2, "report.very_negative"), (2, "report.very_positive")):
        signs.append((16.0, face(theme, value, 8, 0, 7.5), labels(key)))
    for n, (wide, marks, text) in enumerate(signs):
        block = page.block(text, "report_footer", most=1, width=220.0)
        if x + wide + 8 + block.width > WIDTH - MARGIN:
            break
        page.shapes(marks, x, y + block.height / 2)
        place = (x + wide + 8, y, block.width + 1)
        page.text(("p", "legend", str(n)), text, "report_footer", place, "ink2", most=1)
        x += wide + 8 + block.width + 28


def _facts(page: Page, journey: Journey) -> None:
    """What kind of map it is, of whom and when."""
    labels = page.labels
    scope, state = labels(f"scope.{journey.scope}"), labels(f"state.{journey.state}")
    said = [f"{scope}, {state.lower()}", journey.segment]
    said += [labels.date(journey.date)] if journey.date else []
    said += [journey.author]
    x, y = MARGIN, HEIGHT - MARGIN - 13
    room = WIDTH - 2 * MARGIN - 260
    for n, text in enumerate(filter(None, map(one_line, said))):
        block = page.block(text, "report_footer", most=1, width=min(300.0, MARGIN + room - x))
        if x + block.width > MARGIN + room:
            break
        page.text(
            ("p", "facts", str(n)), text, "report_footer", (x, y, block.width + 1), "ink2", most=1
        )
        x += block.width + 36
    if journey.next_review:
        text = f"{labels('next_review')}: {labels.date(journey.next_review)}"
        place = (WIDTH - MARGIN - 250, y, 250)
        page.text(("p", "review"), text, "report_footer", place, "ink2", align="end", most=1)

"""What the map rests on: its sources, and how much of the map cites each."""

from journeyeditor.insight.evidence import Evidence, evidence, summary
from journeyeditor.layout.drawing import Box, Drawing, Mark, Stroke
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.one_line import one_line
from journeyeditor.pdf.report.page import FOOT, MARGIN, ROOM, Page, spoken
from journeyeditor.pdf.report.table import Cell, Column, Table, Text, cell

_NAMES, _BARS, _BAR_ROW = 180.0, 640.0, 25.0  # points: names of stages, their longest bar, a row


def sources(journey: Journey, theme: Theme, labels: Labels) -> list[Drawing]:
    """As many pages as the list takes; none where there are no sources."""
    named = [source for source in journey.sources if source.title]
    if not named:
        return []
    pages = [Page(theme, labels)]
    page = pages[0]
    found = evidence(journey)
    lead = f"{labels('report.sources.why')} {_summary(found, labels)}"
    y = page.heading("sources", labels("report.sources"), lead)
    columns = (
        Column(labels("report.source"), ROOM - 620),
        Column(labels("report.kind"), 140),
        Column(labels("report.period"), 220),
        Column(labels("report.size"), 90, "end"),
        Column(labels("report.reliability"), 90, "end"),
        Column(labels("report.cited"), 80 + 14, "end"),
    )
    citing = found.citing
    rows: list[tuple[Cell, ...]] = []
    for source in named:
        said = [Text(source.title, strong=True), Text(source.note, quiet=True)]
        said.append(Text(source.link or "", quiet=True, link=source.link or ""))
        size = "" if source.sample_size is None else labels.number(source.sample_size)
        rows.append(
            (
                Cell(tuple(text for text in said if text.text)),
                cell(labels(f"report.kind.{source.kind}")),
                cell(source.period),
                cell(size),
                cell(labels(f"report.{source.reliability}") if source.reliability else ""),
                cell(labels.number(len(citing[source.id]))),
            )
        )
    y = Table("sources", columns, MARGIN).write(pages, y, rows)
    _by_stage(pages[-1], y + 40, found, journey)
    return [page.drawing({}) for page in pages]


def _summary(found: Evidence, labels: Labels) -> str:
    """ "61% observed, 3 stages rest on assumptions", as a sentence."""
    said = summary(found, spoken(labels))
    return said[:1].upper() + said[1:].rstrip(".") + "."


def _by_stage(page: Page, y: float, found: Evidence, journey: Journey) -> None:
    """For each stage a bar of what was observed and what is assumed there, if there is room."""
    stages = [(s, found.stages[s.id]) for s in journey.stages if not s.hidden]
    most = max((known.observed + known.assumed for _, known in stages), default=0)
    if not most or y + 34 + _BAR_ROW * len(stages) > FOOT:
        return
    labels, theme = page.labels, page.theme
    said = labels("report.known_by_stage")
    y = page.text(("h2", "known"), said, "report_h2", (MARGIN, y, ROOM)) + 10
    long = _BARS / most
    dashes = Stroke(theme.colour("ink2"), 1, (4, 3))
    for stage, known in stages:
        name = one_line(stage.title)
        key = ("li", "known", stage.id)
        page.text(key, name, "report_text", (MARGIN, y, _NAMES - 14), most=1)
        left, wide = MARGIN + _NAMES, known.observed * long
        marks: list[Mark] = []
        if known.observed:
            marks.append(Box(left, y + 4, wide, 10, 2, fill=theme.colour("petrol")))
        if known.assumed:
            marks.append(Box(left + wide, y + 4, known.assumed * long, 10, 2, stroke=dashes))
        page.shapes(marks)
        count = labels(
            "report.claims",
            observed=labels.number(known.observed),
            assumed=labels.number(known.assumed),
        )
        place = (left + _BARS + 20, y + 2, ROOM - _NAMES - _BARS - 20)
        page.text(key, count, "report_footer", place, "ink2", most=1)
        y += _BAR_ROW

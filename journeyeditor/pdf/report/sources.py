"""What the map rests on: its sources, and how much of the map cites each."""

from journeyeditor.insight.evidence import evidence
from journeyeditor.layout.drawing import Drawing
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.pdf.report.page import MARGIN, ROOM, Page
from journeyeditor.pdf.report.table import Cell, Column, Table, Text, cell


def sources(journey: Journey, theme: Theme, labels: Labels) -> list[Drawing]:
    """As many pages as the list takes; none where there are no sources."""
    named = [source for source in journey.sources if source.title]
    if not named:
        return []
    pages = [Page(theme, labels)]

    def new_page() -> Page:
        pages.append(Page(theme, labels))
        return pages[-1]

    page = pages[0]
    y = page.heading("sources", labels("report.sources"), labels("report.sources.why"))
    columns = (
        Column(labels("report.source"), ROOM - 580),
        Column(labels("report.kind"), 140),
        Column(labels("report.period"), 180),
        Column(labels("report.size"), 90, "end"),
        Column(labels("report.reliability"), 90, "end"),
        Column(labels("report.cited"), 80 + 14, "end"),
    )
    citing = evidence(journey).citing
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
    Table("sources", columns, MARGIN, new_page).write(page, y, rows)
    return [page.drawing({}) for page in pages]

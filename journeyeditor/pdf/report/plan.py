"""The action plan as a table, with bars over the months in which each action runs."""

from datetime import date

from journeyeditor.insight.dates import last_day
from journeyeditor.insight.priorities import EVEN, Rank, Weights
from journeyeditor.layout.drawing import Box, Drawing, Mark, Path, Stroke
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.shapes import circle, left_half
from journeyeditor.layout.text import words
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey, PainPoint, PlannedAction
from journeyeditor.one_line import one_line
from journeyeditor.pdf.report.page import FOOT, MARGIN, ROOM, Page
from journeyeditor.pdf.report.priorities import dot, dot_told, shown_ranks
from journeyeditor.pdf.report.table import Cell, Column, Sign, Table, Text

_BARS = 190.0  # points: the width of the months
_MOST_MONTHS = 18
_MOST_UNSERVED = 6


def plan(journey: Journey, theme: Theme, labels: Labels, weights: Weights = EVEN) -> list[Drawing]:
    """As many pages as the plan takes; none where there is none."""
    actions = [action for action in journey.actions if action.title]
    if not actions:
        return []
    pages = [Page(theme, labels)]
    page = pages[0]
    lead = (
        f"{labels('next_review')}: {labels.date(journey.next_review)}"
        if journey.next_review
        else ""
    )
    y = page.heading("plan", labels("report.plan"), lead)
    months = _Months(actions)
    bars = _BARS if months else 0.0
    columns = [
        Column(labels("report.what"), 300 + _BARS - bars),
        Column(labels("report.who"), 140),
        Column(labels("report.by"), 104),
        Column(labels("report.status"), 104),
        Column(labels("report.serves"), 90),
        Column(labels("report.seen_by"), ROOM - 738 - _BARS),
    ]
    if months:
        columns.append(Column(months.title(labels), bars + 14, sign=months.names(page)))
    ranks = {rank.card.id: rank for rank in shown_ranks(journey, weights)}
    rows = [_row(action, ranks, months, page) for action in actions]
    y = Table("plan", columns, MARGIN).write(pages, y, rows)
    _unserved(pages[-1], y + 40, actions, ranks)
    return [page.drawing({}) for page in pages]


def _unserved(page: Page, y: float, actions: list[PlannedAction], ranks: dict[str, Rank]) -> None:
    """The pain points that no action serves, the most urgent first, as far as there is room."""
    served = {id_ for action in actions for id_ in action.serves}
    left = [r for r in ranks.values() if isinstance(r.card, PainPoint) and r.card.id not in served]
    if not left or y + 60 > FOOT:
        return
    said = page.labels("report.unserved")
    y = page.text(("h2", "unserved"), said, "report_h2", (MARGIN, y, ROOM)) + 8
    for rank in left[:_MOST_UNSERVED]:
        if y + 24 > FOOT:
            break
        page.shapes(dot(page, rank, MARGIN + 11, y + 9, 22))
        title = one_line(rank.card.title) or page.labels("card.pain_point")
        wide = page.block(title, "report_text", ROOM - 34, most=1).width + 1
        key, place = ("li", "unserved", rank.card.id), (MARGIN + 34, y, wide)
        page.text(key, title, "report_text", place, most=1, link=f"#card/{rank.card.id}")
        y += 28


def _row(
    action: PlannedAction, ranks: dict[str, Rank], months: "_Months", page: Page
) -> tuple[Cell, ...]:
    labels = page.labels
    change = ""
    if action.metric_from and action.metric_to:
        change = labels("report.from_to", start=action.metric_from, end=action.metric_to)
    elif action.metric_to:
        change = labels("report.to", end=action.metric_to)
    cells = [
        _said(Text(action.title, strong=True), Text(action.note, quiet=True)),
        _said(Text(action.owner), Text(action.department, quiet=True)),
        _said(Text(labels.date(action.due, short=True) if action.due else "")),
        _status(action, page),
        _serves([ranks[id_] for id_ in action.serves if id_ in ranks], page),
        _said(Text(action.metric), Text(change, quiet=True)),
    ]
    if months:
        cells.append(months.bar(action, page))
    return tuple(cells)


def _said(*texts: Text) -> Cell:
    return Cell(tuple(text for text in texts if text.text))


def _status(action: PlannedAction, page: Page) -> Cell:
    """○ to do, ◐ in progress, ● done."""
    ink = page.theme.colour("ink2")

    def sign(x: float, y: float) -> list[Mark]:
        middle = x + 6, y + 9
        outline = Path(circle(*middle, 5), stroke=Stroke(ink, 1.5))
        if action.status == "todo":
            return [outline]
        whole = action.status == "done"
        filled = circle(*middle, 5) if whole else left_half(*middle, 5)
        return [outline, Path((*filled, ("Z",)), fill=ink)]

    return Cell((Text(page.labels(f"report.{action.status}")),), sign, 20)


def _serves(ranks: list[Rank], page: Page) -> Cell:
    """The signs of what an action serves, as many as there is room for, and in words."""

    def sign(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = []
        for n, rank in enumerate(ranks[:3]):
            marks += dot(page, rank, x + 11 + 25 * n, y + 9, 22)
        return marks

    told = ", ".join(dot_told(page, rank) for rank in ranks)
    return Cell((), sign if ranks else None, told=told)


class _Months:
    """The months that a plan covers; none, where no action says when."""

    def __init__(self, actions: list[PlannedAction]) -> None:
        self._ends = {action.id: _span(action) for action in actions}
        spans = [span for span in self._ends.values() if span]
        self._first = min((start for start, _ in spans), default=0)
        self._last = max((end for _, end in spans), default=-1)
        if self._last - self._first >= _MOST_MONTHS * 3:
            self._last = self._first - 1  # bars over years say nothing

    def __bool__(self) -> bool:
        return self._last >= self._first

    def title(self, labels: Labels) -> str:
        return self._named(self._first, self._last, labels)

    def names(self, page: Page) -> Sign | None:
        """The name of each month over it; None where these find no room or there is more than a
        year."""
        count = self._last - self._first + 1
        short = page.labels.table["months_short"]
        blocks = [page.block(name, "report_footer") for name in short]
        wide = _BARS / count
        if count > 12 or max(block.width for block in blocks) + 4 > wide:
            return None

        def sign(x: float, y: float) -> list[Mark]:
            ink = page.theme.colour("ink2")
            months = range(self._first, self._last + 1)
            return [
                mark
                for n, month in enumerate(months)
                for mark in words(blocks[month % 12], x + n * wide, y, ink)
            ]

        return sign

    def _named(self, start: int, end: int, labels: Labels) -> str:
        """The months from `start` to `end`, as "Nov 2026 – Feb 2027"."""
        first, last = (
            f"{labels.table['months_short'][month % 12]} {month // 12}" for month in (start, end)
        )
        return first if first == last else f"{first} – {last}"

    def bar(self, action: PlannedAction, page: Page) -> Cell:
        span = self._ends[action.id]

        def sign(x: float, y: float) -> list[Mark]:
            theme = page.theme
            count = self._last - self._first + 1
            wide = _BARS / count
            marks: list[Mark] = [
                Box(x + n * wide - 0.5, y, 1, 18, fill=theme.colour("grid"))
                for n in range(count + 1)
                if count <= _MOST_MONTHS
            ]
            if span:
                start, end = span
                left, long = x + (start - self._first) * wide, (end - start + 1) * wide
                ink = theme.colour("petrol")
                fill = None if action.status == "todo" else ink
                marks.append(Box(left, y + 4, long, 10, 5, fill=fill, stroke=Stroke(ink, 1.2)))
            return marks

        told = self._named(*span, page.labels) if span else ""
        return Cell((), sign, told=told)


def _span(action: PlannedAction) -> tuple[int, int] | None:
    """First and last month of an action, counted from year 0."""
    start, end = (_month(last_day(when)) for when in (action.start, action.due))
    start, end = (start if start is not None else end), (end if end is not None else start)
    return None if start is None or end is None else (min(start, end), end)


def _month(day: date | None) -> int | None:
    return None if day is None else day.year * 12 + day.month - 1

"""Pain points and opportunities in order of priority, beside the matrix that shows why."""

from dataclasses import replace

from journeyeditor.insight.matrix import EFFORTS, Dot, EqualLine, Matrix
from journeyeditor.insight.priorities import EVEN, PARTS, Rank, Weights, formula, ranking
from journeyeditor.layout.drawing import Drawing, Mark, Path, Stroke
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.shapes import cut_corners, rounded
from journeyeditor.layout.text import words
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey, PainPoint
from journeyeditor.one_line import one_line
from journeyeditor.pdf.report.page import MARGIN, WIDTH, Page
from journeyeditor.pdf.report.table import Cell, Column, Table, Text, cell

_MATRIX = Matrix(left=MARGIN + 34, top=0, width=506, height=540, dot=30)
_AXIS = 22.0  # points from the name of an axis to the matrix
_LIST_LEFT = 640.0
_SMALL_DOT = 22.0
_NAME = "priorities"


def priorities(
    journey: Journey, theme: Theme, labels: Labels, weights: Weights = EVEN
) -> list[Drawing]:
    """As many pages as the list takes; none where the map has nothing to rank."""
    ranks = shown_ranks(journey, weights)
    if not ranks:
        return []
    pages = [Page(theme, labels)]
    first = pages[0]
    names = {part: labels(f"report.priorities.{part}") for part in PARTS}
    said = labels("report.priorities.why", formula=formula(weights, names))
    y = first.heading("priorities", labels("report.priorities"), said)
    placed = [rank for rank in ranks if rank.priority is not None]
    if placed:
        _matrix(first, replace(_MATRIX, top=y - 4 + _AXIS, weights=weights), placed)
    left = _LIST_LEFT if placed else MARGIN
    wide = WIDTH - MARGIN - left
    columns = (
        Column(labels("report.what"), wide - 50 - 50),
        Column("P", 50, "end"),
        Column(labels("report.votes"), 50 + 14, "end"),
    )
    rows = [_row(rank, journey, first) for rank in ranks]
    Table(_NAME, columns, left).write(pages, y - 4, rows)
    return [page.drawing({}) for page in pages]


def rows_of(journey: Journey, weights: Weights = EVEN) -> dict[str, str]:
    """Where each card is in the list, as links lead there."""
    ranks = shown_ranks(journey, weights)
    return {rank.card.id: f"#td/{_NAME}/{n}/0" for n, rank in enumerate(ranks, 1)}


def shown_ranks(journey: Journey, weights: Weights = EVEN) -> list[Rank]:
    """The pain points and opportunities that the map shows, numbered without the others."""
    stages = {stage.id for stage in journey.stages if not stage.hidden}
    lanes = {lane.id for lane in journey.lanes if not lane.hidden}
    ranks = ranking(journey, weights)
    found = [r for r in ranks if r.card.stage in stages and r.card.lane in lanes]
    return [replace(rank, number=n) for n, rank in enumerate(found, 1)]


def _row(rank: Rank, journey: Journey, page: Page) -> tuple[Cell, ...]:
    labels, card = page.labels, rank.card
    stage = one_line(journey.index.stages[card.stage].title)

    def sign(x: float, y: float) -> list[Mark]:
        return dot(page, rank, x + _SMALL_DOT / 2, y + 9, _SMALL_DOT)

    title = one_line(card.title) or labels(f"card.{card.kind}")
    what = [Text(title, strong=True, link=f"#card/{card.id}")]
    what += [Text(" · ".join(filter(None, [stage, card.cause])), quiet=True)]
    priority = "–" if rank.priority is None else labels.number(rank.priority, 1)
    votes = labels.number(card.votes) if card.votes else "–"
    return (
        Cell(tuple(t for t in what if t.text), sign, _SMALL_DOT + 12, dot_told(page, rank)),
        cell(priority, strong=True),
        cell(votes),
    )


def dot_told(page: Page, rank: Rank) -> str:
    """The sign of a card in words: "Pain point 3"."""
    kind = "pain_point" if isinstance(rank.card, PainPoint) else "opportunity"
    return f"{page.labels(f'card.{kind}')} {page.labels.number(rank.number)}"


def dot(page: Page, rank: Rank, x: float, y: float, size: float) -> list[Mark]:
    """The sign of a card about (`x`, `y`): an octagon for a pain point, a leaf for an opportunity,
    with its number in the list."""
    pain = isinstance(rank.card, PainPoint)
    number = page.block(
        page.labels.number(rank.number), "report_footer", weight=600, size=size * 0.45
    )
    left, top = x - number.width / 2, y - number.height / 2
    return [_sign(page, pain, x, y, size), *words(number, left, top, page.theme.colour("paper"))]


def _sign(page: Page, pain: bool, x: float, y: float, size: float) -> Mark:
    half = size / 2
    if pain:
        outline = cut_corners(x - half, y - half, size, size, size * 0.29)
    else:
        low, high = size * 0.1, size * 0.48
        outline = rounded(x - half, y - half, size, size, (low, high, low, high))
    return Path(outline, fill=page.theme.colour("pain" if pain else "opportunity"))


def _legend(page: Page, matrix: Matrix, ranks: list[Rank]) -> None:
    """What the two shapes are, below the matrix."""
    x, y = MARGIN, matrix.bottom + 46
    for pain, kind in ((True, "pain_point"), (False, "opportunity")):
        if any(isinstance(rank.card, PainPoint) == pain for rank in ranks):
            page.shapes([_sign(page, pain, 7, 7, 14)], x, y)
            said = page.labels(f"card.{kind}")
            block = page.block(said, "report_footer")
            key, place = ("p", "matrix", kind), (x + 20, y + 0.5, block.width + 1)
            page.text(key, said, "report_footer", place, "ink2")
            x += 20 + block.width + 24


# -- the matrix ----------------------------------------------------------------------------------


def _matrix(page: Page, matrix: Matrix, ranks: list[Rank]) -> None:
    _axes(page, matrix)
    marks: list[Mark] = []
    for placed in reversed(matrix.dots(ranks)):  # the first lies on top
        marks += _leader(page, placed) if placed.moved else []
        marks += dot(page, placed.rank, placed.x, placed.y, matrix.dot)
    told = page.labels("report.matrix.told")
    page.shapes(marks, key=("figure", told))
    _legend(page, matrix, ranks)


def _leader(page: Page, placed: Dot) -> list[Mark]:
    """From a dot that stepped aside to where it belongs."""
    line = (("M", placed.x, placed.y), ("L", placed.true_x, placed.true_y))
    return [Path(line, stroke=Stroke(page.theme.colour("control_edge"), 1))]


def _axes(page: Page, matrix: Matrix) -> None:
    theme, labels = page.theme, page.labels
    grid, line = Stroke(theme.colour("grid"), 0.75), Stroke(theme.colour("ink2"), 1)
    marks: list[Mark] = []
    left, right, top, bottom = matrix.left, matrix.right, matrix.top, matrix.bottom
    for effort in EFFORTS:
        x = matrix.across(effort)
        marks.append(Path((("M", x, top), ("L", x, bottom)), stroke=grid))
        block = page.block(labels.number(effort), "report_footer")
        marks += words(block, x - block.width / 2, bottom + 8, theme.colour("ink3"))
    for impact, y in matrix.rows():
        marks.append(Path((("M", left, y), ("L", right, y)), stroke=grid))
        block = page.block(labels.number(impact), "report_footer")
        marks += words(block, left - 10 - block.width, y - 6.5, theme.colour("ink3"))
    marks.append(Path((("M", left, top), ("L", left, bottom), ("L", right, bottom)), stroke=line))
    for equal in matrix.lines():
        marks += _equal(page, equal)
    axis = page.block(labels("report.matrix.x"), "report_footer")
    marks += words(axis, right - axis.width, bottom + 26, theme.colour("ink2"))
    axis = page.block(labels("report.matrix.y"), "report_footer")
    marks += words(axis, MARGIN, top - _AXIS, theme.colour("ink2"))
    page.shapes(marks)


def _equal(page: Page, line: EqualLine) -> list[Mark]:
    """The line of all cards with one priority, and its name at its upper end."""
    theme = page.theme
    stroke = Stroke(theme.colour("control_edge"), 1, (0.1, 3), round=True)
    name = f"P {page.labels.number(line.priority, 0 if line.priority == int(line.priority) else 1)}"
    said = page.block(name, "report_footer", weight=600)
    x, y = line.points[-1]
    left = x + 6 if line.at_top else x - said.width - 6
    if not line.at_top:
        y -= said.height + 8
    start, *rest = line.points
    commands = (("M", *start), *(("L", *point) for point in rest))
    return [Path(commands, stroke=stroke), *words(said, left, y, theme.colour("ink2"))]

"""Plain text of a map for other programs, and cards made of the lines of theirs."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import unquote

from journeyeditor.model import CardBase, Journey, ParkedNote, Point, Record

from .. import cards
from ..clean import clean
from ..common import Ids, make, put
from .copying import copy

# The bullet of a pasted list, which is not part of what it says.
_BULLET = re.compile(r"^\s*(?:[•‣◦▪●○·–*-]\s+|\d{1,3}[.)]\t\s*)")


_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_UNSAID = re.compile(r"^(?:https?://(?:www\.)?|mailto:)", re.IGNORECASE)


def as_text(journey: Journey, ids: Iterable[str]) -> str:
    """What the records say, one text per line. Where they lie in several stages, a tab-separated
    table of stages and lanes that a spreadsheet takes; anything else follows below it."""
    fragment = copy(journey, ids)
    piece = fragment.journey
    roots = set(fragment.roots)
    used = {c.stage for c in piece.cards} | {s.id for s in piece.stages if s.id in roots}
    used |= {point.stage for curve in piece.curves for point in curve.points}
    parts = []
    if len(used) > 1:
        parts.append(_table(piece, used))
        in_grid = {c.id for c in piece.cards} | {record.id for record in piece.curves}
        in_grid |= piece.index.stages.keys() | piece.index.lanes.keys()
        in_grid |= {point.id for curve in piece.curves for point in curve.points}
    else:
        in_grid = piece.index.stages.keys() - roots | piece.index.lanes.keys() - roots
        roots |= {c.id for c in piece.cards}
        roots |= {point.id for curve in piece.curves for point in curve.points}
    lines = [
        line
        for id_, record in piece.index.records.items()
        if id_ in roots and id_ not in in_grid
        for line in _lines(record)
    ]
    return "\n".join((*parts, *lines))


def as_html(journey: Journey, ids: Iterable[str]) -> str:
    """The table of `as_text` as HTML, which word processors and mail programs take with its cells;
    "" where there is none."""
    text = as_text(journey, ids)
    rows = rows_of(text) if "\t" in text else []
    if not rows:
        return ""
    marked = "".join(
        f"<tr>{''.join(f'<{cell}>{_escaped(said)}</{cell}>' for said in row)}</tr>"
        for cell, row in zip(("th", *("td",) * len(rows)), rows, strict=False)
    )
    return f'<meta charset="utf-8"><table>{marked}</table>'


def _escaped(said: str) -> str:
    return escape(said).replace("\n", "<br>")


def lines_as_cards(
    journey: Journey, text: str, kind: str, stage: str, lane: str, index: int | None = None
) -> tuple[Journey, tuple[str, ...]]:
    """Make a card of each line that says something, in a cell at `index`, None being its end; an
    address becomes the card's link. Of a table from a spreadsheet, the columns go to the stages
    from `stage` on. Returns the ids too."""
    first = cards.known_cell(journey, stage, lane)
    number = journey.index.stage_number[first.id]
    columns: dict[int, list[str]] = {}
    for row in rows_of(text):
        for column, cell in enumerate(row, start=number):
            if title := clean(cell).strip():
                columns.setdefault(min(column, len(journey.stages) - 1), []).append(title)
    cards.room(journey, sum(map(len, columns.values())))
    ids = Ids(journey)
    made = [
        cards.made(ids, kind, stage=journey.stages[column].id, lane=lane, **said_by(title))
        for column, titles in sorted(columns.items())
        for title in titles
    ]
    return cards.add(journey, made, index), tuple(card.id for card in made)


def lines_as_notes(journey: Journey, text: str) -> tuple[Journey, tuple[str, ...]]:
    """Make a parked note of each line, and of each cell of a table, that says something; the note
    of an address holds it whole. Returns the ids too."""
    said = [clean(cell).strip() for row in rows_of(text) for cell in row]
    ids, made = Ids(journey), []
    for fields in map(said_by, filter(None, said)):
        title, link = fields["title"], fields.get("link", "")
        made.append(make(ParkedNote, id=ids.fresh("parking"), title=title, note=link))
    return put(journey, "parking", (*journey.parking, *made)), tuple(note.id for note in made)


def said_by(line: str) -> dict[str, str]:
    """The fields of a card for what a line says: an address is its link, said without the parts
    that nobody reads aloud."""
    if not _ADDRESS.fullmatch(line):
        return {"title": line}
    return {"title": unquote(_UNSAID.sub("", line)).rstrip("/"), "link": line}


def rows_of(text: str) -> list[list[str]]:
    """The lines of a text, each cut at its tabs as spreadsheets write them; a cell in quotation
    marks may hold several lines. Bullets of a list are left out."""
    return list(_rows(clean(text, len(text))))


def _rows(text: str) -> Iterator[list[str]]:
    lines = [_BULLET.sub("", line) for line in text.split("\n")]
    if not any("\t" in line for line in lines):
        yield from ([line] for line in lines)
        return
    try:
        yield from list(csv.reader(io.StringIO("\n".join(lines)), delimiter="\t", strict=True))
    except csv.Error:  # a quotation mark that is only that
        yield from (line.split("\t") for line in lines)


def _table(piece: Journey, used: set[str]) -> str:
    stages = [stage for stage in piece.stages if stage.id in used]
    cells: dict[tuple[str, str], list[str]] = {}
    for card in piece.cards:
        cells.setdefault((card.stage, card.lane), []).extend(_lines(card))
    for curve in piece.curves:
        for point in curve.points:
            cells.setdefault((point.stage, curve.lane), []).extend(_lines(point))
    table = io.StringIO()
    writer = csv.writer(table, delimiter="\t", lineterminator="\n")
    writer.writerow(["", *(stage.title for stage in stages)])
    for lane in piece.lanes:
        row = ["\n".join(cells.get((stage.id, lane.id), ())) for stage in stages]
        if any(row):
            writer.writerow([lane.title, *row])
    return table.getvalue().rstrip("\n")


def _lines(record: Record) -> list[str]:
    if isinstance(record, Point):
        fields = ["feeling", "quote"]
    elif isinstance(record, CardBase):
        fields = ["title", "note"]
    else:
        fields = ["title", "name", "label", "description", "summary", "note"]
    texts = (getattr(record, field, "") for field in fields)
    return [text for text in texts if text]

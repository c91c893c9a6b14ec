"""Tables from a spreadsheet: columns become stages, rows become lanes, cells become cards."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from journeyeditor.model import CARD_OF_LANE, CardBase, Journey, Lane, Stage

from .. import cards, lanes, stages
from ..common import Ids
from .text import rows_of, said_by

NO_KINDS: Mapping[str, str] = MappingProxyType({})


def is_table(text: str) -> bool:
    """Whether a text has several rows and several columns."""
    rows = rows_of(text)
    return sum(any(row) for row in rows) > 1 and any(len(row) > 1 for row in rows)


def table_as_cards(
    journey: Journey,
    text: str,
    stage: str | None = None,
    lane: str | None = None,
    kinds: Mapping[str, str] = NO_KINDS,
) -> tuple[Journey, tuple[str, ...]]:
    """Lay a table over the map; returns the ids of the cards too.

    Where its first cell is empty, or says what the others are, its first row names stages and its
    first column lanes: those of the map with that title are meant, the others are added; `kinds`
    says which kind of lane a word in small letters stands for. Otherwise its first cell falls into
    the cell of `stage` and `lane` (the map's first where they are None), and what reaches beyond
    the map's end gets new stages and lanes; a map without stages takes their titles from the first
    row. What is hidden is passed over. Each line of a cell becomes a card.
    """
    rows = [[cell.strip() for cell in row] for row in rows_of(text)]
    rows = [row for row in rows if any(row)]
    width = max((len(row) for row in rows), default=0)
    table = [row + [""] * (width - len(row)) for row in rows]
    if not table:
        return journey, ()
    if not table[0][0] or _is_headed(journey, table, kinds):
        journey, columns = _stages_named(journey, table[0][1:])
        journey, lines = _lanes_named(journey, [row[0] for row in table[1:]], kinds)
        body = [row[1:] for row in table[1:]]
    else:
        body = table
        if not journey.stages:
            journey, columns = _stages_named(journey, table[0])
            body = table[1:]
        else:
            journey, columns = _stages_from(journey, stage, width)
        journey, lines = _lanes_from(journey, lane, len(body))
    return _filled(journey, columns, lines, body)


def _is_headed(journey: Journey, table: Sequence[Sequence[str]], kinds: Mapping[str, str]) -> bool:
    """Whether a stage of the map is named at the top, and every row begins with a lane's name."""
    return any(_titled(journey.stages, title) for title in table[0][1:]) and all(
        _titled(journey.lanes, row[0]) or row[0].casefold() in kinds for row in table[1:]
    )


def _filled(
    journey: Journey, columns: Sequence[str], lines: Sequence[str], body: Sequence[Sequence[str]]
) -> tuple[Journey, tuple[str, ...]]:
    ids = Ids(journey)
    made: list[CardBase] = []
    for lane, row in zip(lines, body, strict=True):
        kind = CARD_OF_LANE[journey.index.lanes[lane].kind]
        for stage, cell in zip(columns, row, strict=True):
            for line in filter(None, map(str.strip, cell.split("\n"))):
                made.append(cards.made(ids, kind, stage=stage, lane=lane, **said_by(line)))
    return cards.add(journey, made), tuple(card.id for card in made)


def _stages_named(journey: Journey, titles: Sequence[str]) -> tuple[Journey, list[str]]:
    found: list[str] = []
    for title in titles:
        known = _titled(journey.stages, title)
        if known is None or known in found:
            new = stages.new(journey, title)
            journey, known = stages.add(journey, new), new.id
        found.append(known)
    return journey, found


def _lanes_named(
    journey: Journey, titles: Sequence[str], kinds: Mapping[str, str]
) -> tuple[Journey, list[str]]:
    found: list[str] = []
    for title in titles:
        kind = kinds.get(title.casefold())
        same = (row.id for row in journey.lanes if row.kind == kind and not row.title)
        known = _titled(journey.lanes, title) or next(same, None)
        if known is None or known in found:
            new = lanes.new(journey, kind or "notes", "" if kind else title)
            journey, known = lanes.add(journey, new), new.id
        found.append(known)
    return journey, found


def _stages_from(journey: Journey, first: str | None, count: int) -> tuple[Journey, list[str]]:
    found = _shown_from(journey.stages, first)[:count]
    while len(found) < count:
        new = stages.new(journey)
        journey = stages.add(journey, new)
        found.append(new.id)
    return journey, found


def _lanes_from(journey: Journey, first: str | None, count: int) -> tuple[Journey, list[str]]:
    found = _shown_from(journey.lanes, first)[:count]
    while len(found) < count:
        new = lanes.new(journey, "notes")
        journey = lanes.add(journey, new)
        found.append(new.id)
    return journey, found


def _shown_from(lines: Sequence[Stage | Lane], first: str | None) -> list[str]:
    shown = [line.id for line in lines if not line.hidden]
    return shown[shown.index(first) :] if first in shown else shown


def _titled(lines: Sequence[Stage | Lane], title: str) -> str | None:
    wanted = title.strip().casefold()
    same = (line.id for line in lines if wanted and line.title.strip().casefold() == wanted)
    return next(same, None)

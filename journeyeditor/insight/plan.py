"""The action plan: what is overdue, what serves nothing, the board, and the table for others."""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.labels import Labels
from journeyeditor.model import CardBase, Journey, PlannedAction

from .dates import is_past, last_day

STATUSES = ("todo", "doing", "done")

# A spreadsheet takes what begins with one of these for a formula (OWASP, "CSV Injection"), in wide
# forms and behind blanks too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@dataclass(frozen=True, slots=True)
class Row:
    """An action of the plan, the pain points and opportunities that it serves, and whether it
    should be done by now or serves nothing."""

    action: PlannedAction
    serves: tuple[CardBase, ...]
    overdue: bool
    orphaned: bool


def rows(journey: Journey, today: date) -> tuple[Row, ...]:
    """The plan in its own order."""
    cards = journey.index.cards
    return tuple(
        Row(
            action,
            tuple(cards[id_] for id_ in action.serves),
            action.status != "done" and is_past(action.due, today),
            not action.serves,
        )
        for action in journey.actions
    )


def board(journey: Journey, today: date) -> dict[str, tuple[Row, ...]]:
    """The plan by status, each column by due date, what has none last."""
    found = rows(journey, today)
    return {
        status: tuple(
            sorted(
                (row for row in found if row.action.status == status),
                key=lambda row: last_day(row.action.due) or date.max,
            )
        )
        for status in STATUSES
    }


def to_csv(journey: Journey, today: date, table: Labels) -> bytes:
    """The plan as a spreadsheet opens it with a double click: UTF-8 with a byte order mark, one
    line for each action, headings in the language of `table`, semicolons where numbers have a
    decimal comma. What could be taken for a formula begins with an apostrophe."""
    text = io.StringIO()
    delimiter = ";" if table("decimal") == "," else ","
    writer = csv.writer(text, delimiter=delimiter)
    for line in _lines(rows(journey, today), table):
        writer.writerow([_harmless(cell) for cell in line])
    return text.getvalue().encode("utf-8-sig")


_COLUMNS = (
    "title",
    "owner",
    "department",
    "start",
    "due",
    "status",
    "overdue",
    "serves",
    "metric",
    "metric_from",
    "metric_to",
    "note",
)


def _lines(found: Sequence[Row], table: Labels) -> Iterator[list[str]]:
    yield [table(f"plan.{column}") for column in _COLUMNS]
    for row in found:
        action = row.action
        said = {
            "status": table(f"plan.status.{action.status}"),
            "overdue": table("yes") if row.overdue else "",
            "serves": "\n".join(card.title for card in row.serves),
        }
        yield [said[column] if column in said else getattr(action, column) for column in _COLUMNS]


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" \n\u00a0").startswith(_FORMULA) else cell

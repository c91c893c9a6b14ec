"""The action plan as a table: what each column says and takes."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from journeyeditor.dataclass import dataclass
from journeyeditor.insight.dates import last_day
from journeyeditor.insight.plan import Row
from journeyeditor.layout.labels import labels
from journeyeditor.layout.theme import Theme
from journeyeditor.model import PlannedAction
from journeyeditor.one_line import one_line
from journeyeditor.panels.dots import status_icon
from journeyeditor.panels.reading import when, written_date
from journeyeditor.panels.tables import Column
from journeyeditor.panels.vocabulary import PLAN_STATES
from journeyeditor.translation import current_language, tr


@dataclass(frozen=True)
class Task:
    """A row of the plan, with the numbers that the cards it serves have in the ranking."""

    row: Row
    signs: tuple[tuple[str, str], ...]  # kind and number of each served card

    @property
    def action(self) -> PlannedAction:
        return self.row.action

    @property
    def remark(self) -> str:
        """What is wrong with it, in a few words; "" for nothing."""
        said = []
        if self.row.overdue:
            said.append(tr("overdue"))
        if self.row.orphaned:
            said.append(tr("serves nothing"))
        return ", ".join(said)


def tasks(rows: Sequence[Row], numbers: Mapping[str, int]) -> list[Task]:
    """The rows of the plan, `numbers` being the places of cards in the ranking."""
    return [
        Task(
            row,
            tuple((card.kind, str(numbers[c])) for card in row.serves if (c := card.id) in numbers),
        )
        for row in rows
    ]


def columns(
    theme: Theme, edit: Callable[[str, str, Any], None], owners: Callable[[], Sequence[str]]
) -> list[Column]:
    """The columns; `edit` is called with what a person writes in one, `owners` are the names that
    are known."""

    def text(name: str, title: str, width: int, strong: bool = False, **more: Any) -> Column:
        return Column(
            name,
            title,
            lambda task: one_line(getattr(task.action, name)),
            width,
            strong=strong,
            write=lambda task, typed: edit(task.action.id, name, typed),
            start=lambda task: getattr(task.action, name),
            **more,
        )

    def day(name: str, title: str) -> Column:
        return Column(
            name,
            title,
            lambda task: spelt_date(getattr(task.action, name)),
            96,
            sort=lambda task: _days(getattr(task.action, name)),
            colour=lambda task: (
                theme.colour("pain") if name == "due" and task.row.overdue else None
            ),
            write=lambda task, typed: edit(task.action.id, name, when(typed)),
            start=lambda task: written_date(getattr(task.action, name)),
        )

    choices = tuple((value, tr(word)) for value, word in PLAN_STATES)
    words = dict(choices)
    return [
        text("title", tr("What"), 250, strong=True, grows=True),
        text("owner", tr("Who"), 110, offers=owners),
        day("due", tr("By when")),
        Column(
            "status",
            tr("Status"),
            lambda task: words[task.action.status],
            104,
            sort=lambda task: list(words).index(task.action.status),
            icon=lambda task: status_icon(theme, task.action.status),
            write=lambda task, value: edit(task.action.id, "status", value),
            choices=choices,
        ),
        Column(
            "remark",
            tr("Note well"),
            lambda task: task.remark,
            130,
            colour=lambda task: theme.colour("pain" if task.row.overdue else "note"),
        ),
        Column("serves", tr("Serves"), _serves, 190, grows=True),
        text("metric", tr("Seen by"), 150),
        text("metric_from", tr("Measured before"), 100),
        text("metric_to", tr("Expected after"), 100),
        text("department", tr("Department"), 110),
        day("start", tr("From when")),
        text("note", tr("Note"), 160),
    ]


def spelt_date(value: str) -> str:
    """A date of the plan in the interface's language: "15 Jan 2027"; "" for none."""
    return labels(current_language()).date(value, short=True) if value else ""


def field_words(field: str) -> str:
    """What a field is called in the name of a step."""
    return {
        "title": tr("What"),
        "owner": tr("Who"),
        "due": tr("By when"),
        "start": tr("From when"),
        "status": tr("Status"),
        "metric": tr("Seen by"),
        "metric_from": tr("Measured before"),
        "metric_to": tr("Expected after"),
        "department": tr("Department"),
        "note": tr("Note"),
    }[field]


def _serves(task: Task) -> str:
    return " · ".join(one_line(card.title) or tr("Untitled") for card in task.row.serves)


def _days(value: str) -> int:
    day = last_day(value)
    return day.toordinal() if day else 10**7  # what has no date comes last

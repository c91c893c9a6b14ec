"""One remark of the check-up: what is to be said, of what, and what would settle it."""

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Literal

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.labels import Labels
from journeyeditor.model import Journey, Record

from ..words import Called, Day, Word, called, counted

Severity = Literal["serious", "advice", "detail"]
Fix = Callable[[Journey], Journey]
Value = str | int | float | Called | tuple[Called, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that a consultant would say. `code` says what, `ids` name the records it is about,
    in the order in which to go to them (none: the map as a whole). `fix` is a pure edit that
    settles it; a map in which nothing else was changed takes it without an error."""

    code: str
    severity: Severity
    ids: tuple[str, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)
    fix: Fix | None = None

    def text(self, table: Labels) -> str:
        """A sentence or two, in the language of `table`."""
        key, values = f"advice.{self.code}", dict(self.values)
        count = values.pop("count", None)
        said = {name: _said(value, table) for name, value in values.items()}
        if isinstance(count, int):
            return counted(table, key, count, **said)
        return table(key, **said)

    def fix_name(self, table: Labels) -> str:
        """What the fix does, for a button; "" where there is none."""
        return table(f"fix.{self.code}") if self.fix else ""


def about(
    journey: Journey,
    code: str,
    severity: Severity,
    record: Record,
    fix: Fix | None = None,
    **values: Value,
) -> Remark:
    """A remark about one record, which its sentence calls {name}."""
    id_: str = getattr(record, "id")  # noqa: B009 (records of every kind, all with an id)
    return Remark(code, severity, (id_,), {"name": called(journey, record), **values}, fix)


def _said(value: Value, table: Labels) -> str:
    if isinstance(value, Called):
        return value.said(table)
    if isinstance(value, Word):
        return table(value)
    if isinstance(value, Day):
        return table.date(value)
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return ", ".join(name.said(table) for name in value if isinstance(name, Called))
    return table.number(value, 1 if isinstance(value, float) else 0)

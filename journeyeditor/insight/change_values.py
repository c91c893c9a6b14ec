"""The values of fields, as a report of changes can say them in any language."""

from typing import Any

from journeyeditor.edits.references import MENTIONS, OWNERS, mentioned
from journeyeditor.layout.labels import Labels
from journeyeditor.model import (
    Finding,
    Journey,
    Lane,
    PlannedAction,
    Preference,
    Record,
    Source,
    TouchpointMetric,
)
from journeyeditor.one_line import one_line

from .words import Called, Day, Word, called, quoted

Value = None | str | int | float | Called | tuple["Value", ...]

# Fields that take one of several words, and where the table has these.
_CHOICES: dict[str, str] = {
    "kind": "card",
    "status": "status",
    "medium": "medium",
    "met": "met",
    "phase": "phase",
    "separator": "separator",
    "state": "state",
    "scope": "scope",
    "occasion": "occasion",
    "side": "side",
    "direction": "direction",
    "reliability": "reliability",
    "privacy": "privacy",
}
_OF: dict[tuple[type[Record], str], str] = {
    (Lane, "kind"): "lane",
    (Source, "kind"): "source",
    (PlannedAction, "status"): "plan.status",
}
_DATES = ("date", "next_review", "start", "due")
_UNSAID = ("gathered", "data")  # nobody could read them
_LONGEST = 160  # characters of a text in a report


def value_of(journey: Journey, record: Record, field: str) -> Value:
    """What a field of a record of `journey` holds; None for nothing, and for what no words say."""
    value: Any = getattr(record, field)
    kind = type(record)
    if field in MENTIONS.get(kind, {}) or field in OWNERS.get(kind, {}):
        names = tuple(_named(journey, id_) for id_ in mentioned(record, field))
        return names if isinstance(value, tuple) else (names[0] if names else None)
    if field == "step":
        return _named(journey, value) if value else None
    if value is None or value == "" or value == () or field in _UNSAID:
        return None
    if isinstance(value, bool):
        return Word("yes" if value else "no")
    prefix = _OF.get((kind, field)) or _CHOICES.get(field)
    if prefix and isinstance(value, str):
        return Word(f"{prefix}.{value}")
    if field in _DATES:
        return Day(value)
    if isinstance(value, tuple):
        return tuple(_part(journey, item) for item in value)
    plain: str | int | float = value
    return plain


def say(value: Value, table: Labels) -> str:
    """A value in words: texts in quotation marks, numbers as the language writes them."""
    if value is None or value == ():
        return table("nothing")
    if isinstance(value, Called):
        return value.said(table)
    if isinstance(value, tuple):
        return ", ".join(say(item, table) for item in value)
    if isinstance(value, Word):
        return table(value)
    if isinstance(value, Day):
        return table.date(value)
    if isinstance(value, str):
        text = one_line(value)
        return quoted(table, text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…")
    return number(value, table)


def number(value: float, table: Labels, signed: bool = False) -> str:
    """With as many decimals as it has, two at most."""
    decimals = next(n for n in (0, 1, 2) if n == 2 or round(value, n) == round(value, 2))
    return table.number(value, decimals, signed)


def _named(journey: Journey, id_: str) -> Called:
    return called(journey, journey.index.records[id_])


def _part(journey: Journey, item: Any) -> Value:
    if isinstance(item, TouchpointMetric):
        return " ".join(part for part in (item.name, item.value, item.unit) if part)
    if isinstance(item, Preference):
        return f"{journey.index.channels[item.channel].title} {item.weight}"
    if isinstance(item, Finding):
        return ": ".join(part for part in (item.title, item.text) if part)
    return str(item)

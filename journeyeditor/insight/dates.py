"""Dates of a map, which are as precise as they are known: a day, a month or a year."""

from calendar import monthrange
from datetime import date


def last_day(when: str) -> date | None:
    """The last day that ``2026``, ``2026-05`` or ``2026-05-31`` can mean; None for ""."""
    if not when:
        return None
    year, *rest = (int(part) for part in when.split("-"))
    month = rest[0] if rest else 12
    return date(year, month, rest[1] if len(rest) > 1 else monthrange(year, month)[1])


def is_past(when: str, today: date) -> bool:
    """Whether the whole of `when` lies before `today`."""
    last = last_day(when)
    return last is not None and last < today

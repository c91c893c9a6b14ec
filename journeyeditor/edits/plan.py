"""Edits of the action plan."""

from collections.abc import Iterable
from typing import Any

from journeyeditor.model import Journey, PlannedAction

from . import removal, rows


def new(journey: Journey, title: str = "", **fields: Any) -> PlannedAction:
    """An action with a fresh id, not yet in the map."""
    return rows.new(journey, "actions", PlannedAction, title=title, **fields)


def add(journey: Journey, action: PlannedAction, index: int | None = None) -> Journey:
    """Put a finished `action` at `index` in the plan; None is the end."""
    return rows.add(journey, "actions", action, index)


def remove(journey: Journey, ids: Iterable[str]) -> Journey:
    """Take actions out, leaving what they serve as it is."""
    return removal.remove(journey, ids, "actions")


def move(journey: Journey, ids: Iterable[str], index: int) -> Journey:
    """Move actions together to `index` among the others."""
    return rows.move(journey, "actions", ids, index)

"""Edits of the facts about the journey: its title, objective, segment, language, findings."""

from typing import Any

from journeyeditor.model import COLLECTIONS, Journey

from .common import change
from .errors import EditError

_NOT_FACTS = {*COLLECTIONS, "format", "version", "gathered"}


def set_facts(journey: Journey, **facts: Any) -> Journey:
    """The journey with other facts; raises `EditError` for what is not a fact or not allowed."""
    for name in facts.keys() & _NOT_FACTS:
        raise EditError("fixed_field", field=name, noun="journey")
    return change(journey, **facts)

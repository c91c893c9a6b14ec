"""Turns pydantic's errors into problems in words, by the schema of the place where they happen."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from journeyeditor.model import CARD_KINDS

from . import schema
from .faults import faults
from .problems import Phrase, Place, Problem, path_of, quoted

# What the patterns of the model mean to a person.
_PATTERNS = {
    r"^[^\x00-\x08\x0B-\x1F\x7F]*$": Phrase("text without control characters"),
    r"^[A-Za-z0-9][A-Za-z0-9_.\-]*$": Phrase(
        "an id of letters, digits, -, _ and ., which begins with a letter or digit"
    ),
    r"^(?i:https?://|mailto:)[^\s\x00-\x1F]+$": Phrase(
        "an address that begins with http://, https:// or mailto:, without spaces"
    ),
    r"^#[0-9a-fA-F]{6}$": Phrase("a colour such as #1f4f58"),
    r"^(\d{4}(-\d{2}(-\d{2})?)?)?$": Phrase("a date such as 2026, 2026-05 or 2026-05-31"),
    r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$": Phrase("a language code such as it or en-GB"),
    r"^[A-Za-z0-9+/]+={0,2}$": Phrase("a picture in base64"),
}


def explain(error: ValidationError, tree: Any) -> Iterator[tuple[Place, Problem]]:
    """Each problem once, with its place in `tree`, one after the other."""
    seen: set[Place] = set()
    for fault in faults(error, tree):
        place, value = _place(fault.loc, tree, missing=fault.type == "missing")
        if fault.type.startswith("union_tag"):
            place = (*place, "kind")
            value = value.get("kind", _NOTHING) if isinstance(value, dict) else _NOTHING
        if place in seen:  # a number that is neither int nor float is reported twice
            continue
        seen.add(place)
        part = schema.at(place, _kinds(place, tree)) or {}
        if place[:1] == ("cards",) and place[2:] == ("kind",) and not part:
            part = {"enum": list(CARD_KINDS)}
        yield place, Problem(path_of(place), _found(value, part), _allowed(part, value))


_NOTHING = object()


def _place(loc: tuple[str | int, ...], tree: Any, *, missing: bool) -> tuple[Place, Any]:
    """Pydantic's location without the tags of unions, and the value that is there."""
    place: Place = ()
    value = tree
    for depth, part in enumerate(loc):
        if depth == 2 and loc[0] == "cards" and part in CARD_KINDS:
            continue
        if missing and depth == len(loc) - 1:
            return (*place, part), _NOTHING
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):  # "int", "float": members of a union
            break
        place = (*place, part)
    return place, value


def _kinds(place: Place, tree: Any) -> dict[int, str]:
    if len(place) < 2 or place[0] != "cards" or not isinstance(place[1], int):
        return {}
    card = tree["cards"][place[1]]
    kind = card.get("kind") if isinstance(card, dict) else None
    return {place[1]: kind} if isinstance(kind, str) else {}


def _found(value: Any, part: schema.Schema) -> str:
    if value is _NOTHING:
        return Phrase("nothing")
    part = _without_null(part)
    if isinstance(value, str) and len(value) > part.get("maxLength", len(value)):
        return Phrase("{count} characters", count=len(value))
    if isinstance(value, list) and len(value) > part.get("maxItems", len(value)):
        return Phrase("{count} entries", count=len(value))
    if isinstance(value, list):
        return Phrase("a list")
    if isinstance(value, dict):
        return Phrase("an object")
    return quoted(value)


def _without_null(part: schema.Schema) -> schema.Schema:
    choices = [choice for choice in part.get("anyOf", ()) if choice.get("type") != "null"]
    return choices[0] if choices else part


def _allowed(part: schema.Schema, value: Any) -> str:
    """What the schema allows, in words; only what `value` offends against where it says several
    things."""
    part = _without_null(part)
    if "const" in part:
        return quoted(part["const"])
    if "enum" in part:
        return Phrase("one of {names}", names=", ".join(part["enum"]))
    kind = part.get("type")
    if kind == "string":
        return _allowed_text(part, value)
    if kind in ("number", "integer"):
        return _allowed_number(part)
    if kind == "boolean":
        return Phrase("true or false")
    if kind == "array":
        limit = part.get("maxItems")
        if isinstance(value, list) and limit is not None:
            return Phrase("at most {count} entries", count=limit)
        return Phrase("a list in [ ]")
    return Phrase("an object in {{ }}")


def _allowed_text(part: schema.Schema, value: Any) -> str:
    pattern = part.get("pattern")
    if isinstance(value, str) and len(value) > part.get("maxLength", len(value)):
        return Phrase("at most {count} characters", count=part["maxLength"])
    if isinstance(value, str) and pattern:
        return _PATTERNS[pattern]
    if isinstance(value, str) and len(value) < part.get("minLength", 0):
        return Phrase("text that is not empty")
    if pattern in _PATTERNS and "maxLength" not in part:
        return _PATTERNS[pattern]
    return Phrase("text in quotes")


def _allowed_number(part: schema.Schema) -> str:
    low, high = part["minimum"], part["maximum"]
    if part["type"] == "integer":
        return Phrase("a whole number from {low} to {high}", low=low, high=high)
    return Phrase("a number from {low} to {high}", low=low, high=high)

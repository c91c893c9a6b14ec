"""The JSON Schema of the file format, made from the model."""

import json
import re
from functools import cache
from typing import Any

from journeyeditor.model import CARD_CLASSES, VERSION, Journey
from journeyeditor.one_line import one_line
from journeyeditor.resources import resource

Schema = dict[str, Any]


@cache
def json_schema() -> Schema:
    """JSON Schema (draft 2020-12) of a journey map. Do not change what it returns."""
    made = _tidied(Journey.model_json_schema())
    for heading, fields in _descriptions().items():
        for record in _records(heading, made):
            for field, words in fields.items():
                record["properties"][field]["description"] = words
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:journeyeditor:journey:{VERSION}",
        "title": "Journey map",
    }
    return {**head, **{key: value for key, value in made.items() if key not in head}}


def schema_text() -> str:
    """The schema as the text of ``resources/schema/journey.schema.json``."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"


def _tidied(node: Any) -> Any:
    """Without titles that only repeat a field's name, and in words that every validator knows."""
    if isinstance(node, list):
        return [_tidied(item) for item in node]
    if not isinstance(node, dict):
        return node
    if "anyOf" in node and {"ge", "le"} <= node.keys():
        return {"type": "number", "minimum": node["ge"], "maximum": node["le"]}
    tidy = {key: _tidied(value) for key, value in node.items() if key != "discriminator"}
    if isinstance(tidy.get("description"), str):
        tidy["description"] = one_line(tidy["description"])
    for field in tidy.get("properties", {}).values():
        if isinstance(field, dict):
            field.pop("title", None)
    return tidy


def _descriptions() -> dict[str, dict[str, str]]:
    """What FORMAT.md says about each field: its tables are the one place where fields are
    described, for people and machines."""
    text = resource("schema", "FORMAT.md").read_text(encoding="utf-8")
    described: dict[str, dict[str, str]] = {}
    for section in text.split("\n## ")[1:]:
        rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", section, re.MULTILINE)
        described[section.partition("\n")[0]] = dict(rows)
    return described


def _records(heading: str, root: Schema) -> list[Schema]:
    """The records that a heading of FORMAT.md is about: ``Pain point, Opportunity``."""
    if heading == "Journey":
        return [root]
    if heading == "Every card":
        return [root["$defs"][card.__name__] for card in CARD_CLASSES.values()]
    names = {name.replace(" ", "").lower() for name in heading.split(", ")}
    return [record for name, record in root["$defs"].items() if name.lower() in names]


def at(place: tuple[str | int, ...], kinds: dict[int, str]) -> Schema | None:
    """The part of the schema that a place in a file is checked by; None for an unknown field.

    `kinds` gives the kind of each card by its number: every kind has fields of its own.
    """
    root = json_schema()
    node: Schema = root
    for depth, part in enumerate(place):
        if isinstance(part, int):
            node = node.get("items", {})
            if "oneOf" in node and depth == 1:
                card = CARD_CLASSES.get(kinds.get(part, ""))
                node = root["$defs"][card.__name__] if card else {}
        else:
            node = _resolved(node, root).get("properties", {}).get(part, {})
        if not node:
            return None
    return _resolved(node, root)


def _resolved(node: Schema, root: Schema) -> Schema:
    if "$ref" in node:
        found: Schema = root["$defs"][node["$ref"].rpartition("/")[2]]
        return found
    return node

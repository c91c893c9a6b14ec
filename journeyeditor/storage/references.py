"""Checks that references lead to a record of the right noun, and that no id is given twice.

Works on the tree of a file rather than on a `Journey`, so that a file with wrong values gets all
its problems named at once.
"""

from collections.abc import Iterator
from typing import Any

from journeyeditor.model import COLLECTIONS

from .problems import Phrase, Place, Problem, path_of, quoted

# Collection → field → collection it refers to. "[]" marks a list of references, a dot the field of
# each record in a list.
_REFERENCES: dict[str, dict[str, str]] = {
    "cards": {
        "stage": "stages",
        "lane": "lanes",
        "picture": "images",
        "channel": "channels",
        "personas[]": "personas",
        "sources[]": "sources",
        "related[]": "cards",
        "serves[]": "cards",
        "metrics.sources[]": "sources",
    },
    "curves": {
        "lane": "lanes",
        "persona": "personas",
        "points.stage": "stages",
        "points.sources[]": "sources",
    },
    "connections": {"start": "cards", "end": "cards"},
    "personas": {"photo": "images", "preferred_channels.channel": "channels"},
    "actions": {"serves[]": "cards"},
    "gathered": {"stage": "stages", "lane": "lanes"},
}
_NOUNS = {
    "stages": Phrase("a stage"),
    "lanes": Phrase("a lane"),
    "cards": Phrase("a card"),
    "images": Phrase("an image"),
    "channels": Phrase("a channel"),
    "personas": Phrase("a persona"),
    "sources": Phrase("a source"),
}
_NESTED = {"stages": "steps", "curves": "points"}  # records with an id inside records
_MAX_NAMED = 8  # ids that a message lists


def check_references(tree: dict[str, Any]) -> Iterator[tuple[Place, Problem]]:
    """Every wrong reference and every id given twice, with its place in the tree."""
    yield from _duplicates(tree)
    known = {name: {r.get("id") for _, r in _records(tree, name)} for name in _NOUNS}
    for collection, fields in _REFERENCES.items():
        roads = [(_split(field), target) for field, target in fields.items()]
        for place, record in _records(tree, collection):
            for (outer, field, many), target in roads:
                if (outer or field) not in record:
                    continue
                for at, reference in _found(record, place, outer, field, many):
                    if reference not in known[target]:
                        yield at, _dangling(at, reference, target, known[target])
    yield from _wrong_steps(tree)
    yield from _circles(tree)


def _records(tree: dict[str, Any], collection: str) -> Iterator[tuple[Place, dict[str, Any]]]:
    """The objects of a list of the tree; whatever else is there is someone else's problem."""
    found = tree.get(collection)
    if isinstance(found, list):
        for number, record in enumerate(found):
            if isinstance(record, dict):
                yield (collection, number), record


def _split(field: str) -> tuple[str, str, bool]:
    """``metrics.sources[]`` as ("metrics", "sources", True)."""
    outer, _, name = field.rpartition(".")
    return outer, name.removesuffix("[]"), name.endswith("[]")


def _found(
    record: dict[str, Any], place: Place, outer: str, field: str, many: bool
) -> Iterator[tuple[Place, str]]:
    """The references in one field of a record; values that are no text are left to the schema."""
    if outer:
        for (_, number), inner in _records(record, outer):
            yield from _found(inner, (*place, outer, number), "", field, many)
        return
    value = record.get(field)
    if isinstance(value, str):
        if not many:
            yield (*place, field), value
    elif many and isinstance(value, list):
        for number, item in enumerate(value):
            if isinstance(item, str):
                yield (*place, field, number), item


def _dangling(place: Place, reference: str, target: str, known: set[Any]) -> Problem:
    ids = sorted(i for i in known if isinstance(i, str))
    if not ids:
        allowed = Phrase("the id of {noun} (the map has none)", noun=_NOUNS[target])
    else:
        named = ", ".join(ids[:_MAX_NAMED]) + (", …" if len(ids) > _MAX_NAMED else "")
        allowed = Phrase("the id of {noun}: {ids}", noun=_NOUNS[target], ids=named)
    return Problem(path_of(place), quoted(reference), allowed)


def _duplicates(tree: dict[str, Any]) -> Iterator[tuple[Place, Problem]]:
    first: dict[str, Place] = {}
    for collection in COLLECTIONS:
        nested = _NESTED.get(collection)
        for place, record in _records(tree, collection):
            inner = _records(record, nested) if nested else ()
            for at, owner in (
                (place, record),
                *(((*place, *inside), child) for inside, child in inner),
            ):
                id_ = owner.get("id")
                if not isinstance(id_, str):
                    continue
                if id_ in first:
                    found = Phrase(
                        "{id}, which is also the id of {other}",
                        id=quoted(id_),
                        other=path_of(first[id_]),
                    )
                    allowed = Phrase("an id that nothing else in the map has")
                    yield (*at, "id"), Problem(path_of((*at, "id")), found, allowed)
                else:
                    first[id_] = at


def _wrong_steps(tree: dict[str, Any]) -> Iterator[tuple[Place, Problem]]:
    """A card lies in a step of its own stage."""
    steps: dict[object, list[str]] = {}
    for _, stage in _records(tree, "stages"):
        if isinstance(stage.get("id"), str):
            steps[stage["id"]] = [str(s.get("id")) for _, s in _records(stage, "steps")]
    for place, card in _records(tree, "cards"):
        step, stage_id = card.get("step"), card.get("stage")
        if (
            isinstance(step, str)
            and isinstance(stage_id, str)
            and step not in steps.get(stage_id, ())
        ):
            ids = ", ".join(steps.get(stage_id, ())[:_MAX_NAMED])
            allowed = (
                Phrase("a step of stage {stage}: {ids}", stage=stage_id, ids=ids)
                if ids
                else Phrase("no step: stage {stage} has none", stage=stage_id)
            )
            at = (*place, "step")
            yield at, Problem(path_of(at), quoted(step), allowed)


def _circles(tree: dict[str, Any]) -> Iterator[tuple[Place, Problem]]:
    """A connection leads from one card to another."""
    for place, line in _records(tree, "connections"):
        if isinstance(line.get("start"), str) and line["start"] == line.get("end"):
            found = Phrase("{id}, where the connection starts", id=quoted(line["end"]))
            at = (*place, "end")
            yield at, Problem(path_of(at), found, Phrase("the id of another card"))

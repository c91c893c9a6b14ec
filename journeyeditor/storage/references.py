"""Checks that references lead to a record of the right noun, and that no id is given twice.

Works on the tree of a file rather than on a `Journey`, so that a file with wrong values gets all
its problems named at once.
"""

import heapq
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from journeyeditor.model import CARD_CLASSES, COLLECTIONS, Journey

from .problems import Phrase, Place, Problem, path_of, quoted

Ids = dict[str, list[str]]  # of the records in each collection

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
_LISTS = (*COLLECTIONS, "gathered")
_WITHIN = {**_NESTED, "cards": "metrics", "personas": "preferred_channels"}
_MAX_NAMED = 8  # ids that a message lists


def check_references(tree: dict[str, Any]) -> Iterator[tuple[Place, Problem]]:
    """Every wrong reference and every id given twice, with its place in the tree."""
    yield from _duplicates(tree)
    yield from _dangling(tree)
    yield from _wrong_steps(tree)
    yield from _circles(tree)


def refers_well(tree: dict[str, Any]) -> bool:
    """Whether `check_references` finds nothing, as nearly always: in a tenth of its time. False
    where that is not certain."""
    try:
        ids = {name: [record["id"] for record in tree.get(name, ())] for name in COLLECTIONS}
        return all_known(tree, ids) and _each_once(tree, ids)
    except (KeyError, TypeError, AttributeError):  # a tree that is no map
        return False


def as_tree(journey: Journey) -> dict[str, Any]:
    """What a journey's records refer to, as the tree of a file has it."""
    tree: dict[str, list[Any]] = {name: list(map(vars, getattr(journey, name))) for name in _LISTS}
    for name, field in _WITHIN.items():
        tree[name] = [
            {**record, field: list(map(vars, record[field]))} if record.get(field) else record
            for record in tree[name]
        ]
    return tree


def all_known(tree: dict[str, Any], ids: Ids) -> bool:
    """Whether all that the records of a tree refer to is among the ids of a map."""
    known = {name: set(ids[name]) for name in _NOUNS}
    for collection, fields in _REFERENCES.items():
        records = tree.get(collection, ())
        for field, target in fields.items():
            if not _met(records, _road(field, target)) <= known[target]:
                return False
    steps = {
        (stage["id"], step["id"])
        for stage in tree.get("stages", ())
        for step in stage.get("steps", ())
    }
    cards = {
        (card["stage"], card["step"])
        for card in tree.get("cards", ())
        if card.get("step") is not None
    }
    return cards <= steps and all(
        line["start"] != line["end"] for line in tree.get("connections", ())
    )


def _met(records: Iterable[dict[str, Any]], road: "Road") -> set[str]:
    """All ids that a road leads to."""
    outer, field, many, _ = road
    if outer:
        records = [inner for each in records if outer in each for inner in each[outer]]
    if many:
        return {id_ for each in records if field in each for id_ in each[field]}
    return {each[field] for each in records if field in each} - {None}


def _each_once(tree: dict[str, Any], ids: Ids) -> bool:
    every = [id_ for given in ids.values() for id_ in given]
    for collection, nested in _NESTED.items():
        records = tree.get(collection, ())
        every += [inner["id"] for record in records for inner in record.get(nested, ())]
    return len(every) == len(set(every))


def _dangling(tree: dict[str, Any]) -> Iterator[tuple[Place, Problem]]:
    known = {
        name: {
            id_ for _, record in _records(tree, name) if isinstance(id_ := record.get("id"), str)
        }
        for name in _NOUNS
    }
    allowed = {target: _one_of(ids, _NOUNS[target]) for target, ids in known.items()}
    for collection in _REFERENCES:
        for place, record in _records(tree, collection):
            roads = _roads(collection, str(record.get("kind")) if collection == "cards" else "")
            for name in roads.keys() & record.keys():
                for road in roads[name]:
                    for at, reference in _references(record, place, road):
                        if reference not in known[road.target]:
                            yield at, Problem(path_of(at), quoted(reference), allowed[road.target])


def _records(tree: dict[str, Any], collection: str) -> Iterator[tuple[Place, dict[str, Any]]]:
    """The objects of a list of the tree; whatever else is there is someone else's problem."""
    found = tree.get(collection)
    if isinstance(found, list):
        for number, record in enumerate(found):
            if isinstance(record, dict):
                yield (collection, number), record


class Road(NamedTuple):
    """How to get from a record to its references: through the records in `outer`, if any, to
    `field`, which holds one id of a `target` or `many`."""

    outer: str
    field: str
    many: bool
    target: str


@cache
def _roads(collection: str, kind: str) -> dict[str, list[Road]]:
    """The roads by the field where they begin. A card has those of its kind only: in another kind
    a field of the same name is someone else's."""
    card = CARD_CLASSES.get(kind)
    roads: dict[str, list[Road]] = {}
    for field, target in _REFERENCES[collection].items():
        road = _road(field, target)
        start = road.outer or road.field
        if card is None or start in card.model_fields:
            roads.setdefault(start, []).append(road)
    return roads


def _road(field: str, target: str) -> Road:
    outer, _, name = field.rpartition(".")
    return Road(outer, name.removesuffix("[]"), name.endswith("[]"), target)


def _references(record: dict[str, Any], place: Place, road: Road) -> Iterable[tuple[Place, str]]:
    """The references in one field of a record; values that are no text are left to the schema."""
    outer, field, many, target = road
    if outer:
        return (
            found
            for (_, number), inner in _records(record, outer)
            for found in _references(inner, (*place, outer, number), Road("", field, many, target))
        )
    value = record.get(field)
    if not many:
        return (((*place, field), value),) if isinstance(value, str) else ()
    items = enumerate(value) if isinstance(value, list) else ()
    return (((*place, field, n), item) for n, item in items if isinstance(item, str))


def _one_of(ids: set[str], noun: Phrase) -> Phrase:
    if not ids:
        return Phrase("the id of {noun} (the map has none)", noun=noun)
    named = ", ".join(heapq.nsmallest(_MAX_NAMED, ids)) + (", …" if len(ids) > _MAX_NAMED else "")
    return Phrase("the id of {noun}: {ids}", noun=noun, ids=named)


def _duplicates(tree: dict[str, Any]) -> Iterator[tuple[Place, Problem]]:
    first: dict[str, Place] = {}
    for place, record in _identified(tree):
        id_ = record.get("id")
        if not isinstance(id_, str):
            continue
        other = first.setdefault(id_, place)
        if other is not place:
            found = Phrase(
                "{id}, which is also the id of {other}", id=quoted(id_), other=path_of(other)
            )
            at = (*place, "id")
            allowed = Phrase("an id that nothing else in the map has")
            yield at, Problem(path_of(at), found, allowed)


def _identified(tree: dict[str, Any]) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Every object that should have an id."""
    for collection in COLLECTIONS:
        nested = _NESTED.get(collection)
        for place, record in _records(tree, collection):
            yield place, record
            if nested:
                for inside, child in _records(record, nested):
                    yield (*place, *inside), child


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

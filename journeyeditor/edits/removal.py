"""Takes any mix of records out of a map, with everything that cannot be without them."""

from collections.abc import Iterable

from journeyeditor.model import Curve, Journey, Stage

from . import images, spans
from .common import NOUNS, change, noun_of, put
from .errors import EditError
from .references import forget

_MENTIONING = ("curves", "connections", "personas", "actions")


def remove(journey: Journey, ids: Iterable[str], collection: str | None = None) -> Journey:
    """The journey without the records `ids`, with what lies in them, and without any mention of
    them. Raises `EditError` for an unknown id, or one that is not of `collection` if it is given.
    """
    gone = set(ids)
    if not gone:
        return journey
    collections: set[str] = set()
    for id_ in gone:
        found = noun_of(journey, id_)
        if not found or (collection and found != collection):
            if collection:
                raise EditError("unknown", noun=NOUNS[collection][0], id=id_)
            raise EditError("unknown_any", id=id_)
        collections.add(found)
    new = _without_columns_and_rows(journey, gone, collections)
    new = _without_cards(new, gone, collections)
    for name in ("personas", "channels", "sources", "actions", "parking", "images"):
        if name in collections:
            new = put(new, name, [r for r in getattr(new, name) if r.id not in gone])
    if "curves" in collections or "points" in collections:
        left = [_without_points(c, gone) for c in new.curves if c.id not in gone]
        new = put(new, "curves", left)
    if "connections" in collections:
        new = put(new, "connections", [c for c in new.connections if c.id not in gone])
    for name in _MENTIONING:
        new = put(new, name, forget(getattr(new, name), gone, collections))
    gathered = forget(new.gathered, gone, collections)
    if len(gathered) < len(new.gathered):
        new = new.replace(gathered=tuple(gathered))
    return images.prune(new, images.used(journey))


def _without_columns_and_rows(journey: Journey, gone: set[str], collections: set[str]) -> Journey:
    """Takes out steps, stages and lanes, and adds the cards that go with them to `gone`."""
    new = journey
    if "steps" in collections:
        new = put(new, "stages", [_without_steps(stage, gone) for stage in new.stages])
        cards = [change(c, step=None) if c.step in gone else c for c in new.cards]
        new = put(new, "cards", cards)
    if "stages" in collections:
        before = new.stages
        after = [stage for stage in before if stage.id not in gone]
        new = put(new, "stages", after)
        left = spans.follow(new.cards, before, after)
        gone |= {card.id for card in new.cards} - {card.id for card in left}
        new = put(new, "cards", left)
        collections.add("cards")
    if "lanes" in collections:
        new = put(new, "lanes", [lane for lane in new.lanes if lane.id not in gone])
        gone |= {card.id for card in new.cards if card.lane in gone}
        collections.add("cards")
    return new


def _without_cards(journey: Journey, gone: set[str], collections: set[str]) -> Journey:
    left = journey.cards
    if "cards" in collections:
        left = tuple(card for card in left if card.id not in gone)
    return put(journey, "cards", forget(left, gone, collections - {"stages", "lanes"}))


def _without_steps(stage: Stage, gone: set[str]) -> Stage:
    left = tuple(step for step in stage.steps if step.id not in gone)
    return change(stage, steps=left) if len(left) < len(stage.steps) else stage


def _without_points(curve: Curve, gone: set[str]) -> Curve:
    left = tuple(point for point in curve.points if point.id not in gone)
    return change(curve, points=left) if len(left) < len(curve.points) else curve

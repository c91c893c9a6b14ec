"""Somebody who edits a map at random: any edit, undo, redo, as a person in a hurry does."""

import hashlib
import random

from journeyeditor.document import Document
from journeyeditor.edits import (
    EditError,
    cards,
    connections,
    curves,
    facts,
    lanes,
    parking,
    people,
    records,
    stages,
)
from journeyeditor.model import CARD_KINDS, LANE_KINDS, Journey, new_journey
from journeyeditor.storage import files

WORDS = ("", "Queue", "Che coda!", "😀 👩‍👧", "שלום", "two\nlines", "a very long text " * 12)
MOST_CARDS = 40


def small_map() -> Journey:
    """Three stages, three lanes, four cards, a curve with two points."""
    cell = {"stage": "s1", "lane": "l1"}
    return new_journey(
        title="Small",
        stages=[{"id": f"s{n}", "title": f"Stage {n}"} for n in (1, 2, 3)],
        lanes=[
            {"id": "l1", "kind": "touchpoints"},
            {"id": "l2", "kind": "emotions"},
            {"id": "l3", "kind": "notes"},
        ],
        cards=[{"id": f"c{n}", "kind": "note", "title": f"Card {n}", **cell} for n in range(4)],
        curves=[
            {
                "id": "v1",
                "lane": "l2",
                "points": [
                    {"id": "p1", "stage": "s1", "value": 1},
                    {"id": "p2", "stage": "s3", "value": -1.5},
                ],
            }
        ],
    )


def mark(journey: Journey) -> str:
    """Stands for a map, to the byte."""
    return hashlib.sha256(files.dump(journey)).hexdigest()[:16]


class Editor:
    """Thinks up edits; the same ones for the same `seed`, but for the ids of new records."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def next_map(self, journey: Journey) -> Journey:
        """`journey` after some edit that changes something."""
        for _ in range(50):
            edit = self.random.choice(_EDITS)
            try:
                new = edit(self.random, journey)
            except (EditError, IndexError):  # what the map does not allow, or has none of
                continue
            if new is not journey:
                return new
        return facts.set_facts(journey, title=f"{self.random.random()}")

    def step(self, document: Document) -> str:
        """Edit, undo or redo; say what was done."""
        draw = self.random.random()
        if draw < 0.15 and document.undo_stack.canUndo():
            document.undo()
            return "undo"
        if draw < 0.25 and document.undo_stack.canRedo():
            document.redo()
            return "redo"
        if draw < 0.3:  # a gesture that is given up
            document.preview(self.next_map(document.committed))
            document.cancel()
            return "cancel"
        document.commit("Edit", self.next_map(document.committed))
        return "edit"


def _one(draw, records):
    return draw.choice(list(records))


def _two(draw, records):
    if len(records) < 2:
        raise IndexError
    return draw.sample(list(records), 2)


def _add_card(draw, journey):
    if len(journey.cards) >= MOST_CARDS:
        return journey
    stage, lane = _one(draw, journey.stages).id, _one(draw, journey.lanes).id
    made = cards.new(journey, draw.choice(CARD_KINDS), stage, lane, title=draw.choice(WORDS))
    return cards.add(journey, [made], draw.choice((None, 0, 1)))


def _move_card(draw, journey):
    stage, lane = _one(draw, journey.stages).id, _one(draw, journey.lanes).id
    ids = [card.id for card in _two(draw, journey.cards)]
    return cards.move(journey, ids, stage, lane, draw.choice((None, 0, 1)))


def _write(draw, journey):
    card = _one(draw, journey.cards)
    return records.set_fields(journey, [card.id], title=draw.choice(WORDS), note=draw.choice(WORDS))


def _change_kind(draw, journey):
    return cards.change_kind(journey, [_one(draw, journey.cards).id], draw.choice(CARD_KINDS))


def _remove(draw, journey):
    pool = list(journey.cards) + list(journey.connections) + list(journey.curves)
    if len(journey.stages) > 2:
        pool.append(_one(draw, journey.stages))
    if len(journey.lanes) > 3:
        pool.append(_one(draw, journey.lanes))
    return records.remove(journey, [_one(draw, pool).id])


def _add_stage(draw, journey):
    if len(journey.stages) > 5:
        return journey
    stage = stages.new(journey, draw.choice(WORDS))
    return stages.add(journey, stage, draw.randrange(len(journey.stages) + 1))


def _move_stage(draw, journey):
    return stages.move(journey, [_one(draw, journey.stages).id], draw.randrange(4))


def _add_lane(draw, journey):
    if len(journey.lanes) > 7:
        return journey
    return lanes.add(journey, lanes.new(journey, draw.choice(LANE_KINDS)), draw.randrange(4))


def _move_lane(draw, journey):
    return lanes.move(journey, [_one(draw, journey.lanes).id], draw.randrange(4))


def _add_point(draw, journey):
    emotions = [lane.id for lane in journey.lanes if lane.kind == "emotions"]
    if not journey.curves:
        return curves.add(journey, curves.new(journey, draw.choice(emotions)))
    point = curves.new_point(
        journey, _one(draw, journey.stages).id, draw.random(), draw.uniform(-2, 2)
    )
    return curves.add_point(journey, _one(draw, journey.curves).id, point)


def _drag_point(draw, journey):
    points = [point.id for curve in journey.curves for point in curve.points]
    stage = _one(draw, journey.stages).id
    return curves.move_point(
        journey, draw.choice(points), stage, draw.random(), draw.uniform(-2, 2)
    )


def _connect(draw, journey):
    start, end = (card.id for card in _two(draw, journey.cards))
    return connections.add(journey, connections.new(journey, start, end, label=draw.choice(WORDS)))


def _park(draw, journey):
    if journey.parking and draw.random() < 0.5:
        stage, lane = _one(draw, journey.stages).id, _one(draw, journey.lanes).id
        return parking.place(journey, [journey.parking[0].id], stage, lane)[0]
    return parking.park(journey, [_one(draw, journey.cards).id])[0]


def _add_persona(draw, journey):
    if len(journey.personas) > 3:
        return journey
    return people.add(journey, people.new(journey, draw.choice(WORDS)))


def _rename_map(draw, journey):
    return facts.set_facts(journey, title=draw.choice(WORDS), objective=draw.choice(WORDS))


_EDITS = (
    _add_card,
    _add_card,
    _move_card,
    _move_card,
    _write,
    _write,
    _change_kind,
    _remove,
    _add_stage,
    _move_stage,
    _add_lane,
    _move_lane,
    _add_point,
    _drag_point,
    _connect,
    _park,
    _add_persona,
    _rename_map,
)

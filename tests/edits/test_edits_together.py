"""Any edits in any order leave a sound map, touch no more than they must, and can be replayed."""

import random
from collections.abc import Callable
from unittest import mock

from edit_maps import assert_sound, png, shop
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from journeyeditor.edits import (
    cards,
    cells,
    channels,
    connections,
    curves,
    facts,
    fragments,
    images,
    lanes,
    parking,
    people,
    plan,
    records,
    sources,
    stages,
)
from journeyeditor.model import CARD_KINDS, LANE_KINDS, Journey
from journeyeditor.storage import files

TEXT = st.text(max_size=4) | st.sampled_from(["", "Before", "a\r\nb\0", "\ud800", "😀"])
PLACE = st.none() | st.integers(-1, 9)
MANY = 40  # cards; more would only make the test slow

LISTS = {
    "personas": people,
    "channels": channels,
    "sources": sources,
    "actions": plan,
    "parking": parking,
}


class Editing(RuleBasedStateMachine):
    """A map that somebody edits at random."""

    def __init__(self) -> None:
        super().__init__()
        self.journey = shop()
        self.drawing = mock.patch("secrets.token_bytes", random.Random("new records").randbytes)
        self.drawing.start()
        self.past: list[tuple[Journey, bytes, Callable[[Journey], Journey]]] = []

    # -- how every edit is done and looked at ------------------------------------------------

    def do(self, edit: Callable[[Journey], Journey]) -> None:
        old = self.journey
        new = repeatable(edit, len(self.past))(old)
        assert_sound(new)
        assert (new == old) == (new is old), "an edit that changes nothing returns what it got"
        before, after = old.index.records, new.index.records
        for id_ in before.keys() & after.keys():
            same = before[id_] == after[id_]
            assert same == (before[id_] is after[id_]), f"{id_} was copied without need"
        self.past.append((old, files.dump(old), edit))
        self.journey = new

    def teardown(self) -> None:
        """Undo everything; do it again."""
        self.drawing.stop()
        journey = self.past[0][0] if self.past else self.journey
        for number, (old, written, edit) in enumerate(self.past):
            assert files.dump(old) == written, "an edit changed the journey it was given"
            assert journey == old, "the same edit of the same map gave another one"
            journey = repeatable(edit, number)(journey)
        assert journey == self.journey

    def some(self, data, ids, least=0):
        ids = st.sampled_from(list(ids))
        return data.draw(st.lists(ids, min_size=least, unique=True, max_size=4))

    def one(self, data, ids):
        return data.draw(st.sampled_from(list(ids)))

    def cell(self, data):
        return self.one(data, self.index.stages), self.one(data, self.index.lanes)

    @property
    def index(self):
        return self.journey.index

    def has_cells(self):
        return bool(self.journey.stages and self.journey.lanes)

    def has_room(self):
        return self.has_cells() and len(self.journey.cards) < MANY

    def has_cards(self):
        return bool(self.journey.cards)

    def has_emotions(self):
        return any(lane.kind == "emotions" for lane in self.journey.lanes)

    # -- cards -------------------------------------------------------------------------------

    @precondition(has_room)
    @rule(data=st.data(), kind=st.sampled_from(CARD_KINDS), title=TEXT, index=PLACE)
    def add_cards(self, data, kind, title, index):
        made = [
            cards.new(self.journey, kind, *self.cell(data), title=title, span=span)
            for span in data.draw(st.lists(st.integers(1, 4), min_size=1, max_size=3))
        ]
        self.do(lambda journey: cards.add(journey, made, index))

    @precondition(has_cards)
    @rule(data=st.data(), index=PLACE)
    def move_cards(self, data, index):
        ids, (stage, lane) = self.some(data, self.index.cards), self.cell(data)
        self.do(lambda journey: cards.move(journey, ids, stage, lane, index))
        moved = [card.id for card in self.index.cell(stage, lane) if card.id in ids]
        assert sorted(moved) == sorted(ids)

    @precondition(has_cards)
    @rule(data=st.data(), right=st.integers(-3, 3), down=st.integers(-3, 3))
    def shift_cards(self, data, right, down):
        ids = self.some(data, self.index.cards)
        self.do(lambda journey: cards.shift(journey, ids, right, down))

    @precondition(lambda self: self.has_cards() and self.has_room())
    @rule(data=st.data())
    def duplicate_cards(self, data):
        ids = self.some(data, self.index.cards)
        self.do(lambda journey: cards.duplicate(journey, ids)[0])

    @precondition(has_cards)
    @rule(data=st.data(), kind=st.sampled_from(CARD_KINDS), votes=st.integers(-2, 3))
    def change_cards(self, data, kind, votes):
        ids = self.some(data, self.index.cards)
        self.do(lambda journey: cards.change_kind(journey, ids, kind))
        self.do(lambda journey: cards.vote(journey, ids, votes))
        self.do(lambda journey: cards.set_span(journey, ids, votes))

    @precondition(has_cells)
    @rule(data=st.data())
    def gather(self, data):
        stage, lane = self.cell(data)
        gathered = cells.is_gathered(self.journey, stage, lane)
        edit = cells.ungather if gathered else cells.gather
        self.do(lambda journey: edit(journey, stage, lane))

    # -- stages and lanes --------------------------------------------------------------------

    @rule(title=TEXT, index=PLACE)
    def add_stage(self, title, index):
        stage = stages.new(self.journey, title)
        self.do(lambda journey: stages.add(journey, stage, index))

    @rule(data=st.data(), index=st.integers(-1, 5))
    def move_stages(self, data, index):
        ids = self.some(data, self.index.stages) if self.journey.stages else []
        listed = self.journey.cards
        self.do(lambda journey: stages.move(journey, ids, index))
        assert [card.id for card in listed] == [card.id for card in self.journey.cards]

    @precondition(lambda self: len(self.journey.stages) > 2)
    @rule(data=st.data())
    def merge_stages(self, data):
        ids = self.some(data, self.index.stages, least=2)
        held = self.index.cards.keys()
        self.do(lambda journey: stages.merge(journey, ids))
        assert self.index.cards.keys() == held

    @precondition(lambda self: self.journey.stages)
    @rule(data=st.data(), index=PLACE)
    def add_steps(self, data, index):
        stage = self.one(data, self.index.stages)
        step = stages.new_step(self.journey, "Step")
        self.do(lambda journey: stages.add_step(journey, stage, step, index))
        inside = [card.id for card in self.journey.cards if card.stage == stage]
        ids = self.some(data, inside) if inside else []
        self.do(lambda journey: records.set_fields(journey, ids, step=step.id))
        assert all(self.index.cards[id_].step == step.id for id_ in ids)

    @rule(kind=st.sampled_from(LANE_KINDS), index=PLACE)
    def add_lane(self, kind, index):
        lane = lanes.new(self.journey, kind)
        self.do(lambda journey: lanes.add(journey, lane, index))

    @precondition(lambda self: self.journey.lanes)
    @rule(data=st.data(), index=st.integers(-1, 5))
    def move_lanes(self, data, index):
        ids = self.some(data, self.index.lanes)
        self.do(lambda journey: lanes.move(journey, ids, index))

    # -- curves and connections --------------------------------------------------------------

    @precondition(lambda self: self.has_emotions() and self.has_cells())
    @rule(data=st.data(), at=st.floats(-1, 2), value=st.floats(-3, 3))
    def draw_curve(self, data, at, value):
        lane = self.one(data, [lane.id for lane in self.journey.lanes if lane.kind == "emotions"])
        curve = curves.new(self.journey, lane)
        self.do(lambda journey: curves.add(journey, curve, 0))
        stage = self.one(data, self.index.stages)
        point = curves.new_point(self.journey, stage, at, value)
        self.do(lambda journey: curves.add_point(journey, curve.id, point))

    @precondition(lambda self: any(curve.points for curve in self.journey.curves))
    @rule(data=st.data(), at=st.floats(-1, 2), value=st.floats(-3, 3))
    def drag_point(self, data, at, value):
        points = [point.id for curve in self.journey.curves for point in curve.points]
        point, stage = self.one(data, points), self.one(data, self.index.stages)
        self.do(lambda journey: curves.move_point(journey, point, stage, at, value))

    @precondition(lambda self: len(self.journey.cards) > 2)
    @rule(data=st.data(), direction=st.sampled_from(["one_way", "both_ways"]))
    def connect(self, data, direction):
        start, end, other = data.draw(st.permutations(list(self.index.cards)))[:3]
        line = connections.new(self.journey, start, end, direction=direction)
        self.do(lambda journey: connections.add(journey, line))
        if line.id in self.index.connections:
            self.do(lambda journey: connections.reconnect(journey, line.id, end=other))

    # -- lists -------------------------------------------------------------------------------

    @rule(data=st.data(), collection=st.sampled_from([*LISTS]), name=TEXT, index=PLACE)
    def change_list(self, data, collection, name, index):
        module = LISTS[collection]
        record = module.new(self.journey, name)
        self.do(lambda journey: module.add(journey, record, index))
        ids = self.some(data, [row.id for row in getattr(self.journey, collection)])
        self.do(lambda journey: module.move(journey, ids, index or 0))

    @precondition(lambda self: self.has_cards() and len(self.journey.parking) < MANY)
    @rule(data=st.data())
    def park(self, data):
        ids = self.some(data, self.index.cards)
        self.do(lambda journey: parking.park(journey, ids)[0])

    @precondition(lambda self: self.has_room() and self.journey.parking)
    @rule(data=st.data(), index=PLACE)
    def place(self, data, index):
        ids = self.some(data, [note.id for note in self.journey.parking])
        stage, lane = self.cell(data)
        self.do(lambda journey: parking.place(journey, ids, stage, lane, index)[0])

    @rule(title=TEXT, language=st.sampled_from(["en", "it", "pt-BR"]))
    def set_facts(self, title, language):
        self.do(lambda journey: facts.set_facts(journey, title=title, language=language))

    # -- fields, references ------------------------------------------------------------------

    @precondition(has_cards)
    @rule(data=st.data(), title=TEXT, side=st.integers(1, 4))
    def fill_card(self, data, title, side):
        id_ = self.one(data, self.index.cards)
        self.do(lambda journey: records.set_fields(journey, [id_], title=title, note=title))
        with_image, image = repeatable(lambda j: images.add(j, png(side, side)), side)(self.journey)
        self.do(lambda journey: records.set_fields(with_image, [id_], picture=image))
        fields = {
            "personas": self.some(data, self.index.personas or [""]),
            "sources": self.some(data, self.index.sources or [""]),
            "related": self.some(data, self.index.cards),
            "serves": self.some(data, self.index.cards),
            "channel": self.one(data, self.index.channels or [""]) or None,
        }
        known = type(self.index.cards[id_]).model_fields
        named = {field: value for field, value in fields.items() if field in known}
        named = {field: [] if value == [""] else value for field, value in named.items()}
        self.do(lambda journey: records.set_fields(journey, [id_], **named))

    @precondition(lambda self: self.index.ids)
    @rule(data=st.data())
    def remove(self, data):
        ids = self.some(data, self.index.records)
        self.do(lambda journey: records.remove(journey, ids))
        assert not self.index.ids & set(ids)

    # -- clipboard ---------------------------------------------------------------------------

    @precondition(lambda self: len(self.journey.cards) < MANY)
    @rule(data=st.data(), index=PLACE, days=st.integers(0, 9))
    def paste(self, data, index, days):
        """From the map as it was some edits ago: in part the same, in part another one."""
        source = [*(old for old, _, _ in self.past), self.journey][-1 - min(days, len(self.past))]
        ids = self.some(data, source.index.records) if source.index.records else []
        fragment = fragments.parse(fragments.copy(source, ids).dump())
        stage = self.one(data, self.index.stages) if self.journey.stages else None
        lane = self.one(data, self.index.lanes) if self.journey.lanes else None
        held = len(self.journey.cards)
        self.do(lambda journey: fragments.paste(journey, fragment, stage, lane, index)[0])
        assert len(self.journey.cards) == held + len(fragment.journey.cards)
        assert isinstance(fragments.as_text(source, ids), str)

    @precondition(has_room)
    @rule(data=st.data(), text=st.text("ab\t\n\"'•-\0", max_size=20))
    def paste_text(self, data, text):
        stage, lane = self.cell(data)
        self.do(lambda j: fragments.lines_as_cards(j, text, "note", stage, lane)[0])


def repeatable(edit, seed):
    """`edit` drawing the same ids whenever it is done again."""

    def done(journey):
        with mock.patch("secrets.token_bytes", random.Random(seed).randbytes):
            return edit(journey)

    return done


Editing.TestCase.settings = settings(
    max_examples=40,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestEditing = Editing.TestCase

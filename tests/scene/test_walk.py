import pytest

from journeyeditor.edits import cards, records, stages
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Journey, new_journey
from journeyeditor.scene.index import PartIndex
from journeyeditor.scene.walk import DIRECTIONS, Walker

JOURNEY = Journey.model_validate(
    {
        "format": "journeyeditor",
        "version": 1,
        "stages": [{"id": "s1"}, {"id": "s2"}, {"id": "s3"}],
        "lanes": [{"id": "l1", "kind": "actions"}, {"id": "l2", "kind": "emotions"}],
        "cards": [
            {"id": "a", "kind": "action", "stage": "s1", "lane": "l1", "title": "One"},
            {"id": "b", "kind": "action", "stage": "s1", "lane": "l1", "title": "Two"},
            {"id": "c", "kind": "action", "stage": "s2", "lane": "l1", "title": "Three"},
            {"id": "d", "kind": "action", "stage": "s2", "lane": "l1", "title": "Four"},
            {"id": "n", "kind": "note", "stage": "s2", "lane": "l2", "title": "A note"},
        ],
        "curves": [
            {
                "id": "k",
                "lane": "l2",
                "points": [
                    {"id": "p", "stage": "s2", "at": 0.2},
                    {"id": "q", "stage": "s2", "at": 0.7},
                ],
            }
        ],
    }
)


def walker(journey=JOURNEY):
    drawing = lay_out(journey, load_theme("light"))
    index = PartIndex()
    index.show(drawing)
    return Walker(journey, drawing, index)


P, Q, N = ("point", "k", "p"), ("point", "k", "q"), ("card", "n")


@pytest.mark.parametrize(
    ("stop", "direction", "goal"),
    [
        (None, "down", ("card", "a")),
        (("card", "b"), "right", ("card", "d")),
        (("card", "d"), "right", ("cell", "s3", "l1")),
        (("card", "a"), "left", ("lane", "l1")),
        (("lane", "l1"), "right", ("card", "a")),
        (("lane", "l1"), "up", None),
        (("lane", "l2"), "down", None),
        (("stage", "s3"), "right", None),
        (("stage", "s1"), "up", None),
        (("stage", "s2"), "down", ("card", "c")),
        (("card", "d"), "down", P),
        (P, "right", Q),
        (Q, "left", P),
        (Q, "right", ("cell", "s3", "l2")),
        (P, "left", ("cell", "s1", "l2")),
        (("cell", "s3", "l2"), "left", Q),
        (P, "up", ("card", "d")),
        (Q, "down", N),
        (N, "up", P),
        (N, "down", None),
        (("card", "c"), "end", ("cell", "s3", "l1")),
        (Q, "start", ("cell", "s1", "l2")),
        (("stage", "s2"), "end", ("stage", "s3")),
        (N, "first", ("card", "a")),
        (("card", "a"), "last", ("cell", "s3", "l2")),
    ],
)
def test_the_next_stop(stop, direction, goal):
    assert walker().next(stop, direction) == goal


def test_right_of_a_card_that_spans_is_the_stage_after_its_last():
    wide = records.set_fields(JOURNEY, ("a",), span=2)
    assert walker(wide).next(("card", "a"), "right") == ("cell", "s3", "l1")


def test_a_hidden_stage_is_stepped_over():
    hidden = records.set_fields(JOURNEY, ("s2",), hidden=True)
    assert walker(hidden).next(("card", "a"), "right") == ("cell", "s3", "l1")


def test_an_empty_map_has_no_stop():
    empty = walker(new_journey())
    for direction in DIRECTIONS:
        assert empty.next(None, direction) is None


def test_a_map_of_stages_alone_walks_its_headers():
    bare = stages.add(new_journey(), stages.new(new_journey(), "One"))
    id_ = bare.stages[0].id
    assert walker(bare).next(("stage", id_), "down") is None
    assert walker(bare).next(("stage", id_), "left") is None


def test_every_stop_can_be_reached_by_arrows():
    walk = walker()
    seen, todo = set(), [("card", "a")]
    while todo:
        stop = todo.pop()
        if stop in seen:
            continue
        seen.add(stop)
        todo += [s for d in ("left", "right", "up", "down") if (s := walk.next(stop, d))]
    cards_and_points = {("card", card.id) for card in JOURNEY.cards} | {P, Q}
    heads = {("stage", s.id) for s in JOURNEY.stages} | {
        ("lane", lane.id) for lane in JOURNEY.lanes
    }
    assert cards_and_points | heads <= seen


def test_a_card_of_a_gathered_cell_that_is_not_shown_is_no_stop():
    from journeyeditor.edits import cells

    many = JOURNEY
    for _ in range(9):
        many = cards.add(many, [cards.new(many, "action", "s3", "l1", title="More")])
    walk = walker(cells.gather(many, "s3", "l1"))
    stop, count = ("card", many.index.cell("s3", "l1")[0].id), 1
    while (after := walk.next(stop, "down")) and after[0] == "card":
        stop, count = after, count + 1
    assert count == 6

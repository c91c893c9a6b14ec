from dataclasses import replace

from drawings import card, connection, drawing
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.layout.drawing import Bounds, Part
from journeyeditor.scene.differing import extent
from journeyeditor.scene.index import PartIndex

EVERYWHERE = Bounds(-1e6, -1e6, 2e6, 2e6)


def keys(parts):
    return [part.key for part in parts]


def test_finds_what_lies_in_an_area_back_to_front():
    index = PartIndex()
    over = connection("n", [(100, 130), (500, 130)])
    index.show(drawing(card("a", 128, 100), card("b", 336, 100), over))
    assert keys(index.meeting(Bounds(300, 120, 60, 20))) == [
        ("card", "a"),
        ("card", "b"),
        ("connection", "n"),
    ]
    assert keys(index.meeting(Bounds(540, 120, 20, 20))) == []


def test_ink_beyond_the_bounds_counts():
    index = PartIndex()
    wide = replace(card("a", 128, 100), ink=50)
    index.show(drawing(wide))
    assert ("card", "a") in keys(index.meeting(Bounds(128, 55, 5, 5)))


def test_a_part_that_looks_the_same_is_no_change():
    index = PartIndex()
    a = card("a", 128, 100)
    index.show(drawing(a))
    again = Part(a.key, a.x, a.y, a.width, a.height, a.marks)
    changes = index.show(drawing(again))
    assert changes.areas(EVERYWHERE) == []


def test_a_moved_part_must_be_painted_where_it_was_and_where_it_is():
    index = PartIndex()
    a = card("a", 128, 100)
    heads = drawing(a)
    index.show(heads)
    moved = replace(a, x=336.0)
    parts = tuple(moved if p is a else p for p in heads.parts)
    changes = index.show(replace(heads, parts=parts))
    assert changes.areas(EVERYWHERE) == [extent(a), extent(moved)]
    assert changes.areas(Bounds(0, 200, 900, 900)) == []
    assert keys(index.meeting(extent(a)))[:1] != [("card", "a")]


def test_what_is_gone_is_found_no_more():
    index = PartIndex()
    a, b = card("a", 128, 100), card("b", 336, 100)
    index.show(drawing(a, b))
    changes = index.show(drawing(b))
    assert changes.areas(EVERYWHERE) == [extent(a)]
    assert "a" not in index.key_of
    assert ("card", "a") not in keys(index.meeting(Bounds(0, 0, 800, 800)))


def test_lines_that_change_their_order_must_be_painted_again():
    index = PartIndex()
    one = connection("n1", [(100, 100), (500, 300)])
    other = connection("n2", [(100, 300), (500, 100)])
    heads = drawing(one, other)
    index.show(heads)
    rest = heads.parts[2:]
    changes = index.show(replace(heads, parts=(other, one, *rest)))
    assert extent(one) in changes.areas(EVERYWHERE)
    assert keys(index.meeting(extent(one)))[:2] == [("connection", "n2"), ("connection", "n1")]


def test_a_very_wide_part_is_found_everywhere():
    index = PartIndex()
    grid = Part(("grid",), 0, 0, 40_000, 40_000, ())
    index.show(drawing(grid))
    assert ("grid",) in keys(index.meeting(Bounds(30_000, 20_000, 10, 10)))


places = st.tuples(st.integers(0, 3000), st.integers(0, 3000))
maps = st.dictionaries(st.sampled_from("abcdefgh"), places, max_size=8)


@given(st.lists(maps, min_size=1, max_size=5), places)
def test_after_any_changes_it_finds_what_a_new_index_finds(steps, at):
    index, marks = PartIndex(), card("x", 0, 0).marks
    last = drawing()
    for step in steps:
        cards = [Part(("card", id_), x, y, 192, 60, marks) for id_, (x, y) in step.items()]
        last = drawing(*cards)
        index.show(last)
    fresh = PartIndex()
    fresh.show(last)
    area = Bounds(*at, 700, 700)
    assert keys(index.meeting(area)) == keys(fresh.meeting(area))
    assert index.key_of == fresh.key_of
    assert crowd(index, area) == crowd(fresh, area)


def crowd(index, area):
    """The keys of cards that are found square by square to lie within an area."""
    squares = index.crowded([area], 2)
    found = [part for square in squares for part in index.crowd_in(square, 2)]
    assert len({part.key for part in found}) == len(found)
    return {part.key for part in found if part.paints_in(area)}

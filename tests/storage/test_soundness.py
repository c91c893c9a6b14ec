"""A map that is saved opens again: what was not read back before is, each time."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from maps import SHOP, shop, touchpoint

from journeyeditor.edits import records
from journeyeditor.model import Note, Point, Step
from journeyeditor.resources import samples
from journeyeditor.storage.files import MapError, Written, dump, load, parse, save
from journeyeditor.storage.references import check_references, refers_well
from journeyeditor.storage.soundness import reads_back

FOLLOWED = ("stage", "lane", "step", "persona", "serves", "start", "end", "id")


@pytest.fixture
def sound():
    return parse(shop(), "x")


def broken_note(**fields):
    """A card that no door lets in."""
    values = {"id": "n1", "kind": "note", "stage": "s1", "lane": "l1", "title": "", **fields}
    return Note.model_construct(set(values), **values)


def test_an_edited_map_is_saved_as_it_is(sound, tmp_path):
    edited = records.set_fields(sound, ("c1",), title="Another window")
    path = tmp_path / "map.journey.json"
    save(edited, path, before=Written(sound, shop()))
    assert load(path).journey == edited
    assert path.read_bytes() == dump(edited)


@pytest.mark.parametrize(
    "fields", [{"title": "\x07"}, {"votes": -1}, {"stage": "gone"}, {"id": "c1"}]
)
def test_a_new_record_that_would_not_open_again_is_never_written(sound, fields, tmp_path):
    path = tmp_path / "map.journey.json"
    saved = save(sound, path)
    broken = sound.model_copy(update={"cards": (*sound.cards, broken_note(**fields))})
    with pytest.raises(MapError, match="Nothing was written"):
        save(broken, path, before=saved)
    assert load(path).journey == sound


def test_what_others_referred_to_is_missed(sound, tmp_path):
    broken = sound.model_copy(update={"personas": ()})
    with pytest.raises(MapError, match="persona"):
        save(broken, tmp_path / "map.journey.json", before=Written(sound, shop()))


def test_so_is_what_gave_its_id_to_another_noun(sound, tmp_path):
    renamed = tuple(each.model_copy(update={"id": "l1"}) for each in sound.channels)
    broken = sound.model_copy(update={"lanes": sound.lanes[1:], "channels": renamed})
    with pytest.raises(MapError, match="lane"):
        save(broken, tmp_path / "map.journey.json", before=Written(sound, shop()))


def test_more_than_a_map_may_hold_is_not_sure_to_read_back(sound):
    many = sound.model_copy(update={"stages": sound.stages * 501})
    assert not reads_back(dump(many), many, Written(many, b""))


def test_bytes_that_are_no_json_do_not_read_back(sound):
    assert not reads_back(dump(sound)[:-5], sound, Written(sound, shop()))


def test_records_in_another_place_do_not_read_back(sound):
    turned = sound.model_copy(update={"cards": sound.cards[::-1]})
    assert reads_back(dump(turned), turned, Written(sound, shop()))
    assert not reads_back(dump(sound), turned, Written(sound, shop()))


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
def test_the_references_of_every_sample_are_sure(path):
    assert refers_well(json.loads(path.read_bytes()))


@given(st.data())
def test_nothing_that_is_wrong_is_taken_for_sure(data):
    tree = json.loads(json.dumps(SHOP))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.sampled_from([key for key in tree if isinstance(tree[key], list)]))
        record = data.draw(st.sampled_from(tree[place] or [{}]))
        field = data.draw(st.sampled_from(FOLLOWED))
        ids = st.sampled_from(["s1", "s2", "l1", "c1", "c2", "p1", "t1", "o1", "gone", "", None])
        record[field] = data.draw(ids | st.lists(ids, max_size=2) | st.integers(0, 1))
    if refers_well(tree):
        assert not list(check_references(tree))


IDS = ["s1", "s2", "l1", "l2", "c1", "c2", "c9", "p1", "t1", "t2", "o1", "k1", "gone"]
CHANGES = {
    "stages": {"id": IDS, "steps": [(), (Step(id="t1"),), (Step(id="t2"), Step(id="t1"))]},
    "lanes": {"id": IDS},
    "cards": {"id": IDS, "stage": IDS, "lane": IDS, "step": [None, "t1", "t2"]},
    "curves": {"lane": IDS, "persona": [None, *IDS], "points": [(), (Point(id="o2", stage="s2"),)]},
    "connections": {"start": IDS, "end": IDS},
    "personas": {"id": IDS},
    "actions": {"serves": [(), *((id_,) for id_ in IDS)]},
}


@given(st.data())
def test_no_edit_that_breaks_a_map_is_taken_for_sure(data):
    raw = shop(cards=[*SHOP["cards"], touchpoint(step="t1")])
    sound = edited = parse(raw, "x")
    for name in data.draw(st.lists(st.sampled_from(sorted(CHANGES)), max_size=3)):
        kept = list(getattr(edited, name))
        if kept:
            at = data.draw(st.integers(0, len(kept) - 1))
            field = data.draw(st.sampled_from(sorted(CHANGES[name])))
            changed = {field: data.draw(st.sampled_from(CHANGES[name][field]))}
            kept[at : at + 1] = data.draw(
                st.sampled_from([[], [kept[at].model_copy(update=changed)], [kept[at]] * 2])
            )
        edited = edited.model_copy(update={name: tuple(kept)})
    try:
        opens = parse(dump(edited), "x") == edited
    except MapError:
        opens = False
    assert reads_back(dump(edited), edited, Written(sound, raw)) is opens
    assert reads_back(dump(edited), edited) is opens

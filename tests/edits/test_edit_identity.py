"""Other ids for the same map: everything still names what it named."""

from edit_maps import assert_sound, shop

from journeyeditor.edits.identity import with_fresh_ids, with_ids
from journeyeditor.model import identified
from journeyeditor.storage import files


def test_a_map_with_fresh_ids_is_the_same_map():
    journey = shop()
    fresh = with_fresh_ids(journey)
    assert_sound(fresh)
    assert not fresh.index.ids & journey.index.ids
    assert len(fresh.index.ids) == len(journey.index.ids)
    back = {new.id: old.id for old, new in zip(identified(journey), identified(fresh), strict=True)}
    assert files.dump(with_ids(fresh, back)) == files.dump(journey)


def test_only_the_ids_that_are_named_change():
    journey = shop()
    other = with_ids(journey, {"web": "net", "choose": "pick", "p1": "first"})
    assert_sound(other)
    assert other.index.cards["site"].channel == "net"
    assert other.index.cards["try"].step == "pick"
    assert other.personas[0].preferred_channels[0].channel == "net"
    assert other.curves[0].points[0].id == "first"
    assert other.index.cards["look"] is journey.index.cards["look"]

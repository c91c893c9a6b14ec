"""A file is called after a map on every system, whatever the map is called."""

from pathlib import Path

import pytest

from journeyeditor.storage.names import as_map, name_after, same_file, stem


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Buying an e-bike", "Buying an e-bike"),
        ("Q3/Q4: what?\n“us”", "Q3 Q4 what “us”"),
        ("  .hidden. ", "hidden"),
        ("v1.2", "v1.2"),
        ("map\u202egpj.exe", "map gpj.exe"),
        ("Con", "Con_"),
        ("aux.old", "aux_.old"),
        ("Contact", "Contact"),
        ("…", "…"),
        ("///", ""),
        ("", ""),
    ],
)
def test_a_name_is_the_title_as_far_as_all_systems_take_it(title, name):
    assert name_after(title) == name


@pytest.mark.parametrize("letter", ["x", "客", "😀"])
def test_a_long_title_leaves_room_for_endings(letter, tmp_path):
    name = name_after(letter * 1000)
    assert set(name) == {letter}
    place = tmp_path / f".{name} - piano d’azione.journey.json.lock"
    place.write_bytes(b"")
    assert place.exists()


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ("shop", "shop.journey.json"),
        ("shop.2", "shop.2.journey.json"),
        ("shop.journey.json", "shop.journey.json"),
        ("SHOP.JSON", "SHOP.JSON"),
    ],
)
def test_a_map_is_saved_with_an_ending(given, named):
    assert as_map(Path("maps", given)) == Path("maps", named)


def test_the_ending_of_a_map_is_not_its_name():
    assert stem(Path("maps", "shop.journey.json")) == "shop"


def test_one_file_may_have_two_names(tmp_path):
    shop, other, link = (tmp_path / name for name in ("shop", "other", "Shop"))
    shop.write_bytes(b"")
    other.write_bytes(b"")
    link.symlink_to(shop)
    assert same_file(link, shop)
    assert not same_file(other, shop)
    assert not same_file(tmp_path / "gone", shop)
    assert not same_file(shop, None)

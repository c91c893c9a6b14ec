"""A file is called after a map on every system, whatever the map is called."""

import pytest

from journeyeditor.storage.names import name_after


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

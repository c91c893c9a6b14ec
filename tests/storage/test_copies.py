"""What sync programs leave beside a map is found, and nothing else is taken for it."""

import pytest
from maps import shop

from journeyeditor.storage import files
from journeyeditor.storage.copies import conflict_copies

MINE = files.parse(shop(title="Mine"), "shop")
THEIRS = shop(title="Theirs")


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "shop.journey.json"
    files.save(MINE, path)
    return path


@pytest.mark.parametrize(
    "name",
    [
        "shop.journey (Anna's conflicted copy 2026-05-01).json",
        "shop.journey (Copia in conflitto di Anna 2026-05-01).json",
        "shop.journey (conflicted copy 2026-05-01 120000).json",
        "shop.journey.sync-conflict-20260501-120000-ABCDEFG.json",
        "shop_PC_May-01-1200-2026_Conflict.journey.json",
        "shop.journey (In Konflikt stehende Kopie).json",
    ],
)
def test_copies_whose_name_says_so_are_found_whatever_they_hold(path, name):
    path.with_name(name).write_bytes(b"")
    (copy,) = conflict_copies(path, MINE)
    assert (copy.path.name, copy.sure) == (name, True)


HINTED = [
    "shop.journey-DESKTOP-4F2K9.json",
    "shop-DESKTOP-4F2K9.journey.json",
    "shop.journey-ANNA-PC.json",
    "shop.journey-Annas-MacBook.json",
    "shop 2.journey.json",
    "shop.journey 3.json",
    "shop.journey (1).json",
]


@pytest.mark.parametrize("name", HINTED)
def test_copies_whose_name_only_hints_are_found_by_what_they_hold(path, name):
    path.with_name(name).write_bytes(THEIRS)
    (copy,) = conflict_copies(path, MINE)
    assert (copy.path.name, copy.sure) == (name, False)


@pytest.mark.parametrize("name", HINTED)
def test_such_a_name_alone_makes_no_copy(path, name):
    there = path.with_name(name)
    for held in (
        b"no map",
        files.dump(MINE),  # the same: nothing can be lost
        b'{"format": "journeyeditor", "version": 1, "stages": [{"id": "s9"}]}',
    ):
        there.write_bytes(held)
        assert conflict_copies(path, MINE) == ()


@pytest.mark.parametrize(
    "name",
    [
        "shop.journey.json.bak",
        "conflict resolution.journey.json",
        "shop-2026.journey.json",
        "shop-v2.journey.json",
        "shop to be.journey.json",
        "shopping 2.journey.json",
        "shop conflict notes.txt",
    ],
)
def test_other_files_are_no_copies(path, name):
    path.with_name(name).write_bytes(THEIRS)
    assert conflict_copies(path, MINE) == ()


def test_a_folder_that_is_not_there_holds_no_copies(tmp_path):
    assert conflict_copies(tmp_path / "no" / "shop.journey.json", MINE) == ()

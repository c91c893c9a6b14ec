"""Nothing that somebody else wrote is written over unseen, and the last version stays."""

import errno
import os

import pytest
from maps import shop

from journeyeditor.storage import files, outside
from journeyeditor.storage.outside import (
    ChangedError,
    backup_of,
    digest,
    digest_of,
)

OLD = shop(title="Old")


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "shop.journey.json"
    path.write_bytes(OLD)
    return path


def journey(title):
    return files.parse(shop(title=title), "shop")


def test_what_was_saved_before_is_kept_beside(path):
    files.save(journey("New"), path, known=digest(OLD))
    assert backup_of(path).read_bytes() == OLD
    assert sorted(p.name for p in path.parent.iterdir()) == [
        "shop.journey.json",
        "shop.journey.json.bak",
    ]


def test_a_file_that_was_changed_outside_is_not_written_over(path):
    theirs = shop(title="Theirs")
    path.write_bytes(theirs)
    with pytest.raises(ChangedError, match=r"another program has changed this file\. Nothing was"):
        files.save(journey("New"), path, known=digest(OLD))
    assert path.read_bytes() == theirs
    assert list(path.parent.iterdir()) == [path]


def test_the_same_content_written_again_is_no_change(path):
    path.write_bytes(OLD)
    os.utime(path, (1, 1))
    files.save(journey("New"), path, known=digest(OLD))
    assert files.load(path).journey.title == "New"


def test_a_file_that_was_removed_is_saved_again(path):
    path.unlink()
    files.save(journey("New"), path, known=digest(OLD))
    assert files.load(path).journey.title == "New"
    assert not backup_of(path).exists()


def test_what_nobody_read_never_replaces_a_backup(path):
    files.save(journey("New"), path, known=digest(OLD))
    path.write_bytes(b"all zeros")
    files.save(journey("Newer"), path)
    assert backup_of(path).read_bytes() == OLD


def test_a_file_that_is_chosen_to_be_replaced_is_kept_if_nothing_else_is(path):
    files.save(journey("New"), path)
    assert backup_of(path).read_bytes() == OLD


@pytest.mark.parametrize("refused", ["link", "read"])
def test_a_disk_without_links_gets_a_copy_or_at_least_the_map(path, monkeypatch, refused):
    def refuse(*arguments, **named):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    if refused == "read":
        monkeypatch.setattr(outside, "write_new", refuse)
    files.save(journey("New"), path, known=digest(OLD))
    monkeypatch.undo()
    assert files.load(path).journey.title == "New"
    assert backup_of(path).exists() == (refused == "link")
    with pytest.raises(ChangedError):
        files.save(journey("Newer"), path, known=digest(OLD))


def test_a_backup_that_cannot_be_kept_does_not_keep_from_saving(path):
    backup_of(path).mkdir()
    files.save(journey("New"), path, known=digest(OLD))
    assert files.load(path).journey.title == "New"


def test_a_file_has_the_digest_of_its_content_or_none(path):
    assert digest_of(path) == digest(OLD)
    assert digest_of(path.with_name("none")) is None

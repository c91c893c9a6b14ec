"""A write is whole or it did not happen, whatever goes wrong and whenever."""

import errno
import os
import stat
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from journeyeditor.storage import atomic
from journeyeditor.storage.atomic import FileError, write_whole

OLD, NEW = b"old\n", b"new\n" * 1000


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "shop.journey.json"
    path.write_bytes(OLD)
    return path


def test_it_replaces_the_file_and_leaves_nothing_beside_it(target):
    write_whole(target, NEW)
    assert target.read_bytes() == NEW
    assert list(target.parent.iterdir()) == [target]


def test_it_makes_a_file_with_the_permissions_of_any_new_file(tmp_path):
    plain = tmp_path / "plain"
    plain.touch()
    write_whole(tmp_path / "new", NEW)
    assert (tmp_path / "new").read_bytes() == NEW
    assert (tmp_path / "new").stat().st_mode == plain.stat().st_mode


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o755])
def test_it_keeps_the_permissions_of_the_file(target, mode):
    target.chmod(mode)
    write_whole(target, NEW)
    assert stat.S_IMODE(target.stat().st_mode) == mode


def test_it_follows_a_symbolic_link(target, tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    link = folder / "link.journey.json"
    link.symlink_to(target)
    write_whole(link, NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW


def test_it_writes_through_short_writes(target, monkeypatch):
    really = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: really(fd, data[:7]))
    write_whole(target, NEW)
    assert target.read_bytes() == NEW


def fails(number):
    def fail(*arguments, **named):
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("call", ["open", "write", "fsync", "fstat", "replace"])
@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full. Make room"),
        (errno.EACCES, "permission is missing. Ask"),
        (errno.EROFS, "can only be read. Use another disk"),
        (errno.EIO, "Input/output error. Try again"),
    ],
)
def test_a_failure_leaves_the_old_file_and_tells_path_and_remedy(
    target, monkeypatch, call, number, words
):
    monkeypatch.setattr(os, call, fails(number))
    with pytest.raises(FileError) as caught:
        write_whole(target, NEW)
    monkeypatch.undo()
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]
    assert caught.value.errno == number
    assert str(target) in str(caught.value)
    assert words in str(caught.value)


@pytest.mark.parametrize("after", [0, 1, 5])
def test_a_disk_that_fills_up_on_the_way_leaves_the_old_file(target, monkeypatch, after):
    really, count = os.write, iter(range(100))

    def write(fd, data):
        if next(count) >= after:
            fails(errno.ENOSPC)()
        return really(fd, data[:100])

    monkeypatch.setattr(os, "write", write)
    with pytest.raises(FileError, match="the disk is full"):
        write_whole(target, NEW)
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_a_write_that_is_not_all_there_is_no_success(target, monkeypatch):
    # Some file systems report a full disk by writing nothing, or less than they say.
    monkeypatch.setattr(os, "write", lambda fd, data: len(data))
    with pytest.raises(FileError):
        write_whole(target, NEW)
    monkeypatch.setattr(os, "write", lambda fd, data: 0)
    with pytest.raises(FileError, match="the disk is full"):
        write_whole(target, NEW)
    assert target.read_bytes() == OLD


def test_everything_reaches_the_disk_before_and_after_the_name_changes(target, monkeypatch):
    calls = []
    for name in ("write", "fsync", "replace"):
        really = getattr(os, name)

        def noted(*given, _name=name, _really=really):
            calls.append(_name)
            return _really(*given)

        monkeypatch.setattr(os, name, noted)
    write_whole(target, NEW)
    assert calls == ["write", "fsync", "replace", "fsync"]


@pytest.mark.parametrize("known", [True, False])
def test_on_macos_it_reaches_the_disk_itself_where_the_disk_knows_how(target, monkeypatch, known):
    told, synced = [], []

    def ask(descriptor, what):
        if not known:
            raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))
        told.append(what)

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setitem(sys.modules, "fcntl", SimpleNamespace(F_FULLFSYNC="full", fcntl=ask))
    monkeypatch.setattr(os, "fsync", synced.append)
    write_whole(target, NEW)
    assert target.read_bytes() == NEW
    assert (told, len(synced)) == ((["full", "full"], 0) if known else ([], 2))


def test_what_cannot_be_read_back_is_no_success(target, monkeypatch):
    monkeypatch.setattr(Path, "read_bytes", lambda path: b"\0" * len(NEW))
    with pytest.raises(FileError):
        write_whole(target, NEW)
    monkeypatch.undo()
    assert target.read_bytes() == OLD


@pytest.mark.parametrize(
    ("code", "times", "succeeds"), [(32, 3, True), (5, 9, False), (2, 1, False)]
)
def test_a_file_that_a_virus_scanner_looks_at_is_tried_again(
    target, monkeypatch, code, times, succeeds
):
    really, count, waited = os.replace, iter(range(times)), []

    def busy(*arguments):
        if next(count, None) is not None:
            error = PermissionError(errno.EACCES, "in use")
            error.winerror = code
            raise error
        return really(*arguments)

    monkeypatch.setattr(os, "replace", busy)
    monkeypatch.setattr(atomic.time, "sleep", waited.append)
    if succeeds:
        write_whole(target, NEW)
    else:
        with pytest.raises(FileError):
            write_whole(target, NEW)
    assert target.read_bytes() == (NEW if succeeds else OLD)
    assert sum(waited) <= 2.5
    assert len(waited) == (0 if code == 2 else min(times, 6))


def test_what_killed_programs_left_is_swept_but_not_what_living_ones_write(target):
    for name, age in (("00", 3600), ("11", 0)):
        left = target.with_name(f".journeyeditor-{name * 6}.tmp")
        left.touch()
        os.utime(left, (left.stat().st_atime, left.stat().st_mtime - age))
    write_whole(target, NEW)
    assert sorted(path.name for path in target.parent.iterdir()) == [
        ".journeyeditor-111111111111.tmp",
        "shop.journey.json",
    ]


def test_a_last_look_may_refuse(target):
    def refuse(path):
        assert path.read_bytes() == OLD
        raise FileError(OSError(errno.ESTALE, "no"), path)

    with pytest.raises(FileError, match="no"):
        write_whole(target, NEW, refuse)
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_a_network_disk_that_cannot_sync_folders_is_fine(target, monkeypatch):
    really = os.fsync

    def fsync(fd):
        if stat.S_ISDIR(os.fstat(fd).st_mode):
            fails(errno.EINVAL)()
        really(fd)

    monkeypatch.setattr(os, "fsync", fsync)
    write_whole(target, NEW)
    assert target.read_bytes() == NEW


def test_a_write_protected_file_is_not_replaced(target, monkeypatch):
    # Root may write everything, so the system's answer is played here.
    monkeypatch.setattr(atomic.os, "access", lambda path, mode: False)
    with pytest.raises(FileError, match="permission is missing"):
        write_whole(target, NEW)
    assert target.read_bytes() == OLD


def test_a_folder_is_not_replaced(tmp_path):
    with pytest.raises(FileError, match="this is a folder"):
        write_whole(tmp_path, NEW)


def test_a_device_is_not_replaced():
    with pytest.raises(FileError, match="no ordinary file"):
        write_whole("/dev/null", NEW)
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(FileError, match=r"no/shop: there is no such file or folder. Check"):
        write_whole(tmp_path / "no" / "shop", NEW)


def test_a_name_that_is_too_long_is_told(tmp_path):
    with pytest.raises(FileError, match="the name is too long"):
        write_whole(tmp_path / ("x" * 300), NEW)


def test_a_name_as_long_as_the_system_allows_is_fine(tmp_path):
    write_whole(tmp_path / ("x" * 255), NEW)
    assert (tmp_path / ("x" * 255)).read_bytes() == NEW

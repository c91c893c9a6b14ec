"""Writes a file whole or not at all, so that a failure leaves the old one as it was."""

import contextlib
import errno
import os
import secrets
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path

from journeyeditor.model.isolate import isolated

from .problems import Phrase, Table, say

_NO_PERMISSION = (
    Phrase("permission is missing"),
    Phrase("Ask whoever it belongs to, or use another folder."),
)
_NOT_THERE = (
    Phrase("there is no such file or folder"),
    Phrase("Check the name and the folder."),
)
_FULL = (
    Phrase("the disk is full"),
    Phrase("Make room on it, or use another disk."),
)
# What happened, and what a person can do.
_KNOWN = {
    errno.ENOENT: _NOT_THERE,
    errno.ENOTDIR: _NOT_THERE,
    errno.EISDIR: (Phrase("this is a folder"), Phrase("Name a file in it.")),
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.EROFS: (Phrase("this disk can only be read"), Phrase("Use another disk.")),
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.ENAMETOOLONG: (Phrase("the name is too long"), Phrase("Choose a shorter one.")),
}
_OTHERWISE = Phrase("Try again, or use another disk.")

_TEMPORARY = ".journeyeditor-{}.tmp"
_STALE = 600  # s; no write takes longer, so whoever began this one is gone
# Windows refuses to replace a file that a virus scanner or a sync program looks at this moment:
# access denied, sharing violation, lock violation.
_BUSY = (5, 32, 33)
_PATIENCE = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)  # s, 2.5 in all


class FileError(OSError):
    """A file that the system would not read or write: `errno`, `strerror` and `filename` as in
    every OSError, and in its text what a person can do."""

    def __init__(self, error: OSError, path: str | os.PathLike[str]) -> None:
        super().__init__(error.errno, error.strerror or str(error), str(path))

    def text(self, table: Table | None = None) -> str:
        """Path, what happened and remedy in one line, in the language of `table`."""
        happened, remedy = _KNOWN.get(self.errno or 0, (self.strerror or "", _OTHERWISE))
        table = table or {}
        return f"{isolated(str(self.filename))}: {say(happened, table)}. {say(remedy, table)}"

    def __str__(self) -> str:
        return self.text()


def write_whole(
    path: str | os.PathLike[str], data: bytes, last_look: Callable[[Path], None] | None = None
) -> None:
    """Put `data` in the file `path`, replacing what was there in one step.

    Follows symbolic links, keeps the file's permissions. `last_look` is given the file just before
    it is replaced, and may still refuse by raising an `OSError`. The data is on the disk when this
    returns. Raises `FileError`; nothing is then left beside the file, and it is as it was, unless
    the very last step failed: to make its new name last through a power cut.
    """
    try:
        target = Path(os.path.realpath(path))
        mode = _mode_of(target)
        temporary = temporary_beside(target)
        try:
            write_new(temporary, data, mode)
            if temporary.read_bytes() != data:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            if last_look:
                last_look(target)
            _replace(temporary, target)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
        sync_folder(target.parent)
        _sweep(target)
    except FileError:
        raise
    except OSError as error:
        raise FileError(error, path) from error


def temporary_beside(target: Path) -> Path:
    """A name for a file that will not last, in the folder of `target`."""
    return target.with_name(_TEMPORARY.format(secrets.token_hex(6)))


def _replace(temporary: Path, target: Path) -> None:
    for pause in (*_PATIENCE, None):
        try:
            temporary.replace(target)
        except OSError as error:
            if pause is None or getattr(error, "winerror", None) not in _BUSY:
                raise
            time.sleep(pause)
        else:
            return


def _sweep(target: Path) -> None:
    """Remove what writes that were cut short left beside `target`."""
    with contextlib.suppress(OSError):
        now = target.stat().st_mtime  # by the clock of that disk, not ours
        for left in target.parent.glob(_TEMPORARY.format("*")):
            if now - left.stat().st_mtime > _STALE:
                left.unlink()


def _mode_of(target: Path) -> int | None:
    """The permissions of the file to be replaced; None where there is none yet. Replacing would
    get around a write protection, and would make a plain file of a device, so both are refused."""
    try:
        old = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(old.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(old.st_mode):
        raise OSError(errno.EINVAL, Phrase("this is no ordinary file"))
    if is_protected(target):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return stat.S_IMODE(old.st_mode)


def is_protected(path: Path) -> bool:
    """Whether a file is there that may only be read; who may do everything respects that too."""
    try:
        anybody = path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    except OSError:
        return False
    return not anybody or not os.access(path, os.W_OK)


def can_be_written_beside(path: str | os.PathLike[str]) -> bool:
    """Whether its folder takes new files; without that nothing there can be saved whole."""
    return os.access(Path(os.path.realpath(path)).parent, os.W_OK)


def write_new(path: Path, data: bytes, mode: int | None = None) -> None:
    """Make a file that holds `data`, on the disk when this returns. Raises `OSError`, and may then
    leave a part."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            written = os.write(descriptor, rest)
            if not written:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            rest = rest[written:]
        put_on_disk(descriptor)
        if os.fstat(descriptor).st_size != len(data):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
    finally:
        os.close(descriptor)
    if mode is not None:
        path.chmod(mode)


def put_on_disk(descriptor: int) -> None:
    """Return when what was written is on the disk itself. On macOS `fsync` leaves it in the memory
    of the drive (man 2 fsync), which a power cut empties. Raises `OSError`."""
    if sys.platform == "darwin":
        import fcntl

        with contextlib.suppress(OSError):  # a disk that does not know this, mostly a network's
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system knows how (Windows does not)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        put_on_disk(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network disks
            raise
    finally:
        os.close(descriptor)

"""A file of a journal: its name, its records, and how they are written and read."""

import contextlib
import errno
import os
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

FORMAT, VERSION = "journeyeditor-journal", 2
READ = (1, VERSION)  # versions that can be read; 1 had no drafts
FRAME = struct.Struct("<II")  # length and CRC of what follows
HEAD, MAP, EDIT, DRAFT = b"H", b"M", b"E", b"D"


def journal_file(folder: Path, name: str, sequence: int) -> Path:
    """A file of the journal `name`."""
    return folder / f"{name}-{sequence}.journal"


def journal_files(folder: Path, name: str) -> list[Path]:
    """All files of the journal `name`, the oldest first. Whoever removes them in this order may be
    stopped in between: what is left then is never an older map than what was there."""
    files = folder.glob(f"{name}-*.journal")
    return sorted(files, key=lambda path: (len(path.name), path.name))  # numbers without zeros


def lock_file(folder: Path, name: str) -> Path:
    """What the owner of the journal `name` holds."""
    return folder / f"{name}.lock"


def framed(letter: bytes, data: bytes) -> bytes:
    """A record ``[length][crc32][letter and data]``."""
    body = letter + data
    return FRAME.pack(len(body), zlib.crc32(body)) + body


def records(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The records of a file, each with its letter, as far as they are whole."""
    place = 0
    while place + FRAME.size <= len(data):
        length, crc = FRAME.unpack_from(data, place)
        place += FRAME.size
        body = data[place : place + length]
        if not length or len(body) < length or zlib.crc32(body) != crc:
            return
        yield body[:1], body[1:]
        place += length


class JournalFile:
    """A file of a journal, new and open for writing at its end. Raises `OSError` as the system
    does."""

    def __init__(self, path: Path) -> None:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        self.path, self.end = path, 0
        self.descriptor = os.open(path, flags, 0o600)

    def write(self, data: bytes) -> None:
        """Add whole records."""
        rest = memoryview(data)
        while rest:
            written = os.write(self.descriptor, rest)
            if not written:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            rest = rest[written:]
        self.end += len(data)

    def close(self, *, cut: bool = False, remove: bool = False) -> None:
        """Write no more; `cut` what is no whole record, or `remove` it all."""
        with contextlib.suppress(OSError):
            if cut:
                os.ftruncate(self.descriptor, self.end)
        with contextlib.suppress(OSError):
            os.close(self.descriptor)
        with contextlib.suppress(OSError):
            if remove:
                self.path.unlink(missing_ok=True)

    @property
    def gone(self) -> bool:
        """Whether somebody removed it."""
        return not os.fstat(self.descriptor).st_nlink

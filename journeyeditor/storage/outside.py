"""What others do to the file of an open map: how that is noticed, and what stays of their work.

Files are compared by their content. Times and sizes lie: tools that unpack, sync or check out set
them as they like.
"""

import contextlib
import errno
import hashlib
import os
from pathlib import Path

from journeyeditor.model.isolate import isolated

from .atomic import FileError, temporary_beside, write_new
from .problems import Phrase, Table, say


class ChangedError(FileError):
    """A file that does not hold what this program last read from it or wrote to it."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        super().__init__(OSError(errno.ESTALE, "changed"), path)

    def text(self, table: Table | None = None) -> str:
        table = table or {}
        happened = say(Phrase("another program has changed this file"), table)
        remedy = say(Phrase("Nothing was written. Reload it, or save under another name."), table)
        return f"{isolated(str(self.filename))}: {happened}. {remedy}"


class VanishedError(FileError):
    """A file whose disk is not where it was; its folder may be there, and be another one."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        super().__init__(OSError(errno.ENODEV, os.strerror(errno.ENODEV)), path)

    def text(self, table: Table | None = None) -> str:
        table = table or {}
        happened = say(Phrase("the disk that held this file is not there any more"), table)
        remedy = say(Phrase("Connect it again, or save under another name."), table)
        return f"{isolated(str(self.filename))}: {happened}. {remedy}"


def disk_of(path: str | os.PathLike[str]) -> int | None:
    """Tells the disk that the folder of a file is on from others; None where there is no folder."""
    try:
        return Path(path).parent.stat().st_dev
    except OSError:
        return None


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def digest_of(path: str | os.PathLike[str]) -> str | None:
    """The digest of what a file holds; None where there is none. Raises `FileError`."""
    try:
        with Path(path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise FileError(error, path) from error


def backup_of(path: str | os.PathLike[str]) -> Path:
    """Where the last version of a map is kept when it is saved: beside it, as ``NAME.bak``."""
    target = Path(os.path.realpath(path))
    return target.with_name(f"{target.name}.bak")


def keep_backup(target: Path, known: str | None) -> None:
    """Keep what `target` holds as its backup, before it is replaced.

    Raises `ChangedError` where its digest is not `known`. Without one, nobody has read the file:
    it never replaces a backup that was.
    """
    kept = temporary_beside(target)
    try:
        # The digest of what is kept, so that whatever gets replaced unseen is at least there.
        there = digest_of(kept if _link_or_copy(target, kept) else target)
        if known is not None and there not in (known, None):  # None: removed, saving brings it back
            raise ChangedError(target)
        if known is not None or not backup_of(target).exists():
            with contextlib.suppress(OSError):  # a map can be saved where no backup can
                kept.replace(backup_of(target))
    finally:
        with contextlib.suppress(OSError):
            kept.unlink(missing_ok=True)


def _link_or_copy(target: Path, kept: Path) -> bool:
    """Whether `kept` now holds what `target` does."""
    try:
        os.link(target, kept)
    except FileNotFoundError:
        return False
    except OSError:  # a disk without links, such as a USB stick
        try:
            write_new(kept, target.read_bytes())
        except OSError:
            return False
    return True

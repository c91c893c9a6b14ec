"""Locks: who has a file open, so that nobody writes over anybody.

A lock is a small file that its owner holds open with a lock of the system on it. The system lets it
go when the owner's process ends, however it ends: on one machine a lock cannot be stale, and no
guess from process numbers is needed. What is written in the file is for other machines that see the
folder (a shared or synced one), where locks of the system may not reach.

Why not Qt's QLockFile, which guesses: measured with 6.11 on Linux, it refuses for ever a lock that
a killed process left where its number now belongs to any other Python program, and one that is
empty or damaged. It takes 5 ms, this 0.01 ms. And nothing else in this room needs Qt.
"""

import contextlib
import errno
import getpass
import json
import os
import socket
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from journeyeditor.model.isolate import isolated

from .atomic import FileError
from .problems import Phrase, Table, say

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_BEYOND = 1 << 30  # Windows hides locked bytes from readers, so one far behind the text is locked
_TRIES = 10  # a lock file may vanish between opening and locking it, but not for ever
_LONGEST = 10_000  # bytes of a lock file that are read


class HeldError(FileError):
    """A map that somebody else has open. `host`, `user` and `since` say who, as far as known."""

    def __init__(self, path: str | os.PathLike[str], owner: Mapping[str, str]) -> None:
        super().__init__(OSError(errno.EAGAIN, os.strerror(errno.EAGAIN)), path)
        self.host, self.user = owner.get("host", ""), owner.get("user", "")
        self.since = owner.get("since", "")

    @property
    def elsewhere(self) -> bool:
        """Whether it is open on another machine, which may have died without letting go."""
        return bool(self.host) and self.host != socket.gethostname()

    def reason(self) -> Phrase:
        """Why the map can only be read."""
        if self.elsewhere:
            return Phrase(
                "This map is open on another computer ({host}, {user}, since {since}). It is open "
                "here for reading only.",
                host=self.host,
                user=self.user,
                since=self.since,
            )
        return Phrase(
            "This map is open in another window already. It is open here for reading only."
        )

    def text(self, table: Table | None = None) -> str:
        table = table or {}
        if self.elsewhere:
            happened = Phrase("this map is open on another computer ({host})", host=self.host)
        else:
            happened = Phrase("this map is open in another window")
        remedy = say(Phrase("Close it there, or use another name."), table)
        return f"{isolated(str(self.filename))}: {say(happened, table)}. {remedy}"


class Lock:
    """A lock that is held until `release`, or until the process ends."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor: int | None = descriptor

    def write(self, data: bytes) -> None:
        """Say in the file who holds it."""
        assert self._descriptor is not None
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, data)
        os.ftruncate(self._descriptor, len(data))

    def release(self, *, leave_file: bool = False) -> None:
        """Let others have it; twice is as good as once. `leave_file` leaves what stands in it."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is None:
            return
        with contextlib.suppress(OSError):
            # Removed while held: whoever opened it before finds out and opens another. Windows
            # removes no open file, and does not let it go before it is closed either.
            ours = not leave_file and _is_at(descriptor, self.path)
            if ours and sys.platform != "win32":
                self.path.unlink(missing_ok=True)
            os.close(descriptor)
            if ours and sys.platform == "win32":
                self.path.unlink(missing_ok=True)


def grab(path: Path) -> Lock | None:
    """Hold the lock file `path`, or None where a living process of this machine holds it. Raises
    `OSError` where there can be no such file, or no locks."""
    for _ in range(_TRIES):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            if not _try_lock(descriptor):
                os.close(descriptor)
                return None
            if _is_at(descriptor, path):
                return Lock(path, descriptor)
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)
    return None


def lock_file_of(path: str | os.PathLike[str]) -> Path:
    """Where the lock of the map `path` is: beside the file itself, for others to see."""
    target = Path(os.path.realpath(path))
    return target.with_name(f".{target.name}.lock")


def hold_map(path: str | os.PathLike[str], *, take_over: bool = False) -> Lock | None:
    """Lock the map `path` against everybody else; None where its folder can hold no lock.

    `take_over` also takes a lock that another machine left. Raises `HeldError`.
    """
    place = lock_file_of(path)
    try:
        lock = grab(place)
    except OSError as error:
        if isinstance(error, PermissionError) and place.exists() and not take_over:
            raise HeldError(path, _read(place)) from error  # another user's
        return None  # a folder that can only be read, a disk without locks
    held = HeldError(path, _read(place))
    if lock is None:
        raise held
    if held.elsewhere and not take_over:
        lock.release(leave_file=True)
        raise held
    with contextlib.suppress(OSError):
        lock.write(json.dumps(_myself(), ensure_ascii=False).encode())
    return lock


def _myself() -> dict[str, Any]:
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = ""
    since = datetime.now().astimezone().isoformat(" ", "minutes")
    return {"host": socket.gethostname(), "user": user, "pid": os.getpid(), "since": since}


def _read(place: Path) -> dict[str, str]:
    """What an owner wrote; nothing where it is not to be understood."""
    try:
        with place.open("rb") as file:
            found = json.loads(file.read(_LONGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    texts = {key: value for key, value in found.items() if isinstance(value, str)}
    return {key: "".join(filter(str.isprintable, text))[:80] for key, text in texts.items()}


def _try_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, _BEYOND, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            os.lseek(descriptor, 0, os.SEEK_SET)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
            return False
        raise
    return True


def _is_at(descriptor: int, path: Path) -> bool:
    """Whether `path` still is the file that is open."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False

"""The journal of an open map: every edit since it was saved, on disk as soon as it is made.

A journal is a file of records ``[length][crc32][letter and data]``: a head, the whole map as it was
when the file began, then one edit after the other, as `compare` describes it. Behind the last edit
there may be drafts, what a text that is being typed would make of the map: only the last of them
counts, and none once the next edit is there. It needs no other file to give the map back
(`recovery`). Every now and then a new file with a higher number begins, and the old one goes when
the new one is safely on the disk. The owner of a journal holds a lock beside it while alive.
"""

import _thread
import contextlib
import errno
import json
import os
import secrets
import threading
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from journeyeditor.compare import Changes, difference
from journeyeditor.dataclass import dataclass
from journeyeditor.model import Journey

from .atomic import FileError, put_on_disk, sync_folder
from .files import Written, dump
from .garbage import begin_waiting, end_waiting
from .journal_file import (
    DRAFT,
    EDIT,
    FORMAT,
    HEAD,
    MAP,
    VERSION,
    JournalFile,
    framed,
    journal_file,
    journal_files,
    lock_file,
)
from .locks import Lock, grab

MOST_EDITS = 200  # in a file, then a new one begins
MOST_SECONDS = 30.0  # after the first edit in a file


@dataclass(frozen=True)
class Base:
    """The saved file that the edits began from: where it is, and the digest of what it held."""

    path: str | None = None
    digest: str | None = None


@dataclass(frozen=True)
class Begun:
    """A journal that is there already, to go on with."""

    name: str
    lock: Lock
    sequence: int  # the highest number of its files
    edits: int  # all of them, saved or not: this number only grows
    saved: int  # how many of them were saved
    drafts: int  # the number of the last draft: this one only grows too


class Journal:
    """Keeps the edits of one document in `folder`. Nothing is on disk before the first edit.

    An edit is in the file when `append` returns, so that it outlives the process, and on the disk
    within 250 ms, so that it outlives the machine. `trouble` is told, in any thread, when that can
    not be done (a `FileError`), and when it can be done again (None).
    """

    def __init__(
        self,
        folder: Path,
        trouble: Callable[[FileError | None], None] = lambda error: None,
        begun: Begun | None = None,
    ) -> None:
        self._folder, self._trouble = folder, trouble
        self._name = begun.name if begun else secrets.token_hex(8)
        self._lock: Lock | None = begun.lock if begun else None
        self._sequence = begun.sequence if begun else 0
        self._edits = begun.edits if begun else 0
        self._saved = begun.saved if begun else 0
        self._drafts = begun.drafts if begun else 0
        self._draft: Journey | None = None  # what the last record in the file makes of the map
        self._file: JournalFile | None = None  # None: the next edit begins one
        self._outdated: list[Path] = []  # files that may go when this one is on the disk
        self._fresh = 0  # edits in this file
        self._since = 0.0  # when the first of them was made
        self._base = Base()
        self._latest: Journey | None = None
        self._known: Written | None = None
        self._state = threading.Condition()  # guards all of this
        self._work_waits = _thread.allocate_lock()  # held while there is nothing to do
        self._work_ended = _thread.allocate_lock()  # held while there is a worker
        self._work_waits.acquire()
        self._unsynced = self._closing = self._failed = False

    # -- the document's side -----------------------------------------------------------------

    def know(self, written: Written) -> None:
        """These bytes say a map that edits may begin from, which then need not be spelled."""
        self._known = written

    def append(self, old: Journey, new: Journey, text: str, base: Base) -> int:
        """Note the edit `text` that made `new` of `old`; how many bytes say it. Never raises for
        what the disk does."""
        changes = difference(old, new).dump()
        with self._state:
            self._edits += 1
            self._latest, self._base, self._draft = new, base, None
            about = {"edit": self._edits, "at": _now(), "text": text}
            problem, was_failing = self._note(_record(EDIT, about, changes), old, self._edits - 1)
            self._fresh += problem is None
        if problem or was_failing:
            self._trouble(problem)
        return len(changes)

    def draft(self, old: Journey, new: Journey, base: Base) -> None:
        """Note that `old` would become `new` if what is being typed were kept now; `old` itself
        where nothing is typed any more. Never raises for what the disk does."""
        with self._state:
            changes = difference(old, new)
            if not changes and self._draft is None:
                return
            self._drafts += 1
            self._latest, self._base, self._draft = old, base, new if changes else None
            record = self._draft_record(changes)
            problem, was_failing = self._note(record, old, self._edits)
        if problem or was_failing:
            self._trouble(problem)

    def _draft_record(self, changes: Changes) -> bytes:
        about = {"edit": self._edits + 1, "draft": self._drafts, "at": _now()}
        return _record(DRAFT, about, changes.dump())

    def _note(self, record: bytes, old: Journey, edits: int) -> tuple[FileError | None, bool]:
        """Write a record that says what comes of `old`, the map after so many edits. Why it could
        not be written, and whether the one before could not."""
        problem = None
        try:
            if self._file is None or self._file.gone:
                self._begin(old, edits)
            assert self._file is not None
            self._file.write(record)
        except OSError as error:
            problem = self._fail(error)
        else:
            self._since = self._since or time.monotonic()
            self._unsynced = True
            self._wake_worker()
        was_failing, self._failed = self._failed, problem is not None
        return problem, was_failing

    def clear(self) -> None:
        """Forget all edits: they are saved, or nobody wants them."""
        with self._state:
            self._close_file()
            self._remove(self._files())
            self._outdated = []
            self._saved, self._latest, self._unsynced = self._edits, None, False
            self._draft = None
            self._state.notify_all()

    def sync(self, seconds: float | None = None) -> bool:
        """Return when all edits are on the disk, or it is known that they cannot be, or after so
        many seconds; whether nothing is left to do."""
        with self._state:
            return self._state.wait_for(lambda: not self._unsynced, seconds)

    def close(self) -> None:
        """Keep nothing any more. The file stays where `clear` was not called, for another day."""
        with self._state:
            self._closing = True
            self._rouse_worker()
        with self._work_ended:
            self._close_file()
        if self._lock:
            self._lock.release()

    # -- files -------------------------------------------------------------------------------

    def _files(self) -> list[Path]:
        return journal_files(self._folder, self._name)

    def _remove(self, files: Iterable[Path]) -> None:
        for file in files:
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)

    def _begin(self, journey: Journey, edits: int) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        if self._lock is None:
            self._lock = grab(lock_file(self._folder, self._name))
        self._switch_to(self._new_file(journey, edits))

    def _new_file(self, journey: Journey, edits: int) -> JournalFile:
        """Begin the file of the next number with the whole map after so many edits."""
        with self._state:
            self._sequence += 1
            base, number, saved = self._base, self._sequence, self._saved
            drafts = self._drafts - (self._draft is not None)  # that one is still to be written
            known, self._known = self._known, None
        head = {
            "format": FORMAT,
            "version": VERSION,
            "path": base.path,
            "digest": base.digest,
            "edits": edits,
            "saved": saved,
            "drafts": drafts,
            "at": _now(),
        }
        file = JournalFile(journal_file(self._folder, self._name, number))
        try:
            file.write(framed(HEAD, json.dumps(head).encode()))
            whole = known.data if known and known.journey is journey else dump(journey)
            file.write(framed(MAP, whole))
        except BaseException:
            file.close(remove=True)
            raise
        return file

    def _switch_to(self, file: JournalFile) -> None:
        """Let edits go to `file` from now on. The others go when it is on the disk."""
        self._close_file()
        self._outdated = [old for old in self._files() if old != file.path]
        self._file = file

    def _close_file(self, *, cut: bool = False) -> None:
        file, self._file = self._file, None
        self._fresh, self._since = 0, 0.0
        if file is not None:
            file.close(cut=cut)

    def _fail(self, error: OSError) -> FileError:
        """What this file holds up to here stays readable; the next edit begins another one."""
        self._close_file(cut=True)
        self._unsynced = False
        self._state.notify_all()
        return FileError(error, self._folder)

    # -- the worker's side -------------------------------------------------------------------

    def _rouse_worker(self) -> None:
        if self._work_waits.locked():
            self._work_waits.release()

    def _wake_worker(self) -> None:
        self._rouse_worker()
        if self._work_ended.acquire(blocking=False):
            # No `threading.Thread`: that makes objects before it can be told not to look for
            # garbage, and the worker must never destroy a window that it finds there.
            _thread.start_new_thread(self._work, ())

    def _work(self) -> None:
        going_on = True
        while going_on:
            begin_waiting()
            try:
                going_on, patience = self._work_once()
            except BaseException:
                self._work_ended.release()  # the next edit starts another worker
                raise
            finally:
                end_waiting()
            if going_on:
                self._work_waits.acquire(True, patience)
        self._work_ended.release()

    def _work_once(self) -> tuple[bool, float]:
        """Do what there is to do; whether there may be more, and in how many seconds (−1: when
        the next edit is made)."""
        with self._state:
            if self._closing and not self._unsynced:
                return False, 0
            file = self._file
            full = self._fresh >= MOST_EDITS or self._patience() == 0
            busy = self._unsynced
        if file is not None and full:
            self._begin_anew(file)
        elif file is not None and busy:
            self._put_on_disk(file)
        with self._state:
            if self._unsynced or self._closing:
                return True, 0
            return True, self._patience()

    def _patience(self) -> float:
        """Seconds until this file has been written to for long enough; −1 where nothing was."""
        if not self._since:
            return -1
        return max(0.0, self._since + MOST_SECONDS - time.monotonic())

    def _put_on_disk(self, file: JournalFile) -> None:
        with self._state:
            if self._file is not file:
                return
            end = file.end
            own = os.dup(file.descriptor)  # the document may close its own meanwhile
        problem = None
        try:
            put_on_disk(own)
            sync_folder(self._folder)
        except OSError as error:
            with self._state:
                if self._file is file:
                    problem, self._failed = self._fail(error), True
        finally:
            os.close(own)
        with self._state:
            if self._file is file:
                self._remove(self._outdated)
                self._outdated = []
                self._unsynced = file.end != end
                self._state.notify_all()
        if problem:
            self._trouble(problem)

    def _begin_anew(self, file: JournalFile) -> None:
        """Begin a new file, and go on in it after copying the edits that were made meanwhile."""
        with self._state:
            journey, edits, end = self._latest, self._edits, file.end
            assert journey is not None
            draft = self._draft and self._draft_record(difference(journey, self._draft))
        new = None
        try:
            new = self._new_file(journey, edits)
            new.write(draft or b"")
            put_on_disk(new.descriptor)
            with self._state:
                if self._file is not file:
                    raise OSError(errno.ECANCELED, "the edits were saved meanwhile")
                with file.path.open("rb") as old:
                    old.seek(end)
                    new.write(old.read(file.end - end))
                meanwhile = self._edits - edits
                self._switch_to(new)
                self._fresh, self._unsynced = meanwhile, True
                self._since = time.monotonic() if meanwhile else 0.0
        except OSError:  # then it goes on in the old one, which holds everything
            if new is not None:
                new.close(remove=True)
            with self._state:
                self._fresh = 0
                self._since = time.monotonic() if self._since else 0.0


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _record(letter: bytes, about: dict[str, object], changes: bytes) -> bytes:
    return framed(letter, json.dumps(about).encode() + b"\n" + changes)

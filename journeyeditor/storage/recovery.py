"""Finds what programs left behind that ended without saving: the journals that nobody holds."""

import contextlib
import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from journeyeditor.compare import Changes, apply
from journeyeditor.dataclass import dataclass
from journeyeditor.model import Journey

from .atomic import FileError
from .files import dump, parse
from .journal import Base, Begun
from .journal_file import DRAFT, EDIT, FORMAT, HEAD, MAP, READ, journal_files, lock_file, records
from .locks import grab
from .outside import digest, digest_of
from .problems import MapError

_FILE = re.compile(r"([0-9a-f]{16})-(\d{1,9})\.journal")
_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Abandoned:
    """A map with edits that were not saved, as its journal has it. Its lock is held, so that two
    programs never offer the same."""

    folder: Path
    base: Base
    journey: Journey
    begun: Begun  # what a `Journal` goes on from
    when: datetime  # of the last edit

    @property
    def edits(self) -> int:
        """How many there were since the map was saved."""
        return self.begun.edits - self.begun.saved

    def discard(self) -> None:
        """Remove the journal: somebody said so, or the edits are saved."""
        for file in journal_files(self.folder, self.begun.name):
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)
        self.begun.lock.release()

    def leave(self) -> None:
        """Let it be, for another start of the program."""
        self.begun.lock.release()


def find(folder: Path) -> list[Abandoned]:
    """All maps that can be recovered, the latest first. What has nothing to give (the map is saved
    just so) is removed; what cannot be read stays where it is."""
    names: dict[str, list[tuple[int, Path]]] = {}
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if parts := _FILE.fullmatch(path.name):
                names.setdefault(parts[1], []).append((int(parts[2]), path))
    found = [_abandoned(folder, name, files) for name, files in names.items()]
    return sorted((one for one in found if one), key=lambda one: one.when, reverse=True)


def _abandoned(folder: Path, name: str, files: list[tuple[int, Path]]) -> Abandoned | None:
    try:
        lock = grab(lock_file(folder, name))
    except OSError:
        return None
    if lock is None:  # its owner lives
        return None
    # A file is begun before the one before it is complete, so what counts is how far each one got.
    read = [told for sequence, path in files if (told := _told(path, sequence))]
    if not read:
        lock.release()
        return None
    best = max(read, key=lambda told: (told.edits, told.drafts, told.sequence))
    highest = max(sequence for sequence, _ in files)
    journey, edits = _with_draft(best)
    begun = Begun(name, lock, highest, edits, best.saved, best.drafts)
    abandoned = Abandoned(folder, best.base, journey, begun, best.when)
    if not abandoned.edits or _is_saved(abandoned):
        abandoned.discard()
        return None
    return abandoned


def _is_saved(abandoned: Abandoned) -> bool:
    path = abandoned.base.path
    if not path:
        return False
    try:
        return digest_of(path) == digest(dump(abandoned.journey))
    except FileError:
        return False


# -- reading a file ------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Told:
    """How far a file tells what happened."""

    sequence: int
    base: Base
    journey: Journey
    edits: int
    saved: int
    when: datetime
    drafts: int  # the number of the last one
    draft: Changes | None = None  # what it makes of the map


def _told(path: Path, sequence: int) -> _Told | None:
    """What a file holds, up to where it is torn; None where not even its map is whole."""
    try:
        data = path.read_bytes()
        told_there = records(data)
        told = _start(next(told_there), next(told_there), sequence, str(path))
    except (OSError, MapError, ValueError, StopIteration, RecursionError):
        return None
    with contextlib.suppress(ValueError, RecursionError):
        for letter, record in told_there:
            told = _next(told, letter, record)
    return told


def _start(
    first: tuple[bytes, bytes], second: tuple[bytes, bytes], number: int, name: str
) -> _Told:
    head = json.loads(first[1])
    if (first[0], second[0]) != (HEAD, MAP) or not isinstance(head, dict):
        raise ValueError("this is no journal")
    if head.get("format") != FORMAT or head.get("version") not in READ:
        raise ValueError("this is no journal of this version")
    base = Base(_text(head.get("path")), _text(head.get("digest")))
    edits, saved = _count(head.get("edits")), _count(head.get("saved"))
    when, drafts = _time(head.get("at")), _count(head.get("drafts", 0))
    return _Told(number, base, parse(second[1], name), edits, saved, when, drafts)


def _next(told: _Told, letter: bytes, record: bytes) -> _Told:
    about_text, _, changes = record.partition(b"\n")
    about = json.loads(about_text)
    if letter not in (EDIT, DRAFT) or about.get("edit") != told.edits + 1:
        raise ValueError("this edit does not follow")
    found, when = Changes.parse(changes), _time(about.get("at"))
    if letter == DRAFT:
        return replace(told, draft=found or None, drafts=_count(about.get("draft")), when=when)
    journey = apply(told.journey, found)
    return replace(told, journey=journey, edits=told.edits + 1, draft=None, when=when)


def _with_draft(told: _Told) -> tuple[Journey, int]:
    """The map with what was being typed, as if it had been kept, and the number of its edits."""
    with contextlib.suppress(ValueError):
        if told.draft:
            return apply(told.journey, told.draft), told.edits + 1
    return told.journey, told.edits


def _count(value: object) -> int:
    if type(value) is not int:
        raise ValueError("this journal does not count its edits")
    return value


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _time(value: object) -> datetime:
    try:
        when = datetime.fromisoformat(str(value))
    except ValueError:
        return _LONG_AGO
    return when if when.tzinfo else when.replace(tzinfo=UTC)

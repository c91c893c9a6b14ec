"""Every call of a save that may fail, failing: the file is the old or the new one, and the user is
told; what was not saved is still in the document and in the journal."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

from calls import hooked
from editing import mark, small_map
from figures import Figure

from journeyeditor.document import Document
from journeyeditor.edits import facts
from journeyeditor.storage import files
from journeyeditor.storage.atomic import FileError

ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES)
SHORT = 0  # stands for a write that takes only a part


def measure(folder: Path, protected: bool = True) -> Figure:
    """Save a map again and again, each time with another call failing in another way."""
    good, bad = 0, []
    for how in (*ERRORS, SHORT):
        for number in range(1, 1000):
            place = folder / f"{how}-{number}"
            place.mkdir()
            failed, problem = _try(place, number, how, protected)
            if not failed:  # the save makes fewer calls than that
                break
            good += problem is None
            bad += [f"call {number}: {problem}"] if problem else []
    share = f"{100 * good // (good + len(bad))} %" + (f": {bad[0]}" if bad else "")
    name = "a call of a save fails: file old or new, user told"
    return Figure(name, "100 %", share, f"{good + len(bad)} failures", not bad)


def _try(place: Path, number: int, how: int, protected: bool) -> tuple[str, str | None]:
    """The call that failed, if that many were made, and what is wrong afterwards."""
    path, journals = place / "maps" / "map.journey.json", place / "journals"
    path.parent.mkdir()
    files.save(small_map(), path)
    document = Document(journals=journals)
    document.load(path)
    old = mark(document.journey)
    document.edit("Title", lambda journey: facts.set_facts(journey, title="New"))
    new = mark(document.journey)
    document.secure()
    failing = _Failing(number, how)
    told = False
    write = files.write_whole if protected else _careless_write
    with mock.patch.object(files, "write_whole", write), hooked(path.parent, failing):
        try:
            document.save()
        except FileError:
            told = True
    problem = _problem(document, path, told, (old, new))
    document._journal.close()
    document._lock.release()
    return failing.failed, problem


class _Failing:
    """Lets the call of a number fail. Nothing after it fails: what cleans up may succeed."""

    def __init__(self, number: int, how: int) -> None:
        self._left, self._how = number, how
        self.failed = ""

    def __call__(self, name: str, really: Callable[..., Any], given: tuple[Any, ...]) -> Any:
        if self._how == SHORT and name != "write":
            return really(*given)
        self._left -= 1
        if self._left:
            return really(*given)
        self.failed = name
        if self._how == SHORT:
            return really(given[0], given[1][: max(1, len(given[1]) // 2)])
        if name == "close":
            really(*given)  # a descriptor is gone even where closing it fails
        raise OSError(self._how, os.strerror(self._how))


def _problem(document: Document, path: Path, told: bool, marks: tuple[str, str]) -> str | None:
    _, new = marks
    try:
        there = mark(files.load(path).journey)
    except (files.MapError, OSError) as error:
        return f"the file is broken: {str(error)[:80]}"
    if there not in marks:
        return "the file is neither the old nor the new one"
    if not told and there != new:
        return "the old file is still there, and nobody was told"
    if told and not document.modified:
        return "the document says that it is saved"
    if told and mark(document.journey) != new:
        return "the document is not what it was"
    left = [p.name for p in path.parent.iterdir() if p.suffix == ".tmp"]
    if left:
        return f"{left} was left behind"
    return None


def _careless_write(
    path: Path, data: bytes, last_look: Callable[[Path], None] | None = None
) -> None:
    """What writes in place, and what a program does that looks at no result."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.write(descriptor, data)
        os.close(descriptor)
    except OSError as error:
        raise FileError(error, path) from error

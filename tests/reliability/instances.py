"""Two instances and other programs on one file: nobody's work is replaced without being seen."""

import random
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest import mock

from calls import hooked, unwatched
from editing import Editor, mark, small_map
from figures import Figure, none_of

from journeyeditor import document as document_module
from journeyeditor.document import Document
from journeyeditor.edits import facts
from journeyeditor.storage import files, outside
from journeyeditor.storage.atomic import FileError
from journeyeditor.storage.outside import backup_of, digest_of

STEPS = 12


def measure(amount: int, folder: Path, protected: bool = True) -> Figure:
    """Random sequences of what two documents and another program do to one file."""
    bad: list[str] = []
    saves = 0
    # On a disk without locks both may write, and only the look at the content is left.
    no_locks = mock.patch.object(document_module, "hold_map", return_value=None)
    careless = mock.patch.object(outside, "keep_backup")
    for seed in range(amount):
        path = folder / f"{seed}.journey.json"
        with ExitStack() as stack:
            if not protected:
                stack.enter_context(careless)
            if seed % 2:
                stack.enter_context(no_locks)
            saves += _sequence(seed, path, bad)
    return none_of("silent overwrites", bad, amount, f"sequences, {saves:,} saves")


def _sequence(seed: int, path: Path, bad: list[str]) -> int:
    draw, editor = random.Random(seed), Editor(seed)
    files.save(small_map(), path)
    documents = [Document(), Document()]
    knows: dict[Document, str | None] = {}
    for document in documents:
        document.load(path)
        knows[document] = digest_of(path)
    saves = 0
    for step in range(STEPS):
        document = draw.choice(documents)
        what = draw.random()
        if what < 0.3:
            _other_program(path, f"{seed}-{step}", draw)
        elif what < 0.4:
            document.load(path)
            knows[document] = digest_of(path)
        elif what < 0.6:
            editor.step(document)
        else:
            there = digest_of(path)
            strike = _Striking(path, f"{seed}-{step} within", draw)
            with hooked(path.parent, strike):
                saved = _save(document)
            saves += saved
            seen = knows[document]
            if saved and seen != there:
                bad.append(f"sequence {seed}: a file that nobody here had read was replaced")
            elif saved and strike.wrote and strike.wrote not in _at_hand(path):
                bad.append(f"sequence {seed}: what was written during the save is gone")
            if not saved and not document.read_only:  # as its window offers
                document.reload("Reload")
                knows[document] = digest_of(path)
            if saved:
                knows[document] = digest_of(path)
    for document in documents:
        document.close()
    return saves


def _at_hand(path: Path) -> list[str]:
    """The marks of the file and of the version before."""
    places = [place for place in (path, backup_of(path)) if place.exists()]
    return [mark(files.load(place).journey) for place in places]


def _other_program(path: Path, title: str, draw: random.Random) -> str:
    """Write a map in place, or beside it to be put in its place, as other programs do."""
    journey = facts.set_facts(small_map(), title=title)
    if draw.random() < 0.5:
        path.write_bytes(files.dump(journey))
    else:
        new = path.with_suffix(".theirs")
        new.write_bytes(files.dump(journey))
        new.rename(path)
    return mark(journey)


def _save(document: Document) -> bool:
    try:
        document.save()
    except FileError:
        return False
    return True


class _Striking:
    """Lets the other program write before some call of a save, up to the last look at the file:
    between that and its replacement lies no call of ours."""

    def __init__(self, path: Path, title: str, draw: random.Random) -> None:
        self._path, self._title, self._draw = path, title, draw
        self._left = draw.randrange(1, 12)
        self._linked = False
        self.wrote = ""

    def __call__(self, name: str, really: Callable[..., Any], given: tuple[Any, ...]) -> Any:
        self._left -= 1
        if not self._left and not self._linked and not self.wrote:
            with unwatched():
                self.wrote = _other_program(self._path, self._title, self._draw)
        self._linked = self._linked or name == "link"
        return really(*given)

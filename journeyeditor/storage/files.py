"""Reads and writes ``*.journey.json`` files (resources/schema/FORMAT.md describes them)."""

import json
import os
import re
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from journeyeditor.model import FORMAT, VERSION, Journey
from journeyeditor.model.base import MAX_FILE_BYTES

from . import embedded, migrations, outside
from .at_once import read_at_once
from .atomic import FileError, write_whole
from .explain import explain
from .garbage import garbage_waits
from .jsontext import check_size, parse_json
from .problems import MAX_FOUND, MapError, Phrase, Place, Problem
from .references import check_references, refers_well
from .soundness import reads_back
from .text import Written, text_of

__all__ = [
    "FileError",
    "Loaded",
    "MapError",
    "Problem",
    "Written",
    "dump",
    "is_pdf",
    "load",
    "parse",
    "read",
    "save",
]


class Loaded(NamedTuple):
    """A map from a file: the journey, the very bytes, and why it must not be saved, if so."""

    journey: Journey
    raw: bytes
    read_only_reason: str | None


def load(path: str | os.PathLike[str]) -> Loaded:
    """Read the map in `path`, or the one that the PDF there carries. Raises `FileError` where the
    system cannot read the file, `MapError` where it is not a correct map."""
    name = str(path)
    try:
        with Path(path).open("rb") as file:
            data = file.read(16)
            check, limit = check_size, MAX_FILE_BYTES
            if embedded.is_pdf(data):
                check, limit = embedded.check_pdf_size, embedded.MAX_PDF_BYTES
            check(os.fstat(file.fileno()).st_size, name)
            data += file.read(limit)
    except OSError as error:
        raise FileError(error, path) from error
    if embedded.is_pdf(data):
        return read(embedded.map_in_pdf(data, name), name)
    return read(data, name)


def is_pdf(path: str | os.PathLike[str]) -> bool:
    """Whether `path` is a PDF: what `load` finds in it is a copy. False for what cannot be read."""
    try:
        with Path(path).open("rb") as file:
            return embedded.is_pdf(file.read(16))
    except OSError:
        return False


def parse(data: bytes, name: str) -> Journey:
    """The map in `data`, all of it; `name` stands for the file in errors. Raises `MapError`, also
    for a map of a newer version."""
    loaded = read(data, name)
    if loaded.read_only_reason:
        problem = Problem("version", loaded.read_only_reason, _up_to_this())
        raise MapError(name, (problem,), _UPDATE)
    return loaded.journey


def read(data: bytes, name: str) -> Loaded:
    """The map in `data`; one of a newer version as far as it can be read, with the reason why it
    is read-only. Raises `MapError` with every problem of the file."""
    with garbage_waits():
        return _read(data, name)


def _read(data: bytes, name: str) -> Loaded:
    journey = read_at_once(data)
    if journey is None:
        return _read_closely(data, name)
    journey.forget_given()
    return Loaded(journey, data, None)


def _read_closely(data: bytes, name: str) -> Loaded:
    """As a tree, in which every problem has a place."""
    tree, text = parse_json(data, name)
    version = migrations.version_of(tree, name)
    if version > VERSION:
        journey, left_out = _read_newer(tree, name)
        return Loaded(journey, data, _newer(version, left_out))
    if version < VERSION:
        migrations.migrate(tree)
        text = _text_of(tree)
    found = _validated(text, tree)
    if not isinstance(found, Journey):
        first = sorted(islice(found, MAX_FOUND), key=lambda one: _order(tree, one[0]))
        raise MapError(name, tuple(problem for _, problem in first))
    found.forget_given()
    return Loaded(found, data, None)


def dump(journey: Journey) -> bytes:
    """The canonical text of a map: UTF-8, fields in the order of the model and after them those it
    does not know, indented by one space, without fields that have their default value."""
    return text_of(journey)


def save(
    journey: Journey,
    path: str | os.PathLike[str],
    known: str | None = None,
    before: Written | None = None,
) -> Written:
    """Write the map to `path`, whole or not at all, after making sure that it reads back the same;
    return what was written. What was there before stays beside it, as `outside.backup_of` says.

    `known` is the digest of what the file should hold now; None is for a file that may be replaced
    whatever it holds. `before` is a map that was read from a file or saved: what this one shares
    with it need not be spelled and checked again, and if it is this one, its very bytes are
    written. Raises `FileError` where the system cannot write (`ChangedError` where the file holds
    something else), `MapError` where the map would not open again or the file holds a map of a
    newer version. The old file is then untouched.
    """
    with garbage_waits():
        if before is not None and before.journey is journey:
            written = before
        else:
            written = Written(journey, text_of(journey, before), canonical=True)
        _make_sure(written, path, before)
    _refuse_newer(Path(path))
    write_whole(path, written.data, lambda target: outside.keep_backup(target, known))
    return written


def _make_sure(written: Written, path: str | os.PathLike[str], before: Written | None) -> None:
    """Raise `MapError` unless the bytes read back as their journey."""
    if reads_back(written.data, written.journey, before):
        return
    remedy = Phrase("Nothing was written. Undo the last edit, save again.")
    try:
        again = _read(written.data, str(path)).journey
    except MapError as error:
        raise MapError(path, error.problems, remedy) from error
    if again != written.journey:
        found = Phrase("a map that reads back differently")
        raise MapError(path, (Problem("", found, Phrase("the same map")),), remedy)


# -- newer versions ------------------------------------------------------------------------------

_UPDATE = Phrase("Open it with a newer version of Journey Editor.")


def _up_to_this() -> Phrase:
    return Phrase("maps up to version {version}", version=VERSION)


def _newer(version: int, left_out: int) -> Phrase:
    if left_out:
        return Phrase(
            "This map was made by a newer version of Journey Editor (format {version}). It is "
            "open for reading only, without what this version does not know (in {count} places).",
            version=version,
            count=left_out,
        )
    return Phrase(
        "This map was made by a newer version of Journey Editor (format {version}). It is open "
        "for reading only.",
        version=version,
    )


_MOST_LEFT_OUT = 20_000  # things
_MOST_ROUNDS = 10  # of leaving out what needs what was left out

# How canonical maps begin, and how much of one tells its version.
_HEAD = re.compile(rb'\{\s*"format":\s*"%s",\s*"version":\s*(\d{1,9})\b' % FORMAT.encode())
_BEGINNING = 1000  # bytes


def _read_newer(tree: dict[str, Any], name: str) -> tuple[Journey, int]:
    """Read what this version understands; say how many things it had to leave out. Raises
    `MapError` where that is nearly everything."""
    version, tree["version"] = tree["version"], VERSION
    left_out = 0
    for _ in range(_MOST_ROUNDS):
        found = _validated(_text_of(tree), tree)
        if isinstance(found, Journey):
            return found, left_out
        places = [place for place, _ in islice(found, _MOST_LEFT_OUT + 1)]
        if len(places) > _MOST_LEFT_OUT:
            break
        left_out += migrations.leave_out(tree, places)
    strange = Phrase(
        "a map of version {version} with too much that this version does not know",
        version=version,
    )
    raise MapError(name, (Problem("version", strange, _up_to_this()),), _UPDATE)


def _refuse_newer(path: Path) -> None:
    """Raise `MapError` where saving would overwrite a map of a newer version."""
    try:
        if not path.is_file():
            return
        with path.open("rb") as file:
            data = file.read(_BEGINNING)
            if ours := _HEAD.match(data):
                version = int(ours[1])
            else:
                version = migrations.version_of(parse_json(data + file.read(), "").tree, str(path))
    except (OSError, MapError):
        return  # no map: whoever chose the name said that it may be replaced
    if version > VERSION:
        found = Phrase("a map of version {version}", version=version)
        remedy = Phrase("Nothing was written. Save under another name.")
        raise MapError(path, (Problem("", found, _up_to_this()),), remedy)


# -- checking ------------------------------------------------------------------------------------


def _validated(text: bytes, tree: dict[str, Any]) -> Journey | Iterator[tuple[Place, Problem]]:
    """The journey, or what is wrong with it, one after the other."""
    references = check_references(tree)
    try:
        journey = Journey.model_validate_json(text, strict=True)
    except ValidationError as error:
        return _all_once(error, tree)
    first = None if refers_well(tree) else next(references, None)
    return journey if first is None else chain((first,), references)


def _all_once(error: ValidationError, tree: dict[str, Any]) -> Iterator[tuple[Place, Problem]]:
    """Wrong values, then wrong references. A value that is no id at all is the former only."""
    wrong = set()
    for place, problem in explain(error, tree):
        wrong.add(place)
        yield place, problem
    yield from (found for found in check_references(tree) if found[0] not in wrong)


def _order(tree: dict[str, Any], place: Place) -> tuple[int, ...]:
    """Sorts places as the file has them."""
    order: list[int] = []
    value: Any = tree
    for part in place:
        if isinstance(part, int):
            order.append(part)
        elif isinstance(value, dict) and part in value:
            order.append(list(value).index(part))
        else:
            order.append(-1)
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            break
    return tuple(order)


def _text_of(tree: dict[str, Any]) -> bytes:
    return json.dumps(tree, ensure_ascii=False).encode()

"""Finds the copies that sync programs leave beside a map because two people had changed it: the map
itself holds the changes of one of them only."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from journeyeditor.model import Journey

from . import files
from .outside import digest

# Some programs say so, in the languages of the people who write here: "shop (Anna's conflicted copy
# 2026-05-01).json" (Dropbox, Nextcloud), "shop (Copia in conflitto di Anna …)",
# "shop.sync-conflict-20260501-120000-ABC.json" (Syncthing),
# "shop_PC_May-01-1200-2026_Conflict.json" (Synology).
_SAID = re.compile(r"conflict|conflitt|conflit|konflikt", re.IGNORECASE)
# Others only add something: the name of a computer (OneDrive: "shop-DESKTOP-4F2K9.json"; Windows
# allows 15 characters) or a number (iCloud: "shop 2.json", Google Drive: "shop (1).json").
_HINTED = re.compile(
    r"-(?=[^-]*[A-Z])[A-Z0-9][A-Z0-9-]{2,14}|-[A-Za-z]+s-[A-Za-z0-9-]{2,14}| \d| \(\d\)"
)
_SUFFIX = re.compile(r"(\.journey)?\.json$", re.IGNORECASE)
_SAME = 0.5  # of the ids of the smaller map: less is another map from the same beginning
_LARGEST = 50_000_000  # bytes of all copies that are read


class Copy(NamedTuple):
    """A copy of a map. `sure` is whether its name says that it is one; `digest` that of its bytes,
    "" where nobody had to read it."""

    path: Path
    sure: bool
    digest: str = ""


def conflict_copies(path: str | os.PathLike[str], journey: Journey) -> tuple[Copy, ...]:
    """The copies beside the map `journey` in `path`. What only looks like one by its name is one if
    it is a map, another one than this, in which most things are the same by id."""
    target = Path(os.path.realpath(path))
    stem = _SUFFIX.sub("", target.name)
    try:
        names = sorted(entry.name for entry in os.scandir(target.parent))
    except OSError:
        return ()
    return tuple(_copies(target, stem, names, journey))


def _copies(target: Path, stem: str, names: list[str], journey: Journey) -> Iterator[Copy]:
    left = _LARGEST
    for name in names:
        suffix = _SUFFIX.search(name)
        if not name.startswith(stem) or not suffix or name == target.name:
            continue
        added = name[len(stem) : suffix.start()].removeprefix(".journey")
        there = target.with_name(name)
        if _SAID.search(added):
            yield Copy(there, sure=True)
        elif _HINTED.fullmatch(added):
            try:
                left -= there.stat().st_size
                found = files.load(there) if left > 0 else None
            except (files.FileError, files.MapError, OSError):
                continue
            if found and found.journey != journey and _akin(found.journey, journey):
                yield Copy(there, sure=False, digest=digest(found.raw))


def _akin(one: Journey, other: Journey) -> bool:
    ids = one.index.ids, other.index.ids
    return len(ids[0] & ids[1]) > _SAME * min(map(len, ids))

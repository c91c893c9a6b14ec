"""Starting points for a map: those that come with the program, and maps that a person keeps."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from journeyeditor.edits import cards
from journeyeditor.edits.identity import with_fresh_ids
from journeyeditor.model import Journey
from journeyeditor.resources import resource
from journeyeditor.storage import files

SUFFIX = ".journey.json"
LANGUAGES = ("en", "it")
# In the order in which they are offered.
NAMES = (
    "relationship",
    "funnel",
    "omnichannel",
    "ropo",
    "click-and-collect",
    "try-and-buy",
    "service-blueprint",
    "four-fundamentals",
    "empty",
)


class Template(NamedTuple):
    """A starting point: `name` is that of its file, `title` and `description` are for people, and
    `journey` is the map in `path`."""

    name: str
    title: str
    description: str
    path: Path
    journey: Journey


def offered(language: str) -> tuple[Template, ...]:
    """The nine starting points in `language` ("it", "en-GB" …), English where there are none."""
    return tuple(_templates(_path(name, language) for name in NAMES))


def kept(folder: Path) -> tuple[Template, ...]:
    """The maps that a person keeps as templates in `folder`, by name. A file there that is no
    correct map is left out; no folder is no templates."""
    return tuple(_templates(sorted(folder.glob("*" + SUFFIX))))


def place_for(title: str, folder: Path) -> Path:
    """Where a template called `title` is kept: as the one of that name that is there already."""
    words = re.sub(r"[\x00-\x1f/\\:*?\"<>|.]", " ", title)
    return folder / (" ".join(words.split())[:80].strip() + SUFFIX)


def instantiate(name: str, language: str) -> Journey:
    """A new map made of a starting point. Raises `KeyError` for a name that is not in `NAMES`."""
    if name not in NAMES:
        raise KeyError(name)
    return begin(files.load(_path(name, language)).journey)


def begin(template: Journey) -> Journey:
    """A new map made of a map that serves as template: everything has an id of its own. The title
    and the objective were the template's, so they are empty."""
    return with_fresh_ids(template).replace(title="", objective="")


def keep(journey: Journey, path: Path, title: str = "") -> None:
    """Write a map to `path` as a template called `title` (by default, as the map): without what
    belongs to the one time that it was used, its dates, votes and parked notes. Raises as
    `files.save`."""
    template = cards.reset_votes(journey).replace(date="", next_review="", parking=())
    path.parent.mkdir(parents=True, exist_ok=True)
    files.save(template.replace(title=title or journey.title), path)


def _path(name: str, language: str) -> Path:
    base = language.split("-")[0].lower()
    folder = base if base in LANGUAGES else LANGUAGES[0]
    return resource("templates", folder, name + SUFFIX)


def _templates(paths: Iterable[Path]) -> Iterator[Template]:
    for path in paths:
        try:
            journey = files.load(path).journey
        except (files.FileError, files.MapError):
            continue
        name = path.name.removesuffix(SUFFIX)
        yield Template(name, journey.title or name, _sentence(journey.objective), path, journey)


def _sentence(text: str) -> str:
    # An objective follows a colon on the map and begins small; here it stands alone.
    return text[:1].upper() + text[1:]

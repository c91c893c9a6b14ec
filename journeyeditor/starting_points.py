"""The starting points that are offered for a map: those that come with the program, and maps that a
person keeps as templates."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from journeyeditor.resources import resource
from journeyeditor.storage.glance import Glance, glance
from journeyeditor.storage.names import SUFFIX, name_after, stem

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
    `seen` is what the map in `path` looks like."""

    name: str
    title: str
    description: str
    path: Path
    seen: Glance


def offered(language: str) -> tuple[Template, ...]:
    """The nine starting points in `language` ("it", "en-GB" …), English where there are none."""
    return tuple(_templates(path_of(name, language) for name in NAMES))


def kept(folder: Path) -> tuple[Template, ...]:
    """The maps that a person keeps as templates in `folder`, by name. A file there that is no map
    is left out; no folder is no templates."""
    return tuple(_templates(sorted(folder.glob("*" + SUFFIX))))


def path_of(name: str, language: str) -> Path:
    """Where the starting point called `name` is, one of `NAMES`, in `language` or in English."""
    base = language.split("-")[0].lower()
    folder = base if base in LANGUAGES else LANGUAGES[0]
    return resource("templates", folder, name + SUFFIX)


def place_for(title: str, folder: Path) -> Path:
    """Where a template called `title` is kept: as the one of that name that is there already."""
    return folder / (name_after(title) + SUFFIX)


def _templates(paths: Iterable[Path]) -> Iterator[Template]:
    for path in paths:
        if seen := glance(path):
            name = stem(path)
            yield Template(name, seen.title or name, _sentence(seen.objective), path, seen)


def _sentence(text: str) -> str:
    # An objective follows a colon on the map and begins small; here it stands alone.
    return text[:1].upper() + text[1:]

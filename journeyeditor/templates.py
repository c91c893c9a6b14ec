"""Makes new maps of starting points, and keeps maps as such."""

from pathlib import Path

from journeyeditor.edits import cards
from journeyeditor.edits.identity import with_fresh_ids
from journeyeditor.model import Journey
from journeyeditor.starting_points import NAMES, path_of
from journeyeditor.storage import files


def instantiate(name: str, language: str) -> Journey:
    """A new map made of a starting point. Raises `KeyError` for a name that is not in `NAMES`."""
    if name not in NAMES:
        raise KeyError(name)
    return begin(path_of(name, language))


def begin(path: Path) -> Journey:
    """A new map made of the one in `path`, which serves as template: everything has an id of its
    own. The title and the objective were the template's, so they are empty. Raises as
    `files.load`."""
    return with_fresh_ids(files.load(path).journey).replace(title="", objective="")


def keep(journey: Journey, path: Path, title: str = "") -> None:
    """Write a map to `path` as a template called `title` (by default, as the map): without what
    belongs to the one time that it was used, its dates, votes and parked notes. Raises as
    `files.save`."""
    template = cards.reset_votes(journey).replace(date="", next_review="", parking=())
    path.parent.mkdir(parents=True, exist_ok=True)
    files.save(template.replace(title=title or journey.title), path)

"""Brings files of older versions up to this one; opens newer ones as far as they can be read."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from journeyeditor.model import FORMAT, VERSION

from .problems import MapError, Phrase, Place, Problem, quoted

Tree = dict[str, Any]

# Version → what makes a tree of the next version of a tree of this one. Each step changes the tree
# in place, and has a file of its version in tests/storage/golden/ that is kept for ever.
MIGRATIONS: dict[int, Callable[[Tree], None]] = {}


def version_of(tree: Any, name: str) -> int:
    """The version that a file says it has. Raises `MapError` where it is no journey map."""
    if not isinstance(tree, dict):
        found = Phrase("a list") if isinstance(tree, list) else quoted(tree)
        raise _no_map(name, Problem("", found, Phrase("a journey map: an object in {{ }}")))
    if tree.get("format") != FORMAT:
        found = quoted(tree["format"]) if "format" in tree else Phrase("nothing")
        raise _no_map(name, Problem("format", found, quoted(FORMAT)))
    version = tree.get("version")
    if type(version) is not int or version < 1:
        found = quoted(version) if "version" in tree else Phrase("nothing")
        allowed = Phrase("the number of a version, now {version}", version=VERSION)
        raise MapError(name, (Problem("version", found, allowed),))
    return version


def _no_map(name: str, problem: Problem) -> MapError:
    return MapError(
        name,
        (problem,),
        Phrase("This file is not a journey map: choose a file whose name ends in .journey.json."),
        readable=False,
    )


def migrate(
    tree: Tree,
    steps: Mapping[int, Callable[[Tree], None]] = MIGRATIONS,
    to: int = VERSION,
) -> None:
    """Bring an older `tree` to version `to`, one step at a time."""
    for version in range(tree["version"], to):
        steps[version](tree)
        tree["version"] = version + 1


def leave_out(tree: Tree, places: Iterable[Place]) -> int:
    """Take out of the tree of a newer version what this one cannot read; say how many things.

    A wrong value is taken out, or, where a needed one is missing, the record that needs it. What
    becomes wrong by that is for the next call.
    """
    doomed = {_present(tree, place) for place in places}
    # From the end, so that the numbers of the entries before stay right.
    for *way, last in sorted(doomed, reverse=True):
        holder: Any = tree
        for part in way:
            holder = holder[part]
        del holder[last]
    return len(doomed)


def _present(tree: Tree, place: Place) -> Place:
    """As much of `place` as the tree holds."""
    value: Any = tree
    for depth, part in enumerate(place):
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return place[:depth]
    return place

"""Which texts of a map hold characters that no bundled font has, so that paper cannot show them."""

from collections.abc import Iterator

from journeyeditor.dataclass import dataclass
from journeyeditor.model import Journey, Record
from journeyeditor.one_line import one_line
from journeyeditor.typeset.faces import missing

_NAMES = ("title", "name", "feeling", "label")  # what a record is called by, the first that it has
_UNSEEN = {"kind", "id", "format", "version", "data", "media_type", "colour", "icon", "link"}


@dataclass(frozen=True, slots=True)
class Unprintable:
    """A thing of the map and the characters of its texts that paper shows as boxes: `id` is "" for
    the map itself, `title` what it is called."""

    id: str
    title: str
    characters: str


def unprintable(journey: Journey) -> list[Unprintable]:
    """All of them, in the order of the map; none is the rule."""
    found: list[Unprintable] = []
    for record in _records(journey):
        lost = missing("\n".join(_texts(record)))
        if lost:
            title = next((record.__dict__[n] for n in _NAMES if record.__dict__.get(n)), "")
            found.append(
                Unprintable(record.__dict__.get("id", ""), one_line(title), "".join(sorted(lost)))
            )
    return found


def _records(journey: Journey) -> Iterator[Record]:
    """The map, then everything in it that has a name."""
    yield journey
    for name in ("stages", "lanes", "cards", "curves", "connections", "personas", "channels"):
        for record in getattr(journey, name):
            yield record
            yield from getattr(record, "points", ())
    yield from journey.sources
    yield from journey.actions


def _texts(record: Record) -> Iterator[str]:
    """Every text that a record says itself, and those of its parts that have no name of their
    own."""
    for name, value in record.__dict__.items():
        if name in _UNSEEN or (isinstance(record, Journey) and isinstance(value, tuple)):
            if name == "findings":
                yield from (text for finding in value for text in (finding.title, finding.text))
        elif isinstance(value, str):
            yield value
        elif isinstance(value, tuple) and name != "points":
            for one in value:
                if isinstance(one, str):
                    yield one
                elif isinstance(one, Record):
                    yield from _texts(one)

"""Small Drawings and journeys for the tests of the PDF."""

from journeyeditor.layout.drawing import Drawing, Grid, Mark, Part, Words
from journeyeditor.model import Journey, Lane, Note, Stage, new_journey
from journeyeditor.typeset import Style, set_text

PLAIN = Style(12, 16)
NOWHERE = Grid((), (), 0, 0)
JOURNEY = new_journey(title="Little map", author="Ada", language="en")


def part(*marks: Mark, x: float = 0, y: float = 0, key: tuple[str, ...] = ("some",)) -> Part:
    """A part of 100 × 100 points."""
    return Part(key, x, y, 100, 100, marks)


def drawing(
    *parts: Part, width: float = 100, height: float = 100, images: dict[str, bytes] | None = None
) -> Drawing:
    """A white Drawing."""
    return Drawing(width, height, "#ffffff", parts, NOWHERE, images=images or {})


def said(text: str, x: float = 0, y: float = 20, colour: str = "#000000", **style) -> Words:
    """A text on one line."""
    line = set_text(text, Style(**{"size": 12, "leading": 16, **style})).lines[0]
    return Words(x, y, line, colour)


def map_of(*notes: Note) -> Journey:
    """A map of two stages and two lanes, with `notes` on it."""
    return new_journey(
        title="Little map",
        stages=(Stage(id="s1", title="Before"), Stage(id="s2", title="After")),
        lanes=(
            Lane(id="l1", kind="notes", title="Voices"),
            Lane(id="l2", kind="notes", title="Ideas"),
        ),
        cards=notes,
    )


def note(id_: str, title: str, stage: str = "s1", lane: str = "l1", **fields) -> Note:
    """A note of that map."""
    return Note(id=id_, kind="note", stage=stage, lane=lane, title=title, **fields)

"""Puts typeset blocks and icons among the marks."""

from functools import lru_cache

from journeyeditor.icons import GRID, STROKE, icon
from journeyeditor.typeset import Block

from .drawing import Mark, Path, Stroke, Words
from .shapes import moved


def words(
    block: Block, x: float, y: float, colour: str, width: float | None = None, align: str = "start"
) -> list[Mark]:
    """The lines of `block` with its top left corner at (`x`, `y`).

    `align` is "start" (right for text that runs from right to left), "centre" or "end" within
    `width`, which is the block's own where it is None.
    """
    room = block.width if width is None else width
    marks: list[Mark] = []
    for n, line in enumerate(block.lines):
        if not line.text:
            continue
        slack = room - line.width
        if align == "centre":
            left = x + slack / 2
        elif (align == "end") != block.rtl:
            left = x + slack
        else:
            left = x
        marks.append(Words(left, y + block.baseline(n), line, colour))
    return marks


@lru_cache(4096)  # most icons stand at the same few places of their card
def icon_marks(name: str, x: float, y: float, size: float, colour: str) -> Path:
    """An icon `size` points wide with its top left corner at (`x`, `y`)."""
    scale = size / GRID
    return Path(moved(icon(name), x, y, scale), stroke=Stroke(colour, STROKE * scale, round=True))

"""Writes shapes as PDF operators, in points with y down (the page is turned over for that)."""

from collections.abc import Callable
from functools import lru_cache
from itertools import repeat
from operator import add

from reportlab.lib.rl_accel import fp_str

from journeyeditor.layout.drawing import Box, Path, Stroke
from journeyeditor.layout.shapes import rounded

exact: Callable[..., str] = fp_str  # numbers as a PDF spells them: ".576173 12 -3.25"

_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def numbers(*values: float) -> str:
    """Lengths in points, to a thousandth: finer than any printer, and half as long."""
    return exact(*map(round, values, repeat(3)))


@lru_cache(1000)
def fill_colour(colour: str) -> str:
    """The operator that fills with "#rrggbb" from here on."""
    return f"{_rgb(colour)} rg"


def box(mark: Box) -> str:
    """A box with its fill and stroke, leaving the graphics state as it was but for colours and
    line width; "" for one that shows nothing. Opacity is left to the caller."""
    if mark.radius or (mark.stroke and mark.stroke.dash):
        outline = rounded(mark.x, mark.y, mark.width, mark.height, (mark.radius,) * 4)
        return _painted(_outline(outline), mark.fill, mark.stroke)
    shape = f"{numbers(mark.x, mark.y, mark.width, mark.height)} re"
    return _painted(shape, mark.fill, mark.stroke)


def path(mark: Path, dx: float = 0, dy: float = 0) -> str:
    """As `box`, for a path, moved by (`dx`, `dy`)."""
    return _painted(_outline(mark.commands, dx, dy), mark.fill, mark.stroke)


def clip(x: float, y: float, width: float, height: float, radius: float) -> str:
    """Clips what follows to a rectangle with round corners."""
    return f"{_outline(rounded(x, y, width, height, (radius,) * 4))} W n"


@lru_cache(1000)
def _rgb(colour: str) -> str:
    return numbers(*[int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])


def _outline(commands: tuple[tuple[str | float, ...], ...], dx: float = 0, dy: float = 0) -> str:
    """The commands, moved, to a hundredth of a point. Lines that lead nowhere before a bend are
    left out; others may be dots with round ends."""
    out: list[str] = []
    here: list[float] = []
    by = (dx, dy) * 3
    bends = [*(command[0] == "C" for command in commands[1:]), False]
    for (name, *values), bend in zip(commands, bends, strict=False):
        if values:
            near: list[float] = list(map(round, map(add, values, by), repeat(2)))
            if bend and name == "L" and near == here:
                continue
            out.append(exact(*near))
            here = near[-2:]
        out.append(_OPERATORS[str(name)])
    return " ".join(out)


def _painted(shape: str, fill: str | None, stroke: Stroke | None) -> str:
    if stroke is None or stroke.width <= 0:
        return f"{fill_colour(fill)} {shape} f" if fill else ""
    setting = f"{_rgb(stroke.colour)} RG {numbers(stroke.width)} w"
    dashed = sum(stroke.dash) > 0
    if dashed:
        setting += f" [{numbers(*stroke.dash)}] 0 d"
    if stroke.round:
        setting += " 1 J 1 j"
    operator = "S"
    if fill:
        setting, operator = f"{fill_colour(fill)} {setting}", "B"
    drawn = f"{setting} {shape} {operator}"
    return f"q {drawn} Q" if dashed or stroke.round else drawn

"""Icons: the outlines of resources/icons, as drawing commands on a 24 × 24 grid."""

import json
import re
from functools import cache

from .resources import resource

GRID = 24.0  # an icon's width and height, in its own units
STROKE = 2.0  # the width of its lines, round at ends and corners

Command = tuple[str | float, ...]

_COMMAND = re.compile(r"([MLCZ])([^MLCZ]*)")


@cache
def _outlines() -> dict[str, str]:
    outlines: dict[str, str] = json.loads(resource("icons", "icons.json").read_text("utf-8"))
    return outlines


@cache
def icon(name: str) -> tuple[Command, ...]:
    """The commands ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y), ("Z",) of an icon.

    A name that is not there (a map may come from elsewhere) gives a plain circle.
    """
    outlines = _outlines()
    return tuple(
        (letter, *(float(number) for number in numbers.split()))
        for letter, numbers in _COMMAND.findall(outlines.get(name) or outlines["circle"])
    )

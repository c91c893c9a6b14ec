"""How a text is set: what themes name for each use, and typesetting goes by."""

from typing import Literal

from journeyeditor.dataclass import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """How a text is set. `size` and `leading` (line height) in points, `tracking` (space added
    between letters) in em; `tabular` gives all figures the same width. What was set in a style is
    known again by the very style: make one, and use it for all texts of one kind."""

    size: float
    leading: float
    weight: Literal[400, 500, 600] = 400
    italic: bool = False
    tracking: float = 0.0
    tabular: bool = False

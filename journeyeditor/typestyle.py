"""How a text is set: what themes name for each use, and typesetting goes by."""

from typing import Literal, NamedTuple


class Style(NamedTuple):
    """How a text is set. `size` and `leading` (line height) in points, `tracking` (space added
    between letters) in em; `tabular` gives all figures the same width."""

    size: float
    leading: float
    weight: Literal[400, 500, 600] = 400
    italic: bool = False
    tracking: float = 0.0
    tabular: bool = False

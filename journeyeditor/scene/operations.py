"""What there is to do to paint a mark: prepared once, done whenever it is seen."""

from collections.abc import Callable
from math import inf
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen, QRegion

from .once import Once

Paint = Callable[[QPainter], None]


class Operation(NamedTuple):
    """Something to paint, the area of its part beyond which it paints nothing, and how large it
    looks: the longer side of a shape, the height of letters, in points. `strip` is where in its
    area a long line runs: most of what is painted there, it does not touch. From `near` device
    pixels a point on, its `pieces` are painted in its place. A mere `line` can be drawn with
    others."""

    area: QRect
    paint: Paint
    size: float
    text: bool = False
    strip: Once[QRegion] | None = None
    near: float = inf
    pieces: "Once[list[Operation]] | None" = None
    line: tuple[QRectF | Once[QPainterPath], QPen] | None = None

"""What there is to do to paint a mark: prepared once, done whenever it is seen."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen, QRegion

Paint = Callable[[QPainter], None]


class Operation(NamedTuple):
    """Something to paint, the area of its part beyond which it paints nothing, and how large it
    looks: the longer side of a shape, the height of letters, in points. It is painted `instead` of
    what is that large, where that is too small to be seen. `strip` is where in its area a long line
    runs: most of what is painted there, it does not touch. A mere `line` can be drawn with
    others."""

    area: QRect
    paint: Paint
    size: float
    text: bool = False
    strip: Callable[[], QRegion] | None = None
    instead: float = 0.0
    line: tuple[QRectF | Callable[[], QPainterPath], QPen] | None = None

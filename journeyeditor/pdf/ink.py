"""How far the marks of a Drawing reach: rectangles that hold all that they paint."""

from collections.abc import Iterator
from itertools import pairwise

from journeyeditor.layout.drawing import Bitmap, Bounds, Box, Mark, Path, Words

_PIECES = 8  # of a curved segment, each taken as its box
_ABOVE, _BELOW = 1.1, 0.4  # how far ink reaches from the baseline, in em, whatever the script

_Rectangle = tuple[float, float, float, float]  # left, top, right, bottom


def area_of_words(words: Words, dx: float = 0.0, dy: float = 0.0) -> Bounds:
    """A rectangle that holds the ink of a line, moved by (`dx`, `dy`)."""
    size = max((run.size for run in words.line.runs), default=0.0)
    top, high = words.y + dy - _ABOVE * size, (_ABOVE + _BELOW) * size
    return Bounds(words.x + dx, top, words.line.width, high)


def areas(mark: Mark, dx: float = 0.0, dy: float = 0.0) -> Iterator[Bounds]:
    """Rectangles that together hold all that a shape or an image paints, moved by (`dx`, `dy`)."""
    if isinstance(mark, Path):
        by = mark.stroke.width / 2 if mark.stroke else 0.0
        points = _points(mark)
        if mark.fill is not None:
            points = [_around(points)] if points else []
        for x0, y0, x1, y1 in points:
            yield Bounds(x0 + dx - by, y0 + dy - by, x1 - x0 + 2 * by, y1 - y0 + 2 * by)
    elif isinstance(mark, Box | Bitmap):
        stroke = mark.stroke if isinstance(mark, Box) else None
        by = stroke.width / 2 if stroke else 0.0
        yield Bounds(mark.x + dx, mark.y + dy, mark.width, mark.height).grown(by)


def _points(path: Path) -> list[_Rectangle]:
    """The box of each stretch of a path's outline."""
    boxes: list[_Rectangle] = []
    x = y = start_x = start_y = 0.0
    for name, *values in path.commands:
        numbers = [float(value) for value in values]
        if name == "M":
            x, y = start_x, start_y = numbers
        elif name == "L":
            boxes.append(_box(x, y, *numbers))
            x, y = numbers
        elif name == "C":
            along = [_on_cubic(x, y, numbers, n / _PIECES) for n in range(_PIECES + 1)]
            boxes += [_box(*a, *b) for a, b in pairwise(along)]
            x, y = numbers[4:]
        else:
            boxes.append(_box(x, y, start_x, start_y))
            x, y = start_x, start_y
    return boxes


def _on_cubic(x: float, y: float, c: list[float], t: float) -> tuple[float, float]:
    a, b, d, e = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
    return a * x + b * c[0] + d * c[2] + e * c[4], a * y + b * c[1] + d * c[3] + e * c[5]


def _box(x0: float, y0: float, x1: float, y1: float) -> _Rectangle:
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _around(boxes: list[_Rectangle]) -> _Rectangle:
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def union(a: Bounds, b: Bounds) -> Bounds:
    """The rectangle around both."""
    left, top = min(a.x, b.x), min(a.y, b.y)
    return Bounds(left, top, max(a.right, b.right) - left, max(a.bottom, b.bottom) - top)

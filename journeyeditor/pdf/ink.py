"""How far the marks of a Drawing reach, as rectangles (left, top, right, bottom) in points."""

from collections.abc import Iterator
from itertools import chain, pairwise

from journeyeditor.layout.drawing import Bitmap, Box, Path, Words

Rectangle = tuple[float, float, float, float]

_PIECES = 8  # of a curved segment, each taken as its box
_ABOVE, _BELOW = 1.1, 0.4  # how far ink reaches from the baseline, in em, whatever the script


def meet(a: Rectangle, b: Rectangle) -> bool:
    """Whether two rectangles have a point in common inside both."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def moved(a: Rectangle, dx: float, dy: float) -> Rectangle:
    """The rectangle, moved."""
    return a[0] + dx, a[1] + dy, a[2] + dx, a[3] + dy


def around(a: Rectangle, b: Rectangle) -> Rectangle:
    """The rectangle that holds both."""
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def reach_of_words(words: Words) -> Rectangle:
    """What holds the ink of a line (all its runs have one size)."""
    line, y = words.line, words.y
    size = line.runs[0].size if line.runs else 0.0
    return words.x, y - _ABOVE * size, words.x + line.width, y + _BELOW * size


def reach(mark: Box | Path | Bitmap) -> Rectangle:
    """What holds all that a shape or image paints (corners of wide mitres left out)."""
    by = mark.stroke.width / 2 if isinstance(mark, Box | Path) and mark.stroke else 0.0
    if isinstance(mark, Path):
        xs = list(chain.from_iterable([command[1::2] for command in mark.commands])) or [0.0]
        ys = list(chain.from_iterable([command[2::2] for command in mark.commands])) or [0.0]
        left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
    else:
        left, top = mark.x, mark.y
        right, bottom = left + mark.width, top + mark.height
    return float(left) - by, float(top) - by, float(right) + by, float(bottom) + by


def stretches(path: Path) -> Iterator[Rectangle]:
    """Rectangles along the outline of a path that together hold its stroke."""
    by = path.stroke.width / 2 if path.stroke else 0.0
    for left, top, right, bottom in _along(path):
        yield left - by, top - by, right + by, bottom + by


def _along(path: Path) -> Iterator[Rectangle]:
    x = y = start_x = start_y = 0.0
    for name, *values in path.commands:
        numbers = [float(value) for value in values]
        if name == "M":
            x, y = start_x, start_y = numbers
        elif name == "L":
            yield _box(x, y, *numbers)
            x, y = numbers
        elif name == "C":
            points = [_on_cubic(x, y, numbers, n / _PIECES) for n in range(_PIECES + 1)]
            yield from (_box(*a, *b) for a, b in pairwise(points))
            x, y = numbers[4:]
        else:
            yield _box(x, y, start_x, start_y)
            x, y = start_x, start_y


def _on_cubic(x: float, y: float, c: list[float], t: float) -> tuple[float, float]:
    a, b, d, e = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
    return a * x + b * c[0] + d * c[2] + e * c[4], a * y + b * c[1] + d * c[3] + e * c[5]


def _box(x0: float, y0: float, x1: float, y1: float) -> Rectangle:
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

"""How far the marks of a Drawing reach, as rectangles (left, top, right, bottom) in points."""

from collections.abc import Iterator
from itertools import chain, pairwise
from typing import cast

from journeyeditor.layout.drawing import Bitmap, Box, Path, Words

Rectangle = tuple[float, float, float, float]
Shape = Box | Path | Bitmap
Commands = tuple[tuple[str | float, ...], ...]

_PIECES = 8  # of a curved segment, each taken as its box
_SMALL = 32.0  # points: a figure no larger is taken as its box
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
    """What holds the ink of a line."""
    line, y = words.line, words.y
    return words.x, y - _ABOVE * line.size, words.x + line.width, y + _BELOW * line.size


def reach(mark: Shape) -> Rectangle:
    """What holds all that a shape or image paints (corners of wide mitres left out)."""
    if isinstance(mark, Path):
        return _grown(_box_of(mark.commands), mark)
    box = mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
    return box if isinstance(mark, Bitmap) else _grown(box, mark)


def spots(mark: Shape) -> Iterator[Rectangle]:
    """Rectangles that together hold all that the mark paints, and little else: each figure of a
    path on its own, the outline of a large one piece by piece."""
    if not isinstance(mark, Path):
        yield reach(mark)
        return
    for figure in _figures(mark.commands):
        left, top, right, bottom = box = _box_of(figure)
        if mark.fill is not None or max(right - left, bottom - top) <= _SMALL:
            yield _grown(box, mark)
        else:
            yield from (_grown(piece, mark) for piece in _along(figure))


def _grown(box: Rectangle, mark: Box | Path) -> Rectangle:
    by = mark.stroke.width / 2 if mark.stroke else 0.0
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _box_of(commands: Commands) -> Rectangle:
    """What holds a path and its control points."""
    numbers = cast("list[tuple[float, ...]]", [command[1:] for command in commands])
    xs = list(chain.from_iterable([some[::2] for some in numbers]))
    ys = list(chain.from_iterable([some[1::2] for some in numbers]))
    return (min(xs), min(ys), max(xs), max(ys)) if xs else (0.0, 0.0, 0.0, 0.0)


def _figures(commands: Commands) -> Iterator[Commands]:
    starts = [n for n, command in enumerate(commands) if command[0] == "M"]
    for start, end in pairwise([*starts, len(commands)]):
        yield commands[start:end]


def _along(figure: Commands) -> Iterator[Rectangle]:
    """The boxes of a figure's segments; long curves in pieces."""
    x = y = start_x = start_y = 0.0
    for name, *values in figure:
        numbers = [float(value) for value in values]
        if name == "M":
            x, y = start_x, start_y = numbers
        elif name == "L":
            yield _box(x, y, *numbers)
            x, y = numbers
        elif name == "C":
            yield from _along_curve(x, y, numbers)
            x, y = numbers[4:]
        else:
            yield _box(x, y, start_x, start_y)
            x, y = start_x, start_y


def _along_curve(x: float, y: float, c: list[float]) -> Iterator[Rectangle]:
    left, top = min(x, *c[::2]), min(y, *c[1::2])
    right, bottom = max(x, *c[::2]), max(y, *c[1::2])
    if max(right - left, bottom - top) <= _SMALL:
        yield left, top, right, bottom
        return
    points = [(x, y)]
    for n in range(1, _PIECES + 1):
        t = n / _PIECES
        p, q, r, s = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        along = p * x + q * c[0] + r * c[2] + s * c[4]
        points.append((along, p * y + q * c[1] + r * c[3] + s * c[5]))
    yield from (_box(*a, *b) for a, b in pairwise(points))


def _box(x0: float, y0: float, x1: float, y1: float) -> Rectangle:
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

"""Outlines and small figures as path commands: card silhouettes, chevrons, rings, arrow heads."""

import math
from collections.abc import Iterable, Sequence

Command = tuple[str | float, ...]
Commands = tuple[Command, ...]
Point = tuple[float, float]

# A quarter circle as one cubic: the control points lie at this part of the radius.
# Source: 4/3·(√2−1), the value with the least radial error for a curve that meets its ends.
QUARTER = 4 / 3 * (math.sqrt(2) - 1)


def moved(commands: Iterable[Command], dx: float, dy: float, scale: float = 1.0) -> Commands:
    """`commands`, scaled about the origin and then moved by (`dx`, `dy`)."""
    by = (dx, dy) * 3  # the longest command has three points
    return tuple(
        [
            (
                command[0],
                *[float(n) * scale + d for n, d in zip(command[1:], by, strict=False)],
            )
            for command in commands
        ]
    )


def polygon(points: Sequence[Point], closed: bool = True) -> Commands:
    """Straight lines through `points`."""
    first, *rest = points
    lines: list[Command] = [("M", *first), *(("L", *p) for p in rest)]
    return tuple([*lines, ("Z",)] if closed else lines)


def circle(x: float, y: float, r: float) -> Commands:
    """A full circle about (`x`, `y`)."""
    k = r * QUARTER
    return (
        ("M", x, y - r),
        ("C", x + k, y - r, x + r, y - k, x + r, y),
        ("C", x + r, y + k, x + k, y + r, x, y + r),
        ("C", x - k, y + r, x - r, y + k, x - r, y),
        ("C", x - r, y - k, x - k, y - r, x, y - r),
        ("Z",),
    )


def left_half(x: float, y: float, r: float) -> Commands:
    """The left half of a circle, from its lowest point to its highest."""
    k = r * QUARTER
    return (
        ("M", x, y + r),
        ("C", x - k, y + r, x - r, y + k, x - r, y),
        ("C", x - r, y - k, x - k, y - r, x, y - r),
    )


def rounded(
    x: float, y: float, w: float, h: float, radii: tuple[float, float, float, float]
) -> Commands:
    """A rectangle whose corners have the radii (top left, top right, bottom right, bottom left)."""
    most = min(w, h) / 2
    tl, tr, br, bl = (min(radius, most) for radius in radii)
    k = 1 - QUARTER
    out: list[Command] = [("M", x + tl, y), ("L", x + w - tr, y)]
    if tr:
        out.append(("C", x + w - tr * k, y, x + w, y + tr * k, x + w, y + tr))
    out.append(("L", x + w, y + h - br))
    if br:
        out.append(("C", x + w, y + h - br * k, x + w - br * k, y + h, x + w - br, y + h))
    out.append(("L", x + bl, y + h))
    if bl:
        out.append(("C", x + bl * k, y + h, x, y + h - bl * k, x, y + h - bl))
    out.append(("L", x, y + tl))
    if tl:
        out.append(("C", x, y + tl * k, x + tl * k, y, x + tl, y))
    return (*out, ("Z",))


def arrow_card(w: float, h: float, point: float = 7.0, r: float = 3.0) -> Commands:
    """An action card: rounded on the left, a point on the right."""
    k = r * (1 - QUARTER)
    return (
        ("M", r, 0),
        ("L", w - point, 0),
        ("L", w, h / 2),
        ("L", w - point, h),
        ("L", r, h),
        ("C", k, h, 0, h - k, 0, h - r),
        ("L", 0, r),
        ("C", 0, k, k, 0, r, 0),
        ("Z",),
    )


def bubble(w: float, h: float, tail: Point = (9.0, 6.0), at: float = 15.0) -> Commands:
    """A thought: a rounded box `h` high with a tail below it that starts `at` from the left."""
    r = min(10.0, h / 2)
    k = r * (1 - QUARTER)
    return (
        ("M", r, 0),
        ("L", w - r, 0),
        ("C", w - k, 0, w, k, w, r),
        ("L", w, h - r),
        ("C", w, h - k, w - k, h, w - r, h),
        ("L", at + tail[0], h),
        ("L", at, h + tail[1]),
        ("L", at, h),
        ("L", r, h),
        ("C", k, h, 0, h - k, 0, h - r),
        ("L", 0, r),
        ("C", 0, k, k, 0, r, 0),
        ("Z",),
    )


def cut_corners(x: float, y: float, w: float, h: float, cut: float = 7.0) -> Commands:
    """A pain point: a box with its corners cut off."""
    r, b = x + w, y + h
    return polygon(
        [
            (x + cut, y),
            (r - cut, y),
            (r, y + cut),
            (r, b - cut),
            (r - cut, b),
            (x + cut, b),
            (x, b - cut),
            (x, y + cut),
        ]
    )


def folded(w: float, h: float, fold: float = 11.0, r: float = 2.0) -> tuple[Commands, Commands]:
    """A note: its outline with the lower right corner folded, and the fold itself."""
    k = r * (1 - QUARTER)
    outline: Commands = (
        ("M", r, 0),
        ("L", w - r, 0),
        ("C", w - k, 0, w, k, w, r),
        ("L", w, h - fold),
        ("L", w - fold, h),
        ("L", r, h),
        ("C", k, h, 0, h - k, 0, h - r),
        ("L", 0, r),
        ("C", 0, k, k, 0, r, 0),
        ("Z",),
    )
    return outline, polygon([(w, h - fold), (w - fold, h - fold), (w - fold, h)])


def chevron(x: float, y: float, w: float, h: float, point: float, notch: float) -> Commands:
    """A stage header: a point `point` deep on the right, a notch `notch` deep on the left."""
    middle = y + h / 2
    corners = [(x, y), (x + w - point, y), (x + w, middle), (x + w - point, y + h), (x, y + h)]
    return polygon([*corners, (x + notch, middle)] if notch else corners)


def ribbon(x: float, y: float, w: float = 12.0, h: float = 17.0) -> Commands:
    """The mark of a moment of truth: a hanging band with a swallow tail."""
    return polygon([(x, y), (x + w, y), (x + w, y + h), (x + w / 2, y + h - 4), (x, y + h)])


def star(x: float, y: float, r: float) -> Commands:
    """A five-pointed star about (`x`, `y`)."""
    inner = r * 0.4
    turns = ((n, inner if n % 2 else r) for n in range(10))
    return polygon(
        [(x + s * math.sin(n * math.pi / 5), y - s * math.cos(n * math.pi / 5)) for n, s in turns]
    )


def ring_shape(style: int, x: float, y: float, r: float) -> Commands:
    """The outline that stands for a persona: circle, rounded square, hexagon or diamond (1 … 4),
    with the optical size of a circle of radius `r`."""
    if style == 1:
        return circle(x, y, r)
    if style == 2:
        half = r * 0.93
        return rounded(x - half, y - half, 2 * half, 2 * half, (half * 0.36,) * 4)
    if style == 3:
        big = r * 1.1
        angles = (math.pi / 3 * n for n in range(6))
        return polygon([(x + big * math.sin(a), y - big * math.cos(a)) for a in angles])
    big = r * 1.25
    return polygon([(x, y - big), (x + big, y), (x, y + big), (x - big, y)])


def arrow_head(tip: Point, towards: Point, size: float) -> Commands:
    """A filled head `size` long and wide at `tip`; `towards` is the unit vector of the line."""
    (x, y), (dx, dy) = tip, towards
    bx, by, half = x - dx * size, y - dy * size, size / 2
    return polygon([(x, y), (bx - dy * half, by + dx * half), (bx + dy * half, by - dx * half)])


def open_head(tip: Point, towards: Point, size: float) -> Commands:
    """Two strokes that meet at `tip`: an open arrow head or a chevron on a line."""
    (x, y), (dx, dy) = tip, towards
    bx, by, half = x - dx * size * 0.8, y - dy * size * 0.8, size / 2
    return (
        ("M", bx - dy * half, by + dx * half),
        ("L", x, y),
        ("L", bx + dy * half, by - dx * half),
    )


def rounded_line(points: Sequence[Point], r: float) -> Commands:
    """A line along `points` whose bends are arcs of radius `r`, less where a leg is short."""
    out: list[Command] = [("M", *points[0])]
    legs = list(map(math.dist, points, points[1:]))
    corners = zip(points, points[1:], points[2:], legs, legs[1:], strict=False)
    for before, corner, after, a, b in corners:
        bend = min(r, a / 2, b / 2)
        if bend < 0.01:
            out.append(("L", *corner))
            continue
        start, end = _towards(corner, before, bend / a), _towards(corner, after, bend / b)
        c1, c2 = _towards(start, corner, QUARTER), _towards(end, corner, QUARTER)
        out += [("L", *start), ("C", *c1, *c2, *end)]
    return (*out, ("L", *points[-1]))


def _towards(start: Point, goal: Point, part: float) -> Point:
    return start[0] + (goal[0] - start[0]) * part, start[1] + (goal[1] - start[1]) * part

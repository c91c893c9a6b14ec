"""Smooth curves that never overshoot their points: monotone cubic interpolation.

Source: F. N. Fritsch and R. E. Carlson, "Monotone Piecewise Cubic Interpolation", SIAM Journal on
Numerical Analysis 17 (1980), 238-246: tangents from the secants, limited to the circle of radius 3.
"""

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from .shapes import Point

Segment = tuple[Point, Point, Point, Point]  # start, two control points, end


def segments(points: Sequence[Point]) -> list[Segment]:
    """One cubic between each two of `points`, whose x must not decrease.

    Between two points the curve stays between their y; points at the same x are joined by a
    straight line.
    """
    if len(points) < 2:
        return []
    tangents = _tangents(points)
    out: list[Segment] = []
    for n, ((x0, y0), (x1, y1)) in enumerate(pairwise(points)):
        third = (x1 - x0) / 3
        c0 = (x0 + third, y0 + tangents[n] * third)
        c1 = (x1 - third, y1 - tangents[n + 1] * third)
        out.append(((x0, y0), c0, c1, (x1, y1)))
    return out


def _tangents(points: Sequence[Point]) -> list[float]:
    secants = [(y1 - y0) / (x1 - x0) if x1 > x0 else 0.0 for (x0, y0), (x1, y1) in pairwise(points)]
    inner = [
        0.0 if before * after <= 0 else (before + after) / 2 for before, after in pairwise(secants)
    ]
    tangents = [secants[0], *inner, secants[-1]]
    for n, secant in enumerate(secants):
        if secant == 0:
            tangents[n] = tangents[n + 1] = 0.0
            continue
        a, b = tangents[n] / secant, tangents[n + 1] / secant
        length = math.hypot(a, b)
        if length > 3:
            tangents[n], tangents[n + 1] = (3 / length) * a * secant, (3 / length) * b * secant
    return tangents


def at(segment: Segment, t: float) -> Point:
    """The point of a cubic at `t` from 0 to 1."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = segment
    u = 1 - t
    a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    return a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


def between(run: Sequence[Segment], left: float, right: float) -> list[Segment]:
    """What lies of joined cubics from x = `left` to x = `right`; x must not decrease along them."""
    out: list[Segment] = []
    for segment in run:
        start, end = segment[0][0], segment[3][0]
        if end < left or start > right or end == start:
            continue
        t0 = _parameter(segment, left) if start < left else 0.0
        t1 = _parameter(segment, right) if end > right else 1.0
        if t1 > t0:
            out.append(_part(segment, t0, t1))
    return out


def _parameter(segment: Segment, x: float) -> float:
    """Where a cubic, whose x grows, reaches `x`: by halving, to a thousandth of a point."""
    low, high = 0.0, 1.0
    while high - low > 1e-7:
        middle = (low + high) / 2
        if at(segment, middle)[0] < x:
            low = middle
        else:
            high = middle
    return low


def _part(segment: Segment, t0: float, t1: float) -> Segment:
    """A cubic from `t0` to `t1`: its ends, and control points a third of the way along the
    tangents there."""
    a, b = at(segment, t0), at(segment, t1)
    third = (t1 - t0) / 3
    da, db = _derivative(segment, t0), _derivative(segment, t1)
    return (
        a,
        (a[0] + da[0] * third, a[1] + da[1] * third),
        (b[0] - db[0] * third, b[1] - db[1] * third),
        b,
    )


def _derivative(segment: Segment, t: float) -> Point:
    p0, p1, p2, p3 = segment
    u = 1 - t
    a, b, c = 3 * u * u, 6 * u * t, 3 * t * t
    return (
        a * (p1[0] - p0[0]) + b * (p2[0] - p1[0]) + c * (p3[0] - p2[0]),
        a * (p1[1] - p0[1]) + b * (p2[1] - p1[1]) + c * (p3[1] - p2[1]),
    )


@lru_cache(5000)
def along(segment: Segment, every: float) -> tuple[tuple[Point, Point], ...]:
    """Points each `every` points of length along a cubic, with the unit direction there."""
    flat = [at(segment, n / 24) for n in range(25)]
    out: list[tuple[Point, Point]] = []
    due = every / 2
    for start, end in pairwise(flat):
        length = math.dist(start, end)
        if length == 0:
            continue
        dx, dy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
        while due <= length:
            out.append(((start[0] + dx * due, start[1] + dy * due), (dx, dy)))
            due += every
        due -= length
    return tuple(out)

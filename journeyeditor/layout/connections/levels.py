"""How far from the cards each stretch along a corridor lies, so that no two lie on each other."""

from collections.abc import Sequence
from typing import NamedTuple

from .terrain import TOP, Terrain
from .ways import LABEL_PADDING, Way

_APART = 9.0  # what a stretch keeps free beyond its end in a gutter: its tracks
_AT_TOP = -1.0  # at a card's top: lines to the left stand left of lines to the right


class _Stretch(NamedTuple):
    length: float
    left: float
    right: float
    corridor: int
    way: Way
    number: int


def stack(ways: Sequence[Way], terrain: Terrain) -> dict[int, int]:
    """Give each stretch the lowest free level of its corridor, the shorter ones nearer the cards.

    Returns how many levels each corridor has, by the number of its lane; the number after the last
    lane's stands for the corridor below its cards.
    """
    used: dict[int, list[list[_Stretch]]] = {}
    stretches = [_stretch(way, n, terrain) for way in ways for n in range(len(way.route.corridors))]
    for way in ways:
        way.levels = [0] * len(way.route.corridors)
    for stretch in sorted(stretches, key=lambda s: s[:2]):
        levels = used.setdefault(stretch.corridor, [])
        level = next((n for n, there in enumerate(levels) if _fits(stretch, there)), len(levels))
        if level == len(levels):
            levels.append([])
        levels[level].append(stretch)
        stretch.way.levels[stretch.number] = level
    return {corridor: len(levels) for corridor, levels in used.items()}


def _stretch(way: Way, n: int, terrain: Terrain) -> _Stretch:
    ends = sorted((way.about(m, terrain), way.route.gutters[m]) for m in (n, n + 1))
    (left, first), (right, last) = ends
    length = right - left
    left -= _AT_TOP if first == TOP else _APART
    right += _AT_TOP if last == TOP else _APART
    if way.label and way.labelled == n:
        least = way.label_least + 2 * LABEL_PADDING
        short = max(least - (right - left), 0.0) / 2
        left, right = left - short, right + short
    return _Stretch(length, left, right, way.route.corridors[n], way, n)


def _fits(stretch: _Stretch, there: Sequence[_Stretch]) -> bool:
    return all(stretch.left >= other.right or other.left >= stretch.right for other in there)

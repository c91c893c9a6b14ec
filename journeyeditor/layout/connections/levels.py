"""How far from the cards each stretch along a corridor lies, so that no two lie on each other."""

from collections.abc import Sequence
from dataclasses import replace
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


def stack(
    ways: Sequence[Way], terrain: Terrain, known: Sequence[Way] = ()
) -> tuple[list[Way], dict[int, int]]:
    """Give each stretch the lowest free level of its corridor, the shorter ones nearer the cards:
    the one that it has in `known`, where all of these run as those do over the same gutters.

    Returns the ways with their levels, and how many of them each corridor has, by the number of its
    lane; the number after the last lane's stands for the corridor below its cards.
    """
    if len(ways) == len(known) and all(map(Way.runs_as, ways, known)):
        levels = [way.levels for way in known]
    else:
        levels = _levels(ways, terrain)
    stacked = [
        way if way.levels == its else replace(way, levels=its)
        for way, its in zip(ways, levels, strict=True)
    ]
    need: dict[int, int] = {}
    for way in stacked:
        for corridor, level in zip(way.route.corridors, way.levels, strict=True):
            need[corridor] = max(need.get(corridor, 0), level + 1)
    return stacked, need


def _levels(ways: Sequence[Way], terrain: Terrain) -> list[tuple[int, ...]]:
    """For each way the levels of its stretches."""
    used: dict[int, list[list[_Stretch]]] = {}
    stretches = [_stretch(way, n, terrain) for way in ways for n in range(len(way.route.corridors))]
    found: dict[tuple[str, int], int] = {}
    for stretch in sorted(stretches, key=lambda s: s[:2]):
        levels = used.setdefault(stretch.corridor, [])
        level = next((n for n, there in enumerate(levels) if _fits(stretch, there)), len(levels))
        if level == len(levels):
            levels.append([])
        levels[level].append(stretch)
        found[stretch.way.line.id, stretch.number] = level
    return [tuple([found[way.line.id, n] for n in range(len(way.route.corridors))]) for way in ways]


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

"""Finds the words that must be painted in their turn, because something lies over them.

All other words may be painted last, as they are read: the page looks the same.
"""

from collections.abc import Iterator, Sequence

from journeyeditor.layout.drawing import Bounds, Part, Words
from journeyeditor.pdf.ink import area_of_words, areas, union

_TILE = 256.0  # points: about one card


def covered(parts: Sequence[Part]) -> set[int]:
    """The `id` of each `Words` of `parts` (from back to front) that a later mark may lie over.
    Words over words do not count: they are unreadable in either order."""
    found: set[int] = set()
    later = _Tiles()
    first = next((n for n, part in enumerate(parts) if _has_words(part)), len(parts))
    for part in reversed(parts[first:]):
        if _has_words(part):
            _find_own(part, found)
            for over in later.meeting(part):
                _find(part, over, found)
        later.add(part)
    return found


class _Tiles:
    """Parts by the squares of a grid in which they lie."""

    def __init__(self) -> None:
        self._tiles: dict[tuple[int, int], list[Part]] = {}

    def add(self, part: Part) -> None:
        for tile in _tiles(part):
            self._tiles.setdefault(tile, []).append(part)

    def meeting(self, part: Part) -> list[Part]:
        """The parts whose ink may meet that of `part`, each once."""
        around = part.bounds.grown(part.ink)
        seen: dict[int, Part] = {}
        for tile in _tiles(part):
            for other in self._tiles.get(tile, ()):
                if id(other) not in seen and other.bounds.grown(other.ink).meets(around):
                    seen[id(other)] = other
        return list(seen.values())


def _tiles(part: Part) -> Iterator[tuple[int, int]]:
    ink = part.ink
    top, bottom = (part.y - ink) // _TILE, (part.y + part.height + ink) // _TILE
    left, right = (part.x - ink) // _TILE, (part.x + part.width + ink) // _TILE
    for row in range(int(top), int(bottom) + 1):
        for column in range(int(left), int(right) + 1):
            yield row, column


def _has_words(part: Part) -> bool:
    return any(type(mark) is Words for mark in part.marks)


def _find_own(part: Part, found: set[int]) -> None:
    """The words of `part` that its own later marks lie over."""
    words: list[tuple[Words, Bounds]] = []
    whole: Bounds | None = None
    for mark in part.marks:
        if isinstance(mark, Words):
            place = area_of_words(mark)
            words.append((mark, place))
            whole = place if whole is None else union(whole, place)
        elif whole is not None:
            for area in areas(mark):
                if area.meets(whole):
                    found.update(id(said) for said, place in words if area.meets(place))


def _find(part: Part, over: Part, found: set[int]) -> None:
    """The words of `part` that marks of `over` lie over."""
    words = [
        (mark, area_of_words(mark, part.x, part.y))
        for mark in part.marks
        if isinstance(mark, Words)
    ]
    for mark in over.marks:
        for area in areas(mark, over.x, over.y):
            found.update(id(said) for said, place in words if area.meets(place))

"""Finds the words that must be painted in their turn, because something lies over them.

All other words may be painted last, as they are read: the page looks the same.
"""

from collections.abc import Callable, Sequence

from journeyeditor.layout.drawing import Hyperlink, Part, Words
from journeyeditor.pdf.ink import Rectangle, Shape, around, meet, moved, reach_of_words, spots

_TILE = 256.0  # points: about one card
_SMALL = 4 * _TILE * _TILE  # square points: a part no larger is looked at when words come near

Reach = Callable[[Shape], Rectangle]
_Said = tuple[Words, Rectangle]


def covered(parts: Sequence[Part], reach: Reach) -> set[int]:
    """The `id` of each `Words` of `parts` (from back to front) that a later mark lies over.

    `reach` is `ink.reach`, perhaps with a memory. Words over words do not count: these are
    unreadable in either order.
    """
    found: set[int] = set()
    later = _Painted(reach)
    speaks = [any(type(mark) is Words for mark in part.marks) for part in parts]
    first = speaks.index(True) if True in speaks else len(parts)
    for n in range(len(parts) - 1, first - 1, -1):
        if speaks[n]:
            _find_own(parts[n], reach, found)
            later.find_under(parts[n], found)
        later.add(parts[n])
    return found


class _Painted:
    """What parts paint, by the squares of a grid in which it lies."""

    def __init__(self, reach: Reach) -> None:
        self._reach = reach
        self._tiles: dict[tuple[int, int], list[tuple[Rectangle, Part | None]]] = {}

    def add(self, part: Part) -> None:
        """A small part as a whole. A large one, such as a line across the map, spot by spot: most
        of what it spans is not its own."""
        if _is_small(part):
            self._put(_reach_of_part(part), part)
            return
        for mark in part.marks:
            if not isinstance(mark, Words | Hyperlink):
                for spot in spots(mark):
                    self._put(moved(spot, part.x, part.y), None)

    def find_under(self, part: Part, found: set[int]) -> None:
        """The words of `part` that lie under something."""
        if _is_small(part):
            self._find_under(_reach_of_part(part), part, found)
        else:
            for mark in part.marks:
                if isinstance(mark, Words):
                    self._find_under(moved(reach_of_words(mark), part.x, part.y), part, found)

    def _find_under(self, where: Rectangle, part: Part, found: set[int]) -> None:
        spots_over: set[Rectangle] = set()
        parts_over: dict[int, Part] = {}
        for tile in _tiles(where):
            for area, other in self._tiles.get(tile, ()):
                if meet(where, area):
                    if other is None:
                        spots_over.add(area)
                    else:
                        parts_over[id(other)] = other
        words = _words_of(part, where) if spots_over or parts_over else []
        for said, place in words:
            if any(meet(spot, place) for spot in spots_over):
                found.add(id(said))
        for other in parts_over.values():
            for mark in other.marks:
                if not isinstance(mark, Words | Hyperlink):
                    _find_under(mark, other, words, self._reach, found)

    def _put(self, area: Rectangle, part: Part | None) -> None:
        for tile in _tiles(area):
            self._tiles.setdefault(tile, []).append((area, part))


def _reach_of_part(part: Part) -> Rectangle:
    x, y, ink = part.x, part.y, part.ink
    return x - ink, y - ink, x + part.width + ink, y + part.height + ink


def _is_small(part: Part) -> bool:
    return part.width * part.height <= _SMALL


def _tiles(area: Rectangle) -> Sequence[tuple[int, int]]:
    """The squares of the grid that a rectangle touches."""
    left, top = int(area[0] // _TILE), int(area[1] // _TILE)
    right, bottom = int(area[2] // _TILE), int(area[3] // _TILE)
    if left == right and top == bottom:  # the rule, for pieces of a line
        return ((top, left),)
    return [(row, n) for row in range(top, bottom + 1) for n in range(left, right + 1)]


def _words_of(part: Part, where: Rectangle) -> list[_Said]:
    """The words of a part in a rectangle of the map, and where they are on it."""
    words = [
        (mark, moved(reach_of_words(mark), part.x, part.y))
        for mark in part.marks
        if isinstance(mark, Words)
    ]
    return [said for said in words if meet(said[1], where)]


def _find_own(part: Part, reach: Reach, found: set[int]) -> None:
    """The words of `part` that its own later marks lie over."""
    words: list[_Said] = []
    whole: Rectangle | None = None
    for mark in part.marks:
        if isinstance(mark, Words):
            area = moved(reach_of_words(mark), part.x, part.y)
            words.append((mark, area))
            whole = around(whole, area) if whole else area
        elif isinstance(mark, Hyperlink) or whole is None:
            continue
        elif meet(moved(reach(mark), part.x, part.y), whole):
            _find_under(mark, part, words, reach, found)


def _find_under(mark: Shape, part: Part, words: list[_Said], reach: Reach, found: set[int]) -> None:
    """Those of `words` that `mark`, a mark of `part`, lies over."""
    whole = moved(reach(mark), part.x, part.y)
    for said, area in words:
        if meet(whole, area) and any(
            meet(moved(spot, part.x, part.y), area) for spot in spots(mark)
        ):
            found.add(id(said))

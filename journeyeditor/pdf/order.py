"""Finds the words that must be painted in their turn, because something lies over them.

All other words may be painted last, as they are read: the page looks the same.
"""

from collections.abc import Callable, Iterator, Sequence

from journeyeditor.layout.drawing import Bitmap, Box, Hyperlink, Part, Path, Words
from journeyeditor.pdf.ink import Rectangle, around, meet, moved, reach_of_words, stretches

_TILE = 256.0  # points: about one card

Shape = Box | Path | Bitmap
Reach = Callable[[Shape], Rectangle]
_Spot = tuple[Rectangle, Part]
_Said = tuple[Words, Rectangle]


def covered(parts: Sequence[Part], reach: Reach) -> set[int]:
    """The `id` of each `Words` of `parts` (from back to front) that a later mark lies over.

    `reach` is `ink.reach`, perhaps with a memory. Words over words do not count: these are
    unreadable in either order.
    """
    found: set[int] = set()
    later: dict[tuple[int, int], list[_Spot]] = {}
    speaks = [any(type(mark) is Words for mark in part.marks) for part in parts]
    first = speaks.index(True) if True in speaks else len(parts)
    for n in range(len(parts) - 1, first - 1, -1):
        part = parts[n]
        spot = (_reach_of_part(part), part)
        tiles = list(_tiles(spot[0]))
        if speaks[n]:
            _find_own(part, reach, found)
            for over in _meeting(spot[0], tiles, later):
                _find(part, over, reach, found)
        for tile in tiles:
            later.setdefault(tile, []).append(spot)
    return found


def _reach_of_part(part: Part) -> Rectangle:
    x, y, ink = part.x, part.y, part.ink
    return x - ink, y - ink, x + part.width + ink, y + part.height + ink


def _tiles(area: Rectangle) -> Iterator[tuple[int, int]]:
    """The squares of a grid that a rectangle touches."""
    left, top, right, bottom = (int(side // _TILE) for side in area)
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            yield row, column


def _meeting(
    area: Rectangle,
    tiles: Sequence[tuple[int, int]],
    later: dict[tuple[int, int], list[_Spot]],
) -> list[Part]:
    """The parts that may reach into `area`, each once."""
    found: dict[int, Part] = {}
    for tile in tiles:
        for there, part in later.get(tile, ()):
            if meet(area, there):
                found[id(part)] = part
    return list(found.values())


def _find_own(part: Part, reach: Reach, found: set[int]) -> None:
    """The words of `part` that its own later marks lie over."""
    words: list[_Said] = []
    whole: Rectangle | None = None
    for mark in part.marks:
        if isinstance(mark, Words):
            area = reach_of_words(mark)
            words.append((mark, area))
            whole = around(whole, area) if whole else area
        elif whole and not isinstance(mark, Hyperlink) and meet(reach(mark), whole):
            _find_under(mark, words, reach, found)


def _find(part: Part, over: Part, reach: Reach, found: set[int]) -> None:
    """The words of `part` that marks of `over` lie over."""
    dx, dy = part.x - over.x, part.y - over.y
    words = [
        (mark, moved(reach_of_words(mark), dx, dy))
        for mark in part.marks
        if isinstance(mark, Words)
    ]
    for mark in over.marks:
        if not isinstance(mark, Words | Hyperlink):
            _find_under(mark, words, reach, found)


def _find_under(mark: Shape, words: list[_Said], reach: Reach, found: set[int]) -> None:
    whole = reach(mark)
    outline = mark if isinstance(mark, Path) and mark.fill is None else None
    for said, area in words:
        if meet(whole, area) and (
            outline is None or any(meet(stretch, area) for stretch in stretches(outline))
        ):
            found.add(id(said))

"""What of a part looks otherwise than before: a long line is mostly what it was when one point of
it has moved."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise, zip_longest

from journeyeditor.layout.drawing import Bounds, Mark, Part, Path, Stroke, Words
from journeyeditor.layout.shapes import Commands

from .paths import strips

_CLOSE = ("Z",)
_LARGER = 1.25  # times as large as two areas that one around them both may be
_NEAR = 5  # areas back in a list
_PIECES = 16  # rectangles along a line that has changed
_MITRE = 5.0  # line widths that a corner may reach beyond its line: half of the limit of 10


def extent(part: Part) -> Bounds:
    """All that a part may paint on."""
    ink = part.ink
    return Bounds(part.x - ink, part.y - ink, part.width + 2 * ink, part.height + 2 * ink)


def extent_of(parts: Sequence[Part]) -> Bounds:
    """All that some parts may paint on; there must be one. Of a map they are thousands."""
    x, y = min([p.x - p.ink for p in parts]), min([p.y - p.ink for p in parts])
    right = max([p.x + p.width + p.ink for p in parts])
    bottom = max([p.y + p.height + p.ink for p in parts])
    return Bounds(x, y, right - x, bottom - y)


def around(areas: Sequence[Bounds]) -> Bounds:
    """The rectangle around some areas; there must be one."""
    x, y = min([area.x for area in areas]), min([area.y for area in areas])
    right, bottom = max([area.right for area in areas]), max([area.bottom for area in areas])
    return Bounds(x, y, right - x, bottom - y)


def gathered(areas: Iterable[Bounds]) -> list[Bounds]:
    """Fewer areas that hold all of these and are hardly larger. A region comes as strips, one for
    each edge in it: what belongs together is not far apart in the list."""
    found: list[Bounds] = []
    for area in areas:
        for n in range(max(len(found) - _NEAR, 0), len(found)):
            other, both = found[n], around((area, found[n]))
            apart = area.width * area.height + other.width * other.height
            if both.width * both.height <= _LARGER * apart:
                found[n] = both
                break
        else:
            found.append(area)
    return found


def differing(old: Part | None, new: Part | None) -> list[Bounds]:
    """Areas of the map outside of which `new` paints what `old` painted; None paints nothing."""
    if old is None or new is None:
        return [extent(part) for part in (old, new) if part is not None]
    moved, looks = (old.x, old.y) != (new.x, new.y), (old.look, new.look)
    if moved or not all(isinstance(look, tuple) for look in looks):
        return _both(old, new)
    pairs = _exchanged(old.marks, new.marks)
    found = [area for pair in pairs if pair[0] != pair[1] for area in _areas(*pair)]
    return [Bounds(new.x + at.x, new.y + at.y, at.width, at.height) for at in found]


def _exchanged(
    old: Sequence[Mark], new: Sequence[Mark]
) -> Iterator[tuple[Mark | None, Mark | None]]:
    """What was painted and what is painted in its place. Where that looks otherwise, as where the
    stretches of a curve are others, bent lines are told one by one: most are the same."""
    most = min(len(old), len(new))
    first = next((n for n in range(most) if old[n] != new[n]), most)
    last = next((n for n in range(most - first) if old[-1 - n] != new[-1 - n]), most - first)
    was, now = (marks[first : len(marks) - last] for marks in (old, new))
    if [_style(mark) for mark in was] == [_style(mark) for mark in now]:
        yield from zip(was, now, strict=True)
        return
    gone, come = (dict.fromkeys(chain(*map(_lines, marks))) for marks in (was, now))
    yield from zip_longest(
        [line for line in gone if line not in come], [line for line in come if line not in gone]
    )
    yield from zip_longest(*([m for m in marks if not _lines(m)] for marks in (was, now)))


def _style(mark: Mark) -> object:
    return (mark.fill, mark.stroke, mark.opacity) if isinstance(mark, Path) else type(mark)


def _lines(mark: Mark) -> list[Path]:
    """The lines of a path that is not filled, if some are bent."""
    if not isinstance(mark, Path) or mark.fill or _CLOSE in mark.commands:
        return []
    commands, stroke = mark.commands, mark.stroke
    if not any(command[0] == "C" for command in commands):
        return []
    starts = [n for n, command in enumerate(commands) if command[0] == "M"]
    pairs = pairwise([*starts, len(commands)])
    return [Path(commands[n:end], None, stroke, mark.opacity) for n, end in pairs]


def _both(old: Part, new: Part) -> list[Bounds]:
    """Where two parts lie: one area where they overlap, as most do that moved a little."""
    ink = max(old.ink, new.ink)
    x, y = min(old.x, new.x) - ink, min(old.y, new.y) - ink
    width = max(old.x + old.width, new.x + new.width) + ink - x
    height = max(old.y + old.height, new.y + new.height) + ink - y
    if width < old.width + new.width and height < old.height + new.height:
        return [Bounds(x, y, width, height)]
    return [extent(old), extent(new)]


def _areas(old: Mark | None, new: Mark | None) -> Iterator[Bounds]:
    if isinstance(old, Path) and isinstance(new, Path):
        closed = bool(old.fill or new.fill) or _CLOSE in old.commands or _CLOSE in new.commands
        first, last = _changed(old, new, closed) if _style(old) == _style(new) else (0, 0)
        was, now = (
            list(_along(path.commands[first : len(path.commands) - last], path.stroke, closed))
            for path in (old, new)
        )
        for pair in zip_longest(was, now):
            yield from gathered([area for area in pair if area])
        return
    for mark in (old, new):
        if isinstance(mark, Path) and not mark.fill:
            yield from _along(mark.commands, mark.stroke, closed=_CLOSE in mark.commands)
        elif mark is not None:
            yield _extent(mark)


def _changed(old: Path, new: Path, closed: bool) -> tuple[int, int]:
    """How many commands at the beginning and at the end of two paths of one look paint the same.
    Dashes are counted from where a line begins, and what is filled or `closed` has a line from its
    last point back to there."""
    a, b = old.commands, new.commands
    most = min(len(a), len(b))
    first = next((n for n in range(most) if a[n] != b[n]), most)
    last = next((n for n in range(most - first) if a[-1 - n] != b[-1 - n]), most - first)
    first = max(first - 1, 0)  # from the point that both reach
    last = max(last - 1, 0)  # to the first point that both reach again
    while closed and first and a[first][0] != "M":
        first -= 1
    while (closed or (old.stroke and old.stroke.dash)) and last and a[-last][0] != "M":
        last -= 1
    return first, last


def _along(commands: Commands, stroke: Stroke | None, closed: bool) -> Iterator[Bounds]:
    """Some rectangles along a path: one around all of it would be mostly empty."""
    if closed or stroke is None:
        starts = [n for n, command in enumerate(commands) if command[0] == "M"]
        areas = [_around(commands[n:end], stroke) for n, end in pairwise([*starts, len(commands)])]
    else:  # the first command is the last that stayed: it says where the line comes from
        place = ("M", *commands[0][-2:])
        corner = [_around((place,), stroke)] if commands[0] != place else []
        areas = [*corner, *strips((place, *commands[1:]), stroke)]
    each = max(-(-len(areas) // _PIECES), 1)
    for n in range(0, len(areas), each):
        yield around(areas[n : n + each])


def _around(commands: Commands, stroke: Stroke | None) -> Bounds:
    xs = [float(n) for command in commands for n in command[1::2]]
    ys = [float(n) for command in commands for n in command[2::2]]
    if not xs:
        return Bounds(0, 0, 0, 0)
    x, y = min(xs), min(ys)
    reach = stroke.width * (1 if stroke.round else _MITRE) if stroke else 0.0
    return Bounds(x, y, max(xs) - x, max(ys) - y).grown(reach)


def _extent(mark: Mark) -> Bounds:
    if isinstance(mark, Path):
        return _around(mark.commands, mark.stroke)
    if isinstance(mark, Words):
        size = mark.line.size
        return Bounds(mark.x - size, mark.y - 1.2 * size, mark.line.width + 2 * size, 1.7 * size)
    return Bounds(mark.x, mark.y, mark.width, mark.height)

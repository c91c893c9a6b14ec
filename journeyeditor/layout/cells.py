"""A cell (stage × lane): the unit of layout. Its cards stack; its height feeds its lane's."""

from collections.abc import Sequence
from dataclasses import field
from itertools import accumulate
from operator import is_

from journeyeditor.dataclass import dataclass
from journeyeditor.model import CardBase
from journeyeditor.typeset import set_text

from .cards import Face, Setting, card_face
from .drawing import Box, Mark, Part, Path
from .shapes import rounded
from .text import icon_marks, words

GATHERED = 6  # cards that a gathered cell shows
STRIP = 22.0
_STRIP_SAYS = 150.0  # points; a narrower strip has room for the count alone


@dataclass(slots=True, eq=False)
class Cell:
    """The cards of a cell as they are drawn. `tops` and `strip` are measured from where the cards
    of the lane start; they hold as long as no card of another stage reaches into this one."""

    stage: str
    lane: str
    cards: tuple[CardBase, ...]
    setting: Setting
    rooms: tuple[float, ...]  # as `lay_cell` takes them
    most: int  # cards that are shown
    faces: tuple[Face, ...]
    hidden: int  # cards that only the strip counts
    reach: int  # stages that its widest card covers
    tops: tuple[float, ...] = ()
    strip: float = 0.0
    height: float = 0.0  # of the stack, with a gap below the last card
    shortened: tuple[str, ...] = ()
    placed: "Placed | None" = None
    before: "Placed | None" = None  # where the cell that it was made from was, until it is placed

    def holds(self, cards: tuple[CardBase, ...], most: int, setting: Setting) -> bool:
        """Whether it was laid out from these very cards."""
        if self.most != most or len(self.cards) != len(cards) or self.setting is not setting:
            return False
        return self.cards is cards or all(map(is_, self.cards, cards))


@dataclass(slots=True, eq=False)
class Placed:
    """The parts of a cell at one place on the map."""

    x: float
    y: float
    tops: tuple[float, ...]
    strip: float
    parts: tuple[Part, ...]


@dataclass(slots=True, eq=False)
class Stacks:
    """The cells of a lane on top of each other: per cell the tops of its cards and of its strip,
    and the height of the highest."""

    tops: list[tuple[float, ...]] = field(default_factory=list)
    strips: list[float] = field(default_factory=list)
    height: float = 0.0


def lay_cell(
    stage: str,
    lane: str,
    cards: tuple[CardBase, ...],
    most: int,
    rooms: Sequence[float],
    setting: Setting,
    old: Cell | None,
) -> Cell:
    """Lay out the first `most` cards of a cell; a strip counts the others. `rooms` are the widths
    from this stage's left edge to the right edges of the stages that its cards cover; faces of
    `old` are used again."""
    m = setting.theme.measure
    shown = cards[:most]
    widths = [room - 2 * m.cell_padding for room in rooms]
    wide = [widths[min(card.span, len(widths)) - 1] for card in shown]
    known = {id(face.card): face for face in old.faces} if old else {}
    if known:
        faces = [_face(*each, setting, known) for each in zip(shown, wide, strict=True)]
    else:
        faces = [card_face(*each, setting) for each in zip(shown, wide, strict=True)]
    hidden = cards[len(shown) :]
    cell = Cell(
        stage,
        lane,
        cards,
        setting,
        tuple(rooms),
        most,
        tuple(faces),
        len(hidden),
        widest(shown),
    )
    cell.shortened = (
        *[face.card.id for face in faces if face.shortened],
        *[card.id for card in hidden],
    )
    *tops, y = accumulate([face.height + m.card_gap for face in faces], initial=0.0)
    cell.tops, cell.strip = tuple(tops), y
    cell.height = y + (STRIP + m.card_gap if hidden else 0.0)
    cell.before = old.placed if old else None
    return cell


def _face(card: CardBase, width: float, setting: Setting, known: dict[int, Face]) -> Face:
    face = known.get(id(card))
    same = face and face.width == width and face.setting is setting
    return face if face and same else card_face(card, width, setting)


def widest(cards: Sequence[CardBase]) -> int:
    """How many stages the widest of some cards covers."""
    return max([card.span for card in cards], default=1)


def stack(cells: Sequence[Cell], gap: float) -> Stacks:
    """Stack the cards of each cell of a lane; a card that spans several stages pushes down what
    lies under it in all of them."""
    stacks = Stacks()
    if all(cell.reach == 1 for cell in cells):
        stacks.tops = [cell.tops for cell in cells]
        stacks.strips = [cell.strip for cell in cells]
        highest = max((cell.height for cell in cells), default=0.0)
    else:
        cursor = [0.0] * len(cells)
        for n, cell in enumerate(cells):
            if cell.reach == 1 and cursor[n] == 0.0:  # as in most
                stacks.tops.append(cell.tops)
                stacks.strips.append(cell.strip)
                cursor[n] = cell.height
                continue
            tops: list[float] = []
            for face in cell.faces:
                last = min(n + face.card.span, len(cells))
                tops.append(max(cursor[n:last]))
                below = tops[-1] + face.height + gap
                cursor[n:last] = [below] * (last - n)
            stacks.tops.append(cell.tops if tuple(tops) == cell.tops else tuple(tops))
            stacks.strips.append(cursor[n])
            if cell.hidden:
                cursor[n] += STRIP + gap
        highest = max(cursor)
    stacks.height = max(highest - gap, 0.0)
    return stacks


def place(
    cell: Cell, tops: tuple[float, ...], strip: float, x: float, y: float
) -> tuple[Part, ...]:
    """The parts of a cell whose cards start at (`x`, `y`); those of before where nothing moved."""
    at = cell.placed
    if at and at.x == x and at.y == y and at.tops is tops and at.strip == strip:
        return at.parts
    known = at or cell.before
    each = zip(cell.faces, tops, strict=True)
    if known:
        old = {id(part.look): part for part in known.parts}
        parts = [_placed(face, x, y + top, old.get(id(face))) for face, top in each]
    else:
        parts = [
            Part(("card", face.card.id), x, y + top, face.width, face.height, face)
            for face, top in each
        ]
    if cell.hidden:
        shown = _strip(cell, x, y + strip)
        last = known.parts[-1] if known and known.parts else shown
        same = last.key == shown.key and last.marks == shown.marks and last.bounds == shown.bounds
        parts.append(last if same else shown)
    cell.placed, cell.before = Placed(x, y, tops, strip, tuple(parts)), None
    return cell.placed.parts


def _placed(face: Face, x: float, y: float, old: Part | None) -> Part:
    """The part of a card; `old` where it is at that very place."""
    if old and old.x == x and old.y == y:
        return old
    key = old.key if old else ("card", face.card.id)
    return Part(key, x, y, face.width, face.height, face)


def _strip(cell: Cell, x: float, y: float) -> Part:
    """The strip that stands for the cards which a gathered cell does not show."""
    theme, labels = cell.setting.theme, cell.setting.labels
    width = cell.rooms[0] - 2 * theme.measure.cell_padding
    petrol = theme.colour("petrol")
    said = labels.number(cell.hidden)
    if width >= _STRIP_SAYS:
        key = "strip" if cell.most else "cards"
        said = labels(key, count=said) if cell.hidden > 1 else labels(f"{key}_one")
    style = theme.style("footer_strong")
    block = set_text(said, style, width - 70, 1, language=labels.language)
    marks: list[Mark] = [
        Path(rounded(0, 0, width, STRIP, (3, 3, 3, 3)), fill=theme.colour("petrol_tint")),
        icon_marks("chevron-down", 9, 5, 12, petrol),
        *words(block, 27, 5, petrol),
    ]
    bars = min(cell.hidden, 12 if width >= _STRIP_SAYS else 4)
    for n in range(bars):
        marks.append(Box(width - 10 - 4 * (bars - n), 7, 2, 8, fill=petrol, opacity=0.6))
    return Part(("strip", cell.stage, cell.lane), x, y, width, STRIP, tuple(marks))

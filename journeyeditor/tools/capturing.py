"""Capture: new cards and stages one after the other, as fast as they are typed."""

from collections.abc import Callable

from journeyeditor.dataclass import dataclass
from journeyeditor.edits import cards, cells, clean, records, stages
from journeyeditor.layout.drawing import Key
from journeyeditor.model import CARD_OF_LANE, CardBase, Journey
from journeyeditor.scene import hit
from journeyeditor.scene.walk import DIRECTIONS
from journeyeditor.selection import Cell
from journeyeditor.translation import tr

from .emotions import begin_point
from .hand import Hand
from .writing import end, write

_SIDES = {"tab": 1, "backtab": -1}


@dataclass(frozen=True)
class _New:
    """Something that is there once it has a text: `key` on the map, the map with it, what is
    selected meanwhile, the name of the step, and how the map gets it with its text."""

    key: Key
    preview: Journey
    cell: Cell | None
    step: str
    add: Callable[[Journey, str], Journey]


def write_new_card(
    hand: Hand, cell: Cell, kind: str | None = None, index: int | None = None
) -> bool:
    """Open an editor on a new card at `index` in a cell, None being its end: kept with its text,
    gone without. Enter goes on to the next card below, Tab to one in the next stage."""
    lane = hand.journey.index.lanes.get(cell.lane)
    if lane is None or not hand.may_edit():
        return False
    kind = kind or CARD_OF_LANE[lane.kind]
    card = hand.attempt(lambda j: cards.new(j, kind, cell.stage, cell.lane))
    if card is None:
        return False

    def add(journey: Journey, title: str) -> Journey:
        named = card.replace(title=title)
        return cards.add(_in_sight(journey, cell), [named], index)

    preview = hand.attempt(lambda j: add(j, ""))
    if preview is None:
        return False

    def go_on(how: str, kept: bool) -> None:
        place = len(hand.journey.index.cell(*cell)) if index is None else index + kept
        if how == "enter" and kept:
            write_new_card(hand, cell, kind, place)
        elif how in _SIDES:
            beside = _beside(hand, cell, _SIDES[how])
            if beside is None:
                hand.view.hint.emit(tr("This is the last stage · F7: new stage"))
            else:
                write_new_card(hand, beside)
        elif how == "other" and kept:
            write(hand, ("card", card.id), second=True)
        elif how in DIRECTIONS:
            hand.view.walk(how)

    new = _New(("card", card.id), preview, cell, tr("Add card"), add)
    above = _above(hand.journey, cell, index)
    opened = _open(hand, new, go_on, lambda: hand.selection.select(above, cell))
    if opened:
        hand.view.hint.emit(
            tr("Enter: next below · Tab: next stage · Ctrl+Enter: done · F2: note · Esc: give up")
        )
    return opened


def write_new_stage(hand: Hand, index: int | None = None, after: str | None = None) -> bool:
    """Open an editor on a new stage at `index`, None being the end: kept with its title, gone
    without. Tab goes on to one more stage. `after` is selected where nothing comes of it."""
    stage = hand.attempt(lambda j: stages.new(j)) if hand.may_edit() else None
    if stage is None:
        return False

    def add(journey: Journey, title: str) -> Journey:
        return stages.add(journey, stage.replace(title=title), index)

    preview = hand.attempt(lambda j: add(j, ""))
    if preview is None:
        return False

    def go_on(how: str, kept: bool) -> None:
        if how == "tab" and kept:
            at = hand.journey.index.stage_number[stage.id] + 1
            write_new_stage(hand, at, stage.id)
        elif how == "backtab" or (how in DIRECTIONS and not kept):
            hand.view.walk("left" if how == "backtab" else how)

    def back() -> None:
        if after in hand.journey.index.stages:
            hand.select(after)
        else:
            hand.selection.clear()

    new = _New(("stage", stage.id), preview, None, tr("Add stage"), add)
    opened = _open(hand, new, go_on, back)
    if opened:
        hand.view.hint.emit(tr("Tab: next stage · Enter: done · Esc: give up"))
    return opened


def _open(
    hand: Hand, new: _New, go_on: Callable[[str, bool], None], back: Callable[[], None]
) -> bool:
    hand.view.finish_text_edit()
    id_ = new.key[-1]
    hand.document.preview(new.preview)
    hand.selection.select((id_,), new.cell)
    editor = hand.view.open_editor(new.key, "")
    if editor is None:
        hand.document.cancel()
        back()
        return False
    editor.leaves_empty = True

    def give_up() -> None:
        hand.document.cancel()
        back()
        hand.view.close_editor()

    def kept(journey: Journey, text: str) -> Journey:
        said = clean(text).strip()
        return new.add(journey, said) if said else journey

    def written(text: str, how: str) -> None:
        said = clean(text).strip()
        with hand.view.as_one():
            if not said:
                give_up()
            else:
                hand.edit(new.step, lambda j: kept(j, text))
                hand.view.close_editor()
            known = hand.journey.index
            if not said or id_ in known.cards or id_ in known.stages:
                go_on(how, bool(said))

    end(hand, editor, written, give_up, kept)
    return True


def _above(journey: Journey, cell: Cell, index: int | None) -> tuple[str, ...]:
    """The card that a new one at `index` lies below."""
    there: tuple[CardBase, ...] = journey.index.cell(*cell)
    at = len(there) if index is None else index
    return (there[at - 1].id,) if 0 < at <= len(there) else ()


def _in_sight(journey: Journey, cell: Cell) -> Journey:
    """The journey with a cell's cards in view: not gathered, its stage and its lane open."""
    stage, lane = journey.index.stages[cell.stage], journey.index.lanes[cell.lane]
    if stage.collapsed or lane.collapsed:
        journey = records.set_fields(journey, cell, collapsed=False)
    return cells.ungather(journey, *cell)


def _beside(hand: Hand, cell: Cell, step: int) -> Cell | None:
    """The cell of the same lane in the next stage that is shown."""
    shown = [stage.id for stage in hand.journey.stages if not stage.hidden]
    at = shown.index(cell.stage) + step if cell.stage in shown else -1
    return Cell(shown[at], cell.lane) if 0 <= at < len(shown) else None


def type_at(hand: Hand, stop: Key | None) -> bool:
    """Open an editor for what is typed where the keyboard is: a new card below the card or in the
    cell, else what is selected is written anew, and so is guidance. Whether there is something to
    write in."""
    journey = hand.journey
    if stop is None:
        stop = _start(hand)
    if stop is None:
        if journey.stages:
            hand.view.hint.emit(tr("F8: new lane · F7: new stage"))
            return False
        return write_new_stage(hand)
    if stop[0] == "cell" and hit.scale_of(hand.drawing, stop[2]):
        return begin_point(hand, stop)
    if stop[0] == "cell":
        return write_new_card(hand, Cell(stop[1], stop[2]))
    if stop[0] == "card":
        card = journey.index.cards[stop[1]]
        if card.guidance:  # it only says what could stand there
            return write_in(hand, stop)
        cell = Cell(card.stage, card.lane)
        ids = [other.id for other in journey.index.cell(*cell)]
        return write_new_card(hand, cell, index=ids.index(card.id) + 1)
    return write_in(hand, stop)


def write_in(hand: Hand, key: Key, fresh: bool = False) -> bool:
    """Write in what is there, or `fresh`ly added. In the title of the last stage, Tab goes on to a
    new stage."""

    def go_on() -> None:
        if key[0] == "stage":
            write_new_stage(hand, after=key[1])

    return write(hand, key, past_last=go_on, fresh=fresh)


def _start(hand: Hand) -> Key | None:
    grid = hand.drawing.grid
    if not grid.stages or not grid.lanes:
        return None
    return ("cell", grid.stages[0].id, grid.lanes[0].id)

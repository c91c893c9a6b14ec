"""Writing in place: titles of cards, stages, lanes and the map, feelings, labels."""

from collections.abc import Callable

from journeyeditor.edits import cards, clean, facts, records
from journeyeditor.layout.drawing import Key
from journeyeditor.model import CARD_OF_LANE, Journey
from journeyeditor.scene.text_editor import TextEditor
from journeyeditor.selection import Cell
from journeyeditor.translation import tr

from .hand import Hand

_FIELD = {
    "card": "title",
    "stage": "title",
    "lane": "title",
    "point": "feeling",
    "connection": "label",
}
_MANY_LINES = 20  # paragraphs a title keeps


def write(hand: Hand, key: Key) -> bool:
    """Open an editor on the text of what has this key; whether it has one on the map."""
    if key[0] not in (*_FIELD, "title") or not hand.may_edit():
        return False
    editor = hand.view.open_editor(key, _text(hand.journey, key))
    if editor is None:
        return False
    _end(hand, editor, lambda text: _keep(hand, key, text))
    editor.cancelled.connect(lambda: _close(hand))
    return True


def write_new_card(hand: Hand, cell: Cell, kind: str | None = None) -> bool:
    """Open an editor on a card that is new in a cell: kept with its text, gone without."""
    lane = hand.journey.index.lanes.get(cell.lane)
    if lane is None or not hand.may_edit():
        return False
    card = hand.attempt(
        lambda j: cards.new(j, kind or CARD_OF_LANE[lane.kind], cell.stage, cell.lane)
    )
    if card is None:
        return False
    start = hand.attempt(lambda j: cards.add(j, [card]))
    if start is None:
        return False
    hand.document.preview(start)
    hand.selection.select((card.id,), cell)
    editor = hand.view.open_editor(("card", card.id), "")
    if editor is None:  # in a gathered cell it is not to be seen
        hand.document.cancel()
        return False

    def keep(text: str) -> bool:
        said = clean(text).strip()
        if not said:
            give_up()
            return True
        return hand.edit(tr("Add card"), lambda j: cards.add(j, [card.replace(title=said)]))

    def give_up() -> None:
        hand.document.cancel()
        hand.selection.select((), cell)
        _close(hand)

    _end(hand, editor, keep)
    editor.cancelled.connect(give_up)
    return True


def _end(hand: Hand, editor: TextEditor, keep: Callable[[str], bool]) -> None:
    def written(text: str, how: str) -> None:
        keep(text)
        _close(hand)
        if how in ("tab", "backtab"):
            hand.view.walk("right" if how == "tab" else "left")

    editor.written.connect(written)


def _close(hand: Hand) -> None:
    hand.view.close_editor()


def _text(journey: Journey, key: Key) -> str:
    if key[0] == "title":
        return journey.title
    return str(getattr(records.find(journey, key[-1]), _FIELD[key[0]]))


def _keep(hand: Hand, key: Key, text: str) -> bool:
    said = clean(text).strip()
    if key[0] == "title":
        return hand.edit(tr("Rename the map"), lambda j: facts.set_facts(j, title=said))
    field = {_FIELD[key[0]]: said}
    return hand.edit(tr("Edit text"), lambda j: records.set_fields(j, (key[-1],), **field))

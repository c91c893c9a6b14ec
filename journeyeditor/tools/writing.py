"""Writing in place: titles of cards, stages, lanes and the map, feelings, notes, quotes, labels."""

from collections.abc import Callable

from journeyeditor.edits import clean, facts, records, stages
from journeyeditor.layout.drawing import Key
from journeyeditor.model import Journey
from journeyeditor.scene.text_editor import WAYS, TextEditor
from journeyeditor.translation import tr

from .hand import Hand

_FIELD = {
    "card": "title",
    "stage": "title",
    "lane": "title",
    "point": "feeling",
    "connection": "label",
}
_SECOND = {"card": "note", "point": "quote", "stage": "steps"}


def write(
    hand: Hand,
    key: Key,
    second: bool = False,
    past_last: Callable[[], object] | None = None,
    fresh: bool = False,
) -> bool:
    """Open an editor on the text of what has this key, or on its `second` one: a card's note, a
    point's quote, a stage's steps (a line for each). Whether it has such a text. Tab goes on to the
    next of its row; `past_last` is what it does where there is none. What was added a moment ago is
    `fresh`: adding it and its text are one step."""
    field = (_SECOND if second else _FIELD).get(key[0])
    if not (field or (key[0] == "title" and not second)) or not hand.may_edit():
        return False
    editor = hand.view.open_editor(key, _text(hand.journey, key, field), second)
    if editor is None:
        return False

    editor.leaves_empty = editor.document().isEmpty()

    def written(text: str, how: str) -> None:
        _keep(hand, key, field, text, fresh)
        hand.view.close_editor()
        if how in ("tab", "backtab"):
            walked = hand.view.walk("right" if how == "tab" else "left")
            if how == "tab" and not walked and past_last:
                past_last()
        elif how in WAYS:
            hand.view.walk(how)
        elif how == "other":
            write(hand, key, not second)

    end(hand, editor, written, hand.view.close_editor)
    if key[0] in _SECOND and not second:
        others = {"card": tr("F2: note"), "point": tr("F2: quote"), "stage": tr("F2: steps")}
        other = others[key[0]]
        hand.view.hint.emit(tr("Enter: keep · Esc: give up · %1").replace("%1", other))
    return True


def end(
    hand: Hand,
    editor: TextEditor,
    written: Callable[[str, str], object],
    give_up: Callable[[], object],
) -> None:
    """Say what happens when an editor is done."""
    editor.written.connect(written)
    editor.cancelled.connect(give_up)


def _text(journey: Journey, key: Key, field: str | None) -> str:
    if field is None:
        return journey.title
    if field == "steps":
        return "\n".join(step.title for step in journey.index.stages[key[-1]].steps)
    return str(getattr(records.find(journey, key[-1]), field))


def _keep(hand: Hand, key: Key, field: str | None, text: str, fresh: bool) -> bool:
    said = clean(text).strip()
    if field is None:
        return hand.edit(tr("Rename the map"), lambda j: facts.set_facts(j, title=said))
    if field == "steps":
        return hand.edit(tr("Write steps"), lambda j: stages.write_steps(j, key[-1], said))
    return hand.edit(
        tr("Edit text"), lambda j: records.set_fields(j, (key[-1],), **{field: said}), join=fresh
    )

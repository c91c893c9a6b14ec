"""Writing in place: titles of cards, stages, lanes and the map, feelings, notes, quotes, labels."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from journeyeditor.edits import clean, facts, records, stages
from journeyeditor.layout.drawing import Key
from journeyeditor.model import Journey
from journeyeditor.scene.walk import DIRECTIONS
from journeyeditor.translation import tr

from .hand import Hand

if TYPE_CHECKING:
    from journeyeditor.scene.text_editor import TextEditor

_FIELD = {
    "card": "title",
    "stage": "title",
    "lane": "title",
    "point": "feeling",
    "connection": "label",
}
_HERE = "the map"  # where drafts are of
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
        step = {None: tr("Rename the map"), "steps": tr("Write steps")}.get(field, tr("Edit text"))
        hand.edit(step, lambda j: _with_text(j, key, field, text), join=fresh)
        hand.view.close_editor()
        if how in ("tab", "backtab"):
            walked = hand.view.walk("right" if how == "tab" else "left")
            if how == "tab" and not walked and past_last:
                past_last()
        elif how in DIRECTIONS:
            hand.view.walk(how)
        elif how == "other":
            write(hand, key, not second)

    end(
        hand,
        editor,
        written,
        hand.view.close_editor,
        lambda journey, text: _with_text(journey, key, field, text),
    )
    if key[0] in _SECOND and not second:
        others = {"card": tr("F2: note"), "point": tr("F2: quote"), "stage": tr("F2: steps")}
        other = others[key[0]]
        hand.view.hint.emit(tr("Enter: keep · Esc: give up · %1").replace("%1", other))
    return True


def end(
    hand: Hand,
    editor: "TextEditor",
    written: Callable[[str, str], object],
    give_up: Callable[[], object],
    kept: Callable[[Journey, str], Journey],
) -> None:
    """Say what happens when an editor is done, and what would be `kept` of a text now: that is in
    the journal while it is being typed."""
    document = hand.document

    def typed() -> None:
        text = editor.toPlainText()
        document.draft(_HERE, lambda journey: kept(journey, text))

    def done(text: str, how: str) -> None:
        with document.keeping(_HERE):
            written(text, how)

    def cancelled() -> None:
        with document.keeping(_HERE):
            give_up()

    editor.textChanged.connect(typed)
    editor.written.connect(done)
    editor.cancelled.connect(cancelled)


def _text(journey: Journey, key: Key, field: str | None) -> str:
    if field is None:
        return journey.title
    if field == "steps":
        return "\n".join(step.title for step in journey.index.stages[key[-1]].steps)
    return str(getattr(records.find(journey, key[-1]), field))


def _with_text(journey: Journey, key: Key, field: str | None, text: str) -> Journey:
    said = clean(text).strip()
    if field is None:
        return facts.set_facts(journey, title=said)
    if field == "steps":
        return stages.write_steps(journey, key[-1], said)
    return records.set_fields(journey, (key[-1],), **{field: said})

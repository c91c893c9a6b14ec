"""Dot votes by click and key: one dot for a card, one back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeyeditor.scene.typing import types
from journeyeditor.translation import tr

from .hand import Hand

_TAKE = frozenset("-−")


def vote(hand: Hand, ids: Sequence[str], dots: int) -> None:
    """Give cards dots, or take them back; says why where that is not possible."""
    if not ids or not hand.may_edit():
        return
    before = hand.journey
    if not hand.view.ballot.vote(ids, dots):
        hand.view.hint.emit(tr("All dots of this round are given"))
        return
    if hand.journey is before:
        hand.view.hint.emit(tr("The card has no votes"))
        return
    hand.view.counted.show(ids[-1], dots)


def by_key(hand: Hand, event: QKeyEvent) -> bool:
    """Vote for the selected cards if these are the keys for it. Other letters mean nothing while
    one votes: a slip must not open a card."""
    if not types(event):
        return False
    text, shift = event.text().lower(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    if text in _TAKE or text in ("v", "+"):
        chosen = [id_ for id_ in hand.selection.ids if id_ in hand.journey.index.cards]
        back = text in _TAKE or (text == "v" and shift)  # not V itself: Caps Lock may be on
        vote(hand, chosen, -1 if back else 1)
    return True

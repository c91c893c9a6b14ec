"""A round of dot votes: how many dots it has, how many are given, whether one sees who leads.

Like the selection it lies beside the document: never undoable, never saved. The votes themselves
are on the cards.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from journeyeditor.document import Document
from journeyeditor.edits import cards
from journeyeditor.model import Journey
from journeyeditor.translation import tr


class Ballot(QObject):
    """At most one round of the map that a document holds. Totals are hidden from its beginning
    until they are revealed or the round ends."""

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._before: dict[str, int] = {}  # the votes of the cards when the round began
        self.on = False
        self.hidden = False
        self.limit = 0  # dots of the whole room in a round; 0 is as many as one likes
        document.changed.connect(self._on_changed)

    @property
    def given(self) -> int:
        """The dots given in this round. Undo takes them back, and so does a card that goes."""
        before = self._before.get
        voted = (card.votes - before(card.id, 0) for card in self._document.committed.cards)
        return sum(more for more in voted if more > 0) if self.on else 0

    @property
    def left(self) -> int | None:
        """The dots that are not given yet; None where there is no limit."""
        return max(self.limit - self.given, 0) if self.limit else None

    def begin(self) -> None:
        """Begin a round; nothing where there is one."""
        if not self.on:
            self._before = {card.id: card.votes for card in self._document.committed.cards}
            self.on = self.hidden = True
            self.changed.emit()

    def end(self) -> None:
        """End the round and show what came of it."""
        self.on = self.hidden = False
        self.changed.emit()

    def hide(self, hidden: bool) -> None:
        """Hide or reveal the totals of the round."""
        self.hidden = hidden and self.on
        self.changed.emit()

    def set_limit(self, limit: int) -> None:
        """So many dots have the round; 0 is no limit."""
        self.limit = max(limit, 0)
        self.changed.emit()

    def vote(self, ids: Sequence[str], dots: int) -> bool:
        """Give each of these cards `dots`, or take them back if negative, as one step; whether that
        was possible: not where the round has fewer dots left."""
        left = self.left if self.on else None
        if dots > 0 and left is not None and left < dots * len(ids):
            return False
        step = tr("Vote") if dots > 0 else tr("Take back a vote")
        self._document.edit(step, lambda journey: cards.vote(journey, ids, dots))
        return True

    def _on_changed(self, old: Journey, new: Journey) -> None:
        if not self.on:
            return
        if self._before and not any(id_ in new.index.cards for id_ in self._before):
            self.end()  # another map
        else:
            self.changed.emit()

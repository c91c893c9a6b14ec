"""Dot votes in one window: the round of its map and the bar that shows it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from journeyeditor.commands import Context
from journeyeditor.layout.theme import Theme
from journeyeditor.panels.voting_bar import VotingBar
from journeyeditor.translation import tr


class Voting(QObject):
    """Puts its bar into the window, anew whenever the window is built anew."""

    bar: VotingBar

    def __init__(self, context: Context, ask: Callable[[str], None]) -> None:
        super().__init__(context.window.widget)
        self.context, self._ask = context, ask
        self.ballot = context.view.ballot
        self.ballot.set_limit(context.settings.dots)
        self.ballot.changed.connect(self._show)
        context.view.mode_changed.connect(self._show)

    def build(self, theme: Theme, above_map: QVBoxLayout) -> None:
        """Make the bar for a window that was built anew, on top of the column of the map."""
        self.bar = VotingBar(theme)
        self.bar.limited.connect(self._limit)
        self.bar.asked.connect(self._ask)
        self.bar.left.connect(self.context.view.setFocus)
        above_map.insertWidget(0, self.bar)
        self._show()

    def begin_or_pause(self) -> None:
        """Begin a round, go on with it, or let clicks select again while it lasts."""
        view, begins = self.context.view, not self.ballot.on
        self.ballot.begin()
        view.set_mode("select" if view.mode == "vote" else "vote")
        view.setFocus()
        if begins and not self.context.selection.ids:
            view.walk("first")

    def end(self) -> None:
        """End the round, and say what came of it."""
        given = self.ballot.given
        self.ballot.end()
        self.context.view.setFocus()
        said = tr("%n dot(s) given", "", given)
        self.context.window.say(f"{said} · " + tr("Map → Dot votes sorts the cards by them"))

    def _limit(self, dots: int) -> None:
        self.context.settings.dots = dots
        self.ballot.set_limit(dots)

    def _show(self, *_: object) -> None:
        ballot, mode = self.ballot, self.context.view.mode
        self.bar.setVisible(ballot.on)
        if ballot.on:
            self.bar.show_round(ballot.limit, ballot.given, ballot.hidden, mode == "vote")

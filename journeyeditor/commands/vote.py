"""Dot votes: the round, a dot for a card, totals, sorting, the ranking."""

from collections.abc import Callable
from functools import partial

from journeyeditor.edits import cards
from journeyeditor.kinds import name_of
from journeyeditor.one_line import one_line
from journeyeditor.tools import voting
from journeyeditor.translation import tr

from .context import Context, editable

_BEST = 20  # cards in the ranking


def vote(context: Context) -> None:
    """Begin to vote, go on, or pause."""
    context.window.voting.begin_or_pause()


def is_voting(context: Context) -> bool:
    """Whether a click on a card gives it a dot."""
    return context.view.mode == "vote"


def can_vote(context: Context) -> bool:
    """Whether there are cards to vote for."""
    return editable(context) and bool(context.journey.cards)


def dots(by: int) -> Callable[[Context], None]:
    """The command that gives the selected cards a dot, or takes one back."""
    return lambda c: voting.vote(c.hand, [card.id for card in c.cards], by)


def in_round(context: Context) -> bool:
    """Whether a round is under way."""
    return context.view.ballot.on


def reveal(context: Context) -> None:
    """Reveal the totals of the round, or hide them again."""
    context.view.ballot.hide(not context.view.ballot.hidden)


def is_revealed(context: Context) -> bool:
    """Whether one sees the totals."""
    return not context.view.ballot.hidden


def end(context: Context) -> None:
    """End the round and show its totals."""
    context.window.voting.end()


def has_votes(context: Context) -> bool:
    """Whether a card has votes that one may see and change."""
    seen = not context.view.ballot.hidden
    return seen and editable(context) and any(card.votes for card in context.journey.cards)


def sort(context: Context) -> None:
    """Put the cards of every cell in the order of their votes."""
    before = context.journey
    context.edit(tr("Sort by votes"), cards.sort_by_votes)
    if context.journey is before:
        context.window.say(tr("The cards are in the order of their votes already"))


def clear(context: Context) -> None:
    """Take all votes from all cards."""
    if context.edit(tr("Clear all votes"), cards.reset_votes):
        context.window.say(tr("All votes are gone · Ctrl+Z brings them back"))


def ranking(context: Context) -> list[tuple[str, Callable[[Context], None]]]:
    """The cards with most votes, each to be gone to; nothing while the totals are hidden."""
    journey = context.journey
    if context.view.ballot.hidden:
        return []
    voted = sorted((card for card in journey.cards if card.votes), key=lambda card: -card.votes)

    def go(id_: str, c: Context) -> None:
        c.window.looking.go_to(id_)

    return [
        (f"{card.votes} · {one_line(name_of(card, journey))}", partial(go, card.id))
        for card in voted[:_BEST]
    ]

"""Edits of the parking lot: notes that have no cell yet, cards that lose theirs, the way back."""

from collections.abc import Iterable
from typing import Any

from journeyeditor.model import CARD_CLASSES, CARD_OF_LANE, Journey, ParkedNote

from . import cards, removal, rows
from .clean import clean
from .common import Ids, chosen, expect, insert, make, put


def new(journey: Journey, title: str = "", **fields: Any) -> ParkedNote:
    """A parked note with a fresh id, not yet in the parking lot."""
    return rows.new(journey, "parking", ParkedNote, title=title, **fields)


def add(journey: Journey, note: ParkedNote, index: int | None = None) -> Journey:
    """Put a finished `note` at `index` in the parking lot; None is the end."""
    return rows.add(journey, "parking", note, index)


def remove(journey: Journey, ids: Iterable[str]) -> Journey:
    """Take notes out of the parking lot."""
    return removal.remove(journey, ids, "parking")


def move(journey: Journey, ids: Iterable[str], index: int) -> Journey:
    """Move notes together to `index` among the others."""
    return rows.move(journey, "parking", ids, index)


def park(
    journey: Journey, card_ids: Iterable[str], index: int | None = None
) -> tuple[Journey, tuple[str, ...]]:
    """Take cards off the map into the parking lot, with title, note and kind; the rest of a card
    and its connections go. Returns the ids of the notes too."""
    parked = cards.in_map_order(journey, card_ids)
    ids = Ids(journey)
    notes = [
        make(ParkedNote, id=ids.fresh("parking"), title=c.title, note=c.note, kind=c.kind)
        for c in parked
    ]
    emptied = cards.remove(journey, [card.id for card in parked])
    filled = put(emptied, "parking", insert(journey.parking, notes, index))
    return filled, tuple(note.id for note in notes)


def place(
    journey: Journey,
    ids: Iterable[str],
    stage: str,
    lane: str,
    index: int | None = None,
    kind: str | None = None,
) -> tuple[Journey, tuple[str, ...]]:
    """Make cards of parked notes, in a cell at `index`, None being its end. `kind` is what they
    become; None is what the note says it is, or what the lane is for. The note's author signs the
    card. Returns the ids of the cards too."""
    notes = chosen(journey.parking, ids, "parking")
    row = expect(journey.index.lanes, lane, "lanes")
    fresh = Ids(journey)
    made = [
        cards.made(
            fresh,
            kind or (note.kind if note.kind in CARD_CLASSES else CARD_OF_LANE[row.kind]),
            stage=stage,
            lane=lane,
            title=note.title,
            note=_signed(note),
        )
        for note in notes
    ]
    placed = cards.add(journey, made, index)
    return remove(placed, [note.id for note in notes]), tuple(card.id for card in made)


def _signed(note: ParkedNote) -> str:
    if not note.author:
        return note.note
    return clean(f"{note.note}\n— {note.author}" if note.note else f"— {note.author}")

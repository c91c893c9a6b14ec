"""Remarks on what any card says: too much at once, a need that nobody answers."""

import re
from collections.abc import Iterator
from datetime import date
from functools import partial

from journeyeditor.edits import cards as card_edits
from journeyeditor.edits import clean, records
from journeyeditor.model import CardBase, Journey, Need

from .remark import Remark, about

LONGEST = 200  # characters of title and note that a person reads on a map
_SENTENCE_END = re.compile(r"(?<=[.!?…;])\s+|(?<=[。！？])|\n+")


def cards(journey: Journey, today: date) -> Iterator[Remark]:
    """Cards that say too much, needs that are not met and that nobody speaks of again."""
    answers = ("pain_point", "opportunity")
    answered = {c.stage for c in journey.cards if c.kind in answers and not c.guidance}
    for card in journey.cards:
        if card.guidance:
            continue
        length = _length(card)
        if length > LONGEST:
            fix = partial(split, id_=card.id)
            yield about(journey, "card_long", "detail", card, fix, length=length)
        if isinstance(card, Need) and card.met == "unmet" and card.stage not in answered:
            yield about(journey, "need_unanswered", "advice", card)


def _length(card: CardBase) -> int:
    return len(card.title) + len(card.note)


def split(journey: Journey, id_: str) -> Journey:
    """Divide what a card says among as many cards as it takes, sentence by sentence, below each
    other; the first keeps everything else of the card. No word is lost."""
    card = journey.index.cards[id_]
    if len(card.title) <= LONGEST:
        note, rest = _first(card.note, LONGEST - len(card.title))
        title = card.title
    else:
        title, rest = _first(card.title, LONGEST)
        note, rest = "", f"{rest}\n{card.note}".strip()
    cell = [other.id for other in journey.index.cell(card.stage, card.lane)]
    at = cell.index(id_) + 1
    journey = records.set_fields(journey, [id_], title=title, note=note)
    while rest:
        text, rest = _first(rest, LONGEST)
        fields = {name: getattr(card, name) for name in ("step", "status", "sources", "personas")}
        new = card_edits.new(journey, card.kind, card.stage, card.lane, title=text, **fields)
        journey = card_edits.add(journey, [new], at)
        at += 1
    return journey


def _first(text: str, room: int) -> tuple[str, str]:
    """As many whole sentences as go into `room` characters, else words, else characters; and the
    rest. Where not even a sentence goes and there is little room, nothing."""
    text = text.strip()
    if len(text) <= room:
        return text, ""
    ends = [match.start() for match in _SENTENCE_END.finditer(text) if 0 < match.start() <= room]
    if not ends and room >= LONGEST:
        ends = [match.start() for match in re.finditer(r"\s", text[: room + 1])]
        ends = ends or [len(clean(text, room))]
    end = ends[-1] if ends else 0
    return text[:end].strip(), text[end:].strip()

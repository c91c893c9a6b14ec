"""The words of remarks and reports, in the language of whoever reads them.

A table of their own, on top of the words that the map itself carries, so that a touchpoint has the
same name in both.
"""

import json
from functools import lru_cache
from typing import NamedTuple

from journeyeditor.layout.labels import LANGUAGES, Labels, labels
from journeyeditor.model import CardBase, Connection, Journey, Lane, Record
from journeyeditor.model.isolate import isolated
from journeyeditor.one_line import one_line
from journeyeditor.resources import resource


@lru_cache
def words(language: str) -> Labels:
    """The words in `language` ("it", "en-GB" …); English where there are none."""
    paper = labels(language)
    base = language.split("-")[0].lower()
    name = base if base in LANGUAGES else LANGUAGES[0]
    path = resource("translations", f"advice_{name}.json")
    return Labels(language, {**paper.table, **json.loads(path.read_text("utf-8"))})


def counted(table: Labels, key: str, count: int, **values: object) -> str:
    """The words for `key` with `count` put in: those of ``key_one`` for one."""
    one = count == 1 and f"{key}_one" in table.table
    return table(f"{key}_one" if one else key, count=table.number(count), **values)


class Day(str):
    """A date of the map, which a sentence writes as its language does."""


class Word(str):
    """A key of the table: words that the sentence does not know yet."""


class Called(NamedTuple):
    """What to call a record in a sentence: its own name, or that it has none. `noun` is the kind
    of a card or the noun of another record; `key` stands in the table for a name that the map
    itself gives, such as that of a lane without a title."""

    noun: str
    name: str = ""
    key: str = ""

    def said(self, table: Labels) -> str:
        """In quotation marks; without a name, what it is."""
        name = self.plain(table)
        return quoted(table, name) if name else table("unnamed", noun=self.kind(table))

    def plain(self, table: Labels) -> str:
        """The name alone; "" where there is none."""
        return self.name or (table(self.key) if self.key else "")

    def kind(self, table: Labels) -> str:
        """The kind of thing, in small letters: "touchpoint", "stage"."""
        return noun_word(table, self.noun)


_NOUNS = {
    "Stage": "stage",
    "Step": "step",
    "Lane": "lane",
    "Curve": "curve",
    "Point": "point",
    "Connection": "connection",
    "Persona": "persona",
    "Channel": "channel_named",
    "Source": "source",
    "PlannedAction": "planned_action",
    "ParkedNote": "parked_note",
    "Image": "image",
    "Journey": "journey",
}


def noun_of(record: Record) -> str:
    """The kind of a card, or the noun of any other record: the key into tables of words."""
    return record.kind if isinstance(record, CardBase) else _NOUNS[type(record).__name__]


_NAMES = ("title", "name", "label", "feeling")
_LONGEST = 60  # characters of a name; the rest says "…"


def called(journey: Journey, record: Record) -> Called:
    """What to call a record of `journey`."""
    noun = noun_of(record)
    for field in _NAMES:
        name = one_line(str(getattr(record, field, "")))
        if name:
            return Called(noun, name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…")
    if isinstance(record, Lane):
        return Called(noun, key=f"lane.{record.kind}")
    if isinstance(record, Connection):
        ends = (called(journey, journey.index.cards[id_]) for id_ in (record.start, record.end))
        return Called(noun, " → ".join(end.name or "…" for end in ends))
    persona = journey.index.personas.get(getattr(record, "persona", None) or "")
    channel = journey.index.channels.get(getattr(record, "channel", None) or "")
    return Called(noun, (persona.name if persona else "") or (channel.title if channel else ""))


def noun_word(table: Labels, noun: str) -> str:
    """What a noun or a kind of card is called within a sentence."""
    key = f"noun.{noun}"
    if key in table.table:
        return table(key)
    word = table(f"card.{noun}")
    return word[:1].lower() + word[1:]


def quoted(table: Labels, text: str) -> str:
    """`text` in the quotation marks of the language, those in it made inner ones. Text that is all
    quotation already stays as it is."""
    if text[:1] in _OPENING and text[-1:] in _CLOSING:
        return text
    outer, inner = (table.table[key].split("{text}") for key in ("quote", "quote_inside"))
    for mark, inside in zip(outer, inner, strict=True):
        text = text.replace(mark, inside)
    return table("quote", text=isolated(text))


_OPENING, _CLOSING = tuple("“«„‘"), tuple("”»“’")

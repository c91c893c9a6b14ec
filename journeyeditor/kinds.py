"""How the interface calls the kinds of card and lane and the other choices of the format.

Tables hold English source words; pass them through `translation.tr` when they are shown. The words
that the map itself carries are layout's, in the map's own language.
"""

from typing import Any

from journeyeditor.insight.words import noun_of as noun_of
from journeyeditor.layout.cards import ICON_OF_KIND, ICON_OF_LANE
from journeyeditor.layout.labels import labels
from journeyeditor.model import Journey, Lane, Record
from journeyeditor.translation import QT_TR_NOOP

KIND_WORDS: dict[str, str] = {
    "touchpoint": QT_TR_NOOP("Touchpoint"),
    "action": QT_TR_NOOP("Action"),
    "question": QT_TR_NOOP("Question"),
    "need": QT_TR_NOOP("Need"),
    "pain_point": QT_TR_NOOP("Pain point"),
    "opportunity": QT_TR_NOOP("Opportunity"),
    "metric": QT_TR_NOOP("Metric"),
    "picture": QT_TR_NOOP("Picture"),
    "note": QT_TR_NOOP("Note"),
    "motivation": QT_TR_NOOP("Motivation"),
    "thought": QT_TR_NOOP("Thought"),
    "improvement": QT_TR_NOOP("Improvement"),
    "process": QT_TR_NOOP("Process"),
    "channel": QT_TR_NOOP("Channel use"),
}
FIRST_KINDS = tuple(KIND_WORDS)[:9]  # what most maps are made of; the palette shows these first

LANE_WORDS: dict[str, str] = {
    "touchpoints": QT_TR_NOOP("Touchpoints"),
    "actions": QT_TR_NOOP("Actions"),
    "motivations": QT_TR_NOOP("Motivations"),
    "thoughts": QT_TR_NOOP("Thoughts and questions"),
    "needs": QT_TR_NOOP("Needs"),
    "emotions": QT_TR_NOOP("Emotions"),
    "channels": QT_TR_NOOP("Channels"),
    "pain_points": QT_TR_NOOP("Pain points"),
    "opportunities": QT_TR_NOOP("Opportunities"),
    "improvements": QT_TR_NOOP("Improvements"),
    "metrics": QT_TR_NOOP("Metrics"),
    "images": QT_TR_NOOP("Pictures"),
    "frontstage": QT_TR_NOOP("Frontstage"),
    "backstage": QT_TR_NOOP("Backstage"),
    "support": QT_TR_NOOP("Support processes"),
    "notes": QT_TR_NOOP("Notes"),
}

NOUN_WORDS: dict[str, str] = {
    "stage": QT_TR_NOOP("Stage"),
    "step": QT_TR_NOOP("Step"),
    "lane": QT_TR_NOOP("Lane"),
    "curve": QT_TR_NOOP("Emotion curve"),
    "point": QT_TR_NOOP("Curve point"),
    "connection": QT_TR_NOOP("Connection"),
    "persona": QT_TR_NOOP("Persona"),
    "channel_named": QT_TR_NOOP("Channel"),
    "source": QT_TR_NOOP("Source"),
    "planned_action": QT_TR_NOOP("Improvement action"),
    "parked_note": QT_TR_NOOP("Parked note"),
    "image": QT_TR_NOOP("Image"),
    "journey": QT_TR_NOOP("The map"),
}

NOUN_ICONS: dict[str, str] = {
    "stage": "columns-3",
    "step": "columns-3",
    "lane": "rows-3",
    "curve": "activity",
    "point": "circle-dot",
    "connection": "spline",
    "persona": "circle-user",
    "channel_named": "radio",
    "source": "quote",
    "planned_action": "list-checks",
    "parked_note": "inbox",
    "image": "image",
    "journey": "map",
}

# The token of a kind's own colour: its icon in the palette, the inspector and the menus.
KIND_COLOURS = {
    "question": "question",
    "thought": "question",
    "need": "need",
    "pain_point": "pain",
    "opportunity": "opportunity",
    "note": "note",
}

STATES: dict[str, str] = {
    "current": QT_TR_NOOP("Current state"),
    "future": QT_TR_NOOP("Future state"),
    "ideal": QT_TR_NOOP("Ideal state"),
}


def word(noun: str) -> str:
    """What the interface calls a kind of card or a noun, untranslated."""
    return KIND_WORDS.get(noun) or NOUN_WORDS[noun]


def icon_of(noun: str) -> str:
    """The icon of a kind of card or a noun."""
    return ICON_OF_KIND.get(noun) or NOUN_ICONS[noun]


def colour_of(noun: str) -> str:
    """The colour token of a kind of card or a noun."""
    return KIND_COLOURS.get(noun, "ink2")


def icon_of_lane(kind: str) -> str:
    """The icon of a kind of lane."""
    return ICON_OF_LANE[kind]


def name_of(record: Record, journey: Journey) -> str:
    """What a person calls this record: its title or name; "" where it has none."""
    values: Any = record
    if isinstance(record, Journey):
        return record.title
    if isinstance(record, Lane) and not record.title:
        return labels(journey.language)(f"lane.{record.kind}")
    for field in ("title", "name", "label", "feeling"):
        if getattr(values, field, ""):
            return str(getattr(values, field))
    if getattr(values, "persona", None) in journey.index.personas:
        return journey.index.personas[values.persona].name
    return ""

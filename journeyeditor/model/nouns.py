"""The nouns of the map beside its cards: stages, lanes, channels, personas, curves and the rest."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import (
    Colour,
    Count,
    Emotion,
    Fraction,
    Id,
    Link,
    Record,
    Row,
    Score,
    Text,
    When,
)
from .cards import Medium

StagePhase = Literal["before", "during", "after"]
LaneKind = Literal[
    "touchpoints",
    "actions",
    "motivations",
    "thoughts",
    "needs",
    "emotions",
    "channels",
    "pain_points",
    "opportunities",
    "improvements",
    "metrics",
    "images",
    "frontstage",
    "backstage",
    "support",
    "notes",
]
Separator = Literal["interaction", "visibility", "internal_interaction"]

# The kind of card that a lane is for. An emotions lane holds curves; cards may lie there too.
CARD_OF_LANE: dict[str, str] = {
    "touchpoints": "touchpoint",
    "actions": "action",
    "motivations": "motivation",
    "thoughts": "question",
    "needs": "need",
    "emotions": "note",
    "channels": "channel",
    "pain_points": "pain_point",
    "opportunities": "opportunity",
    "improvements": "improvement",
    "metrics": "metric",
    "images": "picture",
    "frontstage": "process",
    "backstage": "process",
    "support": "process",
    "notes": "note",
}
LANE_KINDS: tuple[str, ...] = tuple(CARD_OF_LANE)


class Step(Record):
    """A part of a stage, in the order of the stage's list."""

    id: Id
    title: Text = ""


class Stage(Record):
    """A column of the map. `width` is in points at 100 %; None is the theme's own."""

    id: Id
    title: Text = ""
    description: Text = ""
    phase: StagePhase | None = None
    colour: Colour | None = None
    steps: Row[Step] = ()
    width: Annotated[int | float, Field(ge=60, le=2000, allow_inf_nan=False)] | None = None
    collapsed: bool = False
    hidden: bool = False


class Lane(Record):
    """A row of the map across all stages. `separator` is the blueprint line below it."""

    id: Id
    kind: LaneKind
    title: Text = ""
    hint: Text = ""
    separator: Separator | None = None
    collapsed: bool = False
    hidden: bool = False


class Channel(Record):
    """A way by which customer and company meet, named once. `icon` is a name in resources/icons."""

    id: Id
    title: Text = ""
    medium: Medium | None = None
    icon: Text = ""
    colour: Colour | None = None


class Preference(Record):
    """How much a persona likes a channel, from 1 to 5."""

    channel: Id
    weight: Score = 3


class Persona(Record):
    """A person who stands for many. `style` 1 to 4 picks colour, line and ring of their curve."""

    id: Id
    name: Text = ""
    age: Annotated[int, Field(ge=0, le=150)] | None = None
    occupation: Text = ""
    summary: Text = ""
    hobbies: Row[Text] = ()
    goals: Row[Text] = ()
    needs: Row[Text] = ()
    frustrations: Row[Text] = ()
    preferred_channels: Row[Preference] = ()
    purchase_driver: Text = ""
    quote: Text = ""
    photo: Id | None = None
    colour: Colour | None = None
    style: Annotated[int, Field(ge=1, le=4)] | None = None


class Point(Record):
    """A point of a curve. `at` is its place within its stage, from 0 (left edge) to 1 (right edge);
    `value` goes from −2 (very negative) to +2 (very positive)."""

    id: Id
    stage: Id
    at: Fraction = 0.5
    value: Emotion = 0
    feeling: Text = ""
    quote: Text = ""
    status: Literal["observed", "assumed"] = "observed"
    sources: Row[Id] = ()


class Curve(Record):
    """An emotion curve of one persona in an emotions lane. Points are drawn in the journey's order,
    whatever their order here."""

    id: Id
    lane: Id
    persona: Id | None = None
    title: Text = ""
    state: Literal["current", "future", "ideal"] | None = None
    hidden: bool = False
    points: Row[Point] = ()


class Connection(Record):
    """A line between two cards, from `start` to `end`. Whether it leads back follows from where the
    cards lie."""

    id: Id
    start: Id
    end: Id
    label: Text = ""
    direction: Literal["one_way", "both_ways"] = "one_way"
    status: Literal["observed", "assumed"] = "observed"


class Source(Record):
    """Where a claim comes from."""

    id: Id
    title: Text = ""
    kind: Literal[
        "interview", "survey", "analytics", "crm", "social_listening", "usability_test", "other"
    ] = "other"
    file: Text = ""
    link: Link | None = None
    period: Text = ""
    sample_size: Count | None = None
    reliability: Literal["low", "medium", "high"] | None = None
    privacy: Literal["named", "anonymous", "aggregated"] | None = None
    note: Text = ""


class PlannedAction(Record):
    """A row of the action plan. `serves` names pain points and opportunities."""

    id: Id
    title: Text = ""
    owner: Text = ""
    department: Text = ""
    start: When = ""
    due: When = ""
    status: Literal["todo", "doing", "done"] = "todo"
    serves: Row[Id] = ()
    metric: Text = ""
    metric_from: Text = ""
    metric_to: Text = ""
    note: Text = ""


class ParkedNote(Record):
    """A note taken in the room that has no cell yet."""

    id: Id
    title: Text = ""
    note: Text = ""
    author: Text = ""
    kind: Text = ""


class Image(Record):
    """A PNG or JPEG that cards and personas show. `data` is base64, `width` and `height` pixels."""

    id: Id
    media_type: Literal["image/png", "image/jpeg"]
    width: Annotated[int, Field(ge=1, le=40_000)]
    height: Annotated[int, Field(ge=1, le=40_000)]
    data: Annotated[str, StringConstraints(min_length=4, pattern=r"^[A-Za-z0-9+/]+={0,2}$")]


class Gathered(Record):
    """A cell whose cards are shown as the first six and a strip that counts the others."""

    stage: Id
    lane: Id


class Finding(Record):
    """One of the things that the map teaches, for its cover."""

    title: Text = ""
    text: Text = ""

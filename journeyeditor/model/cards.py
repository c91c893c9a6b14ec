"""Cards: what lies in a cell of the map, one record class for each kind."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import Colour, Count, Id, Link, Record, Row, Score, Text

Status = Literal["observed", "assumed", "proposed"]
Medium = Literal["physical", "digital", "hybrid"]
Occasion = Literal[
    "advertisement", "information", "transaction", "service", "review", "community", "other"
]
Span = Annotated[int, Field(ge=1, le=1000)]
Tag = Annotated[str, StringConstraints(min_length=1, max_length=100)]


class CardBase(Record):
    """What every card has. `stage` and `lane` name its cell; the order of cards in a cell is their
    order in the file; `span` counts the stages it covers, to the right of `stage`. The title of a
    card with `guidance` only says what could stand there."""

    id: Id
    kind: str
    stage: Id
    lane: Id
    step: Id | None = None
    span: Span = 1
    title: Text = ""
    note: Text = ""
    status: Status = "observed"
    colour: Colour | None = None
    link: Link | None = None
    picture: Id | None = None
    tags: Row[Tag] = ()
    votes: Count = 0
    personas: Row[Id] = ()
    sources: Row[Id] = ()
    guidance: bool = False


class TouchpointMetric(Record):
    """A figure measured at a touchpoint: "opened mails", "38", "%"."""

    name: Text
    value: Text = ""
    unit: Text = ""
    sources: Row[Id] = ()
    ambiguous: bool = False


class Touchpoint(CardBase):
    """A meeting of customer and company. Importance, expectation and rating go from 1 to 5."""

    kind: Literal["touchpoint"]
    channel: Id | None = None
    medium: Medium | None = None
    device: Text = ""
    occasion: Occasion | None = None
    side: Literal["frontstage", "backstage"] = "frontstage"
    owner: Text = ""
    moment_of_truth: bool = False
    self_service: bool = False
    importance: Score | None = None
    expectation: Score | None = None
    rating: Score | None = None
    micro_conversion: Text = ""
    goal: Text = ""
    metrics: Row[TouchpointMetric] = ()

    @property
    def gap(self) -> float | None:
        """Rating less expectation: negative where the touchpoint falls short; None if unrated."""
        if self.rating is None or self.expectation is None:
            return None
        return round(self.rating - self.expectation, 2)


class Action(CardBase):
    """Something the customer does."""

    kind: Literal["action"]


class Motivation(CardBase):
    """Why the customer does it."""

    kind: Literal["motivation"]


class Thought(CardBase):
    """Something the customer thinks."""

    kind: Literal["thought"]


class Question(CardBase):
    """Something the customer asks."""

    kind: Literal["question"]


class Need(CardBase):
    """Something the customer needs, and whether they get it."""

    kind: Literal["need"]
    met: Literal["met", "partly", "unmet"] | None = None


class Ranked(CardBase):
    """What pain points and opportunities share. Impacts and effort go from 1 (low) to 5 (high)."""

    cause: Text = ""
    impact_goal: Score | None = None
    impact_experience: Score | None = None
    effort: Score | None = None
    related: Row[Id] = ()

    @property
    def priority(self) -> float | None:
        """Impact × experience ÷ effort (field.md), from 0.2 to 25; None while a part is missing."""
        if self.impact_goal is None or self.impact_experience is None or self.effort is None:
            return None
        return self.impact_goal * self.impact_experience / self.effort


class PainPoint(Ranked):
    """Where the journey hurts."""

    kind: Literal["pain_point"]


class Opportunity(Ranked):
    """Where the journey could be better."""

    kind: Literal["opportunity"]


class Improvement(CardBase):
    """A strategy to make the journey better, in its place on the map."""

    kind: Literal["improvement"]
    serves: Row[Id] = ()


class Metric(CardBase):
    """A figure of the journey: the title is its label. `ambiguous` figures need a second source."""

    kind: Literal["metric"]
    figure: Text = ""
    change: Text = ""
    ambiguous: bool = False


class Picture(CardBase):
    """An image; the title is its caption and what a screen reader says."""

    kind: Literal["picture"]


class Note(CardBase):
    """A free note."""

    kind: Literal["note"]


class Process(CardBase):
    """A step of the frontstage, backstage or support processes; the lane says which."""

    kind: Literal["process"]
    owner: Text = ""


class ChannelUse(CardBase):
    """A channel at work in a stage, for lanes that list channels."""

    kind: Literal["channel"]
    channel: Id | None = None


Card = Annotated[
    Touchpoint
    | Action
    | Motivation
    | Thought
    | Question
    | Need
    | PainPoint
    | Opportunity
    | Improvement
    | Metric
    | Picture
    | Note
    | Process
    | ChannelUse,
    Field(discriminator="kind"),
]

CARD_CLASSES: dict[str, type[CardBase]] = {
    "touchpoint": Touchpoint,
    "action": Action,
    "motivation": Motivation,
    "thought": Thought,
    "question": Question,
    "need": Need,
    "pain_point": PainPoint,
    "opportunity": Opportunity,
    "improvement": Improvement,
    "metric": Metric,
    "picture": Picture,
    "note": Note,
    "process": Process,
    "channel": ChannelUse,
}
CARD_KINDS: tuple[str, ...] = tuple(CARD_CLASSES)

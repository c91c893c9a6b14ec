"""The ranked table of pain points and opportunities: what each column says and takes."""

from collections.abc import Callable
from typing import Any

from journeyeditor.dataclass import dataclass
from journeyeditor.edits import records
from journeyeditor.insight.priorities import Rank
from journeyeditor.kinds import word
from journeyeditor.layout.theme import Theme
from journeyeditor.model import CardBase, ChannelUse, Journey, Touchpoint
from journeyeditor.one_line import one_line
from journeyeditor.panels.dots import sign_icon
from journeyeditor.panels.reading import between, written
from journeyeditor.panels.side import Desk
from journeyeditor.panels.tables import Column
from journeyeditor.style import px
from journeyeditor.translation import tr

Edit = Callable[[str, str, Any], None]  # the id of a card, a field, what it becomes


@dataclass(frozen=True)
class Line:
    """A card of the ranking and what its row says of the cards around it."""

    rank: Rank
    stage: str
    stage_number: int
    people: str  # its personas, and the channels of the touchpoints it is linked with

    @property
    def card(self) -> Any:
        return self.rank.card


def line(journey: Journey, rank: Rank) -> Line:
    """The row of a card of `journey`."""
    index, card = journey.index, rank.card
    names = [index.personas[id_].name for id_ in card.personas]
    linked = [index.cards[id_] for id_ in card.related]
    channels = [c.channel for c in linked if isinstance(c, Touchpoint | ChannelUse) and c.channel]
    names += dict.fromkeys(index.channels[id_].title for id_ in channels)
    stage = index.stages[card.stage].title
    return Line(
        rank, one_line(stage), index.stage_number[card.stage], ", ".join(filter(None, names))
    )


def columns(theme: Theme, edit: Edit) -> list[Column]:
    """The columns; `edit` is called with what a person writes in one."""

    def words(field: str, title: str, width: int, none: str = "", **more: Any) -> Column:
        return Column(
            field,
            title,
            lambda row: one_line(getattr(row.card, field)) or none,
            width,
            grows=True,
            write=lambda row, text: edit(row.card.id, field, text),
            start=lambda row: getattr(row.card, field),
            **more,
        )

    def score(field: str, title: str, tip: str) -> Column:
        return Column(
            field,
            title,
            lambda row: written(getattr(row.card, field)) or "–",
            48,
            sort=lambda row: getattr(row.card, field),
            figure=True,
            tip=tip,
            write=lambda row, text: edit(row.card.id, field, between(text, 1, 5)),
            start=lambda row: written(getattr(row.card, field)),
        )

    def kind_colour(row: Line) -> str:
        return theme.colour("pain" if row.card.kind == "pain_point" else "opportunity")

    return [
        Column(
            "number",
            "#",
            lambda row: "",
            38,
            sort=lambda row: row.rank.number,
            icon=lambda row: sign_icon(theme, row.card.kind, str(row.rank.number), px(18)),
            tip=tr("Place in the order of priority"),
        ),
        words("title", tr("Pain point or opportunity"), 200, tr("Untitled"), strong=True),
        Column(
            "priority",
            "P",
            lambda row: written(row.rank.priority, decimals=1) or "–",
            46,
            sort=lambda row: row.rank.priority,
            figure=True,
            strong=True,
            colour=kind_colour,
            tip=tr("Priority"),
        ),
        score("impact_goal", tr("Goal"), tr("Impact on goal, from 1 to 5")),
        score("impact_experience", tr("Exp."), tr("Impact on experience, from 1 to 5")),
        score("effort", tr("Effort"), tr("Effort, from 1 to 5")),
        _count("votes", tr("Votes"), lambda row: row.card.votes, 46),
        Column(
            "actions",
            tr("Actions"),
            _actions,
            76,
            sort=lambda row: len(row.rank.actions) + len(row.rank.improvements),
            colour=lambda row: None if _actions(row) != tr("none") else theme.colour("ink3"),
            tip=tr("What the action plan and the map do about it"),
        ),
        Column("stage", tr("Stage"), lambda row: row.stage, 110, sort=lambda row: row.stage_number),
        Column("people", tr("Personas, channels"), lambda row: row.people, 120),
        words("cause", tr("Cause"), 180),
        _count(
            *("related", tr("Linked"), lambda row: len(row.card.related), 54),
            tip=tr("Cards that it is linked with"),
        ),
        Column("kind", tr("Kind"), lambda row: tr(word(row.card.kind)), 96),
    ]


def _count(
    name: str, title: str, count: Callable[[Line], int], width: int, tip: str = ""
) -> Column:
    return Column(
        name,
        title,
        lambda row: written(count(row) or None) or "–",
        width,
        count,
        figure=True,
        tip=tip,
    )


def _actions(row: Line) -> str:
    """How many serve it, in few letters."""
    count = len(row.rank.actions) + len(row.rank.improvements)
    return tr("%n action(s)", "", count) if count else tr("none")


def field_words(field: str) -> str:
    """What a field is called in the name of a step."""
    return {
        "title": tr("Title"),
        "cause": tr("Cause"),
        "impact_goal": tr("Impact on goal"),
        "impact_experience": tr("Impact on experience"),
        "effort": tr("Effort"),
    }[field]


def set_field(desk: Desk, id_: str, field: str, value: Any) -> None:
    """Set a field of a card as one step."""
    step = tr("Change: %1").replace("%1", field_words(field).lower())
    desk.edit(step, lambda journey: records.set_fields(journey, [id_], **{field: value}))


def linked(journey: Journey, id_: str, other: str) -> Journey:
    """`journey` with a pain point and an opportunity, or any two cards, linked both ways."""
    for one, two in ((id_, other), (other, id_)):
        card: CardBase = journey.index.cards[one]
        related = getattr(card, "related", None)
        if related is not None and two not in related:
            journey = records.set_fields(journey, [one], related=(*related, two))
    return journey

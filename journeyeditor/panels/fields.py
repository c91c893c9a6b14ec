"""Every field that a person can edit, noun by noun: the table that the inspector is built from."""

from journeyeditor.dataclass import dataclass
from journeyeditor.panels.vocabulary import (
    CARD_KINDS,
    CURVE_LINES,
    CURVE_STATES,
    DIRECTIONS,
    LANE_KINDS,
    LANGUAGES,
    MAP_STATES,
    MEDIUM,
    MET_OR_NOT,
    OBSERVED_OR_NOT,
    OCCASIONS,
    PHASES,
    PLAN_STATES,
    PRIVACIES,
    RELIABILITIES,
    SCOPES,
    SEPARATORS,
    SIDES,
    SOURCE_KINDS,
    STATUS,
    Choices,
)
from journeyeditor.translation import QT_TR_NOOP


@dataclass(frozen=True)
class Field:
    """One field of a record: its `name` there, the `editor` that edits it (`editors.EDITORS`), and
    its `label`. A `folded` field shows as one line "+ Label" while it is empty."""

    name: str
    editor: str
    label: str
    folded: bool = False
    choices: Choices = ()  # value and word, for "segments" and "combo"
    refers: str = ""  # what "refs" and "ref" may name: a collection of the journey
    fields: tuple["Field", ...] = ()  # of the records inside, for "records"
    record: str = ""  # the class of the records inside
    hint: str = ""  # what an empty field says
    clearable: bool = False  # whether "segments" may be left without a choice
    silent: bool = False  # whether the label is only said to a screen reader


@dataclass(frozen=True)
class Section:
    """Fields that belong together, between two rules. `special` names what the inspector computes
    for the heading ("priority", "gap")."""

    fields: tuple[Field, ...]
    title: str = ""
    special: str = ""


def section(*fields: Field, title: str = "", special: str = "") -> Section:
    """A section of these fields."""
    return Section(fields, title, special)


_TITLE = Field("title", "text", QT_TR_NOOP("Title"))
_NOTE = Field("note", "note", QT_TR_NOOP("Note"))
_STATUS = Field("status", "segments", QT_TR_NOOP("Known how"), choices=STATUS, silent=True)
_SOURCES = section(
    Field("sources", "refs", QT_TR_NOOP("Source"), folded=True, refers="sources"),
    title=QT_TR_NOOP("Sources"),
)
_METRIC_FIELDS = (
    Field("name", "line", QT_TR_NOOP("What is measured")),
    Field("value", "line", QT_TR_NOOP("Value")),
    Field("unit", "line", QT_TR_NOOP("Unit"), folded=True),
    Field("ambiguous", "toggle", QT_TR_NOOP("Ambiguous: needs a second source")),
    Field("sources", "refs", QT_TR_NOOP("Source"), folded=True, refers="sources"),
)
_BASIC = section(_TITLE, _NOTE, _STATUS)
_VOTES = Field("votes", "votes", QT_TR_NOOP("Votes of the room"))
_VOTES_IF_ANY = Field("votes", "votes", QT_TR_NOOP("Votes of the room"), folded=True)
_TAGS = section(Field("tags", "tags", QT_TR_NOOP("Tags")))
_PLACE = (
    Field("kind", "combo", QT_TR_NOOP("Kind"), choices=CARD_KINDS),
    Field("stage", "ref", QT_TR_NOOP("Stage"), refers="stages"),
    Field("lane", "ref", QT_TR_NOOP("Lane"), refers="lanes"),
    Field("step", "ref", QT_TR_NOOP("Step"), folded=True, refers="steps"),
    Field("span", "number", QT_TR_NOOP("Stages covered")),
    Field("personas", "refs", QT_TR_NOOP("Persona"), folded=True, refers="personas"),
    Field("link", "link", QT_TR_NOOP("Link"), folded=True, hint="https://"),
    Field("picture", "image", QT_TR_NOOP("Picture"), folded=True),
    Field("colour", "colour", QT_TR_NOOP("Colour")),
)


def _card(*special: Section, votes: tuple[Field, ...] = (_VOTES_IF_ANY,)) -> tuple[Section, ...]:
    place = section(*_PLACE, *votes, title=QT_TR_NOOP("On the map"))
    return (_BASIC, *special, _SOURCES, _TAGS, place)


def _ranked() -> tuple[Section, ...]:
    return _card(
        section(
            Field("impact_goal", "score", QT_TR_NOOP("Impact on goal")),
            Field("impact_experience", "score", QT_TR_NOOP("Impact on experience")),
            Field("effort", "score", QT_TR_NOOP("Effort")),
            _VOTES,
            title=QT_TR_NOOP("Priority"),
            special="priority",
        ),
        section(Field("cause", "text", QT_TR_NOOP("Cause"), folded=True)),
        section(title=QT_TR_NOOP("Improvement actions"), special="plan"),
        section(
            Field("related", "refs", QT_TR_NOOP("Related card"), folded=True, refers="cards"),
            title=QT_TR_NOOP("Related cards"),
        ),
        votes=(),
    )


def _touchpoint() -> tuple[Section, ...]:
    return _card(
        section(
            Field("channel", "ref", QT_TR_NOOP("Channel"), refers="channels"),
            Field("medium", "medium", QT_TR_NOOP("Medium"), choices=MEDIUM, clearable=True),
            Field("occasion", "combo", QT_TR_NOOP("Occasion"), folded=True, choices=OCCASIONS),
            Field("side", "segments", QT_TR_NOOP("Side"), choices=SIDES),
            Field("device", "line", QT_TR_NOOP("Device"), folded=True),
            Field("owner", "line", QT_TR_NOOP("Owner"), folded=True),
            Field("moment_of_truth", "toggle", QT_TR_NOOP("Moment of truth")),
            Field("self_service", "toggle", QT_TR_NOOP("Self-service")),
            title=QT_TR_NOOP("Touchpoint"),
        ),
        section(
            Field("importance", "score", QT_TR_NOOP("Importance")),
            Field("expectation", "score", QT_TR_NOOP("Expectation")),
            Field("rating", "score", QT_TR_NOOP("Rating")),
            title=QT_TR_NOOP("Rating"),
            special="gap",
        ),
        section(
            Field("micro_conversion", "text", QT_TR_NOOP("Micro-conversion"), folded=True),
            Field("goal", "text", QT_TR_NOOP("Goal it serves"), folded=True),
            Field(
                "metrics",
                "records",
                QT_TR_NOOP("Metric"),
                folded=True,
                fields=_METRIC_FIELDS,
                record="TouchpointMetric",
            ),
        ),
    )


_MET = Field("met", "segments", QT_TR_NOOP("Is it met?"), clearable=True, choices=MET_OR_NOT)
_PERSON = (
    Field("age", "number", QT_TR_NOOP("Age")),
    Field("occupation", "line", QT_TR_NOOP("Occupation")),
    Field("summary", "text", QT_TR_NOOP("In one sentence"), folded=True),
    Field("quote", "text", QT_TR_NOOP("Quote"), folded=True),
    Field("goals", "lines", QT_TR_NOOP("Goals"), folded=True),
    Field("needs", "lines", QT_TR_NOOP("Needs"), folded=True),
    Field("frustrations", "lines", QT_TR_NOOP("Frustrations"), folded=True),
    Field("hobbies", "lines", QT_TR_NOOP("Hobbies"), folded=True),
    Field("purchase_driver", "text", QT_TR_NOOP("What decides the purchase"), folded=True),
)
SECTIONS: dict[str, tuple[Section, ...]] = {
    **{
        kind: _card() for kind in ("action", "motivation", "thought", "question", "picture", "note")
    },
    "touchpoint": _touchpoint(),
    "need": _card(section(_MET)),
    "pain_point": _ranked(),
    "opportunity": _ranked(),
    "improvement": _card(
        section(
            Field("serves", "refs", QT_TR_NOOP("Card it serves"), folded=True, refers="ranked"),
            title=QT_TR_NOOP("Serves"),
        )
    ),
    "metric": _card(
        section(
            Field("figure", "line", QT_TR_NOOP("Figure")),
            Field("change", "line", QT_TR_NOOP("Change")),
            Field("ambiguous", "toggle", QT_TR_NOOP("Ambiguous: needs a second source")),
        )
    ),
    "process": _card(section(Field("owner", "line", QT_TR_NOOP("Owner")))),
    "channel": _card(section(Field("channel", "ref", QT_TR_NOOP("Channel"), refers="channels"))),
    "stage": (
        section(
            _TITLE,
            Field("description", "note", QT_TR_NOOP("Description")),
            Field("phase", "combo", QT_TR_NOOP("Phase"), choices=PHASES),
        ),
        section(
            Field(
                "steps",
                "records",
                QT_TR_NOOP("Step"),
                folded=True,
                fields=(Field("title", "line", ""),),
                record="Step",
            ),
            title=QT_TR_NOOP("Steps"),
        ),
        section(
            Field("colour", "colour", QT_TR_NOOP("Colour")),
            Field("width", "number", QT_TR_NOOP("Width in points")),
            Field("collapsed", "toggle", QT_TR_NOOP("Collapsed")),
            Field("hidden", "toggle", QT_TR_NOOP("Hidden")),
        ),
    ),
    "step": (section(_TITLE),),
    "lane": (
        section(
            Field("title", "name", QT_TR_NOOP("Title")),
            Field("hint", "text", QT_TR_NOOP("Hint under the title")),
            Field("kind", "combo", QT_TR_NOOP("Kind"), choices=LANE_KINDS),
            Field("separator", "combo", QT_TR_NOOP("Line below the lane"), choices=SEPARATORS),
        ),
        section(
            Field("collapsed", "toggle", QT_TR_NOOP("Collapsed")),
            Field("hidden", "toggle", QT_TR_NOOP("Hidden")),
        ),
    ),
    "curve": (
        section(
            Field("persona", "ref", QT_TR_NOOP("Persona"), refers="personas"),
            Field("title", "line", QT_TR_NOOP("Title")),
            Field("state", "combo", QT_TR_NOOP("State"), choices=CURVE_STATES),
            Field("lane", "ref", QT_TR_NOOP("Lane"), refers="emotion_lanes"),
            Field("hidden", "toggle", QT_TR_NOOP("Hidden")),
        ),
    ),
    "point": (
        section(
            Field("value", "emotion", QT_TR_NOOP("Emotion")),
            Field("feeling", "line", QT_TR_NOOP("Feeling")),
            Field("quote", "text", QT_TR_NOOP("Quote or question")),
            Field("status", "segments", QT_TR_NOOP("Known how"), choices=OBSERVED_OR_NOT),
        ),
        _SOURCES,
        section(
            Field("stage", "ref", QT_TR_NOOP("Stage"), refers="stages"),
            Field("at", "percent", QT_TR_NOOP("Place in the stage, %")),
            title=QT_TR_NOOP("On the map"),
        ),
    ),
    "connection": (
        section(
            Field("label", "text", QT_TR_NOOP("Label")),
            Field("direction", "segments", QT_TR_NOOP("Direction"), choices=DIRECTIONS),
            Field("status", "segments", QT_TR_NOOP("Known how"), choices=OBSERVED_OR_NOT),
        ),
        section(
            Field("start", "card", QT_TR_NOOP("From")),
            Field("end", "card", QT_TR_NOOP("To")),
        ),
    ),
    "persona": (
        section(Field("name", "line", QT_TR_NOOP("Name")), *_PERSON),
        section(
            Field(
                "preferred_channels",
                "records",
                QT_TR_NOOP("Preferred channel"),
                folded=True,
                fields=(
                    Field("channel", "ref", "", refers="channels"),
                    Field("weight", "score", QT_TR_NOOP("Liked")),
                ),
                record="Preference",
            ),
            title=QT_TR_NOOP("Preferred channels"),
        ),
        section(
            Field("style", "numbered", QT_TR_NOOP("Line of the curve"), choices=CURVE_LINES),
            Field("colour", "colour", QT_TR_NOOP("Colour")),
            Field("photo", "image", QT_TR_NOOP("Photo"), folded=True),
        ),
    ),
    "channel_named": (
        section(
            Field("title", "line", QT_TR_NOOP("Name")),
            Field("medium", "segments", QT_TR_NOOP("Medium"), choices=MEDIUM, clearable=True),
            Field("icon", "icon", QT_TR_NOOP("Icon")),
            Field("colour", "colour", QT_TR_NOOP("Colour")),
        ),
    ),
    "source": (
        section(
            Field("title", "line", QT_TR_NOOP("Title")),
            Field("kind", "combo", QT_TR_NOOP("Kind"), choices=SOURCE_KINDS),
            Field("period", "line", QT_TR_NOOP("Period")),
            Field("sample_size", "number", QT_TR_NOOP("Sample size")),
            Field("file", "line", QT_TR_NOOP("File"), folded=True),
            Field("link", "link", QT_TR_NOOP("Link"), folded=True, hint="https://"),
            Field(
                "reliability",
                "segments",
                QT_TR_NOOP("Reliability"),
                clearable=True,
                choices=RELIABILITIES,
            ),
            Field("privacy", "combo", QT_TR_NOOP("Privacy"), folded=True, choices=PRIVACIES),
            Field("note", "note", QT_TR_NOOP("Note"), folded=True),
        ),
    ),
    "planned_action": (
        section(
            Field("title", "text", QT_TR_NOOP("What")),
            Field("owner", "line", QT_TR_NOOP("Who")),
            Field("department", "line", QT_TR_NOOP("Department")),
            Field("start", "date", QT_TR_NOOP("From when"), folded=True),
            Field("due", "date", QT_TR_NOOP("By when")),
            Field("status", "segments", QT_TR_NOOP("Status"), choices=PLAN_STATES),
        ),
        section(
            Field("serves", "refs", QT_TR_NOOP("Card it serves"), folded=True, refers="ranked"),
            title=QT_TR_NOOP("Serves"),
        ),
        section(
            Field("metric", "text", QT_TR_NOOP("Seen by"), folded=True),
            Field("metric_from", "line", QT_TR_NOOP("Measured before"), folded=True),
            Field("metric_to", "line", QT_TR_NOOP("Expected after"), folded=True),
            Field("note", "note", QT_TR_NOOP("Note"), folded=True),
        ),
    ),
    "parked_note": (
        section(
            _TITLE,
            _NOTE,
            Field("author", "line", QT_TR_NOOP("Author"), folded=True),
            Field("kind", "line", QT_TR_NOOP("Kind"), folded=True),
        ),
    ),
    "image": (),
    "journey": (
        section(
            Field("title", "text", QT_TR_NOOP("Title")),
            Field("objective", "note", QT_TR_NOOP("Objective")),
            Field("expected_result", "text", QT_TR_NOOP("Expected result"), folded=True),
            Field("organisation", "line", QT_TR_NOOP("Organisation"), folded=True),
            Field("product", "line", QT_TR_NOOP("Product"), folded=True),
            Field("segment", "line", QT_TR_NOOP("Segment"), folded=True),
            Field("author", "line", QT_TR_NOOP("Author"), folded=True),
        ),
        section(
            Field("scope", "segments", QT_TR_NOOP("Scope"), choices=SCOPES),
            Field("state", "segments", QT_TR_NOOP("State"), choices=MAP_STATES),
            Field("language", "language", QT_TR_NOOP("Language of the map"), choices=LANGUAGES),
            Field("date", "date", QT_TR_NOOP("Date"), folded=True),
            Field("next_review", "date", QT_TR_NOOP("Next review"), folded=True),
        ),
        section(title=QT_TR_NOOP("Personas"), special="personas"),
        section(title=QT_TR_NOOP("Channels"), special="channels"),
        section(title=QT_TR_NOOP("Sources"), special="sources"),
        section(title=QT_TR_NOOP("Improvement actions"), special="actions"),
        section(
            Field(
                "findings",
                "records",
                QT_TR_NOOP("Finding"),
                folded=True,
                fields=(
                    Field("title", "line", QT_TR_NOOP("Title")),
                    Field("text", "text", QT_TR_NOOP("In one sentence")),
                ),
                record="Finding",
            ),
            title=QT_TR_NOOP("Findings"),
        ),
    ),
}


def common(nouns: set[str]) -> tuple[Section, ...]:
    """The sections for records of these nouns together: the fields that all of them have."""
    first, *others = (SECTIONS[noun] for noun in sorted(nouns))
    if not others:
        return first
    shared = [{f for section in other for f in section.fields} for other in others]
    sections = []
    for section in first:
        fields = tuple(f for f in section.fields if all(f in have for have in shared))
        if fields:
            sections.append(Section(fields, section.title))
    return tuple(sections)

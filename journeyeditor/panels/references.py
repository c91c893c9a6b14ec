"""What one record may name of the others, and how the inspector shows each."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from journeyeditor.edits import channels, people, sources
from journeyeditor.kinds import icon_of, icon_of_lane, name_of, noun_of, word
from journeyeditor.lookup.familiar import familiar
from journeyeditor.model import CardBase, Journey, Record, Source, Stage
from journeyeditor.model.isolate import isolated
from journeyeditor.panels.reading import counted, written, written_date
from journeyeditor.panels.vocabulary import SOURCE_KINDS
from journeyeditor.translation import tr


class Candidate(NamedTuple):
    """A record as a row shows it: what it is called, a line of detail, an icon's name."""

    id: str
    title: str
    detail: str
    icon: str


# Fields that must name something, by what they refer to.
_REQUIRED = {"stages", "lanes", "emotion_lanes"}


def required(refers: str) -> bool:
    """Whether a field can't be left without a reference."""
    return refers in _REQUIRED


def candidates(journey: Journey, refers: str, records: Iterable[Record] = ()) -> list[Candidate]:
    """What a field of `records` may name."""
    found: Iterable[Any]
    if refers == "ranked":
        found = (card for card in journey.cards if card.kind in ("pain_point", "opportunity"))
    elif refers == "emotion_lanes":
        found = (lane for lane in journey.lanes if lane.kind == "emotions")
    elif refers == "steps":
        stages = {record.stage for record in records if isinstance(record, CardBase)}
        stage = journey.index.stages[stages.pop()] if len(stages) == 1 else None
        found = stage.steps if isinstance(stage, Stage) else ()
    else:
        found = getattr(journey, refers)
    return [described(journey, record) for record in found]


def described(journey: Journey, record: Any) -> Candidate:
    """How a record is shown in a row."""
    noun = noun_of(record)
    icon = icon_of(noun)
    if noun == "channel_named":
        icon = record.icon or icon
    elif noun == "lane":
        icon = icon_of_lane(record.kind)
    nameless = tr("Untitled %1").replace("%1", tr(word(noun)).lower())
    title = name_of(record, journey) or nameless[:1].upper() + nameless[1:]
    return Candidate(record.id, title, _detail(journey, record), icon)


def _detail(journey: Journey, record: Any) -> str:
    if isinstance(record, CardBase):
        parts = [tr(word(record.kind)), journey.index.stages[record.stage].title]
    elif isinstance(record, Source):
        sample = "" if record.sample_size is None else f"n {counted(record.sample_size)}"
        parts = [sample or tr(dict(SOURCE_KINDS)[record.kind]), record.period]
    else:
        noun = noun_of(record)
        if noun == "persona":
            parts = [written(record.age), record.occupation]
        elif noun == "planned_action":
            parts = [record.department, record.owner, written_date(record.due)]
        else:
            parts = []
    return " · ".join(isolated(part) for part in parts if part)


def create(journey: Journey, refers: str, title: str) -> tuple[Journey, str] | None:
    """Add a record called `title` to the collection that `refers` names, where a row of the
    inspector can make one: a source, a persona, a channel."""
    if refers == "sources":
        source = sources.new(journey, title)
        return sources.add(journey, source), source.id
    if refers == "personas":
        persona = people.new(journey, title)
        return people.add(journey, persona), persona.id
    if refers == "channels":
        channel = channels.new(journey, title, **familiar(title))
        return channels.add(journey, channel), channel.id
    return None

"""What the pages of full texts say: for each shortened thing its words, and what is known of it."""

from collections.abc import Iterator, Sequence

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import MAP
from journeyeditor.layout.labels import Labels
from journeyeditor.model import (
    CARD_OF_LANE,
    CardBase,
    ChannelUse,
    Connection,
    Curve,
    Journey,
    Lane,
    Metric,
    Need,
    Persona,
    Point,
    Ranked,
    Stage,
    Touchpoint,
)


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """The words of one thing of the map, and where it belongs."""

    id: str
    stage: Stage | None
    lane: Lane | None
    title: str
    texts: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    quoted: bool = False
    picture: str | None = None
    link: str | None = None


def entries(journey: Journey, ids: Sequence[str], labels: Labels) -> list[Entry]:
    """An entry for each id of a card, curve point, connection, stage, lane, persona or of the map
    itself, in the order of the map: what belongs to no stage first, then stage by stage, lane by
    lane."""
    said = _Said(journey, labels)
    found = [entry for id_ in ids for entry in said.of(id_)]
    index = journey.index
    return sorted(
        found,
        key=lambda entry: (
            index.stage_number[entry.stage.id] if entry.stage else -1,
            index.lane_number[entry.lane.id] if entry.lane else -1,
        ),
    )


class _Said:
    """Words of one journey."""

    def __init__(self, journey: Journey, labels: Labels) -> None:
        self._journey, self._labels, self._index = journey, labels, journey.index
        self._curve_of = {point.id: curve for curve in journey.curves for point in curve.points}

    def of(self, id_: str) -> Iterator[Entry]:
        record = self._index.records.get(id_)
        if id_ == MAP:
            journey = self._journey
            about = filter(None, [journey.objective, journey.segment])
            yield Entry(id_, None, None, journey.title, tuple(about))
        if isinstance(record, CardBase):
            yield self._card(record)
        elif isinstance(record, Point):
            yield self._point(record, self._curve_of[id_])
        elif isinstance(record, Connection):
            yield self._connection(record)
        elif isinstance(record, Stage):
            steps = " · ".join(step.title for step in record.steps if step.title)
            yield Entry(id_, record, None, "", tuple(filter(None, [steps])))
        elif isinstance(record, Lane):
            yield Entry(id_, None, record, "", tuple(filter(None, [record.hint])))
        elif isinstance(record, Persona):
            about = filter(None, [record.occupation, record.summary])
            yield Entry(id_, None, None, record.name, tuple(about))

    def _card(self, card: CardBase) -> Entry:
        stage, lane = self._index.stages[card.stage], self._index.lanes[card.lane]
        title, texts = card.title, [card.note]
        if isinstance(card, ChannelUse) and not title:
            title = self._channel(card.channel)
        if isinstance(card, Metric):
            texts.insert(0, " ".join(filter(None, [card.figure, card.change])))
        return Entry(
            card.id,
            stage,
            lane,
            title,
            tuple(filter(None, texts)),
            tuple(filter(None, self._facts(card, lane))),
            quoted=card.kind in ("thought", "question"),
            picture=card.picture if card.picture in self._index.images else None,
            link=card.link,
        )

    def _facts(self, card: CardBase, lane: Lane) -> Iterator[str]:
        """What the map says about a card beside its words; "" where it says nothing."""
        labels = self._labels
        if CARD_OF_LANE[lane.kind] != card.kind:
            yield labels(f"card.{card.kind}")
        if isinstance(card, Touchpoint):
            yield from self._touchpoint(card)
        if isinstance(card, Need) and card.met:
            yield labels(f"met.{card.met}")
        if isinstance(card, Metric) and card.ambiguous:
            yield labels("ambiguous")
        if card.status != "observed":
            yield labels(f"status.{card.status}")
        yield from self._sources(card.sources)
        yield from (f"#{tag}" for tag in card.tags)
        if isinstance(card, Ranked) and card.priority is not None:
            yield labels("priority", value=labels.number(card.priority, 1))
        if card.votes:
            yield labels(
                "votes_one" if card.votes == 1 else "votes", count=labels.number(card.votes)
            )

    def _touchpoint(self, card: Touchpoint) -> Iterator[str]:
        labels = self._labels
        channel = self._index.channels.get(card.channel or "")
        yield self._channel(card.channel)
        medium = card.medium or (channel.medium if channel else None)
        if medium:
            yield labels(f"medium.{medium}")
        if card.rating is not None:
            yield labels("rating", value=labels.number(card.rating, 1))
        if card.rating is not None and card.expectation is not None:
            yield labels("expectation", value=labels.number(card.expectation, 1))
        if card.moment_of_truth:
            yield labels("legend.moment_of_truth")
        if card.side == "backstage":
            yield labels("backstage")
        if card.self_service:
            yield labels("self_service")
        for metric in card.metrics:
            yield " ".join(filter(None, [metric.name, metric.value, metric.unit]))

    def _channel(self, id_: str | None) -> str:
        channel = self._index.channels.get(id_ or "")
        return channel.title if channel else ""

    def _sources(self, ids: Sequence[str]) -> Iterator[str]:
        for id_ in ids:
            source = self._index.sources.get(id_)
            if source:
                size = source.sample_size
                n = self._labels("n", count=self._labels.number(size)) if size is not None else ""
                yield " ".join(filter(None, [source.title, n]))

    def _point(self, point: Point, curve: Curve) -> Entry:
        labels = self._labels
        persona = self._index.personas.get(curve.persona or "")
        facts = [
            curve.title or (persona.name if persona else ""),
            labels.number(point.value, 1, signed=True),
            labels("status.assumed") if point.status == "assumed" else "",
            *self._sources(point.sources),
        ]
        stage, lane = self._index.stages[point.stage], self._index.lanes[curve.lane]
        texts = tuple(filter(None, [point.quote]))
        return Entry(point.id, stage, lane, point.feeling, texts, tuple(filter(None, facts)))

    def _connection(self, line: Connection) -> Entry:
        start, end = (self._index.cards[id_] for id_ in (line.start, line.end))
        arrow = " ↔ " if line.direction == "both_ways" else " → "
        way = arrow.join([start.title, end.title])
        stage, lane = self._index.stages[start.stage], self._index.lanes[start.lane]
        return Entry(line.id, stage, lane, line.label, (way,))

"""Where the journey falls short: touchpoints by the gap between rating and expectation."""

from collections.abc import Iterable

from journeyeditor.dataclass import dataclass
from journeyeditor.model import Journey, Touchpoint


@dataclass(frozen=True, slots=True)
class Group:
    """The touchpoints of a channel, of a stage, or of where both meet. `id` is None for touchpoints
    without a channel; `gap` is the mean of those that have one, None without any."""

    id: str | None
    touchpoints: tuple[Touchpoint, ...]
    gap: float | None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Channels (rows, by id, the last None for none if there are such touchpoints) by stages
    (columns, by id), and what is in each cell that holds something."""

    channels: tuple[str | None, ...]
    stages: tuple[str, ...]
    cells: dict[tuple[str | None, str], Group]


def touchpoints(journey: Journey) -> tuple[Touchpoint, ...]:
    """Every touchpoint in the order of the journey: stage, lane, cell."""
    stage, lane = journey.index.stage_number, journey.index.lane_number
    found = [card for card in journey.cards if isinstance(card, Touchpoint)]
    return tuple(sorted(found, key=lambda card: (stage[card.stage], lane[card.lane])))


def worst(journey: Journey) -> tuple[Touchpoint, ...]:
    """The rated touchpoints, the widest gap first; of the same gap, what matters more to the
    customer first."""
    rated = (card for card in touchpoints(journey) if card.gap is not None)
    return tuple(sorted(rated, key=lambda card: (card.gap or 0, -(card.importance or 0))))


def by_channel(journey: Journey) -> tuple[Group, ...]:
    """A group for each channel of the map, in its order, then one for those without, if any."""
    cards = touchpoints(journey)
    ids: list[str | None] = [channel.id for channel in journey.channels]
    if any(card.channel is None for card in cards):
        ids.append(None)
    found: dict[str | None, list[Touchpoint]] = {id_: [] for id_ in ids}
    for card in cards:
        found[card.channel].append(card)
    return tuple(group(id_, members) for id_, members in found.items())


def matrix(journey: Journey) -> Matrix:
    """Which touchpoints each channel has in each stage."""
    cells: dict[tuple[str | None, str], list[Touchpoint]] = {}
    for card in touchpoints(journey):
        cells.setdefault((card.channel, card.stage), []).append(card)
    channels = tuple(group.id for group in by_channel(journey))
    stages = tuple(stage.id for stage in journey.stages)
    return Matrix(channels, stages, {at: group(at[0], found) for at, found in cells.items()})


def group(id_: str | None, cards: Iterable[Touchpoint]) -> Group:
    """What a number of touchpoints comes to."""
    cards = tuple(cards)
    gaps = [card.gap for card in cards if card.gap is not None]
    return Group(id_, cards, round(sum(gaps) / len(gaps), 2) if gaps else None)

"""Remarks on touchpoints and channels: channel, rating, gap, hand-over."""

import re
from collections.abc import Iterator
from datetime import date
from functools import partial

from journeyeditor.edits import cards, connections, records
from journeyeditor.model import Journey, Touchpoint

from ..gaps import touchpoints
from ..patterns import HandOver
from ..patterns import hand_overs as found_in
from ..words import Word, called, words
from .remark import Fix, Remark, Value, about

_FALLS_SHORT = -1  # of five points: what a customer remembers
_FALLS = -0.5  # from one side of a hand-over to the other
_MANY = 5  # touchpoints, of which one should decide


def channels(journey: Journey, today: date) -> Iterator[Remark]:
    """Every touchpoint has a channel, every channel a medium and a touchpoint."""
    for card in _written(journey):
        if card.channel is None:
            fix = _channel_in_title(journey, card)
            yield about(journey, "touchpoint_without_channel", "advice", card, fix)
        if card.micro_conversion and not card.goal:
            yield about(journey, "conversion_without_goal", "detail", card)
    used = {card.channel for card in touchpoints(journey)}
    used |= {card.channel for card in journey.cards if card.kind == "channel"}
    used |= {liked.channel for persona in journey.personas for liked in persona.preferred_channels}
    for channel in journey.channels:
        if channel.id not in used:
            remove = partial(records.remove, ids=(channel.id,))
            yield about(journey, "channel_unused", "detail", channel, remove)
        elif channel.medium is None:
            yield about(journey, "channel_without_medium", "detail", channel)


def _channel_in_title(journey: Journey, card: Touchpoint) -> Fix | None:
    """Set the one channel of the map whose name the card mentions."""
    named = [
        channel
        for channel in journey.channels
        if channel.title
        and re.search(rf"\b{re.escape(channel.title.casefold())}\b", card.title.casefold())
    ]
    if len(named) != 1:
        return None
    return partial(records.set_fields, ids=(card.id,), channel=named[0].id)


def rated(journey: Journey, today: date) -> Iterator[Remark]:
    """Touchpoints are rated against expectation; a wide gap is somebody's pain."""
    met = [c for c in _written(journey) if c.side == "frontstage" and c.status != "proposed"]
    unrated = tuple(card.id for card in met if card.gap is None)
    if unrated:
        yield Remark("touchpoints_unrated", "detail", unrated, {"count": len(unrated)})
    if len(met) >= _MANY and not any(card.moment_of_truth for card in met):
        yield Remark("no_moment_of_truth", "detail", tuple(card.id for card in met))
    pains = [c for c in journey.cards if c.kind == "pain_point" and not c.guidance]
    explained = {card.stage for card in pains}.union(*(card.related for card in pains))
    for card in met:
        wide = card.gap is not None and card.gap <= _FALLS_SHORT
        if wide and not explained & {card.id, card.stage}:
            fix, short = _pain_point(journey, card), -float(card.gap or 0)
            yield about(journey, "falls_short", "advice", card, fix, gap=short)


def _pain_point(journey: Journey, card: Touchpoint) -> Fix | None:
    """Put a pain point about `card` in its stage, in the first lane that is for pain points."""
    lane = next((lane.id for lane in journey.lanes if lane.kind == "pain_points"), None)
    if lane is None:
        return None
    table = words(journey.language)
    title = table("made.falls_short", name=called(journey, card).said(table))

    def fix(journey: Journey) -> Journey:
        pain = cards.new(journey, "pain_point", card.stage, lane, title=title, related=[card.id])
        return cards.add(journey, [pain])

    return fix


def hand_overs(journey: Journey, today: date) -> Iterator[Remark]:
    """Between digital and physical there is a connection, and the customer is not let down."""
    for found in found_in(journey):
        if found.start.guidance or found.end.guidance:
            continue
        if found.connection is None:
            fix = partial(_connect, start=found.start.id, end=found.end.id)
            yield _between(journey, "hand_over_without_connection", found, fix)
        if found.change is not None and found.change <= _FALLS:
            yield _between(journey, "hand_over_falls", found, None, fall=-found.change)


def _between(
    journey: Journey, code: str, found: HandOver, fix: Fix | None, **values: float
) -> Remark:
    said: dict[str, Value] = {
        "start": called(journey, found.start),
        "end": called(journey, found.end),
        "way": Word(f"pattern.{found.into}"),
        **values,
    }
    return Remark(code, "advice", (found.start.id, found.end.id), said, fix)


def _connect(journey: Journey, start: str, end: str) -> Journey:
    return connections.add(journey, connections.new(journey, start, end))


def _written(journey: Journey) -> list[Touchpoint]:
    return [card for card in touchpoints(journey) if not card.guidance]

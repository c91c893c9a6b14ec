"""Remarks on stages and lanes."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from journeyeditor.edits import records
from journeyeditor.model import Journey

from .remark import Remark, about


def stages(journey: Journey, today: date) -> Iterator[Remark]:
    """A journey has stages, and customers meet somebody or something in each."""
    if not journey.stages:
        yield Remark("no_stages", "serious")
        return
    shown = [stage for stage in journey.stages if not stage.hidden]
    met = _met(journey)
    if not met:
        ids = tuple(stage.id for stage in shown)
        yield Remark("no_touchpoints", "serious", ids)
    for stage in shown:
        if met and stage.id not in met:
            yield about(journey, "stage_without_touchpoints", "serious", stage)
        if not stage.title.strip():
            number = journey.index.stage_number[stage.id] + 1
            yield Remark("stage_untitled", "detail", (stage.id,), {"number": number})


def _met(journey: Journey) -> set[str]:
    """The stages in which customers meet somebody: with touchpoints, or what a blueprint has
    frontstage."""
    met: set[str] = set()
    for card in journey.cards:
        lane = journey.index.lanes[card.lane]
        if card.kind == "touchpoint" or (card.kind == "process" and lane.kind == "frontstage"):
            first = journey.index.stage_number[card.stage]
            met.update(stage.id for stage in journey.stages[first : first + card.span])
    return met


def lanes(journey: Journey, today: date) -> Iterator[Remark]:
    """A lane is there for something. A map without any card is still being begun."""
    used = {card.lane for card in journey.cards} | {curve.lane for curve in journey.curves}
    for lane in journey.lanes if journey.cards else ():
        if lane.id not in used and not lane.hidden:
            fix = partial(records.remove, ids=(lane.id,))
            yield about(journey, "lane_empty", "detail", lane, fix)

"""Turns what a person entered into a field into an edit of the map."""

from collections.abc import Sequence
from typing import Any

from journeyeditor.edits import facts, records, stages
from journeyeditor.model import Journey, Step
from journeyeditor.panels.lists import Each, Made


def with_field(journey: Journey, ids: Sequence[str], name: str, value: Any) -> Journey:
    """`journey` with the field of the records `ids` set, of the journey itself where there are
    none. Raises `EditError` where the value is not allowed."""
    if isinstance(value, Made):
        journey, value = value.journey, value.value
    if isinstance(value, Each):
        journey = value.journey or journey
        for id_ in ids:
            now = getattr(records.find(journey, id_), name)
            journey = records.set_fields(journey, [id_], **{name: value.change(now)})
        return journey
    if not ids:
        return facts.set_facts(journey, **{name: value})
    if name == "steps":
        return _with_steps(journey, ids[0], value)
    return records.set_fields(journey, ids, **{name: value})


def _with_steps(journey: Journey, stage: str, steps: Sequence[Step]) -> Journey:
    # Steps have edits of their own, because cards name them.
    wanted = {step.id for step in steps}
    had = {step.id: step for step in journey.index.stages[stage].steps}
    journey = stages.remove_steps(journey, had.keys() - wanted)
    for step in steps:
        if step.id not in had:
            journey = stages.add_step(journey, stage, step)
        elif step != had[step.id]:
            journey = records.set_fields(journey, [step.id], title=step.title)
    return journey

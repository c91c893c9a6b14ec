"""Remarks on priorities and the action plan."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from journeyeditor.edits import plan
from journeyeditor.model import Journey

from ..plan import rows
from ..priorities import ranking
from ..words import Day, called, words
from .remark import Fix, Remark, about


def pain_points(journey: Journey, today: date) -> Iterator[Remark]:
    """Where it hurts, somebody does something; what is to be ranked has all its parts."""
    ranks = ranking(journey)
    for rank in ranks:
        if rank.card.kind == "pain_point" and not (rank.actions or rank.improvements):
            fix = _planned(journey, rank.card.id)
            yield about(journey, "pain_point_without_action", "serious", rank.card, fix)
    unranked = tuple(rank.card.id for rank in ranks if rank.priority is None)
    if unranked:
        yield Remark("unranked", "detail", unranked, {"count": len(unranked)})


def _planned(journey: Journey, id_: str) -> Fix:
    """Put an action for a pain point at the end of the plan."""
    table = words(journey.language)
    name = called(journey, journey.index.cards[id_])
    return partial(_plan, title=table("made.action", name=name.said(table)), serves=id_)


def _plan(journey: Journey, title: str, serves: str) -> Journey:
    return plan.add(journey, plan.new(journey, title, serves=[serves]))


def actions(journey: Journey, today: date) -> Iterator[Remark]:
    """An action has an owner, a date, a purpose, and a metric that shows whether it worked."""
    for row in rows(journey, today):
        action = row.action
        if row.overdue:
            yield about(journey, "action_overdue", "serious", action, date=Day(action.due))
        if row.orphaned:
            yield about(journey, "action_orphaned", "advice", action)
        if action.status == "done":
            continue
        if not (action.owner.strip() or action.department.strip()):
            yield about(journey, "action_without_owner", "advice", action)
        if not action.due:
            yield about(journey, "action_without_date", "detail", action)
        if not action.metric.strip():
            yield about(journey, "action_without_metric", "detail", action)

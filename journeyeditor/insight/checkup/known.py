"""Remarks on how things are known: stages that rest on assumptions, sources, ambiguous metrics."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from journeyeditor.edits import records
from journeyeditor.model import Journey, Metric, Touchpoint

from ..evidence import evidence
from ..words import Called, called
from .remark import Remark, about

# Sources in which people say why they do something. A figure only says that they do it.
QUALITATIVE = ("interview", "usability_test", "social_listening")


def sources(journey: Journey, today: date) -> Iterator[Remark]:
    """What is known of a stage, and sources that nobody cites."""
    found = evidence(journey)
    assumed = found.assumed_stages
    if assumed:
        names = tuple(called(journey, journey.index.stages[id_]) for id_ in assumed)
        count = len(assumed)
        yield Remark("stages_assumed", "advice", assumed, {"count": count, "names": names})
    for source in journey.sources:
        if not found.citing[source.id]:
            remove = partial(records.remove, ids=(source.id,))
            yield about(journey, "source_unused", "detail", source, remove)


def metrics(journey: Journey, today: date) -> Iterator[Remark]:
    """A figure that can mean two things needs a second source, one in which people speak."""
    for card in journey.cards:
        if card.guidance:
            continue
        if isinstance(card, Metric) and card.ambiguous and not _settled(journey, card.sources):
            yield about(journey, "ambiguous_metric", "advice", card)
        for metric in card.metrics if isinstance(card, Touchpoint) else ():
            if metric.ambiguous and not _settled(journey, (*metric.sources, *card.sources)):
                name = {"name": Called("metric", metric.name)}
                yield Remark("ambiguous_metric", "advice", (card.id,), name)


def _settled(journey: Journey, cited: Iterable[str]) -> bool:
    kinds = [journey.index.sources[id_].kind for id_ in dict.fromkeys(cited)]
    return len(kinds) >= 2 and any(kind in QUALITATIVE for kind in kinds)

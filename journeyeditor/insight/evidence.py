"""How much of a map is known: what was observed, what is assumed, what sources say it."""

from collections.abc import Iterable, Mapping

from journeyeditor.dataclass import dataclass
from journeyeditor.edits import records
from journeyeditor.layout.labels import Labels
from journeyeditor.model import CardBase, Journey, Point, Record, Touchpoint

from .words import counted

# Ideas, remarks and illustrations claim nothing about the journey.
_NO_CLAIMS = {"opportunity", "improvement", "note", "picture"}


@dataclass(frozen=True, slots=True)
class Known:
    """How the claims of a map, or of a part of it, are known. `cited` are observed ones that name
    a source; proposals are about the future, and count for nothing else."""

    observed: int = 0
    assumed: int = 0
    proposed: int = 0
    cited: int = 0

    @property
    def share(self) -> float | None:
        """Observed ones among those that say how things are, 0 to 1; None where nothing does."""
        claims = self.observed + self.assumed
        return self.observed / claims if claims else None

    @property
    def rests_on_assumptions(self) -> bool:
        """Whether more of it is assumed than observed."""
        return self.assumed > self.observed


@dataclass(frozen=True, slots=True)
class Evidence:
    """How a map is known: in all, stage by stage, and which cards and points cite each source."""

    total: Known
    stages: Mapping[str, Known]
    citing: Mapping[str, tuple[str, ...]]

    @property
    def assumed_stages(self) -> tuple[str, ...]:
        """The stages that rest on assumptions, in the order of the map."""
        return tuple(id_ for id_, known in self.stages.items() if known.rests_on_assumptions)


def evidence(journey: Journey) -> Evidence:
    """Look at every card and curve point. Guidance claims nothing; a card that spans several stages
    counts in the first."""
    claims: dict[str, list[CardBase | Point]] = {stage.id: [] for stage in journey.stages}
    for card in journey.cards:
        if card.kind not in _NO_CLAIMS and not card.guidance:
            claims[card.stage].append(card)
    for curve in journey.curves:
        future = curve.state in ("future", "ideal")
        for point in curve.points if not future else ():
            claims[point.stage].append(point)
    stages = {id_: _known(found) for id_, found in claims.items()}
    total = _known(claim for found in claims.values() for claim in found)
    return Evidence(total, stages, _citing(journey))


def summary(found: Evidence, table: Labels) -> str:
    """One sentence: "61% observed, 3 stages rest on assumptions"."""
    share = found.total.share
    if share is None:
        return table("evidence.nothing")
    said = table("evidence.observed", percent=table.number(round(100 * share)))
    assumed = len(found.assumed_stages)
    if not assumed:
        return table("evidence.all_stages", observed=said)
    return counted(table, "evidence.stages", assumed, observed=said)


def cite(journey: Journey, source: str, ids: Iterable[str]) -> Journey:
    """Let cards and curve points cite a source too. Raises `EditError` for what cannot."""
    for id_ in ids:
        record: Record = records.find(journey, id_)
        sources: tuple[str, ...] = getattr(record, "sources", ())
        if source not in sources:
            journey = records.set_fields(journey, [id_], sources=(*sources, source))
    return journey


def _known(claims: Iterable[CardBase | Point]) -> Known:
    counts = {"observed": 0, "assumed": 0, "proposed": 0}
    cited = 0
    for claim in claims:
        counts[claim.status] += 1
        cited += claim.status == "observed" and bool(claim.sources)
    return Known(**counts, cited=cited)


def _citing(journey: Journey) -> dict[str, tuple[str, ...]]:
    citing: dict[str, list[str]] = {source.id: [] for source in journey.sources}
    points = (point for curve in journey.curves for point in curve.points)
    for record in (*journey.cards, *points):
        inside = record.metrics if isinstance(record, Touchpoint) else ()
        named = dict.fromkeys((*record.sources, *(id_ for m in inside for id_ in m.sources)))
        for id_ in named:
            citing[id_].append(record.id)
    return {source: tuple(ids) for source, ids in citing.items()}

"""A piece of a map as a Drawing of its own: stages, lanes, or what is selected and nothing else."""

from collections.abc import Collection
from dataclasses import replace

from journeyeditor.model import Journey

from .drawing import Drawing, Grid, Part
from .labels import Labels
from .lay_out import lay_out
from .theme import Theme


def excerpt(journey: Journey, ids: Collection[str], theme: Theme, labels: Labels) -> Drawing:
    """Stages and lanes among `ids` come with all that lies in them, their heads and the title.
    Cards, curves and connections come alone; connections also between two cards of `ids`. Ids of
    what the map does not show are passed over; the whole map where nothing is left."""
    index = journey.index
    stages = [id_ for id_ in ids if id_ in index.stages and not index.stages[id_].hidden]
    lanes = [id_ for id_ in ids if id_ in index.lanes and not index.lanes[id_].hidden]
    if stages or lanes:
        return lay_out(_only(journey, stages, lanes), theme, labels, legend=True)
    drawing = lay_out(journey, theme, labels, legend=True)
    parts = tuple(part for part in drawing.parts if _is_meant(part, set(ids), journey))
    return _cut_out(drawing, parts) if parts else drawing


def _only(journey: Journey, stages: Collection[str], lanes: Collection[str]) -> Journey:
    """The map with its other stages hidden, if some are named, and so with the lanes."""
    return journey.replace(
        stages=tuple(
            s if not stages or s.id in stages else s.replace(hidden=True) for s in journey.stages
        ),
        lanes=tuple(
            n if not lanes or n.id in lanes else n.replace(hidden=True) for n in journey.lanes
        ),
    )


def _is_meant(part: Part, ids: Collection[str], journey: Journey) -> bool:
    noun, *of = part.key
    if noun == "connection":
        line = next(line for line in journey.connections if line.id == of[0])
        return line.id in ids or (line.start in ids and line.end in ids)
    return noun in ("card", "curve", "point") and any(id_ in ids for id_ in of)


def _cut_out(drawing: Drawing, parts: tuple[Part, ...]) -> Drawing:
    """`parts` alone, moved to the upper left."""
    left, top = min(part.x for part in parts), min(part.y for part in parts)
    right = max(part.x + part.width for part in parts)
    bottom = max(part.y + part.height for part in parts)
    moved = tuple(replace(part, x=part.x - left, y=part.y - top) for part in parts)
    return Drawing(
        right - left,
        bottom - top,
        drawing.paper,
        moved,
        Grid((), (), 0.0, 0.0),
        images=drawing.images,
    )

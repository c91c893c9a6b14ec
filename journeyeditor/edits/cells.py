"""Edits of cells: showing the cards of a full one gathered, as the first six and a count."""

from journeyeditor.model import Gathered, Journey

from . import cards


def is_gathered(journey: Journey, stage: str, lane: str) -> bool:
    """Whether the cards of a cell are shown gathered."""
    return any(cell.stage == stage and cell.lane == lane for cell in journey.gathered)


def gather(journey: Journey, stage: str, lane: str) -> Journey:
    """Show the cards of a cell gathered."""
    cards.known_cell(journey, stage, lane)
    if is_gathered(journey, stage, lane):
        return journey
    return journey.replace(gathered=(*journey.gathered, Gathered(stage=stage, lane=lane)))


def ungather(journey: Journey, stage: str, lane: str) -> Journey:
    """Show all cards of a cell."""
    cards.known_cell(journey, stage, lane)
    left = tuple(c for c in journey.gathered if (c.stage, c.lane) != (stage, lane))
    return journey.replace(gathered=left) if len(left) < len(journey.gathered) else journey

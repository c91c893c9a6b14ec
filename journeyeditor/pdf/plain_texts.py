"""Writes in full what a page shortens, as a text file that travels with the page."""

from collections.abc import Iterator, Sequence

from journeyeditor.layout.labels import Labels
from journeyeditor.model import Journey
from journeyeditor.one_line import one_line
from journeyeditor.pdf.entries import Entry, entries


def plain_texts(journey: Journey, ids: Sequence[str], labels: Labels) -> str:
    """The texts of these things of the map, stage by stage; "" for none."""
    found = entries(journey, ids, labels)
    if not found:
        return ""
    title = one_line(journey.title) or labels("untitled")
    head = [f"{labels('full_texts')} · {title}", labels("full_texts.why")]
    return "\n".join([*head, *_lines(found, labels)]) + "\n"


def _lines(found: Sequence[Entry], labels: Labels) -> Iterator[str]:
    stage = lane = None
    for entry in found:
        if entry.stage is not stage:
            stage, lane = entry.stage, None
            if stage:
                yield from ("", "", one_line(stage.title))
        if entry.lane is not lane:
            lane = entry.lane
            if lane:
                yield from ("", f"  {one_line(lane.title) or labels(f'lane.{lane.kind}')}")
        yield ""
        yield from filter(None, [entry.title, *entry.texts, " · ".join(entry.facts), entry.link])

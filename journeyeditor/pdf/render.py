"""Renders one Drawing of a map as a PDF, whatever made it."""

from dataclasses import replace

from journeyeditor.layout.drawing import Drawing
from journeyeditor.layout.labels import labels
from journeyeditor.layout.theme import Theme, load_theme
from journeyeditor.model import Journey
from journeyeditor.pdf.assemble import assemble
from journeyeditor.pdf.options import Options
from journeyeditor.pdf.single import single


def render(
    drawing: Drawing,
    journey: Journey,
    *,
    paper: str = "own",
    orientation: str = "auto",
    theme: Theme | None = None,
) -> bytes:
    """The PDF of `drawing`, which shows `journey`, and of pages with what it shortens: same input,
    same bytes. Raises ValueError for a paper or orientation that we do not have, MapError for a
    picture that is none.
    """
    options = replace(Options(profile="map"), paper=paper, orientation=orientation)
    look, said = theme or load_theme("print"), labels(journey.language)
    return assemble(single(drawing, journey, look, said, options))

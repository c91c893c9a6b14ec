"""Exports a map as a PDF. ReportLab and pikepdf are imported when something is exported."""

from __future__ import annotations

from collections.abc import Callable
from os import PathLike

from journeyeditor.layout import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Journey
from journeyeditor.storage.atomic import write_whole
from journeyeditor.storage.files import dump


def export_pdf(
    journey: Journey,
    path: str | PathLike[str],
    *,
    paper: str = "own",
    orientation: str = "auto",
    theme: str = "print",
    with_source: bool = True,
    progress: Callable[[float], None] | None = None,
) -> None:
    """Write the PDF of `journey` to `path`, whole or not at all.

    `paper` is "own" (as large as the map) or a name of `pages.PAPERS`, `orientation` "auto",
    "portrait" or "landscape". `with_source` lets the PDF carry the whole map, notes and parking lot
    too, so that it can be opened again. `progress` is told the part done, from 0 to 1; what it
    raises stops the export. Whatever is raised, an old file at `path` stays as it was: ValueError
    for a paper or orientation that we do not have, MapError for a picture that cannot be read,
    FileError for a file that cannot be written.
    """
    from journeyeditor.pdf.render import render

    look = load_theme(theme)
    drawing = lay_out(journey, look, legend=True)
    data = render(
        drawing,
        journey,
        paper=paper,
        orientation=orientation,
        theme=look,
        source=dump(journey) if with_source else None,
        progress=progress,
    )
    write_whole(path, data)
    if progress is not None:
        progress(1.0)

"""Exports a map as a PDF. ReportLab and pikepdf are imported when something is exported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from os import PathLike

from journeyeditor.layout import lay_out
from journeyeditor.layout.labels import labels
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Journey
from journeyeditor.pdf.pages import PROFILES
from journeyeditor.storage.atomic import write_whole
from journeyeditor.storage.files import dump

_PAPER = {"share": "A3", "poster": "own", "tiles": "A1", "map": "own"}  # unless one is asked for


def export_pdf(
    journey: Journey,
    path: str | PathLike[str],
    *,
    profile: str = "map",
    paper: str | None = None,
    orientation: str = "auto",
    sheet: str = "A4",
    theme: str = "print",
    with_source: bool = True,
    progress: Callable[[float], None] | None = None,
) -> None:
    """Write the PDF of `journey` to `path`, whole or not at all.

    `profile` is "share" (a report around the map), "poster" (one page), "tiles" (a poster on
    `paper` in pieces of the size `sheet`) or "map" (one page and the texts it shortens). `paper` is
    "own" (as large as the map), a name of `pages.PAPERS` or millimetres such as "900x600";
    `orientation` "auto", "portrait" or "landscape". `with_source` lets the PDF carry the whole map,
    notes and parking lot too, so that it can be opened again. `progress` is told the part done,
    from 0 to 1; what it raises stops the export. Whatever is raised, an old file at `path` stays as
    it was: ValueError for a profile, paper or orientation that we do not have, MapError for a
    picture that cannot be read, FileError for a file that cannot be written.
    """
    from journeyeditor.pdf.render import render
    from journeyeditor.pdf.report.share import share
    from journeyeditor.pdf.tiles import tiles

    if profile not in PROFILES:
        raise ValueError(f"{profile!r}: choose one of {', '.join(PROFILES)}")
    look, said = load_theme(theme), labels(journey.language)
    on = paper or _PAPER[profile]
    source = dump(journey) if with_source else None
    if profile == "share":
        data = share(journey, look, said, on, orientation, source, progress)
    elif profile == "tiles":
        data = tiles(journey, look, said, on, orientation, sheet, source, progress)
    else:
        drawing = lay_out(journey, look, legend=True)
        if profile == "poster":  # one page, whatever it shortens
            drawing = replace(drawing, shortened=())
        data = render(
            drawing,
            journey,
            paper=on,
            orientation=orientation,
            theme=look,
            source=source,
            progress=progress,
        )
    write_whole(path, data)
    if progress is not None:
        progress(1.0)

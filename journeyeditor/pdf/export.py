"""Exports a map as a PDF. ReportLab and pikepdf are imported when something is exported."""

from dataclasses import replace
from os import PathLike

from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Journey
from journeyeditor.pdf.choosing import chosen, labels_for, laid_out
from journeyeditor.pdf.made import Made
from journeyeditor.pdf.options import Options
from journeyeditor.pdf.progress import Progress, between, nearer
from journeyeditor.pdf.report.share import share
from journeyeditor.pdf.single import single
from journeyeditor.pdf.stamp import stamped
from journeyeditor.pdf.tiles import tiles
from journeyeditor.storage.atomic import write_whole
from journeyeditor.storage.files import dump

SUGGESTED = Options()
_MADE = 0.5  # of the time, roughly, until all pages are laid out


def export_pdf(
    journey: Journey,
    path: str | PathLike[str],
    options: Options = SUGGESTED,
    progress: Progress | None = None,
) -> None:
    """Write the PDF of `journey` to `path`, whole or not at all.

    It carries the whole map, notes and parking lot too, if `options.with_source`, so that it can be
    opened again. `progress` is told the part done, from 0 to 1; what it raises stops the export.
    Whatever is raised, an old file at `path` stays as it was: MapError for a picture that cannot be
    read, FileError for a file that cannot be written.
    """
    from journeyeditor.pdf.assemble import assemble

    source = dump(journey) if options.with_source else None
    made = make(journey, options, between(progress, 0.0, _MADE))
    write_whole(path, assemble(made, source, between(progress, _MADE, 1.0)))
    if progress is not None:
        progress(1.0)


def make(journey: Journey, options: Options = SUGGESTED, progress: Progress | None = None) -> Made:
    """The pages that `export_pdf` writes, as Drawings that any painter can paint. `progress` is
    told the part done after each of them that is laid out; what it raises stops."""
    step = nearer(between(progress, 0.0, 1.0))
    theme, labels = load_theme(options.theme), labels_for(journey, options)
    shown = chosen(journey, options)
    if options.profile == "share":
        made = share(shown, theme, labels, options, step)
    elif options.profile == "tiles":
        made = tiles(shown, theme, labels, options)
        step()
    else:
        drawing = laid_out(shown, theme, labels, options, framed=False)
        step()
        made = single(drawing, shown, theme, labels, options)
    return replace(made, pages=[stamped(page, options, theme) for page in made.pages])


def export_changes(
    old: Journey,
    new: Journey,
    path: str | PathLike[str],
    options: Options = SUGGESTED,
) -> None:
    """Write the PDF of what changed from `old` to `new`, whole or not at all; of `options` it takes
    paper, theme, language and stamps. It carries no map."""
    from journeyeditor.insight.changes import changes
    from journeyeditor.pdf.assemble import assemble
    from journeyeditor.pdf.report.changes import change_pages

    theme, labels = load_theme(options.theme), labels_for(new, options)
    made = change_pages(old, new, changes(old, new), theme, labels, options.on)
    made = replace(made, pages=[stamped(page, options, theme) for page in made.pages])
    write_whole(path, assemble(made))

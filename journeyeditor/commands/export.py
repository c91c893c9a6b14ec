"""File → Export as PDF: asks for paper and name, writes beside the window, says where it went."""

from dataclasses import asdict
from pathlib import Path

from journeyeditor.panels.export import Choice, ExportDialog
from journeyeditor.panels.strip import Message
from journeyeditor.storage.atomic import FileError
from journeyeditor.storage.problems import MapError
from journeyeditor.translation import tr

from .context import Context
from .file import open_folder, suggested_name
from .safety import complaint


def export(context: Context) -> None:
    """Ask how, then export."""
    settings, path = context.settings, context.document.path
    folder = path.parent if path else Path(settings.folder or Path.home())
    dialog = ExportDialog(
        folder / f"{suggested_name(context)}.pdf",
        Choice(
            settings.pdf_profile,
            settings.pdf_paper,
            settings.pdf_orientation,
            settings.pdf_with_source,
        ),
        context.window.widget,
    )
    if not dialog.exec():
        return
    choice = dialog.choice
    settings.pdf_profile, settings.pdf_with_source = choice.profile, choice.with_source
    settings.pdf_paper, settings.pdf_orientation = choice.paper, choice.orientation
    export_to(context, dialog.file, choice)


def export_to(context: Context, file: Path, choice: Choice) -> None:
    """Write the PDF of the map as it is now. The map may be changed meanwhile."""
    from journeyeditor.pdf.export import export_pdf

    journey, source = context.journey, context.document.path
    if source and file.exists() and file.samefile(source):
        said = tr("%1 is the map itself: give the PDF another name.").replace("%1", file.name)
        context.window.show_message(Message(said, "error"))
        return

    def finished(result: object) -> None:
        if isinstance(result, FileError | MapError):
            context.window.show_message(complaint(result))
        elif isinstance(result, Exception):
            raise result
        else:
            said = tr("Exported: %1").replace("%1", file.name)
            offers = ((tr("Open folder"), lambda: open_folder(file)),)
            context.window.show_message(Message(said, "info", offers))

    context.window.say(tr("Exporting…"))
    context.window.errands.send(lambda: export_pdf(journey, file, **asdict(choice)), finished)

"""A person's own templates: kept from a map, renamed, deleted."""

from PySide6.QtCore import QFile, Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget

from journeyeditor import folders, starting_points, templates
from journeyeditor.model.isolate import isolated
from journeyeditor.one_line import one_line
from journeyeditor.starting_points import Template
from journeyeditor.storage import files
from journeyeditor.storage.names import same_file
from journeyeditor.storage.problems import MapError
from journeyeditor.translation import tr

from .context import Context
from .file import ask
from .safety import complaint


def keep(context: Context) -> None:
    """Ask for a name and keep the map as a template."""
    title = name_for(context.window.widget, tr("Save as template"), context.journey.title)
    path = starting_points.place_for(title, folders.templates()) if title else None
    if path is None or (path.exists() and not _may_replace(context.window.widget, title)):
        return
    try:
        templates.keep(context.journey, path, title)
    except (MapError, OSError) as problem:
        context.window.show_message(complaint(problem))
        return
    context.window.say(tr("Kept as a template: it is on the start screen of a new map."))


def rename(template: Template, parent: QWidget) -> bool:
    """Ask for another name of an own template; whether it has one now."""
    title = name_for(parent, tr("Rename the template"), template.title)
    if not title or title == template.title:
        return False
    path = starting_points.place_for(title, template.path.parent)
    try:
        same = same_file(path, template.path)
        if path.exists() and not same and not _may_replace(parent, title):
            return False
        templates.keep(files.load(template.path).journey, path, title)
        if not same:
            template.path.unlink()
    except (MapError, OSError) as problem:
        _complain(parent, problem)
        return False
    return True


def delete(template: Template, parent: QWidget) -> bool:
    """Ask whether to put an own template into the bin; whether it is gone."""
    said = tr("Delete the template “%1”?").replace("%1", isolated(template.title))
    if not _agreed(parent, said, tr("Maps that were made of it stay as they are.")):
        return False
    try:
        if not QFile.moveToTrash(str(template.path)):  # there may be no bin
            template.path.unlink(missing_ok=True)
    except OSError as problem:
        _complain(parent, problem)
        return False
    return True


def name_for(parent: QWidget, heading: str, now: str) -> str:
    """The name that a person gives; "" for none (tests answer here)."""
    normal = QLineEdit.EchoMode.Normal
    given, agreed = QInputDialog.getText(parent, heading, tr("Name"), normal, one_line(now))
    return given.strip() if agreed else ""


def _may_replace(parent: QWidget, title: str) -> bool:
    said = tr("There is a template “%1” already. Replace it?").replace("%1", isolated(title))
    return _agreed(parent, said, "")


def _agreed(parent: QWidget, said: str, more: str) -> bool:
    buttons = QMessageBox.StandardButton
    box = _box(parent, said, more)
    box.setStandardButtons(buttons.Yes | buttons.Cancel)
    box.setDefaultButton(buttons.Yes)
    return ask(box) == buttons.Yes


def _complain(parent: QWidget, problem: MapError | OSError) -> None:
    ask(_box(parent, complaint(problem).text, ""))


def _box(parent: QWidget, said: str, more: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Journey Editor")
    box.setText(said)
    box.setInformativeText(more)
    return box

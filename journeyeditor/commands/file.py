"""The File menu: open, save, revert, close, quit. (The PDF is in export.py.)"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox

from journeyeditor.model.isolate import isolated
from journeyeditor.storage.atomic import FileError, can_be_written_beside
from journeyeditor.storage.names import SUFFIX, as_map, name_after, stem
from journeyeditor.storage.problems import MapError
from journeyeditor.translation import tr

from . import safety
from .context import Context

Items = list[tuple[str, Callable[[Context], None]]]


def new(context: Context) -> None:
    """Open a window on a new map."""
    context.window.hub.new_window()


def open_file(context: Context) -> None:
    """Ask for maps and open them."""
    names, _ = QFileDialog.getOpenFileNames(
        context.window.widget, tr("Open a map"), _folder(context), _patterns(" *.pdf")
    )
    if names:
        context.window.hub.open_files([Path(name) for name in names], context.window.widget)


def recent_items(context: Context) -> Items:
    """What the menu of recent files offers."""

    def opener(path: Path) -> Callable[[Context], None]:
        return lambda c: c.window.hub.open_files([path], c.window.widget)

    recent = context.settings.recent_files()
    items: Items = [
        (f"{_shown(path)} — {isolated(_short(path.parent))}", opener(path)) for path in recent
    ]
    if items:
        items += [("", lambda _: None), (tr("Clear this list"), lambda c: forget(c))]
    return items


def forget(context: Context) -> None:
    """Empty the list of recent files."""
    context.settings.forget_recent()


def save(context: Context) -> bool:
    """Save where the map came from, or ask where; whether it is saved."""
    document = context.document
    if document.path is None or document.read_only:
        return save_as(context)
    return _save_to(context, document.path)


def save_as(context: Context) -> bool:
    """Ask for a name and save there; whether it is saved."""
    start = context.document.path or Path(_folder(context), suggested_name(context) + SUFFIX)
    if not can_be_written_beside(start):
        start = Path.home() / start.name
    name, _ = QFileDialog.getSaveFileName(
        context.window.widget, tr("Save the map as"), str(start), _patterns()
    )
    if not name:
        return False
    return _save_to(context, as_map(Path(name)))


def _save_to(context: Context, path: Path) -> bool:
    try:
        context.document.save(path)
    except (FileError, MapError) as problem:
        message = safety.not_saved(problem, context, lambda: _offered(context))
        context.window.show_message(message)
        return False
    context.settings.remember(path)
    context.window.clear_message()
    context.window.say(tr("Saved: %1").replace("%1", isolated(path.name)))
    return True


def _offered(context: Context) -> None:
    save_as(context)


def can_revert(context: Context) -> bool:
    """Whether there is a saved map to go back to."""
    return context.document.path is not None and context.document.modified


def revert(context: Context) -> None:
    """Go back to what was saved last. This is a step that can be undone."""
    said = tr("This is the map as it was saved. Undo brings your changes back.")
    safety.go_back(context, tr("Revert to the saved map"), said)


def close(context: Context) -> None:
    """Close the window."""
    context.window.close()


def quit_all(context: Context) -> None:
    """Close every window and end."""
    context.window.hub.quit()


def may_lose(context: Context) -> bool:
    """Ask what to do with changes that are not saved; whether the window may go."""
    context.document.look_outside()  # the file may be gone, of which not every disk tells
    if not context.document.modified:
        return True
    box = QMessageBox(context.window.widget)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    name = context.journey.title or tr("Untitled map")
    box.setWindowTitle("Journey Editor")
    box.setText(tr("Save the changes to “%1”?").replace("%1", isolated(name)))
    box.setInformativeText(tr("Without saving, they are lost."))
    buttons = QMessageBox.StandardButton
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    answer = ask(box)
    if answer == buttons.Save:
        return save(context)
    return answer == buttons.Discard


def ask(box: QMessageBox) -> QMessageBox.StandardButton:
    """Show a question and wait for its answer (tests answer here)."""
    return QMessageBox.StandardButton(box.exec())


def open_file_outside(path: Path) -> None:
    """Open a file with the program that the desktop has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_folder(path: Path) -> None:
    """Show the folder of a file in the desktop's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def suggested_name(context: Context) -> str:
    """A name for a file beside the map's own, or made of the map's title."""
    if context.document.path:
        return context.document.path.name.removesuffix(".json").removesuffix(".journey")
    return name_after(context.journey.title) or tr("Untitled map")


def _folder(context: Context) -> str:
    if context.document.path:
        return str(context.document.path.parent)
    return context.settings.folder or str(Path.home())


def _patterns(more: str = "") -> str:
    maps = tr("Journey maps") + f" (*{SUFFIX} *.json{more})"
    return ";;".join((maps, tr("All files") + " (*)"))


def _shown(path: Path) -> str:
    return isolated(stem(path))


def _short(folder: Path) -> str:
    try:
        return str(Path("~", folder.relative_to(Path.home())))
    except ValueError:
        return str(folder)

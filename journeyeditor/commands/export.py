"""File → Export: asks what, how and where to; the file is then made beside the window."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from journeyeditor.making import Order
from journeyeditor.making.order import remembered, to_remember, weighed
from journeyeditor.model.isolate import isolated
from journeyeditor.panels.export import ExportWindow
from journeyeditor.panels.export_maker import Maker
from journeyeditor.panels.strip import Message
from journeyeditor.storage.names import same_file
from journeyeditor.translation import tr

from . import printing
from .context import Context
from .exporting import Exporting
from .file import suggested_name


def export(context: Context) -> None:
    """Ask how, then export the map as it is now. It may be changed meanwhile."""
    settings, path = context.settings, context.document.path
    folder = path.parent if path else Path(settings.folder or Path.home())
    order = weighed(remembered(settings.export), settings.weights)
    window = ExportWindow(
        context.journey,
        order,
        folder / f"{suggested_name(context)}.{order.format}",
        context.window.theme,
        context.window.looking.sight.filter,
        context.selection.ids,
        context.window.widget,
    )
    if not ask(window):
        window.maker.close()
        if window.place is not None:
            context.window.looking.go_to(window.place)
    elif window.printing:
        window.maker.close()
        settings.export = to_remember(window.order)
        printing.print_with(context, window.order.options)
    else:
        export_to(context, window.file, window.order, window.maker)
    window.deleteLater()


def ask(window: ExportWindow) -> bool:
    """Show the window and wait for what somebody wants (tests answer here)."""
    return bool(window.exec())


def export_to(context: Context, file: Path, order: Order, maker: Maker | None = None) -> None:
    """Make the file beside the window, of the map as it is now, which may be edited meanwhile.
    `maker` may have made it already, or closes."""
    settled = None if _is_map(context, file) else _with_or_without_source(context, order)
    if settled is None:
        if maker:
            maker.close()
        return
    context.settings.export = to_remember(settled)
    _begin(context, file, settled, maker)


def write_to(context: Context, file: Path, order: Order) -> None:
    """As `export_to`, for an order that asks for nothing and is not to be remembered."""
    if not _is_map(context, file):
        _begin(context, file, order, None)


def _begin(context: Context, file: Path, order: Order, maker: Maker | None) -> None:
    if maker is None:
        maker = Maker(context.window.widget)
        maker.show_map(context.journey)
    Exporting(context, maker, order, file).begin()


def _is_map(context: Context, file: Path) -> bool:
    """Whether a file is the open map, which is then said."""
    if not same_file(file, context.document.path):
        return False
    words = tr("%1 is the map itself: give the PDF another name.")
    said = words.replace("%1", isolated(file.name))
    context.window.show_message(Message(said, "error"))
    return True


def _with_or_without_source(context: Context, order: Order) -> Order | None:
    """The order, after it was asked, the first time that a PDF is exported, whether the map may
    travel with it; None for neither."""
    if order.format != "pdf" or context.settings.source_asked:
        return order
    box = QMessageBox(context.window.widget)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Export"))
    box.setText(tr("May whoever gets the PDF open the map in it?"))
    box.setInformativeText(
        tr("The whole map then travels with the PDF, its notes and its parking lot too.")
        + " "
        + tr("This is asked once; there is a tick for it in the export window.")
    )
    yes = box.addButton(tr("With the map"), QMessageBox.ButtonRole.YesRole)
    no = box.addButton(tr("Pages only"), QMessageBox.ButtonRole.NoRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(yes if order.options.with_source else no)
    answer = answered(box)
    if answer not in (yes, no):
        return None
    context.settings.source_asked = True
    return replace(order, options=replace(order.options, with_source=answer is yes))


def answered(box: QMessageBox) -> object:
    """Show a question; the button that was clicked (tests answer here)."""
    box.exec()
    return box.clickedButton()

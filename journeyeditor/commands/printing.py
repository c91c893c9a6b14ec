"""File → Print: the pages of the export on the system's printers, as shapes and letters."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from journeyeditor.making import Order
from journeyeditor.making.order import remembered, weighed
from journeyeditor.model import Journey
from journeyeditor.model.isolate import isolated
from journeyeditor.one_line import one_line
from journeyeditor.panels.export_progress import ExportProgress
from journeyeditor.panels.strip import Message
from journeyeditor.pdf.made import Made, Page
from journeyeditor.pdf.options import Options
from journeyeditor.scene.painter import paint_drawing
from journeyeditor.translation import tr

from .context import Context

_POINTS = 72.0  # to an inch
_SLACK = 1.02  # a page may be so much larger than the paper without being made smaller


def print_map(context: Context) -> None:
    """Print the pages that an export would have, with what was chosen there last."""
    settings = context.settings
    print_with(context, weighed(remembered(settings.export), settings.weights).options)


def print_with(context: Context, options: Options) -> None:
    """Ask for a printer, then print the pages of the map as it is now. Where there is none, the
    system's dialog still offers a file: that gets the PDF of an export, which can be searched and
    read aloud, without the map in it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(one_line(context.journey.title) or tr("Untitled map"))
    if not chosen(QPrintDialog(printer, context.window.widget)):
        return
    if _wants_whole_file(printer):
        from .export import write_to

        order = Order(options=replace(options, with_source=False))
        write_to(context, Path(printer.outputFileName()), order)
    else:
        print_on(context, printer, options)


def _wants_whole_file(printer: QPrinter) -> bool:
    return (
        printer.outputFormat() == QPrinter.OutputFormat.PdfFormat
        and bool(printer.outputFileName())
        and printer.printRange() == QPrinter.PrintRange.AllPages
        and printer.pageOrder() == QPrinter.PageOrder.FirstPageFirst
    )


def chosen(dialog: QPrintDialog) -> bool:
    """Show the system's dialog; whether somebody wants to print (tests answer here)."""
    return bool(dialog.exec())


def print_on(context: Context, printer: QPrinter, options: Options) -> None:
    """Print on `printer` while the map may be edited."""
    journey = context.journey
    context.window.errands.send(lambda: _pages(journey, options), _printing(context, printer))


def _pages(journey: Journey, options: Options) -> Made:
    from journeyeditor.pdf.export import make

    return make(journey, options)


def _printing(context: Context, printer: QPrinter) -> Callable[[object], None]:
    def go(made: object) -> None:
        if isinstance(made, Exception):
            raise made
        assert isinstance(made, Made)
        Printing(context, printer, made)

    return go


class Printing(QObject):
    """Prints page after page, and lets the window live in between."""

    def __init__(self, context: Context, printer: QPrinter, made: Made) -> None:
        super().__init__(context.window.widget)
        self._context, self._printer, self._made = context, printer, made
        self._numbers = _wanted(printer, len(made.pages))
        self._done = 0
        self._painter = QPainter()
        self._progress = ExportProgress(tr("Printing…"), context.window.widget)
        self._progress.stopped.connect(self._stop)
        printer.setFullPage(True)
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._print_one)
        self._next.start()

    def _print_one(self) -> None:
        if self._done == len(self._numbers):
            self._painter.end()
            self._end(tr("Sent to the printer"))
            return
        page = self._made.pages[self._numbers[self._done]]
        lay_paper(self._printer, page)
        first = self._done == 0
        if not (self._painter.begin(self._printer) if first else self._printer.newPage()):
            if self._painter.isActive():
                self._painter.end()
            self._fail()
            return
        self._done += 1  # before: a page that cannot be painted must not be begun for ever
        paint_page(self._painter, page, self._printer)
        self._progress.show_part(self._done / len(self._numbers))

    def _stop(self) -> None:
        self._printer.abort()
        if self._painter.isActive():
            self._painter.end()
        self._end(tr("Printing was stopped"))

    def _fail(self) -> None:
        self._end("")
        name = self._printer.outputFileName() or self._printer.printerName()
        said = tr("“%1” can't be printed on. Choose another printer, or export a PDF.")
        self._context.window.show_message(Message(said.replace("%1", isolated(name)), "error"))

    def _end(self, said: str) -> None:
        self._next.stop()
        self._progress.hide()
        self._progress.deleteLater()
        self.deleteLater()
        if said:
            self._context.window.say(said)


def _wanted(printer: QPrinter, count: int) -> list[int]:
    """The numbers of the pages that the dialog asked for, from 0, in the order asked for."""
    first, last = printer.fromPage(), printer.toPage()
    numbers = list(range(count))
    if printer.printRange() == QPrinter.PrintRange.PageRange and first:
        numbers = [number for number in numbers if first <= number + 1 <= last]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        numbers.reverse()
    return numbers


def lay_paper(printer: QPrinter, page: Page) -> None:
    """Lay the paper for a page: upright in a printer, whose pages then lie the same way round (CUPS
    turned each of a job as the first one lay, and some upside down); where there is no paper but a
    file, as the page lies and as large."""
    sheet = page.sheet
    layout = printer.pageLayout()
    layout.setOrientation(QPageLayout.Orientation.Portrait)
    if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
        size = QSizeF(min(sheet.width, sheet.height), max(sheet.width, sheet.height))
        layout.setPageSize(QPageSize(size, QPageSize.Unit.Point))
        if sheet.width > sheet.height:
            layout.setOrientation(QPageLayout.Orientation.Landscape)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    layout.setMargins(QMarginsF())
    printer.setPageLayout(layout)


def paint_page(painter: QPainter, page: Page, printer: QPrinter) -> None:
    """Paint a page in the middle of the paper, turned where it lies and the paper does not, smaller
    only where it is larger than the paper."""
    sheet, dots = page.sheet, printer.resolution() / _POINTS
    paper = printer.paperRect(QPrinter.Unit.Point).size()
    turned = sheet.width > sheet.height and paper.width() < paper.height()
    painter.save()
    try:
        painter.scale(dots, dots)
        if turned:
            painter.translate(0, paper.height())
            painter.rotate(-90)
            paper.transpose()
        fit = min(paper.width() / sheet.width, paper.height() / sheet.height)
        scale = 1.0 if fit * _SLACK >= 1 else fit
        left = (paper.width() - sheet.width * scale) / 2
        top = (paper.height() - sheet.height * scale) / 2
        painter.translate(left, top)
        painter.scale(scale, scale)
        whole = QRectF(0, 0, sheet.width, sheet.height)
        painter.setClipRect(whole)
        if page.drawing.paper.lower() != "#ffffff":
            painter.fillRect(whole, QColor(page.drawing.paper))
        _paint_drawings(painter, page)
    finally:
        painter.restore()


def _paint_drawings(painter: QPainter, page: Page) -> None:
    sheet = page.sheet
    painter.save()
    try:
        if sheet.clip:
            left, bottom, right, top = sheet.clip
            area = QRectF(left, sheet.height - top, right - left, top - bottom)
            painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.translate(sheet.left, sheet.top)
        painter.scale(sheet.scale, sheet.scale)
        paint_drawing(painter, page.drawing)
    finally:
        painter.restore()
    if page.over:
        paint_drawing(painter, page.over[0])

"""Export, print and copy as a picture, as a person in the window meets them."""

import pikepdf
import pytest
from hands import perform, settle
from PIL import Image, ImageChops, ImageStat
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from journeyeditor.commands import export, printing
from journeyeditor.making import Order
from journeyeditor.making.order import remembered
from journeyeditor.panels.export_progress import ExportProgress
from journeyeditor.pdf.export import make
from journeyeditor.pdf.options import Options
from journeyeditor.resources import samples
from journeyeditor.storage import files
from journeyeditor.storage.problems import MapError

PATIENCE = 60_000  # ms
SAMPLE = next(path for path in samples() if "percorso" in path.name)


@pytest.fixture
def loaded(window, tmp_path):
    """A window with a sample, in a folder of its own."""
    path = tmp_path / "map.journey.json"
    path.write_bytes(SAMPLE.read_bytes())
    window.load(path)
    window.strip.clear()
    return window


@pytest.fixture
def choose(monkeypatch):
    """Call it with what somebody does in the export window: a function that returns whether they
    export."""

    def chooses(act):
        monkeypatch.setattr(export, "ask", act)

    return chooses


def said(window, qtbot):
    qtbot.waitUntil(lambda: window.strip.message is not None, timeout=PATIENCE)
    return window.strip.message.text


# -- export --------------------------------------------------------------------------------------


def test_what_was_chosen_is_made_and_remembered(loaded, choose, qtbot, tmp_path):
    order = Order(format="svg", outlines=False)

    def act(window):
        window.options.format.show_value("svg")
        window.options.outlines.show_value(False)
        window.options.format.chosen.emit()
        return True

    choose(act)
    perform(loaded, "export")
    assert said(loaded, qtbot) == "Exported: map.svg"
    assert "<text" in (tmp_path / "map.svg").read_text(encoding="utf-8")
    again = remembered(loaded.hub.settings.export)
    assert (again.format, again.outlines) == (order.format, order.outlines)


def test_the_map_may_be_edited_while_it_is_exported(loaded, qtbot, tmp_path):
    before = loaded.document.journey
    export.export_to(loaded.context, tmp_path / "map.pdf", Order())
    perform(loaded, "insert_need")
    assert said(loaded, qtbot) == "Exported: map.pdf"
    assert files.load(tmp_path / "map.pdf").journey == before
    assert loaded.document.journey != before


def test_leaving_the_window_exports_nothing(loaded, choose, tmp_path):
    choose(lambda window: False)
    perform(loaded, "export")
    assert [path.name for path in tmp_path.glob("map.*")] == ["map.journey.json"]
    assert loaded.strip.message is None


def test_an_export_that_is_stopped_leaves_the_old_file(loaded, qtbot, tmp_path):
    (tmp_path / "map.pdf").write_bytes(b"old")
    export.export_to(loaded.context, tmp_path / "map.pdf", Order())
    loaded.findChild(ExportProgress).stopped.emit()
    settle()
    assert loaded.findChild(ExportProgress) is None
    assert (tmp_path / "map.pdf").read_bytes() == b"old"
    assert not [path.name for path in tmp_path.iterdir() if path.suffix == ".tmp"]
    export.export_to(loaded.context, tmp_path / "again.pdf", Order())
    assert said(loaded, qtbot) == "Exported: again.pdf"


def test_an_export_that_fails_leaves_the_old_file_and_says_why(loaded, qtbot, tmp_path):
    (tmp_path / "map.png").write_bytes(b"old")
    export.export_to(loaded.context, tmp_path / "map.png", Order(format="png", scale=1000.0))
    assert "Choose a smaller scale" in said(loaded, qtbot)
    assert loaded.strip.message.tone == "error"
    assert (tmp_path / "map.png").read_bytes() == b"old"


def test_a_window_that_is_closed_waits_for_its_export(loaded, editor, qtbot, tmp_path):
    export.export_to(loaded.context, tmp_path / "map.pdf", Order())
    loaded.close()
    assert loaded.isVisible()
    qtbot.waitUntil(lambda: not editor.windows, timeout=PATIENCE)
    assert files.load(tmp_path / "map.pdf").journey.title


def test_whether_the_map_may_travel_is_asked_once(loaded, monkeypatch, qtbot, tmp_path):
    loaded.hub.settings.source_asked = False
    asked = []

    def pages_only(box):
        asked.append(f"{box.text()} {box.informativeText()}")
        return next(button for button in box.buttons() if button.text() == "Pages only")

    monkeypatch.setattr(export, "answered", pages_only)
    for name in ("one.pdf", "two.pdf"):
        loaded.strip.clear()
        export.export_to(loaded.context, tmp_path / name, remembered(loaded.hub.settings.export))
        assert said(loaded, qtbot) == f"Exported: {name}"
        with pytest.raises(files.MapError):
            files.load(tmp_path / name)
    assert len(asked) == 1
    assert "parking lot" in asked[0]


def test_who_does_not_answer_exports_nothing(loaded, monkeypatch, tmp_path):
    loaded.hub.settings.source_asked = False
    monkeypatch.setattr(export, "answered", lambda box: None)
    export.export_to(loaded.context, tmp_path / "map.pdf", Order())
    settle()
    assert not (tmp_path / "map.pdf").exists()
    assert not loaded.hub.settings.source_asked


def test_going_to_a_card_without_a_font_selects_it(loaded, choose):
    card = loaded.document.journey.cards[5].id

    def act(window):
        window.place = card
        return False

    choose(act)
    perform(loaded, "export")
    assert loaded.selection.ids == (card,)


# -- copy as a picture ---------------------------------------------------------------------------


def test_the_clipboard_gets_a_drawing_and_pixels_at_once(loaded):
    card = loaded.document.journey.cards[0]
    loaded.selection.select([card.id])
    perform(loaded, "copy_picture")
    data = QGuiApplication.clipboard().mimeData()
    drawing = bytes(data.data("image/svg+xml").data()).decode()
    assert f"card {card.id}" in drawing
    assert drawing.count('data-key="card ') == 1
    image = data.imageData()
    assert image.width() == pytest.approx(2 * (192 + 72), abs=2)
    assert loaded.document.journey.index.cards[card.id] is card


def test_with_nothing_selected_the_whole_map_is_copied(loaded):
    loaded.selection.clear()
    perform(loaded, "copy_picture")
    data = QGuiApplication.clipboard().mimeData()
    drawing = bytes(data.data("image/svg+xml").data()).decode()
    assert drawing.count('data-key="card ') == len(loaded.document.journey.cards)
    assert data.hasImage()


# -- print ---------------------------------------------------------------------------------------


@pytest.fixture
def printer(qapp, tmp_path):
    """A printer that writes PDF."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    return made


def printed(window, printer, options, qtbot):
    printing.print_on(window.context, printer, options)
    qtbot.waitUntil(
        lambda: window.status.hint.accessibleName() == "Sent to the printer", timeout=PATIENCE
    )
    from journeyeditor.pdf.raster import Raster

    return Raster(printer.outputFileName())


def test_every_page_is_printed_as_large_as_it_is(loaded, printer, qtbot):
    pages = printed(loaded, printer, Options(profile="tiles", paper="A2"), qtbot)
    assert len(pages.sizes) > 3
    for size in pages.sizes:
        assert sorted(size) == pytest.approx([595, 842], abs=1)
    pages.close()


def test_what_is_printed_looks_as_what_is_exported(loaded, printer, qtbot, tmp_path):
    options = Options(profile="map", paper="A3", orientation="portrait")
    pages = printed(loaded, printer, options, qtbot)
    export.export_to(loaded.context, tmp_path / "map.pdf", Order(options=options))
    said(loaded, qtbot)
    from journeyeditor.pdf.raster import Raster

    exported = Raster(tmp_path / "map.pdf")
    shown = []
    for one in (pages, exported):
        width, height, data = one.page(0, 2.0)
        image = Image.frombytes("RGB", (width, height), data, "raw", "BGRX")
        shown.append(image.reduce(4))
        one.close()
    apart = sum(
        abs(a - b) > 60
        for a, b in zip(*(image.convert("L").tobytes() for image in shown), strict=True)
    )
    assert shown[0].size == shown[1].size
    assert apart < 0.001 * shown[0].width * shown[0].height


def test_a_page_that_lies_is_turned_on_paper_that_stands(printer, tmp_path):
    """In a printer the paper always stands: the same page is then read from its right side."""
    page = make(files.load(SAMPLE).journey, Options(profile="share", paper="A4")).pages[0]
    assert page.sheet.width > page.sheet.height
    seen = []
    for way in (QPageLayout.Orientation.Landscape, QPageLayout.Orientation.Portrait):
        printer.setFullPage(True)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(way)
        painter = QPainter(printer)
        printing.paint_page(painter, page, printer)
        painter.end()
        from journeyeditor.pdf.raster import Raster

        raster = Raster(tmp_path / "printed.pdf")
        width, height, data = raster.page(0, 0.5)
        seen.append(Image.frombytes("RGB", (width, height), data, "raw", "BGRX").convert("L"))
        raster.close()
    lying, standing = seen
    turned = standing.rotate(-90, expand=True).resize(lying.size)
    assert ImageStat.Stat(ImageChops.difference(lying, turned)).mean[0] < 3
    assert ImageStat.Stat(ImageChops.difference(lying, turned.rotate(180))).mean[0] > 6


def test_what_is_printed_is_drawn_and_no_picture_of_it(loaded, printer, qtbot, tmp_path):
    printed(loaded, printer, Options(profile="map"), qtbot).close()
    assert b"/Subtype /Image" not in (tmp_path / "printed.pdf").read_bytes()


def test_only_the_pages_that_were_asked_for_are_printed(loaded, printer, qtbot):
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    pages = printed(loaded, printer, Options(), qtbot)
    assert len(pages.sizes) == 2
    pages.close()


@pytest.fixture
def answer_print(monkeypatch):
    """Call it with what somebody does in the system's dialog, which here has no printer to offer:
    a function of the printer; then they print."""
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames", list)

    def answers(act):
        def chosen(dialog):
            dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            act(dialog.printer())
            return True

        monkeypatch.setattr(printing, "chosen", chosen)

    return answers


def test_what_is_printed_to_a_file_can_be_searched(loaded, answer_print, tmp_path, qtbot):
    file = tmp_path / "to-file.pdf"
    answer_print(lambda printer: printer.setOutputFileName(str(file)))
    before = loaded.context.settings.export
    perform(loaded, "print")
    said(loaded, qtbot)
    with pikepdf.open(file) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.pages[0].Resources.Font
    assert loaded.context.settings.export == before
    with pytest.raises(MapError, match="without a map"):
        files.load(file)


def test_an_old_export_is_replaced_though_the_map_is_gone(loaded, tmp_path, qtbot):
    file = tmp_path / "old.md"
    file.write_text("old")
    loaded.context.document.path.unlink()
    export.write_to(loaded.context, file, Order(format="md"))
    qtbot.waitUntil(lambda: file.read_text(encoding="utf-8") != "old", timeout=PATIENCE)
    perform(loaded, "save")  # or the window asks when it closes


def test_some_pages_can_be_printed_to_a_file(loaded, answer_print, tmp_path, qtbot):
    file = tmp_path / "to-file.pdf"

    def act(printer):
        printer.setOutputFileName(str(file))
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(1, 2)

    answer_print(act)
    perform(loaded, "print")
    qtbot.waitUntil(
        lambda: loaded.status.hint.accessibleName() == "Sent to the printer", timeout=PATIENCE
    )
    from journeyeditor.pdf.raster import Raster

    pages = Raster(file)
    assert len(pages.sizes) == 2
    pages.close()


def test_the_map_is_not_printed_over(loaded, answer_print, qtbot):
    path = loaded.context.document.path
    before = path.read_bytes()
    answer_print(lambda printer: printer.setOutputFileName(str(path)))
    perform(loaded, "print")
    assert "is the map itself" in said(loaded, qtbot)
    assert path.read_bytes() == before

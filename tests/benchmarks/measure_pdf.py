"""Times the PDF's page of the map against Qt's own PDF of the same Drawing."""

from dataclasses import replace
from functools import lru_cache

from reference_maps import reference_map
from timing import all_pieces, noise, once, percentile, ratio, take_turns

from journeyeditor.layout.drawing import Drawing, Words
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Journey
from journeyeditor.model.base import MAX_CARDS


def measure(count: int, rounds: int) -> dict[str, str]:
    if count > MAX_CARDS:
        return {}
    from PySide6.QtGui import QGuiApplication

    from journeyeditor.pdf.render import render

    application = QGuiApplication([])
    journey = reference_map(count)
    theme = load_theme("print")
    drawing = lay_out(journey, theme)
    page = replace(drawing, shortened=())  # without the pages of full texts behind the map
    made: dict[str, bytes] = {}

    def ours() -> None:
        made["ours"] = render(page, journey, theme=theme)

    def qt() -> None:
        made["qt"] = _by_qt(page)

    def whole() -> None:
        made["whole"] = render(drawing, journey, theme=theme)

    def untagged() -> None:
        made["untagged"] = _untagged(page, journey)

    tasks = {"ours": once(ours), "untagged": once(untagged), "qt": once(qt), "whole": once(whole)}
    times = take_turns(tasks, rounds)
    del application
    slow = percentile(all_pieces(times["whole"]), 0.5)
    return {
        "pdf": ratio(times, "ours", "qt"),
        "pdf untagged": ratio(times, "untagged", "qt"),
        "pdf size": f"{len(made['ours']) / 1e3:,.0f} kB ({len(made['qt']) / 1e3:,.0f} kB)",
        "pdf whole": f"{slow:.2f} s",
        "pdf noise": noise(times),
    }


def _untagged(drawing: Drawing, journey: Journey) -> bytes:
    """The same page as nothing but a picture with text: no structure, no layers, no bookmarks."""
    from journeyeditor.layout.labels import labels
    from journeyeditor.pdf.assemble import assemble
    from journeyeditor.pdf.made import Made, Page
    from journeyeditor.pdf.pages import map_sheet
    from journeyeditor.pdf.tags import Element, Reading

    sheet = map_sheet(drawing.width, drawing.height, "own", "auto")
    unread = Reading(tuple((part, None) for part in drawing.parts))
    pages = [Page(drawing, sheet, unread)]
    return assemble(Made(pages, Element("Document"), [], journey, labels(journey.language)))


def _by_qt(drawing: Drawing) -> bytes:
    """As Qt writes PDFs best: shapes by the painter of the canvas, text as text in installed fonts,
    which it embeds (of a glyph run it writes outlines, in twenty times the time and the bytes)."""
    from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
    from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

    from journeyeditor.scene.painter import paint_drawing

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(72)
    size = QSizeF(drawing.width, drawing.height)
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    try:
        paint_drawing(painter, _wordless(drawing))
        _write(painter, drawing)
    finally:
        painter.end()
    return bytes(buffer.data().data())


def _wordless(drawing: Drawing) -> Drawing:
    parts = [
        replace(part, look=tuple(mark for mark in part.marks if not isinstance(mark, Words)))
        for part in drawing.parts
    ]
    return replace(drawing, parts=tuple(parts), memo=None)


def _write(painter: object, drawing: Drawing) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QColor

    look: tuple[str, float, str] | None = None
    for part, words in drawing.words():
        for run in words.line.runs:
            if run.hidden_text:
                continue
            wanted = str(run.face.path), run.size, run.colour or words.colour
            if wanted != look:
                look = wanted
                painter.setFont(_installed_font(*wanted[:2]))
                painter.setPen(QColor(wanted[2]))
            place = QPointF(part.x + words.x + run.x, part.y + words.y)
            painter.drawText(place, run.text)


@lru_cache
def _installed_font(path: str, size: float) -> object:
    """A bundled face as an installed font, which QPdfWriter embeds."""
    from PySide6.QtGui import QFont, QFontDatabase, QRawFont

    QFontDatabase.addApplicationFont(path)
    face = QRawFont(path, size)
    font = QFont(face.familyName())
    font.setStyleName(face.styleName())
    font.setPixelSize(round(size))
    return font

"""Copies the map, or what is selected of it, as a picture for other programs."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from journeyeditor import picture
from journeyeditor.interchange.svg import svg
from journeyeditor.making import Order
from journeyeditor.making.make import drawing_of
from journeyeditor.translation import tr

from .context import Context

SVG = "image/svg+xml"
_SCALE = 2.0  # pixels a point
_MOST = 40_000_000  # pixels; a clipboard is no place for more


def copy_picture(context: Context) -> None:
    """Put what is selected, or the whole map, on the clipboard: as a vector drawing and as pixels,
    so that each program takes what it can."""
    only = context.selection.ids
    order = Order(format="png", only=only)
    drawing = drawing_of(context.journey, order)
    columns, rows = picture.size(drawing, 1.0)
    scale = min(_SCALE, (_MOST / (columns * rows)) ** 0.5)
    data = QMimeData()
    data.setImageData(picture.image(drawing, scale))
    data.setData(SVG, svg(drawing, context.journey).encode())
    QGuiApplication.clipboard().setMimeData(data)
    part, whole = (
        tr("What is selected is copied as a picture"),
        tr("The map is copied as a picture"),
    )
    context.window.say(part if only else whole)

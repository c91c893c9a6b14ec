"""The map as a PNG, painted as on the canvas; for the command line, without a window."""

from journeyeditor.layout.drawing import Drawing
from journeyeditor.storage.problems import MapError, Phrase, Problem

MARGIN = 36.0  # points around the map
MOST_PIXELS = 400_000_000


def png(drawing: Drawing, name: str, scale: float = 1.0, *, transparent: bool = False) -> bytes:
    """A PNG of `scale` pixels a point, on the paper's colour or `transparent`. `name` is that of
    the map, for the MapError that says that the picture would be too large."""
    from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
    from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

    from journeyeditor.scene.painter import paint_drawing

    wide, high = drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN
    columns, rows = round(wide * scale), round(high * scale)
    if columns * rows > MOST_PIXELS:
        raise _too_large(name, columns * rows)
    application = QGuiApplication.instance() or QGuiApplication(["", "-platform", "offscreen"])
    image = QImage(columns, rows, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent if transparent else QColor(drawing.paper))
    image.setDotsPerMeterX(round(scale * 72 / 0.0254))
    image.setDotsPerMeterY(round(scale * 72 / 0.0254))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    painter.translate(MARGIN, MARGIN)
    paint_drawing(painter, drawing, QRectF(-MARGIN, -MARGIN, wide, high))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's stubs want bytes
    del application
    return bytes(buffer.data().data())


def _too_large(name: str, pixels: int) -> MapError:
    found = Phrase("a picture of {count} pixels", count=pixels)
    allowed = Phrase("at most {count} pixels", count=MOST_PIXELS)
    return MapError(name, (Problem("", found, allowed),), Phrase("Choose a smaller scale."))

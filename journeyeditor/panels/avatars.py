"""Paints a persona small: their photo or initial in the shape of their ring."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from journeyeditor.edits import images
from journeyeditor.edits.errors import EditError
from journeyeditor.layout.shapes import ring_shape
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Image, Journey, Persona
from journeyeditor.scene.paths import painter_path
from journeyeditor.style import families, px

_RATIO = 2  # pixels a point, sharp on fine screens
_RING = 2.0  # px


def avatar(journey: Journey, persona: Persona, theme: Theme, size: int) -> QIcon:
    """The persona as the map's curves show them, `size` px wide and high."""
    style = persona.style or [p.id for p in journey.personas].index(persona.id) % 4 + 1
    colour = persona.colour or theme.colour(f"persona{style}")
    photo = journey.index.images.get(persona.photo or "")
    return _drawn(style, colour, theme.colour("paper"), persona.name.strip()[:1], photo, px(size))


@lru_cache(200)
def _drawn(
    style: int, colour: str, ground: str, initial: str, photo: Image | None, size: int
) -> QIcon:
    pixmap = QPixmap(QSize(size, size) * _RATIO)
    pixmap.setDevicePixelRatio(_RATIO)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        reach = size / 2 / (1.25 if style == 4 else 1.1)  # how far ring_shape goes beyond a circle
        shape = painter_path(ring_shape(style, size / 2, size / 2, reach))
        painter.fillPath(shape, QColor(colour))
        face = _face(photo, size) if photo else None
        if face is not None:
            inner = painter_path(ring_shape(style, size / 2, size / 2, reach - _RING))
            _paint_face(painter, face, inner, size)
        else:
            _paint_initial(painter, initial.upper(), QColor(ground), size)
    return QIcon(pixmap)


def _face(photo: Image, size: int) -> QPixmap | None:
    pixmap = QPixmap()
    try:
        pixmap.loadFromData(images.data_of(photo))
    except EditError:
        return None  # the map keeps it as it is; there is nothing to show
    if pixmap.isNull():
        return None
    side = QSize(size, size) * _RATIO
    grow, smooth = (
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    return pixmap.scaled(side, grow, smooth)


def _paint_face(painter: QPainter, face: QPixmap, shape: QPainterPath, size: int) -> None:
    painter.setClipPath(shape)
    side = size * _RATIO
    left, top = (face.width() - side) / 2, (face.height() - side) / 3  # faces are rather high up
    painter.drawPixmap(QRectF(0, 0, size, size), face, QRectF(left, top, side, side))


def _paint_initial(painter: QPainter, initial: str, ink: QColor, size: int) -> None:
    painter.setPen(QPen(ink))
    painter.setBrush(ink)
    letter = QPainterPath()
    face = painter.font()
    face.setFamilies(families(600))
    face.setPixelSize(round(size * 0.42))
    letter.addText(QPointF(0, 0), face, initial or "?")
    bounds = letter.boundingRect()
    shift = QPointF(size / 2, size / 2) - bounds.center()
    letter.translate(shift)
    painter.fillPath(letter, ink)

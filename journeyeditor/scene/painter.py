"""Paints a Drawing with QPainter: every mark exactly where the PDF has it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from math import floor, hypot, inf

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QRegion

from journeyeditor.layout.drawing import (
    Bitmap,
    Bounds,
    Box,
    Drawing,
    Mark,
    Part,
    Path,
    Stroke,
    Words,
)
from journeyeditor.layout.shapes import Commands, rounded

from .bitmaps import Pictures, bitmap_paint
from .glyphs import Texts
from .inks import colour, fill_brush, stroke_pen
from .once import Once
from .operations import Operation, Paint
from .paths import (
    MITRE_LIMIT,
    control_rect,
    dashed,
    legs,
    legs_apart,
    level_line,
    lines,
    painter_path,
    pieces,
)

_NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)
_RIGHT_ANGLE = 1.5  # √2, of which a mitre there is
_FINEST_DASH = 1.5  # device pixels: dashes that repeat within them are seen as a fainter line
_SMALLEST = 0.75  # device pixels: what is smaller is not painted
_SHORT = 60  # commands of a path that another may share: no line through the whole map
_LONG = 100.0  # points: where in its area a longer line runs is asked for
_NEAR = 0.35  # device pixels a point from which of long lines only what is seen is painted


def paint_drawing(
    painter: QPainter,
    drawing: Drawing,
    exposed: QRectF | None = None,
    pictures: Pictures | None = None,
) -> None:
    """Paint what of `drawing` meets `exposed` (all without it), in points; `pictures` are those
    that were decoded already. Paints no ground: what is below shows through."""
    pictures = pictures or Pictures()
    area, region = None, None
    if exposed is not None:
        area = Bounds(exposed.x(), exposed.y(), exposed.width(), exposed.height())
        region = region_of([exposed])
    for part in drawing.parts:
        if area is None or part.paints_in(area):
            paint_part(painter, part, prepare(part, drawing, pictures), region)


def region_of(areas: Iterable[QRectF], by: float = 0.0) -> QRegion:
    """The whole points in some areas and `by` points around them, so that what begins within a
    point is not missed."""
    region = QRegion()
    for area in areas:
        region += area.adjusted(-by - 1, -by - 1, by + 1, by + 1).toAlignedRect()
    return region


def scale_of(painter: QPainter) -> float:
    """Pixels a point. On paper a page may be turned."""
    to_device = painter.deviceTransform()
    return hypot(to_device.m11(), to_device.m12())


def paint_part(
    painter: QPainter,
    part: Part,
    operations: Sequence[Operation],
    exposed: QRegion | None = None,
) -> None:
    """Paint prepared marks at the part's place, those that lie in the region `exposed` of the map
    (see `region_of`; all without one) and are large enough to be seen. Leaves the painter's
    transform as it was."""
    seen = exposed.translated(-floor(part.x), -floor(part.y)) if exposed else None
    due = due_of(operations, scale_of(painter), seen)
    if not due:
        return
    painter.save()
    try:
        painter.translate(part.x, part.y)
        for operation in due:
            operation.paint(painter)
    finally:
        painter.restore()


def due_of(
    operations: Iterable[Operation], scale: float, seen: QRegion | QRect | None = None
) -> list[Operation]:
    """What is large enough to be seen at `scale` device pixels a point, and paints in what is
    `seen` of its part (everywhere without it)."""
    smallest, found = _SMALLEST / scale, []
    for operation in operations:
        if operation.size < smallest or (seen and not seen.intersects(operation.area)):
            continue
        if operation.pieces and scale >= operation.near:
            found += due_of(operation.pieces(), scale, seen)
        elif not (seen and operation.strip) or operation.strip().intersects(seen):
            found.append(operation)
    return found


def prepare(part: Part, drawing: Drawing, pictures: Pictures) -> list[Operation]:
    """What to do to paint a part, back to front.

    Neighbouring lines of text of one face, size and colour become one glyph run; a text waits for
    the next as long as nothing in between is painted where it lies.
    """
    out: list[Operation] = []
    waiting, curve = Texts(), part.key[0] == "curve"  # of one most is not seen
    for mark in part.marks:
        if isinstance(mark, Words):
            waiting.add(mark)
            continue
        if curve and isinstance(mark, Path):
            made: Sequence[Operation] = [_unseen(mark)]
        else:
            made = _operations(mark, drawing, pictures)
        if any(waiting.touches(operation.area) for operation in made):
            out += waiting.operations()
            waiting = Texts()
        out += made
    return out + waiting.operations()


def _unseen(path: Path) -> Operation:
    """What to do to paint a path of which most likely nothing is seen: it is found out then."""
    area = _grown(control_rect(path.commands), path.stroke, MITRE_LIMIT).toAlignedRect()
    return Operation(area, _nothing, inf, near=0.0, pieces=Once(lambda: list(_path(path))))


def _nothing(painter: QPainter) -> None:
    pass


def _operations(mark: Mark, drawing: Drawing, pictures: Pictures) -> Sequence[Operation]:
    if isinstance(mark, Box):
        return _box(mark)
    if isinstance(mark, Path):
        return _path(mark)
    if isinstance(mark, Bitmap):
        rect = QRectF(mark.x, mark.y, mark.width, mark.height)
        return [_shape(rect, bitmap_paint(mark, pictures.image(drawing, mark.image), pictures))]
    return []  # a Hyperlink shows nothing


# -- shapes ----------------------------------------------------------------------------------


def _box(box: Box) -> Sequence[Operation]:
    rect = QRectF(box.x, box.y, box.width, box.height)
    brush, stroke, radius = fill_brush(box.fill, box.opacity), box.stroke, box.radius
    if stroke and stroke.dash:
        # Where the dashes of a box begin is not the same in Qt and PDF: a path has one answer.
        outline = rounded(box.x, box.y, box.width, box.height, (radius,) * 4)
        return _path(Path(outline, box.fill, stroke, box.opacity))
    if stroke is None and not radius:
        return [_shape(rect, lambda painter: painter.fillRect(rect, brush))]
    pen = stroke_pen(stroke)

    def paint(painter: QPainter) -> None:
        painter.setPen(pen)
        painter.setBrush(brush)
        if radius:
            painter.drawRoundedRect(rect, radius, radius)
        else:
            painter.drawRect(rect)

    return [_shape(_grown(rect, stroke, _RIGHT_ANGLE), paint)]


def _path(path: Path) -> Sequence[Operation]:
    return _short_path(path) if len(path.commands) <= _SHORT else _any_path(path)


@lru_cache(3000)  # most cards of a kind are as high as many others, with the same signs on them
def _short_path(path: Path) -> Sequence[Operation]:
    return _any_path(path)


def _any_path(path: Path) -> Sequence[Operation]:
    if not path.commands:
        return []
    if path.stroke and path.stroke.dash:
        return _dashed_path(path, path.stroke)
    stroke = path.stroke
    plain = stroke and not path.fill and not stroke.round and stroke.opacity == 1
    if stroke and plain and path.commands[-1][0] != "Z":
        cut = list(legs_apart(path.commands))
        if len(cut) > 1 or _leg(cut[0], stroke):
            return [_leg(n, stroke) or _drawn(replace(path, commands=n)) for n in cut]
    whole, pieces = _drawn(path), () if path.fill else tuple(lines(path.commands))
    if len(pieces) < 2:
        return [whole]

    near = Once(lambda: [_drawn(replace(path, commands=n))._replace(size=inf) for n in pieces])
    return [whole._replace(near=_NEAR, pieces=near)]


def _leg(line: Commands, stroke: Stroke) -> Operation | None:
    """What to do to paint a level or upright line; None for any other."""
    ends = level_line(line)
    if ends is None:
        return None
    leg = QRectF(QPointF(*ends[0]), QPointF(*ends[1])).normalized()
    half, brush = stroke.width / 2, fill_brush(stroke.colour)
    across, down = (half, 0.0) if leg.height() else (0.0, half)
    rect = leg.adjusted(-across, -down, across, down)

    def paint(painter: QPainter) -> None:
        painter.fillRect(rect, brush)

    size = max(leg.width(), leg.height()) / 2
    return Operation(rect.toAlignedRect(), paint, size, line=(leg, stroke_pen(stroke)))


def _drawn(path: Path) -> Operation:
    outline = Once(lambda: painter_path(path.commands))
    pen, brush = stroke_pen(path.stroke), fill_brush(path.fill, path.opacity)

    def paint(painter: QPainter) -> None:
        painter.setPen(pen)
        painter.setBrush(brush)
        painter.drawPath(outline())

    area = _grown(control_rect(path.commands), path.stroke, MITRE_LIMIT)
    filled = 1.0 if path.fill else 0.5  # a sign of thin lines alone is lost sooner
    size = max(area.width(), area.height())
    strip = _strip(path) if size > _LONG and not path.fill else None
    line = None if path.fill else (outline, pen)
    return Operation(area.toAlignedRect(), paint, size * filled, strip=strip, line=line)


def _strip(path: Path) -> Once[QRegion]:
    """Where a line runs, roughly."""

    def strip() -> QRegion:
        found, reach = QRegion(), path.stroke.width / 2 * MITRE_LIMIT if path.stroke else 0.0
        for leg in legs(path.commands):
            xs, ys = [x for x, _ in leg], [y for _, y in leg]
            left, top = int(min(xs) - reach) - 1, int(min(ys) - reach) - 1
            right, bottom = int(max(xs) + reach) + 1, int(max(ys) + reach) + 1
            found += QRect(left, top, right - left, bottom - top)
        return found

    return Once(strip)


def _dashed_path(path: Path, stroke: Stroke) -> Sequence[Operation]:
    """What fills a path; a fainter line for where dashes are too small to be seen; and the dashes
    piece by piece: of a long line little is seen."""
    outline = Once(lambda: painter_path(path.commands))
    dash = stroke.dash * (1 + len(stroke.dash) % 2)
    on, period = sum(dash[::2]), sum(dash)
    if stroke.round:
        on += stroke.width * len(dash[::2])
    faint = QPen(colour(stroke.colour, stroke.opacity * min(on / period, 1.0)), stroke.width)
    faint.setCapStyle(Qt.PenCapStyle.FlatCap)

    def paint(painter: QPainter) -> None:
        painter.setPen(faint)
        painter.setBrush(_NO_BRUSH)
        painter.drawPath(outline())

    def dashes() -> list[Operation]:
        cut = pieces(path.commands, dash, flat=not stroke.round)
        return [_dashes(line, begun, stroke) for line, begun in cut]

    whole = _shape(_grown(control_rect(path.commands), stroke, MITRE_LIMIT), paint)
    near = _FINEST_DASH / sum(stroke.dash)
    return (
        *(_path(replace(path, stroke=None)) if path.fill else ()),
        whole._replace(near=near, pieces=Once(dashes), line=(outline, faint)),
    )


def _dashes(line: Commands, begun: float, stroke: Stroke) -> Operation:
    """The dashes of a piece of a line that begins `begun` points along it. Qt draws those with flat
    ends along a level or upright line by itself, in a tenth of the time."""
    level = None if stroke.round else level_line(line)
    ink, pen = fill_brush(stroke.colour, stroke.opacity), QPen(stroke_pen(stroke))
    pen.setDashOffset(begun / stroke.width)
    outline = Once(lambda: dashed(painter_path(line), pen))

    def paint(painter: QPainter) -> None:
        if level is None:
            painter.fillPath(outline(), ink)
        else:
            painter.setPen(_no_hair(pen, scale_of(painter)))
            painter.drawLine(QPointF(*level[0]), QPointF(*level[1]))

    area = _grown(control_rect(line), stroke, MITRE_LIMIT).toAlignedRect()
    return Operation(area, paint, inf)


def _no_hair(pen: QPen, scale: float) -> QPen:
    """A pen a pixel wide and paler, in place of one that is finer at `scale` pixels a point: the
    dashes of that Qt would round to whole pixels."""
    width = pen.widthF()
    if width * scale > 1:
        return pen
    wider, ink, wide = QPen(pen), pen.color(), 1.001 / scale
    ink.setAlphaF(ink.alphaF() * width * scale)
    wider.setColor(ink)
    wider.setWidthF(wide)
    wider.setDashPattern([length * width / wide for length in pen.dashPattern()])
    wider.setDashOffset(pen.dashOffset() * width / wide)
    return wider


def _shape(area: QRectF, paint: Paint) -> Operation:
    return Operation(area.toAlignedRect(), paint, max(area.width(), area.height()))


def _grown(rect: QRectF, stroke: Stroke | None, mitre: float) -> QRectF:
    """All that a shape paints on whose corners reach `mitre` times as far as its lines."""
    by = stroke.width / 2 * (1.0 if stroke.round else mitre) if stroke else 0.0
    return rect.adjusted(-by, -by, by, by)

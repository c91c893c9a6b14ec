"""Drawings made by hand, for tests of what does not care how a map is laid out."""

from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QImage

from journeyeditor.layout.drawing import Box, Drawing, Grid, Part, Path, Span, Stroke, Words
from journeyeditor.typeset import Style, set_text

TITLE = Style(11.5, 15, 500)


def card(id_, x, y, width=192.0, height=60.0, text="A card", fill="#ffffff"):
    """A card that says something on one line."""
    line = set_text(text, TITLE).lines[0]
    marks = (
        Box(0, 0, width, height, 6, fill, Stroke("#b9b4aa")),
        Words(9, 22, line, "#1c2126"),
    )
    return Part(("card", id_), x, y, width, height, marks)


def connection(id_, points, width=1.5):
    """A line along points of the map."""
    x, y = min(p[0] for p in points), min(p[1] for p in points)
    commands = [("M" if n == 0 else "L", px - x, py - y) for n, (px, py) in enumerate(points)]
    right, bottom = max(p[0] for p in points), max(p[1] for p in points)
    marks = (Path(tuple(commands), stroke=Stroke("#4a5157", width)),)
    return Part(("connection", id_), x, y, right - x, bottom - y, marks, ink=4)


def point(curve, id_, x, y, r=11.2):
    """A curve point about a place."""
    marks = (Box(0, 0, 2 * r, 2 * r, r, "#3f8fd2"),)
    return Part(("point", curve, id_), x - r, y - r, 2 * r, 2 * r, marks)


def stages(*titles, top=30.0):
    """Headers of stages 208 wide, right of lane heads 120 wide."""
    return [
        Part(
            ("stage", title),
            120 + 208 * n,
            top,
            208,
            46,
            (Box(0, 0, 208, 46, fill="#3f6f77"),),
        )
        for n, title in enumerate(titles)
    ]


def lanes(*titles, top=80.0, height=120.0):
    """Heads of lanes."""
    return [
        Part(
            ("lane", title), 0, top + height * n, 120, height, (Box(5, 9, 60, 12, fill="#1c2126"),)
        )
        for n, title in enumerate(titles)
    ]


def drawing(*parts, columns=("s1", "s2", "s3"), rows=("l1", "l2"), height=120.0):
    """A map of parts, with its heads on top."""
    grid = Grid(
        tuple(Span(s, 120 + 208 * n, 328 + 208 * n) for n, s in enumerate(columns)),
        tuple(Span(lane, 80 + height * n, 80 + height * (n + 1)) for n, lane in enumerate(rows)),
        0,
        30,
    )
    everything = [*parts, *lanes(*rows, height=height), *stages(*columns)]
    width = 120 + 208 * len(columns)
    return Drawing(width, 80 + height * len(rows), "#fbfaf7", tuple(everything), grid)


def png(width, height, name):
    """The file of an image of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(name))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())

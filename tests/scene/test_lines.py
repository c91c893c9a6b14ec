"""Lines as seen from afar."""

from dataclasses import replace

import pytest
from drawings import connection, drawing
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from journeyeditor.layout.drawing import Box, Part, Path, Stroke
from journeyeditor.scene.bitmaps import Pictures
from journeyeditor.scene.lines import paint_lines
from journeyeditor.scene.painter import prepare

pytestmark = pytest.mark.usefixtures("qapp")

EVERYWHERE = QRect(0, 0, 1000, 1000)
ROUND_A_CORNER = connection("c", [(100, 200), (700, 200), (700, 800)], width=2)


def afar(*parts, scale=0.1, exposed=EVERYWHERE):
    """How dark each pixel is of a map of 1,000 by 1,000 points."""
    image = QImage(round(1000 * scale), round(1000 * scale), QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    whole, pictures = drawing(*parts), Pictures()
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        paint_lines(
            painter, [(part, prepare(part, whole, pictures)) for part in parts], exposed, "#ffffff"
        )
    return lambda x, y: 255 - image.pixelColor(x, y).red()


def test_a_line_is_a_pixel_wide_and_as_dark_as_it_is_thick():
    dark = afar(ROUND_A_CORNER)
    across = [dark(40, y) for y in range(100)]
    down = [dark(x, 60) for x in range(100)]
    assert [sum(map(bool, across)), sum(map(bool, down))] == [1, 1]
    thick = afar(connection("c", [(100, 200), (700, 200)], width=6))
    assert 2.5 < max(thick(40, y) for y in range(100)) / max(across) < 3.5


def test_it_goes_round_its_corner_and_no_farther():
    dark = afar(ROUND_A_CORNER)
    assert all(any(dark(x, y) for y in (19, 20)) for x in range(10, 70))
    assert all(any(dark(x, y) for x in (69, 70)) for y in range(20, 80))
    assert not any(dark(x, y) for x in range(75, 100) for y in range(100))


def test_many_lines_look_as_they_do_one_by_one():
    other = connection("d", [(100, 500), (500, 500)])
    both, first, second = afar(ROUND_A_CORNER, other), afar(ROUND_A_CORNER), afar(other)
    places = [(x, y) for x in range(100) for y in range(100)]
    assert [both(*at) for at in places] == [max(first(*at), second(*at)) for at in places]


def test_which_line_lies_above_is_no_matter_of_which_comes_first():
    path = Path((("M", 0, 0), ("L", 0, 800)), stroke=Stroke("#c8e0ff", 4))
    other = Part(("connection", "d"), 500, 100, 0, 800, (path,), ink=4)
    one, two = afar(ROUND_A_CORNER, other), afar(other, ROUND_A_CORNER)
    places = [(x, y) for x in range(45, 55) for y in range(100)]
    assert [one(*at) for at in places] == [two(*at) for at in places]


@pytest.mark.parametrize("along", [100, 110, 170])
def test_a_line_that_ends_between_two_pixels_looks_the_same_wherever_the_view_stands(along):
    line, whole = connection("c", [(100, 110), (along + 200, 110)]), drawing()
    made, operations = [], prepare(line, whole, Pictures())
    for scrolled in (0, 2362, 27185):
        image = QImage(200, 60, QImage.Format.Format_RGB32)
        image.fill(QColor("#ffffff"))
        with QPainter(image) as painter:
            painter.translate(0, -scrolled)
            painter.scale(0.3, 0.3)
            moved = replace(line, y=line.y + scrolled / 0.3)
            paint_lines(painter, [(moved, operations)], QRect(0, 0, 1000, 100_000), "#ffffff")
        made.append(image)
    assert made[0] == made[1] == made[2]


def test_what_lies_elsewhere_is_not_painted():
    other = connection("d", [(100, 500), (500, 500)])
    dark = afar(ROUND_A_CORNER, other, exposed=QRect(0, 0, 1000, 300))
    assert dark(40, 19) or dark(40, 20)
    assert not any(dark(30, y) for y in range(40, 60))


@pytest.mark.parametrize(("scale", "seen"), [(0.1, True), (0.03, False)])
def test_a_label_too_low_to_be_seen_is_left_out(scale, seen):
    plate = Part(("connection", "c"), 100, 100, 300, 20, (Box(0, 0, 300, 20, fill="#000000"),))
    dark = afar(plate, scale=scale)
    assert (dark(round(250 * scale), round(110 * scale)) > 0) == seen

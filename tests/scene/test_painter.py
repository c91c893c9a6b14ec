import base64

import pytest
from drawings import TITLE, card, drawing, png
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from journeyeditor.layout.drawing import (
    Bitmap,
    Box,
    Drawing,
    Grid,
    Hyperlink,
    Part,
    Path,
    Stroke,
    Words,
)
from journeyeditor.scene.bitmaps import Pictures
from journeyeditor.scene.inks import stroke_pen
from journeyeditor.scene.operations import Operation
from journeyeditor.scene.painter import paint_drawing, paint_part, prepare
from journeyeditor.typeset import set_text

pytestmark = pytest.mark.usefixtures("qapp")


def painted(*marks, width=60, height=40, images=None, scale=1.0):
    """An image of marks on white."""
    part = Part(("card", "a"), 0, 0, width, height, tuple(marks))
    whole = Drawing(width, height, "#ffffff", (part,), Grid((), (), 0, 0), images=images or {})
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    paint_drawing(painter, whole)
    painter.end()
    return image


def colour(image, x, y):
    return image.pixelColor(x, y).name()


def dark_runs(image, y):
    """Where dark stretches of a row start and how long they are."""
    runs = []
    for x in range(image.width()):
        dark = image.pixelColor(x, y).lightness() < 128
        if dark and runs and sum(runs[-1]) == x:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((x, 1))
    return runs


def test_a_box_fills_its_rectangle_and_nothing_beside_it():
    image = painted(Box(10, 5, 20, 10, fill="#a8243a"))
    assert colour(image, 10, 5) == colour(image, 29, 14) == "#a8243a"
    assert colour(image, 9, 5) == colour(image, 30, 14) == colour(image, 29, 15) == "#ffffff"


def test_an_outline_lies_half_on_each_side():
    image = painted(Box(10, 10, 20, 20, stroke=Stroke("#000000", 2)))
    assert colour(image, 9, 20) == colour(image, 10, 20) == "#000000"
    assert colour(image, 8, 20) == colour(image, 11, 20) == "#ffffff"


def test_opacity_belongs_to_the_fill_and_to_the_stroke_apart():
    stroke = Stroke("#000000", 4, opacity=0.5)
    image = painted(Box(10, 10, 20, 20, fill="#ff0000", stroke=stroke, opacity=0.5))
    assert image.pixelColor(20, 20).red() == 255
    assert 126 <= image.pixelColor(20, 20).green() <= 129
    assert 126 <= image.pixelColor(8, 20).green() <= 129


def test_dashes_are_points_long_with_butt_ends():
    line = Path((("M", 0, 10), ("L", 60, 10)), stroke=Stroke("#000000", 4, (6, 3)))
    assert dark_runs(painted(line), 10)[:3] == [(0, 6), (9, 6), (18, 6)]


def test_round_ends_reach_half_a_width_beyond_each_dash():
    stroke = Stroke("#000000", 4, (6, 10), round=True)
    line = Path((("M", 8, 10), ("L", 60, 10)), stroke=stroke)
    assert dark_runs(painted(line), 9)[:2] == [(6, 10), (22, 10)]


def test_a_single_dash_length_repeats_as_in_a_pdf():
    line = Path((("M", 0, 10), ("L", 60, 10)), stroke=Stroke("#000000", 2, (5,)))
    assert dark_runs(painted(line), 10)[:2] == [(0, 5), (10, 5)]


def test_the_dashes_of_a_box_start_after_its_first_corner():
    image = painted(Box(5, 5, 50, 30, 4, stroke=Stroke("#000000", 2, (6, 4))))
    first, second, *_ = dark_runs(image, 5)
    assert sum(first) == 9 + 6  # the last dash, round the corner, runs into the first
    assert second == (9 + 6 + 4, 6)


def test_sharp_corners_are_mitred_up_to_the_limit_of_a_pdf():
    pen = stroke_pen(Stroke("#000000", 2))
    assert pen.miterLimit() == 10
    corner = Path((("M", 10, 30), ("L", 10, 10), ("L", 40, 10)), stroke=Stroke("#000000", 6))
    assert colour(painted(corner), 7, 7) == "#000000"


def test_overlapping_outlines_of_a_path_are_filled_as_one():
    square = [("M", 5, 5), ("L", 25, 5), ("L", 25, 25), ("L", 5, 25), ("Z",)]
    inner = [("M", 10, 10), ("L", 20, 10), ("L", 20, 20), ("L", 10, 20), ("Z",)]
    assert colour(painted(Path((*square, *inner), "#112233")), 15, 15) == "#112233"


def test_text_stands_on_its_baseline_at_its_place():
    line = set_text("HHH", TITLE).lines[0]
    image = painted(Words(10, 30, line, "#000000"), width=100, scale=4)
    rows = [y for y in range(image.height()) if dark_runs(image, y)]
    capital = TITLE.size * 0.727  # the height of Inter's capitals, in em
    assert abs(rows[-1] + 1 - 30 * 4) <= 1
    assert abs(rows[0] - (30 - capital) * 4) <= 2
    left = min(dark_runs(image, y)[0][0] for y in rows)
    assert 10 * 4 <= left <= 12 * 4


def test_lines_of_text_become_one_run_unless_something_lies_between():
    line = set_text("Text", TITLE).lines[0]
    empty = drawing()
    apart = (Words(0, 12, line, "#000000"), Box(0, 40, 9, 9), Words(0, 27, line, "#000000"))
    between = (Words(0, 12, line, "#000000"), Box(0, 0, 50, 50), Words(0, 27, line, "#000000"))
    count = [
        len(prepare(Part(("card", "a"), 0, 0, 50, 50, marks), empty, Pictures()))
        for marks in (apart, between)
    ]
    assert count == [2, 3]


def test_what_covers_a_text_covers_it():
    line = set_text("MMMM", TITLE).lines[0]
    image = painted(Words(5, 20, line, "#000000"), Box(0, 0, 60, 40, fill="#ff0000"))
    assert {colour(image, x, 16) for x in range(60)} == {"#ff0000"}


def test_a_colour_glyph_has_its_own_colours():
    line = set_text("🍀", TITLE).lines[0]
    image = painted(Words(10, 30, line, "#000000"), scale=4)
    seen = {image.pixelColor(x, y).hsvSaturation() > 90 for x in range(240) for y in range(160)}
    assert True in seen


def test_an_image_fills_its_rectangle_within_its_corners():
    bitmap = Bitmap(10, 10, 30, 20, "i", radius=8)
    image = painted(bitmap, images={"i": png(4, 4, "#2c6b3a")})
    assert colour(image, 25, 20) == "#2c6b3a"
    assert colour(image, 10, 10) == "#ffffff"


def test_an_image_that_is_missing_or_broken_leaves_the_rest():
    marks = [
        Bitmap(0, 0, 30, 20, "none"),
        Bitmap(0, 0, 30, 20, "bad"),
        Box(0, 0, 9, 9, fill="#123456"),
    ]
    broken = base64.b64decode("AAAA")
    assert colour(painted(*marks, images={"bad": broken}), 4, 4) == "#123456"


def test_a_link_shows_nothing():
    image = painted(Hyperlink(0, 0, 60, 40, "https://a.it"))
    assert colour(image, 5, 5) == "#ffffff"


def test_only_what_is_exposed_is_painted():
    whole = drawing(card("a", 128, 100, fill="#aa0000"), card("b", 336, 100, fill="#aa0000"))
    image = QImage(800, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    paint_drawing(painter, whole, QRectF(300, 100, 100, 50))
    painter.end()
    assert colour(image, 140, 140) == "#aa0000"  # touches the area by its ink
    assert colour(image, 5 + 20, 80 + 15) == "#ffffff"  # the head of the first lane does not


def test_what_is_hardly_a_pixel_is_left_out():
    dot, bar = Box(10, 10, 7, 7, fill="#000000"), Box(10, 20, 40, 7, fill="#000000")
    near = painted(dot, bar, scale=0.2)
    assert colour(near, 2, 2) != "#ffffff"
    afar = painted(dot, bar, scale=0.1)
    assert colour(afar, 1, 1) == "#ffffff"
    assert colour(afar, 2, 2) != "#ffffff"  # long enough to be seen


def test_a_small_sign_of_lines_is_lost_sooner_than_one_that_is_filled():
    sign, pen = (("M", 10, 10), ("L", 20, 15), ("L", 10, 20)), Stroke("#000000", 2, round=True)
    for path, seen in ((Path(sign, fill="#000000"), True), (Path(sign, stroke=pen), False)):
        image = painted(path, scale=0.1)
        assert (colour(image, 1, 1) != "#ffffff") == seen


def test_dashes_too_fine_to_be_told_apart_are_a_fainter_line():
    line = Path((("M", 0, 20), ("L", 60, 20)), stroke=Stroke("#000000", 4, (4.0, 4.0)))
    near, afar = painted(line, scale=0.5), painted(line, scale=0.1)
    assert {colour(near, x, 10) for x in range(30)} >= {"#ffffff"}
    assert len({colour(afar, x, 2) for x in range(1, 5)} - {"#ffffff"}) == 1


def test_on_paper_that_is_turned_dashes_stay_dashes():
    line = Path((("M", 0.0, 20.0), ("L", 60.0, 20.0)), stroke=Stroke("#000000", 4, (10, 6)))
    part = Part(("card", "a"), 0, 0, 60, 40, (line,))
    image = QImage(40, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    with QPainter(image) as painter:
        painter.translate(40, 0)
        painter.rotate(90)
        paint_drawing(painter, Drawing(60, 40, "#ffffff", (part,), Grid((), (), 0, 0)))
    upright = image.transformed(QTransform().rotate(-90))
    assert dark_runs(upright, 20) == dark_runs(painted(line), 20)
    assert len(dark_runs(upright, 20)) == 4


def test_an_error_within_a_part_leaves_the_painter_as_it_was():
    def broken(painter):
        raise RuntimeError("broken")

    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    with pytest.raises(RuntimeError):
        paint_part(painter, card("a", 100, 100), [Operation(QRect(0, 0, 9, 9), broken, 9)])
    assert painter.worldTransform().isIdentity()
    painter.end()

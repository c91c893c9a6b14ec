"""What looks otherwise after an edit, and what may be left out where little is painted."""

import pytest
from drawings import card
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from journeyeditor.layout import curves
from journeyeditor.layout.curve_labels import Look
from journeyeditor.layout.curves import stroked_line
from journeyeditor.layout.drawing import Bounds, Box, Drawing, Grid, Part, Path, Stroke
from journeyeditor.layout.monotone import segments
from journeyeditor.scene.bitmaps import Pictures
from journeyeditor.scene.differing import around, differing, extent, gathered
from journeyeditor.scene.painter import paint_part, prepare

pytestmark = pytest.mark.usefixtures("qapp")

NOWHERE = Drawing(0, 0, "#ffffff", (), Grid((), (), 0, 0))
WIDTH, HEIGHT = 400, 160


def picture(part, ground=None, only=None, exposed=None):
    """What a part looks like, on what was painted before, within the region `only`."""
    image = QImage(ground) if ground else QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    if not ground:
        image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if only is not None:
        painter.setClipRegion(only)
        painter.fillRect(image.rect(), QColor("#ffffff"))
    paint_part(painter, part, prepare(part, NOWHERE, Pictures()), exposed)
    painter.end()
    return image


def alike(one, other):
    """Whether two pictures differ by no more than what Qt rounds: it cuts a slanting line where the
    painted area ends, and the pixels there come out by up to 4 of 255 levels otherwise."""
    a, b = (memoryview(image.constBits()) for image in (one, other))
    return a == b or all(abs(x - y) <= 4 for x, y in zip(a, b, strict=True))


def region_of(areas):
    """The pixels of areas, as a view takes them."""
    region = QRegion()
    for area in areas:
        rect = QRectF(area.x, area.y, area.width, area.height)
        region |= QRegion(rect.adjusted(-1, -1, 1, 1).toAlignedRect())
    return region


def line(*ys, style=1, dashed=False):
    """A curve through points that stand 60 apart, in one of the four styles."""
    run = segments([(20 + 60 * n, y) for n, y in enumerate(ys)])
    look = Look("#a8243a", style, "")
    path = curves.commands(run)
    marks = stroked_line(path, run, look, curves.DASH if dashed else (), "#eeeeee")
    return Part(("curve", "c"), 0, 0, WIDTH, HEIGHT, tuple(marks), ink=8)


heights = st.lists(st.integers(15, 145), min_size=6, max_size=6)
looks = st.tuples(st.sampled_from((1, 2, 3, 4)), st.booleans())


@settings(max_examples=60)
@given(heights, st.integers(0, 5), st.integers(15, 145), looks, looks)
def test_what_is_painted_anew_is_all_that_differs(ys, moved, to, before, after):
    new_ys = [*ys[:moved], to, *ys[moved + 1 :]]
    old, new = (
        line(*ys, style=before[0], dashed=before[1]),
        line(*new_ys, style=after[0], dashed=after[1]),
    )
    region = region_of(differing(old, new))
    assert alike(picture(new, picture(old), region), picture(new))


@settings(max_examples=60)
@given(heights, looks, st.lists(st.tuples(st.integers(0, 390), st.integers(0, 150)), max_size=3))
def test_what_lies_beside_the_painted_areas_may_be_left_out(ys, look, places):
    part = line(*ys, style=look[0], dashed=look[1])
    rects = [QRect(x, y, 30, 20) for x, y in places] or [QRect(0, 0, WIDTH, HEIGHT)]
    region = QRegion()
    for rect in rects:
        region |= QRegion(rect)
    everything = picture(part, only=region)
    assert alike(picture(part, only=region, exposed=region), everything)


def test_a_point_that_moves_leaves_a_long_line_alone_beyond_its_neighbours():
    for style in (1, 2, 3, 4):
        for dashed in (False, True):
            old = line(50, 60, 70, 80, 90, 100, style=style, dashed=dashed)
            new = line(20, 60, 70, 80, 90, 100, style=style, dashed=dashed)
            right = max(area.right for area in differing(old, new))
            assert right < 20 + 3 * 60 + 25, (style, dashed)


areas_of_a_region = st.lists(
    st.builds(Bounds, *2 * [st.integers(-50, 50)], *2 * [st.integers(1, 60)]), max_size=12
)


@given(areas_of_a_region)
def test_areas_that_are_gathered_hold_all_and_are_no_more(areas):
    found = gathered(areas)
    assert len(found) <= len(areas)
    assert all(any(around([area, one]) == one for one in found) for area in areas)


def test_strips_of_one_thing_are_one_area_and_far_things_stay_apart():
    strips = [Bounds(0, y, 300, 10) for y in range(0, 100, 10)]
    far = Bounds(800, 50, 20, 20)
    mixed = [part for strip in strips for part in (strip, far)]
    assert gathered(mixed) == [Bounds(0, 0, 300, 100), far]


def test_what_moved_is_painted_where_it_was_and_where_it_is():
    a, b = card("a", 128, 100), card("a", 336, 100)
    assert differing(a, b) == [extent(a), extent(b)]


def test_a_path_with_another_ending_differs_to_its_end():
    short = Path((("M", 10, 10), ("L", 60, 10)), stroke=Stroke("#000000", 2))
    long_ = Path((*short.commands, ("L", 300, 150)), stroke=Stroke("#000000", 2))
    one, other = (Part(("connection", "c"), 0, 0, 300, 150, (p,), 4) for p in (short, long_))
    region = region_of(differing(one, other))
    assert alike(picture(other, picture(one), region), picture(other))
    assert alike(picture(one, picture(other), region), picture(one))


def test_what_is_filled_differs_as_far_as_its_closing_line():
    flat = ("M", 10, 10), ("L", 200, 20), ("L", 380, 30), ("L", 200, 40)
    one, other = (
        Part(("card", "c"), 0, 0, WIDTH, HEIGHT, (Path((*flat, ("L", 20, y)), fill="#a8243a"),))
        for y in (60, 150)
    )
    region = region_of(differing(one, other))
    assert alike(picture(other, picture(one), region), picture(other))


def test_only_the_mark_that_differs_is_painted_anew():
    marks = Box(0, 0, 20, 20, fill="#a8243a"), Box(300, 100, 20, 20, fill="#a8243a")
    one = Part(("grid",), 0, 0, WIDTH, HEIGHT, marks)
    other = Part(("grid",), 0, 0, WIDTH, HEIGHT, (marks[0], Box(300, 100, 20, 20, fill="#3f8fd2")))
    assert all(area.meets(Bounds(290, 90, 40, 40)) for area in differing(one, other))
    assert not any(area.meets(Bounds(0, 0, 30, 30)) for area in differing(one, other))


def test_where_the_stretches_of_a_curve_are_others_most_lines_are_the_same():
    run = segments([(20 + 60 * n, y) for n, y in enumerate((50, 90, 40, 70, 60, 100))])
    look = Look("#a8243a", 1, "")

    def dashed_from(n):
        solid = stroked_line(curves.commands(run[:n]), run[:n], look, (), "#eeeeee") if n else []
        rest = stroked_line(curves.commands(run[n:]), run[n:], look, curves.DASH, "#eeeeee")
        return Part(("curve", "c"), 0, 0, WIDTH, HEIGHT, (*solid, *rest), ink=8)

    for one, other, right in ((1, 2, 140), (0, 1, 80)):
        old, new = dashed_from(one), dashed_from(other)
        areas = differing(old, new)
        assert max(area.right for area in areas) < right + 65
        assert alike(picture(new, picture(old), region_of(areas)), picture(new))

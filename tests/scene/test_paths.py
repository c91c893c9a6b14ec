"""Dashes along a long line, piece by piece."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter

from journeyeditor.layout.drawing import Drawing, Grid, Part, Path, Stroke
from journeyeditor.layout.shapes import rounded_line
from journeyeditor.scene import paths
from journeyeditor.scene.bitmaps import Pictures
from journeyeditor.scene.painter import paint_part, prepare

pytestmark = pytest.mark.usefixtures("qapp")

DASH = (4.0, 3.0)
WIDTH, HEIGHT = 700, 300


@st.composite
def connections(draw):
    """The corners of a line that runs up, down and sideways."""
    x, y = draw(st.integers(5, WIDTH - 5)), draw(st.integers(5, HEIGHT - 5))
    corners = [(x, y)]
    for turn in range(draw(st.integers(1, 5))):
        if turn % 2:
            x = draw(st.integers(5, WIDTH - 5).filter(lambda n, x=x: abs(n - x) > 20))
        else:
            y = draw(st.integers(5, HEIGHT - 5).filter(lambda n, y=y: abs(n - y) > 20))
        corners.append((x, y))
    return corners


def picture(commands, stroke=None, scale=1.0):
    """A dashed line on white, or one with another `stroke`."""
    part = Part(("connection", "c"), 0, 0, WIDTH, HEIGHT, (Path(commands, None, stroke or STROKE),))
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_Grayscale8)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    nowhere = Drawing(0, 0, "#ffffff", (), Grid((), (), 0, 0))
    paint_part(painter, part, prepare(part, nowhere, Pictures()))
    painter.end()
    return bytes(image.constBits())


STROKE = Stroke("#000000", 2.0, DASH)


@settings(max_examples=40)
@given(connections())
def test_a_line_in_pieces_looks_as_it_does_in_one(places):
    line = rounded_line(places, 6)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paths, "_PIECE", 50.0)
        cut = picture(line)
        patch.setattr(paths, "_PIECE", 1e9)
        whole = picture(line)
    # After some bends a dash may end a third of a pixel from where Qt itself would let it end.
    assert max(abs(a - b) for a, b in zip(cut, whole, strict=True)) <= 90


@settings(max_examples=40)
@given(connections(), st.sampled_from([0.7, 1.0, 1.3, 2.0]))
def test_legs_painted_apart_leave_no_seam(places, scale):
    line, stroke = rounded_line(places, 6), Stroke("#000000", 2.0)
    with pytest.MonkeyPatch.context() as patch:
        apart = picture(line, stroke, scale)
        patch.setattr(paths, "_LONG", 1e9)
        whole = picture(line, stroke, scale)
    assert max(abs(a - b) for a, b in zip(apart, whole, strict=True)) <= 40


@settings(max_examples=40)
@given(connections(), st.sampled_from([1.0, 1.3, 2.0]))
def test_dashes_along_a_level_leg_look_as_those_of_the_whole_line(places, scale):
    line = rounded_line(places, 6)
    with pytest.MonkeyPatch.context() as patch:
        apart = picture(line, scale=scale)
        patch.setattr(paths, "_LONG", 1e9)
        whole = picture(line, scale=scale)
    assert max(abs(a - b) for a, b in zip(apart, whole, strict=True)) <= 90


def test_thin_dashes_keep_their_lengths_and_are_pale():
    """Left to itself Qt rounds dashes of a line thinner than a pixel to whole pixels."""
    dots = picture((("M", 0.0, 20.5), ("L", 600.0, 20.5)), Stroke("#000000", 0.5, (2.0, 4.0)))
    row = [255 - dots[20 * WIDTH + x] for x in range(12, 600)]
    assert row[:6] == [row[0], row[1], 0, 0, 0, 0]
    assert row[0] == pytest.approx(128, abs=3)
    assert max(abs(row[x] - row[x % 6]) for x in range(580)) <= 12


@given(connections(), st.sampled_from([(4.0, 3.0), (7.0, 4.5), (3.5, 2.2), (5.0, 2.0, 1.0, 2.0)]))
def test_a_long_line_is_cut_in_the_middle_of_gaps(places, dash):
    line = rounded_line([(100 * x, 100 * y) for x, y in places], 6)
    found = list(paths.pieces(line, dash))
    assert found[0][0][0] == line[0]
    assert found[-1][0][-1] == line[-1]
    for (before, _), (after, begun) in pairwise(found):
        assert before[-1][1:] == after[0][1:]
        assert begun % sum(dash) == pytest.approx(sum(dash) - dash[-1] / 2, abs=1e-6)


def test_each_line_of_a_path_begins_anew():
    lines = (("M", 0, 0), ("L", 9, 0), ("M", 20, 0), ("L", 29, 0))
    assert list(paths.pieces(lines, DASH)) == [(lines[:2], 0.0), (lines[2:], 0.0)]


def test_a_closed_line_goes_back_to_where_it_begins():
    line = (("M", 0, 0), ("L", 20, 0), ("L", 20, 20), ("Z",))
    assert list(paths.pieces(line, DASH)) == [((*line[:-1], ("L", 0, 0)), 0.0)]


def test_a_bend_that_ends_where_it_begins_is_no_line():
    """Where a line turns in no room at all: it has no chords."""
    bend = (("M", 5.0, 5.0), ("L", 9.0, 5.0), ("C", 9.0, 5.0, 9.0, 5.0, 9.0, 5.0), ("L", 9.0, 9.0))
    assert [length for _, length in paths.pieces(bend, (4.0, 4.0))] == [0.0]

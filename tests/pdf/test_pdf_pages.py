"""Sheets of paper: how large a page is and where the map lies on it."""

import io
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from little_drawings import JOURNEY, drawing, map_of, note, part, said
from pdf_reading import picture_of, text_of

from journeyeditor.layout.drawing import Box
from journeyeditor.pdf.export import export_pdf
from journeyeditor.pdf.options import Options
from journeyeditor.pdf.pages import LARGEST, MARGIN, PAPERS, map_sheet, text_sheet
from journeyeditor.pdf.render import render


def size_of(pdf: bytes, page: int = 0) -> tuple[float, float]:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        left, bottom, right, top = (float(side) for side in file.pages[page].MediaBox)
        assert (left, bottom) == (0, 0)
        return right, top


def test_own_paper_is_as_large_as_the_map_and_its_margins():
    sheet = map_sheet(1160, 1470, "own", "auto")
    assert (sheet.width, sheet.height, sheet.scale) == (1160 + 72, 1470 + 72, 1.0)
    assert (sheet.left, sheet.top) == (MARGIN, MARGIN)


@pytest.mark.parametrize(("paper", "millimetres"), [("A4", (210, 297)), ("A0", (841, 1189))])
def test_papers_have_the_sizes_of_their_standard(paper, millimetres):
    assert [side * 25.4 / 72 for side in PAPERS[paper]] == pytest.approx(millimetres)


@pytest.mark.parametrize(
    ("width", "height", "lying"), [(2000, 1000, True), (1000, 2000, False), (1100, 1000, True)]
)
def test_auto_turns_the_paper_so_that_the_map_is_larger(width, height, lying):
    sheet = map_sheet(width, height, "A3", "auto")
    assert (sheet.width > sheet.height) == lying
    other = map_sheet(width, height, "A3", "portrait" if lying else "landscape")
    assert other.scale < sheet.scale


@given(
    st.floats(1, 300_000),
    st.floats(1, 300_000),
    st.sampled_from(["own", *PAPERS]),
    st.sampled_from(["auto", "portrait", "landscape"]),
)
def test_the_whole_map_is_on_the_page_within_margins(width, height, paper, orientation):
    sheet = map_sheet(width, height, paper, orientation)
    right = sheet.left + width * sheet.scale
    bottom = sheet.top + height * sheet.scale
    margin = MARGIN * min(sheet.scale, 1) if paper == "own" else MARGIN
    assert sheet.left >= margin - 0.01
    assert sheet.top >= margin - 0.01
    assert right <= sheet.width - margin + 0.01
    assert bottom <= sheet.height - margin + 0.01
    assert max(sheet.width, sheet.height) <= LARGEST


def test_a_small_map_fills_a_poster():
    assert map_sheet(400, 300, "A0", "landscape").scale > 5


@pytest.mark.parametrize(("paper", "orientation"), [("A7", "auto"), ("A4", "diagonal")])
def test_what_we_do_not_have_is_named_with_what_we_have(paper, orientation):
    with pytest.raises(ValueError, match=r"A7.*A4|diagonal.*portrait"):
        map_sheet(100, 100, paper, orientation)


def test_a_page_above_the_largest_is_scaled(tmp_path):
    words = said("The far corner", x=47_000, y=900, size=300)
    pdf = render(drawing(part(words), width=50_000, height=1_000), JOURNEY)
    width, height = size_of(pdf)
    assert width == pytest.approx(LARGEST)
    assert height == pytest.approx(LARGEST * (1_000 + 72) / (50_000 + 72), abs=0.01)
    assert text_of(pdf, tmp_path).split() == ["The", "far", "corner"]


def test_a_map_on_named_paper_lies_in_the_middle(tmp_path):
    black = Box(0, 0, 100, 100, fill="#000000")
    pdf = render(drawing(part(black)), JOURNEY, paper="A4", orientation="portrait")
    assert size_of(pdf) == pytest.approx(PAPERS["A4"], abs=0.01)
    picture = picture_of(pdf, tmp_path)
    left, top, right, bottom = picture.convert("L").point(lambda v: 255 - v).getbbox()
    assert abs(left - 36) <= 1
    assert abs(right - (picture.width - 36)) <= 1
    assert abs(top - (picture.height - bottom)) <= 1


def test_the_page_is_white_unless_the_drawing_says_otherwise(tmp_path):
    assert picture_of(render(drawing(part()), JOURNEY), tmp_path).getpixel((2, 2)) == (255,) * 3
    dark = replace(drawing(part()), paper="#1a1e21")
    assert picture_of(render(dark, JOURNEY), tmp_path).getpixel((2, 2)) == (0x1A, 0x1E, 0x21)


def test_every_page_of_a_dark_map_is_dark(tmp_path):
    journey = map_of(note("n1", "Long", note="word " * 400))
    file = tmp_path / "dark.pdf"
    export_pdf(journey, file, Options(profile="map", theme="dark"))
    for page in (1, 2):
        corner = picture_of(file.read_bytes(), tmp_path, page).getpixel((2, 2))
        assert corner == (0x1A, 0x1E, 0x21)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_texts_after_the_map_come_on_the_same_office_paper(paper):
    sheet = map_sheet(2000, 1000, paper, "auto")
    after = text_sheet(paper, sheet)
    assert (after.width, after.height) == (sheet.width, sheet.height)


@pytest.mark.parametrize("paper", ["own", "A0", "A1", "A2"])
def test_texts_after_a_poster_come_on_a3(paper):
    after = text_sheet(paper, map_sheet(2000, 1000, paper, "auto"))
    assert (round(after.width), round(after.height)) == (1191, 842)

"""Shapes on a page: each mark as the Drawing has it, each over what lies below it."""

import io
from dataclasses import replace

import pikepdf
import pytest
from little_drawings import JOURNEY, drawing, part, said
from pdf_reading import picture_of, text_of
from PIL import ImageChops

from journeyeditor.layout.drawing import Box, Drawing, Path, Stroke
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.pdf import painter
from journeyeditor.pdf.ink import reach
from journeyeditor.pdf.order import covered
from journeyeditor.pdf.pages import MARGIN
from journeyeditor.pdf.render import render
from journeyeditor.resources import samples
from journeyeditor.storage.files import load

RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)


class Seen:
    """A Drawing as pdftoppm shows it, by its own points."""

    def __init__(self, shown: Drawing, folder, dots: int = 4) -> None:
        self._picture = picture_of(render(shown, JOURNEY), folder, dpi=72 * dots)
        self._dots = dots

    def at(self, x: float, y: float) -> tuple[int, ...]:
        return self._picture.getpixel(
            (int((x + MARGIN) * self._dots), int((y + MARGIN) * self._dots))
        )


def test_a_box_is_where_it_is(tmp_path):
    seen = Seen(drawing(part(Box(10, 20, 30, 5, fill="#ff0000"), x=2, y=1)), tmp_path)
    for x, y in [(12.5, 21.5), (41.5, 25.5)]:
        assert seen.at(x, y) == RED
    for x, y in [(11.5, 21.5), (42.5, 25.5), (12.5, 20.5), (12.5, 26.5)]:
        assert seen.at(x, y) == WHITE


def test_a_box_has_round_corners_and_its_edge_on_its_outline(tmp_path):
    box = Box(10, 10, 40, 40, radius=12, fill="#ff0000", stroke=Stroke("#0000ff", 4))
    seen = Seen(drawing(part(box)), tmp_path)
    assert seen.at(30, 30) == RED
    assert seen.at(8.5, 30) == BLUE  # half the edge lies outside
    assert seen.at(11.5, 30) == BLUE
    assert seen.at(11, 11) == WHITE


def test_a_radius_is_never_more_than_half_a_side(tmp_path):
    seen = Seen(drawing(part(Box(10, 10, 40, 10, radius=50, fill="#ff0000"))), tmp_path)
    assert seen.at(30, 15) == RED
    assert seen.at(10.5, 10.5) == WHITE


def test_a_path_is_filled_by_the_nonzero_rule(tmp_path):
    def ring(left: float, right: float) -> tuple:
        return (("M", left, left), ("L", right, left), ("L", right, right), ("L", left, right))

    twice = (*ring(10, 50), ("Z",), *ring(20, 40), ("Z",))
    seen = Seen(drawing(part(Path(twice, fill="#ff0000"))), tmp_path)
    assert seen.at(30, 30) == RED


def test_curves_go_through_their_points(tmp_path):
    curve = (("M", 10, 50), ("C", 10, 10, 50, 10, 50, 50))
    seen = Seen(drawing(part(Path(curve, stroke=Stroke("#ff0000", 2)))), tmp_path)
    assert seen.at(30, 20) == RED


def test_dashes_are_on_and_off(tmp_path):
    line = Path((("M", 0, 10), ("L", 100, 10)), stroke=Stroke("#ff0000", 2, (10, 5)))
    solid = Path((("M", 0, 20), ("L", 100, 20)), stroke=Stroke("#0000ff", 2))
    seen = Seen(drawing(part(line, solid)), tmp_path)
    assert [seen.at(x, 10) for x in (5, 12.5, 20, 27.5)] == [RED, WHITE, RED, WHITE]
    assert [seen.at(x, 20) for x in (5, 12.5, 20, 27.5)] == [BLUE] * 4  # the dash is forgotten


def test_round_ends_reach_beyond_a_line(tmp_path):
    commands = (("M", 20, 20), ("L", 60, 20))
    blunt = Path(commands, stroke=Stroke("#ff0000", 8))
    soft = Path(tuple((c[0], c[1], 50) for c in commands), stroke=Stroke("#ff0000", 8, round=True))
    seen = Seen(drawing(part(blunt, soft)), tmp_path)
    assert seen.at(17.5, 20) == WHITE
    assert seen.at(17.5, 50) == RED


def test_a_line_without_width_is_not_drawn(tmp_path):
    line = Path((("M", 0, 10), ("L", 100, 10)), stroke=Stroke("#ff0000", 0))
    assert Seen(drawing(part(line)), tmp_path).at(50, 10) == WHITE


def test_fill_stroke_and_words_have_their_own_opacity(tmp_path):
    thin = Box(10, 10, 30, 30, fill="#ff0000", stroke=Stroke("#0000ff", 8), opacity=0.5)
    faint = Box(60, 10, 30, 30, fill="#ff0000", stroke=Stroke("#0000ff", 8, opacity=0.25))
    after = Box(10, 60, 30, 30, fill="#ff0000")
    seen = Seen(drawing(part(thin, faint, after)), tmp_path)
    assert seen.at(25, 25) == pytest.approx((255, 128, 128), abs=2)
    assert seen.at(7, 25) == BLUE
    assert seen.at(75, 25) == RED
    assert seen.at(57, 25) == pytest.approx((191, 191, 255), abs=2)
    assert seen.at(25, 75) == RED
    pale, full = said("█", y=60, size=40), said("█", x=50, y=60, size=40)
    seen = Seen(drawing(part(replace(pale, opacity=0.5), full)), tmp_path)
    assert seen.at(10, 50) == pytest.approx((128, 128, 128), abs=2)
    assert seen.at(60, 50) == (0, 0, 0)


def test_a_shape_that_comes_often_is_written_once(tmp_path, monkeypatch):
    commands = tuple(("C", n, n + 1, n + 2, n + 3, n + 4, n + 5) for n in range(20))
    star = Path((("M", 0, 0), *commands, ("Z",)), fill="#ff0000", stroke=Stroke("#0000ff", 2))
    parts = [part(star, x=10 * n, key=("star", str(n))) for n in range(50)]
    named = render(drawing(*parts, width=600), JOURNEY)
    monkeypatch.setattr(painter, "_OFTEN", 1000)
    plain = render(drawing(*parts, width=600), JOURNEY)
    assert content_of(named)[1] == 1
    assert content_of(plain)[1] == 0
    assert len(content_of(named)[0]) < len(content_of(plain)[0]) / 5
    pictures = [picture_of(pdf, tmp_path) for pdf in (named, plain)]
    assert ImageChops.difference(*pictures).getbbox() is None


def content_of(pdf: bytes) -> tuple[bytes, int]:
    """The operators of the first page, and how many forms and images it names."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        page = file.pages[0]
        return page.Contents.read_bytes(), len(page.Resources.XObject)


# -- order ---------------------------------------------------------------------------------------

WORDS = said("words", x=10, y=50)


@pytest.mark.parametrize(
    ("mark", "over"),
    [
        (Box(0, 30, 100, 30, fill="#ffffff"), True),
        (Box(0, 60, 100, 30, fill="#ffffff"), False),
        (Path((("M", 0, 48), ("L", 100, 48)), stroke=Stroke("#ff0000")), True),
        (Path((("M", 0, 0), ("L", 9, 90), ("L", 90, 90)), stroke=Stroke("#ff0000")), False),
        (Path((("M", 0, 0), ("L", 9, 90), ("L", 90, 90)), fill="#ff0000"), True),
        (Path((("M", 0, 0), ("C", 0, 95, 0, 95, 95, 95)), stroke=Stroke("#ff0000")), False),
    ],
)
def test_words_know_what_lies_over_them(mark, over):
    apart = [part(WORDS), part(mark, key=("other",))]
    together = [part(WORDS, mark)]
    assert (id(WORDS) in covered(apart, reach)) == over
    assert (id(WORDS) in covered(together, reach)) == over
    assert not covered(apart[::-1], reach)
    assert not covered([part(mark, WORDS)], reach)


def test_what_lies_over_words_hides_them(tmp_path):
    lid = Box(0, 30, 100, 30, fill="#ffffff")
    hidden = picture_of(render(drawing(part(WORDS), part(lid)), JOURNEY), tmp_path)
    assert hidden.convert("L").getextrema() == (255, 255)
    visible = picture_of(render(drawing(part(lid), part(WORDS)), JOURNEY), tmp_path)
    assert visible.convert("L").getextrema()[0] < 100


def test_hidden_words_are_still_read(tmp_path):
    lid = Box(0, 30, 100, 30, fill="#ffffff")
    assert text_of(render(drawing(part(WORDS), part(lid)), JOURNEY), tmp_path).strip() == "words"


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
def test_words_in_reading_order_look_the_same(path, tmp_path, monkeypatch):
    """Against the same page with every mark in the Drawing's order. The sums that make a place
    differ in their last digits, so a glyph may be on another pixel: look closely, stand back."""
    journey = load(path).journey
    shown = lay_out(journey, load_theme("print"), legend=True)
    read = picture_of(render(shown, journey), tmp_path, dpi=288).reduce(4)
    everything = {id(mark) for each in shown.parts for mark in each.marks}
    monkeypatch.setattr(painter, "covered", lambda *_: everything)
    in_turn = picture_of(render(shown, journey), tmp_path, dpi=288).reduce(4)
    _, most = ImageChops.difference(read, in_turn).convert("L").getextrema()
    assert most < 80

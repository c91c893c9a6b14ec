"""Setting text: widths, wrapping, ellipsis, and that nothing of a text gets lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.typeset import Block, Style, measure, set_text

BODY = Style(11, 15)
WORDS = (
    "purchase", "e-mail", "Kundenzufriedenheit", "l'acquisto", "https://shop.example/cart?id=7",
    "Łódź", "Привет", "Ελλάδα", "الإنترنت", "לקוח", "यात्रा", "क्षत्रिय", "ลูกค้าค้นหาข้อมูล",
    "客户旅程", "お客様は、", "「返品」", "고객은", "😀", "👩‍💻", "🇮🇹", "1️⃣", "👍🏽",
    "12.5%", "(25)", "→", "…", "x̂",
)  # fmt: skip
texts = st.lists(st.sampled_from((*WORDS, " ", " ", " ", "  ", "\n", "-", ", "))).map("".join)


def texts_of(block: Block) -> list[str]:
    return [line.text for line in block.lines]


def without_spaces(text: str) -> str:
    return "".join(text.split())


def test_pairs_of_letters_are_kerned() -> None:
    assert measure("AV", BODY) < measure("A", BODY) + measure("V", BODY) - 0.5


def test_letters_that_belong_together_become_one_glyph() -> None:
    [run] = set_text("a -> b", BODY).lines[0].runs
    assert len(run.glyphs) == len("a > b")
    assert run.text == "a -> b"
    assert run.clusters == (0, 1, 2, 4, 5)


def test_tabular_figures_are_all_as_wide() -> None:
    tabular = Style(11, 15, tabular=True)
    assert measure("1111", BODY) < measure("8888", BODY)
    assert measure("1111", tabular) == measure("8888", tabular)


def test_tracking_adds_its_space_after_each_letter() -> None:
    tracked = Style(10, 15, tracking=0.05)
    assert measure("abcd", tracked) == pytest.approx(measure("abcd", Style(10, 15)) + 4 * 0.5)


def test_each_weight_and_italic_has_a_face_of_its_own() -> None:
    names = {
        set_text("a", Style(11, 15, weight, italic)).lines[0].runs[0].face.name
        for weight, italic in ((400, False), (400, True), (500, False), (500, True), (600, False))
    }
    assert len(names) == 5


def test_glyphs_stand_at_their_pens_in_points() -> None:
    [run] = set_text("Tom", Style(20.48, 24)).lines[0].runs
    assert run.xs[0] == 0
    assert list(run.xs) == sorted(run.xs)
    assert run.xs[1] == pytest.approx(
        measure("To", Style(20.48, 24)) - measure("o", Style(20.48, 24))
    )
    assert run.advance == set_text("Tom", Style(20.48, 24)).width


def test_words_go_to_the_next_line_and_spaces_hang() -> None:
    width = measure("one two", BODY)
    assert texts_of(set_text("one two  three", BODY, width)) == ["one two", "three"]
    assert set_text("one two  three", BODY, width).width == pytest.approx(width)


def test_a_text_as_wide_as_its_box_stays_on_one_line() -> None:
    text = "Il cliente confronta i prezzi"
    assert texts_of(set_text(text, BODY, measure(text, BODY))) == [text]


def test_line_ends_of_every_kind_begin_a_line() -> None:
    block = set_text("a\nb\r\nc\u2028d\n\ne", BODY)
    assert texts_of(block) == ["a", "b", "c", "d", "", "e"]
    assert block.height == 6 * 15


def test_an_empty_text_is_one_empty_line() -> None:
    block = set_text("", BODY, 100)
    assert texts_of(block) == [""]
    assert (block.width, block.height) == (0, 15)


def test_a_word_wider_than_the_line_is_cut_between_its_characters() -> None:
    block = set_text("so Kundenzufriedenheitsbefragung", BODY, 60)
    assert texts_of(block)[0] == "so"
    assert len(block.lines) > 3
    assert "".join(texts_of(block)[1:]) == "Kundenzufriedenheitsbefragung"
    assert block.width <= 60


def test_a_soft_hyphen_shows_only_where_it_is_used() -> None:
    text = "Donau\u00addampf\u00adschiff"
    room = measure("Donaudampf-", BODY) + 1
    block = set_text(text, BODY, room)
    assert texts_of(block) == ["Donau\u00addampf\u00ad", "schiff"]
    assert measure("Donaudampf", BODY) + 2 < block.lines[0].width <= room
    assert block.lines[0].runs[-1].text == "\u00ad"
    assert measure(text, BODY) == pytest.approx(measure("Donaudampfschiff", BODY), abs=0.5)


def test_what_does_not_fit_is_shortened_with_an_ellipsis() -> None:
    text = "The customer compares prices online and asks a friend"
    block = set_text(text, BODY, 90, max_lines=2)
    assert block.shortened
    assert len(block.lines) == 2
    assert block.lines[1].text.endswith("…")
    assert block.width <= 90
    assert text.startswith(" ".join(texts_of(block)).removesuffix("…"))


def test_what_fits_is_not_shortened() -> None:
    block = set_text("Two short\nlines", BODY, 90, max_lines=2)
    assert not block.shortened
    assert texts_of(block) == ["Two short", "lines"]


def test_a_further_paragraph_that_is_left_out_leaves_an_ellipsis() -> None:
    block = set_text("first\nsecond", BODY, 90, max_lines=1)
    assert block.shortened
    assert texts_of(block) == ["first…"]


def test_an_ellipsis_never_splits_a_character() -> None:
    family = "👨‍👩‍👧‍👦"
    block = set_text(family * 9, BODY, 40, max_lines=1)
    kept = block.lines[0].text.removesuffix("…")
    assert kept == family * kept.count(family)
    assert family in kept


def test_another_sign_can_stand_for_what_is_left_out() -> None:
    block = set_text("one two three", BODY, 50, 1, ellipsis=" [+]")
    assert block.lines[0].text.endswith(" [+]")


def test_baselines_are_even_whatever_the_script() -> None:
    style = Style(10, 16)
    latin, mixed = set_text("a\nb", style), set_text("a 漢字 عربي\nb 😀", style)
    assert latin.height == mixed.height == 32
    assert [latin.baseline(n) for n in (0, 1)] == [mixed.baseline(n) for n in (0, 1)]
    assert latin.baseline(1) - latin.baseline(0) == 16
    over, under = latin.baseline(0) - latin.ascent, 16 - latin.baseline(0) - latin.descent
    assert over == pytest.approx(under)


def test_tabs_are_spaces_and_control_characters_show_nothing() -> None:
    assert measure("a\tb", BODY) == measure("a b", BODY)
    assert measure("a\x07b", BODY) == pytest.approx(measure("ab", BODY), abs=0.2)


def test_setting_the_same_again_gives_the_same_block() -> None:
    assert set_text("again", BODY, 80) is set_text("again", BODY, 80)


@settings(max_examples=150)
@given(texts, st.floats(25, 300))
def test_no_line_is_wider_than_asked(text: str, width: float) -> None:
    for line in set_text(text, BODY, width).lines:
        assert line.width <= width + 1e-6


@settings(max_examples=150)
@given(texts, st.floats(25, 300), st.integers(1, 3))
def test_no_shortened_line_is_wider_than_asked(text: str, width: float, most: int) -> None:
    block = set_text(text, BODY, width, most)
    assert len(block.lines) <= most
    assert block.width <= width + 1e-6
    assert block.shortened == (len(set_text(text, BODY, width).lines) > most)


@settings(max_examples=150)
@given(texts, st.floats(25, 300))
def test_the_lines_together_say_the_whole_text(text: str, width: float) -> None:
    block = set_text(text, BODY, width)
    assert without_spaces("".join(texts_of(block))) == without_spaces(text)


@settings(max_examples=150)
@given(texts, st.floats(25, 300))
def test_the_runs_of_a_line_say_all_of_it_and_fill_it(text: str, width: float) -> None:
    for line in set_text(text, BODY, width).lines:
        said = [run for run in line.runs if not run.hidden_text]
        assert sorted("".join(run.text for run in said)) == sorted(line.text)
        pen = 0.0
        for run in said:
            assert run.x == pytest.approx(pen)
            assert len(run.glyphs) == len(run.xs) == len(run.ys) == len(run.clusters)
            assert all(0 <= cluster < len(run.text) for cluster in run.clusters)
            pen = run.x + run.advance
        assert line.width == pytest.approx(pen)

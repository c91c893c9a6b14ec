"""Plain words: their lines are told without shaping a text, and they are the lines it then has."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.typeset import Style, count_lines, set_text
from journeyeditor.typeset.lines import line_spans, run, runs, width_of
from journeyeditor.typeset.paragraph import shape_paragraph
from journeyeditor.typeset.words import words_in

FACES = ((400, False), (400, True), (500, False), (500, True), (600, False))
LANGUAGES = ("it", "en", "de", "fr", "ro", "ca", "fi", "ja", "ko", "th", "ar", "he")
LATIN = "".join(map(chr, (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x100))))
GREEK = "".join(map(chr, (0x386, *range(0x388, 0x38B), *range(0x38E, 0x3A2), *range(0x3A3, 0x3CF))))
CYRILLIC = "".join(map(chr, (*range(0x400, 0x460), 0x490, 0x491)))
LETTERS = "".join(map(chr, (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x180))))
SIGNS = "0123456789.,;:!?…'’%x-/"
ANYTHING = (
    "(",
    ")",
    "@",
    "–",
    "«",
    "€",
    "->",
    "Ω",
    "Ж",
    "א",
    "ا",
    "क",
    "ก",
    "客",
    "お",
    "고",
    "😀",
    "\n",
    "",
)
plain = st.one_of(
    st.lists(st.text(letters + 5 * SIGNS, min_size=1, max_size=9), min_size=1, max_size=12)
    for letters in (LETTERS, GREEK, CYRILLIC)
)
mixed = st.lists(plain.map(" ".join) | st.sampled_from(ANYTHING), max_size=4).map(" ".join)
widths = st.floats(20, 200)


def told(text: str, face: tuple[int, bool], width: float | None, *rest) -> list | None:
    """The lines of a text as the table of words has them."""
    lines = words_in(*face, *rest).fill(text, width, 1000)
    return None if lines is None else [(count, pytest.approx(width)) for count, width in lines]


def shaped(text: str, face: tuple[int, bool], width: float | None, *rest) -> list:
    """The lines of a text that is shaped as a whole."""
    paragraph = shape_paragraph(text, *face, *rest)
    assert paragraph.level == 0
    spans = line_spans(paragraph, width)
    return [(end - start, width_of(paragraph, start, end)) for start, end in spans]


@pytest.mark.parametrize(
    ("before", "letters", "behind"),
    [("a", LATIN, "e"), ("α", GREEK, "ε"), ("а", CYRILLIC, "е")],
    ids=["Latin", "Greek", "Cyrillic"],
)
def test_nothing_reaches_over_a_space_from_a_plain_word_to_the_next(
    before, letters, behind
) -> None:
    ends = letters + SIGNS
    for face in FACES:
        told_of = 0
        for first, second in product(ends, ends):
            text = f"{before}{first} {second}{behind}"
            lines = told(text, face, None, False, 0.0, "it")
            if lines is not None:
                told_of += 1
                assert lines == shaped(text, face, None, False, 0.0, "it"), (face, text)
        assert told_of > 0.8 * len(ends) ** 2


@given(
    plain.map(" ".join),
    widths.map(lambda width: width / 12),
    st.sampled_from(FACES),
    st.tuples(st.booleans(), st.sampled_from((0.0, 0.04)), st.sampled_from(LANGUAGES)),
)
@settings(max_examples=500)
def test_the_lines_of_plain_words_are_those_of_the_shaped_text(text, width, face, rest) -> None:
    lines = told(text, face, width, *rest)
    if lines is None:
        return
    assert lines == shaped(text, face, width, *rest)
    paragraph = shape_paragraph(text, *face, *rest)
    for start, end in line_spans(paragraph, width):
        item = words_in(*face, *rest).glyphs(text, start, end)
        if item is not None:  # None where the line parts a word
            [whole] = runs(paragraph, start, end, 12)
            made = run(item, text[start:end], 12)
            assert (made.glyphs, made.text, made.clusters) == (
                whole.glyphs,
                whole.text,
                whole.clusters,
            )
            assert (made.xs, made.ys, made.advance) == (
                pytest.approx(whole.xs),
                whole.ys,
                pytest.approx(whole.advance),
            )


@given(mixed, widths, st.integers(1, 6), st.booleans())
@settings(max_examples=300)
def test_lines_that_are_only_counted_are_those_that_are_set(text, width, most, italic) -> None:
    style = Style(11.5, 15, 500, italic)
    block = set_text(text, style, width, most, "it")
    assert count_lines(text, style, width, most, "it") == (len(block.lines), block.shortened)


def test_the_words_that_people_write_are_plain() -> None:
    text = "L'utente perché-no: 24 e/o 3,5 % pick-up, «no»; Straße! 100% (x)"
    known = words_in(500, False, False, 0.0, "it")
    assert [word for word in text.split() if known.fill(word, None, 1) is None] == [
        "%",
        "«no»;",
        "(x)",
    ]

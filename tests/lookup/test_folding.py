"""What counts as the same text, and where it stands."""

import pytest

from journeyeditor.lookup.folding import fold, holds, occurrences


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Perché", "perche"),
        ("CAFÉ", "cafe\u0301"),
        ("l’officina", "l'officina"),
        ("«Quanto dura?»", '"quanto dura?"'),
        ("−1,1", "-1,1"),
        ("Straße", "STRASSE"),
        ("two\nlines", "two lines"),
        ("non\u00a0breaking", "non breaking"),
        ("co\u00adoperate", "cooperate"),
        ("Ελλάδα", "ελλαδα"),
    ],
)
def test_what_a_keyboard_types_means_what_is_set(written, typed):
    assert fold(written) == fold(typed)


@pytest.mark.parametrize(("one", "other"), [("a", "b"), ("हिन्दी", "हन्द"), ("ab", "a b")])
def test_other_letters_are_other_letters(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("wanted", "found"), [("", True), ("perc", True), ("no PERCHE", True), ("perche si", False)]
)
def test_a_list_is_narrowed_by_words_in_any_order(wanted, found):
    assert holds("Perché no", wanted) == found


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Perché no, perché sì", "perche", ["Perché", "perché"]),
        ("eine Straße, zwei Straßen", "strasse", ["Straße", "Straße"]),
        ("Große Maße", "ss", ["ß", "ß"]),
        ("e\u0301e\u0301", "e", ["e\u0301", "e\u0301"]),
        ("plain text", "t", ["t", "t"]),
        ("plain text", "", []),
        ("plain text", "none", []),
    ],
)
def test_occurrences_are_whole_pieces_of_the_text(text, wanted, found):
    assert [text[start:end] for start, end in occurrences(text, wanted)] == found

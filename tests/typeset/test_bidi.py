"""Which way each character runs. The module passes all of Unicode's own conformance tests; these
cases show one rule each, in the digits of the levels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.typeset.bidi import is_left_to_right, levels, visual_order

LRE, RLE, PDF, LRO, RLO = "\u202a\u202b\u202c\u202d\u202e"
LRI, RLI, FSI, PDI = "\u2066\u2067\u2068\u2069"
LRM, RLM = "\u200e\u200f"

CASES = (
    ("P2: the first letter decides", "(אב) ab", 1, "1111122"),
    ("P2: isolates are passed over", f"{RLI}אב{PDI} ab", 0, "0110000"),
    ("a European number in Hebrew", "אב 12 ג", 1, "1112211"),
    ("Hebrew in Latin", "ab אב ab", 0, "00011000"),
    ("N1: space between two Hebrew words", "ab אב גד", 0, "00011111"),
    ("N2: space between two directions", "ab אב", 0, "00011"),
    ("W1: a point goes with its letter", "a בּ", 0, "0011"),
    ("W2: numbers after Arabic letters are Arabic", "ا 1,2", 1, "11222"),
    ("W4: a separator between numbers", "א 1,2", 1, "11222"),
    ("W4: but not between two separators", "א 1,,2", 1, "112112"),
    ("W5: a sign of money goes with its number", "א $1%", 1, "11222"),
    ("W7: a number after Latin is as Latin", "אa 1", 1, "1222"),
    ("X2: an embedding", f"a {RLE}b{PDF} c", 0, "0002200"),
    ("X4: an override", f"{RLO}ab{PDF}c", 0, "01110"),
    ("X5: an isolate keeps its inside to itself", f"א {LRI}ב 1{PDI} 2", 1, "111334112"),
    ("X5c: an isolate by its first letter", f"a {FSI}א!{PDI}!", 0, "0001100"),
    ("N0: brackets around Latin in Hebrew", "א (a) ב", 1, "1112111"),
    ("N0: brackets that hold both directions", "א (a ב) ג", 1, "111211111"),
    ("N0: brackets after Latin keep to it", "a (א) b", 0, "0001000"),
    ("a mark turns the signs beside it", f"a {RLM}!{RLM}", 0, "00111"),
)


@pytest.mark.parametrize(("text", "base", "expected"), [case[1:] for case in CASES],
                         ids=[case[0] for case in CASES])  # fmt: skip
def test_levels(text: str, base: int, expected: str) -> None:
    found_base, found = levels(text)
    assert found_base == base
    assert "".join(map(str, found)) == expected


def test_a_paragraph_can_be_told_its_direction() -> None:
    assert levels("ab 1", base=1) == (1, [2, 2, 2, 2])
    assert levels("12!", default=1) == (1, [2, 2, 1])


def test_depth_beyond_the_limit_is_ignored() -> None:
    _, found = levels("a" + RLE * 200 + "א" + PDF * 200 + "b")
    assert found[201] == 125
    assert found[-1] == 0


def test_runs_are_reversed_from_the_highest_level_down() -> None:
    assert visual_order("abcdef", [0, 1, 2, 2, 1, 0]) == list("aecdbf")
    assert visual_order("abc", [1, 1, 1]) == list("cba")
    assert visual_order("abc", [2, 1, 2]) == list("cba")


@given(st.text(alphabet=st.sampled_from(f"ab1,$! אب١({LRI}{RLI}{FSI}{PDI}{LRE}{RLO}{PDF})\u0301")))
def test_every_character_has_a_level_at_or_above_the_paragraphs(text: str) -> None:
    base, found = levels(text)
    assert len(found) == len(text)
    assert all(base <= level <= 125 for level in found)
    assert sorted(visual_order(range(len(text)), found)) == list(range(len(text)))


@given(st.text(alphabet=st.sampled_from("ab1,$! (é)漢😀")))
def test_text_without_right_to_left_letters_is_left_as_it_is(text: str) -> None:
    assert is_left_to_right(text)
    assert levels(text, base=0) == (0, [0] * len(text))

"""Which of several names a few letters mean."""

import pytest

from journeyeditor.lookup.fuzzy import fit, fit_in_group


def best(letters, *names):
    fits = {name: fit(letters, name) for name in names}
    return max((name for name in names if fits[name]), key=lambda name: fits[name].score)


@pytest.mark.parametrize(
    ("letters", "meant", "others"),
    [
        ("ww", "whole width", ["new window that draws"]),
        ("lane", "lane", ["select all cards in a new place"]),
        ("zoom", "zoom in", ["to zoom"]),
        ("exp", "export pdf", ["text pad"]),
        ("in stage", "insert stage", ["into the average"]),
    ],
)
def test_word_starts_and_letters_side_by_side_win(letters, meant, others):
    assert best(letters, *others, meant) == meant


def test_letters_out_of_order_fit_nothing():
    assert fit("ba", "ab") is None
    assert fit("x", "ab") is None


def test_the_letters_that_were_meant_are_told():
    assert fit("sp", "side panels").places == (0, 5)
    assert fit("pa", "side panels").places == (5, 6)


def test_nothing_typed_fits_everything():
    assert fit("", "anything").places == ()
    assert fit(" ", "anything").score == 0


def test_a_name_that_says_it_comes_before_one_whose_group_does():
    assert fit("personas", "personas").score > fit_in_group("personas", "ada", ["personas"]).score
    assert fit_in_group("timer 5", "5 min", ["timer"]).places == (0,)

"""Text from outside becomes text for the map, and no more is lost than must be."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.edits import clean
from journeyeditor.model import Note
from journeyeditor.model.base import MAX_TEXT


@pytest.mark.parametrize(
    ("dirty", "expected"),
    [
        ("plain", "plain"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("Windows\r\nMac\rUnix\n", "Windows\nMac\nUnix\n"),
        ("Word\vline\fpage\x85next\u2028line\u2029end", "Word\nline\npage\nnext\nline\nend"),
        ("nul\0bell\x07escape\x1b[31m", "nulbellescape[31m"),
        ("\ufeffmark\ufffe\uffff", "mark"),
        ("half \ud83d emoji \ude00", "half  emoji "),
        ("whole \ud83d\ude00", "whole 😀"),
        ("👩🏽‍🚀 क्षि שלום العربية", "👩🏽‍🚀 क्षि שלום العربية"),
        ("\u200fright\u200e to left", "\u200fright\u200e to left"),
    ],
)
def test_only_dirt_is_taken_out(dirty, expected):
    assert clean(dirty) == expected


@pytest.mark.parametrize("tail", ["👩🏽‍🚀", "e\u0301", "क्षि", "🏴‍☠️"])
def test_a_long_text_is_not_cut_within_a_character(tail):
    for room in range(1, len(tail)):
        text = clean("x" * (MAX_TEXT - room) + tail)
        assert len(text) <= MAX_TEXT
        rest = text.lstrip("x")
        assert not rest.endswith("\u200d")
        assert rest == "" or not unicodedata.combining((tail + "x")[len(rest)])


def test_a_long_text_is_cut():
    assert clean("x" * (MAX_TEXT + 1)) == "x" * MAX_TEXT
    assert clean("abc", 2) == "ab"
    assert len(clean("\u0301" * (MAX_TEXT + 50))) == MAX_TEXT


@given(st.text(st.characters(), max_size=60) | st.text("\0\r\n\ud800\udc00\u200d🏽x", max_size=60))
def test_the_map_takes_whatever_was_cleaned(text):
    tidy = clean(text)
    assert clean(tidy) == tidy
    assert Note(id="n", kind="note", stage="s", lane="l", title=tidy).title == tidy

"""A map that is read at once is the one that would be found by looking closely, or none."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from maps import SHOP, shop

from journeyeditor.model import Journey
from journeyeditor.model.base import MAX_ITEMS
from journeyeditor.resources import samples
from journeyeditor.storage import files
from journeyeditor.storage.at_once import read_at_once


def closely(data):
    """What is found by looking at the tree, or what is said to be wrong with it."""
    try:
        return files._read_closely(data, "x").journey
    except files.MapError as error:
        return [str(problem) for problem in error.problems]


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
def test_every_sample_is_read_at_once(path):
    data = path.read_bytes()
    assert read_at_once(data) == closely(data)


def test_a_text_full_of_quotes_and_colons_is_read_at_once():
    tree = {**SHOP, "title": 'He said "no": then \n"yes": :'}
    assert read_at_once(json.dumps(tree).encode()).title == tree["title"]


WRONG = [
    ('"title": ', '"title": "twice", "title": '),
    ('"title": ', '"title" : "twice", "title": '),
    ('"title": ', '"title"\n: "twice", "title": '),
    ('"title": ', '"unknown\\\\": "1", "title": "twice", "title": '),
    ('"title": ', '"unknown": NaN, "title": '),
    ('"title": ', '"unknown": {"a": 1, "a": 2}, "title": '),
    ('"title": ', '"title": "a\\u0007b", "objective": '),
    ('"title": ', '"title": "a\\ud800b", "objective": '),
    ('"version": 1', '"version": 2'),
    ('"version": 1', '"version": true'),
    ('"version": 1', '"version": 1.0'),
    ("{", "\ufeff{"),
    ("{", "[{"),
]


@pytest.mark.parametrize(("there", "instead"), WRONG)
def test_what_must_be_looked_at_closely_is_not_read_at_once(there, instead):
    text = json.dumps(SHOP)
    assert there in text
    assert read_at_once(text.replace(there, instead, 1).encode()) is None


def numbers(value, place=()):
    """Where a tree has numbers."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        yield place
    for key, inner in (
        value.items()
        if isinstance(value, dict)
        else enumerate(value if type(value) is list else ())
    ):
        yield from numbers(inner, (*place, key))


@pytest.mark.parametrize("wrong", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_no_field_takes_a_number_that_is_not_finite(wrong):
    for place in numbers(SHOP):
        tree = json.loads(json.dumps(SHOP))
        value = tree
        for key in place[:-1]:
            value = value[key]
        value[place[-1]] = "@"
        assert read_at_once(json.dumps(tree).replace('"@"', wrong).encode()) is None, place


def test_a_list_that_is_too_long_is_not_read_at_once():
    tree = {**SHOP, "parking": [{"id": f"n{n}", "title": ""} for n in range(MAX_ITEMS + 1)]}
    assert read_at_once(json.dumps(tree).encode()) is None


@given(st.data())
def test_what_is_read_at_once_is_what_is_found_closely(data):
    text = shop().decode()
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = start + data.draw(st.integers(0, 30))
        other = data.draw(st.integers(0, len(text)))
        piece = text[other : other + data.draw(st.integers(0, 40))]
        text = text[:start] + data.draw(st.sampled_from(["", piece, "\\", '"', ":"])) + text[end:]
    found = read_at_once(text.encode())
    if isinstance(found, Journey):
        assert found == closely(text.encode())

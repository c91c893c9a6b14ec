"""Reference maps are what the benchmarks take them for."""

from collections import Counter
from itertools import pairwise

import pytest
from reference_maps import reference_map
from vocabulary import OTHER_SCRIPTS

from journeyeditor.model import CARD_KINDS
from journeyeditor.storage import files

SIZES = pytest.mark.parametrize("count", [100, 1000])


@pytest.fixture(scope="module")
def large():
    return reference_map(2000)


def cells(journey):
    return Counter((card.stage, card.lane) for card in journey.cards)


@SIZES
def test_a_map_has_as_many_cards_as_it_should(count):
    assert len(reference_map(count).cards) == count


@SIZES
def test_a_map_is_a_correct_file(count):
    journey = reference_map(count)
    assert files.parse(files.dump(journey), "map") == journey


def test_the_same_seed_makes_the_same_map_and_another_seed_another():
    first, again, other = (files.dump(reference_map(100, seed)) for seed in (7, 7, 8))
    assert first == again
    assert first != other


def test_cells_are_uneven(large):
    counts = cells(large)
    assert min(counts.values()) == 1
    assert max(counts.values()) == 60
    assert len(counts) < len(large.stages) * len(large.lanes)  # some are empty


def test_a_small_map_has_small_cells():
    assert max(cells(reference_map(100)).values()) <= 12


def test_cards_do_not_lie_in_the_file_cell_by_cell(large):
    places = [(card.stage, card.lane) for card in large.cards]
    neighbours = sum(a == b for a, b in pairwise(places))
    assert neighbours < len(places) / 4


def test_every_kind_of_card_is_there():
    assert {card.kind for card in reference_map(100).cards} == set(CARD_KINDS)


def test_titles_are_short_and_long_and_hardly_any_is_there_twice(large):
    titles = [card.title for card in large.cards]
    assert min(map(len, titles)) < 10
    assert max(map(len, titles)) > 150
    assert len(set(titles)) > 0.8 * len(titles)


def test_one_card_in_twenty_is_written_in_another_script(large):
    found = Counter(script for card in large.cards for script in scripts_of(card.title))
    assert set(found) == set(OTHER_SCRIPTS)
    assert found.total() == len(large.cards) / 20


def scripts_of(title):
    """The other scripts in which one of a title's words is written."""
    said = title.lower()
    return [name for name, words in OTHER_SCRIPTS.items() if any(word in said for word in words)]


def test_some_cards_span_several_stages(large):
    assert 0 < sum(card.span > 1 for card in large.cards) < 100


def test_curves_and_connections_grow_with_the_map_up_to_twenty_and_five_hundred():
    maps = [reference_map(count) for count in (100, 1000, 6500)]
    assert [len(journey.curves) for journey in maps] == [3, 12, 20]
    assert [len(journey.connections) for journey in maps] == [8, 83, 500]


def test_connections_lead_forward_and_back(large):
    index = large.index
    ways = Counter()
    for line in large.connections:
        start, end = (index.stage_number[index.cards[id_].stage] for id_ in (line.start, line.end))
        ways["back" if end < start else "forward"] += 1
    assert min(ways["back"], ways["forward"]) > len(large.connections) / 4

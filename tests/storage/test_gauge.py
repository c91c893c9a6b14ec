"""A map that may be too full for a file is measured, and only then."""

import json

import pytest
from maps import shop

from journeyeditor.model.base import MAX_FILE_BYTES, MAX_VALUES
from journeyeditor.storage import files
from journeyeditor.storage.gauge import Gauge, used
from journeyeditor.storage.problems import MapError


def test_what_takes_more_than_everything_does_not_open():
    bytes_ = shop() + b" " * MAX_FILE_BYTES
    values = json.dumps({"stages": [[0]] * (MAX_VALUES // 2 + 1)}).encode()
    for data in (bytes_, values):
        assert used(data) > 1
        with pytest.raises(MapError, match="at most"):
            files.read(data, "large")


def test_commas_in_texts_take_no_room():
    assert used(json.dumps([",[{" * MAX_VALUES]).encode()) < 0.1


def test_a_map_is_measured_before_it_can_be_full():
    gauge, size, measured = Gauge(), 0, []
    while size <= 1.1 * MAX_FILE_BYTES:
        size += 10_000
        if gauge.grew(10_000):
            gauge.measured(b" " * size)
            measured.append(size)
            assert gauge.level == (size >= 0.9 * MAX_FILE_BYTES) + (size > MAX_FILE_BYTES)
    assert gauge.level == 2
    assert MAX_FILE_BYTES + 10_000 in measured  # at once
    assert len([size for size in measured if size <= MAX_FILE_BYTES]) < 60


def test_many_short_values_are_seen_coming():
    """A list of a digit a line: 4 bytes a value, where 40 are usual."""
    gauge, count = Gauge(), 0
    while gauge.level < 2 and count < 2 * MAX_VALUES:
        count += 1_000
        if gauge.grew(4_000):
            gauge.measured(b"1,\n " * count)
    assert count < 3 * MAX_VALUES

"""What people type into fields, and how it is written back."""

import pytest
from PySide6.QtCore import QLocale

from journeyeditor.panels import reading


@pytest.fixture
def italian():
    before = QLocale()
    QLocale.setDefault(QLocale("it"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("typed", "value"),
    [("4,3", 4.3), ("4.3", 4.3), ("\u22121,5", -1.5), (" 5 ", 5), ("", None), ("+2", 2)],
)
def test_numbers(typed, value):
    assert reading.number(typed) == value


@pytest.mark.parametrize("typed", ["four", "4,3,2", "--1", "1e5", "nan"])
def test_what_is_not_a_number_is_said(typed):
    with pytest.raises(ValueError, match="not a number"):
        reading.number(typed)


@pytest.mark.parametrize("typed", ["1840", "1.840", "1,840", "1 840"])
def test_whole_numbers_may_have_groups(typed):
    assert reading.whole(typed) == 1840


def test_a_count_has_no_decimals():
    with pytest.raises(ValueError, match="whole"):
        reading.whole("2,5")


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2027-02-15", "2027-02-15"),
        ("2027-2", "2027-02"),
        ("2027", "2027"),
        ("15/2/2027", "2027-02-15"),
        ("15.02.2027", "2027-02-15"),
        ("2/2027", "2027-02"),
        ("", ""),
    ],
)
def test_dates(typed, value):
    assert reading.when(typed) == value


@pytest.mark.parametrize("typed", ["31/2/2027", "2027-13", "0/0/2027"])
def test_days_that_do_not_exist(typed):
    with pytest.raises(ValueError, match="no such day"):
        reading.when(typed)


def test_a_date_that_cannot_be_read_says_how_to_write_it():
    with pytest.raises(ValueError, match="2027-02-15"):
        reading.when("soon")


def test_italian_writes_the_day_first_and_the_comma(italian):
    assert reading.written_date("2027-02-15") == "15/02/2027"
    assert reading.written_date("2027-02") == "02/2027"
    assert reading.written(-1.9, signed=True) == "\u22121,9"
    assert reading.written(6, decimals=1) == "6,0"
    assert reading.counted(1840) == "1.840"  # as on the map


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("example.org/a", "https://example.org/a"),
        ("www.example.org", "https://www.example.org"),
        ("ada@example.org", "mailto:ada@example.org"),
        ("", None),
    ],
)
def test_addresses_are_made_whole(typed, address):
    assert reading.address(typed) == address


@pytest.mark.parametrize("typed", ["javascript:alert(1)", "file:///etc/passwd", "two words", "x"])
def test_other_addresses_are_refused(typed):
    with pytest.raises(ValueError, match="https://"):
        reading.address(typed)

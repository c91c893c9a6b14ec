"""Tables of records: rows that come, go and change places under the eyes of a person."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeyeditor.panels.tables import Column, Rows, Table


@pytest.fixture(name="table")
def _table(qtbot, theme):
    columns = [
        Column("name", "Name", lambda row: row.name, 80, grows=True),
        Column("size", "Size", lambda row: str(row.size), 60, sort=lambda row: row.size),
        Column("note", "Note", lambda row: "", 60),
    ]
    rows = Rows(columns, lambda row: row.name)
    rows.show_rows([SimpleNamespace(name=name, size=size) for name, size in SIZES])
    table = Table(rows, "Things")
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show()
    return table


SIZES = [("ten", 10), ("nine", 9), ("hundred", 100)]


def shown(table):
    return [table.sieve.index(n, 0).data() for n in range(table.sieve.rowCount())]


def test_numbers_sort_as_numbers_and_none_comes_first(table):
    table.rows.show_rows([*table.rows.rows, SimpleNamespace(name="nothing", size=None)])
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert shown(table) == ["nothing", "nine", "ten", "hundred"]


def test_rows_that_change_places_keep_selection_and_keyboard(table):
    table.setCurrentIndex(table.sieve.index(1, 1))
    assert table.chosen() == ("nine",)
    said = []
    table.picked.connect(said.append)
    table.rows.show_rows(reversed(table.rows.rows))
    assert table.chosen() == ("nine",)
    assert table.currentIndex().column() == 1
    table.rows.show_rows(table.rows.rows[:1])  # the others went
    assert table.chosen() == ()
    assert said == []  # nobody chose anything


def test_a_row_that_is_narrowed_away_comes_back_selected_or_not_as_it_was(table):
    table.narrow("hun")
    assert shown(table) == ["hundred"]
    table.narrow()
    assert shown(table) == ["ten", "nine", "hundred"]


def test_room_that_is_left_goes_to_the_columns_that_grow(table):
    table.resize(900, 300)
    assert table.columnWidth(0) > 500
    table.setColumnWidth(0, 200)  # as a person drags the heading
    table.resize(1000, 300)
    assert table.columnWidth(0) == 200


def test_the_arrangement_is_found_again(table, qtbot):
    table.setColumnWidth(1, 123)
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    other = Table(table.rows, "Things")
    qtbot.addWidget(other)
    other.arrange(table.remembered())
    other.resize(900, 300)
    other.show()
    assert other.columnWidth(1) == 123
    assert shown(other) == ["hundred", "ten", "nine"]


def test_what_cannot_be_edited_is_opened_by_enter(table):
    opened = []
    table.opened.connect(opened.append)
    table.setCurrentIndex(table.sieve.index(2, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened == ["hundred"]


def test_a_tip_never_takes_a_persons_text_for_markup(table):
    table.rows.show_rows([SimpleNamespace(name="<b>bold</b>", size=1)])
    tip = table.rows.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b>bold" in tip

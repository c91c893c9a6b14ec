"""The action plan: who is late, who works for nothing, and a table that runs nothing."""

import csv
import io

import pytest
from shops import TODAY, more, shop, with_

from journeyeditor.insight.plan import board, rows, to_csv
from journeyeditor.insight.words import words

LATE = {"id": "sign", "title": "Sign at the door", "due": "2026-11", "status": "doing"}
DONE = {"id": "paint", "title": "Paint", "due": "2026-01", "status": "done", "serves": ["wait"]}


@pytest.fixture(name="journey")
def _journey():
    return more("actions", LATE, DONE)(shop())


def table(journey, language="en"):
    """The file as a spreadsheet reads it."""
    data = to_csv(journey, TODAY, words(language))
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    delimiter = ";" if language == "it" else ","
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_what_is_late_and_what_serves_nothing(journey):
    found = {row.action.id: row for row in rows(journey, TODAY)}
    assert [id_ for id_, row in found.items() if row.overdue] == ["sign"]
    assert [id_ for id_, row in found.items() if row.orphaned] == ["sign"]
    assert [card.id for card in found["hire"].serves] == ["wait"]


def test_the_board_has_a_column_for_each_status_by_date(journey):
    soon = {"id": "a", "due": "2026-12-31"}, {"id": "b"}, {"id": "c", "due": "2026-12-05"}
    columns = board(more("actions", *soon)(journey), TODAY)
    assert list(columns) == ["todo", "doing", "done"]
    assert [row.action.id for row in columns["todo"]] == ["c", "a", "hire", "b"]
    assert [row.action.id for row in columns["done"]] == ["paint"]


def test_the_table_has_a_line_for_each_action(journey):
    head, *lines = table(journey)
    assert head[:6] == ["What", "Who", "Department", "From", "By", "Status"]
    assert len(set(head)) == len(head) == len(lines[0])
    assert [line[0] for line in lines] == ["Second till", "Sign at the door", "Paint"]
    assert lines[0][head.index("Serves")] == "wait"
    assert lines[1][head.index("Status")] == "in progress"
    assert [line[head.index("Overdue")] for line in lines] == ["", "yes", ""]


def test_an_italian_spreadsheet_gets_semicolons_and_italian_words(journey):
    head, *lines = table(journey, "it")
    assert head[:2] == ["Che cosa", "Chi"]
    assert lines[1][5:7] == ["in corso", "sì"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "\u00a0@", "＝", "\n-"])
def test_what_could_be_a_formula_is_text(journey, start):
    evil = f'{start}HYPERLINK("http://x","y")'
    lines = table(with_("hire", title=evil, note=evil, owner=evil)(journey))
    for cell in (lines[1][0], lines[1][1], lines[1][-1]):
        assert cell == "'" + evil


@pytest.mark.parametrize("text", ['Till, second; "new"', "two\nlines", "−5 %", "a=b", "déjà 東京"])
def test_other_text_is_as_it_was(journey, text):
    assert table(with_("hire", title=text)(journey))[1][0] == text


def test_a_plan_without_actions_is_a_heading():
    assert len(table(shop(actions=[]))) == 1

"""Tables of spreadsheets over the map."""

from journeyeditor.edits import fragments
from journeyeditor.model import Journey, new_journey

MAP = Journey.model_validate(
    {
        "format": "journeyeditor",
        "version": 1,
        "stages": [
            {"id": "s1", "title": "Discovery"},
            {"id": "s2", "title": "Detour", "hidden": True},
            {"id": "s3", "title": "Purchase"},
        ],
        "lanes": [
            {"id": "l1", "kind": "touchpoints"},
            {"id": "l2", "kind": "actions", "title": "What they do"},
        ],
    }
)


def cells(journey):
    stages = {stage.id: stage.title for stage in journey.stages}
    names = {lane.id: lane.title or lane.kind for lane in journey.lanes}
    found = {}
    for card in journey.cards:
        found.setdefault((stages[card.stage], names[card.lane]), []).append(card.title)
    return found


def test_a_table_fills_cells_from_where_the_keyboard_is_and_passes_over_what_is_hidden():
    new, ids = fragments.table_as_cards(MAP, "Ad\tShop\nLooks\tPays\n", "s1", "l1")
    assert cells(new) == {
        ("Discovery", "touchpoints"): ["Ad"],
        ("Purchase", "touchpoints"): ["Shop"],
        ("Discovery", "What they do"): ["Looks"],
        ("Purchase", "What they do"): ["Pays"],
    }
    assert [card.kind for card in new.cards] == ["touchpoint", "touchpoint", "action", "action"]
    assert ids == tuple(card.id for card in new.cards)


def test_what_reaches_beyond_the_map_gets_new_stages_and_lanes():
    new, _ = fragments.table_as_cards(MAP, "a\tb\nc\td", "s3", "l2")
    assert len(new.stages) == 4
    assert [lane.kind for lane in new.lanes] == ["touchpoints", "actions", "notes"]
    assert new.stages[-1].title == ""


def test_an_empty_corner_makes_the_first_row_and_column_names():
    text = "\tpurchase\tCare\nWhat they do\tPays\tCalls\nPunti dolenti\t\tWaits\n"
    new, _ = fragments.table_as_cards(MAP, text, "s1", "l1", {"punti dolenti": "pain_points"})
    assert [stage.title for stage in new.stages] == ["Discovery", "Detour", "Purchase", "Care"]
    assert [lane.kind for lane in new.lanes] == ["touchpoints", "actions", "pain_points"]
    assert cells(new) == {
        ("Purchase", "What they do"): ["Pays"],
        ("Care", "What they do"): ["Calls"],
        ("Care", "pain_points"): ["Waits"],
    }


def test_a_corner_that_says_what_the_others_are_is_no_card():
    text = "Lane / stage\tPurchase\tCare\nWhat they do\tPays\tCalls\nPunti dolenti\t\tWaits\n"
    new, _ = fragments.table_as_cards(MAP, text, "s1", "l1", {"punti dolenti": "pain_points"})
    assert cells(new) == {
        ("Purchase", "What they do"): ["Pays"],
        ("Care", "What they do"): ["Calls"],
        ("Care", "pain_points"): ["Waits"],
    }
    other = text.replace("What they do", "Anything else")
    new, _ = fragments.table_as_cards(MAP, other, "s1", "l1", {"punti dolenti": "pain_points"})
    assert "Lane / stage" in [card.title for card in new.cards]


def test_an_empty_map_takes_its_stages_from_the_first_row():
    new, _ = fragments.table_as_cards(new_journey(), "Before\tAfter\nx\ty")
    assert [stage.title for stage in new.stages] == ["Before", "After"]
    assert [card.title for card in new.cards] == ["x", "y"]


def test_each_line_of_a_cell_becomes_a_card():
    new, _ = fragments.table_as_cards(MAP, '"one\ntwo"\tthree\nfour\t', "s1", "l1")
    assert [card.title for card in new.cards] == ["one", "two", "three", "four"]


def test_rows_of_different_length_are_one_table():
    new, _ = fragments.table_as_cards(MAP, "a\nb\tc", "s1", "l1")
    assert len(new.cards) == 3


def test_an_empty_table_changes_nothing():
    assert fragments.table_as_cards(MAP, "\t\n\t")[0] is MAP


def test_what_is_a_table():
    assert fragments.is_table("a\tb\nc\td")
    assert not fragments.is_table("a\tb\n")
    assert not fragments.is_table("a\nb")


def test_an_address_becomes_a_link():
    new, _ = fragments.lines_as_cards(
        MAP, "https://www.example.com/caff%C3%A8/\nsee https://example.com", "note", "s1", "l1"
    )
    first, second = new.cards
    assert (first.title, first.link) == ("example.com/caffè", "https://www.example.com/caff%C3%A8/")
    assert (second.title, second.link) == ("see https://example.com", None)


def test_a_table_is_copied_as_html_too_and_text_stays_text():
    new, ids = fragments.table_as_cards(MAP, "<b>Ad</b>\tShop\nLooks\tPays", "s1", "l1")
    html = fragments.as_html(new, ids)
    assert "<th>Discovery</th><th>Purchase</th>" in html
    assert "&lt;b&gt;Ad&lt;/b&gt;" in html
    assert fragments.as_html(new, ids[:1]) == ""

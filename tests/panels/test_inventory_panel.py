"""The inventory: touchpoints as table, matrix and chart, hand-overs and channels, in step both ways
with the map."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sides import cell, side_desk, write

from journeyeditor.edits import records
from journeyeditor.lookup.filtering import Filter
from journeyeditor.model import Journey
from journeyeditor.panels.inventory import Inventory
from journeyeditor.panels.invitation import Invitation

KEY, ROLE = Qt.Key, Qt.ItemDataRole
LIST, MATRIX, CHART, HAND_OVERS, CHANNELS = range(5)


def touchpoint(id_, stage, channel, rating=None, expectation=None, **fields):
    """A touchpoint in the lane "touch"."""
    scores = {"rating": rating, "expectation": expectation}
    base = {"id": id_, "kind": "touchpoint", "stage": stage, "lane": "touch", "title": id_.title()}
    return {**base, "channel": channel, **scores, **fields}


# A shop: looked for on the web, bought in the store, and a phone that nobody uses.
SHOP = {
    "format": "journeyeditor",
    "version": 1,
    "stages": [
        {"id": "look", "title": "Look", "phase": "before"},
        {"id": "buy", "title": "Buy", "phase": "during"},
    ],
    "lanes": [{"id": "touch", "kind": "touchpoints"}],
    "channels": [
        {"id": "web", "title": "Web", "medium": "digital", "icon": "globe"},
        {"id": "store", "title": "Store", "medium": "physical"},
        {"id": "phone", "title": "Phone"},
    ],
    "cards": [
        touchpoint("site", "look", "web", 3, 4.5, importance=5, sources=[]),
        touchpoint("video", "look", "web", 5, 4, micro_conversion="Saves it", goal="More visits"),
        touchpoint("till", "buy", "store", 2, 4, importance=2, moment_of_truth=True, votes=3),
        touchpoint("bag", "buy", None, status="proposed"),
    ],
}


@pytest.fixture(name="room")
def _room(qtbot, theme, tmp_path):
    room = side_desk(theme, tmp_path, Inventory)
    qtbot.addWidget(room.panel)
    room.document.commit("Load", Journey.model_validate(SHOP))
    room.settle()
    return room


def turn(room, tab):
    room.panel.tabs.setCurrentIndex(tab)
    room.settle()


def test_ctrl_tab_turns_to_the_next_view_and_takes_the_keyboard_there(room):
    room.panel.setFocus()
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    seen = []
    for _ in range(5):
        QTest.keyClick(QApplication.focusWidget(), KEY.Key_Tab, control)
        seen.append(room.panel.tabs.currentIndex())
        assert room.panel.page.isAncestorOf(QApplication.focusWidget())
    assert seen == [MATRIX, CHART, HAND_OVERS, CHANNELS, LIST]
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Backtab, control | shift)
    assert room.panel.tabs.currentIndex() == CHANNELS


def said(table, column):
    """What a column of a table says, from top to bottom."""
    number = [each.name for each in table.rows.columns].index(column)
    return [table.sieve.index(n, number).data() for n in range(table.sieve.rowCount())]


def card(room, id_):
    return room.document.journey.index.cards[id_]


# -- the list --------------------------------------------------------------------------------------


def test_every_touchpoint_is_listed_in_the_order_of_the_journey(room):
    table = room.panel.touchpoints.table
    assert said(table, "title") == ["Site", "Video", "Till", "Bag"]
    assert said(table, "stage") == ["Look", "Look", "Buy", "Buy"]
    assert said(table, "medium") == ["Digital", "Digital", "Physical", ""]
    assert said(table, "gap") == ["−1.5", "+1.0", "−2.0", ""]
    assert said(table, "micro_conversion")[1] == "Saves it"


def test_sorted_by_gap_the_widest_comes_first_and_the_unrated_last(room):
    table = room.panel.touchpoints.table
    number = [each.name for each in table.rows.columns].index("gap")
    table.sortByColumn(number, Qt.SortOrder.AscendingOrder)
    assert said(table, "title") == ["Till", "Site", "Video", "Bag"]


def test_a_rating_is_typed_in_its_cell_and_the_gap_follows(room):
    table = room.panel.touchpoints.table
    assert said(table, "rating")[2] == "2.0"  # its decimals stand below those of the others
    write(room, table, "till", "rating", "3,5")
    assert card(room, "till").rating == 3.5
    assert said(table, "rating")[2] == "3.5"
    assert said(table, "gap")[2] == "−0.5"
    assert room.steps == ["Load", "Change: rating"]


def test_what_is_no_rating_is_refused_with_a_reason(room):
    table = room.panel.touchpoints.table
    write(room, table, "till", "rating", "9")
    assert card(room, "till").rating == 2
    assert room.said == ["From 1 to 5"]


def test_a_tick_makes_a_moment_of_truth(room):
    table = room.panel.touchpoints.table
    checked = Qt.CheckState.Checked.value
    assert table.sieve.setData(cell(table, "site", "moment_of_truth"), checked, ROLE.CheckStateRole)
    assert card(room, "site").moment_of_truth


def test_the_goal_of_a_micro_conversion_is_written_here(room):
    write(room, room.panel.touchpoints.table, "site", "goal", "Fewer calls")
    assert card(room, "site").goal == "Fewer calls"


def test_what_is_selected_on_the_map_is_selected_here(room):
    room.selection.select(["video", "till"])
    room.settle()
    assert room.panel.touchpoints.table.chosen() == ("video", "till")


def test_what_is_selected_here_is_selected_on_the_map(room):
    table = room.panel.touchpoints.table
    table.selectRow(0)
    assert room.went_to == ["site"]
    table.selectAll()
    assert room.selection.ids == ("site", "video", "till", "bag")


def test_enter_goes_to_the_map_and_escape_too(room):
    table = room.panel.touchpoints.table
    table.setCurrentIndex(cell(table, "till", "stage"))
    QTest.keyClick(table, KEY.Key_Return)
    assert room.went_to[-1] == "till"
    QTest.keyClick(table, KEY.Key_Escape)
    assert room.left == 2


def test_words_and_questions_narrow_the_list(room):
    page = room.panel.touchpoints
    QTest.keyClicks(page.search, "visits")
    assert said(page.table, "title") == ["Video"]
    assert page.count.text() == "1 of 4"
    page.ask("unrated")
    assert said(page.table, "title") == ["Bag"]
    page.ask_nothing()
    assert len(said(page.table, "title")) == 4


def test_what_the_filter_of_the_map_lets_step_back_is_not_listed(room):
    room.desk.sight.ask(Filter(channel=frozenset({"store"})))
    assert said(room.panel.touchpoints.table, "title") == ["Till"]


def test_a_list_narrowed_to_nothing_offers_all_again(room):
    page = room.panel.touchpoints
    QTest.keyClicks(page.search, "zzz")
    button = page.none.buttons[0]
    assert button.isVisible()
    button.click()
    assert len(said(page.table, "title")) == 4


def test_a_map_for_reading_only_can_not_be_rated(room):
    room.document.read_only = "Only for reading"
    room.document.state_changed.emit()
    room.settle()
    table = room.panel.touchpoints.table
    assert not cell(table, "till", "rating").flags() & Qt.ItemFlag.ItemIsEditable


# -- channels and stages ---------------------------------------------------------------------------


def matrix(room):
    cells = room.panel.matrix.cells
    return [
        [cells.index(r, c).data() or "" for c in range(cells.columnCount())]
        for r in range(cells.rowCount())
    ]


def test_the_matrix_counts_and_averages_and_sums_up(room):
    turn(room, MATRIX)
    assert matrix(room) == [
        ["2   −0.2", "", "2   −0.2"],
        ["", "1   −2.0", "1   −2.0"],
        ["", "", ""],
        ["", "1", "1"],
        ["2   −0.2", "2   −2.0", "4   −0.8"],
    ]
    told = room.panel.matrix.cells.index(1, 1).data(ROLE.AccessibleTextRole)
    assert told == "Store, Buy: 1 touchpoint(s), mean gap −2"


def test_the_tip_of_a_cell_never_takes_a_title_for_markup(room):
    turn(room, MATRIX)
    room.document.edit("Title", lambda j: records.set_fields(j, ["till"], title="<b>Till</b> & co"))
    room.settle()
    tip = room.panel.matrix.cells.index(1, 1).data(ROLE.ToolTipRole)
    assert "&lt;b>Till&lt;/b> &amp; co" in tip


def test_a_cell_selects_its_touchpoints_and_the_map_selects_its_cell(room):
    turn(room, MATRIX)
    page = room.panel.matrix
    page.grid.setCurrentIndex(page.cells.index(0, 0))
    assert room.selection.ids == ("site", "video")
    room.selection.select(["till"])
    room.settle()
    (chosen,) = page.grid.selectedIndexes()
    assert (chosen.row(), chosen.column()) == (1, 1)


def test_entering_a_cell_lists_what_is_in_it(room):
    turn(room, MATRIX)
    page = room.panel.matrix
    page.grid.setCurrentIndex(page.cells.index(0, 0))
    QTest.keyClick(page.grid, KEY.Key_Return)
    listed = room.panel.touchpoints
    assert room.panel.tabs.currentIndex() == LIST
    assert said(listed.table, "title") == ["Site", "Video"]
    assert "Web" in listed.place.text()
    listed.place.click()
    assert len(said(listed.table, "title")) == 4


# -- where we fall short ---------------------------------------------------------------------------


def test_the_chart_shows_the_widest_gap_first_and_says_it_in_words(room):
    turn(room, CHART)
    roster = room.panel.shortfalls.roster
    assert [entry.title for entry in roster.entries] == ["Till", "Site"]
    told = roster.item(0).data(ROLE.AccessibleTextRole)
    assert told.endswith("rated 2, expected 4, gap −2")
    assert room.panel.shortfalls.count.text() == "2 of 3 rated fall short"


def test_a_bar_is_selected_with_its_card_and_the_unrated_can_be_listed(room):
    turn(room, CHART)
    roster = room.panel.shortfalls.roster
    roster.setCurrentRow(1)
    assert room.went_to == ["site"]
    room.selection.select(["till"])
    room.settle()
    assert roster.ids() == ["till"]
    room.panel.shortfalls.unrated.click()
    assert said(room.panel.touchpoints.table, "title") == ["Bag"]


# -- hand-overs ------------------------------------------------------------------------------------


def test_a_hand_over_says_what_is_wrong_and_is_connected(room):
    turn(room, HAND_OVERS)
    page = room.panel.hand_overs
    (way,) = said(page.table, "way")
    assert way.startswith("ROPO")
    assert said(page.table, "wrong") == ["no connection leads there, the rating falls by 1"]
    page.table.selectRow(0)
    start, end = room.selection.ids
    page.connect_.click()
    room.settle()
    (line,) = room.document.journey.connections
    assert (line.start, line.end) == (start, end) == ("site", "till")
    assert said(page.table, "wrong") == ["the rating falls by 1"]
    assert not page.connect_.isEnabled()


# -- channels --------------------------------------------------------------------------------------


def test_a_channel_is_named_and_given_its_kind(room):
    turn(room, CHANNELS)
    page = room.panel.channels
    write(room, page.table, "phone", "title", "Hotline")
    assert room.document.journey.index.channels["phone"].title == "Hotline"
    assert page.current == "phone"
    medium = next(row for row in page.sheet.form.rows if row.field.name == "medium").editor
    medium.group.buttons()[1].click()
    room.settle()
    assert said(page.table, "medium")[2] == "Physical"


def test_channels_are_merged_into_the_one_that_the_keyboard_is_in(room):
    turn(room, CHANNELS)
    page = room.panel.channels
    assert not page.merge_button.isEnabled()
    page.table.selectAll()
    page.table.choose(["web", "store"])
    page.table.setCurrentIndex(cell(page.table, "web", "title"))
    page.table.selectAll()
    assert page.merge_button.text() == "Merge into “Web”"
    page.merge_button.click()
    room.settle()
    (web,) = room.document.journey.channels
    assert web.id == "web"
    assert card(room, "till").channel == "web"
    room.document.undo()
    assert card(room, "till").channel == "store"


def test_unused_channels_go_and_new_ones_come(room):
    turn(room, CHANNELS)
    page = room.panel.channels
    assert page.unused.isVisible()
    page.unused.click()
    room.settle()
    assert "phone" not in room.document.journey.index.channels
    assert not page.unused.isVisible()
    page.add()
    line = page.sheet.form.rows[0].editor.line
    QTest.keyClicks(line, "Chat")
    QTest.keyClick(line, KEY.Key_Return)
    room.settle()
    assert said(page.table, "title") == ["Web", "Store", "Chat"]


# -- empty -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("tab", range(5))
def test_without_touchpoints_each_view_says_what_to_do(room, tab):
    emptied = {**SHOP, "cards": [], "channels": []}
    room.document.commit("Empty", Journey.model_validate(emptied))
    turn(room, tab)
    says = [each for each in room.panel.findChildren(Invitation) if each.isVisible()]
    assert len(says) == 1

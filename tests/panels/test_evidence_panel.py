"""The panel of evidence: how much is known, who says so, and what still needs a source."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from sides import side_desk

from journeyeditor.edits import cards, lanes, records, sources
from journeyeditor.panels.chooser import Chooser
from journeyeditor.panels.evidence import EvidencePanel
from journeyeditor.panels.record_row import RecordRow
from journeyeditor.scene.tool import payload_of


@pytest.fixture(name="room")
def _room(qtbot, theme, tmp_path):
    room = side_desk(theme, tmp_path, EvidencePanel)
    qtbot.addWidget(room.panel)
    return room


@pytest.fixture(name="talks")
def _talks(room):
    """Twelve interviews that nobody cites yet."""
    talks = sources.new(
        room.document.journey,
        "Twelve talks",
        kind="interview",
        sample_size=12,
        reliability="high",
        privacy="anonymous",
        period="May",
    )
    room.document.edit("Add", lambda journey: sources.add(journey, talks))
    room.settle()
    return talks


def change(room, ids, **fields):
    room.document.edit("Change", lambda j: records.set_fields(j, ids, **fields))
    room.settle()


def test_the_sentence_says_how_much_is_known_and_which_stages_are_not(room):
    assert room.panel.sentence.text() == "100% observed, no stage rests on assumptions"
    change(room, [room.pain.id, room.vague.id], status="assumed")
    assert room.panel.sentence.text() == "0% observed, 1 stage rests on assumptions"
    chip = next(b for b in room.panel.findChildren(QPushButton) if b.text() == "Purchase")
    chip.click()
    assert room.went_to == [room.stage.id]


def test_a_row_says_kind_sample_reliability_privacy_and_period(room, talks):
    (entry,) = room.panel.roster.entries
    assert entry.title == "Twelve talks"
    assert [part.strip("\u2066\u2067\u2068\u2069") for part in entry.detail.split(" · ")] == [
        "Interview",
        "n 12",
        "high reliability",
        "anonymous",
        "May",
    ]
    assert entry.figure == "—"
    assert "cited 0" in entry.told


def test_citing_for_what_is_selected_counts_at_once(room, talks):
    assert not room.panel.cite.isEnabled()
    room.selection.select([room.pain.id, room.idea.id])
    room.settle()
    room.panel.cite.click()
    room.settle()
    assert room.now(room.pain).sources == room.now(room.idea).sources == (talks.id,)
    assert room.panel.roster.entries[0].figure == "2×"
    assert room.steps[-1] == "Cite source"


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_what_cites_a_source_is_offered_and_gone_to(room, talks):
    change(room, [room.pain.id], sources=(talks.id,))
    room.panel.cited.click()
    chooser = room.panel.window().findChild(Chooser)
    assert "The date changes" in chooser.list.item(0).text()
    QTest.keyClick(chooser.search, Qt.Key.Key_Return)
    assert room.went_to == [room.pain.id]


def test_a_dragged_row_says_which_source_it_is(room, talks):
    assert payload_of(room.panel.roster.mime_data()) == {"noun": "source", "ids": [talks.id]}


def test_a_figure_that_can_mean_two_things_is_listed_until_customers_speak(room, talks):
    journey = room.document.journey
    lane = lanes.new(journey, "metrics")
    journey = lanes.add(journey, lane)
    clicks = cards.new(
        journey, "metric", room.stage.id, lane.id, title="Many clicks", ambiguous=True
    )
    logs = sources.new(journey, "Logs", kind="analytics")
    journey = cards.add(sources.add(journey, logs), [clicks])
    room.document.commit("Add", records.set_fields(journey, [clicks.id], sources=(logs.id,)))
    room.settle()
    (row,) = room.panel.findChildren(RecordRow)
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert room.went_to == [clicks.id]
    change(room, [clicks.id], sources=(logs.id, talks.id))
    assert not [row for row in room.panel.findChildren(RecordRow) if row.isVisible()]


def test_a_new_source_is_written_at_once_and_deleted_with_its_mentions(room):
    room.panel.add()
    line = next(r for r in room.panel.sheet.form.rows if r.field.name == "title").editor.line
    QTest.keyClicks(line, "Survey")
    QTest.keyClick(line, Qt.Key.Key_Return)
    room.settle()
    (source,) = room.document.journey.sources
    assert source.title == "Survey"
    change(room, [room.pain.id], sources=(source.id,))
    room.panel.remove([source.id])
    room.settle()
    assert room.document.journey.sources == ()
    assert room.now(room.pain).sources == ()
    assert room.panel.invitation.isVisible()

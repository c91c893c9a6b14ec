"""The panel of personas: described in place, put on the map, filtered by, taken from other maps."""

import json

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from sides import side_desk

from journeyeditor.edits import channels, images, lanes, people, records
from journeyeditor.model import Preference, new_journey
from journeyeditor.panels.personas import Personas
from journeyeditor.panels.pictures import encode
from journeyeditor.scene.tool import payload_of
from journeyeditor.storage import files


@pytest.fixture(name="room")
def _room(qtbot, theme, tmp_path):
    room = side_desk(theme, tmp_path, Personas)
    qtbot.addWidget(room.panel)
    return room


def people_of(room):
    return [persona.name for persona in room.document.journey.personas]


def add(room, name):
    """Add a persona as a person does: the button, then the name."""
    room.panel.add()
    QTest.keyClicks(field(room, "name").line, name)
    QTest.keyClick(field(room, "name").line, Qt.Key.Key_Return)
    room.settle()


def field(room, name):
    rows = room.panel.sheet.form.rows
    return next(row for row in rows if row.field.name == name).editor


def rows_of(room):
    return [entry.title for entry in room.panel.roster.entries]


def test_a_map_without_personas_says_what_to_do_and_does_it(room):
    invitation = room.panel.invitation
    assert invitation.isVisible()
    QTest.mouseClick(invitation.buttons[0], Qt.MouseButton.LeftButton)
    QTest.keyClicks(field(room, "name").line, "Ada")
    QTest.keyClick(field(room, "name").line, Qt.Key.Key_Return)
    room.settle()
    assert people_of(room) == rows_of(room) == ["Ada"]
    assert not invitation.isVisible()


def test_what_is_written_in_the_sheet_is_in_the_list_and_one_step_each(room):
    add(room, "Ada")
    age = field(room, "age").line
    age.setFocus()
    QTest.keyClicks(age, "38")
    QTest.keyClick(age, Qt.Key.Key_Return)
    room.settle()
    assert room.panel.roster.entries[0].detail == "38"
    assert room.steps == ["Add persona", "Change: name", "Change: age"]


def test_a_persona_is_filled_in_with_enter_alone_and_escape_goes_back_to_the_map(room, qtbot):
    room.panel.add()
    for words in ("Ada", "38", "Nurse"):
        QTest.keyClicks(QApplication.focusWidget(), words)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    room.settle()
    (ada,) = room.document.journey.personas
    assert (ada.name, ada.age, ada.occupation) == ("Ada", 38, "Nurse")
    with qtbot.waitSignal(room.panel.sheet.done):
        QTest.keyClick(field(room, "name").line, Qt.Key.Key_Escape)


def test_typing_that_is_not_done_is_kept_before_a_command(room):
    add(room, "Ada")
    line = field(room, "occupation").line
    line.setFocus()
    QTest.keyClicks(line, "teacher")
    room.panel.finish()
    assert room.document.committed.personas[0].occupation == "teacher"


def test_a_copy_and_a_deletion_are_one_step_each(room):
    add(room, "Ada")
    room.panel.duplicate()
    room.settle()
    assert rows_of(room) == ["Ada", "Ada"]
    QTest.keyClick(room.panel.roster, Qt.Key.Key_Delete)
    room.settle()
    assert rows_of(room) == ["Ada"]
    room.document.undo()
    room.document.undo()
    room.settle()
    assert rows_of(room) == ["Ada"]


def test_a_dragged_row_says_which_persona_it_is(room):
    add(room, "Ada")
    ada = room.document.journey.personas[0]
    payload = payload_of(room.panel.roster.mime_data())
    assert payload == {"noun": "persona", "ids": [ada.id]}


def test_a_curve_begins_flat_and_assumed_and_is_gone_to_afterwards(room):
    add(room, "Ada")
    room.panel.curve.click()
    room.settle()
    (curve,) = room.document.journey.curves
    assert curve.persona == room.document.journey.personas[0].id
    assert {point.status for point in curve.points} == {"assumed"}
    room.panel.curve.click()
    assert room.went_to == [curve.points[0].id] * 2
    assert len(room.document.journey.curves) == 1


def test_only_what_is_theirs_is_asked_for_and_all_again(room):
    add(room, "Ada")
    ada = room.document.journey.personas[0].id
    room.panel.only.click()
    assert room.desk.sight.filter.persona == {ada}
    assert room.panel.only.isChecked()
    room.panel.only.click()
    assert not room.desk.sight.filter


def test_selecting_a_persona_elsewhere_shows_their_sheet(room):
    add(room, "Ada")
    add(room, "Bob")
    ada = room.document.journey.personas[0].id
    room.selection.select([ada])
    room.settle()
    assert field(room, "name").line.text() == "Ada"


# -- other maps ------------------------------------------------------------------------------------


def other_map():
    """A map of two personas, one with a photo and a channel."""
    journey, image = images.add(new_journey(title="Other"), encode(photo(40)))
    web = channels.new(journey, "Web")
    journey = channels.add(journey, web)
    liked = (Preference(channel=web.id, weight=4),)
    ada = people.new(journey, "Ada", photo=image, preferred_channels=liked)
    journey = people.add(journey, ada)
    return people.add(journey, people.new(journey, "Bob"))


def test_some_personas_of_another_map_are_taken(room, tmp_path):
    path = tmp_path / "other.journey.json"
    files.save(other_map(), path)
    room.panel.offer(path)
    taking = room.panel.taking
    assert taking.isVisible()
    taking.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    taking.button.click()
    room.settle()
    (ada,) = room.document.journey.personas
    assert ada.name == "Ada"
    assert ada.photo in room.document.journey.index.images
    assert [channel.title for channel in room.document.journey.channels] == ["Web"]
    assert room.steps == ["Take personas"]


def test_taking_can_be_given_up(room, tmp_path):
    path = tmp_path / "other.journey.json"
    files.save(other_map(), path)
    room.panel.offer(path)
    QTest.keyClick(room.panel.taking, Qt.Key.Key_Escape)
    assert not room.panel.taking.isVisible()
    assert room.steps == []


@pytest.mark.parametrize("content", ["{", None, json.dumps({"format": "other"})])
def test_what_is_no_map_is_said_with_its_name(room, tmp_path, content):
    path = tmp_path / "broken.json"
    if content is not None:
        path.write_text(content)
    room.panel.offer(path)
    assert not room.panel.taking.isVisible()
    said = room.panel.problem.text()
    assert room.panel.problem.isVisible()
    assert "broken.json" in said


def test_a_map_without_personas_has_none_to_take(room, tmp_path):
    path = tmp_path / "empty.journey.json"
    files.save(new_journey(), path)
    room.panel.offer(path)
    assert "has no personas" in room.panel.problem.text()


def test_personas_are_saved_as_a_map_that_others_can_take(room, tmp_path, monkeypatch):
    add(room, "Ada")
    add(room, "Bob")
    target = tmp_path / "people"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    room.panel.save()
    saved = files.load(tmp_path / "people.journey.json").journey
    assert [persona.name for persona in saved.personas] == ["Ada", "Bob"]
    assert not saved.cards


@pytest.mark.parametrize("spelled", ["map.journey.json", "link.journey.json"])
def test_the_map_itself_is_never_overwritten_by_its_personas(room, tmp_path, monkeypatch, spelled):
    path = tmp_path / "map.journey.json"
    (tmp_path / "link.journey.json").symlink_to(path)
    add(room, "Ada")
    room.document.save(path)
    before = path.read_bytes()
    chosen = str(tmp_path / spelled)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    room.panel.save()
    assert path.read_bytes() == before
    assert room.panel.problem.isVisible()


def test_a_map_for_reading_only_shows_its_personas_and_changes_none(room):
    add(room, "Ada")
    room.document.read_only = "Only for reading"
    room.document.state_changed.emit()
    room.settle()
    assert not room.panel.copy.isEnabled()
    assert not room.panel.sheet.form.isEnabled()
    assert room.panel.keep.isEnabled()


def test_the_first_emotions_lane_gets_the_curve_where_there_is_one(room):
    lane = lanes.new(room.document.journey, "emotions")
    room.document.edit("Add", lambda journey: lanes.add(journey, lane))
    add(room, "Ada")
    room.panel.curve.click()
    (curve,) = room.document.journey.curves
    assert curve.lane == lane.id
    assert records.find(room.document.journey, curve.id) is curve


def drop(widget, data):
    """Let `data` of another program go on a widget."""
    at, copy = QPoint(4, 4), Qt.DropAction.CopyAction
    held = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(at, copy, data, *held)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(at), copy, data, *held))


def photo(side):
    """A red photo, `side` pixels wide and high."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    return image


def test_a_photo_that_is_dropped_is_made_as_small_as_the_map_wants_it(room, tmp_path):
    add(room, "Ada")
    path = tmp_path / "ada.bmp"
    assert photo(2000).save(str(path))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop(room.panel, data)
    room.settle()
    (image,) = room.document.journey.images
    assert (image.media_type, image.width) == ("image/jpeg", 1600)
    assert room.document.journey.personas[0].photo == image.id


def test_a_picture_of_a_browser_can_be_dropped_and_a_text_can_not(room):
    add(room, "Ada")
    text = QMimeData()
    text.setText("no picture")
    drop(room.panel, text)
    assert room.document.journey.images == ()
    data = QMimeData()
    data.setImageData(photo(30))
    drop(room.panel, data)
    assert len(room.document.journey.images) == 1


def test_what_is_no_picture_is_said_beside_the_photo(room, tmp_path):
    add(room, "Ada")
    path = tmp_path / "notes.txt"
    path.write_text("no picture")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop(room.panel, data)
    assert room.document.journey.images == ()
    assert "notes.txt" in field(room, "photo").accessibleDescription()

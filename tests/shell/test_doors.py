"""Whichever way a text comes in, no control character and no half of a surrogate pair gets into the
map, and it can be saved."""

import json
import zlib

import pytest
from hands import perform, settle
from person import click, place, type_keys
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.selection import Cell
from journeyeditor.storage import files

DIRTY = "Que\x00\x07\x1b\x7f\x9f\ufeffue\ud83d"
BIDI = "\u202eabc"  # turns what follows around: stays, because a text may need it


def cell(window):
    journey = window.document.journey
    return (journey.stages[0].id, journey.lanes[0].id)


def on_the_map(window, text):
    click(window.view, cell(window))
    type_keys(window.view, "x")
    window.view.editor.insertPlainText(text)
    window.finish_typing()


def in_a_field(window, text):
    window.inspector.edit_field("objective")
    row = next(row for row in window.inspector.form.rows if row.field.name == "objective")
    row.editor.area.insertPlainText(text)
    window.finish_typing()


def in_the_capture_bar(window, text):
    perform(window, "capture_bar")
    window.selection.select((), Cell(*cell(window)))
    window.collecting.bar.field.setText(text)
    QTest.keyClick(window.collecting.bar.field, Qt.Key.Key_Return)


def in_the_parking_lot(window, text):
    perform(window, "parking")
    window.collecting.tray.field.setText(text)
    QTest.keyClick(window.collecting.tray.field, Qt.Key.Key_Return)


def pasted(window, text):
    window.selection.select((), Cell(*cell(window)))
    QGuiApplication.clipboard().setText(text)
    perform(window, "paste")
    QGuiApplication.clipboard().clear()


def pasted_as_a_table(window, text):
    pasted(window, f"\t{text}\n{text}\t{text}")


def pasted_as_a_part_of_a_map(window, text):
    on_the_map(window, "to copy")
    perform(window, "copy")
    mime = QGuiApplication.clipboard().mimeData()
    copy = QMimeData()
    for kind in mime.formats():
        spelled = json.dumps(text)[1:-1].encode()
        copy.setData(kind, bytes(mime.data(kind).data()).replace(b"to copy", spelled))
    QGuiApplication.clipboard().setMimeData(copy)
    perform(window, "paste")
    QGuiApplication.clipboard().clear()


def dropped(window, text):
    data = QMimeData()
    data.setText(text)
    spot = place(window.view, cell(window))
    at = window.view.mapFromScene(spot.x, spot.y).toPointF()
    actions, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier
    given = (actions, data, left, none.NoModifier)
    QApplication.sendEvent(window.view.viewport(), QDragEnterEvent(at.toPoint(), *given))
    QApplication.sendEvent(window.view.viewport(), QDropEvent(at, *given))


def spelled(text):
    """A map with such a title, as a program without care writes it."""
    facts = {"format": "journeyeditor", "version": 1, "title": text, "stages": [], "lanes": []}
    return json.dumps(facts).encode()


def opened(window, text, name="map.journey.json", data=None):
    path = window.hub.journals.parent / name
    path.write_bytes(data or spelled(text))
    assert window.load(path)


def opened_from_a_pdf(window, text):
    packed = zlib.compress(spelled(text))
    about = b"<< /Type /EmbeddedFile /Length %d /Filter /FlateDecode >>" % len(packed)
    data = b"%PDF-1.7\n1 0 obj\n" + about + b"\nstream\n" + packed + b"\nendstream\nendobj\n"
    opened(window, text, "map.pdf", data)


DOORS = (
    on_the_map,
    in_a_field,
    in_the_capture_bar,
    in_the_parking_lot,
    pasted,
    pasted_as_a_table,
    pasted_as_a_part_of_a_map,
    dropped,
    opened,
    opened_from_a_pdf,
)


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__.replace("_", " "))
def test_only_text_comes_in(window, tmp_path, door):
    window.hub.journals.mkdir(parents=True, exist_ok=True)
    door(window, BIDI + DIRTY)
    settle()
    window.document.save(tmp_path / "saved.journey.json")
    saved = files.load(tmp_path / "saved.journey.json").journey.model_dump(mode="json")
    said = json.dumps(saved, ensure_ascii=False)
    assert BIDI + "Queue" in said
    assert not set(DIRTY) - set("Queue") & set(said)

"""What other programs drop on the map: pictures, text, links become cards just there."""

import pytest
from hands import settle
from person import place
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication


@pytest.fixture
def drop(window):
    """Drops data on the second lane of the second stage; whether the map took it."""

    def dropped(data):
        view, journey = window.view, window.document.journey
        spot = place(view, (journey.stages[1].id, journey.lanes[1].id))
        at = view.mapFromScene(spot.x, spot.y)
        args = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
        keys = Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(at, *args, keys)
        QApplication.sendEvent(view.viewport(), enter)
        event = QDropEvent(at.toPointF(), *args, keys)
        QApplication.sendEvent(view.viewport(), event)
        settle()
        return enter.isAccepted() and event.isAccepted()

    return dropped


def landed(window):
    """The cards in that cell."""
    journey = window.document.journey
    return journey.index.cell(journey.stages[1].id, journey.lanes[1].id)


def test_an_image_file_becomes_a_picture_card(window, drop, tmp_path):
    file = tmp_path / "shop.png"
    QImage(40, 30, QImage.Format.Format_RGB32).save(str(file))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    assert drop(data)
    (card,) = landed(window)
    assert (card.kind, len(window.document.journey.images)) == ("picture", 1)
    assert window.selection.ids == (card.id,)


def test_lines_become_cards_and_a_link_keeps_its_address(window, drop):
    data = QMimeData()
    data.setText("First\nSecond")
    assert drop(data)
    assert [card.title for card in landed(window)] == ["First", "Second"]
    link = QMimeData()
    link.setUrls([QUrl("https://example.org/shop")])
    link.setText("https://example.org/shop")
    assert drop(link)
    assert [card.link for card in landed(window)][-1] == "https://example.org/shop"


def test_other_files_are_left_to_the_window(window, drop, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "other.journey.json"))])
    before = window.document.journey
    drop(data)
    assert window.document.journey is before
    assert "other.journey.json" in window.strip.message.text


def test_a_broken_image_is_said_and_nothing_changes(window, drop, tmp_path):
    file = tmp_path / "broken.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 40)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    before = window.document.journey
    assert not drop(data)
    assert window.document.journey is before
    assert window.status.hint.text()

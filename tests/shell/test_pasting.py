"""What the clipboard brings to the map, and what copying leaves on it."""

import base64
import io

import pytest
from hands import perform, settle, titles
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from journeyeditor.selection import Cell


@pytest.fixture
def clipboard(window):
    """Put data on the clipboard with `clipboard(text=…, image=…, files=…)`."""
    journey = window.document.journey
    window.selection.select((), Cell(journey.stages[0].id, journey.lanes[0].id))

    def put(text="", image=None, files=(), html=""):
        data = QMimeData()
        if text:
            data.setText(text)
        if html:
            data.setHtml(html)
        if image is not None:
            data.setImageData(image)
        if files:
            data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        QGuiApplication.clipboard().setMimeData(data)
        perform(window, "paste")

    yield put
    QGuiApplication.clipboard().clear()


def picture(side=40, colour=0xFF883322):
    image = QImage(side, side // 2, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


def stored(window):
    (image,) = window.document.journey.images
    return Image.open(io.BytesIO(base64.b64decode(image.data)))


def test_lines_become_cards_one_below_the_other(window, clipboard):
    clipboard("One\nTwo\n\nThree")
    assert titles(window) == ["One", "Two", "Three"]
    assert window.document.undo_stack.count() == 1


def test_a_table_goes_over_stages_and_lanes_and_says_what_it_added(window, clipboard):
    before = window.document.journey
    clipboard("a\tb\tc\td\n" * (len(before.lanes) + 1))
    after = window.document.journey
    assert len(after.stages) == max(4, len(before.stages))
    assert len(after.lanes) == len(before.lanes) + 1
    assert "Ctrl+Z" in window.status.hint.text()
    perform(window, "undo")
    assert window.document.journey is before


def test_an_image_becomes_a_picture_card(window, clipboard):
    clipboard(image=picture())
    (card,) = window.document.journey.cards
    assert card.kind == "picture"
    assert stored(window).size == (40, 20)
    assert window.selection.ids == (card.id,)


def test_a_large_image_is_made_smaller(window, clipboard):
    clipboard(image=picture(4000))
    assert stored(window).size == (1600, 800)


def test_too_many_pixels_are_said_and_nothing_changes(window, clipboard):
    before = window.document.journey
    clipboard(image=picture(10_000))
    assert window.document.journey is before
    assert "40 million" in window.status.hint.text()


def test_a_photo_file_stands_upright(window, clipboard, tmp_path):
    photo = Image.new("RGB", (60, 30), "red")
    exif = photo.getexif()
    exif[0x0112] = 6  # the camera was held upright
    photo.save(tmp_path / "photo.jpg", exif=exif)
    clipboard(files=[tmp_path / "photo.jpg"])
    assert stored(window).size == (30, 60)
    assert not stored(window).getexif()


def test_a_file_above_the_limit_is_said(window, clipboard, tmp_path):
    picture().save(str(tmp_path / "large.png"))
    with (tmp_path / "large.png").open("ab") as file:
        file.truncate(20_000_001)
    before = window.document.journey
    clipboard(files=[tmp_path / "large.png"])
    assert window.document.journey is before
    assert "20 MB" in window.status.hint.text()


def test_an_address_becomes_a_card_with_a_link(window, clipboard):
    clipboard("https://www.example.com/offers")
    (card,) = window.document.journey.cards
    assert (card.title, card.link) == ("example.com/offers", "https://www.example.com/offers")


def test_cells_of_a_spreadsheet_are_text_though_it_sends_a_picture_of_them(window, clipboard):
    clipboard("One\nTwo", image=picture(), html="<table></table>")
    assert titles(window) == ["One", "Two"]
    assert not window.document.journey.images


def test_a_table_that_comes_as_html_alone_goes_over_stages_and_lanes(window, clipboard):
    stages = [stage.title for stage in window.document.journey.stages]
    rows = f"<tr><td><th>{stages[0]}<th>{stages[1]}<tr><th>Answers<td><b>Yes</b><td>No<br>Perhaps"
    clipboard(html=f"<html><body><table>{rows}</table></body></html>")
    assert [stage.title for stage in window.document.journey.stages] == stages
    first, second = (stage.id for stage in window.document.journey.stages[:2])
    found = [(card.title, card.stage) for card in window.document.journey.cards]
    assert found == [("Yes", first), ("No", second), ("Perhaps", second)]
    assert window.document.journey.lanes[-1].title == "Answers"


def test_a_table_is_one_though_its_text_has_lost_the_cells(window, clipboard):
    clipboard("a\nb\nc\nd", html="<table><tr><td>a<td>b<tr><td>c<td>d</table>")
    assert len({(card.stage, card.lane) for card in window.document.journey.cards}) == 4


def test_text_that_comes_as_html_alone_is_lines(window, clipboard):
    clipboard(html="<p>One <i>thing</i></p><p>Two &lt;b&gt;</p><script>x</script>")
    assert titles(window) == ["One thing", "Two <b>"]


def test_copy_leaves_text_table_and_piece(window, clipboard):
    clipboard("a\tb")
    perform(window, "copy")
    settle()
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasFormat("application/x-journeyeditor-piece")
    assert "a\tb" in data.text()
    assert "<td>a</td><td>b</td>" in data.html()

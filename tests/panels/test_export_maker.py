"""Files are made in another process: their pages come, the newest order wins, nothing is left."""

from pathlib import Path

import pytest

from journeyeditor.making import Order
from journeyeditor.model import new_journey
from journeyeditor.panels.export_maker import Maker
from journeyeditor.pdf.options import Options
from journeyeditor.resources import samples
from journeyeditor.storage.files import load

PATIENCE = 60_000  # ms


@pytest.fixture
def maker(qapp):
    maker = Maker()
    maker.show_map(load(samples()[0]).journey)
    yield maker
    maker.close()


def made(maker, qtbot, order, **more):
    with qtbot.waitSignal(maker.made, timeout=PATIENCE) as told:
        maker.make(order, **more)
    return told.args[0]


def test_the_pages_of_a_pdf_can_be_looked_at(maker, qtbot):
    sizes = made(maker, qtbot, Order())
    assert maker.file.read_bytes().startswith(b"%PDF")
    with qtbot.waitSignal(maker.shown, timeout=PATIENCE) as told:
        maker.show(0, 0.5)
    page, scale, image = told.args
    assert (page, scale) == (0, 0.5)
    assert image.width() == pytest.approx(sizes[0][0] / 2, abs=1)
    middle = {image.pixelColor(image.width() // 8, y).name() for y in range(image.height())}
    assert len(middle) > 2  # something is painted


def test_a_picture_is_looked_at_before_it_is_written(maker, qtbot):
    order = Order(format="png", transparent=True)
    (size,) = made(maker, qtbot, order, written=False)
    assert not maker.made_of(order)
    with qtbot.waitSignal(maker.shown, timeout=PATIENCE) as told:
        maker.show(0, 0.25)
    assert told.args[2].width() == pytest.approx(size[0] / 4, abs=1)
    assert told.args[2].pixelColor(1, 1).alpha() == 0
    made(maker, qtbot, order)
    assert maker.made_of(order)


def test_a_text_has_no_pages(maker, qtbot):
    assert made(maker, qtbot, Order(format="md")) == []
    assert maker.file.read_text(encoding="utf-8").startswith("# ")


def test_the_newest_order_wins(maker, qtbot):
    seen = []
    maker.made.connect(seen.append)
    maker.make(Order())
    sizes = made(maker, qtbot, Order(options=Options(profile="poster")))
    assert len(sizes) == 1
    assert seen == [sizes]


def test_a_file_that_cannot_be_removed_yet_is_no_obstacle(maker, qtbot, monkeypatch):
    """Windows removes no file that another process has open."""
    made(maker, qtbot, Order(format="md"))
    opened, unlink = maker.file, Path.unlink

    def refuse(path, **more):
        if path == opened:
            raise PermissionError
        unlink(path, **more)

    monkeypatch.setattr(Path, "unlink", refuse)
    made(maker, qtbot, Order(format="html"))
    assert maker.file.suffix == ".html"


def test_another_map_is_made_of_the_next_time(maker, qtbot):
    made(maker, qtbot, Order(format="md"))
    maker.show_map(new_journey(title="Another"))
    made(maker, qtbot, Order(format="md"))
    assert "Another" in maker.file.read_text(encoding="utf-8")


def test_the_newest_map_is_made_of_though_another_is_still_handed_over(maker, qtbot):
    maker.make(Order(format="md"))
    maker.show_map(new_journey(title="Newer"))
    made(maker, qtbot, Order(format="md"))
    assert "Newer" in maker.file.read_text(encoding="utf-8")


def test_what_cannot_be_made_is_said(maker, qtbot):
    with qtbot.waitSignal(maker.failed, timeout=PATIENCE) as told:
        maker.make(Order(format="png", scale=1000.0))
    why, own = told.args
    assert "smaller scale" in why
    assert not own
    made(maker, qtbot, Order(format="md"))  # and the next one can


def test_a_process_that_dies_is_said_and_replaced(maker, qtbot):
    made(maker, qtbot, Order(format="md"))
    with qtbot.waitSignal(maker.failed, timeout=PATIENCE) as told:
        maker.make(Order())
        maker._process.kill()
    assert told.args[1]
    made(maker, qtbot, Order(format="md"))


def test_after_a_cancel_nothing_comes_and_the_next_order_does(maker, qtbot):
    maker.make(Order())
    maker.cancel()
    assert maker.file is None
    with qtbot.assertNotEmitted(maker.failed):
        made(maker, qtbot, Order(format="md"))


def test_nothing_is_left_behind(maker, qtbot):
    made(maker, qtbot, Order(format="md"))
    folder = maker.file.parent
    maker.close()
    assert not folder.exists()

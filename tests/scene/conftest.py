"""A view on a sample, and the pixels that are really on the screen."""

import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QImage

from journeyeditor.document import Document
from journeyeditor.resources import samples
from journeyeditor.scene.view import MapView
from journeyeditor.selection import Selection
from journeyeditor.storage import files


@pytest.fixture
def document():
    path = next(path for path in samples() if "omnicanale" in path.name)
    return Document(files.load(path).journey)


@pytest.fixture
def selection():
    return Selection()


@pytest.fixture
def view(qtbot, document, selection):
    made = MapView(document, selection)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def on_screen(qapp):
    """What the screen shows of a view when it says all, without painting anything that was not
    asked for."""

    def shown(view):
        qapp.processEvents()
        while view.map.item.between_frames.waits:
            qapp.processEvents()
        qapp.processEvents()
        return view.screen().grabWindow(view.winId()).toImage()

    return shown


@pytest.fixture
def all_right(qapp, on_screen, looks_like):
    """Whether the screen shows what painting everything anew shows: no stale pixel."""

    def check(view):
        before = on_screen(view)
        view.viewport().repaint()
        looks_like(before, on_screen(view))

    return check


@pytest.fixture
def looks_like():
    """Whether two pictures are the same.

    Two levels of 255 are let pass: where the painted area cuts a smooth edge, Qt rounds otherwise.
    """

    def check(one, other):
        difference = ImageChops.difference(_pillow(one), _pillow(other))
        assert max(most for _, most in difference.getextrema()) <= 2, difference.getbbox()

    return check


def _pillow(image):
    rgb = image.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (rgb.width(), rgb.height())
    return Image.frombytes("RGBA", size, bytes(rgb.constBits()), "raw", "RGBA", rgb.bytesPerLine())

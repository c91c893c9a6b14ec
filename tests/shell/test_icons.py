"""The icons of the interface: painted where they are seen, as sharp as the screen there."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage, QPixmap

from journeyeditor.style import qicon

NORMAL, DISABLED = QIcon.Mode.Normal, QIcon.Mode.Disabled
OFF, ON = QIcon.State.Off, QIcon.State.On


def painted(icon: QIcon, mode=NORMAL, state=OFF, ratio: float = 1.0) -> QImage:
    return icon.pixmap(QSize(40, 40), ratio, mode, state).toImage()


def strongest(image: QImage):
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return max((image.pixelColor(x, y) for x, y in places), key=lambda colour: colour.alpha())


@pytest.fixture
def icon(qapp) -> QIcon:
    return qicon("x", "#102030", 16, on="#c04020")


def test_an_icon_says_whether_its_command_is_possible_and_on(icon):
    assert strongest(painted(icon)).name() == "#102030"
    assert strongest(painted(icon, state=ON)).name() == "#c04020"
    faint = strongest(painted(icon, DISABLED, ON))
    assert faint.alphaF() == pytest.approx(0.4, abs=0.02)


def extent(image: QImage) -> int:
    """How many columns from the first that is painted to the last."""
    rows = range(image.height())
    columns = [x for x in range(image.width()) if any(image.pixelColor(x, y).alpha() for y in rows)]
    return columns[-1] - columns[0] + 1


def test_an_icon_keeps_its_size_and_uses_every_pixel_of_a_dense_screen(icon):
    usual, dense = painted(icon), painted(icon, ratio=2.0)
    assert extent(usual) <= 16
    assert extent(dense) == pytest.approx(2 * extent(usual), abs=2)
    assert dense != usual.scaled(dense.size())


def test_a_changed_copy_of_an_icon_lives_on_without_it(icon):
    copy = QIcon(icon)
    copy.addPixmap(QPixmap(16, 16))
    del icon
    qicon.cache_clear()
    assert strongest(painted(copy)).name() == "#102030"

"""The overview in the corner: there when it helps, true to the map, and a way to move."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from journeyeditor.edits import stages
from journeyeditor.layout.theme import load_theme
from journeyeditor.scene.minimap import Minimap


@pytest.fixture
def minimap(view):
    made = Minimap(view, load_theme("light"))
    made.show_if_wanted(True)
    return made


def test_it_is_there_only_while_the_map_is_larger_than_the_view(view, minimap):
    view.zoom_to(2)
    assert minimap.isVisible()
    view.zoom_to_fit()
    assert not minimap.isVisible()
    view.zoom_to(2)
    minimap.show_if_wanted(False)
    assert not minimap.isVisible()


def test_it_lies_in_the_corner_over_the_map(view, minimap):
    view.zoom_to(2)
    assert view.viewport().geometry().contains(minimap.geometry())
    view.resize(700, 500)
    assert view.viewport().geometry().contains(minimap.geometry())


def test_it_says_where_one_is(view, minimap):
    view.zoom_to(2)
    view.camera.centre_on(QPointF(0, 0))
    assert minimap.shown.left() == 0
    right = QPointF(view.drawing.width, 0)
    view.camera.centre_on(right)
    assert minimap.shown.right() == pytest.approx(minimap.width(), abs=1)
    assert minimap.shown.left() > 0


def test_a_press_goes_there_and_a_drag_takes_the_view_along(view, minimap):
    view.zoom_to(2)
    view.camera.centre_on(QPointF(0, 0))
    middle = minimap.rect().center()
    QTest.mousePress(minimap, Qt.MouseButton.LeftButton, pos=middle)
    assert minimap.shown.center().x() == pytest.approx(middle.x(), abs=2)
    before = view.camera.visible.center()
    QTest.mouseMove(minimap, middle + QPoint(20, 0))
    QTest.mouseRelease(minimap, Qt.MouseButton.LeftButton, pos=middle + QPoint(20, 0))
    assert view.camera.visible.center().x() >= before.x()


def test_it_shows_what_the_map_becomes(qtbot, view, minimap, document):
    view.zoom_to(2)
    before = minimap.grab().toImage()
    document.edit("Add", lambda j: stages.remove(j, [s.id for s in j.stages[2:]]))
    qtbot.waitUntil(lambda: minimap.grab().toImage() != before)

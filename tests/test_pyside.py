"""The canary: a PySide6 whose calls from C++ to Python lose references must not be used."""

import sys

import PySide6
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

PAINTS = 200_000


class Canary(QGraphicsItem):
    """Paints nothing, again and again."""

    painted = 0

    def boundingRect(self):
        return QRectF(0, 0, 4, 4)

    def paint(self, painter, option, widget=None):
        Canary.painted += 1


def test_painting_does_not_use_up_none(qapp):
    # Each void call of PySide6 6.12.0 on Python 3.11 loses a reference to None; the program aborts
    # when none is left. From Python 3.12 on None is immortal.
    scene = QGraphicsScene()
    for _ in range(500):
        scene.addItem(Canary())
    image = QImage(4, 4, QImage.Format.Format_ARGB32)
    before = sys.getrefcount(None)
    lost = 0
    painter = QPainter(image)
    while Canary.painted < PAINTS and lost < 1000:
        scene.render(painter)
        lost = abs(before - sys.getrefcount(None))
    painter.end()
    assert lost < 1000
    assert Canary.painted >= PAINTS


def test_the_pyside_that_loses_references_is_not_installed():
    assert PySide6.__version__ != "6.12.0"

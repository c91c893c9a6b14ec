"""Painting that goes wrong is told, and what else there is gets painted."""

import sys

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QGraphicsScene, QGraphicsView

from journeyeditor.scene.contained import contained


class Broken(QGraphicsItem):
    def boundingRect(self):
        return QRectF(0, 0, 40, 40)

    @contained
    def paint(self, painter, option, widget=None):
        raise RuntimeError("broken")


def test_items_beside_a_broken_one_are_painted(qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: told.append(str(error)))
    scene = QGraphicsScene(0, 0, 100, 100)
    scene.addItem(Broken())
    after = QGraphicsRectItem(0, 0, 100, 100)
    after.setBrush(QColor("red"))
    scene.addItem(after)
    view = QGraphicsView(scene)
    qtbot.addWidget(view)
    view.resize(200, 200)
    image = view.viewport().grab().toImage()
    assert image.pixelColor(image.rect().center()) == QColor("red")
    assert "broken" in told

"""The editor's window with a map in it, and a clock that stops when all is painted."""

import sys
from collections.abc import Callable
from time import monotonic
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from timing import now, seconds

from journeyeditor.app import Editor
from journeyeditor.model import Journey
from journeyeditor.settings import Settings

SIZE = (1920, 1080)


class Look(NamedTuple):
    """The zoom of a view and where its scroll bars stand."""

    zoom: float
    x: int
    y: int


class Shown(QObject):
    """A window that shows `journey`."""

    def __init__(self, journey: Journey) -> None:
        super().__init__()
        self._application = QApplication.instance() or QApplication(sys.argv[:1])
        self._application.setCursorFlashTime(0)
        self._editor = Editor(self._application, Settings())
        self._editor.new_window()
        self.window = self._editor.windows[-1]
        self.window.showNormal()  # offscreen the screen is so small that it would be filled
        self.window.move(0, 0)
        self.window.resize(*SIZE)
        self.view, self.document = self.window.view, self.window.document
        self._paints = 0
        self.view.viewport().installEventFilter(self)
        self.document.start(journey)
        self.settle()
        self._wait()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self._paints += event.type() == QEvent.Type.Paint
        return False

    def settle(self) -> None:
        """Let the window do all that it has to do, until the canvas is not painted any more."""
        quiet = 0
        while quiet < 2:
            before = self._paints
            self._application.processEvents()
            quiet = quiet + 1 if self._paints == before else 0

    def _wait(self) -> None:
        """Do what is done before the program waits for somebody."""
        self._application.eventDispatcher().aboutToBlock.emit()

    def rest(self, moment: float = 0.25) -> float:
        """Let the window do what it likes until it paints nothing for so many seconds; how much
        time had gone by (see timing.py) when it painted last."""
        last = start = now()
        since = monotonic()
        while monotonic() - since < moment:
            before = self._paints
            self._application.processEvents()
            if self._paints != before:
                last, since = now(), monotonic()
        return last - start

    def complete(self, action: Callable[[], object]) -> float:
        """How many seconds it takes from an event until the last thing that comes of it is painted,
        be it long after the first."""
        return seconds(action) + self.rest()

    def painted(self, action: Callable[[], object]) -> float:
        """How many seconds it takes from an event until all that it changes is painted."""

        def until_painted() -> None:
            action()
            self.settle()
            self._wait()

        return seconds(until_painted)

    def go_to(self, x: float, y: float, zoom: float = 1.0) -> None:
        """Bring the place (`x`, `y`) of the map, in points, to the middle of the view."""
        if zoom != self.view.zoom:
            self.view.zoom_to(zoom)
        middle = self.view.camera.visible.center()
        self.view.camera.scroll_by((x - middle.x()) * zoom, (y - middle.y()) * zoom)

    @property
    def looks_at(self) -> Look:
        """Which part of the map is in view."""
        bars = self.view.horizontalScrollBar(), self.view.verticalScrollBar()
        return Look(self.view.zoom, *(bar.value() for bar in bars))

    def look(self, look: Look) -> None:
        """Bring that part of the map into view."""
        if look != self.looks_at:
            self.view.zoom_to(look.zoom)
            self.view.horizontalScrollBar().setValue(look.x)
            self.view.verticalScrollBar().setValue(look.y)

    def picture(self) -> QImage:
        """What the canvas shows on the screen, in front of other windows."""
        self.window.raise_()
        self.rest(0.1)
        viewport = self.view.viewport()
        corner = viewport.mapTo(self.window, viewport.rect().topLeft())
        size = viewport.size()
        grabbed = self.window.screen().grabWindow(
            self.window.winId(), corner.x(), corner.y(), size.width(), size.height()
        )
        return grabbed.toImage().convertToFormat(QImage.Format.Format_RGB32)

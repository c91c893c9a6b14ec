"""The editor's window with a map in it, and a clock that stops when all is painted."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from timing import seconds

from journeyeditor.app import Editor
from journeyeditor.model import Journey
from journeyeditor.settings import Settings

SIZE = (1920, 1080)


class Shown(QObject):
    """A window that shows `journey`."""

    def __init__(self, journey: Journey) -> None:
        super().__init__()
        self._application = QApplication.instance() or QApplication(sys.argv[:1])
        self._editor = Editor(self._application, Settings())
        self._editor.new_window()
        self.window = self._editor.windows[-1]
        self.window.move(0, 0)
        self.window.resize(*SIZE)
        self.view, self.document = self.window.view, self.window.document
        self._paints = 0
        self.view.viewport().installEventFilter(self)
        self.document.start(journey)
        self.settle()

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

    def painted(self, action: Callable[[], object]) -> float:
        """How many seconds it takes from an event until all that it changes is painted."""

        def until_painted() -> None:
            action()
            self.settle()
            self._application.eventDispatcher().aboutToBlock.emit()  # what is done before it waits

        return seconds(until_painted)

    def go_to(self, x: float, y: float, zoom: float = 1.0) -> None:
        """Bring the place (`x`, `y`) of the map, in points, to the middle of the view."""
        if zoom != self.view.zoom:
            self.view.zoom_to(zoom)
        middle = self.view.camera.visible.center()
        self.view.camera.scroll_by((x - middle.x()) * zoom, (y - middle.y()) * zoom)

    def look_like(self, other: "Shown") -> None:
        """Show the same part of the map."""
        self.view.zoom_to(other.view.zoom)
        self.view.horizontalScrollBar().setValue(other.view.horizontalScrollBar().value())
        self.view.verticalScrollBar().setValue(other.view.verticalScrollBar().value())

    def picture(self) -> QImage:
        """What the canvas shows on the screen."""
        self.settle()
        viewport = self.view.viewport()
        corner = viewport.mapTo(self.window, viewport.rect().topLeft())
        size = viewport.size()
        grabbed = self.window.screen().grabWindow(
            self.window.winId(), corner.x(), corner.y(), size.width(), size.height()
        )
        return grabbed.toImage().convertToFormat(QImage.Format.Format_RGB32)

"""Work that is done beside the window, so that it never waits."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from journeyeditor.storage.garbage import garbage_waits


class _Errand(QRunnable):
    """Its result, or the exception, goes to `Errands.back`."""

    def __init__(self, work: Callable[[], object], errands: "Errands") -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._work, self._errands = work, errands

    def run(self) -> None:
        with garbage_waits():  # it may hold windows, and this is not their thread
            try:
                result: object = self._work()
            except Exception as problem:
                result = problem
        self._errands.back.emit(self, result)


class Errands(QObject):
    """The errands of one window."""

    back = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._out: dict[_Errand, Callable[[Any], None]] = {}
        self.back.connect(self._finish)

    def send(self, work: Callable[[], object], done: Callable[[Any], None]) -> None:
        """Do `work` in another thread; `done` gets what it returned, or the exception, in this."""
        errand = _Errand(work, self)
        self._out[errand] = done
        QThreadPool.globalInstance().start(errand)

    def wait(self) -> None:
        """Return when every errand is done."""
        QThreadPool.globalInstance().waitForDone()

    def _finish(self, errand: _Errand, result: object) -> None:
        self._out.pop(errand)(result)

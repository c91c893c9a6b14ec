"""Starts what its first argument names and ends when it is painted: ``window`` is an empty window,
``editor`` the editor; each with a map, if one is given. ``ready`` is the editor without a map, and
ends when it has made all that lies below its start screen. Prints what the process then holds.
"""

import gc
import json
import os
import sys
from pathlib import Path
from time import process_time

UNWANTED = ("reportlab", "pikepdf", "PIL")  # at the start: they are for export


def main(what: str, maps: list[Path]) -> None:
    if what in ("editor", "ready"):
        from journeyeditor import cli

        # All in the order of the program itself: what is loaded after Qt takes longer.
        terminal = cli.loaded() if maps else None
        gc.disable()
        if terminal:
            terminal.editor()
        else:
            from journeyeditor import app  # noqa: F401
        _end_when_painted(furnished=what == "ready")
        cli.main([str(path) for path in maps])
        return
    if maps:
        from journeyeditor.model import Journey  # before Qt, too

    from PySide6.QtWidgets import QApplication, QMainWindow

    _end_when_painted()
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.journeys = [Journey.model_validate_json(path.read_bytes()) for path in maps]
    screen = window.screen().availableGeometry()
    window.resize(min(1440, screen.width()), min(900, screen.height()))
    window.show()
    application.exec()


def _end_when_painted(furnished: bool = False) -> None:
    """End the process when its window is painted and the event loop has nothing more to do now."""
    from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Watch(QObject):
        painted = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            self.painted = self.painted or event.type() == QEvent.Type.Paint
            return False

        def about_to_wait(self) -> None:
            if self.painted and not (furnished and not window().furnished):
                _end()

    def window() -> QMainWindow:
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))

    run, watch = QApplication.exec, Watch()

    def watched_run(*_: object) -> int:
        # Of the window alone: whatever a filter is given, PySide has to make a class for.
        window().installEventFilter(watch)
        QAbstractEventDispatcher.instance().aboutToBlock.connect(watch.about_to_wait)
        return run()

    QApplication.exec = watched_run


def _end() -> None:
    loaded = sorted(name for name in UNWANTED if name in sys.modules)
    said = {"processor": process_time(), "memory": resident(), "unwanted": loaded}
    print(json.dumps(said), flush=True)
    os._exit(0)  # what a process does when it ends is not what is measured


def resident() -> int:
    """How many bytes of memory the process holds; the most it ever held where the system does not
    tell."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


if __name__ == "__main__":
    main(sys.argv[1], [Path(name) for name in sys.argv[2:]])

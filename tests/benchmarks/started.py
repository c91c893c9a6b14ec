"""Starts what its first argument names and ends when it is painted: ``window`` is an empty window,
``editor`` the editor; each with a map, if one is given. Prints what the process then holds.
"""

import json
import os
import sys
from pathlib import Path

UNWANTED = ("reportlab", "pikepdf", "PIL")  # at the start: they are for export


def main(what: str, maps: list[Path]) -> None:
    if what == "editor":
        _start_editor(maps)
    else:
        _start_window(maps)


def _start_editor(maps: list[Path]) -> None:
    from journeyeditor import cli
    from journeyeditor.scene.view import MapView

    paint, painted = MapView.paintEvent, _Painted()

    def watched(view: MapView, event: object) -> None:
        paint(view, event)
        painted.again()

    MapView.paintEvent = watched
    cli.main([str(path) for path in maps])


def _start_window(maps: list[Path]) -> None:
    if maps:
        from journeyeditor.model import Journey  # before Qt: the other way round takes longer

    from PySide6.QtWidgets import QApplication, QMainWindow

    painted = _Painted()

    class Window(QMainWindow):
        def paintEvent(self, event: object) -> None:
            painted.again()

    application = QApplication(sys.argv[:1])
    window = Window()
    window.journeys = [Journey.model_validate_json(path.read_bytes()) for path in maps]
    screen = window.screen().availableGeometry()
    window.resize(min(1440, screen.width()), min(900, screen.height()))
    window.show()
    application.exec()


class _Painted:
    """Ends the process when nothing has been painted in a round of the event loop."""

    def __init__(self) -> None:
        self._paints = 0

    def again(self) -> None:
        self._paints += 1
        self._later(self._paints)

    def _later(self, paints: int) -> None:
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, lambda: self._look(paints))

    def _look(self, paints: int) -> None:
        if paints == self._paints:
            _end()


def _end() -> None:
    loaded = sorted(name for name in UNWANTED if name in sys.modules)
    print(json.dumps({"memory": resident(), "unwanted": loaded}), flush=True)
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

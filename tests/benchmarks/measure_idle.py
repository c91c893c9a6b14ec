"""Counts what a window does that nobody touches."""

from collections import Counter
from time import process_time

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from reference_maps import reference_map
from shown import Shown

WATCHED = 5  # seconds
MOST = 2  # a second


class _Watch(QObject):
    """Counts the times that each timer of the program fires."""

    def __init__(self) -> None:
        super().__init__()
        self.fired: Counter[tuple[str, int]] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Timer:
            owner = watched.parent() or watched
            self.fired[type(owner).__name__, event.timerId()] += 1
        return False


def measure(count: int, rounds: int) -> dict[str, str]:
    shown = Shown(reference_map(count))
    shown.window.activateWindow()
    shown.view.setFocus()
    shown.rest(1)
    watch, loop = _Watch(), QEventLoop()
    QCoreApplication.instance().installEventFilter(watch)
    started = process_time()
    QTimer.singleShot(1000 * WATCHED, loop.quit)
    loop.exec()
    used = process_time() - started
    restless = [
        f"{name}: {times}" for (name, _), times in watch.fired.items() if times > MOST * WATCHED
    ]
    return {"timers": ", ".join(restless) or "0", "idle": f"{100 * used / WATCHED:.1f} %"}

"""The countdown of a workshop: so many minutes, seen in the editor and on the projector."""

import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from journeyeditor.translation import tr


class Countdown(QObject):
    """Counts down to zero and stays there until it is stopped. Its timer runs only while there is
    something to count. `changed` comes once a second, and when it starts, pauses or stops."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end: float | None = None  # on the monotonic clock, while it runs
        self._held: float | None = None  # seconds left, while it is paused
        self._tick = QTimer(self, interval=1000, timerType=Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._second)

    @property
    def active(self) -> bool:
        """Whether there is something to show."""
        return self._end is not None or self._held is not None

    @property
    def paused(self) -> bool:
        """Whether it waits to go on."""
        return self._held is not None

    @property
    def left(self) -> int:
        """The seconds that are left, rounded up as people read a clock."""
        if self._held is not None:
            return round(self._held)
        if self._end is None:
            return 0
        return max(0, round(self._end - time.monotonic()))

    @property
    def text(self) -> str:
        """What is left as "12:40", and that it is held; "" while there is nothing to show."""
        if not self.active:
            return ""
        left = f"{self.left // 60}:{self.left % 60:02d}"
        return tr("%1 on hold").replace("%1", left) if self.paused else left

    def start(self, minutes: float) -> None:
        """Begin to count `minutes` down."""
        self._held, self._end = None, time.monotonic() + minutes * 60
        self._tick.start()
        self.changed.emit()

    def pause_or_go_on(self) -> None:
        """Hold what is left, or count it down."""
        if self._held is not None:
            self._end, self._held = time.monotonic() + self._held, None
            self._tick.start()
        elif self._end is not None:
            self._held, self._end = max(0.0, self._end - time.monotonic()), None
            self._tick.stop()
        self.changed.emit()

    def stop(self) -> None:
        """Show nothing any more."""
        self._end = self._held = None
        self._tick.stop()
        self.changed.emit()

    def _second(self) -> None:
        if self.left == 0:
            self._tick.stop()
        self.changed.emit()

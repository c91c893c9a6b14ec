"""What a frame has no time for: done a little at a time between the frames after it."""

from collections.abc import Callable, Hashable
from itertools import islice
from math import inf
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from journeyeditor.layout.drawing import Bounds

BUDGET = 0.004  # seconds of a frame, and of each look at what waits
_BETWEEN = 8  # ms from one look to the next: whatever a person does comes first
_AFTER = 25  # ms after a frame that somebody asked for: in a gesture the next one follows sooner
_MOST = 2000  # pieces that wait; of what was seen long ago nobody waits for more

Work = Callable[[], Bounds | None]  # does a piece, and tells what must be painted again


class BetweenFrames:
    """Pieces of work by name. What was put here in the last frame is done first, in its order."""

    def __init__(self, repaint: Callable[[list[Bounds]], None], owner: QObject) -> None:
        self._repaint = repaint
        self._waiting: dict[Hashable, Work] = {}  # what comes first is last
        self._frame: dict[Hashable, Work] = {}
        self._until = inf
        self._asked = False  # the next frame is one that was asked for here
        self._timer = QTimer(owner, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    def begin_frame(self) -> None:
        """From now on there is little time."""
        self._until = perf_counter() + BUDGET

    def end_frame(self) -> None:
        """Time does not matter any more."""
        self._until = inf
        for name, work in reversed(self._frame.items()):
            self._waiting.pop(name, None)
            self._waiting[name] = work
        self._frame.clear()
        for name in list(islice(self._waiting, max(len(self._waiting) - _MOST, 0))):
            del self._waiting[name]
        if self._waiting:
            self._timer.start(_BETWEEN if self._asked else _AFTER)
        self._asked = False

    @property
    def in_time(self) -> bool:
        """Whether a frame that is being painted has time left."""
        return perf_counter() < self._until

    @property
    def waits(self) -> bool:
        """Whether something is still to be done."""
        return bool(self._waiting)

    def put(self, name: Hashable, work: Work) -> None:
        """Let `work` be done after this frame."""
        self._frame[name] = work

    def forget(self) -> None:
        """Leave undone what waits."""
        self._waiting.clear()
        self._timer.stop()

    def _go_on(self) -> None:
        until, areas = perf_counter() + BUDGET, []
        while self._waiting:
            area = self._waiting.popitem()[1]()
            if area is not None:
                areas.append(area)
            if perf_counter() >= until:
                break
        self._asked = bool(areas)
        self._repaint(areas)
        if self._waiting:
            self._timer.start(_BETWEEN)

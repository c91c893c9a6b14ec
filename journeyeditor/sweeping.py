"""Looks for garbage while the program waits for people, never in the middle of something.

Left alone, Python looks for it whenever enough objects were made, in whatever is going on and in
any thread. There it may take down what is left of a closed window while another one is being made,
which PySide does not always survive. And it looks through all there is: 0.4 s for an open map of
10,000 cards, in the middle of a drag.
"""

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer

YOUNG = 20_000  # objects since the last look, from which there may be garbage worth a look
MANY = 200_000  # objects that come at once only with a map: it stays
LOOKS = 10  # at what is new, until what outlived them is looked at too
CALM = 400  # ms in which nothing happens: that look takes 25 ms, which a drag has not


class Sweeper(QObject):
    """Takes the looking over from Python, for good."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._doubtful = False
        self.calm = QTimer(self, singleShot=True, interval=CALM)
        self.calm.timeout.connect(self._look_at_what_outlived)
        gc.disable()
        keep_all()
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self.sweep)

    def doubt_all(self) -> None:
        """Something large went away, such as a window: look through everything once more."""
        self._doubtful = True

    def sweep(self) -> None:
        """Look through what is new, if that is much; but take what came with a map as it is."""
        young = gc.get_count()[0]
        if self._doubtful:
            self._doubtful = False
            gc.unfreeze()
            gc.collect()
            gc.freeze()
        elif young > MANY:
            gc.freeze()
        elif young > YOUNG:
            gc.collect(1)
        if gc.get_count()[2] >= LOOKS:
            self.calm.start()  # anew with whatever happens

    def _look_at_what_outlived(self) -> None:
        if gc.get_count()[2] >= LOOKS:  # somebody else may have looked
            gc.collect()


def keep_all() -> None:
    """What there is now stays, such as all that was loaded: never look through it."""
    gc.freeze()

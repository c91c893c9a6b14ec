"""Keeps Python from looking for garbage for a while.

Reading a map makes hundreds of thousands of objects and no garbage: looking for some all the while
takes as long as the reading itself (10,000 cards: 185 ms instead of 98). And Python looks for it in
whatever thread is running: one that finds a window there, closed and forgotten, destroys it outside
the thread of the windows, which crashes.
"""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_waiting = 0  # how many are in `garbage_waits` now, in all threads
_was_enabled = True


@contextmanager
def garbage_waits() -> Iterator[None]:
    """Collect no garbage meanwhile. May be nested, and used by several threads at once."""
    begin_waiting()
    try:
        yield
    finally:
        end_waiting()


def begin_waiting() -> None:
    """As `garbage_waits`, for a thread that must not make a single object before."""
    global _waiting, _was_enabled
    with _lock:
        if not _waiting:
            _was_enabled = gc.isenabled()
            gc.disable()
        _waiting += 1


def end_waiting() -> None:
    """The other end of `begin_waiting`."""
    global _waiting
    with _lock:
        _waiting -= 1
        if not _waiting and _was_enabled:
            gc.enable()

"""Catches what should not happen: an error of the program ends no session and loses no edit."""

import contextlib
import faulthandler
import logging
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QObject, Qt, QTimer, Signal

LOG_BYTES, LOG_FILES = 1_000_000, 5
PAUSE = 500  # ms between two repairs
_FRAMES = 12  # innermost calls that tell one error from another


class Guard(QObject):
    """Takes all exceptions that nobody caught, in any thread.

    Each is logged. `secure` is called at once, in the thread where it happened, to put on the disk
    what is not there yet. The rest comes later, from the event loop and in its thread, never while
    something is being painted: `mend` repairs what was left halfway, and `tell` gets the name of
    the exception, once for each error, however often that happens.
    """

    _happened = Signal(str, bool)  # the name, whether it is the first time

    def __init__(
        self,
        folder: Path,
        secure: Callable[[], None],
        mend: Callable[[], None],
        tell: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._secure, self._mend, self._tell = folder, secure, mend, tell
        # What paints wrong again as soon as it is mended must leave time for other things.
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(mend)
        self._seen: Counter[tuple[str, ...]] = Counter()
        self._busy = threading.local()
        self._crashes: IO[str] | None = None
        self._log = logging.Logger("journeyeditor")
        self._happened.connect(self._on_happened, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """From now on."""
        with contextlib.suppress(OSError):  # a log is no reason not to start
            self._folder.mkdir(parents=True, exist_ok=True)
            self._log.addHandler(self._handler())
            self._crashes = (self._folder / "crashes.log").open("a", encoding="utf-8")
            faulthandler.enable(self._crashes)
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self.caught
        threading.excepthook = lambda args: self.caught(
            args.exc_type, args.exc_value, args.exc_traceback
        )
        sys.unraisablehook = lambda args: self.caught(
            args.exc_type, args.exc_value, args.exc_traceback
        )

    def uninstall(self) -> None:
        """Until now."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        if self._crashes:
            faulthandler.disable()
            self._crashes.close()
            self._crashes = None
        for handler in tuple(self._log.handlers):
            self._log.removeHandler(handler)
            handler.close()

    def caught(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """What the three hooks of Python call. Raises nothing, whatever is broken."""
        if getattr(self._busy, "now", False):  # an error of the guard itself
            return
        self._busy.now = True
        try:
            self._take(kind, error, trace)
        except Exception:
            with contextlib.suppress(Exception):
                traceback.print_exc()
        finally:
            self._busy.now = False

    def _take(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._happened.emit(kind.__name__, True)
            return
        try:
            self._secure()
        finally:
            key = (kind.__name__, *_places(trace))
            self._seen[key] += 1
            times = self._seen[key]
            if times & (times - 1) == 0:  # a broken paint may fail many times in a second
                text = "".join(traceback.format_exception(kind, error, trace))
                self._log.error("%s(time %d in this session)", text, times)
                if sys.stderr:  # there is none in a program without a console
                    sys.stderr.write(text)
            self._happened.emit(kind.__name__, times == 1)

    def _on_happened(self, name: str, first: bool) -> None:
        if first:
            self._mend()
            self._tell(name)
        elif not self._soon.isActive():
            self._soon.start()

    def _handler(self) -> logging.Handler:
        handler = _Log(
            self._folder / "journeyeditor.log",
            encoding="utf-8",
            errors="backslashreplace",
            delay=True,
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        return handler


class _Log(logging.FileHandler):
    """Begins a new file when one is full, and keeps the last ones: journeyeditor.log.1 is the one
    before. (Python's own, in logging.handlers, loads all that sends logs over a network.)"""

    def emit(self, record: logging.LogRecord) -> None:
        with contextlib.suppress(OSError):  # a longer log is better than none
            if Path(self.baseFilename).stat().st_size >= LOG_BYTES:
                self.close()
                for number in range(LOG_FILES - 1, 0, -1):
                    self._move(number)
        super().emit(record)

    def _move(self, number: int) -> None:
        older = Path(f"{self.baseFilename}.{number}")
        newer = Path(f"{self.baseFilename}.{number - 1}" if number > 1 else self.baseFilename)
        if newer.exists():
            newer.replace(older)


def _places(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)[-_FRAMES:]
    return [f"{frame.filename}:{frame.lineno}" for frame in frames]

"""Has files made in a process of its own, and shows their pages: `making.worker` from the window's
side."""

import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal
from PySide6.QtGui import QImage

import journeyeditor
from journeyeditor.making import Order
from journeyeditor.making.handing import hand_over
from journeyeditor.model import Journey
from journeyeditor.translation import current_language, tr

_AT_ONCE = 0.004  # seconds: a quarter of a frame


class Maker(QObject):
    """Makes one file at a time, of a journey that no edit can change; the newest order wins.

    The process starts with the first order and stays until `close`. What it makes lies in a folder
    that goes with it, so whatever goes wrong, no half file is anywhere else.
    """

    made = Signal(object)  # sizes of the pages in points; the file is in `file`
    failed = Signal(str, bool)  # why, and whether it is an error of the program
    doing = Signal(float)  # the part done, from 0 to 1
    shown = Signal(int, float, QImage)  # a page (from 0), its pixels a point, its pixels

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file: Path | None = None  # what was made last, while nothing else was ordered
        self._folder = tempfile.TemporaryDirectory(
            prefix="journeyeditor-", ignore_cleanup_errors=True
        )
        self._process: QProcess | None = None
        self._journey: Journey | None = None
        self._told: Journey | None = None  # the journey that the process has
        self._handing: Iterator[None] = iter(())  # the rest of the map, for the process
        self._map = Path()
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._hand_over_more)
        self._number = 0
        self._closed = False
        self._making: Path | None = None
        self._order, self._written = Order(), False

    def show_map(self, journey: Journey) -> None:
        """Make files of this journey from now on."""
        self._journey = journey

    def made_of(self, order: Order) -> bool:
        """Whether `file` is what `order` asks for."""
        return self.file is not None and self._order == order

    def make(self, order: Order, written: bool = True) -> None:
        """Make this instead of what is being made. Not `written` means that a picture is only to be
        looked at."""
        if self._closed:
            return
        assert self._journey is not None
        self._forget()
        if self._process is None:
            self._start()
        self._number += 1
        self._order, self._written = order, written
        self._making = Path(self._folder.name, f"{self._number}.{order.format}")
        if self._told is not self._journey:
            self._told = self._journey
            self._map = Path(self._folder.name, f"{self._number}.journey.json")
            self._handing = hand_over(self._journey, self._map)
            self._next.start()
        elif not self._next.isActive():
            self._ask_for_file()

    def show(self, page: int, scale: float) -> None:
        """Show a page of what was made, with `scale` pixels a point."""
        into = Path(self._folder.name, f"{self._number}-{page}-{scale}.pixels")
        self._ask(do="show", number=self._number, page=page, scale=scale, into=str(into))

    def cancel(self) -> None:
        """Make nothing more, at once."""
        self._forget()
        self._end()

    def close(self) -> None:
        """End for good, and throw away what was made."""
        self._closed = True
        self.cancel()
        self._folder.cleanup()

    # -- the process ---------------------------------------------------------------------------

    def _forget(self) -> None:
        if self.file is not None:
            # Windows removes no file that the process still shows: that goes with the folder.
            with contextlib.suppress(PermissionError):
                self.file.unlink(missing_ok=True)
        self.file = self._making = None

    def _start(self) -> None:
        self._process = process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        # The program itself, wherever it is run from; and nothing of the folder it is run in.
        home = str(Path(journeyeditor.__file__).parent.parent)
        paths = [home, environment.value("PYTHONPATH")]
        environment.insert("PYTHONPATH", os.pathsep.join(filter(None, paths)))
        environment.insert("QT_QPA_PLATFORM", "offscreen")
        process.setProcessEnvironment(environment)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_finished)
        language = current_language()
        process.start(sys.executable, ["-P", "-m", "journeyeditor.making.worker", language])

    def _hand_over_more(self) -> None:
        """Write a little of the map, then let the window live."""
        end = perf_counter() + _AT_ONCE
        for _ in self._handing:
            if perf_counter() > end:
                return
        self._next.stop()
        self._ask(do="map", file=str(self._map))
        self._ask_for_file()

    def _ask_for_file(self) -> None:
        into = str(self._making) if self._written else ""
        self._ask(do="make", number=self._number, order=self._order.to_words(), file=into)

    def _ask(self, **request: object) -> None:
        if self._process is not None:
            self._process.write(json.dumps(request).encode() + b"\n")

    def _end(self) -> None:
        self._next.stop()
        self._handing = iter(())
        process, self._process, self._told = self._process, None, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished()
            process.deleteLater()

    def _on_finished(self) -> None:
        """It ended though nobody told it to: it may have had no memory left."""
        if self._process is None:
            return
        making = self._making
        self._end()
        self._forget()
        if making is not None:
            self.failed.emit(tr("The process that makes the file ended. Try again."), True)

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            self._hear(json.loads(bytes(self._process.readLine().data())))

    def _hear(self, answer: dict[str, Any]) -> None:
        if answer.get("shown") == self._number:
            self._take_page(answer)
        elif answer.get("doing") == self._number:
            self.doing.emit(answer["part"])
        elif answer.get("made") == self._number:
            self.file, self._making = self._making if self._written else None, None
            self.made.emit([tuple(size) for size in answer["pages"]])
        elif answer.get("failed") == self._number:
            self._making = None
            self.failed.emit(answer["text"], answer["own"])

    def _take_page(self, answer: dict[str, Any]) -> None:
        file = Path(answer["into"])
        pixels, width, height = file.read_bytes(), answer["width"], answer["height"]
        file.unlink()
        # The fourth byte of a page of a PDF means nothing.
        alpha = self._order.transparent
        forms = QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32_Premultiplied
        image = QImage(pixels, width, height, 4 * width, forms[alpha]).copy()
        self.shown.emit(answer["page"], answer["scale"], image)

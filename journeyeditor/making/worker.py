"""The process beside the window that makes files and shows them, so that the canvas never waits:
in a thread of the window's own process an export of 10,000 cards held its events up for 1.2 s.

It reads requests from its standard input, one JSON object a line, answers on its standard output
in the same way, and ends with its input.

- `{"do": "map", "file": …}`: the map that is meant from now on. The worker deletes the file.
- `{"do": "make", "number": n, "order": …, "file": …}`: write this file ("" for a picture that is
  only to be looked at). Answers `{"made": n,
  "pages": [[width, height], …]}` in points (none for a text), `{"failed": n, "text": …, "own": …}`
  with `own` for an error of the program, or `{"stopped": n}` where another "make" or a "stop" came
  meanwhile; before that, now and then, `{"doing": n, "part": 0…1}`.
- `{"do": "show", "number": n, "page": p, "scale": s, "into": …}`: write a page of what was made
  last as pixels to a file; answers `{"shown": n, "page": p, "scale": s, "into": …, "width": …,
  "height": …}`, the file being rows of blue, green, red and a byte that is not used.
- `{"do": "stop"}`: what is being made is not wanted any more.
"""

import json
import os
import queue
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from journeyeditor.model import Journey
from journeyeditor.picture import MARGIN, pixels
from journeyeditor.storage.atomic import FileError
from journeyeditor.storage.files import parse
from journeyeditor.storage.problems import MapError, words_of

from .make import drawing_of, make
from .order import PICTURES, Order, of_words

Message = dict[str, Any]


class _Pages(Protocol):
    """Something that was made, as pages that can be looked at."""

    @property
    def sizes(self) -> Sequence[tuple[float, float]]: ...

    def page(self, number: int, scale: float) -> tuple[int, int, bytes]: ...

    def close(self) -> None: ...


class _NotWantedError(Exception):
    """Nobody wants any more what is being made."""


class Worker:
    """Does one request after another."""

    def __init__(self, requests: BinaryIO, answers: BinaryIO, language: str) -> None:
        self._in, self._out = requests, answers
        self._words = words_of(language)
        self._waiting: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        # Of the requests that say what is to be made: how many were read, and how many done.
        self._asked = self._done = 0
        self._map: Journey | None = None
        self._pages: _Pages | None = None

    def run(self) -> None:
        """Serve until the input ends."""
        threading.Thread(target=self._listen, daemon=True).start()
        while (request := self._waiting.get()) is not None:
            if request["do"] == "map":
                self._map = _taken(Path(request["file"]))
            elif request["do"] == "make":
                self._done += 1
                self._make(request)
            elif request["do"] == "show":
                self._show(request)
            else:
                self._done += 1

    def _listen(self) -> None:
        for line in self._in:
            request = json.loads(line)
            self._asked += request["do"] in ("make", "stop")
            self._waiting.put(request)
        self._waiting.put(None)

    def _say(self, **answer: object) -> None:
        self._out.write(json.dumps(answer).encode() + b"\n")
        self._out.flush()

    def _make(self, request: Message) -> None:
        number, file, order = request["number"], Path(request["file"]), of_words(request["order"])

        def progress(part: float) -> None:
            if self._asked > self._done:
                raise _NotWantedError
            self._say(doing=number, part=part)

        if self._pages:
            self._pages.close()
            self._pages = None
        assert self._map is not None
        try:
            progress(0.0)
            if request["file"]:
                make(self._map, order, file, progress)
            self._pages = _pages(self._map, order, file)
        except _NotWantedError:
            self._say(stopped=number)
        except (FileError, MapError) as problem:
            self._say(failed=number, text=problem.text(self._words), own=False)
        except Exception as problem:
            self._say(failed=number, text=f"{type(problem).__name__}: {problem}", own=True)
        else:
            self._say(made=number, pages=self._pages.sizes if self._pages else [])

    def _show(self, request: Message) -> None:
        if self._pages is None:  # another one was asked for meanwhile
            return
        width, height, pixels = self._pages.page(request["page"], request["scale"])
        Path(request["into"]).write_bytes(pixels)
        about = {name: request[name] for name in ("page", "scale", "into")}
        self._say(shown=request["number"], width=width, height=height, **about)


def _taken(file: Path) -> Journey:
    data = file.read_bytes()
    file.unlink()
    return parse(data, file.name)


class _Picture:
    """A picture as the only page of itself."""

    def __init__(self, journey: Journey, order: Order) -> None:
        self._drawing, self._transparent = drawing_of(journey, order), order.transparent
        size = self._drawing.width + 2 * MARGIN, self._drawing.height + 2 * MARGIN
        self.sizes = [size]

    def page(self, number: int, scale: float) -> tuple[int, int, bytes]:
        """As `Raster.page`."""
        return pixels(self._drawing, scale, transparent=self._transparent)

    def close(self) -> None:
        """There is nothing to give back."""


def _pages(journey: Journey, order: Order, file: Path) -> "_Pages | None":
    if order.format == "pdf":
        from journeyeditor.pdf.raster import Raster

        return Raster(file)
    return _Picture(journey, order) if order.format in PICTURES else None


def main() -> None:
    """Serve on the standard streams; the argument is the language of complaints."""
    # What a library prints must not come between the answers.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    Worker(sys.stdin.buffer, answers, sys.argv[1]).run()


if __name__ == "__main__":
    main()

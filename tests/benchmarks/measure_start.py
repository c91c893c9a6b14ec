"""Times how a process starts: the editor against an empty window, with a map and without."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from reference_maps import reference_map
from timing import counts_processor_time, ratio, take_turns

from journeyeditor.model.base import MAX_CARDS
from journeyeditor.storage import files


class Starter:
    """Starts a process (see started.py) and keeps what it said of itself."""

    def __init__(self, what: str, *maps: Path) -> None:
        self._command = [sys.executable, Path(__file__).with_name("started.py"), what, *maps]
        self.said: list[dict] = []

    def __call__(self) -> list[float]:
        start = perf_counter()
        with subprocess.Popen(self._command, stdout=subprocess.PIPE, text=True) as process:
            line = process.stdout.readline()
            end = perf_counter()
        self.said.append(json.loads(line))
        return [self.said[-1]["processor"] if counts_processor_time() else end - start]

    @property
    def memory(self) -> float:
        return median(said["memory"] for said in self.said)

    @property
    def unwanted(self) -> set[str]:
        return {name for said in self.said for name in said["unwanted"]}


def measure(count: int, rounds: int) -> dict[str, str]:
    if count > MAX_CARDS:
        return {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "map.journey.json")
        path.write_bytes(files.dump(reference_map(count)))
        starters = {
            "window": Starter("window"),
            "another window": Starter("window"),
            "editor": Starter("editor"),
            "ready editor": Starter("ready"),
            "window and map": Starter("window", path),
            "editor and map": Starter("editor", path),
        }
        times = take_turns(starters, rounds)
    # What the editor takes without a map, and reading one.
    times["own window and map"] = [
        [sum(ready) + sum(read) - sum(window)]
        for ready, read, window in zip(
            times["ready editor"], times["window and map"], times["window"], strict=True
        )
    ]
    held = starters["editor and map"].memory - starters["ready editor"].memory
    return {
        "start": ratio(times, "editor", "window"),
        "ready": ratio(times, "ready editor", "window"),
        "start noise": ratio(times, "another window", "window"),
        "imports": ", ".join(sorted(starters["editor"].unwanted)) or "none",
        "open": ratio(times, "editor and map", "window and map"),
        "open own": ratio(times, "editor and map", "own window and map"),
        "memory": f"{held / 1e6:.0f} MB ({held / count / 1e3:.1f} kB a card)",
    }

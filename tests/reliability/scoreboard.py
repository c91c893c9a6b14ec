"""What survives, by number: ``python tests/reliability/scoreboard.py [--long]`` prints the table.

The short form takes some minutes; a smaller one of each figure is a test (test_reliability.py).
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent.parent)]
os.environ["PYTHONPATH"] = os.pathsep.join(sys.path[:3])  # for the processes that are killed

from figures import Figure, table  # noqa: E402 (found by the line above)


def main() -> int:
    """Print the table; 1 if a figure does not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--long", action="store_true", help="five times as much, or more")
    parser.add_argument("--only", default="", help="figures whose module's name holds this")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    found: list[Figure] = []
    with tempfile.TemporaryDirectory() as home:
        for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = str(Path(home, name.lower()))
        for number, (name, measure) in enumerate(_all(options.long)):
            if options.only in name:
                began = time.monotonic()
                folder = Path(home, str(number))
                folder.mkdir()
                made = measure(folder)
                found += [made] if isinstance(made, Figure) else made
                print(f"{name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    print(table(found))
    return 0 if all(figure.holds for figure in found) else 1


def _all(long: bool) -> Iterable[tuple[str, Callable[[Path], Figure | list[Figure]]]]:
    import exceptions
    import failures
    import growth
    import hostile
    import instances
    import kills
    import latency
    import powercut
    import sequences
    from PySide6.QtWidgets import QApplication

    def much(short: int, long_: int) -> int:
        return long_ if long else short

    yield "kills", lambda folder: kills.measure(much(200, 1000), folder)
    application = QApplication([])
    yield "powercut", powercut.measure
    yield "failures", failures.measure
    yield "hostile", lambda folder: hostile.measure(much(20_000, 100_000))
    yield "hostile clipboards", lambda folder: hostile.of_clipboard(much(5_000, 50_000))
    yield "hostile images", lambda folder: hostile.of_images(much(5_000, 50_000))
    yield "sequences", lambda folder: sequences.of_document(much(2_000, 10_000), folder)
    yield "sequences, scene", lambda folder: sequences.through_scene(much(200, 1_000))
    yield "exceptions", exceptions.measure
    yield "instances", lambda folder: instances.measure(much(200, 1_000), folder)
    yield "growth", lambda folder: growth.measure(much(20_000, 100_000), folder)
    yield "latency", lambda folder: latency.measure(much(2_000, 10_000), folder)
    del application


if __name__ == "__main__":
    sys.exit(main())

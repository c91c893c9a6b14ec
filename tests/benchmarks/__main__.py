"""Measures how fast the editor is and prints it as a table: ``python tests/benchmarks``.

Each column is a reference map of so many cards, each group of rows a process of its own. Ratios are
taken within one run against the least that any program would have to do; the rows called noise say
by how much the machine differed from itself in the meantime: where they are far from 1, measure
again on a quieter machine.
"""

import argparse
import importlib
import json
import os
import platform
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

HERE = Path(__file__).resolve().parent
TESTS = HERE.parent
sys.path[:0] = [str(HERE), str(TESTS), str(TESTS / "journeys"), str(TESTS.parent)]

from rows import GROUPS, table  # noqa: E402 (found by the line above)


def main() -> None:
    options = _options()
    if options.measure:
        if options.processor:
            importlib.import_module("timing").count_processor_time()
        found = importlib.import_module(f"measure_{options.measure}").measure(
            options.cards[0], options.rounds
        )
        print(json.dumps(found))
        return
    cells: dict[int, dict[str, str]] = {count: {} for count in options.cards}
    with ExitStack() as stack:
        environment = _environment(stack, options.window)
        for group in options.only or GROUPS:
            for count in options.cards:
                print(f"{group}, {count:,} cards …", file=sys.stderr, flush=True)
                cells[count] |= _measured(group, count, options, environment)
    where = "in a real window (Xvfb)" if options.window else "offscreen"
    clock = "processor time" if options.processor else "time"
    print(f"{_machine()}, {where}, {clock} of {options.rounds} rounds:\n")
    print(table(options.only or list(GROUPS), cells))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests/benchmarks", description=__doc__)
    parser.add_argument(
        "--cards", type=int, nargs="+", default=[100, 1000, 10_000], help="the sizes of the maps"
    )
    parser.add_argument("--rounds", type=int, default=5, help="how often all is measured")
    parser.add_argument(
        "--window", action="store_true", help="in a window on the display, or on one of its own"
    )
    parser.add_argument(
        "--processor", action="store_true", help="count processor time: for a busy machine"
    )
    parser.add_argument("--only", nargs="+", choices=list(GROUPS), help="these groups of rows only")
    parser.add_argument("--measure", choices=list(GROUPS), help=argparse.SUPPRESS)
    return parser.parse_args()


def _measured(
    group: str, count: int, options: argparse.Namespace, environment: dict[str, str]
) -> dict[str, str]:
    """What one process finds out about one group of rows and one map."""
    command = [sys.executable, HERE, "--measure", group, "--cards", str(count)]
    command += ["--rounds", str(options.rounds), *["--processor"][: options.processor]]
    with tempfile.TemporaryDirectory() as home:  # its settings are nobody's, its journals its own
        homes = {f"XDG_{name}_HOME": home for name in ("CONFIG", "STATE", "DATA", "CACHE")}
        run = subprocess.run(
            command, env={**environment, **homes}, stdout=subprocess.PIPE, check=True
        )
    return json.loads(run.stdout.splitlines()[-1])


def _environment(stack: ExitStack, window: bool) -> dict[str, str]:
    """The surroundings of all processes: the screen and the language."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONPATH": str(TESTS.parent)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # nobody starts the editor without its cache
    if not window:
        return {**environment, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("QT_QPA_PLATFORM", None)
    if not environment.get("DISPLAY") and sys.platform.startswith("linux"):
        from screen import Screen

        home = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        screen = Screen(home, "1920x1200")
        stack.callback(screen.close)
        environment |= {name: screen.environment[name] for name in ("DISPLAY", "QT_QPA_PLATFORM")}
    return environment


def _machine() -> str:
    from PySide6.QtCore import qVersion

    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}, Qt {qVersion()}"
    )


if __name__ == "__main__":
    main()

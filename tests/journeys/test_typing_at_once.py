"""The start as a person has it: the window is there, and they type."""

import subprocess
import sys
from pathlib import Path

from screen import need, wait_until


def test_what_is_typed_as_soon_as_the_window_is_there_is_in_the_map(screen) -> None:
    """The rest of the program is still being loaded then."""
    log = screen.home / "program.log"
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "journeyeditor"],
            env={**screen.environment, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
            stderr=out,
        )
    try:
        hand, keys = need("xdotool", "xdotool"), ["--delay", "1", "Discover"]
        seen = [hand, "search", "--sync", "--onlyvisible", "--name", "Journey Editor"]
        window = screen.output(*seen).split()[0]
        screen.output(hand, "windowactivate", "--sync", window, "type", *keys)
        journals = screen.home / "STATE" / "journeyeditor" / "journals"
        wait_until(
            lambda: any(b"Discover" in path.read_bytes() for path in journals.glob("*.journal")),
            "the title in the journal",
        )
    finally:
        process.kill()
        process.wait()
    assert "Traceback" not in log.read_text()

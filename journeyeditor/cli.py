"""The door of the program: shows the start screen, or loads what reads the command line."""

import gc
import os
import sys
from collections.abc import Sequence
from types import ModuleType

from journeyeditor.storage.garbage import garbage_waits


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `journeyeditor` with `arguments` (those of the process by default); the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # there is none in a program without a console
            stream.reconfigure(encoding="utf-8")
    # What other packages bring for pydantic has no say in how maps are read, nor is it looked for.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if not given and has_display():
        gc.disable()  # what a start makes stays; the window looks for garbage in its own time
        try:
            from journeyeditor.app import run
        except ImportError:  # what is missing is told below
            pass
        else:
            return run(())
    status: int = loaded().main(given)
    return status


def loaded() -> ModuleType:
    """What reads the command line, `journeyeditor.terminal`, loaded in the shortest way."""
    with garbage_waits():  # what is loaded stays: looking through it takes 10 ms
        from journeyeditor import terminal
    return terminal


def has_display() -> bool:
    """Whether a window can open. Windows and macOS always have a screen to open it on."""
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return any(os.environ.get(v) for v in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))

"""The door of the program: loads what reads the command line, and hands it on."""

import os
from collections.abc import Sequence
from types import ModuleType

from journeyeditor.storage.garbage import garbage_waits


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `journeyeditor` with `arguments` (those of the process by default); the exit status."""
    status: int = loaded().main(arguments)
    return status


def loaded() -> ModuleType:
    """What reads the command line, `journeyeditor.terminal`, loaded in the shortest way."""
    # What other packages bring for pydantic has no say in how maps are read, nor is it looked for.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    with garbage_waits():  # what is loaded stays: looking through it takes 10 ms
        from journeyeditor import terminal
    return terminal

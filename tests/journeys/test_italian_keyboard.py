"""Every shortcut works on an Italian keyboard: the keys are pressed where they are there."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from screen import need, wait_until

from journeyeditor.actions import ACTIONS

LISTENER = Path(__file__).with_name("listener.py")
SHORTCUTS = [(a.id, key) for a in ACTIONS.values() if a.canvas != "own" for key in a.keys]
HELD = ("Ctrl", "Alt", "Shift")
NAMES = {
    "+": "plus",
    "-": "minus",
    "\\": "backslash",
    "Del": "Delete",
    "Ins": "Insert",
    "PgDown": "Next",
    "PgUp": "Prior",
    "Space": "space",
    "Backspace": "BackSpace",
}
ELSEWHERE = {"Ctrl+="}  # for keyboards on which + needs Shift; here it is a key of its own


@pytest.fixture
def heard(screen, tmp_path):
    """All that the listener has heard so far, on a screen with an Italian keyboard."""
    layout = [need("setxkbmap", "x11-xkb-utils"), "it"]
    subprocess.run(layout, env=screen.environment, check=True)
    path = str(Path(__file__).resolve().parents[2])
    program = subprocess.Popen(
        [sys.executable, LISTENER, tmp_path / "settings.ini"],
        env={**screen.environment, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        text=True,
    )
    lines: list[str] = []
    reader = threading.Thread(target=_read, args=(program.stdout, lines))
    reader.start()
    yield lines
    program.terminate()
    program.wait()
    reader.join()
    program.stdout.close()


def _read(stream, lines):
    for line in stream:
        lines.append(line.strip())


def in_front(screen):
    """Whether the window has the keyboard, or gets it."""
    window = screen.output("xdotool", "search", "--onlyvisible", "--name", "Journey Editor")
    screen.output("xdotool", "windowactivate", window.split()[-1] if window else "0")
    return bool(window) and screen.output("xdotool", "getactivewindow") == window.split()[-1]


def press(screen, keys):
    """Press what a person would: the figure itself, not what it types with Shift."""
    held = []
    while "+" in keys[1:] and keys.split("+", 1)[0] in HELD:
        name, keys = keys.split("+", 1)
        held.append(name.lower())
    code = str(9 + (int(keys) or 10)) if keys.isdigit() else ""
    key = code or NAMES.get(keys, keys.lower() if len(keys) == 1 else keys)
    down = [word for name in held for word in ("keydown", name)]
    up = [word for name in reversed(held) for word in ("keyup", name)]
    screen.output("xdotool", *down, "key", key, *up)


def test_every_shortcut_is_heard(screen, heard):
    wait_until(lambda: "ready" in heard, "the listener")
    wait_until(lambda: in_front(screen), "the window in front")
    for id_, keys in SHORTCUTS:
        if keys in ELSEWHERE:
            continue
        before = len(heard)
        press(screen, keys)
        wait_until(lambda count=before: len(heard) > count, f"{keys} to be heard ({id_})")
        assert heard[before:] == [id_], keys

"""A screen of its own (Xvfb with a window manager) and a person in front of it (xdotool)."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

WITNESS = Path(__file__).with_name("witness.py")
XDG = ("CONFIG", "STATE", "DATA", "CACHE")
# Without -noreset the server starts over whenever its last client leaves, and takes the window
# manager, which is just arriving, down with it.
OPTIONS = ("-noreset", "-nolisten", "tcp", "-screen", "0")
PATIENCE = 30.0  # seconds until a test gives up waiting for what a person would see at once


def need(tool: str, package: str) -> str:
    path = shutil.which(tool)
    assert path, f"{tool} is missing: apt-get install {package}"
    return path


def wait_until(question, what: str):
    """The first true answer; AssertionError, naming `what`, when patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        answer = question()
        if answer:
            return answer
        time.sleep(0.02)
    raise AssertionError(f"waited {PATIENCE:.0f} s for {what}")


class Screen:
    """An X server without a monitor, of `size` pixels."""

    def __init__(self, home: Path, size: str = "1440x900") -> None:
        self.home = home
        numbers = home / "display"
        with numbers.open("w") as out:
            self._server = subprocess.Popen(
                [need("Xvfb", "xvfb"), "-displayfd", str(out.fileno()), *OPTIONS, f"{size}x24"],
                pass_fds=[out.fileno()],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        number = wait_until(lambda: numbers.read_text().strip(), "the X server")
        self.environment = {
            **os.environ,
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
            **{
                f"XDG_{name}_HOME": str(home / name)
                for name in ("CONFIG", "STATE", "DATA", "CACHE")
            },
        }
        self._manager = subprocess.Popen(
            [need("openbox", "openbox")],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

        # A window that is there before its manager may never be managed.
        wait_until(lambda: self.output("xdotool", "get_num_desktops"), "the window manager")

    def output(self, *command: str) -> str:
        """What a command on this screen prints; "" where it fails."""
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    def plug(self, name: str, width: int, height: int, left: int = 0) -> None:
        """Make a part of the screen a monitor, as a second one beside the first is."""
        output = "screen" if left == 0 else "none"
        box = f"{width}/{width // 4}x{height}/{height // 4}+{left}+0"
        self._xrandr("--setmonitor", name, box, output)

    def unplug(self, name: str) -> None:
        """Pull the cable of a monitor."""
        self._xrandr("--delmonitor", name)

    def _xrandr(self, *words: str) -> None:
        tool = need("xrandr", "x11-xserver-utils")
        subprocess.run([tool, *words], env=self.environment, check=True)

    def put_on_clipboard(self, data: bytes, type_: str = "UTF8_STRING") -> None:
        """Let another program own the clipboard."""
        tool = need("xclip", "xclip")
        subprocess.run(
            [tool, "-selection", "clipboard", "-t", type_, "-i"],
            env=self.environment,
            input=data,
            stdout=subprocess.DEVNULL,
            check=True,
        )

    def from_clipboard(self, type_: str) -> bytes:
        """What another program gets from the clipboard; nothing where it has no such type."""
        tool = need("xclip", "xclip")
        command = [tool, "-selection", "clipboard", "-t", type_, "-o"]
        return subprocess.run(
            command, env=self.environment, capture_output=True, check=False, timeout=10
        ).stdout

    def close(self) -> None:
        for process in (self._manager, self._server):
            process.terminate()
            process.wait()

    def picture(self, file: Path) -> None:
        """What is on the screen now, as a PNG."""
        tool = need("import", "imagemagick")
        subprocess.run([tool, "-window", "root", file], env=self.environment, check=True)


class Program:
    """The editor with `files` open, and the hand and the keyboard that use it."""

    def __init__(self, screen: Screen, *files: Path) -> None:
        self.screen = screen
        self._log = (screen.home / "program.log").open("w+")
        self._process = subprocess.Popen(
            [sys.executable, WITNESS, *files],
            env={**screen.environment, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )
        try:
            self._wait_for_the_map()
        except BaseException:
            self.close()
            raise

    def _wait_for_the_map(self) -> None:
        tool = [need("xdotool", "xdotool"), "search", "--onlyvisible", "--name", "Journey Editor"]
        self.window = wait_until(
            lambda: self.screen.output(*tool) or self._fail_if_dead(), "the window"
        ).split()[-1]
        wait_until(self._activated, "the window in front")
        wait_until(lambda: 0.2 < self.ask("state")["zoom"] < 4, "the map")

    def _activated(self) -> bool:
        self.screen.output("xdotool", "windowactivate", self.window)
        return self.screen.output("xdotool", "getactivewindow") == self.window

    def _fail_if_dead(self) -> None:
        assert self._process.poll() is None, self.said()

    def said(self) -> str:
        """All that the program wrote to its standard error."""
        self._log.flush()
        return Path(self._log.name).read_text()

    def ask(self, *request):
        """What the witness answers."""
        self._fail_if_dead()
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def xdotool(self, *words) -> None:
        subprocess.run(
            ["xdotool", *map(str, words)], env=self.screen.environment, check=True, timeout=60
        )

    # -- what a person does --------------------------------------------------------------------

    def keys(self, *names: str) -> None:
        self.xdotool("key", *names)

    def write(self, text: str) -> None:
        self.xdotool("type", "--delay", "15", text)

    def click(self, place: list[int], times: int = 1) -> None:
        self.xdotool("mousemove", *place)
        self.xdotool("click", "--repeat", times, "--delay", "60", 1)

    def drag(self, start: list[int], end: list[int], drop: bool = True) -> None:
        """Press, move in small steps as a hand does, release."""
        self.xdotool("mousemove", *start, "mousedown", 1)
        steps = 12
        for n in range(1, steps + 1):
            x = start[0] + (end[0] - start[0]) * n // steps
            y = start[1] + (end[1] - start[1]) * n // steps
            self.xdotool("mousemove", "--sync", x, y)
        self.xdotool("mousemove", end[0] + 1, end[1])
        if drop:
            self.xdotool("mouseup", 1)

    def state(self) -> dict:
        return self.ask("state")

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout, self._log):
            pipe.close()

"""Errors of our own, everywhere: each method of the window, the scene, the tools and the panels,
and each edit, raises once while somebody works. The session goes on; map, scene and undo agree."""

import functools
import importlib
import inspect
import json
import os
import pkgutil
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import working
from editing import mark
from figures import Figure, none_of
from handling import press, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sequences import fresh, seen, shown
from working import Worker, full_map

import journeyeditor
from journeyeditor import guard as guard_module
from journeyeditor.actions import ACTIONS
from journeyeditor.app import Editor
from journeyeditor.edits import facts
from journeyeditor.guard import Guard
from journeyeditor.overrides import catch_errors
from journeyeditor.settings import Settings

TESTS = Path(__file__).resolve().parent.parent
NAME = "errors of our own: session ends or state differs"
ROOMS = WRAPPED = (
    *("scene", "tools", "panels", "edits", "layout", "commands", "window", "document"),
    *("looking", "docking", "collecting", "comparison", "showing", "voting", "menus"),
    *("selection", "sight", "ballot", "lookup", "insight"),
)
PARTS = os.cpu_count() or 1  # what goes on at once
A_PROCESS = 100  # functions that are tried in one process
WAYS = 3  # steps in which a function is tried, until one calls it again
# What a test cannot answer, what ends a session on purpose, and what makes the objects themselves:
# a window that cannot be built is no session.
LEFT_ALONE = {"closeEvent", "__init__", "__post_init__", "__new__", "ask", "open_file", "save_as"}


Ways = list[tuple[float, str, int]]  # seconds that a step takes, the step, how often it calls


class InjectedError(RuntimeError):
    """An error that was put in."""


class Injector:
    """Wraps functions so that the one whose name is `armed` raises, once."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.armed: str | None = None
        self.left = 0  # calls until it raises
        self.from_c = False  # as C code raises: no object yet, before Python 3.12
        self.calls: Counter[str] = Counter()
        self.raised = False
        self._wrapped: dict[Any, Any] = {}

    def wrap_all(self, modules: list[ModuleType]) -> None:
        """Wrap every function and every method that somebody wrote in these modules."""
        for module in modules:
            for name, thing in list(vars(module).items()):
                if getattr(thing, "__module__", "") != module.__name__:
                    continue
                if inspect.isfunction(thing):
                    self._wrap(module, name, thing, f"{module.__name__}.{name}")
                elif inspect.isclass(thing) and not getattr(thing, "_is_protocol", False):
                    for method, function in list(vars(thing).items()):
                        written = inspect.isfunction(function) and (
                            function.__code__.co_filename == module.__file__
                        )
                        if written:
                            full = f"{module.__name__}.{name}.{method}"
                            self._wrap(thing, method, function, full)

    def _wrap(self, owner: Any, name: str, function: Any, full: str) -> None:
        if name in LEFT_ALONE or inspect.isgeneratorfunction(function) or _is_qts(owner, name):
            return
        takes = _positional(function)

        @functools.wraps(function)
        def maybe_raise(*given: Any, **named: Any) -> Any:
            self.calls[full] += 1
            if self.armed == full and self.left == 0:
                self.armed, self.raised = None, True
                if self.from_c:
                    len(0)
                raise InjectedError(full)
            self.left -= self.armed == full
            # A slot is given as many arguments as it takes: Qt cannot see that through a wrapper.
            return function(*given[:takes], **named)

        setattr(owner, name, maybe_raise)
        self.names.append(full)
        self._wrapped[function] = maybe_raise

    def wrap_imported(self) -> None:
        """Modules that took a function from another one hold it as it was before."""
        for name, module in list(sys.modules.items()):
            if name.startswith("journeyeditor."):
                for word, thing in list(vars(module).items()):
                    if inspect.isfunction(thing) and (wrapped := self._wrapped.get(thing)):
                        setattr(module, word, wrapped)

    def wrap_commands(self) -> None:
        """The table of commands holds functions that it read before they were wrapped."""
        for entry in ACTIONS.values():
            for field in ("perform", "enabled", "checked", "words", "items"):
                if wrapped := self._wrapped.get(getattr(entry, field)):
                    object.__setattr__(entry, field, wrapped)


def measure(folder: Path, kinds: tuple[str, ...] = working.KINDS, protected: bool = True) -> Figure:
    """Let each function raise that somebody's work reaches, in steps of these kinds.

    In processes of their own: one that dies is a session that ended, and the next one goes on.
    """
    with ThreadPoolExecutor(PARTS) as rooms:
        parts = list(rooms.map(lambda part: _survey_part(folder, part, kinds), range(PARTS)))
    found: dict[str, Ways] = {}
    for part in parts:
        for name, ways in part["where"].items():
            found[name] = sorted([*found.get(name, ()), *ways])[:WAYS]
    where = dict(sorted(found.items(), key=lambda item: item[1][0][1]))
    (folder / "survey.json").write_text(json.dumps(where))
    bad = [f"without any error: {problem}" for part in parts for problem in part["problems"]]
    names = list(where)
    lots = [names[at : at + A_PROCESS] for at in range(0, len(names), A_PROCESS)]
    with ThreadPoolExecutor(PARTS) as rooms:
        results = list(rooms.map(lambda lot: _try(lot, folder, protected), lots))
    tried = sum(fine + len(ended) for ended, fine in results)
    bad += [problem for ended, _ in results for problem in ended]
    reached = f"of {len(where):,} reached of {parts[0]['all']:,} functions"
    return none_of(f"{NAME} ({', '.join(kinds)})", bad, tried, reached)


def _survey_part(folder: Path, part: int, kinds: tuple[str, ...]) -> Any:
    process = _run("survey", folder, " ".join((f"{part}", *kinds)), True)
    if process.returncode:
        problem = f"the session ended with {process.returncode}: {process.stderr[-300:]}"
        return {"where": {}, "all": 0, "problems": [problem]}
    return json.loads((folder / f"survey{part}.json").read_text())


def _try(names: list[str], folder: Path, protected: bool) -> tuple[list[str], int]:
    """What went wrong with these functions, and how many did well."""
    bad: list[str] = []
    left, fine = names, 0
    while left:
        process = _run("try", folder, "\n".join(left), protected)
        begun, last = 0, ""
        for line in process.stdout.splitlines():
            name, tab, result = line.partition("\t")
            if result == "begun":
                begun, last = begun + 1, name
            elif result == "fine":
                fine += 1
            elif tab:
                bad.append(f"{name}: {result}")
        if process.returncode:
            bad.append(f"{last or left[0]}: the process ended with {process.returncode}")
        elif begun < len(left):
            bad.append(f"{last or left[0]}: the process ended before the rest")
        left = left[max(begun, 1) :]
    return bad, fine


def _run(what: str, folder: Path, given: str, protected: bool) -> "subprocess.CompletedProcess":
    ways = [str(TESTS), str(TESTS / "reliability"), str(TESTS.parent)]
    return subprocess.run(
        [sys.executable, __file__, what, str(folder), "yes" * protected, *ROOMS],
        input=given,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(ways)},
    )


def main(what: str, folder: str, protected: str, *rooms: str) -> None:
    """Survey which step calls each function soonest, or try those that are named on stdin."""
    application = QApplication([])
    injector = Injector()
    injector.wrap_all([module for room in WRAPPED for module in _modules(room)])
    injector.wrap_imported()
    injector.wrap_commands()
    place = Path(folder)
    with (
        tempfile.TemporaryDirectory(dir=place) as own,
        _session(application, Path(own), bool(protected)) as worker,
    ):
        asked = sys.stdin.read().split()
        if what == "survey":
            ours = tuple(f"{journeyeditor.__name__}.{room}." for room in rooms)
            found = _survey(
                worker, injector, ours, list(worker.steps(asked[1:]))[int(asked[0]) :: PARTS]
            )
            (place / f"survey{asked[0]}.json").write_text(json.dumps(found))
        else:
            where = json.loads((place / "survey.json").read_text())
            for name in asked:
                _raise_in(worker, injector, name, where[name])


def _survey(worker: Worker, injector: Injector, ours: tuple[str, ...], steps: list[str]) -> Any:
    """For each function the quickest steps that call it, and how often they do."""
    where: dict[str, Ways] = {}
    problems = []
    for step in steps:
        injector.calls.clear()
        began = time.monotonic()
        worker.do(step)
        took = time.monotonic() - began
        for name, count in injector.calls.items():
            if name.startswith(ours):
                where[name] = sorted([*where.get(name, ()), (took, step, count)])[:WAYS]
        if problem := _problem(worker.window):
            problems.append(f"{step}: {problem}")
        worker.put_back()
    every = sum(name.startswith(ours) for name in injector.names)
    return {"where": where, "all": every, "problems": problems}


def _raise_in(worker: Worker, injector: Injector, name: str, ways: Ways) -> None:
    """Do a step while a function raises once; print what came of it."""
    print(name, "begun", sep="\t", flush=True)
    draw = random.Random(name)
    injector.armed, injector.raised = name, False
    injector.from_c = draw.random() < 0.5
    for _, step, times in ways:
        for left in dict.fromkeys((draw.randrange(times), 0)):  # it may be called less often now
            injector.left = left
            worker.do(step)
            if injector.raised:
                break
            injector.armed = None
            worker.put_back()
            injector.armed = name
        if injector.raised:
            break
    # Once more at the end, because what is done after an error may hide it.
    injector.armed, injector.left = name, 0
    _edit_once(worker.window)
    injector.armed = None
    settle()
    problem = _problem(worker.window)
    if problem or injector.raised:  # else nobody called it
        print(name, f"{problem} after {step}" if problem else "fine", sep="\t", flush=True)
    if problem:
        worker.window.mend()
    worker.put_back()


@contextmanager
def _session(application: Any, folder: Path, protected: bool) -> Iterator[Worker]:
    settings = Settings(folder / "settings.ini")
    settings.language = "en"
    editor = Editor(application, settings)
    guard_module.PAUSE = 0
    mend = editor.mend if protected else lambda: None
    guard = Guard(folder / "logs", editor.secure, mend, editor.tell, editor)
    guard.install()
    catch_errors()
    stderr, sys.stderr = sys.stderr, None  # thousands of tracebacks
    editor.show_map(full_map())
    window = editor.windows[0]
    window.resize(1300, 800)
    settle()
    worker = Worker(window, folder)
    worker.put_back()
    try:
        yield worker
    finally:
        sys.stderr = stderr
        guard.uninstall()
        QApplication.clipboard().clear()  # offscreen, Qt frees it after Python has ended
        window.document.undo_stack.setClean()
        window.close()
        settle()
        editor.deleteLater()
        settle()


def _edit_once(window: Any) -> None:
    try:
        title = f"Edit {window.document.undo_stack.count()}"
        window.document.edit("Title", lambda old: facts.set_facts(old, title=title))
        window.view.grab()
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)


def _problem(window: Any) -> str | None:
    document, view = window.document, window.view
    if document.journey is not document.committed:
        press(view, Qt.Key.Key_Escape)  # a gesture that nobody ended
        if document.journey is not document.committed:
            return "a preview is left"
    if seen(view.map.drawing) != seen(fresh(view)) or not shown(view):
        return "the scene shows another map"
    now, steps = mark(document.journey), document.undo_stack.index()
    for _ in range(steps):
        document.undo()
    if mark(document.journey) != mark(full_map()):
        return "undoing all does not give the first map"
    for _ in range(steps):
        document.redo()
    if mark(document.journey) != now:
        return "redoing all does not give the last map"
    document.undo_stack.setIndex(0)
    document.undo_stack.clear()
    return None


def _modules(room: str) -> list[ModuleType]:
    module = importlib.import_module(f"{journeyeditor.__name__}.{room}")
    found = [module]
    if hasattr(module, "__path__"):
        for info in pkgutil.walk_packages(module.__path__, f"{module.__name__}."):
            found.append(importlib.import_module(info.name))
    return found


def _is_qts(owner: Any, name: str) -> bool:
    """Whether Qt calls this by its own name. What it does is in functions of ours, but painting,
    and Qt itself crashes where, say, `boundingRect` or `count` answers nothing."""
    if name in ("paint", "paintEvent"):
        return False
    bases = owner.__mro__[1:] if inspect.isclass(owner) else ()
    of_qt = (vars(base) for base in bases if base.__module__.startswith("PySide6"))
    return name != name.lower() or any(name in names for names in of_qt)


def _positional(function: Any) -> int | None:
    parameters = inspect.signature(function).parameters.values()
    if any(p.kind is p.VAR_POSITIONAL for p in parameters):
        return None
    return sum(p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD) for p in parameters)


if __name__ == "__main__":
    main(*sys.argv[1:])

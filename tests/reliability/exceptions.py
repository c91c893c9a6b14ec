"""Errors of our own, everywhere: each method of the window, the scene, the tools and the panels,
and each edit, raises once while somebody works. The session goes on; map, scene and undo agree."""

import functools
import importlib
import inspect
import os
import pkgutil
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import person
from editing import Editor as Edits
from editing import mark, small_map
from figures import Figure, none_of
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from sequences import fresh, seen, shown

import journeyeditor
from journeyeditor import guard as guard_module
from journeyeditor.app import Editor
from journeyeditor.edits import cards, facts
from journeyeditor.guard import Guard
from journeyeditor.settings import Settings

TESTS = Path(__file__).resolve().parent.parent
ROOMS = ("scene", "tools", "panels", "edits", "layout", "commands", "window", "document")
# What a test cannot answer, what ends a session on purpose, and what makes the objects themselves:
# a window that cannot be built is no session.
LEFT_ALONE = {"closeEvent", "__init__", "__post_init__", "__new__", "ask", "open_file", "save_as"}


class InjectedError(RuntimeError):
    """An error that was put in."""


class Injector:
    """Wraps functions so that the one whose name is `armed` raises, once."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.armed: str | None = None
        self.left = 0  # calls until it raises
        self.calls: Counter[str] = Counter()
        self.raised = False

    def wrap_all(self, modules: list[ModuleType]) -> None:
        """Wrap every function and every method that these modules define."""
        for module in modules:
            for name, thing in list(vars(module).items()):
                if getattr(thing, "__module__", "") != module.__name__:
                    continue
                if inspect.isfunction(thing):
                    self._wrap(module, name, thing, f"{module.__name__}.{name}")
                elif inspect.isclass(thing):
                    for method, function in list(vars(thing).items()):
                        if inspect.isfunction(function):
                            full = f"{module.__name__}.{name}.{method}"
                            self._wrap(thing, method, function, full)

    def _wrap(self, owner: Any, name: str, function: Any, full: str) -> None:
        if name in LEFT_ALONE or inspect.isgeneratorfunction(function) or _is_qts(name):
            return
        takes = _positional(function)

        @functools.wraps(function)
        def maybe_raise(*given: Any, **named: Any) -> Any:
            self.calls[full] += 1
            if self.armed == full and self.left == 0:
                self.armed, self.raised = None, True
                raise InjectedError(full)
            self.left -= self.armed == full
            # A slot is given as many arguments as it takes: Qt cannot see that through a wrapper.
            return function(*given[:takes], **named)

        setattr(owner, name, maybe_raise)
        self.names.append(full)


def measure(folder: Path, share: float = 1.0, protected: bool = True) -> Figure:
    """Let each function raise while somebody works; `share` of them, drawn at random.

    In processes of their own: one that dies is a session that ended, and the next one goes on.
    """
    bad: list[str] = []
    tried = 0
    with ThreadPoolExecutor(os.cpu_count()) as rooms:
        for ended, fine in rooms.map(lambda room: _try(room, folder, share, protected), ROOMS):
            tried += len(ended) + fine
            bad += ended
    return none_of("errors of our own: session ends or state differs", bad, tried, "functions")


def _try(room: str, folder: Path, share: float, protected: bool) -> tuple[list[str], int]:
    """What went wrong in a room, and how many functions did well."""
    bad: list[str] = []
    done, fine, status = 0, 0, 1
    ways = [str(TESTS), str(TESTS / "reliability"), str(TESTS.parent)]
    place = folder / room
    place.mkdir(exist_ok=True)
    while status:
        given = (room, str(share), str(done), str(place), "yes" * protected)
        process = subprocess.run(
            [sys.executable, __file__, *given],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(ways)},
        )
        status, last = process.returncode, ""
        for name, result in (
            line.split("\t") for line in process.stdout.splitlines() if "\t" in line
        ):
            if result == "begun":
                done, last = done + 1, name
            elif result == "fine":
                fine += 1
            else:
                bad.append(f"{name}: {result}")
        if status:
            bad.append(f"{last or room}: the process ended with {status}")
        if not last:  # it did not even begin
            break
    return bad, fine


def main(room: str, share: str, done: str, folder: str, protected: str) -> None:
    """Try the functions of a room, but for those `done`, and print what came of each."""
    application = QApplication([])
    injector = Injector()
    injector.wrap_all([module for room in ROOMS for module in _modules(room)])
    package = journeyeditor.__name__
    ours = [name for name in injector.names if name.startswith(f"{package}.{room}.")]
    draw = random.Random(1)
    chosen = [name for name in ours if draw.random() < float(share)]
    with _session(application, Path(folder), bool(protected)) as window:
        injector.calls.clear()
        _work(window)
        calls = injector.calls.copy()  # of somebody who works without errors
        for name in chosen[int(done) :]:
            print(name, "begun", sep="\t", flush=True)
            if not calls[name]:
                continue
            injector.armed, injector.raised = name, False
            injector.left = draw.randrange(calls[name])
            _work(window)
            # Once more at the end, because what is done after an error may hide it.
            injector.armed, injector.left = name, 0
            _edit_once(window)
            injector.armed = None
            _settle()
            problem = _problem(window)
            if problem or injector.raised:  # else nobody called it
                print(name, problem or "fine", sep="\t", flush=True)
            if problem:
                window.mend()


@contextmanager
def _session(application: Any, folder: Path, protected: bool) -> Iterator[Any]:
    settings = Settings(folder / "settings.ini")
    settings.language = "en"
    editor = Editor(application, settings)
    guard_module.PAUSE = 0
    mend = editor.mend if protected else lambda: None
    guard = Guard(folder / "logs", editor.secure, mend, editor.tell, editor)
    guard.install()
    stderr, sys.stderr = sys.stderr, None  # thousands of tracebacks
    editor.show_map(small_map())
    window = editor.windows[0]
    window.resize(1300, 800)
    _settle()
    try:
        yield window
    finally:
        sys.stderr = stderr
        guard.uninstall()
        window.document.undo_stack.setClean()
        window.close()
        _settle()
        editor.deleteLater()
        _settle()


def _work(window: Any) -> None:
    """What somebody does: edits of each kind, undo, selecting, dragging, writing, looking."""
    document, view = window.document, window.view
    edits = Edits(len(document.undo_stack.undoText()))

    def edit_some() -> None:
        for _ in range(2):
            document.edit("Edit", edits.next_map)

    def add() -> None:
        lane, stage = document.committed.lanes[0].id, document.committed.stages[0].id
        document.edit(
            "Card",
            lambda old: cards.add(old, [cards.new(old, "note", stage, lane, title="New")]),
        )

    def card() -> str:
        return document.committed.cards[-1].id

    for do in (
        add,
        edit_some,
        lambda: document.undo(),
        lambda: document.redo(),
        lambda: window.selection.select([card()]),
        add,
        lambda: person.drag(view, card(), to=_cell(document)),
        lambda: person.drag(view, card(), to=_cell(document), drop=False),
        lambda: _press(view, Qt.Key.Key_Escape),
        lambda: _write(view, card(), "Written"),
        lambda: _press(view, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left),
        lambda: person.drop_new(view, "card", _cell(document), kind="note"),
        lambda: window.actions_["duplicate"].trigger(),
        lambda: window.actions_["select_all"].trigger(),
        lambda: window.actions_["move_right"].trigger(),
        lambda: view.zoom_to(0.2),
        lambda: view.grab(),
        lambda: view.zoom_to(1),
        lambda: window.grab(),
    ):
        try:
            do()
        except Exception as error:  # it would have been Qt that called
            sys.excepthook(type(error), error, error.__traceback__)


def _press(view: Any, *keys: Qt.Key, text: str = "") -> None:
    """Press keys as the event loop does. QTest's own way crashes where an event raises."""
    for key in keys:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(view.editor or view, event)


def _write(view: Any, card: str, text: str) -> None:
    person.double_click(view, card)
    for letter in text:
        _press(view, Qt.Key.Key_A, text=letter)
    _press(view, Qt.Key.Key_Return)


def _edit_once(window: Any) -> None:
    try:
        title = f"Edit {window.document.undo_stack.count()}"
        window.document.edit("Title", lambda old: facts.set_facts(old, title=title))
        window.view.grab()
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)


def _cell(document: Any) -> tuple[str, str]:
    return document.committed.stages[1].id, document.committed.lanes[0].id


def _problem(window: Any) -> str | None:
    document, view = window.document, window.view
    if document.journey is not document.committed:
        _press(view, Qt.Key.Key_Escape)  # a gesture that nobody ended
        if document.journey is not document.committed:
            return "a preview is left"
    if seen(view.map.drawing) != seen(fresh(view)) or not shown(view):
        return "the scene shows another map"
    now, steps = mark(document.journey), document.undo_stack.index()
    for _ in range(steps):
        document.undo()
    if mark(document.journey) != mark(small_map()):
        return "undoing all does not give the first map"
    for _ in range(steps):
        document.redo()
    if mark(document.journey) != now:
        return "redoing all does not give the last map"
    document.undo_stack.setIndex(0)
    document.undo_stack.clear()
    return None


def _settle() -> None:
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _modules(room: str) -> list[ModuleType]:
    module = importlib.import_module(f"{journeyeditor.__name__}.{room}")
    found = [module]
    if hasattr(module, "__path__"):
        for info in pkgutil.walk_packages(module.__path__, f"{module.__name__}."):
            found.append(importlib.import_module(info.name))
    return found


def _is_qts(name: str) -> bool:
    """Whether Qt calls this by its own name. What it does is in functions of ours, but painting,
    and Qt itself crashes where, say, `boundingRect` answers nothing."""
    return name != name.lower() and name != "paintEvent"


def _positional(function: Any) -> int | None:
    parameters = inspect.signature(function).parameters.values()
    if any(p.kind is p.VAR_POSITIONAL for p in parameters):
        return None
    return sum(p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD) for p in parameters)


if __name__ == "__main__":
    main(*sys.argv[1:])

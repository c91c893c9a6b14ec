"""The system calls by which storage changes a folder: recorded, or made to fail.

They are taken where Python hands them to the system, which needs no tracer and works everywhere; an
audit hook makes sure that nothing is written by any other way.
"""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

CHANGING = ("open", "write", "fsync", "ftruncate", "replace", "link", "unlink", "close")
Hook = Callable[[str, Callable[..., Any], tuple[Any, ...]], Any]

_unseen: list[str] = []
_watched: list[str] = []


def _audit(event: str, given: tuple[Any, ...]) -> None:
    if event != "open" or not _watched or not isinstance(given[0], str):
        return
    path, mode, _ = given
    if mode and set(mode) & set("wax+") and path.startswith(_watched[-1]):
        _unseen.append(path)


sys.addaudithook(_audit)


@contextmanager
def hooked(folder: Path, hook: Hook) -> Iterator[None]:
    """Give `hook` each changing call in `folder`: its name, what really does it, its arguments."""
    really = {name: getattr(os, name) for name in (*CHANGING, "dup")}
    ours: set[int] = set()
    guard = threading.RLock()

    def concerns(name: str, given: tuple[Any, ...]) -> bool:
        if isinstance(given[0], int):
            return given[0] in ours
        path = os.fspath(given[0])
        return path.startswith(str(folder)) and not path.endswith(".lock")

    def replacement(name: str) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            if named or not concerns(name, given):
                return really[name](*given, **named)
            with guard:
                done = hook(name, really[name], given)
                if name == "open":
                    ours.add(done)
                elif name == "close":
                    ours.discard(given[0])
            return done

        return call

    def dup(descriptor: int) -> int:
        copy = really["dup"](descriptor)
        if descriptor in ours:
            with guard:
                ours.add(copy)
                hook("dup", lambda _: copy, (descriptor,))
        return copy

    _watched.append(str(folder))
    with mock.patch.multiple(os, dup=dup, **{name: replacement(name) for name in CHANGING}):
        yield
    _watched.pop()
    assert not _unseen, f"written without being seen: {_unseen}"


@contextmanager
def unwatched() -> Iterator[None]:
    """What is written inside is another program's."""
    watched = _watched[:]
    _watched.clear()
    yield
    _watched[:] = watched


class Call(NamedTuple):
    """A change of a folder. `node` counts files as they are made; a name may change its node."""

    what: str  # create, write, cut, fsync, name, unname, rename, told
    node: int = -1
    name: str = ""
    other: str = ""
    data: bytes = b""
    size: int = 0


class Recorder:
    """Writes down what happens in a folder. Files that are there already are nodes from the start,
    safely on the disk."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.calls = folder, list[Call]()
        self.start = {str(p): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
        self._names = {name: number for number, name in enumerate(self.start)}
        self._count = len(self.start)
        self._open: dict[int, int | str] = {}  # descriptor → node, or folder

    def tell(self, what: int) -> None:
        """Note that from here on the program has promised this."""
        self.calls.append(Call("told", size=what))

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Record what happens inside."""
        with hooked(self.folder, self._hook):
            yield

    def _hook(self, name: str, really: Callable[..., Any], given: tuple[Any, ...]) -> Any:
        done = really(*given)
        getattr(self, f"_on_{name}")(done, *given)
        return done

    def _open_file(self, path: str, flags: int) -> int:
        node = self._names.get(path)
        if node is None:
            node = self._names[path] = self._count
            self._count += 1
            self.calls += [Call("create", node), Call("name", node, path)]
        elif flags & os.O_TRUNC:
            self.calls.append(Call("cut", node, size=0))
        return node

    def _on_open(self, done: int, path: Any, flags: int, *_: Any) -> None:
        name = os.fspath(path)
        self._open[done] = name if Path(name).is_dir() else self._open_file(name, flags)

    def _on_write(self, done: int, descriptor: int, data: Any) -> None:
        self.calls.append(Call("write", self._open[descriptor], data=bytes(data[:done])))

    def _on_ftruncate(self, _: None, descriptor: int, size: int) -> None:
        self.calls.append(Call("cut", self._open[descriptor], size=size))

    def _on_fsync(self, _: None, descriptor: int) -> None:
        place = self._open[descriptor]
        folder = isinstance(place, str)
        self.calls.append(Call("fsync", name=place) if folder else Call("fsync", place))

    def _on_replace(self, _: None, old: Any, new: Any) -> None:
        old, new = os.fspath(old), os.fspath(new)
        self._names[new] = self._names.pop(old)
        self.calls.append(Call("rename", name=old, other=new))

    def _on_link(self, _: None, old: Any, new: Any) -> None:
        node = self._names[os.fspath(new)] = self._names[os.fspath(old)]
        self.calls.append(Call("name", node, os.fspath(new)))

    def _on_unlink(self, _: None, path: Any) -> None:
        self._names.pop(os.fspath(path), None)
        self.calls.append(Call("unname", name=os.fspath(path)))

    def _on_close(self, _: None, descriptor: int) -> None:
        self._open.pop(descriptor, None)

    def _on_dup(self, copy: int, descriptor: int) -> None:
        self._open[copy] = self._open[descriptor]

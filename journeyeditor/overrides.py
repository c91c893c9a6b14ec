"""Lets no error out of the methods that Qt calls.

PySide keeps an error that leaves such a method until some call of ours into Qt returns, and raises
it there: not where it belongs, but in whatever other method Qt calls first. One that is just making
an icon, say, is then taken down while Qt still holds it, and the process dies. Before Python 3.12
it even dies at once of an error that C code raised, which is no object yet. So whatever a
`paintEvent`, an `event`, a `sizeHint` … of ours raises goes straight to `sys.excepthook`, and Qt
gets nothing.
"""

import functools
import sys
from collections.abc import Callable, Iterator
from types import FunctionType
from typing import Any, get_origin

from PySide6.QtCore import QObject
from shiboken6 import Shiboken

_PACKAGE = __name__.partition(".")[0] + "."
_SEVERAL = 0x04  # of a function's flags: it takes *args


def catch_errors() -> None:
    """From now on, in every class of this program, those that are still to be made too."""
    every: Any = Shiboken.Object
    for made in set(_under(every)):
        _catch_in(made)

    def also_here(cls: Any, /, **named: Any) -> None:
        super(every, cls).__init_subclass__(**named)
        _catch_in(cls)

    every.__init_subclass__ = classmethod(also_here)


def _under(cls: Any) -> Iterator[type]:
    for below in cls.__subclasses__():
        yield below
        yield from _under(below)


def _catch_in(cls: type) -> None:
    if not cls.__module__.startswith(_PACKAGE):
        return
    qts = next(base for base in cls.__mro__ if base.__module__.startswith("PySide6"))
    for name, function in list(vars(cls).items()):
        if isinstance(function, FunctionType) and hasattr(qts, name) and name[:2] != "__":
            setattr(cls, name, _catching(function))


def _catching(function: Callable[..., Any]) -> Callable[..., Any]:
    code = function.__code__
    # As a slot it is given no more than it takes: Qt cannot see how much that is from outside.
    most = None if code.co_flags & _SEVERAL else code.co_argcount

    @functools.wraps(function)
    def caught(*given: Any, **named: Any) -> Any:
        try:
            return function(*given[:most], **named)
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)
            return _nothing(function)

    return caught


def _nothing(function: Callable[..., Any]) -> Any:
    """An empty value of the kind that `function` says it returns: what Qt makes do with too."""
    said = function.__annotations__.get("return")
    kind = get_origin(said) or said
    if not isinstance(kind, type) or issubclass(kind, QObject):
        return None
    for given in ((), (0,)):  # flags have no value without a number
        try:
            return kind(*given)
        except TypeError:
            continue
    return None

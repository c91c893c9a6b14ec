"""Errors of what paints an item of the scene: told at once, and kept from Qt."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any

from PySide6.QtGui import QPainter


def contained(paint: Callable[..., None]) -> Callable[..., None]:
    """The method `paint` of an item, which lets nothing through: Qt would go on with the next item
    while an error of Python waits, and crash there."""

    @wraps(paint)
    def painted(item: Any, painter: QPainter, option: Any, widget: Any = None) -> None:
        try:
            paint(item, painter, option, widget)
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)

    return painted

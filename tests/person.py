"""Speaks to a MapView like a person: `drag(view, card, to=cell)`, `type_in(view, card, "…")`.

A thing is named by its id, a cell by (stage id, lane id), the title block by ``"title"``, any
other place by a `Spot` in points of the map. What happens are real Qt events on the viewport.
"""

import json
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.scene import hit
from journeyeditor.scene.tool import NEW_THING

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Spot(NamedTuple):
    """A place on the map, in points."""

    x: float
    y: float


def place(view, thing):
    """Where on the map a person would point to mean `thing`, in points."""
    if isinstance(thing, Spot):
        return thing
    if isinstance(thing, tuple):
        bounds = hit.cell_bounds(view.map.drawing.grid, *thing)
        return Spot(bounds.x + bounds.width / 2, bounds.bottom - 4)
    key = ("title",) if thing == "title" else view.map.index.key_of[thing]
    part = view.map.part(key)
    if key[0] == "connection":
        return Spot(*hit.middle_of_line(part))
    if key[0] in ("lane", "title"):
        return Spot(part.x + 40, part.y + 16)
    return Spot(*hit.centre(part))


def above(view, card):
    """Just above the middle of a card: before it."""
    part = view.map.part(("card", card))
    return Spot(part.x + part.width / 2, part.y + part.height / 2 - 4)


def below(view, card):
    """Just below the middle of a card: after it."""
    part = view.map.part(("card", card))
    return Spot(part.x + part.width / 2, part.y + part.height / 2 + 4)


def on_screen(view, thing):
    """Where in the viewport `thing` is, in pixels."""
    return view.viewportTransform().map(QPointF(*place(view, thing)))


def _send(view, kind, at, button, buttons, modifiers):
    on_desk = QPointF(view.viewport().mapToGlobal(at))
    event = QMouseEvent(kind, at, on_desk, button, buttons, modifiers)
    QApplication.sendEvent(view.viewport(), event)


def press(view, thing, button=LEFT, modifiers=NONE):
    """Put the button down on `thing`."""
    at = thing if isinstance(thing, QPointF) else on_screen(view, thing)
    _send(view, QEvent.Type.MouseButtonPress, at, button, button, modifiers)


def move(view, thing, button=LEFT, modifiers=NONE):
    """Move on to `thing` with the button down (`button=None`: with no button down)."""
    at = thing if isinstance(thing, QPointF) else on_screen(view, thing)
    none = Qt.MouseButton.NoButton
    _send(view, QEvent.Type.MouseMove, at, none, none if button is None else button, modifiers)


def let_go(view, thing, button=LEFT, modifiers=NONE):
    """Let the button go over `thing`."""
    at = thing if isinstance(thing, QPointF) else on_screen(view, thing)
    none = Qt.MouseButton.NoButton
    _send(view, QEvent.Type.MouseButtonRelease, at, button, none, modifiers)


def hover(view, thing, modifiers=NONE):
    """Point at `thing`."""
    move(view, thing, None, modifiers)


def click(view, thing, modifiers=NONE):
    """Click on `thing`."""
    press(view, thing, modifiers=modifiers)
    let_go(view, thing, modifiers=modifiers)


def double_click(view, thing):
    """Click on `thing` twice."""
    at = on_screen(view, thing)
    click(view, at)
    _send(view, QEvent.Type.MouseButtonDblClick, at, LEFT, LEFT, NONE)
    let_go(view, at)


def drag(view, thing, to, modifiers=NONE, drop=True, button=LEFT):
    """Drag `thing` to another thing, cell or place; `drop=False` keeps holding it there."""
    start = thing if isinstance(thing, QPointF) else on_screen(view, thing)
    end = to if isinstance(to, QPointF) else on_screen(view, to)
    press(view, start, button, modifiers)
    for step in (0.1, 0.4, 0.8, 1.0):
        move(view, start + (end - start) * step, button, modifiers)
    if drop:
        let_go(view, end, button, modifiers)


def press_key(view, *names, modifiers=NONE):
    """Press keys by name: ``Left``, ``Escape``, ``Return`` …, where the keyboard is."""
    for name in names:
        target = view.editor or view
        QTest.keyClick(target, getattr(Qt.Key, f"Key_{name}"), modifiers)


def type_keys(view, text):
    """Type `text` where the keyboard is: the first letter may open an editor."""
    for letter in text:
        QTest.keyClicks(view.editor or view, letter)


def type_in(view, thing, text, end="Return"):
    """Write `text` as the text of `thing`, and end with a key."""
    double_click(view, thing)
    QTest.keyClicks(view.editor, text)
    if end:
        press_key(view, end)


def wheel(view, at, notches=0, modifiers=NONE, sideways=0):
    """Turn the wheel by notches, away from oneself, at a pixel of the viewport."""
    place_on_desk = QPointF(view.viewport().mapToGlobal(at))
    event = QWheelEvent(
        at,
        place_on_desk,
        QPoint(),
        QPoint(sideways * 120, notches * 120),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


class FromPalette:
    """Something that is dragged from the palette over the map."""

    def __init__(self, view, noun, **fields):
        self._view, self._entered = view, False
        self._data = QMimeData()
        text = json.dumps({"noun": noun, "kind": None, "persona": None, **fields})
        self._data.setData(NEW_THING, text.encode())

    def hold_over(self, thing):
        """Hold it over `thing`; whether the map would take it (or say where it could)."""
        at = on_screen(self._view, thing).toPoint()
        args = (at, Qt.DropAction.CopyAction, self._data, LEFT, NONE)
        if not self._entered:
            self._entered = True
            QApplication.sendEvent(self._view.viewport(), QDragEnterEvent(*args))
        event = QDragMoveEvent(*args)
        QApplication.sendEvent(self._view.viewport(), event)
        return event.isAccepted()

    def drop_on(self, thing):
        """Let it go on `thing`; whether the map took it."""
        self.hold_over(thing)
        at = on_screen(self._view, thing)
        event = QDropEvent(at, Qt.DropAction.CopyAction, self._data, LEFT, NONE)
        QApplication.sendEvent(self._view.viewport(), event)
        return event.isAccepted()

    def take_away(self):
        """Carry it off the map."""
        QApplication.sendEvent(self._view.viewport(), QDragLeaveEvent())


def drop_new(view, noun, on, **fields):
    """Drag something new from the palette and let it go on the map."""
    return FromPalette(view, noun, **fields).drop_on(on)

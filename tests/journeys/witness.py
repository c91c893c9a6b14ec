"""Runs the editor and tells, on request, where things are on the screen. It does nothing else: what
happens in the window comes from the X server, as a person's hand and keyboard would send it.

Requests come as lines of JSON on standard input, answers as lines of JSON on standard output:
``["thing", "c-1"]`` → where a record (or "title") is, ``["cell", stage, lane]`` → an empty spot in
a cell, ``["dot", "c-1"]`` → the dot of a selected card from which a connection is drawn,
``["palette", "touchpoint"]`` → an item of the palette, ``["spot", x, y]`` → a place of the map in
points, ``["field", "rating"]`` → the box (x, y, width, height) of a field of the inspector,
``["dot_of", "c-1"]`` → a dot of the matrix, ``["matrix", effort, impact]`` → a place in it,
``["state"]`` → what the title bar, the selection and the undo stack say, ``["holds"]`` → how much
of each noun the map has, ``["tray"]`` → the middle of the parking lot, ``["room"]`` → which slide
the room sees, where, and the countdown; null for none.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QSocketNotifier
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from person import Spot, place

from journeyeditor.app import run
from journeyeditor.panels.matrix import MatrixView
from journeyeditor.panels.palette import Item
from journeyeditor.scene.state_marks import connect_dot
from journeyeditor.window import Window


def window() -> Window:
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, Window)]
    return next((w for w in windows if w.isActiveWindow()), windows[0])


def on_screen(spot) -> list[int]:
    view = window().view
    point: QPoint = view.viewport().mapToGlobal(view.mapFromScene(QPointF(spot.x, spot.y)))
    return [point.x(), point.y()]


def dialog() -> str:
    """The class of the dialog that has the keyboard; "" for none."""
    modal = QApplication.activeModalWidget()
    return type(modal).__name__ if modal is not None and modal.isActiveWindow() else ""


def field(name: str) -> list[int] | None:
    """Where an editor of the inspector is on the screen; None where it is not seen."""
    form = window().inspector.form
    editors = [row.editor for row in form.rows if row.field.name == name] if form else []
    if not editors or editors[0].visibleRegion().isEmpty():
        return None
    corner = editors[0].mapToGlobal(QPoint(0, 0))
    return [corner.x(), corner.y(), editors[0].width(), editors[0].height()]


def holds(journey) -> dict:
    """What a person has put into the map, in numbers and words."""
    own = [card for card in journey.cards if not card.guidance]
    return {
        "objective": journey.objective,
        "personas": [persona.name for persona in journey.personas],
        "stages": [stage.title for stage in journey.stages],
        "gaps": [card.gap for card in own if card.kind == "touchpoint"],
        "curves": [len(curve.points) for curve in journey.curves if curve.persona],
        "priorities": [card.priority for card in own if card.kind == "pain_point"],
        "actions": [[action.title, list(action.serves)] for action in journey.actions],
    }


def room() -> dict | None:
    """What the presentation shows, in which part of the screen; None where nobody sees it."""
    showing = window().showing
    if not showing.on:
        return None
    there = showing.presentation
    return {
        "slide": there.number,
        "box": there.geometry().getRect(),
        "keyboard": there.isActiveWindow(),
        "countdown": [showing.countdown.text, window().toolbar.clock.text()],
    }


def answer(request: list) -> object:
    what, *rest = request
    if what == "thing":
        return on_screen(place(window().view, rest[0]))
    if what == "cell":
        return on_screen(place(window().view, tuple(rest)))
    if what == "dot":
        view = window().view
        return on_screen(Spot(*connect_dot(view.map.bounds(("card", rest[0])), 1 / view.zoom)))
    if what == "spot":
        return on_screen(Spot(*rest))
    if what == "field":
        return field(rest[0])
    if what in ("dot_of", "matrix"):
        (matrix,) = (m for m in window().findChildren(MatrixView) if m.isVisible())
        spot = matrix.spot(*rest) if what == "dot_of" else matrix.place(*rest)
        point = matrix.mapToGlobal(spot.toPoint()) if spot else None
        return [point.x(), point.y()] if point else None
    if what == "tray":
        tray = window().collecting.tray
        return list(tray.mapToGlobal(tray.rect().center()).toTuple()) if tray.isVisible() else None
    if what == "room":
        return room()
    if what == "holds":
        return holds(window().document.committed)
    if what == "palette":
        for item in window().findChildren(Item):
            named = item.offer.payload.get("kind") or item.offer.payload.get("noun")
            if named == rest[0]:
                point = item.mapToGlobal(item.rect().center())
                return [point.x(), point.y()]
        raise LookupError(rest[0])
    win = window()
    return {
        "title": win.windowTitle(),
        "modified": win.isWindowModified(),
        "undo": win.document.undo_stack.undoText(),
        "selected": list(win.selection.ids),
        "cards": {card.id: card.title for card in win.document.journey.cards},
        "parked": len(win.document.journey.parking),
        "lanes": len(win.document.journey.lanes),
        "connections": len(win.document.journey.connections),
        "points": sum(len(curve.points) for curve in win.document.journey.curves),
        "zoom": win.view.zoom,
        "windows": sum(isinstance(w, Window) for w in QApplication.topLevelWidgets()),
        "dialog": dialog(),
        "focus": type(QApplication.focusWidget()).__name__,
    }


def listen() -> None:
    line = sys.stdin.readline()
    if not line:
        notifier.setEnabled(False)
        return
    print(json.dumps(answer(json.loads(line))), flush=True)


application = QApplication(sys.argv[:1])
notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, application)
notifier.activated.connect(listen)
sys.exit(run([Path(name) for name in sys.argv[1:]]))

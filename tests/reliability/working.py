"""A working session in the window, in steps that can each be done again: every gesture on the map,
every command of the table, and every control of every side panel, form and bar."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from handling import press, settle, use
from map_gestures import Gestures
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from journeyeditor.actions import ACTIONS
from journeyeditor.model import Journey, new_journey
from journeyeditor.sides import SIDES

# What ends the session or fills the screen, and what starts other programs.
ENDING = {"quit", "close", "new", "full_screen", "guide", "print", "export", "copy_picture"}
KINDS = ("gestures", "commands", "controls")
ALIKE = 3  # controls of a kind in a place that are used
# What can be selected, by what it is: commands answer to it.
CHOICES = {
    "card": ("c1",),
    "cards": ("c1", "c2", "c3"),
    "stage": ("s2",),
    "lane": ("l2",),
    "point": ("p1",),
    "connection": ("n1",),
    "nothing": (),
}
_CONCERNED = ("edit", "insert", "map", "card")  # menus: what is selected matters to them
_BARS = ("find", "filter", "capture_bar", "outline", "parking", "command_palette", "minimap")


def full_map() -> Journey:
    """A small map that has something of everything."""
    cell = {"stage": "s1", "lane": "l1"}
    ranked = {"impact_goal": 4, "impact_experience": 3, "effort": 2}
    kinds = ("touchpoint", "pain_point", "opportunity", "note", "need", "metric", "improvement")
    more: dict[str, dict[str, Any]] = {
        "touchpoint": {"channel": "h1", "importance": 4, "rating": 2, "expectation": 4},
        "pain_point": {**ranked, "sources": ["r1"], "votes": 2},
        "opportunity": {**ranked, "related": ["c2"]},
        "improvement": {"serves": ["c2"]},
    }
    return new_journey(
        title="Small",
        language="en",
        stages=[
            {"id": f"s{n}", "title": f"Stage {n}", "phase": phase}
            for n, phase in ((1, "before"), (2, "during"), (3, "after"))
        ],
        lanes=[
            {"id": "l1", "kind": "touchpoints"},
            {"id": "l2", "kind": "emotions"},
            {"id": "l3", "kind": "pain_points"},
        ],
        cards=[
            {"id": f"c{n}", "kind": kind, "title": f"Card {n}", **cell, **more.get(kind, {})}
            for n, kind in enumerate(kinds, start=1)
        ],
        personas=[{"id": "u1", "name": "Ann", "goals": ["Rest"], "needs": ["Time"]}],
        channels=[{"id": "h1", "title": "Shop"}, {"id": "h2", "title": "Phone"}],
        sources=[{"id": "r1", "title": "Interviews", "sample_size": 12}],
        actions=[{"id": "a1", "title": "Call them", "serves": ["c2"]}],
        parking=[{"id": "k1", "title": "Later"}],
        connections=[{"id": "n1", "start": "c1", "end": "c2", "label": "then"}],
        curves=[
            {
                "id": "v1",
                "lane": "l2",
                "persona": "u1",
                "points": [
                    {"id": "p1", "stage": "s1", "value": 1, "feeling": "glad"},
                    {"id": "p2", "stage": "s3", "value": -1.5},
                ],
            }
        ],
    )


class Worker:
    """Somebody at a window, who does one step or another, each from the same map."""

    def __init__(self, window: Any, folder: Path) -> None:
        self.window, self.folder = window, folder
        self._closer = QTimer(window, interval=5)
        self._closer.timeout.connect(_close_what_waits)
        self._closer.start()

    def steps(self, kinds: Iterable[str]) -> Iterator[str]:
        """The names of all steps of these kinds. Those of controls open what the controls are in,
        to count them."""
        if "gestures" in kinds:
            yield from (f"gesture {name}" for name in vars(Gestures) if not name.startswith("_"))
        if "commands" in kinds:
            for what, choice in CHOICES.items():
                self.window.selection.select(choice)
                settle()
                yield from (f"command {id_} {what}" for id_ in self._possible(what))
        if "controls" in kinds:
            sides, forms = (f"side_{id_}" for id_ in SIDES), (f"form_{name}" for name in CHOICES)
            for place in (*sides, *_BARS, *forms):
                self._open(place)
                amount = len(self._controls(place))
                self._close(place)
                yield from (f"control {place} {number}" for number in range(amount))

    def _possible(self, what: str) -> Iterator[str]:
        """The commands that can be given now: all for a card, for others what concerns them."""
        for id_, entry in ACTIONS.items():
            if entry.items or id_ in ENDING or not entry.enabled(self.window.context):
                continue
            if what == "card" or entry.menu in _CONCERNED:
                yield id_

    def do(self, step: str) -> None:
        """Do a step, and put away what it opened."""
        kind, name, *rest = step.split()
        if kind == "gesture":
            for act in getattr(Gestures(self.window, self.folder), name)():
                self._act(act)
        elif kind == "command":
            self._act(lambda: self.window.selection.select(CHOICES[rest[0]]))
            self._act(settle)
            self._act(lambda: self.window.actions_[name].trigger())
        else:
            self._act(lambda: self._open(name))
            self._act(lambda: self._use(name, int(rest[0])))
        self._act(settle)
        self._act(self._hurry)
        self._act(lambda: self.window.finish_typing())
        self._act(self.window.view.grab)
        self._act(lambda: press(self.window.view, Qt.Key.Key_Escape))
        if kind == "control":
            self._act(lambda: self._close(name))

    def put_back(self) -> None:
        """The window as it was before all this, as far as a person would."""
        window, settings = self.window, self.window.hub.settings
        window.view.ballot.end()
        if settings.docks_open:
            settings.docks_open = []
            window.rebuild(window.theme)  # the next step makes its panels anew
        for id_, wanted in _PLAIN:
            entry = ACTIONS[id_]
            if entry.checked is not None and entry.checked(window.context) is not wanted:
                window.perform(entry)
        window.clear_message()
        window.selection.clear()
        window.document.undo_stack.setIndex(0)
        window.document.undo_stack.clear()
        settle()

    def _hurry(self) -> None:
        """Let come now what was to come in a moment."""
        for timer in self.window.findChildren(QTimer):
            if timer.isActive() and timer.isSingleShot():
                timer.stop()
                self._act(timer.timeout.emit)
        settle()

    @staticmethod
    def _act(act: Callable[[], object]) -> None:
        try:
            act()
        except Exception as error:  # it would have been Qt that called
            sys.excepthook(type(error), error, error.__traceback__)

    # -- controls ------------------------------------------------------------------------------

    def _open(self, place: str) -> None:
        window = self.window
        if place.startswith("form_"):
            window.selection.select(CHOICES[place.removeprefix("form_")])
            window.inspector.catch_up()
        else:
            window.selection.select(CHOICES["card"])
            entry = ACTIONS[place]
            if entry.checked is None or not entry.checked(window.context):
                window.actions_[place].trigger()
        settle()

    def _close(self, place: str) -> None:
        press(self.window.view, Qt.Key.Key_Escape)
        if not place.startswith("form_"):
            entry = ACTIONS[place]
            if entry.checked is not None and entry.checked(self.window.context):
                self.window.actions_[place].trigger()
        settle()

    def _controls(self, place: str) -> list[QWidget]:
        """What a person could use there, in order of making."""
        if place.startswith("form_"):
            root = self.window.inspector
        elif place.startswith("side_"):
            root = self.window.docking._docks[place.removeprefix("side_")].panel
        else:
            root = self.window
        found = [
            each
            for each in root.findChildren(QWidget)
            if each.isVisibleTo(self.window) and each.isEnabled() and _usable(each)
        ]
        if root is self.window:  # a bar: what is there only while it is open
            found = [each for each in found if _ours(each) not in _ALWAYS]
        kinds: Counter[tuple[str, str]] = Counter()
        some = []
        for each in found:
            kind = type(each).__name__, _ours(each)
            kinds[kind] += 1
            if kinds[kind] <= ALIKE:
                some.append(each)
        return some

    def _use(self, place: str, number: int) -> None:
        found = self._controls(place)
        if number >= len(found):  # an error kept it from coming
            return
        use(found[number])


def _ours(widget: QWidget) -> str:
    """The module of the innermost widget of ours that holds it."""
    at: QWidget | None = widget
    while at is not None:
        module = type(at).__module__
        if module.startswith("journeyeditor.") and not module.endswith((".rows", ".form")):
            return module.removeprefix("journeyeditor.")
        at = at.parentWidget()
    return ""


_ALWAYS = {"window", "panels.toolbar", "panels.palette", "panels.inspector", "panels.status",
           "scene.view", "panels.guide", "panels.fields", "panels.editors"}  # fmt: skip
_PLAIN = tuple(
    (id_, id_ in ("mode_select", "theme_light", "language_en", "text_size_100", "contrast_normal"))
    for id_ in (
        "mode_select", "theme_light", "language_en", "text_size_100", "contrast_normal",
        "reduced_motion", "capture_bar", "parking", "outline", "minimap", "filter", "vote",
        "lock_structure", "present", "timer_pause",
    )
)  # fmt: skip


def _usable(widget: QWidget) -> bool:
    kinds = (
        QAbstractButton,
        QComboBox,
        QLineEdit,
        QPlainTextEdit,
        QAbstractSpinBox,
        QAbstractSlider,
        QAbstractItemView,
    )
    if isinstance(widget, QLineEdit) and isinstance(widget.parent(), QAbstractSpinBox):
        return False
    return isinstance(widget, kinds) or "mousePressEvent" in vars(type(widget))


def _close_what_waits() -> None:
    """Nobody answers here: what waits for an answer is looked at and put away."""
    for waiting in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if waiting is not None:
            waiting.close()
            if waiting.isVisible():
                waiting.hide()

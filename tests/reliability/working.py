"""A working session in the window, in steps that can each be done again: every gesture on the map,
every command of the table, and every control of every side panel, form and bar."""

import contextlib
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import person
from editing import Editor as Edits
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
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
from journeyeditor.edits import cards
from journeyeditor.model import Journey, new_journey
from journeyeditor.sides import SIDES

NONE = Qt.KeyboardModifier.NoModifier
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
            for act in getattr(Gestures, name)(self):
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


_TYPED = (
    *((Qt.Key.Key_5, "5"), (Qt.Key.Key_A, "a"), (Qt.Key.Key_Down, ""), (Qt.Key.Key_Right, "")),
    *((Qt.Key.Key_Return, ""), (Qt.Key.Key_Tab, "")),
)


def use(widget: QWidget) -> None:
    """Do with a control what a person would."""
    if isinstance(widget, QAbstractButton):
        widget.click()
        settle()
        widget.click()
    elif isinstance(widget, QComboBox):
        for index in (widget.count() - 1, 0):
            widget.setCurrentIndex(index)
            widget.activated.emit(index)
            settle()
    elif isinstance(widget, QAbstractItemView):
        _use_list(widget)
    elif isinstance(widget, QAbstractSlider):
        widget.setValue(widget.value() + widget.pageStep())
        settle()
        widget.setValue(0)
    else:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        point_at(widget, widget.rect().center())
        for key, text in _TYPED:
            send_key(QApplication.focusWidget() or widget, key, text)
    settle()


def _use_list(view: QAbstractItemView) -> None:
    model = view.model()
    for row in range(min(model.rowCount(), 3) if model else 0):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            view.setCurrentIndex(index)
            at = view.visualRect(index).center()
            if row == 0:
                point_at(view.viewport(), at)
                send_key(view, Qt.Key.Key_F2)
                target = QApplication.focusWidget() or view
                for key, text in ((Qt.Key.Key_4, "4"), (Qt.Key.Key_Return, "")):
                    send_key(target, key, text)
            settle()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        send_key(view, key)


def point_at(widget: QWidget, at: QPoint) -> None:
    """Click there, then drag from there, double-click, and ask for the menu."""
    left, no = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    desk = widget.mapToGlobal(at)
    aside = at + QPoint(40, 12)
    kinds = QEvent.Type
    for kind, place, button, held in (
        (kinds.MouseMove, at, no, no),
        (kinds.MouseButtonPress, at, left, left),
        (kinds.MouseButtonRelease, at, left, no),
        (kinds.MouseButtonPress, at, left, left),
        (kinds.MouseMove, aside, no, left),
        (kinds.MouseButtonRelease, aside, left, no),
        (kinds.MouseButtonDblClick, at, left, left),
        (kinds.MouseButtonRelease, at, left, no),
    ):
        event = QMouseEvent(
            kind, place.toPointF(), (desk + place - at).toPointF(), button, held, NONE
        )
        QApplication.sendEvent(widget, event)
    settle()
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, desk)
    QApplication.sendEvent(widget, menu)


def _close_what_waits() -> None:
    """Nobody answers here: what waits for an answer is looked at and put away."""
    for waiting in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if waiting is not None:
            waiting.close()
            if waiting.isVisible():
                waiting.hide()


# -- gestures on the map ---------------------------------------------------------------------------


class Gestures:
    """Each a list of acts, one after the other, whatever becomes of one of them."""

    def add(self: Worker) -> list[Callable[[], object]]:
        document = self.window.document

        def card() -> None:
            document.edit(
                "Card", lambda old: cards.add(old, [cards.new(old, "note", "s1", "l1", title="N")])
            )

        return [card, document.undo, document.redo]

    def change(self: Worker) -> list[Callable[[], object]]:
        document, edits = self.window.document, Edits(self.window.document.undo_stack.count())
        return [lambda: document.edit("Edit", edits.next_map) for _ in range(3)]

    def drag_card(self: Worker) -> list[Callable[[], object]]:
        view = self.window.view
        return [lambda: person.drag(view, "c1", to=("s2", "l1")), self.window.document.undo]

    def drag_cards(self: Worker) -> list[Callable[[], object]]:
        view, selection = self.window.view, self.window.selection
        return [
            lambda: selection.select(CHOICES["cards"]),
            lambda: person.drag(view, "c1", to=("s2", "l3"), modifiers=person.CTRL),
        ]

    def hold(self: Worker) -> list[Callable[[], object]]:
        view = self.window.view
        return [
            lambda: person.drag(view, "c1", to=("s2", "l1"), drop=False),
            settle,
            lambda: press(view, Qt.Key.Key_Escape),
        ]

    def write(self: Worker) -> list[Callable[[], object]]:
        view = self.window.view
        return [lambda: write(view, "c1", "Abc")]

    def write_title(self: Worker) -> list[Callable[[], object]]:
        view = self.window.view
        return [lambda: write(view, "title", "Abc"), lambda: write(view, "s1", "A")]

    def walk(self: Worker) -> list[Callable[[], object]]:
        view, keys = self.window.view, Qt.Key
        return [
            lambda: self.window.selection.select(["c1"]),
            lambda: press(view, keys.Key_Right, keys.Key_Down, keys.Key_Left, keys.Key_Up),
            lambda: press(view, keys.Key_Home, keys.Key_End, keys.Key_Tab, keys.Key_F2),
        ]

    def type_new(self: Worker) -> list[Callable[[], object]]:
        view = self.window.view
        return [
            lambda: person.click(view, ("s2", "l1")),
            lambda: press(view, Qt.Key.Key_A, text="a"),
            lambda: press(view, Qt.Key.Key_Return),
        ]

    def drop_new(self: Worker) -> list[Callable[[], object]]:
        view = self.window.view
        return [
            lambda: person.drop_new(view, "card", ("s2", "l1"), kind="note"),
            lambda: person.drop_new(view, "stage", ("s2", "l1")),
            lambda: person.FromPalette(view, "lane", kind="notes").hold_over(("s2", "l1")),
        ]

    def drag_stage(self: Worker) -> list[Callable[[], object]]:
        view = self.window.view
        return [lambda: person.drag(view, "s1", to="s3")]

    def drag_lane(self: Worker) -> list[Callable[[], object]]:
        view = self.window.view
        return [lambda: person.drag(view, "l1", to="l3")]

    def drag_point(self: Worker) -> list[Callable[[], object]]:
        view = self.window.view
        return [lambda: person.drag(view, "p1", to=("s2", "l2"))]

    def hold_all(self: Worker) -> list[Callable[[], object]]:
        """Every gesture is seen while it lasts."""
        view, window = self.window.view, self.window
        acts: list[Callable[[], object]] = []
        for mode, start, end in (
            ("select", ("s3", "l3"), "c7"),
            ("select", "s1", "s3"),
            ("select", "l1", "l3"),
            ("select", "p1", ("s2", "l2")),
            ("connect", "c1", "c3"),
            ("curve", ("s1", "l2"), ("s3", "l2")),
        ):
            acts += [
                lambda mode=mode: window.actions_[f"mode_{mode}"].trigger(),
                lambda start=start, end=end: person.drag(view, start, to=end, drop=False),
                view.grab,
                lambda end=end: person.let_go(view, end),
                view.grab,
                lambda: press(view, Qt.Key.Key_Escape),
            ]
        return [*acts, lambda: window.actions_["mode_select"].trigger()]

    def shape(self: Worker) -> list[Callable[[], object]]:
        """Drag what changes the size of things: an edge of a stage, the end of a card."""
        view, selection = self.window.view, self.window.selection

        def drag_edge(key: tuple[str, str]) -> None:
            part = view.map.part(key)
            edge = person.Spot(part.x + part.width, part.y + part.height / 2)
            at = view.viewportTransform().map(QPointF(*edge))
            person.hover(view, at)
            person.drag(view, at, to=at + QPointF(160, 0), drop=False)
            view.grab()
            person.let_go(view, at + QPointF(160, 0))

        return [
            lambda: drag_edge(("stage", "s1")),
            lambda: selection.select(["c1"]),
            settle,
            lambda: drag_edge(("card", "c1")),
        ]

    def drop_everything(self: Worker) -> list[Callable[[], object]]:
        view, cell = self.window.view, ("s2", "l1")
        here = {"point": ("s2", "l2"), "curve": ("s2", "l2")}
        nouns = (
            ("card", {"kind": "touchpoint"}),
            ("stage", {}),
            ("lane", {"kind": "notes"}),
            ("curve", {"persona": "u1"}),
            ("point", {}),
            ("persona", {"ids": ["u1"]}),
            ("source", {"ids": ["r1"]}),
            ("parked", {"ids": ["k1"]}),
        )
        acts: list[Callable[[], object]] = []
        for noun, fields in nouns:
            acts += [
                lambda n=noun, f=fields: person.FromPalette(view, n, **f).hold_over(cell),
                view.grab,
                lambda n=noun, f=fields: person.drop_new(view, n, here.get(n, "c1"), **f),
                lambda n=noun, f=fields: person.drop_new(view, n, here.get(n, cell), **f),
                lambda: press(view, Qt.Key.Key_Escape),
            ]
        return acts

    def type_on(self: Worker) -> list[Callable[[], object]]:
        """Write one after the other: cards by Enter and Tab, a stage, a note, a quote, steps."""
        view, keys = self.window.view, Qt.Key

        def write_on(thing: Any, *ends: Qt.Key) -> None:
            person.click(view, thing)
            press(view, keys.Key_A, text="a")
            for end in ends:
                press(view, end)
                press(view, keys.Key_B, text="b")
            press(view, keys.Key_Escape)

        return [
            lambda: write_on(("s1", "l1"), keys.Key_Return, keys.Key_Tab, keys.Key_F2),
            lambda: write_on("s3", keys.Key_Tab, keys.Key_Backtab),
            lambda: write_on("p1", keys.Key_F2),
            lambda: write_on(("s2", "l2"), keys.Key_Return),
            lambda: write_on("n1", keys.Key_Return),
        ]

    def delete(self: Worker) -> list[Callable[[], object]]:
        """Take each kind of thing away, put it back from the list of what was deleted."""
        window, tray = self.window, self.window.collecting
        acts: list[Callable[[], object]] = []
        for thing in ("c1", "s2", "l3", "p1", "v1", "n1"):
            acts += [
                lambda thing=thing: window.selection.select([thing]),
                lambda: window.actions_["delete"].trigger(),
                settle,
            ]
        return [*acts, lambda: tray._restore([row.id for row in tray.deleted.rows()]), settle]

    def band(self: Worker) -> list[Callable[[], object]]:
        view = self.window.view
        return [lambda: person.drag(view, ("s3", "l3"), to="c7"), settle]

    def connect(self: Worker) -> list[Callable[[], object]]:
        view, window = self.window.view, self.window
        return [
            lambda: window.actions_["mode_connect"].trigger(),
            lambda: person.drag(view, "c1", to="c3"),
            lambda: window.actions_["mode_select"].trigger(),
        ]

    def sketch(self: Worker) -> list[Callable[[], object]]:
        view, window = self.window.view, self.window
        return [
            lambda: window.actions_["mode_curve"].trigger(),
            lambda: person.click(view, ("s2", "l2")),
            lambda: person.drag(view, ("s1", "l2"), to=("s3", "l2")),
            lambda: window.actions_["mode_select"].trigger(),
        ]

    def look(self: Worker) -> list[Callable[[], object]]:
        view = self.window.view
        middle = view.viewport().rect().center().toPointF()
        return [
            lambda: view.zoom_to(0.2),
            view.grab,
            lambda: view.zoom_to(1),
            lambda: person.wheel(view, middle, 1),
            lambda: person.wheel(view, middle, -1, person.CTRL),
            lambda: person.hover(view, "c1"),
            lambda: person.drag(view, "c1", ("s2", "l1"), button=Qt.MouseButton.MiddleButton),
            self.window.grab,
        ]

    def menu(self: Worker) -> list[Callable[[], object]]:
        view = self.window.view
        return [lambda: point_at(view.viewport(), person.on_screen(view, "c1").toPoint())]

    def save(self: Worker) -> list[Callable[[], object]]:
        window, path = self.window, self.folder / "kept.journey.json"

        def leave() -> None:
            window.document.edit("Edit", Edits(1).next_map)

        return [
            lambda: window.document.save(path),
            leave,
            lambda: window.actions_["save"].trigger(),
            settle,
            lambda: window.actions_["compare_saved"].trigger(),
            settle,
            lambda: window.actions_["change_next"].trigger(),
            settle,
            lambda: window.actions_["compare_leave"].trigger(),
        ]

    def compare(self: Worker) -> list[Callable[[], object]]:
        window = self.window
        names = (
            "compare_states",
            "change_next",
            "compare_swap",
            "change_previous",
            "compare_leave",
        )
        acts: list[Callable[[], object]] = []
        for name in names:
            acts += [lambda name=name: window.actions_[name].trigger(), settle]
        return acts

    def vote(self: Worker) -> list[Callable[[], object]]:
        view, window = self.window.view, self.window
        return [
            lambda: window.actions_["vote"].trigger(),
            lambda: person.click(view, "c1"),
            lambda: person.click(view, "c2"),
            lambda: window.actions_["reveal_votes"].trigger(),
            lambda: window.actions_["sort_votes"].trigger(),
            lambda: window.actions_["end_votes"].trigger(),
        ]

    def present(self: Worker) -> list[Callable[[], object]]:
        window = self.window
        return [
            lambda: window.actions_["present"].trigger(),
            settle,
            lambda: [
                send_key(each, key)
                for each in QApplication.topLevelWidgets()
                if each is not window and each.isVisible()
                for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Escape)
            ],
        ]


def press(view: Any, *keys: Qt.Key, text: str = "") -> None:
    """Press keys as the event loop does. QTest's own way crashes where an event raises."""
    for key in keys:
        send_key(view.editor or view, key, text)


def send_key(target: Any, key: Qt.Key, text: str = "") -> None:
    """Press a key and let it go."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        with contextlib.suppress(RuntimeError):  # the key took the target away
            QApplication.sendEvent(target, QKeyEvent(kind, key, NONE, text))


def write(view: Any, thing: str, text: str) -> None:
    """Write in a thing of the map."""
    person.double_click(view, thing)
    for letter in text:
        press(view, Qt.Key.Key_A, text=letter)
    press(view, Qt.Key.Key_Return)


def settle() -> None:
    """Let everything come that was put off."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

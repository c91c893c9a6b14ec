"""Every gesture on the map that has something of everything."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import person
from editing import Editor as Edits
from handling import point_at, press, send_key, settle, write
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from journeyeditor.edits import cards


class Gestures:
    """Each a list of acts, one after the other, whatever becomes of one of them: in a window that
    shows `full_map`, with a folder for files."""

    def __init__(self, window: Any, folder: Path) -> None:
        self.window, self.folder = window, folder

    def add(self) -> list[Callable[[], object]]:
        document = self.window.document

        def card() -> None:
            document.edit(
                "Card", lambda old: cards.add(old, [cards.new(old, "note", "s1", "l1", title="N")])
            )

        return [card, document.undo, document.redo]

    def change(self) -> list[Callable[[], object]]:
        document, edits = self.window.document, Edits(self.window.document.undo_stack.count())
        return [lambda: document.edit("Edit", edits.next_map) for _ in range(3)]

    def drag_card(self) -> list[Callable[[], object]]:
        view = self.window.view
        return [lambda: person.drag(view, "c1", to=("s2", "l1")), self.window.document.undo]

    def drag_cards(self) -> list[Callable[[], object]]:
        view, selection = self.window.view, self.window.selection
        return [
            lambda: selection.select(["c1", "c2", "c3"]),
            lambda: person.drag(view, "c1", to=("s2", "l3"), modifiers=person.CTRL),
        ]

    def hold(self) -> list[Callable[[], object]]:
        view = self.window.view
        return [
            lambda: person.drag(view, "c1", to=("s2", "l1"), drop=False),
            settle,
            lambda: press(view, Qt.Key.Key_Escape),
        ]

    def write(self) -> list[Callable[[], object]]:
        view = self.window.view
        return [lambda: write(view, "c1", "Abc")]

    def write_title(self) -> list[Callable[[], object]]:
        view = self.window.view
        return [lambda: write(view, "title", "Abc"), lambda: write(view, "s1", "A")]

    def walk(self) -> list[Callable[[], object]]:
        view, keys = self.window.view, Qt.Key
        return [
            lambda: self.window.selection.select(["c1"]),
            lambda: press(view, keys.Key_Right, keys.Key_Down, keys.Key_Left, keys.Key_Up),
            lambda: press(view, keys.Key_Home, keys.Key_End, keys.Key_Tab, keys.Key_F2),
        ]

    def type_new(self) -> list[Callable[[], object]]:
        view = self.window.view
        return [
            lambda: person.click(view, ("s2", "l1")),
            lambda: press(view, Qt.Key.Key_A, text="a"),
            lambda: press(view, Qt.Key.Key_Return),
        ]

    def drop_new(self) -> list[Callable[[], object]]:
        view = self.window.view
        return [
            lambda: person.drop_new(view, "card", ("s2", "l1"), kind="note"),
            lambda: person.drop_new(view, "stage", ("s2", "l1")),
            lambda: person.FromPalette(view, "lane", kind="notes").hold_over(("s2", "l1")),
        ]

    def drag_stage(self) -> list[Callable[[], object]]:
        view = self.window.view
        return [lambda: person.drag(view, "s1", to="s3")]

    def drag_lane(self) -> list[Callable[[], object]]:
        view = self.window.view
        return [lambda: person.drag(view, "l1", to="l3")]

    def drag_point(self) -> list[Callable[[], object]]:
        view = self.window.view
        return [lambda: person.drag(view, "p1", to=("s2", "l2"))]

    def hold_all(self) -> list[Callable[[], object]]:
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

    def shape(self) -> list[Callable[[], object]]:
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

    def drop_everything(self) -> list[Callable[[], object]]:
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

    def type_on(self) -> list[Callable[[], object]]:
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

    def delete(self) -> list[Callable[[], object]]:
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

    def band(self) -> list[Callable[[], object]]:
        view = self.window.view
        return [lambda: person.drag(view, ("s3", "l3"), to="c7"), settle]

    def connect(self) -> list[Callable[[], object]]:
        view, window = self.window.view, self.window
        return [
            lambda: window.actions_["mode_connect"].trigger(),
            lambda: person.drag(view, "c1", to="c3"),
            lambda: window.actions_["mode_select"].trigger(),
        ]

    def sketch(self) -> list[Callable[[], object]]:
        view, window = self.window.view, self.window
        return [
            lambda: window.actions_["mode_curve"].trigger(),
            lambda: person.click(view, ("s2", "l2")),
            lambda: person.drag(view, ("s1", "l2"), to=("s3", "l2")),
            lambda: window.actions_["mode_select"].trigger(),
        ]

    def look(self) -> list[Callable[[], object]]:
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

    def menu(self) -> list[Callable[[], object]]:
        view = self.window.view
        return [lambda: point_at(view.viewport(), person.on_screen(view, "c1").toPoint())]

    def save(self) -> list[Callable[[], object]]:
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

    def compare(self) -> list[Callable[[], object]]:
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

    def vote(self) -> list[Callable[[], object]]:
        view, window = self.window.view, self.window
        return [
            lambda: window.actions_["vote"].trigger(),
            lambda: person.click(view, "c1"),
            lambda: person.click(view, "c2"),
            lambda: window.actions_["reveal_votes"].trigger(),
            lambda: window.actions_["sort_votes"].trigger(),
            lambda: window.actions_["end_votes"].trigger(),
        ]

    def present(self) -> list[Callable[[], object]]:
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

"""The action plan: who does what by when, as a board and as a table."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.edits import plan, records
from journeyeditor.insight import plan as plan_insight
from journeyeditor.insight.priorities import ranking
from journeyeditor.model import Journey, PlannedAction
from journeyeditor.one_line import one_line
from journeyeditor.panels.board import Board
from journeyeditor.panels.chooser import Chooser
from journeyeditor.panels.formula import weights_of
from journeyeditor.panels.invitation import Invitation
from journeyeditor.panels.plan_table import Task, columns, field_words, tasks
from journeyeditor.panels.reading import written
from journeyeditor.panels.references import candidates
from journeyeditor.panels.rows import icon_button, spell, words_button
from journeyeditor.panels.segments import Segments
from journeyeditor.panels.side import Desk, SidePanel
from journeyeditor.panels.tables import Rows, Table
from journeyeditor.style import px, qicon
from journeyeditor.translation import QT_TR_NOOP, tr

VIEWS = (("board", QT_TR_NOOP("Board")), ("table", QT_TR_NOOP("Table")))
_ROOMY = 700  # px at 100 %
_EVERYBODY, _NOBODY = "*", ""


class ActionPlan(SidePanel):
    """All actions of the plan. Insert adds one, Delete removes, F2 writes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._told: dict[QPushButton, tuple[int, str]] = {}  # what the chips count
        self._owner = _EVERYBODY  # whose actions are shown
        self._known: frozenset[str] | None = None  # ids, to see which one is new
        self.rows = Rows(columns(desk.theme, self._write, self._owners), lambda t: t.action.id)
        self.table = Table(self.rows, tr("Action plan"))
        self.board = Board(desk.theme)
        self._build()
        self._listen()
        self._show_view(str(desk.memory.get("plan.view", "board")))
        self.table.arrange(desk.memory.get("plan.table"))

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self._empty = Invitation(
            tr("Say who does what by when, so that the map changes something."),
            ((tr("Add an action"), self._add),),
        )
        self._pages = QStackedWidget()
        for page in (self.board, self.table, self._empty):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self._pages, 1)

    def _bar(self) -> QWidget:
        theme, bar = self.desk.theme, QWidget()
        # It says less where it is narrow, and never keeps the panel from being that.
        bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        self.views = Segments(VIEWS, tr("View"))
        self.views.chosen.connect(self._show_view)
        self.owner = QComboBox()
        self.owner.setAccessibleName(tr("Whose actions are shown"))
        self.owner.setMinimumWidth(px(90))
        self.owner.setMaximumWidth(px(190))
        self.owner.activated.connect(self._choose_owner)
        row.addWidget(self.views)
        row.addWidget(self.owner)
        self.overdue = _chip(
            tr("Show only what is overdue"), qicon("circle-alert", theme.colour("pain"), 12)
        )
        self.orphaned = _chip(
            tr("Show only what serves no pain point and no opportunity"),
            qicon("unlink", theme.colour("note"), 12),
        )
        for chip in (self.overdue, self.orphaned):
            chip.toggled.connect(lambda _: self._show())
            row.addWidget(chip)
        row.addStretch(1)
        self.serve = icon_button("link", theme, tr("What the selected action serves"), 16, 28)
        self.serve.clicked.connect(self.offer_serves)
        self.remove = icon_button("trash-2", theme, tr("Delete the selected actions"), 16, 28)
        self.remove.clicked.connect(self._remove_chosen)
        self.csv = icon_button("file-down", theme, tr("Save the plan as a table (CSV)"), 16, 28)
        self.csv.clicked.connect(lambda: self.desk.perform("export_plan"))
        self.add = words_button("plus", tr("Add an action"), theme)
        self.add.setToolTip(tr("Add an action") + " (Ins)")
        self.add.clicked.connect(self._add)
        for button in (self.serve, self.remove, self.csv, self.add):
            row.addWidget(button)
        return bar

    def _listen(self) -> None:
        self.table.opened.connect(self._open)
        self.table.picked.connect(self.desk.selection.select)
        self.table.left.connect(self.desk.leave)
        self.table.arranged.connect(self._remember)
        self.rows.refused.connect(self.desk.say)
        self.board.opened.connect(self._open)
        self.board.picked.connect(lambda id_: self.desk.selection.select((id_,)))
        self.board.moved.connect(lambda id_, status: self._write(id_, "status", status))
        self.board.retitled.connect(lambda id_, title: self._write(id_, "title", title))
        self.board.removed.connect(lambda id_: self._remove((id_,)))
        self.board.wanted_new.connect(self._add)
        self.board.left.connect(self.desk.leave)

    def _remember(self) -> None:
        self.desk.memory["plan.table"] = self.table.remembered()

    # -- what is shown -----------------------------------------------------------------------

    def hint(self) -> str:
        return tr(
            "Insert: new action · F2: rename · Ctrl+left, right: its status · Escape: to the map"
        )

    def look(self, journey: Journey) -> None:
        new = self._new_one(journey)
        self._offer_owners(journey)
        self._show()
        if new:
            self._write_title(new)

    def _new_one(self, journey: Journey) -> str | None:
        """The action that was added and selected since the last look; at the first look one that
        has no title yet."""
        known, self._known = self._known, frozenset(action.id for action in journey.actions)
        chosen = [a for a in journey.actions if a.id in self.desk.selection.ids]
        if len(chosen) != 1:
            return None
        (action,) = chosen
        is_new = action.id not in known if known is not None else not action.title
        return action.id if is_new else None

    def _show(self) -> None:
        journey, weights = self.journey, weights_of(self.desk.settings.weights)
        today = date.today()
        numbers = {rank.card.id: rank.number for rank in ranking(journey, weights)}
        every = tasks(plan_insight.rows(journey, today), numbers)
        overdue = sum(task.row.overdue for task in every)
        orphaned = sum(task.row.orphaned for task in every)
        self._told = {
            self.overdue: (overdue, tr("%n overdue", "", overdue)),
            self.orphaned: (orphaned, tr("%n serve(s) nothing", "", orphaned)),
        }
        self._fit_bar()
        shown = [task for task in every if self._keeps(task)]
        kept = {task.action.id: task for task in shown}
        board = plan_insight.board(journey, today)
        by_status = {
            status: [kept[row.action.id] for row in rows if row.action.id in kept]
            for status, rows in board.items()
        }
        editable = not self.desk.document.read_only
        self.board.show_tasks(by_status, editable)
        self.rows.show_rows(shown)
        self._turn_page()
        self.mark(self.desk.selection.ids)

    def _fit_bar(self) -> None:
        """Say in words what there is room for; the rest is said by icons and figures."""
        roomy = self.width() >= px(_ROOMY)
        for chip, (count, words) in self._told.items():
            if not count:
                chip.blockSignals(True)
                chip.setChecked(False)  # there is nothing that it could leave
                chip.blockSignals(False)
            chip.setText(words if roomy else written(count))
            chip.setAccessibleName(words)
            chip.setVisible(count > 0)
        spell(self.add, roomy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_bar()

    def _keeps(self, task: Task) -> bool:
        return (
            self._owner in (_EVERYBODY, task.action.owner)
            and (task.row.overdue or not self.overdue.isChecked())
            and (task.row.orphaned or not self.orphaned.isChecked())
        )

    def mark(self, ids: Sequence[str]) -> None:
        editable = not self.desk.document.read_only
        self.rows.editable = editable
        for rows in self.board.lists.values():
            rows.tasks.editable = editable
        self.table.choose(ids)
        self.board.choose(ids)
        may = editable and bool(self._chosen())
        self.serve.setEnabled(may)
        self.remove.setEnabled(may)
        self.add.setEnabled(editable)
        self._empty.enable(editable)

    def _show_view(self, view: str) -> None:
        self.desk.memory["plan.view"] = view
        self.views.choose(view)
        self._turn_page()

    def _turn_page(self) -> None:
        some = bool(self.journey.actions)
        page: QWidget = self.board
        if not some:
            page = self._empty
        elif self.desk.memory.get("plan.view") == "table":
            page = self.table
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(page if some else self._empty.buttons[0])
        for control in (self.views, self.owner, self.csv):
            control.setEnabled(some)
        self.add.setVisible(some)

    # -- whose -------------------------------------------------------------------------------

    def _owners(self) -> list[str]:
        """Everybody who has something to do or a department that has, by name."""
        names = {action.owner for action in self.journey.actions if action.owner}
        return sorted(names, key=str.casefold)

    def _offer_owners(self, journey: Journey) -> None:
        names = self._owners()
        offered = [(tr("Everybody"), _EVERYBODY), *((name, name) for name in names)]
        if any(not action.owner for action in journey.actions):
            offered.append((tr("Nobody yet"), _NOBODY))
        if self._owner not in [value for _, value in offered]:
            self._owner = _EVERYBODY
        self.owner.clear()
        for words, value in offered:
            self.owner.addItem(one_line(words), value)
        self.owner.setCurrentIndex([value for _, value in offered].index(self._owner))

    def _choose_owner(self) -> None:
        self._owner = self.owner.currentData()
        self._show()

    # -- changing ----------------------------------------------------------------------------

    def _chosen(self) -> tuple[PlannedAction, ...]:
        ids = set(self.desk.selection.ids)
        return tuple(action for action in self.journey.actions if action.id in ids)

    def _write(self, id_: str, field: str, value: Any) -> None:
        step = tr("Change: %1").replace("%1", field_words(field).lower())
        self.desk.edit(step, lambda journey: records.set_fields(journey, [id_], **{field: value}))
        self.refresh()

    def _add(self) -> None:
        """Add an action, of whom is looked at, and write its title."""
        if self.desk.document.read_only:
            return
        for chip in (self.overdue, self.orphaned):
            chip.setChecked(False)  # a new one would not be seen
        owner = "" if self._owner == _EVERYBODY else self._owner
        action = plan.new(self.journey, owner=owner)
        self._known = frozenset(each.id for each in self.journey.actions)
        if self.desk.edit(tr("Add an action"), lambda journey: plan.add(journey, action)):
            self.desk.selection.select((action.id,))
            self.refresh()

    def _write_title(self, id_: str) -> None:
        if self._pages.currentWidget() is self.table:
            self.table.write_in(id_, "title")
        else:
            self.board.focus_on(id_, write=True)

    def _remove_chosen(self) -> None:
        self._remove(tuple(action.id for action in self._chosen()))

    def _remove(self, ids: tuple[str, ...]) -> None:
        if ids and not self.desk.document.read_only:
            self.desk.edit(
                tr("Delete %n action(s)", "", len(ids)), lambda journey: plan.remove(journey, ids)
            )
            self.refresh()

    def offer_serves(self) -> None:
        """Let a person choose what the selected actions serve; what they all serve is taken off."""
        chosen = self._chosen()
        if not chosen or self.desk.document.read_only:
            return
        chooser = Chooser(candidates(self.journey, "ranked"), self.desk.theme, self.window())
        chooser.chosen.connect(self._serve)
        chooser.pop_up(self.serve)

    def _serve(self, card: str) -> None:
        chosen = self._chosen()
        off = all(card in action.serves for action in chosen)

        def change(journey: Journey) -> Journey:
            for action in chosen:
                others = tuple(id_ for id_ in action.serves if id_ != card)
                serves = others if off else (*others, card)
                journey = records.set_fields(journey, [action.id], serves=serves)
            return journey

        self.desk.edit(tr("Change: %1").replace("%1", tr("Serves").lower()), change)
        self.refresh()

    def _open(self, id_: str) -> None:
        """Go to what an action serves."""
        action = next((each for each in self.journey.actions if each.id == id_), None)
        if action and action.serves:
            self.desk.go_to(action.serves[0])
        else:
            self.desk.say(tr("This action serves nothing on the map yet"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self._add()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove_chosen()
        else:
            super().keyPressEvent(event)


def _chip(says: str, icon: QIcon) -> QPushButton:
    chip = QPushButton()
    chip.setIcon(icon)
    chip.setIconSize(QSize(16, 12))  # Qt leaves words too near
    chip.setProperty("role", "chip")
    chip.setCheckable(True)
    chip.setToolTip(says)
    return chip

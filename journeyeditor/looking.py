"""What helps to look around in one window: the command palette, and going to a place of the map."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from journeyeditor import actions as table
from journeyeditor.actions import ACTIONS, Action
from journeyeditor.commands import Context, safety
from journeyeditor.commands.safety import Offer
from journeyeditor.kinds import icon_of, name_of
from journeyeditor.layout.drawing import Key
from journeyeditor.layout.theme import Theme
from journeyeditor.lookup.filtering import Filter
from journeyeditor.lookup.finding import THE_MAP
from journeyeditor.lookup.folding import fold
from journeyeditor.menu_names import MENUS
from journeyeditor.model import CardBase, Journey
from journeyeditor.model.isolate import isolated
from journeyeditor.one_line import one_line
from journeyeditor.panels.filter_bar import FilterBar
from journeyeditor.panels.find_bar import FindBar
from journeyeditor.panels.outline import Outline
from journeyeditor.scene.bringing import Bringing
from journeyeditor.scene.minimap import Minimap
from journeyeditor.selection import Cell
from journeyeditor.sight import Sight
from journeyeditor.storage.atomic import FileError
from journeyeditor.storage.problems import MapError
from journeyeditor.translation import tr

if TYPE_CHECKING:  # the palette is loaded when it is opened
    from journeyeditor.panels.command_palette import CommandPalette, Entry

MOST_RECENT = 8  # commands that the palette remembers


class Looking(QObject):
    """Puts its widgets over the window's middle, anew whenever the window is built anew."""

    changed = Signal()  # what is looked for or shown: commands may be possible that were not

    def __init__(self, context: Context, perform: Callable[[Action], None]) -> None:
        super().__init__(context.window.widget)
        self.context, self._perform = context, perform
        self.sight = Sight(context.document, self)
        self.palette: CommandPalette | None = None
        self.outline: Outline | None = None
        self.minimap: Minimap | None = None
        self.finding = False  # the find bar is open
        self._start: tuple[tuple[str, ...], Cell | None] = ((), None)  # selected before one typed
        self._titles: list[tuple[str, str]] = []  # ids and folded titles of stages and cards
        self.filtering = False  # the filter bar is open
        self._asked = self.sight.filter  # what the map was last scrolled for
        self._bringing = Bringing(context.view)
        self.sight.found_changed.connect(self._show_found)
        self.sight.filter_changed.connect(self._show_filter)
        self.comparison = self.sight.comparison
        self.comparison.send = lambda work, done: context.window.errands.send(work, done)
        self.comparison.changed.connect(self._show_comparison)
        self.comparison.looked.connect(self._show_comparison)
        self.comparison.failed.connect(self._cannot_compare)

    def build(
        self,
        theme: Theme,
        whole: QWidget,
        across: QHBoxLayout,
        host: QWidget,
        above_map: QVBoxLayout,
    ) -> None:
        """Make everything for a window that was built anew; `whole` is all below its menus,
        `across` the row of panels and map, `host` what holds the map in it, `above_map` the column
        that the map is in."""
        self._theme, self._whole = theme, whole
        self._across, self._host = across, host
        self.palette = None
        self.find_bar = FindBar(theme, whole)
        self.find_bar.field.setText(self.sight.wanted)
        self.find_bar.typed.connect(self._typed)
        self.find_bar.stepped.connect(self.find_step)
        self.find_bar.closed.connect(self.stop_finding)
        self.filter_bar = FilterBar(theme)
        self.filter_bar.asked.connect(self.sight.ask)
        self.filter_bar.left.connect(self._leave_filter)
        self.filter_bar.closed.connect(self.clear_filter)
        above_map.insertWidget(0, self.filter_bar)
        if self.finding:
            self.find_bar.show()
            self._show_found()
        if self.filtering:
            self._show_filter()
            self.filter_bar.open()
        if self.minimap is None:
            self.minimap = Minimap(self.context.view, theme)
        self.minimap.set_theme(theme)
        self.minimap.show_if_wanted(self.context.settings.minimap)
        if self.outline is not None:
            self.outline.give_up()  # it went with the window's old inside
        self.outline = None
        if self.context.settings.outline:
            self._make_outline()

    def place(self, covered: int) -> None:
        """The window has a new size; `covered` pixels at the right of the map lie under a panel."""
        if self.palette is not None:
            self.palette.lie_over(self._whole.width(), self._whole.height())
        self.find_bar.lie_over(self.context.view, covered)

    def escape(self) -> bool:
        """Take back what lies over the map, the last thing first; whether there was something."""
        if self.finding:
            self.stop_finding()
        elif self.filtering:
            self.clear_filter()
        elif self.comparison.on:
            self.comparison.end()
        else:
            return False
        return True

    # -- the command palette -----------------------------------------------------------------

    def open_palette(self) -> None:
        """Show the command palette; what it does, it does with the keyboard where it is now."""
        if self.palette is not None:
            return
        from journeyeditor.panels.command_palette import CommandPalette

        before = QApplication.focusWidget()
        journey = self.context.journey
        titled = (*journey.stages, *journey.cards)
        self._titles = [(each.id, fold(each.title)) for each in titled if each.title]
        recent = self.context.settings.recent_commands
        self.palette = palette = CommandPalette(
            self._theme, self._commands(), recent, self._places, self._whole
        )

        def close() -> None:
            self.palette = None
            palette.hide()
            palette.deleteLater()
            if before is not None and isValid(before):  # the window may have been built anew
                before.setFocus()
            else:
                self.context.view.setFocus()

        palette.closed.connect(close)
        palette.used.connect(self._remember)
        palette.open_over(self._whole.width(), self._whole.height())

    def _remember(self, id_: str) -> None:
        rest = [other for other in self.context.settings.recent_commands if other != id_]
        self.context.settings.recent_commands = [id_, *rest][:MOST_RECENT]

    def _commands(self) -> "list[Entry]":
        """Every command of the table as it can be given now."""
        from journeyeditor.panels.command_palette import Entry

        entries = []
        for action in ACTIONS.values():
            if action.id == "command_palette":
                continue
            words = table.bare(action.words(self.context) if action.words else table.said(action))
            if action.items:
                for item, perform in action.items(self.context):
                    entries.append(Entry(item, words, partial(perform, self.context), group=words))
                continue
            keys = table.key_texts(action)
            entry = Entry(
                words,
                _menu_path(action.menu),
                partial(self._perform, action),
                keys[0] if keys else "",
                action.icon,
                action.enabled(self.context),
                action.id,
                _submenu(action.menu),
            )
            entries.append(entry)
        return [entry for entry in entries if entry.words]

    def _places(self, wanted: str) -> "list[Entry]":
        """The stages and cards whose titles hold all the words of `wanted`, folded."""
        found = self._titles
        for word in wanted.split():
            found = [(id_, title) for id_, title in found if word in title]
        return [self._place(self.context.journey, id_) for id_, _ in found[:100]]

    def _place(self, journey: Journey, id_: str) -> "Entry":
        from journeyeditor.panels.command_palette import Entry

        record = journey.index.stages.get(id_) or journey.index.cards[id_]
        where = tr("Stage")
        if isinstance(record, CardBase):
            stage, lane = journey.index.stages[record.stage], journey.index.lanes[record.lane]
            where = (
                f"{isolated(one_line(stage.title))} · {isolated(one_line(name_of(lane, journey)))}"
            )
        icon = icon_of(record.kind if isinstance(record, CardBase) else "stage")
        return Entry(one_line(name_of(record, journey)), where, partial(self.go_to, id_), "", icon)

    # -- find --------------------------------------------------------------------------------

    def find(self) -> None:
        """Open the find bar."""
        self._start = self.context.selection.ids, self.context.selection.cell
        self.finding = True
        self.sight.get_ready()
        self.find_bar.open()
        self._typed(self.find_bar.field.text())

    def find_step(self, by: int) -> None:
        """Go to the next place (1) of what was found, or to the one before (−1)."""
        if not self.finding:
            self.find()
        else:
            self.sight.step(by)
            self._go_to_found()
            self._start = self.context.selection.ids, self.context.selection.cell

    def stop_finding(self) -> None:
        """Close the find bar. What was looked at stays selected; the keyboard is on the map."""
        self.finding = False
        self.find_bar.hide()
        self.sight.look_for("")
        self.context.view.setFocus()

    def _typed(self, text: str) -> None:
        if self.finding:
            self.context.view.note_work()
            ids, cell = self._start
            self.sight.look_for(text, ids[-1] if ids else "")
            if self.sight.found:
                self._go_to_found()
            else:
                self.context.selection.select(ids, cell)

    def _go_to_found(self) -> None:
        if self.sight.current is not None:
            self.go_to(self.sight.current)

    def _show_found(self) -> None:
        current = self.sight.current
        self.context.view.map.light(self.sight.found, fold(self.sight.wanted))
        on_map = not current or self.context.view.map.part_of(current) is not None
        self.find_bar.show_count(self.sight.at, len(self.sight.found), on_map)

    # -- filter ------------------------------------------------------------------------------

    def filter(self) -> None:
        """Open the filter bar; where it is open and asks for nothing, close it."""
        if self.filtering and not self.sight.filter:
            self.clear_filter()
            return
        self.filtering = True
        self._show_filter()
        self.filter_bar.open()

    def clear_filter(self) -> None:
        """Look at everything again, and close the filter bar."""
        self.filtering = False
        self.sight.ask(Filter())
        self.filter_bar.hide()
        self.context.view.setFocus()

    def _leave_filter(self) -> None:
        if self.sight.filter:
            self.context.view.setFocus()
        else:
            self.clear_filter()

    def _show_filter(self) -> None:
        self.context.view.map.step_back(self.sight.back)
        self._bring_into_view()
        if self.sight.filter and not self.filtering:  # a panel asked for it
            self.filtering = True
            self.filter_bar.show()
        journey = self.context.document.journey
        self.filter_bar.show_filter(self.sight.filter, self.sight.meant, journey)
        self.changed.emit()

    def _bring_into_view(self) -> None:
        """Show something of what was asked for, once: edits and people move the map from there."""
        before, self._asked = self._asked, self.sight.filter
        if self._asked and self._asked != before:
            self._bringing.show(self.sight.back)
        elif before and not self._asked:
            self._bringing.go_back()

    def show_votes(self, shown: bool) -> None:
        """Let people ask for votes; where the totals are hidden nothing may tell them."""
        self.filter_bar.show_votes(shown)
        if not shown:
            self.sight.ask(self.sight.filter.without("votes"))

    # -- overview ----------------------------------------------------------------------------

    def show_minimap(self, shown: bool) -> None:
        """Show the whole map in a corner wherever it is larger than the view, or never."""
        self.context.settings.minimap = shown
        if self.minimap is not None:
            self.minimap.show_if_wanted(shown)
        self.changed.emit()

    # -- outline -----------------------------------------------------------------------------

    def show_outline(self, shown: bool) -> None:
        """Show the outline and give it the keyboard, or hide it."""
        self.context.settings.outline = shown
        if self.outline is not None:
            self._drop_outline()
        if shown:
            self._make_outline().tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.context.view.setFocus()
        self.changed.emit()

    def _make_outline(self) -> Outline:
        context, settings = self.context, self.context.settings
        side = settings.outline_side
        width = settings.outline_width
        panel = Outline(context.document, context.selection, self._theme, side, width)
        self.outline = panel
        beside = self._across.indexOf(self._host)
        self._across.insertWidget(beside + (side == "right"), panel)
        panel.asked.connect(lambda id_: self._perform(ACTIONS[id_]))
        panel.menu_asked.connect(lambda at: context.view.menu_requested.emit(None, at))
        panel.shown.connect(self._reveal)
        panel.refused.connect(context.window.say)
        panel.left.connect(context.view.setFocus)
        panel.closed.connect(lambda: self.show_outline(False))
        panel.moved.connect(self._move_outline)
        panel.resized.connect(self._remember_width)
        return panel

    def _remember_width(self, width: int) -> None:
        self.context.settings.outline_width = width

    def _drop_outline(self) -> None:
        panel, self.outline = self.outline, None
        if panel is not None:
            self._across.removeWidget(panel)
            panel.hide()
            panel.give_up()
            panel.deleteLater()

    def _move_outline(self) -> None:
        settings = self.context.settings
        settings.outline_side = "right" if settings.outline_side == "left" else "left"
        self.show_outline(True)

    def _reveal(self, key: Key) -> None:
        if key[0] == "cell":
            bounds = self.context.view.map.bounds(key)
            if bounds is not None:
                self.context.view.reveal(bounds)
        else:
            self.context.view.reveal_record(key[-1])

    # -- comparison --------------------------------------------------------------------------

    def _show_comparison(self) -> None:
        result = self.comparison.result
        self.context.view.compare(result.marked if result else None, self.comparison.current)
        self.changed.emit()

    def _cannot_compare(self, problem: FileError | MapError, offers: Sequence[Offer]) -> None:
        self.context.window.show_message(safety.complaint(problem, *offers))

    # -- places on the map -------------------------------------------------------------------

    def go_to(self, id_: str) -> bool:
        """Select a record ("" is the map itself) and scroll to it; whether the map shows it."""
        if id_ == THE_MAP:
            self.context.selection.clear()
            return self.context.view.reveal_record(id_)
        card = self.context.journey.index.cards.get(id_)
        self.context.selection.select((id_,), Cell(card.stage, card.lane) if card else None)
        return self.context.view.reveal_record(id_)


def _submenu(menu: str) -> str:
    """The words of the submenus of a menu bar's menu that lead to `menu`."""
    return " ".join(_menu_path(menu).split(" › ")[1:])


def _menu_path(menu: str) -> str:
    parts = menu.split("/")
    names = ("/".join(parts[:n]) for n in range(1, len(parts) + 1))
    return " › ".join(table.bare(tr(MENUS[name])) for name in names)

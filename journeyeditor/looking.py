"""What helps to look around in one window: the command palette, and going to a place of the map."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor import actions as table
from journeyeditor.actions import ACTIONS, MENUS, Action
from journeyeditor.commands import Context
from journeyeditor.kinds import LANE_WORDS, icon_of, name_of
from journeyeditor.layout.theme import Theme
from journeyeditor.lookup.folding import fold
from journeyeditor.model import CardBase, Journey, Lane
from journeyeditor.panels.command_palette import CommandPalette, Entry
from journeyeditor.selection import Cell
from journeyeditor.translation import tr

MOST_RECENT = 8  # commands that the palette remembers


class Looking(QObject):
    """Puts its widgets over the window's middle, anew whenever the window is built anew."""

    def __init__(self, context: Context, perform: Callable[[Action], None]) -> None:
        super().__init__(context.window.widget)
        self.context, self._perform = context, perform
        self.palette: CommandPalette | None = None
        self._titles: tuple[Journey | None, list[tuple[str, str]]] = (None, [])

    def build(self, theme: Theme, whole: QWidget) -> None:
        """Make everything for a window that was built anew; `whole` is all below its menus."""
        self._theme, self._whole = theme, whole
        self.palette = None

    def place(self) -> None:
        """The window has a new size."""
        if self.palette is not None:
            self.palette.lie_over(self._whole.width(), self._whole.height())

    # -- the command palette -----------------------------------------------------------------

    def open_palette(self) -> None:
        """Show the command palette; what it does, it does with the keyboard where it is now."""
        if self.palette is not None:
            return
        before = QApplication.focusWidget()
        recent = self.context.settings.recent_commands
        self.palette = palette = CommandPalette(
            self._theme, self._commands(), recent, self._places, self._whole
        )

        def close() -> None:
            self.palette = None
            palette.hide()
            palette.deleteLater()
            (before or self.context.view).setFocus()

        palette.closed.connect(close)
        palette.used.connect(self._remember)
        palette.open_over(self._whole.width(), self._whole.height())

    def _remember(self, id_: str) -> None:
        rest = [other for other in self.context.settings.recent_commands if other != id_]
        self.context.settings.recent_commands = [id_, *rest][:MOST_RECENT]

    def _commands(self) -> list[Entry]:
        """Every command of the table as it can be given now."""
        entries = []
        for action in ACTIONS.values():
            if action.id == "command_palette":
                continue
            words = table.bare(action.words(self.context) if action.words else table.said(action))
            if action.items:
                for item, perform in action.items(self.context):
                    entries.append(Entry(item, words, partial(perform, self.context)))
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
            )
            entries.append(entry)
        return [entry for entry in entries if entry.words]

    def _places(self, wanted: str) -> list[Entry]:
        """The stages and cards whose titles hold all the words of `wanted`, folded."""
        journey, words = self.context.journey, wanted.split()
        if self._titles[0] is not journey:
            titled = (*journey.stages, *journey.cards)
            self._titles = journey, [(each.id, fold(each.title)) for each in titled if each.title]
        ids = [id_ for id_, title in self._titles[1] if all(word in title for word in words)]
        return [self._place(journey, id_) for id_ in ids[:100]]

    def _place(self, journey: Journey, id_: str) -> Entry:
        record = journey.index.stages.get(id_) or journey.index.cards[id_]
        where = tr("Stage")
        if isinstance(record, CardBase):
            stage, lane = journey.index.stages[record.stage], journey.index.lanes[record.lane]
            where = f"{_line(stage.title)} · {_line(lane_name(lane))}"
        icon = icon_of(record.kind if isinstance(record, CardBase) else "stage")
        return Entry(_line(name_of(record, journey)), where, partial(self.go_to, id_), "", icon)

    # -- places on the map -------------------------------------------------------------------

    def go_to(self, id_: str) -> bool:
        """Select a record and scroll to it; whether the map shows it."""
        card = self.context.journey.index.cards.get(id_)
        self.context.selection.select((id_,), Cell(card.stage, card.lane) if card else None)
        return self.context.view.reveal_record(id_)


def lane_name(lane: Lane) -> str:
    """A lane's title, or what its kind is called."""
    return lane.title or tr(LANE_WORDS[lane.kind])


def _line(text: str) -> str:
    return " ".join(text.split())


def _menu_path(menu: str) -> str:
    parts = menu.split("/")
    names = ("/".join(parts[:n]) for n in range(1, len(parts) + 1))
    return " › ".join(table.bare(tr(MENUS[name])) for name in names)

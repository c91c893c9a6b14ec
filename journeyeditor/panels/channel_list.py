"""The channels of the map: named once, with kind, icon and colour; merged and cleared out."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import (
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
)

from journeyeditor.edits import channels, records
from journeyeditor.insight import gaps
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Channel, Journey
from journeyeditor.model.isolate import isolated
from journeyeditor.panels.invitation import Invitation
from journeyeditor.panels.page import Page
from journeyeditor.panels.reading import written
from journeyeditor.panels.rows import icon_button
from journeyeditor.panels.sheet import Sheet
from journeyeditor.panels.side import Desk
from journeyeditor.panels.tables import Column, Rows, Table
from journeyeditor.panels.vocabulary import MEDIUM
from journeyeditor.style import px, qicon
from journeyeditor.translation import tr

_LAST = 99.0  # sorts what is not rated behind all that is
_CURRENT = "channel"  # in the desk's memory


class Row(NamedTuple):
    """A channel and what it comes to."""

    channel: Channel
    uses: int
    met: gaps.Group


def _columns(theme: Theme, write: Callable[[Row, str, object], None]) -> tuple[Column, ...]:
    ink, pain, faint = (theme.colour(token) for token in ("ink2", "pain", "ink3"))
    media = tuple((value, tr(word)) for value, word in MEDIUM)
    return (
        Column(
            "title",
            tr("Channel"),
            lambda row: row.channel.title,
            190,
            icon=lambda row: qicon(row.channel.icon or "radio", ink, 14),
            strong=True,
            write=lambda row, said: write(row, "title", said),
        ),
        Column(
            "medium",
            tr("Kind"),
            lambda row: dict(media).get(row.channel.medium, ""),
            100,
            choices=((None, "—"), *media),
            write=lambda row, said: write(row, "medium", said),
        ),
        Column(
            "touchpoints",
            tr("Touchpoints"),
            lambda row: written(len(row.met.touchpoints)),
            92,
            sort=lambda row: -len(row.met.touchpoints),
            figure=True,
        ),
        Column(
            "gap",
            tr("Mean gap"),
            lambda row: written(row.met.gap, signed=True),
            84,
            sort=lambda row: _LAST if row.met.gap is None else row.met.gap,
            colour=lambda row: pain if (row.met.gap or 0) < 0 else None,
            figure=True,
        ),
        Column(
            "uses",
            tr("Named by"),
            lambda row: tr("%n card(s) or persona(s)", "", row.uses) if row.uses else tr("nobody"),
            150,
            sort=lambda row: -row.uses,
            colour=lambda row: None if row.uses else faint,
        ),
    )


class ChannelList(Page):
    """Channels in a table, the one that the keyboard is in beside it with all its fields."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.rows = Rows(_columns(desk.theme, self._edit), lambda row: row.channel.id)
        self.rows.refused.connect(desk.say)
        self.table = Table(self.rows, tr("Channels"))
        self.table.picked.connect(self._choose)
        self.table.opened.connect(lambda _: self._focus_sheet())
        self.table.left.connect(desk.leave)
        self.sheet = Sheet(desk.document, desk.theme)
        self.sheet.done.connect(desk.leave)
        self._split = QSplitter()
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.table)
        self._split.addWidget(self.sheet.stack)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([px(600), px(280)])
        self.sheet.stack.setMinimumWidth(px(240))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._split)
        self._invitation = Invitation(
            tr("Name each channel once: web, app, store, phone … Touchpoints use it then."),
            ((tr("New channel"), self.add),),
        )
        self._pages.addWidget(self._invitation)
        self.setFocusProxy(self.table)
        self._build_tools()

    def _build_tools(self) -> None:
        self.merge_button = QPushButton(tr("Merge"))
        self.merge_button.setProperty("role", "quiet")
        self.merge_button.setToolTip(tr("Select two or more channels to make one of them"))
        self.merge_button.clicked.connect(self.merge)
        self.unused = QPushButton()
        self.unused.setProperty("role", "quiet")
        self.unused.clicked.connect(self.remove_unused)
        self.new = self._button("plus", tr("New channel"))
        self.new.clicked.connect(self.add)
        self.delete = self._button("trash-2", tr("Delete the selected channels"))
        self.delete.clicked.connect(self.remove)
        self.arrange(self._pages, self.merge_button, self.unused, self.new, self.delete)

    def _button(self, icon: str, says: str) -> QToolButton:
        return icon_button(icon, self.desk.theme, says, side=26)

    # -- what is shown -----------------------------------------------------------------------

    @property
    def current(self) -> str:
        """The id of the channel whose fields are shown."""
        return str(self.desk.memory.get(_CURRENT, ""))

    def look(self, journey: Journey) -> None:
        uses = channels.uses(journey)
        met = {group.id: group for group in gaps.by_channel(journey)}
        self.rows.editable = not self.desk.document.read_only
        rows = [Row(each, uses[each.id], met[each.id]) for each in journey.channels]
        self.rows.show_rows(rows)
        if self.current not in journey.index.channels:
            self.desk.memory[_CURRENT] = rows[0].channel.id if rows else ""
        if not set(self.table.chosen()) & {row.channel.id for row in rows}:
            self.table.choose([self.current])
        self._pages.setCurrentIndex(0 if rows else 1)
        idle = sum(not row.uses for row in rows)
        self.unused.setText(tr("Delete %n unused", "", idle))
        self.unused.setVisible(bool(idle))
        self._show_sheet()

    def mark(self, ids: Sequence[str]) -> None:
        editable = not self.desk.document.read_only
        self.rows.editable = editable
        named = [id_ for id_ in ids if id_ in self.journey.index.channels]
        if named and named[-1] != self.current:
            self.table.choose(named)
            self._choose(named)
        several = len(self.table.chosen()) > 1
        self.merge_button.setEnabled(editable and several)
        for button in (self.unused, self.new, self.delete):
            button.setEnabled(editable)
        self._invitation.enable(editable)
        if self.sheet.form:
            self.sheet.form.setEnabled(editable)

    def finish(self) -> None:
        self.sheet.finish()

    def _choose(self, ids: Sequence[str]) -> None:
        if ids:
            now = self.table.current()
            self.desk.memory[_CURRENT] = now if now in ids else ids[-1]
        self.merge_button.setEnabled(len(ids) > 1 and not self.desk.document.read_only)
        kept = self.journey.index.channels.get(self.current)
        says = tr("Merge")
        if kept and len(ids) > 1:
            says = tr("Merge into “%1”").replace("%1", isolated(kept.title))
        self.merge_button.setText(says.replace("&", "&&"))
        self._show_sheet()

    def _show_sheet(self) -> None:
        if self.current:
            self.sheet.show_ids((self.current,))

    def _focus_sheet(self) -> None:
        if self.sheet.form:
            self.sheet.form.rows[0].editor.focus()

    # -- editing -----------------------------------------------------------------------------

    def _edit(self, row: Row, field: str, value: object) -> None:
        step, id_ = tr("Change: %1").replace("%1", tr("Channel").lower()), row.channel.id
        self.desk.edit(step, lambda journey: records.set_fields(journey, [id_], **{field: value}))

    def add(self) -> None:
        """Add a channel and write its name."""
        made: list[str] = []

        def added(journey: Journey) -> Journey:
            channel = channels.new(journey)
            made[:] = [channel.id]
            return channels.add(journey, channel)

        self.finish()
        if self.desk.edit(tr("Add channel"), added):
            self.desk.memory[_CURRENT] = made[0]
            self.look(self.journey)
            self.table.choose(made)
            self._show_sheet()
            self._focus_sheet()

    def merge(self) -> None:
        """Make the current channel out of all that are selected."""
        keep, ids = self.current, self.table.chosen()
        self.finish()
        self.desk.edit(tr("Merge channels"), lambda journey: channels.merge(journey, keep, ids))

    def remove(self) -> None:
        """Delete the selected channels; touchpoints are without one then."""
        ids = self.table.chosen()
        self.finish()
        if ids:
            self.desk.edit(tr("Delete"), lambda journey: channels.remove(journey, ids))

    def remove_unused(self) -> None:
        """Delete what neither a card nor a persona names."""
        self.finish()
        self.desk.edit(tr("Delete unused channels"), channels.remove_unused)

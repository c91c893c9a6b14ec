"""All touchpoints as a table in step with the map, where they are rated against expectation."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QIcon
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
)

from journeyeditor.edits import records
from journeyeditor.insight import gaps, patterns
from journeyeditor.kinds import name_of
from journeyeditor.layout.theme import Theme
from journeyeditor.lookup.folding import holds
from journeyeditor.model import Channel, Journey, Touchpoint
from journeyeditor.model.isolate import isolated
from journeyeditor.panels import reading
from journeyeditor.panels.invitation import Invitation
from journeyeditor.panels.page import Page
from journeyeditor.panels.rows import plain_label
from journeyeditor.panels.side import Desk
from journeyeditor.panels.tables import Column, Rows, Table
from journeyeditor.panels.vocabulary import MEDIUM
from journeyeditor.style import px, qicon
from journeyeditor.translation import QT_TR_NOOP, tr

_ORDER = "inventory order"  # in the desk's memory


class Held(NamedTuple):
    """A touchpoint and the map that it is in: a row."""

    card: Touchpoint
    journey: Journey

    @property
    def channel(self) -> Channel | None:
        return self.journey.index.channels.get(self.card.channel or "")

    @property
    def channel_title(self) -> str:
        return self.channel.title if self.channel else ""

    @property
    def column(self) -> int:
        return self.journey.index.stage_number[self.card.stage]

    @property
    def line(self) -> int:
        return self.journey.index.lane_number[self.card.lane]

    @property
    def lane(self) -> str:
        return name_of(self.journey.index.lanes[self.card.lane], self.journey)

    @property
    def stage(self) -> str:
        return self.journey.index.stages[self.card.stage].title

    @property
    def medium(self) -> str:
        word = dict(MEDIUM).get(patterns.medium(self.journey, self.card))
        return tr(word) if word else ""


Write = Callable[[Held, str, str, object], None]  # row, field, title, value


def columns(theme: Theme, write: Write) -> tuple[Column, ...]:
    """What the table says of a touchpoint."""

    def writes(field: str, title: str, read: Callable[[Any], Any] = str) -> Any:
        return lambda row, said: write(row, field, title, read(said))

    def score(field: str, title: str, tip: str) -> Column:
        def value(row: Held) -> float | None:
            found: float | None = getattr(row.card, field)
            return found

        def text(row: Held) -> str:
            score = value(row)
            tenths = field != "importance" and score is not None and score == round(score, 1)
            return reading.written(score, decimals=1 if tenths else None)

        def sort(row: Held) -> float:
            return value(row) or _LAST

        entry = writes(field, title, lambda said: reading.between(said, 1, 5))
        return Column(field, title, text, 84, sort, figure=True, tip=tip, write=entry)

    def words(field: str, title: str, width: int, **more: Any) -> Column:
        return Column(
            field,
            title,
            lambda row: str(getattr(row.card, field)),
            width,
            write=writes(field, title),
            **more,
        )

    def tick(field: str, title: str, width: int, tip: str = "") -> Column:
        return Column(
            field,
            title,
            lambda row: "",
            width,
            sort=lambda row: not getattr(row.card, field),
            tick=lambda row: bool(getattr(row.card, field)),
            write=writes(field, title, bool),
            tip=tip,
        )

    def icon(row: Held) -> QIcon | None:
        ink = theme.colour("ink2")
        return qicon(row.channel.icon or "radio", ink, 14) if row.channel else None

    return (
        words("title", tr("Touchpoint"), 210, strong=True),
        Column("stage", tr("Stage"), lambda row: row.stage, 112, sort=lambda row: row.column),
        Column("channel", tr("Channel"), lambda row: row.channel_title, 104, icon=icon),
        Column("medium", tr("Kind"), lambda row: row.medium, 68),
        score("importance", tr("Importance"), tr("Importance, from 1 to 5")),
        score("expectation", tr("Expectation"), tr("Expectation, from 1 to 5")),
        score("rating", tr("Rating"), tr("Rating, from 1 to 5")),
        Column(
            "gap",
            tr("Gap"),
            lambda row: reading.written(row.card.gap, signed=True, decimals=1),
            60,
            sort=lambda row: _LAST if row.card.gap is None else row.card.gap,
            colour=lambda row: theme.colour("pain") if (row.card.gap or 0) < 0 else None,
            figure=True,
            tip=tr("Rating less expectation: below zero it falls short"),
        ),
        tick("moment_of_truth", tr("Decides"), 66, tr("Moment of truth")),
        tick("self_service", tr("Self-service"), 84),
        words(
            "micro_conversion",
            tr("Micro-conversion"),
            150,
            tip=tr("The small step that the customer takes here"),
        ),
        words("goal", tr("Goal it serves"), 150),
        Column("lane", tr("Lane"), lambda row: row.lane, 110, sort=lambda row: row.line),
        _count("sources", tr("Sources"), lambda card: len(card.sources)),
        _count("votes", tr("Votes"), lambda card: card.votes),
    )


def _count(name: str, title: str, count: Callable[[Touchpoint], int]) -> Column:
    return Column(
        name,
        title,
        lambda row: reading.written(count(row.card)) if count(row.card) else "",
        68,
        sort=lambda row: -count(row.card),  # most first
        figure=True,
    )


# What can be asked for: a word, and what it means.
ASKED: dict[str, tuple[str, Callable[[Touchpoint], bool]]] = {
    "short": (QT_TR_NOOP("Falls short of expectation"), lambda card: (card.gap or 0) < 0),
    "unrated": (QT_TR_NOOP("Not rated yet"), lambda card: card.gap is None),
    "truth": (QT_TR_NOOP("Moments of truth"), lambda card: card.moment_of_truth),
    "self": (QT_TR_NOOP("Self-service"), lambda card: card.self_service),
    "nowhere": (QT_TR_NOOP("Without a channel"), lambda card: card.channel is None),
    "convert": (QT_TR_NOOP("With a micro-conversion"), lambda card: bool(card.micro_conversion)),
    "unsourced": (QT_TR_NOOP("Without a source"), lambda card: not card.sources),
}
_LAST = 99.0  # sorts what is not rated behind all that is
_ELIDED = Qt.TextElideMode.ElideRight
_ANY = object()  # any channel, any stage


class TouchpointList(Page):
    """What is selected here is selected on the map, and the other way round; what the map's filter
    lets step back is not listed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._asked: set[str] = set()
        self._place: tuple[object, object] = (_ANY, _ANY)
        self.rows = Rows(columns(desk.theme, self._edit), lambda row: row.card.id)
        self.rows.refused.connect(desk.say)
        self.table = Table(self.rows, tr("Touchpoints"))
        self.table.picked.connect(self.show_on_map)
        self.table.opened.connect(self._open)
        self.table.left.connect(desk.leave)
        self.table.arrange(desk.memory.get(_ORDER))
        head = self.table.horizontalHeader()
        for changed in (head.sortIndicatorChanged, head.sectionResized, head.sectionMoved):
            changed.connect(self._remember_order)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        offer = (tr("Add a touchpoint"), lambda: desk.perform("insert_touchpoint"))
        self._pages.addWidget(
            Invitation(tr("Where do customers meet you? Add the first touchpoint."), (offer,))
        )
        self.none = Invitation(
            tr("No touchpoint is like that."), ((tr("Show all"), self.ask_nothing),)
        )
        self._pages.addWidget(self.none)
        self.setFocusProxy(self.table)
        self._build_tools()
        desk.sight.filter_changed.connect(self._narrow)

    def _build_tools(self) -> None:
        self.count = plain_label("", "hint")
        self.place = QPushButton()
        self.place.setProperty("role", "chip")
        self.place.setIcon(qicon("x", self.desk.theme.colour("ink3"), 12))
        self.place.clicked.connect(lambda: self.narrow_to(_ANY, _ANY))
        self.place.hide()
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find in the list"))
        self.search.setAccessibleName(tr("Find in the list"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(px(180))
        self.search.textChanged.connect(self._narrow)
        self.filter = QToolButton()
        self.filter.setIcon(qicon("list-filter", self.desk.theme.colour("ink2"), 16))
        self.filter.setIconSize(QSize(16, 16))
        self.filter.setToolTip(tr("Show only some"))
        self.filter.setAccessibleName(tr("Show only some"))
        self.filter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.filter)
        self.actions_: dict[str, QAction] = {}
        for name, (words, _) in ASKED.items():
            action = self.actions_[name] = menu.addAction(tr(words))
            action.setCheckable(True)
            action.toggled.connect(lambda on, name=name: self._toggle(name, on))
        self.filter.setMenu(menu)
        self.arrange(self._pages, self.count, self.place, self.search, self.filter)

    # -- what is shown -----------------------------------------------------------------------

    def look(self, journey: Journey) -> None:
        self.rows.editable = not self.desk.document.read_only
        self.rows.show_rows(Held(card, journey) for card in gaps.touchpoints(journey))
        self._narrow()

    def mark(self, ids: Sequence[str]) -> None:
        self.rows.editable = not self.desk.document.read_only
        self.table.choose(ids)

    def ask(self, name: str) -> None:
        """List only those that `ASKED` describes by this name."""
        self.ask_nothing()
        self.actions_[name].setChecked(True)

    def ask_nothing(self) -> None:
        """List all again."""
        self.search.clear()
        for action in self.actions_.values():
            action.setChecked(False)
        self.narrow_to(_ANY, _ANY)

    def narrow_to(self, channel: object, stage: object) -> None:
        """List only the touchpoints of a channel (None: of none) in a stage (None: in all)."""
        self._place = (channel, _ANY if stage is None else stage)
        self.place.setVisible(channel is not _ANY)
        if channel is not _ANY:
            index = self.journey.index
            known, column = index.channels.get(str(channel)), index.stages.get(str(stage))
            parts = [known.title if known else tr("no channel")]
            parts += [column.title] if column else []
            words = " × ".join(isolated(part) for part in parts)
            room = QFontMetrics(self.place.font())
            self.place.setText(room.elidedText(words, _ELIDED, px(180)).replace("&", "&&"))
            self.place.setToolTip(tr("Show all"))
        self._narrow()

    def _toggle(self, name: str, on: bool) -> None:
        (self._asked.add if on else self._asked.discard)(name)
        self._narrow()

    def _narrow(self, *_: object) -> None:
        wanted = self.search.text()
        tests = [ASKED[name][1] for name in sorted(self._asked)]
        channel, stage = self._place
        back = self.desk.sight.back.ids

        def keep(row: Held) -> bool:
            card = row.card
            if card.id in back:
                return False
            if (channel is not _ANY and card.channel != channel) or (
                stage is not _ANY and card.stage != stage
            ):
                return False
            return all(test(card) for test in tests) and _says(row, wanted)

        self.table.narrow(keep=keep)
        total = sum(isinstance(card, Touchpoint) for card in self.journey.cards)
        shown = self.table.sieve.rowCount()
        said = tr("%1 of %2").replace("%1", str(shown)).replace("%2", str(total))
        self.count.setText(said if shown < total else tr("%n touchpoint(s)", "", total))
        self._pages.setCurrentIndex(0 if shown else 2 if total else 1)
        for tool in (self.count, self.search, self.filter):
            tool.setVisible(total > 0)
        self.filter.setDown(bool(self._asked))
        self.table.choose(self.desk.selection.ids)

    def _remember_order(self, *_: object) -> None:
        self.desk.memory[_ORDER] = self.table.remembered()

    # -- editing -----------------------------------------------------------------------------

    def _edit(self, row: Held, field: str, title: str, value: object) -> None:
        step, id_ = tr("Change: %1").replace("%1", title.lower()), row.card.id
        self.desk.edit(step, lambda journey: records.set_fields(journey, [id_], **{field: value}))

    def _open(self, id_: str) -> None:
        self.desk.go_to(id_)
        self.desk.leave()


def _says(row: Held, wanted: str) -> bool:
    card = row.card
    own = (card.title, card.micro_conversion, card.goal, card.note, card.owner)
    return holds(" ".join((*own, row.stage, row.medium, row.channel_title)), wanted)

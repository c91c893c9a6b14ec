"""Hand-overs between digital and physical: what each is called, what is wrong, and mending it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QPushButton, QStackedWidget

from journeyeditor.edits import connections
from journeyeditor.insight.patterns import HandOver, hand_overs
from journeyeditor.insight.words import words
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.panels.invitation import Invitation
from journeyeditor.panels.page import Page
from journeyeditor.panels.reading import written
from journeyeditor.panels.rows import plain_label
from journeyeditor.panels.side import Desk
from journeyeditor.panels.tables import Column, Rows, Table
from journeyeditor.style import qicon
from journeyeditor.translation import current_language, tr

_LAST = 99.0  # sorts what is not rated behind all that is


class Row(NamedTuple):
    """A hand-over of a map. Its id is made of those of its ends."""

    found: HandOver
    journey: Journey

    @property
    def id(self) -> str:
        return f"{self.found.start.id} {self.found.end.id}"

    @property
    def ids(self) -> tuple[str, ...]:
        """What it is on the map."""
        line = (self.found.connection,) if self.found.connection else ()
        return (self.found.start.id, self.found.end.id, *line)

    @property
    def falls(self) -> bool:
        return self.found.change is not None and self.found.change < 0

    @property
    def wrong(self) -> str:
        """What is wrong, "" for nothing."""
        said = []
        if self.found.connection is None:
            said.append(tr("no connection leads there"))
        if self.falls:
            fall = written(-(self.found.change or 0))
            said.append(tr("the rating falls by %1").replace("%1", fall))
        return ", ".join(said)

    def stage(self, of_start: bool) -> str:
        card = self.found.start if of_start else self.found.end
        return self.journey.index.stages[card.stage].title

    @property
    def way(self) -> str:
        """The pattern's name, or just from which world to which."""
        table = words(current_language())
        return table(f"pattern.{self.found.pattern or self.found.into}")


def _columns(theme: Theme) -> tuple[Column, ...]:
    pain = theme.colour("pain")
    icons = {
        True: qicon("triangle-alert", pain, 14),
        False: qicon("check", theme.colour("ink3"), 14),
    }
    return (
        Column("start", tr("From"), lambda row: row.found.start.title, 170),
        Column("end", tr("To"), lambda row: row.found.end.title, 170),
        Column("way", tr("Hand-over"), lambda row: row.way, 250),
        Column(
            "change",
            tr("Rating"),
            lambda row: written(row.found.change, signed=True),
            70,
            sort=lambda row: _LAST if row.found.change is None else row.found.change,
            colour=lambda row: pain if row.falls else None,
            figure=True,
            tip=tr("How the rating changes from one side to the other"),
        ),
        Column(
            "wrong",
            tr("What is wrong"),
            lambda row: row.wrong or tr("nothing"),
            300,
            sort=lambda row: (row.found.connection is not None) * 2 - row.falls,
            icon=lambda row: icons[bool(row.wrong)],
            colour=lambda row: pain if row.wrong else None,
        ),
    )


class HandOverList(Page):
    """A row selects both touchpoints on the map; a connection that lacks can be made."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.rows = Rows(_columns(desk.theme), lambda row: row.id)
        self.table = Table(self.rows, tr("Hand-overs"))
        self.table.picked.connect(self._choose)
        self.table.opened.connect(self._open)
        self.table.left.connect(desk.leave)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(
            Invitation(
                tr(
                    "Where customers pass from digital to physical or back, it is said here. Give "
                    "channels their kind, and connect touchpoints."
                )
            )
        )
        self.count = plain_label("", "hint")
        self.connect_ = QPushButton(tr("Connect them"))
        self.connect_.setProperty("role", "quiet")
        self.connect_.clicked.connect(self.mend)
        self.arrange(self._pages, self.count, self.connect_)
        self.setFocusProxy(self.table)

    def look(self, journey: Journey) -> None:
        found = [Row(each, journey) for each in hand_overs(journey)]
        # There and back along one connection, or the same two ends connected twice: told once.
        self.rows.show_rows({row.id: row for row in found}.values())
        wrong = sum(bool(row.wrong) for row in self.rows.rows)
        total = len(self.rows.rows)
        said = tr("%1 of %2 need care")
        self.count.setText(said.replace("%1", str(wrong)).replace("%2", str(total)))
        self.count.setVisible(bool(total))
        self._pages.setCurrentIndex(0 if total else 1)

    def mark(self, ids: Sequence[str]) -> None:
        chosen = set(ids)
        now = self._chosen()
        if not now or not chosen & {id_ for row in now for id_ in row.ids}:
            touched = [
                row.id
                for row in self.rows.rows
                if row.found.connection in chosen
                or {row.found.start.id, row.found.end.id} <= chosen
            ]
            self.table.choose(touched)
        self._offer()

    def _chosen(self) -> list[Row]:
        chosen = set(self.table.chosen())
        return [row for row in self.rows.rows if row.id in chosen]

    def _offer(self) -> None:
        open_ = any(row.found.connection is None for row in self._chosen())
        self.connect_.setEnabled(open_ and not self.desk.document.read_only)

    def _choose(self, ids: Sequence[str]) -> None:
        self.show_on_map([id_ for row in self._chosen() for id_ in row.ids])
        self._offer()

    def _open(self, id_: str) -> None:
        self.desk.go_to(id_.split(" ")[0])
        self.desk.leave()

    def mend(self) -> None:
        """Draw the connections that the chosen hand-overs lack."""
        pairs = [
            (row.found.start.id, row.found.end.id)
            for row in self._chosen()
            if row.found.connection is None
        ]

        def connected(journey: Journey) -> Journey:
            for start, end in pairs:
                journey = connections.add(journey, connections.new(journey, start, end))
            return journey

        self.desk.edit(tr("Connect cards"), connected)

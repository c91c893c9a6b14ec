"""The panel of evidence: how much of the map is known, by which sources, and what lacks one."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journeyeditor.edits import sources
from journeyeditor.insight import evidence
from journeyeditor.insight.checkup import known
from journeyeditor.insight.checkup.remark import Remark
from journeyeditor.insight.words import Called, words
from journeyeditor.kinds import icon_of, noun_of
from journeyeditor.layout.theme import Theme
from journeyeditor.model import CardBase, Journey, Point, Source
from journeyeditor.model.base import may_open
from journeyeditor.model.isolate import isolated
from journeyeditor.panels.chooser import Chooser
from journeyeditor.panels.flow import FlowLayout
from journeyeditor.panels.invitation import Invitation
from journeyeditor.panels.lists import clear
from journeyeditor.panels.reading import counted, written
from journeyeditor.panels.record_panel import RecordPanel
from journeyeditor.panels.record_row import RecordRow
from journeyeditor.panels.references import Candidate, described
from journeyeditor.panels.roster import Entry, Roster
from journeyeditor.panels.rows import plain_label, rule
from journeyeditor.panels.side import Desk
from journeyeditor.panels.vocabulary import SOURCE_KINDS
from journeyeditor.style import px, qicon
from journeyeditor.translation import QT_TR_NOOP, current_language, tr

_MOST = 3  # figures without a second source that are named; a line says how many more there are
_KIND_ICONS = {
    "interview": "mic",
    "survey": "clipboard-list",
    "analytics": "chart-line",
    "crm": "contact",
    "social_listening": "messages-square",
    "usability_test": "mouse-pointer-2",
    "other": "quote",
}

_TRUST = {
    "low": QT_TR_NOOP("low reliability"),
    "medium": QT_TR_NOOP("moderate reliability"),
    "high": QT_TR_NOOP("high reliability"),
}
_PRIVACY = {
    "named": QT_TR_NOOP("named people"),
    "anonymous": QT_TR_NOOP("anonymous"),
    "aggregated": QT_TR_NOOP("aggregated"),
}


class EvidencePanel(RecordPanel):
    """Rows can be dragged onto a card or a curve point, which cites the source then."""

    def __init__(self, desk: Desk) -> None:
        roster = Roster(desk.theme, tr("Sources"), "source", several=True)
        invitation = Invitation(
            tr("How do you know? Name an interview, a survey, figures: what the map rests on."),
            ((tr("New source"), self.add),),
        )
        super().__init__(desk, "source", roster, invitation)
        self.setObjectName("evidence")
        self._citing: dict[str, tuple[str, ...]] = {}
        self.above.addWidget(self._summary())
        self._fill_bar()
        self.between.addWidget(self._facts())

    def _summary(self) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(12, 10, 12, 6)
        column.setSpacing(6)
        self.sentence = plain_label("", "strong", wrap=True)
        self._bar = _Bar(self.desk.theme)
        self._counts = plain_label("", "hint", wrap=True)
        column.addWidget(self.sentence)
        column.addWidget(self._bar)
        column.addWidget(self._counts)
        self._stages = QWidget()
        self._stage_flow = FlowLayout(self._stages, gap=2)
        column.addWidget(self._stages)
        self._doubt = QWidget()
        self._doubts = QVBoxLayout(self._doubt)
        self._doubts.setContentsMargins(0, 4, 0, 0)
        self._doubts.setSpacing(0)
        column.addWidget(self._doubt)
        column.addWidget(rule())
        return place

    def _fill_bar(self) -> None:
        new = self.add_button("plus", tr("New source"))
        new.clicked.connect(self.add)
        self.bar.addWidget(plain_label(tr("Sources"), "strong"))
        self.bar.addStretch(1)
        self.link = self.add_button("external-link", tr("Open the link"), edits=False)
        self.link.clicked.connect(self._open_link)
        delete = self.add_button("trash-2", tr("Delete this source"))
        delete.clicked.connect(lambda: self.remove(self.roster.ids() or [self.current]))
        self._delete = delete

    def _facts(self) -> QWidget:
        self.cited = QPushButton()
        self.cited.clicked.connect(self._offer_citing)
        self.cite = QPushButton(tr("Cite for what is selected"))
        self.cite.clicked.connect(self.cite_selected)
        return self.flow_of(self.cited, self.cite)

    # -- what is shown -----------------------------------------------------------------------

    def look(self, journey: Journey) -> None:
        found = evidence.evidence(journey)
        self._citing = dict(found.citing)
        self._show_summary(journey, found)
        self._show_doubts(journey)
        for button in (self._delete, self.link):
            button.setVisible(bool(journey.sources))
        super().look(journey)

    def _show_summary(self, journey: Journey, found: evidence.Evidence) -> None:
        said = evidence.summary(found, words(current_language()))
        self.sentence.setText(said[:1].upper() + said[1:])
        total = found.total
        self._bar.show_known(total)
        parts = [
            tr("%n observed", "", total.observed),
            tr("%n with a source", "", total.cited),
            tr("%n assumed", "", total.assumed),
            tr("%n proposed", "", total.proposed),
        ]
        self._counts.setText(" · ".join(parts))
        self._counts.setVisible(bool(total.observed + total.assumed + total.proposed))
        clear(self._stage_flow)
        for id_ in found.assumed_stages:
            title = journey.index.stages[id_].title or tr("Untitled stage")
            button = QPushButton(title.replace("&", "&&"))
            button.setProperty("role", "chip")
            button.setAccessibleName(tr("Go to the stage %1").replace("%1", title))
            button.clicked.connect(lambda _=False, id_=id_: self.desk.go_to(id_))
            self._stage_flow.addWidget(button)
        self._stages.setVisible(bool(found.assumed_stages))

    def _show_doubts(self, journey: Journey) -> None:
        """The figures that can mean two things and have no second source that says which."""
        doubts = list(known.metrics(journey, date.today()))
        clear(self._doubts)
        self._doubt.setVisible(bool(doubts))
        if not doubts:
            return
        said = tr("%n figure(s) can mean two things: hear customers on it", "", len(doubts))
        self._doubts.addWidget(plain_label(said, "soft", wrap=True))
        for remark in doubts[:_MOST]:
            row = RecordRow(_doubted(journey, remark), self.desk.theme, removable=False)
            row.opened.connect(self.desk.go_to)
            self._doubts.addWidget(row)
        if len(doubts) > _MOST:
            more = QPushButton(tr("%n more in the check-up", "", len(doubts) - _MOST))
            more.setProperty("role", "quiet")
            more.clicked.connect(lambda: self.desk.open("checkup"))
            self._doubts.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def entries(self, journey: Journey) -> list[Entry]:
        return [self._entry(source) for source in journey.sources]

    def _entry(self, source: Source) -> Entry:
        count = len(self._citing[source.id])
        size = source.sample_size
        sample = "" if size is None else f"n {counted(size)}"
        kind = tr(dict(SOURCE_KINDS)[source.kind])
        trust = tr(_TRUST[source.reliability]) if source.reliability else ""
        privacy = tr(_PRIVACY[source.privacy]) if source.privacy else ""
        parts = (kind, sample, trust, privacy, source.period)
        return Entry(
            source.id,
            source.title or tr("Untitled source"),
            " · ".join(isolated(part) for part in parts if part),
            figure=f"{written(count)}×" if count else "—",
            picture=_in_the_middle(source.kind, self.desk.theme),
            colour="ink2" if count else "ink3",
            says=tr("cited %n time(s)", "", count),
        )

    def show_current(self) -> None:
        super().show_current()
        source = self._source
        if source is None:
            return
        count = len(self._citing.get(source.id, ()))
        self.cited.setText(tr("Cited %n time(s)", "", count) if count else tr("Not cited yet"))
        self.cited.setEnabled(count > 0)
        self.link.setVisible(bool(source.link))

    def mark(self, ids: Sequence[str]) -> None:
        super().mark(ids)
        some = bool(self._source and self._citable(ids))
        self.cite.setEnabled(some and not self.desk.document.read_only)

    @property
    def _source(self) -> Source | None:
        return self.journey.index.sources.get(self.current)

    def _citable(self, ids: Sequence[str]) -> list[str]:
        known_ids = self.journey.index.records
        return [i for i in ids if isinstance(known_ids.get(i), CardBase | Point)]

    # -- on the map --------------------------------------------------------------------------

    def _offer_citing(self) -> None:
        """Offer what cites the source, to go there."""
        journey = self.journey
        records = journey.index.records
        citing = [described(journey, records[id_]) for id_ in self._citing.get(self.current, ())]
        chooser = Chooser(citing, self.desk.theme, self.window())
        chooser.chosen.connect(self.desk.go_to)
        chooser.pop_up(self.cited)

    def cite_selected(self) -> None:
        """Let the selected cards and points cite the source."""
        ids, source = self._citable(self.desk.selection.ids), self.current
        if self.desk.edit(tr("Cite source"), lambda j: evidence.cite(j, source, ids)):
            self.refresh()

    def _open_link(self) -> None:
        source = self._source
        if source and source.link and may_open(source.link):
            QDesktopServices.openUrl(QUrl(source.link))

    def add(self) -> None:
        """Add a source and write its title."""
        self.add_record(tr("Add source"), sources.new, sources.add)


def _doubted(journey: Journey, remark: Remark) -> Candidate:
    """A figure that can mean two things, as a row: its own name, where it stands."""
    card = journey.index.cards[remark.ids[0]]
    called = remark.values["name"]
    stage = journey.index.stages[card.stage].title
    name = called.plain(words(current_language())) if isinstance(called, Called) else ""
    noun = noun_of(card)
    detail = [card.title if card.title != name else "", stage]
    return Candidate(
        card.id,
        name or tr("Untitled metric"),
        " · ".join(isolated(part) for part in detail if part),
        icon_of(noun),
    )


def _in_the_middle(kind: str, theme: Theme) -> QIcon:
    return qicon(_KIND_ICONS[kind], theme.colour("ink2"), 18)


class _Bar(QWidget):
    """Observed, assumed and proposed side by side, drawn as the cards are: filled, dashed, dotted.
    The words beside it say the same."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._known = theme, evidence.Known()
        self.setFixedHeight(px(12))

    def show_known(self, found: evidence.Known) -> None:
        """Show these shares."""
        self._known = found
        self.setVisible(bool(found.observed + found.assumed + found.proposed))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        found, ink = self._known, QColor(self._theme.colour("ink2"))
        parts = (
            (found.observed, Qt.PenStyle.SolidLine, True),
            (found.assumed, Qt.PenStyle.DashLine, False),
            (found.proposed, Qt.PenStyle.DotLine, False),
        )
        total = sum(count for count, _, _ in parts)
        with QPainter(self) as painter:
            left, gap = 0.5, 3.0
            room = self.width() - 1 - gap * (sum(count > 0 for count, _, _ in parts) - 1)
            for count, line, filled in parts:
                if count:
                    wide = room * count / total
                    painter.setPen(QPen(ink, 1, line))
                    painter.setBrush(ink if filled else Qt.BrushStyle.NoBrush)
                    painter.drawRect(QRectF(left, 1.5, wide, self.height() - 3))
                    left += wide + gap

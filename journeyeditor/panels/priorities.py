"""The priorities of the map: a ranked table and the matrix, side by side or alone."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.edits import EditError
from journeyeditor.insight.priorities import Weights, placed, ranking
from journeyeditor.model import CardBase, Journey
from journeyeditor.panels import formula
from journeyeditor.panels.chooser import Chooser
from journeyeditor.panels.invitation import Invitation
from journeyeditor.panels.matrix import MatrixView
from journeyeditor.panels.ranking import Line, columns, line, linked, set_field
from journeyeditor.panels.references import described
from journeyeditor.panels.rows import find_field, icon_button, plain_label, spell, words_button
from journeyeditor.panels.segments import Segments
from journeyeditor.panels.side import Desk, SidePanel
from journeyeditor.panels.tables import Rows, Table
from journeyeditor.selection import Cell
from journeyeditor.style import px, qicon
from journeyeditor.translation import QT_TR_NOOP, tr

VIEWS = (
    ("ranking", QT_TR_NOOP("Ranking")),
    ("matrix", QT_TR_NOOP("Matrix")),
    ("both", QT_TR_NOOP("Both")),
)
_ROOMY, _WORDY = 800, 560  # px at 100 % from which there is room for the formula, and for words
_KINDS = (("pain_point", "octagon-alert", "pain"), ("opportunity", "sprout", "opportunity"))


class Priorities(SidePanel):
    """Pain points and opportunities in order of priority. Ctrl+Enter makes an action for the
    selected ones, Ctrl+L links."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.weights = formula.weights_of(desk.settings.weights)
        self.rows = Rows(columns(desk.theme, self._write), lambda row: row.card.id)
        self.table = Table(self.rows, tr("Ranking"))
        self.matrix = MatrixView(desk.theme)
        self._build()
        self._listen()
        self._show_view(str(desk.memory.get("priorities.view", "both")))
        self.table.arrange(desk.memory.get("priorities.table"))

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(5)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self.matrix)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([px(540), px(400)])
        self._empty = Invitation(
            tr("Pain points and opportunities of the whole map are ranked here."),
            (
                (tr("Add a pain point"), lambda: self.desk.perform("insert_pain_point")),
                (tr("Add an opportunity"), lambda: self.desk.perform("insert_opportunity")),
            ),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._splitter)
        self._pages.addWidget(self._empty)
        self.sliders = formula.WeightSliders(self.weights)
        self.sliders.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self.sliders)
        column.addWidget(self._pages, 1)
        self.setFocusProxy(self.table)

    def _bar(self) -> QWidget:
        theme = self.desk.theme
        bar = QWidget()
        # It says less where it is narrow, and never keeps the panel from being that.
        bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        self.views = Segments(VIEWS, tr("View"))
        self.views.chosen.connect(self._show_view)
        self.words = find_field()
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(px(44))
        self.words.setMaximumWidth(px(150))
        self.words.textChanged.connect(self._narrow)
        row.addWidget(self.views)
        row.addWidget(self.words)
        self._kinds: dict[str, QToolButton] = {}
        says = {"pain_point": tr("Show pain points"), "opportunity": tr("Show opportunities")}
        for kind, icon, colour in _KINDS:
            button = icon_button(icon, theme, says[kind], 16, 28)
            button.setIcon(qicon(icon, theme.colour(colour), 16))
            button.setCheckable(True)
            button.setChecked(True)
            button.toggled.connect(self._narrow)
            self._kinds[kind] = button
            row.addWidget(button)
        self.formula = plain_label("", "hint", wrap=True)
        self.formula.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.formula, 1)
        self.weigh = icon_button("settings", theme, tr("What counts how much"), 16, 28)
        self.weigh.setCheckable(True)
        self.weigh.toggled.connect(self.sliders.setVisible)
        self.link = icon_button("link", theme, tr("Link with a card (Ctrl+L)"), 16, 28)
        self.link.clicked.connect(self.offer_link)
        self.act = words_button("list-checks", tr("Make an action"), theme)
        self.act.setToolTip(tr("An action of the plan for what is selected (Ctrl+Enter)"))
        self.act.clicked.connect(self.make_action)
        for button in (self.weigh, self.link, self.act):
            row.addWidget(button)
        return bar

    def _listen(self) -> None:
        self.table.opened.connect(self.desk.go_to)
        self.table.picked.connect(self._pick)
        self.table.left.connect(self.desk.leave)
        self.table.arranged.connect(self._remember)
        self.rows.refused.connect(self.desk.say)
        self.matrix.picked.connect(self._pick_dot)
        self.matrix.opened.connect(self.desk.go_to)
        self.matrix.dragged.connect(self._preview)
        self.matrix.dropped.connect(self._place)
        self.matrix.cancelled.connect(self._cancel)
        self.matrix.left.connect(self.desk.leave)
        self.sliders.changed.connect(self.weigh_as)

    def _remember(self) -> None:
        self.desk.memory["priorities.table"] = self.table.remembered()

    # -- what is shown -----------------------------------------------------------------------

    def hint(self) -> str:
        return tr(
            "Enter: go there · Ctrl+arrows: move its dot · Ctrl+Enter: plan it · Escape: to the map"
        )

    def look(self, journey: Journey) -> None:
        if self.matrix.dragging:
            return  # what a drag changes is seen when it ends
        ranks = ranking(journey, self.weights)
        self.rows.show_rows(line(journey, rank) for rank in ranks)
        self.matrix.show_ranks([r for r in ranks if self._keeps(r.card)], self.weights)
        self._pages.setCurrentIndex(0 if ranks else 1)
        for control in (self.views, self.words, *self._kinds.values(), self.weigh):
            control.setEnabled(bool(ranks))
        self._tell_formula()

    def show_votes(self, shown: bool) -> None:
        self.table.show_column("votes", shown)

    def mark(self, ids: Sequence[str]) -> None:
        editable = not self.desk.document.read_only
        self.rows.editable = self.matrix.editable = editable
        self._empty.enable(editable)
        self.table.choose(ids)
        self.matrix.mark(ids)
        chosen = self._chosen()
        may = bool(chosen) and editable
        self.act.setEnabled(may)
        self.link.setEnabled(may and len(chosen) <= 2)

    def _tell_formula(self) -> None:
        words = formula.said(self.weights)
        self.formula.setText(words)
        self.weigh.setToolTip(tr("What counts how much") + f"\n{words}")
        self.weigh.setAccessibleDescription(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # In a narrow panel the formula is said by the button that opens it.
        self.formula.setVisible(self.width() >= px(_ROOMY))
        spell(self.act, self.width() >= px(_WORDY))

    def _show_view(self, view: str) -> None:
        self.desk.memory["priorities.view"] = view
        self.views.choose(view)
        self.table.setVisible(view != "matrix")
        self.matrix.setVisible(view != "ranking")
        self.setFocusProxy(self.matrix if view == "matrix" else self.table)

    def _keeps(self, card: CardBase) -> bool:
        return self._kinds[card.kind].isChecked()

    def _narrow(self) -> None:
        def keep(row: Line) -> bool:
            return self._keeps(row.card)

        self.table.narrow(self.words.text(), keep)
        ranks = [row.rank for row in self.rows.rows if keep(row)]
        self.matrix.show_ranks(ranks, self.weights)

    def weigh_as(self, weights: Weights) -> None:
        """Rank with other weights, now and in later sessions."""
        self.weights = weights
        self.desk.settings.weights = [weights.goal, weights.experience, weights.effort]
        self.sliders.show_weights(weights)
        self.look(self.journey)
        self.mark(self.desk.selection.ids)

    # -- selecting ---------------------------------------------------------------------------

    def _chosen(self) -> list[CardBase]:
        """The selected cards of the ranking, in the order in which they were selected."""
        known = self.journey.index.cards
        ids = (id_ for id_ in self.desk.selection.ids if self.rows.row_of(id_) is not None)
        return [known[id_] for id_ in ids if id_ in known]

    def _pick(self, ids: tuple[str, ...]) -> None:
        card = self.journey.index.cards.get(ids[0]) if ids else None
        cell = Cell(card.stage, card.lane) if card and len(ids) == 1 else None
        self.desk.selection.select(ids, cell)

    def _pick_dot(self, id_: str, add: bool) -> None:
        now = self.desk.selection.ids
        if add:
            self._pick(tuple(i for i in now if i != id_) if id_ in now else (*now, id_))
        elif id_ not in now or len(now) > 1:
            self._pick((id_,))
        self.mark(self.desk.selection.ids)

    # -- changing ----------------------------------------------------------------------------

    def _write(self, id_: str, field: str, value: object) -> None:
        set_field(self.desk, id_, field, value)
        self.refresh()

    def _preview(self, id_: str, effort: float, impact: float) -> None:
        document = self.desk.document
        try:
            document.preview(placed(document.committed, id_, effort, impact, self.weights))
        except EditError:
            return  # the card went while it was held
        self._show_now(document.journey)

    def _place(self, id_: str, effort: float, impact: float) -> None:
        self.desk.edit(
            tr("Place in the matrix"),
            lambda journey: placed(journey, id_, effort, impact, self.weights),
        )
        self._show_now(self.journey)
        self.refresh()

    def _cancel(self) -> None:
        self.desk.document.cancel()
        self._show_now(self.journey)

    def _show_now(self, journey: Journey) -> None:
        ranks = ranking(journey, self.weights)
        self.matrix.show_ranks([rank for rank in ranks if self._keeps(rank.card)], self.weights)

    def make_action(self) -> None:
        """Add an action for what is selected to the plan."""
        if self._chosen() and not self.desk.document.read_only:
            self.desk.perform("plan_action")

    def offer_link(self) -> None:
        """Link the two selected cards, or the one with a card that a person chooses."""
        chosen = self._chosen()
        if self.desk.document.read_only or not chosen:
            return
        if len(chosen) > 1:
            self._link(chosen[0].id, chosen[1].id)
            return
        card, journey = chosen[0], self.journey
        kinds = ("pain_point", "opportunity")
        taken = {card.id, *getattr(card, "related", ())}
        others = [other for other in journey.cards if other.id not in taken]
        # First the other half of the pair, then all else.
        wanted = kinds[1] if card.kind == kinds[0] else kinds[0]
        others.sort(key=lambda other: (other.kind != wanted, other.kind not in kinds))
        offered = [described(journey, other) for other in others]
        chooser = Chooser(offered, self.desk.theme, self.window())
        chooser.chosen.connect(lambda id_: self._link(card.id, id_))
        chooser.pop_up(self.link)

    def _link(self, id_: str, other: str) -> None:
        self.desk.edit(tr("Link"), lambda journey: linked(journey, id_, other))
        self.refresh()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _links(event):
            event.accept()  # on the map the key gives a card an address
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.make_action()
        elif _links(event):
            self.offer_link()
        else:
            super().keyPressEvent(event)


def _links(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_L
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )

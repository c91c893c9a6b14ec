"""The chart "Where we fall short": the widest gaps between what is expected and what is found."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QPushButton,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.dataclass import dataclass
from journeyeditor.insight import gaps
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey, Touchpoint
from journeyeditor.model.isolate import isolated
from journeyeditor.one_line import one_line
from journeyeditor.panels.invitation import Invitation
from journeyeditor.panels.page import Page
from journeyeditor.panels.reading import written
from journeyeditor.panels.roster import Entry, Roster
from journeyeditor.panels.rows import plain_label
from journeyeditor.panels.side import Desk
from journeyeditor.style import font, px
from journeyeditor.translation import tr

_HIGH = 42  # px of a row
_EDGE, _GAP = 12, 16
_WORDS = 0.42  # share of a row for words
_ENTRY = Qt.ItemDataRole.UserRole
_LEAST, _MOST = 1.0, 5.0  # the scale
_MOST_SHOWN = 100  # bars: who wants to see more sorts the list


@dataclass(frozen=True, eq=False)
class Shortfall(Entry):
    """A touchpoint that falls short."""

    rating: float = _LEAST
    expectation: float = _LEAST


class _Bars(QStyledItemDelegate):
    """Draws each row as the card's rating bar: ink to the rating, pain from there to the
    expectation, a tick at the expectation."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(px(200), px(_HIGH))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry: Shortfall = index.data(_ENTRY)
        area: QRect = option.rect
        colour = self._theme.colour
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(area, QColor(colour("accent_tint")))
            elif option.state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(area, QColor(colour("panel2")))
            words, bar, figure = _parts(area)
            self._paint_words(painter, words, entry)
            painter.setFont(font("body", 600))
            painter.setPen(QColor(colour("pain")))
            painter.drawText(
                figure, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, entry.figure
            )
            self._paint_bar(painter, QRectF(bar), entry)
        finally:
            painter.restore()

    def _paint_words(self, painter: QPainter, area: QRect, entry: Shortfall) -> None:
        half = area.height() // 2
        upper = QRect(area.x(), area.y() + px(3), area.width(), half - px(2))
        lower = upper.translated(0, half - px(4))
        lines = (
            (upper, entry.title, "body", 500, "ink"),
            (lower, entry.detail, "hint", 400, "ink3"),
        )
        for place, words, use, weight, ink in lines:
            painter.setFont(font(use, weight))
            painter.setPen(QColor(self._theme.colour(ink)))
            room = QFontMetrics(painter.font())
            said = room.elidedText(one_line(words), Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(
                place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said
            )

    def _paint_bar(self, painter: QPainter, area: QRectF, entry: Shortfall) -> None:
        colour, y = self._theme.colour, area.center().y()
        if area.width() < px(24):
            return

        def x(value: float) -> float:
            return _along(area, value)

        painter.setPen(QPen(QColor(colour("grid")), 1))
        for step in range(1, 6):
            painter.drawLine(QPointF(x(step), area.top()), QPointF(x(step), area.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        for start, end, token in (
            (_LEAST, _MOST, "line"),
            (_LEAST, entry.rating, "ink2"),
            (entry.rating, entry.expectation, "pain"),
        ):
            painter.setBrush(QColor(colour(token)))
            painter.drawRect(QRectF(x(start), y - 3, x(end) - x(start), 6))
        painter.setBrush(QColor(colour("ink")))
        painter.drawRect(QRectF(x(entry.expectation) - 1, y - 9, 2, 18))


class _Axis(QWidget):
    """The figures of the scale over the bars."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(font("label"))
            painter.setPen(QColor(self._theme.colour("ink3")))
            words, bar, _ = _parts(self.rect())
            painter.drawText(
                words, Qt.AlignmentFlag.AlignVCenter, tr("Rating, and what is expected")
            )
            for step in range(1, 6):
                x = _along(QRectF(bar), step)
                place = QRectF(x - 20, 0, 40, self.height())
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(step))


def _parts(area: QRect) -> tuple[QRect, QRect, QRect]:
    """Where in a row the words, the bar and the figure stand."""
    inside = area.adjusted(px(_EDGE), 0, -px(_EDGE), 0)
    wide = round(inside.width() * _WORDS)
    figure = QFontMetrics(font("body", 600)).horizontalAdvance("▼ −8,88")
    words = QRect(inside.x(), inside.y(), wide, inside.height())
    bar = inside.adjusted(wide + px(_GAP), 0, -figure - px(_GAP), 0)
    return words, bar, QRect(bar.right() + px(_GAP), inside.y(), figure, inside.height())


def _along(bar: QRectF, value: float) -> float:
    return bar.left() + bar.width() * (value - _LEAST) / (_MOST - _LEAST)


class Shortfalls(Page):
    """A row goes to its touchpoint. `unrated_wanted`: the person wants to rate the others."""

    unrated_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        bars = _Bars(desk.theme)
        self.roster = Roster(desk.theme, tr("Where we fall short"), several=True, delegate=bars)
        bars.setParent(self.roster)
        self.roster.picked.connect(self.show_on_map)
        self.roster.opened.connect(self._open)
        chart = QWidget()
        inside = QVBoxLayout(chart)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(_Axis(desk.theme))
        inside.addWidget(self.roster)
        self._pages = QStackedWidget()
        self._pages.addWidget(chart)
        list_them = (tr("List the touchpoints"), self.unrated_wanted.emit)
        self._pages.addWidget(
            Invitation(
                tr("Rate touchpoints from 1 to 5 against what customers expect to see gaps."),
                (list_them,),
            )
        )
        self._pages.addWidget(
            Invitation(tr("No rated touchpoint falls short of what customers expect."))
        )
        self.count = plain_label("", "hint")
        self.unrated = QPushButton()
        self.unrated.setProperty("role", "quiet")
        self.unrated.clicked.connect(self.unrated_wanted)
        self.arrange(self._pages, self.count, self.unrated)
        self.setFocusProxy(self.roster)

    def look(self, journey: Journey) -> None:
        rated = gaps.worst(journey)
        short = [card for card in rated if (card.gap or 0) < 0]
        shown = [_shortfall(journey, card) for card in short[:_MOST_SHOWN]]
        unrated = len(gaps.touchpoints(journey)) - len(rated)
        self.roster.show_entries(shown)
        self._pages.setCurrentIndex(0 if short else 2 if rated else 1)
        said = tr("%1 of %2 rated fall short")
        self.count.setText(
            said.replace("%1", written(len(short))).replace("%2", written(len(rated)))
        )
        self.count.setVisible(bool(rated))
        self.unrated.setText(tr("%n not rated yet", "", unrated))
        self.unrated.setVisible(bool(unrated and rated))

    def mark(self, ids: Sequence[str]) -> None:
        self.roster.select_ids(ids)

    def _open(self, id_: str) -> None:
        self.desk.go_to(id_)
        self.desk.leave()


def _shortfall(journey: Journey, card: Touchpoint) -> Shortfall:
    gap, rating, expectation = card.gap or 0.0, card.rating or 0.0, card.expectation or 0.0
    channel = journey.index.channels.get(card.channel or "")
    weight = tr("importance %1").replace("%1", written(card.importance)) if card.importance else ""
    parts = (journey.index.stages[card.stage].title, channel.title if channel else "", weight)
    says = tr("rated %1, expected %2, gap %3")
    for mark, value in (("%1", rating), ("%2", expectation)):
        says = says.replace(mark, written(value))
    return Shortfall(
        card.id,
        card.title or tr("Untitled touchpoint"),
        " · ".join(isolated(part) for part in parts if part),
        figure=f"▼ {written(gap, decimals=1)}",
        colour="pain",
        says=says.replace("%3", written(gap)),
        rating=rating,
        expectation=expectation,
    )

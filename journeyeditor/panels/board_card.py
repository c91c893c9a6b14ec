"""Paints an action of the plan as a card of the board, and lets its title be written."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from journeyeditor.layout.theme import Theme
from journeyeditor.one_line import one_line
from journeyeditor.panels.dots import paint_sign
from journeyeditor.panels.plan_table import Task, spelt_date
from journeyeditor.style import font, paint_icon, px
from journeyeditor.translation import tr

_TASK = Qt.ItemDataRole.UserRole
PAD, GAP = 10, 6  # px inside a card, and between two
LINE, SMALL_LINE = 16, 17  # px
_MOST_LINES = 3
_SIGN = 16
_MOST_SIGNS = 6

Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """A card: title, who and by when, what it serves, and what is wrong with it."""

    def __init__(self, theme: Theme, status: str, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._status, self._view = theme, status, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        task: Task = index.data(_TASK)
        lines = len(_lines(_title(task), self._letters(), width - 2 * px(PAD) - 12))
        height = 2 * px(PAD) - 4 + lines * px(LINE) + 3 + px(SMALL_LINE)
        height += px(SMALL_LINE) + 3 if task.signs or task.row.orphaned else 0
        return QSize(width, height + GAP)

    def _letters(self) -> QFont:
        return font(weight=500)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        task: Task = index.data(_TASK)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(6.5, GAP / 2 + 0.5, -6.5, -GAP / 2 - 0.5)
        self._frame(painter, box, option)
        inside = box.adjusted(px(PAD), px(PAD) - 2, -px(PAD), -px(PAD) + 2)
        self._words(painter, inside, task)
        foot = QRectF(inside.left(), inside.bottom() - px(SMALL_LINE), inside.width(), 0)
        if task.signs or task.row.orphaned:
            self._serves(painter, foot, task)
            foot.moveTop(foot.top() - px(SMALL_LINE) - 3)
        self._who_and_when(painter, foot, task)
        painter.restore()

    def _colour(self, token: str) -> QColor:
        return QColor(self._theme.colour(token))

    def _frame(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        edge = "accent" if chosen else "ink2" if hovered else "card_edge"
        painter.setPen(QPen(self._colour(edge), 2 if chosen else 1))
        painter.setBrush(self._colour("card"))
        painter.drawRoundedRect(box, 6, 6)

    def _words(self, painter: QPainter, inside: QRectF, task: Task) -> None:
        letters = self._letters()
        painter.setFont(letters)
        quiet = task.action.status == "done" or not task.action.title
        painter.setPen(self._colour("ink2" if quiet else "ink"))
        y = inside.top()
        for line in _lines(_title(task), letters, inside.width()):
            place = QRectF(inside.left(), y, inside.width(), px(LINE))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)
            y += px(LINE)

    def _who_and_when(self, painter: QPainter, foot: QRectF, task: Task) -> None:
        """The owner at the left; the date at the right, with an alarm where it is past."""
        painter.setFont(font("hint", 600 if task.row.overdue else 400))
        due = spelt_date(task.action.due) or tr("no date")
        if task.row.overdue:
            said = tr("overdue: %1").replace("%1", due)
            fits = QFontMetricsF(painter.font()).horizontalAdvance(said) < foot.width() - 20
            due = said if fits else due  # the sign before it says it too
        metrics = QFontMetricsF(painter.font())
        wide = metrics.horizontalAdvance(due) + 2
        y, height = foot.top(), px(SMALL_LINE)
        at_right = QRectF(foot.right() - wide, y, wide, height)
        token = "pain" if task.row.overdue else "ink2" if task.action.due else "ink3"
        painter.setPen(self._colour(token))
        painter.drawText(at_right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, due)
        icon = QRectF(at_right.left() - 17, y + (height - 12) / 2, 12, 12)
        name = "circle-alert" if task.row.overdue else "calendar"
        paint_icon(painter, name, icon, self._colour(token))
        painter.setFont(font("hint"))
        painter.setPen(self._colour("ink2" if task.action.owner else "ink3"))
        room = QRectF(foot.left(), y, icon.left() - foot.left() - 8, height)
        who = task.action.owner or tr("nobody yet")
        cut = QFontMetricsF(painter.font()).elidedText(
            who, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cut)

    def _serves(self, painter: QPainter, foot: QRectF, task: Task) -> None:
        """The signs of what it serves, or that it serves nothing."""
        middle = foot.top() + px(SMALL_LINE) / 2
        if task.row.orphaned:
            painter.setFont(font("hint"))
            colour = self._colour("note")
            paint_icon(painter, "unlink", QRectF(foot.left(), middle - 6, 12, 12), colour)
            painter.setPen(colour)
            room = QRectF(foot.left() + 18, foot.top(), foot.width() - 18, px(SMALL_LINE))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, tr("serves nothing"))
            return
        x, size = foot.left() + px(_SIGN) / 2, px(_SIGN)
        for kind, number in task.signs[:_MOST_SIGNS]:
            paint_sign(painter, self._theme, kind, number, x, middle, size)
            x += size + 4
        metric = one_line(task.action.metric)
        if metric:
            painter.setFont(font("hint"))
            painter.setPen(self._colour("ink3"))
            x += 6 - size / 2
            room = QRectF(x, foot.top(), foot.right() - x, px(SMALL_LINE))
            cut = QFontMetricsF(painter.font()).elidedText(
                metric, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cut)

    # -- writing the title -------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = QLineEdit(parent)
        line.setAccessibleName(tr("What"))
        line.setPlaceholderText(tr("What is to be done"))
        return line

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.left() + 8, rect.top() + GAP // 2 + 2, rect.width() - 16, px(28))


def _title(task: Task) -> str:
    return one_line(task.action.title) or tr("Untitled")


def _lines(text: str, letters: QFont, width: float) -> list[str]:
    """`text` in lines of a width, the last of at most three cut."""
    layout = QTextLayout(text, letters)
    wrap = QTextOption()
    wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrap)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= _MOST_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 20))
        line.setPosition(QPointF(0, 0))
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    found = [text[a:b].strip() for a, b in zip(starts, ends, strict=True)]
    if len(found) > _MOST_LINES:
        rest = text[starts[_MOST_LINES - 1] :]
        cut = QFontMetricsF(letters).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        found = [*found[: _MOST_LINES - 1], cut]
    return found

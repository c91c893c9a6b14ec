"""What the start screen lets people choose: a starting point, or a map that is there."""

from pathlib import Path

from PySide6.QtCore import (
    QDateTime,
    QLocale,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy

from journeyeditor.layout.theme import Theme
from journeyeditor.one_line import one_line
from journeyeditor.panels.miniature import draw_first_curve, draw_miniature
from journeyeditor.panels.rows import plain_tip
from journeyeditor.starting_points import Template
from journeyeditor.storage.glance import Glance, glance
from journeyeditor.storage.names import stem
from journeyeditor.style import font, px
from journeyeditor.translation import tr

PICTURE = QSize(176, 110)
_ROW = 44
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_AT_ONCE = 200_000  # bytes: what a larger map looks like is seen a moment later


class Choice(QAbstractButton):
    """Something to choose by mouse or keyboard, which shows that it can be."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in _WAYS:
            self._walk(*_WAYS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            choices = self._choices()
            choices[0 if event.key() == Qt.Key.Key_Home else -1].setFocus()
        else:
            super().keyPressEvent(event)

    def _choices(self) -> list["Choice"]:
        """All of its kind on the screen: the starting points, or the maps."""
        return self.window().findChildren(type(self))

    def _walk(self, across: int, down: int) -> None:
        """Give the keyboard to what the eye sees next in a direction."""
        here, found = self._middle(), []
        for number, other in enumerate(self.window().findChildren(Choice)):
            way = other._middle() - here
            ahead = way.x() * across + way.y() * down
            aside = abs(way.x() * down + way.y() * across)
            if ahead > 0 and aside <= 2 * ahead:
                found.append((ahead + 2 * aside, number, other))
        if found:
            min(found)[2].setFocus()

    def _middle(self) -> QPoint:
        return self.mapTo(self.window(), self.rect().center())

    def edge(self) -> QPen:
        """The pen of its outline, by state."""
        if self.hasFocus():
            return QPen(QColor(self.theme.colour("accent")), 2)
        return QPen(QColor(self.theme.colour("ink2" if self.underMouse() else "card_edge")), 1)


class Tile(Choice):
    """A starting point: a miniature of its map, its name below. One's own can be renamed (F2) and
    deleted (Delete), by a click with the right button too."""

    rename_asked = Signal()
    delete_asked = Signal()

    def __init__(self, template: Template, theme: Theme, own: bool = False) -> None:
        super().__init__(theme)
        self.template, self.own = template, own
        self.setText(template.title)
        self.setAccessibleName(template.title)
        self.setAccessibleDescription(template.description)
        self.setToolTip(plain_tip(template.description))
        self._words = QRectF(1, PICTURE.height() + 7, PICTURE.width(), self._height_of_words())
        self.setFixedSize(PICTURE.width() + 2, round(self._words.bottom()) + 3)

    def _height_of_words(self) -> int:
        room = QRect(0, 0, PICTURE.width(), 3 * px(16))
        metrics = QFontMetrics(font("body", 500))
        return metrics.boundingRect(room, _WRAPPED, self.text()).height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.own and event.key() == Qt.Key.Key_F2:
            self.rename_asked.emit()
        elif self.own and event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.own:
            menu = QMenu(self)
            menu.addAction(tr("Rename…")).triggered.connect(self.rename_asked)
            menu.addAction(tr("Delete…")).triggered.connect(self.delete_asked)
            menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(1, 1, PICTURE.width(), PICTURE.height())
            painter.setPen(self.edge())
            painter.setBrush(QColor(self.theme.colour("card")))
            painter.drawRoundedRect(box, 6, 6)
            inside = box.adjusted(10, 10, -10, -8)
            draw_miniature(painter, self.template.seen, inside, self.theme)
            painter.setFont(font("body", 500))
            painter.setPen(QColor(self.theme.colour("ink")))
            painter.drawText(self._words, _WRAPPED, self.text())


class MapRow(Choice):
    """A map that is there: its name, when it was written, the shape of its first curve."""

    def __init__(self, path: Path, dated: bool, theme: Theme) -> None:
        super().__init__(theme)
        self.path = path
        self._seen: Glance | None = None
        name = stem(path)
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(str(path)))
        self.setFixedHeight(px(_ROW))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._below = _when(path) if dated else ""
        if _size(path) > _AT_ONCE:
            QTimer.singleShot(0, self, self._read)
        else:
            self._read()

    def _read(self) -> None:
        self._seen = glance(self.path)
        if self._seen and self._seen.title:
            self.setText(one_line(self._seen.title))
            self.setAccessibleName(self.text())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus() or self.underMouse():
                painter.setPen(self.edge() if self.hasFocus() else Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self.theme.colour("panel2")))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 2, -1, -2), 5, 5)
            below = self._below or (self._seen.objective if self._seen else "")
            room = self.width() - 66
            for text, top, use, colour in (
                (self.text(), px(5), "body", "ink"),
                (below, px(23), "hint", "ink3"),
            ):
                painter.setFont(font(use))
                painter.setPen(QColor(self.theme.colour(colour)))
                shown = QFontMetrics(painter.font()).elidedText(
                    one_line(text), Qt.TextElideMode.ElideRight, room
                )
                painter.drawText(QRectF(8, top, room, px(17)), Qt.AlignmentFlag.AlignVCenter, shown)
            if self._seen:
                draw_first_curve(
                    painter,
                    self._seen,
                    QRectF(self.width() - 52, (self.height() - 22) / 2, 44, 22),
                    self.theme,
                )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _when(path: Path) -> str:
    try:
        seconds = int(path.stat().st_mtime)
    except OSError:
        return ""
    written = QDateTime.fromSecsSinceEpoch(seconds)
    return str(QLocale().toString(written, QLocale.FormatType.ShortFormat))

"""The start screen: begin with a starting point, go on with a recent map, look at a sample."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QDateTime,
    QEvent,
    QLocale,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.layout.theme import Theme, darkened
from journeyeditor.model import Journey
from journeyeditor.panels.rows import plain_label, rule
from journeyeditor.storage import files
from journeyeditor.storage.atomic import FileError
from journeyeditor.storage.problems import MapError
from journeyeditor.style import font, px
from journeyeditor.templates import SUFFIX, Template
from journeyeditor.translation import tr

WIDTH = 1000
PICTURE = QSize(176, 110)
_ROW = 44
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
_RECENT = 6
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_LARGEST = 2_000_000  # bytes: the curve of a larger map is not drawn, it would take too long


class Start(QFrame):
    """Lies over the whole of its parent until something is chosen or Escape is pressed. Whoever
    just begins to type gets the new map that lies below: `typed` carries the key."""

    template_asked = Signal(object)  # the Template
    rename_asked = Signal(object)  # of an own Template
    delete_asked = Signal(object)
    map_asked = Signal(object)  # its Path
    sample_asked = Signal(object)
    open_asked = Signal()
    dismissed = Signal()
    typed = Signal(object)  # QKeyEvent

    def __init__(
        self,
        templates: Sequence[Template],
        own: Sequence[Template],
        recent: Sequence[Path],
        samples: Sequence[Path],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("start")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        ground = self.palette()
        ground.setColor(self.backgroundRole(), QColor(theme.colour("paper")))
        self.setPalette(ground)
        middle = QWidget()
        middle.setMaximumWidth(px(WIDTH))
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(16, 24, 16, 24)
        self._column.setSpacing(24)
        columns = QHBoxLayout()
        columns.setSpacing(36)
        self._column.addLayout(columns)
        columns.addWidget(self._new(templates, own))
        columns.addLayout(self._known(recent, samples), 1)  # whose titles need the room
        middle.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle, 100)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.addStretch(2)
        down.addLayout(across)
        down.addStretch(3)
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        first = self.findChild(Tile)
        (first or self).setFocus()

    def put_on_top(self, offer: QWidget) -> None:
        """Lay something that comes before all choices above them."""
        self._column.insertWidget(0, offer)
        self._column.insertWidget(1, rule())
        if button := offer.findChild(QPushButton):
            button.setFocus()

    def _new(self, templates: Sequence[Template], own: Sequence[Template]) -> QScrollArea:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(0)
        for heading, offered in ((tr("New map"), templates), (tr("My templates"), own)):
            if not offered:
                continue
            if column.count():
                column.addSpacing(14)
            column.addWidget(_heading(heading))
            column.addSpacing(8)
            column.addLayout(self._tiles(offered, own=offered is own))
        column.addStretch(1)
        area = _Tall()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        area.setMinimumWidth(page.sizeHint().width() + area.verticalScrollBar().sizeHint().width())
        for part in (area.viewport(), page):  # the start screen's own ground shows through
            part.setAutoFillBackground(False)
        return area

    def _tiles(self, templates: Sequence[Template], own: bool) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(16)
        for number, template in enumerate(templates):
            tile = Tile(template, self.theme, own)
            tile.clicked.connect(lambda _=False, one=template: self.template_asked.emit(one))
            tile.rename_asked.connect(lambda one=template: self.rename_asked.emit(one))
            tile.delete_asked.connect(lambda one=template: self.delete_asked.emit(one))
            corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
            grid.addWidget(tile, number // 3, number % 3, corner)
        grid.setColumnStretch(3, 1)
        return grid

    def _known(self, recent: Sequence[Path], samples: Sequence[Path]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        if recent:
            column.addWidget(_heading(tr("Recent maps")))
            self._rows(column, recent[:_RECENT], self.map_asked, dated=True)
            column.addSpacing(16)
        column.addWidget(_heading(tr("Samples")))
        self._rows(column, samples, self.sample_asked, dated=False)
        column.addSpacing(16)
        button = QPushButton(tr("Open…"))
        button.clicked.connect(self.open_asked)
        column.addWidget(button)
        column.addStretch(1)
        return column

    def _rows(
        self, column: QVBoxLayout, paths: Sequence[Path], asked: SignalInstance, dated: bool
    ) -> None:
        for path in paths:
            row = MapRow(path, dated, self.theme)
            row.clicked.connect(lambda _=False, p=path: asked.emit(p))
            column.addWidget(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif event.text().isprintable() and event.text():
            self.typed.emit(event)
            event.accept()
        else:
            super().keyPressEvent(event)


def _heading(text: str) -> QLabel:
    label = plain_label(text, "strong")
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label


class _Choice(QAbstractButton):
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

    def _choices(self) -> list["_Choice"]:
        """All of its kind on the screen: the starting points, or the maps."""
        return self.window().findChildren(type(self))

    def _walk(self, across: int, down: int) -> None:
        """Give the keyboard to what the eye sees next in a direction."""
        here, found = self._middle(), []
        for number, other in enumerate(self.window().findChildren(_Choice)):
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


class _Tall(QScrollArea):
    """As high as what is in it, where there is room."""

    def sizeHint(self) -> QSize:
        page = self.widget()
        return page.sizeHint() if page else super().sizeHint()


class Tile(_Choice):
    """A starting point: a miniature of its map, its name below. One's own can be renamed (F2) and
    deleted (Delete), by a click with the right button too."""

    rename_asked = Signal()
    delete_asked = Signal()

    def __init__(self, template: Template, theme: Theme, own: bool = False) -> None:
        super().__init__(theme)
        self.template, self.own = template, own
        self._journey: Journey | None = None
        self.setText(template.title)
        self.setAccessibleName(template.title)
        self.setAccessibleDescription(template.description)
        self.setToolTip(_plain(template.description))
        self._words = QRectF(1, PICTURE.height() + 7, PICTURE.width(), self._height_of_words())
        self.setFixedSize(PICTURE.width() + 2, round(self._words.bottom()) + 3)
        QTimer.singleShot(0, self, self._read)

    def _height_of_words(self) -> int:
        room = QRect(0, 0, PICTURE.width(), 3 * px(16))
        metrics = QFontMetrics(font("body", 500))
        return metrics.boundingRect(room, _WRAPPED, self.text()).height()

    def _read(self) -> None:
        self._journey = _map_in(self.template.path)
        self.update()

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
            if self._journey:
                _miniature(painter, self._journey, box.adjusted(10, 10, -10, -8), self.theme)
            painter.setFont(font("body", 500))
            painter.setPen(QColor(self.theme.colour("ink")))
            painter.drawText(self._words, _WRAPPED, self.text())


class MapRow(_Choice):
    """A map that is there: its name, when it was written, the shape of its first curve."""

    def __init__(self, path: Path, dated: bool, theme: Theme) -> None:
        super().__init__(theme)
        self.path = path
        self._journey: Journey | None = None
        name = path.name.removesuffix(SUFFIX)
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(_plain(str(path)))
        self.setFixedHeight(px(_ROW))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._below = _when(path) if dated else ""
        QTimer.singleShot(0, self, self._read)

    def _read(self) -> None:
        try:
            if self.path.stat().st_size > _LARGEST:
                return
        except OSError:
            return
        self._journey = _map_in(self.path)
        if self._journey and self._journey.title:
            self.setText(" ".join(self._journey.title.split()))
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
            below = self._below or (self._journey.objective if self._journey else "")
            room = self.width() - 66
            for text, top, use, colour in (
                (self.text(), px(5), "body", "ink"),
                (below, px(23), "hint", "ink3"),
            ):
                painter.setFont(font(use))
                painter.setPen(QColor(self.theme.colour(colour)))
                shown = QFontMetrics(painter.font()).elidedText(
                    " ".join(text.split()), Qt.TextElideMode.ElideRight, room
                )
                painter.drawText(QRectF(8, top, room, px(17)), Qt.AlignmentFlag.AlignVCenter, shown)
            if self._journey:
                _sparkline(
                    painter,
                    self._journey,
                    QRectF(self.width() - 52, (self.height() - 22) / 2, 44, 22),
                    self.theme,
                )


def _map_in(path: Path) -> Journey | None:
    try:
        return files.load(path).journey
    except (FileError, MapError, OSError):
        return None


def _when(path: Path) -> str:
    try:
        seconds = int(path.stat().st_mtime)
    except OSError:
        return ""
    written = QDateTime.fromSecsSinceEpoch(seconds)
    return str(QLocale().toString(written, QLocale.FormatType.ShortFormat))


def _plain(text: str) -> str:
    # A tooltip that looks like markup would be drawn as markup.
    return text.replace("<", "‹").replace(">", "›")


# -- small pictures ------------------------------------------------------------------------------


def _miniature(painter: QPainter, journey: Journey, box: QRectF, theme: Theme) -> None:
    """Chevrons, lanes and cards of a map, as shapes without words."""
    stages = [stage for stage in journey.stages if not stage.hidden]
    lanes = [lane for lane in journey.lanes if not lane.hidden]
    if not stages:
        return
    step, head = box.width() / len(stages), 12.0
    painter.setPen(Qt.PenStyle.NoPen)
    for n, stage in enumerate(stages):
        token = "stage_during" if stage.phase == "during" else "stage"
        fill = darkened(stage.colour) if stage.colour else theme.colour(token)
        painter.setBrush(QColor(fill))
        left, right, y = box.x() + n * step, box.x() + (n + 1) * step - 1.5, box.y()
        corners = [(left, y), (right - 3, y), (right, y + head / 2), (right - 3, y + head)]
        corners += [(left, y + head)] + ([(left + 3, y + head / 2)] if n else [])
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    if not lanes:
        return
    row = min((box.height() - head - 4) / len(lanes), 22.0)
    for m, lane in enumerate(lanes):
        y = box.y() + head + 4 + m * row
        painter.setPen(QPen(QColor(theme.colour("line")), 0.75))
        painter.drawLine(QPointF(box.x(), y), QPointF(box.right(), y))
        if lane.kind == "emotions":
            _sparkline(painter, journey, QRectF(box.x(), y + 2, box.width(), row - 4), theme)
            continue
        for n, stage in enumerate(stages):
            for k, card in enumerate(journey.index.cell(stage.id, lane.id)[:2]):
                place = QRectF(box.x() + n * step + 2 + k * 3, y + 2.5 + k * 2, step - 8, row - 6)
                fill, edge = _CARD_COLOURS.get(card.kind, ("paper", "card_edge"))
                painter.setPen(QPen(QColor(theme.colour(edge)), 0.75))
                painter.setBrush(QColor(theme.colour(fill)))
                painter.drawRoundedRect(place, 1.5, 1.5)


_CARD_COLOURS = {
    "pain_point": ("pain_fill", "pain_edge"),
    "opportunity": ("opportunity_fill", "opportunity_edge"),
    "note": ("note_fill", "note_edge"),
}


def _sparkline(painter: QPainter, journey: Journey, box: QRectF, theme: Theme) -> None:
    """The first curve of a map, as a line."""
    number = journey.index.stage_number
    curve = next((c for c in journey.curves if len(c.points) > 1), None)
    if curve is None or box.height() <= 0:
        return
    count = max(len(journey.stages), 1)
    placed = sorted((number[p.stage] + p.at, p.value) for p in curve.points)
    path = QPainterPath()
    for n, (at, value) in enumerate(placed):
        x = box.x() + at / count * box.width()
        y = box.center().y() - value / 4 * box.height()
        path.lineTo(x, y) if n else path.moveTo(x, y)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.colour("persona1")), 1.5))
    painter.drawPath(path)

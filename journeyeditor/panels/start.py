"""The start screen: begin with a starting point, go on with a recent map, look at a sample."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QObject,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.layout.theme import Theme
from journeyeditor.panels.rows import plain_label, rule
from journeyeditor.panels.start_choices import MapRow, Tile
from journeyeditor.starting_points import Template
from journeyeditor.style import px
from journeyeditor.translation import tr

WIDTH = 1000
_RECENT = 6


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
    painted = Signal()  # for the first time

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
        self.theme, self._painted = theme, False
        self.setObjectName("start")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        ground = self.palette()
        ground.setColor(self.backgroundRole(), QColor(theme.colour("paper")))
        self.setPalette(ground)
        # All is made where it stays: wherever a widget comes to, Qt works out anew how it looks.
        middle = QWidget(self)
        middle.setMaximumWidth(px(WIDTH))
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(16, 24, 16, 24)
        self._column.setSpacing(24)
        columns = QHBoxLayout()
        columns.setSpacing(36)
        self._column.addLayout(columns)
        columns.addWidget(self._new(templates, own, middle))
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

    def _new(
        self, templates: Sequence[Template], own: Sequence[Template], parent: QWidget
    ) -> QScrollArea:
        area = _Tall(parent)
        area.setViewport(QWidget())  # Qt's own is a find: PySide makes all kinds of widgets for it
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        area.setWidget(page)
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

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()

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


class _Tall(QScrollArea):
    """As high as what is in it, where there is room."""

    def sizeHint(self) -> QSize:
        page = self.widget()
        return page.sizeHint() if page else super().sizeHint()

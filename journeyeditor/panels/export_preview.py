"""Shows the pages of what is going to be exported: a list of them, and one of them large."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QIcon,
    QImage,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPixmap,
    QShortcut,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.layout.theme import Theme
from journeyeditor.panels.export_page import HtmlPage
from journeyeditor.panels.export_progress import Bar
from journeyeditor.panels.rows import icon_button, plain_label
from journeyeditor.translation import tr

_THUMB = 96  # px of a small page, at most, each way
_FINER = 4  # times as large it is asked for: PDFium paints no line thinner than a pixel
_AROUND = 24  # px around the large page
_LARGER = 1.25  # a step of the zoom
_LARGEST = 8.0  # pixels a point
_LATE = 500  # ms until whoever waits is told for what
_CHECKS = 8  # px of a square of the ground of what is transparent


class _Sheet(QWidget):
    """One page, of a size in pixels; stretched from what there is until the right one comes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.edge = QColor(theme.colour("line"))
        self.image = QImage()

    def show_image(self, image: QImage) -> None:
        self.image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.image.isNull():
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            page = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            if self.image.hasAlphaChannel():
                painter.fillRect(page, QColor("#ffffff"))
                painter.fillRect(page, _checks())
            painter.drawImage(page, self.image)
            painter.setPen(self.edge)
            painter.drawRect(page.adjusted(-0.5, -0.5, -0.5, -0.5))


def _checks() -> QPixmap:
    """What shows that there is nothing behind a picture."""
    tile = QPixmap(2 * _CHECKS, 2 * _CHECKS)
    tile.fill(QColor("#ffffff"))
    with QPainter(tile) as painter:
        for x, y in ((0, 0), (_CHECKS, _CHECKS)):
            painter.fillRect(x, y, _CHECKS, _CHECKS, QColor("#e9e6df"))
    return tile


class Preview(QWidget):
    """`wanted` asks for a page (from 0) with so many pixels a point; `show_page` gives it.
    `stopped` says that nobody wants to wait any longer."""

    wanted = Signal(int, float)
    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_preview")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sizes: list[tuple[float, float]] = []
        self.number = 0
        self._zoom: float | None = None  # pixels a point; None: as large as fits
        self._asked: tuple[int, float] | None = None
        self._small: list[int] = []  # pages whose small picture is still to come
        self._list = self._make_list()
        self._sheet = _Sheet(theme)
        self._area = QScrollArea()
        self._area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area.setWidget(self._sheet)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(tr("Page"))
        self._area.viewport().installEventFilter(self)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(tr("Text"))
        self._html = HtmlPage()
        self._said = plain_label("", "soft", wrap=True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._middle = QStackedWidget()
        for widget in (self._area, self._text, self._html, self._said):
            self._middle.addWidget(widget)
        self._build(theme)
        self._late = QTimer(self, singleShot=True, interval=_LATE)
        self._late.timeout.connect(self._wait.show)
        self._soon = QTimer(self, singleShot=True, interval=60)
        self._soon.timeout.connect(self._ask)

    def _make_list(self) -> QListWidget:
        pages = QListWidget()
        pages.setObjectName("export_pages")
        pages.setAccessibleName(tr("Pages"))
        pages.setViewMode(QListView.ViewMode.IconMode)
        pages.setFlow(QListView.Flow.TopToBottom)
        pages.setMovement(QListView.Movement.Static)
        pages.setWrapping(False)
        pages.setUniformItemSizes(True)
        pages.setIconSize(QSize(_THUMB, _THUMB))
        pages.setGridSize(QSize(_THUMB + 20, _THUMB + 30))
        pages.setFixedWidth(_THUMB + 34)
        pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        pages.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        pages.currentRowChanged.connect(self.go_to)
        return pages

    def _build(self, theme: Theme) -> None:
        self._before = icon_button("chevron-left", theme, tr("Page before"), 16, 26)
        self._after = icon_button("chevron-right", theme, tr("Next page"), 16, 26)
        self._before.clicked.connect(lambda: self.go_to(self.number - 1))
        self._after.clicked.connect(lambda: self.go_to(self.number + 1))
        self._place = plain_label("", "status")
        less = icon_button("zoom-out", theme, tr("Smaller"), 16, 26)
        more = icon_button("zoom-in", theme, tr("Larger"), 16, 26)
        fit = icon_button("maximize", theme, tr("The whole page"), 16, 26)
        less.clicked.connect(lambda: self.zoom_by(1 / _LARGER))
        more.clicked.connect(lambda: self.zoom_by(_LARGER))
        fit.clicked.connect(lambda: self.zoom_by(None))
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(12, 4, 12, 6)
        row.setSpacing(4)
        row.addWidget(self._before)
        row.addWidget(self._place)
        row.addWidget(self._after)
        row.addStretch(1)
        for button in (less, more, fit):
            row.addWidget(button)
        self._make_wait()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._wait)
        column.addWidget(self._middle, 1)
        column.addWidget(self._tools)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._list)
        across.addLayout(column, 1)
        for key, by in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda by=by: self.go_to(self.number + by))

    def _make_wait(self) -> None:
        self._wait = QFrame()
        self._wait.setObjectName("export_wait")
        self._bar = Bar(tr("Making the pages…"))
        stop = QPushButton(tr("Stop"))
        stop.setProperty("role", "quiet")
        stop.setAutoDefault(False)
        stop.clicked.connect(self.stopped)
        row = QHBoxLayout(self._wait)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(plain_label(tr("Making the pages…"), "status"))
        row.addWidget(self._bar, 1)
        row.addWidget(stop)
        self._wait.hide()

    @property
    def image(self) -> QImage:
        """The large page as it is shown."""
        return self._sheet.image

    @property
    def text(self) -> str:
        """The text that is shown, where one is."""
        shown = self._middle.currentWidget()
        return shown.toPlainText() if isinstance(shown, QTextEdit | QPlainTextEdit) else ""

    # -- what it shows -------------------------------------------------------------------------

    def begin(self) -> None:
        """Something else is being made; what is there stays until that comes."""
        self._late.start()
        self._asked, self._small = None, []
        self._bar.show_part(0.0)

    def show_part(self, part: float) -> None:
        """How much of it is done, from 0 to 1."""
        self._bar.show_part(part)

    def say(self, text: str) -> None:
        """Say why there is nothing to see."""
        self._end_wait()
        self.sizes = []
        self._said.setText(text)
        self._middle.setCurrentWidget(self._said)
        self._show_place()

    def show_text(self, text: str, html: bool = False) -> None:
        """Show what was made, where that is a text."""
        self._end_wait()
        self.sizes = []
        if html:
            self._html.show_html(text)
        else:
            self._text.setPlainText(text)
        self._middle.setCurrentWidget(self._html if html else self._text)
        self._show_place()

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Pages of `sizes` points were made; ask for those that are seen."""
        self._end_wait()
        same = len(sizes) == len(self.sizes)
        self.sizes = list(sizes)
        self.number = min(self.number, len(sizes) - 1)
        if not same:
            self._zoom = None
            self._fill_list()
        self._small = list(range(len(sizes))) if len(sizes) > 1 else []
        self._middle.setCurrentWidget(self._area)
        self._show_place()
        self._place_sheet()
        self._ask()

    def show_page(self, page: int, scale: float, image: QImage) -> None:
        """The page (from 0) that was `wanted`."""
        if (page, scale) == self._asked:
            self._sheet.show_image(image)
        elif page < self._list.count():
            icon = QIcon(self._framed(image))
            icon.addPixmap(self._framed(image), QIcon.Mode.Selected)  # and not in violet
            self._list.item(page).setIcon(icon)
        if self._small:
            number = self._small.pop(0)
            side = _FINER * _THUMB
            self.wanted.emit(number, self._scale_of(number, side, side))

    def _end_wait(self) -> None:
        self._late.stop()
        self._wait.hide()

    def _fill_list(self) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        blank = self._framed(QImage())
        for number in range(len(self.sizes)):
            self._list.addItem(QListWidgetItem(QIcon(blank), str(number + 1)))
        self._list.setCurrentRow(self.number)
        self._list.blockSignals(False)

    def _framed(self, image: QImage) -> QPixmap:
        """A small page in the middle of its square; `image` is `_FINER` times as large."""
        ratio = self.devicePixelRatioF()
        square = QPixmap(round(_THUMB * ratio), round(_THUMB * ratio))
        square.fill(Qt.GlobalColor.transparent)
        if not image.isNull():
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaled(image.size() / _FINER, mode=smooth)
            with QPainter(square) as painter:
                left = (square.width() - image.width()) // 2
                top = (square.height() - image.height()) // 2
                painter.drawImage(left, top, image)
                painter.setPen(self._sheet.edge)
                painter.drawRect(left, top, image.width() - 1, image.height() - 1)
        square.setDevicePixelRatio(ratio)
        return square

    def _show_place(self) -> None:
        count = len(self.sizes)
        self._list.setVisible(count > 1)
        self._tools.setVisible(count > 0)
        for button in (self._before, self._after):
            button.setVisible(count > 1)
        self._before.setEnabled(self.number > 0)
        self._after.setEnabled(self.number < count - 1)
        said = tr("Page %1 of %2").replace("%1", str(self.number + 1)).replace("%2", str(count))
        self._place.setText(said if count > 1 else "")

    # -- where it is ---------------------------------------------------------------------------

    def go_to(self, number: int) -> None:
        """Show another page, if there is one."""
        if not 0 <= number < len(self.sizes) or number == self.number:
            return
        self.number = number
        self._list.setCurrentRow(number)
        self._show_place()
        self._place_sheet()
        self._ask()

    def zoom_by(self, factor: float | None) -> None:
        """Larger or smaller; None: the whole page."""
        now = self._scale / self.devicePixelRatioF() if self.sizes else 1.0
        self._zoom = None if factor is None else min(max(now * factor, 0.05), _LARGEST)
        self._place_sheet()
        self._soon.start()

    @property
    def _scale(self) -> float:
        """Pixels of the screen a point of the page."""
        if self._zoom is not None:
            return self._zoom * self.devicePixelRatioF()
        room = self._area.viewport().size()
        wide, high = room.width() - 2 * _AROUND, room.height() - 2 * _AROUND
        return self._scale_of(self.number, wide, high)

    def _scale_of(self, number: int, wide: float, high: float) -> float:
        width, height = self.sizes[number]
        fit = min(max(wide, 20) / width, max(high, 20) / height)
        return round(fit * self.devicePixelRatioF(), 4)

    def _place_sheet(self) -> None:
        if self.sizes:
            scale = self._scale / self.devicePixelRatioF()
            width, height = self.sizes[self.number]
            self._sheet.resize(round(width * scale), round(height * scale))

    def _ask(self) -> None:
        if self.sizes:
            self._asked = self.number, self._scale
            self.wanted.emit(*self._asked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place_sheet()
            self._soon.start()
        return super().eventFilter(watched, event)

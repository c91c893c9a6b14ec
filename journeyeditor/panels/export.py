"""The export window: what becomes of the map, how, where to; and its real pages beside that."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.layout.theme import Theme
from journeyeditor.lookup.filtering import Filter
from journeyeditor.making import Order, kind_of
from journeyeditor.making.order import TEXTS
from journeyeditor.model import Journey
from journeyeditor.panels.export_maker import Maker
from journeyeditor.panels.export_options import ExportOptions
from journeyeditor.panels.export_preview import Preview
from journeyeditor.panels.rows import icon_label, plain_label, rule
from journeyeditor.pdf.options import ALL
from journeyeditor.pdf.unprintable import Unprintable, unprintable
from journeyeditor.style import px
from journeyeditor.translation import tr

_SIZE = QSize(1180, 760)
_MOST = 50  # things with missing characters that are listed
_MISSING_HIGH = 132  # px of their list, at most


class ExportWindow(QDialog):
    """Its answers are `order` and `file`; or `place`, the id of what somebody wants to look at
    first ("" is the map itself), or `printing`.

    `maker` makes what is shown, in a process of its own; if the window is accepted, it goes on
    with the order, and belongs to whoever asked.
    """

    def __init__(
        self,
        journey: Journey,
        order: Order,
        file: Path,
        theme: Theme,
        asked: Filter = ALL,
        selected: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self.setMinimumSize(820, 520)
        self._theme = theme
        self.place: str | None = None
        self.printing = False
        self.maker = Maker(self)
        self.maker.show_map(journey)
        self.preview = Preview(theme)
        self.options = ExportOptions(journey, order, asked, selected)
        self._made: Order | None = None  # what the maker has made, or is making
        self._build(file, unprintable(journey))
        self._listen()
        self._on_file()
        self._suffix()
        self._fit_screen()
        QTimer.singleShot(0, self, self._make)  # the window first

    # -- building ------------------------------------------------------------------------------

    def _build(self, file: Path, lost: Sequence[Unprintable]) -> None:
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.preview, 1)
        across.addWidget(_upright())
        across.addWidget(self.options)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if lost:
            column.addWidget(self._missing(lost))
        column.addLayout(across, 1)
        column.addWidget(rule())
        column.addLayout(self._foot(file))

    def _foot(self, file: Path) -> QVBoxLayout:
        self._file = QLineEdit(str(file))
        self._file.setAccessibleName(tr("File"))
        browse = QPushButton(tr("Browse…"))
        self._print = QPushButton(tr("Print…"))
        cancel = QPushButton(tr("Cancel"))
        for button in (browse, self._print, cancel):
            button.setAutoDefault(False)
        self._ok = QPushButton(tr("Export"))
        self._ok.setDefault(True)
        browse.clicked.connect(self._browse)
        self._print.clicked.connect(self._ask_to_print)
        cancel.clicked.connect(self.reject)
        self._ok.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(plain_label(tr("File"), "label"))
        row.addWidget(self._file, 1)
        row.addWidget(browse)
        row.addSpacing(16)
        for button in (self._print, cancel, self._ok):
            row.addWidget(button)
        self._there = plain_label(tr("This file is there already and will be replaced."), "hint")
        keep = self._there.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._there.setSizePolicy(keep)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 12, 16, 6)
        foot.setSpacing(3)
        foot.addLayout(row)
        foot.addWidget(self._there)
        return foot

    def _missing(self, lost: Sequence[Unprintable]) -> QWidget:
        """What will not be seen on paper, thing by thing, and the way to each."""
        inside = QWidget()
        inside.setObjectName("page")
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        for one in lost[:_MOST]:
            title = one.title or (tr("Without a title") if one.id else tr("The map itself"))
            name = plain_label(f"{title}: {'  '.join(one.characters[:12])}", wrap=True)
            go = QPushButton(tr("Go there"))
            go.setProperty("role", "quiet")
            go.setAutoDefault(False)
            go.setAccessibleName(tr("Go to %1").replace("%1", title))
            go.clicked.connect(lambda _=False, id_=one.id: self._go(id_))
            line = QHBoxLayout()
            line.addWidget(name, 1)
            line.addWidget(go)
            lines.addLayout(line)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setMaximumHeight(min(_MISSING_HIGH, 8 + 26 * min(len(lost), _MOST)))
        frame = QFrame()
        frame.setObjectName("export_missing")
        said = tr("No font has some characters of %n thing(s): they will be boxes.", "", len(lost))
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(icon_label("circle-alert", self._theme.colour("pain"), 16), 0, top)
        words = plain_label(said, "strong", wrap=True)
        words.setFixedWidth(px(260))
        row.addWidget(words, 0, top)
        row.addWidget(area, 1)
        return frame

    def _listen(self) -> None:
        self.options.changed.connect(self._make)
        self.options.format.chosen.connect(self._suffix)
        self._file.textEdited.connect(self._on_file)
        self.preview.wanted.connect(self.maker.show)
        self.preview.stopped.connect(self._stop)
        self.maker.made.connect(self._on_made)
        self.maker.failed.connect(self._on_failed)
        self.maker.doing.connect(self.preview.show_part)
        self.maker.shown.connect(self.preview.show_page)

    def _fit_screen(self) -> None:
        screen = self.screen().availableSize()
        usual = QSize(px(_SIZE.width()), px(_SIZE.height()))
        self.resize((usual if screen.width() < 1500 else usual * 1.2).boundedTo(screen * 0.94))

    # -- making --------------------------------------------------------------------------------

    @property
    def order(self) -> Order:
        """What is to be made."""
        return self.options.order

    def _make(self) -> None:
        order = self.order
        self._print.setEnabled(order.format == "pdf")
        if order == self._made:
            return
        self._made = order
        self.preview.begin()
        # A picture is shown as it will be, but only written when it is wanted.
        self.maker.make(order, written=order.format not in ("png", "svg"))

    def _on_made(self, sizes: object) -> None:
        assert isinstance(sizes, list)
        if self.order.format in TEXTS:
            assert self.maker.file is not None
            text = self.maker.file.read_text(encoding="utf-8")
            self.preview.show_text(text, html=self.order.format == "html")
        else:
            self.options.show_size(*sizes[0])
            self.preview.show_pages(sizes)

    def _on_failed(self, why: str, own: bool) -> None:
        self._made = None
        said = tr("This can't be shown: %1") if own else "%1"
        self.preview.say(said.replace("%1", why))

    def _stop(self) -> None:
        self.maker.cancel()
        self._made = None
        self.preview.say(tr("The preview was stopped. Choose something else, or export."))

    # -- where to ------------------------------------------------------------------------------

    @property
    def file(self) -> Path:
        """Where the file goes, its name ending as its kind does."""
        path = Path(self._file.text().strip()).expanduser()
        kind = self.order.format
        named = path.suffix and kind_of(path) == kind and path.suffix.lower() != ".json"
        return path if named else path.with_name(f"{path.name}.{kind}")

    def _suffix(self) -> None:
        """Give the file's name the ending of its kind."""
        path, kind = Path(self._file.text().strip()), self.order.format
        if path.suffix.lower().removeprefix(".") in ("pdf", "png", "svg", "html", "htm", "md"):
            path = path.with_suffix(f".{kind}")
            self._file.setText(str(path))
        self._on_file()

    def _on_file(self) -> None:
        named = bool(self._file.text().strip())
        self._ok.setEnabled(named)
        self._there.setVisible(named and self.file.exists())

    def _browse(self) -> None:
        kind = self.order.format
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Export"), str(self.file), f"{kind.upper()} (*.{kind})"
        )
        if name:
            self._file.setText(name)
            self._on_file()

    # -- leaving -------------------------------------------------------------------------------

    def _go(self, id_: str) -> None:
        self.place = id_
        self.reject()

    def _ask_to_print(self) -> None:
        self.printing = True
        self.accept()


def _upright() -> QFrame:
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedWidth(1)
    return line

"""Says over the map that an export goes on, how far it is, and lets it be stopped."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from journeyeditor.panels.rows import plain_label
from journeyeditor.style import px
from journeyeditor.translation import tr

_LATE = 500  # ms; what is done sooner needs no words
_WIDTH, _AIR = 420, 44  # px; its distance from the lower edge of the window


class Bar(QProgressBar):
    """How much is done; until that can be said, that something is."""

    def __init__(self, says: str) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setAccessibleName(says)
        self.show_part(0.0)

    def show_part(self, part: float) -> None:
        """From 0 to 1."""
        self.setRange(0, 1000 if part > 0 else 0)
        self.setValue(round(part * 1000))


class ExportProgress(QFrame):
    """Shows itself when it takes more than half a second. `stopped` says that nobody wants it."""

    stopped = Signal()

    def __init__(self, says: str, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("export_progress")
        self.setFixedWidth(px(_WIDTH))
        self._bar = Bar(says)
        stop = QPushButton(tr("Cancel"))
        stop.setProperty("role", "quiet")
        stop.clicked.connect(self.stopped)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        words = plain_label(says, "status")
        words.setMaximumWidth(px(200))
        row.addWidget(words)
        row.addWidget(self._bar, 1)
        row.addWidget(stop)
        self.hide()
        window.installEventFilter(self)
        QTimer.singleShot(_LATE, self, self._appear)

    def show_part(self, part: float) -> None:
        """How much is done, from 0 to 1."""
        self._bar.show_part(part)

    def _appear(self) -> None:
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.adjustSize()
            left = (window.width() - self.width()) // 2
            self.move(left, window.height() - self.height() - _AIR)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

"""The room that a side panel has in its dock: what needs more height can be scrolled."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from journeyeditor.panels.side import SidePanel
from journeyeditor.style import px

_LEAST = 96  # px of a panel's height that are always seen


class Room(QScrollArea):
    """Holds a panel. Without it a tall one would reach over the panel below in a small window."""

    def __init__(self, panel: SidePanel) -> None:
        super().__init__()
        self._panel = panel
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(panel)
        for part in (self.viewport(), panel):  # the dock's own ground shows through
            part.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return self._panel.sizeHint()

    def minimumSizeHint(self) -> QSize:
        least = self._panel.minimumSizeHint().expandedTo(self._panel.minimumSize())
        return QSize(least.width(), min(least.height(), px(_LEAST)))

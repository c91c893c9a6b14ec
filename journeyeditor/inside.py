"""What is inside the window: where toolbar, palette, canvas, inspector and status bar lie."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from journeyeditor import actions as table
from journeyeditor.document import Document
from journeyeditor.layout.theme import Theme
from journeyeditor.panels.inspector import Inspector
from journeyeditor.panels.palette import Palette
from journeyeditor.panels.rows import enter_presses
from journeyeditor.panels.status import Status
from journeyeditor.panels.strip import Strip
from journeyeditor.panels.toolbar import Toolbar
from journeyeditor.scene.view import MapView
from journeyeditor.selection import Selection


class Inside(QWidget):
    """All below the menus, around `view`, which outlives it: a new theme or language gets a new
    inside."""

    def __init__(
        self,
        theme: Theme,
        actions: Mapping[str, QAction],
        document: Document,
        selection: Selection,
        view: MapView,
        more_kinds: bool,
    ) -> None:
        super().__init__()
        # Each is made where it stays: wherever a widget comes to, Qt works out anew how it looks.
        self.toolbar = Toolbar(
            actions,
            table.TOOLBAR,
            table.TOOLBAR_RIGHT,
            table.TOOLBAR_WORDS,
            table.PRIMARY,
            theme,
            self,
        )
        self.middle = QWidget()
        self.palette_ = Palette(theme, more_kinds, self.middle)
        self.strip = Strip(theme)
        self.inspector = Inspector(document, selection, theme, lambda: view.at_work, self.middle)
        self.status = Status(theme, self)
        self.across = QHBoxLayout(self.middle)
        # A window in the window: what docks does so between palette and inspector.
        self.host = QMainWindow(self.middle)
        self.host.setWindowFlags(Qt.WindowType.Widget)  # its constructor always adds Window
        self.host.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        centre = QWidget()
        self.host.setCentralWidget(centre)
        self.canvas = QVBoxLayout(centre)
        self.canvas.addWidget(self.strip)
        self.canvas.addWidget(view, 1)
        self.across.addWidget(self.palette_)
        self.across.addWidget(self.host, 1)
        self.across.addWidget(self.inspector)
        column = QVBoxLayout(self)
        column.addWidget(self.toolbar)
        column.addWidget(self.middle, 1)
        column.addWidget(self.status)
        layouts: tuple[QBoxLayout, ...] = (self.across, self.canvas, column)
        for layout in layouts:
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not enter_presses(event):
            super().keyPressEvent(event)

    def place_inspector(self, wide: bool, shown: bool) -> int:
        """Put the inspector beside the canvas, or over it where the window is not `wide`; how many
        pixels of the canvas it covers there."""
        inspector, in_row = self.inspector, self.across.indexOf(self.inspector) >= 0
        if wide and not in_row:
            self.across.addWidget(inspector)
        elif not wide and in_row:
            self.across.removeWidget(inspector)
        inspector.setVisible(shown)
        if wide:
            return 0
        covers = inspector.width()
        left = self.middle.width() - covers
        inspector.setGeometry(left, 0, covers, self.middle.height())
        inspector.raise_()
        return covers if shown else 0
